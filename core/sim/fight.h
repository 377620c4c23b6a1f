#pragma once

#include "core/rotation/interpreter.h"
#include "core/rotation/program.h"
#include "core/sim/arithmetic.h"
#include "core/sim/eventqueue.h"
#include "core/sim/fightplan.h"
#include "core/sim/random.h"
#include "core/sim/trace.h"

#include <atomic>
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

/// One fight after another, in one thread. All state of an iteration lives here; every iteration starts from
/// the same fresh state. Allocates while its buffers grow to the size the fights need, and no more after.
class Fight
{
public:
    enum class Outcome {
        Completed,
        Stopped,        ///< the stop flag was set
        BudgetExceeded, ///< more than kBudget operations
        Hangs,          ///< more than kMaxDecisionsAtOnce decisions without time going on
    };

    /// Events and instructions of the rotation that one iteration may use. An hour of a fight with a large
    /// rotation needs a tenth of it. Counted alike on every machine.
    static constexpr std::int64_t kBudget = 25'000'000;
    static constexpr std::uint32_t kMaxDecisionsAtOnce = 1000;

    /// Plan, program and flag outlive the fight; `stop` may be null.
    Fight(const FightPlan &plan, const rotation::Program &program, const std::atomic<bool> *stop);

    /// Reports what happens in the iterations that follow; an empty trace ends that. Slow: for people and tests.
    void setTrace(Trace trace) { m_trace = std::move(trace); }

    /// Runs one iteration. Unless it completes, the figures below are without meaning.
    [[nodiscard]] Outcome run(std::uint64_t seed);

    [[nodiscard]] double damagePerSecond() const;
    /// By the plan's ability index.
    [[nodiscard]] const std::vector<AbilityCount> &abilities() const { return m_abilities; }

    // What the rotation asks.
    [[nodiscard]] bool flag(rotation::PathKind path, std::uint16_t id) const;
    [[nodiscard]] std::int32_t integer(rotation::PathKind path, std::uint16_t id) const;
    [[nodiscard]] double number(rotation::PathKind path, std::uint16_t id) const;

    // What it asks most, and what it needs to know of spells, pooling and time. The answers are those of the paths.
    [[nodiscard]] bool isReady(std::uint16_t spell) const
    {
        const Cooldown &cooldown = m_cooldowns[spell];
        return m_plan.spells[spell].charges > 0 ? cooldown.charges > 0 : m_queue.now() >= cooldown.readyAt;
    }
    [[nodiscard]] bool isBuffActive(std::uint16_t aura) const { return isActive(m_buffs[aura]); }
    [[nodiscard]] std::int32_t charges(std::uint16_t spell) const { return m_cooldowns[spell].charges; }
    [[nodiscard]] double cooldownRemaining(std::uint16_t spell) const
    {
        return cooldownNumber(rotation::PathKind::CooldownRemaining, spell);
    }
    [[nodiscard]] double buffRemaining(std::uint16_t aura) const
    {
        const AuraState &state = m_buffs[aura];
        return isActive(state) ? seconds(state.expiresAt - m_queue.now()) : 0;
    }
    [[nodiscard]] double resourceCurrent(std::uint16_t resource) const
    {
        return isOwn(resource) ? static_cast<double>(m_resource) : 0;
    }
    [[nodiscard]] double resourceDeficit(std::uint16_t resource) const
    {
        return isOwn(resource) ? static_cast<double>(m_plan.spec->resource.max - m_resource) : 0;
    }
    [[nodiscard]] double resourcePercent(std::uint16_t resource) const
    {
        const float max = m_plan.spec->resource.max;
        return isOwn(resource) && max > 0 ? static_cast<double>(m_resource / max * 100.0F) : 0;
    }
    [[nodiscard]] double targetHealthPercent() const { return 100; }
    [[nodiscard]] bool isUsable(std::uint16_t spell) const { return isReady(spell); }
    [[nodiscard]] bool isUsableButForResource(std::uint16_t spell) const { return isReady(spell); }
    [[nodiscard]] float cost(std::uint16_t spell) const { return m_plan.spells[spell].cost; }
    /// Whether to wait for resource; pooling has no deadline yet.
    [[nodiscard]] bool poolHolds(double need) const { return static_cast<double>(m_resource) < need; }
    /// How far time alone can move what a path says.
    [[nodiscard]] rotation::Bound bound(rotation::PathKind path, std::uint16_t id) const;
    /// Time alone cannot make a spell usable sooner.
    [[nodiscard]] std::uint32_t unusableForMs(std::uint16_t spell) const;
    [[nodiscard]] bool isOwn(std::uint16_t resource) const
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
    /// Between two looks at the stop flag: well under a millisecond.
    static constexpr std::int64_t kFuelPortion = 50'000;

    /// Of a spell with charges `current` counts, else `readyAt`.
    struct Cooldown
    {
        std::uint32_t readyAt = 0;
        std::uint16_t charges = 0;
        std::uint32_t nextChargeAt = 0; ///< meaningless while full
    };

    struct AuraState
    {
        bool isThere = false; ///< stays once applied, even when expired
        std::uint32_t expiresAt = 0;
        std::uint16_t stacks = 0;
        std::uint16_t maxStacks = 0;
    };

    void reset(std::uint64_t seed);
    [[nodiscard]] bool refuel();
    [[nodiscard]] Outcome loop();

    // Events.
    [[nodiscard]] bool decide();
    void hit(std::uint16_t spell);
    void tickDot(std::uint16_t aura);
    void shoot();
    void attackWithPet(std::uint16_t pet);

    /// The next decision is `delay` milliseconds from now.
    void decideIn(std::uint32_t delay);
    /// Gives the resource every tick that comes before the decision being made. Ticks are no events: nothing
    /// but a decision looks at the resource.
    void catchUpResource();
    void cast(std::uint16_t spell);
    void startCooldown(std::uint16_t spell);
    void gainCharge(std::uint16_t spell);
    void run(const PlannedEffect &effect);
    void summon(std::uint16_t pet);
    /// A new instance may hold `newMaxStacks`; one that is there keeps its own maximum.
    void apply(std::uint16_t aura, std::uint16_t newMaxStacks);
    void roll(const DamageSource &source, float factor);

    [[nodiscard]] bool isActive(const AuraState &aura) const { return aura.isThere && m_queue.now() < aura.expiresAt; }
    /// On the player.
    [[nodiscard]] const AuraState &buff(std::uint16_t aura) const { return m_buffs[aura]; }
    [[nodiscard]] std::uint32_t msUntilCharge(std::uint16_t spell) const;
    [[nodiscard]] float resourceRegen(rotation::Resource resource) const;
    [[nodiscard]] double resourceNumber(rotation::PathKind path, rotation::Resource resource) const;
    [[nodiscard]] double cooldownNumber(rotation::PathKind path, std::uint16_t spell) const;
    [[nodiscard]] double secondsUntilHealth(float share) const;

    void record(const TraceEvent &event);

    const FightPlan &m_plan;
    Trace m_trace;
    const std::atomic<bool> *m_stop;
    rotation::Machine m_machine;
    EventQueue m_queue;
    WyRand m_random{0};
    Outcome m_outcome = Outcome::Completed;
    std::int64_t m_fuel = 0;
    std::int64_t m_budget = 0;

    double m_damage = 0;
    float m_resource = 0; ///< after m_resourceTicks ticks
    std::uint32_t m_resourceTicks = 0;
    /// Where the next decision and a resource tick fall on the same time: the tick comes first.
    bool m_tickIsBeforeDecision = true;
    std::uint32_t m_gcdEndsAt = 0;
    std::uint32_t m_decisionInstant = 0;
    std::uint32_t m_decisionsAtInstant = 0;
    std::uint32_t m_petCount = 0;
    std::vector<Cooldown> m_cooldowns; ///< by spell
    std::vector<AuraState> m_buffs;    ///< by aura, on the player
    std::vector<AuraState> m_debuffs;  ///< by aura, on the target
    std::vector<AbilityCount> m_abilities;
};

} // namespace wowlab::sim
