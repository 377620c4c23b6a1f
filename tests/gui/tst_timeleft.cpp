#include "app/model/timeleft.h"

#include <QTest>

using namespace std::chrono_literals;
using wowlab::model::roundedTimeLeft;
using wowlab::model::TimeLeft;

class TimeLeftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidBeforeItCanBeKnown();
    void steadyWorkIsForetold();
    void burstsDoNotMakeItJump();
    void itStandsStillWhilePaused();
    void workThatBeginsAnewIsForgotten();
    void roundingIsCoarserTheLongerItTakes();
};

void TimeLeftTest::nothingIsSaidBeforeItCanBeKnown()
{
    TimeLeft left;
    left.report(0ms, 0, 100);
    QVERIFY(!left.estimate());
    left.report(100ms, 1, 100);
    QVERIFY(!left.estimate());
    left.report(200ms, 2, 100);
    QVERIFY(!left.estimate());
    left.report(300ms, 3, 100);
    QVERIFY(left.estimate());
}

void TimeLeftTest::steadyWorkIsForetold()
{
    TimeLeft left;
    for (int second = 0; second <= 20; ++second)
        left.report(std::chrono::seconds(second), second, 50);
    QCOMPARE(left.estimate(), 30s);
    left.report(70s, 50, 50);
    QCOMPARE(left.estimate(), 0s);
}

void TimeLeftTest::burstsDoNotMakeItJump()
{
    // Ten units a second on average, in bursts of 1 or 19.
    TimeLeft left;
    double done = 0;
    std::optional<std::chrono::seconds> before;
    for (int second = 0; second < 60; ++second) {
        done += second % 2 == 0 ? 1 : 19;
        left.report(std::chrono::seconds(second), done, 10'000);
        const auto now = left.estimate();
        if (second > 15 && before) {
            QVERIFY(*now < *before * 2);
            QVERIFY(*before < *now * 2);
        }
        before = now;
    }
    QVERIFY(before);
    QVERIFY(before->count() > 0);
}

void TimeLeftTest::itStandsStillWhilePaused()
{
    TimeLeft left;
    for (int second = 0; second <= 10; ++second)
        left.report(std::chrono::seconds(second), second, 40);
    const auto before = left.estimate();
    left.pause();
    QCOMPARE(left.estimate(), before);
    left.report(2h, 10, 40);
    left.report(2h + 1s, 11, 40);
    QCOMPARE(left.estimate(), 30s);
}

void TimeLeftTest::workThatBeginsAnewIsForgotten()
{
    TimeLeft left;
    for (int second = 0; second <= 10; ++second)
        left.report(std::chrono::seconds(second), second, 40);
    left.report(11s, 0, 40);
    QVERIFY(!left.estimate());
    QCOMPARE(left.rate(), 0.0);
}

void TimeLeftTest::roundingIsCoarserTheLongerItTakes()
{
    QCOMPARE(roundedTimeLeft(-4), 0s);
    QCOMPARE(roundedTimeLeft(3.2), 4s);
    QCOMPARE(roundedTimeLeft(41), 45s);
    QCOMPARE(roundedTimeLeft(130), 180s);
    QCOMPARE(roundedTimeLeft(4000), 4200s);
    QCOMPARE(roundedTimeLeft(1e300), 2400h);
}

QTEST_GUILESS_MAIN(TimeLeftTest)
#include "tst_timeleft.moc"
