#include "sentinel/commands/admin.h"

#include "core/base/json.h"
#include "sentinel/commands/texttable.h"
#include "sentinel/store/migrator.h"
#include "sentinel/store/operatorstore.h"
#include "sentinel/store/postgresstore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wowlab::sentinel {

namespace {

constexpr int kJobsShown = 500;
constexpr int kReasonLength = 500;
const QString kDefaultReason = QStringLiteral("no reason given");

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(core::toJson(object)) + QLatin1Char('\n');
}

/// "42 s", "7 min", "3 h", "12 d": as much as an operator wants to know.
QString roughly(std::chrono::seconds time)
{
    const qint64 seconds = time.count();
    if (seconds < 120)
        return QStringLiteral("%1 s").arg(seconds);
    if (seconds < 2 * 3600)
        return QStringLiteral("%1 min").arg(seconds / 60);
    if (seconds < 2 * 86400)
        return QStringLiteral("%1 h").arg(seconds / 3600);
    return QStringLiteral("%1 d").arg(seconds / 86400);
}

QString ownerOf(core::UserId owner)
{
    return owner.isNull() ? QStringLiteral("-") : owner.toString();
}

QString stateOf(const NodeListing &node)
{
    if (node.quarantine)
        return QStringLiteral("set aside");
    return node.isPaused && node.status == QLatin1String("online") ? QStringLiteral("paused") : node.status;
}

CommandOutput showNodes(const CommandLine &line, OperatorStore &store)
{
    const auto nodes = store.nodes();
    if (!nodes)
        return outputOf(nodes.error());
    QJsonArray list;
    QVector<QStringList> rows;
    for (const NodeListing &node : *nodes) {
        QJsonObject object{
            {QStringLiteral("id"), node.id.toString()},
            {QStringLiteral("name"), node.name},
            {QStringLiteral("owner"), node.owner.isNull() ? QJsonValue() : node.owner.toString()},
            {QStringLiteral("status"), node.status},
            {QStringLiteral("isPaused"), node.isPaused},
            {QStringLiteral("quarantine"), node.quarantine ? QJsonValue(*node.quarantine) : QJsonValue()},
            {QStringLiteral("platform"), node.platform},
            {QStringLiteral("version"), node.version},
            {QStringLiteral("engineVersion"), node.engineVersion},
            {QStringLiteral("maxParallel"), node.maxParallel},
            {QStringLiteral("totalCores"), node.totalCores},
            {QStringLiteral("heldChunks"), node.held},
            {QStringLiteral("silentSeconds"), qint64(node.silent.count())}};
        list.append(object);
        rows.append({node.id.toString(), stateOf(node), QString::number(node.held),
                     QStringLiteral("%1/%2").arg(node.maxParallel).arg(node.totalCores), roughly(node.silent),
                     node.version, node.platform, ownerOf(node.owner), node.name, node.quarantine.value_or(QString())});
    }
    if (line.isJson)
        return {.output = jsonText({{QStringLiteral("nodes"), list}})};
    return {.output = textTable({QStringLiteral("NODE"), QStringLiteral("STATE"), QStringLiteral("CHUNKS"),
                                 QStringLiteral("WIDTH"), QStringLiteral("SILENT"), QStringLiteral("VERSION"),
                                 QStringLiteral("PLATFORM"), QStringLiteral("OWNER"), QStringLiteral("NAME"),
                                 QStringLiteral("REASON")},
                                rows)};
}

CommandOutput showJobs(const CommandLine &line, OperatorStore &store)
{
    const auto jobs = store.jobs(line.isAll ? OperatorStore::Jobs::All : OperatorStore::Jobs::Open, kJobsShown);
    if (!jobs)
        return outputOf(jobs.error());
    QJsonArray list;
    QVector<QStringList> rows;
    for (const JobListing &job : *jobs) {
        list.append(QJsonObject{{QStringLiteral("id"), job.id.toString()},
                                {QStringLiteral("owner"), job.owner.toString()},
                                {QStringLiteral("status"), job.status},
                                {QStringLiteral("accessType"), job.accessType},
                                {QStringLiteral("completedIterations"), job.completedIterations},
                                {QStringLiteral("totalIterations"), job.totalIterations},
                                {QStringLiteral("completedChunks"), job.completedChunks},
                                {QStringLiteral("runningChunks"), job.runningChunks},
                                {QStringLiteral("totalChunks"), job.totalChunks},
                                {QStringLiteral("isAdmitted"), job.isAdmitted},
                                {QStringLiteral("error"), job.errorCode.isEmpty() ? QJsonValue() : job.errorCode},
                                {QStringLiteral("ageSeconds"), qint64(job.age.count())}});
        rows.append({job.id.toString(), job.status,
                     QStringLiteral("%1/%2").arg(job.completedChunks).arg(job.totalChunks),
                     QString::number(job.runningChunks), QString::number(job.totalIterations), job.accessType,
                     roughly(job.age), job.owner.toString(), job.errorCode});
    }
    if (line.isJson)
        return {.output = jsonText({{QStringLiteral("jobs"), list}})};
    return {.output = textTable({QStringLiteral("JOB"), QStringLiteral("STATUS"), QStringLiteral("CHUNKS"),
                                 QStringLiteral("RUNNING"), QStringLiteral("ITERATIONS"), QStringLiteral("ACCESS"),
                                 QStringLiteral("AGE"), QStringLiteral("OWNER"), QStringLiteral("ERROR")},
                                rows)};
}

/// One line, or the same as JSON.
CommandOutput done(const CommandLine &line, const char *what, const QString &id, const QString &text)
{
    if (line.isJson)
        return {.output = jsonText({{QStringLiteral("id"), id}, {QStringLiteral("done"), QLatin1String(what)}})};
    return {.output = text + QLatin1Char('\n')};
}

CommandOutput cancelJob(const CommandLine &line, const ConnectionString &database, OperatorStore &store,
                        const Confirm &confirm)
{
    const auto job = store.findJob(line.words[0]);
    if (!job)
        return outputOf(job.error());
    PostgresStore scheduling(database);
    const auto progress = scheduling.jobProgress(*job);
    if (!progress)
        return outputOf(progress.error());
    if (!line.isConfirmed) {
        const auto answer =
            confirm(QStringLiteral("Cancel job %1? %2 of %3 chunks of it are computed and will be lost.")
                        .arg(job->toString())
                        .arg(progress->completedChunks)
                        .arg(progress->totalChunks));
        if (!answer)
            return {.code = kUsage,
                    .problem = QStringLiteral("there is nobody to ask; add --yes to cancel without asking")};
        if (!*answer)
            return {.code = 1, .problem = QStringLiteral("nothing was done")};
    }
    const auto ended = scheduling.failJob(*job, "cancelled", QStringLiteral("This job was cancelled by the operator"));
    if (!ended)
        return outputOf(ended.error());
    if (!*ended)
        return {.code = 1, .problem = QStringLiteral("job %1 was over already").arg(job->toString())};
    CommandOutput output =
        done(line, "cancelled", job->toString(), QStringLiteral("Job %1 is cancelled").arg(job->toString()));
    output.changedJob = **ended;
    return output;
}

CommandOutput quarantineNode(const CommandLine &line, OperatorStore &store)
{
    const auto node = store.findNode(line.words[0]);
    if (!node)
        return outputOf(node.error());
    const QString given = line.words.mid(1).join(QLatin1Char(' ')).simplified().left(kReasonLength);
    const QString reason = given.isEmpty() ? kDefaultReason : given;
    const auto isThere = store.quarantine(*node, reason);
    if (!isThere)
        return outputOf(isThere.error());
    if (!*isThere)
        return {.code = 1, .problem = QStringLiteral("node %1 has just gone").arg(node->toString())};
    return done(line, "quarantined", node->toString(),
                QStringLiteral("Node %1 is set aside: %2").arg(node->toString(), reason));
}

CommandOutput releaseNode(const CommandLine &line, OperatorStore &store)
{
    const auto node = store.findNode(line.words[0]);
    if (!node)
        return outputOf(node.error());
    const auto wasAside = store.release(*node);
    if (!wasAside)
        return outputOf(wasAside.error());
    if (!*wasAside)
        return {.code = 1, .problem = QStringLiteral("node %1 was not set aside").arg(node->toString())};
    return done(line, "released", node->toString(), QStringLiteral("Node %1 may work again").arg(node->toString()));
}

QJsonArray jsonList(const QStringList &names)
{
    return QJsonArray::fromStringList(names);
}

} // namespace

CommandOutput outputOf(const core::Error &error)
{
    int code = kSoftware;
    if (error.code == "database.forbidden")
        code = kForbidden;
    else if (error.kind == core::ErrorKind::Retry)
        code = kUnavailable;
    else if (error.code.startsWith("operator."))
        code = 1;
    const QString hint = error.code == "database.forbidden"
                             ? QStringLiteral(" (as the owner of the tables it would work; see --help)")
                             : QString();
    return {.code = code, .problem = error.detail.section(QLatin1Char('\n'), 0, 0) + hint};
}

CommandOutput runAdmin(const CommandLine &line, const ConnectionString &database, const Confirm &confirm)
{
    OperatorStore store(database);
    switch (line.kind) {
    case CommandKind::Nodes:
        return showNodes(line, store);
    case CommandKind::Jobs:
        return showJobs(line, store);
    case CommandKind::Cancel:
        return cancelJob(line, database, store, confirm);
    case CommandKind::Quarantine:
        return quarantineNode(line, store);
    case CommandKind::Release:
        return releaseNode(line, store);
    case CommandKind::Doctor:
    case CommandKind::Migrate:
        break;
    }
    return {.code = kUsage, .problem = QStringLiteral("no command of admin")};
}

CommandOutput runMigrate(const CommandLine &line, const ConnectionString &database)
{
    Migrator migrator(database);
    const auto before = migrator.status();
    if (!before)
        return outputOf(before.error());
    const QStringList pending = before->pending;
    if (!line.isCheckOnly && !pending.isEmpty()) {
        if (const auto applied = migrator.run(); !applied)
            return outputOf(applied.error());
    }
    const bool isBehind = line.isCheckOnly && !pending.isEmpty();
    if (line.isJson)
        return {.code = isBehind ? 1 : 0,
                .output = jsonText({{QStringLiteral("applied"), jsonList(line.isCheckOnly ? QStringList() : pending)},
                                    {QStringLiteral("pending"), jsonList(line.isCheckOnly ? pending : QStringList())},
                                    {QStringLiteral("alreadyApplied"), jsonList(before->applied)}})};
    QString text;
    for (const QString &name : pending)
        text += QStringLiteral("%1  %2\n")
                    .arg(line.isCheckOnly ? QStringLiteral("pending") : QStringLiteral("applied"), name);
    if (pending.isEmpty())
        text =
            QStringLiteral("The database is up to date (%1)\n").arg(before->applied.value(before->applied.size() - 1));
    return {.code = isBehind ? 1 : 0, .output = text};
}

} // namespace wowlab::sentinel
