#include "app/node/beaconfeed.h"

#include "core/base/async.h"
#include "core/base/json.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcFeed, "wowlab.node.beacon", QtInfoMsg)

/// After the beacon has said "do not come back".
constexpr core::Backoff::Limits kRetry{.base = std::chrono::milliseconds{60'000},
                                       .cap = std::chrono::milliseconds{900'000},
                                       .floor = std::chrono::milliseconds{30'000}};

} // namespace

BeaconFeed::BeaconFeed(SentinelClient &sentinel, std::optional<QUrl> url, QObject *parent)
    : QObject(parent)
    , m_sentinel(sentinel)
    , m_url(std::move(url))
    , m_backoff(kRetry)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        if (m_client)
            m_client->connectToBeacon();
    });
}

BeaconFeed::~BeaconFeed() = default;

void BeaconFeed::follow(core::NodeId node)
{
    const bool wasConnected = isConnected();
    stop();
    m_node = node;
    if (wasConnected)
        Q_EMIT connectionChanged(false);
    openClient();
}

void BeaconFeed::stop()
{
    m_retry.stop();
    m_backoff.reset();
    if (!m_client)
        return;
    if (const auto heardAt = m_client->heardAt())
        m_heardAt = heardAt;
    m_client->disconnect(this);
    m_client->disconnectFromBeacon();
    m_client.release()->deleteLater(); // we may be inside one of its signals
}

void BeaconFeed::reconnectNow()
{
    if (!m_client)
        return;
    if (m_client->state() == core::BeaconState::Disconnected)
        m_client->connectToBeacon();
    else
        m_client->reconnectNow();
}

bool BeaconFeed::isConnected() const
{
    return m_client && m_client->state() == core::BeaconState::Connected;
}

std::optional<std::chrono::milliseconds> BeaconFeed::sinceHeard() const
{
    auto heardAt = m_client ? m_client->heardAt() : std::nullopt;
    if (!heardAt)
        heardAt = m_heardAt;
    if (!heardAt)
        return std::nullopt;
    return core::systemClock().monotonic() - *heardAt; // the clock that our clients use
}

void BeaconFeed::openClient()
{
    core::BeaconOptions options;
    options.url = m_url.value_or(QUrl());
    options.name = QStringLiteral("wowlab-node");
    options.version = QCoreApplication::applicationVersion();
    m_client = std::make_unique<core::BeaconClient>(options, [this](auto answer) { fetchToken(answer); });

    auto *client = m_client.get();
    connect(client, &core::BeaconClient::connected, this, [this] {
        m_backoff.reset();
        qCInfo(lcFeed) << "Connected to the beacon";
        Q_EMIT connectionChanged(true);
        Q_EMIT gapFound();
    });
    connect(client, &core::BeaconClient::connecting, this, [this](const core::BeaconReason &reason) {
        qCInfo(lcFeed).noquote().nospace()
            << "Connecting to the beacon code=" << reason.code << " reason=" << reason.text;
        Q_EMIT connectionChanged(false);
    });
    connect(client, &core::BeaconClient::disconnected, this, [this](const core::BeaconReason &reason) {
        const auto delay = m_backoff.next();
        qCWarning(lcFeed).noquote().nospace() << "The beacon sent us away; trying again later code=" << reason.code
                                              << " reason=" << reason.text << " delayMs=" << qint64(delay.count());
        m_retry.start(delay);
        Q_EMIT connectionChanged(false);
    });
    connect(client, &core::BeaconClient::subscribed, this, [this](const core::BeaconSubscribed &subscribed) {
        if (subscribed.hasGap())
            Q_EMIT gapFound();
    });
    connect(client, &core::BeaconClient::publicationReceived, this,
            [this](const QString &channel, const core::BeaconPublication &publication) {
                read(channel, publication.data);
            });
    connect(client, &core::BeaconClient::errorOccurred, this, [](const core::Error &error) {
        qCInfo(lcFeed).noquote().nospace()
            << "Trouble with the beacon code=" << error.code << " reason=" << error.detail;
    });
    client->connectToBeacon();
}

void BeaconFeed::fetchToken(const std::function<void(core::Result<core::BeaconToken>)> &answer)
{
    // The context is the client: when it is replaced, nobody waits for this token any more.
    core::onFinished(m_sentinel.token(), m_client.get(), [this, answer](const CallResult<core::TokenReply> &reply) {
        if (reply)
            return answer(core::BeaconToken{.token = reply->token, .url = m_url.value_or(QUrl(reply->url))});
        core::Error error = reply.error().error;
        // A 401 passes (a clock, a sentinel in trouble); what is final here is only "you may not".
        const bool isFinal = reply.error().status == 403 || reply.error().status == 404 || reply.error().status == 426;
        error.kind = isFinal ? core::ErrorKind::Unauthorized : core::ErrorKind::Retry;
        answer(core::fail(std::move(error)));
    });
}

void BeaconFeed::read(const QString &channel, const QByteArray &data)
{
    const auto message = core::parseJsonObject(data);
    if (!message) {
        qCWarning(lcFeed).noquote().nospace()
            << "Unreadable message channel=" << channel << " reason=" << message.error().detail;
        return;
    }
    if (channel == QStringLiteral("nodes:") + m_node.toString())
        return readNodeMessage(*message);
    if (channel != QStringLiteral("chunks:") + m_node.toString())
        return;
    const auto chunk = core::Chunk::fromJson(*message);
    if (chunk)
        Q_EMIT chunkOffered(*chunk);
    else
        qCWarning(lcFeed).noquote().nospace()
            << "Unreadable message channel=" << channel << " reason=" << chunk.error().detail;
}

void BeaconFeed::readNodeMessage(const QJsonObject &message)
{
    if (message.value(QLatin1String("type")).toString() == QLatin1String("deleted")) {
        Q_EMIT nodeDeleted();
        return;
    }
    if (const auto config = core::NodeConfig::fromJson(message))
        Q_EMIT nodeConfigured(*config);
    else
        qCWarning(lcFeed).noquote().nospace() << "Unreadable message about this node reason=" << config.error().detail;
}

} // namespace wowlab::node
