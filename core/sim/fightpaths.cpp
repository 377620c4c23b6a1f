// What a rotation can ask of a fight: the path table of the language, with the meaning that baseline rules
// give it. Times are milliseconds / 1000 in double; other values are calculated in float and widened.

#include "core/sim/arithmetic.h"
#include "core/sim/fight.h"

#include <algorithm>
#include <limits>

namespace wowlab::sim {

using rotation::PathKind;
using rotation::Resource;

namespace {

[[nodiscard]] std::uint32_t msUntil(std::uint32_t time, std::uint32_t now)
{
    return time > now ? time - now : 0;
}

[[nodiscard]] double wide(float value)
{
    return static_cast<double>(value);
}

} // namespace

bool Fight::flag(PathKind path, std::uint16_t id) const
{
    switch (path) {
    case PathKind::CooldownReady:
    case PathKind::SpellUsable: // a placeholder: says the same
        return isReady(id);
    case PathKind::BuffActive:
        return isActive(buff(id));
    case PathKind::BuffInactive:
        return !isActive(buff(id));
    case PathKind::GcdActive:
        return m_queue.now() < m_gcdEndsAt;
    case PathKind::PetActive:
        return m_petCount > 0;
    case PathKind::SpellInRange:
        return m_plan.spec->target.distanceYards <= m_plan.spells[id].rangeYards;
    case PathKind::DebuffInactive: // debuffs and dots look absent under baseline rules
    case PathKind::DebuffRefreshable:
    case PathKind::DotRefreshable:
    case PathKind::PlayerAlive:
    case PathKind::PlayerInCombat:
        return true;
    default:
        // Debuffs, dots and pet buffs that look absent; a still target; no talents, items or trinkets; a player
        // who stands on his feet.
        return false;
    }
}

std::int32_t Fight::integer(PathKind path, std::uint16_t id) const
{
    switch (path) {
    case PathKind::CooldownCharges:
        return m_cooldowns[id].charges;
    case PathKind::CooldownChargesMax:
        return m_plan.spells[id].charges;
    case PathKind::BuffStacks:
        return isActive(buff(id)) ? buff(id).stacks : 0;
    case PathKind::BuffStacksMax:
        return buff(id).maxStacks;
    case PathKind::EnemyCount:
    case PathKind::EnemySpellTargetsHit:
    case PathKind::TalentMaxRank:
        return 1;
    case PathKind::PetCount:
        return static_cast<std::int32_t>(m_petCount);
    case PathKind::PlayerLevel:
        return m_plan.spec->level;
    default:
        return 0; // debuff stacks and dot ticks that look absent; ranks of talents nobody has
    }
}

double Fight::number(PathKind path, std::uint16_t id) const
{
    const std::uint32_t now = m_queue.now();
    const CharacterStats &stats = m_plan.stats;
    const SpecTable &spec = *m_plan.spec;
    switch (path) {
    case PathKind::ResourceCurrent:
    case PathKind::ResourceMax:
    case PathKind::ResourceDeficit:
    case PathKind::ResourcePercent:
    case PathKind::ResourceDeficitPercent:
    case PathKind::ResourceRegen:
    case PathKind::ResourceTimeToMax:
        return resourceNumber(path, static_cast<Resource>(id));
    case PathKind::CooldownRemaining:
    case PathKind::CooldownDuration:
    case PathKind::CooldownBaseDuration:
    case PathKind::CooldownChargesFractional:
    case PathKind::CooldownRechargeTime:
    case PathKind::CooldownFullRecharge:
        return cooldownNumber(path, id);
    case PathKind::BuffRemaining:
        return buff(id).isThere ? seconds(msUntil(buff(id).expiresAt, now)) : 0;
    case PathKind::BuffDuration:
        return buff(id).isThere ? seconds(m_plan.auras[id].durationMs) : 0;
    case PathKind::CombatTime:
        return seconds(now);
    case PathKind::CombatRemaining:
        return seconds(m_plan.durationMs - std::min(now, m_plan.durationMs));
    case PathKind::GcdRemaining:
        return seconds(msUntil(m_gcdEndsAt, now));
    case PathKind::GcdDuration:
        return seconds(spec.gcd.baseMs) / wide(stats.haste); // neither floored nor cut to milliseconds
    case PathKind::TargetHealth:
    case PathKind::TargetHealthMax:
        return wide(spec.target.maxHealth);
    case PathKind::TargetHealthPercent:
        return 100;
    case PathKind::TargetTimeToDie:
        return secondsUntilHealth(0);
    case PathKind::TargetTimeToPercent:
        return secondsUntilHealth(static_cast<float>(id) / 100.0F);
    case PathKind::TargetDistance:
        return wide(spec.target.distanceYards);
    case PathKind::SpellRange:
        return wide(m_plan.spells[id].rangeYards);
    case PathKind::PlayerHealth:
    case PathKind::PlayerHealthMax:
        return wide(spec.playerHealth);
    case PathKind::PlayerHealthPercent:
        return 100;
    case PathKind::PlayerHaste:
        return wide((stats.haste - 1.0F) * 100.0F);
    case PathKind::PlayerCrit:
        return wide(stats.critChance * 100.0F);
    case PathKind::PlayerMastery:
        return wide(stats.masteryPercent);
    case PathKind::PlayerVersatility:
        return wide(stats.versatilityPercent);
    case PathKind::PlayerAttackPower:
        return wide(stats.attackPower);
    case PathKind::PlayerSpellPower:
        return wide(stats.spellPower);
    case PathKind::PlayerArmor:
        return wide(spec.playerArmor);
    case PathKind::PlayerStamina:
        return wide(stats.stamina);
    case PathKind::PlayerPrimaryStat:
        return wide(stats.primary);
    default:
        // Debuffs and dots that look absent; costs and cast times without a meaning yet; pets that stay;
        // trinkets nobody has; a player who is whole and stands still.
        return 0;
    }
}

/// 0 once the time has passed, although no charge comes by time alone.
std::uint32_t Fight::msUntilCharge(std::uint16_t spell) const
{
    return msUntil(m_cooldowns[spell].nextChargeAt, m_queue.now());
}

double Fight::cooldownNumber(PathKind path, std::uint16_t spell) const
{
    const PlannedSpell &planned = m_plan.spells[spell];
    const Cooldown &cooldown = m_cooldowns[spell];
    if (planned.charges == 0) {
        switch (path) {
        case PathKind::CooldownRemaining:
            return seconds(msUntil(cooldown.readyAt, m_queue.now()));
        case PathKind::CooldownDuration:
        case PathKind::CooldownBaseDuration:
            return seconds(planned.cooldownMs);
        default:
            return 0;
        }
    }
    const std::uint32_t untilCharge = cooldown.charges > 0 ? 0 : msUntilCharge(spell);
    const std::uint32_t missing = planned.charges - std::uint32_t{cooldown.charges};
    switch (path) {
    case PathKind::CooldownRemaining:
    case PathKind::CooldownRechargeTime:
        return seconds(untilCharge);
    case PathKind::CooldownChargesFractional: {
        const auto charges = static_cast<float>(cooldown.charges);
        if (missing == 0)
            return wide(charges);
        const auto left = static_cast<float>(msUntilCharge(spell));
        return wide(charges + (1.0F - left / static_cast<float>(planned.rechargeMs)));
    }
    case PathKind::CooldownFullRecharge:
        return missing == 0 ? 0 : seconds(untilCharge) + seconds((missing - 1) * planned.rechargeMs);
    default:
        return 0; // the durations are placeholders for charged spells
    }
}

float Fight::resourceRegen(Resource resource) const
{
    // Known for every unit, whether it has the resource or not.
    constexpr float kFocusPerSecond = 5.0F;
    constexpr float kEnergyPerSecond = 10.0F;
    const ResourceRules &own = m_plan.spec->resource;
    if (resource == own.type)
        return own.regenPerSecond * m_plan.stats.haste;
    if (resource == Resource::Focus)
        return kFocusPerSecond * m_plan.stats.haste;
    if (resource == Resource::Energy)
        return kEnergyPerSecond * m_plan.stats.haste;
    return 0;
}

double Fight::resourceNumber(PathKind path, Resource resource) const
{
    const bool isOwn = resource == m_plan.spec->resource.type;
    const float current = isOwn ? m_resource : 0.0F;
    const float max = isOwn ? m_plan.spec->resource.max : 0.0F;
    const float deficit = max - current;
    switch (path) {
    case PathKind::ResourceCurrent:
        return wide(current);
    case PathKind::ResourceMax:
        return wide(max);
    case PathKind::ResourceDeficit:
        return wide(deficit);
    case PathKind::ResourcePercent:
        return max > 0 ? wide(current / max * 100.0F) : 0;
    case PathKind::ResourceDeficitPercent:
        return max > 0 ? wide(deficit / max * 100.0F) : 0;
    case PathKind::ResourceRegen:
        return wide(resourceRegen(resource));
    default: {
        const float regen = resourceRegen(resource);
        if (!(regen > 0))
            return std::numeric_limits<double>::infinity();
        return seconds(wholeMilliseconds(deficit / regen));
    }
    }
}

/// Until the target would be at that share of its health if damage went on as so far.
double Fight::secondsUntilHealth(float share) const
{
    const std::uint32_t now = m_queue.now();
    if (!(m_damage > 0))
        return seconds(m_plan.durationMs - std::min(now, m_plan.durationMs));
    if (now == 0)
        return 0; // infinitely much damage per second
    const float damagePerSecond = static_cast<float>(m_damage) / (static_cast<float>(now) / 1000.0F);
    const float health = m_plan.spec->target.maxHealth * (1.0F - share);
    return seconds(wholeMilliseconds(health / damagePerSecond));
}

} // namespace wowlab::sim
