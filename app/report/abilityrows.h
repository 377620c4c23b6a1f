#pragma once

#include "core/stats/summary.h"

#include <string>
#include <vector>

namespace wowlab::report {

/// What one ability did, in the figures that people compare.
struct AbilityRow
{
    std::string slug{};
    stats::AbilityTally tally{};
    double castsPerFight = 0;
    double hitsPerFight = 0;
    double critShare = 0; ///< of the hits
    double meanHit = 0;
    double damagePerSecond = 0;
    double share = 0; ///< of all damage
};

/// The abilities of a summary, the one with the most damage first; without damage by name.
[[nodiscard]] std::vector<AbilityRow> abilityRows(const stats::Summary &summary);

} // namespace wowlab::report
