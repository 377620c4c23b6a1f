#pragma once

#include "core/base/random.h"

#include <chrono>

namespace wowlab::core {

/// How long to wait before the next try: exponential, capped, with full jitter. The one home of retry.
/// A value; belongs to whoever tries again.
class Backoff
{
public:
    struct Limits
    {
        std::chrono::milliseconds base{500}; ///< upper bound of the first delay
        std::chrono::milliseconds cap{20'000};
        std::chrono::milliseconds floor{0}; ///< added under the jitter, so that no loop spins
    };

    explicit Backoff(Limits limits, Random &random = systemRandom());

    /// The next delay: floor + uniform in [0, min(cap, base * 2^attempts)); counts the attempt.
    [[nodiscard]] std::chrono::milliseconds next();
    /// Like next(), but never shorter than what the other side asked for (Retry-After).
    [[nodiscard]] std::chrono::milliseconds nextAfter(std::chrono::milliseconds atLeast);
    /// Success: the next failure starts small again.
    void reset();

    [[nodiscard]] int attempts() const { return m_attempts; }

private:
    Limits m_limits;
    Random *m_random;
    int m_attempts = 0;
};

} // namespace wowlab::core
