#include "sentinel/scheduler/pass.h"

#include "sentinel/scheduler/admission.h"
#include "sentinel/scheduler/plan.h"

#include <QHash>
#include <QLoggingCategory>

namespace wowlab::sentinel {

namespace {

Q_LOGGING_CATEGORY(lcScheduler, "wowlab.sentinel.scheduler", QtInfoMsg)

/// Jobs looked at in one pass; those behind them come in the next, at once.
constexpr int kJobsPerPass = 200;

/// Admits or fails jobs that nobody has looked at yet. Gives true if there may be more of them.
core::Result<bool> admitNewJobs(Store &store, QVector<JobProgress> &failed)
{
    const auto jobs = store.newJobs(kJobsPerPass);
    if (!jobs)
        return core::fail(jobs.error());
    for (const NewJob &job : *jobs) {
        const auto admission = admit(job);
        if (admission) {
            const auto admitted = store.admitJob(job.id, admission->rules, admission->rotation);
            if (!admitted)
                return core::fail(admitted.error());
            continue;
        }
        qCInfo(lcScheduler).noquote().nospace()
            << "Job refused job=" << job.id.toString() << " code=" << admission.error().code;
        auto progress = store.failJob(job.id, admission.error().code, admission.error().detail);
        if (!progress)
            return core::fail(progress.error());
        if (*progress)
            failed.append(std::move(**progress));
    }
    return jobs->size() == kJobsPerPass;
}

} // namespace

core::Result<Pass> runPass(Store &store, const AccessPolicy &policy)
{
    Pass pass;
    const auto moreNewJobs = admitNewJobs(store, pass.changedJobs);
    if (!moreNewJobs)
        return core::fail(moreNewJobs.error());
    const auto jobs = store.openJobs(kJobsPerPass);
    if (!jobs)
        return core::fail(jobs.error());
    pass.isWorkLeft = *moreNewJobs || !jobs->isEmpty();
    if (jobs->isEmpty())
        return pass;
    const auto nodes = store.schedulableNodes();
    if (!nodes)
        return core::fail(nodes.error());

    QHash<core::JobId, bool> wasIdle;
    for (const OpenJob &job : *jobs)
        wasIdle.insert(job.id, job.runningChunks == 0);

    for (const Assignment &assignment : plan(*nodes, *jobs, policy.rowless, *policy.guilds)) {
        auto chunks = store.claimChunks(assignment.node, assignment.job, assignment.chunks);
        if (!chunks)
            return core::fail(chunks.error());
        if (chunks->isEmpty())
            continue;
        pass.claims.append({assignment.node, std::move(*chunks)});
        if (wasIdle.take(assignment.job)) {
            auto progress = store.jobProgress(assignment.job);
            if (!progress)
                return core::fail(progress.error());
            pass.changedJobs.append(std::move(*progress));
        }
    }
    return pass;
}

core::Result<int> assignWork(Store &store, core::NodeId id, const AccessPolicy &policy)
{
    const auto node = store.schedulableNode(id);
    if (!node)
        return core::fail(node.error());
    if (!*node || (*node)->held >= (*node)->maxParallel * kChunksPerWorker)
        return 0;
    const auto jobs = store.openJobs(kJobsPerPass);
    if (!jobs)
        return core::fail(jobs.error());
    int claimed = 0;
    for (const Assignment &assignment : plan({**node}, *jobs, policy.rowless, *policy.guilds)) {
        const auto chunks = store.claimChunks(assignment.node, assignment.job, assignment.chunks);
        if (!chunks)
            return core::fail(chunks.error());
        claimed += int(chunks->size());
    }
    return claimed;
}

} // namespace wowlab::sentinel
