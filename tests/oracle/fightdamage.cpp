#include "tests/oracle/fight.h"

#include <algorithm>

namespace wowlab::oracle {

namespace {

[[nodiscard]] bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// An amount that may be for each stack.
[[nodiscard]] float amountOf(const Effect &effect, int stacks)
{
    return effect.perStack ? *effect.perStack * static_cast<float>(stacks) : effect.amount;
}

[[nodiscard]] bool isConditional(const Effect &multiplier)
{
    return !multiplier.whileBuff.empty() || multiplier.targetHealthBelowPct.has_value();
}

} // namespace

float Fight::haste() const
{
    float h = m_plan.haste;
    const auto found = m_plan.auraEffects.find("haste");
    if (!m_rules.aurasChangeStatsAndDamage || found == m_plan.auraEffects.end())
        return h;
    for (const auto &[aura, effect] : found->second) {
        if (const Instance *instance = activeAt(kPlayer, aura->slug))
            h = h * (1 + amountOf(*effect, instance->stacks));
    }
    return h;
}

float Fight::mastery() const
{
    float value = m_plan.mastery;
    const auto found = m_plan.auraEffects.find("mastery");
    if (!m_rules.aurasChangeStatsAndDamage || found == m_plan.auraEffects.end())
        return value;
    for (const auto &[aura, effect] : found->second) {
        if (const Instance *instance = activeAt(kPlayer, aura->slug))
            value = value + 100 * amountOf(*effect, instance->stacks);
    }
    return value;
}

float Fight::playerCritChance() const
{
    float chance = m_plan.critChance;
    const auto found = m_plan.auraEffects.find("crit_chance");
    if (!m_rules.aurasChangeStatsAndDamage || found == m_plan.auraEffects.end())
        return chance;
    for (const auto &[aura, effect] : found->second) {
        if (const Instance *instance = activeAt(kPlayer, aura->slug))
            chance = chance + amountOf(*effect, instance->stacks);
    }
    return chance;
}

float Fight::critChance(const Source &source, int target) const
{
    float chance = m_plan.critChance;
    if (!m_rules.aurasChangeStatsAndDamage)
        return chance;
    const auto counts = [&](const Effect &effect) {
        return effect.type == "crit_chance" || (source.isPet && effect.type == "pet_crit_chance");
    };
    for (const Aura &aura : m_plan.spec.auras) {
        const Instance *instance = activeAt(unitOf(aura, target), aura.slug);
        for (const Effect &effect : aura.effects) {
            if (instance && counts(effect))
                chance = chance + amountOf(effect, instance->stacks);
        }
    }
    for (const Effect *effect : m_plan.chosen) {
        const bool buffHolds = effect->whileBuff.empty() || isActive(effect->whileBuff);
        const bool debuffHolds = effect->againstDebuff.empty() || activeAt(target, effect->againstDebuff);
        if (counts(*effect) && buffHolds && debuffHolds)
            chance = chance + effect->amount;
    }
    return chance;
}

float Fight::healthPercent() const
{
    if (!m_rules.targetHealthFalls)
        return 100;
    return 100 * (1 - static_cast<float>(m_now) / static_cast<float>(m_plan.duration));
}

bool Fight::isFor(const Effect &multiplier, const Source &source) const
{
    if (!multiplier.spell.empty())
        return source.spell && source.spell->slug == multiplier.spell;
    if (!multiplier.spells.empty())
        return source.spell && contains(multiplier.spells, source.spell->slug);
    if (!multiplier.aura.empty())
        return source.tick && source.tick->slug == multiplier.aura;
    if (multiplier.appliesTo == "pet")
        return source.isPet;
    if (multiplier.appliesTo == "player")
        return m_rules.talentsWork ? !source.isPet : !source.isMelee;
    return true;
}

bool Fight::conditionsHold(const Effect &multiplier) const
{
    return (multiplier.whileBuff.empty() || isActive(multiplier.whileBuff)) &&
           (!multiplier.targetHealthBelowPct || healthPercent() < *multiplier.targetHealthBelowPct);
}

/// Steps 5 and 6.
float Fight::unconditional(float amount, const Source &source) const
{
    if (source.isPet && !source.isMelee) {
        for (const PetModifier &modifier : m_spec.petModifiers) {
            if (!modifier.appliesTo.contains("pet_ability"))
                continue;
            if (modifier.type == "multiplier" ||
                (modifier.type == "multiplier_if_talent" && m_plan.talents.contains(modifier.talent)))
                amount = amount * modifier.multiplier;
        }
    }
    for (const Effect *effect : m_plan.chosen) {
        if (effect->type == "damage_multiplier" && !isConditional(*effect) && isFor(*effect, source))
            amount = amount * effect->multiplier;
    }
    return amount;
}

/// Step 7: the product D.
float Fight::conditional(const Source &source, int target, bool isCritical, float crit) const
{
    float d = 1;
    // a
    if (m_rules.masteryFollowsTable) {
        if (m_spec.masteryAffects == "all_damage" || source.isPet)
            d = d * (1 + mastery() / 100);
    } else if (source.isMelee) {
        for (const PetModifier &modifier : m_spec.petModifiers) {
            if (modifier.type == "one_plus_mastery")
                d = d * (1 + mastery());
        }
    }
    // b
    for (const PetModifier &modifier : m_spec.petModifiers) {
        if (!source.isMelee || !modifier.appliesTo.contains("pet_melee"))
            continue;
        if (modifier.type == "multiplier")
            d = d * modifier.multiplier;
        if (modifier.type == "multiplier_if_talent" && m_plan.talents.contains(modifier.talent))
            d = d * modifier.multiplier;
        if (modifier.type == "multiplier_while_aura" && isActive(modifier.aura)) {
            const auto &effects = m_plan.auras.at(modifier.aura)->effects;
            const bool hasItsOwn = std::any_of(effects.begin(), effects.end(),
                                               [](const Effect &effect) { return effect.type == "damage_multiplier"; });
            if (!(m_rules.aurasChangeStatsAndDamage && hasItsOwn))
                d = d * modifier.multiplier;
        }
    }
    // c
    if (const auto found = m_plan.auraEffects.find("damage_multiplier"); found != m_plan.auraEffects.end()) {
        for (const auto &[aura, effect] : found->second) {
            const Instance *instance = activeAt(unitOf(*aura, target), aura->slug);
            if (!instance || !(m_rules.aurasChangeStatsAndDamage || effect->countsInBaseline))
                continue;
            if (!effect->spells.empty() && !(source.spell && contains(effect->spells, source.spell->slug)))
                continue;
            if ((effect->petOnly && !source.isPet) || (effect->whileNoPet && livingPets() > 0))
                continue;
            d = d * (effect->perStack ? 1 + amountOf(*effect, instance->stacks) : effect->multiplier);
        }
    }
    // d
    for (const Effect *effect : m_plan.chosen) {
        if (effect->type == "damage_multiplier" && isConditional(*effect) && isFor(*effect, source) &&
            conditionsHold(*effect))
            d = d * effect->multiplier;
        if (effect->type == "pet_crit_damage" && isCritical && source.isPet &&
            (m_rules.talentsWork || !source.isMelee) && conditionsHold(*effect))
            d = d * (1 + effect->amount);
        if (effect->type == "crit_damage_scaling" && isCritical && isFor(*effect, source))
            d = d * (1 + effect->perCritPct * (crit * 100));
    }
    return d;
}

Fight::Roll Fight::roll(const Source &source, int target, float fraction)
{
    float amount = source.ap * m_plan.attackPower + source.sp * m_plan.spellPower;
    const float crit = critChance(source, target);
    const bool isCritical = m_chance.roll(crit);
    if (isCritical)
        amount = amount * m_spec.critMultiplier;
    if (source.school == "physical")
        amount = amount * m_plan.physicalFactor;
    if (m_rules.versatilityRaisesDamage)
        amount = amount * (1 + m_plan.versatilityPct / 100);
    amount = unconditional(amount, source);
    amount = amount * conditional(source, target, isCritical, crit);
    if (fraction != 1)
        amount = amount * fraction;
    book(source.ability, target, amount, isCritical);
    return {amount, isCritical};
}

void Fight::book(const std::string &ability, int target, float amount, bool isCritical)
{
    m_total += static_cast<double>(amount);
    record(
        {.kind = Event::Kind::Damage, .name = ability, .target = target, .isCritical = isCritical, .amount = amount});
}

Fight::Source Fight::sourceOf(const Spell &spell)
{
    return {.ability = spell.slug,
            .ap = spell.apCoefficient,
            .sp = spell.spCoefficient,
            .school = spell.school,
            .isPet = spell.isPetAbility,
            .spell = &spell};
}

void Fight::hit(const Spell &spell, float fraction, const std::vector<std::string> &waitingAuras)
{
    if (spell.rolls()) {
        const int targets = spell.target == "all_enemies" ? m_plan.targetCount : 1;
        for (int target = 0; target < targets; ++target) {
            hitTarget(spell, target, fraction);
            if (target == 0)
                ricochet(spell);
        }
    }
    for (const std::string &aura : waitingAuras)
        apply(aura, 1, By::Declaration, 0);
    if (m_rules.preciseShotsOutlastHit)
        consumeStackFor(spell);
}

void Fight::hitTarget(const Spell &spell, int target, float fraction)
{
    const Source source = sourceOf(spell);
    const Roll rolled = roll(source, target, fraction);
    if (fraction == 1 && target == 0) {
        for (const Effect &effect : spell.effects) {
            const bool counts = effect.rules.empty() || (effect.rules == "corrected") == m_rules.talentsWork;
            if (effect.type != "cleave" || !counts || !holds(effect.conditions))
                continue;
            for (int other = 1; other <= std::min(effect.maxTargets, m_plan.targetCount - 1); ++other)
                book(spell.slug + ".cleave", other, rolled.amount * effect.fraction, false);
        }
    }
    if (const auto found = m_plan.auraEffects.find("replicate_damage"); found != m_plan.auraEffects.end()) {
        for (const auto &[aura, effect] : found->second) {
            if (!isActive(aura->slug) || !contains(effect->spells, spell.slug))
                continue;
            for (int other = 0; other < m_plan.targetCount; ++other) {
                if (activeAt(other, effect->toDebuff))
                    book(aura->slug, other, rolled.amount * effect->fraction, false);
            }
        }
    }
    tryProcsOf(source, rolled, target);
}

void Fight::ricochet(const Spell &spell)
{
    const auto found = m_plan.auraEffects.find("ricochet");
    if (found == m_plan.auraEffects.end())
        return;
    for (const auto &[aura, effect] : found->second) {
        if (!isActive(aura->slug) || !contains(effect->spells, spell.slug))
            continue;
        for (int other = 1; other <= std::min(effect->maxTargets, m_plan.targetCount - 1); ++other) {
            const Source source = sourceOf(spell);
            tryProcsOf(source, roll(source, other, effect->fraction), other);
        }
    }
}

void Fight::autoAttack()
{
    const Source source{.ability = m_spec.autoAttackSlug,
                        .ap = m_spec.autoAttack.apCoefficient,
                        .sp = m_spec.autoAttackSpCoefficient,
                        .school = m_spec.autoAttack.school,
                        .isAutoAttack = true};
    tryProcsOf(source, roll(source, 0, 1), 0);
    const auto interval = static_cast<Ms>(static_cast<float>(m_spec.autoAttack.intervalMs) / haste());
    m_agenda.add(m_now + std::max(m_spec.autoAttack.minIntervalMs, interval), [this] { autoAttack(); });
}

void Fight::melee(const Pet &pet)
{
    const Source source{.ability = pet.isGuardian ? "guardian_melee" : "pet_melee",
                        .ap = pet.melee.apCoefficient,
                        .school = pet.melee.school,
                        .isMelee = true,
                        .isPet = true};
    const Roll rolled = roll(source, 0, 1);
    if (const auto found = m_plan.auraEffects.find("pet_melee_cleave"); found != m_plan.auraEffects.end()) {
        for (const auto &[aura, effect] : found->second) {
            if (!isActive(aura->slug))
                continue;
            for (int other = 1; other < m_plan.targetCount; ++other)
                book("pet_melee.cleave", other, rolled.amount * effect->fraction, false);
        }
    }
    tryProcsOf(source, rolled, 0);
}

void Fight::attackOf(const Pet &pet, Ms goneAt)
{
    if (m_now >= goneAt)
        return;
    melee(pet);
    float speed = haste();
    for (const PetModifier &modifier : m_spec.petModifiers) {
        if (modifier.type != "attack_speed_per_stack")
            continue;
        if (const Instance *instance = activeAt(kPlayer, modifier.aura))
            speed = speed * (1 + modifier.perStack * static_cast<float>(instance->stacks));
    }
    const auto interval = static_cast<Ms>(static_cast<float>(pet.melee.intervalMs) / speed);
    m_agenda.add(m_now + std::max(pet.melee.minIntervalMs, interval), [this, &pet, goneAt] { attackOf(pet, goneAt); });
}

} // namespace wowlab::oracle
