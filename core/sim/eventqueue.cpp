#include "core/sim/eventqueue.h"

#include <utility>

namespace wowlab::sim {

void EventQueue::reset(std::uint32_t endMs)
{
    m_now = 0;
    m_insertions = 0;
    m_first = 0;
    m_size = 1;
    m_end = takeKey(endMs);
    m_ring[0] = Event();
    m_ring[0].key = m_end;
}

void EventQueue::grow()
{
    std::vector<Event> larger(m_ring.size() * 2);
    for (std::size_t i = 0; i < m_size; ++i)
        larger[i] = at(i);
    m_ring = std::move(larger);
    m_first = 0;
}

} // namespace wowlab::sim
