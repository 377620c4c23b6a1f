#pragma once

#include "core/base/result.h"
#include "core/beacon/beaconmessages.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <variant>
#include <vector>

/// Centrifugo's client protocol between bytes and structs; no protobuf type leaves beaconcodec.cpp.
/// One WebSocket message carries one or more records: an unsigned LEB128 length, then that many bytes of one Command
/// (to the server) or Reply (from it). A record of length 0 is a ping from the server and a pong from the client.
namespace wowlab::core::wire {

// --- to the server ---------------------------------------------------------------------------------------------------

struct ConnectRequest
{
    QByteArray token;
    QString name;            ///< at most 16 characters
    QString version;         ///< at most 64 characters
    StreamPositions recover; ///< server-side subscriptions to resume
};

struct SubscribeRequest
{
    QString channel;
    QByteArray token;
    bool recoverable = false;
    std::optional<StreamPosition> recover;
};

struct UnsubscribeRequest
{
    QString channel;
};

struct RefreshRequest
{
    QByteArray token;
};

struct SubRefreshRequest
{
    QString channel;
    QByteArray token;
};

using Request = std::variant<ConnectRequest, SubscribeRequest, UnsubscribeRequest, RefreshRequest, SubRefreshRequest>;

/// One record. `id` counts from 1 on each connection.
[[nodiscard]] QByteArray encodeCommand(std::uint32_t id, const Request &request);
/// The answer to a ping.
[[nodiscard]] QByteArray encodePong();

// --- from the server -------------------------------------------------------------------------------------------------

struct ReplyError
{
    std::uint32_t code = 0;
    QString message;
    bool isTemporary = false;
};

struct SubscribeResult
{
    std::optional<std::chrono::seconds> ttl; ///< set when the subscription expires
    bool recoverable = false;
    bool recovered = false;
    bool wasRecovering = false;
    StreamPosition position;
    std::vector<BeaconPublication> publications; ///< what was missed, in order
    QByteArray data;
};

struct ConnectResult
{
    QString client;
    QString version;                         ///< of the server
    std::optional<std::chrono::seconds> ttl; ///< set when the connection expires
    std::chrono::seconds pingInterval{0};    ///< 0: the server does not ping
    bool wantsPong = false;
    std::map<QString, SubscribeResult> subscriptions;
};

struct UnsubscribeResult
{
};

struct RefreshResult
{
    std::optional<std::chrono::seconds> ttl;
};

struct SubRefreshResult
{
    std::optional<std::chrono::seconds> ttl;
};

struct PublicationPush
{
    QString channel;
    BeaconPublication publication;
};

/// The server subscribed us.
struct SubscribePush
{
    QString channel;
    SubscribeResult result;
};

struct UnsubscribePush
{
    QString channel;
    BeaconReason reason;
};

struct DisconnectPush
{
    BeaconReason reason;
};

struct RefreshPush
{
    std::optional<std::chrono::seconds> ttl;
};

struct Ping
{
};

/// Something that a newer server says and we need not understand.
struct Unknown
{
};

using ReplyBody =
    std::variant<Unknown, Ping, ReplyError, ConnectResult, SubscribeResult, UnsubscribeResult, RefreshResult,
                 SubRefreshResult, PublicationPush, SubscribePush, UnsubscribePush, DisconnectPush, RefreshPush>;

struct Reply
{
    std::uint32_t id = 0; ///< 0: nobody asked
    ReplyBody body;
};

/// Walks over the records of one WebSocket message, one at a time, so that a hostile message costs no more memory than
/// its largest record. The bytes must outlive the reader.
class ReplyReader
{
public:
    explicit ReplyReader(QByteArrayView message);

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    /// The next record. Errors: Corrupt "beacon.bad_protocol"; the rest of the message is then unreadable.
    [[nodiscard]] Result<Reply> next();

private:
    QByteArrayView m_rest;
};

} // namespace wowlab::core::wire
