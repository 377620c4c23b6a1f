#include "standinfight.h"

#include <algorithm>

namespace wowlab::bench {

using rotation::PathKind;

namespace {

struct Spell
{
    std::uint32_t cooldownMs = 0;
    std::int32_t charges = 0;
    std::uint32_t buffMs = 0;
    float cost = 0; ///< negative: gains
    bool isOnGcd = true;
};

constexpr std::array<Spell, StandInFight::kSpells> kTable{{
    {.cooldownMs = 90'000, .buffMs = 15'000, .isOnGcd = false},
    {.cooldownMs = 120'000, .buffMs = 20'000, .isOnGcd = false},
    {.charges = 2, .buffMs = 8'000, .cost = -5},
    {.cooldownMs = 7'500, .cost = 30},
    {.buffMs = 5'000, .cost = 35},
    {.cooldownMs = 10'000, .cost = 10},
    {.cooldownMs = 20'000},
    {.cost = -10},
}};
constexpr std::uint32_t kRechargeMs = 12'000;
constexpr float kMaxResource = 100;

} // namespace

StandInFight::StandInFight()
{
    for (std::size_t spell = 0; spell < kTable.size(); ++spell)
        m_cooldowns[spell] = {.charges = kTable[spell].charges, .hasCharges = kTable[spell].charges > 0};
}

void StandInFight::act(int spell)
{
    std::uint32_t delay = 100;
    if (spell >= 0) {
        const auto index = static_cast<std::size_t>(spell);
        const Spell &cast = kTable[index];
        Cooldown &cooldown = m_cooldowns[index];
        m_resource = std::clamp(m_resource - cast.cost, 0.0F, kMaxResource);
        if (cast.cooldownMs > 0)
            cooldown.readyAt = m_now + cast.cooldownMs;
        if (cast.charges > 0 && cooldown.charges > 0)
            --cooldown.charges;
        if (cast.buffMs > 0)
            m_buffEnds[index] = m_now + cast.buffMs;
        delay = cast.isOnGcd ? 1286 : 0;
    }
    m_now += delay;
    m_resource = std::min(kMaxResource, m_resource + static_cast<float>(delay) * 0.00583F);
    if (m_now >= m_rechargeAt) {
        m_rechargeAt += kRechargeMs;
        m_cooldowns[2].charges = std::min(2, m_cooldowns[2].charges + 1);
    }
}

bool StandInFight::flag(PathKind path, std::uint16_t id) const
{
    switch (path) {
    case PathKind::CooldownReady:
        return isReady(id);
    case PathKind::BuffActive:
        return isBuffActive(id);
    case PathKind::BuffInactive:
        return !isBuffActive(id);
    default:
        return false;
    }
}

std::int32_t StandInFight::integer(PathKind path, std::uint16_t id) const
{
    return path == PathKind::CooldownCharges ? m_cooldowns[id].charges : 1;
}

double StandInFight::number(PathKind path, std::uint16_t id) const
{
    switch (path) {
    case PathKind::ResourceCurrent:
        return static_cast<double>(m_resource);
    case PathKind::ResourceDeficit:
        return static_cast<double>(kMaxResource - m_resource);
    case PathKind::ResourcePercent:
        return static_cast<double>(m_resource / kMaxResource * 100.0F);
    case PathKind::BuffRemaining:
        return until(m_buffEnds[id]);
    case PathKind::CooldownRemaining:
        return until(m_cooldowns[id].readyAt);
    case PathKind::GcdDuration:
        return 1.286;
    case PathKind::TargetHealthPercent:
        return 100;
    default:
        return 0;
    }
}

bool StandInFight::refuel()
{
    m_fuel += 50'000;
    return true;
}

} // namespace wowlab::bench
