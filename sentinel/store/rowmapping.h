#pragma once

#include "core/contract/chunk.h"
#include "sentinel/store/databaseconnection.h"
#include "sentinel/store/jobaggregate.h"
#include "sentinel/store/row.h"
#include "sentinel/store/store.h"

/// What the parts of PostgresStore share: rows as structs.
namespace wowlab::sentinel {

[[nodiscard]] NodeRecord nodeFromRow(const Row &row);
/// A row of a chunk that is leased, with its lease.
[[nodiscard]] core::Chunk chunkFromRow(const Row &row);
/// Such rows with the node that holds each.
[[nodiscard]] QHash<core::NodeId, core::ChunkList> chunksByNode(const Rows &rows);
/// A row with a job's counts, and what its aggregate says; one that cannot be read says nothing.
[[nodiscard]] JobProgress progressFromRow(const Row &row, core::JobId job, const core::Result<JobAggregate> &aggregate);
/// An aggregate that cannot be read costs the mean, not the answer: such a job can still be watched and failed.
/// Errors: NotFound "job_unknown".
[[nodiscard]] core::Result<JobProgress> progressOf(Transaction &transaction, core::JobId job);
/// Ends the job, whose row the transaction has locked. Nothing if it was over.
[[nodiscard]] core::Result<std::optional<JobProgress>> endInFailure(Transaction &transaction, core::JobId job,
                                                                    const QByteArray &code, const QString &message);
/// The same, "chunk_poisoned": a chunk of it goes from node to node and no result comes.
[[nodiscard]] core::Result<std::optional<JobProgress>> endPoisoned(Transaction &transaction, core::JobId job);
/// Those of the chunks' jobs that cannot end well any more.
[[nodiscard]] QVector<core::JobId> hopelessJobs(Transaction &transaction, const QVector<core::ChunkId> &chunks);

} // namespace wowlab::sentinel
