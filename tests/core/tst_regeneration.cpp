#include "core/sim/regeneration.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <random>

using wowlab::sim::regenerated;

class RegenerationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyTicksAtOnceAreThatManyTicks();
    void roundingThatAlternatesIsKept();
};

namespace {

[[nodiscard]] float tickByTick(float value, float max, float perTick, std::uint32_t ticks)
{
    for (; ticks > 0; --ticks)
        value = std::min(max, value + perTick);
    return value;
}

} // namespace

void RegenerationTest::manyTicksAtOnceAreThatManyTicks()
{
    std::mt19937 random(11);
    std::uniform_real_distribution<float> share(0, 1);
    for (int i = 0; i < 300'000; ++i) {
        const float max = i % 3 == 0 ? 100.0F : 1.0F + 500.0F * share(random);
        const float value = max * share(random);
        // From what vanishes in rounding to what fills up at once.
        const float perTick = std::ldexp(share(random), static_cast<int>(random() % 34) - 26) * (i % 50 == 0 ? -1 : 1);
        const auto ticks = static_cast<std::uint32_t>(random() % (i % 10 == 0 ? 3000 : 40));
        QCOMPARE(std::bit_cast<std::uint32_t>(regenerated(value, max, perTick, ticks)),
                 std::bit_cast<std::uint32_t>(tickByTick(value, max, perTick, ticks)));
    }
}

void RegenerationTest::roundingThatAlternatesIsKept()
{
    // Half a unit above a multiple: to even, so every second tick rounds the other way.
    const float perTick = 0.5F + 0x1p-19F * 0.5F;
    for (std::uint32_t ticks = 0; ticks < 60; ++ticks)
        QCOMPARE(regenerated(32, 100, perTick, ticks), tickByTick(32, 100, perTick, ticks));
    QCOMPARE(regenerated(100, 100, perTick, 10), 100.0F);
    QCOMPARE(regenerated(5, 100, 0, 10), 5.0F);
}

QTEST_GUILESS_MAIN(RegenerationTest)
#include "tst_regeneration.moc"
