#pragma once

#include "core/base/result.h"
#include "sentinel/store/connectionstring.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

namespace wowlab::sentinel {

/// Brings a database to the schema that this program knows: applies the numbered files of sentinel/sql/migrations in order,
/// each in a transaction of its own, and notes their checksums. Repeating it changes nothing; two sentinels may start it
/// together. Blocks; any thread.
class Migrator
{
public:
    struct Migration
    {
        int number = 0;
        QString name; ///< "0001_portal_tables"
        QByteArray text;
        [[nodiscard]] QByteArray checksum() const;
    };

    /// The program's own migrations.
    explicit Migrator(ConnectionString where);
    Migrator(ConnectionString where, QVector<Migration> migrations);

    [[nodiscard]] static QVector<Migration> released();

    /// What the database has and what it lacks, by name.
    struct Status
    {
        QStringList applied;
        QStringList pending;
    };
    /// Looks, and changes nothing. Errors: those of run().
    [[nodiscard]] core::Result<Status> status();

    /// Gives the number of migrations applied now. Where nothing is pending it only looks, so that a role with no right to
    /// change the schema can start the sentinel.
    /// Errors: Corrupt "migration.edited" (an applied one has another text here) · Refused "migration.newer_database" (it
    /// was migrated by a newer program) · those of DatabaseConnection::transact, of which the failing migration is named.
    [[nodiscard]] core::Result<int> run();

private:
    ConnectionString m_where;
    QVector<Migration> m_migrations;
};

} // namespace wowlab::sentinel
