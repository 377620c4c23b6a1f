#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace wowlab::oracle {

using Ms = std::int64_t;

/// What is still to happen, by time and, at the same time, in the order in which it was put here.
class Agenda
{
public:
    void add(Ms time, std::function<void()> deed) { m_entries.emplace(std::pair(time, m_order++), std::move(deed)); }

    [[nodiscard]] Ms nextTime() const { return m_entries.begin()->first.first; }

    [[nodiscard]] std::function<void()> takeNext()
    {
        auto deed = std::move(m_entries.begin()->second);
        m_entries.erase(m_entries.begin());
        return deed;
    }

private:
    std::map<std::pair<Ms, std::uint64_t>, std::function<void()>> m_entries;
    std::uint64_t m_order = 0;
};

} // namespace wowlab::oracle
