#include "sentinel/http/authenticator.h"

#include "core/identity/jwt.h"

#include <chrono>
#include <utility>

namespace wowlab::sentinel {

namespace {

std::chrono::seconds unixTime(const core::Clock &clock)
{
    return std::chrono::duration_cast<std::chrono::seconds>(clock.wall());
}

/// The scheme's name is case-insensitive (RFC 9110, 11.1).
QByteArray bearerToken(const QByteArray &authorization)
{
    constexpr QByteArrayView kScheme = "bearer ";
    if (authorization.left(kScheme.size()).toLower() != kScheme)
        return {};
    return authorization.mid(kScheme.size()).trimmed();
}

} // namespace

Authenticator::Authenticator(core::Secret userKey, const core::Clock &clock)
    : m_userKey(std::move(userKey))
    , m_clock(&clock)
{
}

core::Result<void> Authenticator::authenticate(Access access, Request &request) const
{
    switch (access) {
    case Access::Anyone:
        return {};
    case Access::Node:
        return authenticateNode(request);
    case Access::User:
        return authenticateUser(request);
    }
    return {};
}

core::Result<void> Authenticator::authenticateNode(Request &request) const
{
    if (!request.query.isEmpty())
        return core::fail(core::ErrorKind::Refused, "query_refused",
                          QStringLiteral("Signed calls have no query: the signature would not cover it"));
    const core::RequestSignature signature = request.signature();
    const auto key = core::verifyRequest(signature, request.method, request.path, request.body, unixTime(*m_clock));
    if (!key)
        return core::fail(key.error());
    request.nodeKey = key->toBase64();
    return {};
}

core::Result<void> Authenticator::authenticateUser(Request &request) const
{
    if (m_userKey.isEmpty())
        return core::fail(core::ErrorKind::Retry, "not_configured",
                          QStringLiteral("Users cannot sign in here: the operator has not set SUPABASE_JWT_SECRET"));
    const QByteArray token = bearerToken(request.header("authorization"));
    if (token.isEmpty())
        return core::fail(core::ErrorKind::Unauthorized, "token_missing",
                          QStringLiteral("Authorization: Bearer is required"));
    core::jwt::Expectations expectations;
    expectations.now = unixTime(*m_clock);
    const auto claims = core::jwt::verify(token, m_userKey, expectations);
    if (!claims)
        return core::fail(core::ErrorKind::Unauthorized,
                          claims.error().code == "jwt.expired" ? "token_expired" : "token_invalid",
                          claims.error().detail);
    // Supabase signs its public "anon" key with the same secret: only a person's token has this role and a subject.
    request.user.value = QUuid::fromString((*claims)[QLatin1String("sub")].toString());
    if (request.user.isNull() || (*claims)[QLatin1String("role")].toString() != QLatin1String("authenticated"))
        return core::fail(core::ErrorKind::Unauthorized, "token_invalid",
                          QStringLiteral("The token is not a signed-in user's"));
    return {};
}

} // namespace wowlab::sentinel
