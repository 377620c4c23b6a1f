#include "core/stats/uint128.h"

#include <algorithm>

namespace wowlab::stats {

std::optional<UInt128> addChecked(UInt128 a, UInt128 b)
{
    const UInt128 sum = a + b;
    if (sum < a)
        return std::nullopt;
    return sum;
}

std::optional<UInt128> multiplyChecked(UInt128 a, std::uint64_t b)
{
    const UInt128 upper = multiply(a.high, b);
    if (upper.high != 0)
        return std::nullopt;
    return addChecked(UInt128(upper.low, 0), multiply(a.low, b));
}

Division divide(UInt128 value, std::uint64_t divisor)
{
    Division result;
    for (int bit = 127; bit >= 0; --bit) {
        const bool carry = (result.remainder >> 63) != 0;
        const std::uint64_t half = bit >= 64 ? value.high : value.low;
        result.remainder = (result.remainder << 1) | ((half >> (bit % 64)) & 1);
        if (carry || result.remainder >= divisor) {
            result.remainder -= divisor;
            (bit >= 64 ? result.quotient.high : result.quotient.low) |= std::uint64_t{1} << (bit % 64);
        }
    }
    return result;
}

double toDouble(UInt128 value)
{
    return static_cast<double>(value.high) * 18446744073709551616.0 + static_cast<double>(value.low);
}

std::string toDecimal(UInt128 value)
{
    std::string digits;
    do {
        const Division step = divide(value, 10);
        digits += static_cast<char>('0' + step.remainder);
        value = step.quotient;
    } while (value != UInt128());
    std::reverse(digits.begin(), digits.end());
    return digits;
}

std::optional<UInt128> fromDecimal(std::string_view text)
{
    if (text.empty() || (text.size() > 1 && text.front() == '0'))
        return std::nullopt;
    UInt128 value;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        const auto shifted = multiplyChecked(value, 10);
        if (!shifted)
            return std::nullopt;
        const auto next = addChecked(*shifted, UInt128(static_cast<std::uint64_t>(c - '0')));
        if (!next)
            return std::nullopt;
        value = *next;
    }
    return value;
}

} // namespace wowlab::stats
