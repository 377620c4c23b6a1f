#pragma once

#include "core/json/document.h"
#include "core/rotation/rules.h"
#include "core/sim/error.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wowlab::sim {

/// The primary attributes and ratings of the player.
struct PlayerStats
{
    float strength = 0;
    float agility = 0;
    float intellect = 0;
    float stamina = 0;
    float critRating = 0;
    float hasteRating = 0;
    float masteryRating = 0;
    float versatilityRating = 0;
    // Percent points that are to replace what the rating gives.
    std::optional<float> critPercent{};
    std::optional<float> hastePercent{};
    std::optional<float> masteryPercent{};
    std::optional<float> versatilityPercent{};
};

/// The player that short requests get: the geared profile of the reference measurements.
[[nodiscard]] PlayerStats gearedProfile();

/// The player's resource, in place of the spec's.
struct PlayerResources
{
    std::string type{};
    float max = 0;
    float regenPerSecond = 0;
    std::optional<float> initial{}; ///< absent: full
};

/// What is fought. What is absent comes from the spec.
struct TargetRequest
{
    std::optional<float> maxHealth{};
    std::optional<float> armor{};
    std::uint32_t count = 1;
};

/// What one simulation is asked to do.
///
/// Two forms of config are understood. The full one has `player` (with `spec` and `stats`), `duration`
/// (seconds) and `target` (with `max_health`); the short one, which the portal sends, has `specId` and no
/// `player`, and leaves the rest to defaults: geared profile, 300 s, the spec's target and its default
/// rotation. Talents and sets stand in `player`, in the short form at the top. Both may have `rotation` (a JSON
/// text, or an object), `iterations` and `rules`; other members are ignored.
struct Request
{
    rotation::Rules rules = rotation::correctedRules();
    std::string specName{};               ///< full form
    std::optional<std::int64_t> specId{}; ///< short form
    PlayerStats stats{};
    std::optional<PlayerResources> resources{};
    std::optional<std::vector<std::string>> talents{}; ///< absent is not the same as empty: nothing is locked
    std::vector<std::string> sets{};
    TargetRequest target{};
    float durationSeconds = 300;
    std::optional<std::string> rotation{}; ///< absent: none given
    std::optional<std::uint64_t> iterations{};

    [[nodiscard]] bool isShort() const { return specId.has_value(); }
    /// Whole milliseconds; 0 for what is negative or no number, at most what 32 bits hold.
    [[nodiscard]] std::uint32_t durationMs() const;
};

/// Reads a config by the rules it asks for (absent: corrected), or by `rules`. Kind Configuration:
/// "config_not_json", "config_invalid" (a member missing, of the wrong type or out of bounds, with its place),
/// "rules_unsupported" (rules nobody knows).
[[nodiscard]] tl::expected<Request, Error> readRequest(std::string_view config,
                                                       const std::optional<rotation::Rules> &rules = {});

/// A configuration error at a place of a text.
[[nodiscard]] Error configurationError(std::string code, std::string message, std::string pointer,
                                       std::optional<json::Position> position = {});

} // namespace wowlab::sim
