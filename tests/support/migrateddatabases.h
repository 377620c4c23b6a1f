#pragma once

#include "core/base/result.h"
#include "core/contract/ids.h"
#include "packaging/lab/servers/postgresserver.h"
#include "sentinel/store/connectionstring.h"

#include <QByteArray>

namespace wowlab::test {

/// True where a missing server is a failure, not a reason to skip: WOWLAB_REQUIRE_SERVERS=1.
[[nodiscard]] bool areServersRequired();

/// One database of a test's own, and what people do in it.
class TestDatabase
{
public:
    TestDatabase(lab::PostgresServer &server, QByteArray name);

    [[nodiscard]] QByteArray url() const;
    [[nodiscard]] sentinel::ConnectionString connectionString() const;
    /// Runs SQL as the owner of everything; ends the test program if it fails. Gives psql's unaligned output, trimmed.
    QByteArray run(const QByteArray &sql) const;
    /// Runs SQL as PostgREST does for this user: role authenticated, with the claims of the user's token.
    [[nodiscard]] core::Result<QByteArray> runAs(core::UserId user, const QByteArray &sql) const;
    [[nodiscard]] core::Result<QByteArray> runAsAnonymous(const QByteArray &sql) const;
    [[nodiscard]] core::UserId addUser() const;

private:
    lab::PostgresServer *m_server;
    QByteArray m_name;
};

/// A private server whose databases come with the sentinel's schema: migrated once, copied for each test.
class MigratedDatabases
{
public:
    /// Errors: those of PostgresServer::start and Migrator::run.
    [[nodiscard]] core::Result<void> start();
    [[nodiscard]] TestDatabase create();
    /// Without any schema.
    [[nodiscard]] TestDatabase createEmpty();
    [[nodiscard]] lab::PostgresServer &server() { return m_server; }

private:
    lab::PostgresServer m_server;
    int m_count = 0;
};

} // namespace wowlab::test
