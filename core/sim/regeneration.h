#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

namespace wowlab::sim {

/// `ticks` times value = min(max, value + perTick), to the bit, without doing each one.
///
/// Between two powers of two all floats are multiples of one unit, so each addition moves the value by the same
/// step: perTick rounded to that unit. Only where a power of two or the maximum is near, or perTick lies just between
/// two multiples (then the rounding alternates), is a tick done by itself.
[[nodiscard]] inline float regenerated(float value, float max, float perTick, std::uint32_t ticks)
{
    constexpr std::uint32_t kFewTicks = 3; // that cost less than thinking about them
    constexpr float kHalfUnit = 0x1p-24F;  // of numbers from 1 to 2
    while (ticks > 0 && (value < max || perTick < 0)) {
        if (ticks > kFewTicks && perTick > 0 && value >= 1) {
            // The power of two at or below the value.
            const float power = std::bit_cast<float>(std::bit_cast<std::uint32_t>(value) & 0x7f80'0000U);
            const float limit = std::min(power + power, max);
            const float step = (value + perTick) - value;
            const float rest = perTick - step;
            if (rest != power * kHalfUnit && rest != -power * kHalfUnit) {
                const float end = value + step * static_cast<float>(ticks);
                if (end < limit)
                    return end;
                const float whole = (limit - value) / step - 2;
                if (whole >= 2) {
                    const auto count = static_cast<std::uint32_t>(std::min(whole, static_cast<float>(ticks)));
                    value = value + step * static_cast<float>(count);
                    ticks -= count;
                    continue;
                }
            }
        }
        value = std::min(max, value + perTick);
        --ticks;
    }
    return value;
}

} // namespace wowlab::sim
