#include "sentinel/store/rowmapping.h"

#include "sentinel/store/jobaggregate.h"

namespace wowlab::sentinel {

NodeRecord nodeFromRow(const Row &row)
{
    return {.id = row.id<core::NodeId>("id"),
            .owner = row.id<core::UserId>("user_id"),
            .name = row.text("name"),
            .maxParallel = row.number("max_parallel"),
            .totalCores = row.number("total_cores"),
            .status = row.bytes("status"),
            .claimCode = row.bytes("claim_code")};
}

core::ChunkList chunksFromRows(const Rows &rows)
{
    core::ChunkList chunks;
    chunks.reserve(rows.size());
    for (const Row &row : rows)
        chunks.append({.id = row.id<core::ChunkId>("id"),
                       .jobId = row.id<core::JobId>("job_id"),
                       .iterations = row.number("iterations"),
                       .configHash = row.bytes("config_hash"),
                       .rotationChecksum = row.bytes("rotation_checksum"),
                       .rules = row.bytes("rules"),
                       .seedOffset = row.number("seed_offset"),
                       .attempt = row.number("attempt"),
                       .lease = kLease});
    return chunks;
}

core::Result<JobProgress> progressOf(Transaction &transaction, core::JobId job)
{
    const Rows rows = transaction.run(QLatin1String("job_progress"), {job});
    if (rows.isEmpty())
        return core::fail(core::ErrorKind::NotFound, "job_unknown", job.toString());
    const Row &row = rows.first();
    return JobAggregate::fromJson(row.bytes("aggregate")).map([&](const JobAggregate &aggregate) {
        return JobProgress{.id = job,
                           .status = row.bytes("status"),
                           .totalIterations = row.integer("total_iterations"),
                           .completedIterations = row.integer("completed_iterations"),
                           .totalChunks = row.number("total_chunks"),
                           .completedChunks = row.number("completed_chunks"),
                           .meanDps = aggregate.meanDps(),
                           .standardError = aggregate.standardError(),
                           .result = row.bytes("result")};
    });
}

core::Result<std::optional<JobProgress>> endInFailure(Transaction &transaction, core::JobId job, const QByteArray &code,
                                                      const QString &message)
{
    if (transaction.run(QLatin1String("fail_job"), {job, code, message}).isEmpty())
        return std::nullopt;
    return progressOf(transaction, job).map([](const JobProgress &progress) { return std::optional(progress); });
}

} // namespace wowlab::sentinel
