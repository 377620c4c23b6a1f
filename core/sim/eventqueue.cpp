#include "core/sim/eventqueue.h"

#include <algorithm>
#include <bit>

namespace wowlab::sim {

namespace {

constexpr std::size_t kInitialCapacity = 1024;

constexpr auto kIsLater = [](const auto &a, const auto &b) {
    return a.time != b.time ? a.time > b.time : a.order > b.order;
};

} // namespace

EventQueue::EventQueue()
{
    m_nodes.reserve(kInitialCapacity);
    m_far.reserve(kInitialCapacity);
}

void EventQueue::reset(std::uint32_t end)
{
    m_now = 0;
    m_end = end;
    m_farTime = kNone;
    m_farCount = 0;
    m_free = kNone;
    m_usedWords = 0;
    m_used.fill(0);
    m_nodes.clear();
    m_far.clear();
}

void EventQueue::push(Event event, std::uint32_t delay)
{
    if (delay >= m_end - m_now)
        return;
    const std::uint32_t time = m_now + delay;
    if (delay >= kSlots) {
        pushFar(event, time);
        return;
    }
    std::uint32_t node = m_free;
    if (node != kNone) {
        m_free = m_nodes[node].next;
    } else {
        node = static_cast<std::uint32_t>(m_nodes.size());
        m_nodes.emplace_back();
    }
    m_nodes[node].event = event;

    const std::uint32_t slot = time & kMask;
    std::uint64_t &word = m_used[slot / 64];
    const std::uint64_t bit = std::uint64_t{1} << (slot % 64);
    if ((word & bit) != 0) {
        Node &last = m_nodes[m_last[slot]];
        m_nodes[node].next = last.next;
        last.next = node;
    } else {
        m_nodes[node].next = node;
        word |= bit;
        m_usedWords |= std::uint64_t{1} << (slot / 64);
    }
    m_last[slot] = node;
}

bool EventQueue::pop(Event &event)
{
    const std::uint32_t distance = distanceToNextSlot();
    if (distance == kNone && m_farTime == kNone)
        return false;
    if (m_farTime - m_now <= distance && m_farTime != kNone) {
        m_now = m_farTime;
        event = takeFar();
        return true;
    }
    m_now += distance;
    event = takeFromSlot(m_now & kMask);
    return true;
}

std::uint32_t EventQueue::distanceToNextSlot() const
{
    const std::uint32_t slot = m_now & kMask;
    const std::uint32_t word = slot / 64;
    const std::uint64_t ahead = m_used[word] & (~std::uint64_t{0} << (slot % 64));
    std::uint32_t next = 0;
    if (ahead != 0) {
        next = word * 64 + static_cast<std::uint32_t>(std::countr_zero(ahead));
    } else {
        // Later words first, then around the wheel up to the lower part of this one.
        const std::uint64_t later = word == 63 ? 0 : m_usedWords & (~std::uint64_t{0} << (word + 1));
        const std::uint64_t words = later != 0 ? later : m_usedWords;
        if (words == 0)
            return kNone;
        const auto found = static_cast<std::uint32_t>(std::countr_zero(words));
        next = found * 64 + static_cast<std::uint32_t>(std::countr_zero(m_used[found]));
    }
    return (next - slot) & kMask;
}

Event EventQueue::takeFromSlot(std::uint32_t slot)
{
    const std::uint32_t last = m_last[slot];
    const std::uint32_t first = m_nodes[last].next;
    const Event event = m_nodes[first].event;
    if (first == last) {
        std::uint64_t &word = m_used[slot / 64];
        word &= ~(std::uint64_t{1} << (slot % 64));
        if (word == 0)
            m_usedWords &= ~(std::uint64_t{1} << (slot / 64));
    } else {
        m_nodes[last].next = m_nodes[first].next;
    }
    m_nodes[first].next = m_free;
    m_free = first;
    return event;
}

void EventQueue::pushFar(Event event, std::uint32_t time)
{
    m_far.push_back({time, m_farCount++, event});
    std::push_heap(m_far.begin(), m_far.end(), kIsLater);
    m_farTime = m_far.front().time;
}

Event EventQueue::takeFar()
{
    std::pop_heap(m_far.begin(), m_far.end(), kIsLater);
    const Event event = m_far.back().event;
    m_far.pop_back();
    m_farTime = m_far.empty() ? kNone : m_far.front().time;
    return event;
}

} // namespace wowlab::sim
