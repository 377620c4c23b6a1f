#include "absentstore.h"
#include "core/base/json.h"
#include "core/identity/jwt.h"
#include "core/identity/keypair.h"
#include "sentinel/http/beacontokens.h"
#include "sentinel/http/dispatcher.h"
#include "sentinel/http/routes.h"
#include "sentinel/telemetry/health.h"
#include "sentinel/telemetry/metrics.h"
#include "tests/support/manualclock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace wowlab;
using namespace wowlab::sentinel;
using namespace std::chrono_literals;

namespace {

constexpr char kUserKey[] = "user-key-of-thirty-two-characters";
constexpr char kConnectionKey[] = "connection-key-of-32-characters-x";
constexpr char kSubscriptionKey[] = "subscription-key-of-32-characters";
const QString kUser = QStringLiteral("bbbbbbbb-0000-4000-8000-000000000002");

/// One worker thread with the absent database; room for `room` tasks.
class OneWorker final : public StoreExecutor
{
public:
    explicit OneWorker(int room)
        : m_room(room)
    {
        m_home.moveToThread(&m_thread);
        m_thread.start();
    }
    ~OneWorker() override
    {
        m_thread.quit();
        m_thread.wait();
    }
    bool submit(StoreTask task, StoreAnswer answer) override
    {
        if (m_submitted >= m_room)
            return false;
        ++m_submitted;
        QMetaObject::invokeMethod(&m_home, [this, task = std::move(task), answer = std::move(answer)] {
            auto outcome = task(m_store);
            QMetaObject::invokeMethod(&m_front, [this, answer, outcome = std::move(outcome)] {
                --m_submitted;
                answer(outcome);
            });
        });
        return true;
    }

private:
    int m_room;
    int m_submitted = 0; // main thread
    test::AbsentStore m_store;
    QObject m_front; // main thread
    QObject m_home;  // worker
    QThread m_thread;
};

struct Answer
{
    int status = 0;
    QJsonObject json;
    QByteArray body;
    QMap<QByteArray, QByteArray> headers;
};

} // namespace

class DispatcherTest final : public QObject
{
    Q_OBJECT

private:
    test::ManualClock m_clock;
    core::Keypair m_key = core::Keypair::generate();
    QNetworkAccessManager m_network;
    Health m_health{QStringLiteral("1.2.3"), m_clock};
    Metrics m_metrics;
    std::unique_ptr<BeaconTokens> m_tokens;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<Authenticator> m_authenticator;
    std::unique_ptr<OneWorker> m_worker;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::atomic<bool> m_isGateOpen = true; ///< while closed, POST /slow waits in the worker

    struct Setup
    {
        DispatcherOptions options = {};
        const char *userKey = kUserKey;
        int room = 100;
    };

    void start(const Setup &setup)
    {
        m_tokens =
            std::make_unique<BeaconTokens>(BeaconAccess{core::Secret(kConnectionKey), core::Secret(kSubscriptionKey),
                                                        QStringLiteral("wss://beacon.example/connection/websocket")},
                                           m_clock);
        const HandlerContext context{*m_tokens, m_metrics,
                                     [](Store &, const QVector<core::NodeId> &) -> core::Result<void> { return {}; }};
        std::vector<Route> routes = sentinelRoutes(context, m_health);
        routes.push_back({"POST", "/echo/{word}", Access::Node, LocalHandler([](const Request &request) {
                              return jsonResponse(200, {{QStringLiteral("key"), QString::fromLatin1(request.nodeKey)},
                                                        {QStringLiteral("client"), request.client.toString()},
                                                        {QStringLiteral("word"),
                                                         QString::fromLatin1(request.parameters.value("word"))}});
                          })});
        routes.push_back({"POST", "/slow", Access::Node, StoreHandler([this](const Request &, Store &) {
                              while (!m_isGateOpen)
                                  QThread::yieldCurrentThread();
                              Outcome outcome{jsonResponse(200, {}), {}};
                              outcome.effects.wakesScheduler = true;
                              return core::Result<Outcome>(outcome);
                          })});
        m_router = std::make_unique<Router>(std::move(routes));
        m_authenticator = std::make_unique<Authenticator>(core::Secret(QByteArrayView(setup.userKey)), m_clock);
        m_worker = std::make_unique<OneWorker>(setup.room);
        m_server = std::make_unique<Server>(ServerLimits{});
        m_dispatcher = std::make_unique<Dispatcher>(*m_server, *m_router, *m_authenticator, *m_worker, m_metrics,
                                                    setup.options, m_clock);
        QVERIFY(m_server->listen(QHostAddress(QHostAddress::LocalHost), 0));
    }

    using Headers = QVector<std::pair<QByteArray, QByteArray>>;

    Headers signedHeaders(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                          std::chrono::seconds offset = 0s) const
    {
        const auto now = std::chrono::duration_cast<std::chrono::seconds>(m_clock.wall());
        const auto signature = core::signRequest(m_key, method, path, body, now + offset);
        return {{"X-Node-Key", signature.key}, {"X-Node-Sig", signature.signature}, {"X-Node-Ts", signature.timestamp}};
    }

    QNetworkReply *begin(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                         const Headers &headers)
    {
        QNetworkRequest request(
            QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server->port()).arg(QString::fromLatin1(path))));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        // A custom verb would make it wait for a body.
        return method == "HEAD" ? m_network.head(request) : m_network.sendCustomRequest(request, method, body);
    }

    static Answer read(QNetworkReply *reply)
    {
        Answer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = reply->readAll();
        answer.json = core::parseJsonObject(answer.body).value_or(QJsonObject());
        for (const auto &[name, value] : reply->rawHeaderPairs())
            answer.headers.insert(name.toLower(), value);
        reply->deleteLater();
        return answer;
    }

    Answer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
               const Headers &headers = {})
    {
        QNetworkReply *reply = begin(method, path, body, headers);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait())
            qFatal("no answer");
        return read(reply);
    }

    Answer askSigned(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        return ask(method, path, body, signedHeaders(method, path, body));
    }

    QByteArray userToken(const QJsonObject &changes = {}) const
    {
        const qint64 now = std::chrono::duration_cast<std::chrono::seconds>(m_clock.wall()).count();
        QJsonObject claims{{QStringLiteral("sub"), kUser},
                           {QStringLiteral("role"), QStringLiteral("authenticated")},
                           {QStringLiteral("exp"), now + 3600}};
        for (auto it = changes.begin(); it != changes.end(); ++it)
            claims.insert(it.key(), it.value());
        return core::jwt::mint(claims, core::Secret(QByteArrayView(kUserKey)));
    }

    Answer subscribe(const QByteArray &authorization, const QByteArray &body)
    {
        Headers headers;
        if (!authorization.isEmpty())
            headers += Headers{{"Authorization", authorization}};
        return ask("POST", "/beacon/subscribe", body, headers);
    }

    static QString codeOf(const Answer &answer) { return answer.json[QLatin1String("code")].toString(); }

private Q_SLOTS:
    void cleanup()
    {
        m_isGateOpen = true;
        m_dispatcher.reset();
        m_server.reset();
        m_worker.reset();
    }

    void aSignedRequestReachesItsHandlerWithTheKey();
    void theClientBehindATrustedProxyIsNamed();
    void unprovenRequestsAreRefused_data();
    void unprovenRequestsAreRefused();
    void aWrongClockIsToldTheTime();
    void aClockWithinFiveMinutesIsFine();
    void signedCallsHaveNoQuery();
    void everyCallOfANodeAsksForASignature();
    void unknownPathsAndMethodsAreRefused();
    void bodiesThatAreNoJsonAreRefused();
    void whileTheDatabaseIsAwayEveryCallSaysComeAgain();
    void anAddressThatAsksTooOftenIsToldToWait();
    void aCallerThatAsksTooOftenIsToldToWait();
    void aForgedKeyDoesNotUseUpItsOwnersRate();
    void whenTooManyWaitNewcomersAreSentAway();
    void whenThePoolHasNoRoomNewcomersAreSentAway();
    void effectsAreCarriedOutEvenIfNobodyWaitsForTheAnswer();
    void usersWithoutAGoodTokenAreRefused_data();
    void usersWithoutAGoodTokenAreRefused();
    void withoutAUserKeyNobodyCanSubscribe();
    void aUserMayWatchWhoIsOnlineWithoutBeingSeen();
    void foreignChannelsAreForbidden_data();
    void foreignChannelsAreForbidden();
    void aPageOfAnotherOriginMayAskForASubscription();
    void aNodesTokenHasItsOwnChannelsOnly();
    void statusAndProbesTellTheHealth();
    void metricsAreServed();
};

void DispatcherTest::aSignedRequestReachesItsHandlerWithTheKey()
{
    start({});
    const Answer answer = askSigned("POST", "/echo/hello", R"({"a":1})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json[QLatin1String("key")].toString(), QString::fromLatin1(m_key.publicKey().toBase64()));
    QCOMPARE(answer.json[QLatin1String("word")].toString(), QStringLiteral("hello"));
    QCOMPARE(answer.json[QLatin1String("client")].toString(), QStringLiteral("127.0.0.1"));
}

void DispatcherTest::theClientBehindATrustedProxyIsNamed()
{
    const auto clientOf = [this](const Setup &setup) {
        start(setup);
        Headers headers = signedHeaders("POST", "/echo/a", {});
        headers += Headers{{"X-Forwarded-For", "198.51.100.7"}};
        return ask("POST", "/echo/a", {}, headers).json[QLatin1String("client")].toString();
    };
    Setup setup;
    QCOMPARE(clientOf(setup), QStringLiteral("127.0.0.1"));
    cleanup();
    setup.options.trustedProxies = {{QHostAddress(QHostAddress::LocalHost), 32}};
    QCOMPARE(clientOf(setup), QStringLiteral("198.51.100.7"));
}

void DispatcherTest::unprovenRequestsAreRefused_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QString>("code");
    const QByteArray body = R"({"a":1})";
    const Headers good = signedHeaders("POST", "/echo/a", body);
    const auto changed = [&good](int which, const QByteArray &value) {
        Headers headers = good;
        headers[which].second = value;
        return headers;
    };
    const auto row = [](const char *name, const Headers &headers, const char *code) {
        QTest::newRow(name) << headers << QString::fromLatin1(code);
    };
    const QByteArray key = good[0].second;
    const QByteArray signature = good[1].second;
    row("unsigned", {}, "signature_missing");
    row("no key", {good[1], good[2]}, "signature_missing");
    row("no signature", {good[0], good[2]}, "signature_missing");
    row("no time", {good[0], good[1]}, "signature_missing");
    row("another node's key", changed(0, core::Keypair::generate().publicKey().toBase64()), "signature_invalid");
    row("a key of zeros", changed(0, QByteArray(32, '\0').toBase64()), "signature_invalid");
    row("a signature of zeros", changed(1, QByteArray(64, '\0').toBase64()), "signature_invalid");
    row("a key that is no base64", changed(0, "!" + key.mid(1)), "signature_malformed");
    row("a key without padding", changed(0, key.chopped(1)), "signature_malformed");
    row("a key too short", changed(0, QByteArray(31, 'k').toBase64()), "signature_malformed");
    row("a signature that is no base64", changed(1, "!" + signature.mid(1)), "signature_malformed");
    row("a signature too long", changed(1, QByteArray(65, 's').toBase64()), "signature_malformed");
    row("a time in words", changed(2, "now"), "signature_malformed");
    row("a time with a fraction", changed(2, good[2].second + ".0"), "signature_malformed");
    row("two keys", changed(0, key + ", " + key), "signature_malformed");
    row("another time than signed", changed(2, QByteArray::number(good[2].second.toLongLong() + 1)),
        "signature_invalid");
    row("signed for another path", signedHeaders("POST", "/echo/b", body), "signature_invalid");
    row("signed for another method", signedHeaders("GET", "/echo/a", body), "signature_invalid");
    row("signed for another body", signedHeaders("POST", "/echo/a", R"({"a":2})"), "signature_invalid");
    row("signed for no body", signedHeaders("POST", "/echo/a", {}), "signature_invalid");
    row("too old", signedHeaders("POST", "/echo/a", body, -301s), "clock_skew");
    row("from the future", signedHeaders("POST", "/echo/a", body, 301s), "clock_skew");
}

void DispatcherTest::unprovenRequestsAreRefused()
{
    QFETCH(Headers, headers);
    QFETCH(QString, code);
    start({});
    const Answer answer = ask("POST", "/echo/a", R"({"a":1})", headers);
    QCOMPARE(answer.status, 401);
    QCOMPARE(codeOf(answer), code);
    QVERIFY(!answer.json[QLatin1String("error")].toString().isEmpty());
    QCOMPARE(answer.headers.value("www-authenticate"), QByteArray("Node-Signature"));
    QCOMPARE(answer.json.contains(QLatin1String("serverTime")), code == QLatin1String("clock_skew"));
}

void DispatcherTest::aWrongClockIsToldTheTime()
{
    start({});
    const Answer answer = ask("POST", "/echo/a", {}, signedHeaders("POST", "/echo/a", {}, 17min));
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.json[QLatin1String("serverTime")].toInteger(), qint64(1'700'000'000));
}

void DispatcherTest::aClockWithinFiveMinutesIsFine()
{
    start({});
    for (const auto offset : {-300s, 0s, 300s})
        QCOMPARE(ask("POST", "/echo/a", {}, signedHeaders("POST", "/echo/a", {}, offset)).status, 200);
}

void DispatcherTest::signedCallsHaveNoQuery()
{
    start({});
    const Answer answer = ask("POST", "/echo/a?b=c", {}, signedHeaders("POST", "/echo/a", {}));
    QCOMPARE(answer.status, 400);
    QCOMPARE(codeOf(answer), QStringLiteral("query_refused"));
}

void DispatcherTest::everyCallOfANodeAsksForASignature()
{
    start({});
    for (const char *path : {"/nodes/register", "/nodes/verify", "/nodes/token", "/nodes/heartbeat", "/nodes/unlink",
                             "/chunks/complete", "/chunks/release", "/chunks/fail"})
        QCOMPARE(codeOf(ask("POST", path, "{}")), QStringLiteral("signature_missing"));
    for (const char *path : {"/chunks/assigned", "/jobs/aaaaaaaa-0000-4000-8000-000000000001/config"})
        QCOMPARE(codeOf(ask("GET", path)), QStringLiteral("signature_missing"));
}

void DispatcherTest::unknownPathsAndMethodsAreRefused()
{
    start({});
    for (const char *path : {"/", "/nodes", "/nodes/verify/", "/jobs//config", "/nodes/../status", "/echo/a/b"}) {
        const Answer answer = ask("POST", path);
        QVERIFY2(answer.status == 404 || answer.status == 405, path);
    }
    QCOMPARE(ask("GET", "/nothing").status, 404);
    const Answer answer = ask("DELETE", "/status");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.headers.value("allow"), QByteArray("GET, HEAD"));
}

void DispatcherTest::bodiesThatAreNoJsonAreRefused()
{
    start({});
    const QMap<QByteArray, QString> bodies{{"", QStringLiteral("json.malformed")},
                                           {"{", QStringLiteral("json.malformed")},
                                           {"[]", QStringLiteral("json.not_object")},
                                           {"{}", QStringLiteral("json.invalid")},
                                           {QByteArray(100'000, '['), QStringLiteral("json.malformed")}};
    for (const char *path :
         {"/nodes/register", "/nodes/heartbeat", "/chunks/complete", "/chunks/release", "/chunks/fail"}) {
        for (auto it = bodies.begin(); it != bodies.end(); ++it) {
            const Answer answer = askSigned("POST", path, it.key());
            QCOMPARE(answer.status, 400);
            QCOMPARE(codeOf(answer), it.value());
        }
    }
}

void DispatcherTest::whileTheDatabaseIsAwayEveryCallSaysComeAgain()
{
    start({});
    const QByteArray chunk = R"("chunkId":"aaaaaaaa-0000-4000-8000-000000000001","attempt":1)";
    const QMap<QByteArray, QByteArray> calls{
        {"/nodes/register", R"({"hostname":"a","totalCores":8,"enabledCores":4,"platform":"linux","version":"1"})"},
        {"/nodes/verify", "{}"},
        {"/nodes/token", "{}"},
        {"/nodes/heartbeat", R"({"status":"online","engineVersion":1,"running":[],"freeSlots":1})"},
        {"/nodes/unlink", ""},
        {"/chunks/complete",
         "{" + chunk + R"(,"result":{"meanDps":2,"stdDps":1,"minDps":1,"maxDps":3,"iterations":10}})"},
        {"/chunks/release", "{" + chunk + "}"},
        {"/chunks/fail", "{" + chunk + R"(,"code":"rules_unsupported","message":"x"})"}};
    for (auto it = calls.begin(); it != calls.end(); ++it) {
        const Answer answer = askSigned("POST", it.key(), it.value());
        QVERIFY2(answer.status == 503, (it.key() + answer.body).constData());
        QCOMPARE(codeOf(answer), QStringLiteral("database.unavailable"));
        QVERIFY(answer.headers.value("retry-after").toInt() >= 1);
        QVERIFY(!answer.body.contains("secret-host"));
    }
    QCOMPARE(askSigned("GET", "/chunks/assigned").status, 503);
    QCOMPARE(askSigned("GET", "/jobs/aaaaaaaa-0000-4000-8000-000000000001/config").status, 503);
    QVERIFY(m_metrics.text().contains("wowlab_database_errors_total{code=\"database.unavailable\"} "));
}

void DispatcherTest::anAddressThatAsksTooOftenIsToldToWait()
{
    Setup setup;
    setup.options.perAddress = {1, 2};
    start(setup);
    QCOMPARE(ask("GET", "/live").status, 200);
    QCOMPARE(ask("GET", "/live").status, 200);
    const Answer refused = ask("GET", "/live");
    QCOMPARE(refused.status, 429);
    QCOMPARE(codeOf(refused), QStringLiteral("rate_limited"));
    QCOMPARE(refused.headers.value("retry-after"), QByteArray("1"));
    m_clock.advance(1s);
    QCOMPARE(ask("GET", "/live").status, 200);
}

void DispatcherTest::aCallerThatAsksTooOftenIsToldToWait()
{
    Setup setup;
    setup.options.perCaller = {0.5, 1};
    start(setup);
    QCOMPARE(askSigned("POST", "/echo/a").status, 200);
    const Answer refused = askSigned("POST", "/echo/a");
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.headers.value("retry-after"), QByteArray("2"));
    QCOMPARE(ask("GET", "/live").status, 200);
}

void DispatcherTest::aForgedKeyDoesNotUseUpItsOwnersRate()
{
    Setup setup;
    setup.options.perCaller = {1, 1};
    start(setup);
    Headers forged = signedHeaders("POST", "/echo/a", {});
    forged[1].second = QByteArray(64, 's').toBase64();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ask("POST", "/echo/a", {}, forged).status, 401);
    QCOMPARE(askSigned("POST", "/echo/a").status, 200);
}

void DispatcherTest::whenTooManyWaitNewcomersAreSentAway()
{
    Setup setup;
    setup.options.maxWaiting = 2;
    start(setup);
    m_isGateOpen = false;
    std::vector<QNetworkReply *> waiting;
    for (int i = 0; i < 2; ++i)
        waiting.push_back(begin("POST", "/slow", {}, signedHeaders("POST", "/slow", {})));
    QTRY_COMPARE(m_dispatcher->waitingCount(), 2);
    const Answer refused = askSigned("POST", "/slow");
    QCOMPARE(refused.status, 503);
    QCOMPARE(codeOf(refused), QStringLiteral("overloaded"));
    QVERIFY(refused.headers.value("retry-after").toInt() >= 1);
    // What needs no database is answered meanwhile.
    QCOMPARE(ask("GET", "/live").status, 200);
    QVERIFY(ask("GET", "/metrics").body.contains("wowlab_database_queue_requests 2"));
    m_isGateOpen = true;
    for (QNetworkReply *reply : waiting) {
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(read(reply).status, 200);
    }
    QCOMPARE(m_dispatcher->waitingCount(), 0);
}

void DispatcherTest::whenThePoolHasNoRoomNewcomersAreSentAway()
{
    Setup setup;
    setup.room = 0;
    start(setup);
    const Answer refused = askSigned("POST", "/slow");
    QCOMPARE(refused.status, 503);
    QCOMPARE(codeOf(refused), QStringLiteral("overloaded"));
    QCOMPARE(m_dispatcher->waitingCount(), 0);
}

void DispatcherTest::effectsAreCarriedOutEvenIfNobodyWaitsForTheAnswer()
{
    start({});
    QVector<Effects> due;
    connect(m_dispatcher.get(), &Dispatcher::effectsDue, this, [&due](const Effects &effects) { due.append(effects); });
    m_isGateOpen = false;
    QNetworkReply *reply = begin("POST", "/slow", {}, signedHeaders("POST", "/slow", {}));
    QTRY_COMPARE(m_dispatcher->waitingCount(), 1);
    reply->abort();
    reply->deleteLater();
    QTRY_COMPARE(m_server->connectionCount(), 0);
    m_isGateOpen = true;
    QTRY_COMPARE(due.size(), 1);
    QVERIFY(due[0].wakesScheduler);
}

void DispatcherTest::usersWithoutAGoodTokenAreRefused_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &authorization, const char *code) {
        QTest::newRow(name) << authorization << QString::fromLatin1(code);
    };
    const qint64 now = std::chrono::duration_cast<std::chrono::seconds>(m_clock.wall()).count();
    const QString anon = QStringLiteral("anon");
    row("none", "", "token_missing");
    row("another scheme", "Basic dXNlcjpwYXNz", "token_missing");
    row("an empty one", "Bearer ", "token_missing");
    row("no JWT", "Bearer abc", "token_invalid");
    row("another key",
        "Bearer " + core::jwt::mint({{QStringLiteral("sub"), kUser}, {QStringLiteral("exp"), now + 60}},
                                    core::Secret(QByteArrayView(kConnectionKey))),
        "token_invalid");
    row("expired", "Bearer " + userToken({{QStringLiteral("exp"), now - 60}}), "token_expired");
    row("the public key of the project", "Bearer " + userToken({{QStringLiteral("role"), anon}}), "token_invalid");
    row("a subject that is no person", "Bearer " + userToken({{QStringLiteral("sub"), QStringLiteral("me")}}),
        "token_invalid");
}

void DispatcherTest::usersWithoutAGoodTokenAreRefused()
{
    QFETCH(QByteArray, authorization);
    QFETCH(QString, code);
    start({});
    const Answer answer = subscribe(authorization, R"({"channel":"nodes:online"})");
    QCOMPARE(answer.status, 401);
    QCOMPARE(codeOf(answer), code);
    QCOMPARE(answer.headers.value("www-authenticate"), QByteArray("Bearer"));
}

void DispatcherTest::withoutAUserKeyNobodyCanSubscribe()
{
    Setup setup;
    setup.userKey = "";
    start(setup);
    const Answer answer = subscribe("Bearer " + userToken(), R"({"channel":"nodes:online"})");
    QCOMPARE(answer.status, 503);
    QCOMPARE(codeOf(answer), QStringLiteral("not_configured"));
}

void DispatcherTest::aUserMayWatchWhoIsOnlineWithoutBeingSeen()
{
    start({});
    const Answer answer = subscribe("bearer " + userToken(), R"({"channel":"nodes:online"})");
    QCOMPARE(answer.status, 200);
    core::jwt::Expectations expectations;
    expectations.now = std::chrono::duration_cast<std::chrono::seconds>(m_clock.wall());
    expectations.audience = QStringLiteral("wowlab-beacon-sub");
    const QByteArray token = answer.json[QLatin1String("token")].toString().toLatin1();
    const auto claims = core::jwt::verify(token, core::Secret(QByteArrayView(kSubscriptionKey)), expectations);
    QVERIFY(claims);
    QCOMPARE((*claims)[QLatin1String("sub")].toString(), kUser);
    QCOMPARE((*claims)[QLatin1String("channel")].toString(), QStringLiteral("nodes:online"));
    const QJsonValue override = (*claims)[QLatin1String("override")];
    QCOMPARE(override[QLatin1String("presence")][QLatin1String("value")], QJsonValue(false));
    QCOMPARE(override[QLatin1String("join_leave")][QLatin1String("value")], QJsonValue(false));
}

void DispatcherTest::foreignChannelsAreForbidden_data()
{
    QTest::addColumn<QByteArray>("channel");
    for (const char *channel :
         {"chunks:aaaaaaaa-0000-4000-8000-000000000001", "chunks:online", "nodes:", "jobs:", "jobs:online", "",
          "online", "jobs:AAAAAAAA-0000-4000-8000-000000000001", "jobs:{aaaaaaaa-0000-4000-8000-000000000001}",
          "jobs:aaaaaaaa000040008000000000000001", "nodes:online ", "$jobs:x",
          "jobs:aaaaaaaa-0000-4000-8000-000000000001:x", "jobs:aaaaaaaa-0000-4000-8000-000000000001#x"})
        QTest::newRow(channel) << QByteArray(channel);
}

void DispatcherTest::foreignChannelsAreForbidden()
{
    QFETCH(QByteArray, channel);
    start({});
    const Answer answer = subscribe("Bearer " + userToken(), R"({"channel":")" + channel + R"("})");
    QCOMPARE(answer.status, 403);
    QCOMPARE(codeOf(answer), QStringLiteral("channel_forbidden"));
}

void DispatcherTest::aPageOfAnotherOriginMayAskForASubscription()
{
    start({});
    const Answer preflight = ask("OPTIONS", "/beacon/subscribe", {}, {{"Origin", "https://portal.example"}});
    QCOMPARE(preflight.status, 200);
    QCOMPARE(preflight.headers.value("access-control-allow-origin"), QByteArray("*"));
    QCOMPARE(preflight.headers.value("access-control-allow-methods"), QByteArray("POST"));
    QVERIFY(preflight.headers.value("access-control-allow-headers").contains("authorization"));
    const Answer answer = subscribe({}, "{}");
    QCOMPARE(answer.headers.value("access-control-allow-origin"), QByteArray("*"));
    const Answer node = ask("OPTIONS", "/nodes/token");
    QCOMPARE(node.status, 405);
    QVERIFY(!node.headers.contains("access-control-allow-origin"));
}

void DispatcherTest::aNodesTokenHasItsOwnChannelsOnly()
{
    start({});
    NodeRecord node;
    node.id.value = QUuid::fromString(QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001"));
    core::jwt::Expectations expectations;
    expectations.now = std::chrono::duration_cast<std::chrono::seconds>(m_clock.wall());
    const auto subsOf = [&](const NodeRecord &record) {
        const core::TokenReply reply = m_tokens->forNode(record);
        const auto claims =
            core::jwt::verify(reply.token, core::Secret(QByteArrayView(kConnectionKey)), expectations).value();
        if (claims[QLatin1String("sub")].toString() != record.id.toString() ||
            claims[QLatin1String("info")][QLatin1String("kind")].toString() != QLatin1String("node") ||
            claims[QLatin1String("exp")].toInteger() != (expectations.now + reply.expiresIn).count())
            return QStringList{QStringLiteral("not this node's token")};
        return claims[QLatin1String("subs")].toObject().keys();
    };
    const QString id = node.id.toString();
    QCOMPARE(subsOf(node), QStringList{QStringLiteral("nodes:") + id});
    node.owner.value = QUuid::fromString(kUser);
    QCOMPARE(subsOf(node), (QStringList{QStringLiteral("chunks:") + id, QStringLiteral("nodes:") + id,
                                        QStringLiteral("nodes:online")}));
}

void DispatcherTest::statusAndProbesTellTheHealth()
{
    start({});
    m_health.report(Service::Database, ServiceState::Down, QStringLiteral("unreachable"));
    QCOMPARE(ask("GET", "/live").status, 200);
    QCOMPARE(ask("GET", "/ready").status, 503);
    const Answer status = ask("GET", "/status");
    QCOMPARE(status.status, 200);
    const QJsonValue data = status.json[QLatin1String("data")];
    QCOMPARE(data[QLatin1String("state")].toString(), QStringLiteral("down"));
    QVERIFY(data[QLatin1String("memory_mb")].toDouble() > 1);
    QVERIFY(status.body.contains(R"("detail":"unreachable")"));
    m_health.report(Service::Database, ServiceState::Up);
    QCOMPARE(ask("GET", "/ready").status, 200);
    QCOMPARE(ask("HEAD", "/ready").status, 200);
}

void DispatcherTest::metricsAreServed()
{
    start({});
    ask("GET", "/made-up-by-a-stranger");
    const Answer answer = ask("GET", "/metrics");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("content-type"), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
    QVERIFY(answer.body.contains("wowlab_http_requests_total{route=\"none\",status=\"404\"}"));
    QVERIFY(!answer.body.contains("made-up"));
}

QTEST_GUILESS_MAIN(DispatcherTest)
#include "tst_dispatcher.moc"
