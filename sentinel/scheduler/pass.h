#pragma once

#include "core/base/result.h"
#include "sentinel/access/eligibility.h"
#include "sentinel/store/store.h"

#include <QVector>

namespace wowlab::sentinel {

/// Who may run what, beside the rows of the database. `guilds` outlives whoever holds this.
struct AccessPolicy
{
    RowlessNodes rowless = RowlessNodes::OwnJobsOnly;
    const Guilds *guilds = nullptr;
};

/// What one pass of the scheduler did.
struct Pass
{
    QVector<ClaimedChunks> claims;
    QVector<JobProgress> changedJobs; ///< started by this pass, or failed at admission: their watchers are told
    bool isWorkLeft = false;          ///< pending chunks that somebody might run remain, or more may: look again soon
};

/// One pass: admits new jobs, deals pending chunks out to nodes with room. Everything it decides is guarded again in the
/// statements that carry it out, so any number of passes may run at once, in any number of sentinels.
/// What fails for one job only is logged and passed over. For a database worker. Errors: Retry, those of Store; what was done before the error stays done.
[[nodiscard]] core::Result<Pass> runPass(Store &store, const AccessPolicy &policy);

/// The same for nodes that have just reported in: they get their next chunks with the answer. Gives their number.
[[nodiscard]] core::Result<int> assignWork(Store &store, const QVector<core::NodeId> &nodes,
                                           const AccessPolicy &policy);

} // namespace wowlab::sentinel
