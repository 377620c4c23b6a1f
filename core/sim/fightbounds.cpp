// How far time alone can move what a rotation reads, under baseline rules: until the next event nothing changes but
// the clock, the resource, and what runs down.

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

Bound Fight::bound(PathKind path, std::uint16_t id) const
{
    // A float's rounding error is less than this share of it.
    constexpr double kRounding = 1.2e-7;
    const std::uint32_t now = m_queue.now();
    switch (path) {
    case PathKind::ResourceCurrent:
    case PathKind::ResourceDeficit:
    case PathKind::ResourcePercent:
    case PathKind::ResourceDeficitPercent: {
        const auto max = static_cast<double>(m_plan.spec->resource.max);
        const auto perTick = static_cast<double>(m_plan.resourcePerTick);
        if (!isOwn(id) || (perTick >= 0 && m_resource >= m_plan.spec->resource.max))
            return Bound::still();
        const bool isShare = path == PathKind::ResourcePercent || path == PathKind::ResourceDeficitPercent;
        const bool isDeficit = path == PathKind::ResourceDeficit || path == PathKind::ResourceDeficitPercent;
        const double scale = (isDeficit ? -1.0 : 1.0) * (isShare && max > 0 ? 100.0 / max : 1.0);
        return tickingBound(perTick * scale, m_plan.spec->resource.tickMs, kRounding * (isShare ? 100.0 : max));
    }
    case PathKind::ResourceTimeToMax:
        return {}; // a quotient, cut to milliseconds
    case PathKind::CooldownReady:
    case PathKind::SpellUsable:
        if (m_plan.spells[id].charges > 0)
            return Bound::still(); // charges only come with events
        return Bound::still(untilOrForEver(m_cooldowns[id].readyAt, now));
    case PathKind::CooldownRemaining:
    case PathKind::CooldownRechargeTime:
    case PathKind::CooldownFullRecharge:
        return Bound::runsDown();
    case PathKind::CooldownChargesFractional: {
        const std::uint32_t rechargeMs = m_plan.spells[id].rechargeMs;
        if (rechargeMs == 0)
            return Bound::still();
        const double rounding = kRounding * (1.0 + m_plan.spells[id].charges);
        return {.validMs = Bound::kForEver,
                .risePerMs = 1.0 / rechargeMs,
                .riseAtOnce = 4 * rounding,
                .fallAtOnce = 4 * rounding};
    }
    case PathKind::BuffActive:
    case PathKind::BuffInactive:
    case PathKind::BuffStacks:
        return Bound::still(m_buffs[id].isThere ? untilOrForEver(m_buffs[id].expiresAt, now) : Bound::kForEver);
    case PathKind::BuffRemaining:
    case PathKind::CombatRemaining:
    case PathKind::GcdRemaining:
        return Bound::runsDown();
    case PathKind::CombatTime:
        return Bound::runsOn();
    case PathKind::GcdActive:
        return Bound::still(untilOrForEver(m_gcdEndsAt, now));
    case PathKind::TargetTimeToDie:
    case PathKind::TargetTimeToPercent:
        return {}; // extrapolates the damage so far
    default:
        return Bound::still(); // set for the whole fight, or changed by events alone
    }
}

std::uint32_t Fight::unusableForMs(std::uint16_t spell) const
{
    if (m_plan.spells[spell].charges > 0)
        return isReady(spell) ? 0 : Bound::kForEver;
    const std::uint32_t now = m_queue.now();
    return m_cooldowns[spell].readyAt > now ? m_cooldowns[spell].readyAt - now : 0;
}

} // namespace wowlab::sim
