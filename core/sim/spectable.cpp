#include "core/sim/spectable.h"

#include "core/sim/specreader.h"

#include <algorithm>
#include <utility>

namespace wowlab::sim {

namespace {

constexpr std::int64_t kSchemaVersion = 1;

constexpr std::pair<std::string_view, PetModifierKind> kPetModifiers[] = {
    {"one_plus_mastery", PetModifierKind::OnePlusMastery},
    {"multiplier", PetModifierKind::Multiplier},
    {"multiplier_while_aura", PetModifierKind::MultiplierWhileAura},
    {"multiplier_if_talent", PetModifierKind::MultiplierIfTalent},
    {"attack_speed_per_stack", PetModifierKind::AttackSpeedPerStack},
};

constexpr std::pair<std::string_view, CastKind> kCastKinds[] = {
    {"instant", CastKind::Instant},
    {"cast", CastKind::Cast},
    {"channel", CastKind::Channel},
};

constexpr std::pair<std::string_view, bool> kMasteries[] = {
    {"pet_damage", true},
    {"all_damage", false},
};

/// Whether a debuff can do this; the rest is looked for on the player alone.
[[nodiscard]] bool worksOnTarget(const AuraEffect &effect)
{
    if (const auto *modifier = std::get_if<Modifier>(&effect)) {
        return !modifier->consumesStack && modifier->kind != ModifierKind::Haste &&
               modifier->kind != ModifierKind::Mastery;
    }
    return std::holds_alternative<DamageAtMaxStacks>(effect);
}

/// Whether the cast of a spell makes this proc happen.
[[nodiscard]] bool isOnCastOf(const Proc &proc, std::size_t spell)
{
    const bool isOnCasts = std::find(proc.on.begin(), proc.on.end(), Trigger::SpellCast) != proc.on.end();
    return isOnCasts &&
           (proc.spells.empty() || std::find(proc.spells.begin(), proc.spells.end(), spell) != proc.spells.end());
}

} // namespace

SpecTable SpecReader::read(const json::Value &root)
{
    SpecTable spec;
    static_cast<void>(m_json.integer(root, "schema_version", kSchemaVersion, kSchemaVersion));
    spec.slug = m_json.text(root, "spec");
    spec.displayName = m_json.text(root, "display_name");
    for (const json::Value &alias : m_json.array(root, "aliases").elements) {
        if (!alias.isString())
            m_json.fail("an alias is a string", alias);
        spec.aliases.push_back(alias.text);
    }
    spec.gameSpecId = static_cast<int>(m_json.integer(root, "game_spec_id", 1, 1'000'000));
    spec.level = static_cast<int>(m_json.integer(root, "level", 1, 1000));
    readRules(root, spec);

    // All slugs first: things refer to each other in both directions.
    index(root, "spells", m_spells);
    index(root, "auras", m_auras);
    index(root, "pets", m_pets);
    index(root, "procs", m_procs);
    index(root, "sequences", m_sequences);
    index(root, "talents", m_talents);
    index(root, "tier_sets", m_sets);
    readThings(root, spec);

    const json::Value &names = m_json.object(root, "rotation_names");
    spec.rotationNames = {.spells = readNames(names, "spells", m_spells),
                          .auras = readNames(names, "auras", m_auras),
                          .dots = readNames(names, "dots", m_auras),
                          .talents = readNames(names, "talents", m_talents)};
    const json::Value &rotation = m_json.object(root, "default_rotation");
    spec.defaultRotation = m_text.substr(rotation.begin, rotation.end - rotation.begin);
    if (!fault())
        refuseTriggerCircles(root, spec);
    return spec;
}

void SpecReader::readThings(const json::Value &root, SpecTable &spec)
{
    for (const json::Value &pet : m_json.array(root, "pets").elements)
        spec.pets.push_back(readPet(pet));
    for (const json::Value &modifier : m_json.array(root, "pet_modifiers").elements)
        spec.petModifiers.push_back(readPetModifier(modifier));
    for (const json::Value &aura : m_json.array(root, "auras").elements)
        spec.auras.push_back(readAura(aura));
    for (const json::Value &spell : m_json.array(root, "spells").elements)
        spec.spells.push_back(readSpell(spell));
    for (const json::Value &proc : m_json.array(root, "procs").elements)
        spec.procs.push_back(readProc(proc, m_json.text(proc, "slug")));
    for (const json::Value &talent : m_json.array(root, "talents").elements)
        spec.talents.push_back(readBonus(talent));
    for (const json::Value &set : m_json.array(root, "tier_sets").elements)
        spec.sets.push_back(readBonus(set));
    if (const json::Value *sequences = m_json.arrayIfPresent(root, "sequences")) {
        for (const json::Value &sequence : sequences->elements)
            spec.sequences.push_back(readSequence(sequence));
    }
    spec.startAuras = references(root, "start_auras", {}, m_auras);
    for (const Index aura : spec.startAuras) {
        if (!fault() && (spec.auras[aura].isOnTarget || spec.auras[aura].periodic))
            m_json.fail("a start aura is a buff of the player", root);
    }
}

std::vector<rotation::Name> SpecReader::readNames(const json::Value &names, std::string_view kind, const Slugs &slugs)
{
    std::vector<rotation::Name> found;
    for (const json::Value &slug : m_json.array(names, kind).elements)
        found.push_back({slug.text, lookUp(slug.text, slugs, slug)});
    return found;
}

void SpecReader::readRules(const json::Value &root, SpecTable &spec)
{
    const json::Value &stats = m_json.object(root, "stats");
    const json::Value &diminishing = m_json.object(stats, "rating_dr");
    const json::Value &crit = m_json.object(stats, "crit");
    spec.stats = {.attackPowerPerPrimary = number(stats, "attack_power_per_primary"),
                  .spellPowerPerPrimary = number(stats, "spell_power_per_primary"),
                  .ratingPerPercent = number(stats, "rating_per_percent"),
                  .diminishingThreshold = number(diminishing, "threshold_pct"),
                  .diminishingCoefficient = number(diminishing, "coefficient"),
                  .baseCritPercent = number(crit, "base_pct"),
                  .critMultiplier = number(crit, "damage_multiplier")};
    if (stats.find("haste") && m_json.number(m_json.object(stats, "haste"), "base_pct", 0) != 0)
        m_json.fail("haste comes from rating alone", stats);
    if (m_json.text(stats, "primary_stat") != "agility")
        m_json.fail("only agility is known as a primary stat", stats);

    const json::Value &resource = m_json.object(root, "resource");
    const auto type = rotation::resourceByName(m_json.text(resource, "type"));
    if (!type)
        m_json.fail("unknown resource type", resource);
    spec.resource = {.type = type.value_or(rotation::Resource::Focus),
                     .max = number(resource, "max"),
                     .initial = number(resource, "initial"),
                     .regenPerSecond = number(resource, "regen_per_s"),
                     .tickMs = duration(resource, "regen_tick_ms")};
    only(resource, "regen_hasted", true);
    const json::Value &gcd = m_json.object(root, "gcd");
    only(gcd, "hasted", true);
    spec.gcd = {.baseMs = milliseconds(gcd, "base_ms"), .minMs = milliseconds(gcd, "min_ms")};
    spec.idleRetryMs = duration(root, "idle_retry_ms");
    const json::Value &target = m_json.object(root, "target_defaults");
    spec.target = {.maxHealth = number(target, "max_health"),
                   .armor = number(target, "armor"),
                   .distanceYards = number(target, "distance_yd"),
                   .armorConstant = number(target, "armor_constant"),
                   .armorConstantCorrected = number(target, "armor_constant_corrected"),
                   .mitigationCap = number(target, "armor_mitigation_cap")};
    const json::Value &player = m_json.object(root, "player_defaults");
    spec.playerHealth = number(player, "health");
    spec.playerArmor = number(player, "armor");
    const json::Value &mastery = m_json.object(root, "mastery");
    spec.mastery = {.basePercent = number(mastery, "base_pct"),
                    .coefficient = number(mastery, "coefficient"),
                    .affectsOnlyPets = oneOf(mastery, "affects", kMasteries)};

    const json::Value &attack = m_json.object(root, "auto_attack");
    only(attack, "hasted", true);
    spec.autoAttack = {.slug = slugOf(attack),
                       .intervalMs = milliseconds(attack, "interval_ms"),
                       .minIntervalMs = duration(attack, "min_interval_ms"),
                       .firstAtMs = milliseconds(attack, "first_at_ms"),
                       .coefficients = coefficients(attack),
                       .isPhysical = isPhysical(attack)};
}

Pet SpecReader::readPet(const json::Value &value)
{
    const json::Value &melee = m_json.object(value, "melee");
    only(melee, "hasted", true);
    Pet pet{.slug = m_json.text(value, "slug"),
            .isGuardian = m_json.text(value, "kind") == "guardian",
            .isPresentAtStart = m_json.boolean(value, "present_at_start"),
            .melee = {.intervalMs = milliseconds(melee, "interval_ms"),
                      .minIntervalMs = duration(melee, "min_interval_ms"),
                      .firstAtMs = milliseconds(melee, "first_at_ms"),
                      .attackPowerCoefficient = number(melee, "ap_coefficient") * number(melee, "ap_inheritance"),
                      .isPhysical = isPhysical(melee)}};
    if (pet.isGuardian)
        pet.durationMs = duration(value, "duration_ms");
    return pet;
}

PetModifier SpecReader::readPetModifier(const json::Value &value)
{
    PetModifier modifier{.kind = oneOf(value, "type", kPetModifiers)};
    switch (modifier.kind) {
    case PetModifierKind::OnePlusMastery:
        break;
    case PetModifierKind::Multiplier:
        modifier.amount = number(value, "multiplier");
        break;
    case PetModifierKind::MultiplierWhileAura:
        modifier.amount = number(value, "multiplier");
        modifier.aura = reference(value, "aura", m_auras);
        break;
    case PetModifierKind::MultiplierIfTalent:
        modifier.amount = number(value, "multiplier");
        modifier.talent = reference(value, "talent", m_talents);
        break;
    case PetModifierKind::AttackSpeedPerStack:
        modifier.amount = number(value, "per_stack");
        modifier.aura = reference(value, "aura", m_auras);
        break;
    }
    for (const json::Value &target : m_json.array(value, "applies_to").elements) {
        modifier.onMelee = modifier.onMelee || target.text == "pet_melee";
        modifier.onAbilities = modifier.onAbilities || target.text == "pet_ability";
    }
    const bool isConstant =
        modifier.kind == PetModifierKind::Multiplier || modifier.kind == PetModifierKind::MultiplierIfTalent;
    if (modifier.onAbilities && !isConstant)
        m_json.fail("of pet abilities only constant factors are known", value);
    return modifier;
}

Aura SpecReader::readAura(const json::Value &value)
{
    Aura aura{.slug = m_json.text(value, "slug"),
              .name = m_json.text(value, "name"),
              .isOnTarget = m_json.text(value, "on") == "target",
              .durationMs = milliseconds(value, "duration_ms"),
              .maxStacks = count(value, "max_stacks", 1),
              .isRefreshable = m_json.boolean(value, "refreshable"),
              .carriesOver = m_json.boolean(value, "pandemic")};
    if (aura.maxStacks == 0)
        m_json.fail("`max_stacks` must be at least 1", value);
    if (value.find("periodic")) {
        const json::Value &periodic = m_json.object(value, "periodic");
        aura.periodic = {.tickMs = duration(periodic, "tick_ms"),
                         .coefficients = coefficients(periodic),
                         .isPhysical = isPhysical(periodic)};
        if (!aura.isOnTarget)
            m_json.fail("what ticks is on the target", value);
    }
    for (const json::Value &effect : m_json.array(value, "effects").elements) {
        aura.effects.push_back(readAuraEffect(effect));
        if (aura.isOnTarget && !worksOnTarget(aura.effects.back()))
            m_json.fail("only an aura of the player can do this", effect);
    }
    return aura;
}

Spell SpecReader::readSpell(const json::Value &value)
{
    const json::Value &cast = m_json.object(value, "cast");
    only(cast, "hasted", true);
    only(value, "cooldown_hasted", false);
    Spell spell{.slug = m_json.text(value, "slug"),
                .name = m_json.text(value, "name"),
                .isCastable = m_json.boolean(value, "castable"),
                .isPhysical = isPhysical(value),
                .isOnGcd = m_json.text(value, "gcd") != "none",
                .isPetAbility = m_json.boolean(value, "pet_ability"),
                .hitsAllEnemies = m_json.text(value, "target") == "all_enemies",
                .idlesInBaseline = flag(value, "baseline_idles"),
                .castKind = oneOf(cast, "type", kCastKinds),
                .cooldownMs = milliseconds(value, "cooldown_ms"),
                .charges = count(value, "charges", 0),
                .cost = number(value, "cost"),
                .gain = number(value, "gain"),
                .rangeYards = number(value, "range_yd"),
                .coefficients = coefficients(value),
                .applies = references(value, "applies", {}, m_auras)};
    if (spell.castKind != CastKind::Instant)
        spell.castMs = milliseconds(cast, "base_ms");
    if (spell.castKind == CastKind::Channel)
        spell.channelTicks = static_cast<std::uint32_t>(m_json.integer(cast, "ticks", 1, 1000));
    if (spell.charges > 0)
        spell.rechargeMs = duration(value, "recharge_ms");
    for (const json::Value &effect : m_json.array(value, "effects").elements)
        spell.effects.push_back(readEffect(effect));
    if (value.find("usable_if"))
        spell.usableBelowHealthPercent = number(m_json.object(value, "usable_if"), "target_health_below_pct");
    return spell;
}

Sequence SpecReader::readSequence(const json::Value &value)
{
    return {.spell = reference(value, "spell", m_spells),
            .count = count(value, "count", 2),
            .counterAura = reference(value, "counter_aura", m_auras),
            .granted = reference(value, "grants", m_auras),
            .isResetByOtherCasts = flag(value, "reset_by_other_casts")};
}

/// A cast triggers spells by its effects and by procs on casts. Round a circle that would never end.
void SpecReader::refuseTriggerCircles(const json::Value &root, const SpecTable &spec)
{
    std::vector<std::vector<Index>> triggered(spec.spells.size());
    const auto note = [&](std::size_t spell, const Effect &effect) {
        if (effect.kind == EffectKind::TriggerSpell)
            triggered[spell].push_back(effect.target);
    };
    for (std::size_t spell = 0; spell < spec.spells.size(); ++spell) {
        for (const Effect &effect : spec.spells[spell].effects)
            note(spell, effect);
        const auto noteProc = [&](const Proc &proc) {
            if (isOnCastOf(proc, spell))
                note(spell, proc.effect);
        };
        for (const Proc &proc : spec.procs)
            noteProc(proc);
        for (const Bonus &set : spec.sets) {
            for (const BonusEffect &effect : set.effects) {
                if (const Proc *proc = std::get_if<Proc>(&effect))
                    noteProc(*proc);
            }
        }
    }
    // Spells that trigger nothing fall out, again and again; a circle stays.
    std::vector<bool> isEnd(spec.spells.size(), false);
    std::size_t ends = 0;
    for (bool found = true; found;) {
        found = false;
        for (std::size_t spell = 0; spell < triggered.size(); ++spell) {
            const auto isDone = [&](Index target) { return isEnd[target]; };
            if (!isEnd[spell] && std::all_of(triggered[spell].begin(), triggered[spell].end(), isDone)) {
                isEnd[spell] = true;
                found = true;
                ++ends;
            }
        }
    }
    if (ends < triggered.size())
        m_json.fail("casts trigger each other in a circle", m_json.array(root, "spells"));
}

namespace {

[[nodiscard]] Error invalid(std::string message, std::string pointer, json::Position position)
{
    return {.kind = ErrorKind::Engine,
            .code = "spec_invalid",
            .message = std::move(message),
            .pointer = std::move(pointer),
            .position = position};
}

} // namespace

tl::expected<SpecTable, Error> readSpecTable(std::string_view text)
{
    const auto root = json::parse(text);
    if (!root)
        return tl::unexpected(invalid(root.error().message, {}, root.error().position));
    SpecReader reader(text);
    SpecTable spec = reader.read(*root);
    if (const auto &fault = reader.fault()) {
        return tl::unexpected(
            invalid(fault->message, json::pointerAt(*root, fault->offset), json::positionAt(text, fault->offset)));
    }
    return spec;
}

} // namespace wowlab::sim
