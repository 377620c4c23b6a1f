#pragma once

#include "app/headless/report/style.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>

namespace wowlab::headless {

/// How fast a run goes and how long it still takes. No guess is better than a wrong one: there is none before the speed
/// was seen a few times, and it comes rounded.
class ProgressPace
{
public:
    /// What is done at a time since the start; times and counts do not fall.
    void note(std::uint64_t done, std::chrono::milliseconds elapsed);

    /// Iterations per second, smoothed.
    [[nodiscard]] std::optional<double> perSecond() const;
    [[nodiscard]] std::optional<std::chrono::seconds> remaining(std::uint64_t total) const;

private:
    std::uint64_t m_done = 0;
    std::chrono::milliseconds m_elapsed{0};
    double m_perSecond = 0;
    int m_notes = 0;
};

/// "about 20 s left"
[[nodiscard]] QString remainingText(std::chrono::seconds remaining);

/// One line: bar and percent if `total` is known, what is done, time left and speed. Not longer than the style allows.
[[nodiscard]] QString progressText(std::uint64_t done, std::optional<std::uint64_t> total, const ProgressPace &pace,
                                   const Style &style);

} // namespace wowlab::headless
