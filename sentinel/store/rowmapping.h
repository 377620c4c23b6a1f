#pragma once

#include "core/contract/chunk.h"
#include "sentinel/store/databaseconnection.h"
#include "sentinel/store/row.h"
#include "sentinel/store/store.h"

#include <chrono>

/// What the parts of PostgresStore share: rows as structs.
namespace wowlab::sentinel {

/// As in claim_chunks.sql and renew_leases.sql.
inline constexpr std::chrono::seconds kLease{45};

[[nodiscard]] NodeRecord nodeFromRow(const Row &row);
[[nodiscard]] core::ChunkList chunksFromRows(const Rows &rows);
/// An aggregate that cannot be read costs the mean, not the answer: such a job can still be watched and failed.
/// Errors: NotFound "job_unknown".
[[nodiscard]] core::Result<JobProgress> progressOf(Transaction &transaction, core::JobId job);
/// Ends the job, whose row the transaction has locked. Nothing if it was over.
[[nodiscard]] core::Result<std::optional<JobProgress>> endInFailure(Transaction &transaction, core::JobId job,
                                                                    const QByteArray &code, const QString &message);

} // namespace wowlab::sentinel
