#include "core/base/json.h"
#include "core/identity/digest.h"
#include "sentinel/scheduler/pass.h"
#include "sentinel/store/migrator.h"
#include "sentinel/store/postgresstore.h"
#include "sentinel/store/sqltext.h"
#include "tests/support/migrateddatabases.h"
#include "tests/support/simulatedchunk.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <random>
#include <thread>

using namespace wowlab;
using core::ChunkList;
using core::NodeId;
using core::UserId;
using sentinel::PostgresStore;

namespace {

QByteArray text(const auto &id)
{
    return id.toString().toLatin1();
}

core::CompleteRequest completion(const core::Chunk &chunk)
{
    return {.chunkId = chunk.id,
            .attempt = chunk.attempt,
            .result = test::toChunkResult(test::simulate(chunk.seedOffset, chunk.iterations))};
}

core::HeartbeatRequest heartbeatWith(const ChunkList &chunks)
{
    core::HeartbeatRequest request;
    request.engineVersion = 1;
    for (const core::Chunk &chunk : chunks)
        request.running.append(
            {.chunkId = chunk.id, .attempt = chunk.attempt, .completedIterations = 1, .meanDps = {}});
    return request;
}

/// What went wrong, for a failed test to print; empty if nothing.
template <class T>
QByteArray faultOf(const core::Result<T> &result)
{
    return result ? QByteArray() : result.error().code + ": " + result.error().detail.toUtf8();
}

/// Kind and code of a refusal, without the words.
template <class T>
core::Error refusalOf(const core::Result<T> &result)
{
    return result ? core::Error() : core::Error{result.error().kind, result.error().code, {}};
}

core::Error refusal(core::ErrorKind kind, const char *code)
{
    return {kind, code, {}};
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void registeringIsIdempotentByKey();
    void twoUnclaimedNodesCannotShareACode();
    void claimedNodeKeepsItsNameWhenItRegistersAgain();
    void unlinkedNodeGivesItsChunksBackAndLosesItsPermissions();

    void chunksGoOutInSeedOrderWithALeaseAndANewAttempt();
    void nodeHoldsAtMostTwiceItsWidth();
    void widthBeyondTheCoresCountsForNothing();
    void silentNodeIsOfferedNothing();
    void pausedUnclaimedOrUnknownNodeGetsNothing();
    void jobNotAdmittedGivesNothing();
    void fiftyClaimersGetEachChunkOnce();
    void claimUsesTheIndexOfPendingChunks();

    void heartbeatRenewsWhatItNamesAndDropsTheRest();
    void expiredLeaseGoesToAnotherNodeAndTheLateResultIsCountedOnce();
    void leaseEndsAnHourAfterItsBeginWhateverTheNodeSays();
    void leaseThatRunsOutOnFiveNodesFailsTheJob();
    void oneNodeNeedsTenMishapsToFailAJob();

    void jobCompletesWithTheBitsOfOneRun();
    void concurrentAndRepeatedCompletionsCountOnce();
    void repeatedCompletionIsAnsweredAndCountsNothing();
    void resultOfOlderNodeWithoutAttemptCounts();
    void foreignUnknownAndStaleCompletionsAreRefused();
    void impossibleResultChangesNothing();
    void jobWithAnUnreadableAggregateIsWatchedAndFailed();
    void resultForAJobThatIsOverIsRefused();

    void releasedChunkIsPendingAtOnceAndCountsNoError();
    void chunkThatIsGivenBackAHundredTimesFailsItsJob();
    void failedChunkIsNotOfferedToItsNodeForAMinute();
    void textThatTheDatabaseCannotTakeIsRefused();
    void thirdFailureFailsTheJob();
    void twoNodesThatGiveOneReasonFailTheJob();
    void releaseAndFailAreFencedByAttempt();

    void newJobBringsItsRotationWithOwner();
    void scriptBeyondAMebibyteIsNeitherKeptNorRead();
    void firstAdmissionStandsAndFreezesTheRotation();
    void jobConfigGoesToHoldersOnly();
    void publicJobsAreReadableByAnyone();
    void failedJobTellsWhyAndTakesItsChunksBack();
    void openJobsAreOldestFirstAndCountTheirChunks();
    void jobsThatNobodyMayRunDoNotHoldUpTheOneBehindThem_data();
    void jobsThatNobodyMayRunDoNotHoldUpTheOneBehindThem();
    void schedulableNodesCarryTheirPermissions();

    void presenceTurnsNodesOnAndOffAfterAGrace();
    void presenceNamesThoseWhoHaveNoRightToBeThere();
    void cleanUpRemovesOnlyWhatIsOver();
    void deletingAJobOrANodeWithRunningChunksWorks();
    void everyStateHasAMove();

private:
    [[nodiscard]] core::Result<std::optional<sentinel::SchedulableNode>> schedulable(NodeId node);
    NodeId addNode(UserId owner, int maxParallel = 2);
    core::JobId addJob(UserId owner, int iterations, const QByteArray &access = "private");
    core::JobId addNewJob(UserId owner, int iterations, const QByteArray &access = "private",
                          const QByteArray &config = R"({"specId":253})");
    ChunkList claim(NodeId node, core::JobId job, int limit = 100);
    void expireAll()
    {
        m_database->run("update sentinel.assignments set lease_until = now() - interval '1 s' where ended_at is null");
    }
    /// As if a minute had passed since everything that is over.
    void passCoolDowns()
    {
        m_database->run("update sentinel.assignments set ended_at = ended_at - interval '1 minute'");
    }
    std::unique_ptr<PostgresStore> anotherStore() const
    {
        return std::make_unique<PostgresStore>(m_database->connectionString());
    }

    test::MigratedDatabases m_databases;
    std::optional<test::TestDatabase> m_database;
    std::unique_ptr<PostgresStore> m_store;
    UserId m_user;
    int m_keys = 0;
};

void TestStore::initTestCase()
{
    const auto started = m_databases.start();
    if (!started && started.error().code == "postgres.not_installed" && !test::areServersRequired())
        QSKIP("PostgreSQL is not installed");
    QCOMPARE(faultOf(started), QByteArray());
}

void TestStore::init()
{
    m_database = m_databases.create();
    m_store = anotherStore();
    m_user = m_database->addUser();
}

void TestStore::cleanup()
{
    m_store.reset();
}

core::Result<std::optional<sentinel::SchedulableNode>> TestStore::schedulable(NodeId node)
{
    return m_store->schedulableNodes(QVector{node}).map([](const QVector<sentinel::SchedulableNode> &nodes) {
        return nodes.isEmpty() ? std::nullopt : std::optional(nodes.first());
    });
}

NodeId TestStore::addNode(UserId owner, int maxParallel)
{
    const QByteArray number = QByteArray::number(++m_keys);
    const auto node = m_store->registerNode("key" + number, "C" + number,
                                            {.hostname = QStringLiteral("pc"),
                                             .totalCores = std::max(8, maxParallel),
                                             .enabledCores = 4,
                                             .platform = QStringLiteral("linux"),
                                             .version = QStringLiteral("1")});
    if (!node)
        qFatal("%s", qPrintable(node.error().detail));
    m_database->run("update nodes set user_id = '" + text(owner) +
                    "', claim_code = null, status = 'online', max_parallel = " + QByteArray::number(maxParallel) +
                    " where id = '" + text(node->id) + '\'');
    return node->id;
}

core::JobId TestStore::addNewJob(UserId owner, int iterations, const QByteArray &access, const QByteArray &config)
{
    const auto id = m_database->runAs(owner, "select create_job('" + config + "', " + QByteArray::number(iterations) +
                                                 ", '" + access + "', '123')->>'jobId'");
    if (!id)
        qFatal("%s", qPrintable(id.error().detail));
    return {QUuid::fromString(QLatin1String(*id))};
}

core::JobId TestStore::addJob(UserId owner, int iterations, const QByteArray &access)
{
    const auto job = addNewJob(owner, iterations, access);
    if (!m_store->admitJob(job, "corrected", std::nullopt))
        qFatal("not admitted");
    return job;
}

ChunkList TestStore::claim(NodeId node, core::JobId job, int limit)
{
    const auto chunks = m_store->claimChunks(node, job, limit);
    if (!chunks)
        qFatal("%s", qPrintable(chunks.error().detail));
    return *chunks;
}

// --- nodes ------------------------------------------------------------------------------------------------------

void TestStore::registeringIsIdempotentByKey()
{
    core::RegisterRequest request{.hostname = QStringLiteral("pc"),
                                  .totalCores = 8,
                                  .enabledCores = 6,
                                  .platform = QStringLiteral("linux"),
                                  .version = QStringLiteral("1")};
    const auto first = m_store->registerNode("key", "ABCDEF", request);
    QCOMPARE(faultOf(first), QByteArray());
    QCOMPARE(first->claimCode, QByteArray("ABCDEF"));
    QCOMPARE(first->status, QByteArray("pending"));
    QCOMPARE(first->maxParallel, 6);
    QVERIFY(!first->isClaimed());
    request.version = QStringLiteral("2");
    const auto second = m_store->registerNode("key", "ABCDEF", request);
    QCOMPARE(faultOf(second), QByteArray());
    QCOMPARE(second->id, first->id);
    QCOMPARE(m_store->nodeByKey("key").map([](const auto &node) { return node.id; }), core::Result<NodeId>(first->id));
    QCOMPARE(m_database->run("select version from nodes"), QByteArray("2"));
    QCOMPARE(refusalOf(m_store->nodeByKey("other")), refusal(core::ErrorKind::NotFound, "node_unknown"));
    QCOMPARE(refusalOf(m_store->nodeById(NodeId{QUuid::createUuid()})),
             refusal(core::ErrorKind::NotFound, "node_unknown"));
}

void TestStore::twoUnclaimedNodesCannotShareACode()
{
    QVERIFY(m_store->registerNode("one", "ABCDEF",
                                  {.hostname = {}, .totalCores = 1, .enabledCores = 1, .platform = {}, .version = {}}));
    const auto other = m_store->registerNode(
        "two", "ABCDEF", {.hostname = {}, .totalCores = 1, .enabledCores = 1, .platform = {}, .version = {}});
    QCOMPARE(refusalOf(other), refusal(core::ErrorKind::Conflict, "claim_code_taken"));
}

void TestStore::claimedNodeKeepsItsNameWhenItRegistersAgain()
{
    const auto node = addNode(m_user, 3);
    m_database->run("update nodes set name = 'mine'");
    const auto again = m_store->registerNode(
        "key" + QByteArray::number(m_keys), "C1",
        {.hostname = QStringLiteral("pc"), .totalCores = 8, .enabledCores = 8, .platform = {}, .version = {}});
    QCOMPARE(faultOf(again), QByteArray());
    QCOMPARE(again->id, node);
    QCOMPARE(again->name, QStringLiteral("mine"));
    QCOMPARE(again->maxParallel, 3);
    QCOMPARE(again->claimCode, QByteArray());
    QCOMPARE(again->owner, m_user);
}

void TestStore::unlinkedNodeGivesItsChunksBackAndLosesItsPermissions()
{
    const auto node = addNode(m_user);
    m_database->run("insert into nodes_permissions (node_id, access_type) values ('" + text(node) + "', 'public')");
    const auto job = addJob(m_user, 2000);
    QCOMPARE(claim(node, job).size(), 2);
    QVERIFY(m_store->unlinkNode(node));
    QVERIFY(m_store->unlinkNode(node));
    QCOMPARE(m_store->assignedChunks(node), core::Result<ChunkList>(ChunkList()));
    QCOMPARE(m_database->run("select count(*) from jobs_chunks where status = 'pending' and node_id is null"),
             QByteArray("2"));
    QCOMPARE(m_database->run("select status, user_id is null from nodes"), QByteArray("pending|t"));
    QCOMPARE(m_database->run("select count(*) from nodes_permissions"), QByteArray("0"));
    QCOMPARE(m_database->run("select distinct outcome from sentinel.assignments"), QByteArray("withdrawn"));
}

// --- claiming ---------------------------------------------------------------------------------------------------

void TestStore::chunksGoOutInSeedOrderWithALeaseAndANewAttempt()
{
    const auto node = addNode(m_user);
    const auto job = addJob(m_user, 3500);
    const auto chunks = claim(node, job, 2);
    QCOMPARE(chunks.size(), 2);
    QCOMPARE(chunks[0].seedOffset, 0);
    QCOMPARE(chunks[1].seedOffset, 1000);
    QCOMPARE(chunks[0].iterations, 1000);
    QCOMPARE(chunks[0].attempt, 1);
    QCOMPARE(chunks[0].rules, QByteArray("corrected"));
    QCOMPARE(chunks[0].rotationChecksum, QByteArray());
    QCOMPARE(chunks[0].configHash, core::sha256Hex(R"({"specId": 253})"));
    QCOMPARE(chunks[0].lease, std::chrono::seconds(45));
    QCOMPARE(m_store->assignedChunks(node), core::Result<ChunkList>(chunks));
    QCOMPARE(m_store->jobProgress(job)->status, QByteArray("running"));
    QCOMPARE(m_database->run("select bool_and(lease_until between now() + interval '40 s' and now() + interval '45 s') "
                             "from sentinel.assignments"),
             QByteArray("t"));
}

void TestStore::nodeHoldsAtMostTwiceItsWidth()
{
    const auto node = addNode(m_user, 2);
    const auto job = addJob(m_user, 10'000);
    const auto other = addJob(m_user, 10'000);
    QCOMPARE(claim(node, job, 3).size(), 3);
    QCOMPARE(claim(node, other, 3).size(), 1);
    QCOMPARE(claim(node, job, 3).size(), 0);
    m_database->run("update nodes set max_parallel = 0");
    QCOMPARE(claim(node, job, 3).size(), 0);
}

void TestStore::widthBeyondTheCoresCountsForNothing()
{
    const auto node = addNode(m_user, 1024);
    m_database->run("update nodes set total_cores = 3");
    QCOMPARE(schedulable(node)->value().places, 6);
    QCOMPARE(claim(node, addJob(m_user, 10'000)).size(), 6);
}

void TestStore::silentNodeIsOfferedNothing()
{
    const auto node = addNode(m_user);
    QVERIFY(m_store->heartbeat(node, {}));
    QVERIFY(schedulable(node)->has_value());
    m_database->run("update sentinel.node_states set heartbeat_at = heartbeat_at - interval '46 s'");
    QVERIFY(!schedulable(node)->has_value());

    // One that never sent a heartbeat is taken at its word until a lease runs out.
    const auto older = addNode(m_user);
    QVERIFY(schedulable(older)->has_value());
    QCOMPARE(claim(older, addJob(m_user, 1000)).size(), 1);
    expireAll();
    QVERIFY(m_store->expireLeases());
    QVERIFY(!schedulable(older)->has_value());
    m_database->run("update sentinel.assignments set ended_at = ended_at - interval '10 minutes'");
    QVERIFY(schedulable(older)->has_value());
}

void TestStore::pausedUnclaimedOrUnknownNodeGetsNothing()
{
    const auto job = addJob(m_user, 10'000);
    const auto node = addNode(m_user);
    QVERIFY(
        m_store->heartbeat(node, {.mode = core::NodeMode::Paused, .engineVersion = 1, .running = {}, .freeSlots = 0}));
    QCOMPARE(claim(node, job).size(), 0);
    QCOMPARE(schedulable(node)->has_value(), false);
    QVERIFY(
        m_store->heartbeat(node, {.mode = core::NodeMode::Online, .engineVersion = 1, .running = {}, .freeSlots = 0}));
    QCOMPARE(schedulable(node)->has_value(), true);
    QCOMPARE(claim(node, job).size(), 4);
    QVERIFY(m_store->unlinkNode(node));
    QCOMPARE(claim(node, job).size(), 0);
    QCOMPARE(claim(NodeId{QUuid::createUuid()}, job).size(), 0);
}

void TestStore::jobNotAdmittedGivesNothing()
{
    const auto node = addNode(m_user);
    const auto job = addNewJob(m_user, 1000);
    QCOMPARE(claim(node, job).size(), 0);
    QCOMPARE(m_store->openJobs({}, {}, 10)->size(), 0);
    QCOMPARE(m_store->newJobs(10)->size(), 1);
}

void TestStore::fiftyClaimersGetEachChunkOnce()
{
    const auto job = addJob(m_user, 1'000'000);
    const auto second = addJob(m_user, 1'000'000);
    // Two claimers for each of 25 nodes, which hold at most 50 each: 1,250 for the 2,000 chunks of both jobs.
    QVector<NodeId> nodes;
    for (int i = 0; i < 25; ++i)
        nodes.append(addNode(m_user, 25));
    std::mutex mutex; // guards claimed and failures
    QVector<core::ChunkId> claimed;
    QVector<core::Error> failures;
    std::vector<std::thread> claimers;
    for (int i = 0; i < 50; ++i)
        claimers.emplace_back([&, node = nodes[i / 2]] {
            const auto store = anotherStore();
            for (const auto &each : {job, second}) {
                for (;;) {
                    const auto chunks = store->claimChunks(node, each, 7);
                    const std::lock_guard lock(mutex);
                    if (!chunks)
                        failures.append(chunks.error());
                    if (!chunks || chunks->isEmpty())
                        break;
                    for (const auto &chunk : *chunks)
                        claimed.append(chunk.id);
                }
            }
        });
    for (auto &claimer : claimers)
        claimer.join();
    QVERIFY2(failures.isEmpty(), failures.isEmpty() ? "" : qPrintable(failures.first().detail));
    QCOMPARE(claimed.size(), 1250);
    std::sort(claimed.begin(), claimed.end());
    QVERIFY(std::adjacent_find(claimed.begin(), claimed.end()) == claimed.end());
    QCOMPARE(m_database->run("select count(*), count(distinct chunk_id), max(attempt) from sentinel.assignments"),
             QByteArray("1250|1250|1"));
    QCOMPARE(m_database->run("select min(n), max(n) from (select count(*) as n from sentinel.assignments where "
                             "ended_at is null group by node_id) h"),
             QByteArray("50|50"));
    QCOMPARE(
        m_database->run("select count(*) from jobs_chunks where status = 'pending' and job_id = '" + text(job) + '\''),
        QByteArray("0"));
}

void TestStore::claimUsesTheIndexOfPendingChunks()
{
    // Many chunks of which few are pending, as in a database that has been in use.
    m_database->run("insert into jobs_chunks (job_id, config_hash, iterations, seed_offset, status) "
                    "select '" +
                    text(addJob(m_user, 1000)) +
                    "', 'x', 1000, i * 1000, 'completed' from generate_series(1, 50000) i; "
                    "analyze jobs_chunks");
    const auto job = addJob(m_user, 2'000'000);
    m_database->run("analyze");
    const QByteArray plan =
        m_database->run("prepare it as " + sentinel::sqlText(QLatin1String("pick_chunks")) +
                        "; set plan_cache_mode = force_generic_plan; explain execute it('{" + text(job) + "}', '{4}')");
    QVERIFY2(plan.contains("sentinel_jobs_chunks_pending"), plan.constData());
    QVERIFY2(!plan.contains("Seq Scan on jobs_chunks"), plan.constData());
}

// --- leases -----------------------------------------------------------------------------------------------------

void TestStore::heartbeatRenewsWhatItNamesAndDropsTheRest()
{
    const auto node = addNode(m_user);
    const auto job = addJob(m_user, 3000);
    const auto chunks = claim(node, job, 2);
    m_database->run("update sentinel.assignments set lease_until = now() + interval '5 s'");
    auto request = heartbeatWith({chunks[0]});
    request.running.append({.chunkId = chunks[1].id, .attempt = 7, .completedIterations = 0, .meanDps = {}});
    const core::ChunkId unknown{QUuid::createUuid()};
    request.running.append({.chunkId = unknown, .attempt = 1, .completedIterations = 0, .meanDps = {}});
    const auto reply = m_store->heartbeat(node, request);
    QCOMPARE(faultOf(reply), QByteArray());
    QCOMPARE(reply->assigned, chunks);
    QCOMPARE(reply->drop, (QVector<core::ChunkId>{chunks[1].id, unknown}));
    QCOMPARE(m_database->run("select count(*) from sentinel.assignments where lease_until > now() + interval '40 s'"),
             QByteArray("1"));
    QCOMPARE(m_database->run("select engine_version, is_paused, heartbeat_at is not null from sentinel.node_states"),
             QByteArray("1|f|t"));
    QCOMPARE(refusalOf(m_store->heartbeat(NodeId{QUuid::createUuid()}, {})),
             refusal(core::ErrorKind::NotFound, "node_unknown"));
}

void TestStore::expiredLeaseGoesToAnotherNodeAndTheLateResultIsCountedOnce()
{
    const auto slow = addNode(m_user);
    const auto quick = addNode(m_user);
    const auto job = addJob(m_user, 2000);
    const auto before = claim(slow, job);
    expireAll();
    QCOMPARE(m_store->expireLeases()->chunksReturned, 2);
    QCOMPARE(m_store->expireLeases()->chunksReturned, 0);
    const auto after = claim(quick, job);
    QCOMPARE(after.size(), 2);
    QCOMPARE(after[0].attempt, 2);
    QCOMPARE(m_store->heartbeat(slow, heartbeatWith(before))->drop.size(), 2);

    // Late but right: the slow node's result counts, the quick one's is a repetition; and the other way round.
    QCOMPARE(m_store->completeChunk(slow, completion(before[0]))->isAlreadyCounted, false);
    QCOMPARE(m_store->completeChunk(quick, completion(after[0]))->isAlreadyCounted, true);
    QCOMPARE(m_store->assignedChunks(quick)->size(), 1);
    QCOMPARE(m_store->completeChunk(quick, completion(after[1]))->isJobComplete, true);
    const auto late = m_store->completeChunk(slow, completion(before[1]));
    QCOMPARE(faultOf(late), QByteArray());
    QCOMPARE(late->isAlreadyCounted, true);
    QCOMPARE(late->isJobComplete, true);
    QCOMPARE(late->progress.completedIterations, 2000);
    QCOMPARE(*late->progress.meanDps, test::simulate(0, 2000).mean());
    QCOMPARE(m_database->run("select string_agg(outcome, ',' order by attempt, outcome) from sentinel.assignments"),
             QByteArray("expired,expired,counted,superseded"));
}

void TestStore::leaseEndsAnHourAfterItsBeginWhateverTheNodeSays()
{
    const auto node = addNode(m_user);
    const auto chunks = claim(node, addJob(m_user, 1000));
    m_database->run("update sentinel.assignments set assigned_at = now() - interval '59 minutes', "
                    "lease_until = now() + interval '5 s'");
    QVERIFY(m_store->heartbeat(node, heartbeatWith(chunks)));
    QCOMPARE(m_database->run("select lease_until > now() + interval '40 s' from sentinel.assignments"),
             QByteArray("t"));
    m_database->run("update sentinel.assignments set assigned_at = now() - interval '61 minutes'");
    expireAll();
    QVERIFY(m_store->heartbeat(node, heartbeatWith(chunks)));
    QCOMPARE(m_store->expireLeases()->chunksReturned, 1);
    QCOMPARE(m_store->completeChunk(node, completion(chunks[0]))->isJobComplete, true);
}

void TestStore::leaseThatRunsOutOnFiveNodesFailsTheJob()
{
    const auto job = addJob(m_user, 1000);
    for (int i = 1; i <= 5; ++i) {
        const auto node = addNode(m_user);
        QCOMPARE(claim(node, job).size(), 1);
        expireAll();
        const auto sweep = m_store->expireLeases();
        QCOMPARE(faultOf(sweep), QByteArray());
        QCOMPARE(sweep->chunksReturned, 1);
        QCOMPARE(sweep->failedJobs.size(), i == 5 ? 1 : 0);
        QCOMPARE(claim(node, job).size(), 0); // the others first
    }
    QCOMPARE(m_database->run("select status, result->'error'->>'code' from jobs"), QByteArray("failed|chunk_poisoned"));
}

void TestStore::oneNodeNeedsTenMishapsToFailAJob()
{
    const auto node = addNode(m_user);
    const auto job = addJob(m_user, 1000);
    for (int i = 1; i <= 10; ++i) {
        const auto chunks = claim(node, job);
        QCOMPARE(chunks.size(), 1);
        if (i % 2 == 0) {
            const auto failed = m_store->failChunk(
                node, {.chunkId = chunks[0].id, .attempt = chunks[0].attempt, .code = "engine", .message = {}});
            QCOMPARE(faultOf(failed), QByteArray());
            QCOMPARE(failed->has_value(), i == 10);
        } else {
            expireAll();
            QCOMPARE(m_store->expireLeases()->failedJobs.size(), 0);
        }
        passCoolDowns();
    }
    QCOMPARE(m_database->run("select status, result->'error'->>'code' from jobs"), QByteArray("failed|engine"));
}

// --- completing -------------------------------------------------------------------------------------------------

void TestStore::jobCompletesWithTheBitsOfOneRun()
{
    const auto node = addNode(m_user, 10);
    const auto job = addJob(m_user, 9500);
    auto chunks = claim(node, job);
    QCOMPARE(chunks.size(), 10);
    std::shuffle(chunks.begin(), chunks.end(), std::mt19937(3));
    for (int i = 0; i < 10; ++i) {
        const auto counted = m_store->completeChunk(node, completion(chunks[i]));
        QCOMPARE(faultOf(counted), QByteArray());
        QCOMPARE(counted->isAlreadyCounted, false);
        QCOMPARE(counted->isJobComplete, i == 9);
        QCOMPARE(counted->progress.completedChunks, i + 1);
        QVERIFY(counted->progress.meanDps.has_value());
    }
    const auto progress = m_store->jobProgress(job);
    QCOMPARE(faultOf(progress), QByteArray());
    QCOMPARE(progress->status, QByteArray("completed"));
    QCOMPARE(progress->completedIterations, 9500);
    const auto result = core::parseJsonObject(progress->result);
    QCOMPARE(faultOf(result), QByteArray());
    const auto single = test::simulate(0, 9500);
    QCOMPARE(result->value(QStringLiteral("meanDps")).toDouble(), single.mean());
    QCOMPARE(result->value(QStringLiteral("stdDps")).toDouble(), single.standardDeviation());
    QCOMPARE(result->value(QStringLiteral("minDps")).toDouble(), single.min());
    QCOMPARE(result->value(QStringLiteral("maxDps")).toDouble(), single.max());
    QCOMPARE(
        result->value(QStringLiteral("sums")).toObject().value(QStringLiteral("sumSquares")).toString().toStdString(),
        toDecimal(single.sumSquares()));
    QCOMPARE(result->value(QStringLiteral("exact")).toBool(), true);
    QCOMPARE(result->value(QStringLiteral("chunksCompleted")).toInt(), 10);
    QCOMPARE(result->value(QStringLiteral("totalIterations")).toInt(), 9500);
    QCOMPARE(m_database->run("select completed_at is not null from jobs"), QByteArray("t"));
    QCOMPARE(m_database->run("select count(*) from sentinel.assignments where ended_at is null"), QByteArray("0"));
}

void TestStore::concurrentAndRepeatedCompletionsCountOnce()
{
    const auto node = addNode(m_user, 25);
    const auto job = addJob(m_user, 50'000);
    const auto chunks = claim(node, job);
    QCOMPARE(chunks.size(), 50);
    std::atomic_int counted = 0;
    std::atomic_int completed = 0;
    std::atomic_int failed = 0;
    std::vector<std::thread> senders;
    for (unsigned i = 0; i < 4; ++i)
        senders.emplace_back([&, i] {
            const auto store = anotherStore();
            auto order = chunks;
            std::shuffle(order.begin(), order.end(), std::mt19937(i));
            for (const auto &chunk : order) {
                const auto answer = store->completeChunk(node, completion(chunk));
                if (!answer)
                    ++failed;
                else if (!answer->isAlreadyCounted) {
                    ++counted;
                    completed += answer->isJobComplete ? 1 : 0;
                }
            }
        });
    for (auto &sender : senders)
        sender.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(counted.load(), 50);
    QCOMPARE(completed.load(), 1);
    const auto result = core::parseJsonObject(m_store->jobProgress(job)->result);
    QCOMPARE(faultOf(result), QByteArray());
    QCOMPARE(result->value(QStringLiteral("meanDps")).toDouble(), test::simulate(0, 50'000).mean());
    QCOMPARE(m_database->run("select completed_iterations from jobs"), QByteArray("50000"));
}

void TestStore::repeatedCompletionIsAnsweredAndCountsNothing()
{
    const auto node = addNode(m_user);
    const auto job = addJob(m_user, 2000);
    const auto chunks = claim(node, job);
    QCOMPARE(m_store->completeChunk(node, completion(chunks[0]))->isAlreadyCounted, false);
    auto other = completion(chunks[0]);
    other.result.meanDps += 5; // whatever it says now
    const auto again = m_store->completeChunk(node, other);
    QCOMPARE(faultOf(again), QByteArray());
    QCOMPARE(again->isAlreadyCounted, true);
    QCOMPARE(again->isJobComplete, false);
    QCOMPARE(again->progress.completedIterations, 1000);
    QCOMPARE(*again->progress.meanDps, test::simulate(0, 1000).mean());
}

void TestStore::resultOfOlderNodeWithoutAttemptCounts()
{
    const auto node = addNode(m_user);
    const auto job = addJob(m_user, 1000);
    const auto chunk = claim(node, job).first();
    const auto counted = m_store->completeChunk(
        node, {.chunkId = chunk.id, .attempt = {}, .result = test::toOldChunkResult(test::simulate(0, 1000))});
    QCOMPARE(faultOf(counted), QByteArray());
    QVERIFY(counted->isJobComplete);
    QCOMPARE(m_database->run("select result->>'exact' from jobs"), QByteArray("false"));
}

void TestStore::foreignUnknownAndStaleCompletionsAreRefused()
{
    const auto node = addNode(m_user);
    const auto stranger = addNode(m_user);
    const auto job = addJob(m_user, 2000);
    const auto chunk = claim(node, job, 1).first();
    auto request = completion(chunk);
    QCOMPARE(refusalOf(m_store->completeChunk(stranger, request)), refusal(core::ErrorKind::Unauthorized, "not_yours"));
    request.attempt = 9;
    QCOMPARE(refusalOf(m_store->completeChunk(node, request)), refusal(core::ErrorKind::Conflict, "attempt_stale"));
    request.chunkId.value = QUuid::createUuid();
    QCOMPARE(refusalOf(m_store->completeChunk(node, request)), refusal(core::ErrorKind::NotFound, "chunk_unknown"));
    QCOMPARE(m_store->jobProgress(job)->completedIterations, 0);
}

void TestStore::impossibleResultChangesNothing()
{
    const auto node = addNode(m_user);
    const auto job = addJob(m_user, 1000);
    const auto chunk = claim(node, job).first();
    auto wrongCount = completion(chunk);
    wrongCount.result.iterations = 999;
    QCOMPARE(refusalOf(m_store->completeChunk(node, wrongCount)),
             refusal(core::ErrorKind::Refused, "result_impossible"));
    auto wrongRules = completion(chunk);
    wrongRules.result.rules = "baseline";
    QCOMPARE(refusalOf(m_store->completeChunk(node, wrongRules)),
             refusal(core::ErrorKind::Refused, "result_impossible"));
    auto wrongSum = completion(chunk);
    wrongSum.result.sums->sum += '0';
    QCOMPARE(refusalOf(m_store->completeChunk(node, wrongSum)), refusal(core::ErrorKind::Refused, "result_impossible"));
    QCOMPARE(m_store->jobProgress(job)->completedChunks, 0);
    QCOMPARE(m_store->assignedChunks(node)->size(), 1);
    QVERIFY(m_store->completeChunk(node, completion(chunk))->isJobComplete);
}

void TestStore::jobWithAnUnreadableAggregateIsWatchedAndFailed()
{
    const auto node = addNode(m_user);
    const auto job = addJob(m_user, 2000);
    const auto chunks = claim(node, job);
    m_database->run("update sentinel.job_states set aggregate = '{\"chunks\":1}'");
    QCOMPARE(refusalOf(m_store->completeChunk(node, completion(chunks[0]))),
             refusal(core::ErrorKind::Corrupt, "aggregate.malformed"));
    const auto progress = m_store->jobProgress(job);
    QCOMPARE(faultOf(progress), QByteArray());
    QVERIFY(!progress->meanDps);
    const auto failed = m_store->failJob(job, "aggregate_lost", {});
    QCOMPARE(faultOf(failed), QByteArray());
    QVERIFY(failed->has_value());
    QCOMPARE(m_database->run("select status from jobs"), QByteArray("failed"));
}

void TestStore::resultForAJobThatIsOverIsRefused()
{
    const auto node = addNode(m_user);
    const auto job = addJob(m_user, 2000);
    const auto chunk = claim(node, job).first();
    QVERIFY(m_store->failJob(job, "cancelled", QStringLiteral("by its owner")));
    QCOMPARE(refusalOf(m_store->completeChunk(node, completion(chunk))), refusal(core::ErrorKind::Refused, "job_over"));
    QCOMPARE(m_store->heartbeat(node, heartbeatWith({chunk}))->drop, QVector<core::ChunkId>{chunk.id});
    QCOMPARE(m_store->jobProgress(job)->completedIterations, 0);
}

// --- releasing and failing ----------------------------------------------------------------------------------------

void TestStore::releasedChunkIsPendingAtOnceAndCountsNoError()
{
    const auto node = addNode(m_user);
    const auto other = addNode(m_user);
    const auto job = addJob(m_user, 1000);
    for (int attempt = 1; attempt <= 23; attempt += 2) {
        const auto chunk = claim(node, job).first();
        QCOMPARE(chunk.attempt, attempt);
        QCOMPARE(faultOf(m_store->releaseChunk(node, {.chunkId = chunk.id, .attempt = attempt, .reason = {}})),
                 QByteArray());
        QCOMPARE(faultOf(m_store->releaseChunk(node, {.chunkId = chunk.id, .attempt = attempt, .reason = {}})),
                 QByteArray());
        QCOMPARE(claim(node, job).size(), 0); // the other one first
        QCOMPARE(claim(other, job).size(), 1);
        QVERIFY(m_store->releaseChunk(other, {.chunkId = chunk.id, .attempt = attempt + 1, .reason = {}}));
        m_database->run("update sentinel.assignments set ended_at = ended_at - interval '5 s'");
    }
    QCOMPARE(m_store->jobProgress(job)->status, QByteArray("running"));
}

void TestStore::chunkThatIsGivenBackAHundredTimesFailsItsJob()
{
    const auto node = addNode(m_user);
    const auto job = addJob(m_user, 1000);
    const auto first = claim(node, job).first();
    m_database->run("update sentinel.assignments set attempt = 100");
    m_database->run("insert into sentinel.assignments (chunk_id, attempt, node_id, lease_until, ended_at, outcome) "
                    "select '" +
                    text(first.id) + "', i, '" + text(node) +
                    "', now(), now(), 'released' "
                    "from generate_series(1, 99) i");
    const auto released = m_store->releaseChunk(node, {.chunkId = first.id, .attempt = 100, .reason = {}});
    QCOMPARE(faultOf(released), QByteArray());
    QVERIFY(released->has_value());
    QCOMPARE(m_database->run("select status, result->'error'->>'code' from jobs"), QByteArray("failed|chunk_poisoned"));
}

void TestStore::failedChunkIsNotOfferedToItsNodeForAMinute()
{
    const auto node = addNode(m_user);
    const auto other = addNode(m_user);
    const auto job = addJob(m_user, 1000);
    const auto chunk = claim(node, job).first();
    QVERIFY(m_store->failChunk(node, {.chunkId = chunk.id, .attempt = 1, .code = "engine", .message = {}}));
    QCOMPARE(claim(node, job).size(), 0);
    const auto taken = claim(other, job);
    QCOMPARE(taken.size(), 1);
    QVERIFY(m_store->releaseChunk(other, {.chunkId = chunk.id, .attempt = 2, .reason = {}}));
    m_database->run(
        "update sentinel.assignments set ended_at = ended_at - interval '1 minute' where outcome = 'failed'");
    QCOMPARE(claim(node, job).size(), 1);
}

void TestStore::textThatTheDatabaseCannotTakeIsRefused()
{
    const auto node = addNode(m_user);
    const auto chunk = claim(node, addJob(m_user, 1000)).first();
    QCOMPARE(refusalOf(m_store->failChunk(
                 node, {.chunkId = chunk.id, .attempt = chunk.attempt, .code = "\xe9", .message = {}})),
             refusal(core::ErrorKind::Refused, "data_refused"));
    auto oddName = completion(chunk);
    oddName.result = test::toOldChunkResult(test::simulate(0, 1000));
    oddName.result.abilities.insert(QString(QChar(QChar::Null)), {});
    QCOMPARE(refusalOf(m_store->completeChunk(node, oddName)), refusal(core::ErrorKind::Refused, "data_refused"));
    QCOMPARE(m_store->assignedChunks(node)->size(), 1);
}

void TestStore::thirdFailureFailsTheJob()
{
    const auto job = addJob(m_user, 2000);
    const std::array<QByteArray, 3> reasons{"config_unavailable", "engine_exception", "rules_unsupported"};
    for (int i = 1; i <= 3; ++i) {
        const auto node = addNode(m_user);
        const auto chunk = claim(node, job).first();
        const auto failed = m_store->failChunk(node, {.chunkId = chunk.id,
                                                      .attempt = chunk.attempt,
                                                      .code = reasons[std::size_t(i - 1)],
                                                      .message = QStringLiteral("too old")});
        QCOMPARE(faultOf(failed), QByteArray());
        QCOMPARE(failed->has_value(), i == 3);
        if (i == 3) {
            QCOMPARE((*failed)->status, QByteArray("failed"));
            QVERIFY((*failed)->result.contains("rules_unsupported"));
        }
        const auto rest = m_store->assignedChunks(node);
        QCOMPARE(faultOf(rest), QByteArray());
        for (const auto &held : *rest)
            QVERIFY(m_store->releaseChunk(node, {.chunkId = held.id, .attempt = held.attempt, .reason = {}}));
    }
    QCOMPARE(m_database->run("select result from jobs"),
             QByteArray(R"({"error": {"code": "rules_unsupported", "message": "too old"}})"));
}

void TestStore::twoNodesThatGiveOneReasonFailTheJob()
{
    const auto job = addJob(m_user, 1000);
    const auto first = addNode(m_user);
    const auto second = addNode(m_user);
    for (const auto node : {first, second}) {
        const auto chunk = claim(node, job).first();
        const auto failed = m_store->failChunk(node, {.chunkId = chunk.id,
                                                      .attempt = chunk.attempt,
                                                      .code = "rules_unsupported",
                                                      .message = QStringLiteral("too old")});
        QCOMPARE(faultOf(failed), QByteArray());
        QCOMPARE(failed->has_value(), node == second);
    }
    QCOMPARE(m_database->run("select status from jobs"), QByteArray("failed"));
}

void TestStore::releaseAndFailAreFencedByAttempt()
{
    const auto node = addNode(m_user);
    const auto other = addNode(m_user);
    const auto job = addJob(m_user, 1000);
    const auto old = claim(node, job).first();
    expireAll();
    QVERIFY(m_store->expireLeases());
    passCoolDowns();
    const auto now = claim(node, job).first();
    // A replay of what was said about the first attempt touches nothing of the second.
    QCOMPARE(faultOf(m_store->releaseChunk(node, {.chunkId = old.id, .attempt = old.attempt, .reason = {}})),
             QByteArray());
    QCOMPARE(faultOf(m_store->failChunk(node, {.chunkId = old.id, .attempt = old.attempt, .code = "x", .message = {}})),
             QByteArray());
    QCOMPARE(m_store->assignedChunks(node), core::Result<ChunkList>(ChunkList{now}));
    QCOMPARE(refusalOf(m_store->releaseChunk(node, {.chunkId = old.id, .attempt = 9, .reason = {}})),
             refusal(core::ErrorKind::Unauthorized, "not_yours"));
    QCOMPARE(refusalOf(m_store->failChunk(other, {.chunkId = old.id, .attempt = 2, .code = "x", .message = {}})),
             refusal(core::ErrorKind::Unauthorized, "not_yours"));
    QCOMPARE(refusalOf(m_store->releaseChunk(node, {.chunkId = {QUuid::createUuid()}, .attempt = 1, .reason = {}})),
             refusal(core::ErrorKind::NotFound, "chunk_unknown"));
    QCOMPARE(refusalOf(m_store->failChunk(
                 node, {.chunkId = {QUuid::createUuid()}, .attempt = 1, .code = "x", .message = {}})),
             refusal(core::ErrorKind::NotFound, "chunk_unknown"));
}

// --- jobs -------------------------------------------------------------------------------------------------------

void TestStore::newJobBringsItsRotationWithOwner()
{
    const auto other = m_database->addUser();
    const QByteArray rotation =
        m_database->run("insert into rotations (user_id, slug, name, script, spec_id) values ('" + text(other) +
                        "', 's', 'n', 'script', 253) returning id");
    addNewJob(m_user, 1000, "private", "{\"specId\":253,\"rotationId\":\"" + rotation + "\"}");
    addNewJob(m_user, 1000, "private", R"({"specId":253,"rotationId":"no uuid"})");
    const auto jobs = m_store->newJobs(10);
    QCOMPARE(faultOf(jobs), QByteArray());
    QCOMPARE(jobs->size(), 2);
    QVERIFY((*jobs)[0].rotation.has_value());
    QCOMPARE((*jobs)[0].rotation->owner, other);
    QCOMPARE((*jobs)[0].rotation->isPublic, false);
    QCOMPARE((*jobs)[0].rotation->script, QByteArray("script"));
    QCOMPARE((*jobs)[0].owner, m_user);
    QCOMPARE((*jobs)[0].configHash, core::sha256Hex((*jobs)[0].config));
    QVERIFY(!(*jobs)[1].rotation.has_value());
    QCOMPARE(m_store->newJobs(1)->size(), 1);
}

void TestStore::scriptBeyondAMebibyteIsNeitherKeptNorRead()
{
    const QByteArray rotation =
        m_database->run("insert into rotations (user_id, slug, name, script, spec_id) values ('" + text(m_user) +
                        "', 's', 'n', repeat('x', 1048576), 253) returning id");
    addNewJob(m_user, 1000, "private", "{\"specId\":253,\"rotationId\":\"" + rotation + "\"}");
    QCOMPARE(m_store->newJobs(1)->first().rotation->script.size(), 1'048'576);
    QVERIFY(!m_database->runAs(m_user, "update rotations set script = script || 'x'"));
    // As one that was there before there was a limit.
    m_database->run("alter table rotations drop constraint rotations_script_bounded; "
                    "update rotations set script = script || 'x'");
    const auto jobs = m_store->newJobs(1);
    QCOMPARE(faultOf(jobs), QByteArray());
    QVERIFY(jobs->first().rotation->isTooLarge);
    QVERIFY(jobs->first().rotation->script.isEmpty());
}

void TestStore::firstAdmissionStandsAndFreezesTheRotation()
{
    const auto node = addNode(m_user);
    const auto job = addNewJob(m_user, 1000);
    const core::StoredRotation first{.id = {QUuid::createUuid()}, .checksum = core::sha256Hex("a"), .script = "a"};
    const core::StoredRotation second{.id = first.id, .checksum = core::sha256Hex("b"), .script = "b"};
    QVERIFY(m_store->admitJob(job, "baseline", first));
    QVERIFY(m_store->admitJob(job, "corrected", second));
    const auto chunk = claim(node, job).first();
    QCOMPARE(chunk.rules, QByteArray("baseline"));
    QCOMPARE(chunk.rotationChecksum, first.checksum);
    const auto config = m_store->jobConfig(node, job);
    QCOMPARE(faultOf(config), QByteArray());
    QCOMPARE(config->rotation, std::optional(first));
}

void TestStore::jobConfigGoesToHoldersOnly()
{
    const auto node = addNode(m_user);
    const auto job = addJob(m_user, 1000);
    QCOMPARE(refusalOf(m_store->jobConfig(node, job)), refusal(core::ErrorKind::Unauthorized, "not_yours"));
    const auto chunk = claim(node, job).first();
    const auto config = m_store->jobConfig(node, job);
    QCOMPARE(faultOf(config), QByteArray());
    QCOMPARE(config->hash, chunk.configHash);
    QCOMPARE(core::sha256Hex(config->config), config->hash);
    QVERIFY(!config->rotation);
    QCOMPARE(refusalOf(m_store->jobConfig(node, {QUuid::createUuid()})),
             refusal(core::ErrorKind::NotFound, "job_unknown"));
}

void TestStore::publicJobsAreReadableByAnyone()
{
    const auto other = m_database->addUser();
    const auto mine = addNewJob(m_user, 1000);
    const auto open = addNewJob(m_user, 1000, "public");
    QCOMPARE(m_store->mayReadJob(m_user, mine), core::Result<bool>(true));
    QCOMPARE(m_store->mayReadJob(other, mine), core::Result<bool>(false));
    QCOMPARE(m_store->mayReadJob(other, open), core::Result<bool>(true));
    QCOMPARE(m_store->mayReadJob(other, {QUuid::createUuid()}), core::Result<bool>(false));
}

void TestStore::failedJobTellsWhyAndTakesItsChunksBack()
{
    const auto node = addNode(m_user);
    const auto job = addJob(m_user, 2000);
    QCOMPARE(claim(node, job).size(), 2);
    const auto failed = m_store->failJob(job, "rotation_forbidden", QStringLiteral("not yours"));
    QCOMPARE(faultOf(failed), QByteArray());
    QVERIFY(failed->has_value());
    QCOMPARE((*failed)->status, QByteArray("failed"));
    QCOMPARE(m_store->failJob(job, "again", {}).map([](const auto &progress) { return progress.has_value(); }),
             core::Result<bool>(false));
    QCOMPARE(m_store->assignedChunks(node)->size(), 0);
    QCOMPARE(m_database->run("select distinct status from jobs_chunks"), QByteArray("pending"));
    QCOMPARE(claim(node, job).size(), 0);
}

void TestStore::openJobsAreOldestFirstAndCountTheirChunks()
{
    const auto node = addNode(m_user);
    const auto first = addJob(m_user, 5000, "discord");
    const auto second = addJob(m_user, 2000);
    const auto chunks = claim(node, first, 2);
    QVERIFY(m_store->completeChunk(node, completion(chunks[0])));
    QVERIFY(claim(node, second).size() == 2); // nothing pending left there
    const auto jobs = m_store->openJobs({}, {}, 10);
    QCOMPARE(faultOf(jobs), QByteArray());
    QCOMPARE(jobs->size(), 1);
    QCOMPARE(jobs->first().id, first);
    QCOMPARE(jobs->first().pendingChunks, 3);
    QCOMPARE(jobs->first().runningChunks, 1);
    QCOMPARE(jobs->first().accessType, QByteArray("discord"));
    QCOMPARE(jobs->first().guildId, QByteArray("123"));
    const auto third = addJob(m_user, 1000);
    QCOMPARE(m_store->openJobs({}, {}, 10)->last().id, third);
    QCOMPARE(m_store->openJobs({}, {}, 1)->size(), 1);
}

void TestStore::jobsThatNobodyMayRunDoNotHoldUpTheOneBehindThem_data()
{
    QTest::addColumn<QByteArray>("access");
    QTest::newRow("private jobs of a user without nodes") << QByteArray("private");
    QTest::newRow("public jobs where the node works for its owner alone") << QByteArray("public");
}

void TestStore::jobsThatNobodyMayRunDoNotHoldUpTheOneBehindThem()
{
    QFETCH(const QByteArray, access);
    const auto node = addNode(m_user, 1);
    const auto stranger = addJob(m_database->addUser(), 1000, access);
    m_database->run("with j as (insert into jobs (user_id, config_hash, total_iterations, access_type) "
                    "select user_id, config_hash, 1000, access_type from jobs, generate_series(1, 999) "
                    "where id = '" +
                    text(stranger) +
                    "' returning id, config_hash), "
                    "s as (insert into sentinel.job_states (job_id, admitted_at, rules, total_chunks) "
                    "select id, now(), 'corrected', 1 from j) "
                    "insert into jobs_chunks (job_id, config_hash, iterations, seed_offset) "
                    "select id, config_hash, 1000, 0 from j");
    const auto own = addJob(m_user, 4000);
    const sentinel::NoGuilds guilds;
    const sentinel::AccessPolicy policy{.rowless = sentinel::RowlessNodes::OwnJobsOnly, .guilds = &guilds};
    const auto pass = sentinel::runPass(*m_store, policy);
    QCOMPARE(faultOf(pass), QByteArray());
    QCOMPARE(pass->claims.size(), 1);
    QCOMPARE(pass->claims[0].chunks.size(), 2);
    QCOMPARE(pass->claims[0].chunks[0].jobId, own);
    QCOMPARE(pass->changedJobs.size(), 1);
    QVERIFY(pass->isWorkLeft);

    for (const auto &chunk : pass->claims[0].chunks)
        QVERIFY(m_store->completeChunk(node, completion(chunk)));
    QCOMPARE(faultOf(sentinel::assignWork(*m_store, {node}, policy)), QByteArray());
    QCOMPARE(m_store->assignedChunks(node)->size(), 2);
}

void TestStore::schedulableNodesCarryTheirPermissions()
{
    const auto plain = addNode(m_user);
    const auto shared = addNode(m_user);
    m_database->run("insert into nodes_permissions (node_id, access_type, target_id) values ('" + text(shared) +
                    "', 'user', '" + text(m_user) + "'), ('" + text(shared) + "', 'public', null)");
    m_database->run("update nodes set status = 'offline' where id = '" + text(addNode(m_user)) + '\'');
    const auto job = addJob(m_user, 1000);
    QCOMPARE(claim(shared, job).size(), 1);
    const auto nodes = m_store->schedulableNodes(std::nullopt);
    QCOMPARE(faultOf(nodes), QByteArray());
    QCOMPARE(nodes->size(), 2);
    for (const auto &node : *nodes) {
        QCOMPARE(node.permissions.size(), node.id == shared ? 2 : 0);
        QCOMPARE(node.held, node.id == shared ? 1 : 0);
        QCOMPARE(node.owner, m_user);
    }
    QCOMPARE(claim(plain, addJob(m_user, 10'000)).size(), 4);
    QCOMPARE(schedulable(plain)->has_value(), false); // full
}

// --- presence and upkeep ----------------------------------------------------------------------------------------

void TestStore::presenceNamesThoseWhoHaveNoRightToBeThere()
{
    const auto claimed = addNode(m_user);
    const auto unlinked = addNode(m_user);
    const core::NodeId deleted{QUuid::createUuid()};
    QVERIFY(m_store->unlinkNode(unlinked));
    const auto change = m_store->applyPresence({claimed, unlinked, deleted});
    QCOMPARE(faultOf(change), QByteArray());
    QCOMPARE(QSet<core::NodeId>(change->strangers.begin(), change->strangers.end()),
             (QSet<core::NodeId>{unlinked, deleted}));
}

void TestStore::presenceTurnsNodesOnAndOffAfterAGrace()
{
    const auto node = addNode(m_user);
    const auto unclaimed = m_store->registerNode(
        "new", "NEW", {.hostname = {}, .totalCores = 1, .enabledCores = 1, .platform = {}, .version = {}});
    m_database->run("update nodes set status = 'offline' where user_id is not null");
    auto change = m_store->applyPresence({node, unclaimed->id});
    QCOMPARE(faultOf(change), QByteArray());
    QCOMPARE(change->cameOnline, QVector<NodeId>{node});
    QCOMPARE(m_database->run("select string_agg(status, ',' order by status) from nodes"),
             QByteArray("online,pending"));

    // Absent: nothing happens in the first 30 s, whatever its last contact was before (we may just have been restarted).
    m_database->run("update nodes set last_seen_at = now() - interval '1 day'");
    QCOMPARE(m_store->applyPresence({})->wentOffline.size(), 0);
    m_database->run("update sentinel.node_states set absent_since = absent_since - interval '31 s'");
    // A heartbeat is a sign of life by another way.
    QVERIFY(m_store->heartbeat(node, {}));
    QCOMPARE(m_store->applyPresence({})->wentOffline.size(), 0);
    m_database->run("update sentinel.node_states set absent_since = absent_since - interval '31 s', heartbeat_at = "
                    "heartbeat_at - interval '31 s'");
    change = m_store->applyPresence({});
    QCOMPARE(faultOf(change), QByteArray());
    QCOMPARE(change->wentOffline, QVector<NodeId>{node});
    // The heartbeat of an offline node brings it back.
    QVERIFY(m_store->heartbeat(node, {}));
    QCOMPARE(m_store->nodeById(node)->status, QByteArray("online"));
    QCOMPARE(m_store->applyPresence({node})->cameOnline.size(), 0);
}

void TestStore::cleanUpRemovesOnlyWhatIsOver()
{
    const auto registered = [this](const char *key, const QByteArray &change) {
        const auto node = m_store->registerNode(
            key, key,
            {.hostname = QLatin1String(key), .totalCores = 1, .enabledCores = 1, .platform = {}, .version = {}});
        m_database->run("update nodes set created_at = now() - interval '90 days', " + change + " where id = '" +
                        text(node->id) + '\'');
        return node->id;
    };
    const QByteArray mine = "claim_code = null, user_id = '" + text(m_user) + "', ";
    registered("pending, silent for 61 min", "last_seen_at = now() - interval '61 minutes'");
    registered("pending, silent for 59 min", "last_seen_at = now() - interval '59 minutes'");
    const auto beating = registered("pending, heartbeat now", "last_seen_at = now() - interval '2 hours'");
    registered("offline for 31 days", mine + "status = 'offline', last_seen_at = now() - interval '31 days'");
    registered("offline for 29 days", mine + "status = 'offline', last_seen_at = now() - interval '29 days'");
    registered("online, seen 31 days ago", mine + "status = 'online', last_seen_at = now() - interval '31 days'");
    const auto working = registered("offline, but holds a chunk", mine + "status = 'online', last_seen_at = now()");
    m_database->run("update sentinel.node_states set heartbeat_at = now() where node_id = '" + text(beating) + '\'');
    const auto job = addJob(m_user, 1000);
    QCOMPARE(claim(working, job).size(), 1);
    m_database->run("update nodes set status = 'offline', last_seen_at = now() - interval '31 days' where id = '" +
                    text(working) + '\'');
    m_database->run("update jobs_configs set last_used_at = now() - interval '8 days';"
                    "insert into jobs_configs (hash, config, last_used_at) values ('old', '{}', now() - interval '8 "
                    "days'), ('new', '{}', now())");

    const auto cleaned = m_store->cleanUp();
    QCOMPARE(faultOf(cleaned), QByteArray());
    QCOMPARE(cleaned->pendingNodes, 1);
    QCOMPARE(cleaned->offlineNodes, 1);
    QCOMPARE(cleaned->configs, 1);
    QCOMPARE(
        m_database->run("select string_agg(name, ';' order by name) from nodes"),
        QByteArray("offline for 29 days;offline, but holds a chunk;online, seen 31 days ago;pending, heartbeat now;"
                   "pending, silent for 59 min"));
    QCOMPARE(m_database->run("select count(*) from jobs_configs where hash = 'old'"), QByteArray("0"));
    QCOMPARE(m_database->run("select count(*) from jobs_chunks"), QByteArray("1"));
}

void TestStore::deletingAJobOrANodeWithRunningChunksWorks()
{
    const auto node = addNode(m_user);
    const auto gone = addJob(m_user, 2000);
    const auto stays = addJob(m_user, 2000);
    const auto chunk = claim(node, gone, 2).first();
    const auto kept = claim(node, stays, 2);
    QVERIFY(m_store->completeChunk(node, completion(kept[0])));
    QCOMPARE(faultOf(m_database->runAs(m_user, "delete from jobs where id = '" + text(gone) + '\'')), QByteArray());
    QCOMPARE(refusalOf(m_store->completeChunk(node, completion(chunk))),
             refusal(core::ErrorKind::NotFound, "chunk_unknown"));
    QCOMPARE(m_store->heartbeat(node, heartbeatWith({chunk, kept[1]}))->drop, QVector<core::ChunkId>{chunk.id});

    QCOMPARE(faultOf(m_database->runAs(m_user, "delete from nodes")), QByteArray());
    QCOMPARE(m_database->run(
                 "select string_agg(status || ' ' || (node_id is null), ',' order by seed_offset) from jobs_chunks"),
             QByteArray("completed true,pending true"));
    const auto other = addNode(m_user);
    const auto taken = claim(other, stays);
    QCOMPARE(taken.size(), 1);
    QVERIFY(m_store->completeChunk(other, completion(taken[0]))->isJobComplete);
}

void TestStore::everyStateHasAMove()
{
    // A random walk over everything that can happen to three jobs; then one node comes and finishes what is open.
    std::mt19937 random(20240611);
    QVector<NodeId> nodes{addNode(m_user), addNode(m_user), addNode(m_user)};
    const QVector<core::JobId> jobs{addJob(m_user, 8000), addJob(m_user, 5500), addJob(m_user, 3000)};
    const QByteArray invariant =
        "select count(*) from jobs_chunks c left join sentinel.assignments a on a.chunk_id = c.id and a.ended_at is "
        "null "
        "where (c.status = 'running') <> (a.chunk_id is not null) or (c.status = 'running' and c.node_id <> a.node_id) "
        "or (c.status = 'completed') <> (c.result is not null)";
    for (int step = 0; step < 150; ++step) {
        const NodeId node = nodes[int(random() % 3)];
        const core::JobId job = jobs[int(random() % 3)];
        const auto held = *m_store->assignedChunks(node);
        const auto chunk = held.isEmpty() ? core::Chunk() : held[int(random() % unsigned(held.size()))];
        switch (random() % 7) {
        case 0:
        case 1:
            claim(node, job, 2);
            break;
        case 2:
            (void)m_store->completeChunk(node, completion(chunk));
            break;
        case 3:
            (void)m_store->releaseChunk(node, {.chunkId = chunk.id, .attempt = chunk.attempt, .reason = {}});
            break;
        case 4:
            if (random() % 4 == 0)
                (void)m_store->failChunk(node,
                                         {.chunkId = chunk.id, .attempt = chunk.attempt, .code = "x", .message = {}});
            break;
        case 5:
            if (random() % 4 == 0) {
                expireAll();
                QVERIFY(m_store->expireLeases());
            }
            break;
        case 6:
            QVERIFY(m_store->heartbeat(node, heartbeatWith(held)));
            break;
        }
        if (step % 5 == 0)
            QCOMPARE(m_database->run(invariant), QByteArray("0"));
    }
    expireAll();
    QVERIFY(m_store->expireLeases());
    const auto last = addNode(m_user, 20);
    for (const auto &job : jobs)
        for (const auto &chunk : claim(last, job))
            QVERIFY(m_store->completeChunk(last, completion(chunk)));
    QCOMPARE(m_database->run("select count(*) from jobs where status not in ('completed', 'failed')"), QByteArray("0"));
    QCOMPARE(m_database->run(
                 "select count(*) from jobs j where status = 'completed' and completed_iterations <> total_iterations"),
             QByteArray("0"));
    QVERIFY(m_database->run("select count(*) from jobs where status = 'completed'") != "0");
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
