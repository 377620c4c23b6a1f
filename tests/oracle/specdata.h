#pragma once

#include "tests/oracle/agenda.h"

#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace wowlab::oracle {

/// An end that never comes.
inline constexpr Ms kForever = 0xffff'ffff;

struct Condition
{
    enum class Kind { Talent, TierSet, Buff };
    Kind kind = Kind::Talent;
    std::string slug{};
};

/// Anything that spells, auras, procs, talents and sets do. `type` says what it is; the other members are those of the
/// file format (resources/specs/README.md), as far as the entry has them.
struct Effect
{
    std::string type{};
    std::vector<Condition> conditions{}; ///< of if_talent and if_all, whose inner effect this is
    std::string rules{};                 ///< "baseline", "corrected" or empty
    bool countsInBaseline = false;

    std::string slug{};
    std::string spell{};
    std::vector<std::string> spells{};
    std::string aura{};
    std::vector<std::string> auras{};
    std::string with{};
    std::string pet{};
    std::string proc{};
    std::string sequence{};
    std::string school{};
    std::string appliesTo{};
    std::string whileBuff{};
    std::string againstDebuff{};
    std::string toDebuff{};
    std::string impact{};
    std::string tick{};

    float multiplier = 1;
    std::optional<float> perStack{};
    float amount = 0;
    float fraction = 1;
    float apCoefficient = 0;
    float spCoefficient = 0;
    float perStackBonus = 0;
    float perCritPct = 0;
    std::optional<float> targetHealthBelowPct{};
    std::vector<std::string> cutSpells{};
    float cutFraction = 0;

    int stacks = 1;
    int charges = 1;
    int maxTargets = 0;
    int targets = 0;
    Ms amountMs = 0;
    Ms intervalMs = 0;
    Ms guardianDurationMs = 0;
    Ms cooldownMs = 0;
    Ms durationMs = 0;
    Ms tickMs = 0;

    bool consumes = false;
    bool instant = false;
    bool consumesStack = false;
    bool petOnly = false;
    bool whileNoPet = false;
    bool petAbility = false;
};

struct Melee
{
    Ms intervalMs = 0;
    Ms minIntervalMs = 0;
    Ms firstAtMs = 0;
    float apCoefficient = 0; ///< the product of coefficient and inheritance
    std::string school{};
};

struct Pet
{
    std::string slug{};
    bool isGuardian = false;
    bool isPresentAtStart = false;
    Ms durationMs = 0;
    Melee melee{};
};

struct PetModifier
{
    std::string type{};
    std::string aura{};
    std::string talent{};
    float multiplier = 1;
    float perStack = 0;
    std::set<std::string> appliesTo{};
};

struct Spell
{
    std::string slug{};
    std::string school{};
    bool isOnGlobalCooldown = true;
    std::string castType{}; ///< "instant", "cast" or "channel"
    Ms castMs = 0;
    int channelTicks = 0;
    Ms cooldownMs = 0;
    int charges = 0;
    Ms rechargeMs = 0;
    float cost = 0;
    float gain = 0;
    std::string target{}; ///< "enemy", "all_enemies" or "self"
    float rangeYd = 0;
    float apCoefficient = 0;
    float spCoefficient = 0;
    bool isPetAbility = false;
    bool idlesInBaseline = false;
    std::vector<std::string> applies{};
    std::vector<Effect> effects{};
    std::optional<float> usableBelowHealthPct{};

    [[nodiscard]] bool rolls() const { return apCoefficient != 0 || spCoefficient != 0; }
};

struct Periodic
{
    Ms tickMs = 0;
    float apCoefficient = 0;
    float spCoefficient = 0;
    std::string school{};
};

struct Aura
{
    std::string slug{};
    bool isOnTarget = false;
    Ms durationMs = 0;
    int maxStacks = 1;
    bool isRefreshable = false;
    bool isPandemic = false;
    std::optional<Periodic> periodic{};
    std::vector<Effect> effects{};
};

struct Sequence
{
    std::string slug{};
    std::string spell{};
    int count = 0;
    std::string counterAura{};
    bool isResetByOtherCasts = false;
    std::string grants{};
};

struct Proc
{
    std::string slug{};
    bool isRealPpm = false;
    float chance = 0;
    float ppm = 0;
    bool isHasted = false;
    bool isCritScaled = false;
    Ms internalCooldownMs = 0;
    std::set<std::string> on{};
    std::vector<std::string> spells{};
    std::vector<std::string> auras{};
    std::vector<Condition> requirements{};
    Effect effect{};
    bool isActiveInBaseline = false;
};

struct Talent
{
    std::string slug{};
    std::vector<Effect> effects{};
};

struct TierSet
{
    std::string slug{};
    std::vector<Effect> effects{};
    std::vector<Proc> procs{};
};

/// One file of resources/specs, read without any judgement.
struct SpecData
{
    std::string slug{};
    std::vector<std::string> aliases{};
    int level = 0;

    float apPerPrimary = 0;
    float spPerPrimary = 0;
    float ratingPerPercent = 0;
    float diminishingThreshold = 0;
    float diminishingCoefficient = 0;
    float baseCritPct = 0;
    float critMultiplier = 0;

    std::string resourceType{};
    float resourceMax = 0;
    float resourceInitial = 0;
    float resourceRegen = 0;
    Ms resourceTickMs = 0;

    Ms gcdMs = 0;
    Ms gcdMinMs = 0;
    Ms idleMs = 0;

    float targetMaxHealth = 0;
    float targetArmor = 0;
    float targetDistance = 0;
    float armorConstant = 0;
    float armorConstantCorrected = 0;
    float armorCap = 0;
    float playerHealth = 0;
    float playerArmor = 0;

    float masteryBasePct = 0;
    float masteryCoefficient = 0;
    std::string masteryAffects{};

    std::string autoAttackSlug{};
    Melee autoAttack{};
    float autoAttackSpCoefficient = 0;

    std::vector<Pet> pets{};
    std::vector<PetModifier> petModifiers{};
    std::vector<std::string> startAuras{};
    std::vector<Spell> spells{};
    std::vector<Aura> auras{};
    std::vector<Sequence> sequences{};
    std::vector<Proc> procs{};
    std::vector<Talent> talents{};
    std::vector<TierSet> tierSets{};

    std::set<std::string> rotationSpells{};
    std::set<std::string> rotationAuras{};
    std::set<std::string> rotationDots{};
    std::set<std::string> rotationTalents{};
    std::set<std::string> rotationCharged{};
};

/// Throws std::exception if the text is no spec table.
[[nodiscard]] SpecData readSpecData(std::string_view text);

/// The entry of that name; throws std::out_of_range if there is none.
template <class Entry>
[[nodiscard]] const Entry &bySlug(const std::vector<Entry> &entries, const std::string &slug)
{
    for (const Entry &entry : entries) {
        if (entry.slug == slug)
            return entry;
    }
    throw std::out_of_range("there is no " + slug);
}

} // namespace wowlab::oracle
