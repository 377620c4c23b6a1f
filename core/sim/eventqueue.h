#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace wowlab::sim {

enum class EventKind : std::uint8_t {
    Decision, ///< ask the rotation
    Hit,      ///< index: spell
    DotTick,  ///< index: aura
    AutoShot,
    PetAttack, ///< index: pet
};

struct Event
{
    EventKind kind = EventKind::Decision;
    std::uint16_t index = 0;
};

/// The pending events of a fight, by time and within one millisecond by the order in which they came. A wheel
/// with one slot per millisecond holds what is near, a heap the rest: an event enters the heap only while its
/// time is out of the wheel's reach, so at any millisecond what lies in the heap came first.
/// Allocates only while it grows.
class EventQueue
{
public:
    EventQueue();

    /// Empties the queue and sets the clock to 0. Nothing at or after `end` will ever come up.
    void reset(std::uint32_t end);
    /// Adds an event `delay` milliseconds from now.
    void push(Event event, std::uint32_t delay);
    /// Takes the next event out and moves the clock to it; false if none is left before the end.
    [[nodiscard]] bool pop(Event &event);

    /// Milliseconds since the start.
    [[nodiscard]] std::uint32_t now() const { return m_now; }

private:
    static constexpr std::uint32_t kSlots = 4096;
    static constexpr std::uint32_t kMask = kSlots - 1;
    static constexpr std::uint32_t kNone = 0xffff'ffff;

    struct Node
    {
        Event event;
        std::uint32_t next = kNone; ///< the last node of a slot points to the first one
    };

    struct FarEvent
    {
        std::uint32_t time = 0;
        std::uint32_t order = 0;
        Event event;
    };

    [[nodiscard]] std::uint32_t distanceToNextSlot() const;
    [[nodiscard]] Event takeFromSlot(std::uint32_t slot);
    void pushFar(Event event, std::uint32_t time);
    [[nodiscard]] Event takeFar();

    std::uint32_t m_now = 0;
    std::uint32_t m_end = 0;
    std::uint32_t m_farTime = kNone; ///< of the earliest event in the heap
    std::uint32_t m_farCount = 0;
    std::uint32_t m_free = kNone;
    std::uint64_t m_usedWords = 0;
    std::array<std::uint64_t, kSlots / 64> m_used{};
    std::array<std::uint32_t, kSlots> m_last{}; ///< meaningful where m_used says so
    std::vector<Node> m_nodes;
    std::vector<FarEvent> m_far;
};

} // namespace wowlab::sim
