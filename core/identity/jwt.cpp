#include "core/identity/jwt.h"

#include "core/base/json.h"

#include <sodium.h>

#include <QJsonArray>

#include <array>
#include <cmath>
#include <string_view>

namespace wowlab::core::jwt {

namespace {

using Mac = std::array<unsigned char, crypto_auth_hmacsha256_BYTES>;

// {"alg":"HS256","typ":"JWT"}
constexpr std::string_view kHeader = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

// The streaming form takes a key of any length, as JWT secrets have; the one-shot function wants exactly 32 bytes.
Mac hmac(QByteArrayView message, const Secret &key)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char *>(message.data()),
                                  static_cast<unsigned long long>(message.size()));
    Mac mac;
    crypto_auth_hmacsha256_final(&state, mac.data());
    sodium_memzero(&state, sizeof state);
    return mac;
}

QByteArray encode(const unsigned char *bytes, std::size_t size)
{
    const auto length = sodium_base64_encoded_len(size, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    QByteArray text(static_cast<qsizetype>(length), '\0');
    sodium_bin2base64(text.data(), length, bytes, size, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.chop(1); // the terminating zero
    return text;
}

/// Strict: no padding, no foreign characters, no stray bits in the last one.
std::optional<QByteArray> decode(QByteArrayView text)
{
    QByteArray bytes(text.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), static_cast<std::size_t>(bytes.size()),
                          text.data(), static_cast<std::size_t>(text.size()), nullptr, &length, nullptr,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
        return std::nullopt;
    bytes.truncate(static_cast<qsizetype>(length));
    return bytes;
}

tl::unexpected<Error> refuse(const char *code, const char *detail)
{
    return fail(ErrorKind::Unauthorized, code, QLatin1String(detail));
}

bool hasAudience(const QJsonValue &claim, const QString &audience)
{
    if (claim.isArray())
        return claim.toArray().contains(audience);
    return claim.isString() && claim.toString() == audience;
}

/// A NumericDate: seconds, perhaps with a fraction.
std::optional<double> dateOf(const QJsonValue &claim)
{
    const double seconds = claim.toDouble(std::nan(""));
    return claim.isDouble() && std::isfinite(seconds) ? std::optional(seconds) : std::nullopt;
}

QJsonObject flag(bool value)
{
    return {{QStringLiteral("value"), value}};
}

} // namespace

QByteArray mint(const QJsonObject &claims, const Secret &key)
{
    Q_ASSERT(!key.isEmpty());
    const QByteArray body = toJson(claims);
    QByteArray token(kHeader.data(), static_cast<qsizetype>(kHeader.size()));
    token += '.';
    token += encode(reinterpret_cast<const unsigned char *>(body.constData()), static_cast<std::size_t>(body.size()));
    const Mac mac = hmac(token, key);
    token += '.';
    token += encode(mac.data(), mac.size());
    return token;
}

QByteArray mintConnectionToken(const ConnectionClaims &claims, const Secret &key)
{
    QJsonObject body{{QStringLiteral("sub"), claims.subject},
                     {QStringLiteral("exp"), qint64(claims.expiresAt.count())}};
    if (!claims.info.isEmpty())
        body.insert(QLatin1String("info"), claims.info);
    if (!claims.channels.isEmpty()) {
        QJsonObject subscriptions;
        for (const auto &channel : claims.channels)
            subscriptions.insert(channel, QJsonObject());
        body.insert(QLatin1String("subs"), subscriptions);
    }
    return mint(body, key);
}

QByteArray mintSubscriptionToken(const SubscriptionClaims &claims, const Secret &key)
{
    QJsonObject body{{QStringLiteral("sub"), claims.subject},
                     {QStringLiteral("channel"), claims.channel},
                     {QStringLiteral("exp"), qint64(claims.expiresAt.count())}};
    if (!claims.audience.isEmpty())
        body.insert(QLatin1String("aud"), claims.audience);
    if (!claims.info.isEmpty())
        body.insert(QLatin1String("info"), claims.info);
    if (claims.isHidden)
        body.insert(QLatin1String("override"), QJsonObject{{QStringLiteral("presence"), flag(false)},
                                                           {QStringLiteral("join_leave"), flag(false)}});
    return mint(body, key);
}

Result<QJsonObject> verify(QByteArrayView token, const Secret &key, const Expectations &expectations)
{
    if (token.size() > expectations.maxBytes)
        return refuse("jwt.malformed", "the token is too long");
    const auto firstDot = token.indexOf('.');
    const auto lastDot = token.lastIndexOf('.');
    if (firstDot <= 0 || lastDot == firstDot || token.sliced(firstDot + 1, lastDot - firstDot - 1).contains('.'))
        return refuse("jwt.malformed", "a token has three parts");
    const auto header = decode(token.first(firstDot));
    const auto body = decode(token.sliced(firstDot + 1, lastDot - firstDot - 1));
    const auto signature = decode(token.sliced(lastDot + 1));
    if (!header || !body || !signature)
        return refuse("jwt.malformed", "a part is not base64url");

    const auto head = parseJsonObject(*header);
    if (!head)
        return refuse("jwt.malformed", "the header is not a JSON object");
    // `crit` names extensions that must be understood (RFC 7515, 4.1.11); we know none.
    if (head->value(QLatin1String("alg")) != QLatin1String("HS256") || head->contains(QLatin1String("crit")))
        return refuse("jwt.algorithm", "only HS256 is accepted");
    if (key.isEmpty())
        return refuse("jwt.signature", "there is no key to verify with");
    const Mac mac = hmac(token.first(lastDot), key);
    if (static_cast<std::size_t>(signature->size()) != mac.size() ||
        sodium_memcmp(signature->constData(), mac.data(), mac.size()) != 0)
        return refuse("jwt.signature", "the signature does not match");

    const auto claims = parseJsonObject(*body);
    if (!claims)
        return refuse("jwt.malformed", "the claims are not a JSON object");
    const auto expiry = dateOf(claims->value(QLatin1String("exp")));
    if (!expiry)
        return refuse("jwt.malformed", "a token needs an expiry");
    const auto now = static_cast<double>(expectations.now.count());
    const auto leeway = static_cast<double>(expectations.leeway.count());
    if (now >= *expiry + leeway)
        return refuse("jwt.expired", "the token has expired");
    if (claims->contains(QLatin1String("nbf"))) {
        const auto notBefore = dateOf(claims->value(QLatin1String("nbf")));
        if (!notBefore)
            return refuse("jwt.malformed", "nbf is not a date");
        if (now + leeway < *notBefore)
            return refuse("jwt.not_yet", "the token is not valid yet");
    }
    if (expectations.audience && !hasAudience(claims->value(QLatin1String("aud")), *expectations.audience))
        return refuse("jwt.audience", "the token is meant for somebody else");
    return *claims;
}

} // namespace wowlab::core::jwt
