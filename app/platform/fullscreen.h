#pragma once

#include "app/platform/surroundings.h"

#include <QObject>

#include <memory>

namespace wowlab::platform {

/// Whether the window in use fills its screen, a window of this process not counted. X11 by the hints of window managers
/// (https://specifications.freedesktop.org/wm-spec/), Windows by the shell, macOS by the window list. Wayland does not tell.
/// Lives in the main thread, which it never blocks.
class FullScreen final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FullScreen)

public:
    explicit FullScreen(QObject *parent = nullptr);
    ~FullScreen() override;

    /// One question is under way at a time; asking meanwhile changes nothing.
    void ask();

Q_SIGNALS:
    /// Once for each question.
    void answered(wowlab::platform::Fact isFullScreen);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace wowlab::platform
