#include "core/beacon/beaconclient.h"
#include "tests/support/beaconreplies.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <memory>

using namespace std::chrono_literals;
using namespace wowlab::core;
using namespace wowlab::test;

namespace {

/// A WebSocket server that does what the test says with each connection.
class ScriptedBeacon final : public QObject
{
    Q_OBJECT
public:
    ScriptedBeacon()
        : m_server(QStringLiteral("scripted"), QWebSocketServer::NonSecureMode)
    {
        m_server.setSupportedSubprotocols({QStringLiteral("centrifuge-protobuf")});
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            socket = m_server.nextPendingConnection();
            socket->setParent(this);
            ++connections;
            connect(socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &message) {
                for (const auto &command : commandsIn(message))
                    received.push_back(command);
                if (onMessage)
                    onMessage();
            });
        });
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("ws://127.0.0.1:%1/x").arg(m_server.serverPort())); }
    void welcome()
    {
        onMessage = [this] {
            if (received.back().has_connect())
                socket->sendBinaryMessage(record(connectReply({{"chunks:n", {}}})));
        };
    }

    QWebSocket *socket = nullptr; ///< of the latest connection
    int connections = 0;
    std::vector<pb::Command> received;
    std::function<void()> onMessage;

private:
    QWebSocketServer m_server;
};

/// A TCP server that answers every connection with the same bytes, or with silence.
class ScriptedTcp final : public QObject
{
    Q_OBJECT
public:
    explicit ScriptedTcp(const QByteArray &answer)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this, answer] {
            auto *socket = m_server.nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] { socket->write(answer); });
        });
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("ws://127.0.0.1:%1/x").arg(m_server.serverPort())); }
    int connections = 0;

private:
    QTcpServer m_server;
};

BeaconOptions quick(const QUrl &url)
{
    BeaconOptions options;
    options.url = url;
    options.timing.connectDeadline = 300ms;
    options.timing.reconnect = {.base = 10ms, .cap = 20ms, .floor = 10ms};
    return options;
}

void giveToken(const std::function<void(Result<BeaconToken>)> &answer)
{
    answer(BeaconToken{.token = "T", .url = {}});
}

} // namespace

/// What the shell makes of real sockets; the decisions themselves are tst_beaconconnection's.
class TestBeaconClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSpeaksTheBinaryProtocolAndSendsNoOrigin()
    {
        ScriptedBeacon server;
        server.welcome();
        BeaconClient client(quick(server.url()), giveToken);
        QSignalSpy connected(&client, &BeaconClient::connected);
        client.connectToBeacon();
        QVERIFY(connected.wait());
        QCOMPARE(server.socket->subprotocol(), QStringLiteral("centrifuge-protobuf"));
        QVERIFY(server.socket->origin().isEmpty());
        QCOMPARE(server.received.front().connect().token(), std::string("T"));
    }

    void messagesArriveWholeInPiecesOrManyAtOnce()
    {
        ScriptedBeacon server;
        server.welcome();
        BeaconClient client(quick(server.url()), giveToken);
        QSignalSpy messages(&client, &BeaconClient::publicationReceived);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        QByteArray many;
        for (std::uint64_t n = 1; n <= 1000; ++n)
            many += record(publicationPush("chunks:n", n));
        server.socket->sendBinaryMessage(many);
        server.socket->sendBinaryMessage(record(publicationPush("chunks:n", 1001, std::string(1'000'000, ' '))));
        QTRY_COMPARE(messages.count(), 1001);
        QCOMPARE(client.position(QStringLiteral("chunks:n"))->offset, 1001u);
    }

    void pingsAreAnswered()
    {
        ScriptedBeacon server;
        server.welcome();
        BeaconClient client(quick(server.url()), giveToken);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        server.socket->sendBinaryMessage(kPing);
        QTRY_COMPARE(server.received.size(), 2u);
        QVERIFY(!server.received.back().has_connect());
    }

    void theCloseCodeOfTheServerDecides()
    {
        ScriptedBeacon server;
        server.welcome();
        BeaconClient client(quick(server.url()), giveToken);
        QSignalSpy connecting(&client, &BeaconClient::connecting);
        QSignalSpy disconnected(&client, &BeaconClient::disconnected);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        server.socket->close(QWebSocketProtocol::CloseCode(3001), QStringLiteral("shutdown"));
        QTRY_COMPARE(connecting.count(), 2);
        QCOMPARE(connecting.last().first().value<BeaconReason>(), (BeaconReason{3001, QStringLiteral("shutdown")}));
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        server.socket->close(QWebSocketProtocol::CloseCode(3503), QStringLiteral("go away"));
        QTRY_COMPARE(disconnected.count(), 1);
        QCOMPARE(disconnected.last().first().value<BeaconReason>(), (BeaconReason{3503, QStringLiteral("go away")}));
    }

    void whateverAnswersWronglyIsTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("404 on the upgrade") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("403 on the upgrade") << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("502 of a proxy") << QByteArray(
            "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<htm>");
        QTest::newRow("redirect") << QByteArray(
            "HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("200 without an upgrade") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        QTest::newRow("upgrade with a wrong key")
            << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                          "Connection: Upgrade\r\nSec-WebSocket-Accept: x\r\n\r\n");
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("half an answer") << QByteArray("HTTP/1.1 101 Swit");
    }

    void whateverAnswersWronglyIsTriedAgain()
    {
        QFETCH(QByteArray, answer);
        ScriptedTcp server(answer);
        BeaconClient client(quick(server.url()), giveToken);
        QSignalSpy errors(&client, &BeaconClient::errorOccurred);
        client.connectToBeacon();
        QTRY_VERIFY(server.connections >= 3);
        QVERIFY(errors.count() >= 2);
        QCOMPARE(client.state(), BeaconState::Connecting);
    }

    void aPortThatNobodyListensOnIsTriedAgain()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("ws://127.0.0.1:%1/x").arg(gone.serverPort()));
        gone.close();
        BeaconClient client(quick(url), giveToken);
        QSignalSpy errors(&client, &BeaconClient::errorOccurred);
        client.connectToBeacon();
        QTRY_VERIFY(errors.count() >= 3);
        QCOMPARE(client.state(), BeaconState::Connecting);
    }

    void garbageTextAndOversizedMessagesEndTheConnectionNotTheProgram_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("isText");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("garbage") << QByteArray(1000, '\xff') << false << true;
        QTest::newRow("a truncated record") << record(publicationPush("chunks:n", 1)).chopped(3) << false << true;
        QTest::newRow("JSON") << QByteArray(R"({"push":{}})") << true << true;
        QTest::newRow("more than the limit") << QByteArray(200'000, '\0') << false << false;
    }

    void garbageTextAndOversizedMessagesEndTheConnectionNotTheProgram()
    {
        QFETCH(QByteArray, message);
        QFETCH(bool, isText);
        QFETCH(bool, comesBack);
        ScriptedBeacon server;
        server.welcome();
        auto options = quick(server.url());
        options.maxMessageBytes = 100'000;
        BeaconClient client(options, giveToken);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        if (isText)
            server.socket->sendTextMessage(QString::fromLatin1(message));
        else
            server.socket->sendBinaryMessage(message);
        if (comesBack) {
            QTRY_COMPARE(server.connections, 2);
            QTRY_COMPARE(client.state(), BeaconState::Connected);
        } else {
            QTRY_COMPARE(client.state(), BeaconState::Disconnected);
        }
    }

    void theServerHearsOfADisconnectAtOnce()
    {
        ScriptedBeacon server;
        server.welcome();
        BeaconClient client(quick(server.url()), giveToken);
        client.connectToBeacon();
        QTRY_COMPARE(client.state(), BeaconState::Connected);
        QSignalSpy gone(server.socket, &QWebSocket::disconnected);
        client.disconnectFromBeacon();
        QVERIFY(gone.wait());
    }

    void aClientMayBeDestroyedInAnyState()
    {
        ScriptedBeacon server;
        server.welcome();
        std::function<void(Result<BeaconToken>)> lateAnswer;
        {
            BeaconClient waitingForToken(
                quick(server.url()),
                [&](const std::function<void(Result<BeaconToken>)> &answer) { lateAnswer = answer; });
            waitingForToken.connectToBeacon();
        }
        lateAnswer(BeaconToken{.token = "T", .url = {}});
        {
            BeaconClient opening(quick(server.url()), giveToken);
            opening.connectToBeacon();
        }
        auto connected = std::make_unique<BeaconClient>(quick(server.url()), giveToken);
        connected->connectToBeacon();
        QTRY_COMPARE(connected->state(), BeaconState::Connected);
        QSignalSpy words(connected.get(), &BeaconClient::stateChanged);
        connected.reset();
        QCOMPARE(words.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBeaconClient)
#include "tst_beaconclient.moc"
