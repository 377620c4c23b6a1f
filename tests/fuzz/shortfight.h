#pragma once

#include "core/rotation/program.h"
#include "core/sim/fight.h"
#include "core/sim/fightplan.h"
#include "core/sim/simulation.h"

#include <cstdint>

namespace wowlab::fuzz {

/// The first seconds of a fight: all that happened in them, to the bit.
struct ShortFight
{
    static constexpr std::uint32_t kLongestMs = 4000;
    static constexpr std::int64_t kBudget = 100'000; ///< operations

    sim::Fight::Outcome outcome = sim::Fight::Outcome::Completed;
    std::uint64_t digest = 0; ///< of every event and every sum

    bool operator==(const ShortFight &) const = default;
};

[[nodiscard]] ShortFight fightShortly(const sim::FightPlan &plan, const rotation::Program &program, std::uint64_t seed);

/// Whatever prepare() accepts runs, the same each time, and ends. If the whole fight is short, run() and the statistics
/// get their turn too.
void checkRuns(const sim::Simulation &simulation, const sim::Simulation &preparedAgain);

} // namespace wowlab::fuzz
