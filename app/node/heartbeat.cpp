#include "app/node/heartbeat.h"

#include "core/base/async.h"

#include <algorithm>

namespace wowlab::node {

Heartbeat::Heartbeat(SentinelClient &client, Compose compose, Pace pace, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_compose(std::move(compose))
    , m_pace(pace)
    , m_backoff({.base = pace.interval / 8, .cap = pace.interval, .floor = pace.interval / 15})
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
}

void Heartbeat::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    m_isUnderWay = false;
    ++m_life;
    m_backoff.reset();
    m_timer.start(0);
}

void Heartbeat::stop()
{
    m_isStarted = false;
    ++m_life;
    m_timer.stop();
}

void Heartbeat::beatSoon()
{
    // Not while backing off: a change of ours does not mend the sentinel.
    if (m_backoff.attempts() == 0)
        scheduleWithin(m_pace.soon);
}

void Heartbeat::beatNow()
{
    m_backoff.reset();
    scheduleWithin(std::chrono::milliseconds{0});
}

void Heartbeat::scheduleWithin(std::chrono::milliseconds delay)
{
    if (!m_isStarted)
        return;
    if (m_isUnderWay)
        m_wantedWithin = std::min(delay, m_wantedWithin.value_or(delay));
    else if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > delay)
        m_timer.start(delay);
}

void Heartbeat::beat()
{
    m_isUnderWay = true;
    m_wantedWithin.reset();
    const Beat beat = m_compose();
    core::onFinished(m_client.heartbeat(beat.request), this,
                     [this, life = m_life, moment = beat.moment](const CallResult<core::HeartbeatReply> &reply) {
                         if (life != m_life)
                             return;
                         m_isUnderWay = false;
                         if (reply) {
                             m_backoff.reset();
                             m_timer.start(m_wantedWithin.value_or(m_pace.interval));
                             Q_EMIT answered(*reply, moment);
                         } else {
                             m_timer.start(m_backoff.nextAfter(reply.error().waitAtLeast()));
                             Q_EMIT failed(reply.error());
                         }
                     });
}

} // namespace wowlab::node
