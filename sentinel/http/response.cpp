#include "sentinel/http/response.h"

#include "core/base/json.h"
#include "core/contract/messages.h"

#include <algorithm>
#include <array>

namespace wowlab::sentinel {

namespace {

struct StatusOfCode
{
    QByteArrayView code; ///< ends in '.': every code that begins so
    int status;
};

/// Which refusal is which status. What a node does with a finished result hangs on it: 200 and 409 are done; 400, 403
/// "not_yours", 404, 410, 413 and 422 drop it; anything else keeps it for another try.
constexpr auto kStatusOfCode = std::to_array<StatusOfCode>({
    {"json.", 400},
    {"query_refused", 400},
    {"channel_invalid", 400},
    {"signature_missing", 401},
    {"signature_malformed", 401},
    {"signature_invalid", 401},
    {"clock_skew", 401},
    {"token_missing", 401},
    {"token_invalid", 401},
    {"token_expired", 401},
    {"not_yours", 403},
    {"channel_forbidden", 403},
    {"not_claimed", 403},
    {"quarantined", 403},
    {"node_unknown", 404},
    {"chunk_unknown", 404},
    {"job_unknown", 404},
    {"claim_code_taken", 409},
    {"attempt_stale", 409},
    {"job_over", 410},
    {"result_impossible", 422},
    {"too_many_unclaimed", 429},
    {"not_configured", 503},
    {"database.", 503},
});

constexpr std::chrono::seconds kRetryAfter{2};
/// A node that nobody claims is forgotten after an hour; until then only its owner makes room.
constexpr std::chrono::seconds kRetryAfterTooMany{300};

int statusOfKind(core::ErrorKind kind)
{
    switch (kind) {
    case core::ErrorKind::Retry:
    case core::ErrorKind::Cancelled:
        return 503;
    case core::ErrorKind::Refused:
        return 400;
    case core::ErrorKind::Unauthorized:
        return 403;
    case core::ErrorKind::NotFound:
        return 404;
    case core::ErrorKind::Conflict:
        return 409;
    case core::ErrorKind::Corrupt:
    case core::ErrorKind::Bug:
        return 500;
    }
    return 500;
}

/// A 401 names the scheme that is wanted (RFC 9110, 11.6.1).
Response unauthorized(const core::Error &error, std::chrono::seconds unixTime)
{
    core::ErrorReply reply;
    reply.error = error.detail;
    reply.code = error.code;
    if (error.code == "clock_skew")
        reply.serverTime = unixTime;
    return jsonResponse(401, reply.toJson())
        .withHeader("WWW-Authenticate", error.code.startsWith("token_") ? "Bearer" : "Node-Signature");
}

} // namespace

Response Response::withHeader(QByteArray name, QByteArray value) &&
{
    headers.append({std::move(name), std::move(value)});
    return std::move(*this);
}

Response jsonResponse(int status, const QJsonObject &object)
{
    return jsonTextResponse(status, core::toJson(object));
}

Response jsonTextResponse(int status, QByteArray text)
{
    return {status, "application/json", std::move(text), {}};
}

Response refusal(int status, const QByteArray &code, const QString &text)
{
    core::ErrorReply reply;
    reply.error = text;
    reply.code = code;
    return jsonResponse(status, reply.toJson());
}

Response refusalUntil(int status, const QByteArray &code, const QString &text, std::chrono::milliseconds retryAfter)
{
    const auto seconds = std::max(std::chrono::ceil<std::chrono::seconds>(retryAfter), std::chrono::seconds(1));
    return refusal(status, code, text).withHeader("Retry-After", QByteArray::number(qint64(seconds.count())));
}

int statusOf(const core::Error &error)
{
    const auto entry = std::find_if(kStatusOfCode.begin(), kStatusOfCode.end(), [&error](const StatusOfCode &known) {
        return known.code.endsWith('.') ? error.code.startsWith(known.code) : error.code == known.code;
    });
    return entry != kStatusOfCode.end() ? entry->status : statusOfKind(error.kind);
}

Response errorResponse(const core::Error &error, std::chrono::seconds unixTime)
{
    const int status = statusOf(error);
    if (error.code == "not_configured")
        return refusal(status, error.code, error.detail);
    if (status == 429)
        return refusalUntil(status, error.code, error.detail, kRetryAfterTooMany);
    if (status == 503)
        return refusalUntil(status, error.code, QStringLiteral("Not available at the moment"), kRetryAfter);
    if (status == 500)
        return refusal(status, "internal", QStringLiteral("Internal error"));
    if (status == 401)
        return unauthorized(error, unixTime);
    return refusal(status, error.code, error.detail);
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 417:
        return "Expectation Failed";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Unknown";
    }
}

} // namespace wowlab::sentinel
