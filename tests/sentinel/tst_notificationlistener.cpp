#include "sentinel/store/notificationlistener.h"

#include "tests/support/migrateddatabases.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace wowlab;
using sentinel::NotificationListener;

class TestNotificationListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newJobIsOneHintHoweverManyChunksItHas();
    void changedAndDeletedNodesAreNamed();
    void killedListenerComesBack();
    void databaseThatIsDownIsWaitedForWithoutSpinning();
    void hintsThatDoNotArriveAreNoticed();

private:
    test::MigratedDatabases m_databases;
};

void TestNotificationListener::initTestCase()
{
    const auto started = m_databases.start();
    if (!started && started.error().code == "postgres.not_installed" && !test::areServersRequired())
        QSKIP("PostgreSQL is not installed");
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestNotificationListener::newJobIsOneHintHoweverManyChunksItHas()
{
    const auto database = m_databases.create();
    const auto user = database.addUser();
    // What the server itself sends, seen by psql: it prints one line for each notification.
    const QByteArray raw =
        database.run("listen pending_chunk; set request.jwt.claims = '{\"sub\":\"" + user.toString().toLatin1() +
                     "\"}'; select create_job('{}', 1000000) ->> 'chunks'");
    QVERIFY2(raw.startsWith("1000\n"), raw.constData());
    QCOMPARE(raw.count("Asynchronous notification"), 1);

    NotificationListener listener(database.connectionString());
    QSignalSpy pending(&listener, &NotificationListener::chunksPending);
    QTRY_VERIFY(listener.isListening());
    QTRY_COMPARE(pending.count(), 1); // listening has begun
    QVERIFY(database.runAs(user, "select create_job('{}', 1000000)"));
    QTRY_COMPARE(pending.count(), 2);
}

void TestNotificationListener::changedAndDeletedNodesAreNamed()
{
    const auto database = m_databases.create();
    NotificationListener listener(database.connectionString());
    QSignalSpy changed(&listener, &NotificationListener::nodeChanged);
    QTRY_VERIFY(listener.isListening());
    const QByteArray id = database.run("insert into nodes (name, public_key) values ('n', 'k') returning id");
    database.run("update nodes set last_seen_at = now(), status = 'offline', name = name");
    database.run("update nodes set name = 'other'");
    QTRY_COMPARE(changed.count(), 1);
    database.run("update nodes set max_parallel = 7");
    database.run("update nodes set user_id = '" + database.addUser().toString().toLatin1() + '\'');
    QTRY_COMPARE(changed.count(), 3);
    database.run("delete from nodes");
    QTRY_COMPARE(changed.count(), 4);
    for (const auto &signal : changed)
        QCOMPARE(signal.first().value<core::NodeId>().toString().toLatin1(), id);
}

void TestNotificationListener::killedListenerComesBack()
{
    const auto database = m_databases.create();
    NotificationListener listener(database.connectionString());
    QSignalSpy state(&listener, &NotificationListener::listeningChanged);
    QSignalSpy pending(&listener, &NotificationListener::chunksPending);
    QTRY_VERIFY(listener.isListening());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Not listening to the database")));
    database.run("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'wowlab-sentinel' "
                 "and datname = current_database()");
    QTRY_COMPARE(state.count(), 3);
    QCOMPARE(state.at(1).first().toBool(), false);
    QCOMPARE(state.at(2).first().toBool(), true);
    // What was missed meanwhile is looked for.
    QTRY_COMPARE(pending.count(), 2);
}

void TestNotificationListener::databaseThatIsDownIsWaitedForWithoutSpinning()
{
    const auto database = m_databases.create();
    NotificationListener listener(database.connectionString());
    QTRY_VERIFY(listener.isListening());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Not listening to the database")));
    m_databases.server().kill();
    QTRY_VERIFY(!listener.isListening());
    QVERIFY(m_databases.server().start());
    QTRY_VERIFY_WITH_TIMEOUT(listener.isListening(), 30'000);
}

void TestNotificationListener::hintsThatDoNotArriveAreNoticed()
{
    // What a transaction pooler does: LISTEN and NOTIFY succeed, and nothing comes.
    const auto database = m_databases.create();
    database.run(
        "create schema pooler; create function pooler.pg_notify(text, text) returns void language sql as 'select';"
        "do $$ begin execute format('alter database %I set search_path = pooler, pg_catalog', current_database()); end "
        "$$");
    static std::atomic_int warnings;
    warnings = 0;
    const auto previous =
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
            if (type == QtWarningMsg && message.contains(QLatin1String("transaction pooler")))
                ++warnings;
        });
    {
        NotificationListener listener(database.connectionString());
        [&] { QTRY_COMPARE_WITH_TIMEOUT(warnings.load(), 1, 20'000); }();
        QVERIFY(!listener.isListening());
    }
    qInstallMessageHandler(previous);
}

QTEST_GUILESS_MAIN(TestNotificationListener)
#include "tst_notificationlistener.moc"
