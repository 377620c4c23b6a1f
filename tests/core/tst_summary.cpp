#include "core/stats/summary.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>
#include <vector>

using namespace wowlab::stats;

namespace {

[[nodiscard]] std::vector<double> values(std::size_t count)
{
    std::mt19937_64 random(7);
    std::vector<double> made(count);
    for (double &value : made)
        value = 20'000 + static_cast<double>(random() % 30'000'000) / 997.0;
    return made;
}

[[nodiscard]] Summary summaryOf(const std::vector<double> &all)
{
    Summary summary;
    for (const double value : all) {
        if (!summary.add(value))
            qFatal("a value was refused");
    }
    return summary;
}

[[nodiscard]] AbilityTally tally(std::uint64_t hits)
{
    return {.casts = hits, .hits = hits, .crits = hits / 3, .damage = UInt128(hits * 1234567)};
}

} // namespace

class SummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThousandChunksMergeToTheBitsOfOneRun();
    void mergingInAnyOrderGivesTheSameBits();
    void figuresAreThoseOfTheTextbook();
    void oneValueHasNoDeviation();
    void nothingHasHarmlessFigures();
    void percentilesAreWithinABinOfTheExactOnes();
    void histogramDependsOnTheValuesAlone();
    void valuesThatCannotBeAreRefused();
    void partsRebuildTheSameSummary();
    void contradictingPartsAreRefused_data();
    void contradictingPartsAreRefused();
    void momentsMergeLikeOneRun();
};

void SummaryTest::aThousandChunksMergeToTheBitsOfOneRun()
{
    const auto all = values(10'000);
    Summary merged;
    for (std::size_t chunk = 0; chunk < 1000; ++chunk) {
        const auto begin = all.begin() + static_cast<std::ptrdiff_t>(chunk * 10);
        Summary part = summaryOf({begin, begin + 10});
        QVERIFY(part.addAbility("kill_command", tally(chunk)));
        QVERIFY(merged.merge(part));
    }
    Summary whole = summaryOf(all);
    QVERIFY(whole.addAbility("kill_command", tally(0)));
    for (std::uint64_t chunk = 1; chunk < 1000; ++chunk)
        QVERIFY(whole.addAbility("kill_command", tally(chunk)));
    QVERIFY(merged == whole);
    QCOMPARE(merged.mean(), whole.mean());
    QCOMPARE(merged.standardDeviation(), whole.standardDeviation());
}

void SummaryTest::mergingInAnyOrderGivesTheSameBits()
{
    // Values of very different size, so that the bins have to widen at different moments.
    std::vector<Summary> chunks;
    for (const double value : {0.0, 0.25, 3.0, 70'000.0, 12.5, 900.0, 1e9, 5.0})
        chunks.push_back(summaryOf({value, value * 1.5}));
    Summary forward;
    for (const Summary &chunk : chunks)
        QVERIFY(forward.merge(chunk));
    std::mt19937 random(11);
    for (int i = 0; i < 50; ++i) {
        std::shuffle(chunks.begin(), chunks.end(), random);
        Summary shuffled;
        for (const Summary &chunk : chunks)
            QVERIFY(shuffled.merge(chunk));
        QVERIFY(shuffled == forward);
    }
}

void SummaryTest::figuresAreThoseOfTheTextbook()
{
    const Summary summary = summaryOf({2, 4, 4, 4, 5, 5, 7, 9});
    QCOMPARE(summary.mean(), 5.0);
    QCOMPARE(summary.standardDeviation(), std::sqrt(32.0 / 7.0));
    QCOMPARE(summary.standardError(), std::sqrt(32.0 / 7.0) / std::sqrt(8.0));
    QCOMPARE(summary.min(), 2.0);
    QCOMPARE(summary.max(), 9.0);
    QVERIFY(std::abs(summary.interval95().first - (5 - 1.96 * summary.standardError())) < 1e-4);
}

void SummaryTest::oneValueHasNoDeviation()
{
    const Summary summary = summaryOf({36'849.25});
    QCOMPARE(summary.mean(), 36'849.25);
    QCOMPARE(summary.standardDeviation(), 0.0);
    QCOMPARE(summary.standardError(), 0.0);
    QCOMPARE(summary.percentile(50), 36'849.25);
}

void SummaryTest::nothingHasHarmlessFigures()
{
    const Summary summary;
    QCOMPARE(summary.mean(), 0.0);
    QCOMPARE(summary.standardDeviation(), 0.0);
    QCOMPARE(summary.percentile(95), 0.0);
    QVERIFY(Summary::fromParts(summary.parts()).has_value());
}

void SummaryTest::percentilesAreWithinABinOfTheExactOnes()
{
    auto all = values(10'000);
    const Summary summary = summaryOf(all);
    std::sort(all.begin(), all.end());
    for (const int percent : {5, 25, 50, 75, 95}) {
        const double exact = all[static_cast<std::size_t>(percent) * all.size() / 100];
        QVERIFY(std::abs(summary.percentile(percent) - exact) <= summary.binWidth());
    }
    QVERIFY(summary.percentile(0) >= summary.min());
    QVERIFY(summary.percentile(100) <= summary.max());
}

void SummaryTest::histogramDependsOnTheValuesAlone()
{
    const Summary summary = summaryOf({39'166.7, 34'936.1});
    QCOMPARE(summary.binWidth(), 256.0); // 2^(floor(log2(39166.7)) - 7)
    QCOMPARE(summary.parts().bins, (std::map<std::uint32_t, std::uint64_t>{{136, 1}, {152, 1}}));
    QVERIFY(summaryOf({34'936.1, 39'166.7}) == summary);
}

void SummaryTest::valuesThatCannotBeAreRefused()
{
    Summary summary = summaryOf({1});
    const Summary before = summary;
    for (const double value : {-1.0, std::nan(""), HUGE_VAL, Summary::kValueLimit})
        QVERIFY(!summary.add(value));
    QVERIFY(summary == before);
}

void SummaryTest::partsRebuildTheSameSummary()
{
    for (const std::size_t count : {1u, 2u, 3u, 10'000u}) {
        Summary summary = summaryOf(values(count));
        QVERIFY(summary.addAbility("barbed_shot.tick", tally(count)));
        const auto rebuilt = Summary::fromParts(summary.parts());
        QVERIFY2(rebuilt.has_value(), rebuilt ? "" : rebuilt.error().c_str());
        QVERIFY(*rebuilt == summary);
    }
}

using Tamper = std::function<void(Summary::Parts &)>;
Q_DECLARE_METATYPE(Tamper)

void SummaryTest::contradictingPartsAreRefused_data()
{
    QTest::addColumn<Tamper>("tamper");
    using Parts = Summary::Parts;
    const auto row = [](const char *name, Tamper tamper) { QTest::newRow(name) << std::move(tamper); };
    row("count does not match the bins", [](Parts &p) { p.count += 1; });
    row("sum above the bins", [](Parts &p) { p.sum = multiply(p.sum.low, 2); });
    row("sum below the bins", [](Parts &p) { p.sum = UInt128(); });
    row("squares too small for the sum", [](Parts &p) { p.sumSquares = UInt128(p.sumSquares.high / 2, 0); });
    row("squares too large for the extremes",
        [](Parts &p) { p.sumSquares = UInt128(p.sumSquares.high * 2, p.sumSquares.low); });
    row("min above max", [](Parts &p) { std::swap(p.min, p.max); });
    row("min is no number", [](Parts &p) { p.min = std::nan(""); });
    row("max is infinite", [](Parts &p) { p.max = HUGE_VAL; });
    row("negative min", [](Parts &p) { p.min = -1; });
    row("max in another bin", [](Parts &p) { p.max += 10 * p.binWidth; });
    row("min in another bin", [](Parts &p) { p.min = 0; });
    row("narrower bins", [](Parts &p) { p.binWidth /= 2; });
    row("width is no number", [](Parts &p) { p.binWidth = std::nan(""); });
    row("an empty bin", [](Parts &p) { p.bins[200] = 0; });
    row("no bins", [](Parts &p) { p.bins.clear(); });
    row("a bin out of range", [](Parts &p) { p.bins[100'000] = 1; });
    row("bins that wrap around", [](Parts &p) { p.bins.begin()->second -= 2'000'000; });
    row("more crits than hits", [](Parts &p) { p.abilities["x"] = {.casts = 1, .hits = 1, .crits = 2, .damage = {}}; });
    row("damage without hits", [](Parts &p) { p.abilities["x"] = {.casts = 1, .damage = UInt128(1)}; });
    row("ability that is no slug", [](Parts &p) { p.abilities["<b>"] = tally(1); });
    row("figures without a value", [](Parts &p) { p.count = 0; });
}

void SummaryTest::contradictingPartsAreRefused()
{
    QFETCH(Tamper, tamper);
    Summary::Parts parts = summaryOf(values(1000)).parts();
    tamper(parts);
    const auto summary = Summary::fromParts(parts);
    QVERIFY(!summary.has_value());
    QVERIFY(!summary.error().empty());
}

void SummaryTest::momentsMergeLikeOneRun()
{
    const auto all = values(5000);
    const Summary whole = summaryOf(all);
    MomentSummary merged;
    for (std::size_t begin = 0; begin < all.size(); begin += 500) {
        const auto from = all.begin() + static_cast<std::ptrdiff_t>(begin);
        const Summary chunk = summaryOf({from, from + 500});
        merged.merge({chunk.count(), chunk.mean(), chunk.standardDeviation(), chunk.min(), chunk.max()});
    }
    QCOMPARE(merged.count(), whole.count());
    QVERIFY(std::abs(merged.mean() - whole.mean()) < 1e-6);
    QVERIFY(std::abs(merged.standardDeviation() - whole.standardDeviation()) < 1e-6);
    QCOMPARE(merged.min(), whole.min());
    QCOMPARE(merged.max(), whole.max());
}

QTEST_GUILESS_MAIN(SummaryTest)
#include "tst_summary.moc"
