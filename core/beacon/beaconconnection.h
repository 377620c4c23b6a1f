#pragma once

#include "core/base/backoff.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/beacon/beaconcodec.h"
#include "core/beacon/beaconmessages.h"
#include "core/beacon/beaconoptions.h"
#include "core/beacon/clientsubscriptions.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>

namespace wowlab::core {

/// Names one life of a socket. Whatever arrives under another id than the current one comes from a socket that was
/// given up, and is ignored.
enum class AttemptId : std::uint64_t {};

/// The state machine of a client connection, without a socket, a timer or an event loop: BeaconClient feeds it with what
/// happened and carries out what it asks of its Host. It survives any event in any state, and any bytes of the server.
///
/// Server-side subscriptions live in here: they come with the connect reply (from the token's `subs`) or by push, and
/// their positions go into the next connect request, so that nothing published in between is lost while the server's
/// history reaches back. Subscriptions that we ask for ourselves live in ClientSubscriptions.
///
/// Time is `Clock::monotonic()`. The host calls onDeadline() once nextDeadline() has come.
class BeaconConnection final : private ClientSubscriptions::Link
{
public:
    /// The world outside: a socket, the token sources, and who listens. Every call may come back in at once.
    class Host : public ChannelListener
    {
    public:
        /// Opens a new socket; what becomes of it is told under this id.
        virtual void openSocket(AttemptId attempt, const QUrl &url) = 0;
        /// Gives up the present socket, if there is one.
        virtual void closeSocket() = 0;
        virtual void sendMessage(const QByteArray &message) = 0;
        /// The answer goes to tokenFetched() or subscriptionTokenFetched() under the same id.
        virtual void fetchToken(TokenFetchId id) = 0;
        virtual void fetchSubscriptionToken(TokenFetchId id, const QString &channel) = 0;
        virtual void stateChanged(BeaconState state, const BeaconReason &reason) = 0;
    };

    BeaconConnection(const BeaconOptions &options, Host &host, const Clock &clock, Random &random);

    // What the program wants.
    void connect();
    void disconnect();
    /// The network is back, or the machine woke up: whatever is open is not to be trusted, and waiting is over.
    void reconnectNow();
    /// A channel that the server subscribed us to is left alone: its messages come anyway.
    void subscribe(const QString &channel, const BeaconSubscriptionOptions &options);
    void unsubscribe(const QString &channel);

    // What happened.
    void socketOpened(AttemptId attempt);
    void messageReceived(AttemptId attempt, QByteArrayView message);
    /// Closed by the server, broken, or never opened. `code` is the close code, or anything below 1000 without one.
    void socketClosed(AttemptId attempt, std::uint32_t code, const QString &reason);
    void tokenFetched(TokenFetchId id, const Result<BeaconToken> &token);
    void subscriptionTokenFetched(TokenFetchId id, const Result<QByteArray> &token);
    void onDeadline();

    [[nodiscard]] std::optional<std::chrono::milliseconds> nextDeadline() const;
    [[nodiscard]] BeaconState state() const;
    [[nodiscard]] QString clientId() const { return m_clientId; }
    [[nodiscard]] std::optional<StreamPosition> position(const QString &channel) const;
    /// Of all server-side channels.
    [[nodiscard]] StreamPositions positions() const;

private:
    enum class Phase {
        Disconnected,
        Waiting,       ///< backing off; deadline: the next attempt
        FetchingToken, ///< deadline: the token source's
        Opening,       ///< the socket opens; deadline: connect
        Greeting,      ///< connect is sent; the same deadline goes on
        Connected,     ///< deadline: silence for longer than the server's pings allow
    };
    enum class Refresh { None, Scheduled, FetchingToken, Sent };
    enum class Next { TryAgain, Stay };

    struct ServerChannel
    {
        bool isSubscribed = false;
        std::optional<StreamPosition> position; ///< while recoverable
    };

    struct Grace
    {
        std::chrono::milliseconds due;   ///< the deadline that it is for
        std::chrono::milliseconds until; ///< to which that one is moved
    };

    // ClientSubscriptions::Link
    [[nodiscard]] bool isConnected() const override { return m_phase == Phase::Connected; }
    std::uint32_t call(const wire::Request &request) override;
    [[nodiscard]] TokenFetchId newTokenFetch() override;
    void fetchSubscriptionToken(TokenFetchId id, const QString &channel) override;
    void reconnect(const BeaconReason &reason) override;

    void startAttempt();
    void openSocket();
    void leave(Next next, const BeaconReason &reason);
    void closedByCode(const BeaconReason &reason);
    void handle(AttemptId attempt, const wire::Reply &reply);
    void handlePush(const wire::ReplyBody &body);
    void connectAnswered(AttemptId attempt, const wire::ReplyBody &body);
    void connectRefused(const wire::ReplyError &error);
    void resume(AttemptId attempt, const std::map<QString, wire::SubscribeResult> &subscriptions);
    void serverSubscribed(AttemptId attempt, const QString &name, const wire::SubscribeResult &result);
    void serverPublished(const QString &name, const BeaconPublication &publication);
    [[nodiscard]] bool isServerSide(const QString &channel) const;
    void refreshAnswered(const wire::ReplyBody &body);
    void refreshTokenFetched(const Result<BeaconToken> &token);
    void retryRefresh(const Error &error);
    void tokenLives(std::optional<std::chrono::seconds> ttl);
    [[nodiscard]] std::optional<std::chrono::milliseconds> firstDue() const;
    void heard();
    void phaseDeadlinePassed();
    void refreshDeadlinePassed();
    void reportFailedAttempt(const BeaconReason &reason);

    BeaconOptions m_options;
    Host *m_host;
    const Clock *m_clock;
    Backoff m_backoff;
    Backoff m_refreshRetry;
    ClientSubscriptions m_subscriptions;
    std::map<QString, ServerChannel> m_serverChannels;

    Phase m_phase = Phase::Disconnected;
    AttemptId m_attempt{};
    TokenFetchId m_lastFetch{};
    TokenFetchId m_fetch{}; ///< the one whose answer counts
    std::optional<std::chrono::milliseconds> m_deadline;
    std::optional<Grace> m_grace; ///< of the last deadline that was found late, see onDeadline()

    BeaconToken m_token;
    std::optional<std::chrono::milliseconds> m_tokenExpires;
    Refresh m_refresh = Refresh::None;
    std::optional<std::chrono::milliseconds> m_refreshDeadline;

    // Of the present socket.
    std::uint32_t m_lastCall = 0;
    std::uint32_t m_connectCall = 0;
    std::uint32_t m_refreshCall = 0;
    QString m_clientId;
    std::chrono::milliseconds m_connectedAt{0};
    std::chrono::seconds m_pingInterval{0};
    bool m_wantsPong = false;
};

} // namespace wowlab::core
