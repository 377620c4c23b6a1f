#pragma once

#include "core/base/result.h"
#include "core/contract/chunk.h"
#include "core/contract/ids.h"
#include "core/contract/jobconfig.h"
#include "core/contract/messages.h"
#include "sentinel/access/eligibility.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <chrono>
#include <memory>
#include <optional>

namespace wowlab::sentinel {

/// A row of `nodes` as the front door needs it.
struct NodeRecord
{
    core::NodeId id;
    core::UserId owner; ///< null until claimed
    QString name;
    int maxParallel = 1;
    int totalCores = 1;
    QByteArray status;                 ///< pending, online, offline
    QByteArray claimCode;              ///< empty once claimed
    std::optional<QString> quarantine; ///< why the operator has set it aside; it gets nothing but this

    [[nodiscard]] bool isClaimed() const { return !owner.isNull(); }
};

/// A claimed, present, not paused node that is heard of and has room for work.
struct SchedulableNode
{
    core::NodeId id;
    core::UserId owner;
    int places = 2; ///< chunks it may hold
    int held = 0;   ///< chunks it holds now
    int engineVersion = 0;
    QVector<Permission> permissions;
};

/// An admitted job with pending chunks.
struct OpenJob
{
    core::JobId id;
    core::UserId owner;
    QByteArray accessType; ///< private, public, user, discord
    QByteArray guildId;    ///< for discord
    int pendingChunks = 0;
    int runningChunks = 0;
    int chunkIterations = 1000;  ///< of one chunk; the last may have fewer
    std::chrono::seconds age{0}; ///< since it was created
};

/// A job that nobody has looked at yet: its config is to be read and its rotation frozen before a chunk may run.
struct NewJob
{
    struct Rotation
    {
        core::RotationId id;
        core::UserId owner;
        bool isPublic = false;
        QByteArray script;       ///< empty if too large
        bool isTooLarge = false; ///< more than 1 MiB
    };
    core::JobId id;
    core::UserId owner;
    QByteArray configHash;
    QByteArray config;                ///< jsonb text
    std::optional<Rotation> rotation; ///< the row its rotationId names, if there is one
};

/// How far a job is, as its watchers are told.
struct JobProgress
{
    core::JobId id;
    QByteArray status; ///< pending, running, completed, failed
    qint64 totalIterations = 0;
    qint64 completedIterations = 0;
    int totalChunks = 0;
    int completedChunks = 0;
    std::optional<double> meanDps;       ///< of what is counted so far
    std::optional<double> standardError; ///< of meanDps
    QByteArray result;                   ///< JSON text, once completed or failed
};

struct Completion
{
    bool isAlreadyCounted = false;
    bool isJobComplete = false;
    JobProgress progress;
};

struct Heartbeat
{
    core::ChunkList assigned;    ///< the complete set that the node holds
    QVector<core::ChunkId> drop; ///< named as running, but not the node's (any more)
};

/// So many chunks of this job for this node.
struct Assignment
{
    core::NodeId node;
    core::JobId job;
    int chunks = 0;

    bool operator==(const Assignment &) const = default;
};

struct ClaimedChunks
{
    core::NodeId node;
    core::ChunkList chunks;
};

/// What one node says about one chunk, or about itself.
struct NodeCompletion
{
    core::NodeId node;
    core::CompleteRequest request;
};
struct NodeBeat
{
    core::NodeId node;
    core::HeartbeatRequest request;
};

struct PresenceChange
{
    QVector<core::NodeId> cameOnline;
    QVector<core::NodeId> wentOffline;
    QVector<core::NodeId> strangers; ///< present, but deleted or nobody's: their connections are to be closed
};

struct Sweep
{
    int chunksReturned = 0;              ///< leases that ran out, back to pending
    std::chrono::seconds oldestLease{0}; ///< since the last renewal of the lease that was renewed longest ago
    QVector<JobProgress> failedJobs;     ///< a chunk of theirs is given up
};

struct CleanUp
{
    int pendingNodes = 0;
    int offlineNodes = 0;
    int configs = 0;
};

/// Where a node registers from, and how many others may wait for their owner there.
struct RegistrationOrigin
{
    QByteArray address; ///< addressKey() of the client
    int maxUnclaimed = 0;
};

/// How much there is of everything, for the metrics.
struct Census
{
    int nodesUnclaimed = 0;
    int nodesOnline = 0;
    int nodesOffline = 0;
    int nodesQuarantined = 0; ///< they count above as well
    int jobsWaiting = 0;      ///< nothing of them has run yet
    int jobsRunning = 0;
    qint64 chunksPending = 0; ///< of open jobs
    int chunksRunning = 0;
    std::chrono::seconds oldestJob{0}; ///< age of the open job that was created first
};

/// The sentinel's questions to the database: one method per business fact, one transaction each, every statement a file of
/// sentinel/sql. Belongs to one database worker and its connection; never shared between threads.
/// Errors of every method: Retry "database.unavailable" (connection lost; the statement may or may not have happened, and
/// every method may be repeated), Refused "data_refused" (a value that PostgreSQL cannot take), Bug "database.statement". Others are named at the method.
class Store
{
public:
    virtual ~Store() = default;

    // --- nodes ------------------------------------------------------------------------------------------------
    /// Idempotent by key. With an origin, a new key is refused where too many nodes wait for their owner already.
    /// Errors: Conflict "claim_code_taken" (another unclaimed node has that code: make a new key) · Retry
    /// "too_many_unclaimed".
    [[nodiscard]] virtual core::Result<NodeRecord>
    registerNode(const QByteArray &publicKeyBase64, const QByteArray &claimCode, const core::RegisterRequest &request,
                 const std::optional<RegistrationOrigin> &origin = std::nullopt) = 0;
    /// Those that are known, by their keys.
    [[nodiscard]] virtual core::Result<QHash<QByteArray, NodeRecord>>
    nodesByKey(const QVector<QByteArray> &publicKeysBase64) = 0;
    /// Errors: NotFound "node_unknown".
    [[nodiscard]] core::Result<NodeRecord> nodeByKey(const QByteArray &publicKeyBase64);
    /// Errors: NotFound "node_unknown".
    [[nodiscard]] virtual core::Result<NodeRecord> nodeById(core::NodeId node) = 0;
    /// Notes contact, mode and engine; renews the leases of the running chunks that are the node's with that attempt, up
    /// to an hour after they were assigned. One answer for each, in their order; of several beats of one node the last counts.
    /// Errors of one: NotFound "node_unknown".
    [[nodiscard]] virtual core::Result<QVector<core::Result<Heartbeat>>> heartbeats(const QVector<NodeBeat> &beats) = 0;
    [[nodiscard]] core::Result<Heartbeat> heartbeat(core::NodeId node, const core::HeartbeatRequest &request);
    /// The complete set that each node holds; nodes that hold nothing are not in it.
    [[nodiscard]] virtual core::Result<QHash<core::NodeId, core::ChunkList>>
    assignedChunks(const QVector<core::NodeId> &nodes) = 0;
    [[nodiscard]] core::Result<core::ChunkList> assignedChunks(core::NodeId node);
    /// The node leaves its account; its chunks go back to pending, no error counted. Idempotent.
    [[nodiscard]] virtual core::Result<void> unlinkNode(core::NodeId node) = 0;

    // --- chunks -----------------------------------------------------------------------------------------------
    /// Counts each chunk exactly once and merges its result into its job, all in one transaction. One answer for each, in their
    /// order; what is refused changes nothing. Errors of one: NotFound "chunk_unknown" · Unauthorized "not_yours" (never held) · Conflict "attempt_stale" (holds it now
    /// under another attempt than it says, and never had that one) · Refused "job_over" · Refused "result_impossible"
    /// · Corrupt "aggregate.malformed" (what was counted so far cannot be read).
    [[nodiscard]] virtual core::Result<QVector<core::Result<Completion>>>
    completeChunks(const QVector<NodeCompletion> &completions) = 0;
    [[nodiscard]] core::Result<Completion> completeChunk(core::NodeId node, const core::CompleteRequest &request);
    /// Back to pending at once, no error counted; other nodes have 5 s to take it. A chunk that went out a hundred times
    /// fails its job, "chunk_poisoned". Idempotent, fenced by attempt. Gives the job's progress if it failed.
    /// Errors: NotFound "chunk_unknown" · Unauthorized "not_yours".
    [[nodiscard]] virtual core::Result<std::optional<JobProgress>>
    releaseChunk(core::NodeId node, const core::ReleaseRequest &request) = 0;
    /// Counts an error; a chunk that two nodes failed for one reason, or three for any, or that went wrong ten times in all,
    /// fails its job with the node's code and words. Idempotent, fenced by attempt. Gives the job's progress if it failed.
    /// Errors: as releaseChunk.
    [[nodiscard]] virtual core::Result<std::optional<JobProgress>> failChunk(core::NodeId node,
                                                                             const core::FailRequest &request) = 0;

    // --- jobs -------------------------------------------------------------------------------------------------
    /// For nodes that hold a chunk of the job. Errors: NotFound "job_unknown" · Unauthorized "not_yours".
    [[nodiscard]] virtual core::Result<core::JobConfig> jobConfig(core::NodeId node, core::JobId job) = 0;
    /// Errors: NotFound "job_unknown".
    [[nodiscard]] virtual core::Result<JobProgress> jobProgress(core::JobId job) = 0;
    /// May this user watch the job? Its owner may, anyone may watch a public one. An unknown job: no.
    [[nodiscard]] virtual core::Result<bool> mayReadJob(core::UserId user, core::JobId job) = 0;

    // --- scheduling -------------------------------------------------------------------------------------------
    [[nodiscard]] virtual core::Result<QVector<NewJob>> newJobs(int limit) = 0;
    /// Freezes rules and rotation for the job. Idempotent: the first admission stands.
    [[nodiscard]] virtual core::Result<void> admitJob(core::JobId job, const QByteArray &rules,
                                                      const std::optional<core::StoredRotation> &rotation) = 0;
    /// Ends a job that is not over yet with {"error":{"code","message"}}; nothing if it is over.
    [[nodiscard]] virtual core::Result<std::optional<JobProgress>> failJob(core::JobId job, const QByteArray &code,
                                                                           const QString &message) = 0;
    /// Those of these nodes, or of all, that may get work now.
    [[nodiscard]] virtual core::Result<QVector<SchedulableNode>>
    schedulableNodes(const std::optional<QVector<core::NodeId>> &only) = 0;
    /// Oldest first, those behind `after` if it is given; none if that one is gone. Private jobs are listed only if their
    /// owner has a node at work, one of `nodes` if those are given.
    [[nodiscard]] virtual core::Result<QVector<OpenJob>> openJobs(const std::optional<QVector<core::NodeId>> &nodes,
                                                                  std::optional<core::JobId> after, int limit) = 0;
    /// Takes up to so many pending chunks of each job for each node, never beyond what a node may hold, with a lease on the
    /// database's clock and a new attempt number. All in one transaction.
    [[nodiscard]] virtual core::Result<QVector<ClaimedChunks>> claimChunks(const QVector<Assignment> &assignments) = 0;
    [[nodiscard]] core::Result<core::ChunkList> claimChunks(core::NodeId node, core::JobId job, int limit);

    // --- presence and upkeep ------------------------------------------------------------------------------------
    /// Sets claimed nodes online or offline after a poll that succeeded. A node is offline only after 30 s without
    /// presence or heartbeat.
    [[nodiscard]] virtual core::Result<PresenceChange> applyPresence(const QVector<core::NodeId> &present) = 0;
    /// Returns chunks whose lease ran out to pending; a chunk that ran out on five nodes, or went wrong ten times in all,
    /// fails its job, "chunk_poisoned".
    [[nodiscard]] virtual core::Result<Sweep> expireLeases() = 0;
    /// Unclaimed nodes not heard of for 1 h, nodes offline for 30 days, configs unused for 7 days that no job references.
    [[nodiscard]] virtual core::Result<CleanUp> cleanUp() = 0;
    [[nodiscard]] virtual core::Result<Census> census() = 0;
    /// A round trip. For health.
    [[nodiscard]] virtual core::Result<void> ping() = 0;
};

// --- the questions about one, asked as questions about many ---------------------------------------------------------

inline core::Result<NodeRecord> Store::nodeByKey(const QByteArray &publicKeyBase64)
{
    const auto nodes = nodesByKey({publicKeyBase64});
    if (!nodes)
        return core::fail(nodes.error());
    if (nodes->isEmpty())
        return core::fail(core::ErrorKind::NotFound, "node_unknown", QStringLiteral("no such node"));
    return *nodes->begin();
}

inline core::Result<Heartbeat> Store::heartbeat(core::NodeId node, const core::HeartbeatRequest &request)
{
    auto answers = heartbeats({{node, request}});
    if (!answers)
        return core::fail(answers.error());
    return std::move(answers->first());
}

inline core::Result<core::ChunkList> Store::assignedChunks(core::NodeId node)
{
    return assignedChunks(QVector{node}).map([node](const auto &chunks) { return chunks.value(node); });
}

inline core::Result<Completion> Store::completeChunk(core::NodeId node, const core::CompleteRequest &request)
{
    auto answers = completeChunks({{node, request}});
    if (!answers)
        return core::fail(answers.error());
    return std::move(answers->first());
}

inline core::Result<core::ChunkList> Store::claimChunks(core::NodeId node, core::JobId job, int limit)
{
    auto claims = claimChunks({{node, job, limit}});
    if (!claims)
        return core::fail(claims.error());
    return claims->isEmpty() ? core::ChunkList() : std::move(claims->first().chunks);
}

} // namespace wowlab::sentinel
