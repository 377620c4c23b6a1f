#include "app/node/boundedreply.h"
#include "app/node/proxy.h"
#include "tests/support/scriptedhttpserver.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QThreadPool>

#include <memory>

using namespace wowlab;
using namespace std::chrono_literals;
using node::ConnectionTest;
using node::ProxyChoice;
using node::ProxyRoute;
using Outcome = node::ConnectionTest::Outcome;
using Answer = test::ScriptedHttpServer::Answer;
using Request = test::ScriptedHttpServer::Request;

namespace {

constexpr char kStatus[] = R"({"status":"ok","version":"1","uptimeSeconds":5,"services":{}})";

/// A host that exists behind a proxy only.
const QUrl kFarSentinel(QStringLiteral("http://sentinel.example"));

ProxyChoice by(const test::ScriptedHttpServer &proxy)
{
    return {.kind = ProxyChoice::Kind::Http, .host = proxy.url().host(), .port = proxy.url().port()};
}

/// A port of this machine at which nobody listens.
int closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy)); }

    void proxiesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("understood"); // empty: not at all
        const auto row = [](const char *text, const char *understood) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(understood);
        };
        row("http://proxy.example:3128", "http://proxy.example:3128");
        row("HTTP://Proxy.Example:3128/", "http://proxy.example:3128");
        row("proxy.example:3128", "http://proxy.example:3128");
        row(" proxy.example ", "http://proxy.example:8080");
        row("socks5://10.0.0.1", "socks5://10.0.0.1:1080");
        row("socks5h://10.0.0.1:9050", "socks5://10.0.0.1:9050");
        row("socks5://[::1]:1080", "socks5://[::1]:1080");
        row("http://me:p%40ss@proxy.example:80", "http://me@proxy.example:80");
        row("", "");
        row("http://", "");
        row("https://proxy.example:443", "");
        row("ftp://proxy.example", "");
        row("http://proxy.example:99999", "");
        row("http://proxy.example/path", "");
        row("http://proxy example", "");
    }

    void proxiesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, understood);
        const auto choice = node::parseProxy(text);
        QCOMPARE(choice.has_value(), !understood.isEmpty());
        if (choice)
            QCOMPARE(node::toText(*choice), understood);
    }

    void passwordIsReadAndNeverShown()
    {
        const auto choice = node::parseProxy(QStringLiteral("http://me:p%40ss@proxy.example:80"));
        QCOMPARE(choice->password, QStringLiteral("p@ss"));
        QVERIFY(!node::toText(*choice).contains(QStringLiteral("ss")));
    }

    void changeHoldsForTheNextRequest()
    {
        test::ScriptedHttpServer one;
        test::ScriptedHttpServer other;
        for (auto *proxy : {&one, &other})
            proxy->setHandler([](const Request &) { return Answer{.body = kStatus}; });
        QNetworkAccessManager network; // from before the changes, and keeps its connections open
        ProxyRoute route(kFarSentinel);
        QSignalSpy changed(&route, &ProxyRoute::changed);
        route.use(by(one));
        get(network, kFarSentinel);
        QCOMPARE(one.requests().size(), 1);
        route.use(by(other));
        get(network, kFarSentinel);
        QCOMPARE(one.requests().size(), 1);
        QCOMPARE(other.requests().size(), 1);
        route.use(by(other));
        QCOMPARE(changed.size(), 2);
        route.use({.kind = ProxyChoice::Kind::None});
        get(network, kFarSentinel); // which does not exist
        QCOMPARE(one.requests().size() + other.requests().size(), 2);
    }

    void thisMachineIsReachedWithoutTheProxy()
    {
        test::ScriptedHttpServer sentinel;
        sentinel.setHandler([](const Request &) { return Answer{.body = kStatus}; });
        test::ScriptedHttpServer proxy;
        ProxyRoute route(sentinel.url());
        route.use(by(proxy));
        QNetworkAccessManager network;
        get(network, sentinel.url());
        QCOMPARE(sentinel.requests().size(), 1);
        QCOMPARE(proxy.requests().size(), 0);
    }

    void slowAnswerOfTheSystemBlocksNothing()
    {
        QSemaphore mayAnswer;
        ProxyRoute route(kFarSentinel, [&mayAnswer](const QUrl &) {
            mayAnswer.acquire();
            return QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("slow.example"), 3128);
        });
        QSignalSpy changed(&route, &ProxyRoute::changed);
        route.use({.kind = ProxyChoice::Kind::System}); // comes back, though the system has not answered
        QCOMPARE(changed.size(), 0);
        mayAnswer.release();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(QNetworkProxy::applicationProxy().hostName(), QStringLiteral("slow.example"));
    }

    void lateAnswerOfTheSystemChangesNothingAnyMore()
    {
        QSemaphore mayAnswer;
        QSemaphore hasAnswered;
        ProxyRoute route(kFarSentinel, [&](const QUrl &) {
            mayAnswer.acquire();
            hasAnswered.release();
            return QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("slow.example"), 3128);
        });
        route.use({.kind = ProxyChoice::Kind::System});
        route.use({.kind = ProxyChoice::Kind::Socks5, .host = QStringLiteral("mine.example"), .port = 1080});
        mayAnswer.release();
        hasAnswered.acquire();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(route.proxy().hostName(), QStringLiteral("mine.example"));
    }

    void connectionTestGivesAClearAnswer_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<bool>("isByProxy");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("sentinel") << Answer{.body = kStatus} << false << Outcome::Reached;
        QTest::newRow("sentinel behind a proxy") << Answer{.body = kStatus} << true << Outcome::Reached;
        QTest::newRow("log-in page") << Answer{.body = "<html>log in</html>", .contentType = "text/html"} << false
                                     << Outcome::CaptivePortal;
        QTest::newRow("redirect") << Answer{.status = 302, .headers = {{"Location", "http://hotel.example"}}} << false
                                  << Outcome::CaptivePortal;
        QTest::newRow("another service") << Answer{.body = R"({"hello":"world"})"} << false << Outcome::NoSentinel;
        QTest::newRow("something unknown")
            << Answer{.status = 404, .body = "no", .contentType = "text/plain"} << false << Outcome::NoSentinel;
        QTest::newRow("proxy wants a password")
            << Answer{.status = 407, .body = "", .headers = {{"Proxy-Authenticate", "Basic realm=\"x\""}}} << true
            << Outcome::ProxyWantsPassword;
    }

    void connectionTestGivesAClearAnswer()
    {
        QFETCH(Answer, answer);
        QFETCH(bool, isByProxy);
        QFETCH(Outcome, outcome);
        test::ScriptedHttpServer server;
        server.setHandler([answer](const Request &) { return answer; });
        const Outcome found =
            isByProxy ? tried(kFarSentinel, by(server)) : tried(server.url(), {.kind = ProxyChoice::Kind::None});
        QCOMPARE(node::describe(found), node::describe(outcome));
    }

    void connectionTestTellsTheProxyFromTheSentinel()
    {
        const QUrl nobody(QStringLiteral("http://127.0.0.1:%1").arg(closedPort()));
        QCOMPARE(tried(nobody, {.kind = ProxyChoice::Kind::None}), Outcome::Refused);
        QCOMPARE(tried(kFarSentinel,
                       {.kind = ProxyChoice::Kind::Http, .host = QStringLiteral("127.0.0.1"), .port = closedPort()}),
                 Outcome::ProxyNotFound);
        QCOMPARE(tried(QUrl(QStringLiteral("http://nowhere.invalid")), {.kind = ProxyChoice::Kind::None}),
                 Outcome::NoSuchHost);
    }

    void anotherTestEndsTheFirst()
    {
        test::ScriptedHttpServer silent;
        silent.setHandler([](const Request &) { return std::nullopt; });
        test::ScriptedHttpServer sentinel;
        sentinel.setHandler([](const Request &) { return Answer{.body = kStatus}; });
        ConnectionTest test;
        QSignalSpy finished(&test, &ConnectionTest::finished);
        test.start(silent.url(), {.kind = ProxyChoice::Kind::None});
        QTRY_COMPARE(silent.requests().size(), 1);
        test.start(sentinel.url(), {.kind = ProxyChoice::Kind::None});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<Outcome>(), Outcome::Reached);
        test.start(silent.url(), {.kind = ProxyChoice::Kind::None});
        QTRY_COMPARE(silent.requests().size(), 2);
        test.cancel();
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 1);
    }

private:
    static void get(QNetworkAccessManager &network, const QUrl &url)
    {
        const std::unique_ptr<QNetworkReply> reply(network.get(node::plainRequest(url, "test")));
        QTRY_VERIFY(reply->isFinished());
    }
    static Outcome tried(const QUrl &sentinel, const ProxyChoice &choice)
    {
        ConnectionTest test;
        QSignalSpy finished(&test, &ConnectionTest::finished);
        test.start(sentinel, choice);
        if (finished.isEmpty() && !finished.wait(15'000))
            qFatal("the connection test does not end");
        return finished.first().first().value<Outcome>();
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
