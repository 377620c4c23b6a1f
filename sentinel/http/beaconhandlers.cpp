#include "sentinel/http/handlers.h"

#include "sentinel/http/beacontokens.h"
#include "sentinel/publications/publication.h"

namespace wowlab::sentinel {

namespace {

/// Whether the user may watch the channel, and nothing else: which channels exist is not for everyone to know.
core::Result<bool> mayWatch(const QString &channel, core::UserId user, Store &store)
{
    if (channel == onlineNodesChannel())
        return true;
    const core::JobId job{QUuid::fromString(channel.section(QLatin1Char(':'), 1))};
    // Compared as a whole, so that only the one spelling that we publish under counts.
    if (channel == jobChannel(job))
        return store.mayReadJob(user, job);
    const core::NodeId node{job.value};
    if (channel != nodeChannel(node))
        return false;
    const auto record = store.nodeById(node);
    if (!record && record.error().code == "node_unknown")
        return false;
    return record.map([user](const NodeRecord &found) { return found.owner == user; });
}

} // namespace

core::Result<Outcome> beaconSubscribe(const Request &request, Store &store, const HandlerContext &context)
{
    const auto body = core::parseJsonObject(request.body);
    if (!body)
        return core::fail(body.error());
    core::JsonReader read(*body);
    const auto channel = read.finish(read.string(QLatin1String("channel")));
    if (!channel)
        return core::fail(channel.error());
    const auto allowed = mayWatch(*channel, request.user, store);
    if (!allowed)
        return core::fail(allowed.error());
    if (!*allowed)
        return core::fail(core::ErrorKind::Unauthorized, "channel_forbidden",
                          QStringLiteral("You may not watch this channel"));
    // On nodes:online those who are present are nodes; people only look.
    const auto presence =
        *channel == onlineNodesChannel() ? BeaconTokens::Presence::Hidden : BeaconTokens::Presence::Shown;
    const QByteArray token = context.tokens.forSubscription(request.user, *channel, presence);
    return Outcome{jsonResponse(200, {{QLatin1String("token"), QString::fromLatin1(token)}}), {}};
}

} // namespace wowlab::sentinel
