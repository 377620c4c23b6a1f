#pragma once

#include "core/sim/request.h"
#include "core/sim/spectable.h"

namespace wowlab::sim {

/// What ratings and attributes come to, before anything that happens in the fight.
struct CharacterStats
{
    float primary = 0;
    float stamina = 0;
    float attackPower = 0;
    float spellPower = 0;
    float critChance = 0;     ///< share; above 1 every roll succeeds
    float haste = 1;          ///< factor
    float masteryPercent = 0; ///< the mastery value [D-02]
    float versatilityPercent = 0;
};

/// Percent points that a rating gives: linear up to the threshold, with diminishing returns above.
[[nodiscard]] float percentFromRating(float rating, const StatRules &rules);
/// [D-01, D-02]
[[nodiscard]] CharacterStats characterStats(const PlayerStats &player, const SpecTable &spec,
                                            const rotation::Rules &rules);

} // namespace wowlab::sim
