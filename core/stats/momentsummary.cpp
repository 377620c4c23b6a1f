#include "core/stats/momentsummary.h"

#include <algorithm>
#include <cmath>

namespace wowlab::stats {

MomentSummary::MomentSummary(std::uint64_t count, double mean, double standardDeviation, double min, double max)
    : m_count(count)
    , m_mean(mean)
    , m_m2(count > 1 ? standardDeviation * standardDeviation * static_cast<double>(count - 1) : 0)
    , m_min(min)
    , m_max(max)
{
}

void MomentSummary::merge(const MomentSummary &other)
{
    if (other.m_count == 0)
        return;
    if (m_count == 0) {
        *this = other;
        return;
    }
    const auto mine = static_cast<double>(m_count);
    const auto theirs = static_cast<double>(other.m_count);
    const double difference = other.m_mean - m_mean;
    m_count += other.m_count;
    const auto all = static_cast<double>(m_count);
    m_mean += difference * theirs / all;
    m_m2 += other.m_m2 + difference * difference * mine * theirs / all;
    m_min = std::min(m_min, other.m_min);
    m_max = std::max(m_max, other.m_max);
}

double MomentSummary::standardDeviation() const
{
    return m_count < 2 ? 0 : std::sqrt(m_m2 / static_cast<double>(m_count - 1));
}

double MomentSummary::standardError() const
{
    return m_count == 0 ? 0 : standardDeviation() / std::sqrt(static_cast<double>(m_count));
}

} // namespace wowlab::stats
