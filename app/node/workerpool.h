#pragma once

#include "app/node/simulations.h"
#include "core/base/result.h"
#include "core/contract/chunk.h"
#include "core/contract/chunkresult.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <memory>

namespace wowlab::node {

/// Names one run of one chunk, so that the late end of a cancelled run is not taken for the end of the next.
enum class WorkId : quint64 {};

/// Threads at the lowest priority, each of which simulates one chunk at a time. Results come home as values, by a queued
/// signal; progress is read, not sent: whoever wants it asks. Cancelled work ends within milliseconds.
/// Lives in the main thread. Its destructor cancels everything and waits.
class WorkerPool final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerPool)

public:
    struct Progress
    {
        qint64 completedIterations = 0;
        double meanDps = 0; ///< of those
        std::chrono::milliseconds runningFor{0};
    };

    explicit WorkerPool(QObject *parent = nullptr);
    ~WorkerPool() override;

    /// How many chunks may run at a time; fewer than run now lets those finish.
    void setWorkers(int workers);
    [[nodiscard]] WorkId start(std::shared_ptr<SharedSimulation> simulation, const core::Chunk &chunk);
    /// `finished` comes all the same, with Cancelled unless the work was done already.
    void cancel(WorkId id);

    [[nodiscard]] int workers() const { return m_workers; }
    [[nodiscard]] bool hasIdleWorker() const { return m_running.size() < m_workers; }
    [[nodiscard]] Progress progress(WorkId id) const;

Q_SIGNALS:
    /// Errors: Cancelled "work.cancelled", and Refused with the engine's code, "engine_exception" among them: it will
    /// fail everywhere.
    void finished(wowlab::node::WorkId id, const wowlab::core::Result<wowlab::core::ChunkResult> &result);

private:
    /// What a worker and the main thread share. Each member is set by one of them and read by the other.
    struct Shared
    {
        std::atomic<bool> isStopped{false};
        std::atomic<qint64> completed{0};
        std::atomic<double> meanDps{0};
        QElapsedTimer since; ///< set before the worker knows of it
    };

    static core::Result<core::ChunkResult> simulate(SharedSimulation &simulation, const core::Chunk &chunk,
                                                    Shared &shared);

    QThreadPool m_threads;
    QHash<WorkId, std::shared_ptr<Shared>> m_running; // shared with the worker, which may outlive the entry
    quint64 m_lastId = 0;
    int m_workers = 1;
};

} // namespace wowlab::node
