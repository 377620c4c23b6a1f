#include "sentinel/store/rowmapping.h"

#include <QLoggingCategory>

namespace wowlab::sentinel {

namespace {

Q_LOGGING_CATEGORY(lcRows, "wowlab.sentinel.store.rows", QtInfoMsg)

} // namespace

NodeRecord nodeFromRow(const Row &row)
{
    return {.id = row.id<core::NodeId>("id"),
            .owner = row.id<core::UserId>("user_id"),
            .name = row.text("name"),
            .maxParallel = row.number("max_parallel"),
            .totalCores = row.number("total_cores"),
            .status = row.bytes("status"),
            .claimCode = row.bytes("claim_code"),
            .quarantine =
                row.isNull("quarantine_reason") ? std::nullopt : std::optional(row.text("quarantine_reason"))};
}

core::Chunk chunkFromRow(const Row &row)
{
    return {.id = row.id<core::ChunkId>("id"),
            .jobId = row.id<core::JobId>("job_id"),
            .iterations = row.number("iterations"),
            .configHash = row.bytes("config_hash"),
            .rotationChecksum = row.bytes("rotation_checksum"),
            .rules = row.bytes("rules"),
            .seedOffset = row.number("seed_offset"),
            .attempt = row.number("attempt"),
            .lease = std::chrono::seconds(row.number("lease_seconds"))};
}

QHash<core::NodeId, core::ChunkList> chunksByNode(const Rows &rows)
{
    QHash<core::NodeId, core::ChunkList> chunks;
    for (const Row &row : rows)
        chunks[row.id<core::NodeId>("node_id")].append(chunkFromRow(row));
    return chunks;
}

JobProgress progressFromRow(const Row &row, core::JobId job, const core::Result<JobAggregate> &aggregate)
{
    return {.id = job,
            .status = row.bytes("status"),
            .totalIterations = row.integer("total_iterations"),
            .completedIterations = row.integer("completed_iterations"),
            .totalChunks = row.number("total_chunks"),
            .completedChunks = row.number("completed_chunks"),
            .meanDps = aggregate ? aggregate->meanDps() : std::nullopt,
            .standardError = aggregate ? aggregate->standardError() : std::nullopt,
            .result = row.bytes("result")};
}

core::Result<JobProgress> progressOf(Transaction &transaction, core::JobId job)
{
    const Rows rows = transaction.run(QLatin1String("job_progress"), {job});
    if (rows.isEmpty())
        return core::fail(core::ErrorKind::NotFound, "job_unknown", job.toString());
    const auto aggregate = JobAggregate::fromJson(rows.first().bytes("aggregate"));
    if (!aggregate)
        qCWarning(lcRows).noquote().nospace()
            << "The aggregate of a job cannot be read job=" << job.toString() << " detail=" << aggregate.error().detail;
    return progressFromRow(rows.first(), job, aggregate);
}

core::Result<std::optional<JobProgress>> endInFailure(Transaction &transaction, core::JobId job, const QByteArray &code,
                                                      const QString &message)
{
    if (transaction.run(QLatin1String("fail_job"), {job, code, message}).isEmpty())
        return std::nullopt;
    return progressOf(transaction, job).map([](const JobProgress &progress) { return std::optional(progress); });
}

core::Result<std::optional<JobProgress>> endPoisoned(Transaction &transaction, core::JobId job)
{
    return endInFailure(transaction, job, "chunk_poisoned",
                        QStringLiteral("A part of this job went from node to node, and none of them came back with a "
                                       "result"));
}

QVector<core::JobId> hopelessJobs(Transaction &transaction, const QVector<core::ChunkId> &chunks)
{
    QVector<core::JobId> jobs;
    const Parameter named = arrayParameter(chunks, [](core::ChunkId chunk) { return chunk.toString().toLatin1(); });
    for (const Row &row : transaction.run(QLatin1String("hopeless_jobs"), {named}))
        jobs.append(row.id<core::JobId>("job_id"));
    return jobs;
}

} // namespace wowlab::sentinel
