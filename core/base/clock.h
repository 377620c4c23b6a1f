#pragma once

#include <chrono>

namespace wowlab::core {

/// The two times a program asks for. A port: tests own the time.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Since the Unix epoch; may jump.
    [[nodiscard]] virtual std::chrono::milliseconds wall() const = 0;
    /// Since some fixed point; never goes back, stands still during a suspend on some systems.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

/// The machine's clocks. Any thread.
[[nodiscard]] const Clock &systemClock();

} // namespace wowlab::core
