#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/contract/ids.h"
#include "sentinel/http/outcome.h"
#include "sentinel/http/request.h"
#include "sentinel/store/store.h"

#include <functional>

namespace wowlab::sentinel {

class BeaconTokens;
class Metrics;

/// Claims work for those of the nodes that have room, by the scheduler's rules, so that it rides along with an answer.
using AssignWork = std::function<core::Result<void>(Store &, const QVector<core::NodeId> &)>;

/// What handlers use besides the request and the store. All of it may be used by any thread at once and outlives them.
struct HandlerContext
{
    const BeaconTokens &tokens;
    Metrics &metrics;
    AssignWork assignWork;
    int maxUnclaimedPerAddress = 0; ///< 0: no limit
};

/// The handlers of the calls that ask the database, one function per call. They run in a database worker and know no
/// socket. The request's sender is proven: nodeKey or user is set. Errors become refusals by the table of errorResponse().
/// Common errors: Refused "json.malformed", "json.not_object", "json.invalid" · those of Store.

// --- nodes, in nodehandlers.cpp; errors of token and heartbeat: NotFound "node_unknown" (register again); of all but unlink:
// Unauthorized "quarantined" (the detail says why) ---
/// Errors: Retry "too_many_unclaimed".
[[nodiscard]] core::Result<Outcome> registerNode(const Request &request, Store &store, const HandlerContext &context);
/// Errors: NotFound "not_claimed", for an unknown node as well.
[[nodiscard]] core::Result<Outcome> verifyNode(const Request &request, Store &store);
[[nodiscard]] core::Result<Outcome> nodeToken(const Request &request, Store &store, const HandlerContext &context);
/// A claimed node that is not paused and has free slots gets work with the answer.
[[nodiscard]] QVector<core::Result<Outcome>> nodeHeartbeats(const QVector<Request> &requests, Store &store,
                                                            const HandlerContext &context);
/// Done already is done: an unknown node has left.
[[nodiscard]] core::Result<Outcome> unlinkNode(const Request &request, Store &store);

// --- chunks and jobs, in chunkhandlers.cpp; errors of all: Unauthorized "not_claimed", "quarantined" ---
[[nodiscard]] core::Result<Outcome> assignedChunks(const Request &request, Store &store);
/// The facts are committed first; only then work is looked for, and trouble there does not undo them.
[[nodiscard]] QVector<core::Result<Outcome>> completeChunks(const QVector<Request> &requests, Store &store,
                                                            const HandlerContext &context);
[[nodiscard]] core::Result<Outcome> releaseChunk(const Request &request, Store &store, const HandlerContext &context);
[[nodiscard]] core::Result<Outcome> failChunk(const Request &request, Store &store, const HandlerContext &context);
/// Errors: NotFound "job_unknown", also for what cannot be an id.
[[nodiscard]] core::Result<Outcome> jobConfig(const Request &request, Store &store);

// --- the beacon, in beaconhandlers.cpp ---
/// Errors: Unauthorized "channel_forbidden", whatever the reason is.
[[nodiscard]] core::Result<Outcome> beaconSubscribe(const Request &request, Store &store,
                                                    const HandlerContext &context);

/// The body as a T of core/contract. Errors: Refused "json.malformed", "json.not_object", "json.invalid".
template <class T>
[[nodiscard]] core::Result<T> bodyAs(const Request &request)
{
    return core::parseJsonObject(request.body).and_then([](const QJsonObject &object) { return T::fromJson(object); });
}

/// The node that signed the request. Errors: NotFound "node_unknown" · Unauthorized "quarantined".
[[nodiscard]] core::Result<NodeRecord> callingNode(const Request &request, Store &store);
/// The same, if it belongs to somebody. Errors: Unauthorized "not_claimed", for an unknown node as well.
[[nodiscard]] core::Result<NodeRecord> callingClaimedNode(const Request &request, Store &store);
/// The nodes that signed the requests, one answer for each. Errors of one: NotFound "node_unknown".
[[nodiscard]] QVector<core::Result<NodeRecord>> callingNodes(const QVector<Request> &requests, Store &store);
/// The same node, if it belongs to somebody. Errors: as callingClaimedNode().
[[nodiscard]] core::Result<NodeRecord> claimed(core::Result<NodeRecord> node);
/// Looks for work for the nodes; trouble is logged and otherwise left to the next heartbeat. Gives what each holds then.
/// Errors: those of Store::assignedChunks.
[[nodiscard]] core::Result<QHash<core::NodeId, core::ChunkList>>
assignWorkTo(const QVector<core::NodeId> &nodes, Store &store, const HandlerContext &context);

} // namespace wowlab::sentinel
