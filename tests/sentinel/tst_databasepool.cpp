#include "sentinel/store/databasepool.h"

#include "core/base/async.h"
#include "sentinel/store/databaseconnection.h"
#include "tests/support/migrateddatabases.h"

#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <memory>
#include <optional>
#include <semaphore>
#include <thread>

using namespace wowlab;
using namespace std::chrono_literals;
using core::Result;
using sentinel::DatabasePool;
using sentinel::Store;

class TestDatabasePool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void malformedAddressIsRefusedWithoutRepeatingIt();
    void answersComeHome();
    void workersWorkSideBySide();
    void taskThatCannotStartInTimeIsAnsweredBusy();
    void fullQueueIsAnsweredBusyAtOnce();
    void closingAnswersEverything();
    void killedBackendIsReplacedUnnoticed();
    void backendKilledDuringAStatementIsReplacedUnnoticed();
    void databaseThatIsDownIsUnavailableAndComesBack();

private:
    [[nodiscard]] static bool isAnswered(const auto &future)
    {
        return future.isFinished() && future.resultCount() == 1;
    }

    test::MigratedDatabases m_databases;
};

void TestDatabasePool::initTestCase()
{
    const auto started = m_databases.start();
    if (!started && started.error().code == "postgres.not_installed" && !test::areServersRequired())
        QSKIP("PostgreSQL is not installed");
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestDatabasePool::malformedAddressIsRefusedWithoutRepeatingIt()
{
    for (const char *text : {"", "postgresql://u:geheim%zz@host/db", "nonsense=geheim", "geheim"}) {
        const auto where = sentinel::ConnectionString::parse(text);
        QVERIFY2(!where, text);
        QCOMPARE(where.error().code, QByteArray("database.url_malformed"));
        QVERIFY(!where.error().detail.contains(QLatin1String("geheim")));
    }
    const auto where = sentinel::ConnectionString::parse("postgresql://u:geheim@host:6543/db?sslmode=require");
    QVERIFY(where.has_value());
    QCOMPARE(where->described(), QStringLiteral("u@host:6543/db"));
    QVERIFY(where->text().find("connect_timeout='5'") != std::string::npos);
    QVERIFY(where->text().find("sslmode='require'") != std::string::npos);
}

void TestDatabasePool::answersComeHome()
{
    DatabasePool pool(m_databases.create().connectionString(), {});
    bool isHome = false;
    core::onFinished(pool.run([](Store &store) { return store.ping(); }), this,
                     [&](Result<void> answer) { isHome = answer.has_value() && QThread::currentThread() == thread(); });
    QTRY_VERIFY(isHome);
    const auto jobs = pool.run([](Store &store) { return store.openJobs({}, {}, 5); });
    QTRY_VERIFY(isAnswered(jobs));
    QCOMPARE(jobs.result()->size(), 0);
}

void TestDatabasePool::workersWorkSideBySide()
{
    DatabasePool pool(m_databases.create().connectionString(), {.workers = 5});
    std::counting_semaphore<> gate(0);
    std::atomic_int inside = 0;
    QVector<QFuture<Result<void>>> answers;
    for (int i = 0; i < 5; ++i)
        answers.append(pool.run([&](Store &store) {
            ++inside;
            gate.acquire();
            return store.ping();
        }));
    QTRY_COMPARE(inside.load(), 5);
    gate.release(5);
    for (const auto &answer : answers)
        QTRY_VERIFY(isAnswered(answer) && answer.result());
}

void TestDatabasePool::taskThatCannotStartInTimeIsAnsweredBusy()
{
    DatabasePool pool(m_databases.create().connectionString(), {.workers = 1, .startDeadline = 100ms});
    std::binary_semaphore gate(0);
    const auto slow = pool.run([&](Store &store) {
        gate.acquire();
        return store.ping();
    });
    bool hasRun = false;
    const auto waiting = pool.run([&](Store &) -> Result<int> {
        hasRun = true;
        return 1;
    });
    QTRY_VERIFY(isAnswered(waiting));
    QCOMPARE(waiting.result().error().kind, core::ErrorKind::Retry);
    QCOMPARE(waiting.result().error().code, QByteArray("database.busy"));
    gate.release();
    QTRY_VERIFY(isAnswered(slow) && slow.result());
    QVERIFY(!hasRun);
}

void TestDatabasePool::fullQueueIsAnsweredBusyAtOnce()
{
    DatabasePool pool(m_databases.create().connectionString(), {.workers = 1, .maxWaiting = 2});
    std::counting_semaphore<> gate(0);
    std::atomic_bool isInside = false;
    const auto blocked = [&](Store &) -> Result<void> {
        isInside = true;
        gate.acquire();
        return {};
    };
    const auto running = pool.run(blocked);
    QTRY_VERIFY(isInside.load());
    const auto first = pool.run(blocked);
    const auto second = pool.run(blocked);
    const auto third = pool.run(blocked);
    QVERIFY(isAnswered(third));
    QCOMPARE(third.result().error().code, QByteArray("database.busy"));
    gate.release(3);
    QTRY_VERIFY(isAnswered(running) && isAnswered(first) && isAnswered(second));
}

void TestDatabasePool::closingAnswersEverything()
{
    auto pool =
        std::make_unique<DatabasePool>(m_databases.create().connectionString(), DatabasePool::Options{.workers = 1});
    std::binary_semaphore gate(0);
    std::atomic_bool isInside = false;
    const auto running = pool->run([&](Store &store) {
        isInside = true;
        gate.acquire();
        return store.ping();
    });
    QTRY_VERIFY(isInside.load());
    const auto waiting = pool->run([](Store &store) { return store.ping(); });
    // The destructor answers what waits before it joins what runs.
    std::thread opener([&] {
        while (!waiting.isFinished())
            std::this_thread::yield();
        gate.release();
    });
    pool.reset();
    opener.join();
    QVERIFY(isAnswered(running) && running.result());
    QVERIFY(isAnswered(waiting));
    QCOMPARE(waiting.result().error().kind, core::ErrorKind::Cancelled);
}

void TestDatabasePool::killedBackendIsReplacedUnnoticed()
{
    const auto database = m_databases.create();
    DatabasePool pool(database.connectionString(), {.workers = 2});
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < 4; ++i) {
            const auto answer = pool.run([](Store &store) { return store.ping(); });
            QTRY_VERIFY(isAnswered(answer));
            QVERIFY2(answer.result(), answer.result() ? "" : qPrintable(answer.result().error().detail));
        }
        QVERIFY(database.run("select count(pg_terminate_backend(pid)) from pg_stat_activity "
                             "where application_name = 'wowlab-sentinel' and datname = current_database()") != "0");
    }
}

void TestDatabasePool::backendKilledDuringAStatementIsReplacedUnnoticed()
{
    const auto database = m_databases.create();
    const core::JobId job{QUuid::fromString(
        QLatin1String(*database.runAs(database.addUser(), "select create_job('{}', 10) ->> 'jobId'")))};
    // Somebody else holds the job's row, so that ending the job waits inside its first statement.
    std::binary_semaphore isLocked(0);
    std::binary_semaphore mayGo(0);
    std::thread holder([&] {
        sentinel::DatabaseConnection connection(database.connectionString());
        (void)connection.transact([&](sentinel::Transaction &transaction) -> Result<void> {
            transaction.run(QLatin1String("lock_job"), {job});
            isLocked.release();
            mayGo.acquire();
            return {};
        });
    });
    auto release = qScopeGuard([&] {
        mayGo.release();
        holder.join();
    });
    isLocked.acquire();
    DatabasePool pool(database.connectionString(), {});
    const auto ended = pool.run([job](Store &store) { return store.failJob(job, "cancelled", {}); });
    const QByteArray waiting = "from pg_stat_activity where wait_event_type = 'Lock' and query like '/* lock_job */%' "
                               "and datname = current_database()";
    QTRY_COMPARE(database.run("select count(*) " + waiting), QByteArray("1"));
    QCOMPARE(database.run("select count(pg_terminate_backend(pid)) " + waiting), QByteArray("1"));
    release.dismiss();
    mayGo.release();
    holder.join();
    QTRY_VERIFY(isAnswered(ended));
    QVERIFY2(ended.result(), ended.result() ? "" : qPrintable(ended.result().error().detail));
    QCOMPARE(database.run("select status from jobs"), QByteArray("failed"));
}

void TestDatabasePool::databaseThatIsDownIsUnavailableAndComesBack()
{
    const auto database = m_databases.create();
    DatabasePool pool(database.connectionString(), {.workers = 1});
    const auto ask = [&pool] {
        const auto answer = pool.run([](Store &store) { return store.ping(); });
        (void)QTest::qWaitFor([&answer] { return isAnswered(answer); });
        return answer.result();
    };
    QVERIFY(ask());
    m_databases.server().kill();
    for (int i = 0; i < 3; ++i) {
        const auto answer = ask();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, core::ErrorKind::Retry);
        QCOMPARE(answer.error().code, QByteArray("database.unavailable"));
        QVERIFY(!answer.error().detail.contains(QLatin1String(m_databases.server().password())));
    }
    QVERIFY(m_databases.server().start());
    QTRY_VERIFY_WITH_TIMEOUT(ask(), 30'000);
}

QTEST_GUILESS_MAIN(TestDatabasePool)
#include "tst_databasepool.moc"
