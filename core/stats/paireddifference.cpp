#include "core/stats/paireddifference.h"

#include "core/stats/squareddeviations.h"
#include "core/stats/summary.h"

#include <algorithm>
#include <cmath>

namespace wowlab::stats {

namespace {

constexpr double kUnit = 1.0 / (1 << Summary::kScaleBits);

[[nodiscard]] bool isPossibleValue(double value)
{
    return value >= 0 && value < Summary::kValueLimit; // false for NaN
}

} // namespace

bool PairedDifference::add(double first, double second)
{
    if (!isPossibleValue(first) || !isPossibleValue(second))
        return false;
    const std::uint64_t a = Summary::scaled(first);
    const std::uint64_t b = Summary::scaled(second);
    const std::uint64_t distance = a < b ? b - a : a - b;
    PairedDifference one;
    one.m_count = 1;
    one.m_ahead = a < b ? 1 : 0;
    one.m_behind = b < a ? 1 : 0;
    (a < b ? one.m_gain : one.m_loss) = UInt128(distance);
    one.m_sumSquares = multiply(distance, distance);
    return merge(one);
}

bool PairedDifference::merge(const PairedDifference &other)
{
    const auto gain = addChecked(m_gain, other.m_gain);
    const auto loss = addChecked(m_loss, other.m_loss);
    const auto sumSquares = addChecked(m_sumSquares, other.m_sumSquares);
    if (!gain || !loss || !sumSquares || m_count + other.m_count > Summary::kCountLimit)
        return false;
    m_count += other.m_count;
    m_ahead += other.m_ahead;
    m_behind += other.m_behind;
    m_gain = *gain;
    m_loss = *loss;
    m_sumSquares = *sumSquares;
    return true;
}

double PairedDifference::mean() const
{
    if (m_count == 0)
        return 0;
    const double sum = m_gain < m_loss ? -toDouble(m_loss - m_gain) : toDouble(m_gain - m_loss);
    return sum / static_cast<double>(m_count) * kUnit;
}

double PairedDifference::standardDeviation() const
{
    if (m_count < 2)
        return 0;
    const UInt128 magnitude = m_gain < m_loss ? m_loss - m_gain : m_gain - m_loss;
    const double squares = squaredDeviations(m_count, magnitude, m_sumSquares) * kUnit * kUnit;
    return std::sqrt(std::max(0.0, squares) / static_cast<double>(m_count - 1));
}

double PairedDifference::standardError() const
{
    return m_count == 0 ? 0 : standardDeviation() / std::sqrt(static_cast<double>(m_count));
}

std::pair<double, double> PairedDifference::interval95() const
{
    const double half = kNormalQuantile975 * standardError();
    return {mean() - half, mean() + half};
}

bool PairedDifference::isSignificant() const
{
    const auto [low, high] = interval95();
    return m_count >= kFewPairs && (low > 0 || high < 0);
}

} // namespace wowlab::stats
