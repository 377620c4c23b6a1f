#pragma once

#include <cstdint>
#include <string>

namespace wowlab::oracle {

/// One thing that happened, as the engine's trace tells it, with slugs in place of indices.
struct Event
{
    enum class Kind { Cast, Trigger, Damage, Aura, AuraEnd, Summon };

    std::uint32_t timeMs = 0;
    Kind kind = Kind::Cast;
    std::string name{};
    int target = 0;
    int stacks = 0;
    bool isCritical = false;
    std::uint32_t endsAtMs = 0;
    float amount = 0;
};

} // namespace wowlab::oracle
