#include "app/node/resultsender.h"
#include "app/node/sentinelclient.h"
#include "core/identity/requestsignature.h"
#include "tests/support/futures.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedhttpserver.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wowlab;
using namespace std::chrono_literals;
using Answer = test::ScriptedHttpServer::Answer;
using Request = test::ScriptedHttpServer::Request;

namespace {

const QByteArray kVerified =
    R"({"id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","name":"n","maxParallel":2,"userId":"7c9e6679-7425-40de-944b-e07fc1f90ae7"})";
const QByteArray kCompleted = R"({"success":true,"jobComplete":false,"assigned":[]})";

core::CompleteRequest someResult(int number = 1)
{
    core::CompleteRequest request;
    request.chunkId.value = QUuid(uint(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    request.attempt = 1;
    request.result.meanDps = request.result.minDps = request.result.maxDps = 5;
    request.result.iterations = 1;
    return request;
}

} // namespace

class TestSentinelClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<test::ScriptedHttpServer>();
        auto identity = node::Identity::open(m_dir->path(), m_server->url(), core::NewIdentity::IfNoneEverWas);
        QVERIFY(identity);
        m_identity = std::make_unique<node::Identity>(std::move(*identity));
        m_client = makeClient({.origin = m_server->url()});
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void everyCallIsSignedOverMethodPathAndBody()
    {
        m_server->setHandler([](const Request &) { return Answer{.body = kCompleted}; });
        QVERIFY(test::resultOf(m_client->complete(someResult())));
        QVERIFY(test::resultOf(m_client->release({.chunkId = someResult().chunkId, .attempt = 1, .reason = {}})));
        m_server->enqueue({.body = R"({"assigned":[]})"});
        QVERIFY(test::resultOf(m_client->assigned()));
        QCOMPARE(m_server->requests().size(), 3);
        for (const Request &request : m_server->requests()) {
            const core::RequestSignature headers{.key = request.headers.value("x-node-key"),
                                                 .signature = request.headers.value("x-node-sig"),
                                                 .timestamp = request.headers.value("x-node-ts")};
            const auto sender = core::verifyRequest(headers, request.method, request.path, request.body, seconds());
            QVERIFY2(sender, qPrintable(QString::fromLatin1(request.path)));
            QCOMPARE(*sender, m_identity->keypair().publicKey());
        }
    }

    void wrongClockIsRepairedAndTheCallSentAgain_data()
    {
        QTest::addColumn<bool>("hasServerTime");
        QTest::newRow("by the sentinel's own word") << true;
        QTest::newRow("by the Date of the answer") << false;
    }

    void wrongClockIsRepairedAndTheCallSentAgain()
    {
        QFETCH(bool, hasServerTime);
        const auto sentinelTime = seconds() + 1020s;
        QByteArray body = R"({"error":"your clock","code":"clock_skew")";
        body += hasServerTime ? ",\"serverTime\":" + QByteArray::number(qint64(sentinelTime.count())) + "}"
                              : QByteArray("}");
        const QByteArray date = QLocale::c()
                                    .toString(QDateTime::fromSecsSinceEpoch(sentinelTime.count(), Qt::UTC),
                                              QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                                    .toLatin1();
        m_server->enqueue({.status = 401, .body = body, .headers = {{"Date", date}}});
        m_server->enqueue({.body = kVerified});
        const QByteArray key = m_identity->keypair().publicKey();
        QSignalSpy corrected(m_client.get(), &node::SentinelClient::clockOffsetChanged);

        QVERIFY(test::resultOf(m_client->verify()));
        QCOMPARE(m_server->requests().size(), 2);
        QCOMPARE(m_server->requests()[1].headers.value("x-node-ts"), QByteArray::number(qint64(sentinelTime.count())));
        QCOMPARE(m_client->clockOffset(), 1020s);
        QCOMPARE(corrected.size(), 1);
        QCOMPARE(m_identity->keypair().publicKey(), key);
        QCOMPARE(m_server->requests()[0].headers.value("x-node-key"),
                 m_server->requests()[1].headers.value("x-node-key"));

        // And remembered.
        m_server->enqueue({.body = kVerified});
        QVERIFY(test::resultOf(m_client->verify()));
        QCOMPARE(m_server->requests().size(), 3);
        QCOMPARE(m_server->requests()[2].headers.value("x-node-ts"), QByteArray::number(qint64(sentinelTime.count())));
    }

    void clockThatStaysWrongIsNoEndlessLoop()
    {
        m_server->setHandler([](const Request &) {
            return Answer{.status = 401, .body = R"({"error":"clock","code":"clock_skew","serverTime":1})"};
        });
        const auto reply = test::resultOf(m_client->verify());
        QVERIFY(!reply);
        QCOMPARE(reply.error().error.code, QByteArray("clock_skew"));
        QCOMPARE(m_server->requests().size(), 2);
    }

    void plain401ChangesNothing()
    {
        m_server->enqueue({.status = 401, .body = R"({"error":"no","code":"signature_invalid"})"});
        const auto reply = test::resultOf(m_client->verify());
        QCOMPARE(reply.error().error.kind, core::ErrorKind::Unauthorized);
        QCOMPARE(reply.error().status, 401);
        QCOMPARE(m_client->clockOffset(), 0s);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void strangersAnswersAreNotTheSentinels_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("code");
        const QByteArray html = "text/html; charset=utf-8";
        const QByteArray json = "application/json";
        QTest::newRow("log-in page") << 200 << html << QByteArray("<html>Welcome to our hotel")
                                     << QByteArray("http.captive_portal");
        QTest::newRow("page that calls itself JSON")
            << 200 << json << QByteArray("\n<!doctype html>") << QByteArray("http.captive_portal");
        QTest::newRow("redirect") << 302 << html << QByteArray() << QByteArray("http.redirected");
        QTest::newRow("proxy's 404") << 404 << html << QByteArray("<h1>not found</h1>")
                                     << QByteArray("http.captive_portal");
        QTest::newRow("balancer's 404") << 404 << QByteArray("text/plain") << QByteArray("default backend - 404")
                                        << QByteArray("http.not_json");
        QTest::newRow("404 in another JSON")
            << 404 << json << QByteArray(R"({"message":"no Route matched"})") << QByteArray("http.not_json");
        QTest::newRow("success that is not JSON") << 200 << json << QByteArray("OK") << QByteArray("http.not_json");
        QTest::newRow("success of another shape") << 200 << json << QByteArray("{}") << QByteArray("http.not_json");
    }

    void strangersAnswersAreNotTheSentinels()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, code);
        m_server->enqueue({.status = status,
                           .body = body,
                           .headers = {{"Location", m_server->url().toEncoded() + "/login"}},
                           .contentType = type});
        const auto reply = test::resultOf(m_client->verify());
        QVERIFY(!reply);
        QCOMPARE(reply.error().error.code, code);
        QCOMPARE(reply.error().error.kind, core::ErrorKind::Retry);
        QCOMPARE(reply.error().status, 0);
        QCOMPARE(m_server->requests().size(), 1); // no redirect was followed
    }

    void retryAfterIsRead_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("milliseconds"); // -1: none
        QTest::newRow("seconds") << QByteArray("7") << qint64(7000);
        QTest::newRow("absurdly long") << QByteArray("999999999") << qint64(3'600'000);
        QTest::newRow("negative") << QByteArray("-5") << qint64(0);
        QTest::newRow("nonsense") << QByteArray("soon") << qint64(-1);
        QTest::newRow("past date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(0);
    }

    void retryAfterIsRead()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, milliseconds);
        m_server->enqueue(
            {.status = 429, .body = R"({"error":"slow","code":"slow_down"})", .headers = {{"Retry-After", header}}});
        const auto reply = test::resultOf(m_client->verify());
        QCOMPARE(reply.error().error.kind, core::ErrorKind::Retry);
        QCOMPARE(reply.error().retryAfter ? qint64(reply.error().retryAfter->count()) : -1, milliseconds);
    }

    void silentSentinelMeetsTheDeadline()
    {
        m_client = makeClient({.origin = m_server->url(), .deadline = 100ms});
        m_server->setHandler([](const Request &) -> std::optional<Answer> { return std::nullopt; });
        const auto reply = test::resultOf(m_client->verify());
        QCOMPARE(reply.error().error.code, QByteArray("http.timeout"));
        QCOMPARE(reply.error().error.kind, core::ErrorKind::Retry);
    }

    void absentSentinelIsUnreachable()
    {
        const QUrl gone = m_server->url();
        m_server.reset();
        m_client = makeClient({.origin = gone});
        const auto reply = test::resultOf(m_client->verify());
        QCOMPARE(reply.error().error.code, QByteArray("http.unreachable"));
        QCOMPARE(reply.error().status, 0);
    }

    void answerBeyondTheBoundIsRefused()
    {
        m_client = makeClient({.origin = m_server->url(), .maxAnswerBytes = 1000});
        m_server->enqueue({.body = "{\"a\":\"" + QByteArray(100'000, 'x') + "\"}"});
        const auto reply = test::resultOf(m_client->verify());
        QCOMPARE(reply.error().error.code, QByteArray("http.too_large"));
    }

    void dyingClientAnswersOpenCalls()
    {
        m_server->setHandler([](const Request &) -> std::optional<Answer> { return std::nullopt; });
        auto future = m_client->verify();
        m_client.reset();
        const auto reply = test::resultOf(future);
        QCOMPARE(reply.error().error.kind, core::ErrorKind::Cancelled);
    }

    // --- ResultSender over a real client ---------------------------------------------------------------------------------

    void resultStaysOnDiskUntilTheSentinelHasIt()
    {
        auto spool = node::ResultSpool::open(m_dir->filePath(QStringLiteral("spool")));
        node::ResultSender sender(*m_client, *spool, fastRetry());
        m_server->enqueue({.status = 503, .body = R"({"error":"db","code":"database.unavailable"})"});
        m_server->enqueue({.status = 200, .body = "<html>hotel</html>", .contentType = "text/html"});
        m_server->enqueue({.status = 401, .body = R"({"error":"no","code":"signature_invalid"})"});
        m_server->enqueue({.body = kCompleted});
        QSignalSpy failed(&sender, &node::ResultSender::failed);
        QSignalSpy accepted(&sender, &node::ResultSender::accepted);
        connect(&sender, &node::ResultSender::failed, this, [&spool] { QCOMPARE(spool->entries().size(), 1); });
        sender.submit(someResult());
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(failed.size(), 3);
        QCOMPARE(m_server->requests().size(), 4);
        QVERIFY(spool->entries().isEmpty());
        QCOMPARE(sender.counts().accepted, 1);
        QCOMPARE(sender.pending(), 0);
    }

    void finalRefusalDropsAndCounts()
    {
        auto spool = node::ResultSpool::open(m_dir->filePath(QStringLiteral("spool")));
        node::ResultSender sender(*m_client, *spool, fastRetry());
        m_server->enqueue({.status = 410, .body = R"({"error":"over","code":"job_over"})"});
        QSignalSpy refused(&sender, &node::ResultSender::refused);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Result refused for good")));
        sender.submit(someResult());
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(sender.counts().dropped, 1);
        QVERIFY(spool->entries().isEmpty());
    }

    void resultsOfAnEarlierRunAreSentFirst()
    {
        const QString folder = m_dir->filePath(QStringLiteral("spool"));
        {
            auto spool = node::ResultSpool::open(folder);
            QVERIFY(spool->put(someResult(1)));
            QVERIFY(spool->put(someResult(2)));
        }
        auto spool = node::ResultSpool::open(folder);
        node::ResultSender sender(*m_client, *spool, fastRetry());
        m_server->setHandler([](const Request &) { return Answer{.body = kCompleted}; });
        sender.start();
        QTRY_COMPARE(sender.counts().accepted, 2);
        QVERIFY(spool->entries().isEmpty());
    }

    void fullDiskDoesNotLoseTheResult()
    {
        auto spool = node::ResultSpool::open(m_dir->filePath(QStringLiteral("spool")));
        // A file where the folder was: nothing can be written there any more.
        QVERIFY(QDir(m_dir->filePath(QStringLiteral("spool"))).removeRecursively());
        QFile occupied(m_dir->filePath(QStringLiteral("spool")));
        QVERIFY(occupied.open(QIODevice::WriteOnly));
        node::ResultSender sender(*m_client, *spool, fastRetry());
        m_server->setHandler([](const Request &) { return Answer{.body = kCompleted}; });
        QTest::ignoreMessage(QtCriticalMsg,
                             QRegularExpression(QStringLiteral("cannot be stored and is sent from memory")));
        sender.submit(someResult());
        QTRY_COMPARE(sender.counts().accepted, 1);
    }

private:
    std::unique_ptr<node::SentinelClient> makeClient(node::SentinelClient::Options options)
    {
        return std::make_unique<node::SentinelClient>(std::move(options), *m_identity, nullptr, m_clock);
    }
    std::chrono::seconds seconds() const { return std::chrono::duration_cast<std::chrono::seconds>(m_clock.wall()); }
    static core::Backoff::Limits fastRetry() { return {.base = 1ms, .cap = 5ms, .floor = 1ms}; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::ScriptedHttpServer> m_server;
    test::ManualClock m_clock;
    std::unique_ptr<node::Identity> m_identity;
    std::unique_ptr<node::SentinelClient> m_client;
};

QTEST_GUILESS_MAIN(TestSentinelClient)
#include "tst_sentinelclient.moc"
