#include "sentinel/loop/serviceloop.h"

#include <QPointer>

#include <algorithm>

namespace wowlab::sentinel {

ServiceLoop::ServiceLoop(Timing timing, Work work, QObject *parent, core::Random &random)
    : QObject(parent)
    , m_timing(timing)
    , m_work(std::move(work))
    , m_random(&random)
    , m_backoff(timing.retry, random)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ServiceLoop::runRound);
}

void ServiceLoop::start(std::chrono::milliseconds delay)
{
    m_isStarted = true;
    m_timer.start(delay);
}

void ServiceLoop::stop()
{
    m_isStarted = false;
    m_timer.stop();
}

void ServiceLoop::wake()
{
    if (!m_isStarted)
        return;
    if (m_isRunning) {
        m_isWakePending = true;
        return;
    }
    // While failing, the backoff decides: wake-ups must not turn it into a storm.
    if (m_backoff.attempts() > 0)
        return;
    const auto soon = std::chrono::milliseconds(qint64(double(m_timing.wakeJitter.count()) * m_random->uniform()));
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > soon)
        m_timer.start(soon);
}

std::optional<std::chrono::milliseconds> ServiceLoop::nextRoundIn() const
{
    if (!m_timer.isActive())
        return std::nullopt;
    return m_timer.remainingTimeAsDuration();
}

void ServiceLoop::runRound()
{
    if (!m_isStarted || m_isRunning)
        return;
    m_isRunning = true;
    m_isWakePending = false;
    m_work([self = QPointer(this), round = ++m_round](const core::Result<std::chrono::milliseconds> &outcome) {
        if (self)
            self->finishRound(round, outcome);
    });
}

void ServiceLoop::finishRound(quint64 round, const core::Result<std::chrono::milliseconds> &outcome)
{
    if (round != m_round || !m_isRunning)
        return;
    m_isRunning = false;
    if (outcome)
        m_backoff.reset();
    const auto delay = outcome ? jittered(*outcome) : m_backoff.next();
    if (m_isStarted) {
        m_timer.start(delay);
        if (m_isWakePending)
            wake();
    }
    if (outcome)
        Q_EMIT succeeded();
    else
        Q_EMIT failed(outcome.error());
}

std::chrono::milliseconds ServiceLoop::jittered(std::chrono::milliseconds interval)
{
    const double factor = 1 + m_timing.intervalJitter * (2 * m_random->uniform() - 1);
    return std::max(std::chrono::milliseconds(0), std::chrono::milliseconds(qint64(double(interval.count()) * factor)));
}

} // namespace wowlab::sentinel
