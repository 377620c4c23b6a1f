#pragma once

#include "app/platform/fullscreen.h"
#include "app/platform/idletime.h"
#include "app/platform/runningprograms.h"
#include "app/platform/surroundings.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace wowlab::platform {

/// Looks at the machine every few seconds, and only at what somebody needs; without interest it does not wake up at all.
/// Slow answers (D-Bus, the display server) come when they come and block nothing. Lives in the main thread.
class SurroundingsWatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SurroundingsWatcher)

public:
    /// Every 5 s, or 30 s when relaxed; tests are less patient.
    explicit SurroundingsWatcher(QObject *parent = nullptr);
    SurroundingsWatcher(std::chrono::milliseconds interval, QObject *parent = nullptr);
    ~SurroundingsWatcher() override;

    /// Looks at once if something is needed that was not before.
    void watch(const Interest &interest);

    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }

Q_SIGNALS:
    /// After a look, if something is different.
    void changed(const wowlab::platform::Surroundings &surroundings);

private:
    void look();
    void report();

    Interest m_interest;
    Surroundings m_surroundings;
    Surroundings m_reported;
    RunningPrograms m_programs;
    IdleTime m_idle;
    FullScreen m_fullScreen;
    QTimer m_timer;
};

} // namespace wowlab::platform
