#include "sentinel/scheduler/plan.h"

#include <algorithm>
#include <optional>

namespace wowlab::sentinel {

namespace {

struct JobState
{
    int pending = 0;
    int load = 0; // running and dealt
};

struct NodeState
{
    int free = 0;
    QVector<int> eligibleJobs; // indices, oldest first
    QVector<int> dealt;        // per job index
};

std::optional<int> leastServed(const QVector<int> &candidates, const QVector<JobState> &jobs)
{
    std::optional<int> best;
    for (const int job : candidates)
        if (jobs[job].pending > 0 && (!best || jobs[job].load < jobs[*best].load))
            best = job;
    return best;
}

} // namespace

QVector<Assignment> plan(const QVector<SchedulableNode> &nodes, const QVector<OpenJob> &jobs, RowlessNodes rowless,
                         const Guilds &guilds)
{
    QVector<JobState> jobStates;
    for (const OpenJob &job : jobs)
        jobStates.append({job.pendingChunks, job.runningChunks});

    QVector<NodeState> nodeStates(nodes.size());
    for (int n = 0; n < nodes.size(); ++n) {
        const SchedulableNode &node = nodes[n];
        nodeStates[n].free = std::max(0, node.places - node.held);
        nodeStates[n].dealt.resize(jobs.size());
        for (int j = 0; j < jobs.size() && nodeStates[n].free > 0; ++j)
            if (mayRun({node.owner, node.permissions}, {jobs[j].owner, jobs[j].accessType, jobs[j].guildId}, rowless,
                       guilds))
                nodeStates[n].eligibleJobs.append(j);
    }

    for (bool isAnythingDealt = true; isAnythingDealt;) {
        isAnythingDealt = false;
        for (NodeState &node : nodeStates) {
            if (node.free == 0)
                continue;
            const auto job = leastServed(node.eligibleJobs, jobStates);
            if (!job) {
                node.free = 0;
                continue;
            }
            --node.free;
            ++node.dealt[*job];
            --jobStates[*job].pending;
            ++jobStates[*job].load;
            isAnythingDealt = true;
        }
    }

    QVector<Assignment> assignments;
    for (int n = 0; n < nodes.size(); ++n)
        for (int j = 0; j < jobs.size(); ++j)
            if (nodeStates[n].dealt[j] > 0)
                assignments.append({nodes[n].id, jobs[j].id, nodeStates[n].dealt[j]});
    return assignments;
}

} // namespace wowlab::sentinel
