#include "app/platform/surroundingswatcher.h"

#include "app/platform/powersource.h"

namespace wowlab::platform {

SurroundingsWatcher::SurroundingsWatcher(QObject *parent)
    : SurroundingsWatcher(Options(), parent)
{
}

SurroundingsWatcher::SurroundingsWatcher(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_programs(m_options.procFolder)
{
    m_thread.setMaxThreadCount(1);
    m_timer.setTimerType(Qt::VeryCoarseTimer); // may share its wake-ups with others
    connect(&m_timer, &QTimer::timeout, this, &SurroundingsWatcher::lookNow);
    connect(&m_idle, &IdleTime::answered, this, [this](std::optional<std::chrono::milliseconds> idleFor) {
        if (m_interest.idle)
            note(&Surroundings::idleFor, idleFor);
    });
    connect(&m_fullScreen, &FullScreen::answered, this, [this](Fact isFullScreen) {
        if (m_interest.fullScreen)
            note(&Surroundings::isFullScreen, isFullScreen);
    });
}

SurroundingsWatcher::~SurroundingsWatcher()
{
    m_thread.waitForDone();
}

void SurroundingsWatcher::watch(const Interest &interest)
{
    const Interest before = std::exchange(m_interest, interest);
    if (interest == before)
        return;
    if (!interest.isAny()) {
        m_timer.stop();
    } else {
        const auto pace = interest.pace == Pace::Attentive ? m_options.attentive : m_options.relaxed;
        if (!m_timer.isActive() || m_timer.intervalAsDuration() != pace)
            m_timer.start(pace);
    }
    if (!interest.battery)
        note(&Surroundings::isOnBattery, Fact::Unknown);
    if (!interest.idle)
        note(&Surroundings::idleFor, {});
    if (!interest.programs)
        note(&Surroundings::programs, {});
    if (!interest.fullScreen)
        note(&Surroundings::isFullScreen, Fact::Unknown);
    const bool isMore = (interest.battery && !before.battery) || (interest.idle && !before.idle) ||
                        (interest.programs && !before.programs) || (interest.fullScreen && !before.fullScreen) ||
                        (interest.pace == Pace::Attentive && before.pace == Pace::Relaxed);
    if (isMore)
        lookNow();
}

void SurroundingsWatcher::lookNow()
{
    if (m_interest.battery || m_interest.programs)
        readFiles();
    if (m_interest.idle)
        m_idle.ask();
    if (m_interest.fullScreen)
        m_fullScreen.ask();
}

void SurroundingsWatcher::readFiles()
{
    if (std::exchange(m_isReading, true))
        return;
    m_thread.start([this, interest = m_interest] {
        const Fact battery = interest.battery ? isOnBattery(m_options.powerFolder) : Fact::Unknown;
        const auto programs = interest.programs ? m_programs.look() : std::nullopt;
        // `this` waits for its thread, so it is there; the call itself dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, interest, battery, programs] {
                m_isReading = false;
                // What came into demand meanwhile is read again.
                if ((m_interest.battery && !interest.battery) || (m_interest.programs && !interest.programs))
                    readFiles();
                if (m_interest.battery && interest.battery)
                    note(&Surroundings::isOnBattery, battery);
                if (m_interest.programs && interest.programs)
                    note(&Surroundings::programs, programs);
            },
            Qt::QueuedConnection);
    });
}

template <class Value>
void SurroundingsWatcher::note(Value Surroundings::*member, Value value)
{
    if (m_surroundings.*member == value)
        return;
    m_surroundings.*member = std::move(value);
    Q_EMIT changed(m_surroundings);
}

} // namespace wowlab::platform
