#pragma once

#include "core/sim/fight.h"
#include "core/sim/simulation.h"
#include "core/stats/summary.h"

#include <tl/expected.hpp>

#include <atomic>
#include <cstdint>
#include <optional>
#include <vector>

namespace wowlab::sim {

/// Why a fight that ended like this has no result; nothing if it has one or was only stopped.
[[nodiscard]] std::optional<Error> failureOf(Fight::Outcome outcome);

/// "result_overflow".
[[nodiscard]] Error overflowError();

/// The iterations of one simulation, one after another in one thread, and what they add up to. Internal to core/sim.
class Iterations
{
public:
    /// Both outlive this object; `stop` may be null.
    Iterations(const Simulation &simulation, const std::atomic<bool> *stop);

    /// Runs one; its damage per second, or nothing if the stop flag ended it. It does not count before keep().
    [[nodiscard]] tl::expected<std::optional<double>, Error> next(std::uint64_t seed);
    /// Counts the iteration that next() ran. False if its numbers are out of range: negative stats can make damage
    /// negative.
    [[nodiscard]] bool keep();

    /// What was kept, but for the abilities.
    [[nodiscard]] const stats::Summary &summary() const { return m_summary; }
    /// Adds all that was kept. False, and nothing changes, if a number would overflow.
    [[nodiscard]] bool addTo(stats::Summary &summary) const;

private:
    const Simulation &m_simulation;
    Fight m_fight;
    stats::Summary m_summary;
    std::vector<stats::AbilityTally> m_abilities; ///< by index; they get their names when the run ends
};

} // namespace wowlab::sim
