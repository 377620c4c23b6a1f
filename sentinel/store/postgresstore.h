#pragma once

#include "sentinel/store/databaseconnection.h"
#include "sentinel/store/store.h"

namespace wowlab::sentinel {

/// Store on PostgreSQL. Each method runs its statements in one transaction of the worker's connection. Locks are taken in
/// the order nodes, jobs, chunks, assignments.
class PostgresStore final : public Store
{
public:
    explicit PostgresStore(ConnectionString where);

    [[nodiscard]] core::Result<NodeRecord>
    registerNode(const QByteArray &publicKeyBase64, const QByteArray &claimCode, const core::RegisterRequest &request,
                 const std::optional<RegistrationOrigin> &origin = std::nullopt) override;
    [[nodiscard]] core::Result<QHash<QByteArray, NodeRecord>>
    nodesByKey(const QVector<QByteArray> &publicKeysBase64) override;
    [[nodiscard]] core::Result<NodeRecord> nodeById(core::NodeId node) override;
    [[nodiscard]] core::Result<QVector<core::Result<Heartbeat>>> heartbeats(const QVector<NodeBeat> &beats) override;
    using Store::assignedChunks;
    [[nodiscard]] core::Result<QHash<core::NodeId, core::ChunkList>>
    assignedChunks(const QVector<core::NodeId> &nodes) override;
    [[nodiscard]] core::Result<void> unlinkNode(core::NodeId node) override;

    [[nodiscard]] core::Result<QVector<core::Result<Completion>>>
    completeChunks(const QVector<NodeCompletion> &completions) override;
    [[nodiscard]] core::Result<std::optional<JobProgress>> releaseChunk(core::NodeId node,
                                                                        const core::ReleaseRequest &request) override;
    [[nodiscard]] core::Result<std::optional<JobProgress>> failChunk(core::NodeId node,
                                                                     const core::FailRequest &request) override;

    [[nodiscard]] core::Result<core::JobConfig> jobConfig(core::NodeId node, core::JobId job) override;
    [[nodiscard]] core::Result<JobProgress> jobProgress(core::JobId job) override;
    [[nodiscard]] core::Result<bool> mayReadJob(core::UserId user, core::JobId job) override;

    [[nodiscard]] core::Result<QVector<NewJob>> newJobs(int limit) override;
    [[nodiscard]] core::Result<void> admitJob(core::JobId job, const QByteArray &rules,
                                              const std::optional<core::StoredRotation> &rotation) override;
    [[nodiscard]] core::Result<std::optional<JobProgress>> failJob(core::JobId job, const QByteArray &code,
                                                                   const QString &message) override;
    [[nodiscard]] core::Result<QVector<SchedulableNode>>
    schedulableNodes(const std::optional<QVector<core::NodeId>> &only) override;
    [[nodiscard]] core::Result<QVector<OpenJob>> openJobs(const std::optional<QVector<core::NodeId>> &nodes,
                                                          std::optional<core::JobId> after, int limit) override;
    using Store::claimChunks;
    [[nodiscard]] core::Result<QVector<ClaimedChunks>> claimChunks(const QVector<Assignment> &assignments) override;

    [[nodiscard]] core::Result<PresenceChange> applyPresence(const QVector<core::NodeId> &present) override;
    [[nodiscard]] core::Result<Sweep> expireLeases() override;
    [[nodiscard]] core::Result<CleanUp> cleanUp() override;
    [[nodiscard]] core::Result<Census> census() override;
    [[nodiscard]] core::Result<void> ping() override;

private:
    DatabaseConnection m_connection;
};

} // namespace wowlab::sentinel
