#include "core/sim/fight.h"
#include "core/sim/simulation.h"

#include <string>
#include <utility>

namespace wowlab::sim {

namespace {

/// The ability figures of one run, by index; they enter the summary by name when it ends.
class AbilitySums
{
public:
    explicit AbilitySums(std::size_t abilities)
        : m_tallies(abilities)
    {
    }

    /// False if the damage is out of range; negative stats can make it negative.
    [[nodiscard]] bool add(const std::vector<AbilityCount> &counts)
    {
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const AbilityCount &count = counts[i];
            if (!(count.damage >= 0 && count.damage < kDamageLimit))
                return false;
            stats::AbilityTally &tally = m_tallies[i];
            tally.casts += count.casts;
            tally.hits += count.hits;
            tally.crits += count.crits;
            tally.damage = tally.damage + stats::UInt128(stats::Summary::scaled(count.damage));
        }
        return true;
    }

    [[nodiscard]] bool addTo(stats::Summary &summary, const std::vector<std::string> &slugs) const
    {
        for (std::size_t i = 0; i < m_tallies.size(); ++i) {
            const stats::AbilityTally &tally = m_tallies[i];
            if ((tally.casts > 0 || tally.hits > 0) && !summary.addAbility(slugs[i], tally))
                return false;
        }
        return true;
    }

private:
    /// Scaled sums of one iteration stay inside 64 bits, those of a run inside 128.
    static constexpr double kDamageLimit = 8'000'000'000'000.0;

    std::vector<stats::AbilityTally> m_tallies;
};

[[nodiscard]] tl::unexpected<Error> failure(std::string code, std::string message)
{
    return tl::unexpected(Error{.kind = ErrorKind::Engine, .code = std::move(code), .message = std::move(message)});
}

} // namespace

tl::expected<RunStatus, Error> run(const Simulation &simulation, std::int64_t firstSeed, std::uint64_t count,
                                   stats::Summary &summary, const Progress &progress, const std::atomic<bool> *stop)
{
    const auto overflow = [] { return failure("result_overflow", "the damage is beyond what can be counted"); };
    Fight fight(simulation.plan(), simulation.program(), stop);
    stats::Summary own;
    AbilitySums abilities(simulation.plan().abilities.size());
    RunStatus status = RunStatus::Completed;
    for (std::uint64_t i = 0; i < count && status == RunStatus::Completed; ++i) {
        if (stop && stop->load(std::memory_order_relaxed)) {
            status = RunStatus::Stopped;
            break;
        }
        switch (fight.run(static_cast<std::uint64_t>(firstSeed) + i)) {
        case Fight::Outcome::Completed:
            if (!own.add(fight.damagePerSecond()) || !abilities.add(fight.abilities()))
                return overflow();
            if (progress)
                progress(own.count(), own.mean());
            break;
        case Fight::Outcome::Stopped:
            status = RunStatus::Stopped;
            break;
        case Fight::Outcome::BudgetExceeded:
            return failure("budget_exceeded",
                           "one iteration needs more than " + std::to_string(Fight::kBudget) + " operations");
        case Fight::Outcome::Hangs:
            return failure("rotation_hangs", "the rotation decides more than " +
                                                 std::to_string(Fight::kMaxDecisionsAtOnce) +
                                                 " times without time going on");
        }
    }
    if (!abilities.addTo(own, simulation.plan().abilities) || !summary.merge(own))
        return overflow();
    return status;
}

} // namespace wowlab::sim
