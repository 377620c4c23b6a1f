#include "core/json/decimal.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace wowlab::json {

namespace {

/// 0.<digits> times 10^exponent; the digits neither begin nor end with 0.
struct Scientific
{
    std::string digits;
    std::int64_t exponent = 0;
};

[[nodiscard]] std::int64_t exponentOf(std::string_view written)
{
    constexpr std::int64_t kBeyondAnyText = 1'000'000'000'000;
    const bool isNegative = written.starts_with('-');
    std::int64_t exponent = 0;
    for (const char c : written) {
        if (c >= '0' && c <= '9')
            exponent = std::min(exponent * 10 + (c - '0'), kBeyondAnyText);
    }
    return isNegative ? -exponent : exponent;
}

[[nodiscard]] Scientific scientific(std::string_view unsignedNumber)
{
    Scientific result;
    const std::size_t end = std::min(unsignedNumber.find_first_of("eE"), unsignedNumber.size());
    if (end < unsignedNumber.size())
        result.exponent = exponentOf(unsignedNumber.substr(end + 1));
    bool isFraction = false;
    for (const char c : unsignedNumber.substr(0, end)) {
        if (c == '.') {
            isFraction = true;
            continue;
        }
        const bool isLeadingZero = result.digits.empty() && c == '0';
        if (!isLeadingZero)
            result.digits += c;
        if (!isFraction && !isLeadingZero)
            ++result.exponent;
        else if (isFraction && isLeadingZero)
            --result.exponent;
    }
    result.digits.resize(result.digits.find_last_not_of('0') + 1);
    return result;
}

/// A whole number, not negative, of any size.
class BigInteger
{
public:
    void multiplyAdd(std::uint32_t factor, std::uint32_t summand)
    {
        std::uint64_t carry = summand;
        for (std::uint32_t &limb : m_limbs) {
            carry += std::uint64_t{limb} * factor;
            limb = static_cast<std::uint32_t>(carry);
            carry >>= kLimbBits;
        }
        if (carry > 0)
            m_limbs.push_back(static_cast<std::uint32_t>(carry));
    }

    /// The remainder.
    [[nodiscard]] std::uint32_t divide(std::uint32_t divisor)
    {
        std::uint64_t rest = 0;
        for (auto limb = m_limbs.rbegin(); limb != m_limbs.rend(); ++limb) {
            rest = rest << kLimbBits | *limb;
            *limb = static_cast<std::uint32_t>(rest / divisor);
            rest %= divisor;
        }
        while (!m_limbs.empty() && m_limbs.back() == 0)
            m_limbs.pop_back();
        return static_cast<std::uint32_t>(rest);
    }

    void appendZeroLimbs(std::size_t count) { m_limbs.insert(m_limbs.begin(), count, 0); }

    [[nodiscard]] int bitCount() const
    {
        return m_limbs.empty() ? 0 : static_cast<int>(m_limbs.size()) * kLimbBits - std::countl_zero(m_limbs.back());
    }
    [[nodiscard]] bool bit(int place) const
    {
        return place >= 0 && (m_limbs[static_cast<std::size_t>(place / kLimbBits)] >> (place % kLimbBits) & 1U) != 0;
    }
    /// Whether a bit below this place is set.
    [[nodiscard]] bool hasBitBelow(int place) const
    {
        for (int i = 0; i < place; ++i) {
            if (bit(i))
                return true;
        }
        return false;
    }

    static constexpr int kLimbBits = 32;

private:
    std::vector<std::uint32_t> m_limbs; ///< lowest first, the last one not 0
};

/// The double nearest to (number + rest) * 2^exponent, where the rest is between 0 and 1, and 0 only if it is not there.
[[nodiscard]] double rounded(const BigInteger &number, bool hasRest, int exponent)
{
    constexpr int kLowestBit = std::numeric_limits<double>::min_exponent - std::numeric_limits<double>::digits;
    const int bits = number.bitCount();
    // What the last bit of the result is worth, as a power of 2, and which bit of the number that is.
    const int unit = std::max(exponent + bits - std::numeric_limits<double>::digits, kLowestBit);
    const int last = unit - exponent;
    std::uint64_t kept = 0;
    for (int place = bits - 1; place >= last; --place)
        kept = kept << 1 | (number.bit(place) ? 1U : 0U);
    const int half = last - 1;
    const bool isHalf = half < bits && number.bit(half);
    if (isHalf && (hasRest || number.hasBitBelow(half) || (kept & 1U) != 0))
        ++kept;
    return std::ldexp(static_cast<double>(kept), unit);
}

/// 5^13, the largest power of 5 in 32 bits.
constexpr int kStep = 13;
constexpr std::uint32_t kFivesOfStep = 1'220'703'125;

[[nodiscard]] std::uint32_t powerOf5(int exponent)
{
    std::uint32_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 5;
    return power;
}

/// The double nearest to digits * 10^exponent; may be infinite.
[[nodiscard]] double converted(const std::string &digits, int exponent)
{
    BigInteger number;
    for (const char digit : digits)
        number.multiplyAdd(10, static_cast<std::uint32_t>(digit - '0'));
    int twos = exponent;
    if (exponent >= 0) {
        for (int left = exponent; left > 0; left -= kStep)
            number.multiplyAdd(left >= kStep ? kFivesOfStep : powerOf5(left), 0);
        return rounded(number, false, twos);
    }
    // Enough bits in front of the quotient's point: 5 takes less than 7/3 of them.
    constexpr int kEnoughBits = 64;
    const int limbs = (-exponent * 7 / 3 + kEnoughBits) / BigInteger::kLimbBits + 1;
    number.appendZeroLimbs(static_cast<std::size_t>(limbs));
    twos -= limbs * BigInteger::kLimbBits;
    bool hasRest = false;
    for (int left = -exponent; left > 0; left -= kStep)
        hasRest = number.divide(left >= kStep ? kFivesOfStep : powerOf5(left)) != 0 || hasRest;
    return rounded(number, hasRest, twos);
}

/// The same, where a single operation on exact doubles does it.
[[nodiscard]] std::optional<double> convertedAtOnce(const std::string &digits, int exponent)
{
    constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    constexpr int kMostExponent = 22;
    constexpr std::size_t kExactDigits = std::numeric_limits<double>::digits10;
    if (digits.size() > kExactDigits || exponent < -kMostExponent || exponent > kMostExponent)
        return std::nullopt;
    std::int64_t whole = 0;
    for (const char digit : digits)
        whole = whole * 10 + (digit - '0');
    const double number = static_cast<double>(whole);
    return exponent < 0 ? number / kPowers[-exponent] : number * kPowers[exponent];
}

} // namespace

std::optional<double> nearestDouble(std::string_view number)
{
    // 0.1e310 is infinite; what is less than 0.1e-323 is less than half of the smallest double.
    constexpr std::int64_t kLargestExponent = 309;
    constexpr std::int64_t kSmallestExponent = -323;
    // No tie between two doubles has as many digits: of those that follow only counts that they are there.
    constexpr std::size_t kEnoughDigits = 780;

    const bool isNegative = number.starts_with('-');
    Scientific parts = scientific(number.substr(isNegative ? 1 : 0));
    double size = 0;
    if (!parts.digits.empty() && parts.exponent >= kSmallestExponent) {
        if (parts.exponent > kLargestExponent)
            return std::nullopt;
        if (parts.digits.size() > kEnoughDigits)
            parts.digits.replace(kEnoughDigits, std::string::npos, "1");
        const int exponent = static_cast<int>(parts.exponent) - static_cast<int>(parts.digits.size());
        const auto atOnce = convertedAtOnce(parts.digits, exponent);
        size = atOnce ? *atOnce : converted(parts.digits, exponent);
        if (std::isinf(size))
            return std::nullopt;
    }
    return isNegative ? -size : size;
}

} // namespace wowlab::json
