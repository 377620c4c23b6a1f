#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>

namespace wowlab::sentinel {

/// What can happen to a chunk, as the counter wowlab_chunks_total tells it.
enum class ChunkEvent {
    Claimed,   ///< handed to a node
    Completed, ///< counted
    Duplicate, ///< its result came again
    Refused,   ///< its result was not accepted
    Released,  ///< handed back unharmed
    Failed,    ///< its node could not do it
    Expired,   ///< its lease ran out
};

/// The sentinel's numbers, as Prometheus reads them from /metrics. Thread-safe: any thread may count at any time.
class Metrics
{
public:
    explicit Metrics(const QByteArray &version = {});
    ~Metrics();
    Metrics(const Metrics &) = delete;
    Metrics &operator=(const Metrics &) = delete;

    /// `route` is the route's pattern, never a path that a client made up.
    void countRequest(const QByteArray &route, int status, std::chrono::microseconds took);
    /// Refused before it had a route: bad framing, a limit, a deadline.
    void countRefusedRequest(int status);
    void countRefusedConnection();
    void countChunks(ChunkEvent event, int chunks = 1);
    /// `code` as in core::Error.
    void countDatabaseError(const QByteArray &code);
    void countPublications(int published, int failed);

    void setConnections(int connections);
    /// Requests that wait for, or are with, a database worker.
    void setDatabaseQueue(int requests);
    void setNodesOnline(int nodes);
    /// Whether LISTEN works; if not, polling does its work.
    void setListening(bool isListening);
    /// How long ago the oldest lease that still runs was last renewed.
    void setOldestLease(std::chrono::seconds age);

    /// How long a task waited for a database worker and how long it then took.
    void countDatabaseTask(std::chrono::microseconds waited, std::chrono::microseconds worked);
    void countSchedulerPass(std::chrono::microseconds took);

    /// How many there are of one kind in one state, as the database counts them.
    enum class Stock {
        NodesUnclaimed,
        NodesOnline,
        NodesOffline,
        NodesQuarantined,
        JobsWaiting,
        JobsRunning,
        ChunksPending,
        ChunksRunning,
    };
    void setStock(Stock stock, qint64 count);
    void setOldestJob(std::chrono::seconds age);
    /// 1 for what is well or not wanted, 0 for what is in trouble.
    void setServiceUp(const char *service, bool isUp);

    /// All numbers in the Prometheus text format (version 0.0.4).
    [[nodiscard]] QByteArray text() const;

private:
    struct Families; // prometheus-cpp's
    std::unique_ptr<Families> m_families;
};

} // namespace wowlab::sentinel
