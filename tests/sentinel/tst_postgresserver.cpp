#include "packaging/lab/servers/postgresserver.h"

#include "tests/support/migrateddatabases.h"

#include <QTest>

using namespace wowlab;
using lab::PostgresServer;

class TestPostgresServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void databaseIsACopyOfItsTemplate();
    void restartKeepsPortPasswordAndData_data();
    void restartKeepsPortPasswordAndData();
    void twoServersStandSideBySide();
    void wrongPasswordDoesNotComeIn();

private:
    PostgresServer m_server;
};

void TestPostgresServer::initTestCase()
{
    if (PostgresServer::findBinaries().isEmpty() && !test::areServersRequired())
        QSKIP("PostgreSQL is not installed");
    const auto started = m_server.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestPostgresServer::databaseIsACopyOfItsTemplate()
{
    QVERIFY(m_server.createDatabase("original"));
    QVERIFY(m_server.psql("original", "create table t as select 42 as answer"));
    const auto copy = m_server.createDatabase("copy", "original");
    QCOMPARE(copy, core::Result<QByteArray>(m_server.url("copy")));
    QCOMPARE(m_server.psql("copy", "select answer from t"), core::Result<QByteArray>("42\n"));
    QVERIFY(!m_server.createDatabase("copy"));
}

void TestPostgresServer::restartKeepsPortPasswordAndData_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("stopped") << false;
    QTest::newRow("killed") << true;
}

void TestPostgresServer::restartKeepsPortPasswordAndData()
{
    QFETCH(const bool, isKilled);
    const QByteArray name = isKilled ? "killed" : "stopped";
    const QByteArray url = m_server.createDatabase(name).value_or(QByteArray());
    QVERIFY(m_server.psql(name, "create table t as select 42 as answer"));
    isKilled ? m_server.kill() : m_server.stop();
    QVERIFY(!m_server.isRunning());
    QVERIFY(!m_server.psql(name, "select 1"));
    QVERIFY(m_server.start());
    QCOMPARE(m_server.url(name), url);
    const auto answer = m_server.psql(name, "select answer from t");
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(*answer, QByteArray("42\n"));
}

void TestPostgresServer::twoServersStandSideBySide()
{
    PostgresServer other;
    QVERIFY(other.start());
    QVERIFY(other.port() != m_server.port());
    QVERIFY(other.psql("postgres", "select 1"));
    QVERIFY(m_server.psql("postgres", "select 1"));
}

void TestPostgresServer::wrongPasswordDoesNotComeIn()
{
    QByteArray url = m_server.url("postgres");
    url.replace(m_server.password(), "guess");
    QProcess psql;
    psql.start(PostgresServer::findBinaries() + QStringLiteral("/psql"),
               {QStringLiteral("-w"), QString::fromLatin1(url), QStringLiteral("-c"), QStringLiteral("select 1")});
    QVERIFY(psql.waitForFinished());
    QVERIFY(psql.exitCode() != 0);
}

QTEST_GUILESS_MAIN(TestPostgresServer)
#include "tst_postgresserver.moc"
