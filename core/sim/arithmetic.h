#pragma once

#include <cfloat>
#include <cstdint>
#include <limits>

namespace wowlab::sim {

// Every machine must calculate the same bits: IEEE floats, each operation rounded to its own type.
static_assert(std::numeric_limits<float>::is_iec559 && std::numeric_limits<double>::is_iec559);
static_assert(FLT_EVAL_METHOD == 0, "floats are calculated with excess precision; build for SSE2 or newer");

/// Drops the fraction. Negative values and what is not a number are 0, what is too large ends at the maximum.
[[nodiscard]] inline std::uint32_t truncateToMilliseconds(float value)
{
    if (!(value > 0))
        return 0;
    if (value >= 4294967296.0F)
        return std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(value);
}

/// Seconds as whole milliseconds.
[[nodiscard]] inline std::uint32_t wholeMilliseconds(float seconds)
{
    return truncateToMilliseconds(seconds * 1000.0F);
}

[[nodiscard]] inline double seconds(std::uint32_t milliseconds)
{
    return static_cast<double>(milliseconds) / 1000.0;
}

} // namespace wowlab::sim
