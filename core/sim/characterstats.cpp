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

CharacterStats characterStats(const PlayerStats &player, const SpecTable &spec, const rotation::Rules &rules)
{
    const StatRules &table = spec.stats;
    const auto percent = [&](const std::optional<float> &given, float rating) {
        return rules.percentStatsReplaceRatings && given ? *given : percentFromRating(rating, table);
    };
    CharacterStats stats{.primary = player.agility,
                         .stamina = player.stamina,
                         .attackPower = player.agility * table.attackPowerPerPrimary,
                         .spellPower = player.agility * table.spellPowerPerPrimary,
                         .critChance =
                             table.baseCritPercent / 100.0F + percentFromRating(player.critRating, table) / 100.0F,
                         .haste = 1.0F + percent(player.hastePercent, player.hasteRating) / 100.0F,
                         .masteryPercent = percent(player.masteryPercent, player.masteryRating),
                         .versatilityPercent = percent(player.versatilityPercent, player.versatilityRating)};
    if (rules.percentStatsReplaceRatings && player.critPercent)
        stats.critChance = *player.critPercent / 100.0F; // the whole chance, without the base
    if (rules.masteryFollowsTable)
        stats.masteryPercent = spec.mastery.basePercent + spec.mastery.coefficient * stats.masteryPercent;
    return stats;
}

} // namespace wowlab::sim
