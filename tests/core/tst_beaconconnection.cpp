#include "core/beacon/beaconconnection.h"
#include "tests/support/beaconreplies.h"
#include "tests/support/fixedrandom.h"
#include "tests/support/manualclock.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>
#include <optional>
#include <vector>

using namespace std::chrono_literals;
using namespace wowlab::core;
using namespace wowlab::test;

Q_DECLARE_METATYPE(std::chrono::milliseconds)

namespace {

const QUrl kUrl(QStringLiteral("wss://beacon.example/connection/websocket"));
const QString kChunks = QStringLiteral("chunks:n");
const QString kJob = QStringLiteral("jobs:j");

QString nameOf(BeaconState state)
{
    switch (state) {
    case BeaconState::Disconnected:
        return QStringLiteral("disconnected");
    case BeaconState::Connecting:
        return QStringLiteral("connecting");
    case BeaconState::Connected:
        return QStringLiteral("connected");
    }
    return {};
}

/// A world that does nothing by itself and writes down what it is asked. `said` is what a listener was told.
class World final : public BeaconConnection::Host
{
public:
    explicit World(const BeaconOptions &options = defaults())
        : connection(options, *this, clock, random)
    {
    }

    static BeaconOptions defaults()
    {
        BeaconOptions options;
        options.url = kUrl;
        options.name = QStringLiteral("node");
        return options;
    }

    // --- Host
    void openSocket(AttemptId attempt, const QUrl &url) override
    {
        socket = attempt;
        address = url;
        ++opened;
        sent.clear();
    }
    void closeSocket() override { socket.reset(); }
    void sendMessage(const QByteArray &message) override
    {
        for (const auto &command : commandsIn(message))
            sent.push_back(command);
    }
    void fetchToken(TokenFetchId id) override { fetches.push_back(id); }
    void fetchSubscriptionToken(TokenFetchId id, const QString &) override { channelFetches.push_back(id); }
    void stateChanged(BeaconState state, const BeaconReason &reason) override
    {
        say(QStringLiteral("%1 %2").arg(nameOf(state)).arg(reason.code));
    }
    void subscribing(const QString &channel, const BeaconReason &reason) override
    {
        say(QStringLiteral("%1 subscribing %2").arg(channel).arg(reason.code));
    }
    void subscribed(const BeaconSubscribed &event) override
    {
        QString word = QStringLiteral("subscribed");
        if (event.wasRecovering)
            word = event.isRecovered ? QStringLiteral("recovered") : QStringLiteral("gap");
        say(event.channel + QLatin1Char(' ') + word);
    }
    void unsubscribed(const QString &channel, const BeaconReason &reason) override
    {
        say(QStringLiteral("%1 unsubscribed %2").arg(channel).arg(reason.code));
    }
    void published(const QString &channel, const BeaconPublication &publication) override
    {
        say(QStringLiteral("%1 #%2").arg(channel).arg(publication.offset));
    }
    void errorOccurred(const Error &error) override { errors.push_back(error); }

    void say(const QString &what)
    {
        said.append(what);
        if (onWord)
            onWord(what);
    }

    // --- the test's hands
    void answerToken(const QByteArray &token = "T")
    {
        connection.tokenFetched(fetches.back(), BeaconToken{.token = token, .url = {}});
    }
    void receive(const QByteArray &message) { connection.messageReceived(*socket, message); }
    void receive(const pb::Reply &reply) { receive(record(reply)); }
    void close(std::uint32_t code) { connection.socketClosed(*socket, code, QStringLiteral("reason")); }

    /// From nothing to connected.
    void comeUp(const pb::Reply &reply = connectReply())
    {
        connection.connect();
        answerToken();
        connection.socketOpened(*socket);
        receive(reply);
    }
    /// From waiting to connected again, with the token at hand.
    void comeBack(const pb::Reply &reply = connectReply())
    {
        passUntilNext();
        connection.socketOpened(*socket);
        receive(reply);
    }

    /// Lets time pass as a punctual timer sees it.
    void pass(std::chrono::milliseconds time)
    {
        const auto end = clock.monotonic() + time;
        for (auto next = connection.nextDeadline(); next && *next <= end; next = connection.nextDeadline()) {
            clock.advance(std::max(0ms, *next - clock.monotonic()));
            connection.onDeadline();
        }
        clock.advance(end - clock.monotonic());
    }
    std::chrono::milliseconds untilNext() const { return *connection.nextDeadline() - clock.monotonic(); }
    void passUntilNext() { pass(untilNext()); }

    ManualClock clock;
    FixedRandom random;
    std::optional<AttemptId> socket;
    QUrl address;
    int opened = 0;
    std::vector<pb::Command> sent; ///< on the present socket
    std::vector<TokenFetchId> fetches;
    std::vector<TokenFetchId> channelFetches;
    QStringList said;
    std::vector<Error> errors;
    std::function<void(const QString &)> onWord; ///< a listener that calls back in
    BeaconConnection connection;
};

} // namespace

/// The state machine, with the clock in our hands and the server played by the test.
class TestBeaconConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // --- coming up

    void connectingAsksForATokenOpensASocketAndGreets()
    {
        World world;
        QCOMPARE(world.connection.state(), BeaconState::Disconnected);
        world.connection.connect();
        QCOMPARE(world.connection.state(), BeaconState::Connecting);
        QCOMPARE(world.opened, 0);
        world.answerToken();
        QCOMPARE(world.address, kUrl);
        QVERIFY(world.sent.empty());
        world.connection.socketOpened(*world.socket);
        QCOMPARE(world.sent.size(), 1u);
        QCOMPARE(world.sent[0].id(), 1u);
        QCOMPARE(world.sent[0].connect().token(), std::string("T"));
        QCOMPARE(world.sent[0].connect().name(), std::string("node"));
        world.receive(connectReply({{"chunks:n", {.offset = 5}}}));
        QCOMPARE(world.connection.clientId(), QStringLiteral("client-1"));
        QCOMPARE(world.said, (QStringList{QStringLiteral("connecting 0"), QStringLiteral("connected 0"),
                                          QStringLiteral("chunks:n subscribed")}));
        QCOMPARE(world.connection.position(kChunks), (StreamPosition{QStringLiteral("e1"), 5}));
    }

    void theTokenSourceMayNameTheAddress()
    {
        auto options = World::defaults();
        options.url.clear();
        World world(options);
        world.connection.connect();
        world.connection.tokenFetched(world.fetches.back(),
                                      BeaconToken{.token = "T", .url = QUrl(QStringLiteral("wss://other.example/ws"))});
        QCOMPARE(world.address.host(), QStringLiteral("other.example"));
    }

    void aTokenIsNeverSentInTheClearToAnotherMachine_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isOpened");
        QTest::newRow("TLS") << QStringLiteral("wss://beacon.example/x") << true;
        QTest::newRow("this machine by number") << QStringLiteral("ws://127.0.0.1:8000/x") << true;
        QTest::newRow("this machine by number, IPv6") << QStringLiteral("ws://[::1]:8000/x") << true;
        QTest::newRow("this machine by name") << QStringLiteral("ws://localhost:8000/x") << true;
        QTest::newRow("another machine") << QStringLiteral("ws://beacon.example/x") << false;
        QTest::newRow("a name that looks local") << QStringLiteral("ws://127.0.0.1.example/x") << false;
        QTest::newRow("another scheme") << QStringLiteral("https://beacon.example/x") << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void aTokenIsNeverSentInTheClearToAnotherMachine()
    {
        QFETCH(QString, url);
        QFETCH(bool, isOpened);
        auto options = World::defaults();
        options.url.clear();
        World world(options);
        world.connection.connect();
        world.connection.tokenFetched(world.fetches.back(), BeaconToken{.token = "T", .url = QUrl(url)});
        QCOMPARE(world.opened, isOpened ? 1 : 0);
        if (!isOpened) {
            QCOMPARE(world.errors.size(), 1u);
            world.passUntilNext(); // and asks again: the next answer may be better
            QCOMPARE(world.fetches.size(), 2u);
        }
    }

    void theConnectDeadlineCoversSocketAndReply()
    {
        World world;
        world.connection.connect();
        world.answerToken();
        world.pass(3s);
        world.connection.socketOpened(*world.socket);
        world.pass(1999ms);
        QVERIFY(world.socket);
        world.pass(1ms);
        QVERIFY(!world.socket);
        QCOMPARE(world.connection.state(), BeaconState::Connecting);
        QVERIFY(world.errors.back().detail.contains(QStringLiteral("connect timeout")));
    }

    void aTokenSourceThatNeverAnswersIsAskedAgain()
    {
        World world;
        world.connection.connect();
        world.pass(30s);
        QCOMPARE(world.errors.size(), 1u);
        world.passUntilNext();
        QCOMPARE(world.fetches.size(), 2u);
        // The first answer comes after all: it belongs to nobody.
        world.connection.tokenFetched(world.fetches.front(), BeaconToken{.token = "old", .url = {}});
        QCOMPARE(world.opened, 0);
        world.answerToken();
        QCOMPARE(world.opened, 1);
    }

    void aTokenSourceThatFailsIsRetriedAndOneThatRefusesEndsIt()
    {
        World world;
        world.connection.connect();
        world.connection.tokenFetched(world.fetches.back(),
                                      fail(ErrorKind::Retry, "x", QStringLiteral("sentinel down")));
        QCOMPARE(world.connection.state(), BeaconState::Connecting);
        world.passUntilNext();
        world.connection.tokenFetched(world.fetches.back(),
                                      fail(ErrorKind::Unauthorized, "x", QStringLiteral("unlinked")));
        QCOMPARE(world.said.back(), QStringLiteral("disconnected 1"));
        QVERIFY(!world.connection.nextDeadline());
    }

    // --- codes

    void closeCodesSayWhetherToComeBack_data()
    {
        QTest::addColumn<quint32>("code");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, quint32 code, const QString &said) {
            QTest::newRow(name) << code << said;
        };
        row("broken, no code", 0, QStringLiteral("connecting 1"));
        row("what Qt says of a lost server", 1000, QStringLiteral("connecting 1"));
        row("abnormal", 1006, QStringLiteral("connecting 1"));
        row("policy, sent through the API", 1008, QStringLiteral("connecting 1"));
        row("message too big", 1009, QStringLiteral("disconnected 3"));
        row("unused", 2999, QStringLiteral("connecting 1"));
        row("shutdown", 3001, QStringLiteral("connecting 3001"));
        row("expired", 3005, QStringLiteral("connecting 3005"));
        row("slow", 3008, QStringLiteral("connecting 3008"));
        row("insufficient state", 3010, QStringLiteral("connecting 3010"));
        row("no pong", 3012, QStringLiteral("connecting 3012"));
        row("state invalidated", 3014, QStringLiteral("connecting 3014"));
        row("last of those", 3499, QStringLiteral("connecting 3499"));
        row("invalid token", 3500, QStringLiteral("disconnected 3500"));
        row("force disconnect", 3503, QStringLiteral("disconnected 3503"));
        row("connection limit", 3504, QStringLiteral("disconnected 3504"));
        row("last of those", 3999, QStringLiteral("disconnected 3999"));
        row("application, come back", 4000, QStringLiteral("connecting 4000"));
        row("application, come back, last", 4499, QStringLiteral("connecting 4499"));
        row("application, terminal", 4500, QStringLiteral("disconnected 4500"));
        row("application, terminal, last", 4999, QStringLiteral("disconnected 4999"));
        row("beyond", 5000, QStringLiteral("connecting 5000"));
    }

    void closeCodesSayWhetherToComeBack()
    {
        QFETCH(quint32, code);
        QFETCH(QString, said);
        World world;
        world.comeUp();
        world.close(code);
        QCOMPARE(world.said.back(), said);
        QVERIFY(!world.socket);
        QCOMPARE(world.connection.nextDeadline().has_value(), said.startsWith(QStringLiteral("connecting")));
    }

    void aDisconnectPushMeansTheSameAsTheCloseCode()
    {
        World world;
        world.comeUp();
        pb::Reply reply;
        reply.mutable_push()->mutable_disconnect()->set_code(3503);
        world.receive(reply);
        QCOMPARE(world.said.back(), QStringLiteral("disconnected 3503"));
    }

    void connectErrorsSayWhetherToComeBack_data()
    {
        QTest::addColumn<quint32>("code");
        QTest::addColumn<bool>("isTemporary");
        QTest::addColumn<bool>("comesBack");
        QTest::addColumn<bool>("takesNewToken");
        QTest::newRow("internal") << 100u << true << true << false;
        QTest::newRow("too many requests") << 111u << true << true << false;
        QTest::newRow("token expired, though not marked temporary") << 109u << false << true << true;
        QTest::newRow("unauthorized") << 101u << false << false << true;
        QTest::newRow("unknown channel in the token") << 102u << false << false << true;
        QTest::newRow("limit exceeded") << 106u << false << false << true;
    }

    void connectErrorsSayWhetherToComeBack()
    {
        QFETCH(quint32, code);
        QFETCH(bool, isTemporary);
        QFETCH(bool, comesBack);
        QFETCH(bool, takesNewToken);
        World world;
        world.comeUp(errorReply(1, code, "no", isTemporary));
        QVERIFY(!world.socket); // the server would let it hang
        QCOMPARE(world.connection.state(), comesBack ? BeaconState::Connecting : BeaconState::Disconnected);
        if (comesBack)
            world.passUntilNext();
        else
            world.connection.connect();
        QCOMPARE(world.fetches.size(), takesNewToken ? 2u : 1u);
    }

    void afterATerminalCodeTheNextConnectTakesANewToken()
    {
        World world;
        world.comeUp();
        world.close(3500);
        world.connection.connect();
        QCOMPARE(world.fetches.size(), 2u);
    }

    // --- backoff

    void delaysGrowToTheirCapWhileNothingAnswers()
    {
        World world;
        world.connection.connect();
        world.answerToken();
        std::vector<qint64> delays;
        for (int i = 0; i < 8; ++i) {
            world.close(0);
            delays.push_back(world.untilNext().count());
            world.passUntilNext();
            QVERIFY(world.socket);
        }
        // 500 ms, and the middle of the jitter.
        QCOMPARE(delays, (std::vector<qint64>{750, 1000, 1500, 2500, 4500, 8500, 10250, 10250}));
        QCOMPARE(world.fetches.size(), 1u);
    }

    void delaysAreJitteredFully()
    {
        World world;
        world.connection.connect();
        world.answerToken();
        world.random.set(0);
        world.close(0);
        QCOMPARE(world.untilNext(), 500ms);
        world.passUntilNext();
        world.random.set(0.999);
        world.close(0);
        QCOMPARE(world.untilNext(), 1499ms);
    }

    void aServerThatAcceptsAndDropsMeetsGrowingDelays()
    {
        World world;
        world.comeUp();
        std::vector<qint64> delays;
        for (int i = 0; i < 4; ++i) {
            world.close(3004);
            delays.push_back(world.untilNext().count());
            world.comeBack();
        }
        QCOMPARE(delays, (std::vector<qint64>{750, 1000, 1500, 2500}));
        world.pass(10s); // this one lived
        world.close(3004);
        QCOMPARE(world.untilNext(), 750ms);
    }

    void reconnectNowEndsTheWaiting()
    {
        World world;
        world.connection.connect();
        world.answerToken();
        for (int i = 0; i < 6; ++i) {
            world.close(0);
            world.passUntilNext();
        }
        world.close(0);
        QVERIFY(world.untilNext() > 5s);
        world.connection.reconnectNow();
        QVERIFY(world.socket);
        world.close(0);
        QCOMPARE(world.untilNext(), 750ms); // and starts small again
    }

    void reconnectNowDoesNotTrustWhatLooksOpen()
    {
        World world;
        world.comeUp(connectReply({{"chunks:n", {.offset = 5}}}));
        const auto old = *world.socket;
        world.connection.reconnectNow();
        QVERIFY(world.socket && *world.socket != old);
        QCOMPARE(world.said.back(), QStringLiteral("connecting 1"));
        world.connection.socketOpened(*world.socket);
        QCOMPARE(world.sent[0].connect().subs().at("chunks:n").offset(), 5u);
    }

    void reconnectNowAsksAnewForATokenThatDoesNotCome()
    {
        World world;
        world.connection.connect();
        world.connection.reconnectNow();
        QCOMPARE(world.fetches.size(), 2u);
        world.connection.tokenFetched(world.fetches.front(), BeaconToken{.token = "old", .url = {}});
        QCOMPARE(world.opened, 0);
        world.answerToken();
        QCOMPARE(world.opened, 1);
    }

    void reconnectNowDoesNothingWhenDisconnected()
    {
        World world;
        world.connection.reconnectNow();
        QCOMPARE(world.connection.state(), BeaconState::Disconnected);
        QVERIFY(world.fetches.empty());
    }

    // --- pings

    void eachPingIsAnsweredByOnePong()
    {
        World world;
        world.comeUp();
        world.sent.clear();
        world.receive(kPing);
        QCOMPARE(world.sent.size(), 1u);
        QCOMPARE(world.sent[0].id(), 0u);
    }

    void aMessageFullOfPingsIsAnsweredByOnePong()
    {
        World world;
        world.comeUp();
        world.sent.clear();
        world.receive(QByteArray(1'000'000, '\0'));
        QCOMPARE(world.sent.size(), 1u);
    }

    void noPongUnlessTheServerWantsIt()
    {
        World world;
        auto reply = connectReply();
        reply.mutable_connect()->set_pong(false);
        world.comeUp(reply);
        world.sent.clear();
        world.receive(kPing);
        QVERIFY(world.sent.empty());
    }

    void silenceBeyondThePingIntervalMeansTheLinkIsDead()
    {
        World world;
        world.comeUp();
        world.pass(34'999ms);
        QCOMPARE(world.connection.state(), BeaconState::Connected);
        world.pass(1ms);
        QCOMPARE(world.said.back(), QStringLiteral("connecting 2"));
        QVERIFY(!world.socket);
    }

    void anyDataShowsThatTheLinkLives()
    {
        World world;
        world.comeUp(connectReply({{"chunks:n", {}}}));
        for (int i = 1; i <= 5; ++i) {
            world.pass(30s);
            world.receive(publicationPush("chunks:n", std::uint64_t(i)));
        }
        QCOMPARE(world.connection.state(), BeaconState::Connected);
    }

    void afterASuspendTheSocketIsReadBeforeItIsDeclaredDead()
    {
        World world;
        world.comeUp();
        world.clock.advance(10min); // the timer slept as well
        world.connection.onDeadline();
        QCOMPARE(world.connection.state(), BeaconState::Connected);
        world.receive(kPing); // it lay in the socket
        world.pass(30s);
        QCOMPARE(world.connection.state(), BeaconState::Connected);

        world.clock.advance(10min);
        world.connection.onDeadline();
        QCOMPARE(world.connection.state(), BeaconState::Connected);
        world.pass(1s); // this time nothing came
        QCOMPARE(world.said.back(), QStringLiteral("connecting 2"));
    }

    void aServerThatDoesNotPingIsNotWaitedFor()
    {
        World world;
        auto reply = connectReply();
        reply.mutable_connect()->set_ping(0);
        world.comeUp(reply);
        QVERIFY(!world.connection.nextDeadline());
    }

    // --- the token

    void theTokenIsRenewedShortlyBeforeItExpires()
    {
        World world;
        auto reply = connectReply({}, 900);
        reply.mutable_connect()->set_ping(0);
        world.comeUp(reply);
        world.pass(889s);
        QCOMPARE(world.fetches.size(), 1u);
        world.pass(1s);
        QCOMPARE(world.fetches.size(), 2u);
        world.answerToken("T2");
        QCOMPARE(world.sent.back().refresh().token(), std::string("T2"));
        pb::Reply refreshed;
        refreshed.set_id(world.sent.back().id());
        refreshed.mutable_refresh()->set_expires(true);
        refreshed.mutable_refresh()->set_ttl(60);
        world.receive(refreshed);
        QCOMPARE(world.connection.clientId(), QStringLiteral("client-1")); // v6 leaves it empty in this reply
        world.pass(50s);
        QCOMPARE(world.fetches.size(), 3u);
        QCOMPARE(world.connection.state(), BeaconState::Connected);
    }

    void aRefreshThatFailsIsTriedAgainInSeconds_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("token source down") << 0;
        QTest::newRow("token source silent") << 1;
        QTest::newRow("server busy") << 2;
        QTest::newRow("server silent") << 3;
    }

    void aRefreshThatFailsIsTriedAgainInSeconds()
    {
        QFETCH(int, fault);
        World world;
        auto reply = connectReply({}, 900);
        reply.mutable_connect()->set_ping(0);
        world.comeUp(reply);
        world.pass(890s);
        if (fault == 0)
            world.connection.tokenFetched(world.fetches.back(), fail(ErrorKind::Retry, "x", {}));
        else if (fault == 1)
            world.pass(30s);
        else
            world.answerToken();
        if (fault == 2)
            world.receive(errorReply(world.sent.back().id(), 100, "internal", true));
        else if (fault == 3)
            world.pass(5s);
        QCOMPARE(world.connection.state(), BeaconState::Connected);
        QCOMPARE(world.errors.size(), 1u);
        QCOMPARE(world.untilNext(), 7500ms);
        world.passUntilNext();
        QCOMPARE(world.fetches.size(), 3u);
    }

    void aRefusedRefreshEndsTheConnection_data()
    {
        QTest::addColumn<int>("refusal");
        QTest::addColumn<QString>("said");
        QTest::newRow("by the source") << 0 << QStringLiteral("disconnected 1");
        QTest::newRow("by the source, with an empty token") << 1 << QStringLiteral("disconnected 1");
        QTest::newRow("by the server") << 2 << QStringLiteral("disconnected 103");
    }

    void aRefusedRefreshEndsTheConnection()
    {
        QFETCH(int, refusal);
        QFETCH(QString, said);
        World world;
        world.comeUp(connectReply({}, 20));
        world.pass(10s);
        QCOMPARE(world.fetches.size(), 2u);
        if (refusal == 0) {
            world.connection.tokenFetched(world.fetches.back(), fail(ErrorKind::Unauthorized, "x", {}));
        } else {
            world.answerToken(refusal == 1 ? "" : "T2");
            if (refusal == 2)
                world.receive(errorReply(world.sent.back().id(), 103, "permission denied"));
        }
        QCOMPARE(world.said.back(), said);
    }

    void aTokenFetchedForAnEndedConnectionIsDropped()
    {
        World world;
        world.comeUp(connectReply({}, 20));
        world.pass(10s);
        const auto fetch = world.fetches.back();
        world.close(3001);
        world.connection.tokenFetched(fetch, BeaconToken{.token = "late", .url = {}});
        QVERIFY(!world.socket);
        world.passUntilNext();
        world.connection.socketOpened(*world.socket);
        QCOMPARE(world.sent[0].connect().token(), std::string("T"));
    }

    void aTokenKnownToHaveExpiredIsNotTriedAgain()
    {
        World world;
        auto reply = connectReply({}, 20);
        world.comeUp(reply);
        world.pass(19s); // the source has not answered the refresh
        world.connection.disconnect();
        world.pass(10s);
        world.connection.connect();
        QVERIFY(!world.socket);
        QCOMPARE(world.fetches.size(), 3u);
    }

    void noLifetimeOfTheServerMakesACircleOfRefreshes()
    {
        World world;
        auto reply = connectReply();
        reply.mutable_connect()->set_expires(true);
        reply.mutable_connect()->set_ttl(0);
        world.comeUp(reply);
        QCOMPARE(world.untilNext(), 1000ms);
    }

    // --- late callbacks

    void nothingOfAnOldSocketIsHeard()
    {
        World world;
        world.comeUp(connectReply({{"chunks:n", {.offset = 5}}}));
        const auto old = *world.socket;
        world.close(3001);
        world.comeBack(connectReply({{"chunks:n", {.offset = 5, .isRecovered = true}}}));
        const auto said = world.said;
        world.connection.messageReceived(old, record(publicationPush("chunks:n", 99)));
        world.connection.socketClosed(old, 3500, {});
        world.connection.socketOpened(old);
        QCOMPARE(world.said, said);
        QCOMPARE(world.connection.state(), BeaconState::Connected);
        QCOMPARE(world.connection.position(kChunks)->offset, 5u);
    }

    void disconnectMakesEverythingQuiet()
    {
        World world;
        world.connection.connect();
        world.connection.disconnect();
        world.answerToken();
        QCOMPARE(world.opened, 0);
        QVERIFY(!world.connection.nextDeadline());
        world.comeUp();
        const auto old = *world.socket;
        world.connection.disconnect();
        QCOMPARE(world.said.back(), QStringLiteral("disconnected 0"));
        world.connection.socketClosed(old, 3001, {});
        world.connection.messageReceived(old, record(connectReply()));
        world.pass(10min);
        QCOMPARE(world.said.back(), QStringLiteral("disconnected 0"));
        QVERIFY(!world.connection.nextDeadline());
    }

    void aListenerMayDisconnectAtAnyWord_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word : {"connecting 0", "connected 0", "chunks:n subscribed", "chunks:n #1",
                                 "chunks:n subscribing 1", "connecting 3001", "chunks:n recovered", "chunks:n #2"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }

    void aListenerMayDisconnectAtAnyWord()
    {
        QFETCH(QString, word);
        World world;
        world.onWord = [&](const QString &said) {
            if (said == word)
                world.connection.disconnect();
        };
        const auto isOver = [&] { return world.connection.state() == BeaconState::Disconnected; };
        world.connection.connect();
        if (!isOver())
            world.answerToken();
        if (!isOver())
            world.connection.socketOpened(*world.socket);
        if (!isOver())
            world.receive(record(connectReply({{"chunks:n", {.offset = 0}}})) + record(publicationPush("chunks:n", 1)));
        if (!isOver())
            world.close(3001);
        if (!isOver())
            world.comeBack(connectReply(
                {{"chunks:n", {.offset = 1, .isRecovered = true, .missed = {publication(2), publication(3)}}}}));
        QVERIFY(isOver());
        QCOMPARE(world.said.back(), QStringLiteral("disconnected 0"));
        QVERIFY(!world.connection.nextDeadline());
        if (word == QLatin1String("chunks:n #2")) // and what it did not see it has not taken
            QCOMPARE(world.connection.position(kChunks)->offset, 2u);
    }

    // --- recovery of server-side channels

    void whatWasMissedIsAskedForAndDelivered()
    {
        World world;
        world.comeUp(connectReply({{"chunks:n", {.offset = 5}}}));
        world.receive(publicationPush("chunks:n", 6));
        world.close(0);
        QCOMPARE(world.said[4], QStringLiteral("chunks:n subscribing 1"));
        world.passUntilNext();
        world.connection.socketOpened(*world.socket);
        const auto &asked = world.sent[0].connect().subs().at("chunks:n");
        QVERIFY(asked.recover());
        QCOMPARE(asked.epoch(), std::string("e1"));
        QCOMPARE(asked.offset(), 6u);
        world.said.clear();
        // A recovered reply echoes the offset that was asked.
        world.receive(connectReply(
            {{"chunks:n", {.offset = 6, .isRecovered = true, .missed = {publication(7), publication(8)}}}}));
        QCOMPARE(world.said, (QStringList{QStringLiteral("connected 0"), QStringLiteral("chunks:n recovered"),
                                          QStringLiteral("chunks:n #7"), QStringLiteral("chunks:n #8")}));
        QCOMPARE(world.connection.position(kChunks), (StreamPosition{QStringLiteral("e1"), 8}));
    }

    void aPositionMovesBeforeItsMessageIsSeen()
    {
        World world;
        std::uint64_t seen = 0;
        world.onWord = [&](const QString &said) {
            if (said == QLatin1String("chunks:n #6"))
                seen = world.connection.position(kChunks)->offset;
        };
        world.comeUp(connectReply({{"chunks:n", {.offset = 5}}}));
        world.receive(record(publicationPush("chunks:n", 6)) + record(publicationPush("chunks:n", 7)));
        QCOMPARE(seen, 6u);
    }

    void aGapIsToldAndTheNewStreamTakenUp()
    {
        World world;
        world.comeUp(connectReply({{"chunks:n", {.offset = 5}}}));
        world.close(0);
        world.comeBack(connectReply({{"chunks:n", {.epoch = "e2", .offset = 3}}}));
        QCOMPARE(world.said.back(), QStringLiteral("chunks:n gap"));
        QCOMPARE(world.connection.position(kChunks), (StreamPosition{QStringLiteral("e2"), 3}));
    }

    void positionsOfAnEarlierProcessAreResumed()
    {
        auto options = World::defaults();
        options.positions = {{kChunks, {QStringLiteral("e1"), 41}},
                             {QStringLiteral("nodes:gone"), {QStringLiteral("e9"), 1}}};
        World world(options);
        world.comeUp(connectReply({{"chunks:n", {.offset = 41, .isRecovered = true, .missed = {publication(42)}}}}));
        QCOMPARE(world.sent[0].connect().subs().at("chunks:n").offset(), 41u);
        QVERIFY(world.said.contains(QStringLiteral("chunks:n recovered")));
        QVERIFY(world.said.contains(QStringLiteral("nodes:gone unsubscribed 0")));
        QCOMPARE(world.connection.positions(), (StreamPositions{{kChunks, {QStringLiteral("e1"), 42}}}));
    }

    void aChannelThatTheTokenNoLongerCarriesIsOver()
    {
        World world;
        world.comeUp(connectReply({{"chunks:n", {}}, {"nodes:n", {}}}));
        world.close(3010);
        world.comeBack(connectReply({{"nodes:n", {.isRecovered = true}}}));
        QCOMPARE(world.said.back(), QStringLiteral("chunks:n unsubscribed 0"));
        world.receive(publicationPush("chunks:n", 1)); // whoever sends that
        QCOMPARE(world.said.back(), QStringLiteral("chunks:n unsubscribed 0"));
    }

    void theServerMaySubscribeAndUnsubscribeUsLater()
    {
        World world;
        world.comeUp();
        pb::Reply subscribe;
        subscribe.mutable_push()->set_channel("nodes:n");
        subscribe.mutable_push()->mutable_subscribe()->set_recoverable(true);
        subscribe.mutable_push()->mutable_subscribe()->set_epoch("e1");
        subscribe.mutable_push()->mutable_subscribe()->set_offset(4);
        world.receive(subscribe);
        QCOMPARE(world.said.back(), QStringLiteral("nodes:n subscribed"));
        QCOMPARE(world.connection.position(QStringLiteral("nodes:n"))->offset, 4u);
        world.receive(unsubscribePush("nodes:n", 2000));
        QCOMPARE(world.said.back(), QStringLiteral("nodes:n unsubscribed 2000"));
        QVERIFY(world.connection.positions().empty());
    }

    void invalidatedStateForgetsPositionsAndToken()
    {
        World world;
        world.comeUp(connectReply({{"chunks:n", {.offset = 5}}}));
        world.close(3014);
        world.passUntilNext();
        QCOMPARE(world.fetches.size(), 2u);
        world.answerToken();
        world.connection.socketOpened(*world.socket);
        const auto &asked = world.sent[0].connect().subs().at("chunks:n");
        QVERIFY(asked.recover());
        QCOMPARE(asked.epoch(), std::string("_"));
        QCOMPARE(asked.offset(), 0u);
    }

    // --- hostile servers

    void garbageEndsTheConnectionAndIsMetByBackoff()
    {
        World world;
        world.comeUp();
        world.receive(QByteArray("\xff\xff\xff\xff\xff\xff"));
        QCOMPARE(world.said.back(), QStringLiteral("connecting 1"));
        QVERIFY(!world.socket);
        QVERIFY(world.untilNext() >= 500ms);
    }

    void anAnswerOfTheWrongKindIsGarbage()
    {
        World world;
        world.comeUp(subscribeReply(1, {}));
        QCOMPARE(world.connection.state(), BeaconState::Connecting);
        QVERIFY(!world.socket);
    }

    void answersThatNobodyAskedForAreIgnored()
    {
        World world;
        world.comeUp();
        const auto said = world.said;
        for (std::uint32_t id : {1u, 2u, 77u}) {
            world.receive(subscribeReply(id, {}));
            world.receive(errorReply(id, 101, "no"));
            auto again = connectReply({{"chunks:n", {}}});
            again.set_id(id);
            world.receive(again);
        }
        QCOMPARE(world.said, said);
        QCOMPARE(world.connection.state(), BeaconState::Connected);
    }

    void randomBytesAndRandomEventsAreSurvived()
    {
        QRandomGenerator random(20240607);
        World world;
        world.connection.subscribe(kJob, {});
        const std::vector<pb::Reply> replies{
            connectReply({{"chunks:n", {.offset = 1, .isRecovered = true, .missed = {publication(2)}}}}, 30),
            connectReply({{"nodes:n", {.epoch = "e2"}}}),
            errorReply(1, 109, "expired"),
            errorReply(2, 100, "internal", true),
            subscribeReply(2, {.offset = 3, .ttl = 3}),
            publicationPush("chunks:n", 4),
            publicationPush("jobs:j", 4),
            unsubscribePush("jobs:j", 2500),
            unsubscribePush("chunks:n", 2000)};
        int connections = 0;
        int subscriptions = 0;
        std::uint32_t lastCall = 1;
        const auto anyReply = [&] {
            auto reply = replies[random.bounded(quint32(replies.size()))];
            if (reply.id() > 1)
                reply.set_id(lastCall);
            return record(reply);
        };
        world.onWord = [&](const QString &said) {
            connections += said == QLatin1String("connected 0");
            subscriptions += said == QLatin1String("jobs:j subscribed");
        };
        for (int i = 0; i < 200'000; ++i) {
            const auto attempt = world.socket.value_or(AttemptId(random.bounded(50)));
            switch (random.bounded(12)) {
            case 0:
                world.connection.connect();
                break;
            case 1:
                if (random.bounded(20) == 0)
                    world.connection.disconnect();
                break;
            case 2:
                world.connection.socketOpened(attempt);
                break;
            case 3:
                if (random.bounded(5) == 0)
                    world.connection.socketClosed(attempt, random.bounded(6000u), {});
                break;
            case 4:
            case 5:
                if (!world.fetches.empty())
                    world.answerToken();
                break;
            case 6:
                if (!world.channelFetches.empty())
                    world.connection.subscriptionTokenFetched(world.channelFetches.back(), QByteArray("S"));
                break;
            case 7:
                world.pass(std::chrono::milliseconds(random.bounded(2000)));
                break;
            case 8:
                world.clock.advance(std::chrono::milliseconds(random.bounded(10) == 0 ? random.bounded(60'000) : 100));
                world.connection.onDeadline();
                break;
            case 9:
                random.bounded(4) ? world.connection.subscribe(kJob, {}) : world.connection.unsubscribe(kJob);
                break;
            case 10: {
                QByteArray message = anyReply();
                if (random.bounded(10) == 0)
                    message[random.bounded(int(message.size()))] = char(random.bounded(256));
                world.connection.messageReceived(attempt, message);
                break;
            }
            case 11:
                world.connection.messageReceived(attempt, anyReply());
                break;
            }
            if (!world.sent.empty() && world.sent.back().id() > 0)
                lastCall = world.sent.back().id();
            world.said.clear();
            world.sent.clear();
            if (world.fetches.size() > 100)
                world.fetches.erase(world.fetches.begin(), world.fetches.end() - 1);
            if (world.channelFetches.size() > 100)
                world.channelFetches.erase(world.channelFetches.begin(), world.channelFetches.end() - 1);
            world.errors.clear();
            // Whatever happened: it waits for something, or it is over.
            QVERIFY(world.connection.nextDeadline() || world.connection.state() != BeaconState::Connecting);
        }
        QVERIFY2(connections > 500 && subscriptions > 100, // it went everywhere
                 qPrintable(QStringLiteral("%1 %2").arg(connections).arg(subscriptions)));
    }

    // --- channels that we ask for

    void aChannelIsAskedForWithItsToken()
    {
        World world;
        world.connection.subscribe(kJob, {});
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j subscribing 0"));
        QVERIFY(world.channelFetches.empty()); // not before there is a connection
        world.comeUp();
        QCOMPARE(world.channelFetches.size(), 1u);
        world.connection.subscriptionTokenFetched(world.channelFetches.back(), QByteArray("S"));
        QCOMPARE(world.sent.back().subscribe().channel(), std::string("jobs:j"));
        QCOMPARE(world.sent.back().subscribe().token(), std::string("S"));
        QVERIFY(world.sent.back().subscribe().recoverable());
        world.receive(subscribeReply(world.sent.back().id(), {.offset = 3}));
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j subscribed"));
        world.receive(publicationPush("jobs:j", 4));
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j #4"));
        QCOMPARE(world.connection.position(kJob)->offset, 4u);
    }

    void afterAnInterruptionTheChannelIsAskedForWhereItWasLeft()
    {
        World world;
        watchJob(world);
        world.receive(publicationPush("jobs:j", 4));
        world.close(3001);
        QVERIFY(world.said.contains(QStringLiteral("jobs:j subscribing 1")));
        world.comeBack();
        QCOMPARE(world.channelFetches.size(), 1u); // the token is still good
        const auto &asked = world.sent.back().subscribe();
        QVERIFY(asked.recover());
        QCOMPARE(asked.offset(), 4u);
        QCOMPARE(asked.epoch(), std::string("e1"));
        world.receive(
            subscribeReply(world.sent.back().id(), {.offset = 4, .isRecovered = true, .missed = {publication(5)}}));
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j #5"));
        QCOMPARE(world.connection.position(kJob)->offset, 5u);
    }

    void subscribeErrorsSayWhetherToAskAgain_data()
    {
        QTest::addColumn<quint32>("code");
        QTest::addColumn<bool>("isTemporary");
        QTest::addColumn<bool>("asksAgain");
        QTest::addColumn<bool>("takesNewToken");
        QTest::newRow("internal") << 100u << true << true << false;
        QTest::newRow("token expired") << 109u << false << true << true;
        QTest::newRow("unknown channel") << 102u << false << false << false;
        QTest::newRow("permission denied") << 103u << false << false << false;
        QTest::newRow("already subscribed") << 105u << false << false << false;
    }

    void subscribeErrorsSayWhetherToAskAgain()
    {
        QFETCH(quint32, code);
        QFETCH(bool, isTemporary);
        QFETCH(bool, asksAgain);
        QFETCH(bool, takesNewToken);
        World world;
        world.connection.subscribe(kJob, {});
        world.comeUp();
        world.connection.subscriptionTokenFetched(world.channelFetches.back(), QByteArray("S"));
        const auto before = world.sent.size();
        world.receive(errorReply(world.sent.back().id(), code, "no", isTemporary));
        QCOMPARE(world.connection.state(), BeaconState::Connected);
        if (!asksAgain) {
            QCOMPARE(world.said.back(), QStringLiteral("jobs:j unsubscribed %1").arg(code));
            return;
        }
        QCOMPARE(world.untilNext(), 750ms);
        world.passUntilNext();
        QCOMPARE(world.channelFetches.size(), takesNewToken ? 2u : 1u);
        QCOMPARE(world.sent.size(), takesNewToken ? before : before + 1);
    }

    void aSubscribeWithoutAnAnswerStartsTheConnectionOver()
    {
        World world;
        world.connection.subscribe(kJob, {});
        world.comeUp();
        world.connection.subscriptionTokenFetched(world.channelFetches.back(), QByteArray("S"));
        world.pass(5s);
        QCOMPARE(world.said.back(), QStringLiteral("connecting 3"));
    }

    void unsubscribePushesSayWhetherToAskAgain()
    {
        World world;
        watchJob(world);
        world.receive(publicationPush("jobs:j", 9));
        world.receive(unsubscribePush("jobs:j", 2500));
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j subscribing 2500"));
        world.passUntilNext();
        QCOMPARE(world.sent.back().subscribe().offset(), 9u);
        world.receive(subscribeReply(world.sent.back().id(), {.offset = 9, .isRecovered = true}));
        world.receive(unsubscribePush("jobs:j", 2502)); // state invalidated: a new token, and no position that matches
        world.passUntilNext();
        world.connection.subscriptionTokenFetched(world.channelFetches.back(), QByteArray("S2"));
        QCOMPARE(world.sent.back().subscribe().epoch(), std::string("_"));
        world.receive(subscribeReply(world.sent.back().id(), {.offset = 9}));
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j gap"));
        world.receive(unsubscribePush("jobs:j", 2000));
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j unsubscribed 2000"));
        QVERIFY(!world.connection.position(kJob));
    }

    void unsubscribeIsFinalWhateverIsInFlight()
    {
        World world;
        world.connection.subscribe(kJob, {});
        world.comeUp();
        world.connection.subscriptionTokenFetched(world.channelFetches.back(), QByteArray("S"));
        const auto asked = world.sent.back().id();
        world.connection.unsubscribe(kJob);
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j unsubscribed 0"));
        QCOMPARE(world.sent.back().unsubscribe().channel(), std::string("jobs:j"));
        world.receive(subscribeReply(asked, {.offset = 1})); // late
        world.receive(publicationPush("jobs:j", 2));
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j unsubscribed 0"));

        // Again at once: messages of the old subscription are not taken for the new one's.
        world.connection.subscribe(kJob, {});
        world.receive(publicationPush("jobs:j", 3));
        world.receive(unsubscribePush("jobs:j", 2000));
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j subscribing 0"));
    }

    void anUnsubscribeThatFailsStartsTheConnectionOver()
    {
        World refused;
        watchJob(refused);
        refused.connection.unsubscribe(kJob);
        refused.receive(errorReply(refused.sent.back().id(), 100, "internal", true));
        QCOMPARE(refused.said.back(), QStringLiteral("connecting 4"));
        World silent;
        watchJob(silent);
        silent.connection.unsubscribe(kJob);
        silent.pass(5s);
        QCOMPARE(silent.said.back(), QStringLiteral("connecting 4"));
    }

    void aSubscriptionsTokenIsRenewedBeforeItExpires()
    {
        World world;
        watchJob(world, 20);
        world.pass(10s);
        QCOMPARE(world.channelFetches.size(), 2u);
        world.connection.subscriptionTokenFetched(world.channelFetches.back(), QByteArray("S2"));
        QCOMPARE(world.sent.back().sub_refresh().channel(), std::string("jobs:j"));
        QCOMPARE(world.sent.back().sub_refresh().token(), std::string("S2"));
        pb::Reply refreshed;
        refreshed.set_id(world.sent.back().id());
        refreshed.mutable_sub_refresh()->set_expires(true);
        refreshed.mutable_sub_refresh()->set_ttl(20);
        world.receive(refreshed);
        world.receive(kPing);
        world.pass(10s);
        QCOMPARE(world.channelFetches.size(), 3u);
        world.receive(publicationPush("jobs:j", 4)); // all the while subscribed
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j #4"));
        world.connection.subscriptionTokenFetched(world.channelFetches.back(), fail(ErrorKind::Unauthorized, "x", {}));
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j unsubscribed 1"));
        QCOMPARE(world.sent.back().unsubscribe().channel(), std::string("jobs:j"));
    }

    void aChannelThatTheTokenCarriesIsNotAskedForAgain()
    {
        World world;
        world.comeUp(connectReply({{"chunks:n", {}}}));
        world.connection.subscribe(kChunks, {});
        QVERIFY(world.channelFetches.empty());
        world.receive(publicationPush("chunks:n", 1));
        QCOMPARE(world.said.back(), QStringLiteral("chunks:n #1"));
    }

    void aChannelOfAnEarlierProcessIsResumed()
    {
        World world;
        world.connection.subscribe(
            kJob, {.needsToken = false, .isRecoverable = true, .since = StreamPosition{QStringLiteral("e1"), 7}});
        world.comeUp();
        QCOMPARE(world.sent.back().subscribe().offset(), 7u);
        world.receive(
            subscribeReply(world.sent.back().id(), {.offset = 7, .isRecovered = true, .missed = {publication(8)}}));
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j #8"));
    }

private:
    static void watchJob(World &world, std::uint32_t ttl = 0)
    {
        world.connection.subscribe(kJob, {});
        world.comeUp();
        world.connection.subscriptionTokenFetched(world.channelFetches.back(), QByteArray("S"));
        world.receive(subscribeReply(world.sent.back().id(), {.offset = 3, .ttl = ttl}));
        QCOMPARE(world.said.back(), QStringLiteral("jobs:j subscribed"));
    }
};

QTEST_GUILESS_MAIN(TestBeaconConnection)
#include "tst_beaconconnection.moc"
