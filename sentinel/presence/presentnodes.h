#pragma once

#include "core/beacon/beaconapi.h"
#include "core/contract/ids.h"

#include <QVector>

#include <vector>

namespace wowlab::sentinel {

/// The nodes among those who are subscribed to nodes:online: each once, however many connections it has, and only
/// connections whose token says that they are nodes, for portal users may watch the same channel.
[[nodiscard]] QVector<core::NodeId> presentNodes(const std::vector<core::BeaconPresence> &presence);

} // namespace wowlab::sentinel
