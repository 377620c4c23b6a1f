#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "sentinel/http/request.h"
#include "sentinel/http/router.h"

namespace wowlab::sentinel {

/// Proves who sends a request, before a byte of its body is interpreted and before it takes a place at the database. Runs in
/// the main thread: a signature costs about 0.1 ms, and only a proven name can be given a rate limit of its own.
class Authenticator
{
public:
    /// `userKey` verifies users' tokens (HS256); empty: no user can be verified.
    explicit Authenticator(core::Secret userKey, const core::Clock &clock = core::systemClock());

    /// Fills in the request's nodeKey or user, whichever the access asks for.
    /// Errors: Refused "query_refused" (signatures do not cover queries) · Unauthorized "signature_missing",
    /// "signature_malformed", "clock_skew", "signature_invalid" · Unauthorized "token_missing", "token_invalid",
    /// "token_expired" · Retry "not_configured" (there is no user key).
    [[nodiscard]] core::Result<void> authenticate(Access access, Request &request) const;

private:
    [[nodiscard]] core::Result<void> authenticateNode(Request &request) const;
    [[nodiscard]] core::Result<void> authenticateUser(Request &request) const;

    core::Secret m_userKey;
    const core::Clock *m_clock;
};

} // namespace wowlab::sentinel
