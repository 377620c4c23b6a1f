#include "core/stats/paireddifference.h"
#include "core/stats/summary.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace wowlab::stats;

namespace {

using Pair = std::pair<double, double>;

[[nodiscard]] std::vector<Pair> pairs(std::size_t count)
{
    std::mt19937_64 random(11);
    std::vector<Pair> made(count);
    for (auto &[first, second] : made) {
        first = 20'000 + static_cast<double>(random() % 3'000'000) / 997.0;
        second = first + static_cast<double>(random() % 200'000) / 997.0 - 80.0;
    }
    return made;
}

[[nodiscard]] PairedDifference differenceOf(const std::vector<Pair> &all)
{
    PairedDifference difference;
    for (const auto &[first, second] : all) {
        if (!difference.add(first, second))
            qFatal("a pair was refused");
    }
    return difference;
}

} // namespace

class PairedDifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreThoseOfTheTextbook()
    {
        const auto all = pairs(5000);
        long double sum = 0;
        for (const auto &[first, second] : all)
            sum += static_cast<long double>(second) - first;
        const long double mean = sum / 5000;
        long double squares = 0;
        for (const auto &[first, second] : all)
            squares += (second - first - mean) * (second - first - mean);
        const double deviation = static_cast<double>(std::sqrt(squares / 4999));
        const PairedDifference difference = differenceOf(all);
        QCOMPARE(difference.count(), std::uint64_t{5000});
        QVERIFY(std::abs(difference.mean() - static_cast<double>(mean)) < 1e-5);
        QVERIFY(std::abs(difference.standardDeviation() - deviation) < 1e-4);
        QVERIFY(std::abs(difference.standardError() - deviation / std::sqrt(5000.0)) < 1e-5);
        QVERIFY(difference.isSignificant());
    }

    void mergingInAnyOrderGivesTheSameBits()
    {
        auto all = pairs(1000);
        const PairedDifference whole = differenceOf(all);
        std::vector<PairedDifference> parts;
        for (auto begin = all.begin(); begin != all.end(); begin += 10)
            parts.push_back(differenceOf({begin, begin + 10}));
        std::shuffle(parts.begin(), parts.end(), std::mt19937(3));
        PairedDifference merged;
        for (const PairedDifference &part : parts)
            QVERIFY(merged.merge(part));
        QCOMPARE(merged, whole);
    }

    void swappingTheSidesTurnsTheSign()
    {
        auto all = pairs(500);
        const PairedDifference forth = differenceOf(all);
        for (auto &[first, second] : all)
            std::swap(first, second);
        const PairedDifference back = differenceOf(all);
        QCOMPARE(back.mean(), -forth.mean());
        QCOMPARE(back.standardError(), forth.standardError());
        QCOMPARE(back.ahead(), forth.behind());
        QCOMPARE(back.behind(), forth.ahead());
    }

    void equalSidesDifferByNothing()
    {
        PairedDifference difference;
        for (int i = 0; i < 100; ++i)
            QVERIFY(difference.add(1000.0 + i, 1000.0 + i));
        QCOMPARE(difference.mean(), 0.0);
        QCOMPARE(difference.standardError(), 0.0);
        QCOMPARE(difference.ahead() + difference.behind(), std::uint64_t{0});
        QVERIFY(!difference.isSignificant());
    }

    void constantAdvantageHasNoErrorAndIsSignificantOnceThereAreEnoughPairs()
    {
        PairedDifference difference;
        for (std::uint64_t i = 1; i <= PairedDifference::kFewPairs; ++i) {
            QVERIFY(!difference.isSignificant());
            QVERIFY(difference.add(1000.0, 1010.0));
        }
        QCOMPARE(difference.mean(), 10.0);
        QCOMPARE(difference.standardDeviation(), 0.0);
        QVERIFY(difference.isSignificant());
    }

    void nothingHasHarmlessFigures()
    {
        const PairedDifference difference;
        QCOMPARE(difference.mean(), 0.0);
        QCOMPARE(difference.standardError(), 0.0);
        QCOMPARE(difference.interval95(), std::pair(0.0, 0.0));
    }

    void valuesThatCannotBeAreRefused()
    {
        PairedDifference difference;
        QVERIFY(!difference.add(-1, 5));
        QVERIFY(!difference.add(5, std::numeric_limits<double>::quiet_NaN()));
        QVERIFY(!difference.add(std::numeric_limits<double>::infinity(), 5));
        QVERIFY(!difference.add(5, Summary::kValueLimit));
        QCOMPARE(difference, PairedDifference());
    }
};

QTEST_APPLESS_MAIN(PairedDifferenceTest)
#include "tst_paireddifference.moc"
