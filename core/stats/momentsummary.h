#pragma once

#include <cstdint>

namespace wowlab::stats {

/// Mean, spread and extremes of results whose single values are unknown: what older nodes send. Merging is the
/// usual pairwise formula in doubles, so unlike Summary it depends on the order in its last digits.
class MomentSummary
{
public:
    MomentSummary() = default;
    /// `standardDeviation` with divisor n - 1; it is ignored for count 1.
    MomentSummary(std::uint64_t count, double mean, double standardDeviation, double min, double max);

    void merge(const MomentSummary &other);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] double mean() const { return m_mean; }
    [[nodiscard]] double min() const { return m_min; }
    [[nodiscard]] double max() const { return m_max; }
    /// The sum of squared distances from the mean.
    [[nodiscard]] double m2() const { return m_m2; }
    /// Divisor n - 1; 0 for fewer than two values.
    [[nodiscard]] double standardDeviation() const;
    [[nodiscard]] double standardError() const;

private:
    std::uint64_t m_count = 0;
    double m_mean = 0;
    double m_m2 = 0;
    double m_min = 0;
    double m_max = 0;
};

} // namespace wowlab::stats
