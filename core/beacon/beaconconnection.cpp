#include "core/beacon/beaconconnection.h"

#include "core/beacon/beaconcodes.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace wowlab::core {

namespace {

BeaconReason transportClosed(const QString &detail)
{
    return {beaconcode::kTransportClosed,
            detail.isEmpty() ? QStringLiteral("transport closed") : QStringLiteral("transport closed: %1").arg(detail)};
}

BeaconReason badProtocol(const QString &detail)
{
    return {beaconcode::kTransportClosed, QStringLiteral("bad protocol: %1").arg(detail)};
}

template <class Id>
Id successor(Id id)
{
    return static_cast<Id>(static_cast<std::uint64_t>(id) + 1);
}

} // namespace

BeaconConnection::BeaconConnection(const BeaconOptions &options, Host &host, const Clock &clock, Random &random)
    : m_options(options)
    , m_host(&host)
    , m_clock(&clock)
    , m_backoff(options.timing.reconnect, random)
    , m_refreshRetry(options.timing.refreshRetry, random)
    , m_subscriptions(options.timing, *this, host, clock, random)
{
    for (const auto &[channel, position] : options.positions)
        m_serverChannels.emplace(channel, ServerChannel{.isSubscribed = false, .position = position});
}

// --- what the program wants ------------------------------------------------------------------------------------------

void BeaconConnection::connect()
{
    if (m_phase != Phase::Disconnected)
        return;
    m_backoff.reset();
    m_phase = Phase::Waiting;
    m_deadline = m_clock->monotonic();
    const auto attempt = m_attempt;
    m_host->stateChanged(BeaconState::Connecting, {beaconcode::kConnectCalled, QStringLiteral("connect called")});
    if (m_attempt == attempt && m_phase == Phase::Waiting)
        startAttempt();
}

void BeaconConnection::disconnect()
{
    if (m_phase != Phase::Disconnected)
        leave(Next::Stay, {beaconcode::kDisconnectCalled, QStringLiteral("disconnect called")});
}

void BeaconConnection::reconnectNow()
{
    m_backoff.reset();
    switch (m_phase) {
    case Phase::Disconnected:
        return;
    case Phase::Waiting:
    case Phase::FetchingToken: // asked over a connection that may be dead; a late answer is nobody's
        return startAttempt();
    case Phase::Opening:
    case Phase::Greeting:
    case Phase::Connected:
        break;
    }
    leave(Next::TryAgain, transportClosed(QStringLiteral("reconnect called")));
    m_backoff.reset();
    if (m_phase == Phase::Waiting)
        startAttempt();
}

void BeaconConnection::subscribe(const QString &channel, const BeaconSubscriptionOptions &options)
{
    // The server would refuse a second subscription (105); its messages come by the first.
    if (!isServerSide(channel))
        m_subscriptions.subscribe(channel, options);
}

void BeaconConnection::unsubscribe(const QString &channel)
{
    m_subscriptions.unsubscribe(channel);
}

// --- what happened ---------------------------------------------------------------------------------------------------

void BeaconConnection::socketOpened(AttemptId attempt)
{
    if (attempt != m_attempt || m_phase != Phase::Opening)
        return;
    m_phase = Phase::Greeting;
    m_lastCall = 0;
    wire::ConnectRequest request{
        .token = m_token.token, .name = m_options.name, .version = m_options.version, .recover = positions()};
    m_connectCall = call(request);
}

void BeaconConnection::messageReceived(AttemptId attempt, QByteArrayView message)
{
    if (attempt != m_attempt)
        return;
    heard();
    bool isPinged = false;
    wire::ReplyReader reader(message);
    while (!reader.atEnd() && attempt == m_attempt) {
        const auto reply = reader.next();
        if (!reply)
            return reconnect(badProtocol(reply.error().detail));
        if (std::holds_alternative<wire::Ping>(reply->body))
            isPinged = true; // one pong answers a whole message of pings
        else
            handle(attempt, *reply);
    }
    // A pong that nobody asked for makes the server close (3501).
    if (isPinged && attempt == m_attempt && m_phase == Phase::Connected && m_wantsPong)
        m_host->sendMessage(wire::encodePong());
}

void BeaconConnection::socketClosed(AttemptId attempt, std::uint32_t code, const QString &reason)
{
    if (attempt == m_attempt)
        closedByCode({code, reason});
}

void BeaconConnection::tokenFetched(TokenFetchId id, const Result<BeaconToken> &token)
{
    if (id != m_fetch || id == TokenFetchId{})
        return;
    m_fetch = {};
    if (m_phase == Phase::Connected)
        return refreshTokenFetched(token);
    if (token) {
        m_token = *token;
        m_tokenExpires.reset();
        return openSocket();
    }
    if (token.error().kind == ErrorKind::Unauthorized)
        return leave(Next::Stay, {beaconcode::kUnauthorized, QStringLiteral("unauthorized")});
    leave(Next::TryAgain, {beaconcode::kTransportClosed, QStringLiteral("no token: %1").arg(token.error().detail)});
}

void BeaconConnection::subscriptionTokenFetched(TokenFetchId id, const Result<QByteArray> &token)
{
    if (id != TokenFetchId{})
        m_subscriptions.takeToken(id, token);
}

void BeaconConnection::onDeadline()
{
    // A timer that comes late means that this thread or the whole machine stood still. What the server said meanwhile
    // may lie unread in the socket: let it be read before anybody is declared silent.
    constexpr std::chrono::milliseconds kLate{1'000};
    constexpr std::chrono::milliseconds kGrace{1'000};
    const auto now = m_clock->monotonic();
    const auto next = nextDeadline();
    if (!next || now < *next)
        return;
    // Once for each deadline: whatever is read moves the one of silence, and the others must not wait for ever.
    const auto due = *firstDue();
    if (now - due >= kLate && !(m_grace && m_grace->due == due)) {
        m_grace = Grace{.due = due, .until = now + kGrace};
        return;
    }
    m_grace.reset();
    const auto attempt = m_attempt;
    if (m_deadline && *m_deadline <= now)
        phaseDeadlinePassed();
    if (attempt == m_attempt && m_refreshDeadline && *m_refreshDeadline <= now)
        refreshDeadlinePassed();
    if (attempt == m_attempt)
        m_subscriptions.onDeadline();
}

std::optional<std::chrono::milliseconds> BeaconConnection::nextDeadline() const
{
    const auto due = firstDue();
    return due && m_grace && m_grace->due == *due ? m_grace->until : due;
}

BeaconState BeaconConnection::state() const
{
    switch (m_phase) {
    case Phase::Disconnected:
        return BeaconState::Disconnected;
    case Phase::Waiting:
    case Phase::FetchingToken:
    case Phase::Opening:
    case Phase::Greeting:
        return BeaconState::Connecting;
    case Phase::Connected:
        return BeaconState::Connected;
    }
    return BeaconState::Disconnected;
}

std::optional<StreamPosition> BeaconConnection::position(const QString &channel) const
{
    if (const auto found = m_serverChannels.find(channel); found != m_serverChannels.end())
        return found->second.position;
    return m_subscriptions.position(channel);
}

StreamPositions BeaconConnection::positions() const
{
    StreamPositions positions;
    for (const auto &[name, channel] : m_serverChannels)
        if (channel.position)
            positions.emplace(name, *channel.position);
    return positions;
}

// --- the connection --------------------------------------------------------------------------------------------------

std::uint32_t BeaconConnection::call(const wire::Request &request)
{
    m_host->sendMessage(wire::encodeCommand(++m_lastCall, request));
    return m_lastCall;
}

TokenFetchId BeaconConnection::newTokenFetch()
{
    m_lastFetch = successor(m_lastFetch);
    return m_lastFetch;
}

void BeaconConnection::fetchSubscriptionToken(TokenFetchId id, const QString &channel)
{
    m_host->fetchSubscriptionToken(id, channel);
}

void BeaconConnection::reconnect(const BeaconReason &reason)
{
    leave(Next::TryAgain, reason);
}

void BeaconConnection::startAttempt()
{
    m_attempt = successor(m_attempt);
    m_deadline.reset();
    const auto now = m_clock->monotonic();
    const bool isStale = m_tokenExpires && *m_tokenExpires <= now;
    if (!m_token.token.isEmpty() && !isStale)
        return openSocket();
    m_phase = Phase::FetchingToken;
    m_deadline = now + m_options.timing.tokenDeadline;
    m_fetch = newTokenFetch();
    m_host->fetchToken(m_fetch);
}

void BeaconConnection::openSocket()
{
    const QUrl url = m_options.url.isEmpty() ? m_token.url : m_options.url;
    if (!isSafeBeaconUrl(url)) {
        m_token = {}; // the next answer may name a better address
        return leave(Next::TryAgain,
                     {beaconcode::kTransportClosed,
                      QStringLiteral("\"%1\" is not a wss address").arg(url.toDisplayString(QUrl::RemoveQuery))});
    }
    m_phase = Phase::Opening;
    m_deadline = m_clock->monotonic() + m_options.timing.connectDeadline;
    m_host->openSocket(m_attempt, url);
}

/// The one way out of an attempt or a connection. First everything old is made dead, then the state is changed, then
/// it is told; each listener may turn the state again, and then the rest is not told any more.
void BeaconConnection::leave(Next next, const BeaconReason &reason)
{
    const bool wasConnected = m_phase == Phase::Connected;
    // Only a connection that lived a while is a success: a server that accepts and drops at once meets growing delays.
    if (wasConnected && m_clock->monotonic() - m_connectedAt >= m_options.timing.steadyAfter)
        m_backoff.reset();
    m_attempt = successor(m_attempt);
    m_fetch = {};
    m_refresh = Refresh::None;
    m_connectCall = m_refreshCall = 0;
    m_deadline.reset();
    m_refreshDeadline.reset();
    m_grace.reset();
    m_clientId.clear();
    m_host->closeSocket();

    m_phase = next == Next::TryAgain ? Phase::Waiting : Phase::Disconnected;
    if (next == Next::TryAgain)
        m_deadline = m_clock->monotonic() + m_backoff.next();

    const auto attempt = m_attempt;
    std::vector<QString> interrupted;
    for (auto &[name, channel] : m_serverChannels)
        if (std::exchange(channel.isSubscribed, false))
            interrupted.push_back(name);
    for (const auto &name : interrupted) {
        m_host->subscribing(name, {beaconcode::kTransportClosed, QStringLiteral("transport closed")});
        if (attempt != m_attempt)
            return;
    }
    m_subscriptions.connectionLost();
    if (attempt != m_attempt)
        return;
    if (next == Next::Stay)
        m_host->stateChanged(BeaconState::Disconnected, reason);
    else if (wasConnected)
        m_host->stateChanged(BeaconState::Connecting, reason);
    else
        reportFailedAttempt(reason);
}

void BeaconConnection::closedByCode(const BeaconReason &reason)
{
    if (reason.code == beaconcode::kStateInvalidated) {
        m_token = {};
        for (auto &[name, channel] : m_serverChannels)
            if (channel.position)
                channel.position = kInvalidPosition;
        m_subscriptions.invalidatePositions();
    }
    if (beaconcode::isTerminalClose(reason.code)) {
        m_token = {}; // whoever tries again does it with a new one
        const bool isTooBig = reason.code == beaconcode::kMessageTooBig;
        return leave(Next::Stay, isTooBig ? BeaconReason{beaconcode::kMessageSizeLimit,
                                                         QStringLiteral("message size limit exceeded")}
                                          : reason);
    }
    leave(Next::TryAgain, reason.code < 3000 ? transportClosed(reason.text) : reason);
}

void BeaconConnection::handle(AttemptId attempt, const wire::Reply &reply)
{
    if (reply.id == 0)
        return handlePush(reply.body);
    if (reply.id == m_connectCall && m_phase == Phase::Greeting)
        return connectAnswered(attempt, reply.body);
    if (reply.id == m_refreshCall)
        return refreshAnswered(reply.body);
    // The answer to a call that timed out is nobody's.
    m_subscriptions.takeReply(reply.id, reply.body);
}

void BeaconConnection::handlePush(const wire::ReplyBody &body)
{
    if (const auto *push = std::get_if<wire::DisconnectPush>(&body))
        return closedByCode(push->reason);
    if (m_phase != Phase::Connected)
        return;
    if (const auto *publication = std::get_if<wire::PublicationPush>(&body)) {
        if (isServerSide(publication->channel))
            serverPublished(publication->channel, publication->publication);
        else
            m_subscriptions.takePublication(publication->channel, publication->publication);
    } else if (const auto *subscribed = std::get_if<wire::SubscribePush>(&body)) {
        serverSubscribed(m_attempt, subscribed->channel, subscribed->result);
    } else if (const auto *unsubscribed = std::get_if<wire::UnsubscribePush>(&body)) {
        if (isServerSide(unsubscribed->channel)) {
            m_serverChannels.erase(unsubscribed->channel);
            m_host->unsubscribed(unsubscribed->channel, unsubscribed->reason);
        } else {
            m_subscriptions.takeUnsubscribe(unsubscribed->channel, unsubscribed->reason);
        }
    } else if (const auto *refresh = std::get_if<wire::RefreshPush>(&body)) {
        tokenLives(refresh->ttl);
    }
}

void BeaconConnection::connectAnswered(AttemptId attempt, const wire::ReplyBody &body)
{
    if (const auto *error = std::get_if<wire::ReplyError>(&body))
        return connectRefused(*error);
    const auto *result = std::get_if<wire::ConnectResult>(&body);
    if (!result)
        return reconnect(badProtocol(QStringLiteral("connect was answered with something else")));
    m_phase = Phase::Connected;
    m_connectedAt = m_clock->monotonic();
    m_clientId = result->client;
    m_pingInterval = result->pingInterval;
    m_wantsPong = result->wantsPong;
    m_refreshRetry.reset();
    heard();
    tokenLives(result->ttl);
    m_host->stateChanged(BeaconState::Connected, {});
    if (attempt == m_attempt)
        resume(attempt, result->subscriptions);
    if (attempt == m_attempt)
        m_subscriptions.connectionMade();
}

void BeaconConnection::connectRefused(const wire::ReplyError &error)
{
    // After an error the server listens no more and lets the socket hang: leave() closes it.
    const BeaconReason reason{error.code, error.message};
    const bool isExpired = error.code == beaconcode::kTokenExpired;
    if (isExpired)
        m_token = {};
    if (isExpired || beaconcode::isPassing(error))
        return leave(Next::TryAgain, reason);
    m_token = {};
    leave(Next::Stay, reason);
}

void BeaconConnection::resume(AttemptId attempt, const std::map<QString, wire::SubscribeResult> &subscriptions)
{
    for (const auto &[name, result] : subscriptions) {
        serverSubscribed(attempt, name, result);
        if (attempt != m_attempt)
            return;
    }
    std::vector<QString> gone;
    for (const auto &[name, channel] : m_serverChannels)
        if (!subscriptions.contains(name))
            gone.push_back(name);
    for (const auto &name : gone) {
        m_serverChannels.erase(name);
        m_host->unsubscribed(name, {});
        if (attempt != m_attempt)
            return;
    }
}

void BeaconConnection::serverSubscribed(AttemptId attempt, const QString &name, const wire::SubscribeResult &result)
{
    auto &channel = m_serverChannels[name];
    const bool askedToRecover = channel.position.has_value();
    channel.isSubscribed = true;
    if (!result.recoverable)
        channel.position.reset();
    // A recovered reply echoes the position that we asked for; the missed messages then move it.
    else if (!result.recovered || !channel.position)
        channel.position = result.position;
    m_host->subscribed({.channel = name,
                        .isRecoverable = result.recoverable,
                        .wasRecovering = askedToRecover,
                        .isRecovered = result.recovered,
                        .position = channel.position,
                        .data = result.data});
    for (const auto &publication : result.publications) {
        if (attempt != m_attempt)
            return;
        serverPublished(name, publication);
    }
}

void BeaconConnection::serverPublished(const QString &name, const BeaconPublication &publication)
{
    advance(m_serverChannels[name].position, publication);
    m_host->published(name, publication);
}

bool BeaconConnection::isServerSide(const QString &channel) const
{
    const auto found = m_serverChannels.find(channel);
    return found != m_serverChannels.end() && found->second.isSubscribed;
}

// --- the token -------------------------------------------------------------------------------------------------------

void BeaconConnection::tokenLives(std::optional<std::chrono::seconds> ttl)
{
    m_tokenExpires.reset();
    m_refreshDeadline.reset();
    m_refresh = Refresh::None;
    m_fetch = {};
    m_refreshCall = 0;
    if (!ttl)
        return;
    const auto now = m_clock->monotonic();
    m_tokenExpires = now + *ttl;
    m_refreshDeadline = now + refreshDelay(*ttl);
    m_refresh = Refresh::Scheduled;
}

void BeaconConnection::refreshTokenFetched(const Result<BeaconToken> &token)
{
    const bool isRefused = token ? token->token.isEmpty() : token.error().kind == ErrorKind::Unauthorized;
    if (isRefused) {
        m_token = {};
        return leave(Next::Stay, {beaconcode::kUnauthorized, QStringLiteral("unauthorized")});
    }
    if (!token)
        return retryRefresh(token.error());
    m_token = *token; // kept before it is sent: if the connection breaks now, the next one uses it
    m_refresh = Refresh::Sent;
    m_refreshDeadline = m_clock->monotonic() + m_options.timing.callTimeout;
    m_refreshCall = call(wire::RefreshRequest{.token = m_token.token});
}

void BeaconConnection::refreshAnswered(const wire::ReplyBody &body)
{
    if (const auto *error = std::get_if<wire::ReplyError>(&body)) {
        const bool isPassing = beaconcode::isPassing(*error);
        if (isPassing)
            return retryRefresh({ErrorKind::Retry, "beacon.refresh_refused", error->message});
        m_token = {};
        return leave(Next::Stay, {error->code, error->message});
    }
    const auto *result = std::get_if<wire::RefreshResult>(&body);
    if (!result)
        return reconnect(badProtocol(QStringLiteral("refresh was answered with something else")));
    m_refreshRetry.reset();
    tokenLives(result->ttl);
}

void BeaconConnection::retryRefresh(const Error &error)
{
    m_fetch = {};
    m_refreshCall = 0;
    m_refresh = Refresh::Scheduled;
    m_refreshDeadline = m_clock->monotonic() + m_refreshRetry.next();
    m_host->errorOccurred({error.kind, "beacon.refresh", QStringLiteral("token refresh: %1").arg(error.detail)});
}

// --- time ------------------------------------------------------------------------------------------------------------

std::optional<std::chrono::milliseconds> BeaconConnection::firstDue() const
{
    std::optional<std::chrono::milliseconds> first;
    for (const auto &deadline : {m_deadline, m_refreshDeadline, m_subscriptions.nextDeadline()})
        if (deadline)
            first = first ? std::min(*first, *deadline) : *deadline;
    return first;
}

void BeaconConnection::heard()
{
    if (m_phase != Phase::Connected)
        return;
    m_deadline.reset();
    if (m_pingInterval.count() > 0)
        m_deadline = m_clock->monotonic() + m_pingInterval + m_options.timing.pingGrace;
}

void BeaconConnection::phaseDeadlinePassed()
{
    m_deadline.reset();
    switch (m_phase) {
    case Phase::Disconnected:
        return;
    case Phase::Waiting:
        return startAttempt();
    case Phase::FetchingToken:
        return tokenFetched(
            m_fetch, fail(ErrorKind::Retry, "beacon.token_timeout", QStringLiteral("the token source did not answer")));
    case Phase::Opening:
    case Phase::Greeting:
        return reconnect(transportClosed(QStringLiteral("connect timeout")));
    case Phase::Connected:
        return reconnect({beaconcode::kNoPing, QStringLiteral("no ping")});
    }
}

void BeaconConnection::refreshDeadlinePassed()
{
    m_refreshDeadline.reset();
    switch (m_refresh) {
    case Refresh::None:
        return;
    case Refresh::Scheduled:
        m_refresh = Refresh::FetchingToken;
        m_refreshDeadline = m_clock->monotonic() + m_options.timing.tokenDeadline;
        m_fetch = newTokenFetch();
        return m_host->fetchToken(m_fetch);
    case Refresh::FetchingToken:
        return retryRefresh(
            {ErrorKind::Retry, "beacon.token_timeout", QStringLiteral("the token source did not answer")});
    case Refresh::Sent:
        return retryRefresh({ErrorKind::Retry, "beacon.refresh_timeout", QStringLiteral("no answer")});
    }
}

void BeaconConnection::reportFailedAttempt(const BeaconReason &reason)
{
    m_host->errorOccurred({ErrorKind::Retry, "beacon.connect_failed",
                           QStringLiteral("could not connect: %1 (%2)").arg(reason.text).arg(reason.code)});
}

} // namespace wowlab::core
