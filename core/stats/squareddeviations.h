#pragma once

#include "core/stats/uint128.h"

#include <cstdint>

namespace wowlab::stats {

/// The 97.5 % quantile of the normal distribution: half the width of a 95 % interval in standard errors.
inline constexpr double kNormalQuantile975 = 1.959963984540054;

/// The sum of (value - mean)^2 over `count` integers, from the magnitude of their sum and the sum of their squares, without
/// cancellation. `count` is not 0.
[[nodiscard]] double squaredDeviations(std::uint64_t count, UInt128 sum, UInt128 sumSquares);

} // namespace wowlab::stats
