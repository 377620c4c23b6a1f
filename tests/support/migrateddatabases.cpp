#include "tests/support/migrateddatabases.h"

#include "sentinel/store/migrator.h"

#include <utility>

namespace wowlab::test {

namespace {

/// A fixture that cannot do its work leaves nothing to test.
template <class T>
T orDie(core::Result<T> result, const lab::PostgresServer &server)
{
    if (!result) {
        server.printLog();
        qFatal("%s: %s", result.error().code.constData(), qPrintable(result.error().detail));
    }
    return std::move(*result);
}

} // namespace

bool areServersRequired()
{
    return qEnvironmentVariableIntValue("WOWLAB_REQUIRE_SERVERS") == 1;
}

TestDatabase::TestDatabase(lab::PostgresServer &server, QByteArray name)
    : m_server(&server)
    , m_name(std::move(name))
{
}

QByteArray TestDatabase::url() const
{
    return m_server->url(m_name);
}

sentinel::ConnectionString TestDatabase::connectionString() const
{
    return orDie(sentinel::ConnectionString::parse(url()), *m_server);
}

QByteArray TestDatabase::run(const QByteArray &sql) const
{
    return orDie(m_server->psql(m_name, sql), *m_server).trimmed();
}

core::Result<QByteArray> TestDatabase::runAs(core::UserId user, const QByteArray &sql) const
{
    const QByteArray claims = "{\"sub\":\"" + user.toString().toLatin1() + "\",\"role\":\"authenticated\"}";
    return m_server
        ->psql(m_name, "begin; set local role authenticated; set local request.jwt.claims = '" + claims + "';\n" + sql +
                           ";\ncommit;")
        .map([](const QByteArray &output) { return output.trimmed(); });
}

core::Result<QByteArray> TestDatabase::runAsAnonymous(const QByteArray &sql) const
{
    return m_server->psql(m_name, "begin; set local role anon;\n" + sql + ";\ncommit;");
}

core::UserId TestDatabase::addUser() const
{
    return {QUuid::fromString(QLatin1String(run("insert into auth.users default values returning id")))};
}

core::Result<void> MigratedDatabases::start()
{
    if (const auto started = m_server.start(); !started)
        return started;
    return m_server.createDatabase("migrated").and_then([](const QByteArray &url) -> core::Result<void> {
        return sentinel::ConnectionString::parse(url)
            .and_then([](const sentinel::ConnectionString &where) { return sentinel::Migrator(where).run(); })
            .map([](int) {});
    });
}

TestDatabase MigratedDatabases::create()
{
    const QByteArray name = "test" + QByteArray::number(++m_count);
    (void)orDie(m_server.createDatabase(name, "migrated"), m_server);
    return {m_server, name};
}

TestDatabase MigratedDatabases::createEmpty()
{
    const QByteArray name = "test" + QByteArray::number(++m_count);
    (void)orDie(m_server.createDatabase(name), m_server);
    return {m_server, name};
}

} // namespace wowlab::test
