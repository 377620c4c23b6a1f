#include "sentinel/presence/presentnodes.h"

#include <algorithm>

namespace wowlab::sentinel {

QVector<core::NodeId> presentNodes(const std::vector<core::BeaconPresence> &presence)
{
    QVector<core::NodeId> nodes;
    for (const core::BeaconPresence &entry : presence) {
        const core::NodeId node{QUuid::fromString(entry.user)};
        if (!node.isNull() && entry.connectionInfo[QLatin1String("kind")] == QLatin1String("node"))
            nodes.append(node);
    }
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

} // namespace wowlab::sentinel
