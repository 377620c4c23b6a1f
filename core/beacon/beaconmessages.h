#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <cstdint>
#include <map>
#include <optional>

namespace wowlab::core {

/// A place in a channel's stream. Offsets compare only within one epoch; a new epoch means a new stream.
struct StreamPosition
{
    QString epoch;
    std::uint64_t offset = 0;

    bool operator==(const StreamPosition &) const = default;
};

/// Channel name -> the last message that was taken from it.
using StreamPositions = std::map<QString, StreamPosition>;

/// Who sent a publication, for those that a client published.
struct BeaconClientInfo
{
    QString user;
    QString client;
    QByteArray connectionInfo; ///< JSON, or empty
    QByteArray channelInfo;    ///< JSON, or empty

    bool operator==(const BeaconClientInfo &) const = default;
};

/// One message of a channel.
struct BeaconPublication
{
    QByteArray data;          ///< our payloads: one JSON object in UTF-8
    std::uint64_t offset = 0; ///< 0: the channel keeps no history
    QString epoch;            ///< as a rule empty: the epoch of the subscription holds
    QMap<QString, QString> tags;
    std::optional<BeaconClientInfo> info;

    bool operator==(const BeaconPublication &) const = default;
};

/// Why a connection or a subscription changed its state: Centrifugo's close, error and unsubscribe codes
/// (https://centrifugal.dev/docs/server/codes) and, below 100, the codes that official SDKs give to their own reasons.
struct BeaconReason
{
    std::uint32_t code = 0;
    QString text;

    bool operator==(const BeaconReason &) const = default;
};

/// A channel is (again) being received.
struct BeaconSubscribed
{
    QString channel;
    bool isRecoverable = false;
    bool wasRecovering = false; ///< we asked for what we missed
    bool isRecovered = false;   ///< and all of it follows as publications. If not: reload the state behind the channel
    std::optional<StreamPosition> position;
    QByteArray data;

    /// Something may have been published that will never arrive.
    [[nodiscard]] bool hasGap() const { return wasRecovering && !isRecovered; }
    bool operator==(const BeaconSubscribed &) const = default;
};

} // namespace wowlab::core
