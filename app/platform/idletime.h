#pragma once

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace wowlab::platform {

/// How long nobody has used keyboard or mouse. On Linux the desktop is asked over D-Bus: the idle monitor of Mutter, then
/// org.freedesktop.ScreenSaver, then the session's idle hint of logind; the first that answers is kept. No answer within
/// 2 s is none. Lives in the main thread, which it never blocks.
class IdleTime final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdleTime)

public:
    explicit IdleTime(QObject *parent = nullptr);
    ~IdleTime() override;

    /// One question is under way at a time; asking meanwhile changes nothing.
    void ask();

Q_SIGNALS:
    /// Once for each question; nothing if the system does not tell.
    void answered(std::optional<std::chrono::milliseconds> idleFor);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace wowlab::platform
