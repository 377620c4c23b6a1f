#include "app/model/historysums.h"

#include "core/base/json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace wowlab::model {

namespace {

using core::JobId;
using std::chrono::milliseconds;
using Verdict = node::ChunkRecord::Verdict;

constexpr std::int64_t kMost = std::int64_t(1) << 53; // what a JSON number holds exactly

QJsonObject toJson(const WorkTotals &totals)
{
    return {{QStringLiteral("chunks"), totals.chunks}, {QStringLiteral("iterations"), totals.iterations}};
}

WorkTotals readTotals(core::JsonReader &reader)
{
    return {.chunks = reader.integer(QLatin1String("chunks"), 0, kMost),
            .iterations = reader.integer(QLatin1String("iterations"), 0, kMost)};
}

QJsonObject toJson(const JobSum &job)
{
    QJsonObject object = toJson(job.accepted);
    object.insert(QStringLiteral("job"), job.job.toString());
    object.insert(QStringLiteral("spec"), job.spec);
    object.insert(QStringLiteral("refused"), job.refused);
    object.insert(QStringLiteral("handedBack"), job.handedBack);
    object.insert(QStringLiteral("failed"), job.failed);
    object.insert(QStringLiteral("dpsTimesIterations"), job.dpsTimesIterations);
    object.insert(QStringLiteral("elapsedMs"), qint64(job.elapsed.count()));
    object.insert(QStringLiteral("firstAt"), qint64(job.firstAt.count()));
    object.insert(QStringLiteral("lastAt"), qint64(job.lastAt.count()));
    return object;
}

JobSum readJob(core::JsonReader &reader)
{
    const auto count = [&reader](const char *name) {
        return int(reader.integer(QLatin1String(name), 0, std::numeric_limits<int>::max()));
    };
    const auto time = [&reader](const char *name) {
        return milliseconds(reader.integer(QLatin1String(name), -kMost, kMost));
    };
    return {.job = {reader.uuid(QLatin1String("job"))},
            .spec = reader.string(QLatin1String("spec")),
            .accepted = readTotals(reader),
            .refused = count("refused"),
            .handedBack = count("handedBack"),
            .failed = count("failed"),
            .dpsTimesIterations = reader.number(QLatin1String("dpsTimesIterations")),
            .elapsed = time("elapsedMs"),
            .firstAt = time("firstAt"),
            .lastAt = time("lastAt")};
}

} // namespace

double JobSum::meanDps() const
{
    return accepted.iterations > 0 ? dpsTimesIterations / double(accepted.iterations) : 0;
}

void HistorySums::add(const node::ChunkRecord &record)
{
    const auto count = [&record](WorkTotals &totals) {
        ++totals.chunks;
        totals.iterations += record.iterations;
    };
    const bool isAccepted = record.verdict == Verdict::Accepted;
    if (isAccepted) {
        count(m_ever);
        count(m_days[localDay(record.endedAt)]);
    }
    if (record.job.isNull())
        return;
    JobSum &job = m_jobs[record.job];
    if (job.job.isNull()) {
        job.job = record.job;
        job.firstAt = job.lastAt = record.endedAt;
    }
    job.firstAt = std::min(job.firstAt, record.endedAt);
    job.lastAt = std::max(job.lastAt, record.endedAt);
    if (!record.spec.isEmpty())
        job.spec = record.spec;
    switch (record.verdict) {
    case Verdict::Accepted:
        count(job.accepted);
        job.dpsTimesIterations += record.meanDps * double(record.iterations);
        job.elapsed += record.elapsed;
        return;
    case Verdict::Refused:
        ++job.refused;
        return;
    case Verdict::HandedBack:
        ++job.handedBack;
        return;
    case Verdict::Failed:
        ++job.failed;
        return;
    }
}

void HistorySums::forget(milliseconds since, int maxJobs)
{
    m_days.erase(m_days.begin(), m_days.lowerBound(localDay(since)));
    m_jobs.removeIf([since](const auto &it) { return it->lastAt < since; });
    if (m_jobs.size() <= maxJobs)
        return;
    QVector<QPair<milliseconds, JobId>> byAge;
    byAge.reserve(m_jobs.size());
    for (const JobSum &job : m_jobs)
        byAge.append({job.lastAt, job.job});
    std::sort(byAge.begin(), byAge.end());
    for (qsizetype i = 0; i < byAge.size() - maxJobs; ++i)
        m_jobs.remove(byAge[i].second);
}

QByteArray HistorySums::toJsonText(quint32 throughSegment) const
{
    QJsonArray days;
    for (auto it = m_days.begin(); it != m_days.end(); ++it) {
        QJsonObject day = toJson(it.value());
        day.insert(QStringLiteral("day"), it.key().toString(Qt::ISODate));
        days.append(day);
    }
    QJsonArray jobs;
    for (const JobSum &job : m_jobs)
        jobs.append(toJson(job));
    return core::toJson({{QStringLiteral("throughSegment"), qint64(throughSegment)},
                         {QStringLiteral("ever"), toJson(m_ever)},
                         {QStringLiteral("days"), days},
                         {QStringLiteral("jobs"), jobs}});
}

core::Result<HistorySums::Stored> HistorySums::fromJsonText(const QByteArray &text)
{
    const auto object = core::parseJsonObject(text);
    if (!object)
        return core::fail(object.error());
    core::JsonReader reader(*object);
    Stored stored;
    stored.throughSegment = quint32(reader.integer(QLatin1String("throughSegment"), 0, 0xffff'ffff));
    core::JsonReader ever(reader.object(QLatin1String("ever")), QStringLiteral("ever"));
    stored.sums.m_ever = readTotals(ever);
    if (!ever.isValid())
        return ever.finish(stored);
    for (const QJsonValue &value : reader.array(QLatin1String("days"))) {
        core::JsonReader day(value.toObject(), QStringLiteral("days"));
        const QDate date = QDate::fromString(day.string(QLatin1String("day")), Qt::ISODate);
        const WorkTotals totals = readTotals(day);
        if (!date.isValid())
            day.refuse(QLatin1String("day"), QStringLiteral("a date"));
        if (!day.isValid())
            return day.finish(stored);
        stored.sums.m_days.insert(date, totals);
    }
    for (const QJsonValue &value : reader.array(QLatin1String("jobs"))) {
        core::JsonReader member(value.toObject(), QStringLiteral("jobs"));
        const JobSum job = readJob(member);
        if (!member.isValid())
            return member.finish(stored);
        stored.sums.m_jobs.insert(job.job, job);
    }
    return reader.finish(std::move(stored));
}

QDate localDay(milliseconds moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.count()).date();
}

} // namespace wowlab::model
