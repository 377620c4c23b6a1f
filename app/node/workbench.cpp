#include "app/node/workbench.h"

#include <QLoggingCategory>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcWorkbench, "wowlab.node.workbench", QtInfoMsg)

using core::ErrorKind;
using Stage = ChunkQueue::Stage;

ChunkRecord unfinished(const core::Chunk &chunk, ChunkRecord::Verdict verdict, const QString &reason)
{
    return {
        .chunk = chunk.id, .job = chunk.jobId, .iterations = chunk.iterations, .verdict = verdict, .reason = reason};
}

} // namespace

Workbench::Workbench(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_configs(parts.configs)
    , m_workers(parts.workers)
    , m_sender(parts.sender)
    , m_returns(parts.returns)
{
    connect(&m_configs, &ConfigFetcher::fetched, this, &Workbench::configFetched);
    connect(&m_configs, &ConfigFetcher::failed, this, &Workbench::configFailed);
    connect(&m_workers, &WorkerPool::finished, this, &Workbench::workFinished);
    connect(&m_sender, &ResultSender::judged, this, &Workbench::judged);
    connect(&m_sender, &ResultSender::accepted, this, &Workbench::accepted);
    connect(&m_sender, &ResultSender::settled, this, [this](core::ChunkId chunk) { m_queue.close(chunk); });
}

void Workbench::setMode(WorkMode mode, const QString &reason)
{
    m_mode = mode;
    m_reason = reason;
    if (mode == WorkMode::Take)
        return startWork();
    for (const auto &entry : m_queue.entries()) {
        const bool mayStay =
            entry.stage == Stage::Finished || (entry.stage == Stage::Running && mode == WorkMode::Finish);
        if (!mayStay)
            handBack(entry.chunk, reason);
    }
    reportIfIdle();
}

void Workbench::setLimits(const Limits &limits)
{
    // The last come is the farthest from being computed.
    const auto entries = m_queue.entries();
    for (auto entry = entries.rbegin(); entry != entries.rend() && waiting() + running() > limits.chunks; ++entry) {
        if (entry->stage == Stage::Waiting)
            handBack(entry->chunk, QStringLiteral("too_many"));
    }
    if (limits.workers != m_workers.workers()) {
        m_workers.setWorkers(limits.workers);
        qCInfo(lcWorkbench).nospace() << "Workers set count=" << limits.workers;
        startWork();
        Q_EMIT changed();
    }
    reportIfIdle();
}

void Workbench::restore(core::ChunkId chunk, int attempt)
{
    m_queue.restore(chunk, attempt);
}

void Workbench::offer(const core::Chunk &chunk)
{
    if (!m_queue.offer(chunk))
        return;
    taken(chunk);
    startWork();
}

void Workbench::reconcile(const core::ChunkList &assigned, ChunkQueue::Moment askedAt)
{
    const auto changes = m_queue.reconcile(assigned, askedAt);
    for (const core::ChunkId &chunk : changes.removed) {
        qCInfo(lcWorkbench).noquote().nospace() << "Chunk taken away chunk=" << chunk.toString();
        let(chunk);
    }
    for (const core::Chunk &chunk : changes.added)
        taken(chunk);
    startWork();
    reportIfIdle();
}

void Workbench::abandonAll()
{
    for (const auto &entry : m_queue.entries()) {
        if (entry.stage == Stage::Finished)
            continue;
        m_queue.close(entry.chunk.id);
        let(entry.chunk.id);
    }
    reportIfIdle();
}

QVector<core::RunningChunk> Workbench::held() const
{
    QVector<core::RunningChunk> held;
    for (const auto &entry : m_queue.entries()) {
        core::RunningChunk running{
            .chunkId = entry.chunk.id, .attempt = entry.chunk.attempt, .completedIterations = 0, .meanDps = {}};
        if (entry.stage == Stage::Finished) {
            running.completedIterations = entry.chunk.iterations;
        } else if (const auto work = m_works.constFind(entry.chunk.id); work != m_works.constEnd()) {
            const auto progress = m_workers.progress(*work);
            running.completedIterations = progress.completedIterations;
            if (progress.completedIterations > 0)
                running.meanDps = progress.meanDps;
        }
        held.append(running);
    }
    return held;
}

ChunkStates Workbench::chunks() const
{
    ChunkStates states;
    for (const auto &entry : m_queue.entries()) {
        ChunkState state{.id = entry.chunk.id, .job = entry.chunk.jobId, .iterations = entry.chunk.iterations};
        if (entry.stage == Stage::Finished) {
            state.stage = ChunkState::Stage::Sending;
            state.completedIterations = entry.chunk.iterations;
        } else if (const auto work = m_works.constFind(entry.chunk.id); work != m_works.constEnd()) {
            const auto progress = m_workers.progress(*work);
            state.stage = ChunkState::Stage::Running;
            state.completedIterations = progress.completedIterations;
            state.meanDps = progress.meanDps;
            state.runningFor = progress.runningFor;
        }
        states.append(state);
    }
    return states;
}

int Workbench::freeSlots() const
{
    return m_mode == WorkMode::Take ? std::max(m_workers.workers() - waiting() - running(), 0) : 0;
}

void Workbench::taken(const core::Chunk &chunk)
{
    qCInfo(lcWorkbench).noquote().nospace()
        << "Chunk taken chunk=" << chunk.id.toString() << " job=" << chunk.jobId.toString()
        << " attempt=" << chunk.attempt << " iterations=" << chunk.iterations << " seedOffset=" << chunk.seedOffset;
    if (m_mode != WorkMode::Take)
        handBack(chunk, m_reason);
}

void Workbench::startWork()
{
    if (m_mode != WorkMode::Take)
        return;
    for (const auto &entry : m_queue.entries()) {
        if (entry.stage != Stage::Waiting)
            continue;
        const core::Chunk &chunk = entry.chunk;
        const auto key = ConfigKey::of(chunk);
        const auto config = m_ready.constFind(key);
        if (config == m_ready.constEnd()) {
            m_configs.want(key, chunk.jobId);
            continue;
        }
        if (!m_workers.hasIdleWorker())
            break;
        auto &simulation = m_simulations[{key, chunk.rules}];
        if (!simulation)
            simulation = std::make_shared<SharedSimulation>(*config, chunk.rules);
        m_works.insert(chunk.id, m_workers.start(simulation, chunk));
        m_queue.setStage(chunk.id, Stage::Running);
    }
}

void Workbench::configFetched(const ConfigKey &key, const core::JobConfig &config)
{
    m_ready.insert(key, config);
    startWork();
    forgetUnusedSimulations(); // the chunk may be gone by now
}

void Workbench::configFailed(const ConfigKey &key, const core::Error &error)
{
    for (const auto &entry : m_queue.entries()) {
        if (entry.stage != Stage::Waiting || ConfigKey::of(entry.chunk) != key)
            continue;
        // Whom we could not reach now another node may reach: no error of the chunk. So it is with a job that is over or
        // not ours: the sentinel knows best.
        if (error.kind == ErrorKind::Corrupt) {
            fail(entry.chunk, {error.kind, "config_invalid", error.detail});
            m_queue.close(entry.chunk.id);
        } else {
            handBack(entry.chunk, QStringLiteral("config_unavailable"));
        }
    }
    Q_EMIT changed();
    reportIfIdle();
}

void Workbench::workFinished(WorkId id, const core::Result<core::ChunkResult> &result)
{
    const core::ChunkId chunk = m_works.key(id);
    if (!chunk.isNull()) { // else it was cancelled, and its chunk is no longer ours
        m_works.remove(chunk);
        const auto *entry = m_queue.find(chunk);
        Q_ASSERT(entry);
        if (result) {
            m_iterationsDone += result->iterations;
            m_queue.setStage(chunk, Stage::Finished);
            // Prepared by the worker that has just used it: nothing is waited for.
            if (const auto simulation = m_simulations.value({ConfigKey::of(entry->chunk), entry->chunk.rules})) {
                if (const auto prepared = simulation->get())
                    m_specs.insert(chunk, QString::fromStdString((*prepared)->spec().displayName));
            }
            m_sender.submit({.chunkId = chunk, .attempt = entry->chunk.attempt, .result = *result});
        } else {
            fail(entry->chunk, result.error());
            m_queue.close(chunk);
        }
    }
    forgetUnusedSimulations();
    startWork();
    Q_EMIT changed();
    reportIfIdle();
}

void Workbench::judged(const core::CompleteRequest &result, Verdict verdict, const QByteArray &code)
{
    const auto *entry = m_queue.find(result.chunkId);
    Q_EMIT chunkEnded(
        {.chunk = result.chunkId,
         .job = entry ? entry->chunk.jobId : core::JobId(),
         .spec = m_specs.take(result.chunkId),
         .iterations = result.result.iterations,
         .meanDps = result.result.meanDps,
         .elapsed = std::chrono::milliseconds(result.result.elapsedMs),
         .verdict = verdict == Verdict::Done ? ChunkRecord::Verdict::Accepted : ChunkRecord::Verdict::Refused,
         .reason = QString::fromLatin1(code)});
}

void Workbench::fail(const core::Chunk &chunk, const core::Error &error)
{
    m_returns.fail(chunk, error);
    Q_EMIT chunkEnded(unfinished(chunk, ChunkRecord::Verdict::Failed, QString::fromLatin1(error.code)));
}

void Workbench::accepted(core::ChunkId chunk, const core::CompleteReply &reply)
{
    m_queue.finish(chunk);
    for (const core::Chunk &next : reply.assigned)
        offer(next);
}

void Workbench::handBack(const core::Chunk &chunk, const QString &reason)
{
    m_returns.release(chunk, reason);
    Q_EMIT chunkEnded(unfinished(chunk, ChunkRecord::Verdict::HandedBack, reason));
    m_queue.close(chunk.id);
    let(chunk.id);
}

void Workbench::let(core::ChunkId chunk)
{
    if (const auto work = m_works.constFind(chunk); work != m_works.constEnd()) {
        m_workers.cancel(*work);
        m_works.erase(work);
    }
    forgetUnusedSimulations();
}

void Workbench::forgetUnusedSimulations()
{
    // The next chunk of the same job finds its config in the cache.
    QSet<ConfigKey> used;
    for (const auto &entry : m_queue.entries()) {
        if (entry.stage != Stage::Finished)
            used.insert(ConfigKey::of(entry.chunk));
    }
    if (used.isEmpty() && m_mode == WorkMode::Take)
        return; // between two chunks of one job
    m_simulations.removeIf([&used](const auto &it) { return !used.contains(it.key().first); });
    m_ready.removeIf([&used](const auto &it) { return !used.contains(it.key()); });
}

void Workbench::reportIfIdle()
{
    if (waiting() == 0 && running() == 0)
        Q_EMIT idle();
}

} // namespace wowlab::node
