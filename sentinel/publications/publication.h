#pragma once

#include "core/contract/chunk.h"
#include "core/contract/ids.h"
#include "sentinel/store/store.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace wowlab::sentinel {

/// A message for everyone who watches a channel of the beacon. A value; any thread.
struct Publication
{
    QString channel;
    QJsonObject data;
    QString idempotencyKey; ///< the beacon drops a repetition within 5 minutes; empty: every one counts

    bool operator==(const Publication &) const = default;
};

[[nodiscard]] QString nodeChannel(core::NodeId node);   ///< nodes:{id}
[[nodiscard]] QString chunksChannel(core::NodeId node); ///< chunks:{id}
[[nodiscard]] QString jobChannel(core::JobId job);      ///< jobs:{id}
[[nodiscard]] QString onlineNodesChannel();             ///< nodes:online

/// On jobs:{id}: {type: "updated", payload: row of jobs, progress: {totalChunks, completedChunks, meanDps?,
/// standardError?}}. The portal reads type and payload of every message.
[[nodiscard]] Publication jobPublication(const JobProgress &progress);

/// On nodes:{id}: {type: "updated", payload: row of nodes} and beside it the members of core::NodeConfig, which nodes read.
[[nodiscard]] Publication nodePublication(const NodeRecord &node);

/// On chunks:{id}: the chunk, once per attempt.
[[nodiscard]] Publication chunkPublication(core::NodeId node, const core::Chunk &chunk);

} // namespace wowlab::sentinel
