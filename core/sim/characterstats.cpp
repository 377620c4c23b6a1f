#include "core/sim/characterstats.h"

namespace wowlab::sim {

float percentFromRating(float rating, const StatRules &rules)
{
    const float raw = rating / rules.ratingPerPercent;
    if (raw <= rules.diminishingThreshold)
        return raw;
    const float over = raw - rules.diminishingThreshold;
    const float scaled = rules.diminishingCoefficient * over;
    return rules.diminishingThreshold + scaled / (1.0F + scaled / 100.0F);
}

CharacterStats characterStats(const PlayerStats &player, const StatRules &rules)
{
    return {.primary = player.agility,
            .stamina = player.stamina,
            .attackPower = player.agility * rules.attackPowerPerPrimary,
            .spellPower = player.agility * rules.spellPowerPerPrimary,
            .critChance = rules.baseCritPercent / 100.0F + percentFromRating(player.critRating, rules) / 100.0F,
            .haste = 1.0F + percentFromRating(player.hasteRating, rules) / 100.0F,
            .masteryPercent = percentFromRating(player.masteryRating, rules),
            .versatilityPercent = percentFromRating(player.versatilityRating, rules)};
}

} // namespace wowlab::sim
