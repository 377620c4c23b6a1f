#pragma once

#include "core/rotation/names.h"
#include "core/rotation/path.h"
#include "core/sim/error.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wowlab::sim {

/// The game constants of one spec, as its data file states them (resources/specs; units and vocabulary in the
/// README of that folder, meaning in RULES.md). Things refer to each other by index. Numbers are kept as single
/// floats, the precision the engine calculates in.

using Index = std::uint16_t;

/// Damage before multipliers: shares of attack power and spell power.
struct Coefficients
{
    float attackPower = 0;
    float spellPower = 0;

    [[nodiscard]] bool isZero() const { return attackPower == 0 && spellPower == 0; }
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
    float armorConstantCorrected = 0; ///< D-05
    float mitigationCap = 0;
};

struct Mastery
{
    float basePercent = 0;
    float coefficient = 0;
    bool affectsOnlyPets = false;
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
    std::uint32_t durationMs = 0; ///< of a guardian
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
    Index aura = 0;   ///< of MultiplierWhileAura and AttackSpeedPerStack
    Index talent = 0; ///< of MultiplierIfTalent
    bool onMelee = false;
    bool onAbilities = false;
};

enum class EffectKind : std::uint8_t {
    ReduceCooldown, ///< target: spell
    ApplyAura,      ///< target: aura
    RemoveAura,     ///< target: aura
    ApplyNextOf,    ///< choices: auras, one after the other
    Summon,         ///< target: pet
    ExtendAura,     ///< target: aura
    TriggerSpell,   ///< target: spell
    GainCharge,     ///< target: spell
    GainResource,
    Cleave,
    PetMirrorCast,
};

/// In which rule set something happens [D-40].
enum class OnlyIn : std::uint8_t { Both, Baseline, Corrected };

struct Effect
{
    EffectKind kind = EffectKind::ApplyAura;
    OnlyIn onlyIn = OnlyIn::Both;
    Index target = 0;
    std::uint16_t count = 1;      ///< stacks of ApplyAura, charges of GainCharge, most targets of Cleave
    std::uint32_t amountMs = 0;   ///< of ReduceCooldown and ExtendAura
    float amount = 0;             ///< share of Cleave and PetMirrorCast, points of GainResource
    std::vector<Index> choices{}; ///< of ApplyNextOf
    // Conditions: all of them.
    std::vector<Index> talents{};
    std::vector<Index> sets{};
    std::vector<Index> buffs{};
};

enum class CastKind : std::uint8_t { Instant, Cast, Channel };

struct Spell
{
    std::string slug{};
    std::string name{};
    bool isCastable = false;
    bool isPhysical = true;
    bool isOnGcd = true;
    bool isPetAbility = false;
    bool hitsAllEnemies = false;
    bool idlesInBaseline = false; ///< D-26
    CastKind castKind = CastKind::Instant;
    std::uint32_t castMs = 0;
    std::uint32_t channelTicks = 0;
    std::uint32_t cooldownMs = 0;
    std::uint16_t charges = 0; ///< more than 0 replaces the cooldown
    std::uint32_t rechargeMs = 0;
    float cost = 0;
    float gain = 0;
    float rangeYards = 0;
    Coefficients coefficients{};
    std::vector<Index> applies{}; ///< auras
    std::vector<Effect> effects{};
    std::optional<float> usableBelowHealthPercent{};
};

enum class ModifierKind : std::uint8_t {
    Damage,            ///< amount: factor, or per stack of the aura that has it
    CritChance,        ///< amount: added share
    PetCritChance,     ///< the same, for pet sources
    PetCritDamage,     ///< critical hits of pet sources times 1 + amount
    CritDamageScaling, ///< critical hits times 1 + amount per percent point of crit chance
    Haste,             ///< haste times 1 + amount
    Mastery,           ///< 100 * amount percent points
};

enum class Group : std::uint8_t { All, Player, Pet };

/// What an aura (while it is active), a talent or a set changes about stats or damage.
struct Modifier
{
    ModifierKind kind = ModifierKind::Damage;
    float amount = 1;
    bool isPerStack = false;
    bool worksInBaseline = false;
    bool consumesStack = false; ///< of an aura: a hit that it strengthens takes a stack
    bool whileNoPet = false;
    Group group = Group::All;
    std::vector<Index> spells{}; ///< whose hits; with `auras` empty: not narrowed down
    std::vector<Index> auras{};  ///< whose ticks
    std::optional<Index> whileBuff{};
    std::optional<Index> againstDebuff{};
    std::optional<float> belowHealthPercent{};
};

struct PeriodicSummon
{
    Index pet = 0;
    std::uint32_t intervalMs = 0;
    std::uint32_t lifeMs = 0;
    std::vector<Index> cutSpells{};
    float cutFraction = 0;
};

struct FreeCast
{
    std::vector<Index> spells{}; ///< empty: any
    bool isInstant = false;
    bool consumesStack = false;
};

struct Ricochet
{
    std::vector<Index> spells{};
    float fraction = 0;
    std::uint16_t maxTargets = 0; ///< besides the first
};

struct Replication
{
    std::vector<Index> spells{};
    Index toDebuff = 0;
    float fraction = 0;
};

struct DamageAtMaxStacks
{
    std::string slug{};
    Coefficients coefficients{};
    bool isPhysical = true;
    bool isPetAbility = false;
};

struct MeleeCleave
{
    float fraction = 0;
};

/// Says only that pets have this aura; what it does is a pet modifier.
struct PetAttackSpeed
{
};

using AuraEffect = std::variant<Modifier, PeriodicSummon, FreeCast, Ricochet, Replication, DamageAtMaxStacks,
                                MeleeCleave, PetAttackSpeed>;

struct Periodic
{
    std::uint32_t tickMs = 0;
    Coefficients coefficients{};
    bool isPhysical = true;
};

struct Aura
{
    std::string slug{};
    std::string name{};
    bool isOnTarget = false;
    std::uint32_t durationMs = 0; ///< 0: for ever [D-27]
    std::uint16_t maxStacks = 1;
    bool isRefreshable = false;
    bool carriesOver = false; ///< a refresh keeps up to 30 % of the duration
    std::optional<Periodic> periodic{};
    std::vector<AuraEffect> effects{};
};

enum class Trigger : std::uint8_t {
    SpellCast,
    Damage,
    PeriodicDamage,
    Crit,
    SpellCrit,
    AutoAttack,
    AutoAttackCrit,
    PetMelee,
    Implosion,
};

enum class ProcKind : std::uint8_t { Flat, RealPpm };

struct Proc
{
    std::string slug{};
    ProcKind kind = ProcKind::Flat;
    float chance = 0; ///< per attempt
    float ppm = 0;    ///< procs per minute of RealPpm
    bool isHasted = false;
    bool isCritScaled = false;
    std::uint32_t internalCooldownMs = 0;
    std::vector<Trigger> on{};
    Effect effect{};
    std::vector<Index> spells{}; ///< filter; with `auras` empty: any
    std::vector<Index> auras{};
    std::vector<Index> talents{};
    std::vector<Index> buffs{};
    bool worksInBaseline = false;
};

struct Sequence
{
    Index spell = 0;
    std::uint16_t count = 2;
    Index counterAura = 0;
    Index granted = 0;
    bool isResetByOtherCasts = false;
};

// What a talent or a set brings, besides modifiers and procs.

/// Exists only for who chose it, once talents are given at all.
struct Unlock
{
    enum class What : std::uint8_t { Spell, Proc, Sequence, AuraOnCast };
    What what = What::Spell;
    Index target = 0; ///< spell, proc, sequence, or the aura
    Index spell = 0;  ///< of AuraOnCast
};

struct ExtraCharges
{
    Index spell = 0;
    std::uint16_t count = 0;
    bool worksInBaseline = false;
};

struct ExtraPet
{
    Index pet = 0;
    bool worksInBaseline = false;
};

struct FasterRegeneration
{
    float amount = 0;
};

struct AuraWith
{
    Index aura = 0;
    Index with = 0;
};

struct ExtraPetAttack
{
    Index aura = 0;
    std::uint16_t stacks = 0;
    bool worksInBaseline = false;
};

struct GuardianCasts
{
    Index pet = 0;
    Index spell = 0;
    float fraction = 0;
};

struct Spread
{
    Index aura = 0;
    std::uint16_t targets = 0; ///< besides the first
    float fraction = 0;
};

struct ImplodeAtStacks
{
    Index aura = 0;
    std::uint16_t stacks = 0;
    Index spell = 0;
    float bonusPerStack = 0;
};

struct ImplodeChance
{
    float chance = 0;
};

struct LongerAura
{
    Index aura = 0;
    std::uint32_t amountMs = 0;
};

struct GuaranteedProc
{
    Index proc = 0;
    Index aura = 0;
};

struct GroundEffect
{
    std::uint32_t cooldownMs = 0;
    std::uint32_t durationMs = 0;
    std::uint32_t tickMs = 0;
    Index impact = 0;
    Index tick = 0;
};

using BonusEffect =
    std::variant<Modifier, Proc, Unlock, ExtraCharges, ExtraPet, FasterRegeneration, AuraWith, ExtraPetAttack,
                 GuardianCasts, Spread, ImplodeAtStacks, ImplodeChance, LongerAura, GuaranteedProc, GroundEffect>;

/// A talent or a tier set.
struct Bonus
{
    std::string slug{};
    std::vector<BonusEffect> effects{};
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
    Mastery mastery{};
    AutoAttack autoAttack{};
    std::vector<Pet> pets{};
    std::vector<PetModifier> petModifiers{};
    std::vector<Index> startAuras{};
    std::vector<Spell> spells{};
    std::vector<Aura> auras{};
    std::vector<Proc> procs{};
    std::vector<Sequence> sequences{};
    std::vector<Bonus> talents{};
    std::vector<Bonus> sets{};
    rotation::Names rotationNames{}; ///< ids are indexes of spells, auras, auras (dots) and talents
    std::string defaultRotation{};   ///< JSON text
};

/// Reads a spec file. Error "spec_invalid" with the place: no JSON, another schema version, a member that is
/// missing or of the wrong type, a slug that results could not carry, a duplicate slug, a reference to a slug that
/// does not exist, casts that trigger each other in a circle.
[[nodiscard]] tl::expected<SpecTable, Error> readSpecTable(std::string_view text);

} // namespace wowlab::sim
