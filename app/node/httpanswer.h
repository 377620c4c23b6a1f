#pragma once

#include "app/node/callresult.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace wowlab::node {

/// What came back over HTTP, before anybody has judged it.
struct HttpAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    QByteArray date;       ///< header Date
    QByteArray retryAfter; ///< header Retry-After
    QByteArray location;   ///< header Location

    bool operator==(const HttpAnswer &) const = default;
};

/// The body of a success, or why it is none. Between us and the sentinel there may be a hotel's log-in page, a proxy or a
/// load balancer: a status counts as the sentinel's word only if a JSON object came with it (refusals carry a code), so
/// that no error page of a stranger makes a node throw away a result.
/// `now` is ours, to understand a Retry-After that names a date.
[[nodiscard]] CallResult<QByteArray> judge(const HttpAnswer &answer, std::chrono::seconds now);

/// An IMF-fixdate (RFC 9110, 5.6.7) as Unix time.
[[nodiscard]] std::optional<std::chrono::seconds> parseHttpDate(const QByteArray &text);

/// The sentinel's clock, if this answer says that ours is too far off to be believed: a 401 with code "clock_skew" and the
/// time, or any 401 whose Date is further from `now` than the sentinel tolerates.
[[nodiscard]] std::optional<std::chrono::seconds> clockDoubted(const HttpAnswer &answer, std::chrono::seconds now);

} // namespace wowlab::node
