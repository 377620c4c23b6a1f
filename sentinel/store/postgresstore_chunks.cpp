// PostgresStore: what nodes say about chunks.
#include "sentinel/store/postgresstore.h"

#include "core/base/json.h"
#include "sentinel/store/jobaggregate.h"
#include "sentinel/store/rowmapping.h"

namespace wowlab::sentinel {

namespace {

using core::ErrorKind;

core::Result<Completion> alreadyCounted(Transaction &transaction, core::JobId job)
{
    return progressOf(transaction, job).map([](const JobProgress &progress) {
        return Completion{
            .isAlreadyCounted = true, .isJobComplete = progress.status == "completed", .progress = progress};
    });
}

/// Counts an open chunk of an open job, both locked; `row` is what lock_chunk.sql gave.
core::Result<Completion> count(Transaction &transaction, core::JobId job, core::NodeId node,
                               const core::CompleteRequest &request, const Row &row)
{
    const QByteArray rules = row.bytes("rules");
    if (const auto plausible = request.result.isPlausible(row.integer("iterations"), rules); !plausible)
        return core::fail(plausible.error());
    auto aggregate = JobAggregate::fromJson(row.bytes("aggregate"));
    if (!aggregate)
        return core::fail(aggregate.error());
    if (const auto added = aggregate->add(request.result); !added)
        return core::fail(added.error());

    JobProgress progress{.id = job,
                         .status = {},
                         .totalIterations = row.integer("total_iterations"),
                         .completedIterations = 0,
                         .totalChunks = row.number("total_chunks"),
                         .completedChunks = row.number("completed_chunks") + 1,
                         .meanDps = aggregate->meanDps(),
                         .standardError = aggregate->standardError(),
                         .result = {}};
    const bool isLast = progress.completedChunks == progress.totalChunks;
    if (isLast)
        progress.result = aggregate->finalResult(rules);
    const Rows counted = transaction.run(QLatin1String("count_chunk"),
                                         {request.chunkId, node, core::toJson(request.result.toJson()),
                                          aggregate->toJson(), isLast ? Parameter(progress.result) : std::nullopt});
    if (counted.isEmpty())
        return core::fail(ErrorKind::Bug, "database.statement", QStringLiteral("a locked open chunk was not counted"));
    progress.status = counted.first().bytes("status");
    progress.completedIterations = counted.first().integer("completed_iterations");
    return Completion{.isAlreadyCounted = false, .isJobComplete = isLast, .progress = progress};
}

core::Error unknownChunk(core::ChunkId chunk)
{
    return {ErrorKind::NotFound, "chunk_unknown", chunk.toString()};
}

core::Error notYours(core::ChunkId chunk)
{
    return {ErrorKind::Unauthorized, "not_yours", QStringLiteral("chunk %1").arg(chunk.toString())};
}

/// The job that is over because of what release_chunk.sql or fail_chunk.sql just did, if it is; `rows` is their answer.
core::Result<std::optional<core::JobId>> endedJob(const Rows &rows, Transaction &transaction, core::ChunkId chunk)
{
    if (rows.isEmpty())
        return core::fail(unknownChunk(chunk));
    if (!rows.first().boolean("was_held"))
        return core::fail(notYours(chunk));
    if (!rows.first().boolean("is_changed") || hopelessJobs(transaction, {chunk}).isEmpty())
        return std::nullopt;
    return rows.first().id<core::JobId>("job_id");
}

} // namespace

core::Result<Completion> PostgresStore::completeChunk(core::NodeId node, const core::CompleteRequest &request)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<Completion> {
        const Rows jobs = transaction.run(QLatin1String("lock_job_of_chunk"), {request.chunkId});
        const Rows chunks = transaction.run(QLatin1String("lock_chunk"), {request.chunkId, node, request.attempt});
        if (jobs.isEmpty() || chunks.isEmpty())
            return core::fail(unknownChunk(request.chunkId));
        const auto job = jobs.first().id<core::JobId>("id");
        const QByteArray jobStatus = jobs.first().bytes("status");
        const Row &chunk = chunks.first();

        if (!chunk.boolean("has_held"))
            return core::fail(notYours(request.chunkId));
        if (chunk.bytes("status") == "completed")
            return alreadyCounted(transaction, job);
        if (jobStatus != "pending" && jobStatus != "running")
            return core::fail(ErrorKind::Refused, "job_over", job.toString());
        if (!chunk.boolean("has_attempt"))
            return core::fail(ErrorKind::Conflict, "attempt_stale",
                              QStringLiteral("chunk %1 was never the node's under attempt %2")
                                  .arg(request.chunkId.toString())
                                  .arg(request.attempt.value_or(0)));
        return count(transaction, job, node, request, chunk);
    });
}

core::Result<std::optional<JobProgress>> PostgresStore::releaseChunk(core::NodeId node,
                                                                     const core::ReleaseRequest &request)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<std::optional<JobProgress>> {
        transaction.run(QLatin1String("lock_job_of_chunk"), {request.chunkId});
        const auto job =
            endedJob(transaction.run(QLatin1String("release_chunk"), {request.chunkId, node, request.attempt}),
                     transaction, request.chunkId);
        if (!job)
            return core::fail(job.error());
        return *job ? endPoisoned(transaction, **job) : std::nullopt;
    });
}

core::Result<std::optional<JobProgress>> PostgresStore::failChunk(core::NodeId node, const core::FailRequest &request)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<std::optional<JobProgress>> {
        transaction.run(QLatin1String("lock_job_of_chunk"), {request.chunkId});
        const auto job = endedJob(transaction.run(QLatin1String("fail_chunk"), {request.chunkId, node, request.attempt,
                                                                                request.code, request.message}),
                                  transaction, request.chunkId);
        if (!job)
            return core::fail(job.error());
        return *job ? endInFailure(transaction, **job, request.code, request.message) : std::nullopt;
    });
}

} // namespace wowlab::sentinel
