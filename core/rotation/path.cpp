#include "core/rotation/path.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wowlab::rotation {

namespace {

struct Form
{
    std::string_view pattern;
    PathKind kind;
    Type type;
};

/// The language's path table.
constexpr Form kForms[] = {
    {"resource.<resource>", PathKind::ResourceCurrent, Type::Float},
    {"resource.<resource>.current", PathKind::ResourceCurrent, Type::Float},
    {"resource.<resource>.max", PathKind::ResourceMax, Type::Float},
    {"resource.<resource>.deficit", PathKind::ResourceDeficit, Type::Float},
    {"resource.<resource>.percent", PathKind::ResourcePercent, Type::Float},
    {"resource.<resource>.deficit_percent", PathKind::ResourceDeficitPercent, Type::Float},
    {"resource.<resource>.regen", PathKind::ResourceRegen, Type::Float},
    {"resource.<resource>.time_to_max", PathKind::ResourceTimeToMax, Type::Float},
    {"cd.<spell>.ready", PathKind::CooldownReady, Type::Bool},
    {"cd.<spell>.remaining", PathKind::CooldownRemaining, Type::Float},
    {"cd.<spell>.duration", PathKind::CooldownDuration, Type::Float},
    {"cd.<spell>.base_duration", PathKind::CooldownBaseDuration, Type::Float},
    {"cd.<spell>.charges", PathKind::CooldownCharges, Type::Int},
    {"cd.<spell>.charges_max", PathKind::CooldownChargesMax, Type::Int},
    {"cd.<spell>.charges_fractional", PathKind::CooldownChargesFractional, Type::Float},
    {"cd.<spell>.recharge_time", PathKind::CooldownRechargeTime, Type::Float},
    {"cd.<spell>.full_recharge", PathKind::CooldownFullRecharge, Type::Float},
    {"cd.<spell>.full_recharge_time", PathKind::CooldownFullRecharge, Type::Float},
    {"buff.<aura>.active", PathKind::BuffActive, Type::Bool},
    {"buff.<aura>.inactive", PathKind::BuffInactive, Type::Bool},
    {"buff.<aura>.remaining", PathKind::BuffRemaining, Type::Float},
    {"buff.<aura>.stacks", PathKind::BuffStacks, Type::Int},
    {"buff.<aura>.stacks_max", PathKind::BuffStacksMax, Type::Int},
    {"buff.<aura>.duration", PathKind::BuffDuration, Type::Float},
    {"debuff.<aura>.active", PathKind::DebuffActive, Type::Bool},
    {"debuff.<aura>.inactive", PathKind::DebuffInactive, Type::Bool},
    {"debuff.<aura>.remaining", PathKind::DebuffRemaining, Type::Float},
    {"debuff.<aura>.stacks", PathKind::DebuffStacks, Type::Int},
    {"debuff.<aura>.refreshable", PathKind::DebuffRefreshable, Type::Bool},
    {"dot.<dot>.ticking", PathKind::DotTicking, Type::Bool},
    {"dot.<dot>.remaining", PathKind::DotRemaining, Type::Float},
    {"dot.<dot>.refreshable", PathKind::DotRefreshable, Type::Bool},
    {"dot.<dot>.ticks_remaining", PathKind::DotTicksRemaining, Type::Int},
    {"combat.time", PathKind::CombatTime, Type::Float},
    {"combat.remaining", PathKind::CombatRemaining, Type::Float},
    {"gcd.active", PathKind::GcdActive, Type::Bool},
    {"gcd.remaining", PathKind::GcdRemaining, Type::Float},
    {"gcd.duration", PathKind::GcdDuration, Type::Float},
    {"target.health", PathKind::TargetHealth, Type::Float},
    {"target.health_max", PathKind::TargetHealthMax, Type::Float},
    {"target.health_percent", PathKind::TargetHealthPercent, Type::Float},
    {"target.time_to_die", PathKind::TargetTimeToDie, Type::Float},
    {"target.time_to_percent.<percent>", PathKind::TargetTimeToPercent, Type::Float},
    {"target.distance", PathKind::TargetDistance, Type::Float},
    {"target.casting", PathKind::TargetCasting, Type::Bool},
    {"target.moving", PathKind::TargetMoving, Type::Bool},
    {"enemy.count", PathKind::EnemyCount, Type::Int},
    {"enemy.spell_targets_hit.<spell>", PathKind::EnemySpellTargetsHit, Type::Int},
    {"pet.active", PathKind::PetActive, Type::Bool},
    {"pet.count", PathKind::PetCount, Type::Int},
    {"pet.remaining", PathKind::PetRemaining, Type::Float},
    {"pet.buff.<aura>.active", PathKind::PetBuffActive, Type::Bool},
    {"talent.<talent>", PathKind::TalentEnabled, Type::Bool},
    {"talent.<talent>.enabled", PathKind::TalentEnabled, Type::Bool},
    {"talent.<talent>.rank", PathKind::TalentRank, Type::Int},
    {"talent.<talent>.max_rank", PathKind::TalentMaxRank, Type::Int},
    {"equipped.<item>", PathKind::Equipped, Type::Bool},
    {"trinket.<slot>.ready", PathKind::TrinketReady, Type::Bool},
    {"trinket.<slot>.remaining", PathKind::TrinketRemaining, Type::Float},
    {"spell.<spell>.cost", PathKind::SpellCost, Type::Float},
    {"spell.<spell>.cast_time", PathKind::SpellCastTime, Type::Float},
    {"spell.<spell>.range", PathKind::SpellRange, Type::Float},
    {"spell.<spell>.in_range", PathKind::SpellInRange, Type::Bool},
    {"spell.<spell>.usable", PathKind::SpellUsable, Type::Bool},
    {"player.health", PathKind::PlayerHealth, Type::Float},
    {"player.health.max", PathKind::PlayerHealthMax, Type::Float},
    {"player.health.percent", PathKind::PlayerHealthPercent, Type::Float},
    {"player.health.deficit", PathKind::PlayerHealthDeficit, Type::Float},
    {"player.haste", PathKind::PlayerHaste, Type::Float},
    {"player.crit", PathKind::PlayerCrit, Type::Float},
    {"player.mastery", PathKind::PlayerMastery, Type::Float},
    {"player.versatility", PathKind::PlayerVersatility, Type::Float},
    {"player.attack_power", PathKind::PlayerAttackPower, Type::Float},
    {"player.spell_power", PathKind::PlayerSpellPower, Type::Float},
    {"player.level", PathKind::PlayerLevel, Type::Int},
    {"player.armor", PathKind::PlayerArmor, Type::Float},
    {"player.stamina", PathKind::PlayerStamina, Type::Float},
    {"player.primary_stat", PathKind::PlayerPrimaryStat, Type::Float},
    {"player.moving", PathKind::PlayerMoving, Type::Bool},
    {"player.stealthed", PathKind::PlayerStealthed, Type::Bool},
    {"player.mounted", PathKind::PlayerMounted, Type::Bool},
    {"player.movement_remaining", PathKind::PlayerMovementRemaining, Type::Float},
    {"player.alive", PathKind::PlayerAlive, Type::Bool},
    {"player.in_combat", PathKind::PlayerInCombat, Type::Bool},
};

constexpr std::pair<std::string_view, Resource> kResources[] = {
    {"mana", Resource::Mana},
    {"rage", Resource::Rage},
    {"focus", Resource::Focus},
    {"energy", Resource::Energy},
    {"combo_points", Resource::ComboPoints},
    {"runes", Resource::Runes},
    {"runic_power", Resource::RunicPower},
    {"soul_shards", Resource::SoulShards},
    {"lunar_power", Resource::LunarPower},
    {"astral_power", Resource::LunarPower},
    {"holy_power", Resource::HolyPower},
    {"maelstrom", Resource::Maelstrom},
    {"chi", Resource::Chi},
    {"insanity", Resource::Insanity},
    {"arcane_charges", Resource::ArcaneCharges},
    {"fury", Resource::Fury},
    {"pain", Resource::Pain},
    {"essence", Resource::Essence},
};

constexpr std::size_t kMaxSegments = 4;

struct Segments
{
    std::array<std::string_view, kMaxSegments> part{};
    std::size_t count = 0; ///< kMaxSegments + 1: more than any path has
};

[[nodiscard]] Segments split(std::string_view text)
{
    Segments segments;
    while (true) {
        if (segments.count == kMaxSegments)
            return {.part = {}, .count = kMaxSegments + 1};
        const std::size_t dot = text.find('.');
        segments.part[segments.count++] = text.substr(0, dot);
        if (dot == std::string_view::npos)
            return segments;
        text.remove_prefix(dot + 1);
    }
}

[[nodiscard]] bool isPlaceholder(std::string_view segment)
{
    return segment.starts_with('<');
}

/// The placeholder of a form that fits these segments; empty if it has none. Absent if the form does not fit.
[[nodiscard]] std::optional<std::size_t> placeholderIfFits(const Segments &form, const Segments &text)
{
    if (form.count != text.count)
        return std::nullopt;
    std::size_t placeholder = kMaxSegments;
    for (std::size_t i = 0; i < form.count; ++i) {
        if (isPlaceholder(form.part[i]) && !text.part[i].empty())
            placeholder = i;
        else if (form.part[i] != text.part[i])
            return std::nullopt;
    }
    return placeholder;
}

[[nodiscard]] std::string foldResource(std::string_view name)
{
    std::string folded;
    for (const char c : name) {
        if (c != '_')
            folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return folded;
}

[[nodiscard]] std::optional<std::uint16_t> wholeNumber(std::string_view text, std::uint16_t largest)
{
    if (text.empty() || text.size() > 5)
        return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    if (value > largest)
        return std::nullopt;
    return static_cast<std::uint16_t>(value);
}

/// The list that a placeholder's names come from; null pointer for those that are no names of the spec.
[[nodiscard]] const std::vector<Name> *listFor(std::string_view placeholder, const Names &names)
{
    if (placeholder == "<spell>")
        return &names.spells;
    if (placeholder == "<aura>")
        return &names.auras;
    if (placeholder == "<dot>")
        return &names.dots;
    if (placeholder == "<talent>")
        return &names.talents;
    return nullptr;
}

[[nodiscard]] std::variant<std::uint16_t, BadPath> resolve(std::string_view placeholder, std::string_view written,
                                                           const Names &names)
{
    const auto unknown = [written](std::string_view what, const Suggestion &suggestion) {
        return BadPath{"unknown " + std::string(what) + " `" + std::string(written) + "`" + suggestion.hint()};
    };
    if (const auto *list = listFor(placeholder, names)) {
        for (const Name &name : *list) {
            if (name.slug == written)
                return name.id;
        }
        Suggestion suggestion(written);
        for (const Name &name : *list)
            suggestion.offer(name.slug);
        return unknown(placeholder.substr(1, placeholder.size() - 2), suggestion);
    }
    if (placeholder == "<resource>") {
        if (const auto resource = resourceByName(written))
            return static_cast<std::uint16_t>(*resource);
        Suggestion suggestion(written);
        for (const auto &[name, resource] : kResources)
            suggestion.offer(name);
        return unknown("resource", suggestion);
    }
    if (placeholder == "<percent>") {
        if (const auto percent = wholeNumber(written, 100))
            return *percent;
        return BadPath{"`" + std::string(written) + "` is no whole percentage from 0 to 100"};
    }
    if (placeholder == "<slot>") {
        if (const auto slot = wholeNumber(written, 255))
            return *slot;
        return BadPath{"`" + std::string(written) + "` is no slot from 0 to 255"};
    }
    return std::uint16_t{0}; // <item>: any name, no item exists
}

} // namespace

std::optional<Resource> resourceByName(std::string_view name)
{
    const std::string folded = foldResource(name);
    for (const auto &[known, resource] : kResources) {
        if (foldResource(known) == folded)
            return resource;
    }
    return std::nullopt;
}

std::variant<Path, BadPath, NotAPath> parsePath(std::string_view text, const Names &names)
{
    const Segments segments = split(text);
    for (const Form &form : kForms) {
        const Segments pattern = split(form.pattern);
        const auto placeholder = placeholderIfFits(pattern, segments);
        if (!placeholder)
            continue;
        if (*placeholder == kMaxSegments)
            return Path{form.kind, form.type, 0};
        const auto id = resolve(pattern.part[*placeholder], segments.part[*placeholder], names);
        if (const auto *bad = std::get_if<BadPath>(&id))
            return *bad;
        return Path{form.kind, form.type, std::get<std::uint16_t>(id)};
    }
    return NotAPath{};
}

void offerPaths(Suggestion &suggestion, std::string_view text, const Names &names)
{
    const Segments segments = split(text);
    for (const Form &form : kForms) {
        const Segments pattern = split(form.pattern);
        if (pattern.count != segments.count)
            continue;
        std::string candidate;
        bool isReal = true;
        for (std::size_t i = 0; i < pattern.count; ++i) {
            if (i > 0)
                candidate += '.';
            if (!isPlaceholder(pattern.part[i])) {
                candidate += pattern.part[i];
                continue;
            }
            isReal = isReal && std::holds_alternative<std::uint16_t>(resolve(pattern.part[i], segments.part[i], names));
            candidate += segments.part[i];
        }
        if (isReal)
            suggestion.offer(candidate);
    }
}

} // namespace wowlab::rotation
