#include "core/sim/iterations.h"

#include <string>

namespace wowlab::sim {

namespace {

/// Scaled sums of one iteration stay inside 64 bits, those of a run inside 128.
constexpr double kDamageLimit = 8'000'000'000'000.0;

[[nodiscard]] Error failure(std::string code, std::string message)
{
    return {.kind = ErrorKind::Engine, .code = std::move(code), .message = std::move(message)};
}

} // namespace

std::optional<Error> failureOf(Fight::Outcome outcome)
{
    switch (outcome) {
    case Fight::Outcome::Completed:
    case Fight::Outcome::Stopped:
        return std::nullopt;
    case Fight::Outcome::BudgetExceeded:
        return failure("budget_exceeded",
                       "one iteration needs more than " + std::to_string(Fight::kBudget) + " operations");
    case Fight::Outcome::Hangs:
        return failure("rotation_hangs", "the rotation decides more than " +
                                             std::to_string(Fight::kMaxDecisionsAtOnce) +
                                             " times without time going on");
    }
    return std::nullopt;
}

Error overflowError()
{
    return failure("result_overflow", "the damage is beyond what can be counted");
}

Iterations::Iterations(const Simulation &simulation, const std::atomic<bool> *stop)
    : m_simulation(simulation)
    , m_fight(simulation.plan(), simulation.program(), stop)
    , m_abilities(simulation.plan().abilities.size())
{
}

tl::expected<std::optional<double>, Error> Iterations::next(std::uint64_t seed)
{
    const Fight::Outcome outcome = m_fight.run(seed);
    if (auto error = failureOf(outcome))
        return tl::unexpected(std::move(*error));
    if (outcome == Fight::Outcome::Stopped)
        return std::nullopt;
    return m_fight.damagePerSecond();
}

bool Iterations::keep()
{
    if (!m_summary.add(m_fight.damagePerSecond()))
        return false;
    const std::vector<AbilityCount> &counts = m_fight.abilities();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const AbilityCount &count = counts[i];
        if (!(count.damage >= 0 && count.damage < kDamageLimit))
            return false;
        stats::AbilityTally &tally = m_abilities[i];
        tally.casts += count.casts;
        tally.hits += count.hits;
        tally.crits += count.crits;
        tally.damage = tally.damage + stats::UInt128(stats::Summary::scaled(count.damage));
    }
    return true;
}

bool Iterations::addTo(stats::Summary &summary) const
{
    stats::Summary own = m_summary;
    for (std::size_t i = 0; i < m_abilities.size(); ++i) {
        const stats::AbilityTally &tally = m_abilities[i];
        if ((tally.casts > 0 || tally.hits > 0) && !own.addAbility(m_simulation.plan().abilities[i], tally))
            return false;
    }
    return summary.merge(own);
}

} // namespace wowlab::sim
