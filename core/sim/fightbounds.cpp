// How far time alone can move what a rotation reads: until the next event nothing changes but the clock, the
// resource, and what runs down. Haste does not change before m_statsUntil, which ends every wait.

#include "core/sim/fight.h"

#include <algorithm>

namespace wowlab::sim {

using rotation::Bound;
using rotation::PathKind;

namespace {

[[nodiscard]] std::uint32_t untilOrForEver(std::uint32_t time, std::uint32_t now)
{
    return time > now ? time - now : Bound::kForEver;
}

/// A value that moves by so much at each tick, scaled.
[[nodiscard]] Bound tickingBound(double perTick, std::uint32_t tickMs, double rounding)
{
    const double rise = std::max(perTick, 0.0) + rounding;
    const double fall = std::max(-perTick, 0.0) + rounding;
    const double ticksPerMs = 1.0 / tickMs;
    return {.validMs = Bound::kForEver,
            .risePerMs = rise * ticksPerMs,
            .fallPerMs = fall * ticksPerMs,
            .riseAtOnce = rise,
            .fallAtOnce = fall};
}

} // namespace

Bound Fight::bound(PathKind path, Index id) const
{
    // A float's rounding error is less than this share of it.
    constexpr double kRounding = 1.2e-7;
    const std::uint32_t now = m_queue.now();
    switch (path) {
    case PathKind::ResourceCurrent:
    case PathKind::ResourceDeficit:
    case PathKind::ResourcePercent:
    case PathKind::ResourceDeficitPercent: {
        const auto max = static_cast<double>(m_plan.resourceMax);
        const auto perTick = static_cast<double>(m_perTick);
        if (!isOwn(id) || (perTick >= 0 && m_resource >= m_plan.resourceMax))
            return Bound::still();
        const bool isShare = path == PathKind::ResourcePercent || path == PathKind::ResourceDeficitPercent;
        const bool isDeficit = path == PathKind::ResourceDeficit || path == PathKind::ResourceDeficitPercent;
        const double scale = (isDeficit ? -1.0 : 1.0) * (isShare && max > 0 ? 100.0 / max : 1.0);
        return tickingBound(perTick * scale, m_plan.spec->resource.tickMs, kRounding * (isShare ? 100.0 : max));
    }
    case PathKind::ResourceTimeToMax:
        return {}; // a quotient, cut to milliseconds
    case PathKind::CooldownReady:
    case PathKind::CooldownCharges:
        if (m_plan.spells[id].charges > 0)
            return Bound::still(msUntilCharge(id));
        return Bound::still(untilOrForEver(m_cooldowns[id].readyAt, now));
    case PathKind::SpellUsable:
    case PathKind::SpellCost:
    case PathKind::PetActive:
    case PathKind::PetCount:
    case PathKind::PetRemaining:
    case PathKind::PetBuffActive:
    case PathKind::EnemySpellTargetsHit:
    case PathKind::DotTicksRemaining:
    case PathKind::PlayerCrit:
        return {};
    case PathKind::CooldownRemaining:
    case PathKind::CooldownRechargeTime:
    case PathKind::CooldownFullRecharge: {
        Bound bound = Bound::runsDown();
        if (m_plan.spells[id].charges > 0)
            bound.validMs = std::min(bound.validMs, msUntilCharge(id));
        return bound;
    }
    case PathKind::CooldownChargesFractional: {
        const std::uint32_t rechargeMs = m_plan.spells[id].rechargeMs;
        if (rechargeMs == 0)
            return Bound::still();
        const double rounding = kRounding * (1.0 + m_plan.spells[id].charges);
        return {.validMs = msUntilCharge(id),
                .risePerMs = 1.0 / rechargeMs,
                .riseAtOnce = 4 * rounding,
                .fallAtOnce = 4 * rounding};
    }
    case PathKind::BuffActive:
    case PathKind::BuffInactive:
    case PathKind::BuffStacks:
    case PathKind::BuffStacksMax:
    case PathKind::BuffDuration:
        return Bound::still(untilOrForEver(buff(id).expiresAt, now));
    case PathKind::DebuffActive:
    case PathKind::DebuffInactive:
    case PathKind::DebuffStacks:
    case PathKind::DotTicking:
        return m_rules.debuffPathsReadTarget ? Bound::still(untilOrForEver(debuff(id).expiresAt, now)) : Bound::still();
    case PathKind::DebuffRefreshable:
    case PathKind::DotRefreshable:
        if (!m_rules.debuffPathsReadTarget || isRefreshable(id))
            return Bound::still(); // and stays so until it is applied again
        return {};
    case PathKind::DebuffRemaining:
    case PathKind::DotRemaining:
        return m_rules.debuffPathsReadTarget ? Bound::runsDown() : Bound::still();
    case PathKind::BuffRemaining:
    case PathKind::CombatRemaining:
    case PathKind::GcdRemaining:
        return Bound::runsDown();
    case PathKind::CombatTime:
        return Bound::runsOn();
    case PathKind::GcdActive:
        return Bound::still(untilOrForEver(m_gcdEndsAt, now));
    case PathKind::TargetHealthPercent: {
        if (!m_rules.targetHealthFalls)
            return Bound::still();
        const double rounding = 100 * 4 * kRounding;
        return {.validMs = Bound::kForEver,
                .fallPerMs = 100.0 / m_plan.durationMs,
                .riseAtOnce = rounding,
                .fallAtOnce = rounding};
    }
    case PathKind::TargetHealth:
        return m_rules.targetHealthFalls ? Bound() : Bound::still();
    case PathKind::TargetTimeToDie:
    case PathKind::TargetTimeToPercent:
        return m_rules.targetHealthFalls ? Bound::runsDown() : Bound(); // else it extrapolates the damage so far
    default:
        return Bound::still(); // set for the whole fight, or changed by events alone
    }
}

std::uint32_t Fight::msUntilCharge(Index spell) const
{
    const Cooldown &cooldown = m_cooldowns[spell];
    if (!m_rules.chargesRecharge || cooldown.charges >= m_plan.spells[spell].charges)
        return Bound::kForEver; // charges only come with events
    return untilOrForEver(cooldown.nextChargeAt, m_queue.now());
}

/// The longest of the waits for what is missing; all of it has to be there.
std::uint32_t Fight::unusableForMs(Index spell) const
{
    const PlannedSpell &planned = m_plan.spells[spell];
    if (planned.isLocked)
        return Bound::kForEver;
    const std::uint32_t now = m_queue.now();
    std::uint32_t wait = 0;
    if (!isReady(spell))
        wait = planned.charges > 0 ? msUntilCharge(spell) : m_cooldowns[spell].readyAt - now;
    if (!isPaidFor(spell)) {
        if (!(m_perTick > 0))
            return Bound::kForEver;
        // Rounding makes a tick larger by less than this share of it.
        constexpr float kMargin = 1.001F;
        const float ticks = (planned.cost - m_resource) / (m_perTick * kMargin);
        const std::uint32_t whole = truncateToMilliseconds(std::min(ticks, 1'000'000.0F));
        const std::uint32_t tick = timeOf(m_tickKey);
        if (whole > 1)
            wait = std::max(wait, tick - now + (whole - 1) * m_plan.spec->resource.tickMs);
        else if (tick > now)
            wait = std::max(wait, tick - now);
    }
    if (planned.belowPercent < kAnyPercent && !(healthPercent() < planned.belowPercent)) {
        const float percent = healthPercent() - planned.belowPercent - 0.001F;
        wait = std::max(wait, truncateToMilliseconds(percent / 100.0F * static_cast<float>(m_plan.durationMs)));
    }
    return wait;
}

} // namespace wowlab::sim
