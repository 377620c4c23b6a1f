#pragma once

#include "core/rotation/program.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace wowlab::rotation {

/// Toward zero; what does not fit ends at the nearest bound; not a number is 0.
[[nodiscard]] inline std::int32_t truncateToInteger(double value)
{
    if (!(value > -2147483649.0))
        return value < 0 ? std::numeric_limits<std::int32_t>::min() : 0;
    if (value >= 2147483648.0)
        return std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(value);
}

/// Whether the order of two numbers is one of `relation`.
template <class Value>
[[nodiscard]] inline bool isRelated(Value a, Value b, unsigned relation)
{
    const auto bit = [](bool holds, unsigned place) { return static_cast<unsigned>(holds) << place; };
    return ((bit(a < b, 0) | bit(a == b, 1) | bit(a > b, 2)) & relation) != 0;
}

/// Floats that differ by less than this count as equal.
inline constexpr double kNear = 1e-6;

[[nodiscard]] inline bool isNear(double a, double b)
{
    return std::fabs(a - b) < kNear;
}

/// Whether the lowest byte of what is stored is not 0.
[[nodiscard]] inline bool hasLowByte(std::int32_t value)
{
    return (static_cast<std::uint32_t>(value) & 0xffu) != 0;
}

[[nodiscard]] inline bool hasLowByte(double value)
{
    return (std::bit_cast<std::uint64_t>(value) & 0xffu) != 0;
}

/// What a calculation, Copy to CeilF, comes to.
[[nodiscard]] inline Register computed(Op op, Register b, Register c)
{
    const auto bits = [](std::int32_t value) { return static_cast<std::uint32_t>(value); };
    const auto integer = [](std::uint32_t value) {
        Register result{};
        result.integer = static_cast<std::int32_t>(value); // 32 bits wrap
        return result;
    };
    const auto number = [](double value) { return Register{.number = value}; };
    switch (op) {
    case Op::Widen:
        return number(static_cast<double>(b.integer));
    case Op::Truncate:
        return integer(bits(truncateToInteger(b.number)));
    case Op::IsNotZeroI:
        return integer(b.integer != 0 ? 1 : 0);
    case Op::IsNotZeroF:
        return integer(b.number != 0 ? 1 : 0);
    case Op::LowByteI:
        return integer(hasLowByte(b.integer) ? 1 : 0);
    case Op::AddI:
        return integer(bits(b.integer) + bits(c.integer));
    case Op::SubtractI:
        return integer(bits(b.integer) - bits(c.integer));
    case Op::MultiplyI:
        return integer(bits(b.integer) * bits(c.integer));
    case Op::MinI:
        return integer(bits(std::min(b.integer, c.integer)));
    case Op::MaxI:
        return integer(bits(std::max(b.integer, c.integer)));
    case Op::AbsI:
        return integer(b.integer < 0 ? 0u - bits(b.integer) : bits(b.integer));
    case Op::AddF:
        return number(b.number + c.number);
    case Op::SubtractF:
        return number(b.number - c.number);
    case Op::MultiplyF:
        return number(b.number * c.number);
    case Op::DivideF:
        return number(c.number == 0 ? 0.0 : b.number / c.number);
    case Op::DivideFPlainly:
        return number(b.number / c.number);
    case Op::ModuloF:
        return number(c.number == 0 ? 0.0 : b.number - c.number * std::floor(b.number / c.number));
    case Op::MinF:
        return number(std::min(b.number, c.number));
    case Op::MaxF:
        return number(std::max(b.number, c.number));
    case Op::AbsF:
        return number(std::fabs(b.number));
    case Op::FloorF:
        return number(std::floor(b.number));
    case Op::CeilF:
        return number(std::ceil(b.number));
    default:
        return b; // Copy
    }
}

/// Whether a calculation's result is an integer or bool.
[[nodiscard]] constexpr bool givesInteger(Op op)
{
    return op >= Op::Truncate && op <= Op::AbsI;
}

} // namespace wowlab::rotation
