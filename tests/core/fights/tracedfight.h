#pragma once

#include "core/sim/fight.h"
#include "core/sim/simulation.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

namespace wowlab::fights {

/// One iteration with everything that happened in it.
struct TracedFight
{
    TracedFight(const sim::Simulation &simulation, std::uint64_t seed)
    {
        sim::Fight fight(simulation.plan(), simulation.program(), nullptr);
        fight.setTrace([this](const sim::TraceEvent &event) { events.push_back(event); });
        outcome = fight.run(seed);
        damagePerSecond = fight.damagePerSecond();
        abilities = fight.abilities();
    }

    /// The events of one kind about the thing of that index.
    [[nodiscard]] std::vector<sim::TraceEvent> of(sim::TraceKind kind, std::size_t index) const
    {
        std::vector<sim::TraceEvent> found;
        std::copy_if(events.begin(), events.end(), std::back_inserter(found),
                     [&](const sim::TraceEvent &event) { return event.kind == kind && event.index == index; });
        return found;
    }

    sim::Fight::Outcome outcome = sim::Fight::Outcome::Completed;
    double damagePerSecond = 0;
    std::vector<sim::AbilityCount> abilities{};
    std::vector<sim::TraceEvent> events{};
};

/// Its place in a list of the spec; past the end if it is not there.
template <class Thing>
[[nodiscard]] std::size_t indexOf(const std::vector<Thing> &things, std::string_view slug)
{
    const auto found = std::find_if(things.begin(), things.end(), [&](const Thing &thing) {
        if constexpr (requires { thing.slug; })
            return thing.slug == slug;
        else
            return thing == slug;
    });
    return static_cast<std::size_t>(found - things.begin());
}

} // namespace wowlab::fights
