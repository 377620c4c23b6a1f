#include "tests/oracle/specdata.h"

#include <nlohmann/json.hpp>

#include <stdexcept>

using nlohmann::json;

namespace wowlab::oracle {

namespace {

[[nodiscard]] std::string textAt(const json &object, const char *member)
{
    return object.value(member, std::string());
}

/// Numbers of the table are single floats.
[[nodiscard]] float floatAt(const json &object, const char *member, float otherwise = 0)
{
    return object.contains(member) ? static_cast<float>(object.at(member).get<double>()) : otherwise;
}

[[nodiscard]] std::optional<float> optionalFloatAt(const json &object, const char *member)
{
    return object.contains(member) ? std::optional(floatAt(object, member)) : std::nullopt;
}

[[nodiscard]] Ms msAt(const json &object, const char *member)
{
    return object.contains(member) && !object.at(member).is_null() ? object.at(member).get<Ms>() : 0;
}

template <class List = std::vector<std::string>>
[[nodiscard]] List textsAt(const json &object, const char *member)
{
    return object.contains(member) ? object.at(member).get<List>() : List();
}

[[nodiscard]] Condition readCondition(const json &entry)
{
    if (entry.contains("talent"))
        return {Condition::Kind::Talent, entry.at("talent")};
    if (entry.contains("tier_set"))
        return {Condition::Kind::TierSet, entry.at("tier_set")};
    return {Condition::Kind::Buff, entry.at("buff")};
}

/// "talent:slug" or "buff:slug".
[[nodiscard]] Condition readRequirement(const std::string &text)
{
    const auto colon = text.find(':');
    const auto kind = text.substr(0, colon) == "talent" ? Condition::Kind::Talent : Condition::Kind::Buff;
    return {kind, text.substr(colon + 1)};
}

[[nodiscard]] Effect readEffect(const json &entry)
{
    const std::string type = entry.at("type");
    if (type == "if_talent" || type == "if_all") {
        Effect inner = readEffect(entry.at("effect"));
        inner.rules = textAt(entry, "rules");
        if (type == "if_talent")
            inner.conditions.push_back({Condition::Kind::Talent, entry.at("talent")});
        else
            for (const json &condition : entry.at("conditions"))
                inner.conditions.push_back(readCondition(condition));
        return inner;
    }
    Effect effect;
    effect.type = type;
    effect.rules = textAt(entry, "rules");
    effect.countsInBaseline = entry.value("baseline", false);
    effect.slug = textAt(entry, "slug");
    effect.spell = textAt(entry, "spell");
    effect.spells = textsAt(entry, "spells");
    effect.aura = textAt(entry, "aura");
    effect.auras = textsAt(entry, "auras");
    effect.with = textAt(entry, "with");
    effect.pet = textAt(entry, "pet");
    effect.proc = textAt(entry, "proc");
    effect.sequence = textAt(entry, "sequence");
    effect.school = textAt(entry, "school");
    effect.appliesTo = textAt(entry, "applies_to");
    effect.whileBuff = textAt(entry, "while_buff");
    effect.againstDebuff = textAt(entry, "against_debuff");
    effect.toDebuff = textAt(entry, "to_debuff");
    effect.impact = textAt(entry, "impact");
    effect.tick = textAt(entry, "tick");
    effect.multiplier = floatAt(entry, "multiplier", 1);
    effect.perStack = optionalFloatAt(entry, "per_stack");
    effect.amount = floatAt(entry, "amount");
    effect.fraction = floatAt(entry, "damage_fraction", 1);
    effect.apCoefficient = floatAt(entry, "ap_coefficient");
    effect.spCoefficient = floatAt(entry, "sp_coefficient");
    effect.perStackBonus = floatAt(entry, "per_stack_bonus");
    effect.perCritPct = floatAt(entry, "per_crit_pct");
    effect.targetHealthBelowPct = optionalFloatAt(entry, "target_health_below_pct");
    if (entry.contains("cooldown_cut")) {
        effect.cutSpells = textsAt(entry.at("cooldown_cut"), "spells");
        effect.cutFraction = floatAt(entry.at("cooldown_cut"), "fraction");
    }
    effect.stacks = entry.value("stacks", entry.value("at_stacks", 1));
    effect.charges = entry.value("charges", 1);
    effect.maxTargets = entry.value("max_targets", 0);
    effect.targets = entry.value("targets", 0);
    effect.amountMs = msAt(entry, "amount_ms");
    effect.intervalMs = msAt(entry, "interval_ms");
    effect.guardianDurationMs = msAt(entry, "guardian_duration_ms");
    effect.cooldownMs = msAt(entry, "cooldown_ms");
    effect.durationMs = msAt(entry, "duration_ms");
    effect.tickMs = msAt(entry, "tick_ms");
    effect.consumes = entry.value("consumes", false);
    effect.instant = entry.value("instant", false);
    effect.consumesStack = entry.value("consumes_stack", false);
    effect.petOnly = entry.value("pet_only", false);
    effect.whileNoPet = entry.value("while_no_pet", false);
    effect.petAbility = entry.value("pet_ability", false);
    return effect;
}

[[nodiscard]] std::vector<Effect> effectsAt(const json &object, const char *member)
{
    std::vector<Effect> effects;
    for (const json &entry : object.at(member))
        effects.push_back(readEffect(entry));
    return effects;
}

/// A proc of the table, or the `proc_flat` of a set.
[[nodiscard]] Proc readProc(const json &entry, const std::string &slug)
{
    Proc proc;
    proc.slug = slug;
    proc.isRealPpm = textAt(entry, "kind") == "real_ppm";
    proc.chance = floatAt(entry, "chance");
    proc.ppm = floatAt(entry, "ppm");
    proc.isHasted = entry.value("hasted", false);
    proc.isCritScaled = entry.value("crit_scaled", false);
    proc.internalCooldownMs = msAt(entry, "icd_ms");
    proc.on = textsAt<std::set<std::string>>(entry, "on");
    proc.spells = textsAt(entry, "spells");
    proc.auras = textsAt(entry, "auras");
    for (const std::string &text : textsAt(entry, "requires"))
        proc.requirements.push_back(readRequirement(text));
    proc.effect = readEffect(entry.at("effect"));
    proc.isActiveInBaseline = textAt(entry, "baseline").starts_with("active");
    return proc;
}

/// Of a pet, or the auto attack, which inherits nothing.
[[nodiscard]] Melee readMelee(const json &entry)
{
    return {.intervalMs = msAt(entry, "interval_ms"),
            .minIntervalMs = msAt(entry, "min_interval_ms"),
            .firstAtMs = msAt(entry, "first_at_ms"),
            .apCoefficient = floatAt(entry, "ap_coefficient") * floatAt(entry, "ap_inheritance", 1),
            .school = textAt(entry, "school")};
}

[[nodiscard]] Spell readSpell(const json &entry)
{
    Spell spell;
    spell.slug = textAt(entry, "slug");
    spell.school = textAt(entry, "school");
    spell.isOnGlobalCooldown = textAt(entry, "gcd") == "normal";
    const json &cast = entry.at("cast");
    spell.castType = textAt(cast, "type");
    spell.castMs = msAt(cast, "base_ms");
    spell.channelTicks = cast.value("ticks", 0);
    spell.cooldownMs = msAt(entry, "cooldown_ms");
    spell.charges = entry.value("charges", 0);
    spell.rechargeMs = msAt(entry, "recharge_ms");
    spell.cost = floatAt(entry, "cost");
    spell.gain = floatAt(entry, "gain");
    spell.target = textAt(entry, "target");
    spell.rangeYd = floatAt(entry, "range_yd");
    spell.apCoefficient = floatAt(entry, "ap_coefficient");
    spell.spCoefficient = floatAt(entry, "sp_coefficient");
    spell.isPetAbility = entry.value("pet_ability", false);
    spell.idlesInBaseline = entry.value("baseline_idles", false);
    spell.applies = textsAt(entry, "applies");
    spell.effects = effectsAt(entry, "effects");
    if (entry.contains("usable_if"))
        spell.usableBelowHealthPct = optionalFloatAt(entry.at("usable_if"), "target_health_below_pct");
    return spell;
}

[[nodiscard]] Aura readAura(const json &entry)
{
    Aura aura;
    aura.slug = textAt(entry, "slug");
    aura.isOnTarget = textAt(entry, "on") == "target";
    aura.durationMs = msAt(entry, "duration_ms");
    aura.maxStacks = entry.value("max_stacks", 1);
    aura.isRefreshable = entry.value("refreshable", false);
    aura.isPandemic = entry.value("pandemic", false);
    aura.effects = effectsAt(entry, "effects");
    if (entry.contains("periodic")) {
        const json &periodic = entry.at("periodic");
        aura.periodic = Periodic{.tickMs = msAt(periodic, "tick_ms"),
                                 .apCoefficient = floatAt(periodic, "ap_coefficient"),
                                 .spCoefficient = floatAt(periodic, "sp_coefficient"),
                                 .school = textAt(periodic, "school")};
    }
    return aura;
}

[[nodiscard]] Pet readPet(const json &entry)
{
    return {.slug = textAt(entry, "slug"),
            .isGuardian = textAt(entry, "kind") == "guardian",
            .isPresentAtStart = entry.value("present_at_start", false),
            .durationMs = msAt(entry, "duration_ms"),
            .melee = readMelee(entry.at("melee"))};
}

[[nodiscard]] PetModifier readPetModifier(const json &entry)
{
    return {.type = textAt(entry, "type"),
            .aura = textAt(entry, "aura"),
            .talent = textAt(entry, "talent"),
            .multiplier = floatAt(entry, "multiplier", 1),
            .perStack = floatAt(entry, "per_stack"),
            .appliesTo = textsAt<std::set<std::string>>(entry, "applies_to")};
}

[[nodiscard]] TierSet readTierSet(const json &entry)
{
    TierSet set{.slug = textAt(entry, "slug")};
    for (const json &effect : entry.at("effect")) {
        if (textAt(effect, "type") == "proc_flat")
            set.procs.push_back(readProc(effect, set.slug));
        else
            set.effects.push_back(readEffect(effect));
    }
    return set;
}

void readConstants(const json &root, SpecData &spec)
{
    const json &stats = root.at("stats");
    spec.apPerPrimary = floatAt(stats, "attack_power_per_primary");
    spec.spPerPrimary = floatAt(stats, "spell_power_per_primary");
    spec.ratingPerPercent = floatAt(stats, "rating_per_percent");
    spec.diminishingThreshold = floatAt(stats.at("rating_dr"), "threshold_pct");
    spec.diminishingCoefficient = floatAt(stats.at("rating_dr"), "coefficient");
    spec.baseCritPct = floatAt(stats.at("crit"), "base_pct");
    spec.critMultiplier = floatAt(stats.at("crit"), "damage_multiplier");

    const json &resource = root.at("resource");
    spec.resourceType = textAt(resource, "type");
    spec.resourceMax = floatAt(resource, "max");
    spec.resourceInitial = floatAt(resource, "initial");
    spec.resourceRegen = floatAt(resource, "regen_per_s");
    spec.resourceTickMs = msAt(resource, "regen_tick_ms");

    spec.gcdMs = msAt(root.at("gcd"), "base_ms");
    spec.gcdMinMs = msAt(root.at("gcd"), "min_ms");
    spec.idleMs = msAt(root, "idle_retry_ms");

    const json &target = root.at("target_defaults");
    spec.targetMaxHealth = floatAt(target, "max_health");
    spec.targetArmor = floatAt(target, "armor");
    spec.targetDistance = floatAt(target, "distance_yd");
    spec.armorConstant = floatAt(target, "armor_constant");
    spec.armorConstantCorrected = floatAt(target, "armor_constant_corrected");
    spec.armorCap = floatAt(target, "armor_mitigation_cap");
    spec.playerHealth = floatAt(root.at("player_defaults"), "health");
    spec.playerArmor = floatAt(root.at("player_defaults"), "armor");

    const json &mastery = root.at("mastery");
    spec.masteryBasePct = floatAt(mastery, "base_pct");
    spec.masteryCoefficient = floatAt(mastery, "coefficient");
    spec.masteryAffects = textAt(mastery, "affects");

    const json &autoAttack = root.at("auto_attack");
    spec.autoAttackSlug = textAt(autoAttack, "slug");
    spec.autoAttack = readMelee(autoAttack);
    spec.autoAttackSpCoefficient = floatAt(autoAttack, "sp_coefficient");
}

} // namespace

SpecData readSpecData(std::string_view text)
{
    const json root = json::parse(text);
    SpecData spec;
    spec.slug = textAt(root, "spec");
    spec.aliases = textsAt(root, "aliases");
    spec.level = root.at("level").get<int>();
    readConstants(root, spec);
    for (const json &entry : root.at("pets"))
        spec.pets.push_back(readPet(entry));
    for (const json &entry : root.at("pet_modifiers"))
        spec.petModifiers.push_back(readPetModifier(entry));
    spec.startAuras = textsAt(root, "start_auras");
    for (const json &entry : root.at("spells"))
        spec.spells.push_back(readSpell(entry));
    for (const json &entry : root.at("auras"))
        spec.auras.push_back(readAura(entry));
    for (const json &entry : root.value("sequences", json::array()))
        spec.sequences.push_back({.slug = textAt(entry, "slug"),
                                  .spell = textAt(entry, "spell"),
                                  .count = entry.at("count"),
                                  .counterAura = textAt(entry, "counter_aura"),
                                  .isResetByOtherCasts = entry.value("reset_by_other_casts", false),
                                  .grants = textAt(entry, "grants")});
    for (const json &entry : root.at("procs"))
        spec.procs.push_back(readProc(entry, textAt(entry, "slug")));
    for (const json &entry : root.at("talents"))
        spec.talents.push_back({.slug = textAt(entry, "slug"), .effects = effectsAt(entry, "effect")});
    for (const json &entry : root.at("tier_sets"))
        spec.tierSets.push_back(readTierSet(entry));
    const json &names = root.at("rotation_names");
    spec.rotationSpells = textsAt<std::set<std::string>>(names, "spells");
    spec.rotationAuras = textsAt<std::set<std::string>>(names, "auras");
    spec.rotationDots = textsAt<std::set<std::string>>(names, "dots");
    spec.rotationTalents = textsAt<std::set<std::string>>(names, "talents");
    spec.rotationCharged = textsAt<std::set<std::string>>(names, "charged");
    return spec;
}

} // namespace wowlab::oracle
