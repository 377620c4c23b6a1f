#include "core/sim/comparison.h"

#include <QTest>

#include <array>
#include <cmath>
#include <thread>

using namespace wowlab;

namespace {

constexpr std::string_view kConfig = R"({"specId":253,"duration":60,"rules":"baseline"})";
constexpr std::string_view kGood = R"({"actions":[{"cast":"kill_command","if":"cd.kill_command.ready"},
    {"cast":"cobra_shot","if":{">=":["resource.focus",50]}}]})";
constexpr std::string_view kPoor = R"({"actions":[{"cast":"cobra_shot","if":{">=":["resource.focus",50]}}]})";
constexpr std::string_view kHanging = R"({"actions":[{"cast":"bestial_wrath"}]})";

[[nodiscard]] std::shared_ptr<const sim::Simulation> prepared(std::string_view rotation)
{
    const auto simulation = sim::prepare(sim::SpecLibrary::builtIn(), kConfig, rotation);
    if (!simulation)
        qFatal("%s", simulation.error().message.c_str());
    return *simulation;
}

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSidesAreWhatSingleRunsFind()
    {
        const auto a = prepared(kPoor);
        const auto b = prepared(kGood);
        sim::Comparison comparison;
        QVERIFY(sim::compare(*a, *b, 5, 200, comparison));
        stats::Summary alone;
        QVERIFY(sim::run(*a, 5, 200, alone));
        QCOMPARE(comparison.a, alone);
        alone = {};
        QVERIFY(sim::run(*b, 5, 200, alone));
        QCOMPARE(comparison.b, alone);
        QCOMPARE(comparison.count(), std::uint64_t{200});
        QVERIFY(std::abs(comparison.difference.mean() - (comparison.b.mean() - comparison.a.mean())) < 1e-6);
        QVERIFY(comparison.difference.mean() > 0);
        QVERIFY(comparison.difference.isSignificant());
    }

    void rotationAgainstItselfShowsNoDifference()
    {
        sim::Comparison comparison;
        QVERIFY(sim::compare(*prepared(kGood), *prepared(kGood), 0, 100, comparison));
        QCOMPARE(comparison.difference.mean(), 0.0);
        QCOMPARE(comparison.relativeError(), 0.0);
        QVERIFY(!comparison.difference.isSignificant());
        QCOMPARE(comparison.a, comparison.b);
    }

    void piecesFromSeveralThreadsMergeToTheBitsOfOneRun()
    {
        const auto a = prepared(kPoor);
        const auto b = prepared(kGood);
        sim::Comparison whole;
        QVERIFY(sim::compare(*a, *b, 0, 300, whole));
        std::array<sim::Comparison, 3> parts;
        std::array<std::thread, 3> threads;
        for (std::size_t i = 0; i < parts.size(); ++i)
            threads[i] = std::thread([&, i] {
                if (!sim::compare(*a, *b, std::int64_t(i) * 100, 100, parts[i]))
                    qFatal("the comparison failed");
            });
        for (std::thread &thread : threads)
            thread.join();
        sim::Comparison merged;
        for (const std::size_t i : {2, 0, 1})
            QVERIFY(merged.merge(parts[i]));
        QVERIFY(merged == whole);
    }

    void stoppedComparisonHoldsWholePairs()
    {
        std::atomic<bool> stop{false};
        sim::Comparison comparison;
        const auto status = sim::compare(
            *prepared(kPoor), *prepared(kGood), 0, 1000, comparison,
            [&stop](std::uint64_t done, double) { stop = done == 10; }, &stop);
        QVERIFY(status);
        QCOMPARE(*status, sim::RunStatus::Stopped);
        QCOMPARE(comparison.count(), std::uint64_t{10});
        QCOMPARE(comparison.a.count(), std::uint64_t{10});
        QCOMPARE(comparison.b.count(), std::uint64_t{10});
    }

    void errorNamesTheSideToBlame()
    {
        sim::Comparison comparison;
        const auto status = sim::compare(*prepared(kGood), *prepared(kHanging), 0, 10, comparison);
        QVERIFY(!status);
        QCOMPARE(status.error().code, std::string("rotation_hangs"));
        QVERIFY(status.error().message.starts_with("B: "));
    }
};

QTEST_APPLESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
