#pragma once

#include "core/rotation/knownpaths.h"
#include "core/sim/fightplan.h"

namespace wowlab::sim {

/// Whether what these paths say is the same at any time of a fight of this plan.
[[nodiscard]] bool isFixed(rotation::PathKind path, const FightPlan &plan);

/// What a rotation's compiler may take for granted in fights of this plan, which outlives the function.
[[nodiscard]] rotation::KnownPaths fixedPaths(const FightPlan &plan);

} // namespace wowlab::sim
