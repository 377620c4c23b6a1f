#include "core/sim/fight.h"

#include "core/sim/arithmetic.h"

#include <algorithm>

namespace wowlab::sim {

Fight::Fight(const FightPlan &plan, const rotation::Program &program, const std::atomic<bool> *stop)
    : m_plan(plan)
    , m_stop(stop)
    , m_machine(program)
    , m_cooldowns(plan.spells.size())
    , m_buffs(plan.auras.size())
    , m_debuffs(plan.auras.size())
    , m_abilities(plan.abilities.size())
{
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
    m_budget = kBudget - kFuelPortion;
    m_damage = 0;
    m_resource = m_plan.spec->resource.initial;
    m_resourceTicks = 0;
    m_gcdEndsAt = 0;
    m_decisionInstant = 0;
    m_decisionsAtInstant = 0;
    m_petCount = 0;
    for (std::size_t spell = 0; spell < m_cooldowns.size(); ++spell)
        m_cooldowns[spell] = {.charges = m_plan.spells[spell].charges};
    std::fill(m_buffs.begin(), m_buffs.end(), AuraState{});
    std::fill(m_debuffs.begin(), m_debuffs.end(), AuraState{});
    std::fill(m_abilities.begin(), m_abilities.end(), AbilityCount{});

    // The order of these is part of the rules: it breaks ties at equal times.
    decideIn(0);
    m_queue.push({EventKind::AutoShot}, m_plan.spec->autoAttack.firstAtMs);
    for (std::size_t pet = 0; pet < m_plan.pets.size(); ++pet) {
        if (m_plan.pets[pet].isPresentAtStart)
            summon(static_cast<std::uint16_t>(pet));
    }
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
    Event event;
    while (m_queue.pop(event)) {
        if (!burn(1))
            return m_outcome;
        switch (event.kind) {
        case EventKind::Decision:
            if (!decide())
                return m_outcome;
            break;
        case EventKind::Hit:
            hit(event.index);
            break;
        case EventKind::DotTick:
            tickDot(event.index);
            break;
        case EventKind::AutoShot:
            shoot();
            break;
        case EventKind::PetAttack:
            attackWithPet(event.index);
            break;
        }
    }
    return m_outcome;
}

bool Fight::decide()
{
    if (m_queue.now() != m_decisionInstant) {
        m_decisionInstant = m_queue.now();
        m_decisionsAtInstant = 0;
    }
    if (++m_decisionsAtInstant > kMaxDecisionsAtOnce) {
        m_outcome = Outcome::Hangs;
        return false;
    }
    catchUpResource();
    const std::uint32_t idleMs = m_plan.spec->idleRetryMs;
    const rotation::Decision decision = m_machine.decide(*this);
    switch (decision.kind) {
    case rotation::Decision::Kind::Cast:
        cast(decision.spell);
        break;
    case rotation::Decision::Kind::Wait:
        decideIn(std::max(idleMs, wholeMilliseconds(static_cast<float>(decision.amount))));
        break;
    case rotation::Decision::Kind::Pool:
    case rotation::Decision::Kind::Nothing:
        decideIn(idleMs);
        break;
    case rotation::Decision::Kind::Interrupted:
        return false;
    }
    return true;
}

void Fight::cast(std::uint16_t spell)
{
    const PlannedSpell &planned = m_plan.spells[spell];
    ++m_abilities[planned.hit.ability].casts;
    if (m_resource >= planned.cost)
        m_resource -= planned.cost;
    m_resource = std::min(m_plan.spec->resource.max, m_resource + planned.gain);
    if (m_trace)
        record({.kind = TraceKind::Cast, .index = spell, .amount = m_resource});
    startCooldown(spell);
    for (std::uint16_t i = planned.applies.begin; i < planned.applies.end; ++i) {
        const std::uint16_t aura = m_plan.applies[i];
        apply(aura, m_plan.auras[aura].maxStacks);
    }
    for (std::uint16_t i = planned.effects.begin; i < planned.effects.end; ++i)
        run(m_plan.effects[i]);
    if (planned.isOnGcd) {
        m_gcdEndsAt = m_queue.now() + m_plan.gcdMs;
        decideIn(m_plan.gcdMs);
    } else {
        decideIn(0);
    }
    m_queue.push({EventKind::Hit, spell}, 0);
}

void Fight::record(const TraceEvent &event)
{
    TraceEvent timed = event;
    timed.timeMs = m_queue.now();
    m_trace(timed);
}

void Fight::startCooldown(std::uint16_t spell)
{
    const PlannedSpell &planned = m_plan.spells[spell];
    Cooldown &cooldown = m_cooldowns[spell];
    if (planned.charges == 0) {
        if (planned.cooldownMs > 0)
            cooldown.readyAt = m_queue.now() + planned.cooldownMs;
        return;
    }
    if (cooldown.charges == 0)
        return;
    if (cooldown.charges == planned.charges)
        cooldown.nextChargeAt = m_queue.now() + planned.rechargeMs;
    --cooldown.charges;
}

void Fight::gainCharge(std::uint16_t spell)
{
    Cooldown &cooldown = m_cooldowns[spell];
    if (cooldown.charges < m_plan.spells[spell].charges)
        ++cooldown.charges;
}

void Fight::run(const PlannedEffect &effect)
{
    switch (effect.kind) {
    case EffectKind::ReduceCooldown:
        if (m_plan.spells[effect.target].charges == 0) {
            Cooldown &cooldown = m_cooldowns[effect.target];
            cooldown.readyAt -= std::min(cooldown.readyAt, effect.amountMs);
        }
        break;
    case EffectKind::ApplyBuff:
    case EffectKind::ApplyDebuff:
        // Where stacks cannot reach the declared maximum, the first application's number is the maximum.
        apply(effect.target, std::min(effect.stacks, m_plan.auras[effect.target].maxStacks));
        break;
    case EffectKind::Summon:
        summon(effect.target);
        break;
    case EffectKind::ExtendAura:
    case EffectKind::TriggerSpell:
    case EffectKind::GainCharge:
    case EffectKind::GainResource:
    case EffectKind::Cleave:
    case EffectKind::PetMirrorCast:
        break; // refused when the fight was planned
    }
}

void Fight::summon(std::uint16_t pet)
{
    ++m_petCount;
    if (m_trace)
        record({.kind = TraceKind::Summon, .index = pet, .endsAtMs = TraceEvent::kNever});
    m_queue.push({EventKind::PetAttack, pet}, m_plan.pets[pet].firstAttackMs);
}

void Fight::apply(std::uint16_t aura, std::uint16_t newMaxStacks)
{
    const PlannedAura &planned = m_plan.auras[aura];
    AuraState &state = planned.isOnTarget ? m_debuffs[aura] : m_buffs[aura];
    const std::uint32_t now = m_queue.now();
    if (!state.isThere) {
        state = {.isThere = true, .expiresAt = now + planned.durationMs, .stacks = 1, .maxStacks = newMaxStacks};
    } else if (planned.isRefreshable) {
        const std::uint32_t remaining = state.expiresAt > now ? state.expiresAt - now : 0;
        state.expiresAt = now + planned.durationMs + std::min(remaining, planned.carryOverMs);
        if (state.stacks < state.maxStacks)
            ++state.stacks;
    } else {
        return;
    }
    if (m_trace)
        record({.kind = TraceKind::Aura, .index = aura, .stacks = state.stacks, .endsAtMs = state.expiresAt});
    if (planned.tickMs > 0 && planned.isOnTarget)
        m_queue.push({EventKind::DotTick, aura}, planned.tickMs);
}

void Fight::roll(const DamageSource &source, float factor)
{
    const bool isCritical = m_random.roll(m_plan.stats.critChance);
    const double amount = static_cast<double>((isCritical ? source.critical : source.normal) * factor);
    m_damage += amount;
    AbilityCount &ability = m_abilities[source.ability];
    ++ability.hits;
    ability.crits += isCritical ? 1 : 0;
    ability.damage += amount;
    if (m_trace) {
        record({.kind = TraceKind::Damage,
                .index = source.ability,
                .isCritical = isCritical,
                .amount = static_cast<float>(amount)});
    }
}

void Fight::hit(std::uint16_t spell)
{
    const PlannedSpell &planned = m_plan.spells[spell];
    if (planned.dealsDamage)
        roll(planned.hit, 1.0F);
}

void Fight::tickDot(std::uint16_t aura)
{
    if (!isActive(m_debuffs[aura]))
        return;
    const PlannedAura &planned = m_plan.auras[aura];
    roll(planned.tick, 1.0F);
    m_queue.push({EventKind::DotTick, aura}, planned.tickMs);
}

void Fight::shoot()
{
    roll(m_plan.autoShot, 1.0F);
    for (const ChargeProc &proc : m_plan.chargeProcs) {
        // A critical roll of its own, not the shot's.
        if (m_random.roll(m_plan.stats.critChance) && m_random.roll(proc.chance))
            gainCharge(proc.spell);
    }
    m_queue.push({EventKind::AutoShot}, m_plan.autoShotMs);
}

void Fight::attackWithPet(std::uint16_t pet)
{
    const PlannedPet &planned = m_plan.pets[pet];
    float factor = 1.0F;
    for (const PetMeleeFactor &each : m_plan.petMeleeFactors) {
        if (!each.needsAura || isActive(buff(each.aura)))
            factor = factor * each.factor;
    }
    roll(planned.melee, factor);
    std::uint16_t stacks = 0;
    if (m_plan.hasPetSpeedAura && isActive(buff(m_plan.petSpeedAura)))
        stacks = buff(m_plan.petSpeedAura).stacks;
    m_queue.push({EventKind::PetAttack, pet}, planned.intervalMs[stacks]);
}

void Fight::decideIn(std::uint32_t delay)
{
    // A tick is due every tickMs, and each is queued when the one before it happens, the first at set-up: before
    // all else. So whatever was queued less than tickMs ahead comes after the tick of its time, and whatever was
    // queued earlier comes before it. Queued exactly tickMs ahead it comes after if it did so last time.
    const std::uint32_t tickMs = m_plan.spec->resource.tickMs;
    const bool isAfterTickNow = m_queue.now() == 0 || m_tickIsBeforeDecision;
    m_tickIsBeforeDecision = delay < tickMs || (delay == tickMs && isAfterTickNow);
    m_queue.push({EventKind::Decision}, delay);
}

void Fight::catchUpResource()
{
    const std::uint32_t now = m_queue.now();
    const std::uint32_t tickMs = m_plan.spec->resource.tickMs;
    std::uint32_t due = now / tickMs;
    if (due * tickMs == now && due > 0 && !m_tickIsBeforeDecision)
        --due;
    const float max = m_plan.spec->resource.max;
    const float perTick = m_plan.resourcePerTick; // negative if the request's haste is
    while (m_resourceTicks < due && (m_resource < max || perTick < 0)) {
        m_resource = std::min(max, m_resource + perTick);
        ++m_resourceTicks;
    }
    m_resourceTicks = due; // at the maximum further ticks change nothing
}

} // namespace wowlab::sim
