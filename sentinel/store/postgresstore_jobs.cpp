// PostgresStore: jobs, and who gets their chunks.
#include "sentinel/store/postgresstore.h"

#include "sentinel/store/rowmapping.h"

namespace wowlab::sentinel {

namespace {

using core::ErrorKind;

/// Rows of schedulable_nodes.sql: one for each permission, nodes in one piece.
QVector<SchedulableNode> nodesFromRows(const Rows &rows)
{
    QVector<SchedulableNode> nodes;
    for (const Row &row : rows) {
        const auto id = row.id<core::NodeId>("id");
        if (nodes.isEmpty() || nodes.last().id != id)
            nodes.append({.id = id,
                          .owner = row.id<core::UserId>("user_id"),
                          .places = row.number("places"),
                          .held = row.number("held"),
                          .engineVersion = row.number("engine_version"),
                          .permissions = {}});
        if (!row.isNull("access_type"))
            nodes.last().permissions.append(
                {.accessType = row.bytes("access_type"), .targetId = row.bytes("target_id")});
    }
    return nodes;
}

NewJob newJobFromRow(const Row &row)
{
    NewJob job{.id = row.id<core::JobId>("id"),
               .owner = row.id<core::UserId>("user_id"),
               .configHash = row.bytes("config_hash"),
               .config = row.bytes("config"),
               .rotation = {}};
    if (!row.isNull("rotation_id"))
        job.rotation = NewJob::Rotation{.id = row.id<core::RotationId>("rotation_id"),
                                        .owner = row.id<core::UserId>("rotation_owner"),
                                        .isPublic = row.boolean("rotation_is_public"),
                                        .script = row.bytes("rotation_script"),
                                        .isTooLarge = row.boolean("rotation_is_too_large")};
    return job;
}

} // namespace

core::Result<core::JobConfig> PostgresStore::jobConfig(core::NodeId node, core::JobId job)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<core::JobConfig> {
        const Rows rows = transaction.run(QLatin1String("job_config"), {job, node});
        if (rows.isEmpty())
            return core::fail(ErrorKind::NotFound, "job_unknown", job.toString());
        const Row &row = rows.first();
        if (!row.boolean("is_held"))
            return core::fail(ErrorKind::Unauthorized, "not_yours", QStringLiteral("job %1").arg(job.toString()));
        core::JobConfig config{.hash = row.bytes("config_hash"), .config = row.bytes("config"), .rotation = {}};
        if (!row.isNull("rotation_id"))
            config.rotation = core::StoredRotation{.id = row.id<core::RotationId>("rotation_id"),
                                                   .checksum = row.bytes("rotation_checksum"),
                                                   .script = row.bytes("rotation_script")};
        return config;
    });
}

core::Result<JobProgress> PostgresStore::jobProgress(core::JobId job)
{
    return m_connection.transact([&](Transaction &transaction) { return progressOf(transaction, job); });
}

core::Result<bool> PostgresStore::mayReadJob(core::UserId user, core::JobId job)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<bool> {
        return transaction.run(QLatin1String("may_read_job"), {user, job}).first().boolean("may_read");
    });
}

core::Result<QVector<NewJob>> PostgresStore::newJobs(int limit)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<QVector<NewJob>> {
        QVector<NewJob> jobs;
        for (const Row &row : transaction.run(QLatin1String("new_jobs"), {limit}))
            jobs.append(newJobFromRow(row));
        return jobs;
    });
}

core::Result<void> PostgresStore::admitJob(core::JobId job, const QByteArray &rules,
                                           const std::optional<core::StoredRotation> &rotation)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<void> {
        if (rotation)
            transaction.change(QLatin1String("admit_job"),
                               {job, rules, rotation->id, rotation->checksum, rotation->script});
        else
            transaction.change(QLatin1String("admit_job"), {job, rules, std::nullopt, std::nullopt, std::nullopt});
        return {};
    });
}

core::Result<std::optional<JobProgress>> PostgresStore::failJob(core::JobId job, const QByteArray &code,
                                                                const QString &message)
{
    return m_connection.transact([&](Transaction &transaction) {
        transaction.run(QLatin1String("lock_job"), {job});
        return endInFailure(transaction, job, code, message);
    });
}

core::Result<QVector<SchedulableNode>> PostgresStore::schedulableNodes()
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<QVector<SchedulableNode>> {
        return nodesFromRows(transaction.run(QLatin1String("schedulable_nodes"), {std::nullopt}));
    });
}

core::Result<std::optional<SchedulableNode>> PostgresStore::schedulableNode(core::NodeId node)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<std::optional<SchedulableNode>> {
        const auto nodes = nodesFromRows(transaction.run(QLatin1String("schedulable_nodes"), {node}));
        return nodes.isEmpty() ? std::nullopt : std::optional(nodes.first());
    });
}

core::Result<QVector<OpenJob>> PostgresStore::openJobs(std::optional<core::NodeId> node,
                                                       std::optional<core::JobId> after, int limit)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<QVector<OpenJob>> {
        QVector<OpenJob> jobs;
        for (const Row &row : transaction.run(QLatin1String("open_jobs"), {node, after, limit}))
            jobs.append({.id = row.id<core::JobId>("id"),
                         .owner = row.id<core::UserId>("user_id"),
                         .accessType = row.bytes("access_type"),
                         .guildId = row.bytes("discord_server_id"),
                         .pendingChunks = row.number("pending_chunks"),
                         .runningChunks = row.number("running_chunks")});
        return jobs;
    });
}

core::Result<core::ChunkList> PostgresStore::claimChunks(core::NodeId node, core::JobId job, int limit)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<core::ChunkList> {
        return chunksFromRows(transaction.run(QLatin1String("claim_chunks"), {node, job, limit}));
    });
}

} // namespace wowlab::sentinel
