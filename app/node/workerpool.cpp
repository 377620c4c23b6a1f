#include "app/node/workerpool.h"

#include "app/platform/threadpriority.h"

#include <QElapsedTimer>

#include <limits>

namespace wowlab::node {

WorkerPool::WorkerPool(QObject *parent)
    : QObject(parent)
{
    // We count workers ourselves: a number that shrinks must not park work in the pool's own queue.
    m_threads.setMaxThreadCount(std::numeric_limits<int>::max());
}

WorkerPool::~WorkerPool()
{
    for (const auto &shared : std::as_const(m_running))
        shared->isStopped = true;
    m_threads.waitForDone();
}

void WorkerPool::setWorkers(int workers)
{
    m_workers = std::max(workers, 0);
}

WorkId WorkerPool::start(std::shared_ptr<SharedSimulation> simulation, const core::Chunk &chunk)
{
    const auto id = WorkId(++m_lastId);
    const auto shared = std::make_shared<Shared>();
    shared->since.start();
    m_running.insert(id, shared);
    m_threads.start([this, id, shared, simulation = std::move(simulation), chunk] {
        platform::lowerThreadPriority();
        auto result = withoutExceptions([&] { return simulate(*simulation, chunk, *shared); });
        // `this` waits for its threads, so it is there; the call itself dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, id, result = std::move(result)] {
                m_running.remove(id);
                Q_EMIT finished(id, result);
            },
            Qt::QueuedConnection);
    });
    return id;
}

void WorkerPool::cancel(WorkId id)
{
    if (const auto shared = m_running.value(id))
        shared->isStopped = true;
}

WorkerPool::Progress WorkerPool::progress(WorkId id) const
{
    const auto shared = m_running.value(id);
    if (!shared)
        return {};
    return {.completedIterations = shared->completed.load(std::memory_order_relaxed),
            .meanDps = shared->meanDps.load(std::memory_order_relaxed),
            .runningFor = std::chrono::milliseconds(shared->since.elapsed())};
}

core::Result<core::ChunkResult> WorkerPool::simulate(SharedSimulation &simulation, const core::Chunk &chunk,
                                                     Shared &shared)
{
    QElapsedTimer elapsed;
    elapsed.start();
    const auto prepared = simulation.get();
    if (!prepared)
        return core::fail(prepared.error());
    stats::Summary summary;
    const auto report = [&shared](std::uint64_t completed, double meanDps) {
        shared.completed.store(qint64(completed), std::memory_order_relaxed);
        shared.meanDps.store(meanDps, std::memory_order_relaxed);
    };
    const auto status =
        sim::run(**prepared, chunk.seedOffset, quint64(chunk.iterations), summary, report, &shared.isStopped);
    if (!status)
        return core::fail(toError(status.error()));
    if (*status == sim::RunStatus::Stopped)
        return core::fail(core::ErrorKind::Cancelled, "work.cancelled", QStringLiteral("the run was stopped"));
    return toChunkResult(summary, chunk.rules, std::chrono::milliseconds(elapsed.elapsed()));
}

} // namespace wowlab::node
