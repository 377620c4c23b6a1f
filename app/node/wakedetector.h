#pragma once

#include <chrono>
#include <optional>

namespace wowlab::node {

/// Notices that the machine slept, or that somebody set its clock, from two clocks looked at regularly. During a sleep the
/// wall clock goes on; the monotonic one stands still on some systems and goes on, with our timers late, on others. Either
/// way connections that look open may be dead. A value.
class WakeDetector
{
public:
    /// `interval` is how often observe() is called.
    explicit WakeDetector(std::chrono::milliseconds interval)
        : m_interval(interval)
    {
    }

    /// True if time jumped since the last look.
    [[nodiscard]] bool observe(std::chrono::milliseconds wall, std::chrono::milliseconds monotonic)
    {
        const auto before = m_last;
        m_last = {wall, monotonic};
        if (!before)
            return false;
        const auto wallPassed = wall - before->wall;
        const auto monotonicPassed = monotonic - before->monotonic;
        const auto apart = std::chrono::abs(wallPassed - monotonicPassed);
        return apart > kTolerance || monotonicPassed > m_interval + kTolerance;
    }

private:
    struct Look
    {
        std::chrono::milliseconds wall;
        std::chrono::milliseconds monotonic;
    };

    /// Longer than a busy event loop is ever late, shorter than a sleep that costs a connection.
    static constexpr std::chrono::milliseconds kTolerance{10'000};

    std::chrono::milliseconds m_interval;
    std::optional<Look> m_last;
};

} // namespace wowlab::node
