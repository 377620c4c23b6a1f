#include "core/stats/precisiontarget.h"

#include <QTest>

#include <cmath>
#include <limits>

using wowlab::stats::PrecisionTarget;

class PrecisionTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallEnoughErrorEndsTheRun()
    {
        QCOMPARE(PrecisionTarget(0.001, 1'000'000).nextLook(1000, 0.001), std::uint64_t{1000});
        QCOMPARE(PrecisionTarget(0.001, 1'000'000).expected(1000, 0.0005), std::uint64_t{1000});
    }

    void errorThatFallsAsUsualIsReachedInFewLooksAndWithoutMuchWaste_data()
    {
        QTest::addColumn<double>("deviation");
        QTest::newRow("a steady rotation") << 0.01;
        QTest::newRow("an average one") << 0.05;
        QTest::newRow("a wild one") << 0.4;
    }
    void errorThatFallsAsUsualIsReachedInFewLooksAndWithoutMuchWaste()
    {
        QFETCH(double, deviation);
        const double wanted = 0.001;
        const PrecisionTarget target(wanted, 1'000'000);
        const auto errorAfter = [&](std::uint64_t n) { return deviation / std::sqrt(static_cast<double>(n)); };
        std::uint64_t done = target.firstLook();
        int looks = 1;
        for (std::uint64_t next = 0; (next = target.nextLook(done, errorAfter(done))) > done; done = next)
            ++looks;
        QVERIFY(errorAfter(done) <= wanted);
        const double needed = deviation * deviation / wanted / wanted;
        QVERIFY(static_cast<double>(done) <= std::max(needed * 1.05, 1000.0));
        QVERIFY(looks <= 4);
    }

    void errorThatDoesNotFallEndsAtTheCap()
    {
        const PrecisionTarget target(0.001, 50'000);
        std::uint64_t done = target.firstLook();
        for (std::uint64_t next = 0; (next = target.nextLook(done, std::numeric_limits<double>::infinity())) > done;
             done = next)
            QVERIFY(next <= 50'000);
        QCOMPARE(done, std::uint64_t{50'000});
    }

    void capBelowTheFirstLookIsKept()
    {
        const PrecisionTarget target(0.001, 10);
        QCOMPARE(target.firstLook(), std::uint64_t{10});
        QCOMPARE(target.nextLook(10, 1.0), std::uint64_t{10});
    }
};

QTEST_APPLESS_MAIN(PrecisionTargetTest)
#include "tst_precisiontarget.moc"
