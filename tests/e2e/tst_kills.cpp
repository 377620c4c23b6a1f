#include "packaging/lab/jobspec.h"
#include "tests/e2e/frontdoor.h"
#include "tests/e2e/labfixture.h"
#include "tests/e2e/labjob.h"

#include <pqxx/pqxx>

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

#include <chrono>
#include <memory>
#include <vector>

using namespace std::chrono_literals;
using namespace wowlab;

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

/// Keeps every completion of a job waiting, inside the database, until it is destroyed.
class HeldJob
{
public:
    HeldJob(const lab::Lab &lab, core::JobId job)
        : m_connection(lab.databaseUrl().toStdString())
        , m_transaction(m_connection)
    {
        m_transaction.exec_params("select from public.jobs where id = $1::uuid for update",
                                  job.toString().toStdString());
    }

private:
    pqxx::connection m_connection;
    pqxx::work m_transaction;
};

} // namespace

/// Programs and servers die under a running job; the job does not notice.
class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { (void)test::startLab(m_lab, 2); }
    void cleanup() { test::explainFailure(m_lab); }
    void cleanupTestCase() { m_lab.reset(); }

    void jobSurvivesTenKillsOfNodesAndSentinel();
    void jobSurvivesTheDeathOfTheBeacon();
    void jobSurvivesTheDeathOfTheDatabase();
    void drainingNodeHandsInWhatItRuns();
    void secondRequestToStopHandsBackWhatRuns();
    void unlinkedNodeIsNobodysAndHearsNothing();
    void sentinelEndsInOrder();

private:
    core::JobId createJob(const QByteArray &config, int iterations);
    QByteArray ask(const QByteArray &sql) { return test::query(*m_lab, sql); }
    int countedChunks() { return m_lab->portal().job(m_job).map(&lab::JobView::completedChunks).value_or(-1); }
    bool isJobOver() { return m_lab->portal().job(m_job).map(test::isOver).value_or(false); }
    /// Results on this node's disk.
    int spooled(int node) const;
    int heldBy(int node);
    QByteArray idOf(int node);

    void start(lab::ServiceProcess &process);
    void restartNode(int node);
    void restartSentinel();
    /// Nodes are claimed, seen, and at one with the beacon.
    void waitForBothNodes();

    std::unique_ptr<lab::Lab> m_lab;
    core::JobId m_job;
};

core::JobId TestKills::createJob(const QByteArray &config, int iterations)
{
    const auto job = m_lab->portal().createJob(config, iterations);
    if (!job)
        throw std::runtime_error(job.error().detail.toStdString());
    return m_job = *job;
}

int TestKills::spooled(int node) const
{
    QDirIterator files(m_lab->nodeDataFolder(node), {QStringLiteral("*.result")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    for (; files.hasNext(); files.next())
        ++count;
    return count;
}

QByteArray TestKills::idOf(int node)
{
    return ask("select id from public.nodes where name = '" + m_lab->node(node).name().toLatin1() + "'");
}

int TestKills::heldBy(int node)
{
    return ask("select count(*) from sentinel.assignments where ended_at is null and node_id = '" + idOf(node) + "'")
        .toInt();
}

void TestKills::start(lab::ServiceProcess &process)
{
    const auto started = process.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestKills::restartNode(int node)
{
    m_lab->node(node).kill();
    start(m_lab->node(node));
}

void TestKills::restartSentinel()
{
    m_lab->sentinel().kill();
    start(m_lab->sentinel());
    const auto ready = m_lab->waitUntilReady();
    QVERIFY2(ready, ready ? "" : qPrintable(ready.error().detail));
}

void TestKills::waitForBothNodes()
{
    for (int i = 0; i < m_lab->nodeCount(); ++i) {
        const auto isWell = [&] {
            const auto status = m_lab->nodeStatus(i);
            return status && (*status)[QLatin1String("phase")].toString() == QLatin1String("running") &&
                   (*status)[QLatin1String("isBeaconConnected")].toBool();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWell(), kPatience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(ask("select count(*) from public.nodes where status = 'online'"), "2", kPatience);
}

void TestKills::jobSurvivesTenKillsOfNodesAndSentinel()
{
    waitForBothNodes();
    const QByteArray config = test::longFights(600);
    const int iterations = 30'000;
    createJob(config, iterations);
    lab::ServiceProcess &sentinel = m_lab->sentinel();

    // 1. A node that has just been given its first chunks.
    QTRY_VERIFY_WITH_TIMEOUT(heldBy(0) > 0, kPatience);
    restartNode(0);

    // 2. The sentinel, once the first chunk is counted.
    QTRY_VERIFY_WITH_TIMEOUT(countedChunks() >= 1, kPatience);
    restartSentinel();

    // 3. A node whose result is on its disk, and perhaps on its way to a sentinel that does not look.
    QTRY_VERIFY_WITH_TIMEOUT(heldBy(1) > 0, kPatience);
    sentinel.suspend();
    QTRY_VERIFY_WITH_TIMEOUT(spooled(1) > 0, kPatience);
    m_lab->node(1).kill();
    sentinel.resume();
    start(m_lab->node(1));
    QTRY_COMPARE_WITH_TIMEOUT(spooled(1), 0, kPatience);

    // 4. The sentinel, while completions are on their way through the database.
    {
        QTRY_VERIFY_WITH_TIMEOUT(heldBy(0) + heldBy(1) > 0, kPatience);
        const HeldJob held(*m_lab, m_job);
        const QByteArray waiting = "select count(*) > 0 from pg_locks where not granted";
        QTRY_COMPARE_WITH_TIMEOUT(ask(waiting), "t", kPatience);
        sentinel.kill();
    }
    restartSentinel();

    // 5. A node whose result was counted, which it has not heard of.
    QTRY_VERIFY_WITH_TIMEOUT(heldBy(0) > 0, kPatience);
    sentinel.suspend();
    QTRY_VERIFY_WITH_TIMEOUT(spooled(0) > 0, kPatience);
    m_lab->node(0).suspend();
    const int counted = countedChunks();
    sentinel.resume();
    QTRY_VERIFY_WITH_TIMEOUT(countedChunks() > counted, kPatience);
    m_lab->node(0).kill();
    start(m_lab->node(0));
    QTRY_COMPARE_WITH_TIMEOUT(spooled(0), 0, kPatience);

    // 6. The sentinel, with a result in its socket that it has not read.
    QTRY_VERIFY_WITH_TIMEOUT(heldBy(1) > 0, kPatience);
    sentinel.suspend();
    QTRY_VERIFY_WITH_TIMEOUT(spooled(0) + spooled(1) > 0, kPatience);
    restartSentinel();

    // 7 and 8. The sentinel, and then a node that has a result for it; the node comes back first.
    QTRY_VERIFY_WITH_TIMEOUT(heldBy(0) > 0, kPatience);
    sentinel.kill();
    QTRY_VERIFY_WITH_TIMEOUT(spooled(0) > 0, kPatience);
    restartNode(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_lab->nodeStatus(0), kPatience);
    QVERIFY(spooled(0) > 0);
    restartSentinel();
    QTRY_COMPARE_WITH_TIMEOUT(spooled(0), 0, kPatience);

    // 9. A node in the middle of a chunk.
    QTRY_VERIFY_WITH_TIMEOUT(heldBy(1) > 0, kPatience);
    restartNode(1);

    // 10. The sentinel in the middle of everything.
    QTRY_VERIFY_WITH_TIMEOUT(countedChunks() > counted + 2, kPatience);
    QVERIFY2(!isJobOver(), "the job was too short for ten kills");
    restartSentinel();

    QTRY_VERIFY_WITH_TIMEOUT(isJobOver(), 2 * kPatience);
    QVERIFY(test::verifyCountedOnce(*m_lab, m_job, config, iterations));
    for (int i = 0; i < m_lab->nodeCount(); ++i)
        QTRY_COMPARE_WITH_TIMEOUT(spooled(i), 0, kPatience);
}

void TestKills::jobSurvivesTheDeathOfTheBeacon()
{
    waitForBothNodes();
    const QByteArray config = test::longFights(300);
    createJob(config, 12'000);
    QTRY_VERIFY_WITH_TIMEOUT(countedChunks() >= 1, kPatience);
    m_lab->beacon().kill();
    // Push is only a hint: work goes on without it.
    const int counted = countedChunks();
    QTRY_VERIFY_WITH_TIMEOUT(countedChunks() > counted, kPatience);
    QVERIFY(!isJobOver());
    QVERIFY(m_lab->beacon().restart());
    QTRY_VERIFY_WITH_TIMEOUT(isJobOver(), kPatience);
    QVERIFY(test::verifyCountedOnce(*m_lab, m_job, config, 12'000));
    waitForBothNodes();
}

void TestKills::jobSurvivesTheDeathOfTheDatabase()
{
    waitForBothNodes();
    test::FrontDoor door(m_lab->sentinelUrl());
    const QByteArray config = test::longFights(300);
    createJob(config, 12'000);
    QTRY_VERIFY_WITH_TIMEOUT(countedChunks() >= 1, kPatience);
    const qint64 process = m_lab->sentinel().processId();
    m_lab->postgres().kill();
    QTRY_COMPARE_WITH_TIMEOUT(door.statusOf("/ready"), 503, kPatience);
    QCOMPARE(door.statusOf("/live"), 200);
    QVERIFY(door.ask("GET", "/status").body.contains("Database"));
    const auto restarted = m_lab->postgres().start();
    QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error().detail));
    QTRY_COMPARE_WITH_TIMEOUT(door.statusOf("/ready"), 200, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(isJobOver(), kPatience);
    QVERIFY(test::verifyCountedOnce(*m_lab, m_job, config, 12'000));
    QVERIFY(m_lab->sentinel().isRunning());
    QCOMPARE(m_lab->sentinel().processId(), process);
    waitForBothNodes();
}

void TestKills::drainingNodeHandsInWhatItRuns()
{
    waitForBothNodes();
    const QByteArray config = test::longFights(1500);
    createJob(config, 8000);
    const QByteArray id = idOf(0);
    const auto isBusy = [&] {
        const auto status = m_lab->nodeStatus(0);
        return status && (*status)[QLatin1String("chunks")][QLatin1String("running")].toInt() == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isBusy(), kPatience);
    const QByteArray outcomes = "select outcome, count(*) from sentinel.assignments a join public.jobs_chunks c on "
                                "c.id = a.chunk_id where a.node_id = '" +
                                id + "' and c.job_id = '" + m_job.toString().toLatin1() + "' group by 1 order by 1";
    const QByteArray counted =
        "select count(*) from sentinel.assignments where outcome = 'counted' and node_id = '" + id + "'";
    m_lab->node(1).suspend(); // so that nobody takes over what node 0 would leave behind
    const int before = ask(counted).toInt();
    const auto code = m_lab->node(0).terminate(30s);
    QVERIFY2(code, code ? "" : qPrintable(code.error().detail));
    QCOMPARE(*code, 0);
    QVERIFY2(ask(counted).toInt() > before, ask(outcomes).constData());
    QCOMPARE(heldBy(0), 0);
    QCOMPARE(spooled(0), 0);
    // What waited was handed back, at once and unharmed.
    QCOMPARE(ask("select count(*) from sentinel.assignments where node_id = '" + id +
                 "' and outcome not in ('counted', 'released')"),
             "0");

    m_lab->node(1).resume();
    start(m_lab->node(0));
    QTRY_VERIFY_WITH_TIMEOUT(isJobOver(), kPatience);
    QVERIFY(test::verifyCountedOnce(*m_lab, m_job, config, 8000));
}

void TestKills::secondRequestToStopHandsBackWhatRuns()
{
    waitForBothNodes();
    // A chunk of this takes far longer than the test waits.
    createJob(test::longFights(3600), 20'000);
    const auto isBusy = [&] {
        const auto status = m_lab->nodeStatus(0);
        return status && (*status)[QLatin1String("chunks")][QLatin1String("running")].toInt() == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isBusy(), kPatience);
    const auto isStopping = [&] {
        const auto status = m_lab->nodeStatus(0);
        return status &&
               (*status)[QLatin1String("reason")][QLatin1String("code")].toString() == QLatin1String("stopping");
    };
    m_lab->node(0).askToStop();
    QTRY_VERIFY_WITH_TIMEOUT(isStopping(), kPatience);
    const auto code = m_lab->node(0).terminate(10s);
    QVERIFY2(code, code ? "" : qPrintable(code.error().detail));
    QCOMPARE(*code, 0);
    QCOMPARE(heldBy(0), 0);
    QCOMPARE(spooled(0), 0);
    (void)ask("delete from public.jobs where id = '" + m_job.toString().toLatin1() + "'");
    start(m_lab->node(0));
    waitForBothNodes();
}

void TestKills::unlinkedNodeIsNobodysAndHearsNothing()
{
    waitForBothNodes();
    const QByteArray id = idOf(0);
    const int connectionsBefore = m_lab->node(0).log().count("Connected client=");
    const auto unlinked = m_lab->runNodeProgram(0, {QStringLiteral("unlink")});
    QVERIFY2(unlinked, unlinked ? "" : qPrintable(unlinked.error().detail));
    QCOMPARE(ask("select user_id is null, status from public.nodes where id = '" + id + "'"), "t|pending");
    const auto isClaiming = [&] {
        const auto status = m_lab->nodeStatus(0);
        return status && (*status)[QLatin1String("phase")].toString() == QLatin1String("claiming") &&
               !(*status)[QLatin1String("claimCode")].toString().isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isClaiming(), kPatience);
    // The connection with a claimed node's rights is closed; the next one carries none of them.
    QTRY_VERIFY_WITH_TIMEOUT(m_lab->node(0).log().count("Connected client=") > connectionsBefore, kPatience);

    const auto status = m_lab->nodeStatus(0);
    QVERIFY(status);
    const auto claimed =
        m_lab->portal().claim((*status)[QLatin1String("claimCode")].toString(), m_lab->node(0).name(), 1);
    QVERIFY2(claimed, claimed ? "" : qPrintable(claimed.error().detail));
    QCOMPARE(claimed->toString().toLatin1(), id);
    waitForBothNodes();
}

void TestKills::sentinelEndsInOrder()
{
    const auto code = m_lab->sentinel().terminate(10s);
    QVERIFY2(code, code ? "" : qPrintable(code.error().detail));
    QCOMPARE(*code, 0);
}

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
