#include "sentinel/http/beacontokens.h"

#include "core/identity/jwt.h"
#include "sentinel/publications/publication.h"

#include <utility>

namespace wowlab::sentinel {

namespace {

/// What the beacon's configuration asks of subscription tokens (client.subscription_token.audience).
constexpr QLatin1String kSubscriptionAudience("wowlab-beacon-sub");

std::chrono::seconds unixTime(const core::Clock &clock)
{
    return std::chrono::duration_cast<std::chrono::seconds>(clock.wall());
}

} // namespace

BeaconTokens::BeaconTokens(BeaconAccess access, const core::Clock &clock)
    : m_access(std::move(access))
    , m_clock(&clock)
{
}

core::TokenReply BeaconTokens::forNode(const NodeRecord &node) const
{
    core::jwt::ConnectionClaims claims;
    claims.subject = node.id.toString();
    claims.expiresAt = unixTime(*m_clock) + kConnectionLifetime;
    claims.info = {{QLatin1String("kind"), QLatin1String("node")}};
    claims.channels = {nodeChannel(node.id)};
    if (node.isClaimed())
        claims.channels += {chunksChannel(node.id), onlineNodesChannel()};

    core::TokenReply reply;
    reply.token = core::jwt::mintConnectionToken(claims, m_access.connectionKey);
    reply.expiresIn = kConnectionLifetime;
    reply.url = m_access.url;
    return reply;
}

QByteArray BeaconTokens::forSubscription(core::UserId user, const QString &channel, Presence presence) const
{
    core::jwt::SubscriptionClaims claims;
    claims.subject = user.toString();
    claims.channel = channel;
    claims.expiresAt = unixTime(*m_clock) + kSubscriptionLifetime;
    claims.audience = kSubscriptionAudience;
    claims.isHidden = presence == Presence::Hidden;
    return core::jwt::mintSubscriptionToken(claims, m_access.subscriptionKey);
}

} // namespace wowlab::sentinel
