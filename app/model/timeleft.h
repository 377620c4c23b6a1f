#pragma once

#include <chrono>
#include <optional>

namespace wowlab::model {

/// How long a piece of work will still take. No answer is better than a wrong one: there is none before five seconds or
/// three reports of progress, and what is said is rounded to what can be known. Rates are smoothed, so that a burst does not
/// make it jump. A value.
class TimeLeft
{
public:
    using Moment = std::chrono::milliseconds; ///< on a monotonic clock

    /// `done` of `total` units at that moment; both may be reported as often as one likes. Less than before begins anew.
    void report(Moment now, double done, double total);
    /// Time that passes until the next report is not work: the estimate stands still.
    void pause();

    /// Rounded, never negative; nothing while it cannot be known.
    [[nodiscard]] std::optional<std::chrono::seconds> estimate() const;
    /// Units per second, smoothed; 0 while unknown.
    [[nodiscard]] double rate() const { return m_rate; }

private:
    void clear();

    std::optional<Moment> m_last;
    Moment m_worked{0};
    double m_done = 0;
    double m_total = 0;
    double m_rate = 0;
    int m_advances = 0;
};

/// To 1 s below 10 s, 5 s below a minute, 1 min below an hour, else 10 min.
[[nodiscard]] std::chrono::seconds roundedTimeLeft(double seconds);

} // namespace wowlab::model
