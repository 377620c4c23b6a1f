#include "core/sim/fight.h"

#include "core/sim/arithmetic.h"
#include "core/sim/regeneration.h"

#include <algorithm>

namespace wowlab::sim {

namespace {

[[nodiscard]] std::uint32_t hastedInterval(std::uint32_t baseMs, std::uint32_t minMs, float speed)
{
    return std::max(minMs, truncateToMilliseconds(static_cast<float>(baseMs) / speed));
}

/// Of something due at `firstMs` and every `periodMs` after it: how often it happens before `untilMs`.
[[nodiscard]] std::uint32_t timesBefore(std::uint32_t untilMs, std::uint32_t firstMs, std::uint32_t periodMs)
{
    return firstMs < untilMs ? (untilMs - firstMs - 1) / periodMs + 1 : 0;
}

} // namespace

Fight::Fight(const FightPlan &plan, const rotation::Program &program, const std::atomic<bool> *stop)
    : m_plan(plan)
    , m_rules(plan.rules)
    , m_stop(stop)
    , m_machine(program)
    , m_cooldowns(plan.spells.size())
    , m_auras(plan.auraSlots)
    , m_dots(plan.dotSlots)
    , m_procs(plan.procs.size())
    , m_groundReadyAt(plan.grounds.size())
    , m_implodedAt(plan.targets)
    , m_turns(plan.turns)
    , m_abilities(plan.abilities.size())
{
    for (std::size_t spell = 0; spell < plan.spells.size(); ++spell) {
        if (plan.spells[spell].charges > 0)
            m_chargedSpells.push_back(static_cast<Index>(spell));
    }
    recalculateStats(0);
}

Fight::Outcome Fight::run(std::uint64_t seed)
{
    reset(seed);
    return loop();
}

double Fight::damagePerSecond() const
{
    if (m_plan.durationMs == 0)
        return 0;
    return m_damage / static_cast<double>(static_cast<float>(m_plan.durationMs) / 1000.0F);
}

void Fight::reset(std::uint64_t seed)
{
    m_queue.reset(m_plan.endMs);
    m_random = WyRand(seed);
    m_outcome = Outcome::Completed;
    m_fuel = kFuelPortion;
    m_budget = m_operations - kFuelPortion;
    m_damage = 0;
    m_resource = m_plan.resourceInitial;
    m_dueTicks = 0;
    m_gcdEndsAt = 0;
    m_poolUntil = 0;
    m_decisionInstant = 0;
    m_decisionsAtInstant = 0;
    m_stayingPets = static_cast<std::uint32_t>(m_plan.startPets.size());
    m_leavingPets.clear();
    for (Cooldown &cooldown : m_cooldowns)
        cooldown = {};
    for (const Index spell : m_chargedSpells)
        m_cooldowns[spell].charges = m_plan.spells[spell].charges;
    std::fill(m_auras.begin(), m_auras.end(), AuraState{});
    std::fill(m_dots.begin(), m_dots.end(), DotState{});
    std::fill(m_procs.begin(), m_procs.end(), ProcState{});
    std::fill(m_groundReadyAt.begin(), m_groundReadyAt.end(), 0);
    std::fill(m_implodedAt.begin(), m_implodedAt.end(), kForEver);
    std::fill(m_turns.begin(), m_turns.end(), 0);
    std::fill(m_abilities.begin(), m_abilities.end(), AbilityCount{});
    for (const Index aura : m_plan.startAuras)
        apply(aura, 1, StackLimit::Declared);
    recalculateStats(0);

    // The order of these is part of the rules: it breaks ties at equal times.
    m_tickKey = m_queue.takeKey(m_plan.spec->resource.tickMs);
    decideIn(0);
    push(EventKind::AutoAttack, 0, m_plan.spec->autoAttack.firstAtMs);
    for (const Index pet : m_plan.startPets)
        push(EventKind::Melee, pet, m_plan.pets[pet].firstAttackMs, kForEver);
}

bool Fight::refuel()
{
    if (m_outcome != Outcome::Completed)
        return false;
    while (m_fuel < 0) {
        if (m_stop && m_stop->load(std::memory_order_relaxed)) {
            m_outcome = Outcome::Stopped;
            return false;
        }
        if (m_budget <= 0) {
            m_outcome = Outcome::BudgetExceeded;
            return false;
        }
        m_fuel += kFuelPortion;
        m_budget -= kFuelPortion;
    }
    return true;
}

Fight::Outcome Fight::loop()
{
    // Where only decisions meet the resource, its ticks wait for them. They lose no place by that: a decision is inserted by
    // the one before it, which has seen all ticks up to its own place.
    const bool areTicksLate = m_plan.onlyDecisionsMeetResource;
    while (burn(1)) {
        const EventKey event = m_queue.nextKey();
        if (event < m_decisionKey) {
            if (!areTicksLate && m_tickKey < event) {
                regenerate(event);
                continue;
            }
            const Event popped = m_queue.pop();
            if (popped.kind == EventKind::End)
                return m_outcome;
            handle(popped);
        } else if (m_tickKey < m_decisionKey) {
            regenerate(m_decisionKey);
        } else if (timeOf(m_decisionKey) < m_sleepsUntil) {
            skipRetries(timeOf(event));
        } else if (!decide()) {
            return m_outcome;
        }
    }
    return m_outcome;
}

void Fight::handle(const Event &event)
{
    switch (event.kind) {
    case EventKind::End:
        break;
    case EventKind::Hit:
        hit(event);
        break;
    case EventKind::DotTick:
        tickDot(event);
        break;
    case EventKind::AutoAttack:
        attack();
        break;
    case EventKind::Melee:
        melee(event);
        break;
    case EventKind::ExtraMelee:
        strike(event.index);
        break;
    case EventKind::Pulse:
        if (event.data == buff(event.index).generation && isBuffActive(event.index))
            pulse(event.index);
        break;
    case EventKind::AuraDamage: {
        const DamageSource &source = m_plan.sources[m_plan.auras[event.index].damageAtMax];
        setOffProcs(source, event.target, roll(source, event.target, 1));
        break;
    }
    case EventKind::Implosion:
        implode(event);
        break;
    }
}

bool Fight::decide()
{
    const std::uint32_t now = timeOf(m_decisionKey);
    m_queue.setNow(now);
    if (now != m_decisionInstant) {
        m_decisionInstant = now;
        m_decisionsAtInstant = 0;
    }
    if (++m_decisionsAtInstant > kMaxDecisionsAtOnce) {
        m_outcome = Outcome::Hangs;
        return false;
    }
    updateStats(now);
    if (m_dueTicks > 0)
        m_resource = regenerated(m_resource, m_plan.resourceMax, m_perTick, std::exchange(m_dueTicks, 0));
    for (const Index spell : m_chargedSpells)
        catchUpCharges(spell);
    const std::uint32_t idleMs = m_plan.spec->idleRetryMs;
    const rotation::Decision decision = m_machine.decide(*this);
    switch (decision.kind) {
    case rotation::Decision::Kind::Cast:
        if (m_plan.spells[decision.spell].idles)
            decideIn(idleMs);
        else
            cast(decision.spell);
        break;
    case rotation::Decision::Kind::Wait:
        decideIn(std::max(idleMs, wholeMilliseconds(static_cast<float>(decision.amount))));
        break;
    case rotation::Decision::Kind::Pool:
        decideIn(idleMs);
        return true;
    case rotation::Decision::Kind::Nothing:
        decideIn(idleMs);
        m_sleepsUntil = now + std::min(m_machine.holdsForMs(*this), m_statsUntil - now);
        break;
    case rotation::Decision::Kind::Interrupted:
        return false;
    }
    m_poolUntil = 0;
    return m_outcome == Outcome::Completed;
}

bool Fight::poolHolds(double need)
{
    if (static_cast<double>(m_resource) >= need)
        return false;
    const std::uint32_t now = m_queue.now();
    if (m_poolUntil == 0) {
        m_poolUntil = kForEver;
        for (std::size_t spell = 0; spell < m_cooldowns.size(); ++spell) {
            const PlannedSpell &planned = m_plan.spells[spell];
            const Cooldown &cooldown = m_cooldowns[spell];
            if (planned.charges == 0 && cooldown.readyAt > now)
                m_poolUntil = std::min(m_poolUntil, cooldown.readyAt);
            else if (cooldown.charges < planned.charges && cooldown.nextChargeAt > now)
                m_poolUntil = std::min(m_poolUntil, cooldown.nextChargeAt);
        }
    }
    return now < m_poolUntil;
}

void Fight::decideIn(std::uint32_t delayMs)
{
    m_decisionKey = m_queue.takeKey(delayMs);
    wake();
}

/// Puts off a decision that will come to nothing to the first retry that may not, or that something precedes.
/// What happens at the same millisecond happens in the order in which it was inserted, so retries and resource ticks that pass
/// together keep the order they are in: one that is due at the same time as a retry that comes before it stays behind
/// it, one due at the next retry's time was inserted before that.
void Fight::skipRetries(std::uint32_t untilMs)
{
    const std::uint32_t idleMs = m_plan.spec->idleRetryMs;
    const std::uint32_t tickMs = m_plan.spec->resource.tickMs;
    const std::uint32_t decision = timeOf(m_decisionKey);
    const std::uint32_t tick = timeOf(m_tickKey);
    const bool keepStep = tickMs == idleMs;
    const std::uint32_t limit = std::min(untilMs, m_sleepsUntil);
    const std::uint32_t retries = keepStep ? std::max(1U, timesBefore(limit, decision, idleMs)) : 1;
    const std::uint32_t nextDecision = decision + retries * idleMs;
    const std::uint32_t ticks = keepStep ? timesBefore(std::min(nextDecision, untilMs), tick, tickMs) : 0;
    if (ticks > 0)
        addTicks(ticks, tick);
    if (ticks > 0 && tick != decision)
        m_tickKey = m_queue.takeKeyAt(tick + ticks * tickMs);
    m_decisionKey = m_queue.takeKeyAt(nextDecision);
    if (ticks > 0 && tick == decision)
        m_tickKey = m_queue.takeKeyAt(tick + ticks * tickMs);
}

/// Lets every resource tick happen that comes before `until`.
void Fight::regenerate(EventKey until)
{
    const std::uint32_t tickMs = m_plan.spec->resource.tickMs;
    const std::uint32_t first = timeOf(m_tickKey);
    const std::uint32_t count = std::max(1U, timesBefore(timeOf(until), first, tickMs));
    addTicks(count, first);
    m_tickKey = m_queue.takeKeyAt(first + count * tickMs);
}

void Fight::addTicks(std::uint32_t count, std::uint32_t firstMs)
{
    if (m_plan.onlyDecisionsMeetResource) {
        m_dueTicks += count; // all alike: haste does not change
        return;
    }
    const std::uint32_t tickMs = m_plan.spec->resource.tickMs;
    while (count > 0) {
        updateStats(firstMs);
        const std::uint32_t alike = std::min(count, timesBefore(m_statsUntil, firstMs, tickMs));
        m_resource = regenerated(m_resource, m_plan.resourceMax, m_perTick, alike);
        count -= alike;
        firstMs += alike * tickMs;
    }
}

void Fight::recalculateStats(std::uint32_t now)
{
    m_statsUntil = kForEver;
    const auto amountOf = [&](const StatAura &change) {
        const AuraState &aura = m_auras[m_plan.auras[change.aura].slot];
        if (now >= aura.expiresAt)
            return 0.0F;
        m_statsUntil = std::min(m_statsUntil, aura.expiresAt);
        return change.isPerStack ? change.amount * static_cast<float>(aura.stacks) : change.amount;
    };
    m_haste = m_plan.stats.haste;
    for (const StatAura &change : m_plan.hasteAuras)
        m_haste = m_haste * (1.0F + amountOf(change));
    m_mastery = m_plan.stats.masteryPercent;
    for (const StatAura &change : m_plan.masteryAuras)
        m_mastery = m_mastery + 100.0F * amountOf(change);
    m_masteryFactor = m_rules.masteryFollowsTable ? 1.0F + m_mastery / 100.0F : 1.0F + m_mastery;

    const SpecTable &spec = *m_plan.spec;
    m_perTick = m_plan.resourceRegen * m_haste * (static_cast<float>(spec.resource.tickMs) / 1000.0F);
    m_gcdMs = hastedInterval(spec.gcd.baseMs, spec.gcd.minMs, m_haste);
    m_autoAttackMs = hastedInterval(spec.autoAttack.intervalMs, spec.autoAttack.minIntervalMs, m_haste);
}

float Fight::healthPercent() const
{
    if (!m_rules.targetHealthFalls)
        return 100;
    return 100.0F * (1.0F - static_cast<float>(m_queue.now()) / static_cast<float>(m_plan.durationMs));
}

bool Fight::areActive(Span buffs) const
{
    for (std::uint32_t i = buffs.begin; i < buffs.end; ++i) {
        if (!isBuffActive(m_plan.indexes[i]))
            return false;
    }
    return true;
}

void Fight::record(TraceEvent event)
{
    event.timeMs = m_queue.now();
    m_trace(event);
}

} // namespace wowlab::sim
