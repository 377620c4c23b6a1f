#pragma once

#include "tests/oracle/specdata.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace wowlab::oracle {

struct Resources
{
    float maximum = 0;
    float regeneration = 0;
    std::optional<float> initial{};
};

/// A job's config in its full form, as the rules read it: every number a single float.
struct Request
{
    std::string spec{};
    float agility = 0;
    float stamina = 0;
    float critRating = 0;
    float hasteRating = 0;
    float masteryRating = 0;
    float versatilityRating = 0;
    std::optional<float> critPct{};
    std::optional<float> hastePct{};
    std::optional<float> masteryPct{};
    std::optional<float> versatilityPct{};
    std::optional<std::set<std::string>> talents{}; ///< absent: nothing is locked
    std::set<std::string> tierSets{};
    std::optional<Resources> resources{};
    float duration = 0; ///< seconds
    float targetMaxHealth = 0;
    float targetArmor = 0;
    int targetCount = 1;
    std::string rotation{}; ///< JSON text, empty if there is none
};

/// Throws std::exception if the config is not in the full form.
[[nodiscard]] Request readRequest(std::string_view config);

} // namespace wowlab::oracle
