#include "core/sim/specreader.h"

#include <algorithm>
#include <limits>

namespace wowlab::sim {

namespace {

constexpr std::int64_t kMaxMs = 24 * 3600 * 1000;
constexpr std::int64_t kMaxCount = 10'000;
/// Ids of things are 16 bits wide.
constexpr std::size_t kMaxThings = 60'000;

constexpr std::pair<std::string_view, EffectKind> kEffects[] = {
    {"reduce_cooldown", EffectKind::ReduceCooldown},
    {"apply_buff", EffectKind::ApplyAura},
    {"apply_debuff", EffectKind::ApplyAura},
    {"remove_aura", EffectKind::RemoveAura},
    {"apply_next_of", EffectKind::ApplyNextOf},
    {"summon", EffectKind::Summon},
    {"extend_aura", EffectKind::ExtendAura},
    {"trigger_spell", EffectKind::TriggerSpell},
    {"gain_charge", EffectKind::GainCharge},
    {"gain_resource", EffectKind::GainResource},
    {"cleave", EffectKind::Cleave},
    {"pet_mirror_cast", EffectKind::PetMirrorCast},
};

constexpr std::pair<std::string_view, OnlyIn> kOnlyIn[] = {
    {"baseline", OnlyIn::Baseline},
    {"corrected", OnlyIn::Corrected},
};

constexpr std::pair<std::string_view, ModifierKind> kModifiers[] = {
    {"damage_multiplier", ModifierKind::Damage},
    {"crit_chance", ModifierKind::CritChance},
    {"pet_crit_chance", ModifierKind::PetCritChance},
    {"pet_crit_damage", ModifierKind::PetCritDamage},
    {"crit_damage_scaling", ModifierKind::CritDamageScaling},
    {"haste", ModifierKind::Haste},
    {"mastery", ModifierKind::Mastery},
};

constexpr std::pair<std::string_view, Group> kGroups[] = {
    {"player", Group::Player},
    {"pet", Group::Pet},
};

constexpr std::pair<std::string_view, Trigger> kTriggers[] = {
    {"spell_cast", Trigger::SpellCast},
    {"damage", Trigger::Damage},
    {"periodic_damage", Trigger::PeriodicDamage},
    {"crit", Trigger::Crit},
    {"spell_crit", Trigger::SpellCrit},
    {"auto_attack", Trigger::AutoAttack},
    {"auto_attack_crit", Trigger::AutoAttackCrit},
    {"pet_melee", Trigger::PetMelee},
    {"sentinel_implosion", Trigger::Implosion},
};

constexpr std::pair<std::string_view, ProcKind> kProcKinds[] = {
    {"flat", ProcKind::Flat},
    {"real_ppm", ProcKind::RealPpm},
};

} // namespace

Effect SpecReader::readEffect(const json::Value &value)
{
    const std::string type = m_json.text(value, "type");
    if (type == "if_talent" || type == "if_all") {
        Effect effect = readEffect(m_json.object(value, "effect"));
        readConditions(value, effect);
        return effect;
    }
    Effect effect{.kind = meaning(type, "type", kEffects, value)};
    if (value.find("rules"))
        effect.onlyIn = oneOf(value, "rules", kOnlyIn);
    switch (effect.kind) {
    case EffectKind::ReduceCooldown:
        effect.target = reference(value, "spell", m_spells);
        effect.amountMs = milliseconds(value, "amount_ms");
        break;
    case EffectKind::ApplyAura:
        effect.target = reference(value, "aura", m_auras);
        effect.count = count(value, "stacks", 1);
        break;
    case EffectKind::RemoveAura:
        effect.target = reference(value, "aura", m_auras);
        break;
    case EffectKind::ApplyNextOf:
        effect.choices = references(value, "auras", {}, m_auras);
        if (effect.choices.empty())
            m_json.fail("`auras` must name some", value);
        break;
    case EffectKind::Summon:
        effect.target = reference(value, "pet", m_pets);
        break;
    case EffectKind::ExtendAura:
        effect.target = reference(value, "aura", m_auras);
        effect.amountMs = milliseconds(value, "amount_ms");
        break;
    case EffectKind::TriggerSpell:
        effect.target = reference(value, "spell", m_spells);
        break;
    case EffectKind::GainCharge:
        effect.target = reference(value, "spell", m_spells);
        effect.count = count(value, "charges", 1);
        break;
    case EffectKind::GainResource:
        effect.amount = number(value, "amount");
        break;
    case EffectKind::Cleave:
        effect.amount = number(value, "damage_fraction");
        effect.count = count(value, "max_targets", 0);
        break;
    case EffectKind::PetMirrorCast:
        effect.amount = number(value, "damage_fraction");
        break;
    }
    return effect;
}

void SpecReader::readConditions(const json::Value &value, Effect &effect)
{
    if (value.find("rules"))
        effect.onlyIn = oneOf(value, "rules", kOnlyIn);
    const auto readCondition = [&](const json::Value &condition) {
        if (condition.find("talent"))
            effect.talents.push_back(reference(condition, "talent", m_talents));
        else if (condition.find("tier_set"))
            effect.sets.push_back(reference(condition, "tier_set", m_sets));
        else
            effect.buffs.push_back(reference(condition, "buff", m_auras));
    };
    const json::Value *conditions = m_json.arrayIfPresent(value, "conditions");
    if (!conditions)
        return readCondition(value);
    for (const json::Value &condition : conditions->elements)
        readCondition(condition);
}

bool SpecReader::isModifier(std::string_view type)
{
    for (const auto &[known, kind] : kModifiers) {
        if (known == type)
            return true;
    }
    return false;
}

Modifier SpecReader::readModifier(const json::Value &value, std::string_view type)
{
    Modifier modifier{.kind = meaning(std::string(type), "type", kModifiers, value),
                      .isPerStack = value.find("per_stack") != nullptr,
                      .worksInBaseline = flag(value, "baseline"),
                      .consumesStack = flag(value, "consumes_stack"),
                      .whileNoPet = flag(value, "while_no_pet"),
                      .spells = references(value, "spells", "spell", m_spells),
                      .auras = references(value, "auras", "aura", m_auras),
                      .whileBuff = optionalReference(value, "while_buff", m_auras),
                      .againstDebuff = optionalReference(value, "against_debuff", m_auras)};
    if (modifier.isPerStack)
        modifier.amount = number(value, "per_stack");
    else if (modifier.kind == ModifierKind::Damage)
        modifier.amount = number(value, "multiplier");
    else if (modifier.kind == ModifierKind::CritDamageScaling)
        modifier.amount = number(value, "per_crit_pct");
    else
        modifier.amount = number(value, "amount");
    if (value.find("target_health_below_pct"))
        modifier.belowHealthPercent = number(value, "target_health_below_pct");
    if (value.find("applies_to"))
        modifier.group = oneOf(value, "applies_to", kGroups);
    if (flag(value, "pet_only"))
        modifier.group = Group::Pet;
    return modifier;
}

/// What the members say and the fight would not heed is a fault, not a silent loss.
void SpecReader::checkAuraModifier(const json::Value &value, const Modifier &modifier)
{
    const bool isDamage = modifier.kind == ModifierKind::Damage;
    if (modifier.kind == ModifierKind::PetCritDamage || modifier.kind == ModifierKind::CritDamageScaling)
        m_json.fail("an aura cannot do this", value);
    if (modifier.whileBuff || modifier.againstDebuff || modifier.belowHealthPercent || !modifier.auras.empty())
        m_json.fail("what an aura changes has no other conditions than the aura", value);
    if (!isDamage && (!modifier.spells.empty() || modifier.group != Group::All || modifier.whileNoPet))
        m_json.fail("only damage can be changed for some and not for others", value);
    if (modifier.consumesStack && (!isDamage || modifier.spells.empty()))
        m_json.fail("`consumes_stack` is for damage of named `spells`", value);
}

void SpecReader::checkBonusModifier(const json::Value &value, const Modifier &modifier)
{
    const bool isDamage = modifier.kind == ModifierKind::Damage;
    const bool isCrit = modifier.kind == ModifierKind::CritChance || modifier.kind == ModifierKind::PetCritChance;
    if (modifier.kind == ModifierKind::Haste || modifier.kind == ModifierKind::Mastery)
        m_json.fail("only an aura can do this", value);
    if (modifier.isPerStack || modifier.consumesStack || modifier.whileNoPet)
        m_json.fail("only an aura can have such a condition", value);
    if (modifier.againstDebuff && (!isCrit || modifier.whileBuff))
        m_json.fail("`against_debuff` is for crit chance, and alone", value);
    if (modifier.belowHealthPercent && !isDamage)
        m_json.fail("`target_health_below_pct` is for damage", value);
    if (modifier.whileBuff && modifier.kind == ModifierKind::CritDamageScaling)
        m_json.fail("`crit_damage_scaling` has no conditions", value);
    const bool isNarrowed = !modifier.spells.empty() || !modifier.auras.empty() || modifier.group != Group::All;
    if (isNarrowed && (isCrit || modifier.kind == ModifierKind::PetCritDamage))
        m_json.fail("only damage can be changed for some and not for others", value);
}

AuraEffect SpecReader::readAuraEffect(const json::Value &value)
{
    const std::string type = m_json.text(value, "type");
    if (isModifier(type)) {
        Modifier modifier = readModifier(value, type);
        checkAuraModifier(value, modifier);
        return modifier;
    }
    if (type == "periodic_summon") {
        const json::Value &cut = m_json.object(value, "cooldown_cut");
        return PeriodicSummon{.pet = reference(value, "pet", m_pets),
                              .intervalMs = duration(value, "interval_ms"),
                              .lifeMs = milliseconds(value, "guardian_duration_ms"),
                              .cutSpells = references(cut, "spells", {}, m_spells),
                              .cutFraction = number(cut, "fraction")};
    }
    if (type == "free_cast") {
        return FreeCast{.spells = references(value, "spells", {}, m_spells),
                        .isInstant = flag(value, "instant"),
                        .consumesStack = flag(value, "consumes")};
    }
    if (type == "ricochet") {
        return Ricochet{.spells = references(value, "spells", {}, m_spells),
                        .fraction = number(value, "damage_fraction"),
                        .maxTargets = count(value, "max_targets", 0)};
    }
    if (type == "replicate_damage") {
        return Replication{.spells = references(value, "spells", {}, m_spells),
                           .toDebuff = reference(value, "to_debuff", m_auras),
                           .fraction = number(value, "damage_fraction")};
    }
    if (type == "damage_at_max_stacks") {
        return DamageAtMaxStacks{.slug = slugOf(value),
                                 .coefficients = coefficients(value),
                                 .isPhysical = isPhysical(value),
                                 .isPetAbility = flag(value, "pet_ability")};
    }
    if (type == "pet_melee_cleave")
        return MeleeCleave{number(value, "damage_fraction")};
    if (type != "pet_attack_speed")
        m_json.fail("unknown `type` \"" + type + "\"", value);
    return PetAttackSpeed{};
}

Bonus SpecReader::readBonus(const json::Value &value)
{
    Bonus bonus{.slug = m_json.text(value, "slug")};
    for (const json::Value &effect : m_json.array(value, "effect").elements)
        bonus.effects.push_back(readBonusEffect(effect, bonus.slug));
    return bonus;
}

BonusEffect SpecReader::readBonusEffect(const json::Value &value, const std::string &ofBonus)
{
    const std::string type = m_json.text(value, "type");
    if (isModifier(type)) {
        Modifier modifier = readModifier(value, type);
        checkBonusModifier(value, modifier);
        return modifier;
    }
    if (type == "proc_flat")
        return readProc(value, ofBonus);
    if (type == "unlock")
        return Unlock{.what = Unlock::What::Spell, .target = reference(value, "spell", m_spells)};
    if (type == "proc")
        return Unlock{.what = Unlock::What::Proc, .target = reference(value, "proc", m_procs)};
    if (type == "sequence")
        return Unlock{.what = Unlock::What::Sequence, .target = reference(value, "sequence", m_sequences)};
    if (type == "aura_on_cast") {
        return Unlock{.what = Unlock::What::AuraOnCast,
                      .target = reference(value, "aura", m_auras),
                      .spell = reference(value, "spell", m_spells)};
    }
    if (type == "extra_charges")
        return ExtraCharges{reference(value, "spell", m_spells), count(value, "amount", 0), flag(value, "baseline")};
    if (type == "extra_pet")
        return ExtraPet{reference(value, "pet", m_pets), flag(value, "baseline")};
    if (type == "focus_regen")
        return FasterRegeneration{number(value, "amount")};
    if (type == "aura_with")
        return AuraWith{reference(value, "aura", m_auras), reference(value, "with", m_auras)};
    if (type == "extra_pet_attack") {
        return ExtraPetAttack{.aura = reference(value, "aura", m_auras),
                              .stacks = count(value, "at_stacks", 1),
                              .worksInBaseline = flag(value, "baseline")};
    }
    if (type == "guardian_casts") {
        return GuardianCasts{.pet = reference(value, "pet", m_pets),
                             .spell = reference(value, "spell", m_spells),
                             .fraction = number(value, "damage_fraction")};
    }
    if (type == "spread") {
        return Spread{.aura = reference(value, "aura", m_auras),
                      .targets = count(value, "targets", 0),
                      .fraction = number(value, "damage_fraction")};
    }
    if (type == "implode_at_stacks") {
        return ImplodeAtStacks{.aura = reference(value, "aura", m_auras),
                               .stacks = count(value, "stacks", 1),
                               .spell = reference(value, "spell", m_spells),
                               .bonusPerStack = number(value, "per_stack_bonus")};
    }
    if (type == "implode_chance")
        return ImplodeChance{number(value, "amount")};
    if (type == "longer_aura")
        return LongerAura{reference(value, "aura", m_auras), milliseconds(value, "amount_ms")};
    if (type == "guaranteed_proc_while")
        return GuaranteedProc{reference(value, "proc", m_procs), reference(value, "aura", m_auras)};
    if (type != "ground_effect")
        m_json.fail("unknown `type` \"" + type + "\"", value);
    return GroundEffect{.cooldownMs = milliseconds(value, "cooldown_ms"),
                        .durationMs = milliseconds(value, "duration_ms"),
                        .tickMs = duration(value, "tick_ms"),
                        .impact = reference(value, "impact", m_spells),
                        .tick = reference(value, "tick", m_spells)};
}

Proc SpecReader::readProc(const json::Value &value, std::string slug)
{
    Proc proc{.slug = std::move(slug),
              .effect = readEffect(m_json.object(value, "effect")),
              .spells = references(value, "spells", {}, m_spells),
              .auras = references(value, "auras", {}, m_auras)};
    if (proc.effect.kind == EffectKind::Cleave || proc.effect.kind == EffectKind::PetMirrorCast)
        m_json.fail("only a spell can do this", value);
    if (value.find("kind"))
        proc.kind = oneOf(value, "kind", kProcKinds);
    if (value.find("icd_ms"))
        proc.internalCooldownMs = milliseconds(value, "icd_ms");
    if (value.find("baseline"))
        proc.worksInBaseline = m_json.text(value, "baseline").starts_with("active");
    if (proc.kind == ProcKind::RealPpm) {
        proc.ppm = number(value, "ppm");
        proc.isHasted = flag(value, "hasted");
        proc.isCritScaled = flag(value, "crit_scaled");
    } else {
        proc.chance = number(value, "chance");
    }
    for (const json::Value &word : m_json.array(value, "on").elements)
        proc.on.push_back(meaning(word.text, "on", kTriggers, word));
    const json::Value *requirements = m_json.arrayIfPresent(value, "requires");
    if (!requirements)
        return proc;
    for (const json::Value &requirement : requirements->elements) {
        constexpr std::string_view kTalent = "talent:";
        constexpr std::string_view kBuff = "buff:";
        if (requirement.text.starts_with(kTalent))
            proc.talents.push_back(lookUp(requirement.text.substr(kTalent.size()), m_talents, requirement));
        else if (requirement.text.starts_with(kBuff))
            proc.buffs.push_back(lookUp(requirement.text.substr(kBuff.size()), m_auras, requirement));
        else
            m_json.fail("unknown requirement \"" + requirement.text + "\"", requirement);
    }
    return proc;
}

float SpecReader::number(const json::Value &object, std::string_view name)
{
    return static_cast<float>(m_json.number(object, name));
}

std::uint32_t SpecReader::milliseconds(const json::Value &object, std::string_view name)
{
    return static_cast<std::uint32_t>(m_json.integer(object, name, 0, kMaxMs));
}

std::uint32_t SpecReader::duration(const json::Value &object, std::string_view name)
{
    const std::uint32_t ms = milliseconds(object, name);
    if (ms == 0)
        m_json.fail("`" + std::string(name) + "` must be more than 0", object);
    return ms;
}

std::uint16_t SpecReader::count(const json::Value &object, std::string_view name, std::int64_t ifAbsent)
{
    return static_cast<std::uint16_t>(m_json.integer(object, name, 0, kMaxCount, ifAbsent));
}

bool SpecReader::flag(const json::Value &object, std::string_view name)
{
    return object.find(name) && m_json.boolean(object, name);
}

void SpecReader::only(const json::Value &object, std::string_view name, bool known)
{
    if (object.find(name) && m_json.boolean(object, name) != known)
        m_json.fail("`" + std::string(name) + "` is always " + (known ? "true" : "false"), object);
}

Coefficients SpecReader::coefficients(const json::Value &object)
{
    return {number(object, "ap_coefficient"), number(object, "sp_coefficient")};
}

bool SpecReader::isPhysical(const json::Value &object)
{
    return m_json.text(object, "school") == "physical";
}

Index SpecReader::lookUp(const std::string &slug, const Slugs &slugs, const json::Value &where)
{
    const auto found = slugs.find(slug);
    if (found != slugs.end())
        return found->second;
    m_json.fail("nothing has the slug `" + slug + "`", where);
    return 0;
}

Index SpecReader::reference(const json::Value &object, std::string_view name, const Slugs &slugs)
{
    return lookUp(m_json.text(object, name), slugs, object);
}

std::optional<Index> SpecReader::optionalReference(const json::Value &object, std::string_view name, const Slugs &slugs)
{
    if (!object.find(name))
        return std::nullopt;
    return reference(object, name, slugs);
}

std::vector<Index> SpecReader::references(const json::Value &object, std::string_view plural, std::string_view singular,
                                          const Slugs &slugs)
{
    if (!singular.empty() && object.find(singular))
        return {reference(object, singular, slugs)};
    std::vector<Index> found;
    if (const json::Value *named = m_json.arrayIfPresent(object, plural)) {
        for (const json::Value &slug : named->elements)
            found.push_back(lookUp(slug.text, slugs, slug));
    }
    return found;
}

std::string SpecReader::slugOf(const json::Value &thing)
{
    constexpr std::size_t kMaxSize = 48; // results name abilities by slugs, with suffixes, in at most 64
    std::string slug = m_json.text(thing, "slug");
    const bool isMadeOfWords = std::all_of(
        slug.begin(), slug.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
    if (slug.empty() || slug.size() > kMaxSize || !isMadeOfWords)
        m_json.fail("a slug has 1 to " + std::to_string(kMaxSize) + " characters of a-z, 0-9 and _", thing);
    return slug;
}

void SpecReader::index(const json::Value &root, std::string_view member, Slugs &slugs)
{
    const json::Value *things = m_json.arrayIfPresent(root, member);
    if (!things)
        return;
    if (things->elements.size() > kMaxThings)
        m_json.fail("too many entries", *things);
    for (const json::Value &thing : things->elements) {
        const std::string slug = slugOf(thing);
        if (!slugs.try_emplace(slug, static_cast<Index>(slugs.size())).second)
            m_json.fail("the slug `" + slug + "` is there twice", thing);
    }
}

} // namespace wowlab::sim
