#include "core/beacon/beaconapi.h"
#include "tests/support/futures.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace std::chrono_literals;
using namespace wowlab::core;
using wowlab::test::resultOf;

namespace {

QByteArray http(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
           headers + "\r\n" + body;
}

/// Answers every request with the same bytes; closes after them when told so.
class OneAnswer final : public QObject
{
    Q_OBJECT
public:
    explicit OneAnswer(QByteArray answer, bool closes = false)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this, answer, closes] {
            auto *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer, closes] {
                request += socket->readAll();
                if (!request.contains("\r\n\r\n"))
                    return;
                socket->write(answer);
                if (closes)
                    socket->disconnectFromHost();
            });
        });
    }

    [[nodiscard]] BeaconApiOptions options() const
    {
        return {.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()))};
    }
    QByteArray request;

private:
    QTcpServer m_server;
};

Secret key()
{
    return Secret(QByteArrayView("the-api-key"));
}

} // namespace

class TestBeaconApi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyTravelsInItsHeader()
    {
        OneAnswer server(http("200 OK", R"({"result":{"offset":7,"epoch":"e"}})"));
        BeaconApi api(server.options(), key());
        const auto position = resultOf(api.publish({.channel = QStringLiteral("jobs:1"),
                                                    .data = {{QStringLiteral("a"), 1}},
                                                    .idempotencyKey = QStringLiteral("k"),
                                                    .tags = {{QStringLiteral("t"), QStringLiteral("v")}}}));
        QVERIFY(position);
        QCOMPARE(*position, (StreamPosition{QStringLiteral("e"), 7}));
        QVERIFY(server.request.startsWith("POST /api/publish HTTP/1.1\r\n"));
        QVERIFY(server.request.toLower().contains("\r\nx-api-key: the-api-key\r\n"));
        QVERIFY(
            server.request.endsWith(R"({"channel":"jobs:1","data":{"a":1},"idempotency_key":"k","tags":{"t":"v"}})"));
    }

    void answersSayWhatToDoNext_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QByteArray &answer, ErrorKind kind, const char *code) {
            QTest::newRow(name) << answer << int(kind) << QByteArray(code);
        };
        row("internal error", http("200 OK", R"({"error":{"code":100,"message":"internal"}})"), ErrorKind::Retry,
            "beacon.api_internal");
        row("unknown namespace", http("200 OK", R"({"error":{"code":102,"message":"unknown channel"}})"),
            ErrorKind::Refused, "beacon.unknown_namespace");
        row("bad request", http("200 OK", R"({"error":{"code":107,"message":"bad request"}})"), ErrorKind::Refused,
            "beacon.api_refused");
        row("presence is off", http("200 OK", R"({"error":{"code":108,"message":"not available"}})"),
            ErrorKind::Refused, "beacon.not_available");
        row("wrong key", http("401 Unauthorized", {}), ErrorKind::Unauthorized, "beacon.api_key");
        row("not the API", http("404 Not Found", "404 page not found"), ErrorKind::Refused, "beacon.api_address");
        row("redirect", http("302 Found", {}, "Location: http://127.0.0.1:1/\r\n"), ErrorKind::Refused,
            "beacon.api_redirect");
        row("permanent redirect", http("308 Permanent Redirect", {}, "Location: http://127.0.0.1:1/\r\n"),
            ErrorKind::Refused, "beacon.api_redirect");
        row("too many requests", http("429 Too Many Requests", {}), ErrorKind::Retry, "beacon.api_busy");
        row("bad gateway", http("502 Bad Gateway", "<html>"), ErrorKind::Retry, "beacon.api_busy");
        row("bad request by status", http("400 Bad Request", "Bad Request"), ErrorKind::Refused, "beacon.api_refused");
        row("not JSON", http("200 OK", "<html>"), ErrorKind::Corrupt, "beacon.api_reply");
        row("not an object", http("200 OK", "[]"), ErrorKind::Corrupt, "beacon.api_reply");
        row("no presence in it", http("200 OK", R"({"result":{}})"), ErrorKind::Corrupt, "beacon.api_reply");
        row("presence of another type", http("200 OK", R"({"result":{"presence":[1]}})"), ErrorKind::Corrupt,
            "beacon.api_reply");
    }

    void answersSayWhatToDoNext()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, kind);
        QFETCH(QByteArray, code);
        OneAnswer server(answer);
        BeaconApi api(server.options(), key());
        const auto presence = resultOf(api.presence(QStringLiteral("nodes:online")));
        QVERIFY(!presence);
        QCOMPARE(presence.error().code, code);
        QCOMPARE(int(presence.error().kind), kind);
    }

    void aServerThatIsNotThereIsToldFromOneThatDoesNotAnswer()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(gone.serverPort()));
        gone.close();
        BeaconApi nobody({.url = url}, key());
        QCOMPARE(resultOf(nobody.info()).error().code, QByteArray("beacon.api_unreachable"));

        OneAnswer silent({});
        auto options = silent.options();
        options.deadline = 100ms;
        BeaconApi waiting(options, key());
        const auto answer = resultOf(waiting.info());
        QCOMPARE(answer.error().code, QByteArray("beacon.api_timeout"));
        QCOMPARE(answer.error().kind, ErrorKind::Retry);
    }

    void anAnswerThatBreaksOffIsNotHalfBelieved()
    {
        OneAnswer server("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"result\":{\"presence\":{}}}", true);
        BeaconApi api(server.options(), key());
        QCOMPARE(resultOf(api.presence(QStringLiteral("nodes:online"))).error().code,
                 QByteArray("beacon.api_unreachable"));
    }

    void anEndlessAnswerIsCutOff()
    {
        OneAnswer server(http("200 OK", QByteArray(100'000, ' ')));
        auto options = server.options();
        options.maxReplyBytes = 10'000;
        BeaconApi api(options, key());
        QCOMPARE(resultOf(api.info()).error().code, QByteArray("beacon.api_reply"));
    }

    void aBatchWhoseAnswersDoNotMatchIsNotBelieved()
    {
        OneAnswer server(http("200 OK", R"({"replies":[{"publish":{}}]})"));
        BeaconApi api(server.options(), key());
        const BeaconMessage message{.channel = QStringLiteral("jobs:1"), .data = {}, .idempotencyKey = {}, .tags = {}};
        QCOMPARE(resultOf(api.batch({message, message})).error().code, QByteArray("beacon.api_reply"));
    }

    void nothingToPublishIsDoneWithoutACall()
    {
        BeaconApi api({.url = QUrl(QStringLiteral("http://127.0.0.1:1"))}, key());
        QVERIFY(resultOf(api.batch({}))->empty());
        QVERIFY(resultOf(api.broadcast({}, {}, {}))->empty());
    }

    void aMessageThatWouldThrowOutItsSubscribersIsRefused()
    {
        BeaconApi api({.url = QUrl(QStringLiteral("http://127.0.0.1:1"))}, key());
        const auto answer = resultOf(api.publish({.channel = QStringLiteral("jobs:1"),
                                                  .data = {{QStringLiteral("a"), QString(300'000, QLatin1Char('x'))}},
                                                  .idempotencyKey = {},
                                                  .tags = {}}));
        QCOMPARE(answer.error().code, QByteArray("beacon.message_too_large"));
    }

    void callsInFlightAreAnsweredWhenTheClientGoes()
    {
        OneAnswer silent({});
        auto api = std::make_unique<BeaconApi>(silent.options(), key());
        auto first = api->info();
        auto second = api->disconnectUser({.user = QStringLiteral("u"), .client = {}});
        api.reset();
        QCOMPARE(resultOf(first).error().kind, ErrorKind::Cancelled);
        QCOMPARE(resultOf(second).error().code, QByteArray("beacon.api_closed"));
    }
};

QTEST_GUILESS_MAIN(TestBeaconApi)
#include "tst_beaconapi.moc"
