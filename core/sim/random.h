#pragma once

#include "core/stats/uint128.h"

#include <cstdint>

namespace wowlab::sim {

/// WyRand (Wang Yi's wyhash family): the generator of the reference numbers. One per iteration; its state
/// starts as the iteration's seed, without warm-up.
class WyRand
{
public:
    explicit WyRand(std::uint64_t seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] std::uint64_t next()
    {
        m_state += 0x2d35'8dcc'aa6c'78a5;
        const stats::UInt128 product = stats::multiply(m_state, m_state ^ 0x8bb8'4b93'962e'acc9);
        return product.low ^ product.high;
    }

    /// Uniform in [0, 1): 63 bits rounded to the nearest float; the rare 1 is drawn again.
    [[nodiscard]] float uniform()
    {
        constexpr float kScale = 0x1p-63F;
        while (true) {
            const float value = static_cast<float>(static_cast<std::int64_t>(next() >> 1)) * kScale;
            if (value < 1.0F)
                return value;
        }
    }

    [[nodiscard]] bool roll(float chance) { return uniform() < chance; }

private:
    std::uint64_t m_state;
};

} // namespace wowlab::sim
