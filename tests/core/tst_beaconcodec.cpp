#include "core/beacon/beaconcodec.h"

#include "proto/centrifugo.pb.h"

#include <QTest>

#include <variant>

using namespace wowlab::core;
using namespace wowlab::core::wire;

Q_DECLARE_METATYPE(wowlab::core::wire::Request)

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// The only record of a message.
Reply only(const QByteArray &message)
{
    ReplyReader reader(message);
    const auto reply = reader.next();
    if (!reply)
        qFatal("undecodable: %ls", qUtf16Printable(reply.error().detail));
    if (!reader.atEnd())
        qFatal("more than one record");
    return *reply;
}

template <class T>
T bodyOf(const Reply &reply)
{
    const auto *body = std::get_if<T>(&reply.body);
    if (!body)
        qFatal("another kind of reply: %zu", reply.body.index());
    return *body;
}

} // namespace

/// Byte for byte what Centrifugo v6 and its official clients exchange.
class TestBeaconCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commandsHaveTheBytesThatTheServerExpects_data()
    {
        QTest::addColumn<quint32>("id");
        QTest::addColumn<Request>("request");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, quint32 id, const Request &request, const char *bytes) {
            QTest::newRow(name) << id << request << hex(bytes);
        };
        row("connect with token, name and version", 1,
            ConnectRequest{
                .token = "T", .name = QStringLiteral("node"), .version = QStringLiteral("1.0"), .recover = {}},
            "120801220e0a015422046e6f64652a03312e30");
        row("connect that resumes a channel", 1,
            ConnectRequest{.token = "T",
                           .name = {},
                           .version = {},
                           .recover = {{QStringLiteral("c"), {.epoch = QStringLiteral("e"), .offset = 7}}}},
            "15080122110a01541a0c0a0163120718013201653807");
        row("connect with a token only", 1, ConnectRequest{.token = "T", .name = {}, .version = {}, .recover = {}},
            "07080122030a0154");
        row("subscribe to a public channel", 2,
            SubscribeRequest{
                .channel = QStringLiteral("jobs:1"), .token = {}, .recoverable = false, .recover = std::nullopt},
            "0c08022a080a066a6f62733a31");
        row("recoverable subscribe with a token", 2,
            SubscribeRequest{
                .channel = QStringLiteral("jobs:1"), .token = "T", .recoverable = true, .recover = std::nullopt},
            "1108022a0d0a066a6f62733a311201545001");
        row("refresh", 3, RefreshRequest{.token = "T"}, "07080372030a0154");
    }

    void commandsHaveTheBytesThatTheServerExpects()
    {
        QFETCH(quint32, id);
        QFETCH(Request, request);
        QFETCH(QByteArray, bytes);
        QCOMPARE(encodeCommand(id, request).toHex(), bytes.toHex());
    }

    void subRefreshNamesItsChannel()
    {
        const auto bytes = encodeCommand(9, SubRefreshRequest{.channel = QStringLiteral("jobs:1"), .token = "T"});
        wowlab::centrifugo::Command command;
        QVERIFY(command.ParseFromArray(bytes.constData() + 1, int(bytes.size()) - 1));
        QCOMPARE(command.sub_refresh().channel(), std::string("jobs:1"));
        QCOMPARE(command.sub_refresh().token(), std::string("T"));
    }

    void longNamesAreCutToWhatTheServerTakes()
    {
        const auto bytes = encodeCommand(1, ConnectRequest{.token = {},
                                                           .name = QString(100, QLatin1Char('n')),
                                                           .version = QString(100, QLatin1Char('v')),
                                                           .recover = {}});
        wowlab::centrifugo::Command command;
        QVERIFY(command.ParseFromArray(bytes.constData() + 1, int(bytes.size()) - 1));
        QCOMPARE(command.connect().name().size(), 16u);
        QCOMPARE(command.connect().version().size(), 64u);
    }

    void lengthsBeyond127TakeTwoBytes()
    {
        const auto bytes = encodeCommand(1, RefreshRequest{.token = QByteArray(300, 't')});
        QCOMPARE(static_cast<unsigned char>(bytes.at(0)) & 0x80, 0x80);
        QCOMPARE((bytes.at(0) & 0x7f) | (bytes.at(1) << 7), int(bytes.size()) - 2);
    }

    void pingAndPongAreOneZeroByte()
    {
        QCOMPARE(encodePong(), hex("00"));
        QVERIFY(std::holds_alternative<Ping>(only(hex("00")).body));
    }

    void errorReplyTellsCodeAndWhetherItPasses()
    {
        const auto expired = only(hex("1508011211086d120d746f6b656e2065787069726564"));
        QCOMPARE(expired.id, 1u);
        QCOMPARE(bodyOf<ReplyError>(expired).code, 109u);
        QCOMPARE(bodyOf<ReplyError>(expired).message, QStringLiteral("token expired"));
        QVERIFY(!bodyOf<ReplyError>(expired).isTemporary);
        const auto internal =
            bodyOf<ReplyError>(only(hex("1f0801121b08641215696e7465726e616c20736572766572206572726f721801")));
        QCOMPARE(internal.code, 100u);
        QVERIFY(internal.isTemporary);
    }

    void publicationPushCarriesChannelDataAndOffset()
    {
        const auto push = bodyOf<PublicationPush>(only(hex("122210120163220b22077b2261223a317d3001")));
        QCOMPARE(push.channel, QStringLiteral("c"));
        QCOMPARE(push.publication.data, QByteArray(R"({"a":1})"));
        QCOMPARE(push.publication.offset, 1u);
    }

    void unsubscribePushCarriesItsReason()
    {
        const auto push =
            bodyOf<UnsubscribePush>(only(hex("1e221c1201633a1710c4131a12696e73756666696369656e74207374617465")));
        QCOMPARE(push.channel, QStringLiteral("c"));
        QCOMPARE(push.reason, (BeaconReason{2500, QStringLiteral("insufficient state")}));
    }

    void recoveredSubscribeReplyCarriesWhatWasMissed()
    {
        const auto reply = only(hex("190802321518013201653a0622027b7d30084001480750016001"));
        QCOMPARE(reply.id, 2u);
        const auto result = bodyOf<SubscribeResult>(reply);
        QVERIFY(result.recoverable && result.recovered && result.wasRecovering);
        QCOMPARE(result.position, (StreamPosition{QStringLiteral("e"), 7}));
        QCOMPARE(result.publications.size(), 1u);
        QCOMPARE(result.publications.front().offset, 8u);
        QCOMPARE(result.publications.front().data, QByteArray("{}"));
    }

    void oneMessageMayHoldRepliesPushesAndPings()
    {
        const QByteArray message = hex("1508011211086d120d746f6b656e2065787069726564") + hex("00") +
                                   hex("122210120163220b22077b2261223a317d3001");
        ReplyReader reader(message);
        QVERIFY(std::holds_alternative<ReplyError>(reader.next()->body));
        QVERIFY(std::holds_alternative<Ping>(reader.next()->body));
        QVERIFY(std::holds_alternative<PublicationPush>(reader.next()->body));
        QVERIFY(reader.atEnd());
    }

    void fieldsOfANewerServerAreSkipped()
    {
        // id 1, connect {client "a", field 200 = 1}, field 100 = 1
        const auto reply = only(hex("0d08012a060a0161c00c01a00601"));
        QCOMPARE(bodyOf<ConnectResult>(reply).client, QStringLiteral("a"));
    }

    void brokenMessagesAreRefusedNotGuessed_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("length without a record") << hex("05");
        QTest::newRow("record cut short") << hex("1508011211086d12");
        QTest::newRow("length cut short") << hex("ff");
        QTest::newRow("length of more than five bytes") << hex("ffffffffff01");
        QTest::newRow("length far beyond the message") << hex("ffffffff0f00");
        QTest::newRow("not protobuf") << hex("03ffffff");
        QTest::newRow("sub-message longer than its record") << hex("0408012a7f");
        QTest::newRow("text that is not UTF-8") << hex("0908011205"
                                                       "08011201ff");
        QTest::newRow("JSON") << QByteArray(R"({"id":1,"connect":{}})");
    }

    void brokenMessagesAreRefusedNotGuessed()
    {
        QFETCH(QByteArray, message);
        ReplyReader reader(message);
        const auto reply = reader.next();
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, QByteArray("beacon.bad_protocol"));
    }

    void everyPrefixAndEveryFlippedByteOfAMessageIsSurvived()
    {
        const QByteArray message = hex("190802321518013201653a0622027b7d30084001480750016001") +
                                   hex("1e221c1201633a1710c4131a12696e73756666696369656e74207374617465");
        const auto readAll = [](const QByteArray &bytes) {
            ReplyReader reader(bytes);
            int records = 0;
            while (!reader.atEnd() && reader.next())
                ++records;
            return records;
        };
        QCOMPARE(readAll(message), 2);
        for (qsizetype size = 0; size < message.size(); ++size)
            QVERIFY(readAll(message.first(size)) <= 1);
        for (qsizetype at = 0; at < message.size(); ++at)
            for (int value = 0; value < 256; ++value) {
                QByteArray changed = message;
                changed[at] = static_cast<char>(value);
                readAll(changed);
            }
    }
};

QTEST_GUILESS_MAIN(TestBeaconCodec)
#include "tst_beaconcodec.moc"
