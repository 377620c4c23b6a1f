#pragma once

#include <cstdint>
#include <functional>

namespace wowlab::sim {

enum class TraceKind : std::uint8_t {
    Cast,    ///< index: spell. amount: resource left after cost and gain
    Trigger, ///< index: spell, cast for free by something else
    Damage,  ///< index: ability of the plan. target, amount, isCritical
    Aura,    ///< index: aura, applied or refreshed. target if it is a debuff; stacks, endsAtMs
    AuraEnd, ///< index: aura, removed before its time
    Summon,  ///< index: pet. endsAtMs, or kNever
};

/// One thing that happened in a fight, in the order in which it happened.
struct TraceEvent
{
    static constexpr std::uint32_t kNever = 0xffff'ffff;

    std::uint32_t timeMs = 0;
    TraceKind kind = TraceKind::Cast;
    std::uint16_t index = 0;
    std::uint16_t target = 0;
    std::uint16_t stacks = 0;
    bool isCritical = false;
    std::uint32_t endsAtMs = 0;
    float amount = 0;

    bool operator==(const TraceEvent &) const = default;
};

using Trace = std::function<void(const TraceEvent &)>;

} // namespace wowlab::sim
