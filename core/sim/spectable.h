#pragma once

#include "core/rotation/names.h"
#include "core/rotation/path.h"
#include "core/sim/error.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wowlab::sim {

/// The game constants of one spec, as its data file states them (resources/specs; units in the README of that
/// folder). Things refer to each other by index. Numbers are kept as single floats, the precision the
/// engine calculates in. What the engine does not read yet is checked for form only.

/// Damage before multipliers: shares of attack power and spell power.
struct Coefficients
{
    float attackPower = 0;
    float spellPower = 0;
};

struct StatRules
{
    float attackPowerPerPrimary = 1;
    float spellPowerPerPrimary = 1;
    float ratingPerPercent = 1;
    float diminishingThreshold = 0; ///< percent points from rating above which less is gained
    float diminishingCoefficient = 1;
    float baseCritPercent = 0;
    float critMultiplier = 2;
};

struct ResourceRules
{
    rotation::Resource type = rotation::Resource::Focus;
    float max = 0;
    float initial = 0;
    float regenPerSecond = 0;
    std::uint32_t tickMs = 0;
};

struct GcdRules
{
    std::uint32_t baseMs = 0;
    std::uint32_t minMs = 0;
};

struct TargetDefaults
{
    float maxHealth = 0;
    float armor = 0;
    float distanceYards = 0;
    float armorConstant = 0;
    float mitigationCap = 0;
};

struct AutoAttack
{
    std::string slug{};
    std::uint32_t intervalMs = 0;
    std::uint32_t minIntervalMs = 0;
    std::uint32_t firstAtMs = 0;
    Coefficients coefficients{};
    bool isPhysical = true;
};

struct PetMelee
{
    std::uint32_t intervalMs = 0;
    std::uint32_t minIntervalMs = 0;
    std::uint32_t firstAtMs = 0;
    float attackPowerCoefficient = 0; ///< with the pet's inheritance multiplied in
    bool isPhysical = true;
};

struct Pet
{
    std::string slug{};
    bool isGuardian = false;
    bool isPresentAtStart = false;
    PetMelee melee{};
};

enum class PetModifierKind : std::uint8_t {
    OnePlusMastery,
    Multiplier,
    MultiplierWhileAura,
    MultiplierIfTalent,
    AttackSpeedPerStack,
};

struct PetModifier
{
    PetModifierKind kind = PetModifierKind::Multiplier;
    float amount = 1;
    std::uint16_t aura = 0;   ///< of MultiplierWhileAura and AttackSpeedPerStack
    std::uint16_t talent = 0; ///< of MultiplierIfTalent
    bool onMelee = false;
    bool onAbilities = false;
};

enum class EffectKind : std::uint8_t {
    ReduceCooldown, ///< target: spell
    ApplyBuff,      ///< target: aura
    ApplyDebuff,    ///< target: aura
    Summon,         ///< target: pet
    ExtendAura,     ///< target: aura
    TriggerSpell,   ///< target: spell
    GainCharge,     ///< target: spell
    GainResource,
    Cleave,
    PetMirrorCast,
};

struct Effect
{
    EffectKind kind = EffectKind::ApplyBuff;
    std::uint16_t target = 0;
    std::uint16_t stacks = 1;             ///< of ApplyBuff and ApplyDebuff; charges of GainCharge
    std::uint32_t amountMs = 0;           ///< of ReduceCooldown and ExtendAura
    float amount = 0;                     ///< share of Cleave and PetMirrorCast, points of GainResource
    std::vector<std::uint16_t> talents{}; ///< all of them must be chosen
    std::vector<std::uint16_t> buffs{};   ///< all of them must be active
};

enum class CastKind : std::uint8_t { Instant, Cast, Channel };

struct Spell
{
    std::string slug{};
    bool isCastable = false;
    bool isPhysical = true;
    bool isOnGcd = true;
    bool isPetAbility = false;
    bool hitsAllEnemies = false;
    CastKind castKind = CastKind::Instant;
    std::uint32_t castMs = 0;
    std::uint32_t cooldownMs = 0;
    std::uint16_t charges = 0; ///< more than 0 replaces the cooldown
    std::uint32_t rechargeMs = 0;
    float cost = 0;
    float gain = 0;
    float rangeYards = 0;
    Coefficients coefficients{};
    std::vector<std::uint16_t> applies{}; ///< auras
    std::vector<Effect> effects{};
    std::optional<float> usableBelowHealthPercent{};
};

struct Periodic
{
    std::uint32_t tickMs = 0;
    Coefficients coefficients{};
    bool isPhysical = true;
};

struct Aura
{
    std::string slug{};
    bool isOnTarget = false;
    std::uint32_t durationMs = 0;
    std::uint16_t maxStacks = 1;
    bool isRefreshable = false;
    bool carriesOver = false; ///< a refresh keeps up to 30 % of the duration
    std::optional<Periodic> periodic{};
};

enum class Trigger : std::uint8_t {
    SpellCast,
    Damage,
    PeriodicDamage,
    Crit,
    SpellCrit,
    AutoAttack,
    AutoAttackCrit,
    SentinelImplosion,
};

struct Proc
{
    std::string slug{};
    float chance = 0;
    std::uint32_t internalCooldownMs = 0;
    std::vector<Trigger> on{};
    Effect effect{};
    std::vector<std::uint16_t> spells{}; ///< filter; empty: any
    std::vector<std::uint16_t> auras{};  ///< filter; empty: any
    std::vector<std::uint16_t> talents{};
    std::vector<std::uint16_t> buffs{};
    bool worksInBaseline = false;
};

struct SpecTable
{
    std::string slug{};
    std::string displayName{};
    std::vector<std::string> aliases{};
    int gameSpecId = 0;
    int level = 0;
    StatRules stats{};
    ResourceRules resource{};
    GcdRules gcd{};
    std::uint32_t idleRetryMs = 0;
    TargetDefaults target{};
    float playerHealth = 0;
    float playerArmor = 0;
    float masteryBasePercent = 0;
    float masteryCoefficient = 0;
    AutoAttack autoAttack{};
    std::vector<Pet> pets{};
    std::vector<PetModifier> petModifiers{};
    std::vector<Spell> spells{};
    std::vector<Aura> auras{};
    std::vector<Proc> procs{};
    std::vector<std::string> talents{};
    rotation::Names rotationNames{}; ///< ids are indexes of spells, auras, auras (dots) and talents
    std::string defaultRotation{};   ///< JSON text
};

/// Reads a spec file. Error "spec_invalid" with the place: no JSON, another schema version, a member that is
/// missing or of the wrong type, a duplicate slug, a reference to a slug that does not exist.
[[nodiscard]] tl::expected<SpecTable, Error> readSpecTable(std::string_view text);

} // namespace wowlab::sim
