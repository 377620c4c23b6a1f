#pragma once

#include "core/base/backoff.h"
#include "core/beacon/beaconapi.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <vector>

namespace wowlab::sentinel {

/// Sends publications to the beacon, in order, many in one call: all that one turn of the event loop yields, and all that
/// gathered while the last call was out. Publications are hints, so under a long outage the oldest are given up.
/// Lives in the main thread.
class Publisher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Publisher)
public:
    /// `api` outlives this.
    explicit Publisher(core::BeaconApi &api, QObject *parent = nullptr);

    void publish(core::BeaconMessage message);

    [[nodiscard]] qsizetype waiting() const { return qsizetype(m_queue.size()); }

Q_SIGNALS:
    void published(int count);
    /// The call is repeated, or its messages were given up.
    void failed(const wowlab::core::Error &error);

private:
    void send();
    void finish(const core::Result<std::vector<core::Result<core::StreamPosition>>> &outcome);

    core::BeaconApi &m_api;
    std::deque<core::BeaconMessage> m_queue;
    std::size_t m_inFlight = 0; ///< messages at the front of the queue that the present call carries
    core::Backoff m_backoff;
    QTimer m_timer;
};

} // namespace wowlab::sentinel
