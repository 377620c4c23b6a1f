#include "core/identity/digest.h"
#include "sentinel/store/migrator.h"
#include "sentinel/store/sqltext.h"
#include "tests/support/migrateddatabases.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <future>

using namespace wowlab;
using sentinel::Migrator;

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void emptyDatabaseBecomesOneThatThePortalCanUse();
    void repeatingChangesNothing();
    void twoStartedTogetherApplyEachOnce();
    void editedMigrationIsRefused();
    void databaseOfNewerProgramIsRefused();
    void failingMigrationLeavesNothingBehind();
    void existingSupabaseDatabaseKeepsItsRowsAndGoesOn();
    void existingRightsAreTightened();
    void ownerWhoIsNoSuperuserCanMigrate();
    void everyStatementFitsTheSchema_data();
    void everyStatementFitsTheSchema();

private:
    [[nodiscard]] test::TestDatabase existingDatabase();

    test::MigratedDatabases m_databases;
};

void TestMigrations::initTestCase()
{
    const auto started = m_databases.start();
    if (!started && started.error().code == "postgres.not_installed" && !test::areServersRequired())
        QSKIP("PostgreSQL is not installed");
    QVERIFY2(started, qPrintable(started ? QString() : started.error().detail));
}

test::TestDatabase TestMigrations::existingDatabase()
{
    auto database = m_databases.createEmpty();
    QFile shape(QFINDTESTDATA("data/existing_supabase.sql"));
    if (!shape.open(QIODevice::ReadOnly))
        qFatal("no test data");
    database.run(shape.readAll());
    return database;
}

void TestMigrations::emptyDatabaseBecomesOneThatThePortalCanUse()
{
    const auto database = m_databases.createEmpty();
    const auto applied = Migrator(database.connectionString()).run();
    QVERIFY2(applied, qPrintable(applied ? QString() : applied.error().detail));
    QCOMPARE(*applied, int(Migrator::released().size()));

    const auto user = database.addUser();
    const auto job =
        database.runAs(user, "select create_job(p_config => '{\"specId\":253}', p_iterations => 2500)->>'chunks'");
    QVERIFY2(job, qPrintable(job ? QString() : job.error().detail));
    QCOMPARE(*job, QByteArray("3"));
    QCOMPARE(
        database.run("select string_agg(seed_offset || '+' || iterations, ' ' order by seed_offset) from jobs_chunks"),
        QByteArray("0+1000 1000+1000 2000+500"));
}

void TestMigrations::repeatingChangesNothing()
{
    const auto database = m_databases.create();
    const QByteArray before = database.run("select * from sentinel.migrations order by number");
    QCOMPARE(Migrator(database.connectionString()).run(), core::Result<int>(0));
    QCOMPARE(database.run("select * from sentinel.migrations order by number"), before);
}

void TestMigrations::twoStartedTogetherApplyEachOnce()
{
    const auto database = m_databases.createEmpty();
    const auto migrate = [&database] { return Migrator(database.connectionString()).run(); };
    auto one = std::async(std::launch::async, migrate);
    auto other = std::async(std::launch::async, migrate);
    const auto first = one.get();
    const auto second = other.get();
    QVERIFY2(first, qPrintable(first ? QString() : first.error().detail));
    QVERIFY2(second, qPrintable(second ? QString() : second.error().detail));
    QCOMPARE(*first + *second, int(Migrator::released().size()));
}

void TestMigrations::editedMigrationIsRefused()
{
    const auto database = m_databases.create();
    auto migrations = Migrator::released();
    migrations[1].text += "\n-- one more thing";
    const auto again = Migrator(database.connectionString(), migrations).run();
    QVERIFY(!again);
    QCOMPARE(again.error().kind, core::ErrorKind::Corrupt);
    QCOMPARE(again.error().code, QByteArray("migration.edited"));
}

void TestMigrations::databaseOfNewerProgramIsRefused()
{
    const auto database = m_databases.create();
    auto migrations = Migrator::released();
    migrations.removeLast();
    const auto older = Migrator(database.connectionString(), migrations).run();
    QVERIFY(!older);
    QCOMPARE(older.error().code, QByteArray("migration.newer_database"));
}

void TestMigrations::failingMigrationLeavesNothingBehind()
{
    const auto database = m_databases.create();
    auto migrations = Migrator::released();
    const int number = migrations.last().number + 1;
    migrations.append({.number = number,
                       .name = QStringLiteral("9999_half"),
                       .text = "create table public.half (id int); select * from public.not_there;"});
    const auto failed = Migrator(database.connectionString(), migrations).run();
    QVERIFY(!failed);
    QVERIFY(failed.error().detail.contains(QLatin1String("9999_half")));
    QCOMPARE(database.run("select to_regclass('public.half') is null"), QByteArray("t"));

    migrations.last().text = "create table public.half (id int);";
    QCOMPARE(Migrator(database.connectionString(), migrations).run(), core::Result<int>(1));
}

void TestMigrations::existingSupabaseDatabaseKeepsItsRowsAndGoesOn()
{
    const auto database = existingDatabase();
    const QByteArray columns =
        "select string_agg(table_name || '.' || column_name || ' ' || data_type, ',' order by table_name, "
        "ordinal_position) from information_schema.columns where table_schema = 'public'";
    const QByteArray before = database.run(columns);
    const auto applied = Migrator(database.connectionString()).run();
    QVERIFY2(applied, qPrintable(applied ? QString() : applied.error().detail));
    QCOMPARE(database.run(columns), before);
    QCOMPARE(database.run("select handle from public.user_profiles"), QByteArray("alice"));

    // Its open job goes on: what is counted stays, what runs is leased, the config has its right name.
    QCOMPARE(database.run("select completed_iterations, status from jobs where id::text like '%b1'"),
             QByteArray("200|running"));
    QCOMPARE(database.run("select total_chunks, completed_chunks, admitted_at is null, aggregate->'moments'->>'count', "
                          "(aggregate->'moments'->>'mean')::float8, (aggregate->'moments'->>'m2')::float8 "
                          "from sentinel.job_states where job_id::text like '%b1'"),
             // m2 = 99 * 10² + 99 * 12² + 100 * 5² + 100 * 5²
             QByteArray("4|2|t|200|1005|29156"));
    QCOMPARE(
        database.run("select chunk_id::text like '%c3', node_id::text like '%d1', attempt from sentinel.assignments"),
        QByteArray("t|t|1"));
    const QByteArray hash = core::sha256Hex(R"({"specId": 253, "duration": 300})");
    QCOMPARE(database.run("select config_hash from jobs where id::text like '%b1'"), hash);
    QCOMPARE(database.run("select distinct config_hash from jobs_chunks where job_id::text like '%b1'"), hash);
    QCOMPARE(database.run("select config_hash from jobs where id::text like '%b2'"), QByteArray("named-by-the-portal"));

    // Deleting a node that holds chunks and has completed others works although its foreign keys had no action.
    const core::UserId alice{QUuid::fromString(QLatin1String("00000000-0000-4000-8000-0000000000a1"))};
    const auto deleted = database.runAs(alice, "delete from nodes where name = 'tower'");
    QVERIFY2(deleted, qPrintable(deleted ? QString() : deleted.error().detail));
    QCOMPARE(database.run("select status, node_id is null from jobs_chunks where id::text like '%c3'"),
             QByteArray("pending|t"));
    QCOMPARE(database.run("select status, node_id is null from jobs_chunks where id::text like '%c1'"),
             QByteArray("completed|t"));

    // The portal's two ways to create a job both answer, whatever hash it sends.
    for (const char *call :
         {"create_job(p_config => '{\"specId\":254}', p_iterations => 10)",
          "create_job(p_config => '{\"specId\":254}', p_iterations => 10, p_config_hash => 'mine')"}) {
        const auto job = database.runAs(alice, "select " + QByteArray(call) + "->>'chunks'");
        QVERIFY2(job, qPrintable(job ? QString() : job.error().detail));
        QCOMPARE(*job, QByteArray("1"));
    }
    QCOMPARE(database.run("select count(*) from jobs_configs where hash = 'mine'"), QByteArray("0"));
}

void TestMigrations::existingRightsAreTightened()
{
    const auto database = existingDatabase();
    QVERIFY(Migrator(database.connectionString()).run());
    const auto stranger = core::UserId{QUuid::createUuid()};
    QCOMPARE(database.runAs(stranger, "select count(*) from nodes"), core::Result<QByteArray>("0"));
    const core::UserId alice{QUuid::fromString(QLatin1String("00000000-0000-4000-8000-0000000000a1"))};
    QCOMPARE(database.runAs(alice, "select count(*) from nodes"), core::Result<QByteArray>("1"));
    QVERIFY(!database.runAs(alice, "update jobs_chunks set status = 'completed'"));
    QVERIFY(!database.runAs(alice, "update nodes set status = 'online'"));
    QCOMPARE(database.run("select count(*) from pg_policies where policyname like '% %'"), QByteArray("0"));
    QCOMPARE(database.run("select string_agg(tgname, ',') from pg_trigger where tgrelid = 'jobs_chunks'::regclass and "
                          "not tgisinternal"),
             QByteArray("notify_pending_chunk"));
    QCOMPARE(database.run("select max_parallel from nodes where name = 'stranger'"), QByteArray("1024"));
}

void TestMigrations::ownerWhoIsNoSuperuserCanMigrate()
{
    // As at Supabase: the database and the schema public are ours, the schema auth is not.
    const auto database = existingDatabase();
    database.run(R"(
        create role landlord login password 'landlord' createrole bypassrls;
        do $$
        declare
            each record;
        begin
            execute format('alter database %I owner to landlord', current_database());
            for each in select oid::regclass as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
                execute format('alter table %s owner to landlord', each.name);
            end loop;
            for each in select oid::regprocedure as name from pg_proc where pronamespace = 'public'::regnamespace loop
                execute format('alter function %s owner to landlord', each.name);
            end loop;
        end $$;
        grant usage on schema auth to landlord;
        grant select, references on auth.users, auth.identities to landlord;)");
    QByteArray url = database.url();
    url.replace("postgres:" + m_databases.server().password(), "landlord:landlord");
    const auto applied = Migrator(sentinel::ConnectionString::parse(url).value()).run();
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
    const core::UserId alice{QUuid::fromString(QLatin1String("00000000-0000-4000-8000-0000000000a1"))};
    const auto job = database.runAs(alice, "select create_job('{}', 1500)->>'chunks'");
    QVERIFY2(job, job ? "" : qPrintable(job.error().detail));
    QCOMPARE(*job, QByteArray("2"));
    const auto deleted = database.runAs(alice, "delete from nodes returning name");
    QVERIFY2(deleted, deleted ? "" : qPrintable(deleted.error().detail));
    QCOMPARE(*deleted, QByteArray("tower"));
}

void TestMigrations::everyStatementFitsTheSchema_data()
{
    QTest::addColumn<QByteArray>("text");
    const QStringList scripts{QStringLiteral("begin_work"), QStringLiteral("begin_migration"),
                              QStringLiteral("prepare_migrations")};
    for (const QFileInfo &file : QDir(QStringLiteral(":/sql")).entryInfoList({QStringLiteral("*.sql")})) {
        const QByteArray name = file.completeBaseName().toLatin1();
        if (!scripts.contains(file.completeBaseName()))
            QTest::newRow(name.constData()) << sentinel::sqlText(QLatin1String(name));
    }
}

void TestMigrations::everyStatementFitsTheSchema()
{
    QFETCH(const QByteArray, text);
    const auto prepared = m_databases.server().psql("migrated", "prepare it as " + text);
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().detail));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
