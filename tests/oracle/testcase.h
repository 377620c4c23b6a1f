#pragma once

#include "tests/oracle/rules.h"
#include "tests/oracle/specdata.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wowlab::oracle {

/// A fight for both simulators. The config keeps its rotation as an object, so that it can be taken apart.
struct TestCase
{
    nlohmann::json config{};
    bool isBaseline = false;
    std::string flippedSwitch{}; ///< the one in which the rules differ from the preset; may be empty
    std::uint64_t firstSeed = 0;

    [[nodiscard]] Rules rules() const;
    /// The config as jobs carry it: the rotation is a text.
    [[nodiscard]] std::string configText() const;
};

[[nodiscard]] nlohmann::json toJson(const TestCase &testCase);
/// Throws std::exception if it is none.
[[nodiscard]] TestCase testCaseFromJson(const nlohmann::json &json);

/// What a random case may be; absent means anything.
struct Limits
{
    std::optional<bool> baseline{};
    std::optional<std::string> spec{}; ///< slug
    bool presetsOnly = false;          ///< no flipped switch
    bool withoutTalents = false;
};

/// The random case of that number. A pure function.
[[nodiscard]] TestCase randomCase(std::uint64_t seed, std::uint64_t number, const std::vector<SpecData> &specs,
                                  const Limits &limits);

} // namespace wowlab::oracle
