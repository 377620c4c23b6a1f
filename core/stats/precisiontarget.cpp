#include "core/stats/precisiontarget.h"

#include <algorithm>

namespace wowlab::stats {

namespace {

/// The error of the next look is a guess; a little more makes it the last one most of the time.
constexpr double kMargin = 1.02;
/// A first guess may be far off; it commits to no more than so many times what is known.
constexpr double kMaxGrowth = 10;

} // namespace

PrecisionTarget::PrecisionTarget(double relativeError, std::uint64_t cap)
    : m_relativeError(relativeError)
    , m_cap(cap)
{
}

std::uint64_t PrecisionTarget::firstLook() const
{
    return std::min(kFirstLook, m_cap);
}

std::uint64_t PrecisionTarget::nextLook(std::uint64_t done, double error) const
{
    if (error <= m_relativeError || done >= m_cap)
        return done;
    const std::uint64_t step = std::max<std::uint64_t>(done / 20, 1); // guesses that fall short do not creep
    const double most = kMaxGrowth * static_cast<double>(done);
    const auto guess = static_cast<std::uint64_t>(std::min(static_cast<double>(expected(done, error)), most));
    return std::min(std::max(guess, done + step), m_cap);
}

std::uint64_t PrecisionTarget::expected(std::uint64_t done, double error) const
{
    if (error <= m_relativeError)
        return done;
    // The error falls with the square root of the count.
    const double ratio = error / m_relativeError;
    const double needed = static_cast<double>(done) * ratio * ratio * kMargin;
    return needed < static_cast<double>(m_cap) ? static_cast<std::uint64_t>(needed) : m_cap; // infinite errors too
}

} // namespace wowlab::stats
