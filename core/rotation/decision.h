#pragma once

#include <cstdint>

namespace wowlab::rotation {

/// What a decision came to.
struct Decision
{
    enum class Kind : std::uint8_t {
        Nothing,
        Cast,
        Wait,
        Pool,
        Interrupted, ///< the fight gave no more fuel
    };

    Kind kind = Kind::Nothing;
    std::uint16_t spell = 0; ///< of Cast
    double amount = 0;       ///< seconds of Wait, extra of Pool
};

} // namespace wowlab::rotation
