#pragma once

#include "sentinel/http/request.h"
#include "sentinel/http/response.h"

#include <QByteArray>

#include <cstddef>
#include <memory>
#include <optional>
#include <variant>

/// HTTP/1.1 as bytes. Boost.Beast does the parsing and the writing and is seen in wire.cpp only.
namespace wowlab::sentinel {

/// A request's head, checked: what a lenient parser lets pass and a smuggler would use is refused.
struct RequestHead
{
    Request request; ///< without body and client
    qsizetype bodyBytes = 0;
    bool isKeepAlive = false;
    bool expectsContinue = false;
    qsizetype sizeBytes = 0; ///< how much of the buffer the head took
};

/// Reads one request head out of a growing buffer. One object per request; lives where its connection lives.
class RequestHeadReader
{
public:
    struct Limits
    {
        qsizetype headerBytes = 16 * 1024;
        qsizetype bodyBytes = 1024 * 1024;
    };
    struct NeedMore
    {
    };

    explicit RequestHeadReader(Limits limits);
    ~RequestHeadReader();

    /// Call it with all bytes since the head's first until it gives something else than NeedMore. A Response is the
    /// refusal to send before closing: 400 for what cannot be read, a missing or second Host or a second Content-Length,
    /// 411 for a POST without a length or with Transfer-Encoding, 501 for Transfer-Encoding elsewhere, 413, 417, 431, 505.
    [[nodiscard]] std::variant<NeedMore, RequestHead, Response> read(const QByteArray &buffer);

private:
    struct Parser; // Beast's
    Limits m_limits;
    std::unique_ptr<Parser> m_parser;
    qsizetype m_takenBytes = 0;
};

enum class AfterAnswer { KeepAlive, Close };
enum class BodyIs { Sent, Omitted };

/// The answer as it goes over the wire, with Date, Content-Length, Connection, Cache-Control: no-store and
/// X-Content-Type-Options: nosniff. Omitted is for HEAD: the length is told, the body is not sent.
[[nodiscard]] QByteArray toWire(const Response &response, AfterAnswer after, BodyIs body = BodyIs::Sent);

} // namespace wowlab::sentinel
