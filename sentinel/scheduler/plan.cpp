#include "sentinel/scheduler/plan.h"

#include <QHash>

#include <algorithm>
#include <chrono>
#include <optional>

namespace wowlab::sentinel {

namespace {

using std::chrono::minutes;

/// A job has a share of 1 when it is new, and grows to the largest within so much time.
constexpr double kLargestShare = 4;
constexpr minutes kFullyAged{60};

struct JobState
{
    int user = 0; // index
    int pending = 0;
    double load = 0; // iterations that run or are dealt
    double share = 1;
    double chunkIterations = 1;
};

struct NodeState
{
    int free = 0;
    QVector<int> eligibleJobs; // indices, oldest first
    QVector<int> dealt;        // per job index
};

/// What has been dealt so far.
struct Table
{
    QVector<JobState> jobs;
    QVector<double> userLoads;

    explicit Table(const QVector<OpenJob> &open)
    {
        QHash<core::UserId, int> users;
        for (const OpenJob &job : open) {
            const int user = users.value(job.owner, int(userLoads.size()));
            if (!users.contains(job.owner)) {
                users.insert(job.owner, user);
                userLoads.append(0);
            }
            const double aged =
                std::clamp(double(job.age.count()) / double(std::chrono::seconds(kFullyAged).count()), 0.0, 1.0);
            const double iterations = std::max(1, job.chunkIterations);
            jobs.append({.user = user,
                         .pending = job.pendingChunks,
                         .load = job.runningChunks * iterations,
                         .share = 1 + aged * (kLargestShare - 1),
                         .chunkIterations = iterations});
            userLoads[user] += jobs.last().load;
        }
    }

    [[nodiscard]] bool isBehind(int a, int b) const
    {
        const JobState &one = jobs[a];
        const JobState &other = jobs[b];
        if (one.user != other.user)
            return userLoads[one.user] < userLoads[other.user];
        return one.load / one.share < other.load / other.share;
    }

    /// Nothing if none of the candidates has a chunk left.
    [[nodiscard]] std::optional<int> leastServed(const QVector<int> &candidates) const
    {
        std::optional<int> best;
        for (const int job : candidates)
            if (jobs[job].pending > 0 && (!best || isBehind(job, *best)))
                best = job;
        return best;
    }

    void deal(int job)
    {
        JobState &state = jobs[job];
        --state.pending;
        state.load += state.chunkIterations;
        userLoads[state.user] += state.chunkIterations;
    }
};

} // namespace

QVector<Assignment> plan(const QVector<SchedulableNode> &nodes, const QVector<OpenJob> &jobs, RowlessNodes rowless,
                         const Guilds &guilds)
{
    Table table(jobs);
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
            const auto job = table.leastServed(node.eligibleJobs);
            if (!job) {
                node.free = 0;
                continue;
            }
            --node.free;
            ++node.dealt[*job];
            table.deal(*job);
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
