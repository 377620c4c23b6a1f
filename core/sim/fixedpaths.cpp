#include "core/sim/fixedpaths.h"

#include "core/sim/fight.h"

#include <memory>

namespace wowlab::sim {

using rotation::PathKind;
using rotation::Register;

namespace {

/// A fight that has not begun, to ask for what will not change in it.
struct Probe
{
    explicit Probe(const FightPlan &plan)
        : fight(plan, nothing, nullptr)
    {
    }

    rotation::Program nothing{.name = {}, .code = {rotation::Instruction{}}, .constants = {}};
    Fight fight;
};

} // namespace

bool isFixed(PathKind path, const FightPlan &plan)
{
    const Rules &rules = plan.rules;
    switch (path) {
    case PathKind::ResourceMax:
    case PathKind::CooldownBaseDuration:
    case PathKind::CooldownChargesMax:
    case PathKind::TargetHealthMax:
    case PathKind::TargetDistance:
    case PathKind::TargetCasting:
    case PathKind::TargetMoving:
    case PathKind::EnemyCount:
    case PathKind::TalentEnabled:
    case PathKind::TalentRank:
    case PathKind::TalentMaxRank:
    case PathKind::Equipped:
    case PathKind::TrinketReady:
    case PathKind::TrinketRemaining:
    case PathKind::SpellRange:
    case PathKind::SpellInRange:
    case PathKind::PlayerHealth:
    case PathKind::PlayerHealthMax:
    case PathKind::PlayerHealthPercent:
    case PathKind::PlayerHealthDeficit:
    case PathKind::PlayerVersatility:
    case PathKind::PlayerAttackPower:
    case PathKind::PlayerSpellPower:
    case PathKind::PlayerLevel:
    case PathKind::PlayerArmor:
    case PathKind::PlayerStamina:
    case PathKind::PlayerPrimaryStat:
    case PathKind::PlayerMoving:
    case PathKind::PlayerStealthed:
    case PathKind::PlayerMounted:
    case PathKind::PlayerMovementRemaining:
    case PathKind::PlayerAlive:
    case PathKind::PlayerInCombat:
        return true;
    case PathKind::TargetHealth:
    case PathKind::TargetHealthPercent:
        return !rules.targetHealthFalls;
    case PathKind::ResourceRegen:
    case PathKind::GcdDuration:
    case PathKind::PlayerHaste:
        return plan.hasteAuras.empty();
    case PathKind::PlayerMastery:
        return plan.masteryAuras.empty();
    case PathKind::PlayerCrit:
        return plan.sources[plan.autoAttack].critBonuses.isEmpty();
    case PathKind::BuffStacksMax:
        return rules.stacksReachDeclaredMaximum;
    case PathKind::DebuffActive:
    case PathKind::DebuffInactive:
    case PathKind::DebuffRemaining:
    case PathKind::DebuffStacks:
    case PathKind::DebuffRefreshable:
    case PathKind::DotTicking:
    case PathKind::DotRemaining:
    case PathKind::DotRefreshable:
    case PathKind::DotTicksRemaining:
        return !rules.debuffPathsReadTarget;
    case PathKind::ResourceCurrent:
    case PathKind::ResourceDeficit:
    case PathKind::ResourcePercent:
    case PathKind::ResourceDeficitPercent:
    case PathKind::ResourceTimeToMax:
    case PathKind::CooldownReady:
    case PathKind::CooldownRemaining:
    case PathKind::CooldownDuration:
    case PathKind::CooldownCharges:
    case PathKind::CooldownChargesFractional:
    case PathKind::CooldownRechargeTime:
    case PathKind::CooldownFullRecharge:
    case PathKind::BuffActive:
    case PathKind::BuffInactive:
    case PathKind::BuffRemaining:
    case PathKind::BuffStacks:
    case PathKind::BuffDuration:
    case PathKind::CombatTime:
    case PathKind::CombatRemaining:
    case PathKind::GcdActive:
    case PathKind::GcdRemaining:
    case PathKind::TargetTimeToDie:
    case PathKind::TargetTimeToPercent:
    case PathKind::EnemySpellTargetsHit:
    case PathKind::PetActive:
    case PathKind::PetCount:
    case PathKind::PetRemaining:
    case PathKind::PetBuffActive:
    case PathKind::SpellCost:
    case PathKind::SpellCastTime:
    case PathKind::SpellUsable:
        return false;
    }
    return false;
}

rotation::KnownPaths fixedPaths(const FightPlan &plan)
{
    return [probe = std::make_shared<const Probe>(plan), &plan](const rotation::Path &path) {
        if (!isFixed(path.kind, plan))
            return std::optional<Register>();
        Register value{};
        switch (path.type) {
        case rotation::Type::Bool:
            value.integer = probe->fight.flag(path.kind, path.id) ? 1 : 0;
            break;
        case rotation::Type::Int:
            value.integer = probe->fight.integer(path.kind, path.id);
            break;
        case rotation::Type::Float:
            value.number = probe->fight.number(path.kind, path.id);
            break;
        }
        return std::optional(value);
    };
}

} // namespace wowlab::sim
