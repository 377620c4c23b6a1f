#pragma once

#include "core/rotation/path.h"

#include <array>
#include <cstdint>

namespace wowlab::bench {

/// A character made of nothing but what the measured rotations ask for: cooldowns, charges, buffs, one resource
/// and a clock. Spells cost and do what the table in the .cpp says. Good for decisions, not for damage.
class StandInFight
{
public:
    static constexpr std::size_t kSpells = 8;

    StandInFight();

    /// Casts what was decided; -1: nothing. Time goes on to the next decision.
    void act(int spell);

    // What the rotation asks.
    [[nodiscard]] bool flag(rotation::PathKind path, std::uint16_t id) const;
    [[nodiscard]] std::int32_t integer(rotation::PathKind path, std::uint16_t id) const;
    [[nodiscard]] double number(rotation::PathKind path, std::uint16_t id) const;
    [[nodiscard]] bool isReady(std::uint16_t spell) const
    {
        const Cooldown &cooldown = m_cooldowns[spell];
        return cooldown.hasCharges ? cooldown.charges > 0 : m_now >= cooldown.readyAt;
    }
    [[nodiscard]] bool isBuffActive(std::uint16_t aura) const { return m_now < m_buffEnds[aura]; }
    [[nodiscard]] std::int32_t charges(std::uint16_t spell) const { return m_cooldowns[spell].charges; }
    [[nodiscard]] double resourceCurrent(std::uint16_t) const { return static_cast<double>(m_resource); }
    [[nodiscard]] double resourcePercent(std::uint16_t) const { return static_cast<double>(m_resource); }
    [[nodiscard]] double resourceDeficit(std::uint16_t) const { return static_cast<double>(100 - m_resource); }
    [[nodiscard]] double cooldownRemaining(std::uint16_t spell) const { return until(m_cooldowns[spell].readyAt); }
    [[nodiscard]] double buffRemaining(std::uint16_t aura) const { return until(m_buffEnds[aura]); }
    [[nodiscard]] double targetHealthPercent() const { return 100; }
    [[nodiscard]] bool isUsable(std::uint16_t spell) const { return isReady(spell); }
    [[nodiscard]] bool isUsableButForResource(std::uint16_t spell) const { return isReady(spell); }
    [[nodiscard]] float cost(std::uint16_t) const { return 0; }
    [[nodiscard]] bool poolHolds(double need) const { return static_cast<double>(m_resource) < need; }
    [[nodiscard]] bool burn(std::uint32_t operations)
    {
        m_fuel -= operations;
        return m_fuel >= 0 || refuel();
    }

private:
    struct Cooldown
    {
        std::uint32_t readyAt = 0;
        std::int32_t charges = 0;
        bool hasCharges = false;
    };

    [[nodiscard]] bool refuel();
    [[nodiscard]] double until(std::uint32_t time) const { return time > m_now ? (time - m_now) / 1000.0 : 0.0; }

    std::array<Cooldown, kSpells> m_cooldowns{};
    std::array<std::uint32_t, kSpells> m_buffEnds{}; ///< the buff of a spell has the spell's index
    float m_resource = 100;
    std::uint32_t m_now = 0;
    std::uint32_t m_rechargeAt = 0;
    std::int64_t m_fuel = 0;
};

} // namespace wowlab::bench
