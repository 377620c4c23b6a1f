#pragma once

#include <cstdint>
#include <utility>

#include "core/stats/uint128.h"

namespace wowlab::stats {

/// By how much the second of two values that belong together is larger, over many pairs. Two simulations that meet the
/// same dice differ less by chance than two independent ones, so the difference of pairs is known far better than the
/// difference of means. Everything kept is an integer sum or a count: merging is exact in any order.
class PairedDifference
{
public:
    /// What a 95 % interval needs at least: with fewer pairs the normal approximation says too much.
    static constexpr std::uint64_t kFewPairs = 30;

    /// Takes a pair in. False, and nothing changes, if a value is not in [0, Summary::kValueLimit) or a sum would
    /// overflow.
    [[nodiscard]] bool add(double first, double second);
    /// False, and nothing changes, if a number would overflow.
    [[nodiscard]] bool merge(const PairedDifference &other);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    /// Pairs in which the second value was larger, and smaller.
    [[nodiscard]] std::uint64_t ahead() const { return m_ahead; }
    [[nodiscard]] std::uint64_t behind() const { return m_behind; }
    /// The sums of second - first over the pairs with the second ahead, of first - second over the others, and of the
    /// squares, scaled as in Summary.
    [[nodiscard]] UInt128 gain() const { return m_gain; }
    [[nodiscard]] UInt128 loss() const { return m_loss; }
    [[nodiscard]] UInt128 sumSquares() const { return m_sumSquares; }

    /// Positive if the second is larger. This and what follows is 0 while there is no pair.
    [[nodiscard]] double mean() const;
    /// Sample standard deviation (divisor n - 1) of the differences; 0 for a single pair.
    [[nodiscard]] double standardDeviation() const;
    [[nodiscard]] double standardError() const;
    /// Mean -/+ 1.96 standard errors.
    [[nodiscard]] std::pair<double, double> interval95() const;
    /// The interval leaves out 0, and rests on enough pairs.
    [[nodiscard]] bool isSignificant() const;

    bool operator==(const PairedDifference &) const = default;

private:
    std::uint64_t m_count = 0;
    std::uint64_t m_ahead = 0;
    std::uint64_t m_behind = 0;
    UInt128 m_gain;
    UInt128 m_loss;
    UInt128 m_sumSquares;
};

} // namespace wowlab::stats
