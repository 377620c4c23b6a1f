#pragma once

#include "core/beacon/beaconcodec.h"
#include "core/beacon/beaconmessages.h"

#include <QUrl>

#include <chrono>
#include <cstdint>
#include <optional>

namespace wowlab::core {

/// The numbers by which server and client tell each other why (https://centrifugal.dev/docs/server/codes), and what
/// each asks of us.
namespace beaconcode {

// Our own reasons, numbered as the official clients number theirs.
inline constexpr std::uint32_t kConnectCalled = 0;
inline constexpr std::uint32_t kTransportClosed = 1;
inline constexpr std::uint32_t kNoPing = 2;
inline constexpr std::uint32_t kSubscribeTimeout = 3;
inline constexpr std::uint32_t kUnsubscribeError = 4;
inline constexpr std::uint32_t kDisconnectCalled = 0;
inline constexpr std::uint32_t kUnauthorized = 1;
inline constexpr std::uint32_t kMessageSizeLimit = 3;
inline constexpr std::uint32_t kSubscribeCalled = 0;
inline constexpr std::uint32_t kUnsubscribeCalled = 0;

// The server's.
inline constexpr std::uint32_t kTokenExpired = 109;
inline constexpr std::uint32_t kSubscriptionInvalidated = 2502;
inline constexpr std::uint32_t kStateInvalidated = 3014;
inline constexpr std::uint32_t kMessageTooBig = 1009; ///< RFC 6455, 7.4.1; it would repeat at once

/// Whether a close code means: do not come back by yourself. The rest, unknown codes included, mean: come back.
[[nodiscard]] constexpr bool isTerminalClose(std::uint32_t code)
{
    return (code >= 3500 && code <= 3999) || (code >= 4500 && code <= 4999) || code == kMessageTooBig;
}

/// Whether the code of an unsubscribe push means: subscribe again.
[[nodiscard]] constexpr bool asksToResubscribe(std::uint32_t code)
{
    return code >= 2500;
}

/// Whether the same request may succeed later. Codes below 100 are a client's own (timeouts).
[[nodiscard]] inline bool isPassing(const wire::ReplyError &error)
{
    return error.isTemporary || error.code < 100;
}

} // namespace beaconcode

/// A position that no stream has: the server answers "not recovered" and names its own.
inline const StreamPosition kInvalidPosition{.epoch = QStringLiteral("_"), .offset = 0};

/// Moves a position to a message, which happens before anybody sees the message.
void advance(std::optional<StreamPosition> &position, const BeaconPublication &publication);

/// When to renew a token that lives for `ttl`: some seconds early, which the server allows.
[[nodiscard]] std::chrono::milliseconds refreshDelay(std::chrono::seconds ttl);

/// Whether a token may be sent there: encrypted, or to this machine.
[[nodiscard]] bool isSafeBeaconUrl(const QUrl &url);

} // namespace wowlab::core
