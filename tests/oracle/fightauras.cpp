#include "tests/oracle/fight.h"

#include <algorithm>

namespace wowlab::oracle {

Fight::Charges Fight::chargesNow(const Spell &spell) const
{
    Charges charges = m_charges.at(spell.slug);
    const int maximum = m_plan.maxCharges(spell);
    while (m_rules.chargesRecharge && charges.current < maximum && charges.next <= m_now) {
        ++charges.current;
        charges.next += spell.rechargeMs;
    }
    return charges;
}

Fight::Charges &Fight::charges(const Spell &spell)
{
    return m_charges.at(spell.slug) = chargesNow(spell);
}

void Fight::startCooldown(const Spell &spell)
{
    if (spell.charges == 0) {
        if (spell.cooldownMs > 0)
            m_readyAt[spell.slug] = m_now + spell.cooldownMs;
        return;
    }
    Charges &state = charges(spell);
    if (state.current == 0)
        return;
    if (state.current == m_plan.maxCharges(spell))
        state.next = m_now + spell.rechargeMs;
    --state.current;
}

void Fight::reduceCooldown(const Spell &spell, Ms amount)
{
    if (spell.charges == 0) {
        Ms &readyAt = m_readyAt[spell.slug];
        readyAt = std::max<Ms>(0, readyAt - amount);
        return;
    }
    Charges &state = charges(spell);
    if (m_rules.chargesRecharge && state.current < m_plan.maxCharges(spell))
        state.next = std::max(m_now, state.next - amount);
}

void Fight::gainCharge(const Spell &spell)
{
    Charges &state = charges(spell);
    if (state.current < m_plan.maxCharges(spell))
        ++state.current;
}

const Fight::Instance *Fight::activeAt(int unit, const std::string &aura) const
{
    const auto found = m_auras.find({unit, aura});
    return found != m_auras.end() && (m_now < found->second.expiry || found->second.expiry == kForever) ? &found->second
                                                                                                        : nullptr;
}

/// The instance, if it is still the one of that number.
Fight::Instance *Fight::same(const Place &place, std::uint64_t serial)
{
    const auto found = m_auras.find(place);
    return found != m_auras.end() && found->second.serial == serial ? &found->second : nullptr;
}

void Fight::remove(const Place &place)
{
    if (!activeAt(place.first, place.second))
        return;
    record({.kind = Event::Kind::AuraEnd, .name = place.second, .target = std::max(0, place.first)});
    m_auras.erase(place);
}

void Fight::loseStack(const Place &place)
{
    if (--m_auras.at(place).stacks == 0)
        remove(place);
}

void Fight::apply(const std::string &slug, int stacks, By by, int target, float fraction)
{
    const Aura &aura = *m_plan.auras.at(slug);
    const Place place{unitOf(aura, target), slug};
    const Ms length = m_plan.durationOf(aura);
    const bool isPermanent = length == 0 && m_rules.loneWolfIsActive;

    if (m_rules.expiredAurasAreAbsent && m_auras.contains(place) && !activeAt(place.first, slug)) {
        const Instance old = m_auras.at(place);
        if (m_rules.dotsHaveOneTickChain && m_rules.lastTickCounts && old.hasTickToCome && old.eventAt == m_now)
            tickOfChain(aura, place, old.serial); // may apply the aura itself
        if (same(place, old.serial))
            m_auras.erase(place);
    }

    const bool isNew = !m_auras.contains(place);
    if (!isNew && !aura.isRefreshable && !m_rules.expiredAurasAreAbsent)
        return;
    Instance &instance = m_auras[place];
    const int stacksBefore = isNew ? 0 : instance.stacks;
    if (isNew) {
        instance.serial = ++m_serials;
        instance.maximum = aura.maxStacks;
        if (!m_rules.stacksReachDeclaredMaximum && by == By::Effect)
            instance.maximum = std::min(stacks, aura.maxStacks);
        instance.stacks = m_rules.stacksReachDeclaredMaximum ? std::min(stacks, aura.maxStacks) : 1;
        instance.expiry = isPermanent ? kForever : m_now + length;
    } else {
        const Ms rest = std::max<Ms>(0, instance.expiry - m_now);
        const auto most = static_cast<Ms>(0.3F * static_cast<float>(length));
        const Ms refreshed = m_now + length + (aura.isPandemic ? std::min(rest, most) : 0);
        instance.expiry = m_rules.expiredAurasAreAbsent ? std::max(instance.expiry, refreshed) : refreshed;
        const int added = m_rules.stacksReachDeclaredMaximum ? stacks : 1;
        instance.stacks = std::min(instance.stacks + added, instance.maximum);
    }
    const std::uint64_t serial = instance.serial;
    record({.kind = Event::Kind::Aura,
            .name = slug,
            .target = std::max(0, place.first),
            .stacks = instance.stacks,
            .endsAtMs = static_cast<std::uint32_t>(instance.expiry)});

    if (aura.periodic)
        startTicks(aura, place, instance, isNew, fraction);
    for (const Effect &effect : aura.effects) {
        if (effect.type == "periodic_summon" && isNew && m_rules.guardiansLeave)
            summonPeriodically(effect, place, serial);
    }
    afterApplication(aura, place, serial, stacksBefore);
    for (const Effect *spread : m_plan.chosenOf("spread")) {
        if (spread->aura != slug || place.first != 0)
            continue;
        for (int other = 1; other <= std::min(spread->targets, m_plan.targetCount - 1); ++other)
            apply(slug, stacks, by, other, spread->fraction);
    }
}

/// What talents and the aura itself make of an application, between its ticks and its spreading.
void Fight::afterApplication(const Aura &aura, const Place &place, std::uint64_t serial, int stacksBefore)
{
    for (const Effect *effect : m_plan.chosenOf("aura_with")) {
        if (effect->with != aura.slug)
            continue;
        apply(effect->aura, 1, By::Declaration, 0);
        const auto along = m_auras.find({unitOf(*m_plan.auras.at(effect->aura), 0), effect->aura});
        if (const Instance *with = same(place, serial); with && along != m_auras.end())
            along->second.expiry = std::max(along->second.expiry, with->expiry);
    }
    for (const Effect &effect : aura.effects) {
        const Instance *instance = same(place, serial);
        if (effect.type != "damage_at_max_stacks" || !instance || instance->stacks < instance->maximum)
            continue;
        remove(place);
        m_agenda.add(m_now, [this, &effect, target = std::max(0, place.first)] {
            const Source source{.ability = effect.slug,
                                .ap = effect.apCoefficient,
                                .sp = effect.spCoefficient,
                                .school = effect.school,
                                .isPet = effect.petAbility};
            tryProcsOf(source, roll(source, target, 1), target);
        });
    }
    for (const Effect *effect : m_plan.chosenOf("extra_pet_attack")) {
        const Instance *instance = same(place, serial);
        if (effect->aura != aura.slug || !instance || stacksBefore >= effect->stacks ||
            instance->stacks < effect->stacks || m_pets.empty())
            continue;
        const Pet *first = m_pets.front().pet;
        m_agenda.add(m_now, [this, first] { melee(*first); });
    }
    implodeIfDue(aura, place, serial);
}

Ms Fight::tickInterval(const Aura &aura) const
{
    if (!m_rules.dotsTickWithHaste)
        return aura.periodic->tickMs;
    return std::max<Ms>(1, static_cast<Ms>(static_cast<float>(aura.periodic->tickMs) / haste()));
}

void Fight::startTicks(const Aura &aura, const Place &place, Instance &instance, bool isNew, float fraction)
{
    const Ms interval = tickInterval(aura);
    if (!m_rules.dotsHaveOneTickChain) {
        m_agenda.add(m_now + interval, [this, &aura, place, fraction] { tickOfMany(aura, place, fraction); });
        return;
    }
    if (!isNew)
        return;
    instance.hasTickToCome = true;
    instance.lastTick = m_now;
    instance.interval = interval;
    instance.nextTick = m_now + interval;
    instance.fraction = fraction;
    instance.eventAt = m_rules.lastTickCounts ? std::min(instance.nextTick, instance.expiry) : instance.nextTick;
    m_agenda.add(instance.eventAt,
                 [this, &aura, place, serial = instance.serial] { tickOfChain(aura, place, serial); });
}

void Fight::tickOfChain(const Aura &aura, const Place &place, std::uint64_t serial)
{
    Instance *instance = same(place, serial);
    if (!instance || !instance->hasTickToCome || instance->eventAt != m_now)
        return;
    const auto wait = [&] {
        instance->hasTickToCome = true;
        instance->eventAt =
            m_rules.lastTickCounts ? std::min(instance->nextTick, instance->expiry) : instance->nextTick;
        m_agenda.add(instance->eventAt, [this, &aura, place, serial] { tickOfChain(aura, place, serial); });
    };
    instance->hasTickToCome = false;
    if (!m_rules.lastTickCounts && m_now >= instance->expiry)
        return;
    if (m_now == instance->nextTick) {
        tick(aura, place.first, instance->fraction);
        instance = same(place, serial); // the tick's procs may have replaced it
        if (!instance)
            return;
        instance->lastTick = m_now;
        if (m_now < instance->expiry) {
            instance->interval = tickInterval(aura);
            instance->nextTick = m_now + instance->interval;
            wait();
        }
    } else if (m_now == instance->expiry) {
        const float part = static_cast<float>(m_now - instance->lastTick) / static_cast<float>(instance->interval);
        tick(aura, place.first, part * instance->fraction);
    } else {
        wait();
    }
}

void Fight::tickOfMany(const Aura &aura, const Place &place, float fraction)
{
    const auto found = m_auras.find(place);
    const bool isOn = activeAt(place.first, place.second) ||
                      (m_rules.lastTickCounts && found != m_auras.end() && found->second.expiry == m_now);
    if (!isOn)
        return;
    tick(aura, place.first, fraction);
    m_agenda.add(m_now + tickInterval(aura), [this, &aura, place, fraction] { tickOfMany(aura, place, fraction); });
}

void Fight::tick(const Aura &aura, int target, float fraction)
{
    const Source source{.ability = aura.slug + ".tick",
                        .ap = aura.periodic->apCoefficient,
                        .sp = aura.periodic->spCoefficient,
                        .school = m_rules.dotTicksHaveOwnSchool ? aura.periodic->school : "physical",
                        .tick = &aura};
    tryProcsOf(source, roll(source, target, fraction), target);
}

void Fight::summonPeriodically(const Effect &effect, const Place &place, std::uint64_t serial)
{
    summon(*m_plan.pets.at(effect.pet), effect.guardianDurationMs);
    for (const std::string &slug : effect.cutSpells) {
        const Spell &spell = *m_plan.spells.at(slug);
        const Ms whole = spell.charges > 0 ? spell.rechargeMs : spell.cooldownMs;
        reduceCooldown(spell, static_cast<Ms>(effect.cutFraction * static_cast<float>(whole)));
    }
    m_agenda.add(m_now + effect.intervalMs, [this, &effect, place, serial] {
        if (same(place, serial) && activeAt(place.first, place.second))
            summonPeriodically(effect, place, serial);
    });
}

void Fight::summon(const Pet &pet, Ms life)
{
    const Ms goneAt = m_rules.guardiansLeave ? m_now + life : kForever;
    m_pets.push_back({.pet = &pet, .goneAt = goneAt});
    record({.kind = Event::Kind::Summon, .name = pet.slug, .endsAtMs = static_cast<std::uint32_t>(goneAt)});
    m_agenda.add(m_now + pet.melee.firstAtMs, [this, &pet, goneAt] { attackOf(pet, goneAt); });
    for (const Effect *effect : m_plan.chosenOf("guardian_casts")) {
        if (effect->pet == pet.slug)
            m_agenda.add(m_now, [this, effect] { hit(*m_plan.spells.at(effect->spell), effect->fraction, {}); });
    }
}

int Fight::livingPets() const
{
    return static_cast<int>(std::count_if(m_pets.begin(), m_pets.end(), [this](const LivingPet &living) {
        return living.goneAt == kForever || m_now < living.goneAt;
    }));
}

} // namespace wowlab::oracle
