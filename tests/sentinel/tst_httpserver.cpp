#include "core/base/json.h"
#include "sentinel/http/server.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <functional>

using namespace wowlab;
using namespace wowlab::sentinel;
using namespace std::chrono_literals;

namespace {

/// A client that sends exactly the bytes it is told and keeps what comes back.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] {
            if (m_isReading)
                received += m_socket.readAll();
        });
        QObject::connect(&m_socket, &QTcpSocket::errorOccurred, &m_socket, [this] { m_isClosed = true; });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }

    void send(const QByteArray &bytes)
    {
        if (!m_isClosed)
            m_socket.write(bytes);
    }
    void stopReading()
    {
        m_isReading = false;
        m_socket.setReadBufferSize(1);
    }
    void close() { m_socket.abort(); }

    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] QVector<int> statuses() const
    {
        QVector<int> found;
        for (qsizetype at = received.indexOf("HTTP/1.1 "); at >= 0; at = received.indexOf("HTTP/1.1 ", at + 1)) {
            // A status line, not an error text that speaks of the version.
            if (const int status = received.mid(at + 9, 3).toInt())
                found.append(status);
        }
        return found;
    }

    QByteArray received;

private:
    QTcpSocket m_socket;
    bool m_isReading = true;
    bool m_isClosed = false;
};

QByteArray get(const QByteArray &path, const QByteArray &headers = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: sentinel\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &path, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: sentinel\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace

/// The server under test and what it handed out. By default every request is answered at once with its path and body.
class HttpServerTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Server> m_server;
    QVector<Request> m_requests;
    QVector<ExchangeId> m_waiting;
    QVector<int> m_refused;

    void start(const ServerLimits &limits = {})
    {
        m_server = std::make_unique<Server>(limits);
        connect(m_server.get(), &Server::requestReceived, this, [this](const ExchangeId &id, const Request &request) {
            m_requests.append(request);
            if (request.path == "/later")
                m_waiting.append(id);
            else if (request.path == "/huge")
                m_server->respond(id, {200, "application/octet-stream", QByteArray(64 * 1024 * 1024, 'x'), {}});
            else
                m_server->respond(id,
                                  {200, "text/plain", request.method + ' ' + request.path + ' ' + request.body, {}});
        });
        connect(m_server.get(), &Server::requestRefused, this, [this](int status) { m_refused.append(status); });
        QVERIFY(m_server->listen(QHostAddress(QHostAddress::LocalHost), 0));
    }

private Q_SLOTS:
    void cleanup()
    {
        m_server.reset();
        m_requests.clear();
        m_waiting.clear();
        m_refused.clear();
    }

    void answersARequest();
    void everyAnswerCarriesTheCommonHeaders();
    void aHeadRequestGetsTheLengthAndNoBody();
    void keepsTheConnectionForTheNextRequest();
    void closesWhenTheClientAsks();
    void closesAfterHttp10();
    void readsARequestThatComesByteByByte();
    void expect100IsAnsweredBeforeTheBody();
    void pipelinedRequestsAreAnsweredInOrderOneAtATime();
    void pipelinedInputIsNotReadWhileARequestIsOut();
    void refusesAndCloses_data();
    void refusesAndCloses();
    void acceptsWhatIsJustWithinTheLimits();
    void aRefusalReachesAClientThatIsStillSending();
    void cutsAClientThatDrips_data();
    void cutsAClientThatDrips();
    void closesAnIdleConnection();
    void closesAClientThatNeverSpeaks();
    void cutsAClientThatDoesNotRead();
    void answersUnavailableWhenNoAnswerComes();
    void aLateAnswerGoesNowhere();
    void anAnswerForAClientThatLeftGoesNowhere();
    void oneAddressHasOnlySoManyConnections();
    void exemptPeersMayHaveManyConnections();
    void newcomersWaitWhileTheHouseIsFull();
    void stopLetsTheRequestInFlightFinish();
    void stopCutsWhatDoesNotEnd();
    void stopWithNobodyThereIsStopped();
};

void HttpServerTest::answersARequest()
{
    start();
    RawClient client(m_server->port());
    client.send("POST /echo?x=1 HTTP/1.1\r\nHost: a\r\nX-Thing:  v \r\nx-thing: w\r\nContent-Length: 5\r\n\r\nhello");
    QTRY_VERIFY(client.received.endsWith("\r\n\r\nPOST /echo hello"));
    QCOMPARE(client.statuses(), QVector<int>{200});
    QCOMPARE(m_requests.size(), 1);
    QCOMPARE(m_requests[0].query, QByteArray("x=1"));
    QCOMPARE(m_requests[0].header("x-thing"), QByteArray("v, w"));
    QCOMPARE(m_requests[0].client, QHostAddress(QHostAddress::LocalHost));
}

void HttpServerTest::everyAnswerCarriesTheCommonHeaders()
{
    start();
    RawClient client(m_server->port());
    client.send(get("/a"));
    QTRY_VERIFY(client.received.endsWith("GET /a "));
    for (const char *header : {"Date: ", "Content-Length: 7\r\n", "Cache-Control: no-store\r\n",
                               "X-Content-Type-Options: nosniff\r\n", "Connection: keep-alive\r\n"})
        QVERIFY2(client.received.contains(header), header);
    QVERIFY(client.received.contains(" GMT\r\n"));
}

void HttpServerTest::aHeadRequestGetsTheLengthAndNoBody()
{
    start();
    RawClient client(m_server->port());
    client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(client.received.endsWith("\r\n\r\n"));
    QVERIFY(client.received.contains("Content-Length: 8\r\n"));
    client.send(get("/b"));
    QTRY_VERIFY(client.received.endsWith("\r\n\r\nGET /b "));
}

void HttpServerTest::keepsTheConnectionForTheNextRequest()
{
    start();
    RawClient client(m_server->port());
    for (int i = 1; i <= 20; ++i) {
        client.send(post("/a", QByteArray(i * 100, 'b')));
        QTRY_COMPARE(client.statuses().size(), i);
    }
    QCOMPARE(m_server->connectionCount(), 1);
    QCOMPARE(m_requests.size(), 20);
    QCOMPARE(m_requests.last().body.size(), 2000);
}

void HttpServerTest::closesWhenTheClientAsks()
{
    start();
    RawClient client(m_server->port());
    client.send(get("/a", "Connection: close\r\n"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QVector<int>{200});
    QVERIFY(client.received.contains("Connection: close\r\n"));
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void HttpServerTest::closesAfterHttp10()
{
    start();
    RawClient client(m_server->port());
    client.send("GET /a HTTP/1.0\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QVector<int>{200});
}

void HttpServerTest::readsARequestThatComesByteByByte()
{
    start();
    RawClient client(m_server->port());
    QTRY_VERIFY(client.isConnected());
    for (const char byte : post("/slow", "body")) {
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(client.received.endsWith("POST /slow body"));
}

void HttpServerTest::expect100IsAnsweredBeforeTheBody()
{
    start();
    RawClient client(m_server->port());
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QTRY_COMPARE(client.received, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("ab");
    QTRY_VERIFY(client.received.endsWith("POST /a ab"));
}

void HttpServerTest::pipelinedRequestsAreAnsweredInOrderOneAtATime()
{
    start();
    RawClient client(m_server->port());
    client.send(get("/later") + post("/b", "1") + get("/c"));
    QTRY_COMPARE(m_requests.size(), 1);
    m_server->respond(m_waiting[0], {200, "text/plain", "first", {}});
    QTRY_VERIFY(client.received.endsWith("GET /c "));
    QVERIFY(client.received.indexOf("first") < client.received.indexOf("POST /b 1"));
    QVERIFY(client.received.indexOf("POST /b 1") < client.received.indexOf("GET /c "));
}

void HttpServerTest::pipelinedInputIsNotReadWhileARequestIsOut()
{
    start();
    RawClient client(m_server->port());
    // Far more than the system's own buffers can hide: if it were all read, the client could send it all.
    QTcpSocket flood;
    flood.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
    QTRY_COMPARE(flood.state(), QAbstractSocket::ConnectedState);
    flood.write(get("/later"));
    QTRY_COMPARE(m_waiting.size(), 1);
    constexpr qint64 kFlood = 64 * 1024 * 1024;
    QByteArray request = get("/again");
    flood.write(request.repeated(int(kFlood / request.size())));
    // The other client is served meanwhile, and when it has been, the flood is still stuck.
    for (int i = 1; i <= 50; ++i) {
        client.send(get("/other"));
        QTRY_COMPARE(client.statuses().size(), i);
    }
    QCOMPARE(m_requests.size(), 51);
    QVERIFY(flood.bytesToWrite() > kFlood / 2);
}

void HttpServerTest::refusesAndCloses_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &sent, int status) {
        QTest::newRow(name) << sent << status;
    };
    const QByteArray start = "POST /a HTTP/1.1\r\nHost: a\r\n";

    row("a header beyond its limit", get("/a", "X-Big: " + QByteArray(20'000, 'x') + "\r\n"), 431);
    row("a header that never ends", "GET /a HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(20'000, 'x'), 431);
    row("a request line beyond the limit", "GET /" + QByteArray(20'000, 'x'), 431);
    row("a body beyond its limit", start + "Content-Length: 1048577\r\n\r\n", 413);
    row("a body length of exabytes", start + "Content-Length: 9223372036854775808\r\n\r\n", 400);
    row("a body length that overflows", start + "Content-Length: 99999999999999999999999\r\n\r\n", 400);
    row("two equal lengths", start + "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx", 400);
    row("two different lengths", start + "Content-Length: 1\r\nContent-Length: 20\r\n\r\nx", 400);
    row("a list of lengths", start + "Content-Length: 1, 1\r\n\r\nx", 400);
    row("a signed length", start + "Content-Length: +1\r\n\r\nx", 400);
    row("a negative length", start + "Content-Length: -1\r\n\r\nx", 400);
    row("a hexadecimal length", start + "Content-Length: 0x1\r\n\r\nx", 400);
    row("an empty length", start + "Content-Length:\r\n\r\nx", 400);
    row("a POST without length", start + "\r\n", 411);
    row("a chunked POST", start + "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n", 411);
    row("an identity coding", start + "Transfer-Encoding: identity\r\n\r\n", 411);
    row("an obscured coding", start + "Transfer-Encoding: xchunked\r\nContent-Length: 1\r\n\r\nx", 411);
    row("a chunked GET", get("/a", "Transfer-Encoding: chunked\r\n"), 501);
    row("both framings", start + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 501);
    row("both framings, other order", start + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n", 400);
    row("no host", "GET /a HTTP/1.1\r\n\r\n", 400);
    row("two hosts", "GET /a HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    row("garbage", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400);
    row("bare line feeds", "GET /a HTTP/1.1\nHost: a\n\n\r\n\r\n", 505);
    row("a blank before the colon", "GET /a HTTP/1.1\r\nHost : a\r\n\r\n", 400);
    row("a header without name", "GET /a HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", 400);
    row("a zero byte in a header", QByteArray("GET /a HTTP/1.1\r\nHost: a\0b\r\n\r\n", 29), 400);
    row("a carriage return in a value", "GET /a HTTP/1.1\r\nHost: a\rb\r\n\r\n", 400);
    row("two blanks in the request line", "GET  /a HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("a target that is no path", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("an asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("CONNECT", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("HTTP/0.9", "GET /a\r\n\r\n\r\n", 400);
    row("an expectation we do not know", start + "Expect: coffee\r\nContent-Length: 1\r\n\r\n", 417);
}

void HttpServerTest::refusesAndCloses()
{
    QFETCH(QByteArray, sent);
    QFETCH(int, status);
    start();
    RawClient client(m_server->port());
    client.send(sent + get("/smuggled"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QVector<int>{status});
    QVERIFY(client.received.contains("Connection: close\r\n"));
    const auto body = core::parseJsonObject(client.received.mid(client.received.indexOf("\r\n\r\n") + 4));
    QVERIFY(body);
    QVERIFY(!(*body)[QLatin1String("error")].toString().isEmpty());
    QVERIFY(!(*body)[QLatin1String("code")].toString().isEmpty());
    QVERIFY(m_requests.isEmpty());
    QCOMPARE(m_refused, QVector<int>{status});
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void HttpServerTest::acceptsWhatIsJustWithinTheLimits()
{
    start();
    RawClient client(m_server->port());
    client.send(post("/a", QByteArray(1024 * 1024, 'x')) + get("/b", "X-Big: " + QByteArray(16'000, 'x') + "\r\n"));
    QTRY_COMPARE(client.statuses(), (QVector<int>{200, 200}));
    QCOMPARE(m_requests[0].body.size(), 1024 * 1024);
}

void HttpServerTest::aRefusalReachesAClientThatIsStillSending()
{
    start();
    RawClient client(m_server->port());
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n" + QByteArray(2'000'000, 'x'));
    QTRY_COMPARE(client.statuses(), QVector<int>{413});
    QTRY_VERIFY(client.isClosed());
}

void HttpServerTest::cutsAClientThatDrips_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("drip");
    QTest::newRow("in the header") << QByteArray("GET /a HTTP/1.1\r\n") << QByteArray("X-A: b\r\n");
    QTest::newRow("in the body") << QByteArray("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
                                 << QByteArray("x");
}

void HttpServerTest::cutsAClientThatDrips()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, drip);
    ServerLimits limits;
    limits.connection.header = 300ms;
    limits.connection.body = 300ms;
    this->start(limits);
    RawClient client(m_server->port());
    client.send(start);
    // More often than the deadline: it is absolute, so that does not help.
    QTimer dripping;
    connect(&dripping, &QTimer::timeout, this, [&] { client.send(drip); });
    dripping.start(20ms);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QVector<int>{408});
    QVERIFY(m_requests.isEmpty());
}

void HttpServerTest::closesAnIdleConnection()
{
    ServerLimits limits;
    limits.connection.idle = 100ms;
    start(limits);
    RawClient client(m_server->port());
    client.send(get("/a"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QVector<int>{200});
}

void HttpServerTest::closesAClientThatNeverSpeaks()
{
    ServerLimits limits;
    limits.connection.header = 100ms;
    start(limits);
    RawClient client(m_server->port());
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received.isEmpty());
}

void HttpServerTest::cutsAClientThatDoesNotRead()
{
    ServerLimits limits;
    limits.connection.write = 300ms;
    start(limits);
    RawClient client(m_server->port());
    client.stopReading();
    client.send(get("/huge"));
    QTRY_COMPARE(m_requests.size(), 1);
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void HttpServerTest::answersUnavailableWhenNoAnswerComes()
{
    ServerLimits limits;
    limits.connection.answer = 100ms;
    start(limits);
    RawClient client(m_server->port());
    client.send(get("/later"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QVector<int>{503});
    QVERIFY(client.received.contains("Retry-After: "));
}

void HttpServerTest::aLateAnswerGoesNowhere()
{
    ServerLimits limits;
    limits.connection.answer = 100ms;
    start(limits);
    RawClient client(m_server->port());
    client.send(get("/later"));
    QTRY_COMPARE(client.statuses(), QVector<int>{503});
    m_server->respond(m_waiting[0], {200, "text/plain", "late", {}});
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QVector<int>{503});
}

void HttpServerTest::anAnswerForAClientThatLeftGoesNowhere()
{
    start();
    {
        RawClient client(m_server->port());
        client.send(get("/later"));
        QTRY_COMPARE(m_waiting.size(), 1);
        client.close();
    }
    QTRY_COMPARE(m_server->connectionCount(), 0);
    m_server->respond(m_waiting[0], {200, "text/plain", "late", {}});
    RawClient next(m_server->port());
    next.send(get("/a"));
    QTRY_COMPARE(next.statuses(), QVector<int>{200});
}

void HttpServerTest::oneAddressHasOnlySoManyConnections()
{
    ServerLimits limits;
    limits.connectionsPerAddress = 2;
    start(limits);
    QSignalSpy refused(m_server.get(), &Server::connectionRefused);
    RawClient first(m_server->port());
    RawClient second(m_server->port());
    QTRY_COMPARE(m_server->connectionCount(), 2);
    RawClient third(m_server->port());
    QTRY_VERIFY(third.isClosed());
    QCOMPARE(refused.size(), 1);
    first.close();
    QTRY_COMPARE(m_server->connectionCount(), 1);
    RawClient fourth(m_server->port());
    fourth.send(get("/a"));
    QTRY_COMPARE(fourth.statuses(), QVector<int>{200});
}

void HttpServerTest::exemptPeersMayHaveManyConnections()
{
    ServerLimits limits;
    limits.connectionsPerAddress = 1;
    start(limits);
    m_server->exempt({QHostAddress::parseSubnet(QStringLiteral("127.0.0.0/8"))});
    RawClient first(m_server->port());
    RawClient second(m_server->port());
    QTRY_COMPARE(m_server->connectionCount(), 2);
}

void HttpServerTest::newcomersWaitWhileTheHouseIsFull()
{
    ServerLimits limits;
    limits.connections = 3;
    start(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_server->port()));
        clients.back()->send(get("/a"));
    }
    const auto served = [&clients] {
        return std::count_if(clients.begin(), clients.end(),
                             [](const auto &client) { return !client->received.isEmpty(); });
    };
    QTRY_COMPARE(served(), 3);
    QCOMPARE(m_server->connectionCount(), 3);
    // Each one that leaves lets the next one in, until all have been served.
    for (int expected = 4; expected <= 8; ++expected) {
        const auto done = std::find_if(clients.begin(), clients.end(), [](const auto &client) {
            return !client->received.isEmpty() && client->isConnected();
        });
        QVERIFY(done != clients.end());
        (*done)->close();
        QTRY_COMPARE(served(), expected);
        QVERIFY(m_server->connectionCount() <= 3);
    }
}

void HttpServerTest::stopLetsTheRequestInFlightFinish()
{
    start();
    QSignalSpy stopped(m_server.get(), &Server::stopped);
    RawClient idle(m_server->port());
    idle.send(get("/a"));
    QTRY_COMPARE(idle.statuses().size(), 1);
    RawClient busy(m_server->port());
    busy.send(get("/later"));
    QTRY_COMPARE(m_waiting.size(), 1);
    const quint16 port = m_server->port();

    m_server->stop(10s);
    QTRY_VERIFY(idle.isClosed());
    RawClient late(port);
    QTRY_VERIFY(late.isClosed());
    QVERIFY(busy.isConnected());
    QCOMPARE(stopped.size(), 0);

    m_server->respond(m_waiting[0], {200, "text/plain", "done", {}});
    QTRY_VERIFY(busy.isClosed());
    QCOMPARE(busy.statuses(), QVector<int>{200});
    QVERIFY(busy.received.contains("Connection: close\r\n"));
    QTRY_COMPARE(stopped.size(), 1);
}

void HttpServerTest::stopCutsWhatDoesNotEnd()
{
    start();
    QSignalSpy stopped(m_server.get(), &Server::stopped);
    RawClient client(m_server->port());
    client.send(get("/later"));
    QTRY_COMPARE(m_waiting.size(), 1);
    m_server->stop(100ms);
    QTRY_COMPARE(stopped.size(), 1);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received.isEmpty());
}

void HttpServerTest::stopWithNobodyThereIsStopped()
{
    start();
    QSignalSpy stopped(m_server.get(), &Server::stopped);
    m_server->stop(10s);
    QCOMPARE(stopped.size(), 0);
    QTRY_COMPARE(stopped.size(), 1);
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
