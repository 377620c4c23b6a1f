#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace wowlab::oracle {

/// The switches D-01 to D-41 in their order, under the names that `core/rotation/rules.h` gives them: true is the
/// corrected rule, false what baseline does. Written anew here so that a wrong preset does not go unseen.
struct Rules
{
    bool percentStatsReplaceRatings = true;
    bool masteryFollowsTable = true;
    bool versatilityRaisesDamage = true;
    bool targetFollowsRequest = true;
    bool armorConstantFitsLevel = true;
    bool resourcesFollowRequest = true;
    bool requestsAreLimited = true;
    bool unusableCastsAreSkipped = true;
    bool castsTakeTime = true;
    bool chargesRecharge = true;
    bool expiredAurasAreAbsent = true;
    bool stacksReachDeclaredMaximum = true;
    bool dotsHaveOneTickChain = true;
    bool lastTickCounts = true;
    bool dotsTickWithHaste = true;
    bool aurasChangeStatsAndDamage = true;
    bool dotTicksHaveOwnSchool = true;
    bool procTableIsEvaluated = true;
    bool wildCallUsesShotsCrit = true;
    bool targetHealthFalls = true;
    bool debuffPathsReadTarget = true;
    bool areaSpellsHitAllTargets = true;
    bool guardiansLeave = true;
    bool marksmanshipCastsMultiShot = true;
    bool loneWolfIsActive = true;
    bool preciseShotsOutlastHit = true;
    bool variableCyclesAreErrors = true;
    bool everyPathCompiles = true;
    bool numbersAreTrueUnlessZero = true;
    bool deadCodeIsChecked = true;
    bool poolingWaitsForResource = true;
    bool placeholderPathsHaveMeaning = true;
    bool rotationMayBeObject = true;
    bool divisionByZeroIsZero = true;
    bool fightsHaveAnyLength = true;
    bool talentsWork = true;

    bool operator==(const Rules &) const = default;
};

/// The switches that a fight or a rotation can notice, by name; the others are about requests and results.
[[nodiscard]] inline const std::vector<std::pair<std::string_view, bool Rules::*>> &switches()
{
    static const std::vector<std::pair<std::string_view, bool Rules::*>> all{
        {"percentStatsReplaceRatings", &Rules::percentStatsReplaceRatings},
        {"masteryFollowsTable", &Rules::masteryFollowsTable},
        {"versatilityRaisesDamage", &Rules::versatilityRaisesDamage},
        {"targetFollowsRequest", &Rules::targetFollowsRequest},
        {"armorConstantFitsLevel", &Rules::armorConstantFitsLevel},
        {"resourcesFollowRequest", &Rules::resourcesFollowRequest},
        {"unusableCastsAreSkipped", &Rules::unusableCastsAreSkipped},
        {"castsTakeTime", &Rules::castsTakeTime},
        {"chargesRecharge", &Rules::chargesRecharge},
        {"expiredAurasAreAbsent", &Rules::expiredAurasAreAbsent},
        {"stacksReachDeclaredMaximum", &Rules::stacksReachDeclaredMaximum},
        {"dotsHaveOneTickChain", &Rules::dotsHaveOneTickChain},
        {"lastTickCounts", &Rules::lastTickCounts},
        {"dotsTickWithHaste", &Rules::dotsTickWithHaste},
        {"aurasChangeStatsAndDamage", &Rules::aurasChangeStatsAndDamage},
        {"dotTicksHaveOwnSchool", &Rules::dotTicksHaveOwnSchool},
        {"procTableIsEvaluated", &Rules::procTableIsEvaluated},
        {"wildCallUsesShotsCrit", &Rules::wildCallUsesShotsCrit},
        {"targetHealthFalls", &Rules::targetHealthFalls},
        {"debuffPathsReadTarget", &Rules::debuffPathsReadTarget},
        {"areaSpellsHitAllTargets", &Rules::areaSpellsHitAllTargets},
        {"guardiansLeave", &Rules::guardiansLeave},
        {"marksmanshipCastsMultiShot", &Rules::marksmanshipCastsMultiShot},
        {"loneWolfIsActive", &Rules::loneWolfIsActive},
        {"preciseShotsOutlastHit", &Rules::preciseShotsOutlastHit},
        {"numbersAreTrueUnlessZero", &Rules::numbersAreTrueUnlessZero},
        {"poolingWaitsForResource", &Rules::poolingWaitsForResource},
        {"placeholderPathsHaveMeaning", &Rules::placeholderPathsHaveMeaning},
        {"divisionByZeroIsZero", &Rules::divisionByZeroIsZero},
        {"fightsHaveAnyLength", &Rules::fightsHaveAnyLength},
        {"talentsWork", &Rules::talentsWork},
    };
    return all;
}

[[nodiscard]] inline Rules correctedRules()
{
    return {};
}

/// Everything off but what both sets share: the guard against hangs, one iteration without a deviation, and the
/// portal's short form. Paths in Marksmanship's rotations work here too: refusing them was no rule of the fight.
[[nodiscard]] inline Rules baselineRules()
{
    Rules rules;
    for (const auto &[name, member] : switches())
        rules.*member = false;
    rules.requestsAreLimited = false;
    rules.variableCyclesAreErrors = false;
    rules.everyPathCompiles = false;
    rules.deadCodeIsChecked = false;
    rules.rotationMayBeObject = false;
    return rules;
}

} // namespace wowlab::oracle
