#include "core/beacon/beaconclient.h"

#include "core/beacon/beaconconnection.h"

#include <QLoggingCategory>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>
#include <QWebSocketProtocol>

#include <algorithm>
#include <utility>

namespace wowlab::core {

namespace {

Q_LOGGING_CATEGORY(lcBeacon, "wowlab.core.beacon", QtInfoMsg)

/// Not a close code: the socket broke, or never opened. Qt reports 1000 then, which would look like a clean close.
constexpr std::uint32_t kNoCloseCode = 0;

} // namespace

/// Carries out what the state machine asks: one QWebSocket per attempt, one timer, the token sources, the signals.
class BeaconClient::Shell final : public QObject, private BeaconConnection::Host
{
    Q_DISABLE_COPY_MOVE(Shell)
public:
    Shell(BeaconClient &client, const BeaconOptions &options, TokenSource tokens, const Clock &clock, Random &random)
        : m_client(&client)
        , m_clock(&clock)
        , m_maxMessageBytes(options.maxMessageBytes)
        , m_tokens(std::move(tokens))
        , m_connection(options, *this, clock, random)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { feed([this] { m_connection.onDeadline(); }); });
    }

    ~Shell() override { dropSocket(); }

    /// Every event goes in through here, so that the timer always knows the next deadline.
    template <class Event>
    void feed(Event &&event)
    {
        std::forward<Event>(event)();
        armTimer();
    }

    [[nodiscard]] BeaconConnection &connection() { return m_connection; }
    [[nodiscard]] std::optional<std::chrono::milliseconds> heardAt() const { return m_heardAt; }
    void setSubscriptionTokenSource(SubscriptionTokenSource source) { m_subscriptionTokens = std::move(source); }

private:
    void openSocket(AttemptId attempt, const QUrl &url) override;
    void closeSocket() override { dropSocket(); }
    void sendMessage(const QByteArray &message) override;
    void fetchToken(TokenFetchId id) override;
    void fetchSubscriptionToken(TokenFetchId id, const QString &channel) override;
    void stateChanged(BeaconState state, const BeaconReason &reason) override;
    void subscribing(const QString &channel, const BeaconReason &reason) override;
    void subscribed(const BeaconSubscribed &subscribed) override;
    void unsubscribed(const QString &channel, const BeaconReason &reason) override;
    void published(const QString &channel, const BeaconPublication &publication) override;
    void errorOccurred(const Error &error) override;

    void dropSocket();
    void socketEnded(AttemptId attempt, std::uint32_t code, const QString &reason);
    void armTimer();

    BeaconClient *m_client;
    const Clock *m_clock;
    qsizetype m_maxMessageBytes;
    TokenSource m_tokens;
    SubscriptionTokenSource m_subscriptionTokens;
    QTimer m_timer;
    QWebSocket *m_socket = nullptr; ///< ours; a child of this
    std::optional<std::chrono::milliseconds> m_heardAt;
    BeaconConnection m_connection;
};

void BeaconClient::Shell::openSocket(AttemptId attempt, const QUrl &url)
{
    dropSocket();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(m_maxMessageBytes));
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(m_maxMessageBytes));
    connect(m_socket, &QWebSocket::connected, this,
            [this, attempt] { feed([&] { m_connection.socketOpened(attempt); }); });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, [this, attempt](const QByteArray &message) {
        m_heardAt = m_clock->monotonic();
        feed([&] { m_connection.messageReceived(attempt, message); });
    });
    // Text is JSON: whoever answers did not take our subprotocol.
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this, attempt] {
        socketEnded(attempt, kNoCloseCode, QStringLiteral("the server does not speak centrifuge-protobuf"));
    });
    // Qt says `disconnected` before `error` when the connection is refused, `error` alone when the upgrade is; the
    // first word ends the attempt.
    connect(m_socket, &QWebSocket::disconnected, this, [this, attempt] {
        const bool isBroken = m_socket->error() != QAbstractSocket::UnknownSocketError &&
                              m_socket->closeCode() == QWebSocketProtocol::CloseCodeNormal;
        socketEnded(attempt, isBroken ? kNoCloseCode : static_cast<std::uint32_t>(m_socket->closeCode()),
                    m_socket->closeReason().isEmpty() ? m_socket->errorString() : m_socket->closeReason());
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto socketError = &QWebSocket::errorOccurred;
#else
    const auto socketError = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif
    connect(m_socket, socketError, this, [this, attempt] {
        // Once open, `disconnected` follows and knows the close code.
        if (m_socket->state() != QAbstractSocket::ConnectedState && m_socket->state() != QAbstractSocket::ClosingState)
            socketEnded(attempt, kNoCloseCode, m_socket->errorString());
    });
    QWebSocketHandshakeOptions handshake;
    handshake.setSubprotocols({QStringLiteral("centrifuge-protobuf")});
    m_socket->open(QNetworkRequest(url), handshake);
}

void BeaconClient::Shell::sendMessage(const QByteArray &message)
{
    if (m_socket)
        m_socket->sendBinaryMessage(message);
}

void BeaconClient::Shell::fetchToken(TokenFetchId id)
{
    m_tokens([shell = QPointer<Shell>(this), id](const Result<BeaconToken> &token) {
        if (shell)
            shell->feed([&] { shell->m_connection.tokenFetched(id, token); });
    });
}

void BeaconClient::Shell::fetchSubscriptionToken(TokenFetchId id, const QString &channel)
{
    if (!m_subscriptionTokens)
        return m_connection.subscriptionTokenFetched(id, fail(ErrorKind::Unauthorized, "beacon.no_token_source",
                                                              QStringLiteral("no subscription token source")));
    m_subscriptionTokens(channel, [shell = QPointer<Shell>(this), id](const Result<QByteArray> &token) {
        if (shell)
            shell->feed([&] { shell->m_connection.subscriptionTokenFetched(id, token); });
    });
}

void BeaconClient::Shell::stateChanged(BeaconState state, const BeaconReason &reason)
{
    Q_EMIT m_client->stateChanged(state, reason);
    if (m_connection.state() != state)
        return; // a slot turned it again
    switch (state) {
    case BeaconState::Disconnected:
        qCInfo(lcBeacon, "Disconnected code=%u reason=\"%ls\"", reason.code, qUtf16Printable(reason.text));
        Q_EMIT m_client->disconnected(reason);
        return;
    case BeaconState::Connecting:
        qCInfo(lcBeacon, "Connecting code=%u reason=\"%ls\"", reason.code, qUtf16Printable(reason.text));
        Q_EMIT m_client->connecting(reason);
        return;
    case BeaconState::Connected:
        qCInfo(lcBeacon, "Connected client=%ls", qUtf16Printable(m_connection.clientId()));
        Q_EMIT m_client->connected();
        return;
    }
}

void BeaconClient::Shell::subscribing(const QString &channel, const BeaconReason &reason)
{
    Q_EMIT m_client->subscribing(channel, reason);
}

void BeaconClient::Shell::subscribed(const BeaconSubscribed &subscribed)
{
    Q_EMIT m_client->subscribed(subscribed);
}

void BeaconClient::Shell::unsubscribed(const QString &channel, const BeaconReason &reason)
{
    qCInfo(lcBeacon, "Unsubscribed channel=%ls code=%u reason=\"%ls\"", qUtf16Printable(channel), reason.code,
           qUtf16Printable(reason.text));
    Q_EMIT m_client->unsubscribed(channel, reason);
}

void BeaconClient::Shell::published(const QString &channel, const BeaconPublication &publication)
{
    Q_EMIT m_client->publicationReceived(channel, publication);
}

void BeaconClient::Shell::errorOccurred(const Error &error)
{
    qCInfo(lcBeacon, "Trying again code=%s reason=\"%ls\"", error.code.constData(), qUtf16Printable(error.detail));
    Q_EMIT m_client->errorOccurred(error);
}

void BeaconClient::Shell::dropSocket()
{
    if (!m_socket)
        return;
    // We may be inside one of its signals. Its destructor says goodbye, so the server need not wait for a timeout.
    m_socket->disconnect(this);
    std::exchange(m_socket, nullptr)->deleteLater();
}

void BeaconClient::Shell::socketEnded(AttemptId attempt, std::uint32_t code, const QString &reason)
{
    feed([&] { m_connection.socketClosed(attempt, code, reason); });
}

void BeaconClient::Shell::armTimer()
{
    const auto next = m_connection.nextDeadline();
    if (!next)
        return m_timer.stop();
    constexpr std::chrono::milliseconds kLongest = std::chrono::hours(24); // fits an int; a timer may come early
    m_timer.start(std::clamp(*next - m_clock->monotonic(), std::chrono::milliseconds(0), kLongest));
}

BeaconClient::BeaconClient(const BeaconOptions &options, TokenSource tokens, QObject *parent, const Clock &clock,
                           Random &random)
    : QObject(parent)
    , m_shell(std::make_unique<Shell>(*this, options, std::move(tokens), clock, random))
{
}

BeaconClient::~BeaconClient() = default;

void BeaconClient::setSubscriptionTokenSource(SubscriptionTokenSource source)
{
    m_shell->setSubscriptionTokenSource(std::move(source));
}

void BeaconClient::connectToBeacon()
{
    m_shell->feed([this] { m_shell->connection().connect(); });
}

void BeaconClient::disconnectFromBeacon()
{
    m_shell->feed([this] { m_shell->connection().disconnect(); });
}

void BeaconClient::reconnectNow()
{
    m_shell->feed([this] { m_shell->connection().reconnectNow(); });
}

void BeaconClient::subscribe(const QString &channel, const BeaconSubscriptionOptions &options)
{
    m_shell->feed([&] { m_shell->connection().subscribe(channel, options); });
}

void BeaconClient::unsubscribe(const QString &channel)
{
    m_shell->feed([&] { m_shell->connection().unsubscribe(channel); });
}

BeaconState BeaconClient::state() const
{
    return m_shell->connection().state();
}

std::optional<std::chrono::milliseconds> BeaconClient::heardAt() const
{
    return m_shell->heardAt();
}

QString BeaconClient::clientId() const
{
    return m_shell->connection().clientId();
}

std::optional<StreamPosition> BeaconClient::position(const QString &channel) const
{
    return m_shell->connection().position(channel);
}

StreamPositions BeaconClient::positions() const
{
    return m_shell->connection().positions();
}

} // namespace wowlab::core
