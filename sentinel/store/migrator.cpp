#include "sentinel/store/migrator.h"

#include "core/identity/digest.h"
#include "sentinel/store/databaseconnection.h"
#include "sentinel/store/sqltext.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace wowlab::sentinel {

namespace {

Q_LOGGING_CATEGORY(lcMigrator, "wowlab.sentinel.migrator", QtInfoMsg)

constexpr QLatin1String kOpening("begin_migration");

enum class Step { Applied, NothingLeft };

/// Compares what is applied with what we know; gives the next migration to apply, or null.
core::Result<const Migrator::Migration *> nextOf(const QVector<Migrator::Migration> &known, const Rows &applied)
{
    for (const Row &row : applied) {
        const int number = row.number("number");
        const auto ours = std::find_if(known.begin(), known.end(),
                                       [number](const auto &migration) { return migration.number == number; });
        if (ours == known.end())
            return core::fail(core::ErrorKind::Refused, "migration.newer_database",
                              QStringLiteral("the database has migration %1, which this program does not know")
                                  .arg(row.text("name")));
        if (ours->checksum() != row.bytes("checksum"))
            return core::fail(core::ErrorKind::Corrupt, "migration.edited",
                              QStringLiteral("migration %1 was applied with another text").arg(ours->name));
    }
    const int last = applied.isEmpty() ? 0 : applied.last().number("number");
    for (const auto &migration : known) {
        if (migration.number > last)
            return &migration;
    }
    return nullptr;
}

} // namespace

QByteArray Migrator::Migration::checksum() const
{
    return core::sha256Hex(text);
}

Migrator::Migrator(ConnectionString where)
    : Migrator(std::move(where), released())
{
}

Migrator::Migrator(ConnectionString where, QVector<Migration> migrations)
    : m_where(std::move(where))
    , m_migrations(std::move(migrations))
{
}

QVector<Migrator::Migration> Migrator::released()
{
    QVector<Migration> migrations;
    const QDir folder(QStringLiteral(":/sql/migrations"));
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("Cannot read the migration %s", qPrintable(info.fileName()));
        const QString name = info.completeBaseName();
        migrations.append({.number = name.left(4).toInt(), .name = name, .text = file.readAll()});
    }
    return migrations;
}

core::Result<Migrator::Status> Migrator::status()
{
    DatabaseConnection connection(m_where);
    return connection.transact([&](Transaction &transaction) -> core::Result<Status> {
        Rows applied;
        if (transaction.run(QLatin1String("migrations_exist")).first().boolean("exist"))
            applied = transaction.run(QLatin1String("list_migrations"));
        if (const auto next = nextOf(m_migrations, applied); !next)
            return core::fail(next.error());
        Status status;
        for (const Row &row : std::as_const(applied))
            status.applied.append(row.text("name"));
        for (const Migration &migration : std::as_const(m_migrations)) {
            if (!status.applied.contains(migration.name))
                status.pending.append(migration.name);
        }
        return status;
    });
}

core::Result<int> Migrator::run()
{
    const auto found = status();
    if (!found)
        return core::fail(found.error());
    if (found->pending.isEmpty())
        return 0;
    DatabaseConnection connection(m_where);
    for (int applied = 0;; ++applied) {
        QString current;
        const auto step = connection.transact(
            [&](Transaction &transaction) -> core::Result<Step> {
                // Looked up again under the lock each time: another migrator may have been here meanwhile.
                transaction.script(sqlText(QLatin1String("prepare_migrations")));
                const auto next = nextOf(m_migrations, transaction.run(QLatin1String("list_migrations")));
                if (!next)
                    return core::fail(next.error());
                const Migration *migration = *next;
                if (migration == nullptr)
                    return Step::NothingLeft;
                current = migration->name;
                transaction.script(migration->text);
                transaction.change(QLatin1String("record_migration"),
                                   {migration->number, migration->name, migration->checksum()});
                return Step::Applied;
            },
            kOpening);
        if (!step) {
            core::Error error = step.error();
            if (!current.isEmpty())
                error.detail = QStringLiteral("migration %1: %2").arg(current, error.detail);
            return core::fail(error);
        }
        if (*step == Step::NothingLeft)
            return applied;
        qCInfo(lcMigrator).noquote() << "Migrated the database" << m_where.described() << "to" << current;
    }
}

} // namespace wowlab::sentinel
