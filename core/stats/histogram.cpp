#include "core/stats/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace wowlab::stats {

int Histogram::widthBitsFor(std::uint64_t largest)
{
    return std::max(0, static_cast<int>(std::bit_width(largest)) - 8);
}

void Histogram::add(std::uint64_t value)
{
    coarsen(widthBitsFor(value));
    ++m_counts[static_cast<std::size_t>(value >> m_widthBits)];
}

void Histogram::merge(const Histogram &other)
{
    coarsen(other.m_widthBits);
    const int shift = m_widthBits - other.m_widthBits;
    for (std::size_t bin = 0; bin < kBins; ++bin)
        m_counts[shift < 8 ? bin >> shift : 0] += other.m_counts[bin];
}

void Histogram::coarsen(int widthBits)
{
    if (widthBits <= m_widthBits)
        return;
    const int shift = widthBits - m_widthBits;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        const std::uint64_t count = m_counts[bin];
        m_counts[bin] = 0;
        m_counts[shift < 8 ? bin >> shift : 0] += count;
    }
    m_widthBits = widthBits;
}

double Histogram::quantile(double fraction, std::uint64_t total) const
{
    const double target = fraction * static_cast<double>(total);
    const double width = std::ldexp(1.0, m_widthBits);
    double below = 0;
    double upper = 0;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        if (m_counts[bin] == 0)
            continue;
        const auto inside = static_cast<double>(m_counts[bin]);
        upper = width * static_cast<double>(bin + 1);
        if (below + inside >= target)
            return width * (static_cast<double>(bin) + std::max(0.0, target - below) / inside);
        below += inside;
    }
    return upper;
}

} // namespace wowlab::stats
