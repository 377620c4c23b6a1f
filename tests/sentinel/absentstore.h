#pragma once

#include "sentinel/store/store.h"

namespace wowlab::test {

/// The database while it is away: every question fails, as every question may.
class AbsentStore final : public sentinel::Store
{
public:
    core::Result<sentinel::NodeRecord> registerNode(const QByteArray &, const QByteArray &,
                                                    const core::RegisterRequest &,
                                                    const std::optional<sentinel::RegistrationOrigin> &) override
    {
        return away();
    }
    core::Result<QHash<QByteArray, sentinel::NodeRecord>> nodesByKey(const QVector<QByteArray> &) override
    {
        return away();
    }
    core::Result<sentinel::NodeRecord> nodeById(core::NodeId) override { return away(); }
    core::Result<QVector<core::Result<sentinel::Heartbeat>>> heartbeats(const QVector<sentinel::NodeBeat> &) override
    {
        return away();
    }
    core::Result<QHash<core::NodeId, core::ChunkList>> assignedChunks(const QVector<core::NodeId> &) override
    {
        return away();
    }
    core::Result<void> unlinkNode(core::NodeId) override { return away(); }
    core::Result<QVector<core::Result<sentinel::Completion>>>
    completeChunks(const QVector<sentinel::NodeCompletion> &) override
    {
        return away();
    }
    core::Result<std::optional<sentinel::JobProgress>> releaseChunk(core::NodeId, const core::ReleaseRequest &) override
    {
        return away();
    }
    core::Result<std::optional<sentinel::JobProgress>> failChunk(core::NodeId, const core::FailRequest &) override
    {
        return away();
    }
    core::Result<core::JobConfig> jobConfig(core::NodeId, core::JobId) override { return away(); }
    core::Result<sentinel::JobProgress> jobProgress(core::JobId) override { return away(); }
    core::Result<bool> mayReadJob(core::UserId, core::JobId) override { return away(); }
    core::Result<QVector<sentinel::NewJob>> newJobs(int) override { return away(); }
    core::Result<void> admitJob(core::JobId, const QByteArray &, const std::optional<core::StoredRotation> &) override
    {
        return away();
    }
    core::Result<std::optional<sentinel::JobProgress>> failJob(core::JobId, const QByteArray &,
                                                               const QString &) override
    {
        return away();
    }
    core::Result<QVector<sentinel::SchedulableNode>>
    schedulableNodes(const std::optional<QVector<core::NodeId>> &) override
    {
        return away();
    }
    core::Result<QVector<sentinel::OpenJob>> openJobs(const std::optional<QVector<core::NodeId>> &,
                                                      std::optional<core::JobId>, int) override
    {
        return away();
    }
    core::Result<QVector<sentinel::ClaimedChunks>> claimChunks(const QVector<sentinel::Assignment> &) override
    {
        return away();
    }
    core::Result<sentinel::PresenceChange> applyPresence(const QVector<core::NodeId> &) override { return away(); }
    core::Result<sentinel::Sweep> expireLeases() override { return away(); }
    core::Result<sentinel::CleanUp> cleanUp() override { return away(); }
    core::Result<sentinel::Census> census() override { return away(); }
    core::Result<void> ping() override { return away(); }

private:
    static tl::unexpected<core::Error> away()
    {
        return core::fail(core::ErrorKind::Retry, "database.unavailable",
                          QStringLiteral("connection to secret-host refused"));
    }
};

} // namespace wowlab::test
