#include "sentinel/scheduler/plan.h"

#include <QTest>

using namespace wowlab;
using namespace wowlab::sentinel;

namespace {

const core::UserId kAnna{QUuid(QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001"))};
const core::UserId kBert{QUuid(QStringLiteral("bbbbbbbb-0000-4000-8000-000000000002"))};

SchedulableNode node(core::UserId owner, int workers, int held = 0, QVector<Permission> permissions = {})
{
    return {{QUuid::createUuid()}, owner, 2 * workers, held, 1, std::move(permissions)};
}

OpenJob job(core::UserId owner, int pending, int running = 0, QByteArray access = "private")
{
    return {.id = {QUuid::createUuid()},
            .owner = owner,
            .accessType = std::move(access),
            .guildId = {},
            .pendingChunks = pending,
            .runningChunks = running};
}

QVector<Assignment> planned(const QVector<SchedulableNode> &nodes, const QVector<OpenJob> &jobs)
{
    return plan(nodes, jobs, RowlessNodes::OwnJobsOnly, NoGuilds());
}

int chunksFor(const QVector<Assignment> &assignments, core::JobId job)
{
    int chunks = 0;
    for (const Assignment &assignment : assignments)
        chunks += assignment.job == job ? assignment.chunks : 0;
    return chunks;
}

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeGetsAsManyChunksAsItHasPlaces()
    {
        const auto one = node(kAnna, 3);
        const auto work = job(kAnna, 100);
        QCOMPARE(planned({one}, {work}), (QVector<Assignment>{{one.id, work.id, 6}}));
    }

    void whatANodeHoldsCounts()
    {
        const auto work = job(kAnna, 100);
        QCOMPARE(chunksFor(planned({node(kAnna, 3, 5)}, {work}), work.id), 1);
        QVERIFY(planned({node(kAnna, 3, 6)}, {work}).isEmpty());
        QVERIFY(planned({node(kAnna, 3, 60)}, {work}).isEmpty());
        QVERIFY(planned({node(kAnna, 0)}, {work}).isEmpty());
    }

    void aSmallJobIsNotBehindALargeOne()
    {
        const auto large = job(kAnna, 10'000);
        const auto small = job(kAnna, 10);
        const auto assignments = planned({node(kAnna, 4)}, {large, small});
        QCOMPARE(chunksFor(assignments, large.id), 4);
        QCOMPARE(chunksFor(assignments, small.id), 4);
    }

    void whatRunsAlreadyIsPartOfAFairShare()
    {
        const auto running = job(kAnna, 100, 6);
        const auto fresh = job(kAnna, 100, 0);
        const auto assignments = planned({node(kAnna, 4)}, {running, fresh});
        QCOMPARE(chunksFor(assignments, running.id), 1);
        QCOMPARE(chunksFor(assignments, fresh.id), 7);
    }

    void aUserWithManyJobsIsNotServedBeforeAUserWithOne()
    {
        const auto volunteer = node(kAnna, 10, 0, {{"public", {}}});
        QVector<OpenJob> jobs;
        for (int i = 0; i < 9; ++i)
            jobs.append(job(kBert, 100, 0, "public"));
        jobs.append(job(kAnna, 100));
        const auto assignments = planned({volunteer}, jobs);
        QCOMPARE(chunksFor(assignments, jobs.last().id), 10);
    }

    void aJobOfLargeChunksGetsFewerOfThem()
    {
        auto coarse = job(kAnna, 100);
        coarse.chunkIterations = 3000;
        const auto fine = job(kAnna, 100);
        const auto assignments = planned({node(kAnna, 4)}, {coarse, fine});
        QCOMPARE(chunksFor(assignments, coarse.id), 2);
        QCOMPARE(chunksFor(assignments, fine.id), 6);
    }

    void anOldJobHasALargerShareThanNewcomers()
    {
        auto old = job(kAnna, 100);
        old.age = std::chrono::hours(2);
        QVector<OpenJob> jobs{old};
        for (int i = 0; i < 4; ++i)
            jobs.append(job(kAnna, 100));
        QCOMPARE(chunksFor(planned({node(kAnna, 8)}, jobs), old.id), 8);
    }

    void noJobGetsMoreThanItHas()
    {
        const auto tiny = job(kAnna, 1);
        const auto large = job(kAnna, 100);
        const auto assignments = planned({node(kAnna, 2), node(kAnna, 2)}, {tiny, large});
        QCOMPARE(chunksFor(assignments, tiny.id), 1);
        QCOMPARE(chunksFor(assignments, large.id), 7);
    }

    void workSpreadsOverNodesBeforeItPilesUp()
    {
        const auto first = node(kAnna, 8);
        const auto second = node(kAnna, 8);
        const auto work = job(kAnna, 4);
        QCOMPARE(planned({first, second}, {work}),
                 (QVector<Assignment>{{first.id, work.id, 2}, {second.id, work.id, 2}}));
    }

    void aHundredIneligibleJobsDoNotHoldUpTheOneBehindThem()
    {
        QVector<OpenJob> jobs;
        for (int i = 0; i < 100; ++i)
            jobs.append(job(kBert, 50));
        const auto open = job(kBert, 5, 0, "public");
        jobs.append(open);
        const auto assignments = planned({node(kAnna, 4, 0, {{"public", {}}})}, jobs);
        QCOMPARE(assignments.size(), 1);
        QCOMPARE(chunksFor(assignments, open.id), 5);
    }

    void nothingToDoIsNoPlan()
    {
        QVERIFY(planned({}, {}).isEmpty());
        QVERIFY(planned({node(kAnna, 4)}, {}).isEmpty());
        QVERIFY(planned({}, {job(kAnna, 4)}).isEmpty());
        QVERIFY(planned({node(kAnna, 4)}, {job(kBert, 4)}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
