// PostgresStore: jobs, and who gets their chunks.
#include "sentinel/store/postgresstore.h"

#include "sentinel/store/rowmapping.h"

#include <QMap>

#include <algorithm>

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

Parameter idsOrNull(const std::optional<QVector<core::NodeId>> &nodes)
{
    return nodes ? idsParameter(*nodes) : Parameter(std::nullopt);
}

/// A chunk, picked and locked, and the node that is to have it.
struct Leased
{
    core::NodeId node;
    core::Chunk chunk;
};

/// So many times the wanted chunks are looked at when some of them were just given up by those who want one.
constexpr int kMostPicked = 64;

/// Fills the places with pending chunks that their nodes may have, and locks those. True if a place stayed empty although
/// looking at more chunks might fill it.
bool pick(Transaction &transaction, const QMap<core::JobId, QVector<core::NodeId>> &places, int factor,
          QVector<Leased> &leased)
{
    const auto lookedAt = [factor](const QVector<core::NodeId> &nodes) { return int(nodes.size()) * factor; };
    const Rows rows = transaction.run(
        QLatin1String("pick_chunks"),
        {idsParameter(places.keys()), arrayParameter(places.values(), [&lookedAt](const QVector<core::NodeId> &nodes) {
             return QByteArray::number(lookedAt(nodes));
         })});
    QMap<core::JobId, QVector<core::NodeId>> open = places;
    QHash<core::JobId, int> found;
    for (const Row &row : rows) {
        const auto job = row.id<core::JobId>("job_id");
        ++found[job];
        const QByteArray shunned = row.bytes("shunned");
        QVector<core::NodeId> &nodes = open[job];
        const auto taker = std::ranges::find_if(nodes, [&shunned](core::NodeId node) {
            return shunned.isEmpty() || !shunned.contains(node.toString().toLatin1());
        });
        if (taker == nodes.end())
            continue;
        leased.append({*taker, chunkFromRow(row)});
        nodes.erase(taker);
    }
    return std::ranges::any_of(open.keys(), [&](core::JobId job) {
        return !open[job].isEmpty() && found.value(job) == lookedAt(places[job]);
    });
}

QVector<ClaimedChunks> lease(Transaction &transaction, const QVector<Leased> &leased)
{
    QHash<core::ChunkId, int> attempts;
    if (!leased.isEmpty())
        for (const Row &row : transaction.run(
                 QLatin1String("lease_chunks"),
                 {arrayParameter(leased, [](const Leased &each) { return each.chunk.id.toString().toLatin1(); }),
                  arrayParameter(leased, [](const Leased &each) { return each.node.toString().toLatin1(); })}))
            attempts.insert(row.id<core::ChunkId>("chunk_id"), row.number("attempt"));

    QVector<ClaimedChunks> claims;
    QHash<core::NodeId, qsizetype> positions;
    for (const Leased &each : leased) {
        if (!attempts.contains(each.chunk.id))
            continue;
        if (!positions.contains(each.node)) {
            positions.insert(each.node, claims.size());
            claims.append({each.node, {}});
        }
        claims[positions.value(each.node)].chunks.append(each.chunk);
        claims[positions.value(each.node)].chunks.last().attempt = attempts.value(each.chunk.id);
    }
    return claims;
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

core::Result<QVector<SchedulableNode>> PostgresStore::schedulableNodes(const std::optional<QVector<core::NodeId>> &only)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<QVector<SchedulableNode>> {
        return nodesFromRows(transaction.run(QLatin1String("schedulable_nodes"), {idsOrNull(only)}));
    });
}

core::Result<QVector<OpenJob>> PostgresStore::openJobs(const std::optional<QVector<core::NodeId>> &nodes,
                                                       std::optional<core::JobId> after, int limit)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<QVector<OpenJob>> {
        QVector<OpenJob> jobs;
        for (const Row &row : transaction.run(QLatin1String("open_jobs"), {idsOrNull(nodes), after, limit}))
            jobs.append({.id = row.id<core::JobId>("id"),
                         .owner = row.id<core::UserId>("user_id"),
                         .accessType = row.bytes("access_type"),
                         .guildId = row.bytes("discord_server_id"),
                         .pendingChunks = row.number("pending_chunks"),
                         .runningChunks = row.number("running_chunks"),
                         .chunkIterations = row.number("chunk_iterations"),
                         .age = std::chrono::seconds(row.number("age_seconds"))});
        return jobs;
    });
}

core::Result<QVector<ClaimedChunks>> PostgresStore::claimChunks(const QVector<Assignment> &assignments)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<QVector<ClaimedChunks>> {
        QMap<core::NodeId, int> room;
        for (const Assignment &assignment : assignments)
            room.insert(assignment.node, 0);
        for (const Row &row : transaction.run(QLatin1String("lock_claiming_nodes"), {idsParameter(room.keys())}))
            room[row.id<core::NodeId>("id")] = row.number("room");

        QMap<core::JobId, QVector<core::NodeId>> places; // the node of each place to fill
        for (const Assignment &assignment : assignments) {
            const int granted = std::clamp(assignment.chunks, 0, std::max(0, room.value(assignment.node)));
            room[assignment.node] -= granted;
            for (int i = 0; i < granted; ++i)
                places[assignment.job].append(assignment.node);
        }
        QVector<Leased> leased;
        for (int factor = 1; !places.isEmpty(); factor *= 4) {
            leased.clear();
            if (!pick(transaction, places, factor, leased) || factor >= kMostPicked)
                break;
        }
        return lease(transaction, leased);
    });
}

} // namespace wowlab::sentinel
