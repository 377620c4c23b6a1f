#pragma once

#include "proto/centrifugo.pb.h"

#include <QByteArray>

#include <initializer_list>
#include <string>
#include <vector>

/// The server's half of the beacon protocol, for tests that play the server.
namespace wowlab::test {

namespace pb = wowlab::centrifugo;

inline QByteArray record(const pb::Reply &reply)
{
    const std::string body = reply.SerializeAsString();
    QByteArray out;
    std::size_t length = body.size();
    for (; length >= 0x80; length >>= 7)
        out.append(static_cast<char>((length & 0x7f) | 0x80));
    out.append(static_cast<char>(length));
    return out.append(body.data(), qsizetype(body.size()));
}

inline const QByteArray kPing(1, '\0');

/// The commands in one message of the client; a pong comes as an empty command.
inline std::vector<pb::Command> commandsIn(const QByteArray &message)
{
    std::vector<pb::Command> commands;
    qsizetype at = 0;
    while (at < message.size()) {
        qsizetype length = 0;
        for (int shift = 0; at < message.size(); shift += 7) {
            const auto byte = static_cast<unsigned char>(message.at(at++));
            length |= qsizetype(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0)
                break;
        }
        pb::Command command;
        command.ParseFromArray(message.constData() + at, int(length));
        at += length;
        commands.push_back(command);
    }
    return commands;
}

inline pb::Publication publication(std::uint64_t offset, const std::string &data = "{}")
{
    pb::Publication out;
    out.set_offset(offset);
    out.set_data(data);
    return out;
}

/// A subscription as it stands in a reply.
struct Stream
{
    std::string epoch = "e1";
    std::uint64_t offset = 0;
    bool isRecovered = false;
    std::vector<pb::Publication> missed = {};
    std::uint32_t ttl = 0;
};

inline void fill(const Stream &stream, pb::SubscribeResult &out)
{
    out.set_recoverable(true);
    out.set_epoch(stream.epoch);
    out.set_offset(stream.offset);
    out.set_recovered(stream.isRecovered);
    out.set_expires(stream.ttl > 0);
    out.set_ttl(stream.ttl);
    for (const auto &missed : stream.missed)
        *out.add_publications() = missed;
}

inline pb::Reply connectReply(std::initializer_list<std::pair<std::string, Stream>> streams = {}, std::uint32_t ttl = 0)
{
    pb::Reply reply;
    reply.set_id(1);
    auto &connect = *reply.mutable_connect();
    connect.set_client("client-1");
    connect.set_ping(25);
    connect.set_pong(true);
    connect.set_expires(ttl > 0);
    connect.set_ttl(ttl);
    for (const auto &[channel, stream] : streams)
        fill(stream, (*connect.mutable_subs())[channel]);
    return reply;
}

inline pb::Reply errorReply(std::uint32_t id, std::uint32_t code, const std::string &message, bool isTemporary = false)
{
    pb::Reply reply;
    reply.set_id(id);
    reply.mutable_error()->set_code(code);
    reply.mutable_error()->set_message(message);
    reply.mutable_error()->set_temporary(isTemporary);
    return reply;
}

inline pb::Reply subscribeReply(std::uint32_t id, const Stream &stream)
{
    pb::Reply reply;
    reply.set_id(id);
    fill(stream, *reply.mutable_subscribe());
    return reply;
}

inline pb::Reply publicationPush(const std::string &channel, std::uint64_t offset, const std::string &data = "{}")
{
    pb::Reply reply;
    reply.mutable_push()->set_channel(channel);
    *reply.mutable_push()->mutable_pub() = publication(offset, data);
    return reply;
}

inline pb::Reply unsubscribePush(const std::string &channel, std::uint32_t code)
{
    pb::Reply reply;
    reply.mutable_push()->set_channel(channel);
    reply.mutable_push()->mutable_unsubscribe()->set_code(code);
    return reply;
}

} // namespace wowlab::test
