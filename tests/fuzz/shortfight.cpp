#include "tests/fuzz/shortfight.h"

#include "core/stats/summary.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <bit>

namespace wowlab::fuzz {

namespace {

constexpr std::uint64_t kSeed = 1;

/// FNV-1a over whole numbers.
class Digest
{
public:
    void add(std::uint64_t number)
    {
        for (int i = 0; i < 8; ++i) {
            m_value = (m_value ^ (number & 0xffU)) * 0x100000001b3U;
            number >>= 8;
        }
    }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
    void add(float number) { add(std::uint64_t{std::bit_cast<std::uint32_t>(number)}); }

    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325U;
};

[[nodiscard]] std::uint64_t packed(const sim::TraceEvent &event)
{
    return std::uint64_t{event.timeMs} << 32 | std::uint64_t{event.index} << 16 |
           std::uint64_t{static_cast<std::uint8_t>(event.kind)} << 8 | std::uint64_t{event.isCritical};
}

void checkRun(const sim::Simulation &simulation)
{
    stats::Summary summary;
    constexpr std::uint64_t kCount = 2;
    const auto status = sim::run(simulation, static_cast<std::int64_t>(kSeed), kCount, summary);
    if (!status) {
        promise(!status.error().code.empty() && !status.error().message.empty(), "a failed run says why");
        promise(summary == stats::Summary(), "a failed run leaves the summary as it was");
        return;
    }
    promise(*status == sim::RunStatus::Completed && summary.count() == kCount, "a run does what was asked");
    const auto received = stats::Summary::fromParts(summary.parts());
    promise(received && *received == summary, "what a run found is accepted by whoever receives it");
    stats::Summary again;
    promise(sim::run(simulation, static_cast<std::int64_t>(kSeed), kCount, again) && again == summary,
            "the same run gives the same bits");
}

} // namespace

ShortFight fightShortly(const sim::FightPlan &plan, const rotation::Program &program, std::uint64_t seed)
{
    sim::FightPlan cut = plan;
    cut.endMs = std::min(cut.endMs, ShortFight::kLongestMs);
    sim::Fight fight(cut, program, nullptr);
    fight.setBudget(ShortFight::kBudget);
    Digest digest;
    std::uint32_t now = 0;
    fight.setTrace([&](const sim::TraceEvent &event) {
        promise(event.timeMs >= now && event.timeMs <= cut.endMs, "time goes on, up to the end of the fight");
        now = event.timeMs;
        digest.add(packed(event));
        digest.add(std::uint64_t{event.target} << 48 | std::uint64_t{event.stacks} << 32 | event.endsAtMs);
        digest.add(event.amount);
    });
    const sim::Fight::Outcome outcome = fight.run(seed);
    promise(outcome != sim::Fight::Outcome::Stopped, "nobody stopped the fight");
    digest.add(fight.damagePerSecond());
    for (const sim::AbilityCount &ability : fight.abilities()) {
        digest.add(std::uint64_t{ability.casts} << 32 | ability.hits);
        digest.add(std::uint64_t{ability.crits});
        digest.add(ability.damage);
    }
    return {.outcome = outcome, .digest = digest.value()};
}

void checkRuns(const sim::Simulation &simulation, const sim::Simulation &preparedAgain)
{
    const ShortFight first = fightShortly(simulation.plan(), simulation.program(), kSeed);
    promise(first == fightShortly(preparedAgain.plan(), preparedAgain.program(), kSeed),
            "the same input gives the same bits");
    if (first.outcome == sim::Fight::Outcome::Completed && simulation.plan().endMs <= ShortFight::kLongestMs)
        checkRun(simulation);
}

} // namespace wowlab::fuzz
