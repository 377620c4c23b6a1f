#include "app/model/timeleft.h"

#include <algorithm>
#include <cmath>

namespace wowlab::model {

namespace {

using std::chrono::duration;
using std::chrono::seconds;

/// An advance counts for half of the rate after this much work.
constexpr double kHalfLife = 5;
constexpr seconds kSureAfter{5};
constexpr int kSureAfterAdvances = 3;

} // namespace

void TimeLeft::report(Moment now, double done, double total)
{
    if (done < m_done || total != m_total)
        clear();
    m_total = total;
    if (!m_last) {
        m_last = now;
        m_done = done;
        return;
    }
    const double elapsed = duration<double>(now - *m_last).count();
    if (elapsed <= 0 || done == m_done)
        return; // the time is counted once something has come of it
    const double rate = (done - m_done) / elapsed;
    // As long as little is known, the plain mean; later what is old fades.
    const double worked = duration<double>(m_worked).count();
    const double weight = std::max(elapsed / (worked + elapsed), 1 - std::exp2(-elapsed / kHalfLife));
    m_rate += weight * (rate - m_rate);
    m_worked += now - *m_last;
    m_last = now;
    m_done = done;
    ++m_advances;
}

void TimeLeft::pause()
{
    m_last.reset();
}

std::optional<seconds> TimeLeft::estimate() const
{
    const bool isSure = m_advances >= kSureAfterAdvances || (m_advances > 0 && m_worked >= kSureAfter);
    if (!isSure || m_rate <= 0)
        return std::nullopt;
    return roundedTimeLeft(std::max(0.0, m_total - m_done) / m_rate);
}

void TimeLeft::clear()
{
    *this = TimeLeft();
}

seconds roundedTimeLeft(double value)
{
    constexpr double kLongest = 100.0 * 24 * 3600;
    const double bounded = std::clamp(value, 0.0, kLongest);
    const double grain = bounded < 10 ? 1 : bounded < 60 ? 5 : bounded < 3600 ? 60 : 600;
    return seconds(std::llround(std::ceil(bounded / grain) * grain));
}

} // namespace wowlab::model
