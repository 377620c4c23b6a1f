#pragma once

#include "core/rotation/bound.h"
#include "core/rotation/path.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>

/// A fight in which nothing happens but time: cooldowns and buffs run down, the resource comes in ticks, the target
/// loses health. Everything it answers is a function of a random start and of the clock.
class TimedFight
{
public:
    static constexpr std::uint16_t kIds = 4; ///< spells, auras, dots
    static constexpr std::uint32_t kStartMs = 20'000;
    static constexpr std::uint32_t kDurationMs = 60'000;

    explicit TimedFight(std::mt19937 &random)
    {
        const auto below = [&random](std::uint32_t count) { return static_cast<std::uint32_t>(random()) % count; };
        for (std::uint16_t id = 0; id < kIds; ++id) {
            m_readyAt[id] = below(3) == 0 ? 0 : kStartMs - 2'000 + below(12'000);
            m_charges[id] = id == 0 ? static_cast<std::int32_t>(below(3)) : 0;
            m_buffEnds[id] = below(3) == 0 ? 0 : kStartMs - 2'000 + below(12'000);
            m_stacks[id] = 1 + static_cast<std::int32_t>(below(3));
            m_isBlocked[id] = below(4) == 0;
        }
        m_gcdEnds = kStartMs + below(700);
        m_resource = static_cast<float>(below(100)) + static_cast<float>(below(8)) / 8.0F;
        m_perTick = 0.3F + static_cast<float>(below(100)) * 0.011F;
        m_poolUntil = kStartMs + below(4) * 1'000;
        now = kStartMs;
    }

    std::uint32_t now = kStartMs;

    [[nodiscard]] bool flag(wowlab::rotation::PathKind path, std::uint16_t id) const
    {
        using Kind = wowlab::rotation::PathKind;
        switch (path) {
        case Kind::CooldownReady:
            return isReady(id);
        case Kind::SpellUsable:
            return isUsable(id);
        case Kind::BuffActive:
            return isBuffActive(id);
        case Kind::BuffInactive:
            return !isBuffActive(id);
        case Kind::GcdActive:
            return now < m_gcdEnds;
        default:
            return path == Kind::PlayerAlive || path == Kind::PlayerInCombat;
        }
    }
    [[nodiscard]] std::int32_t integer(wowlab::rotation::PathKind path, std::uint16_t id) const
    {
        using Kind = wowlab::rotation::PathKind;
        switch (path) {
        case Kind::CooldownCharges:
            return charges(id);
        case Kind::BuffStacks:
            return isBuffActive(id) ? m_stacks[id] : 0;
        case Kind::PlayerLevel:
            return 80;
        default:
            return 1;
        }
    }
    [[nodiscard]] double number(wowlab::rotation::PathKind path, std::uint16_t id) const
    {
        using Kind = wowlab::rotation::PathKind;
        switch (path) {
        case Kind::ResourceCurrent:
            return resourceCurrent(id);
        case Kind::ResourcePercent:
            return resourcePercent(id);
        case Kind::ResourceDeficit:
            return resourceDeficit(id);
        case Kind::CooldownRemaining:
            return cooldownRemaining(id);
        case Kind::BuffRemaining:
            return buffRemaining(id);
        case Kind::GcdRemaining:
            return until(m_gcdEnds);
        case Kind::CombatTime:
            return now / 1000.0;
        case Kind::CombatRemaining:
            return until(kDurationMs);
        case Kind::TargetHealthPercent:
            return targetHealthPercent();
        case Kind::GcdDuration:
            return 1.25;
        case Kind::TargetTimeToDie:
            return 7.0 * (now % 13); // jumps about; its bound says that nothing is known
        default:
            return 3.5;
        }
    }

    [[nodiscard]] bool isReady(std::uint16_t id) const { return id == 0 ? m_charges[0] > 0 : now >= m_readyAt[id]; }
    [[nodiscard]] bool isBuffActive(std::uint16_t id) const { return now < m_buffEnds[id]; }
    [[nodiscard]] std::int32_t charges(std::uint16_t id) const { return m_charges[id]; }
    [[nodiscard]] double cooldownRemaining(std::uint16_t id) const { return id == 0 ? 0 : until(m_readyAt[id]); }
    [[nodiscard]] double buffRemaining(std::uint16_t id) const { return until(m_buffEnds[id]); }
    [[nodiscard]] double resourceCurrent(std::uint16_t id) const
    {
        return isOwn(id) ? static_cast<double>(resource()) : 0;
    }
    [[nodiscard]] double resourcePercent(std::uint16_t id) const
    {
        return isOwn(id) ? static_cast<double>(resource() / kMax * 100.0F) : 0;
    }
    [[nodiscard]] double resourceDeficit(std::uint16_t id) const
    {
        return isOwn(id) ? static_cast<double>(kMax - resource()) : 0;
    }
    [[nodiscard]] double targetHealthPercent() const
    {
        return static_cast<double>(100.0F * (1.0F - static_cast<float>(now) / static_cast<float>(kDurationMs)));
    }

    [[nodiscard]] float cost(std::uint16_t spell) const { return kCosts[spell]; }
    [[nodiscard]] bool isUsableButForResource(std::uint16_t spell) const
    {
        return isReady(spell) && !m_isBlocked[spell];
    }
    [[nodiscard]] bool isUsable(std::uint16_t spell) const
    {
        return isUsableButForResource(spell) && resource() >= cost(spell);
    }
    [[nodiscard]] bool poolHolds(double need) const
    {
        return static_cast<double>(resource()) < need && now < m_poolUntil;
    }
    [[nodiscard]] bool burn(std::uint32_t) const { return true; }

    [[nodiscard]] wowlab::rotation::Bound bound(wowlab::rotation::PathKind path, std::uint16_t id) const
    {
        using wowlab::rotation::Bound;
        using Kind = wowlab::rotation::PathKind;
        switch (path) {
        case Kind::CooldownReady:
            return Bound::still(id == 0 ? Bound::kForEver : msUntil(m_readyAt[id]));
        case Kind::SpellUsable:
            return isUsable(id) ? Bound::still() : Bound::still(unusableForMs(id));
        case Kind::BuffActive:
        case Kind::BuffInactive:
        case Kind::BuffStacks:
            return Bound::still(msUntil(m_buffEnds[id]));
        case Kind::GcdActive:
            return Bound::still(msUntil(m_gcdEnds));
        case Kind::ResourceCurrent:
        case Kind::ResourcePercent:
        case Kind::ResourceDeficit: {
            if (!isOwn(id))
                return Bound::still();
            const bool isDeficit = path == Kind::ResourceDeficit;
            const double shift = static_cast<double>(m_perTick) + 2e-5;
            const double rise = isDeficit ? 2e-5 : shift;
            const double fall = isDeficit ? shift : 2e-5;
            return {.validMs = Bound::kForEver,
                    .risePerMs = rise / kTickMs,
                    .fallPerMs = fall / kTickMs,
                    .riseAtOnce = rise,
                    .fallAtOnce = fall};
        }
        case Kind::CooldownRemaining:
        case Kind::BuffRemaining:
        case Kind::GcdRemaining:
        case Kind::CombatRemaining:
            return Bound::runsDown();
        case Kind::CombatTime:
            return Bound::runsOn();
        case Kind::TargetHealthPercent:
            return {.validMs = Bound::kForEver,
                    .risePerMs = 0,
                    .fallPerMs = 100.0 / kDurationMs,
                    .riseAtOnce = 1e-5,
                    .fallAtOnce = 2e-5};
        case Kind::TargetTimeToDie:
            return {};
        default:
            return Bound::still();
        }
    }
    [[nodiscard]] std::uint32_t unusableForMs(std::uint16_t spell) const
    {
        if (m_isBlocked[spell])
            return wowlab::rotation::Bound::kForEver;
        if (!isReady(spell))
            return spell == 0 ? wowlab::rotation::Bound::kForEver : msUntil(m_readyAt[spell]);
        return kTickMs - now % kTickMs; // the resource may be there with the next tick
    }

private:
    static constexpr std::uint32_t kTickMs = 100;
    static constexpr float kMax = 100;
    static constexpr std::array<float, kIds> kCosts{30, 35, 0, 62.5F};

    [[nodiscard]] static bool isOwn(std::uint16_t id)
    {
        return id == static_cast<std::uint16_t>(wowlab::rotation::Resource::Focus);
    }
    [[nodiscard]] std::uint32_t msUntil(std::uint32_t time) const
    {
        return time > now ? time - now : wowlab::rotation::Bound::kForEver;
    }
    [[nodiscard]] double until(std::uint32_t time) const { return time > now ? (time - now) / 1000.0 : 0.0; }
    [[nodiscard]] float resource() const
    {
        float value = m_resource;
        for (std::uint32_t tick = kStartMs / kTickMs; tick < now / kTickMs; ++tick)
            value = std::min(kMax, value + m_perTick);
        return value;
    }

    std::array<std::uint32_t, kIds> m_readyAt{};
    std::array<std::int32_t, kIds> m_charges{};
    std::array<std::uint32_t, kIds> m_buffEnds{};
    std::array<std::int32_t, kIds> m_stacks{};
    std::array<bool, kIds> m_isBlocked{};
    std::uint32_t m_gcdEnds = 0;
    std::uint32_t m_poolUntil = 0;
    float m_resource = 0;
    float m_perTick = 0;
};
