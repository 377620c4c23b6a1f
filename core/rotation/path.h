#pragma once

#include "core/rotation/names.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace wowlab::rotation {

/// The three types of the language. Int is 32 bit, Float a double.
enum class Type : std::uint8_t { Bool, Int, Float };

/// Everything a rotation can ask of the fight, one per line of the language's path table. What Path::id means
/// stands beside each group.
enum class PathKind : std::uint8_t {
    // id: Resource
    ResourceCurrent,
    ResourceMax,
    ResourceDeficit,
    ResourcePercent,
    ResourceDeficitPercent,
    ResourceRegen,
    ResourceTimeToMax,
    // id: spell
    CooldownReady,
    CooldownRemaining,
    CooldownDuration,
    CooldownBaseDuration,
    CooldownCharges,
    CooldownChargesMax,
    CooldownChargesFractional,
    CooldownRechargeTime,
    CooldownFullRecharge,
    // id: aura
    BuffActive,
    BuffInactive,
    BuffRemaining,
    BuffStacks,
    BuffStacksMax,
    BuffDuration,
    DebuffActive,
    DebuffInactive,
    DebuffRemaining,
    DebuffStacks,
    DebuffRefreshable,
    DotTicking,
    DotRemaining,
    DotRefreshable,
    DotTicksRemaining,
    // no id
    CombatTime,
    CombatRemaining,
    GcdActive,
    GcdRemaining,
    GcdDuration,
    TargetHealth,
    TargetHealthMax,
    TargetHealthPercent,
    TargetTimeToDie,
    TargetTimeToPercent, // id: percent, 0 to 100
    TargetDistance,
    TargetCasting,
    TargetMoving,
    EnemyCount,
    EnemySpellTargetsHit, // id: spell
    PetActive,
    PetCount,
    PetRemaining,
    PetBuffActive, // id: aura
    // id: talent
    TalentEnabled,
    TalentRank,
    TalentMaxRank,
    Equipped,
    // id: slot
    TrinketReady,
    TrinketRemaining,
    // id: spell
    SpellCost,
    SpellCastTime,
    SpellRange,
    SpellInRange,
    SpellUsable,
    // no id
    PlayerHealth,
    PlayerHealthMax,
    PlayerHealthPercent,
    PlayerHealthDeficit,
    PlayerHaste,
    PlayerCrit,
    PlayerMastery,
    PlayerVersatility,
    PlayerAttackPower,
    PlayerSpellPower,
    PlayerLevel,
    PlayerArmor,
    PlayerStamina,
    PlayerPrimaryStat,
    PlayerMoving,
    PlayerStealthed,
    PlayerMounted,
    PlayerMovementRemaining,
    PlayerAlive,
    PlayerInCombat,
};

/// The resources of all classes; a unit has some of them.
enum class Resource : std::uint16_t {
    Mana,
    Rage,
    Focus,
    Energy,
    ComboPoints,
    Runes,
    RunicPower,
    SoulShards,
    LunarPower,
    HolyPower,
    Maelstrom,
    Chi,
    Insanity,
    ArcaneCharges,
    Fury,
    Pain,
    Essence,
};

/// Any case, underscores optional; `astral_power` is another word for `lunar_power`.
[[nodiscard]] std::optional<Resource> resourceByName(std::string_view name);

/// A resolved question to the fight.
struct Path
{
    PathKind kind = PathKind::CombatTime;
    Type type = Type::Float;
    std::uint16_t id = 0;
};

/// The string has the form of a path, but a name, percent or slot in it does not exist.
struct BadPath
{
    std::string message;
};

/// The string has the form of no path: it is a variable's name.
struct NotAPath
{
};

[[nodiscard]] std::variant<Path, BadPath, NotAPath> parsePath(std::string_view text, const Names &names);

/// Offers the paths that look like `text` to a suggestion.
void offerPaths(Suggestion &suggestion, std::string_view text, const Names &names);

} // namespace wowlab::rotation
