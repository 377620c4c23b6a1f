#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace wowlab::test {

/// A clock that stands still until the test moves it. Both times move together.
class ManualClock final : public core::Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds wall() const override { return m_wall; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    void advance(std::chrono::milliseconds by)
    {
        m_monotonic += by;
        m_wall += by;
    }

private:
    std::chrono::milliseconds m_monotonic = std::chrono::hours(1);
    std::chrono::milliseconds m_wall = std::chrono::seconds(1'700'000'000);
};

} // namespace wowlab::test
