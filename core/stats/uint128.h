#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#if !defined(__SIZEOF_INT128__) && defined(_M_X64)
#    include <intrin.h>
#endif

namespace wowlab::stats {

/// An unsigned 128-bit integer, the same on every compiler.
struct UInt128
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    constexpr UInt128() = default;
    constexpr explicit UInt128(std::uint64_t value)
        : low(value)
    {
    }
    constexpr UInt128(std::uint64_t highHalf, std::uint64_t lowHalf)
        : high(highHalf)
        , low(lowHalf)
    {
    }

    constexpr bool operator==(const UInt128 &) const = default;
    constexpr std::strong_ordering operator<=>(const UInt128 &) const = default;
};

/// a * b from 32-bit halves, for compilers without a wide multiplication.
[[nodiscard]] constexpr UInt128 multiplyPortably(std::uint64_t a, std::uint64_t b)
{
    constexpr std::uint64_t kHalf = 0xffff'ffff;
    const std::uint64_t lowLow = (a & kHalf) * (b & kHalf);
    const std::uint64_t highLow = (a >> 32) * (b & kHalf);
    const std::uint64_t lowHigh = (a & kHalf) * (b >> 32);
    const std::uint64_t middle = (lowLow >> 32) + (highLow & kHalf) + (lowHigh & kHalf);
    return {(a >> 32) * (b >> 32) + (highLow >> 32) + (lowHigh >> 32) + (middle >> 32),
            (middle << 32) | (lowLow & kHalf)};
}

/// The full product of two 64-bit numbers.
[[nodiscard]] inline UInt128 multiply(std::uint64_t a, std::uint64_t b)
{
#if defined(__SIZEOF_INT128__)
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return {static_cast<std::uint64_t>(product >> 64), static_cast<std::uint64_t>(product)};
#elif defined(_M_X64)
    std::uint64_t high = 0;
    const std::uint64_t low = _umul128(a, b, &high);
    return {high, low};
#else
    return multiplyPortably(a, b);
#endif
}

/// Sum and difference modulo 2^128.
[[nodiscard]] constexpr UInt128 operator+(UInt128 a, UInt128 b)
{
    const std::uint64_t low = a.low + b.low;
    return {a.high + b.high + (low < a.low ? 1u : 0u), low};
}
[[nodiscard]] constexpr UInt128 operator-(UInt128 a, UInt128 b)
{
    return {a.high - b.high - (a.low < b.low ? 1u : 0u), a.low - b.low};
}

/// Absent if the result does not fit.
[[nodiscard]] std::optional<UInt128> addChecked(UInt128 a, UInt128 b);
[[nodiscard]] std::optional<UInt128> multiplyChecked(UInt128 a, std::uint64_t b);

struct Division
{
    UInt128 quotient;
    std::uint64_t remainder = 0;
};
/// `divisor` is not 0.
[[nodiscard]] Division divide(UInt128 value, std::uint64_t divisor);

/// Rounded twice at most; the same bits everywhere.
[[nodiscard]] double toDouble(UInt128 value);
[[nodiscard]] std::string toDecimal(UInt128 value);
/// Digits only, no sign, no spaces, no leading zero but in "0"; absent if malformed or beyond 128 bits.
[[nodiscard]] std::optional<UInt128> fromDecimal(std::string_view text);

} // namespace wowlab::stats
