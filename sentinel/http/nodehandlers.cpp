#include "sentinel/http/handlers.h"

#include "core/contract/messages.h"
#include "core/identity/claimcode.h"
#include "sentinel/http/beacontokens.h"
#include "sentinel/http/clientaddress.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcNodes, "wowlab.sentinel.http.nodes", QtInfoMsg)

namespace wowlab::sentinel {

namespace {

/// A node that the operator has set aside is told so, whatever it asks: it stops, keeps its results and shows its owner why.
core::Result<NodeRecord> unlessSetAside(NodeRecord node)
{
    if (node.quarantine)
        return core::fail(core::ErrorKind::Unauthorized, "quarantined",
                          QStringLiteral("The operator has set this node aside: %1").arg(*node.quarantine));
    return node;
}

} // namespace

core::Result<NodeRecord> callingNode(const Request &request, Store &store)
{
    return store.nodeByKey(request.nodeKey).and_then(unlessSetAside);
}

core::Result<NodeRecord> claimed(core::Result<NodeRecord> node)
{
    // Not "unknown" here: about a chunk, 404 would mean that the chunk is gone, and the node would drop its result. So it
    // registers again, is claimed again, and the result still finds its chunk or its refusal.
    const bool isUnknown = !node && node.error().code == "node_unknown";
    if (isUnknown || (node && !node->isClaimed()))
        return core::fail(core::ErrorKind::Unauthorized, "not_claimed", QStringLiteral("The node is not claimed"));
    return node;
}

core::Result<NodeRecord> callingClaimedNode(const Request &request, Store &store)
{
    return claimed(callingNode(request, store));
}

QVector<core::Result<NodeRecord>> callingNodes(const QVector<Request> &requests, Store &store)
{
    QVector<QByteArray> keys;
    for (const Request &request : requests)
        keys.append(request.nodeKey);
    const auto known = store.nodesByKey(keys);
    QVector<core::Result<NodeRecord>> nodes;
    for (const QByteArray &key : keys) {
        if (!known)
            nodes.append(core::fail(known.error()));
        else if (const auto it = known->constFind(key); it != known->cend())
            nodes.append(unlessSetAside(*it));
        else
            nodes.append(core::fail(core::ErrorKind::NotFound, "node_unknown", QStringLiteral("no such node")));
    }
    return nodes;
}

core::Result<QHash<core::NodeId, core::ChunkList>> assignWorkTo(const QVector<core::NodeId> &nodes, Store &store,
                                                                const HandlerContext &context)
{
    if (const auto assigned = context.assignWork(store, nodes); !assigned)
        qCWarning(lcNodes).noquote() << QStringLiteral("no work could be looked for nodes=%1 code=%2 detail=\"%3\"")
                                            .arg(nodes.size())
                                            .arg(QString::fromLatin1(assigned.error().code), assigned.error().detail);
    return store.assignedChunks(nodes);
}

core::Result<Outcome> registerNode(const Request &request, Store &store, const HandlerContext &context)
{
    const auto body = bodyAs<core::RegisterRequest>(request);
    if (!body)
        return core::fail(body.error());
    const QByteArray claimCode = core::claimCodeOf(QByteArray::fromBase64(request.nodeKey));
    std::optional<RegistrationOrigin> origin;
    if (context.maxUnclaimedPerAddress > 0)
        origin = RegistrationOrigin{addressKey(request.client), context.maxUnclaimedPerAddress};
    const auto node = store.registerNode(request.nodeKey, claimCode, *body, origin).and_then(unlessSetAside);
    if (!node)
        return core::fail(node.error());
    core::RegisterReply reply;
    reply.id = node->id;
    reply.isClaimed = node->isClaimed();
    if (!reply.isClaimed)
        reply.claimCode = node->claimCode;
    return Outcome{jsonResponse(200, reply.toJson()), {}};
}

core::Result<Outcome> verifyNode(const Request &request, Store &store)
{
    const auto node = callingNode(request, store);
    if (!node && node.error().code != "node_unknown")
        return core::fail(node.error());
    // Nodes poll this call while they wait for their owner and know this answer.
    if (!node || !node->isClaimed())
        return Outcome{refusal(404, "not_claimed", QStringLiteral("Node not found or not claimed")), {}};
    core::VerifyReply reply;
    reply.id = node->id;
    reply.name = node->name;
    reply.maxParallel = node->maxParallel;
    reply.userId = node->owner;
    return Outcome{jsonResponse(200, reply.toJson()), {}};
}

core::Result<Outcome> nodeToken(const Request &request, Store &store, const HandlerContext &context)
{
    const auto node = callingNode(request, store);
    if (!node)
        return core::fail(node.error());
    return Outcome{jsonResponse(200, context.tokens.forNode(*node).toJson()), {}};
}

QVector<core::Result<Outcome>> nodeHeartbeats(const QVector<Request> &requests, Store &store,
                                              const HandlerContext &context)
{
    const auto nodes = callingNodes(requests, store);
    QVector<core::Result<Outcome>> outcomes(requests.size());
    QVector<NodeBeat> beats;
    QVector<qsizetype> positions; // of the beats among the requests
    for (qsizetype i = 0; i < requests.size(); ++i) {
        auto body = bodyAs<core::HeartbeatRequest>(requests[i]);
        if (!body)
            outcomes[i] = core::fail(body.error());
        else if (!nodes[i])
            outcomes[i] = core::fail(nodes[i].error());
        else {
            beats.append({nodes[i]->id, std::move(*body)});
            positions.append(i);
        }
    }
    if (beats.isEmpty())
        return outcomes;

    auto heartbeats = store.heartbeats(beats);
    QVector<core::NodeId> hungry;
    for (qsizetype b = 0; heartbeats && b < beats.size(); ++b)
        if (heartbeats->at(b) && nodes[positions[b]]->isClaimed() && beats[b].request.mode == core::NodeMode::Online &&
            beats[b].request.freeSlots > 0)
            hungry.append(beats[b].node);
    const auto assigned =
        hungry.isEmpty() ? core::Result<QHash<core::NodeId, core::ChunkList>>() : assignWorkTo(hungry, store, context);
    for (qsizetype b = 0; b < beats.size(); ++b) {
        core::Result<Outcome> &outcome = outcomes[positions[b]];
        if (!heartbeats) {
            outcome = core::fail(heartbeats.error());
        } else if (!heartbeats->at(b)) {
            outcome = core::fail(heartbeats->at(b).error());
        } else if (!assigned && hungry.contains(beats[b].node)) {
            outcome = core::fail(assigned.error());
        } else {
            const NodeRecord &node = *nodes[positions[b]];
            Heartbeat &heartbeat = *(*heartbeats)[b];
            core::HeartbeatReply reply;
            reply.id = node.id;
            reply.name = node.name;
            reply.maxParallel = node.maxParallel;
            reply.status = node.status;
            reply.drop = std::move(heartbeat.drop);
            reply.assigned = hungry.contains(node.id) ? assigned->value(node.id) : std::move(heartbeat.assigned);
            outcome = Outcome{jsonResponse(200, reply.toJson()), {}};
        }
    }
    return outcomes;
}

core::Result<Outcome> unlinkNode(const Request &request, Store &store)
{
    Outcome outcome{jsonResponse(200, {{QLatin1String("success"), true}}), {}};
    // Not callingNode(): who is set aside may leave.
    auto node = store.nodeByKey(request.nodeKey);
    if (!node && node.error().code == "node_unknown")
        return outcome;
    if (!node)
        return core::fail(node.error());
    if (const auto unlinked = store.unlinkNode(node->id); !unlinked)
        return core::fail(unlinked.error());
    if (node->isClaimed())
        qCInfo(lcNodes).noquote() << QStringLiteral("node left its account node=%1").arg(node->id.toString());
    node->owner = {};
    outcome.effects.publications = {nodePublication(*node)};
    // Its connection still has the rights of a claimed node; the next token has fewer.
    outcome.effects.disconnects = {node->id};
    outcome.effects.wakesScheduler = true;
    return outcome;
}

} // namespace wowlab::sentinel
