#include "app/node/parallelrun.h"
#include "core/sim/comparison.h"
#include "core/stats/summary.h"

#include <QSignalSpy>
#include <QTest>

using namespace wowlab;

namespace {

using Run = node::ParallelRun<stats::Summary>;

std::shared_ptr<const sim::Simulation> simulation()
{
    const auto prepared =
        sim::prepare(sim::SpecLibrary::builtIn(), R"({"specId":253,"duration":30,"rules":"baseline"})");
    if (!prepared)
        qFatal("%s", prepared.error().message.c_str());
    return *prepared;
}

Run::Simulate runOf(const std::shared_ptr<const sim::Simulation> &which)
{
    return
        [which](std::int64_t firstSeed, std::uint64_t count, stats::Summary &summary, const sim::Progress &progress,
                const std::atomic<bool> *stop) { return sim::run(*which, firstSeed, count, summary, progress, stop); };
}

void finish(node::SlicedRun &run)
{
    QSignalSpy finished(&run, &node::SlicedRun::finished);
    run.start();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(finished.size(), 1);
}

} // namespace

class TestSlicedRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyNumberOfThreadsGivesTheBitsOfOneRun()
    {
        const auto which = simulation();
        stats::Summary whole;
        QVERIFY(sim::run(*which, 7, 1000, whole));
        for (const int threads : {1, 2, 5}) {
            Run run({.firstSeed = 7, .count = 1000}, threads, runOf(which));
            finish(run.run());
            QVERIFY(!run.run().error());
            QVERIFY(run.run().isComplete());
            QCOMPARE(run.run().completedIterations(), std::uint64_t{1000});
            QVERIFY(run.tally() == whole);
        }
    }

    void targetErrorEndsAfterTheSameIterationForAnyNumberOfThreads()
    {
        const auto which = simulation();
        std::optional<stats::Summary> first;
        for (const int threads : {1, 3}) {
            Run run({.firstSeed = 0, .count = 100'000, .targetError = 0.001}, threads, runOf(which));
            QVERIFY(!run.run().expectedIterations());
            finish(run.run());
            QVERIFY(run.run().isComplete());
            QVERIFY(run.tally().relativeError() <= 0.001);
            QVERIFY(run.tally().count() > 1000);
            QVERIFY(run.tally().count() < 100'000);
            if (!first)
                first = run.tally();
            QVERIFY(run.tally() == *first);
        }
        // The batches together are one run without gaps.
        stats::Summary whole;
        QVERIFY(sim::run(*which, 0, first->count(), whole));
        QVERIFY(whole == *first);
    }

    void targetErrorOutOfReachEndsAtTheCap()
    {
        Run run({.firstSeed = 0, .count = 1500, .targetError = 1e-9}, 2, runOf(simulation()));
        finish(run.run());
        QVERIFY(run.run().isComplete());
        QCOMPARE(run.tally().count(), std::uint64_t{1500});
    }

    void stoppedRunKeepsWhatItHas()
    {
        Run run({.firstSeed = 0, .count = std::uint64_t{1} << 40}, 2, runOf(simulation()));
        QSignalSpy finished(&run.run(), &node::SlicedRun::finished);
        run.run().start();
        QTRY_VERIFY(run.run().completedIterations() > 0);
        run.run().stop();
        QVERIFY(finished.wait(60'000));
        QVERIFY(!run.run().error());
        QVERIFY(!run.run().isComplete());
        QCOMPARE(run.tally().count(), run.run().completedIterations());
    }

    void destructionEndsARunThatNobodyWaitsFor()
    {
        Run run({.firstSeed = 0, .count = std::uint64_t{1} << 40}, 2, runOf(simulation()));
        run.run().start();
    }

    void errorOfOneThreadEndsAll()
    {
        Run run({.firstSeed = 0, .count = std::uint64_t{1} << 40}, 3,
                [](std::int64_t firstSeed, std::uint64_t, stats::Summary &, const sim::Progress &,
                   const std::atomic<bool> *) -> tl::expected<sim::RunStatus, sim::Error> {
                    if (firstSeed > 1000)
                        return tl::unexpected(sim::Error{.code = "rotation_hangs", .message = "it hangs"});
                    return sim::RunStatus::Completed;
                });
        finish(run.run());
        QVERIFY(run.run().error());
        QCOMPARE(run.run().error()->code, QByteArray("rotation_hangs"));
        QVERIFY(!run.run().isComplete());
    }

    void exceptionInAThreadIsAnError()
    {
        Run run({.firstSeed = 0, .count = 10}, 1,
                [](std::int64_t, std::uint64_t, stats::Summary &, const sim::Progress &,
                   const std::atomic<bool> *) -> tl::expected<sim::RunStatus, sim::Error> { throw std::bad_alloc(); });
        finish(run.run());
        QVERIFY(run.run().error());
        QCOMPARE(run.run().error()->code, QByteArray("engine_exception"));
    }

    void comparisonsRunTheSameWay()
    {
        const auto which = simulation();
        std::optional<sim::Comparison> first;
        for (const int threads : {1, 3}) {
            node::ParallelRun<sim::Comparison> run(
                {.firstSeed = 3, .count = 500}, threads,
                [&which](std::int64_t firstSeed, std::uint64_t count, sim::Comparison &comparison,
                         const sim::Progress &progress, const std::atomic<bool> *stop) {
                    return sim::compare(*which, *which, firstSeed, count, comparison, progress, stop);
                });
            finish(run.run());
            QCOMPARE(run.tally().count(), std::uint64_t{500});
            if (!first)
                first = run.tally();
            QVERIFY(run.tally() == *first);
        }
    }
};

QTEST_GUILESS_MAIN(TestSlicedRun)
#include "tst_slicedrun.moc"
