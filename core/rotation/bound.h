#pragma once

#include "core/rotation/program.h"

#include <cstdint>
#include <limits>

namespace wowlab::rotation {

/// How far a value can move while nothing happens but time. In d milliseconds, 0 < d < validMs, it rises by at most
/// riseAtOnce + risePerMs * d and falls by at most fallAtOnce + fallPerMs * d. Only floats move; integers and bools
/// are still while the bound is valid. Nothing is known of a default one.
struct Bound
{
    static constexpr std::uint32_t kForEver = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t validMs = 0;
    double risePerMs = 0;
    double fallPerMs = 0;
    double riseAtOnce = 0; ///< what comes in steps
    double fallAtOnce = 0;

    /// Does not move less than so many milliseconds from now.
    [[nodiscard]] static constexpr Bound still(std::uint32_t forMs = kForEver) { return {.validMs = forMs}; }
    /// Seconds that run down to 0, or on.
    [[nodiscard]] static constexpr Bound runsDown() { return {.validMs = kForEver, .fallPerMs = 0.001}; }
    [[nodiscard]] static constexpr Bound runsOn() { return {.validMs = kForEver, .risePerMs = 0.001}; }

    [[nodiscard]] constexpr bool isStill() const
    {
        return risePerMs == 0 && fallPerMs == 0 && riseAtOnce == 0 && fallAtOnce == 0;
    }
    [[nodiscard]] constexpr std::uint32_t stillForMs() const { return isStill() ? validMs : 0; }
};

/// The bound of what a calculation comes to.
[[nodiscard]] Bound computedBound(Op op, Register result, Register b, const Bound &boundOfB, Register c,
                                  const Bound &boundOfC);

/// For how many milliseconds, at least, isRelated(a, b, relation) stays what it is.
[[nodiscard]] std::uint32_t relationHoldsForMs(double a, const Bound &boundOfA, double b, const Bound &boundOfB,
                                               unsigned relation);
/// The same of isNear(a, b).
[[nodiscard]] std::uint32_t nearnessHoldsForMs(double a, const Bound &boundOfA, double b, const Bound &boundOfB);

} // namespace wowlab::rotation
