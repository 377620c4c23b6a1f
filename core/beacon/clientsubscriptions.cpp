#include "core/beacon/clientsubscriptions.h"

#include "core/beacon/beaconcodes.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace wowlab::core {

namespace {

Error tokenError(const QString &channel, const Error &cause)
{
    return {cause.kind, "beacon.subscription_token", QStringLiteral("no token for %1: %2").arg(channel, cause.detail)};
}

Error refusal(const QString &channel, const wire::ReplyError &error)
{
    return {ErrorKind::Retry, "beacon.subscribe_refused",
            QStringLiteral("%1 was refused for now: %2 %3").arg(channel).arg(error.code).arg(error.message)};
}

} // namespace

ClientSubscriptions::ClientSubscriptions(const BeaconTiming &timing, Link &link, ChannelListener &listener,
                                         const Clock &clock, Random &random)
    : m_timing(timing)
    , m_link(&link)
    , m_listener(&listener)
    , m_clock(&clock)
    , m_random(&random)
    , m_refreshRetry(timing.refreshRetry, random)
{
}

void ClientSubscriptions::subscribe(const QString &channel, const BeaconSubscriptionOptions &options)
{
    if (holds(channel))
        return;
    const auto generation = ++m_generation;
    m_channels.emplace(channel, Channel{.generation = generation,
                                        .phase = Phase::Offline,
                                        .options = options,
                                        .token = {},
                                        .position = options.since,
                                        .call = 0,
                                        .fetch = {},
                                        .backoff = Backoff(m_timing.resubscribe, *m_random),
                                        .deadline = {},
                                        .subscribedAt = {}});
    m_listener->subscribing(channel, {beaconcode::kSubscribeCalled, QStringLiteral("subscribe called")});
    if (auto *entry = find(channel, generation); entry && entry->phase == Phase::Offline && m_link->isConnected())
        ask(channel, *entry);
}

void ClientSubscriptions::unsubscribe(const QString &channel)
{
    giveUp(channel, {beaconcode::kUnsubscribeCalled, QStringLiteral("unsubscribe called")});
}

void ClientSubscriptions::connectionMade()
{
    std::vector<std::pair<QString, std::uint64_t>> waiting;
    for (const auto &[name, channel] : m_channels)
        if (channel.phase == Phase::Offline)
            waiting.emplace_back(name, channel.generation);
    for (const auto &[name, generation] : waiting)
        if (auto *channel = find(name, generation); channel && channel->phase == Phase::Offline)
            ask(name, *channel);
}

void ClientSubscriptions::connectionLost()
{
    m_unsubscribes.clear();
    std::vector<std::pair<QString, std::uint64_t>> interrupted;
    for (auto &[name, channel] : m_channels) {
        if (isSubscribed(channel.phase))
            interrupted.emplace_back(name, channel.generation);
        leaveSubscribed(channel);
        channel.phase = Phase::Offline;
    }
    for (const auto &[name, generation] : interrupted)
        if (const auto *channel = find(name, generation); channel && channel->phase == Phase::Offline)
            m_listener->subscribing(name, {beaconcode::kTransportClosed, QStringLiteral("transport closed")});
}

void ClientSubscriptions::invalidatePositions()
{
    for (auto &[name, channel] : m_channels) {
        channel.token.clear();
        if (channel.position)
            channel.position = kInvalidPosition;
    }
}

bool ClientSubscriptions::takeReply(std::uint32_t id, const wire::ReplyBody &body)
{
    if (m_unsubscribes.erase(id) > 0) {
        if (std::holds_alternative<wire::ReplyError>(body))
            m_link->reconnect({beaconcode::kUnsubscribeError, QStringLiteral("unsubscribe error")});
        return true;
    }
    const auto found =
        std::find_if(m_channels.begin(), m_channels.end(), [id](const auto &entry) { return entry.second.call == id; });
    if (found == m_channels.end())
        return false;
    const QString name = found->first;
    Channel &channel = found->second;
    channel.call = 0;
    channel.deadline.reset();
    const auto *error = std::get_if<wire::ReplyError>(&body);
    if (channel.phase == Phase::Asking) {
        if (error)
            askRefused(name, channel, *error);
        else if (const auto *result = std::get_if<wire::SubscribeResult>(&body))
            becomeSubscribed(name, channel, *result);
        else
            m_link->reconnect({beaconcode::kTransportClosed, QStringLiteral("bad protocol")});
    } else if (channel.phase == Phase::Refreshing) {
        if (error)
            return refreshRefused(name, channel, *error), true;
        channel.phase = Phase::Subscribed;
        if (const auto *result = std::get_if<wire::SubRefreshResult>(&body))
            scheduleRefresh(channel, result->ttl);
    }
    return true;
}

void ClientSubscriptions::takeToken(TokenFetchId id, const Result<QByteArray> &token)
{
    const auto found = std::find_if(m_channels.begin(), m_channels.end(),
                                    [id](const auto &entry) { return entry.second.fetch == id; });
    if (found == m_channels.end())
        return;
    const QString name = found->first;
    Channel &channel = found->second;
    channel.fetch = {};
    channel.deadline.reset();
    const bool isRefresh = channel.phase == Phase::RefetchingToken;
    if (token && !token->isEmpty()) {
        channel.token = *token;
        if (!isRefresh)
            return ask(name, channel);
        channel.phase = Phase::Refreshing;
        channel.deadline = m_clock->monotonic() + m_timing.callTimeout;
        channel.call = m_link->call(wire::SubRefreshRequest{.channel = name, .token = channel.token});
        return;
    }
    if (token || token.error().kind == ErrorKind::Unauthorized)
        return giveUp(name, {beaconcode::kUnauthorized, QStringLiteral("unauthorized")});
    if (isRefresh) {
        channel.phase = Phase::Subscribed;
        channel.deadline = m_clock->monotonic() + m_refreshRetry.next();
    } else {
        waitBeforeAsking(channel);
    }
    m_listener->errorOccurred(tokenError(name, token.error()));
}

void ClientSubscriptions::takePublication(const QString &channel, const BeaconPublication &publication)
{
    const auto found = m_channels.find(channel);
    // Between unsubscribe and the next subscribe the server may still send what belongs to the old subscription.
    if (found == m_channels.end() || !isSubscribed(found->second.phase))
        return;
    advance(found->second.position, publication);
    m_listener->published(channel, publication);
}

void ClientSubscriptions::takeUnsubscribe(const QString &channel, const BeaconReason &reason)
{
    const auto found = m_channels.find(channel);
    if (found == m_channels.end() || !isSubscribed(found->second.phase))
        return; // belongs to an older subscription of the channel
    if (!beaconcode::asksToResubscribe(reason.code))
        return drop(channel, reason);
    if (reason.code == beaconcode::kSubscriptionInvalidated) {
        found->second.token.clear();
        found->second.position = kInvalidPosition;
    }
    leaveSubscribed(found->second);
    waitBeforeAsking(found->second);
    m_listener->subscribing(channel, reason);
}

void ClientSubscriptions::onDeadline()
{
    const auto now = m_clock->monotonic();
    const auto isDue = [now](const auto &deadline) { return deadline && *deadline <= now; };
    for (const auto &[id, deadline] : m_unsubscribes)
        if (deadline <= now)
            return m_link->reconnect({beaconcode::kUnsubscribeError, QStringLiteral("unsubscribe timeout")});
    std::vector<std::pair<QString, std::uint64_t>> due;
    for (const auto &[name, channel] : m_channels)
        if (isDue(channel.deadline))
            due.emplace_back(name, channel.generation);
    for (const auto &[name, generation] : due)
        if (auto *channel = find(name, generation); channel && isDue(channel->deadline))
            deadlinePassed(name, *channel);
}

std::optional<StreamPosition> ClientSubscriptions::position(const QString &channel) const
{
    const auto found = m_channels.find(channel);
    return found == m_channels.end() ? std::nullopt : found->second.position;
}

std::optional<std::chrono::milliseconds> ClientSubscriptions::nextDeadline() const
{
    std::optional<std::chrono::milliseconds> next;
    const auto consider = [&next](std::chrono::milliseconds deadline) {
        next = next ? std::min(*next, deadline) : deadline;
    };
    for (const auto &[id, deadline] : m_unsubscribes)
        consider(deadline);
    for (const auto &[name, channel] : m_channels)
        if (channel.deadline)
            consider(*channel.deadline);
    return next;
}

bool ClientSubscriptions::isSubscribed(Phase phase)
{
    switch (phase) {
    case Phase::Offline:
    case Phase::Waiting:
    case Phase::FetchingToken:
    case Phase::Asking:
        return false;
    case Phase::Subscribed:
    case Phase::RefetchingToken:
    case Phase::Refreshing:
        return true;
    }
    return false;
}

ClientSubscriptions::Channel *ClientSubscriptions::find(const QString &channel, std::uint64_t generation)
{
    const auto found = m_channels.find(channel);
    return found != m_channels.end() && found->second.generation == generation ? &found->second : nullptr;
}

void ClientSubscriptions::ask(const QString &name, Channel &channel)
{
    if (channel.options.needsToken && channel.token.isEmpty())
        return fetchToken(name, channel, Phase::FetchingToken);
    channel.phase = Phase::Asking;
    channel.deadline = m_clock->monotonic() + m_timing.callTimeout;
    channel.call = m_link->call(wire::SubscribeRequest{.channel = name,
                                                       .token = channel.token,
                                                       .recoverable = channel.options.isRecoverable,
                                                       .recover = channel.position});
}

void ClientSubscriptions::fetchToken(const QString &name, Channel &channel, Phase phase)
{
    channel.phase = phase;
    channel.deadline = m_clock->monotonic() + m_timing.tokenDeadline;
    channel.fetch = m_link->newTokenFetch();
    m_link->fetchSubscriptionToken(channel.fetch, name);
}

void ClientSubscriptions::waitBeforeAsking(Channel &channel)
{
    channel.phase = Phase::Waiting;
    channel.deadline = m_clock->monotonic() + channel.backoff.next();
}

void ClientSubscriptions::scheduleRefresh(Channel &channel, std::optional<std::chrono::seconds> ttl)
{
    channel.deadline.reset();
    if (ttl && channel.options.needsToken)
        channel.deadline = m_clock->monotonic() + refreshDelay(*ttl);
}

void ClientSubscriptions::becomeSubscribed(const QString &name, Channel &channel, const wire::SubscribeResult &result)
{
    const bool askedToRecover = channel.position.has_value();
    channel.phase = Phase::Subscribed;
    channel.subscribedAt = m_clock->monotonic();
    scheduleRefresh(channel, result.ttl);
    if (!result.recoverable)
        channel.position.reset();
    else if (!result.recovered || !channel.position)
        channel.position = result.position;
    const auto generation = channel.generation;
    m_listener->subscribed({.channel = name,
                            .isRecoverable = result.recoverable,
                            .wasRecovering = askedToRecover,
                            .isRecovered = result.recovered,
                            .position = channel.position,
                            .data = result.data});
    for (const auto &publication : result.publications) {
        if (!find(name, generation))
            return;
        takePublication(name, publication);
    }
}

void ClientSubscriptions::leaveSubscribed(Channel &channel)
{
    // As for connections: only what lived a while counts as a success, so that a server which accepts and throws out
    // in a circle is not asked in a circle.
    if (isSubscribed(channel.phase) && m_clock->monotonic() - channel.subscribedAt >= m_timing.steadyAfter)
        channel.backoff.reset();
    channel.call = 0;
    channel.fetch = {};
    channel.deadline.reset();
}

void ClientSubscriptions::drop(const QString &name, const BeaconReason &reason)
{
    if (m_channels.erase(name) > 0)
        m_listener->unsubscribed(name, reason);
}

void ClientSubscriptions::giveUp(const QString &name, const BeaconReason &reason)
{
    const auto found = m_channels.find(name);
    if (found == m_channels.end())
        return;
    const bool serverMayHoldIt = found->second.phase == Phase::Asking || isSubscribed(found->second.phase);
    if (serverMayHoldIt && m_link->isConnected()) {
        const auto id = m_link->call(wire::UnsubscribeRequest{.channel = name});
        m_unsubscribes.emplace(id, m_clock->monotonic() + m_timing.callTimeout);
    }
    drop(name, reason);
}

void ClientSubscriptions::askRefused(const QString &name, Channel &channel, const wire::ReplyError &error)
{
    if (error.code == beaconcode::kTokenExpired && channel.options.needsToken)
        channel.token.clear();
    else if (!beaconcode::isPassing(error))
        return drop(name, {error.code, error.message});
    waitBeforeAsking(channel);
    m_listener->errorOccurred(refusal(name, error));
}

void ClientSubscriptions::refreshRefused(const QString &name, Channel &channel, const wire::ReplyError &error)
{
    if (!beaconcode::isPassing(error))
        return giveUp(name, {error.code, error.message});
    channel.phase = Phase::Subscribed;
    channel.deadline = m_clock->monotonic() + m_refreshRetry.next();
    m_listener->errorOccurred(refusal(name, error));
}

void ClientSubscriptions::deadlinePassed(const QString &name, Channel &channel)
{
    const Error noAnswer{ErrorKind::Retry, "beacon.token_timeout", QStringLiteral("the token source did not answer")};
    switch (channel.phase) {
    case Phase::Offline:
        return;
    case Phase::Waiting:
        channel.deadline.reset();
        return ask(name, channel);
    case Phase::FetchingToken:
    case Phase::RefetchingToken:
        return takeToken(channel.fetch, fail(noAnswer));
    case Phase::Asking:
        return m_link->reconnect({beaconcode::kSubscribeTimeout, QStringLiteral("subscribe timeout")});
    case Phase::Subscribed:
        return fetchToken(name, channel, Phase::RefetchingToken);
    case Phase::Refreshing:
        channel.phase = Phase::Subscribed;
        channel.call = 0;
        channel.deadline = m_clock->monotonic() + m_refreshRetry.next();
        return;
    }
}

} // namespace wowlab::core
