#include "app/model/throughput.h"

#include <QTest>

using namespace std::chrono_literals;
using wowlab::model::Throughput;
using Kind = Throughput::Kind;

class ThroughputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStepSaysWhatWasDoneInIt();
    void theOldestStepGoesWhenItIsFull();
    void aPauseIsNoZero();
    void whatNobodySawIsAGap();
    void aChunkTakenAwayIsNoNegativeRate();
    void askingOftenChangesNothing();
    void whatFinishesDuringAPauseStillCounts();
};

void ThroughputTest::eachStepSaysWhatWasDoneInIt()
{
    Throughput plot(2s, 10);
    plot.sample(100s, 5'000, false);
    QCOMPARE(plot.size(), 0);
    QVERIFY(!plot.current());
    plot.sample(102s, 7'000, false);
    plot.sample(104s, 7'500, false);
    QCOMPARE(plot.size(), 2);
    QCOMPARE(plot.at(0), (Throughput::Sample{Kind::Measured, 1'000}));
    QCOMPARE(plot.at(1), (Throughput::Sample{Kind::Measured, 250}));
    QCOMPARE(plot.current(), 625.0);
    QCOMPARE(plot.peak(), 1'000.0);
}

void ThroughputTest::theOldestStepGoesWhenItIsFull()
{
    Throughput plot(1s, 4);
    for (int second = 0; second <= 10; ++second)
        plot.sample(std::chrono::seconds(second), second * (second + 1) / 2, false);
    QCOMPARE(plot.size(), 4);
    QCOMPARE(plot.at(0).perSecond, 7.0);
    QCOMPARE(plot.at(3).perSecond, 10.0);
}

void ThroughputTest::aPauseIsNoZero()
{
    Throughput plot(1s, 10);
    plot.sample(0s, 0, false);
    plot.sample(1s, 100, false);
    plot.sample(2s, 100, true);
    QCOMPARE(plot.at(1).kind, Kind::Paused);
    QVERIFY(!plot.current());
    plot.sample(3s, 100, false);
    QCOMPARE(plot.at(2), (Throughput::Sample{Kind::Measured, 0})); // nothing to do is a zero
}

void ThroughputTest::whatNobodySawIsAGap()
{
    Throughput plot(1s, 100);
    plot.sample(0s, 0, false);
    plot.sample(1s, 100, false);
    plot.sample(11s, 100'000, false);
    QCOMPARE(plot.size(), 11);
    for (int i = 1; i < 11; ++i)
        QCOMPARE(plot.at(i).kind, Kind::Unseen);
    plot.sample(12s, 100'200, false);
    QCOMPARE(plot.at(11), (Throughput::Sample{Kind::Measured, 200}));
    plot.sample(12s + 24h * 365, 0, false); // bounded, however long
    QCOMPARE(plot.size(), 100);
    QCOMPARE(plot.peak(), 0.0);
}

void ThroughputTest::aChunkTakenAwayIsNoNegativeRate()
{
    Throughput plot(1s, 10);
    plot.sample(0s, 1'000, false);
    plot.sample(1s, 400, false);
    plot.sample(2s, 500, false);
    QCOMPARE(plot.at(0).perSecond, 0.0);
    QCOMPARE(plot.at(1).perSecond, 100.0);
}

void ThroughputTest::askingOftenChangesNothing()
{
    Throughput plot(1s, 10);
    for (int i = 0; i <= 30; ++i)
        plot.sample(i * 100ms, i * 10, false);
    QVERIFY(plot.size() >= 3 && plot.size() <= 4);
    QCOMPARE(plot.at(0).perSecond, 100.0);
}

void ThroughputTest::whatFinishesDuringAPauseStillCounts()
{
    Throughput plot(1s, 10);
    plot.sample(0s, 0, true);
    plot.sample(1s, 50, true);
    QCOMPARE(plot.at(0), (Throughput::Sample{Kind::Measured, 50}));
}

QTEST_GUILESS_MAIN(ThroughputTest)
#include "tst_throughput.moc"
