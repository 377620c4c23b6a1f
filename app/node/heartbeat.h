#pragma once

#include "app/node/sentinelclient.h"
#include "core/base/backoff.h"
#include "core/contract/messages.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace wowlab::node {

/// Tells the sentinel at a steady pace, and soon after something changed, what this node is doing. One beat is under way at
/// a time; after a failure the pace follows a backoff. Lives in the main thread; `client` outlives it.
class Heartbeat final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Heartbeat)

public:
    struct Pace
    {
        std::chrono::milliseconds interval{15'000};
        std::chrono::milliseconds soon{1'000}; ///< between a change and the beat that tells it: changes come in bursts
    };
    struct Beat
    {
        core::HeartbeatRequest request;
        quint64 moment = 0; ///< of the holdings when the request was composed
    };
    using Compose = std::function<Beat()>;

    Heartbeat(SentinelClient &client, Compose compose, Pace pace, QObject *parent = nullptr);

    /// Beats at once, then steadily.
    void start();
    /// An answer that is still on its way is not reported.
    void stop();
    void beatSoon();
    void beatNow();

Q_SIGNALS:
    void answered(const wowlab::core::HeartbeatReply &reply, quint64 moment);
    void failed(const wowlab::node::CallError &error);

private:
    void beat();
    void scheduleWithin(std::chrono::milliseconds delay);

    SentinelClient &m_client;
    Compose m_compose;
    Pace m_pace;
    core::Backoff m_backoff;
    QTimer m_timer;
    bool m_isStarted = false;
    bool m_isUnderWay = false;
    std::optional<std::chrono::milliseconds> m_wantedWithin; ///< something changed while a beat was under way
    quint64 m_life = 0;                                      ///< tells the answers of one start from those of the next
};

} // namespace wowlab::node
