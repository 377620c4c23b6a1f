// What a rotation can ask of a fight: the path table of the language. Times are milliseconds / 1000 in double; other values are calculated in float and widened.

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

bool Fight::flag(PathKind path, Index id) const
{
    switch (path) {
    case PathKind::CooldownReady:
        return isReady(id);
    case PathKind::SpellUsable:
        return m_rules.placeholderPathsHaveMeaning ? isUsable(id) : isReady(id);
    case PathKind::BuffActive:
        return isBuffActive(id);
    case PathKind::BuffInactive:
        return !isBuffActive(id);
    case PathKind::DebuffActive:
    case PathKind::DotTicking:
        return m_rules.debuffPathsReadTarget && isActive(debuff(id));
    case PathKind::DebuffInactive:
        return !m_rules.debuffPathsReadTarget || !isActive(debuff(id));
    case PathKind::DebuffRefreshable:
    case PathKind::DotRefreshable:
        return !m_rules.debuffPathsReadTarget || isRefreshable(id);
    case PathKind::GcdActive:
        return m_queue.now() < m_gcdEndsAt;
    case PathKind::PetActive:
        return petCount() > 0;
    case PathKind::PetBuffActive:
        return m_rules.placeholderPathsHaveMeaning && m_plan.auras[id].isOnPet && petCount() > 0 && isBuffActive(id);
    case PathKind::TalentEnabled:
        return m_plan.talents[id];
    case PathKind::SpellInRange:
        return m_plan.spec->target.distanceYards <= m_plan.spells[id].rangeYards;
    case PathKind::PlayerAlive:
    case PathKind::PlayerInCombat:
        return true;
    default:
        return false; // a still target; no items or trinkets; a player who stands on his feet
    }
}

std::int32_t Fight::integer(PathKind path, Index id) const
{
    switch (path) {
    case PathKind::CooldownCharges:
        return m_cooldowns[id].charges;
    case PathKind::CooldownChargesMax:
        return m_plan.spells[id].charges;
    case PathKind::BuffStacks:
        return isBuffActive(id) ? buff(id).stacks : 0;
    case PathKind::BuffStacksMax:
        if (m_rules.stacksReachDeclaredMaximum)
            return m_plan.auras[id].maxStacks;
        return isThere(buff(id)) ? buff(id).maxStacks : 0;
    case PathKind::DebuffStacks:
        return m_rules.debuffPathsReadTarget && isActive(debuff(id)) ? debuff(id).stacks : 0;
    case PathKind::DotTicksRemaining:
        return m_rules.debuffPathsReadTarget ? ticksRemaining(id) : 0;
    case PathKind::EnemyCount:
        return static_cast<std::int32_t>(m_plan.targets);
    case PathKind::EnemySpellTargetsHit:
        return targetsHit(id);
    case PathKind::TalentRank:
        return m_plan.talents[id] ? 1 : 0;
    case PathKind::TalentMaxRank:
        return 1;
    case PathKind::PetCount:
        return static_cast<std::int32_t>(petCount());
    case PathKind::PlayerLevel:
        return m_plan.spec->level;
    default:
        return 0;
    }
}

double Fight::number(PathKind path, Index id) const
{
    const std::uint32_t now = m_queue.now();
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
        return buffRemaining(id);
    case PathKind::BuffDuration:
        return isThere(buff(id)) || m_rules.placeholderPathsHaveMeaning ? seconds(m_plan.auras[id].durationMs) : 0;
    case PathKind::DebuffRemaining:
    case PathKind::DotRemaining:
        return m_rules.debuffPathsReadTarget ? seconds(msUntil(debuff(id).expiresAt, now)) : 0;
    case PathKind::CombatTime:
        return seconds(now);
    case PathKind::CombatRemaining:
        return seconds(msUntil(m_plan.durationMs, now));
    case PathKind::GcdRemaining:
        return seconds(msUntil(m_gcdEndsAt, now));
    case PathKind::GcdDuration: {
        const double plain = seconds(spec.gcd.baseMs) / wide(m_haste); // not cut to milliseconds
        return m_rules.placeholderPathsHaveMeaning ? std::max(seconds(spec.gcd.minMs), plain) : plain;
    }
    case PathKind::TargetHealth:
    case PathKind::TargetHealthMax:
    case PathKind::TargetHealthPercent:
    case PathKind::TargetTimeToDie:
    case PathKind::TargetTimeToPercent:
        return targetNumber(path, id);
    case PathKind::TargetDistance:
        return wide(spec.target.distanceYards);
    case PathKind::PetRemaining:
        for (const std::uint32_t end : m_leavingPets) {
            if (end > now)
                return seconds(end - now);
        }
        return 0;
    case PathKind::SpellCost:
        return m_rules.placeholderPathsHaveMeaning ? wide(cost(id)) : 0;
    case PathKind::SpellCastTime:
        return m_rules.placeholderPathsHaveMeaning
                   ? seconds(truncateToMilliseconds(static_cast<float>(m_plan.spells[id].castMs) / m_haste))
                   : 0;
    case PathKind::SpellRange:
        return wide(m_plan.spells[id].rangeYards);
    case PathKind::PlayerHealth:
    case PathKind::PlayerHealthMax:
        return wide(spec.playerHealth);
    case PathKind::PlayerHealthPercent:
        return 100;
    case PathKind::PlayerHaste:
        return wide((m_haste - 1.0F) * 100.0F);
    case PathKind::PlayerCrit:
        return wide(playerCritChance() * 100.0F);
    case PathKind::PlayerMastery:
        return wide(m_mastery);
    case PathKind::PlayerVersatility:
        return wide(m_plan.stats.versatilityPercent);
    case PathKind::PlayerAttackPower:
        return wide(m_plan.stats.attackPower);
    case PathKind::PlayerSpellPower:
        return wide(m_plan.stats.spellPower);
    case PathKind::PlayerArmor:
        return wide(spec.playerArmor);
    case PathKind::PlayerStamina:
        return wide(m_plan.stats.stamina);
    case PathKind::PlayerPrimaryStat:
        return wide(m_plan.stats.primary);
    default:
        return 0; // trinkets nobody has; a player who is whole and stands still
    }
}

bool Fight::isRefreshable(Index aura) const
{
    constexpr std::uint64_t kShare = 30; // percent of the duration
    const std::uint32_t remaining = msUntil(debuff(aura).expiresAt, m_queue.now());
    return std::uint64_t{remaining} * 100 < kShare * m_plan.auras[aura].durationMs || remaining == 0;
}

std::int32_t Fight::ticksRemaining(Index aura) const
{
    const PlannedAura &planned = m_plan.auras[aura];
    const AuraState &state = debuff(aura);
    if (planned.tickMs == 0 || !isActive(state))
        return 0;
    if (!m_rules.dotsHaveOneTickChain)
        return static_cast<std::int32_t>((state.expiresAt - m_queue.now()) / hastedTick(planned));
    const DotState &dot = m_dots[planned.dotSlot];
    if (!dot.isPending || dot.nextTick > state.expiresAt)
        return 0;
    return static_cast<std::int32_t>((state.expiresAt - dot.nextTick) / dot.intervalMs + 1);
}

std::int32_t Fight::targetsHit(Index spell) const
{
    const PlannedSpell &planned = m_plan.spells[spell];
    std::uint32_t targets = planned.hitsAllTargets ? m_plan.targets : 1;
    for (std::uint32_t i = planned.ricochets.begin; i < planned.ricochets.end; ++i) {
        const PlannedRicochet &ricochet = m_plan.ricochets[i];
        if (isBuffActive(ricochet.aura))
            targets = std::max(targets, 1 + std::min<std::uint32_t>(ricochet.maxTargets, m_plan.targets - 1));
    }
    return static_cast<std::int32_t>(targets);
}

double Fight::targetNumber(PathKind path, Index id) const
{
    const auto share = static_cast<float>(id) / 100.0F;
    if (!m_rules.targetHealthFalls) {
        switch (path) {
        case PathKind::TargetHealthPercent:
            return 100;
        case PathKind::TargetTimeToDie:
            return secondsUntilHealth(0);
        case PathKind::TargetTimeToPercent:
            return secondsUntilHealth(share);
        default:
            return wide(m_plan.targetMaxHealth);
        }
    }
    const std::uint32_t now = m_queue.now();
    switch (path) {
    case PathKind::TargetHealth:
        return wide(m_plan.targetMaxHealth * (1.0F - static_cast<float>(now) / static_cast<float>(m_plan.durationMs)));
    case PathKind::TargetHealthPercent:
        return wide(healthPercent());
    case PathKind::TargetTimeToDie:
        return seconds(msUntil(m_plan.durationMs, now));
    case PathKind::TargetTimeToPercent:
        return seconds(msUntil(truncateToMilliseconds(static_cast<float>(m_plan.durationMs) * (1.0F - share)), now));
    default:
        return wide(m_plan.targetMaxHealth);
    }
}

double Fight::cooldownNumber(PathKind path, Index spell) const
{
    const PlannedSpell &planned = m_plan.spells[spell];
    const Cooldown &cooldown = m_cooldowns[spell];
    const std::uint32_t now = m_queue.now();
    if (planned.charges == 0) {
        switch (path) {
        case PathKind::CooldownRemaining:
            return seconds(msUntil(cooldown.readyAt, now));
        case PathKind::CooldownDuration:
        case PathKind::CooldownBaseDuration:
            return seconds(planned.cooldownMs);
        default:
            return 0;
        }
    }
    const std::uint32_t missing = planned.charges - std::uint32_t{cooldown.charges};
    const std::uint32_t untilNext = missing == 0 ? 0 : msUntil(cooldown.nextChargeAt, now);
    // Under the older rules the recharge is not seen while a charge is there.
    const std::uint32_t recharge = m_rules.placeholderPathsHaveMeaning || cooldown.charges == 0 ? untilNext : 0;
    switch (path) {
    case PathKind::CooldownRemaining:
        return cooldown.charges > 0 ? 0 : seconds(untilNext);
    case PathKind::CooldownRechargeTime:
        return seconds(recharge);
    case PathKind::CooldownChargesFractional: {
        const auto charges = static_cast<float>(cooldown.charges);
        if (missing == 0)
            return wide(charges);
        return wide(charges + (1.0F - static_cast<float>(untilNext) / static_cast<float>(planned.rechargeMs)));
    }
    case PathKind::CooldownFullRecharge:
        return missing == 0 ? 0 : seconds(recharge + (missing - 1) * planned.rechargeMs);
    case PathKind::CooldownDuration:
    case PathKind::CooldownBaseDuration:
        return m_rules.placeholderPathsHaveMeaning ? seconds(planned.rechargeMs) : 0;
    default:
        return 0;
    }
}

float Fight::resourceRegen(Resource resource) const
{
    // Known for every unit, whether it has the resource or not.
    constexpr float kFocusPerSecond = 5.0F;
    constexpr float kEnergyPerSecond = 10.0F;
    if (resource == m_plan.spec->resource.type)
        return m_plan.resourceRegen * m_haste;
    if (resource == Resource::Focus)
        return kFocusPerSecond * m_haste;
    if (resource == Resource::Energy)
        return kEnergyPerSecond * m_haste;
    return 0;
}

double Fight::resourceNumber(PathKind path, Resource resource) const
{
    const bool isOwn = resource == m_plan.spec->resource.type;
    const float current = isOwn ? m_resource : 0.0F;
    const float max = isOwn ? m_plan.resourceMax : 0.0F;
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
    const float health = m_plan.targetMaxHealth * (1.0F - share);
    return seconds(wholeMilliseconds(health / damagePerSecond));
}

} // namespace wowlab::sim
