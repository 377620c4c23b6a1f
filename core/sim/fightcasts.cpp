// Casts and triggered spells, what they do besides damage, cooldowns and charges (RULES.md 5 and 7).

#include "core/sim/arithmetic.h"
#include "core/sim/fight.h"

#include <algorithm>

namespace wowlab::sim {

void Fight::cast(Index spell)
{
    const PlannedSpell &planned = m_plan.spells[spell];
    ++m_abilities[planned.ability].casts;
    const PlannedFreeCast *free = freeCast(spell);
    if (!free && m_resource >= planned.cost)
        m_resource -= planned.cost;
    m_resource = std::min(m_plan.resourceMax, m_resource + planned.gain);
    if (m_trace)
        record({.kind = TraceKind::Cast, .index = spell, .amount = m_resource});
    followSequences(planned);
    if (free && free->consumesStack)
        loseStack(free->aura);
    startCooldown(spell);

    const bool isInstant = planned.castMs == 0 || (free && free->isInstant);
    if (isInstant || !planned.appliesAtHit) {
        for (std::uint32_t i = planned.applies.begin; i < planned.applies.end; ++i)
            apply(m_plan.indexes[i], 1, StackLimit::Declared);
    }
    for (std::uint32_t i = planned.spentAtCast.begin; i < planned.spentAtCast.end; ++i) {
        if (isBuffActive(m_plan.indexes[i]))
            loseStack(m_plan.indexes[i]);
    }
    runEffects(planned.effects);
    for (std::uint32_t i = planned.castProcs.begin; i < planned.castProcs.end; ++i)
        attempt(m_plan.indexes[i], 0);

    updateStats(m_queue.now());
    const std::uint32_t castMs = isInstant ? 0 : truncateToMilliseconds(static_cast<float>(planned.castMs) / m_haste);
    if (planned.isOnGcd)
        m_gcdEndsAt = m_queue.now() + m_gcdMs;
    decideIn(planned.isOnGcd ? std::max(m_gcdMs, castMs) : castMs);
    scheduleHits(spell, castMs);
}

void Fight::trigger(Index spell)
{
    const PlannedSpell &planned = m_plan.spells[spell];
    if (planned.isLocked)
        return;
    ++m_abilities[planned.ability].casts;
    if (m_trace)
        record({.kind = TraceKind::Trigger, .index = spell});
    for (std::uint32_t i = planned.applies.begin; i < planned.applies.end; ++i)
        apply(m_plan.indexes[i], 1, StackLimit::Declared);
    runEffects(planned.effects);
    for (std::uint32_t i = planned.castProcs.begin; i < planned.castProcs.end; ++i)
        attempt(m_plan.indexes[i], 0);
    push(EventKind::Hit, spell, 0, std::bit_cast<std::uint32_t>(1.0F));
}

const PlannedFreeCast *Fight::freeCast(Index spell) const
{
    const Span span = m_plan.spells[spell].freeCasts;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
        if (isBuffActive(m_plan.freeCasts[i].aura))
            return &m_plan.freeCasts[i];
    }
    return nullptr;
}

bool Fight::isUsableButForResource(Index spell) const
{
    const PlannedSpell &planned = m_plan.spells[spell];
    return isReady(spell) && !planned.isLocked &&
           (planned.belowPercent >= kAnyPercent || healthPercent() < planned.belowPercent);
}

void Fight::followSequences(const PlannedSpell &spell)
{
    for (std::uint32_t i = spell.sequences.begin; i < spell.sequences.end; ++i) {
        const PlannedSequence &sequence = m_plan.sequences[i];
        const AuraState &counter = buff(sequence.counterAura);
        if (!sequence.isAdvance) {
            remove(sequence.counterAura);
        } else if (isActive(counter) && counter.stacks + 1 >= sequence.count) {
            apply(sequence.granted, 1, StackLimit::Declared);
            remove(sequence.counterAura);
        } else {
            apply(sequence.counterAura, 1, StackLimit::Declared);
        }
    }
}

void Fight::scheduleHits(Index spell, std::uint32_t castMs)
{
    const PlannedSpell &planned = m_plan.spells[spell];
    const std::uint32_t whole = std::bit_cast<std::uint32_t>(1.0F);
    if (planned.channelTicks == 0) {
        push(EventKind::Hit, spell, castMs, whole, castMs > 0 && planned.appliesAtHit ? 1 : 0);
        return;
    }
    for (std::uint64_t i = 1; i <= planned.channelTicks; ++i)
        push(EventKind::Hit, spell, static_cast<std::uint32_t>(castMs * i / planned.channelTicks), whole);
}

void Fight::runEffects(Span effects)
{
    for (std::uint32_t i = effects.begin; i < effects.end; ++i)
        run(m_plan.effects[i], 0);
}

void Fight::run(const PlannedEffect &effect, std::uint32_t target)
{
    if (!areActive(effect.buffs))
        return;
    switch (effect.kind) {
    case EffectKind::ReduceCooldown:
        reduceCooldown(effect.target, effect.amountMs);
        break;
    case EffectKind::ApplyAura:
        apply(effect.target, effect.count, StackLimit::Applied, unitOf(effect.target, target));
        break;
    case EffectKind::RemoveAura:
        remove(effect.target, unitOf(effect.target, target));
        break;
    case EffectKind::ApplyNextOf: {
        const std::uint32_t choices = effect.choices.end - effect.choices.begin;
        const Index aura = m_plan.indexes[effect.choices.begin + m_turns[effect.turn]++ % choices];
        apply(aura, 1, StackLimit::Applied, unitOf(aura, target));
        break;
    }
    case EffectKind::Summon:
        summon(effect.target, m_plan.pets[effect.target].durationMs);
        break;
    case EffectKind::ExtendAura:
        extend(effect.target, effect.amountMs, target);
        break;
    case EffectKind::TriggerSpell:
        trigger(effect.target);
        break;
    case EffectKind::GainCharge:
        gainCharges(effect.target, effect.count);
        break;
    case EffectKind::GainResource:
        gainResource(effect.amount);
        break;
    case EffectKind::PetMirrorCast:
        push(EventKind::Hit, effect.target, 0, std::bit_cast<std::uint32_t>(effect.amount));
        break;
    case EffectKind::Cleave:
        break; // waits for the hit
    }
}

void Fight::startCooldown(Index spell)
{
    const PlannedSpell &planned = m_plan.spells[spell];
    Cooldown &cooldown = m_cooldowns[spell];
    if (planned.charges == 0) {
        if (planned.cooldownMs > 0)
            cooldown.readyAt = m_queue.now() + planned.cooldownMs;
        return;
    }
    catchUpCharges(spell);
    if (cooldown.charges == 0)
        return;
    if (cooldown.charges == planned.charges)
        cooldown.nextChargeAt = m_queue.now() + planned.rechargeMs;
    --cooldown.charges;
}

void Fight::reduceCooldown(Index spell, std::uint32_t amountMs)
{
    Cooldown &cooldown = m_cooldowns[spell];
    if (m_plan.spells[spell].charges == 0) {
        cooldown.readyAt -= std::min(cooldown.readyAt, amountMs);
    } else if (m_rules.chargesRecharge) {
        catchUpCharges(spell);
        if (cooldown.charges < m_plan.spells[spell].charges)
            cooldown.nextChargeAt -= std::min(cooldown.nextChargeAt - m_queue.now(), amountMs);
    }
    wake();
}

void Fight::gainCharges(Index spell, std::uint16_t count)
{
    catchUpCharges(spell);
    Cooldown &cooldown = m_cooldowns[spell];
    cooldown.charges = static_cast<std::uint16_t>(
        std::min<std::uint32_t>(m_plan.spells[spell].charges, std::uint32_t{cooldown.charges} + count));
    wake();
}

/// A charge is back from the millisecond at which its recharge ends [D-11].
void Fight::catchUpCharges(Index spell)
{
    if (!m_rules.chargesRecharge)
        return;
    const PlannedSpell &planned = m_plan.spells[spell];
    Cooldown &cooldown = m_cooldowns[spell];
    while (cooldown.charges < planned.charges && cooldown.nextChargeAt <= m_queue.now()) {
        ++cooldown.charges;
        cooldown.nextChargeAt += planned.rechargeMs;
    }
}

void Fight::gainResource(float amount)
{
    m_resource = std::min(m_plan.resourceMax, m_resource + amount);
    wake();
}

} // namespace wowlab::sim
