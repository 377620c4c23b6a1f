#include "sentinel/http/wire.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>

#include <QDateTime>
#include <QLocale>

#include <limits>

namespace wowlab::sentinel {

namespace http = boost::beast::http;

namespace {

QByteArray toBytes(boost::beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

boost::beast::string_view toView(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

Response malformed(const char *what)
{
    return refusal(400, "http.malformed", QString::fromLatin1(what));
}

Response refusalOf(const boost::beast::error_code &error)
{
    if (error == http::error::header_limit)
        return refusal(431, "http.header_too_large", QStringLiteral("The request's header is too large"));
    if (error == http::error::bad_version)
        return refusal(505, "http.version", QStringLiteral("Only HTTP/1.1 and HTTP/1.0 are spoken here"));
    if (error == http::error::bad_transfer_encoding)
        return refusal(501, "http.transfer_encoding", QStringLiteral("Transfer-Encoding is not supported"));
    return malformed("The request cannot be read");
}

/// Decimal digits only; nothing if they are none, or more than any length needs.
std::optional<qint64> parseLength(const QByteArray &digits)
{
    if (digits.isEmpty() || digits.size() > 15)
        return std::nullopt;
    qint64 value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
        .toLatin1();
}

bool mayHaveBody(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

} // namespace

struct RequestHeadReader::Parser
{
    http::request_parser<http::empty_body> beast;
};

RequestHeadReader::RequestHeadReader(Limits limits)
    : m_limits(limits)
    , m_parser(std::make_unique<Parser>())
{
    m_parser->beast.header_limit(std::uint32_t(limits.headerBytes));
    // We collect the body ourselves and check its length below.
    m_parser->beast.body_limit(std::numeric_limits<std::uint64_t>::max());
}

RequestHeadReader::~RequestHeadReader() = default;

std::variant<RequestHeadReader::NeedMore, RequestHead, Response> RequestHeadReader::read(const QByteArray &buffer)
{
    auto &parser = m_parser->beast;
    // Beast takes what it understands piece by piece and wants to see the rest again, with more behind it.
    boost::beast::error_code error;
    const char *rest = buffer.constData() + m_takenBytes;
    m_takenBytes += qsizetype(parser.put(boost::asio::buffer(rest, std::size_t(buffer.size() - m_takenBytes)), error));
    const bool isIncomplete = error == http::error::need_more || (!error && !parser.is_header_done());
    if (isIncomplete && buffer.size() < m_limits.headerBytes)
        return NeedMore{};
    if (isIncomplete)
        return refusalOf(http::error::header_limit);
    if (error)
        return refusalOf(error);

    const auto &message = parser.get();
    RequestHead head;
    head.sizeBytes = m_takenBytes;
    head.isKeepAlive = parser.keep_alive();
    Request &request = head.request;
    request.method = toBytes(message.method_string());
    for (const auto &field : message)
        request.headers.append({toBytes(field.name_string()).toLower(), toBytes(field.value())});

    // RFC 9112, 6.1: a server may refuse what it does not understand; two framings of one message are an attack.
    if (message.count(http::field::transfer_encoding) > 0)
        return mayHaveBody(request.method)
                   ? refusal(411, "http.length_required", QStringLiteral("Send Content-Length, not Transfer-Encoding"))
                   : refusal(501, "http.transfer_encoding", QStringLiteral("Transfer-Encoding is not supported"));
    const auto lengths = message.count(http::field::content_length);
    if (lengths > 1)
        return malformed("More than one Content-Length");
    if (lengths == 0 && mayHaveBody(request.method))
        return refusal(411, "http.length_required", QStringLiteral("Content-Length is required"));
    if (lengths == 1) {
        const auto length = parseLength(request.header("content-length"));
        if (!length)
            return malformed("Content-Length is not a number");
        if (*length > m_limits.bodyBytes)
            return refusal(413, "http.body_too_large",
                           QStringLiteral("The body is larger than %1 bytes").arg(m_limits.bodyBytes));
        head.bodyBytes = qsizetype(*length);
    }
    // RFC 9112, 3.2: exactly one Host in HTTP/1.1; at most one in 1.0.
    const auto hosts = message.count(http::field::host);
    if (hosts > 1 || (hosts == 0 && message.version() >= 11))
        return malformed("Exactly one Host is required");

    const QByteArray expectation = request.header("expect").toLower();
    if (!expectation.isEmpty() && expectation != "100-continue")
        return refusal(417, "http.expectation", QStringLiteral("Only 100-continue can be expected"));
    head.expectsContinue = !expectation.isEmpty() && message.version() >= 11;

    const QByteArray target = toBytes(message.target());
    if (!target.startsWith('/'))
        return malformed("The request target must be a path");
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    return head;
}

QByteArray toWire(const Response &response, AfterAnswer after, BodyIs body)
{
    http::response<http::empty_body> head;
    head.version(11);
    head.result(unsigned(response.status));
    head.reason(toView(reasonPhrase(response.status)));
    head.set(http::field::date, toView(httpDate()));
    head.set(http::field::content_length, std::to_string(response.body.size()));
    if (!response.contentType.isEmpty())
        head.set(http::field::content_type, toView(response.contentType));
    head.set(http::field::cache_control, "no-store");
    head.set("X-Content-Type-Options", "nosniff");
    head.set(http::field::connection, after == AfterAnswer::KeepAlive ? "keep-alive" : "close");
    for (const auto &[name, value] : response.headers)
        head.set(toView(name), toView(value));

    http::response_serializer<http::empty_body> serializer(head);
    QByteArray bytes;
    boost::beast::error_code error;
    while (!serializer.is_done()) {
        std::size_t written = 0;
        serializer.next(error, [&bytes, &written](boost::beast::error_code &, const auto &buffers) {
            for (auto it = boost::asio::buffer_sequence_begin(buffers); it != boost::asio::buffer_sequence_end(buffers);
                 ++it) {
                const boost::asio::const_buffer buffer(*it);
                bytes.append(static_cast<const char *>(buffer.data()), qsizetype(buffer.size()));
                written += buffer.size();
            }
        });
        if (error)
            break;
        serializer.consume(written);
    }
    if (body == BodyIs::Sent)
        bytes += response.body;
    return bytes;
}

} // namespace wowlab::sentinel
