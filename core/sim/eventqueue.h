#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace wowlab::sim {

enum class EventKind : std::uint16_t {
    End,
    Hit,     ///< index: spell. data: bits of the float share
    DotTick, ///< index: aura. data: generation of the instance
    AutoAttack,
    Melee,      ///< index: pet. data: when it leaves
    ExtraMelee, ///< index: pet
    Pulse,      ///< index: aura that summons periodically. data: generation of the instance
    AuraDamage, ///< index: aura whose stacks are spent
    Implosion,  ///< data: stacks
};

/// When something comes up: the time in milliseconds above, the number of its insertion below. Smaller is earlier.
using EventKey = std::uint64_t;

[[nodiscard]] constexpr std::uint32_t timeOf(EventKey key)
{
    return static_cast<std::uint32_t>(key >> 32);
}

struct Event
{
    EventKey key = 0;
    std::uint32_t data = 0;
    std::uint16_t index = 0;
    std::uint16_t target : 12 = 0;
    EventKind kind : 4 = EventKind::End;
};

/// The pending events of a fight and its clock. A sorted ring: what fights schedule lies close to one of its ends,
/// so an insertion moves few neighbours. Allocates only while it grows.
class EventQueue
{
public:
    EventQueue()
        : m_ring(64)
    {
    }

    /// Empties the queue, sets the clock to 0 and inserts the end. Nothing else at or after it will come up.
    void reset(std::uint32_t endMs);

    /// Milliseconds since the start.
    [[nodiscard]] std::uint32_t now() const { return m_now; }
    void setNow(std::uint32_t now) { m_now = now; }

    /// The place of something that is inserted now and comes up after `delayMs`, in the queue or beside it.
    [[nodiscard]] EventKey takeKey(std::uint32_t delayMs)
    {
        const std::uint64_t time = std::uint64_t{m_now} + delayMs;
        return std::min<std::uint64_t>(time, std::numeric_limits<std::uint32_t>::max()) << 32 | m_insertions++;
    }

    /// The same for a given time.
    [[nodiscard]] EventKey takeKeyAt(std::uint32_t time) { return EventKey{time} << 32 | m_insertions++; }

    /// Inserts an event that comes up after `delayMs`; its key is given here.
    void push(Event event, std::uint32_t delayMs)
    {
        event.key = takeKey(delayMs);
        if (event.key < m_end)
            insert(event);
    }

    /// Of the next event. There always is one: the end stays.
    [[nodiscard]] EventKey nextKey() const { return at(0).key; }

    /// Takes the next event out, but not the end, and moves the clock to it.
    [[nodiscard]] Event pop()
    {
        const Event event = at(0);
        m_now = timeOf(event.key);
        if (event.kind != EventKind::End) {
            m_first = (m_first + 1) & mask();
            --m_size;
        }
        return event;
    }

private:
    [[nodiscard]] std::size_t mask() const { return m_ring.size() - 1; }
    [[nodiscard]] Event &at(std::size_t i) { return m_ring[(m_first + i) & mask()]; }
    [[nodiscard]] const Event &at(std::size_t i) const { return m_ring[(m_first + i) & mask()]; }

    void insert(const Event &event)
    {
        if (m_size == m_ring.size())
            grow();
        if (event.key >= at(m_size / 2).key) {
            std::size_t i = m_size++;
            for (; at(i - 1).key > event.key; --i)
                at(i) = at(i - 1);
            at(i) = event;
        } else {
            m_first = (m_first - 1) & mask();
            ++m_size;
            std::size_t i = 0;
            for (; at(i + 1).key < event.key; ++i)
                at(i) = at(i + 1);
            at(i) = event;
        }
    }
    void grow();

    std::uint32_t m_now = 0;
    std::uint32_t m_insertions = 0;
    EventKey m_end = 0;
    std::size_t m_first = 0;
    std::size_t m_size = 0;
    std::vector<Event> m_ring; ///< its size is a power of two
};

} // namespace wowlab::sim
