#include "core/beacon/beaconapi.h"
#include "core/beacon/beaconclient.h"
#include "core/identity/jwt.h"
#include "tests/support/beaconfixture.h"
#include "tests/support/flakyproxy.h"
#include "tests/support/futures.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include <algorithm>
#include <memory>

using namespace std::chrono_literals;
using namespace wowlab;
using namespace wowlab::core;
using wowlab::test::resultOf;

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

std::chrono::seconds now()
{
    return std::chrono::duration_cast<std::chrono::seconds>(systemClock().wall());
}

/// What a client said.
class Listener : public QObject
{
    Q_OBJECT
public:
    explicit Listener(BeaconClient &client)
    {
        connect(&client, &BeaconClient::subscribed, this,
                [this](const BeaconSubscribed &event) { subscribed.insert(event.channel, event); });
        connect(&client, &BeaconClient::publicationReceived, this,
                [this](const QString &channel, const BeaconPublication &publication) {
                    messages[channel].append(publication.data);
                });
        connect(&client, &BeaconClient::unsubscribed, this,
                [this](const QString &channel, const BeaconReason &reason) { unsubscribed.insert(channel, reason); });
        connect(&client, &BeaconClient::disconnected, this,
                [this](const BeaconReason &reason) { disconnected = reason; });
        connect(&client, &BeaconClient::connecting, this, [this](const BeaconReason &reason) { connecting = reason; });
    }

    QMap<QString, BeaconSubscribed> subscribed;
    QMap<QString, QByteArrayList> messages;
    QMap<QString, BeaconReason> unsubscribed;
    std::optional<BeaconReason> disconnected;
    BeaconReason connecting;
};

} // namespace

/// BeaconClient and BeaconApi against a real Centrifugo with the product's configuration.
class TestBeacon : public QObject
{
    Q_OBJECT

    std::unique_ptr<lab::CentrifugoServer> m_server;
    std::unique_ptr<BeaconApi> m_api;

    [[nodiscard]] Secret tokenKey() const { return Secret(m_server->tokenKey()); }

    [[nodiscard]] static QStringList channelsOf(const QString &node)
    {
        return {QStringLiteral("nodes:") + node, QStringLiteral("chunks:") + node, QStringLiteral("nodes:online")};
    }

    /// Tokens as the sentinel makes them for a node.
    [[nodiscard]] BeaconClient::TokenSource nodeTokens(const QString &node, std::chrono::seconds ttl = 900s,
                                                       int *asked = nullptr) const
    {
        return [this, node, ttl, asked](const std::function<void(Result<BeaconToken>)> &answer) {
            if (asked)
                ++*asked;
            const auto token = jwt::mintConnectionToken({.subject = node,
                                                         .expiresAt = now() + ttl,
                                                         .info = {{QStringLiteral("kind"), QStringLiteral("node")}},
                                                         .channels = channelsOf(node)},
                                                        tokenKey());
            answer(BeaconToken{.token = token, .url = m_server->webSocketUrl()});
        };
    }

    [[nodiscard]] BeaconClient::TokenSource personTokens(const QString &user) const
    {
        return [this, user](const std::function<void(Result<BeaconToken>)> &answer) {
            const auto token = jwt::mintConnectionToken(
                {.subject = user, .expiresAt = now() + 900s, .info = {}, .channels = {}}, tokenKey());
            answer(BeaconToken{.token = token, .url = m_server->webSocketUrl()});
        };
    }

    [[nodiscard]] static BeaconOptions quick(const StreamPositions &positions = {})
    {
        BeaconOptions options;
        options.name = QStringLiteral("wowlab-test");
        options.positions = positions;
        options.timing.reconnect = {.base = 50ms, .cap = 200ms, .floor = 20ms};
        options.timing.resubscribe = options.timing.reconnect;
        return options;
    }

    [[nodiscard]] static BeaconOptions through(const test::FlakyProxy &proxy)
    {
        auto options = quick();
        options.url = QUrl(QStringLiteral("ws://127.0.0.1:%1/connection/websocket").arg(proxy.port()));
        return options;
    }

    [[nodiscard]] Result<StreamPosition> publish(const QString &channel, int n, const QString &key = {})
    {
        return resultOf(m_api->publish(
            {.channel = channel, .data = {{QStringLiteral("n"), n}}, .idempotencyKey = key, .tags = {}}));
    }

    static QByteArray message(int n) { return "{\"n\":" + QByteArray::number(n) + '}'; }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::startBeacon(m_server))
            return;
        m_api = std::make_unique<BeaconApi>(BeaconApiOptions{.url = m_server->apiUrl()}, Secret(m_server->apiKey()));
    }

    void init()
    {
        if (m_server && !m_server->isRunning())
            QVERIFY(m_server->start());
    }

    void cleanup() { test::explainFailure(m_server); }

    void aNodeIsSubscribedAndPresentWhenConnected()
    {
        const QString node = newId();
        BeaconClient client(quick(), nodeTokens(node));
        Listener listener(client);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        QTRY_COMPARE(listener.subscribed.size(), 3);
        QVERIFY(!client.clientId().isEmpty());
        QCOMPARE(client.positions().size(), 3u);

        const auto presence = resultOf(m_api->presence(QStringLiteral("nodes:online")));
        QVERIFY(presence);
        const auto self = std::find_if(presence->begin(), presence->end(),
                                       [&](const auto &entry) { return entry.client == client.clientId(); });
        QVERIFY(self != presence->end());
        QCOMPARE(self->user, node);
        QCOMPARE(self->connectionInfo.value(QLatin1String("kind")).toString(), QStringLiteral("node"));
    }

    void presenceStatsCountConnectionsAndUsers()
    {
        const QString node = newId();
        BeaconClient first(quick(), nodeTokens(node));
        BeaconClient second(quick(), nodeTokens(node));
        first.connectToBeacon();
        second.connectToBeacon();
        QTRY_VERIFY(first.state() == BeaconState::Connected && second.state() == BeaconState::Connected);
        const auto stats = [this] {
            return resultOf(m_api->presenceStats(QStringLiteral("nodes:online"))).value_or(BeaconPresenceStats{});
        };
        QTRY_COMPARE(stats(), (BeaconPresenceStats{.clients = 2, .users = 1}));
        first.disconnectFromBeacon();
        second.disconnectFromBeacon();
        QTRY_COMPARE(resultOf(m_api->presence(QStringLiteral("nodes:online")))->size(), 0u);
    }

    void whatTheSentinelPublishesArrives()
    {
        const QString node = newId();
        const QString chunks = QStringLiteral("chunks:") + node;
        BeaconClient client(quick(), nodeTokens(node));
        Listener listener(client);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);

        const auto position = publish(chunks, 1);
        QVERIFY(position);
        QCOMPARE(position->offset, 1u);
        QTRY_COMPARE(listener.messages[chunks], QByteArrayList{message(1)});
        QCOMPARE(client.position(chunks), *position);
    }

    void messagesPublishedDuringAnInterruptionArriveOnceAndInOrder()
    {
        const QString node = newId();
        const QString chunks = QStringLiteral("chunks:") + node;
        test::FlakyProxy proxy(quint16(m_server->webSocketUrl().port()));
        BeaconClient client(through(proxy), nodeTokens(node));
        Listener listener(client);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        QVERIFY(publish(chunks, 1));
        QTRY_COMPARE(listener.messages[chunks].size(), 1);

        proxy.refuse();
        proxy.cut();
        QTRY_COMPARE(client.state(), BeaconState::Connecting);
        QVERIFY(publish(chunks, 2));
        QVERIFY(publish(chunks, 3));
        proxy.flow();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        QTRY_COMPARE(listener.messages[chunks], (QByteArrayList{message(1), message(2), message(3)}));
        QVERIFY(listener.subscribed[chunks].isRecovered);
        QVERIFY(publish(chunks, 4));
        QTRY_COMPARE(listener.messages[chunks].size(), 4);
    }

    void connectionsThatBreakAnywhereInTheGreetingAreMadeAgain()
    {
        const QString node = newId();
        const QString chunks = QStringLiteral("chunks:") + node;
        test::FlakyProxy proxy(quint16(m_server->webSocketUrl().port()));
        BeaconClient client(through(proxy), nodeTokens(node));
        Listener listener(client);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        // The upgrade takes some 200 bytes, the connect reply some 200 more.
        for (const int bytes : {0, 10, 100, 150, 200, 250, 300, 400}) {
            const int before = proxy.accepted();
            proxy.cutAfter(bytes);
            proxy.cut();
            QTRY_COMPARE(client.state(), BeaconState::Connecting);
            QVERIFY(publish(chunks, bytes));
            QTRY_VERIFY(proxy.accepted() > before + 1 || client.state() == BeaconState::Connected);
            proxy.flow();
            QTRY_COMPARE(client.state(), BeaconState::Connected);
            QTRY_VERIFY(listener.messages[chunks].contains(message(bytes)));
        }
        QCOMPARE(listener.messages[chunks].size(), 8); // each once
    }

    void aSlowLinkDelaysButBreaksNothing()
    {
        const QString node = newId();
        const QString chunks = QStringLiteral("chunks:") + node;
        test::FlakyProxy proxy(quint16(m_server->webSocketUrl().port()));
        BeaconClient client(through(proxy), nodeTokens(node));
        Listener listener(client);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        proxy.drip(1ms); // every frame in pieces of one byte
        for (int n = 1; n <= 3; ++n)
            QVERIFY(publish(chunks, n));
        QTRY_COMPARE(listener.messages[chunks], (QByteArrayList{message(1), message(2), message(3)}));
        QCOMPARE(proxy.accepted(), 1);
    }

    void aNewProcessTakesUpWhereTheOldOneLeft()
    {
        const QString node = newId();
        const QString chunks = QStringLiteral("chunks:") + node;
        StreamPositions positions;
        {
            BeaconClient before(quick(), nodeTokens(node));
            Listener listener(before);
            before.connectToBeacon();
            QTRY_COMPARE(before.state(), BeaconState::Connected);
            QVERIFY(publish(chunks, 1));
            QTRY_COMPARE(listener.messages[chunks].size(), 1);
            positions = before.positions();
        }
        QVERIFY(publish(chunks, 2));
        BeaconClient after(quick(positions), nodeTokens(node));
        Listener listener(after);
        after.connectToBeacon();
        QTRY_COMPARE(listener.messages[chunks], QByteArrayList{message(2)});
    }

    void aGapThatHistoryDoesNotCoverIsReported()
    {
        const QString node = newId();
        const QString chunks = QStringLiteral("chunks:") + node;
        BeaconClient client(quick(), nodeTokens(node));
        Listener listener(client);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        QVERIFY(publish(chunks, 1));
        QTRY_COMPARE(listener.messages[chunks].size(), 1);
        const QString oldEpoch = client.position(chunks)->epoch;

        m_server->kill(); // the memory engine forgets its streams
        QTRY_COMPARE(client.state(), BeaconState::Connecting);
        QVERIFY(m_server->start());
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), BeaconState::Connected, 10'000);
        QTRY_VERIFY(listener.subscribed[chunks].hasGap());
        QVERIFY(client.position(chunks)->epoch != oldEpoch);
        QVERIFY(publish(chunks, 2));
        QTRY_COMPARE(listener.messages[chunks], (QByteArrayList{message(1), message(2)}));
    }

    void anOrderlyShutdownOfTheServerIsSurvived()
    {
        BeaconClient client(quick(), nodeTokens(newId()));
        Listener listener(client);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        m_server->stop();
        QTRY_COMPARE(client.state(), BeaconState::Connecting);
        QCOMPARE(listener.connecting.code, 3001u);
        QVERIFY(m_server->start());
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), BeaconState::Connected, 10'000);
    }

    void anExpiredTokenIsReplacedByANewOne()
    {
        const QString node = newId();
        int asked = 0;
        const auto good = nodeTokens(node);
        const auto stale = nodeTokens(node, -60s);
        BeaconClient client(quick(), [&](const std::function<void(Result<BeaconToken>)> &answer) {
            (++asked == 1 ? stale : good)(answer);
        });
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        QCOMPARE(asked, 2);
    }

    void aConnectionOutlivesItsFirstToken()
    {
        int asked = 0;
        BeaconClient client(quick(), nodeTokens(newId(), 2s, &asked));
        QSignalSpy interruptions(&client, &BeaconClient::connecting);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        const QString session = client.clientId();
        interruptions.clear();
        QTRY_VERIFY_WITH_TIMEOUT(asked >= 4, 10'000);
        QCOMPARE(client.state(), BeaconState::Connected);
        QCOMPARE(client.clientId(), session);
        QCOMPARE(interruptions.count(), 0);
    }

    void aTokenOfAnotherKeyEndsTheConnectionForGood()
    {
        BeaconClient client(quick(), [this](const std::function<void(Result<BeaconToken>)> &answer) {
            const Secret otherKey(QByteArrayView("somebody else's key, 32 bytes..."));
            answer(
                BeaconToken{.token = jwt::mintConnectionToken(
                                {.subject = newId(), .expiresAt = now() + 900s, .info = {}, .channels = {}}, otherKey),
                            .url = m_server->webSocketUrl()});
        });
        Listener listener(client);
        client.connectToBeacon();
        QTRY_VERIFY(listener.disconnected);
        QCOMPARE(listener.disconnected->code, 3500u);
        QCOMPARE(client.state(), BeaconState::Disconnected);
    }

    void aNodeCannotSubscribeToAnothersChunks()
    {
        const QString victim = newId();
        const QString chunks = QStringLiteral("chunks:") + victim;
        BeaconClient thief(quick(), nodeTokens(newId()));
        Listener listener(thief);
        thief.connectToBeacon();
        QTRY_COMPARE(thief.state(), BeaconState::Connected);
        thief.subscribe(chunks, {.needsToken = false, .isRecoverable = false, .since = std::nullopt});
        QTRY_VERIFY(listener.unsubscribed.contains(chunks));
        QCOMPARE(listener.unsubscribed[chunks].code, 103u);
        QVERIFY(publish(chunks, 1));
        QVERIFY(publish(QStringLiteral("nodes:online"), 2));
        QTRY_COMPARE(listener.messages[QStringLiteral("nodes:online")].size(), 1);
        QVERIFY(listener.messages[chunks].isEmpty());
        QCOMPARE(thief.state(), BeaconState::Connected);
    }

    void aPersonWatchesAJobWithASubscriptionToken()
    {
        const QString user = newId();
        const QString job = QStringLiteral("jobs:") + newId();
        BeaconClient client(quick(), personTokens(user));
        client.setSubscriptionTokenSource(
            [&](const QString &channel, const std::function<void(Result<QByteArray>)> &answer) {
                answer(jwt::mintSubscriptionToken({.subject = user,
                                                   .channel = channel,
                                                   .expiresAt = now() + 900s,
                                                   .audience = m_server->subscriptionAudience(),
                                                   .info = {}},
                                                  Secret(m_server->subscriptionTokenKey())));
            });
        Listener listener(client);
        client.subscribe(job);
        client.connectToBeacon();
        QTRY_VERIFY(listener.subscribed.contains(job));
        QVERIFY(publish(job, 1));
        QTRY_COMPARE(listener.messages[job].size(), 1);

        // Interrupted, it comes back with what it missed.
        QVERIFY(resultOf(m_api->disconnectUser(
            {.user = user, .client = {}, .reason = {.code = 4000, .text = QStringLiteral("come back")}})));
        QTRY_COMPARE(client.state(), BeaconState::Connecting);
        QVERIFY(publish(job, 2));
        QTRY_COMPARE(listener.messages[job], (QByteArrayList{message(1), message(2)}));

        client.unsubscribe(job);
        QVERIFY(listener.unsubscribed.contains(job));
        QVERIFY(publish(job, 3));
        client.subscribe(job); // a second subscription starts where the stream is now
        QTRY_COMPARE(client.position(job)->offset, 3u);
        QCOMPARE(listener.messages[job].size(), 2);
    }

    void aSubscriptionThatTheServerEndsIsOver()
    {
        const QString user = newId();
        const QString job = QStringLiteral("jobs:") + newId();
        BeaconClient client(quick(), personTokens(user));
        client.setSubscriptionTokenSource(
            [&](const QString &channel, const std::function<void(Result<QByteArray>)> &answer) {
                answer(jwt::mintSubscriptionToken({.subject = user,
                                                   .channel = channel,
                                                   .expiresAt = now() + 900s,
                                                   .audience = m_server->subscriptionAudience(),
                                                   .info = {}},
                                                  Secret(m_server->subscriptionTokenKey())));
            });
        Listener listener(client);
        client.subscribe(job);
        client.connectToBeacon();
        QTRY_VERIFY(listener.subscribed.contains(job));
        QVERIFY(resultOf(m_api->unsubscribe(user, job)));
        QTRY_VERIFY(listener.unsubscribed.contains(job));
        QCOMPARE(listener.unsubscribed[job].code, 2000u);
        QCOMPARE(client.state(), BeaconState::Connected);
    }

    void aBatchPublishesInOrderAndReportsEachMessage()
    {
        const QString node = newId();
        const QString chunks = QStringLiteral("chunks:") + node;
        BeaconClient client(quick(), nodeTokens(node));
        Listener listener(client);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        std::vector<BeaconMessage> messages;
        for (int n = 0; n < 50; ++n)
            messages.push_back(
                {.channel = chunks, .data = {{QStringLiteral("n"), n}}, .idempotencyKey = {}, .tags = {}});
        messages.push_back({.channel = QStringLiteral("nowhere:1"), .data = {}, .idempotencyKey = {}, .tags = {}});
        const auto outcome = resultOf(m_api->batch(messages));
        QVERIFY(outcome);
        QCOMPARE(outcome->size(), 51u);
        QCOMPARE(outcome->at(49)->offset, 50u);
        QCOMPARE(outcome->at(50).error().code, QByteArray("beacon.unknown_namespace"));
        QTRY_COMPARE(listener.messages[chunks].size(), 50);
        QCOMPARE(listener.messages[chunks].first(), message(0));
        QCOMPARE(listener.messages[chunks].last(), message(49));
    }

    void aBatchWhoseAnswerWasLostIsRepeatedWithoutPublishingTwice()
    {
        const QString node = newId();
        const QString chunks = QStringLiteral("chunks:") + node;
        BeaconClient client(quick(), nodeTokens(node));
        Listener listener(client);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        test::FlakyProxy proxy(quint16(m_server->apiUrl().port()));
        BeaconApi api({.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(proxy.port()))},
                      Secret(m_server->apiKey()));
        const std::vector<BeaconMessage> messages{
            {.channel = chunks, .data = {{QStringLiteral("n"), 1}}, .idempotencyKey = newId(), .tags = {}},
            {.channel = chunks, .data = {{QStringLiteral("n"), 2}}, .idempotencyKey = newId(), .tags = {}}};

        proxy.cutAfter(0);
        const auto lost = resultOf(api.batch(messages));
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Retry);
        QTRY_COMPARE(listener.messages[chunks].size(), 2); // it had happened all the same
        proxy.flow();
        const auto again = resultOf(api.batch(messages));
        QVERIFY(again);
        QCOMPARE(again->at(1)->offset, 2u);
        QVERIFY(publish(chunks, 3));
        QTRY_COMPARE(listener.messages[chunks], (QByteArrayList{message(1), message(2), message(3)}));
    }

    void aBroadcastReachesEachChannel()
    {
        const QString node = newId();
        const QString own = QStringLiteral("nodes:") + node;
        const QString chunks = QStringLiteral("chunks:") + node;
        BeaconClient client(quick(), nodeTokens(node));
        Listener listener(client);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        const auto outcome =
            resultOf(m_api->broadcast({own, QStringLiteral("nowhere:1"), chunks}, {{QStringLiteral("n"), 1}}, {}));
        QVERIFY(outcome);
        QVERIFY(outcome->at(0) && !outcome->at(1) && outcome->at(2));
        QTRY_COMPARE(listener.messages[own], QByteArrayList{message(1)});
        QTRY_COMPARE(listener.messages[chunks], QByteArrayList{message(1)});
    }

    void anUnknownNamespaceIsAFaultNotAnEmptyFleet()
    {
        const auto nobody = resultOf(m_api->presence(QStringLiteral("nodes:") + newId()));
        QVERIFY(nobody);
        QVERIFY(nobody->empty());
        const auto unknown = resultOf(m_api->presence(QStringLiteral("nowhere:online")));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, ErrorKind::Refused);
        QCOMPARE(unknown.error().code, QByteArray("beacon.unknown_namespace"));
        const auto off = resultOf(m_api->presence(QStringLiteral("chunks:") + newId()));
        QCOMPARE(off.error().code, QByteArray("beacon.not_available"));
    }

    void aWrongApiKeyIsNamedAsSuch()
    {
        BeaconApi api({.url = m_server->apiUrl()}, Secret(QByteArrayView("wrong")));
        const auto stats = resultOf(api.presenceStats(QStringLiteral("nodes:online")));
        QCOMPARE(stats.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(stats.error().code, QByteArray("beacon.api_key"));
    }

    void theApiIsNotOnThePublicPort()
    {
        QUrl url = m_server->webSocketUrl();
        url.setScheme(QStringLiteral("http"));
        url.setPath({});
        BeaconApi api({.url = url}, Secret(m_server->apiKey()));
        const auto stats = resultOf(api.presenceStats(QStringLiteral("nodes:online")));
        QCOMPARE(stats.error().code, QByteArray("beacon.api_address"));
    }

    void infoNamesTheServer()
    {
        const auto nodes = resultOf(m_api->info());
        QVERIFY(nodes);
        QCOMPARE(nodes->size(), 1u);
        QVERIFY(!nodes->front().name.isEmpty());
    }

    void theServersOwnToolAcceptsOurTokens()
    {
        const auto check = [this](const QString &command, const QByteArray &token) {
            QProcess tool;
            tool.setProcessEnvironment(m_server->environment());
            tool.start(lab::CentrifugoServer::findBinary(),
                       {command, QStringLiteral("-c"), m_server->configPath(), QString::fromLatin1(token)});
            tool.waitForFinished();
            return tool.exitCode() == 0;
        };
        const QString user = newId();
        const auto connection = jwt::mintConnectionToken(
            {.subject = user, .expiresAt = now() + 60s, .info = {}, .channels = channelsOf(user)}, tokenKey());
        const auto subscription = jwt::mintSubscriptionToken({.subject = user,
                                                              .channel = QStringLiteral("jobs:") + newId(),
                                                              .expiresAt = now() + 60s,
                                                              .audience = m_server->subscriptionAudience(),
                                                              .info = {},
                                                              .isHidden = true},
                                                             Secret(m_server->subscriptionTokenKey()));
        QVERIFY(check(QStringLiteral("checktoken"), connection));
        QVERIFY(check(QStringLiteral("checksubtoken"), subscription));
        QVERIFY(!check(QStringLiteral("checktoken"), subscription));
        QVERIFY(!check(QStringLiteral("checksubtoken"), connection));
    }

    void aServerThatStopsAnsweringIsNoticed()
    {
        // A server of its own, which pings every second.
        std::unique_ptr<lab::CentrifugoServer> server;
        QVERIFY(test::startBeacon(
            server, {.overrides = {{QStringLiteral("client"),
                                    QJsonObject{{QStringLiteral("ping_interval"), QStringLiteral("1s")},
                                                {QStringLiteral("pong_timeout"), QStringLiteral("500ms")}}}}}));
        auto options = quick();
        options.url = server->webSocketUrl();
        options.timing.pingGrace = 500ms;
        options.timing.connectDeadline = 1s;
        BeaconClient client(options, [&](const std::function<void(Result<BeaconToken>)> &answer) {
            answer(BeaconToken{.token = jwt::mintConnectionToken(
                                   {.subject = newId(), .expiresAt = now() + 900s, .info = {}, .channels = {}},
                                   Secret(server->tokenKey())),
                               .url = {}});
        });
        Listener listener(client);
        QSignalSpy errors(&client, &BeaconClient::errorOccurred);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        server->suspend();
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), BeaconState::Connecting, 10'000);
        QCOMPARE(listener.connecting.code, 2u);
        QTRY_VERIFY_WITH_TIMEOUT(errors.count() > 0, 10'000); // and takes no new connection either
        server->resume();
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), BeaconState::Connected, 10'000);
    }
};

QTEST_GUILESS_MAIN(TestBeacon)
#include "tst_beacon.moc"
