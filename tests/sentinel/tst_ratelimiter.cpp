#include "sentinel/http/ratelimiter.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace wowlab;
using namespace wowlab::sentinel;
using namespace std::chrono_literals;

class RateLimiterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBurstThenTheRate()
    {
        test::ManualClock clock;
        RateLimiter limiter({10, 3}, clock);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!limiter.take("a"));
        QCOMPARE(limiter.take("a"), std::optional(100ms));
        clock.advance(99ms);
        QVERIFY(limiter.take("a"));
        clock.advance(1ms);
        QVERIFY(!limiter.take("a"));
        QVERIFY(limiter.take("a"));
    }

    void refusedRequestsDoNotMakeTheWaitLonger()
    {
        test::ManualClock clock;
        RateLimiter limiter({10, 1}, clock);
        QVERIFY(!limiter.take("a"));
        for (int i = 0; i < 1000; ++i)
            QVERIFY(limiter.take("a"));
        clock.advance(100ms);
        QVERIFY(!limiter.take("a"));
    }

    void oneDoesNotPayForAnother()
    {
        test::ManualClock clock;
        RateLimiter limiter({1, 1}, clock);
        QVERIFY(!limiter.take("a"));
        QVERIFY(limiter.take("a"));
        QVERIFY(!limiter.take("b"));
    }

    void aRestGivesNoMoreThanABurst()
    {
        test::ManualClock clock;
        RateLimiter limiter({10, 2}, clock);
        QVERIFY(!limiter.take("a"));
        clock.advance(24h);
        QVERIFY(!limiter.take("a"));
        QVERIFY(!limiter.take("a"));
        QVERIFY(limiter.take("a"));
    }

    void zeroMeansNoLimit()
    {
        RateLimiter limiter({0, 0});
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(!limiter.take("a"));
        QCOMPARE(limiter.bucketCount(), 0);
    }

    void passersByAreForgotten()
    {
        test::ManualClock clock;
        RateLimiter limiter({10, 10}, clock);
        for (int i = 0; i < 100'000; ++i) {
            clock.advance(1ms);
            QVERIFY(!limiter.take(QByteArray::number(i)));
        }
        QVERIFY(limiter.bucketCount() < 5'000);
    }
};

QTEST_GUILESS_MAIN(RateLimiterTest)
#include "tst_ratelimiter.moc"
