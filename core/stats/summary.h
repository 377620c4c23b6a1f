#pragma once

#include "core/stats/histogram.h"
#include "core/stats/momentsummary.h"
#include "core/stats/uint128.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace wowlab::stats {

/// What one ability did over all iterations of a summary.
struct AbilityTally
{
    std::uint64_t casts = 0;
    std::uint64_t hits = 0;
    std::uint64_t crits = 0;
    UInt128 damage; ///< scaled by 2^kScaleBits; per iteration rounded to nearest, then summed exactly

    bool operator==(const AbilityTally &) const = default;
};

using AbilityTable = std::map<std::string, AbilityTally, std::less<>>;

/// Damage per second of many iterations, one value each. Everything kept is an integer sum, an extreme or a
/// count, so merging is exact: any chunking in any order ends in the same bits as one run.
class Summary
{
public:
    /// Values are kept as round(value * 2^20).
    static constexpr int kScaleBits = 20;
    /// Bounds that keep every sum far inside 128 bits: values below 2^39 and counts up to 2^40.
    static constexpr double kValueLimit = 549'755'813'888.0;
    static constexpr std::uint64_t kCountLimit = std::uint64_t{1} << 40;

    /// A summary as it travels. binWidth is in DPS and a power of two; bins are named by index.
    struct Parts
    {
        std::uint64_t count = 0;
        UInt128 sum;
        UInt128 sumSquares;
        double min = 0;
        double max = 0;
        double binWidth = 0;
        std::map<std::uint32_t, std::uint64_t> bins; ///< only those that are not empty
        AbilityTable abilities;

        bool operator==(const Parts &) const = default;
    };

    /// Takes one iteration in. False, and nothing changes, if the value is not a number in [0, kValueLimit)
    /// or the count is at its limit.
    [[nodiscard]] bool add(double damagePerSecond);
    /// Adds to what one ability did. False, and nothing changes, if a number would overflow.
    [[nodiscard]] bool addAbility(std::string_view slug, const AbilityTally &tally);
    /// Takes another summary in. False, and nothing changes, if a number would overflow.
    [[nodiscard]] bool merge(const Summary &other);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] UInt128 sum() const { return m_sum; }
    [[nodiscard]] UInt128 sumSquares() const { return m_sumSquares; }
    /// Extremes, mean and the figures below are 0 while there is no value.
    [[nodiscard]] double min() const { return m_min; }
    [[nodiscard]] double max() const { return m_max; }
    [[nodiscard]] double mean() const;
    /// Sample standard deviation (divisor n - 1); 0 for a single value.
    [[nodiscard]] double standardDeviation() const;
    [[nodiscard]] double standardError() const;
    /// As a share of the mean; 0 if the mean is.
    [[nodiscard]] double relativeError() const { return m_sum == UInt128() ? 0 : standardError() / mean(); }
    /// Mean -/+ 1.96 standard errors.
    [[nodiscard]] std::pair<double, double> interval95() const;
    /// `percent` from 0 to 100; read from the histogram, linear inside a bin, never outside [min, max].
    [[nodiscard]] double percentile(double percent) const;
    [[nodiscard]] const Histogram &histogram() const { return m_histogram; }
    [[nodiscard]] double binWidth() const;
    [[nodiscard]] const AbilityTable &abilities() const { return m_abilities; }
    /// For merging with results that have no sums.
    [[nodiscard]] MomentSummary moments() const;

    [[nodiscard]] Parts parts() const;
    /// Rebuilds a summary that a stranger sent. The error says which figures contradict each other: bins that
    /// do not add up to the count or do not end at the extremes, a width that does not go with the maximum, sums
    /// that no values between the extremes and in those bins can have, impossible ability figures.
    [[nodiscard]] static tl::expected<Summary, std::string> fromParts(const Parts &parts);

    /// round(value * 2^kScaleBits); `value` in [0, kValueLimit).
    [[nodiscard]] static std::uint64_t scaled(double value);

    bool operator==(const Summary &) const = default;

private:
    std::uint64_t m_count = 0;
    UInt128 m_sum;
    UInt128 m_sumSquares;
    double m_min = 0;
    double m_max = 0;
    Histogram m_histogram;
    AbilityTable m_abilities;
};

} // namespace wowlab::stats
