#pragma once

#include "core/rotation/rules.h"
#include "core/sim/characterstats.h"
#include "core/sim/spectable.h"

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace wowlab::sim {

using rotation::Rules;

/// A range of a shared array.
struct Span16
{
    std::uint16_t begin = 0;
    std::uint16_t end = 0;
};

/// The two amounts a damage roll can come to, before what depends on the moment.
struct DamageSource
{
    float normal = 0;
    float critical = 0;
    std::uint16_t ability = 0;
};

struct PlannedEffect
{
    EffectKind kind = EffectKind::ApplyBuff;
    std::uint16_t target = 0;
    std::uint16_t stacks = 1;
    std::uint32_t amountMs = 0;
};

struct PlannedSpell
{
    float cost = 0;
    float gain = 0;
    std::uint32_t cooldownMs = 0;
    std::uint32_t rechargeMs = 0;
    std::uint16_t charges = 0;
    bool isOnGcd = true;
    bool dealsDamage = false;
    Span16 applies{}; ///< of FightPlan::applies
    Span16 effects{}; ///< of FightPlan::effects
    DamageSource hit{};
    float rangeYards = 0;
};

struct PlannedAura
{
    std::uint32_t durationMs = 0;
    std::uint32_t carryOverMs = 0; ///< most that a refresh keeps
    std::uint32_t tickMs = 0;      ///< 0: no ticks
    std::uint16_t maxStacks = 1;
    bool isRefreshable = false;
    bool isOnTarget = false;
    DamageSource tick{};
};

struct PlannedPet
{
    std::uint32_t firstAttackMs = 0;
    bool isPresentAtStart = false;
    DamageSource melee{};
    std::vector<std::uint32_t> intervalMs{}; ///< by stacks of the speed aura
};

/// One factor of pet melee damage; factors without an aura always count.
struct PetMeleeFactor
{
    float factor = 1;
    std::uint16_t aura = 0;
    bool needsAura = false;
};

/// A proc on the auto attack that gives a spell a charge back.
struct ChargeProc
{
    float chance = 0;
    std::uint16_t spell = 0;
};

/// Everything about a fight that does not change while it runs, worked out once and laid flat.
struct FightPlan
{
    Rules rules = rotation::baselineRules();
    std::uint32_t durationMs = 0; ///< T, what damage is divided by
    std::uint32_t endMs = 0;      ///< where the iteration ends; T but for fights longer than the event wheel
    CharacterStats stats{};
    SpecTable const *spec = nullptr; ///< outlives the plan
    std::uint32_t gcdMs = 0;
    std::uint32_t autoShotMs = 0;
    float resourcePerTick = 0;
    DamageSource autoShot{};
    std::vector<PlannedSpell> spells{};
    std::vector<PlannedAura> auras{};
    std::vector<PlannedPet> pets{};
    std::vector<PetMeleeFactor> petMeleeFactors{};
    std::uint16_t petSpeedAura = 0;
    bool hasPetSpeedAura = false;
    std::vector<ChargeProc> chargeProcs{};
    std::vector<std::uint16_t> applies{};
    std::vector<PlannedEffect> effects{};
    std::vector<std::string> abilities{}; ///< slugs by ability index
};

/// Works out a fight of `durationMs`. Error "spec_unsupported" if the table asks for something that this
/// engine cannot do yet. `spec` outlives the plan.
[[nodiscard]] tl::expected<FightPlan, Error> planFight(const SpecTable &spec, const CharacterStats &stats,
                                                       std::uint32_t durationMs, const Rules &rules);

} // namespace wowlab::sim
