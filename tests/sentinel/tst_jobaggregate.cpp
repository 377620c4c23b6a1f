#include "sentinel/store/jobaggregate.h"

#include "core/base/json.h"
#include "tests/support/simulatedchunk.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <functional>
#include <limits>
#include <random>

using namespace wowlab;
using core::ChunkResult;
using sentinel::JobAggregate;

namespace {

JobAggregate throughText(const JobAggregate &aggregate)
{
    const auto again = JobAggregate::fromJson(aggregate.toJson());
    if (!again)
        qFatal("%s", qPrintable(again.error().detail));
    return *again;
}

QJsonObject finalResult(const JobAggregate &aggregate)
{
    return core::parseJsonObject(aggregate.finalResult("corrected")).value();
}

} // namespace

class TestJobAggregate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyOrderGivesTheBitsOfOneRun();
    void finalResultSaysEverything();
    void resultsOfOlderNodesMergeAndSayThatTheyAreNotExact();
    void singleIterationHasNoDeviation();
    void mixedEngineVersionsAreNotExact();
    void valuesTooSmallForWholeBinsStillMerge();
    void impossibleResultIsRefusedAndChangesNothing_data();
    void impossibleResultIsRefusedAndChangesNothing();
    void whatWouldNotComeBackFromItsTextIsKnown();
    void brokenTextIsCorrupt();
};

void TestJobAggregate::anyOrderGivesTheBitsOfOneRun()
{
    std::vector<int> chunks(40);
    for (int i = 0; i < 40; ++i)
        chunks[size_t(i)] = i;
    std::shuffle(chunks.begin(), chunks.end(), std::mt19937(7));
    JobAggregate aggregate;
    for (const int chunk : chunks) {
        aggregate = throughText(aggregate);
        QVERIFY(aggregate.add(test::toChunkResult(test::simulate(chunk * 50, 50))));
    }
    JobAggregate single;
    QVERIFY(single.add(test::toChunkResult(test::simulate(0, 2000))));

    QJsonObject merged = finalResult(aggregate);
    QJsonObject expected = finalResult(single);
    QCOMPARE(merged.take(QStringLiteral("chunksCompleted")).toInt(), 40);
    expected.remove(QStringLiteral("chunksCompleted"));
    QCOMPARE(merged, expected);
    QCOMPARE(merged.value(QStringLiteral("exact")).toBool(), true);
    QCOMPARE(merged.value(QStringLiteral("meanDps")).toDouble(), test::simulate(0, 2000).mean());
}

void TestJobAggregate::finalResultSaysEverything()
{
    JobAggregate aggregate;
    QVERIFY(!aggregate.meanDps());
    QVERIFY(aggregate.add(test::toChunkResult(test::simulate(0, 1000))));
    const QJsonObject result = finalResult(aggregate);
    for (const char *name :
         {"meanDps", "stdDps", "minDps", "maxDps", "standardError", "ci95", "percentiles", "totalIterations",
          "chunksCompleted", "histogram", "abilities", "rules", "engineVersion", "exact"})
        QVERIFY2(result.contains(QLatin1String(name)), name);
    const double mean = result.value(QStringLiteral("meanDps")).toDouble();
    const double error = result.value(QStringLiteral("standardError")).toDouble();
    const QJsonArray interval = result.value(QStringLiteral("ci95")).toArray();
    QVERIFY(qAbs(interval.at(1).toDouble() - (mean + 1.959964 * error)) < 1e-3);
    const QJsonObject percentiles = result.value(QStringLiteral("percentiles")).toObject();
    // Uniform between 9,000 and 11,000.
    QVERIFY(qAbs(percentiles.value(QStringLiteral("p50")).toDouble() - 10000) < 100);
    QVERIFY(qAbs(percentiles.value(QStringLiteral("p5")).toDouble() - 9100) < 100);
    QCOMPARE(result.value(QStringLiteral("abilities"))
                 .toObject()
                 .value(QStringLiteral("steady_shot"))
                 .toObject()
                 .value(QStringLiteral("casts"))
                 .toInt(),
             1000);
    QCOMPARE(aggregate.standardError(), std::optional(error));
}

void TestJobAggregate::resultsOfOlderNodesMergeAndSayThatTheyAreNotExact()
{
    JobAggregate aggregate;
    QVERIFY(aggregate.add(test::toOldChunkResult(test::simulate(0, 100))));
    aggregate = throughText(aggregate);
    QVERIFY(aggregate.add(test::toChunkResult(test::simulate(100, 300))));
    aggregate = throughText(aggregate);
    QVERIFY(aggregate.add(test::toOldChunkResult(test::simulate(400, 50))));
    const auto reference = test::simulate(0, 450);
    const QJsonObject result = finalResult(throughText(aggregate));
    const auto near = [&result](const char *name, double expected) {
        return qAbs(result.value(QLatin1String(name)).toDouble() - expected) <= 1e-9 * expected;
    };
    QVERIFY(near("meanDps", reference.mean()));
    QVERIFY(near("stdDps", reference.standardDeviation()));
    QVERIFY(near("standardError", reference.standardError()));
    QVERIFY(near("minDps", reference.min()));
    QVERIFY(near("maxDps", reference.max()));
    QCOMPARE(result.value(QStringLiteral("totalIterations")).toInt(), 450);
    QCOMPARE(result.value(QStringLiteral("exact")).toBool(), false);
    QVERIFY(result.value(QStringLiteral("percentiles")).isNull());
    QVERIFY(result.value(QStringLiteral("histogram")).isNull());
}

void TestJobAggregate::singleIterationHasNoDeviation()
{
    JobAggregate aggregate;
    QVERIFY(aggregate.add(test::toChunkResult(test::simulate(3, 1))));
    QCOMPARE(finalResult(aggregate).value(QStringLiteral("stdDps")).toDouble(), 0.0);
    QCOMPARE(finalResult(aggregate).value(QStringLiteral("standardError")).toDouble(), 0.0);
}

void TestJobAggregate::mixedEngineVersionsAreNotExact()
{
    JobAggregate aggregate;
    QVERIFY(aggregate.add(test::toChunkResult(test::simulate(0, 10))));
    auto newer = test::toChunkResult(test::simulate(10, 10));
    newer.engineVersion = 2;
    QVERIFY(aggregate.isExact());
    QVERIFY(aggregate.add(newer));
    QVERIFY(!throughText(aggregate).isExact());
    QCOMPARE(finalResult(aggregate).value(QStringLiteral("engineVersion")).toInt(), 2);
}

void TestJobAggregate::valuesTooSmallForWholeBinsStillMerge()
{
    ChunkResult nothing;
    nothing.iterations = 10;
    nothing.sums = ChunkResult::Sums{.k = 20, .sum = "0", .sumSquares = "0"};
    nothing.histogram = ChunkResult::Histogram{.width = 1, .counts = {{0, 10}}};
    JobAggregate aggregate;
    QVERIFY(aggregate.add(nothing));
    QCOMPARE(throughText(aggregate).meanDps(), std::optional(0.0));
}

void TestJobAggregate::impossibleResultIsRefusedAndChangesNothing_data()
{
    using Change = std::function<void(ChunkResult &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("mean that the sums contradict") << Change([](ChunkResult &r) { r.meanDps += 0.01; });
    QTest::newRow("deviation that the sums contradict") << Change([](ChunkResult &r) { r.stdDps *= 1.01; });
    QTest::newRow("minimum outside the histogram") << Change([](ChunkResult &r) { r.minDps -= 500; });
    QTest::newRow("maximum outside the histogram") << Change([](ChunkResult &r) { r.maxDps += 500; });
    QTest::newRow("sum that is no number") << Change([](ChunkResult &r) { r.sums->sum = "12x"; });
    QTest::newRow("negative sum") << Change([](ChunkResult &r) { r.sums->sum.prepend('-'); });
    QTest::newRow("sum beyond 128 bits") << Change([](ChunkResult &r) { r.sums->sum = QByteArray(40, '9'); });
    QTest::newRow("sum of squares too small") << Change([](ChunkResult &r) { r.sums->sumSquares = "1"; });
    QTest::newRow("histogram short of one") << Change([](ChunkResult &r) { --r.histogram->counts.first(); });
    QTest::newRow("bin that would wrap around") << Change([](ChunkResult &r) {
        r.histogram->counts.insert(r.histogram->counts.lastKey() + (qint64(1) << 32), r.histogram->counts.last());
        r.histogram->counts.remove(r.histogram->counts.lastKey() - (qint64(1) << 32));
    });
    QTest::newRow("other bin width") << Change([](ChunkResult &r) { r.histogram->width *= 2; });
    QTest::newRow("more crits than hits") << Change([](ChunkResult &r) { r.abilities.first().crits = 1'000'000; });
    QTest::newRow("ability damage that is no number")
        << Change([](ChunkResult &r) { r.abilities.first().damage = ""; });
}

void TestJobAggregate::impossibleResultIsRefusedAndChangesNothing()
{
    using Change = std::function<void(ChunkResult &)>;
    QFETCH(const Change, change);
    JobAggregate aggregate;
    QVERIFY(aggregate.add(test::toChunkResult(test::simulate(0, 100))));
    const QByteArray before = aggregate.toJson();
    ChunkResult result = test::toChunkResult(test::simulate(100, 100));
    change(result);
    const auto added = aggregate.add(result);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, core::ErrorKind::Refused);
    QCOMPARE(added.error().code, QByteArray("result_impossible"));
    QCOMPARE(aggregate.toJson(), before);
}

void TestJobAggregate::whatWouldNotComeBackFromItsTextIsKnown()
{
    const auto withAbilities = [](int seed, const QString &prefix, qint64 casts) {
        ChunkResult result = test::toChunkResult(test::simulate(seed, 100));
        for (int i = 0; i < 400; ++i)
            result.abilities.insert(prefix + QString::number(i),
                                    {.casts = casts, .hits = 0, .crits = 0, .damage = "0"});
        return result;
    };
    JobAggregate aggregate;
    QVERIFY(aggregate.add(withAbilities(0, QStringLiteral("a"), qint64(1) << 53)));
    QVERIFY(aggregate.add(withAbilities(100, QStringLiteral("b"), 1)));
    const auto isTooMuchWith = [&aggregate](const ChunkResult &result) {
        JobAggregate grown = aggregate;
        return grown.add(result) && grown.isNearItsBounds() && !grown.isStorable();
    };
    QVERIFY(aggregate.isStorable());
    QVERIFY(isTooMuchWith(withAbilities(200, QStringLiteral("c"), 1)));
    QVERIFY(isTooMuchWith(withAbilities(200, QStringLiteral("a"), 100)));
    QVERIFY(aggregate.add(withAbilities(200, QStringLiteral("b"), 1)));
    throughText(aggregate);
}

void TestJobAggregate::brokenTextIsCorrupt()
{
    for (const char *text :
         {"[]", "{\"chunks\":1}", "{\"chunks\":1,\"engineVersion\":1,\"isOneVersion\":true,\"exact\":{}}"}) {
        const auto aggregate = JobAggregate::fromJson(text);
        QVERIFY2(!aggregate, text);
        QCOMPARE(aggregate.error().code, QByteArray("aggregate.malformed"));
    }
    QVERIFY(JobAggregate::fromJson({}));
}

QTEST_GUILESS_MAIN(TestJobAggregate)
#include "tst_jobaggregate.moc"
