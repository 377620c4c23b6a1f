#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <chrono>
#include <optional>
#include <utility>

namespace wowlab::sentinel {

/// One HTTP answer. A value.
struct Response
{
    int status = 200;
    QByteArray contentType; ///< empty: no body
    QByteArray body;
    QVector<std::pair<QByteArray, QByteArray>> headers; ///< beyond what every answer carries

    [[nodiscard]] Response withHeader(QByteArray name, QByteArray value) &&;
};

[[nodiscard]] Response jsonResponse(int status, const QJsonObject &object);
/// For JSON that exists as text already.
[[nodiscard]] Response jsonTextResponse(int status, QByteArray text);

/// {"error": text, "code": code}.
[[nodiscard]] Response refusal(int status, const QByteArray &code, const QString &text);
/// The same with Retry-After, rounded up to whole seconds and at least one.
[[nodiscard]] Response refusalUntil(int status, const QByteArray &code, const QString &text,
                                    std::chrono::milliseconds retryAfter);

/// The refusal that an error of ours becomes. One table (in response.cpp) says which code has which status; a code that is
/// not in it goes by its kind, and 401 is given for nothing but a failed proof of identity. What the client cannot help
/// (500, 503) is told without details: those are in the log. "clock_skew" carries `unixTime`, so that the sender can repair
/// its offset and try again.
[[nodiscard]] Response errorResponse(const core::Error &error, std::chrono::seconds unixTime);
[[nodiscard]] int statusOf(const core::Error &error);

/// The reason phrase, e.g. "Not Found"; "Unknown" for what we never send.
[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace wowlab::sentinel
