#pragma once

#include "core/sim/simulation.h"
#include "core/sim/trace.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace wowlab::sim {

/// Gets each event with the slug of the spell, ability, aura or pet that it is about; the slug lives as long as the
/// simulation.
using Telling = std::function<void(const TraceEvent &event, std::string_view slug)>;

/// Runs the iteration with this seed and tells everything that happens until `untilMs`, that instant included. An error
/// ("budget_exceeded", "rotation_hangs") that ends the fight within that time comes back after what led to it was told.
[[nodiscard]] std::optional<Error> explain(const Simulation &simulation, std::int64_t seed, std::uint32_t untilMs,
                                           const Telling &tell);

} // namespace wowlab::sim
