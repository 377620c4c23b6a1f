#include "sentinel/store/operatorstore.h"

#include <algorithm>
#include <utility>

namespace wowlab::sentinel {

namespace {

constexpr int kLeastBeginning = 4;
constexpr int kShownWhenAmbiguous = 2;

NodeListing nodeListing(const Row &row)
{
    return {.id = row.id<core::NodeId>("id"),
            .name = row.text("name"),
            .owner = row.id<core::UserId>("user_id"),
            .status = row.text("status"),
            .platform = row.text("platform"),
            .version = row.text("version"),
            .maxParallel = row.number("max_parallel"),
            .totalCores = row.number("total_cores"),
            .engineVersion = row.number("engine_version"),
            .isPaused = row.boolean("is_paused"),
            .quarantine = row.isNull("quarantine_reason") ? std::nullopt : std::optional(row.text("quarantine_reason")),
            .held = row.number("held"),
            .silent = std::chrono::seconds(row.integer("silent_seconds"))};
}

JobListing jobListing(const Row &row)
{
    return {.id = row.id<core::JobId>("id"),
            .owner = row.id<core::UserId>("user_id"),
            .status = row.text("status"),
            .accessType = row.text("access_type"),
            .completedIterations = row.integer("completed_iterations"),
            .totalIterations = row.integer("total_iterations"),
            .completedChunks = row.number("completed_chunks"),
            .runningChunks = row.number("running_chunks"),
            .totalChunks = row.number("total_chunks"),
            .isAdmitted = row.boolean("is_admitted"),
            .errorCode = row.text("error_code"),
            .age = std::chrono::seconds(row.integer("age_seconds"))};
}

bool mayBeginAnId(const QString &text)
{
    return text.size() >= kLeastBeginning && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c == QLatin1Char('-') || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
                      (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
           });
}

} // namespace

OperatorStore::OperatorStore(ConnectionString where)
    : m_connection(std::move(where))
{
}

core::Result<QVector<NodeListing>> OperatorStore::nodes()
{
    return m_connection.transact([](Transaction &transaction) -> core::Result<QVector<NodeListing>> {
        QVector<NodeListing> nodes;
        for (const Row &row : transaction.run(QLatin1String("list_nodes")))
            nodes.append(nodeListing(row));
        return nodes;
    });
}

core::Result<QVector<JobListing>> OperatorStore::jobs(Jobs which, int limit)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<QVector<JobListing>> {
        QVector<JobListing> jobs;
        for (const Row &row : transaction.run(QLatin1String("list_jobs"), {which == Jobs::All, limit}))
            jobs.append(jobListing(row));
        return jobs;
    });
}

core::Result<Row> OperatorStore::onlyOne(QLatin1String statement, const QString &beginning, const char *noneCode)
{
    const QString lower = beginning.toLower();
    if (!mayBeginAnId(lower))
        return core::fail(core::ErrorKind::Refused, "operator.not_an_id",
                          QStringLiteral("'%1' is no id, nor the first %2 characters or more of one")
                              .arg(beginning)
                              .arg(kLeastBeginning));
    return m_connection.transact([&](Transaction &transaction) -> core::Result<Row> {
        const Rows rows = transaction.run(statement, {lower, kShownWhenAmbiguous});
        if (rows.isEmpty())
            return core::fail(core::ErrorKind::NotFound, noneCode,
                              QStringLiteral("nothing has an id that begins with %1").arg(lower));
        if (rows.size() > 1)
            return core::fail(core::ErrorKind::Conflict, "operator.ambiguous",
                              QStringLiteral("more than one id begins with %1: %2, %3 ...")
                                  .arg(lower, rows[0].text("id"), rows[1].text("id")));
        return rows.first();
    });
}

core::Result<core::NodeId> OperatorStore::findNode(const QString &beginning)
{
    return onlyOne(QLatin1String("find_nodes"), beginning, "operator.no_such_node").map([](const Row &row) {
        return row.id<core::NodeId>("id");
    });
}

core::Result<core::JobId> OperatorStore::findJob(const QString &beginning)
{
    return onlyOne(QLatin1String("find_jobs"), beginning, "operator.no_such_job").map([](const Row &row) {
        return row.id<core::JobId>("id");
    });
}

core::Result<bool> OperatorStore::quarantine(core::NodeId node, const QString &reason)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<bool> {
        return !transaction.run(QLatin1String("quarantine_node"), {node, reason}).isEmpty();
    });
}

core::Result<bool> OperatorStore::release(core::NodeId node)
{
    return m_connection.transact([&](Transaction &transaction) -> core::Result<bool> {
        return !transaction.run(QLatin1String("release_node"), {node}).isEmpty();
    });
}

core::Result<ServerInspection> OperatorStore::server()
{
    return m_connection.transact([](Transaction &transaction) -> core::Result<ServerInspection> {
        const Row row = transaction.run(QLatin1String("inspect_server")).first();
        return ServerInspection{.version = row.text("version"),
                                .versionNumber = row.number("version_number"),
                                .unixTime = std::chrono::milliseconds(row.integer("unix_milliseconds")),
                                .isReadOnly = row.boolean("is_read_only"),
                                .connectionLimit = row.number("connection_limit"),
                                .connections = row.number("connections")};
    });
}

core::Result<RoleInspection> OperatorStore::role()
{
    return m_connection.transact([](Transaction &transaction) -> core::Result<RoleInspection> {
        const Row row = transaction.run(QLatin1String("inspect_role")).first();
        return RoleInspection{.name = row.text("name"),
                              .isSuperuser = row.boolean("is_superuser"),
                              .isOwner = row.boolean("is_owner"),
                              .missing = row.text("missing")};
    });
}

} // namespace wowlab::sentinel
