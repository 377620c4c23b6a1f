#include "tests/oracle/testcase.h"

#include "tests/oracle/dice.h"
#include "tests/oracle/randomrotation.h"

#include <stdexcept>

using nlohmann::json;

namespace wowlab::oracle {

namespace {

[[nodiscard]] bool Rules::*switchOf(const std::string &name)
{
    for (const auto &[known, member] : switches()) {
        if (known == name)
            return member;
    }
    throw std::invalid_argument("no such switch: " + name);
}

/// None, nearly none, some, most or all of them.
template <class Entry>
[[nodiscard]] json randomSubset(Dice &dice, const std::vector<Entry> &table)
{
    const int percent = dice.oneOf<int>({0, 5, 20, 50, 80, 100});
    json names = json::array();
    for (const Entry &entry : table) {
        if (dice.inPercent(percent))
            names.push_back(entry.slug);
    }
    return names;
}

[[nodiscard]] json randomStats(Dice &dice)
{
    json stats{{"strength", 0}, {"intellect", 0}};
    const auto agility = dice.weighted({60, 30, 5, 5});
    stats["agility"] = agility == 0   ? json(15000)
                       : agility == 1 ? json(dice.between(1, 100'000))
                       : agility == 2 ? json(0)
                                      : json(dice.between(1, 1000) / 7.0);
    if (dice.inOneOf(2))
        stats["stamina"] = dice.between(0, 50'000);
    for (const char *name : {"crit_rating", "haste_rating", "mastery_rating", "versatility_rating"}) {
        if (dice.inPercent(80))
            stats[name] = dice.inOneOf(10) ? dice.between(0, 100'000) : dice.between(0, 9000);
    }
    for (const char *name : {"crit_pct", "haste_pct", "mastery_pct", "versatility_pct"}) {
        if (dice.inPercent(12))
            stats[name] = dice.oneOf<json>({0, 5, 20.5, 33.3, 100, 150, nullptr});
    }
    return stats;
}

[[nodiscard]] json randomDuration(Dice &dice)
{
    switch (dice.weighted({5, 55, 33, 7})) {
    case 0:
        return dice.between(1, 2000) / 1000.0;
    case 1:
        return dice.between(2000, 20'000) / 1000.0;
    case 2:
        return dice.between(20, 90);
    default:
        return dice.between(90'000, 200'000) / 1000.0;
    }
}

[[nodiscard]] json randomConfig(Dice &dice, const SpecData &spec, const Rules &rules, const Limits &limits)
{
    json player{{"spec", dice.oneOf(spec.aliases)}, {"stats", randomStats(dice)}};
    const bool withTalents = dice.inPercent(80);
    const json talents = randomSubset(dice, spec.talents);
    const bool withSets = dice.inPercent(60);
    const json sets = randomSubset(dice, spec.tierSets);
    if (withTalents && !limits.withoutTalents)
        player["talents"] = talents;
    if (withSets && !limits.withoutTalents)
        player["tier_sets"] = sets;
    if (dice.inOneOf(5)) {
        const int maximum = dice.between(40, 200);
        player["resources"] = {{"resource_type", spec.resourceType},
                               {"max", maximum},
                               {"regen_per_second", dice.oneOf<json>({0, 2.5, 5, 10, 21})}};
        if (dice.inOneOf(2))
            player["resources"]["initial"] = dice.between(0, maximum);
    }
    json target{{"max_health", dice.oneOf<json>({1, 10'000'000, 12'345'678.9})}};
    if (dice.inPercent(70))
        target["armor"] = dice.oneOf<json>({0, 11'300, 5000.5, 100'000});
    if (rules.areaSpellsHitAllTargets && dice.inPercent(60))
        target["count"] = dice.inOneOf(3) ? dice.between(1, 8) : dice.between(1, 3);
    json duration = randomDuration(dice);
    if (!rules.fightsHaveAnyLength && dice.inOneOf(100))
        duration = dice.between(1'048'500, 1'100'000) / 1000.0;
    return {{"player", player},
            {"duration", duration},
            {"target", target},
            {"rotation", randomRotation(dice, spec, rules)}};
}

} // namespace

Rules TestCase::rules() const
{
    Rules result = isBaseline ? baselineRules() : correctedRules();
    if (!flippedSwitch.empty())
        result.*switchOf(flippedSwitch) ^= true;
    return result;
}

std::string TestCase::configText() const
{
    json complete = config;
    complete["rotation"] = config.at("rotation").dump();
    return complete.dump();
}

json toJson(const TestCase &testCase)
{
    return {{"rules", testCase.isBaseline ? "baseline" : "corrected"},
            {"flipped", testCase.flippedSwitch},
            {"seed", testCase.firstSeed},
            {"config", testCase.config}};
}

TestCase testCaseFromJson(const json &object)
{
    TestCase testCase{.config = object.at("config"),
                      .isBaseline = object.at("rules") == "baseline",
                      .flippedSwitch = object.value("flipped", ""),
                      .firstSeed = object.value("seed", std::uint64_t{1})};
    (void)testCase.rules();
    return testCase;
}

TestCase randomCase(std::uint64_t seed, std::uint64_t number, const std::vector<SpecData> &specs, const Limits &limits)
{
    Dice dice(seed * 0x9e37'79b9'7f4a'7c15 + number);
    TestCase testCase;
    testCase.isBaseline = dice.inPercent(25);
    if (dice.inPercent(testCase.isBaseline ? 60 : 30))
        testCase.flippedSwitch = dice.oneOf(switches()).first;
    const std::size_t whichSpec = dice.weighted({55, 25, 20});
    if (limits.baseline)
        testCase.isBaseline = *limits.baseline;
    if (limits.presetsOnly)
        testCase.flippedSwitch.clear();
    const SpecData &spec = limits.spec ? bySlug(specs, *limits.spec) : specs.at(whichSpec);
    testCase.firstSeed = static_cast<std::uint64_t>(dice.between(1, 1'000'000));
    testCase.config = randomConfig(dice, spec, testCase.rules(), limits);
    return testCase;
}

} // namespace wowlab::oracle
