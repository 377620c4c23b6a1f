#include "core/sim/simulation.h"

#include <QTest>

#include <atomic>
#include <cstdlib>
#include <new>

using namespace wowlab;

namespace {

std::atomic<std::uint64_t> allocations = 0;

[[nodiscard]] void *counted(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}

} // namespace

void *operator new(std::size_t size)
{
    return counted(size);
}
void *operator new[](std::size_t size)
{
    return counted(size);
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory, std::size_t) noexcept
{
    std::free(memory);
}

class AllocationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWarmRunAllocatesNothingPerIteration();
};

void AllocationsTest::aWarmRunAllocatesNothingPerIteration()
{
    const auto simulation =
        sim::prepare(sim::SpecLibrary::builtIn(), R"({"rules":"baseline","specId":253})", R"({"actions":[
            {"cast":"bestial_wrath","if":"cd.bestial_wrath.ready"},{"wait":5,"if":{"<":["combat.time",1]}},
            {"cast":"dire_beast","if":"cd.dire_beast.ready"},
            {"cast":"barbed_shot","if":{"<":["buff.frenzy.remaining",2]}},{"cast":"cobra_shot"}]})");
    QVERIFY(simulation.has_value());
    const auto allocationsOf = [&simulation](std::uint64_t iterations) {
        stats::Summary summary;
        const std::uint64_t before = allocations;
        const auto status = sim::run(**simulation, 1, iterations, summary);
        return status ? allocations - before : 0;
    };
    const std::uint64_t few = allocationsOf(10);
    QVERIFY(few > 0);
    QCOMPARE(allocationsOf(210), few);
}

QTEST_GUILESS_MAIN(AllocationsTest)
#include "tst_allocations.moc"
