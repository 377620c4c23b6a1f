#pragma once

namespace wowlab::rotation {

/// What a simulation and its rotation language do where two rule sets differ. Each switch is one numbered
/// deviation: false is what the engine did whose published numbers we reproduce ("baseline"), true is the
/// sound rule ("corrected"). Code asks for the one switch it is about, never for a rule set as a whole. Five deviations have no switch, as both sets do the
/// sound thing: a rotation that hangs is an error (D-09), Marksmanship may read paths (D-25; the published numbers were
/// measured so), items do nothing (D-34), one iteration has deviation 0 (D-39), the portal's short form works (D-41).
struct Rules
{
    bool percentStatsReplaceRatings = true;  ///< D-01: else a request's crit_pct and the like do nothing
    bool masteryFollowsTable = true;         ///< D-02: else the percent number itself is a pet melee factor
    bool versatilityRaisesDamage = true;     ///< D-03
    bool targetFollowsRequest = true;        ///< D-04: else the spec's default armor and health
    bool armorConstantFitsLevel = true;      ///< D-05: else the placeholder in the spec table
    bool resourcesFollowRequest = true;      ///< D-06
    bool requestsAreLimited = true;          ///< D-07
    bool unusableCastsAreSkipped = true;     ///< D-08: else a cast happens whenever its condition holds
    bool castsTakeTime = true;               ///< D-10: else every spell is instant, a channel ticks once
    bool chargesRecharge = true;             ///< D-11: else only procs give charges back
    bool expiredAurasAreAbsent = true;       ///< D-12: else they stay and block what is not refreshable
    bool stacksReachDeclaredMaximum = true;  ///< D-13: else the first application fixes the maximum
    bool dotsHaveOneTickChain = true;        ///< D-14: else each refresh starts another one
    bool lastTickCounts = true;              ///< D-15
    bool dotsTickWithHaste = true;           ///< D-16
    bool aurasChangeStatsAndDamage = true;   ///< D-17
    bool dotTicksHaveOwnSchool = true;       ///< D-18: else all are physical
    bool procTableIsEvaluated = true;        ///< D-19
    bool wildCallUsesShotsCrit = true;       ///< D-20: else a draw of its own
    bool targetHealthFalls = true;           ///< D-21
    bool debuffPathsReadTarget = true;       ///< D-22: else debuffs and dots always look absent
    bool areaSpellsHitAllTargets = true;     ///< D-23
    bool guardiansLeave = true;              ///< D-24
    bool marksmanshipCastsMultiShot = true;  ///< D-26
    bool loneWolfIsActive = true;            ///< D-27
    bool preciseShotsOutlastHit = true;      ///< D-28
    bool variableCyclesAreErrors = true;     ///< D-29: else the entry that closes the cycle sees 0
    bool everyPathCompiles = true;           ///< D-30: else ranks, items and spell target counts are refused
    bool numbersAreTrueUnlessZero = true;    ///< D-31: else the lowest stored byte decides
    bool deadCodeIsChecked = true;           ///< D-32: else lists that nothing reaches may hold errors
    bool poolingWaitsForResource = true;     ///< D-33
    bool placeholderPathsHaveMeaning = true; ///< D-35
    bool rotationMayBeObject = true;         ///< D-36: else the rotation must be a text
    bool divisionByZeroIsZero = true;        ///< D-37: in `modify ... div`; else infinity
    bool fightsHaveAnyLength = true;         ///< D-38: else an event wheel of 1,048,576 ms wraps
    bool talentsWork = true;                 ///< D-40

    bool operator==(const Rules &) const = default;
};

[[nodiscard]] constexpr Rules correctedRules()
{
    return {};
}

[[nodiscard]] constexpr Rules baselineRules()
{
    return {.percentStatsReplaceRatings = false,
            .masteryFollowsTable = false,
            .versatilityRaisesDamage = false,
            .targetFollowsRequest = false,
            .armorConstantFitsLevel = false,
            .resourcesFollowRequest = false,
            .requestsAreLimited = false,
            .unusableCastsAreSkipped = false,
            .castsTakeTime = false,
            .chargesRecharge = false,
            .expiredAurasAreAbsent = false,
            .stacksReachDeclaredMaximum = false,
            .dotsHaveOneTickChain = false,
            .lastTickCounts = false,
            .dotsTickWithHaste = false,
            .aurasChangeStatsAndDamage = false,
            .dotTicksHaveOwnSchool = false,
            .procTableIsEvaluated = false,
            .wildCallUsesShotsCrit = false,
            .targetHealthFalls = false,
            .debuffPathsReadTarget = false,
            .areaSpellsHitAllTargets = false,
            .guardiansLeave = false,
            .marksmanshipCastsMultiShot = false,
            .loneWolfIsActive = false,
            .preciseShotsOutlastHit = false,
            .variableCyclesAreErrors = false,
            .everyPathCompiles = false,
            .numbersAreTrueUnlessZero = false,
            .deadCodeIsChecked = false,
            .poolingWaitsForResource = false,
            .placeholderPathsHaveMeaning = false,
            .rotationMayBeObject = false,
            .divisionByZeroIsZero = false,
            .fightsHaveAnyLength = false,
            .talentsWork = false};
}

} // namespace wowlab::rotation
