#include "app/node/httpanswer.h"

#include "core/base/json.h"
#include "core/contract/messages.h"
#include "core/identity/requestsignature.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace wowlab::node {

namespace {

using core::ErrorKind;
using std::chrono::seconds;

/// Nobody makes us wait longer than this.
constexpr seconds kLongestWait{3600};

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &text, seconds now)
{
    bool isNumber = false;
    const qlonglong delay = text.trimmed().toLongLong(&isNumber);
    std::optional<seconds> wait;
    if (isNumber)
        wait = seconds(std::clamp<qlonglong>(delay, 0, kLongestWait.count()));
    else if (const auto date = parseHttpDate(text))
        wait = std::clamp(*date - now, seconds{0}, kLongestWait);
    return wait;
}

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 408:
    case 425:
    case 429:
        return ErrorKind::Retry;
    default:
        return status >= 500 ? ErrorKind::Retry : ErrorKind::Refused;
    }
}

bool looksLikePage(const HttpAnswer &answer)
{
    return answer.contentType.startsWith("text/html") || answer.body.trimmed().startsWith('<');
}

CallError stranger(QByteArray code, QString detail)
{
    return {.error = {ErrorKind::Retry, std::move(code), std::move(detail)}};
}

} // namespace

CallResult<QByteArray> judge(const HttpAnswer &answer, seconds now)
{
    const auto retryAfter = parseRetryAfter(answer.retryAfter, now);
    const auto fail = [&retryAfter](CallError error) {
        error.retryAfter = retryAfter;
        return tl::unexpected(std::move(error));
    };
    if (answer.status >= 300 && answer.status < 400)
        return fail(
            stranger("http.redirected", QStringLiteral("HTTP %1 leads to %2, which a signed call does not follow")
                                            .arg(answer.status)
                                            .arg(QString::fromLatin1(answer.location.left(200)))));
    if (looksLikePage(answer))
        return fail(stranger("http.captive_portal",
                             QStringLiteral("HTTP %1 with a web page instead of an answer").arg(answer.status)));
    const auto object = core::parseJsonObject(answer.body);
    if (answer.status >= 200 && answer.status < 300) {
        if (!object)
            return fail(stranger("http.not_json", object.error().detail));
        return answer.body;
    }

    const auto refusal = object ? core::ErrorReply::fromJson(*object) : tl::unexpected(object.error());
    if (!refusal || refusal->code.isEmpty())
        return fail(stranger("http.not_json",
                             QStringLiteral("HTTP %1 without the sentinel's error format").arg(answer.status)));
    return fail({.error = {kindOf(answer.status), refusal->code, refusal->error}, .status = answer.status});
}

std::optional<seconds> parseHttpDate(const QByteArray &text)
{
    // "Sun, 06 Nov 1994 08:49:37 GMT"; the C locale knows the English names.
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return seconds(date.toSecsSinceEpoch());
}

std::optional<seconds> clockDoubted(const HttpAnswer &answer, seconds now)
{
    if (answer.status != 401)
        return std::nullopt;
    const auto date = parseHttpDate(answer.date);
    if (const auto object = core::parseJsonObject(answer.body)) {
        const auto refusal = core::ErrorReply::fromJson(*object);
        if (refusal && refusal->code == "clock_skew")
            return refusal->serverTime ? refusal->serverTime : date;
    }
    if (date && std::chrono::abs(*date - now) > core::kClockTolerance)
        return date;
    return std::nullopt;
}

} // namespace wowlab::node
