#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/contract/ids.h"
#include "core/contract/messages.h"
#include "sentinel/store/store.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace wowlab::sentinel {

/// Keys and address of the beacon as clients see it.
struct BeaconAccess
{
    core::Secret connectionKey;   ///< signs connection tokens
    core::Secret subscriptionKey; ///< signs subscription tokens; another one, so that neither passes as the other
    QString url;                  ///< the beacon's WebSocket address for nodes; empty: they know it themselves
};

/// Mints what the beacon lets clients in by. Immutable, so any thread may ask.
class BeaconTokens
{
public:
    /// Rights end with the token at the latest, so tokens live for minutes.
    static constexpr std::chrono::seconds kConnectionLifetime{15 * 60};
    static constexpr std::chrono::seconds kSubscriptionLifetime{10 * 60};

    explicit BeaconTokens(BeaconAccess access, const core::Clock &clock = core::systemClock());

    /// A node's connection: subscribed to exactly its own channels, and until it is claimed only to nodes:{id}.
    [[nodiscard]] core::TokenReply forNode(const NodeRecord &node) const;
    enum class Presence { Shown, Hidden };
    /// A user's subscription to one channel. Hidden keeps a watcher out of the list of those who are present.
    [[nodiscard]] QByteArray forSubscription(core::UserId user, const QString &channel, Presence presence) const;

private:
    BeaconAccess m_access;
    const core::Clock *m_clock;
};

} // namespace wowlab::sentinel
