#include "sentinel/store/migrator.h"
#include "sentinel/store/operatorstore.h"
#include "sentinel/store/postgresstore.h"
#include "sentinel/store/sqltext.h"
#include "tests/support/migrateddatabases.h"
#include "tests/support/simulatedchunk.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <optional>

using namespace wowlab;
using namespace wowlab::sentinel;

namespace {

constexpr char kPassword[] = "only-for-this-test";

template <class T>
QByteArray faultOf(const core::Result<T> &result)
{
    return result ? QByteArray() : result.error().code + ": " + result.error().detail.toUtf8();
}

} // namespace

/// The role wowlab_sentinel: enough for the sentinel, and no more.
class TestLeastPrivilege : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void itMayRunEveryStatement_data();
    void itMayRunEveryStatement();
    void theSentinelWorksAsItsRole();
    void itStartsWithoutTheRightToMigrate();
    void pendingMigrationsAreRefusedInClearWords();
    void itMayNot_data();
    void itMayNot();
    void anotherRoleCanBeGivenTheSame();

private:
    [[nodiscard]] QByteArray roleUrl(const test::TestDatabase &database) const
    {
        return database.url().replace("postgres:" + m_databases.server().password(),
                                      QByteArray("wowlab_sentinel:") + kPassword);
    }
    [[nodiscard]] ConnectionString asRole(const test::TestDatabase &database) const
    {
        return ConnectionString::parse(roleUrl(database)).value();
    }

    mutable test::MigratedDatabases m_databases;
    std::optional<test::TestDatabase> m_database;
};

void TestLeastPrivilege::initTestCase()
{
    const auto started = m_databases.start();
    if (!started && started.error().code == "postgres.not_installed" && !test::areServersRequired())
        QSKIP("PostgreSQL is not installed");
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_databases.create().run(QByteArray("alter role wowlab_sentinel login password '") + kPassword + "'");
}

void TestLeastPrivilege::init()
{
    m_database = m_databases.create();
}

void TestLeastPrivilege::itMayRunEveryStatement_data()
{
    QTest::addColumn<QByteArray>("text");
    const QStringList scripts{QStringLiteral("begin_work"), QStringLiteral("begin_migration"),
                              QStringLiteral("prepare_migrations"), QStringLiteral("record_migration")};
    for (const QFileInfo &file : QDir(QStringLiteral(":/sql")).entryInfoList({QStringLiteral("*.sql")})) {
        const QByteArray name = file.completeBaseName().toLatin1();
        if (!scripts.contains(file.completeBaseName()))
            QTest::newRow(name.constData()) << sqlText(QLatin1String(name));
    }
}

void TestLeastPrivilege::itMayRunEveryStatement()
{
    QFETCH(const QByteArray, text);
    int parameters = 0;
    static const QRegularExpression parameter(QStringLiteral("\\$([0-9]+)"));
    auto found = parameter.globalMatch(QString::fromUtf8(text));
    while (found.hasNext())
        parameters = std::max(parameters, found.next().captured(1).toInt());
    QByteArray values;
    if (parameters > 0)
        values = '(' + QByteArray("null,").repeated(parameters).chopped(1) + ')';
    // EXPLAIN starts the executor, which looks at all rights, and runs nothing.
    const auto explained = m_databases.server().psql("migrated", "set role wowlab_sentinel; prepare it as " + text +
                                                                     "; explain execute it" + values);
    QVERIFY2(explained, explained ? "" : qPrintable(explained.error().detail));
}

void TestLeastPrivilege::theSentinelWorksAsItsRole()
{
    PostgresStore store(asRole(*m_database));
    const core::UserId alice = m_database->addUser();
    const auto node = store.registerNode("key", "ABCDEF",
                                         {.hostname = QStringLiteral("pc"),
                                          .totalCores = 4,
                                          .enabledCores = 4,
                                          .platform = QStringLiteral("linux"),
                                          .version = QStringLiteral("1")},
                                         RegistrationOrigin{"192.0.2.1", 5});
    QVERIFY2(node, faultOf(node).constData());
    QVERIFY(m_database->runAs(alice, "select verify_claim_code('ABCDEF')"));
    QVERIFY(m_database->runAs(alice, "select claim_node('" + node->id.toString().toLatin1() + "', 'pc', 4)"));
    const auto created = m_database->runAs(alice, "select create_job('{\"specId\":253}', 3000)->>'jobId'");
    QVERIFY2(created, faultOf(created).constData());
    const core::JobId job{QUuid::fromString(QLatin1String(*created))};

    QCOMPARE(faultOf(store.heartbeat(
                 node->id, {.mode = core::NodeMode::Online, .engineVersion = 1, .running = {}, .freeSlots = 4})),
             QByteArray());
    QCOMPARE(faultOf(store.applyPresence({node->id})), QByteArray());
    QCOMPARE(store.newJobs(5)->size(), 1);
    QCOMPARE(faultOf(store.admitJob(job, "corrected", std::nullopt)), QByteArray());
    QCOMPARE(store.schedulableNodes(std::nullopt)->size(), 1);
    QCOMPARE(store.openJobs(std::nullopt, std::nullopt, 5)->size(), 1);
    const auto chunks = store.claimChunks(node->id, job, 3);
    QVERIFY2(chunks, faultOf(chunks).constData());
    QCOMPARE(chunks->size(), 3);
    QCOMPARE(faultOf(store.releaseChunk(node->id,
                                        {.chunkId = (*chunks)[0].id, .attempt = 1, .reason = QStringLiteral("x")})),
             QByteArray());
    QCOMPARE(faultOf(store.failChunk(
                 node->id, {.chunkId = (*chunks)[1].id, .attempt = 1, .code = "x", .message = QStringLiteral("x")})),
             QByteArray());
    const auto &last = (*chunks)[2];
    const auto counted = store.completeChunk(
        node->id, {.chunkId = last.id,
                   .attempt = last.attempt,
                   .result = test::toChunkResult(test::simulate(last.seedOffset, last.iterations))});
    QVERIFY2(counted, faultOf(counted).constData());
    QCOMPARE(counted->progress.completedChunks, 1);
    QCOMPARE(faultOf(store.jobProgress(job)), QByteArray());
    QCOMPARE(faultOf(store.expireLeases()), QByteArray());
    QCOMPARE(faultOf(store.census()), QByteArray());
    QCOMPARE(faultOf(store.cleanUp()), QByteArray());
    const auto failed = store.failJob(job, "cancelled", QStringLiteral("x"));
    QVERIFY2(failed, faultOf(failed).constData());
    OperatorStore operations(asRole(*m_database));
    QCOMPARE(operations.quarantine(node->id, QStringLiteral("x")).value(), true);
    QCOMPARE(operations.release(node->id).value(), true);
    QCOMPARE(faultOf(store.unlinkNode(node->id)), QByteArray());
    const auto role = operations.role();
    QVERIFY2(role, faultOf(role).constData());
    QCOMPARE(role->missing, QString());
    QVERIFY(!role->isOwner && !role->isSuperuser);
}

void TestLeastPrivilege::itStartsWithoutTheRightToMigrate()
{
    const auto applied = Migrator(asRole(*m_database)).run();
    QVERIFY2(applied, faultOf(applied).constData());
    QCOMPARE(*applied, 0);
}

void TestLeastPrivilege::pendingMigrationsAreRefusedInClearWords()
{
    auto more = Migrator::released();
    more.append({.number = 9000, .name = QStringLiteral("9000_more"), .text = "create table sentinel.more ();"});
    const auto applied = Migrator(asRole(*m_database), more).run();
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, QByteArray("database.forbidden"));
    const auto status = Migrator(asRole(*m_database), more).status();
    QCOMPARE(status->pending, QStringList{QStringLiteral("9000_more")});
}

void TestLeastPrivilege::itMayNot_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QByteArray(sql); };
    row("read who the users are", "select * from auth.users");
    row("read more of an identity than its Discord id", "select identity_data from auth.identities");
    row("change an identity", "update auth.identities set provider_id = '1'");
    row("make a job", "insert into jobs (user_id, config_hash, total_iterations) select gen_random_uuid(), 'x', 1");
    row("delete a job", "delete from jobs");
    row("make a chunk", "insert into jobs_chunks (job_id, config_hash, iterations, seed_offset) "
                        "select gen_random_uuid(), 'x', 1, 0");
    row("delete a chunk", "delete from jobs_chunks");
    row("write a rotation", "update rotations set script = 'x'");
    row("open a node to others",
        "insert into nodes_permissions (node_id, access_type) select gen_random_uuid(), 'public'");
    row("drop a table", "drop table jobs_chunks");
    row("empty a table", "truncate jobs_chunks");
    row("add a column", "alter table nodes add column more int");
    row("make a table", "create table public.more ()");
    row("make a table of its own", "create table sentinel.more ()");
    row("make a schema", "create schema more");
    row("forge the list of migrations", "insert into sentinel.migrations values (9000, 'x', 'x')");
    row("edit the list of migrations", "delete from sentinel.migrations");
    row("replace a function",
        "create or replace function sentinel.lease() returns interval language sql as 'select null::interval'");
    row("give rights away", "call sentinel.grant_to_sentinel('anon')");
    row("act as a user", "set role authenticated");
    row("act as the owner", "set role postgres");
    row("make a role", "create role more");
    row("read the server's files", "select pg_read_file('/etc/passwd')");
    row("run a program", "copy (select 1) to program 'cat'");
}

void TestLeastPrivilege::itMayNot()
{
    QFETCH(const QByteArray, sql);
    const QByteArray name = m_database->url().split('/').last();
    // Once inside one transaction that is undone, should it be allowed after all.
    const auto tried =
        m_databases.server().psql(name, "begin; set session authorization wowlab_sentinel; " + sql + "; rollback");
    QVERIFY2(!tried, "was allowed");
    static const QRegularExpression denied(QStringLiteral("permission denied|must be (owner|superuser)"));
    QVERIFY2(tried.error().detail.contains(denied), qPrintable(tried.error().detail));
}

void TestLeastPrivilege::anotherRoleCanBeGivenTheSame()
{
    m_database->run(
        "create role another_sentinel login password 'x'; call sentinel.grant_to_sentinel('another_sentinel')");
    const auto url = m_database->url().replace("postgres:" + m_databases.server().password(), "another_sentinel:x");
    OperatorStore operations(ConnectionString::parse(url).value());
    QCOMPARE(operations.role()->missing, QString());
    PostgresStore store(ConnectionString::parse(url).value());
    QCOMPARE(faultOf(store.cleanUp()), QByteArray());
    // What a role is not given shows.
    m_database->run("revoke update on jobs from another_sentinel");
    QCOMPARE(operations.role()->missing, QStringLiteral("update on public.jobs"));
}

QTEST_GUILESS_MAIN(TestLeastPrivilege)
#include "tst_leastprivilege.moc"
