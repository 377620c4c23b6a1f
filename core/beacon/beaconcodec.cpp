#include "core/beacon/beaconcodec.h"

#include "proto/centrifugo.pb.h"

#include <google/protobuf/stubs/common.h>
#if GOOGLE_PROTOBUF_VERSION < 4022000
#    include <google/protobuf/stubs/logging.h>
#endif

#include <string>
#include <utility>

namespace wowlab::core::wire {

namespace {

namespace pb = wowlab::centrifugo;

constexpr int kMaxNameLength = 16;
constexpr int kMaxVersionLength = 64;

QString fromPb(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray bytesFromPb(const std::string &bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

std::string toPb(const QString &text)
{
    return text.toStdString();
}

std::optional<std::chrono::seconds> lifetime(bool expires, std::uint32_t ttl)
{
    return expires ? std::optional(std::chrono::seconds(ttl)) : std::nullopt;
}

void recoverFrom(const StreamPosition &position, pb::SubscribeRequest &out)
{
    out.set_recover(true);
    out.set_epoch(toPb(position.epoch));
    out.set_offset(position.offset);
}

void fill(const ConnectRequest &request, pb::Command &out)
{
    auto &connect = *out.mutable_connect();
    connect.set_token(request.token.toStdString());
    connect.set_name(toPb(request.name.left(kMaxNameLength)));
    connect.set_version(toPb(request.version.left(kMaxVersionLength)));
    for (const auto &[channel, position] : request.recover)
        recoverFrom(position, (*connect.mutable_subs())[toPb(channel)]);
}

void fill(const SubscribeRequest &request, pb::Command &out)
{
    auto &subscribe = *out.mutable_subscribe();
    subscribe.set_channel(toPb(request.channel));
    subscribe.set_token(request.token.toStdString());
    subscribe.set_recoverable(request.recoverable);
    if (request.recover)
        recoverFrom(*request.recover, subscribe);
}

void fill(const UnsubscribeRequest &request, pb::Command &out)
{
    out.mutable_unsubscribe()->set_channel(toPb(request.channel));
}

void fill(const RefreshRequest &request, pb::Command &out)
{
    out.mutable_refresh()->set_token(request.token.toStdString());
}

void fill(const SubRefreshRequest &request, pb::Command &out)
{
    out.mutable_sub_refresh()->set_channel(toPb(request.channel));
    out.mutable_sub_refresh()->set_token(request.token.toStdString());
}

BeaconPublication fromPb(const pb::Publication &in)
{
    BeaconPublication out{
        .data = bytesFromPb(in.data()), .offset = in.offset(), .epoch = fromPb(in.epoch()), .tags = {}, .info = {}};
    for (const auto &[key, value] : in.tags())
        out.tags.insert(fromPb(key), fromPb(value));
    if (in.has_info())
        out.info = BeaconClientInfo{.user = fromPb(in.info().user()),
                                    .client = fromPb(in.info().client()),
                                    .connectionInfo = bytesFromPb(in.info().conn_info()),
                                    .channelInfo = bytesFromPb(in.info().chan_info())};
    return out;
}

SubscribeResult fromPb(const pb::SubscribeResult &in)
{
    SubscribeResult out{.ttl = lifetime(in.expires(), in.ttl()),
                        .recoverable = in.recoverable(),
                        .recovered = in.recovered(),
                        .wasRecovering = in.was_recovering(),
                        .position = {.epoch = fromPb(in.epoch()), .offset = in.offset()},
                        .publications = {},
                        .data = bytesFromPb(in.data())};
    out.publications.reserve(static_cast<std::size_t>(in.publications_size()));
    for (const auto &publication : in.publications())
        out.publications.push_back(fromPb(publication));
    return out;
}

ConnectResult fromPb(const pb::ConnectResult &in)
{
    ConnectResult out{.client = fromPb(in.client()),
                      .version = fromPb(in.version()),
                      .ttl = lifetime(in.expires(), in.ttl()),
                      .pingInterval = std::chrono::seconds(in.ping()),
                      .wantsPong = in.pong(),
                      .subscriptions = {}};
    for (const auto &[channel, subscription] : in.subs())
        out.subscriptions.emplace(fromPb(channel), fromPb(subscription));
    return out;
}

ReplyBody fromPb(const pb::Push &in)
{
    const QString channel = fromPb(in.channel());
    if (in.has_pub())
        return PublicationPush{.channel = channel, .publication = fromPb(in.pub())};
    if (in.has_unsubscribe())
        return UnsubscribePush{.channel = channel,
                               .reason = {.code = in.unsubscribe().code(), .text = fromPb(in.unsubscribe().reason())}};
    if (in.has_subscribe()) {
        const auto &subscribe = in.subscribe();
        SubscribePush out{.channel = channel, .result = {}};
        out.result.recoverable = subscribe.recoverable();
        out.result.position = {.epoch = fromPb(subscribe.epoch()), .offset = subscribe.offset()};
        out.result.data = bytesFromPb(subscribe.data());
        return out;
    }
    if (in.has_disconnect())
        return DisconnectPush{.reason = {.code = in.disconnect().code(), .text = fromPb(in.disconnect().reason())}};
    if (in.has_refresh())
        return RefreshPush{.ttl = lifetime(in.refresh().expires(), in.refresh().ttl())};
    return Unknown{};
}

ReplyBody bodyOf(const pb::Reply &in)
{
    if (in.id() == 0)
        return in.has_push() ? fromPb(in.push()) : ReplyBody(Ping{});
    if (in.has_error())
        return ReplyError{
            .code = in.error().code(), .message = fromPb(in.error().message()), .isTemporary = in.error().temporary()};
    if (in.has_connect())
        return fromPb(in.connect());
    if (in.has_subscribe())
        return fromPb(in.subscribe());
    if (in.has_unsubscribe())
        return UnsubscribeResult{};
    if (in.has_refresh())
        return RefreshResult{.ttl = lifetime(in.refresh().expires(), in.refresh().ttl())};
    if (in.has_sub_refresh())
        return SubRefreshResult{.ttl = lifetime(in.sub_refresh().expires(), in.sub_refresh().ttl())};
    return Unknown{};
}

void appendLength(std::size_t value, QByteArray &out)
{
    for (; value >= 0x80; value >>= 7)
        out.append(static_cast<char>((value & 0x7f) | 0x80));
    out.append(static_cast<char>(value));
}

/// Takes a length off the front of `bytes`; nothing when it is cut short or longer than 32 bits can say.
std::optional<qsizetype> takeLength(QByteArrayView &bytes)
{
    constexpr int kMaxLengthBytes = 5;
    std::uint64_t value = 0;
    for (int i = 0; i < kMaxLengthBytes && i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << (7 * i);
        if ((byte & 0x80) == 0) {
            bytes = bytes.sliced(i + 1);
            return static_cast<qsizetype>(value);
        }
    }
    return std::nullopt;
}

tl::unexpected<Error> badProtocol(const QString &detail)
{
    return fail(ErrorKind::Corrupt, "beacon.bad_protocol", detail);
}

} // namespace

QByteArray encodeCommand(std::uint32_t id, const Request &request)
{
    pb::Command command;
    command.set_id(id);
    std::visit([&command](const auto &kind) { fill(kind, command); }, request);
    const std::string body = command.SerializeAsString();
    QByteArray record;
    record.reserve(static_cast<qsizetype>(body.size()) + 5);
    appendLength(body.size(), record);
    record.append(body.data(), static_cast<qsizetype>(body.size()));
    return record;
}

QByteArray encodePong()
{
    return QByteArray(1, '\0');
}

ReplyReader::ReplyReader(QByteArrayView message)
    : m_rest(message)
{
    // protobuf writes a line to standard error for each malformed text; what a stranger sends must not fill our log.
    // Newer versions no longer have this handler.
#if GOOGLE_PROTOBUF_VERSION < 4022000
    [[maybe_unused]] static const auto previous = google::protobuf::SetLogHandler(nullptr);
#endif
}

Result<Reply> ReplyReader::next()
{
    const auto length = takeLength(m_rest);
    if (!length)
        return badProtocol(QStringLiteral("a record's length is malformed"));
    if (*length > m_rest.size())
        return badProtocol(QStringLiteral("a record of %1 bytes is cut after %2").arg(*length).arg(m_rest.size()));
    const QByteArrayView record = m_rest.first(*length);
    m_rest = m_rest.sliced(*length);
    if (record.isEmpty())
        return Reply{.id = 0, .body = Ping{}};
    pb::Reply reply;
    if (!reply.ParseFromArray(record.data(), static_cast<int>(record.size())))
        return badProtocol(QStringLiteral("a record of %1 bytes is not a reply").arg(record.size()));
    return Reply{.id = reply.id(), .body = bodyOf(reply)};
}

} // namespace wowlab::core::wire
