#pragma once

#include "app/platform/fullscreen.h"
#include "app/platform/idletime.h"
#include "app/platform/runningprograms.h"
#include "app/platform/surroundings.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>

namespace wowlab::platform {

/// Looks at the machine every few seconds, and only at what somebody needs; without interest it does not wake up at all.
/// Lives in the main thread and blocks nothing: the system's files are read in a thread of its own (firmware may take its
/// time over a battery), D-Bus and the display server answer when they do.
class SurroundingsWatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SurroundingsWatcher)

public:
    struct Options
    {
        std::chrono::milliseconds attentive{5'000};
        std::chrono::milliseconds relaxed{30'000};
        QString powerFolder = QStringLiteral("/sys/class/power_supply");
        QString procFolder = QStringLiteral("/proc");
    };

    explicit SurroundingsWatcher(QObject *parent = nullptr);
    SurroundingsWatcher(Options options, QObject *parent = nullptr);
    ~SurroundingsWatcher() override;

    /// Looks at once if something is needed that was not before. What is not needed becomes unknown.
    void watch(const wowlab::platform::Interest &interest);
    /// After a sleep: does not wait for the next round.
    void lookNow();

    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }

Q_SIGNALS:
    /// After a look, if something is different.
    void changed(const wowlab::platform::Surroundings &surroundings);

private:
    void readFiles();
    template <class Value>
    void note(Value Surroundings::*member, Value value);

    Options m_options;
    Interest m_interest;
    Surroundings m_surroundings;
    RunningPrograms m_programs; ///< used in the thread of the pool, by one task at a time
    bool m_isReading = false;
    IdleTime m_idle;
    FullScreen m_fullScreen;
    QTimer m_timer;
    QThreadPool m_thread; ///< one thread
};

} // namespace wowlab::platform
