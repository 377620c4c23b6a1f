#include "sentinel/store/operatorstore.h"
#include "sentinel/store/postgresstore.h"
#include "tests/support/migrateddatabases.h"

#include <QTest>

#include <future>
#include <memory>
#include <optional>
#include <vector>

using namespace wowlab;
using namespace wowlab::sentinel;
using core::NodeId;

namespace {

core::RegisterRequest about()
{
    return {.hostname = QStringLiteral("pc"),
            .totalCores = 8,
            .enabledCores = 4,
            .platform = QStringLiteral("linux"),
            .version = QStringLiteral("1")};
}

QByteArray text(NodeId node)
{
    return node.toString().toLatin1();
}

} // namespace

/// What an operator may do to nodes and jobs, and the bound on nodes that nobody claims.
class TestOperatorStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void nodeThatIsSetAsideGivesBackWhatItHoldsAndGetsNothing();
    void releasedNodeGetsWorkAgain();
    void presenceDoesNotBringANodeBackThatIsSetAside();
    void everybodyLearnsWhyANodeIsSetAside();
    void idsMayBeShortenedButNotGuessed();
    void nodesAndJobsAreListed();
    void oneAddressHoldsOnlySoManyUnclaimedNodes();
    void parallelRegistrationsDoNotGoBeyondTheBound();
    void claimedNodeIsForgottenByItsAddress();
    void censusCountsEverything();

private:
    NodeId addNode(core::UserId owner);
    core::JobId addJob(core::UserId owner, int iterations);
    core::Result<NodeRecord> registerFrom(PostgresStore &store, const QByteArray &key, const QByteArray &address,
                                          int limit)
    {
        return store.registerNode(key, "C" + key, about(), RegistrationOrigin{address, limit});
    }

    test::MigratedDatabases m_databases;
    std::optional<test::TestDatabase> m_database;
    std::unique_ptr<PostgresStore> m_store;
    std::unique_ptr<OperatorStore> m_operator;
    core::UserId m_alice;
    int m_keys = 0;
};

void TestOperatorStore::initTestCase()
{
    const auto started = m_databases.start();
    if (!started && started.error().code == "postgres.not_installed" && !test::areServersRequired())
        QSKIP("PostgreSQL is not installed");
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestOperatorStore::init()
{
    m_database = m_databases.create();
    m_store = std::make_unique<PostgresStore>(m_database->connectionString());
    m_operator = std::make_unique<OperatorStore>(m_database->connectionString());
    m_alice = m_database->addUser();
}

NodeId TestOperatorStore::addNode(core::UserId owner)
{
    const QByteArray number = QByteArray::number(++m_keys);
    const auto node = m_store->registerNode("key" + number, "C" + number, about());
    if (!node)
        qFatal("%s", qPrintable(node.error().detail));
    m_database->run("update nodes set user_id = '" + owner.toString().toLatin1() +
                    "', claim_code = null, status = 'online' where id = '" + text(node->id) + "'");
    if (!m_store->heartbeat(node->id,
                            {.mode = core::NodeMode::Online, .engineVersion = 1, .running = {}, .freeSlots = 1}))
        qFatal("no heartbeat");
    return node->id;
}

core::JobId TestOperatorStore::addJob(core::UserId owner, int iterations)
{
    const auto id = m_database->runAs(owner, "select create_job('{\"specId\":253}', " + QByteArray::number(iterations) +
                                                 ")->>'jobId'");
    if (!id)
        qFatal("%s", qPrintable(id.error().detail));
    const core::JobId job{QUuid::fromString(QLatin1String(*id))};
    if (!m_store->admitJob(job, "corrected", std::nullopt))
        qFatal("not admitted");
    return job;
}

void TestOperatorStore::nodeThatIsSetAsideGivesBackWhatItHoldsAndGetsNothing()
{
    const NodeId node = addNode(m_alice);
    const auto job = addJob(m_alice, 3000);
    QCOMPARE(m_store->claimChunks(node, job, 2)->size(), 2);
    QCOMPARE(m_store->schedulableNodes(QVector{node})->size(), 1);

    QCOMPARE(m_operator->quarantine(node, QStringLiteral("sends nonsense")).value(), true);
    QCOMPARE(m_database->run("select status, count(*) from jobs_chunks group by status"), QByteArray("pending|3"));
    QCOMPARE(m_database->run("select distinct outcome from sentinel.assignments"), QByteArray("withdrawn"));
    QCOMPARE(m_database->run("select status from nodes"), QByteArray("offline"));
    QVERIFY(m_store->schedulableNodes(QVector{node})->isEmpty());
    QVERIFY(m_store->schedulableNodes(std::nullopt)->isEmpty());
    // Again, with a better reason.
    QCOMPARE(m_operator->quarantine(node, QStringLiteral("still does")).value(), true);
    QCOMPARE(m_store->nodeById(node)->quarantine, QStringLiteral("still does"));
    QCOMPARE(m_operator->quarantine(NodeId{QUuid::createUuid()}, QStringLiteral("x")).value(), false);
}

void TestOperatorStore::releasedNodeGetsWorkAgain()
{
    const NodeId node = addNode(m_alice);
    const auto job = addJob(m_alice, 1000);
    QVERIFY(m_operator->quarantine(node, QStringLiteral("x")));
    QCOMPARE(m_operator->release(node).value(), true);
    QCOMPARE(m_operator->release(node).value(), false);
    QVERIFY(!m_store->nodeById(node)->quarantine);
    QVERIFY(
        m_store->heartbeat(node, {.mode = core::NodeMode::Online, .engineVersion = 1, .running = {}, .freeSlots = 1}));
    QCOMPARE(m_store->schedulableNodes(QVector{node})->size(), 1);
    QCOMPARE(m_store->claimChunks(node, job, 1)->size(), 1);
}

void TestOperatorStore::presenceDoesNotBringANodeBackThatIsSetAside()
{
    const NodeId node = addNode(m_alice);
    QVERIFY(m_operator->quarantine(node, QStringLiteral("x")));
    const auto change = m_store->applyPresence({node});
    QVERIFY(change->cameOnline.isEmpty());
    QCOMPARE(change->strangers, QVector<NodeId>{node});
    QCOMPARE(m_database->run("select status from nodes"), QByteArray("offline"));
    QVERIFY(m_operator->release(node));
    QCOMPARE(m_store->applyPresence({node})->cameOnline, QVector<NodeId>{node});
}

void TestOperatorStore::everybodyLearnsWhyANodeIsSetAside()
{
    const NodeId node = addNode(m_alice);
    QVERIFY(m_operator->quarantine(node, QStringLiteral("bad memory")));
    const QByteArray key = "key" + QByteArray::number(m_keys);
    QCOMPARE(m_store->nodeByKey(key)->quarantine, QStringLiteral("bad memory"));
    QCOMPARE(m_store->registerNode(key, "C1", about())->quarantine, QStringLiteral("bad memory"));
    QCOMPARE(m_operator->nodes()->first().quarantine, QStringLiteral("bad memory"));
}

void TestOperatorStore::idsMayBeShortenedButNotGuessed()
{
    const NodeId node = addNode(m_alice);
    const QString id = node.toString();
    QCOMPARE(m_operator->findNode(id).value(), node);
    QCOMPARE(m_operator->findNode(id.left(8).toUpper()).value(), node);
    QCOMPARE(m_operator->findNode(id.left(3)).error().code, QByteArray("operator.not_an_id"));
    QCOMPARE(m_operator->findNode(QStringLiteral("%%%%")).error().code, QByteArray("operator.not_an_id"));
    QCOMPARE(
        m_operator->findNode(QString(8, id[0] == QLatin1Char('0') ? QLatin1Char('1') : QLatin1Char('0'))).error().code,
        QByteArray("operator.no_such_node"));
    m_database->run(
        "insert into nodes (id, name, public_key) values ('aaaaaaaa-0000-4000-8000-000000000001', 'a', 'a'), "
        "('aaaaaaaa-0000-4000-8000-000000000002', 'b', 'b')");
    QCOMPARE(m_operator->findNode(QStringLiteral("aaaaaaaa")).error().code, QByteArray("operator.ambiguous"));
    QCOMPARE(m_operator->findJob(QStringLiteral("aaaaaaaa")).error().code, QByteArray("operator.no_such_job"));
}

void TestOperatorStore::nodesAndJobsAreListed()
{
    const NodeId node = addNode(m_alice);
    const auto job = addJob(m_alice, 2500);
    QCOMPARE(m_store->claimChunks(node, job, 1)->size(), 1);
    const auto nodes = m_operator->nodes();
    QCOMPARE(nodes->size(), 1);
    QCOMPARE(nodes->first().id, node);
    QCOMPARE(nodes->first().owner, m_alice);
    QCOMPARE(nodes->first().held, 1);
    const auto jobs = m_operator->jobs(OperatorStore::Jobs::Open, 10);
    QCOMPARE(jobs->size(), 1);
    QCOMPARE(jobs->first().id, job);
    QCOMPARE(jobs->first().totalChunks, 3);
    QCOMPARE(jobs->first().runningChunks, 1);
    QVERIFY(m_store->failJob(job, "cancelled", QStringLiteral("x")));
    QVERIFY(m_operator->jobs(OperatorStore::Jobs::Open, 10)->isEmpty());
    QCOMPARE(m_operator->jobs(OperatorStore::Jobs::All, 10)->first().errorCode, QStringLiteral("cancelled"));
}

void TestOperatorStore::oneAddressHoldsOnlySoManyUnclaimedNodes()
{
    QVERIFY(registerFrom(*m_store, "a", "192.0.2.1", 2));
    QVERIFY(registerFrom(*m_store, "b", "192.0.2.1", 2));
    const auto third = registerFrom(*m_store, "c", "192.0.2.1", 2);
    QCOMPARE(third.error().code, QByteArray("too_many_unclaimed"));
    QCOMPARE(m_database->run("select count(*) from nodes"), QByteArray("2"));
    // Who is known may come again, and others have their own bound.
    QVERIFY(registerFrom(*m_store, "a", "192.0.2.1", 2));
    QVERIFY(registerFrom(*m_store, "c", "192.0.2.2", 2));
    // A node that is forgotten makes room.
    m_database->run("delete from nodes where public_key = 'a'");
    QVERIFY(registerFrom(*m_store, "d", "192.0.2.1", 2));
}

void TestOperatorStore::parallelRegistrationsDoNotGoBeyondTheBound()
{
    std::vector<std::future<bool>> tries;
    for (int i = 0; i < 8; ++i)
        tries.push_back(std::async(std::launch::async, [this, i] {
            PostgresStore store(m_database->connectionString());
            return registerFrom(store, "key" + QByteArray::number(i), "192.0.2.1", 3).has_value();
        }));
    int accepted = 0;
    for (auto &each : tries)
        accepted += each.get() ? 1 : 0;
    QCOMPARE(accepted, 3);
    QCOMPARE(m_database->run("select count(*) from nodes"), QByteArray("3"));
}

void TestOperatorStore::claimedNodeIsForgottenByItsAddress()
{
    QVERIFY(registerFrom(*m_store, "a", "192.0.2.1", 1));
    m_database->run("update nodes set user_id = '" + m_alice.toString().toLatin1() + "'");
    QCOMPARE(m_database->run("select count(*) from sentinel.unclaimed_nodes"), QByteArray("0"));
    QVERIFY(registerFrom(*m_store, "b", "192.0.2.1", 1));
    // Unlinked and registered again, it counts again, but is never turned away.
    m_database->run("update nodes set user_id = null where public_key = 'a'");
    QVERIFY(registerFrom(*m_store, "a", "192.0.2.1", 1));
    QCOMPARE(m_database->run("select count(*) from sentinel.unclaimed_nodes"), QByteArray("2"));
}

void TestOperatorStore::censusCountsEverything()
{
    const NodeId node = addNode(m_alice);
    QVERIFY(registerFrom(*m_store, "waiting", "192.0.2.1", 5));
    const auto running = addJob(m_alice, 3000);
    addJob(m_alice, 2000);
    QCOMPARE(m_store->claimChunks(node, running, 1)->size(), 1);
    m_database->run("update jobs set created_at = now() - interval '90 seconds' where id = '" +
                    running.toString().toLatin1() + "'");
    auto census = m_store->census();
    QVERIFY2(census, census ? "" : qPrintable(census.error().detail));
    QCOMPARE(census->nodesOnline, 1);
    QCOMPARE(census->nodesUnclaimed, 1);
    QCOMPARE(census->jobsRunning, 1);
    QCOMPARE(census->jobsWaiting, 1);
    QCOMPARE(census->chunksPending, 4);
    QCOMPARE(census->chunksRunning, 1);
    QVERIFY(census->oldestJob >= std::chrono::seconds(90));
    QVERIFY(m_operator->quarantine(node, QStringLiteral("x")));
    census = m_store->census();
    QCOMPARE(census->nodesQuarantined, 1);
    QCOMPARE(census->nodesOffline, 1);
    QCOMPARE(census->chunksPending, 5);
}

QTEST_GUILESS_MAIN(TestOperatorStore)
#include "tst_operatorstore.moc"
