#pragma once

#include "app/node/chunkrecord.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QMap>

namespace wowlab::model {

/// Work that the sentinel has accepted.
struct WorkTotals
{
    qint64 chunks = 0;
    qint64 iterations = 0;

    bool operator==(const WorkTotals &) const = default;
};

/// What this node did for one job.
struct JobSum
{
    core::JobId job{};
    QString spec{};
    WorkTotals accepted{};
    int refused = 0;
    int handedBack = 0;
    int failed = 0;
    double dpsTimesIterations = 0;        ///< of accepted chunks; the mean is this over their iterations
    std::chrono::milliseconds elapsed{0}; ///< spent on accepted chunks, all cores together
    std::chrono::milliseconds firstAt{0};
    std::chrono::milliseconds lastAt{0};

    [[nodiscard]] double meanDps() const;
    bool operator==(const JobSum &) const = default;
};

/// Chunk records summed up: ever, per local day, per job. A value.
class HistorySums
{
public:
    void add(const node::ChunkRecord &record);
    /// Forgets days and jobs whose last chunk is older than `since`, and the oldest jobs beyond `maxJobs`. What was ever
    /// done stays.
    void forget(std::chrono::milliseconds since, int maxJobs);

    [[nodiscard]] const WorkTotals &ever() const { return m_ever; }
    [[nodiscard]] WorkTotals onDay(QDate day) const { return m_days.value(day); }
    [[nodiscard]] const QHash<core::JobId, JobSum> &jobs() const { return m_jobs; }

    [[nodiscard]] QByteArray toJsonText(quint32 throughSegment) const;
    struct Stored;
    /// Errors: Refused "json.malformed", "json.invalid".
    [[nodiscard]] static core::Result<Stored> fromJsonText(const QByteArray &text);

    bool operator==(const HistorySums &) const = default;

private:
    WorkTotals m_ever;
    QMap<QDate, WorkTotals> m_days;
    QHash<core::JobId, JobSum> m_jobs;
};

struct HistorySums::Stored
{
    HistorySums sums;
    quint32 throughSegment = 0; ///< the last one that is in the sums
};

/// The day, in local time, of a moment since the Unix epoch.
[[nodiscard]] QDate localDay(std::chrono::milliseconds moment);

} // namespace wowlab::model
