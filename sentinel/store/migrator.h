#pragma once

#include "core/base/result.h"
#include "sentinel/store/connectionstring.h"

#include <QByteArray>
#include <QString>
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

    /// Gives the number of migrations applied now.
    /// Errors: Corrupt "migration.edited" (an applied one has another text here) · Refused "migration.newer_database" (it
    /// was migrated by a newer program) · those of DatabaseConnection::transact, of which the failing migration is named.
    [[nodiscard]] core::Result<int> run();

private:
    ConnectionString m_where;
    QVector<Migration> m_migrations;
};

} // namespace wowlab::sentinel
