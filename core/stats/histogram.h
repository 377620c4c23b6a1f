#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace wowlab::stats {

/// Counts of non-negative integers in 256 equal bins that start at 0. The width is the power of two that puts
/// the largest value seen into the upper half, so the bins depend on the values alone, not on their order or
/// on how they were merged.
class Histogram
{
public:
    static constexpr std::size_t kBins = 256;

    /// The bin width exponent that goes with a largest value: floor(log2(largest)) - 7, at least 0.
    [[nodiscard]] static int widthBitsFor(std::uint64_t largest);

    void add(std::uint64_t value);
    void merge(const Histogram &other);
    /// Sets one bin, to rebuild a histogram from its parts.
    void setBin(std::size_t bin, std::uint64_t count) { m_counts[bin] = count; }
    /// Widens the bins to 2^widthBits; never narrows them.
    void coarsen(int widthBits);

    [[nodiscard]] int widthBits() const { return m_widthBits; }
    [[nodiscard]] std::uint64_t count(std::size_t bin) const { return m_counts[bin]; }
    [[nodiscard]] const std::array<std::uint64_t, kBins> &counts() const { return m_counts; }
    /// The value below which the share `fraction` (0 to 1) of `total` values lies, linear inside a bin.
    [[nodiscard]] double quantile(double fraction, std::uint64_t total) const;

    bool operator==(const Histogram &) const = default;

private:
    std::array<std::uint64_t, kBins> m_counts{};
    int m_widthBits = 0;
};

} // namespace wowlab::stats
