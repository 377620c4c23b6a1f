#include "tests/oracle/plan.h"

#include <algorithm>
#include <stdexcept>

namespace wowlab::oracle {

namespace {

/// Above the threshold a rating gives less and less.
[[nodiscard]] float percentOf(float rating, const SpecData &spec)
{
    const float raw = rating / spec.ratingPerPercent;
    if (raw <= spec.diminishingThreshold)
        return raw;
    const float over = spec.diminishingCoefficient * (raw - spec.diminishingThreshold);
    return spec.diminishingThreshold + over / (1 + over / 100);
}

template <class Entry>
void requireAll(const std::set<std::string> &names, const std::vector<Entry> &table)
{
    for (const std::string &name : names)
        (void)bySlug(table, name);
}

} // namespace

Plan::Plan(SpecData specData, Request config, const Rules &ruleSet)
    : rules(ruleSet)
    , spec(std::move(specData))
    , request(std::move(config))
    , rotation(readRotation(request.rotation, spec))
    , duration(static_cast<Ms>(request.duration * 1000))
{
    for (const Spell &spell : spec.spells)
        spells[spell.slug] = &spell;
    for (const Aura &aura : spec.auras) {
        auras[aura.slug] = &aura;
        for (const Effect &effect : aura.effects)
            auraEffects[effect.type].push_back({&aura, &effect});
    }
    for (const Pet &pet : spec.pets)
        pets[pet.slug] = &pet;
    readStats();
    readTarget();
    readTalents();
    readResource();
    readProcs();
}

void Plan::readStats()
{
    attackPower = spec.apPerPrimary * request.agility;
    spellPower = spec.spPerPrimary * request.agility;
    critChance = spec.baseCritPct / 100 + percentOf(request.critRating, spec) / 100;
    haste = 1 + percentOf(request.hasteRating, spec) / 100;
    masteryPct = percentOf(request.masteryRating, spec);
    versatilityPct = percentOf(request.versatilityRating, spec);
    if (rules.percentStatsReplaceRatings) {
        if (request.critPct)
            critChance = *request.critPct / 100;
        if (request.hastePct)
            haste = 1 + *request.hastePct / 100;
        masteryPct = request.masteryPct.value_or(masteryPct);
        versatilityPct = request.versatilityPct.value_or(versatilityPct);
    }
    mastery = rules.masteryFollowsTable ? spec.masteryBasePct + spec.masteryCoefficient * masteryPct : masteryPct;
}

void Plan::readTarget()
{
    const float armor = rules.targetFollowsRequest ? request.targetArmor : spec.targetArmor;
    const float constant = rules.armorConstantFitsLevel ? spec.armorConstantCorrected : spec.armorConstant;
    physicalFactor = 1 - std::min(spec.armorCap, armor / (armor + constant));
    targetHealth = rules.targetFollowsRequest ? request.targetMaxHealth : spec.targetMaxHealth;
    targetCount = rules.areaSpellsHitAllTargets ? request.targetCount : 1;
}

void Plan::readResource()
{
    resourceMax = spec.resourceMax;
    resourceStart = spec.resourceInitial;
    resourceRegen = spec.resourceRegen;
    if (rules.resourcesFollowRequest && request.resources) {
        resourceMax = request.resources->maximum;
        resourceStart = request.resources->initial.value_or(resourceMax);
        resourceRegen = request.resources->regeneration;
    }
    for (const Effect *effect : chosenOf("focus_regen"))
        resourceRegen = resourceRegen * (1 + effect->amount);
}

void Plan::readTalents()
{
    talents = request.talents.value_or(std::set<std::string>());
    tierSets = request.tierSets;
    requireAll(talents, spec.talents);
    requireAll(tierSets, spec.tierSets);
    const auto choose = [this](const std::vector<Effect> &effects) {
        for (const Effect &effect : effects) {
            if (rules.talentsWork || effect.countsInBaseline)
                chosen.push_back(&effect);
        }
    };
    for (const Talent &talent : spec.talents) {
        if (talents.contains(talent.slug))
            choose(talent.effects);
    }
    for (const TierSet &set : spec.tierSets) {
        if (tierSets.contains(set.slug))
            choose(set.effects);
    }
    if (!rules.talentsWork || !request.talents)
        return;
    // Everything that some talent names is locked, then what the chosen ones name is unlocked.
    for (const bool unlock : {false, true}) {
        for (const Talent &talent : spec.talents) {
            if (unlock && !talents.contains(talent.slug))
                continue;
            for (const Effect &effect : talent.effects) {
                if (effect.type == "unlock" && !unlock)
                    lockedSpells.insert(effect.spell);
                else if (effect.type == "unlock")
                    lockedSpells.erase(effect.spell);
                if (effect.type == "sequence" && !unlock)
                    lockedSequences.insert(effect.sequence);
                else if (effect.type == "sequence")
                    lockedSequences.erase(effect.sequence);
                if (effect.type == "aura_on_cast" && !unlock)
                    lockedAuras.emplace(effect.spell, effect.aura);
                else if (effect.type == "aura_on_cast")
                    lockedAuras.erase({effect.spell, effect.aura});
            }
        }
    }
}

void Plan::readProcs()
{
    // Procs that a talent names: with that talent, or without.
    std::set<std::string> named;
    std::set<std::string> unlocked;
    for (const Talent &talent : spec.talents) {
        for (const Effect &effect : talent.effects) {
            if (effect.type != "proc")
                continue;
            named.insert(effect.proc);
            if (talents.contains(talent.slug))
                unlocked.insert(effect.proc);
        }
    }
    const auto talentsHold = [this](const Proc &proc) {
        return std::all_of(proc.requirements.begin(), proc.requirements.end(), [this](const Condition &condition) {
            return condition.kind != Condition::Kind::Talent || talents.contains(condition.slug);
        });
    };
    const auto needsTalent = [](const Proc &proc) {
        return std::any_of(proc.requirements.begin(), proc.requirements.end(),
                           [](const Condition &condition) { return condition.kind == Condition::Kind::Talent; });
    };
    for (const Proc &proc : spec.procs) {
        const bool isNamed = named.contains(proc.slug);
        if (!rules.procTableIsEvaluated && !proc.isActiveInBaseline)
            continue;
        if (!rules.talentsWork && needsTalent(proc) && !proc.isActiveInBaseline)
            continue;
        if (rules.talentsWork && request.talents && isNamed && !unlocked.contains(proc.slug))
            continue;
        if (talentsHold(proc))
            procs.push_back(&proc);
    }
    for (const TierSet &set : spec.tierSets) {
        if (!rules.talentsWork || !rules.procTableIsEvaluated || !tierSets.contains(set.slug))
            continue;
        for (const Proc &proc : set.procs) {
            if (talentsHold(proc))
                procs.push_back(&proc);
        }
    }
}

std::vector<const Effect *> Plan::chosenOf(std::string_view type) const
{
    std::vector<const Effect *> effects;
    for (const Effect *effect : chosen) {
        if (effect->type == type)
            effects.push_back(effect);
    }
    return effects;
}

int Plan::maxCharges(const Spell &spell) const
{
    int charges = spell.charges;
    for (const Effect *effect : chosenOf("extra_charges")) {
        if (effect->spell == spell.slug)
            charges += static_cast<int>(effect->amount);
    }
    return charges;
}

Ms Plan::durationOf(const Aura &aura) const
{
    Ms length = aura.durationMs;
    for (const Effect *effect : chosenOf("longer_aura")) {
        if (effect->aura == aura.slug)
            length += effect->amountMs;
    }
    return length;
}

} // namespace wowlab::oracle
