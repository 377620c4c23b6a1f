// Auras, their ticks, what comes with them, and guardians (RULES.md 8).

#include "core/sim/arithmetic.h"
#include "core/sim/fight.h"

#include <algorithm>

namespace wowlab::sim {

namespace {

[[nodiscard]] std::uint32_t after(std::uint32_t now, std::uint32_t durationMs)
{
    return durationMs < kForEver - now ? now + durationMs : kForEver;
}

} // namespace

void Fight::apply(Index aura, std::uint16_t count, StackLimit limit, std::uint32_t target, float fraction)
{
    const PlannedAura &planned = m_plan.auras[aura];
    AuraState &state = auraOn(aura, target);
    const bool oneChain = planned.tickMs > 0 && m_rules.dotsHaveOneTickChain;
    if (oneChain && m_rules.lastTickCounts && dotOn(aura, target).isPending && !isThere(state))
        tickChain(aura, target); // the last tick of the instance that ends now
    const bool isNew = !isThere(state);
    const std::uint16_t stacksBefore = isNew ? std::uint16_t{0} : state.stacks;
    if (isNew) {
        std::uint16_t most = planned.maxStacks;
        if (!m_rules.stacksReachDeclaredMaximum && limit == StackLimit::Applied)
            most = std::min(count, most);
        const std::uint16_t stacks = m_rules.stacksReachDeclaredMaximum ? std::min(count, most) : std::uint16_t{1};
        state = {.expiresAt = planned.durationMs == 0 ? 0 : after(m_queue.now(), planned.durationMs),
                 .stacks = stacks,
                 .maxStacks = most,
                 .generation = static_cast<std::uint16_t>(state.generation + 1),
                 .isThere = true};
    } else if (!renew(planned, state, count)) {
        return;
    }
    wake();
    if (planned.changesStats)
        m_statsUntil = 0;
    if (m_trace) {
        record({.kind = TraceKind::Aura,
                .index = aura,
                .target = static_cast<std::uint16_t>(target),
                .stacks = state.stacks,
                .endsAtMs = state.expiresAt});
    }
    if (oneChain && isNew) {
        startTicks(aura, target, fraction);
    } else if (planned.tickMs > 0 && !oneChain) {
        dotOn(aura, target).fraction = fraction;
        push(EventKind::DotTick, aura, tickInterval(planned), 0, target);
    }
    afterApplication(aura, target, isNew, stacksBefore);
}

/// Refreshes an instance; false if nothing happens.
bool Fight::renew(const PlannedAura &planned, AuraState &state, std::uint16_t count)
{
    if (!planned.isRefreshable && !m_rules.expiredAurasAreAbsent)
        return false;
    const std::uint32_t now = m_queue.now();
    const std::uint32_t remaining = state.expiresAt > now ? state.expiresAt - now : 0;
    const std::uint32_t end = after(now, planned.durationMs + std::min(remaining, planned.carryOverMs));
    state.expiresAt = m_rules.expiredAurasAreAbsent ? std::max(state.expiresAt, end) : end;
    const std::uint32_t more = m_rules.stacksReachDeclaredMaximum ? count : 1;
    state.stacks = static_cast<std::uint16_t>(std::min<std::uint32_t>(state.stacks + more, state.maxStacks));
    return true;
}

void Fight::afterApplication(Index aura, std::uint32_t target, bool isNew, std::uint16_t stacksBefore)
{
    const PlannedAura &planned = m_plan.auras[aura];
    if (planned.pulse != kNone && isNew)
        pulse(aura);
    if (planned.companion != kNone) {
        apply(planned.companion, 1, StackLimit::Declared);
        AuraState &companion = auraOn(planned.companion, 0);
        companion.expiresAt = std::max(companion.expiresAt, auraOn(aura, 0).expiresAt);
    }
    const std::uint16_t stacks = auraOn(aura, target).stacks;
    if (planned.damageAtMax != kNone && stacks >= auraOn(aura, target).maxStacks) {
        remove(aura, target);
        push(EventKind::AuraDamage, aura, 0, 0, target);
    }
    if (planned.extraAttackStacks > 0 && stacksBefore < planned.extraAttackStacks &&
        stacks >= planned.extraAttackStacks && !m_plan.startPets.empty())
        push(EventKind::ExtraMelee, m_plan.startPets.front(), 0);
    if (planned.implodeStacks > 0 && m_implodedAt[target] != m_queue.now()) {
        const float chance = m_plan.implosion.chance;
        if (stacks >= planned.implodeStacks || (chance > 0 && m_random.roll(chance))) {
            m_implodedAt[target] = m_queue.now();
            remove(aura, target);
            push(EventKind::Implosion, 0, 0, stacks, target);
        }
    }
    if (planned.spreadTargets > 0 && target == 0) {
        const std::uint32_t others = std::min<std::uint32_t>(planned.spreadTargets, m_plan.targets - 1);
        for (std::uint32_t other = 1; other <= others; ++other)
            apply(aura, 1, StackLimit::Declared, other, planned.spreadFraction);
    }
}

void Fight::loseStack(Index aura)
{
    AuraState &state = auraOn(aura, 0);
    if (state.stacks > 1) {
        --state.stacks;
        wake();
        if (m_plan.auras[aura].changesStats)
            m_statsUntil = 0;
    } else {
        remove(aura);
    }
}

void Fight::remove(Index aura, std::uint32_t target)
{
    AuraState &state = auraOn(aura, target);
    if (!isActive(state))
        return;
    if (m_trace)
        record({.kind = TraceKind::AuraEnd, .index = aura, .target = static_cast<std::uint16_t>(target)});
    state = {.generation = static_cast<std::uint16_t>(state.generation + 1)};
    if (m_plan.auras[aura].tickMs > 0)
        dotOn(aura, target).isPending = false;
    wake();
    if (m_plan.auras[aura].changesStats)
        m_statsUntil = 0;
}

void Fight::extend(Index aura, std::uint32_t amountMs, std::uint32_t target)
{
    AuraState &state = auraOn(aura, target);
    if (!isActive(state))
        return;
    state.expiresAt = after(state.expiresAt, amountMs);
    wake();
    if (m_plan.auras[aura].changesStats)
        m_statsUntil = 0;
}

std::uint32_t Fight::hastedTick(const PlannedAura &planned) const
{
    if (!m_rules.dotsTickWithHaste)
        return planned.tickMs;
    return std::max(1U, truncateToMilliseconds(static_cast<float>(planned.tickMs) / m_haste));
}

std::uint32_t Fight::tickInterval(const PlannedAura &planned)
{
    updateStats(m_queue.now());
    return hastedTick(planned);
}

void Fight::startTicks(Index aura, std::uint32_t target, float fraction)
{
    const std::uint32_t now = m_queue.now();
    const std::uint32_t interval = tickInterval(m_plan.auras[aura]);
    const AuraState &state = auraOn(aura, target);
    dotOn(aura, target) = {
        .lastTick = now, .nextTick = now + interval, .intervalMs = interval, .fraction = fraction, .isPending = true};
    const std::uint32_t next = m_rules.lastTickCounts ? std::min(now + interval, state.expiresAt) : now + interval;
    push(EventKind::DotTick, aura, next - now, state.generation, target);
}

void Fight::tickDot(const Event &event)
{
    const std::uint32_t now = m_queue.now();
    const AuraState &state = auraOn(event.index, event.target);
    if (m_rules.dotsHaveOneTickChain) {
        if (event.data == state.generation && dotOn(event.index, event.target).isPending)
            tickChain(event.index, event.target);
        return;
    }
    if (!(m_rules.lastTickCounts ? now <= state.expiresAt : now < state.expiresAt))
        return;
    tick(event.index, event.target, dotOn(event.index, event.target).fraction);
    push(EventKind::DotTick, event.index, tickInterval(m_plan.auras[event.index]), 0, event.target);
}

/// The pending event of a chain has come up.
void Fight::tickChain(Index aura, std::uint32_t target)
{
    const std::uint32_t now = m_queue.now();
    const AuraState &state = auraOn(aura, target);
    DotState &dot = dotOn(aura, target);
    const std::uint16_t generation = state.generation;
    if (!m_rules.lastTickCounts && now >= state.expiresAt) {
        dot.isPending = false;
        return;
    }
    if (now == dot.nextTick) {
        dot.isPending = false;
        tick(aura, target, dot.fraction);
        if (state.generation != generation || now >= state.expiresAt)
            return;
        dot.lastTick = now;
        dot.intervalMs = tickInterval(m_plan.auras[aura]);
        dot.nextTick = now + dot.intervalMs;
    } else if (now >= state.expiresAt) {
        dot.isPending = false;
        const float part = static_cast<float>(now - dot.lastTick) / static_cast<float>(dot.intervalMs);
        tick(aura, target, dot.fraction * part);
        return;
    }
    dot.isPending = true;
    const std::uint32_t next = m_rules.lastTickCounts ? std::min(dot.nextTick, state.expiresAt) : dot.nextTick;
    push(EventKind::DotTick, aura, next - now, generation, target);
}

void Fight::tick(Index aura, std::uint32_t target, float fraction)
{
    const DamageSource &source = m_plan.sources[m_plan.auras[aura].tickSource];
    setOffProcs(source, target, roll(source, target, fraction));
}

void Fight::pulse(Index aura)
{
    const PlannedSummonPulse &plan = m_plan.pulses[m_plan.auras[aura].pulse];
    summon(plan.pet, plan.lifeMs);
    for (std::uint32_t i = plan.cuts.begin; i < plan.cuts.end; ++i)
        run(m_plan.effects[i], 0);
    push(EventKind::Pulse, aura, plan.intervalMs, buff(aura).generation);
}

void Fight::summon(Index pet, std::uint32_t lifeMs)
{
    const PlannedPet &planned = m_plan.pets[pet];
    const bool leaves = planned.isGuardian && m_rules.guardiansLeave && lifeMs != kForEver;
    const std::uint32_t end = leaves ? after(m_queue.now(), lifeMs) : kForEver;
    if (leaves) {
        std::erase_if(m_leavingPets, [now = m_queue.now()](std::uint32_t each) { return each <= now; });
        m_leavingPets.push_back(end);
    } else {
        ++m_stayingPets;
    }
    wake();
    if (m_trace)
        record({.kind = TraceKind::Summon, .index = pet, .endsAtMs = end});
    push(EventKind::Melee, pet, planned.firstAttackMs, end);
    if (planned.castSpell != kNone)
        push(EventKind::Hit, planned.castSpell, 0, std::bit_cast<std::uint32_t>(planned.castFraction));
}

std::uint32_t Fight::petCount() const
{
    const std::uint32_t now = m_queue.now();
    return m_stayingPets + static_cast<std::uint32_t>(std::count_if(m_leavingPets.begin(), m_leavingPets.end(),
                                                                    [now](std::uint32_t end) { return end > now; }));
}

} // namespace wowlab::sim
