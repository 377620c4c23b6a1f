#include "app/model/addressentry.h"
#include "app/model/diagnostics.h"
#include "app/model/portaladdress.h"

#include <QTest>

using namespace wowlab;
using namespace wowlab::model;

class DiagnosticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSecretIsInThem();
    void whatHelpsIsInThem();
    void theClaimPageIsInOnePlace();
    void addressesAreReadAsPeopleTypeThem_data();
    void addressesAreReadAsPeopleTypeThem();
};

void DiagnosticsTest::noSecretIsInThem()
{
    const QString canary = QStringLiteral("canary-3f9c");
    node::Preferences preferences;
    preferences.proxy = {.kind = node::ProxyChoice::Kind::Http,
                         .host = QStringLiteral("proxy.example.org"),
                         .port = 3128,
                         .user = canary,
                         .password = canary};
    const ProgramFacts facts{.version = QStringLiteral("1"),
                             .system = QStringLiteral("Linux"),
                             .qt = QStringLiteral("6"),
                             .configFolder = QStringLiteral("/c"),
                             .dataFolder = QStringLiteral("/d"),
                             .lastLog = {QStringLiteral("asked https://me:%1@proxy.example.org/").arg(canary),
                                         QStringLiteral("Authorization: Bearer %1").arg(canary),
                                         QStringLiteral("password=%1").arg(canary)}};
    const QString text = diagnosticsText(facts, {}, preferences);
    QVERIFY2(!text.contains(canary), qPrintable(text));
}

void DiagnosticsTest::whatHelpsIsInThem()
{
    node::NodeState state;
    state.name = QStringLiteral("Attic PC");
    const QString text =
        diagnosticsText({.version = QStringLiteral("9.8.7"), .lastLog = {QStringLiteral("a line")}}, state, {});
    for (const char *fact : {"9.8.7", "Attic PC", "a line", "reason"})
        QVERIFY2(text.contains(QLatin1String(fact)), fact);
}

void DiagnosticsTest::theClaimPageIsInOnePlace()
{
    QCOMPARE(claimAddress({}, "ABCDEF").toString(), QStringLiteral("https://wowlab.gg/nodes/claim?code=ABCDEF"));
    QCOMPARE(claimAddress(QUrl(QStringLiteral("http://localhost:8000/portal/")), "ABCDEF").toString(),
             QStringLiteral("http://localhost:8000/portal/nodes/claim?code=ABCDEF"));
}

void DiagnosticsTest::addressesAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address"); // empty with a fault
    QTest::addColumn<bool>("isFine");
    QTest::newRow("nothing is the default") << QStringLiteral("  ") << QString() << true;
    QTest::newRow("a host is https") << QStringLiteral("lab.example.org") << QStringLiteral("https://lab.example.org")
                                     << true;
    QTest::newRow("with a port") << QStringLiteral("https://lab.example.org:8443/")
                                 << QStringLiteral("https://lab.example.org:8443") << true;
    QTest::newRow("unencrypted to this machine")
        << QStringLiteral("http://127.0.0.1:8080") << QStringLiteral("http://127.0.0.1:8080") << true;
    QTest::newRow("unencrypted to another") << QStringLiteral("http://lab.example.org") << QString() << false;
    QTest::newRow("with a path") << QStringLiteral("https://lab.example.org/x") << QString() << false;
    QTest::newRow("with a user") << QStringLiteral("https://me@lab.example.org") << QString() << false;
    QTest::newRow("another scheme") << QStringLiteral("ftp://lab.example.org") << QString() << false;
    QTest::newRow("no address") << QStringLiteral("https://") << QString() << false;
    QTest::newRow("with a space") << QStringLiteral("lab example") << QString() << false;
}

void DiagnosticsTest::addressesAreReadAsPeopleTypeThem()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    QFETCH(bool, isFine);
    const auto read = readSentinelAddress(text);
    QCOMPARE(read.has_value(), isFine);
    if (isFine)
        QCOMPARE(read->toString(), address);
    else
        QVERIFY(!read.error().isEmpty());
}

QTEST_GUILESS_MAIN(DiagnosticsTest)
#include "tst_diagnostics.moc"
