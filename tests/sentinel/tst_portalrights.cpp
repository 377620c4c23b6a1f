#include "sentinel/store/postgresstore.h"
#include "tests/support/migrateddatabases.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace wowlab;
using core::UserId;

/// What a signed-in user can do through PostgREST, and above all what not.
class TestPortalRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void userClaimsANodeByItsCode();
    void wrongOrUsedCodeIsRefused();
    void codesCannotBeTriedInParallelNorForEver();
    void claimingNeedsAFreshVerificationBySameUser();
    void onlyOneUserGetsTheNode();
    void jobIsCutIntoChunksOfOneSize_data();
    void jobIsCutIntoChunksOfOneSize();
    void senselessJobIsRefused_data();
    void senselessJobIsRefused();
    void configIsNamedByTheDatabase();

    void userMayNot_data();
    void userMayNot();
    void userMayChangeWhatIsTheirs();
    void userSeesOnlyTheirOwn();
    void anonymousSeesConfigsAndPublicRotationsOnly();
    void rotationIsNamedByItsScript();

private:
    QByteArray run(const QByteArray &sql) const { return m_database->run(sql); }
    /// What the user gets, or "refused".
    [[nodiscard]] QByteArray as(UserId user, const QByteArray &sql) const
    {
        return m_database->runAs(user, sql).value_or("refused");
    }
    /// A node waiting to be claimed, with the code ABCDEF.
    QByteArray addUnclaimedNode() const
    {
        return run("insert into nodes (name, total_cores, platform, public_key, claim_code, last_seen_at) "
                   "values ('pc', 8, 'linux', 'key', 'ABCDEF', now()) returning id");
    }

    test::MigratedDatabases m_databases;
    std::optional<test::TestDatabase> m_database;
    UserId m_alice;
    UserId m_bob;
};

void TestPortalRights::initTestCase()
{
    const auto started = m_databases.start();
    if (!started && started.error().code == "postgres.not_installed" && !test::areServersRequired())
        QSKIP("PostgreSQL is not installed");
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestPortalRights::init()
{
    m_database = m_databases.create();
    m_alice = m_database->addUser();
    m_bob = m_database->addUser();
}

void TestPortalRights::userClaimsANodeByItsCode()
{
    const QByteArray node = addUnclaimedNode();
    QCOMPARE(as(m_alice, "select verify_claim_code(p_code => 'abc-def')"),
             "{\"id\": \"" + node + R"(", "name": "pc", "platform": "linux", "totalCores": 8, "maxParallel": 1})");
    QCOMPARE(as(m_alice, "select claim_node(p_node_id => '" + node + "', p_name => 'tower', p_max_parallel => 3)"),
             "{\"id\": \"" + node +
                 R"(", "name": "tower", "status": "online", "platform": "linux", "totalCores": 8, "maxParallel": 3})");
    QCOMPARE(run("select user_id, name, max_parallel, claim_code is null from nodes"),
             m_alice.toString().toLatin1() + "|tower|3|t");
}

void TestPortalRights::wrongOrUsedCodeIsRefused()
{
    const QByteArray node = addUnclaimedNode();
    QCOMPARE(as(m_alice, "select verify_claim_code('ABCDEG')"), QByteArray("refused"));
    QCOMPARE(as(m_alice, "select verify_claim_code(null)"), QByteArray("refused"));
    QVERIFY(as(m_alice, "select verify_claim_code('ABC-DEF')") != "refused");
    QVERIFY(as(m_alice, "select claim_node('" + node + "', null, null)") != "refused");
    QCOMPARE(run("select name, max_parallel from nodes"), QByteArray("pc|1"));
    QCOMPARE(as(m_bob, "select verify_claim_code('ABC-DEF')"), QByteArray("refused"));
}

void TestPortalRights::codesCannotBeTriedInParallelNorForEver()
{
    addUnclaimedNode();
    // The lock that a second try would need, while the transaction of the first is open.
    QCOMPARE(as(m_alice, "select verify_claim_code('ABCDEF') is not null; reset role;"
                         "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()"),
             QByteArray("t\n1"));
    const QByteArray once = "select verify_claim_code('ABCDEF');";
    QCOMPARE(as(m_alice, once.repeated(25)), QByteArray("refused"));
    QVERIFY(as(m_alice, once.repeated(19)) != "refused");
    // Another user is not held up.
    QVERIFY(as(m_bob, "select verify_claim_code('ABCDEF')") != "refused");
}

void TestPortalRights::claimingNeedsAFreshVerificationBySameUser()
{
    const QByteArray node = addUnclaimedNode();
    const QByteArray claim = "select claim_node('" + node + "', 'mine', 1)";
    QCOMPARE(as(m_alice, claim), QByteArray("refused"));
    QVERIFY(as(m_alice, "select verify_claim_code('ABCDEF')") != "refused");
    QCOMPARE(as(m_bob, claim), QByteArray("refused"));
    run("update sentinel.claim_code_verifications set verified_at = now() - interval '16 minutes'");
    QCOMPARE(as(m_alice, claim), QByteArray("refused"));
    QVERIFY(as(m_alice, "select verify_claim_code('ABCDEF')") != "refused");
    QCOMPARE(as(m_alice, "select claim_node('" + node + "', 'mine', 5000)"), QByteArray("refused"));
    QVERIFY(as(m_alice, claim) != "refused");
    QCOMPARE(run("select count(*) from nodes where user_id is not null"), QByteArray("1"));
}

void TestPortalRights::onlyOneUserGetsTheNode()
{
    const QByteArray node = addUnclaimedNode();
    QVERIFY(as(m_alice, "select verify_claim_code('ABCDEF')") != "refused");
    QVERIFY(as(m_bob, "select verify_claim_code('ABCDEF')") != "refused");
    QVERIFY(as(m_alice, "select claim_node('" + node + "', 'mine', 1)") != "refused");
    QCOMPARE(as(m_bob, "select claim_node('" + node + "', 'mine', 1)"), QByteArray("refused"));
    QCOMPARE(run("select user_id from nodes"), m_alice.toString().toLatin1());
}

void TestPortalRights::jobIsCutIntoChunksOfOneSize_data()
{
    QTest::addColumn<QByteArray>("iterations");
    QTest::addColumn<QByteArray>("chunks"); // count, size, size of the last
    QTest::newRow("one iteration") << QByteArray("1") << QByteArray("1|1|1");
    QTest::newRow("exactly one chunk") << QByteArray("1000") << QByteArray("1|1000|1000");
    QTest::newRow("one more") << QByteArray("1001") << QByteArray("2|1000|1");
    QTest::newRow("largest of small chunks") << QByteArray("2000000") << QByteArray("2000|1000|1000");
    QTest::newRow("chunks grow") << QByteArray("2000001") << QByteArray("1999|1001|3");
    QTest::newRow("largest job") << QByteArray("10000000") << QByteArray("2000|5000|5000");
}

void TestPortalRights::jobIsCutIntoChunksOfOneSize()
{
    QFETCH(const QByteArray, iterations);
    QFETCH(const QByteArray, chunks);
    QCOMPARE(as(m_alice, "select create_job('{}', " + iterations + ")->>'chunks'"), chunks.left(chunks.indexOf('|')));
    QCOMPARE(
        run("select count(*), max(iterations), (array_agg(iterations order by seed_offset desc))[1] from jobs_chunks"),
        chunks);
    QCOMPARE(run("select sum(iterations) from jobs_chunks"), iterations);
    // Seeds without gap or overlap.
    QCOMPARE(
        run("select count(*) from (select seed_offset, lag(seed_offset + iterations, 1, 0) over (order by seed_offset) "
            "as expected from jobs_chunks) s where seed_offset <> expected"),
        QByteArray("0"));
    QCOMPARE(run("select total_chunks from sentinel.job_states"), chunks.left(chunks.indexOf('|')));
}

void TestPortalRights::senselessJobIsRefused_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::newRow("no iterations") << QByteArray("'{}', 0");
    QTest::newRow("negative iterations") << QByteArray("'{}', -5");
    QTest::newRow("null iterations") << QByteArray("'{}', null");
    QTest::newRow("too many iterations") << QByteArray("'{}', 10000001");
    QTest::newRow("config that is no object") << QByteArray("'[1]', 10");
    QTest::newRow("null config") << QByteArray("null, 10");
    QTest::newRow("huge config") << QByteArray("jsonb_build_object('a', repeat('x', 300000)), 10");
    QTest::newRow("unknown access type") << QByteArray("'{}', 10, 'everyone'");
    QTest::newRow("null access type") << QByteArray("'{}', 10, null");
    QTest::newRow("discord without a server") << QByteArray("'{}', 10, 'discord'");
}

void TestPortalRights::senselessJobIsRefused()
{
    QFETCH(const QByteArray, arguments);
    QCOMPARE(as(m_alice, "select create_job(" + arguments + ")"), QByteArray("refused"));
    QCOMPARE(run("select count(*) from jobs"), QByteArray("0"));
}

void TestPortalRights::configIsNamedByTheDatabase()
{
    QVERIFY(as(m_alice, R"(select create_job('{"b": 1.0,   "a":1}', 10))") != "refused");
    QVERIFY(as(m_bob,
               R"(select create_job(p_config => '{"a":1,"b":1.0}', p_iterations => 10, p_config_hash => 'forged'))") !=
            "refused");
    QCOMPARE(run("select count(*), min(hash) = encode(sha256('{\"a\": 1, \"b\": 1.0}'), 'hex') from jobs_configs"),
             QByteArray("1|t"));
}

void TestPortalRights::userMayNot_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QByteArray(sql); };
    row("assign a chunk", "update jobs_chunks set node_id = (select id from nodes limit 1)");
    row("complete a chunk", "update jobs_chunks set status = 'completed'");
    row("write a chunk's result", "update jobs_chunks set result = '{}'");
    row("add a chunk",
        "insert into jobs_chunks (job_id, config_hash, iterations, seed_offset) select id, 'x', 1, 0 from jobs");
    row("delete a chunk", "delete from jobs_chunks");
    row("add a job beside the function", "insert into jobs (user_id, config_hash, total_iterations) select auth.uid(), "
                                         "hash, 1 from jobs_configs");
    row("complete a job", "update jobs set status = 'completed'");
    row("write a job's result", "update jobs set result = '{}'");
    row("add a node", "insert into nodes (user_id, name, public_key) values (auth.uid(), 'n', 'k')");
    row("take a node", "update nodes set user_id = auth.uid()");
    row("change a node's status", "update nodes set status = 'online'");
    row("change a node's key", "update nodes set public_key = 'k'");
    row("set a claim code", "update nodes set claim_code = 'AAAAAA'");
    row("widen a node beyond measure", "update nodes set max_parallel = 100000");
    row("write a config", "insert into jobs_configs (hash, config) values ('h', '{}')");
    row("change a config", "update jobs_configs set config = '{}'");
    row("give a stranger's node a permission", "insert into nodes_permissions (node_id, access_type) "
                                               "select stranger_node, 'public' from known");
    row("own a rotation for another", "insert into rotations (user_id, slug, name, script, spec_id) "
                                      "select stranger, 's', 'n', 'x', 253 from known");
    row("read the sentinel's tables", "select * from sentinel.assignments");
    row("call the sentinel's functions", "select sentinel.withdraw_chunks(gen_random_uuid())");
    row("read applied migrations", "select * from sentinel.migrations");
}

void TestPortalRights::userMayNot()
{
    QFETCH(const QByteArray, sql);
    run("insert into nodes (user_id, name, public_key) values ('" + m_alice.toString().toLatin1() +
        "', 'a', 'ka'), ('" + m_bob.toString().toLatin1() +
        "', 'b', 'kb');"
        "create table known as select id as stranger_node, user_id as stranger from nodes where name = 'b';"
        "grant select on known to authenticated");
    QVERIFY(as(m_alice, "select create_job('{}', 10)") != "refused");
    const QByteArray everything =
        "select (select string_agg(n::text, ',' order by id) from nodes n), (select string_agg(c::text, ',') from "
        "jobs_chunks c), "
        "(select string_agg(j::text, ',') from jobs j), (select string_agg(k::text, ',') from jobs_configs k), "
        "(select count(*) from nodes_permissions), (select count(*) from rotations)";
    const QByteArray before = run(everything);
    QCOMPARE(as(m_alice, sql), QByteArray("refused"));
    QCOMPARE(run(everything), before);
}

void TestPortalRights::userMayChangeWhatIsTheirs()
{
    const QByteArray alice = m_alice.toString().toLatin1();
    run("insert into nodes (user_id, name, public_key) values ('" + alice + "', 'a', 'ka'), ('" +
        m_bob.toString().toLatin1() + "', 'b', 'kb')");
    QCOMPARE(as(m_alice, "update nodes set name = 'new', max_parallel = 4 returning name"), QByteArray("new"));
    QCOMPARE(
        as(m_alice,
           "insert into nodes_permissions (node_id, access_type) select id, 'public' from nodes returning access_type"),
        QByteArray("public"));
    QCOMPARE(as(m_alice, "insert into rotations (user_id, slug, name, script, spec_id) values (auth.uid(), 's', 'n', "
                         "'x', 253) returning slug"),
             QByteArray("s"));
    QCOMPARE(as(m_alice, "update rotations set script = 'y' returning script"), QByteArray("y"));
    QVERIFY(as(m_alice, "select create_job('{}', 10)") != "refused");
    QCOMPARE(as(m_alice, "delete from jobs returning status"), QByteArray("pending"));
    QCOMPARE(as(m_alice, "delete from nodes returning name"), QByteArray("new"));
    QCOMPARE(run("select string_agg(name, ',') from nodes"), QByteArray("b"));
    QCOMPARE(run("select count(*) from jobs_chunks"), QByteArray("0"));
}

void TestPortalRights::userSeesOnlyTheirOwn()
{
    const QByteArray bob = m_bob.toString().toLatin1();
    run("insert into nodes (user_id, name, public_key) values ('" + bob +
        "', 'b', 'kb'), (null, 'unclaimed', 'ku');"
        "insert into nodes_permissions (node_id, access_type) select id, 'public' from nodes;"
        "insert into rotations (user_id, slug, name, script, spec_id, is_public) values ('" +
        bob + "', 'private', 'n', 'x', 253, false), ('" + bob + "', 'public', 'n', 'x', 253, true)");
    QVERIFY(as(m_bob, "select create_job('{}', 10, 'public')") != "refused");
    for (const char *table : {"nodes", "nodes_permissions", "jobs", "jobs_chunks"})
        QCOMPARE(as(m_alice, "select count(*) from " + QByteArray(table)), QByteArray("0"));
    QCOMPARE(as(m_alice, "select string_agg(slug, ',') from rotations"), QByteArray("public"));
    QCOMPARE(as(m_alice, "with d as (delete from nodes returning 1) select count(*) from d"), QByteArray("0"));
    QCOMPARE(as(m_alice, "with d as (update rotations set name = 'z' returning 1) select count(*) from d"),
             QByteArray("0"));
    QCOMPARE(as(m_bob, "select count(*) from jobs_chunks"), QByteArray("1"));
}

void TestPortalRights::anonymousSeesConfigsAndPublicRotationsOnly()
{
    const QByteArray bob = m_bob.toString().toLatin1();
    run("insert into rotations (user_id, slug, name, script, spec_id, is_public) values ('" + bob +
        "', 'private', 'n', 'x', 253, false), ('" + bob + "', 'public', 'n', 'x', 253, true)");
    QVERIFY(as(m_bob, "select create_job('{}', 10, 'public')") != "refused");
    QCOMPARE(m_database->runAsAnonymous("select slug from rotations"), core::Result<QByteArray>("public\n"));
    QCOMPARE(m_database->runAsAnonymous("select count(*) from jobs_configs"), core::Result<QByteArray>("1\n"));
    for (const char *sql :
         {"select * from nodes", "select * from jobs", "select * from jobs_chunks", "select * from sentinel.job_states",
          "select create_job('{}', 1)", "select verify_claim_code('A')", "delete from jobs_configs"})
        QVERIFY2(!m_database->runAsAnonymous(sql), sql);
}

void TestPortalRights::rotationIsNamedByItsScript()
{
    QCOMPARE(as(m_alice, "insert into rotations (user_id, slug, name, script, spec_id, checksum) values (auth.uid(), "
                         "'s', 'n', 'abc', 253, 'forged') "
                         "returning checksum = encode(sha256('abc'), 'hex')"),
             QByteArray("t"));
    QCOMPARE(as(m_alice, "update rotations set checksum = 'forged' returning checksum = encode(sha256('abc'), 'hex')"),
             QByteArray("t"));
}

QTEST_GUILESS_MAIN(TestPortalRights)
#include "tst_portalrights.moc"
