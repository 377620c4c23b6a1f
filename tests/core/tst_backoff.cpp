#include "core/base/backoff.h"

#include <QTest>

using namespace std::chrono_literals;
using wowlab::core::Backoff;

namespace {

class FixedRandom final : public wowlab::core::Random
{
public:
    explicit FixedRandom(double value)
        : m_value(value)
    {
    }
    double uniform() override { return m_value; }

private:
    double m_value;
};

} // namespace

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delaysDoubleUpToTheCap()
    {
        FixedRandom almostOne(0.999999);
        Backoff backoff({.base = 500ms, .cap = 20s}, almostOne);
        QVector<qint64> delays;
        for (int i = 0; i < 8; ++i)
            delays.append(backoff.next().count());
        QCOMPARE(delays, (QVector<qint64>{499, 999, 1999, 3999, 7999, 15999, 19999, 19999}));
    }

    void jitterReachesDownToTheFloor()
    {
        FixedRandom zero(0);
        Backoff backoff({.base = 500ms, .cap = 20s, .floor = 50ms}, zero);
        QCOMPARE(backoff.next(), 50ms);
        QCOMPARE(backoff.next(), 50ms);
    }

    void successStartsOver()
    {
        FixedRandom half(0.5);
        Backoff backoff({.base = 1s, .cap = 60s}, half);
        (void)backoff.next();
        (void)backoff.next();
        QCOMPARE(backoff.next(), 2s);
        backoff.reset();
        QCOMPARE(backoff.next(), 500ms);
    }

    void theOtherSidesWaitIsHonoured()
    {
        FixedRandom zero(0);
        Backoff backoff({.base = 1s, .cap = 60s}, zero);
        QCOMPARE(backoff.nextAfter(30s), 30s);
    }

    void aMillionFailuresDoNotOverflow()
    {
        FixedRandom half(0.5);
        Backoff backoff({.base = 1s, .cap = 60s}, half);
        for (int i = 0; i < 1'000'100; ++i)
            QCOMPARE_LE(backoff.next(), 60s);
    }

    void realJitterStaysInItsBounds()
    {
        Backoff backoff({.base = 500ms, .cap = 2s, .floor = 100ms});
        for (int i = 0; i < 1000; ++i) {
            const auto delay = backoff.next();
            QCOMPARE_GE(delay, 100ms);
            QCOMPARE_LE(delay, 2100ms);
        }
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
