#pragma once

#include "core/rotation/rules.h"
#include "core/sim/characterstats.h"
#include "core/sim/request.h"
#include "core/sim/spectable.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace wowlab::sim {

using rotation::Rules;

inline constexpr Index kNone = 0xffff;
inline constexpr float kAnyPercent = 1000;
inline constexpr std::uint32_t kForEver = std::numeric_limits<std::uint32_t>::max();

/// A range of a shared array.
struct Span
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool isEmpty() const { return begin == end; }
};

/// When a factor or a bonus counts. Auras are on the player, or on the target of the damage.
enum class When : std::uint8_t {
    Always,
    Active,         ///< while the aura is
    PerStack,       ///< while the aura is, per stack
    PerCritPercent, ///< per percent point of crit chance
    Mastery,        ///< the mastery of the moment
};

/// One factor of a source's damage that depends on the moment.
struct Factor
{
    When when = When::Always;
    bool isOnlyForCrits = false;
    bool isOnlyWithoutPet = false;
    Index aura = kNone;
    float amount = 1;                 ///< the factor; per stack or point: what is added to 1
    float belowPercent = kAnyPercent; ///< the target's health percent must be below this
};

/// An addition to the crit chance.
struct CritBonus
{
    When when = When::Always; ///< Always, Active or PerStack
    Index aura = kNone;
    float amount = 0;
};

/// A proc that the rolls of a source can set off.
struct SourceProc
{
    enum class If : std::uint8_t { Always, Critical, OwnCritRoll };
    If when = If::Always;
    Index proc = 0;
};

/// What deals damage: the two amounts that do not depend on the moment, and what does.
struct DamageSource
{
    float normal = 0;
    float critical = 0;
    float firstFactor = 1; ///< of D, up to the first factor that depends on the moment
    Index ability = 0;
    bool rolls = true;  ///< false: a spell without coefficients
    Span factors{};     ///< of FightPlan::factors
    Span critBonuses{}; ///< of FightPlan::critBonuses
    Span procs{};       ///< of FightPlan::sourceProcs
};

struct PlannedEffect
{
    EffectKind kind = EffectKind::ApplyAura;
    Index target = 0;
    std::uint16_t count = 1;
    std::uint32_t amountMs = 0;
    float amount = 0;
    Span buffs{};   ///< of FightPlan::indexes, all must be active
    Span choices{}; ///< of FightPlan::indexes
    Index turn = 0; ///< of ApplyNextOf: which counter
};

struct PlannedCleave
{
    float fraction = 0;
    std::uint16_t maxTargets = 0;
    Index ability = 0;
    Span buffs{};
};

struct PlannedReplication
{
    float fraction = 0;
    Index aura = 0;
    Index toDebuff = 0;
    Index ability = 0;
};

struct PlannedRicochet
{
    float fraction = 0;
    std::uint16_t maxTargets = 0;
    Index aura = 0;
};

struct PlannedFreeCast
{
    Index aura = 0;
    bool isInstant = false;
    bool consumesStack = false;
};

struct PlannedSpell
{
    float cost = 0;
    float gain = 0;
    std::uint32_t cooldownMs = 0;
    std::uint32_t rechargeMs = 0;
    std::uint16_t charges = 0;
    bool isOnGcd = true;
    bool idles = false; ///< a cast is no cast [D-26]
    bool isLocked = false;
    bool hitsAllTargets = false;
    bool appliesAtHit = false;        ///< has a cast time
    std::uint32_t castMs = 0;         ///< before haste
    std::uint32_t channelTicks = 0;   ///< 0: no channel
    float belowPercent = kAnyPercent; ///< usable while the target's health percent is below this
    Span applies{};                   ///< of FightPlan::indexes: auras
    Span effects{};                   ///< of FightPlan::effects
    Span castProcs{};                 ///< of FightPlan::indexes: procs
    Span freeCasts{};                 ///< of FightPlan::freeCasts
    Span sequences{};                 ///< of FightPlan::sequences that this cast has to do with
    Span spentAtHit{};                ///< of FightPlan::indexes: auras of which a hit takes a stack
    Span spentAtCast{};               ///< the same at the cast [D-28]
    Span cleaves{};                   ///< of FightPlan::cleaves
    Span replications{};              ///< of FightPlan::replications
    Span ricochets{};                 ///< of FightPlan::ricochets
    Index source = 0;                 ///< of FightPlan::sources
    Index ability = 0;
    float rangeYards = 0;
};

/// One part of a sequence as one spell meets it.
struct PlannedSequence
{
    bool isAdvance = false; ///< else the spell only resets it
    std::uint16_t count = 2;
    Index counterAura = 0;
    Index granted = 0;
};

struct PlannedSummonPulse
{
    Index pet = 0;
    std::uint32_t intervalMs = 0;
    std::uint32_t lifeMs = 0;
    Span cuts{}; ///< of FightPlan::effects
};

struct PlannedAura
{
    std::uint32_t durationMs = 0;  ///< kForEver: permanent
    std::uint32_t carryOverMs = 0; ///< most that a refresh keeps
    std::uint32_t tickMs = 0;      ///< 0: no ticks
    std::uint16_t maxStacks = 1;
    bool isRefreshable = false;
    bool isOnTarget = false;
    bool isOnPet = false;
    bool changesStats = false;
    Index buffSlot = 0;   ///< of the instance on the player; of a debuff one that is never there
    Index debuffSlot = 0; ///< of the instance on target 0; of a buff one that is never there
    Index slot = 0;       ///< of the instance on the player, or on target 0
    Index stride = 0;     ///< from target to target; 0 on the player
    Index dotSlot = 0;    ///< the same for what ticks
    Index dotStride = 0;
    Index tickSource = 0;
    Index pulse = kNone;       ///< of FightPlan::pulses
    Index damageAtMax = kNone; ///< source
    Index companion = kNone;   ///< aura that comes with it
    std::uint16_t extraAttackStacks = 0;
    std::uint16_t implodeStacks = 0;
    std::uint16_t spreadTargets = 0;
    float spreadFraction = 0;
};

struct PlannedPet
{
    bool isGuardian = false;
    std::uint32_t firstAttackMs = 0;
    std::uint32_t durationMs = kForEver;
    std::uint32_t intervalMs = 0;
    std::uint32_t minIntervalMs = 0;
    Index source = 0;
    Index castSpell = kNone; ///< hits when it arrives
    float castFraction = 0;
};

struct PlannedProc
{
    ProcKind kind = ProcKind::Flat;
    float chance = 0;
    float ppm = 0;
    bool isHasted = false;
    bool isCritScaled = false;
    std::uint32_t internalCooldownMs = 0;
    Span buffs{};
    Index guaranteedBy = kNone; ///< aura
    PlannedEffect effect{};
};

struct MeleeCleavePlan
{
    Index aura = 0;
    float fraction = 0;
};

struct ImplosionPlan
{
    Index spell = 0;
    float bonusPerStack = 0;
    float chance = 0; ///< below the stacks it takes; 0: none
    Span procs{};     ///< of FightPlan::indexes
    Span grounds{};   ///< of FightPlan::grounds
};

/// A stat that an aura changes.
struct StatAura
{
    Index aura = 0;
    float amount = 0;
    bool isPerStack = false;
};

/// Everything about a fight that does not change while it runs, worked out once and laid flat.
struct FightPlan
{
    Rules rules{};
    std::uint32_t durationMs = 0; ///< T, what damage is divided by
    std::uint32_t endMs = 0;      ///< where the iteration ends; T but for fights longer than the event wheel
    CharacterStats stats{};
    SpecTable const *spec = nullptr; ///< outlives the plan
    std::uint32_t targets = 1;
    float targetMaxHealth = 0;
    float resourceMax = 0;
    float resourceInitial = 0;
    float resourceRegen = 0; ///< per second, before haste
    /// Only decisions look at the resource: nothing else changes it, or how fast it comes.
    bool onlyDecisionsMeetResource = true;
    std::vector<bool> talents{};

    std::vector<DamageSource> sources{};
    std::vector<Factor> factors{};
    std::vector<CritBonus> critBonuses{};
    std::vector<SourceProc> sourceProcs{};
    std::vector<PlannedSpell> spells{};
    std::vector<PlannedAura> auras{};
    std::vector<PlannedPet> pets{};
    std::vector<PlannedProc> procs{};
    std::vector<PlannedEffect> effects{};
    std::vector<PlannedCleave> cleaves{};
    std::vector<PlannedReplication> replications{};
    std::vector<PlannedRicochet> ricochets{};
    std::vector<PlannedFreeCast> freeCasts{};
    std::vector<PlannedSequence> sequences{};
    std::vector<PlannedSummonPulse> pulses{};
    std::vector<MeleeCleavePlan> meleeCleaves{};
    std::vector<GroundEffect> grounds{};
    std::vector<StatAura> hasteAuras{};
    std::vector<StatAura> masteryAuras{};
    std::vector<Index> statAuras{}; ///< those whose end changes haste or mastery
    std::vector<Index> startAuras{};
    std::vector<Index> startPets{};
    std::vector<Index> indexes{};
    Index autoAttack = 0; ///< source
    Index meleeCleaveAbility = 0;
    Index petSpeedAura = kNone;
    float petSpeedPerStack = 0;
    ImplosionPlan implosion{};
    std::uint32_t auraSlots = 0;
    std::uint32_t dotSlots = 0;
    std::uint32_t turns = 0;              ///< counters of ApplyNextOf effects
    std::vector<std::string> abilities{}; ///< slugs by ability index
};

/// Works out the fight of a request. Kind Configuration "config_invalid": talents, sets or a resource that the
/// spec does not have. `spec` outlives the plan.
[[nodiscard]] tl::expected<FightPlan, Error> planFight(const SpecTable &spec, const Request &request);

} // namespace wowlab::sim
