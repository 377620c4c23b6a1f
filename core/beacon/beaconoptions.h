#pragma once

#include "core/base/backoff.h"
#include "core/beacon/beaconmessages.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>

namespace wowlab::core {

enum class BeaconState {
    Disconnected, ///< and staying so until somebody connects
    Connecting,   ///< the first attempt, or any later one
    Connected,
};

/// What a token source answers.
struct BeaconToken
{
    QByteArray token;
    QUrl url; ///< where to connect with it; may be empty when BeaconOptions::url is set
};

/// The times of a connection. The defaults are those of Centrifugo's official clients where they agree.
struct BeaconTiming
{
    std::chrono::milliseconds connectDeadline{5'000}; ///< over DNS, TCP, TLS, upgrade and the connect reply together
    std::chrono::milliseconds callTimeout{5'000};     ///< for the answer to one command
    std::chrono::milliseconds tokenDeadline{30'000};  ///< for the token source
    std::chrono::milliseconds pingGrace{10'000};      ///< silence allowed beyond the server's ping interval
    std::chrono::milliseconds steadyAfter{10'000};    ///< how long a connection lives before it counts as a success
    Backoff::Limits reconnect{.base = std::chrono::milliseconds{500},
                              .cap = std::chrono::milliseconds{19'500},
                              .floor = std::chrono::milliseconds{500}};
    Backoff::Limits resubscribe = reconnect;
    /// After a token refresh failed; the server grants 25 s past the expiry.
    Backoff::Limits refreshRetry{.base = std::chrono::milliseconds{5'000},
                                 .cap = std::chrono::milliseconds{5'000},
                                 .floor = std::chrono::milliseconds{5'000}};
};

struct BeaconOptions
{
    /// wss://HOST/connection/websocket; ws:// is spoken to this machine only, for a token must not travel in the clear.
    /// If empty, the token source names the address.
    QUrl url;
    QString name;    ///< of the program, for the server's statistics; cut at 16 characters
    QString version; ///< cut at 64 characters
    /// Where each server-side channel was left by an earlier process: what was published since is delivered first.
    StreamPositions positions;
    qsizetype maxMessageBytes = 16 * 1024 * 1024; ///< a larger message of the server ends the connection
    BeaconTiming timing;
};

struct BeaconSubscriptionOptions
{
    bool needsToken = true;              ///< ask the subscription token source
    bool isRecoverable = true;           ///< fetch after an interruption what was missed
    std::optional<StreamPosition> since; ///< where an earlier subscription left off
};

} // namespace wowlab::core
