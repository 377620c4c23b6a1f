#include "packaging/lab/labrun.h"

#include "packaging/lab/jobwatcher.h"
#include "packaging/lab/progressview.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <optional>

using namespace std::chrono_literals;

namespace wowlab::lab {

namespace {

/// Far beyond what ten thousand iterations take anywhere.
constexpr auto kJobPatience = 15min;
constexpr double kAllowedStandardErrors = 4;

bool isOver(const JobView &view)
{
    return view.status == "completed" || view.status == "failed";
}

/// Waits for the end of a job: hears of progress by push, and looks into the database for the truth.
class JobFollower final : public QObject
{
public:
    JobFollower(Lab &lab, core::JobId job)
        : m_lab(lab)
        , m_job(job)
        , m_watcher({lab.beacon().webSocketUrl(), lab.sentinelUrl(), lab.beaconToken(lab.portal().user()),
                     lab.userToken(lab.portal().user())},
                    job)
    {
        connect(&m_watcher, &JobWatcher::progressed, this, &JobFollower::show);
        connect(&m_watcher, &JobWatcher::refused, this,
                [](const QString &why) { std::fprintf(stderr, "no live progress: %s\n", qPrintable(why)); });
        connect(&m_poll, &QTimer::timeout, this, &JobFollower::look);
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [] { QCoreApplication::exit(1); });
    }

    /// Nothing if it could not be followed to its end.
    std::optional<JobView> follow()
    {
        m_watcher.start();
        m_poll.start(500ms);
        m_patience.start(kJobPatience);
        const int code = QCoreApplication::exec();
        m_view.finish();
        return code == 0 ? m_end : std::nullopt;
    }

    int publications() const { return m_publications; }

private:
    void show(const QJsonObject &publication)
    {
        ++m_publications;
        const QJsonValue row = publication[QLatin1String("payload")];
        const QJsonValue progress = publication[QLatin1String("progress")];
        m_view.show({.completedIterations = row[QLatin1String("completed_iterations")].toInteger(),
                     .totalIterations = row[QLatin1String("total_iterations")].toInteger(),
                     .meanDps = progress[QLatin1String("meanDps")].toDouble(),
                     .standardError = progress[QLatin1String("standardError")].toDouble()});
        const QString status = row[QLatin1String("status")].toString();
        if (status == QLatin1String("completed") || status == QLatin1String("failed"))
            look();
    }

    void look()
    {
        auto view = m_lab.portal().job(m_job);
        if (!view) {
            std::fprintf(stderr, "%s\n", qPrintable(view.error().detail));
            QCoreApplication::exit(1);
            return;
        }
        if (isOver(*view)) {
            m_end = std::move(*view);
            QCoreApplication::exit(0);
        }
    }

    Lab &m_lab;
    core::JobId m_job;
    JobWatcher m_watcher;
    QTimer m_poll;
    QTimer m_patience;
    ProgressView m_view;
    int m_publications = 0;
    std::optional<JobView> m_end;
};

bool report(bool isGood, const QString &text)
{
    std::printf("  %s  %s\n", isGood ? "ok  " : "FAIL", qPrintable(text));
    return isGood;
}

void reportFigures(Lab &lab, const JobView &view)
{
    const auto mebibytes = [](qint64 bytes) { return double(bytes) / (1024 * 1024); };
    std::printf("\nFirst chunk assigned %.2f s after create_job, job completed after %.2f s.\n",
                view.secondsToFirstChunk, view.secondsToEnd);
    std::printf("Peak memory: sentinel %.0f MiB", mebibytes(lab.sentinel().peakMemoryBytes()));
    for (int i = 0; i < lab.nodeCount(); ++i)
        std::printf(", %s %.0f MiB", qPrintable(lab.node(i).name()), mebibytes(lab.node(i).peakMemoryBytes()));
    std::printf(".\n");
}

} // namespace

bool runJob(Lab &lab, const JobSpec &spec)
{
    const auto job = lab.portal().createJob(spec.config, spec.iterations);
    if (!job) {
        std::fprintf(stderr, "the job was refused: %s\n", qPrintable(job.error().detail));
        return false;
    }
    std::printf("\nJob %s: %s, %d iterations\n", qPrintable(job->toString()), qPrintable(spec.title), spec.iterations);

    JobFollower follower(lab, *job);
    const auto end = follower.follow();
    if (!end) {
        std::fprintf(stderr, "the job was not followed to its end\n");
        return false;
    }
    if (end->status != "completed") {
        std::fprintf(stderr, "the job failed: %s\n", end->result.constData());
        return false;
    }
    const auto result = JobResult::fromJsonText(end->result);
    if (!result) {
        std::fprintf(stderr, "the job's result cannot be read: %s\n", qPrintable(result.error().detail));
        return false;
    }

    std::printf("\n                 mean DPS   standard error\n");
    std::printf("  merged       %10.2f       %10.2f\n", result->meanDps, result->standardError);
    std::printf("  reference    %10.2f       %10.2f\n\n", spec.expectedMeanDps, spec.expectedStandardError);

    bool isGood =
        report(end->completedIterations == spec.iterations && end->iterationsOfCompletedChunks == spec.iterations &&
                   result->totalIterations == spec.iterations && result->chunksCompleted == end->chunks,
               QStringLiteral("every iteration counted once: %1 in %2 chunks, by %3 nodes")
                   .arg(result->totalIterations)
                   .arg(result->chunksCompleted)
                   .arg(end->nodes));
    isGood &= report(result->isExact, QStringLiteral("merged exactly, from integer sums"));
    const double distance = result->distanceTo(spec);
    isGood &= report(distance <= kAllowedStandardErrors,
                     QStringLiteral("%1 standard errors from the reference (4 are allowed)").arg(distance, 0, 'f', 2));
    isGood &= report(follower.publications() > 0,
                     QStringLiteral("%1 progress messages came over the job's channel").arg(follower.publications()));
    reportFigures(lab, *end);
    return isGood;
}

} // namespace wowlab::lab
