#pragma once

#include <cstdint>

namespace wowlab::oracle {

/// WyRand (Wang Yi, public domain) as the rules of a fight use it.
class Chance
{
public:
    explicit Chance(std::uint64_t seed)
        : m_state(seed)
    {
    }

    /// A share of 1, less than 1.
    [[nodiscard]] float uniform()
    {
        for (;;) {
            const float drawn = static_cast<float>(next() >> 1) * 0x1p-63F;
            if (drawn != 1)
                return drawn;
        }
    }

    [[nodiscard]] bool roll(float probability) { return uniform() < probability; }

private:
    std::uint64_t next()
    {
        m_state += 0x2d35'8dcc'aa6c'78a5;
        const std::uint64_t a = m_state;
        const std::uint64_t b = m_state ^ 0x8bb8'4b93'962e'acc9;
        // The 128 bits of a * b by school arithmetic, on halves of 32 bits.
        const std::uint64_t low = (a & 0xffff'ffff) * (b & 0xffff'ffff);
        const std::uint64_t cross1 = (a >> 32) * (b & 0xffff'ffff) + (low >> 32);
        const std::uint64_t cross2 = (a & 0xffff'ffff) * (b >> 32) + (cross1 & 0xffff'ffff);
        const std::uint64_t high = (a >> 32) * (b >> 32) + (cross1 >> 32) + (cross2 >> 32);
        return (a * b) ^ high;
    }

    std::uint64_t m_state;
};

} // namespace wowlab::oracle
