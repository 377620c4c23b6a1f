#pragma once

#include "core/rotation/bound.h"
#include "core/rotation/interpreter.h"
#include "core/rotation/program.h"
#include "core/sim/arithmetic.h"
#include "core/sim/eventqueue.h"
#include "core/sim/fightplan.h"
#include "core/sim/random.h"
#include "core/sim/trace.h"

#include <atomic>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace wowlab::sim {

/// What one ability did in one iteration.
struct AbilityCount
{
    std::uint32_t casts = 0;
    std::uint32_t hits = 0;
    std::uint32_t crits = 0;
    double damage = 0;
};

/// One fight after another, in one thread, by the rules of RULES.md. All state of an iteration lives here; every
/// iteration starts from the same fresh state. Allocates while its buffers grow to the size the fights need, and
/// no more after.
class Fight
{
public:
    enum class Outcome {
        Completed,
        Stopped,        ///< the stop flag was set
        BudgetExceeded, ///< more operations than the budget
        Hangs,          ///< more than kMaxDecisionsAtOnce decisions without time going on
    };

    /// Events, rolls and instructions of the rotation that one iteration may use. An hour of a fight with a large
    /// rotation needs a tenth of it. Counted alike on every machine.
    static constexpr std::int64_t kBudget = 25'000'000;
    static constexpr std::uint32_t kMaxDecisionsAtOnce = 1000;

    /// Plan, program and flag outlive the fight; `stop` may be null.
    Fight(const FightPlan &plan, const rotation::Program &program, const std::atomic<bool> *stop);

    /// Reports what happens in the iterations that follow; an empty trace ends that. Slow: for people and tests.
    void setTrace(Trace trace) { m_trace = std::move(trace); }

    /// Lets the iterations that follow use fewer operations than kBudget; counted in steps of kFuelPortion. For tests.
    void setBudget(std::int64_t operations) { m_operations = operations; }

    /// Runs one iteration. Unless it completes, the figures below are without meaning.
    [[nodiscard]] Outcome run(std::uint64_t seed);

    [[nodiscard]] double damagePerSecond() const;
    /// By the plan's ability index.
    [[nodiscard]] const std::vector<AbilityCount> &abilities() const { return m_abilities; }

    // What the rotation asks.
    [[nodiscard]] bool flag(rotation::PathKind path, Index id) const;
    [[nodiscard]] std::int32_t integer(rotation::PathKind path, Index id) const;
    [[nodiscard]] double number(rotation::PathKind path, Index id) const;
    [[nodiscard]] bool isReady(Index spell) const
    {
        const Cooldown &cooldown = m_cooldowns[spell];
        return m_plan.spells[spell].charges > 0 ? cooldown.charges > 0 : m_queue.now() >= cooldown.readyAt;
    }
    [[nodiscard]] bool isBuffActive(Index aura) const { return isActive(buff(aura)); }
    [[nodiscard]] std::int32_t charges(Index spell) const { return m_cooldowns[spell].charges; }
    [[nodiscard]] double cooldownRemaining(Index spell) const
    {
        return cooldownNumber(rotation::PathKind::CooldownRemaining, spell);
    }
    [[nodiscard]] double buffRemaining(Index aura) const
    {
        return isBuffActive(aura) ? seconds(buff(aura).expiresAt - m_queue.now()) : 0;
    }
    [[nodiscard]] double resourceCurrent(Index resource) const
    {
        return isOwn(resource) ? static_cast<double>(m_resource) : 0;
    }
    [[nodiscard]] double resourceDeficit(Index resource) const
    {
        return isOwn(resource) ? static_cast<double>(m_plan.resourceMax - m_resource) : 0;
    }
    [[nodiscard]] double resourcePercent(Index resource) const
    {
        const float max = m_plan.resourceMax;
        return isOwn(resource) && max > 0 ? static_cast<double>(m_resource / max * 100.0F) : 0;
    }
    [[nodiscard]] double targetHealthPercent() const { return static_cast<double>(healthPercent()); }
    /// What a cast takes now: nothing if it is free.
    [[nodiscard]] float cost(Index spell) const { return freeCast(spell) ? 0 : m_plan.spells[spell].cost; }
    [[nodiscard]] bool isUsable(Index spell) const { return isUsableButForResource(spell) && isPaidFor(spell); }
    [[nodiscard]] bool isUsableButForResource(Index spell) const;
    /// Whether to go on waiting for so much of the resource; the first time sets the deadline.
    [[nodiscard]] bool poolHolds(double need);
    /// How far time alone can move what a path says.
    [[nodiscard]] rotation::Bound bound(rotation::PathKind path, Index id) const;
    /// Time alone cannot make a spell usable sooner.
    [[nodiscard]] std::uint32_t unusableForMs(Index spell) const;
    [[nodiscard]] bool isOwn(Index resource) const
    {
        return static_cast<rotation::Resource>(resource) == m_plan.spec->resource.type;
    }

    /// Pays for operations; false if the iteration has to end.
    [[nodiscard]] bool burn(std::uint32_t operations)
    {
        m_fuel -= operations;
        return m_fuel >= 0 || refuel();
    }

private:
    /// Operations between two looks at the stop flag: a millisecond or so.
    static constexpr std::int64_t kFuelPortion = 20'000;

    /// Of a spell with charges `charges` counts, else `readyAt`.
    struct Cooldown
    {
        std::uint32_t readyAt = 0;
        std::uint32_t nextChargeAt = 0; ///< meaningless while full
        std::uint16_t charges = 0;
    };

    struct AuraState
    {
        std::uint32_t expiresAt = 0;
        std::uint16_t stacks = 0;
        std::uint16_t maxStacks = 0;
        std::uint16_t generation = 0; ///< events of earlier instances are void
        bool isThere = false;         ///< stays once applied, even when expired [D-12]
    };

    /// The tick chain of an instance [D-14].
    struct DotState
    {
        std::uint32_t lastTick = 0;
        std::uint32_t nextTick = 0;
        std::uint32_t intervalMs = 0;
        float fraction = 1;
        bool isPending = false; ///< an event is still to come
    };

    struct ProcState
    {
        std::uint32_t readyAt = 0;
        std::uint32_t lastAttempt = 0;
        std::uint32_t lastSuccess = 0;
    };

    struct Rolled
    {
        float amount = 0;
        float critChance = 0;
        bool isCritical = false;
    };

    /// What the number of an application limits [D-13].
    enum class StackLimit : std::uint8_t { Declared, Applied };

    // fight.cpp: the loop, decisions, the passing of time.
    void reset(std::uint64_t seed);
    [[nodiscard]] bool refuel();
    [[nodiscard]] Outcome loop();
    void handle(const Event &event);
    [[nodiscard]] bool decide();
    void decideIn(std::uint32_t delayMs);
    void skipRetries(std::uint32_t untilMs);
    void regenerate(EventKey until);
    void addTicks(std::uint32_t count, std::uint32_t firstMs);
    /// Something the rotation may have been waiting for has happened.
    void wake() { m_sleepsUntil = 0; }
    void updateStats(std::uint32_t now)
    {
        if (now >= m_statsUntil)
            recalculateStats(now);
    }
    void recalculateStats(std::uint32_t now);
    [[nodiscard]] float healthPercent() const;

    // fightcasts.cpp: casts, effects, cooldowns.
    void cast(Index spell);
    void trigger(Index spell);
    [[nodiscard]] const PlannedFreeCast *freeCast(Index spell) const;
    [[nodiscard]] bool isPaidFor(Index spell) const
    {
        return m_resource >= m_plan.spells[spell].cost || freeCast(spell) != nullptr;
    }
    void followSequences(const PlannedSpell &spell);
    void scheduleHits(Index spell, std::uint32_t castMs);
    void runEffects(Span effects);
    void run(const PlannedEffect &effect, std::uint32_t target);
    void startCooldown(Index spell);
    void reduceCooldown(Index spell, std::uint32_t amountMs);
    void gainCharges(Index spell, std::uint16_t count);
    void catchUpCharges(Index spell);
    void gainResource(float amount);

    // fightdamage.cpp: rolls, hits, attacks, procs.
    [[nodiscard]] Rolled roll(const DamageSource &source, std::uint32_t target, float fraction);
    [[nodiscard]] float critChance(const DamageSource &source, std::uint32_t target) const;
    [[nodiscard]] float playerCritChance() const;
    [[nodiscard]] static float bonusOf(const CritBonus &bonus, const AuraState &aura);
    [[nodiscard]] float factor(const DamageSource &source, std::uint32_t target, const Rolled &rolled) const;
    void copy(Index ability, std::uint32_t target, float amount);
    void book(Index ability, std::uint32_t target, float amount, bool isCritical);
    void hit(const Event &event);
    void hitTarget(const PlannedSpell &spell, std::uint32_t target, float fraction);
    void cleave(const PlannedSpell &spell, float amount);
    void replicate(const PlannedSpell &spell, float amount);
    void ricochet(const PlannedSpell &spell);
    void attack();
    void melee(const Event &event);
    void strike(Index pet);
    void implode(const Event &event);
    void setOffProcs(const DamageSource &source, std::uint32_t target, const Rolled &rolled);
    void attempt(Index proc, std::uint32_t target);
    [[nodiscard]] bool isOpen(Index proc) const;
    [[nodiscard]] float chanceOf(const PlannedProc &proc, const ProcState &state);

    // fightauras.cpp: auras, ticks, guardians.
    void apply(Index aura, std::uint16_t count, StackLimit limit, std::uint32_t target = 0, float fraction = 1);
    [[nodiscard]] bool renew(const PlannedAura &planned, AuraState &state, std::uint16_t count);
    void afterApplication(Index aura, std::uint32_t target, bool isNew, std::uint16_t stacksBefore);
    void loseStack(Index aura);
    void remove(Index aura, std::uint32_t target = 0);
    void extend(Index aura, std::uint32_t amountMs, std::uint32_t target);
    void startTicks(Index aura, std::uint32_t target, float fraction);
    void tickDot(const Event &event);
    void tickChain(Index aura, std::uint32_t target);
    void tick(Index aura, std::uint32_t target, float fraction);
    /// By the haste of the last update.
    [[nodiscard]] std::uint32_t hastedTick(const PlannedAura &planned) const;
    [[nodiscard]] std::uint32_t tickInterval(const PlannedAura &planned);
    void pulse(Index aura);
    void summon(Index pet, std::uint32_t lifeMs);
    [[nodiscard]] std::uint32_t petCount() const;

    [[nodiscard]] bool isActive(const AuraState &aura) const { return m_queue.now() < aura.expiresAt; }
    /// Whether an application meets an instance [D-12].
    [[nodiscard]] bool isThere(const AuraState &aura) const
    {
        return m_rules.expiredAurasAreAbsent ? isActive(aura) : aura.isThere;
    }
    /// Where an effect that concerns a target puts an aura; 0 stands for the player too.
    [[nodiscard]] std::uint32_t unitOf(Index aura, std::uint32_t target) const
    {
        return m_plan.auras[aura].isOnTarget ? target : 0;
    }
    /// The instance on the player.
    [[nodiscard]] const AuraState &buff(Index aura) const { return m_auras[m_plan.auras[aura].buffSlot]; }
    /// The instance on target 0.
    [[nodiscard]] const AuraState &debuff(Index aura) const { return m_auras[m_plan.auras[aura].debuffSlot]; }
    [[nodiscard]] std::size_t slot(Index aura, std::uint32_t target) const
    {
        return m_plan.auras[aura].slot + std::size_t{m_plan.auras[aura].stride} * target;
    }
    [[nodiscard]] AuraState &auraOn(Index aura, std::uint32_t target) { return m_auras[slot(aura, target)]; }
    [[nodiscard]] const AuraState &auraOn(Index aura, std::uint32_t target) const
    {
        return m_auras[slot(aura, target)];
    }
    [[nodiscard]] DotState &dotOn(Index aura, std::uint32_t target)
    {
        return m_dots[m_plan.auras[aura].dotSlot + std::size_t{m_plan.auras[aura].dotStride} * target];
    }
    [[nodiscard]] bool areActive(Span buffs) const;

    // fightbounds.cpp
    [[nodiscard]] std::uint32_t msUntilCharge(Index spell) const;

    // fightpaths.cpp
    [[nodiscard]] bool isRefreshable(Index aura) const;
    [[nodiscard]] std::int32_t ticksRemaining(Index aura) const;
    [[nodiscard]] std::int32_t targetsHit(Index spell) const;
    [[nodiscard]] float resourceRegen(rotation::Resource resource) const;
    [[nodiscard]] double resourceNumber(rotation::PathKind path, rotation::Resource resource) const;
    [[nodiscard]] double cooldownNumber(rotation::PathKind path, Index spell) const;
    [[nodiscard]] double targetNumber(rotation::PathKind path, Index id) const;
    [[nodiscard]] double secondsUntilHealth(float share) const;

    void push(EventKind kind, Index index, std::uint32_t delayMs, std::uint32_t data = 0, std::uint32_t target = 0)
    {
        Event event{.data = data, .index = index, .kind = kind};
        event.target = static_cast<std::uint16_t>(target & 0xfffU);
        m_queue.push(event, delayMs);
    }
    void record(TraceEvent event);

    const FightPlan &m_plan;
    const Rules &m_rules;
    Trace m_trace;
    const std::atomic<bool> *m_stop;
    rotation::Machine m_machine;
    EventQueue m_queue;
    WyRand m_random{0};
    Outcome m_outcome = Outcome::Completed;
    std::int64_t m_operations = kBudget; ///< for each iteration
    std::int64_t m_fuel = 0;
    std::int64_t m_budget = 0;

    // Decisions and resource ticks are in no queue: there is one of each, and most of them change nothing.
    EventKey m_decisionKey = 0;
    EventKey m_tickKey = 0;
    std::uint32_t m_sleepsUntil = 0; ///< decisions before this come to nothing
    std::uint32_t m_decisionInstant = 0;
    std::uint32_t m_decisionsAtInstant = 0;
    std::uint32_t m_gcdEndsAt = 0;
    std::uint32_t m_poolUntil = 0; ///< deadline of the pooling that goes on; 0: none does

    double m_damage = 0;
    float m_resource = 0;         ///< without the ticks that are due
    std::uint32_t m_dueTicks = 0; ///< that nothing has looked for yet

    // Stats of the moment; good until m_statsUntil.
    std::uint32_t m_statsUntil = 0;
    float m_haste = 1;
    float m_mastery = 0;
    float m_masteryFactor = 1;
    float m_perTick = 0;
    std::uint32_t m_gcdMs = 0;
    std::uint32_t m_autoAttackMs = 0;

    std::uint32_t m_stayingPets = 0;
    std::vector<std::uint32_t> m_leavingPets; ///< when they leave, in the order in which they came
    std::vector<Cooldown> m_cooldowns;        ///< by spell
    std::vector<Index> m_chargedSpells;
    std::vector<AuraState> m_auras;
    std::vector<DotState> m_dots;
    std::vector<ProcState> m_procs;
    std::vector<std::uint32_t> m_groundReadyAt;
    std::vector<std::uint32_t> m_implodedAt; ///< each target's last implosion; kForEver: none
    std::vector<std::uint32_t> m_turns;
    std::vector<AbilityCount> m_abilities;
};

} // namespace wowlab::sim
