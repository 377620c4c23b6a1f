#include "sentinel/http/clientaddress.h"

#include <QTest>

using namespace wowlab::sentinel;

class ClientAddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClientIsWhomTheNearestTrustedProxyNames_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QByteArray>("forwardedFor");
        QTest::addColumn<QString>("client");
        const auto row = [](const char *name, const char *peer, const char *forwardedFor, const char *client) {
            QTest::newRow(name) << QString::fromLatin1(peer) << QByteArray(forwardedFor) << QString::fromLatin1(client);
        };
        row("no header", "10.0.0.1", "", "10.0.0.1");
        row("a stranger's header is not believed", "203.0.113.9", "198.51.100.1", "203.0.113.9");
        row("a proxy's is", "10.0.0.1", "198.51.100.1", "198.51.100.1");
        row("the client's own claim is not", "10.0.0.1", "127.0.0.1, 198.51.100.1", "198.51.100.1");
        row("two proxies", "10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2", "198.51.100.1");
        row("only proxies", "10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3");
        row("garbage ends the search", "10.0.0.1", "198.51.100.1, unknown", "10.0.0.1");
        row("IPv6", "10.0.0.1", "2001:db8::1", "2001:db8::1");
        row("a proxy on a dual stack socket", "::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1");
        row("a client on a dual stack socket", "::ffff:198.51.100.1", "", "198.51.100.1");
    }

    void theClientIsWhomTheNearestTrustedProxyNames()
    {
        QFETCH(QString, peer);
        QFETCH(QByteArray, forwardedFor);
        QFETCH(QString, client);
        const SubnetList trusted{QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8"))};
        QCOMPARE(clientAddress(QHostAddress(peer), forwardedFor, trusted).toString(), client);
    }

    void oneHouseholdIsCountedAsOne()
    {
        const auto key = [](const char *address) { return addressKey(QHostAddress(QString::fromLatin1(address))); };
        QCOMPARE(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff::9"));
        QVERIFY(key("2001:db8:1:2::1") != key("2001:db8:1:3::1"));
        QCOMPARE(key("::ffff:198.51.100.1"), key("198.51.100.1"));
        QVERIFY(key("198.51.100.1") != key("198.51.100.2"));
    }
};

QTEST_GUILESS_MAIN(ClientAddressTest)
#include "tst_clientaddress.moc"
