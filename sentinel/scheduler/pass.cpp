#include "sentinel/scheduler/pass.h"

#include "sentinel/scheduler/admission.h"
#include "sentinel/scheduler/plan.h"

#include <QHash>
#include <QLoggingCategory>

#include <algorithm>
#include <optional>
#include <utility>

namespace wowlab::sentinel {

namespace {

Q_LOGGING_CATEGORY(lcScheduler, "wowlab.sentinel.scheduler", QtInfoMsg)

/// Jobs looked at together. New ones behind them come in the next pass, at once; open ones while a node has room.
constexpr int kJobsPerPage = 200;

/// Trouble with one job or node must not take the others' turn. Gives false for trouble with the database as such.
bool isPassedOver(const core::Error &error, const char *what, core::JobId job)
{
    if (error.kind == core::ErrorKind::Retry)
        return false;
    qCWarning(lcScheduler).noquote().nospace()
        << what << " job=" << job.toString() << " code=" << error.code << " detail=" << error.detail;
    return true;
}

/// Admits or fails jobs that nobody has looked at yet. Gives true if there may be more of them.
core::Result<bool> admitNewJobs(Store &store, QVector<JobProgress> &failed)
{
    const auto jobs = store.newJobs(kJobsPerPage);
    if (!jobs)
        return core::fail(jobs.error());
    for (const NewJob &job : *jobs) {
        const auto admission = admit(job);
        if (admission) {
            const auto admitted = store.admitJob(job.id, admission->rules, admission->rotation);
            if (!admitted && !isPassedOver(admitted.error(), "A job could not be admitted", job.id))
                return core::fail(admitted.error());
            continue;
        }
        qCInfo(lcScheduler).noquote().nospace()
            << "Job refused job=" << job.id.toString() << " code=" << admission.error().code;
        auto progress = store.failJob(job.id, admission.error().code, admission.error().detail);
        if (!progress && !isPassedOver(progress.error(), "A job could not be failed", job.id))
            return core::fail(progress.error());
        if (progress && *progress)
            failed.append(std::move(**progress));
    }
    return jobs->size() == kJobsPerPage;
}

struct Deal
{
    QVector<ClaimedChunks> claims;
    QVector<core::JobId> startedJobs; ///< had no chunk running before
    bool isWorkLeft = false;
};

bool hasNoRoom(const SchedulableNode &node)
{
    return node.held >= node.places;
}

/// Deals pending chunks out to the nodes, jobs page by page, until no node has room or no job is left. So jobs that none of
/// the nodes may run hold up nobody, however many they are. `only` are the nodes if they are not all.
core::Result<Deal> deal(Store &store, QVector<SchedulableNode> nodes, const std::optional<QVector<core::NodeId>> &only,
                        const AccessPolicy &policy)
{
    Deal deal;
    std::optional<core::JobId> last;
    for (;;) {
        const auto jobs = store.openJobs(only, last, kJobsPerPage);
        if (!jobs)
            return core::fail(jobs.error());
        deal.isWorkLeft = deal.isWorkLeft || !jobs->isEmpty();
        QHash<core::JobId, bool> wasIdle;
        for (const OpenJob &job : *jobs)
            wasIdle.insert(job.id, job.runningChunks == 0);

        auto claims = store.claimChunks(plan(nodes, *jobs, policy.rowless, *policy.guilds));
        if (!claims)
            return core::fail(claims.error());
        for (ClaimedChunks &claim : *claims) {
            std::ranges::find(nodes, claim.node, &SchedulableNode::id)->held += int(claim.chunks.size());
            for (const core::Chunk &chunk : claim.chunks)
                if (wasIdle.take(chunk.jobId))
                    deal.startedJobs.append(chunk.jobId);
            deal.claims.append(std::move(claim));
        }
        nodes.removeIf(hasNoRoom);
        if (nodes.isEmpty() || jobs->size() < kJobsPerPage)
            return deal;
        last = jobs->last().id;
    }
}

} // namespace

core::Result<Pass> runPass(Store &store, const AccessPolicy &policy)
{
    Pass pass;
    const auto moreNewJobs = admitNewJobs(store, pass.changedJobs);
    if (!moreNewJobs)
        return core::fail(moreNewJobs.error());
    auto nodes = store.schedulableNodes(std::nullopt);
    if (!nodes)
        return core::fail(nodes.error());
    auto dealt = deal(store, std::move(*nodes), std::nullopt, policy);
    if (!dealt)
        return core::fail(dealt.error());
    pass.claims = std::move(dealt->claims);
    pass.isWorkLeft = *moreNewJobs || dealt->isWorkLeft;
    for (const core::JobId job : dealt->startedJobs) {
        auto progress = store.jobProgress(job);
        if (!progress && !isPassedOver(progress.error(), "No progress could be read", job))
            return core::fail(progress.error());
        if (progress)
            pass.changedJobs.append(std::move(*progress));
    }
    return pass;
}

core::Result<int> assignWork(Store &store, const QVector<core::NodeId> &only, const AccessPolicy &policy)
{
    auto nodes = store.schedulableNodes(only);
    if (!nodes)
        return core::fail(nodes.error());
    if (nodes->isEmpty())
        return 0;
    const auto dealt = deal(store, std::move(*nodes), only, policy);
    if (!dealt)
        return core::fail(dealt.error());
    int claimed = 0;
    for (const ClaimedChunks &claim : dealt->claims)
        claimed += int(claim.chunks.size());
    return claimed;
}

} // namespace wowlab::sentinel
