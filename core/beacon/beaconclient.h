#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/beacon/beaconmessages.h"
#include "core/beacon/beaconoptions.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace wowlab::core {

/// A client of the beacon (Centrifugo) over one WebSocket: connects, stays connected through every fault that passes,
/// and delivers the messages of its channels, those included that were published during an interruption.
///
/// Lives in the main thread. Signals are emitted with the new state in place, so a slot may call back in; it must not
/// delete the client (use deleteLater). A message's position counts as taken when its publicationReceived returns:
/// store position() then, and hand it to the next process in BeaconOptions::positions.
///
/// disconnected() is final: the caller asked for it, the token source said Unauthorized, or the server said that coming
/// back is of no use (codes 3500-3999, 4500-4999). An unattended program tries connectToBeacon() again after a minute,
/// and ever more slowly; the next attempt asks for a new token.
class BeaconClient final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BeaconClient)
public:
    /// Asks for a token and answers once, at any time, in the main thread. An error of kind Unauthorized ends the
    /// connection for good, any other is tried again. Asked before the first attempt, before expiry and after refusals.
    using TokenSource = std::function<void(std::function<void(Result<BeaconToken>)>)>;
    /// The same for one channel. Unauthorized unsubscribes.
    using SubscriptionTokenSource =
        std::function<void(const QString &channel, std::function<void(Result<QByteArray>)>)>;

    /// `clock` and `random` outlive the client.
    BeaconClient(const BeaconOptions &options, TokenSource tokens, QObject *parent = nullptr,
                 const Clock &clock = systemClock(), Random &random = systemRandom());
    ~BeaconClient() override;

    /// Needed before the first subscribe() of a channel that takes a token.
    void setSubscriptionTokenSource(SubscriptionTokenSource source);

    void connectToBeacon();
    void disconnectFromBeacon();
    /// After a wake-up, or when the network is back: drops what is open and connects at once, without a delay. Does
    /// nothing while disconnected.
    void reconnectNow();

    /// Asks for a channel beyond those that the connection token carries, and keeps asking after interruptions until
    /// unsubscribe() or a final refusal (unsubscribed). Does nothing if the channel is held already.
    void subscribe(const QString &channel, const BeaconSubscriptionOptions &options = {});
    /// Final at once, and forgets the channel's position.
    void unsubscribe(const QString &channel);

    [[nodiscard]] BeaconState state() const;
    /// When the server last said anything, its pings included, on the monotonic clock; nothing: never.
    [[nodiscard]] std::optional<std::chrono::milliseconds> heardAt() const;
    /// The server's name for the present connection; empty unless connected.
    [[nodiscard]] QString clientId() const;
    /// The last message taken from a recoverable channel.
    [[nodiscard]] std::optional<StreamPosition> position(const QString &channel) const;
    /// Of all channels that the connection token carries.
    [[nodiscard]] StreamPositions positions() const;

Q_SIGNALS:
    void stateChanged(wowlab::core::BeaconState state, const wowlab::core::BeaconReason &reason);
    void connected();
    void connecting(const wowlab::core::BeaconReason &reason);
    void disconnected(const wowlab::core::BeaconReason &reason);

    // For channels of both kinds.
    void subscribed(const wowlab::core::BeaconSubscribed &subscribed);
    void subscribing(const QString &channel, const wowlab::core::BeaconReason &reason);
    void unsubscribed(const QString &channel, const wowlab::core::BeaconReason &reason);
    void publicationReceived(const QString &channel, const wowlab::core::BeaconPublication &publication);

    /// Something failed that is being tried again.
    void errorOccurred(const wowlab::core::Error &error);

private:
    class Shell;
    std::unique_ptr<Shell> m_shell;
};

} // namespace wowlab::core
