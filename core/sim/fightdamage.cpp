// Damage rolls, hits, attacks, and the procs they set off (RULES.md 6 and 8).

#include "core/sim/arithmetic.h"
#include "core/sim/fight.h"

#include <algorithm>

namespace wowlab::sim {

Fight::Rolled Fight::roll(const DamageSource &source, std::uint32_t target, float fraction)
{
    updateStats(m_queue.now()); // the procs of a roll before this one may have changed them
    Rolled rolled;
    rolled.critChance = source.critBonuses.isEmpty() ? m_plan.stats.critChance : critChance(source, target);
    rolled.isCritical = m_random.roll(rolled.critChance);
    rolled.amount = (rolled.isCritical ? source.critical : source.normal) *
                    (source.factors.isEmpty() ? source.firstFactor : factor(source, target, rolled));
    if (fraction != 1.0F)
        rolled.amount = rolled.amount * fraction;
    book(source.ability, target, rolled.amount, rolled.isCritical);
    return rolled;
}

float Fight::critChance(const DamageSource &source, std::uint32_t target) const
{
    float chance = m_plan.stats.critChance;
    for (std::uint32_t i = source.critBonuses.begin; i < source.critBonuses.end; ++i) {
        const CritBonus &bonus = m_plan.critBonuses[i];
        if (bonus.when == When::Always) {
            chance = chance + bonus.amount;
            continue;
        }
        const AuraState &aura = auraOn(bonus.aura, target);
        if (isActive(aura))
            chance =
                chance + (bonus.when == When::PerStack ? bonus.amount * static_cast<float>(aura.stacks) : bonus.amount);
    }
    return chance;
}

float Fight::bonusOf(const CritBonus &bonus, const AuraState &aura)
{
    return bonus.when == When::PerStack ? bonus.amount * static_cast<float>(aura.stacks) : bonus.amount;
}

/// Without what holds against one target only.
float Fight::playerCritChance() const
{
    float chance = m_plan.stats.critChance;
    const DamageSource &source = m_plan.sources[m_plan.autoAttack];
    for (std::uint32_t i = source.critBonuses.begin; i < source.critBonuses.end; ++i) {
        const CritBonus &bonus = m_plan.critBonuses[i];
        if (bonus.when != When::Always && isBuffActive(bonus.aura))
            chance = chance + bonusOf(bonus, buff(bonus.aura));
    }
    return chance;
}

float Fight::factor(const DamageSource &source, std::uint32_t target, const Rolled &rolled) const
{
    float product = source.firstFactor;
    for (std::uint32_t i = source.factors.begin; i < source.factors.end; ++i) {
        const Factor &each = m_plan.factors[i];
        if ((each.isOnlyForCrits && !rolled.isCritical) || (each.isOnlyWithoutPet && petCount() > 0) ||
            (each.belowPercent < kAnyPercent && !(healthPercent() < each.belowPercent)))
            continue;
        switch (each.when) {
        case When::Always:
            product = product * each.amount;
            break;
        case When::Active:
            if (isActive(auraOn(each.aura, target)))
                product = product * each.amount;
            break;
        case When::PerStack: {
            const AuraState &aura = auraOn(each.aura, target);
            if (isActive(aura))
                product = product * (1.0F + each.amount * static_cast<float>(aura.stacks));
            break;
        }
        case When::PerCritPercent:
            product = product * (1.0F + each.amount * (rolled.critChance * 100.0F));
            break;
        case When::Mastery:
            product = product * m_masteryFactor;
            break;
        }
    }
    return product;
}

void Fight::copy(Index ability, std::uint32_t target, float amount)
{
    book(ability, target, amount, false);
}

void Fight::book(Index abilityIndex, std::uint32_t target, float amount, bool isCritical)
{
    const auto damage = static_cast<double>(amount);
    m_damage += damage;
    AbilityCount &ability = m_abilities[abilityIndex];
    ++ability.hits;
    ability.crits += isCritical ? 1 : 0;
    ability.damage += damage;
    if (m_trace) {
        record({.kind = TraceKind::Damage,
                .index = abilityIndex,
                .target = static_cast<std::uint16_t>(target),
                .isCritical = isCritical,
                .amount = amount});
    }
}

void Fight::hit(const Event &event)
{
    const PlannedSpell &spell = m_plan.spells[event.index];
    const float fraction = std::bit_cast<float>(event.data);
    if (m_plan.sources[spell.source].rolls) {
        const std::uint32_t targets = spell.hitsAllTargets ? m_plan.targets : 1;
        for (std::uint32_t target = 0; target < targets; ++target)
            hitTarget(spell, target, fraction);
        if (!spell.ricochets.isEmpty())
            ricochet(spell);
    }
    if (event.target != 0) {
        for (std::uint32_t i = spell.applies.begin; i < spell.applies.end; ++i)
            apply(m_plan.indexes[i], 1, StackLimit::Declared);
    }
    for (std::uint32_t i = spell.spentAtHit.begin; i < spell.spentAtHit.end; ++i) {
        if (isBuffActive(m_plan.indexes[i]))
            loseStack(m_plan.indexes[i]);
    }
}

void Fight::hitTarget(const PlannedSpell &spell, std::uint32_t target, float fraction)
{
    const DamageSource &source = m_plan.sources[spell.source];
    const Rolled rolled = roll(source, target, fraction);
    if (target == 0) {
        if (fraction == 1.0F && !spell.cleaves.isEmpty())
            cleave(spell, rolled.amount);
        if (!spell.replications.isEmpty())
            replicate(spell, rolled.amount);
    }
    if (!source.procs.isEmpty())
        setOffProcs(source, target, rolled);
    m_fuel -= 1;
}

void Fight::cleave(const PlannedSpell &spell, float amount)
{
    for (std::uint32_t i = spell.cleaves.begin; i < spell.cleaves.end; ++i) {
        const PlannedCleave &cleave = m_plan.cleaves[i];
        if (!areActive(cleave.buffs))
            continue;
        const std::uint32_t others = std::min<std::uint32_t>(cleave.maxTargets, m_plan.targets - 1);
        for (std::uint32_t target = 1; target <= others; ++target)
            copy(cleave.ability, target, amount * cleave.fraction);
    }
}

void Fight::replicate(const PlannedSpell &spell, float amount)
{
    for (std::uint32_t i = spell.replications.begin; i < spell.replications.end; ++i) {
        const PlannedReplication &replication = m_plan.replications[i];
        if (!isBuffActive(replication.aura))
            continue;
        for (std::uint32_t target = 0; target < m_plan.targets; ++target) {
            if (isActive(auraOn(replication.toDebuff, target)))
                copy(replication.ability, target, amount * replication.fraction);
        }
        m_fuel -= m_plan.targets;
    }
}

void Fight::ricochet(const PlannedSpell &spell)
{
    const DamageSource &source = m_plan.sources[spell.source];
    for (std::uint32_t i = spell.ricochets.begin; i < spell.ricochets.end; ++i) {
        const PlannedRicochet &ricochet = m_plan.ricochets[i];
        if (!isBuffActive(ricochet.aura))
            continue;
        const std::uint32_t others = std::min<std::uint32_t>(ricochet.maxTargets, m_plan.targets - 1);
        for (std::uint32_t target = 1; target <= others; ++target)
            setOffProcs(source, target, roll(source, target, ricochet.fraction));
    }
}

void Fight::attack()
{
    const DamageSource &source = m_plan.sources[m_plan.autoAttack];
    setOffProcs(source, 0, roll(source, 0, 1));
    updateStats(m_queue.now());
    push(EventKind::AutoAttack, 0, m_autoAttackMs);
}

void Fight::melee(const Event &event)
{
    const std::uint32_t now = m_queue.now();
    if (now >= event.data)
        return; // a guardian that is gone
    strike(event.index);
    updateStats(now);
    const PlannedPet &pet = m_plan.pets[event.index];
    float speed = m_haste;
    if (m_plan.petSpeedAura != kNone) {
        const AuraState &aura = buff(m_plan.petSpeedAura);
        const float stacks = isActive(aura) ? static_cast<float>(aura.stacks) : 0.0F;
        speed = m_haste * (1.0F + m_plan.petSpeedPerStack * stacks);
    }
    const std::uint32_t interval = truncateToMilliseconds(static_cast<float>(pet.intervalMs) / speed);
    push(EventKind::Melee, event.index, std::max(pet.minIntervalMs, interval), event.data);
}

void Fight::strike(Index pet)
{
    const DamageSource &source = m_plan.sources[m_plan.pets[pet].source];
    const Rolled rolled = roll(source, 0, 1);
    for (const MeleeCleavePlan &cleave : m_plan.meleeCleaves) {
        if (!isBuffActive(cleave.aura))
            continue;
        for (std::uint32_t target = 1; target < m_plan.targets; ++target)
            copy(m_plan.meleeCleaveAbility, target, rolled.amount * cleave.fraction);
        m_fuel -= m_plan.targets;
    }
    setOffProcs(source, 0, rolled);
}

/// The stacks on a target go off; what made them do so has taken them away.
void Fight::implode(const Event &event)
{
    const ImplosionPlan &plan = m_plan.implosion;
    const DamageSource &source = m_plan.sources[m_plan.spells[plan.spell].source];
    const float fraction = 1.0F + plan.bonusPerStack * static_cast<float>(event.data);
    setOffProcs(source, event.target, roll(source, event.target, fraction));
    for (std::uint32_t i = plan.procs.begin; i < plan.procs.end; ++i)
        attempt(m_plan.indexes[i], event.target);
    const std::uint32_t whole = std::bit_cast<std::uint32_t>(1.0F);
    for (std::uint32_t i = plan.grounds.begin; i < plan.grounds.end; ++i) {
        const GroundEffect &ground = m_plan.grounds[i];
        if (m_queue.now() < m_groundReadyAt[i])
            continue;
        m_groundReadyAt[i] = m_queue.now() + ground.cooldownMs;
        push(EventKind::Hit, ground.impact, 0, whole);
        for (std::uint32_t tick = 1; tick <= ground.durationMs / ground.tickMs; ++tick)
            push(EventKind::Hit, ground.tick, tick * ground.tickMs, whole);
    }
}

void Fight::setOffProcs(const DamageSource &source, std::uint32_t target, const Rolled &rolled)
{
    for (std::uint32_t i = source.procs.begin; i < source.procs.end; ++i) {
        const SourceProc &candidate = m_plan.sourceProcs[i];
        const bool isOwnRoll = candidate.when == SourceProc::If::OwnCritRoll;
        const bool isTried =
            candidate.when == SourceProc::If::Always ||
            (isOwnRoll ? isOpen(candidate.proc) && m_random.roll(critChance(source, target)) : rolled.isCritical);
        if (isTried)
            attempt(candidate.proc, target);
    }
}

/// Nothing but chance keeps it from happening now.
bool Fight::isOpen(Index proc) const
{
    return areActive(m_plan.procs[proc].buffs) && m_queue.now() >= m_procs[proc].readyAt;
}

void Fight::attempt(Index index, std::uint32_t target)
{
    const PlannedProc &proc = m_plan.procs[index];
    ProcState &state = m_procs[index];
    const std::uint32_t now = m_queue.now();
    if (!isOpen(index))
        return;
    const float chance = chanceOf(proc, state);
    state.lastAttempt = now;
    const bool isSure = chance >= 1 && !m_rules.procTableIsEvaluated;
    if (!isSure && !m_random.roll(chance))
        return;
    state.lastSuccess = now;
    state.readyAt = now + proc.internalCooldownMs;
    run(proc.effect, target);
}

float Fight::chanceOf(const PlannedProc &proc, const ProcState &state)
{
    if (proc.guaranteedBy != kNone && isBuffActive(proc.guaranteedBy))
        return 1;
    if (proc.kind == ProcKind::Flat)
        return proc.chance;
    float ppm = proc.ppm;
    if (proc.isHasted) {
        updateStats(m_queue.now()); // a proc before this one may have changed them
        ppm = ppm * m_haste;
    }
    if (proc.isCritScaled)
        ppm = ppm * (1.0F + m_plan.stats.critChance);
    const float sinceAttempt = static_cast<float>(m_queue.now() - state.lastAttempt) / 1000.0F;
    const float sinceSuccess = static_cast<float>(m_queue.now() - state.lastSuccess) / 1000.0F;
    const float patience = 1.0F + 3.0F * (sinceSuccess * ppm / 60.0F - 1.5F);
    return ppm * std::min(sinceAttempt, 10.0F) / 60.0F * std::max(1.0F, patience);
}

} // namespace wowlab::sim
