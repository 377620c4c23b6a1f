#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

/// JSON Web Tokens (RFC 7519) with HS256, the only algorithm that is signed or believed here. Pure functions, any thread.
namespace wowlab::core::jwt {

/// What a token says to make a beacon connection (https://centrifugal.dev/docs/server/authentication).
struct ConnectionClaims
{
    QString subject;                   ///< the user of the connection: a node's or a person's id; not empty
    std::chrono::seconds expiresAt{0}; ///< since the Unix epoch
    QJsonObject info;                  ///< shown to all who see the presence of its channels: no secrets
    QStringList channels;              ///< the connection is subscribed to exactly these, whatever they are
};

/// What a token says to subscribe a connection of the same subject to one channel
/// (https://centrifugal.dev/docs/server/channel_token_auth).
struct SubscriptionClaims
{
    QString subject;
    QString channel;
    std::chrono::seconds expiresAt{0}; ///< since the Unix epoch
    QString audience;                  ///< what the server's configuration asks for
    QJsonObject info;
    /// Keep the subscriber out of presence and of join and leave messages.
    bool isHidden = false;
};

[[nodiscard]] QByteArray mint(const QJsonObject &claims, const Secret &key);
[[nodiscard]] QByteArray mintConnectionToken(const ConnectionClaims &claims, const Secret &key);
[[nodiscard]] QByteArray mintSubscriptionToken(const SubscriptionClaims &claims, const Secret &key);

struct Expectations
{
    std::chrono::seconds now{0};     ///< since the Unix epoch
    std::chrono::seconds leeway{30}; ///< for clocks that differ
    std::optional<QString> audience; ///< must be, or be among, the token's `aud`
    qsizetype maxBytes = 8 * 1024;
};

/// The claims of a token that is signed with `key`, alive at `now`, and has an expiry. The signature is compared in
/// constant time and before any claim is looked at. Errors, all Unauthorized: "jwt.malformed", "jwt.algorithm" (anything
/// but HS256), "jwt.signature", "jwt.expired", "jwt.not_yet", "jwt.audience".
[[nodiscard]] Result<QJsonObject> verify(QByteArrayView token, const Secret &key, const Expectations &expectations);

} // namespace wowlab::core::jwt
