#include "core/sim/spectable.h"

#include "core/json/reader.h"

#include <limits>
#include <map>
#include <utility>

namespace wowlab::sim {

namespace {

constexpr std::int64_t kSchemaVersion = 1;
constexpr std::int64_t kMaxMs = 24 * 3600 * 1000;
constexpr std::int64_t kMaxCount = 10'000;
/// Ids of things are 16 bits wide.
constexpr std::size_t kMaxThings = 60'000;

using Index = std::map<std::string, std::uint16_t, std::less<>>;

constexpr std::pair<std::string_view, EffectKind> kEffects[] = {
    {"reduce_cooldown", EffectKind::ReduceCooldown},
    {"apply_buff", EffectKind::ApplyBuff},
    {"apply_debuff", EffectKind::ApplyDebuff},
    {"summon", EffectKind::Summon},
    {"extend_aura", EffectKind::ExtendAura},
    {"trigger_spell", EffectKind::TriggerSpell},
    {"gain_charge", EffectKind::GainCharge},
    {"gain_resource", EffectKind::GainResource},
    {"cleave", EffectKind::Cleave},
    {"pet_mirror_cast", EffectKind::PetMirrorCast},
};

constexpr std::pair<std::string_view, PetModifierKind> kPetModifiers[] = {
    {"one_plus_mastery", PetModifierKind::OnePlusMastery},
    {"multiplier", PetModifierKind::Multiplier},
    {"multiplier_while_aura", PetModifierKind::MultiplierWhileAura},
    {"multiplier_if_talent", PetModifierKind::MultiplierIfTalent},
    {"attack_speed_per_stack", PetModifierKind::AttackSpeedPerStack},
};

constexpr std::pair<std::string_view, Trigger> kTriggers[] = {
    {"spell_cast", Trigger::SpellCast},
    {"damage", Trigger::Damage},
    {"periodic_damage", Trigger::PeriodicDamage},
    {"crit", Trigger::Crit},
    {"spell_crit", Trigger::SpellCrit},
    {"auto_attack", Trigger::AutoAttack},
    {"auto_attack_crit", Trigger::AutoAttackCrit},
    {"sentinel_implosion", Trigger::SentinelImplosion},
};

constexpr std::pair<std::string_view, CastKind> kCastKinds[] = {
    {"instant", CastKind::Instant},
    {"cast", CastKind::Cast},
    {"channel", CastKind::Channel},
};

class SpecReader
{
public:
    explicit SpecReader(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] SpecTable read(const json::Value &root)
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
        index(root, "talents", m_talents);
        Index procs;
        index(root, "procs", procs);
        for (const json::Value &talent : m_json.array(root, "talents").elements)
            spec.talents.push_back(m_json.text(talent, "slug"));
        for (const json::Value &pet : m_json.array(root, "pets").elements)
            spec.pets.push_back(readPet(pet));
        for (const json::Value &modifier : m_json.array(root, "pet_modifiers").elements)
            spec.petModifiers.push_back(readPetModifier(modifier));
        for (const json::Value &aura : m_json.array(root, "auras").elements)
            spec.auras.push_back(readAura(aura));
        for (const json::Value &spell : m_json.array(root, "spells").elements)
            spec.spells.push_back(readSpell(spell));
        for (const json::Value &proc : m_json.array(root, "procs").elements)
            spec.procs.push_back(readProc(proc));

        const json::Value &names = m_json.object(root, "rotation_names");
        spec.rotationNames = {.spells = readNames(names, "spells", m_spells),
                              .auras = readNames(names, "auras", m_auras),
                              .dots = readNames(names, "dots", m_auras),
                              .talents = readNames(names, "talents", m_talents)};
        const json::Value &rotation = m_json.object(root, "default_rotation");
        spec.defaultRotation = m_text.substr(rotation.begin, rotation.end - rotation.begin);
        return spec;
    }

    [[nodiscard]] const std::optional<json::Reader::Fault> &fault() const { return m_json.fault(); }

private:
    [[nodiscard]] float number(const json::Value &object, std::string_view name)
    {
        return static_cast<float>(m_json.number(object, name));
    }

    [[nodiscard]] std::uint32_t milliseconds(const json::Value &object, std::string_view name)
    {
        return static_cast<std::uint32_t>(m_json.integer(object, name, 0, kMaxMs));
    }

    [[nodiscard]] std::uint16_t count(const json::Value &object, std::string_view name, std::int64_t ifAbsent)
    {
        return static_cast<std::uint16_t>(m_json.integer(object, name, 0, kMaxCount, ifAbsent));
    }

    [[nodiscard]] Coefficients coefficients(const json::Value &object)
    {
        return {number(object, "ap_coefficient"), number(object, "sp_coefficient")};
    }

    [[nodiscard]] bool isPhysical(const json::Value &object) { return m_json.text(object, "school") == "physical"; }

    /// What `word` means in `table`; the table's first entry, and a fault, if it means nothing.
    template <class Table>
    [[nodiscard]] auto oneOf(const json::Value &object, std::string_view name, const Table &table)
    {
        const std::string word = m_json.text(object, name);
        for (const auto &[known, meaning] : table) {
            if (known == word)
                return meaning;
        }
        m_json.fail("unknown `" + std::string(name) + "` \"" + word + "\"", object);
        return std::begin(table)->second;
    }

    void index(const json::Value &root, std::string_view member, Index &index)
    {
        const json::Value &things = m_json.array(root, member);
        if (things.elements.size() > kMaxThings)
            m_json.fail("too many entries", things);
        for (const json::Value &thing : things.elements) {
            const std::string slug = m_json.text(thing, "slug");
            if (slug.empty())
                m_json.fail("a slug must not be empty", thing);
            if (!index.try_emplace(slug, static_cast<std::uint16_t>(index.size())).second)
                m_json.fail("the slug `" + slug + "` is there twice", thing);
        }
    }

    [[nodiscard]] std::uint16_t lookUp(const std::string &slug, const Index &index, const json::Value &where)
    {
        const auto found = index.find(slug);
        if (found != index.end())
            return found->second;
        m_json.fail("nothing has the slug `" + slug + "`", where);
        return 0;
    }

    [[nodiscard]] std::uint16_t reference(const json::Value &object, std::string_view name, const Index &index)
    {
        return lookUp(m_json.text(object, name), index, object);
    }

    [[nodiscard]] std::vector<std::uint16_t> references(const json::Value &object, std::string_view name,
                                                        const Index &index)
    {
        std::vector<std::uint16_t> found;
        if (const json::Value *slugs = m_json.arrayIfPresent(object, name)) {
            for (const json::Value &slug : slugs->elements)
                found.push_back(lookUp(slug.text, index, slug));
        }
        return found;
    }

    [[nodiscard]] std::vector<rotation::Name> readNames(const json::Value &names, std::string_view kind,
                                                        const Index &index)
    {
        std::vector<rotation::Name> found;
        for (const json::Value &slug : m_json.array(names, kind).elements)
            found.push_back({slug.text, lookUp(slug.text, index, slug)});
        return found;
    }

    void readRules(const json::Value &root, SpecTable &spec)
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
                         .tickMs = milliseconds(resource, "regen_tick_ms")};
        if (spec.resource.tickMs == 0)
            m_json.fail("a resource tick takes time", resource);
        const json::Value &gcd = m_json.object(root, "gcd");
        spec.gcd = {.baseMs = milliseconds(gcd, "base_ms"), .minMs = milliseconds(gcd, "min_ms")};
        spec.idleRetryMs = milliseconds(root, "idle_retry_ms");
        if (spec.idleRetryMs == 0)
            m_json.fail("an idle decision takes time", root);
        const json::Value &target = m_json.object(root, "target_defaults");
        spec.target = {.maxHealth = number(target, "max_health"),
                       .armor = number(target, "armor"),
                       .distanceYards = number(target, "distance_yd"),
                       .armorConstant = number(target, "armor_constant"),
                       .mitigationCap = number(target, "armor_mitigation_cap")};
        const json::Value &player = m_json.object(root, "player_defaults");
        spec.playerHealth = number(player, "health");
        spec.playerArmor = number(player, "armor");
        const json::Value &mastery = m_json.object(root, "mastery");
        spec.masteryBasePercent = number(mastery, "base_pct");
        spec.masteryCoefficient = number(mastery, "coefficient");

        const json::Value &attack = m_json.object(root, "auto_attack");
        spec.autoAttack = {.slug = m_json.text(attack, "slug"),
                           .intervalMs = milliseconds(attack, "interval_ms"),
                           .minIntervalMs = milliseconds(attack, "min_interval_ms"),
                           .firstAtMs = milliseconds(attack, "first_at_ms"),
                           .coefficients = coefficients(attack),
                           .isPhysical = isPhysical(attack)};
        if (spec.autoAttack.minIntervalMs == 0)
            m_json.fail("an attack takes time", attack);
    }

    [[nodiscard]] Pet readPet(const json::Value &pet)
    {
        const json::Value &melee = m_json.object(pet, "melee");
        Pet result{
            .slug = m_json.text(pet, "slug"),
            .isGuardian = m_json.text(pet, "kind") == "guardian",
            .isPresentAtStart = m_json.boolean(pet, "present_at_start"),
            .melee = {.intervalMs = milliseconds(melee, "interval_ms"),
                      .minIntervalMs = milliseconds(melee, "min_interval_ms"),
                      .firstAtMs = milliseconds(melee, "first_at_ms"),
                      .attackPowerCoefficient = number(melee, "ap_coefficient") * number(melee, "ap_inheritance"),
                      .isPhysical = isPhysical(melee)}};
        if (result.melee.minIntervalMs == 0)
            m_json.fail("an attack takes time", melee);
        return result;
    }

    [[nodiscard]] PetModifier readPetModifier(const json::Value &value)
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
        return modifier;
    }

    [[nodiscard]] Aura readAura(const json::Value &value)
    {
        Aura aura{.slug = m_json.text(value, "slug"),
                  .isOnTarget = m_json.text(value, "on") == "target",
                  .durationMs = milliseconds(value, "duration_ms"),
                  .maxStacks = count(value, "max_stacks", 1),
                  .isRefreshable = m_json.boolean(value, "refreshable"),
                  .carriesOver = m_json.boolean(value, "pandemic")};
        if (value.find("periodic")) {
            const json::Value &periodic = m_json.object(value, "periodic");
            aura.periodic = {.tickMs = milliseconds(periodic, "tick_ms"),
                             .coefficients = coefficients(periodic),
                             .isPhysical = isPhysical(periodic)};
            if (aura.periodic->tickMs == 0)
                m_json.fail("a tick takes time", periodic);
        }
        return aura;
    }

    [[nodiscard]] Spell readSpell(const json::Value &value)
    {
        const json::Value &cast = m_json.object(value, "cast");
        Spell spell{.slug = m_json.text(value, "slug"),
                    .isCastable = m_json.boolean(value, "castable"),
                    .isPhysical = isPhysical(value),
                    .isOnGcd = m_json.text(value, "gcd") != "none",
                    .isPetAbility = m_json.boolean(value, "pet_ability"),
                    .hitsAllEnemies = m_json.text(value, "target") == "all_enemies",
                    .castKind = oneOf(cast, "type", kCastKinds),
                    .cooldownMs = milliseconds(value, "cooldown_ms"),
                    .charges = count(value, "charges", 0),
                    .rechargeMs = milliseconds(value, "recharge_ms"),
                    .cost = number(value, "cost"),
                    .gain = number(value, "gain"),
                    .rangeYards = number(value, "range_yd"),
                    .coefficients = coefficients(value),
                    .applies = references(value, "applies", m_auras)};
        if (spell.castKind != CastKind::Instant)
            spell.castMs = milliseconds(cast, "base_ms");
        if (spell.charges > 0 && spell.rechargeMs == 0)
            m_json.fail("a recharge takes time", value);
        for (const json::Value &effect : m_json.array(value, "effects").elements)
            spell.effects.push_back(readEffect(effect));
        if (value.find("usable_if"))
            spell.usableBelowHealthPercent = number(m_json.object(value, "usable_if"), "target_health_below_pct");
        return spell;
    }

    /// Takes the wrappers off and keeps their conditions.
    [[nodiscard]] Effect readEffect(const json::Value &value)
    {
        const std::string type = m_json.text(value, "type");
        if (type == "if_talent") {
            Effect effect = readEffect(m_json.object(value, "effect"));
            effect.talents.push_back(reference(value, "talent", m_talents));
            return effect;
        }
        if (type == "if_all") {
            Effect effect = readEffect(m_json.object(value, "effect"));
            for (const json::Value &condition : m_json.array(value, "conditions").elements) {
                if (condition.find("talent"))
                    effect.talents.push_back(reference(condition, "talent", m_talents));
                else
                    effect.buffs.push_back(reference(condition, "buff", m_auras));
            }
            return effect;
        }
        Effect effect{.kind = oneOf(value, "type", kEffects)};
        switch (effect.kind) {
        case EffectKind::ReduceCooldown:
            effect.target = reference(value, "spell", m_spells);
            effect.amountMs = milliseconds(value, "amount_ms");
            break;
        case EffectKind::ApplyBuff:
        case EffectKind::ApplyDebuff:
            effect.target = reference(value, "aura", m_auras);
            effect.stacks = count(value, "stacks", 1);
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
            effect.stacks = count(value, "charges", 1);
            break;
        case EffectKind::GainResource:
            effect.amount = number(value, "amount");
            break;
        case EffectKind::Cleave:
        case EffectKind::PetMirrorCast:
            effect.amount = number(value, "damage_fraction");
            break;
        }
        return effect;
    }

    [[nodiscard]] Proc readProc(const json::Value &value)
    {
        Proc proc{.slug = m_json.text(value, "slug"),
                  .chance = number(value, "chance"),
                  .internalCooldownMs = milliseconds(value, "icd_ms"),
                  .effect = readEffect(m_json.object(value, "effect")),
                  .spells = references(value, "spells", m_spells),
                  .auras = references(value, "auras", m_auras),
                  .worksInBaseline = m_json.text(value, "baseline").starts_with("active")};
        for (const json::Value &word : m_json.array(value, "on").elements) {
            const Trigger *trigger = nullptr;
            for (const auto &[known, meaning] : kTriggers) {
                if (known == word.text)
                    trigger = &meaning;
            }
            if (trigger)
                proc.on.push_back(*trigger);
            else
                m_json.fail("unknown trigger \"" + word.text + "\"", word);
        }
        for (const json::Value &requirement : m_json.array(value, "requires").elements) {
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

    std::string_view m_text;
    json::Reader m_json;
    Index m_spells;
    Index m_auras;
    Index m_pets;
    Index m_talents;
};

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
