#include "core/stats/summary.h"

#include "core/stats/squareddeviations.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace wowlab::stats {

namespace {

constexpr double kUnit = 1.0 / (1 << Summary::kScaleBits);
constexpr std::size_t kMaxAbilities = 1024;
constexpr std::size_t kMaxSlugSize = 64;

[[nodiscard]] bool isPossibleValue(double value)
{
    return value >= 0 && value < Summary::kValueLimit; // false for NaN
}

/// Absent if a figure would overflow.
[[nodiscard]] std::optional<AbilityTally> added(const AbilityTally &a, const AbilityTally &b)
{
    constexpr std::uint64_t kMax = std::numeric_limits<std::uint64_t>::max();
    const auto damage = addChecked(a.damage, b.damage);
    if (!damage || a.casts > kMax - b.casts || a.hits > kMax - b.hits || a.crits > kMax - b.crits)
        return std::nullopt;
    return AbilityTally{a.casts + b.casts, a.hits + b.hits, a.crits + b.crits, *damage};
}

[[nodiscard]] bool isSlug(std::string_view text)
{
    return !text.empty() && text.size() <= kMaxSlugSize && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    });
}

/// What is wrong with the ability table, if anything.
[[nodiscard]] std::optional<std::string> faultOf(const AbilityTable &abilities)
{
    if (abilities.size() > kMaxAbilities)
        return "more than " + std::to_string(kMaxAbilities) + " abilities";
    for (const auto &[slug, tally] : abilities) {
        if (!isSlug(slug))
            return "an ability name that is no slug";
        if (tally.crits > tally.hits)
            return slug + " has more crits than hits";
        if (tally.hits == 0 && tally.damage != UInt128())
            return slug + " has damage without a hit";
    }
    return std::nullopt;
}

/// True if `sumSquares` is what `count` values between `low` and `high` with that sum can have: at least
/// sum^2 / count (Cauchy-Schwarz), at most (low + high) * sum - count * low * high (Bhatia-Davis).
[[nodiscard]] bool squaresArePossible(std::uint64_t count, UInt128 sum, UInt128 sumSquares, std::uint64_t low,
                                      std::uint64_t high)
{
    const Division mean = divide(sum, count);
    const auto least = multiplyChecked(sum + UInt128(mean.remainder), mean.quotient.low);
    // Integers with that sum are closest together as `remainder` times floor + 1 and else floor.
    if (!least || sumSquares < *least || sumSquares - *least < UInt128(mean.remainder))
        return false;
    const auto left = multiplyChecked(sum, low + high);
    const auto right = multiplyChecked(multiply(low, high), count);
    if (!left || !right)
        return true; // a bound beyond 128 bits excludes nothing
    return *left >= *right && sumSquares <= *left - *right;
}

} // namespace

std::uint64_t Summary::scaled(double value)
{
    // Exact product (a power of two), then round half to even.
    return static_cast<std::uint64_t>(std::nearbyint(value * (1 << kScaleBits)));
}

bool Summary::add(double damagePerSecond)
{
    if (!isPossibleValue(damagePerSecond) || m_count >= kCountLimit)
        return false;
    const std::uint64_t value = scaled(damagePerSecond);
    const auto sum = addChecked(m_sum, UInt128(value));
    const auto sumSquares = addChecked(m_sumSquares, multiply(value, value));
    if (!sum || !sumSquares)
        return false;
    m_sum = *sum;
    m_sumSquares = *sumSquares;
    m_min = m_count == 0 ? damagePerSecond : std::min(m_min, damagePerSecond);
    m_max = std::max(m_max, damagePerSecond);
    m_histogram.add(value);
    ++m_count;
    return true;
}

bool Summary::addAbility(std::string_view slug, const AbilityTally &tally)
{
    const auto place = m_abilities.find(slug);
    if (place == m_abilities.end()) {
        m_abilities.emplace(slug, tally);
        return true;
    }
    const auto total = added(place->second, tally);
    if (!total)
        return false;
    place->second = *total;
    return true;
}

bool Summary::merge(const Summary &other)
{
    if (other.m_count == 0 && other.m_abilities.empty())
        return true;
    const auto sum = addChecked(m_sum, other.m_sum);
    const auto sumSquares = addChecked(m_sumSquares, other.m_sumSquares);
    if (!sum || !sumSquares || m_count + other.m_count > kCountLimit)
        return false;
    AbilityTable abilities = m_abilities;
    for (const auto &[slug, tally] : other.m_abilities) {
        const auto total = added(abilities[slug], tally);
        if (!total)
            return false;
        abilities[slug] = *total;
    }
    m_abilities = std::move(abilities);
    if (other.m_count == 0)
        return true;
    m_min = m_count == 0 ? other.m_min : std::min(m_min, other.m_min);
    m_max = std::max(m_max, other.m_max);
    m_count += other.m_count;
    m_sum = *sum;
    m_sumSquares = *sumSquares;
    m_histogram.merge(other.m_histogram);
    return true;
}

double Summary::mean() const
{
    return m_count == 0 ? 0 : toDouble(m_sum) / static_cast<double>(m_count) * kUnit;
}

double Summary::standardDeviation() const
{
    if (m_count < 2)
        return 0;
    const double squares = squaredDeviations(m_count, m_sum, m_sumSquares) * kUnit * kUnit;
    return std::sqrt(std::max(0.0, squares) / static_cast<double>(m_count - 1));
}

double Summary::standardError() const
{
    return m_count == 0 ? 0 : standardDeviation() / std::sqrt(static_cast<double>(m_count));
}

std::pair<double, double> Summary::interval95() const
{
    const double half = kNormalQuantile975 * standardError();
    return {mean() - half, mean() + half};
}

double Summary::percentile(double percent) const
{
    if (m_count == 0)
        return 0;
    return std::clamp(m_histogram.quantile(percent / 100, m_count) * kUnit, m_min, m_max);
}

double Summary::binWidth() const
{
    return std::ldexp(kUnit, m_histogram.widthBits());
}

MomentSummary Summary::moments() const
{
    return {m_count, mean(), standardDeviation(), m_min, m_max};
}

Summary::Parts Summary::parts() const
{
    Parts parts{.count = m_count,
                .sum = m_sum,
                .sumSquares = m_sumSquares,
                .min = m_min,
                .max = m_max,
                .binWidth = binWidth(),
                .bins = {},
                .abilities = m_abilities};
    for (std::size_t bin = 0; bin < Histogram::kBins; ++bin) {
        if (m_histogram.count(bin) != 0)
            parts.bins.emplace(static_cast<std::uint32_t>(bin), m_histogram.count(bin));
    }
    return parts;
}

tl::expected<Summary, std::string> Summary::fromParts(const Parts &parts)
{
    const auto refuse = [](std::string reason) { return tl::unexpected(std::move(reason)); };
    if (const auto fault = faultOf(parts.abilities))
        return refuse(*fault);
    Summary summary;
    summary.m_abilities = parts.abilities;
    if (parts.count == 0) {
        if (parts.sum != UInt128() || parts.sumSquares != UInt128() || !parts.bins.empty())
            return refuse("figures without a value");
        return summary;
    }
    if (parts.count > kCountLimit)
        return refuse("more values than anyone can have simulated");
    if (!isPossibleValue(parts.min) || !isPossibleValue(parts.max) || parts.min > parts.max)
        return refuse("impossible extremes");
    const std::uint64_t low = scaled(parts.min);
    const std::uint64_t high = scaled(parts.max);
    const int widthBits = Histogram::widthBitsFor(high);
    if (parts.binWidth != std::ldexp(kUnit, widthBits))
        return refuse("a bin width that does not go with the maximum");
    if (parts.bins.empty() || parts.bins.begin()->first != low >> widthBits ||
        parts.bins.rbegin()->first != high >> widthBits)
        return refuse("a histogram that does not reach from minimum to maximum");

    summary.m_histogram.coarsen(widthBits);
    std::uint64_t counted = 0;
    UInt128 leastSum;
    for (const auto &[bin, count] : parts.bins) {
        if (count == 0 || count > parts.count - counted)
            return refuse("histogram counts that do not add up");
        counted += count;
        leastSum = leastSum + multiply(std::uint64_t{bin} << widthBits, count);
        summary.m_histogram.setBin(bin, count);
    }
    if (counted != parts.count)
        return refuse("histogram counts that do not add up");
    const UInt128 spread = multiply((std::uint64_t{1} << widthBits) - 1, parts.count);
    if (parts.sum < leastSum || parts.sum > leastSum + spread)
        return refuse("a sum that the histogram contradicts");
    if (parts.sum < multiply(low, parts.count) || parts.sum > multiply(high, parts.count))
        return refuse("a mean outside of the extremes");
    if (!squaresArePossible(parts.count, parts.sum, parts.sumSquares, low, high))
        return refuse("a sum of squares that the sum contradicts");

    summary.m_count = parts.count;
    summary.m_sum = parts.sum;
    summary.m_sumSquares = parts.sumSquares;
    summary.m_min = parts.min;
    summary.m_max = parts.max;
    return summary;
}

} // namespace wowlab::stats
