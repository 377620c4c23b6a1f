#pragma once

#include "core/base/backoff.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/beacon/beaconcodec.h"
#include "core/beacon/beaconmessages.h"
#include "core/beacon/beaconoptions.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>

namespace wowlab::core {

/// Names one request for a token, so that a late answer to an older request does nothing.
enum class TokenFetchId : std::uint64_t {};

/// What happens to channels, told to whoever listens. Called with the state already changed, so a listener may call
/// back in.
class ChannelListener
{
public:
    virtual ~ChannelListener() = default;
    virtual void subscribing(const QString &channel, const BeaconReason &reason) = 0;
    virtual void subscribed(const BeaconSubscribed &subscribed) = 0;
    virtual void unsubscribed(const QString &channel, const BeaconReason &reason) = 0;
    virtual void published(const QString &channel, const BeaconPublication &publication) = 0;
    virtual void errorOccurred(const Error &error) = 0;
};

/// The channels that we ask for ourselves, one state machine each: subscribing until the server agrees, subscribed,
/// subscribing again after every interruption, gone once the server refuses for good or the caller unsubscribes.
/// No event loop in it: BeaconConnection feeds it and carries out what it asks of its Link.
class ClientSubscriptions
{
public:
    /// The connection, as seen from here.
    class Link
    {
    public:
        virtual ~Link() = default;
        [[nodiscard]] virtual bool isConnected() const = 0;
        /// Sends a command on the open connection; the answer comes to takeReply() under the id returned.
        virtual std::uint32_t call(const wire::Request &request) = 0;
        [[nodiscard]] virtual TokenFetchId newTokenFetch() = 0;
        /// The answer comes to takeToken() under the same id, perhaps before this call returns.
        virtual void fetchSubscriptionToken(TokenFetchId id, const QString &channel) = 0;
        /// Nobody knows what the server thinks any more: start over.
        virtual void reconnect(const BeaconReason &reason) = 0;
    };

    ClientSubscriptions(const BeaconTiming &timing, Link &link, ChannelListener &listener, const Clock &clock,
                        Random &random);

    /// Does nothing if the channel is there already.
    void subscribe(const QString &channel, const BeaconSubscriptionOptions &options);
    /// At once, whatever is in flight: later pushes and late replies are dropped. The position is forgotten with it.
    void unsubscribe(const QString &channel);

    void connectionMade();
    void connectionLost();
    /// The server lost its streams (3014): no position matches any more.
    void invalidatePositions();
    /// True if the command was one of ours.
    bool takeReply(std::uint32_t id, const wire::ReplyBody &body);
    void takeToken(TokenFetchId id, const Result<QByteArray> &token);
    void takePublication(const QString &channel, const BeaconPublication &publication);
    void takeUnsubscribe(const QString &channel, const BeaconReason &reason);
    void onDeadline();

    [[nodiscard]] bool holds(const QString &channel) const { return m_channels.contains(channel); }
    [[nodiscard]] std::optional<StreamPosition> position(const QString &channel) const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextDeadline() const;

private:
    enum class Phase {
        Offline,       ///< waiting for the connection
        Waiting,       ///< backing off; deadline: next try
        FetchingToken, ///< deadline: the token source's
        Asking,        ///< subscribe is in flight; deadline: its timeout
        Subscribed,    ///< deadline: token refresh, if it expires
        RefetchingToken,
        Refreshing, ///< sub_refresh is in flight
    };

    struct Channel
    {
        std::uint64_t generation = 0; ///< tells apart two lives of one channel
        Phase phase = Phase::Offline;
        BeaconSubscriptionOptions options;
        QByteArray token;
        std::optional<StreamPosition> position;
        std::uint32_t call = 0;
        TokenFetchId fetch{};
        Backoff backoff;
        std::optional<std::chrono::milliseconds> deadline;
        std::chrono::milliseconds subscribedAt{0};
    };

    [[nodiscard]] static bool isSubscribed(Phase phase);
    [[nodiscard]] Channel *find(const QString &channel, std::uint64_t generation);
    void ask(const QString &name, Channel &channel);
    void fetchToken(const QString &name, Channel &channel, Phase phase);
    void waitBeforeAsking(Channel &channel);
    void scheduleRefresh(Channel &channel, std::optional<std::chrono::seconds> ttl);
    void becomeSubscribed(const QString &name, Channel &channel, const wire::SubscribeResult &result);
    void leaveSubscribed(Channel &channel);
    void drop(const QString &name, const BeaconReason &reason);
    void giveUp(const QString &name, const BeaconReason &reason);
    void askRefused(const QString &name, Channel &channel, const wire::ReplyError &error);
    void refreshRefused(const QString &name, Channel &channel, const wire::ReplyError &error);
    void deadlinePassed(const QString &name, Channel &channel);

    BeaconTiming m_timing;
    Link *m_link;
    ChannelListener *m_listener;
    const Clock *m_clock;
    Random *m_random;
    std::map<QString, Channel> m_channels;
    std::map<std::uint32_t, std::chrono::milliseconds> m_unsubscribes; ///< call id -> its timeout
    Backoff m_refreshRetry;
    std::uint64_t m_generation = 0;
};

} // namespace wowlab::core
