#include "sentinel/store/store.h"

namespace wowlab::sentinel {

core::Result<NodeRecord> Store::nodeByKey(const QByteArray &publicKeyBase64)
{
    const auto nodes = nodesByKey({publicKeyBase64});
    if (!nodes)
        return core::fail(nodes.error());
    if (nodes->isEmpty())
        return core::fail(core::ErrorKind::NotFound, "node_unknown", QStringLiteral("no such node"));
    return *nodes->begin();
}

core::Result<Heartbeat> Store::heartbeat(core::NodeId node, const core::HeartbeatRequest &request)
{
    auto answers = heartbeats({{node, request}});
    if (!answers)
        return core::fail(answers.error());
    return std::move(answers->first());
}

core::Result<core::ChunkList> Store::assignedChunks(core::NodeId node)
{
    return assignedChunks(QVector{node}).map([node](const auto &chunks) { return chunks.value(node); });
}

core::Result<Completion> Store::completeChunk(core::NodeId node, const core::CompleteRequest &request)
{
    auto answers = completeChunks({{node, request}});
    if (!answers)
        return core::fail(answers.error());
    return std::move(answers->first());
}

core::Result<core::ChunkList> Store::claimChunks(core::NodeId node, core::JobId job, int limit)
{
    auto claims = claimChunks({{node, job, limit}});
    if (!claims)
        return core::fail(claims.error());
    return claims->isEmpty() ? core::ChunkList() : std::move(claims->first().chunks);
}

} // namespace wowlab::sentinel
