// PostgresStore: what nodes say about chunks.
#include "sentinel/store/postgresstore.h"

#include "sentinel/store/completionbatch.h"
#include "sentinel/store/rowmapping.h"

namespace wowlab::sentinel {

namespace {

using core::ErrorKind;

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

core::Result<QVector<core::Result<Completion>>>
PostgresStore::completeChunks(const QVector<NodeCompletion> &completions)
{
    using Answers = core::Result<QVector<core::Result<Completion>>>;
    auto answers = m_connection.transact(
        [&](Transaction &transaction) -> Answers { return CompletionBatch(transaction, completions).count(); });
    // One result that the database cannot take must not take the others with it.
    if (answers || answers.error().kind == ErrorKind::Retry || completions.size() == 1)
        return answers;
    QVector<core::Result<Completion>> apart;
    for (const NodeCompletion &completion : completions) {
        auto answer = m_connection.transact(
            [&](Transaction &transaction) -> Answers { return CompletionBatch(transaction, {completion}).count(); });
        if (!answer && answer.error().kind == ErrorKind::Retry)
            return answer;
        apart.append(answer ? std::move(answer->first()) : core::Result<Completion>(core::fail(answer.error())));
    }
    return apart;
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
