#include "core/rotation/bound.h"

#include "core/rotation/operation.h"

#include <algorithm>
#include <cmath>

namespace wowlab::rotation {

namespace {

/// More than the rounding of single floats, which is what the fight calculates in.
constexpr double kMargin = 1e-6;
/// More than the rounding of the doubles that a rotation calculates in, with some room for growth.
constexpr double kRounding = 1e-15;

[[nodiscard]] Bound sum(const Bound &a, const Bound &b)
{
    return {.validMs = std::min(a.validMs, b.validMs),
            .risePerMs = a.risePerMs + b.risePerMs,
            .fallPerMs = a.fallPerMs + b.fallPerMs,
            .riseAtOnce = a.riseAtOnce + b.riseAtOnce,
            .fallAtOnce = a.fallAtOnce + b.fallAtOnce};
}

[[nodiscard]] Bound negated(const Bound &a)
{
    return {.validMs = a.validMs,
            .risePerMs = a.fallPerMs,
            .fallPerMs = a.risePerMs,
            .riseAtOnce = a.fallAtOnce,
            .fallAtOnce = a.riseAtOnce};
}

/// Of the smaller or greater of two, whichever that will be.
[[nodiscard]] Bound either(const Bound &a, const Bound &b)
{
    return {.validMs = std::min(a.validMs, b.validMs),
            .risePerMs = std::max(a.risePerMs, b.risePerMs),
            .fallPerMs = std::max(a.fallPerMs, b.fallPerMs),
            .riseAtOnce = std::max(a.riseAtOnce, b.riseAtOnce),
            .fallAtOnce = std::max(a.fallAtOnce, b.fallAtOnce)};
}

[[nodiscard]] Bound scaled(const Bound &a, double factor)
{
    const Bound turned = factor < 0 ? negated(a) : a;
    const double size = std::fabs(factor);
    return {.validMs = turned.validMs,
            .risePerMs = turned.risePerMs * size,
            .fallPerMs = turned.fallPerMs * size,
            .riseAtOnce = turned.riseAtOnce * size,
            .fallAtOnce = turned.fallAtOnce * size};
}

/// Milliseconds in which what moves so fast cannot have crossed the gap.
[[nodiscard]] std::uint32_t crossing(double gap, double atOnce, double perMs)
{
    if (atOnce == 0 && perMs == 0)
        return Bound::kForEver;
    const double room = gap - atOnce;
    if (!(room > 0))
        return 0;
    const double milliseconds = room / (perMs * (1 + kMargin));
    if (!(milliseconds < static_cast<double>(Bound::kForEver)))
        return Bound::kForEver;
    return static_cast<std::uint32_t>(milliseconds) + 1; // holds for the whole part itself
}

} // namespace

Bound computedBound(Op op, Register result, Register b, const Bound &boundOfB, Register c, const Bound &boundOfC)
{
    const auto withRounding = [&](Bound bound) {
        const double error = kRounding * (std::fabs(b.number) + std::fabs(c.number) + std::fabs(result.number));
        bound.riseAtOnce += error;
        bound.fallAtOnce += error;
        return bound;
    };
    const auto isBinary = [op] { return op != Op::AbsI && op >= Op::AddI && op <= Op::MaxF; };
    if (op == Op::Copy || op == Op::Widen)
        return boundOfB;
    if (boundOfB.isStill() && (!isBinary() || boundOfC.isStill()))
        return Bound::still(isBinary() ? std::min(boundOfB.validMs, boundOfC.validMs) : boundOfB.validMs);
    switch (op) {
    case Op::AddF:
        return withRounding(sum(boundOfB, boundOfC));
    case Op::SubtractF:
        return withRounding(sum(boundOfB, negated(boundOfC)));
    case Op::MinF:
    case Op::MaxF:
        return either(boundOfB, boundOfC);
    case Op::AbsF:
        return either(boundOfB, negated(boundOfB));
    case Op::MultiplyF:
        if (boundOfC.isStill()) {
            const Bound bound = withRounding(scaled(boundOfB, c.number));
            return sum(bound, Bound::still(boundOfC.validMs));
        }
        if (boundOfB.isStill()) {
            const Bound bound = withRounding(scaled(boundOfC, b.number));
            return sum(bound, Bound::still(boundOfB.validMs));
        }
        return {};
    case Op::DivideF:
        if (boundOfC.isStill() && c.number != 0) {
            const Bound bound = withRounding(scaled(boundOfB, 1 / c.number));
            return sum(bound, Bound::still(boundOfC.validMs));
        }
        return {};
    default:
        return {};
    }
}

std::uint32_t relationHoldsForMs(double a, const Bound &boundOfA, double b, const Bound &boundOfB, unsigned relation)
{
    const Bound difference = sum(boundOfA, negated(boundOfB)); // of a - b
    if (difference.isStill() || difference.validMs == 0)
        return difference.validMs;
    const bool isTrue = isRelated(a, b, relation);
    const auto differs = [relation, isTrue](unsigned order) { return ((relation & order) != 0) != isTrue; };
    const double gap = std::fabs(a - b) - kMargin * (std::fabs(a) + std::fabs(b));
    std::uint32_t holdsFor = difference.validMs;
    if (a < b) {
        if (differs(kEqual) || differs(kGreater))
            holdsFor = std::min(holdsFor, crossing(gap, difference.riseAtOnce, difference.risePerMs));
    } else if (a > b) {
        if (differs(kEqual) || differs(kLess))
            holdsFor = std::min(holdsFor, crossing(gap, difference.fallAtOnce, difference.fallPerMs));
    } else if (a == b) {
        if (differs(kGreater))
            holdsFor = std::min(holdsFor, crossing(0, difference.riseAtOnce, difference.risePerMs));
        if (differs(kLess))
            holdsFor = std::min(holdsFor, crossing(0, difference.fallAtOnce, difference.fallPerMs));
    } else {
        return 0;
    }
    return holdsFor;
}

std::uint32_t nearnessHoldsForMs(double a, const Bound &boundOfA, double b, const Bound &boundOfB)
{
    const Bound difference = sum(boundOfA, negated(boundOfB));
    if (difference.isStill() || difference.validMs == 0)
        return difference.validMs;
    const double distance = std::fabs(a - b);
    if (!(distance >= kNear))
        return 0; // what is near and moves may part at once
    const double gap = distance - kNear - kMargin * (std::fabs(a) + std::fabs(b));
    const std::uint32_t meeting = a < b ? crossing(gap, difference.riseAtOnce, difference.risePerMs)
                                        : crossing(gap, difference.fallAtOnce, difference.fallPerMs);
    return std::min(difference.validMs, meeting);
}

} // namespace wowlab::rotation
