#include "tests/e2e/labjob.h"

#include "core/base/atomicfile.h"
#include "core/base/json.h"
#include "tests/e2e/labfixture.h"

#include <QTest>

namespace wowlab::test {

namespace {

/// Who counted which chunk, as one line: chunks, their iterations, assignments that ended as counted, chunks counted by
/// another node than the one they name, assignments that are open.
constexpr char kCounts[] = R"(
    select count(*), sum(c.iterations), sum(a.counted), sum(a.by_others), sum(a.open)
    from public.jobs_chunks c
    cross join lateral (
        select count(*) filter (where outcome = 'counted') as counted,
               count(*) filter (where outcome = 'counted' and node_id is distinct from c.node_id) as by_others,
               count(*) filter (where ended_at is null) as open
        from sentinel.assignments where chunk_id = c.id
    ) a
    where c.status = 'completed' and c.job_id = )";

} // namespace

QByteArray longFights(int seconds)
{
    QJsonObject config = core::parseJsonObject(lab::JobSpec::builtIn().config).value();
    config.insert(QStringLiteral("duration"), double(seconds));
    return core::toJson(config);
}

core::Result<QJsonObject> singleRun(lab::Lab &lab, const QByteArray &config, int iterations)
{
    const QString path = lab.folder() + QStringLiteral("/single-run.json");
    if (const auto written = core::writeFileAtomically(path, config, core::FileAccess::OwnerOnly); !written)
        return core::fail(written.error());
    return lab
        .runNodeProgram(0, {QStringLiteral("simulate"), QStringLiteral("--config"), path,
                            QStringLiteral("--iterations"), QString::number(iterations), QStringLiteral("--seed"),
                            QStringLiteral("0"), QStringLiteral("--format"), QStringLiteral("json")})
        .and_then(core::parseJsonObject);
}

QJsonObject exactPart(const QJsonObject &result)
{
    QJsonObject part;
    for (const char *name : {"sums", "meanDps", "stdDps", "minDps", "maxDps", "abilities", "rules", "engineVersion"})
        part.insert(QLatin1String(name), result[QLatin1String(name)]);
    const QJsonValue histogram = result[QLatin1String("histogram")];
    for (const char *name : {"width", "counts"})
        part.insert(QLatin1String("histogram.") + QLatin1String(name), histogram[QLatin1String(name)]);
    return part;
}

bool isOver(const lab::JobView &view)
{
    return view.status == "completed" || view.status == "failed";
}

bool verifyCountedOnce(lab::Lab &lab, core::JobId job, const QByteArray &config, int iterations)
{
    const auto verify = [&] {
        const auto view = lab.portal().job(job);
        QVERIFY2(view, view ? "" : qPrintable(view.error().detail));
        QCOMPARE(view->status, "completed");
        QCOMPARE(view->completedIterations, iterations);
        QCOMPARE(view->iterationsOfCompletedChunks, iterations);
        QCOMPARE(view->completedChunks, view->chunks);
        const QByteArray counts = query(lab, kCounts + ("'" + job.toString().toLatin1() + "'"));
        const QByteArray chunks = QByteArray::number(view->chunks);
        QCOMPARE(counts, chunks + '|' + QByteArray::number(iterations) + '|' + chunks + "|0|0");

        const auto result = core::parseJsonObject(view->result);
        QVERIFY(result);
        QCOMPARE((*result)[QLatin1String("totalIterations")].toInt(), iterations);
        QCOMPARE((*result)[QLatin1String("chunksCompleted")].toInt(), view->chunks);
        QCOMPARE((*result)[QLatin1String("exact")].toBool(), true);
        const auto single = singleRun(lab, config, iterations);
        QVERIFY2(single, single ? "" : qPrintable(single.error().detail));
        QCOMPARE((*single)[QLatin1String("iterations")].toInt(), iterations);
        QVERIFY((*single).contains(QLatin1String("sums")) && (*single).contains(QLatin1String("abilities")));
        QCOMPARE(core::toJson(exactPart(*result)), core::toJson(exactPart(*single)));
    };
    verify();
    return !QTest::currentTestFailed();
}

} // namespace wowlab::test
