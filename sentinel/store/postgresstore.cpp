#include "sentinel/store/postgresstore.h"

#include "sentinel/store/rowmapping.h"

#include <QLoggingCategory>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <utility>

namespace wowlab::sentinel {

namespace {

Q_LOGGING_CATEGORY(lcUpkeep, "wowlab.sentinel.store.upkeep", QtInfoMsg)

core::Result<NodeRecord> onlyNode(const Rows &rows)
{
    if (rows.isEmpty())
        return core::fail(core::ErrorKind::NotFound, "node_unknown", QStringLiteral("no such node"));
    return nodeFromRow(rows.first());
}

/// Whether a key that nobody knows yet would be one too many at its address.
bool isFull(Transaction &transaction, const QByteArray &publicKey, const RegistrationOrigin &origin)
{
    if (!transaction
             .run(QLatin1String("nodes_by_key"),
                  {arrayParameter(QVector{publicKey}, [](const QByteArray &key) { return key; })})
             .isEmpty())
        return false;
    transaction.run(QLatin1String("lock_address"), {origin.address});
    return transaction.run(QLatin1String("unclaimed_of_address"), {origin.address}).first().number("nodes") >=
           origin.maxUnclaimed;
}

} // namespace

PostgresStore::PostgresStore(ConnectionString where)
    : m_connection(std::move(where))
{
}

core::Result<NodeRecord> PostgresStore::registerNode(const QByteArray &publicKeyBase64, const QByteArray &claimCode,
                                                     const core::RegisterRequest &request,
                                                     const std::optional<RegistrationOrigin> &origin)
{
    return m_connection
        .transact([&](Transaction &transaction) -> core::Result<NodeRecord> {
            if (origin && isFull(transaction, publicKeyBase64, *origin))
                return core::fail(core::ErrorKind::Retry, "too_many_unclaimed",
                                  QStringLiteral("Too many nodes wait for their owner at this address"));
            auto node = onlyNode(transaction.run(QLatin1String("register_node"),
                                                 {publicKeyBase64, claimCode, request.hostname, request.totalCores,
                                                  request.enabledCores, request.platform, request.version}));
            if (origin && node && !node->isClaimed())
                transaction.change(QLatin1String("note_address"), {node->id, origin->address});
            return node;
        })
        .map_error([](core::Error error) {
            // The key decides between new and known, so the only thing left to collide is the code.
            if (error.code == "database.unique_violation")
                error.code = "claim_code_taken";
            return error;
        });
}

core::Result<QHash<QByteArray, NodeRecord>> PostgresStore::nodesByKey(const QVector<QByteArray> &publicKeysBase64)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<QHash<QByteArray, NodeRecord>> {
        QHash<QByteArray, NodeRecord> nodes;
        const Parameter keys = arrayParameter(publicKeysBase64, [](const QByteArray &key) { return key; });
        for (const Row &row : transaction.run(QLatin1String("nodes_by_key"), {keys}))
            nodes.insert(row.bytes("public_key"), nodeFromRow(row));
        return nodes;
    });
}

core::Result<NodeRecord> PostgresStore::nodeById(core::NodeId node)
{
    return m_connection.transact(
        [&](Transaction &transaction) { return onlyNode(transaction.run(QLatin1String("node_by_id"), {node})); });
}

core::Result<QVector<core::Result<Heartbeat>>> PostgresStore::heartbeats(const QVector<NodeBeat> &beats)
{
    QMap<core::NodeId, const core::HeartbeatRequest *> last; // in the order in which rows are locked
    for (const NodeBeat &beat : beats)
        last.insert(beat.node, &beat.request);
    const QList<core::NodeId> nodes = last.keys();
    const auto ofLast = [&last](auto member) { return arrayParameter(last.values(), member); };
    QVector<QPair<core::NodeId, core::RunningChunk>> running;
    for (auto it = last.cbegin(); it != last.cend(); ++it)
        for (const core::RunningChunk &chunk : it.value()->running)
            running.append({it.key(), chunk});

    return m_connection.transact([&](Transaction &transaction) -> core::Result<QVector<core::Result<Heartbeat>>> {
        transaction.change(QLatin1String("touch_nodes"), {idsParameter(nodes)});
        QSet<core::NodeId> known;
        const Rows noted = transaction.run(QLatin1String("note_heartbeats"),
                                           {idsParameter(nodes), ofLast([](const core::HeartbeatRequest *beat) {
                                                return QByteArray::number(beat->engineVersion);
                                            }),
                                            ofLast([](const core::HeartbeatRequest *beat) {
                                                return QByteArray(beat->mode == core::NodeMode::Paused ? "t" : "f");
                                            })});
        for (const Row &row : noted)
            known.insert(row.id<core::NodeId>("node_id"));
        if (!running.isEmpty())
            transaction.change(
                QLatin1String("renew_leases"),
                {arrayParameter(running, [](const auto &held) { return held.first.toString().toLatin1(); }),
                 arrayParameter(running, [](const auto &held) { return held.second.chunkId.toString().toLatin1(); }),
                 arrayParameter(running, [](const auto &held) { return QByteArray::number(held.second.attempt); })});

        const auto assigned = chunksByNode(transaction.run(QLatin1String("assigned_chunks"), {idsParameter(nodes)}));
        QVector<core::Result<Heartbeat>> answers;
        for (const NodeBeat &beat : beats) {
            if (!known.contains(beat.node)) {
                answers.append(core::fail(core::ErrorKind::NotFound, "node_unknown", beat.node.toString()));
                continue;
            }
            Heartbeat reply{.assigned = assigned.value(beat.node), .drop = {}};
            for (const core::RunningChunk &named : beat.request.running) {
                const bool isHeld =
                    std::any_of(reply.assigned.begin(), reply.assigned.end(), [&named](const core::Chunk &chunk) {
                        return chunk.id == named.chunkId && chunk.attempt == named.attempt;
                    });
                if (!isHeld)
                    reply.drop.append(named.chunkId);
            }
            answers.append(std::move(reply));
        }
        return answers;
    });
}

core::Result<QHash<core::NodeId, core::ChunkList>> PostgresStore::assignedChunks(const QVector<core::NodeId> &nodes)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<QHash<core::NodeId, core::ChunkList>> {
        return chunksByNode(transaction.run(QLatin1String("assigned_chunks"), {idsParameter(nodes)}));
    });
}

core::Result<void> PostgresStore::unlinkNode(core::NodeId node)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<void> {
        transaction.change(QLatin1String("unlink_node"), {node});
        return {};
    });
}

core::Result<PresenceChange> PostgresStore::applyPresence(const QVector<core::NodeId> &present)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<PresenceChange> {
        const Parameter listed = idsParameter(present);
        transaction.run(QLatin1String("lock_upkeep"), {QByteArray("presence")});
        PresenceChange change;
        for (const Row &row : transaction.run(QLatin1String("mark_present"), {listed}))
            change.cameOnline.append(row.id<core::NodeId>("id"));
        for (const Row &row : transaction.run(QLatin1String("mark_offline"), {listed}))
            change.wentOffline.append(row.id<core::NodeId>("id"));
        for (const Row &row : transaction.run(QLatin1String("present_strangers"), {listed}))
            change.strangers.append(row.id<core::NodeId>("id"));
        transaction.change(QLatin1String("note_presence"), {listed});
        return change;
    });
}

core::Result<Sweep> PostgresStore::expireLeases()
{
    Sweep sweep;
    QVector<core::JobId> poisoned;
    const auto expired = m_connection.transact([&](Transaction &transaction) -> core::Result<void> {
        QVector<core::ChunkId> chunks;
        for (const Row &row : transaction.run(QLatin1String("expire_leases")))
            chunks.append(row.id<core::ChunkId>("id"));
        sweep = {.chunksReturned = int(chunks.size()), .oldestLease = {}, .failedJobs = {}};
        poisoned = chunks.isEmpty() ? QVector<core::JobId>() : hopelessJobs(transaction, chunks);
        for (const Row &row : transaction.run(QLatin1String("oldest_lease")))
            sweep.oldestLease = std::chrono::seconds(row.number("age_seconds"));
        return {};
    });
    if (!expired)
        return core::fail(expired.error());
    // In transactions of their own: a job is locked before its chunks, which the expiry has just locked. If we end here,
    // the chunk's next expiry fails the job.
    for (const core::JobId job : poisoned) {
        const auto failed = m_connection.transact([&](Transaction &transaction) {
            transaction.run(QLatin1String("lock_job"), {job});
            return endPoisoned(transaction, job);
        });
        if (!failed)
            qCWarning(lcUpkeep).noquote().nospace()
                << "A job could not be failed job=" << job.toString() << " code=" << failed.error().code
                << " detail=" << failed.error().detail;
        else if (*failed)
            sweep.failedJobs.append(**failed);
    }
    return sweep;
}

core::Result<CleanUp> PostgresStore::cleanUp()
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<CleanUp> {
        transaction.run(QLatin1String("lock_upkeep"), {QByteArray("clean-up")});
        transaction.change(QLatin1String("remove_old_verifications"));
        return CleanUp{.pendingNodes = transaction.change(QLatin1String("remove_pending_nodes")),
                       .offlineNodes = transaction.change(QLatin1String("remove_offline_nodes")),
                       .configs = transaction.change(QLatin1String("remove_unused_configs"))};
    });
}

core::Result<Census> PostgresStore::census()
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<Census> {
        const Row row = transaction.run(QLatin1String("take_census")).first();
        return Census{.nodesUnclaimed = row.number("nodes_unclaimed"),
                      .nodesOnline = row.number("nodes_online"),
                      .nodesOffline = row.number("nodes_offline"),
                      .nodesQuarantined = row.number("nodes_quarantined"),
                      .jobsWaiting = row.number("jobs_waiting"),
                      .jobsRunning = row.number("jobs_running"),
                      .chunksPending = row.integer("chunks_pending"),
                      .chunksRunning = row.number("chunks_running"),
                      .oldestJob = std::chrono::seconds(row.integer("oldest_job_seconds"))};
    });
}

core::Result<void> PostgresStore::ping()
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<void> {
        transaction.run(QLatin1String("ping"));
        return {};
    });
}

} // namespace wowlab::sentinel
