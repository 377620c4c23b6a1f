#include "core/base/backoff.h"

#include <algorithm>

namespace wowlab::core {

Backoff::Backoff(Limits limits, Random &random)
    : m_limits(limits)
    , m_random(&random)
{
}

std::chrono::milliseconds Backoff::next()
{
    // 2^16 times any sensible base is past any sensible cap; stopping there keeps the shift from overflowing.
    const int exponent = std::min(m_attempts, 16);
    const auto ceiling = std::min(m_limits.cap, std::chrono::milliseconds(m_limits.base.count() << exponent));
    m_attempts = std::min(m_attempts + 1, 1'000'000);
    const auto jitter =
        static_cast<std::chrono::milliseconds::rep>(static_cast<double>(ceiling.count()) * m_random->uniform());
    return m_limits.floor + std::chrono::milliseconds(jitter);
}

std::chrono::milliseconds Backoff::nextAfter(std::chrono::milliseconds atLeast)
{
    return std::max(next(), atLeast);
}

void Backoff::reset()
{
    m_attempts = 0;
}

} // namespace wowlab::core
