#pragma once

#include "core/stats/summary.h"

#include <cstdint>
#include <mutex>
#include <optional>

namespace wowlab::model {

/// The mean damage of a run that several threads are at, told slice by slice. Any thread.
class RunningMeans
{
public:
    struct Means
    {
        double a = 0;
        double b = 0; ///< of comparisons
    };
    /// Sums of damage per second.
    struct Sums
    {
        std::uint64_t count = 0;
        double a = 0;
        double b = 0;
    };

    void add(const Sums &slice)
    {
        const std::lock_guard lock(m_mutex);
        m_sums.count += slice.count;
        m_sums.a += slice.a;
        m_sums.b += slice.b;
    }

    /// Nothing before the first slice is done.
    [[nodiscard]] std::optional<Means> means() const
    {
        const std::lock_guard lock(m_mutex);
        if (m_sums.count == 0)
            return std::nullopt;
        const auto count = double(m_sums.count);
        return Means{m_sums.a / count, m_sums.b / count};
    }

private:
    mutable std::mutex m_mutex; // guards m_sums
    Sums m_sums;
};

} // namespace wowlab::model
