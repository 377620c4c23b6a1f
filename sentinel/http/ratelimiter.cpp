#include "sentinel/http/ratelimiter.h"

#include <algorithm>
#include <cmath>

namespace wowlab::sentinel {

namespace {

constexpr qsizetype kSmallestSweep = 1024;

} // namespace

RateLimiter::RateLimiter(Rate rate, const core::Clock &clock)
    : m_rate{rate.perSecond, std::max(rate.burst, 1.0)}
    , m_clock(&clock)
{
}

std::optional<std::chrono::milliseconds> RateLimiter::take(const QByteArray &name)
{
    if (m_rate.perSecond <= 0)
        return std::nullopt;
    const auto now = m_clock->monotonic();
    if (m_buckets.size() >= m_sweepAt)
        forgetFull(now);
    auto bucket = m_buckets.find(name);
    if (bucket == m_buckets.end())
        bucket = m_buckets.insert(name, {m_rate.burst, now});
    bucket->tokens = refilled(*bucket, now);
    bucket->at = now;
    if (bucket->tokens < 1) {
        const double missing = (1 - bucket->tokens) / m_rate.perSecond;
        return std::chrono::milliseconds(qint64(std::ceil(missing * 1000)));
    }
    bucket->tokens -= 1;
    return std::nullopt;
}

double RateLimiter::refilled(const Bucket &bucket, std::chrono::milliseconds now) const
{
    const double seconds = std::chrono::duration<double>(now - bucket.at).count();
    return std::min(m_rate.burst, bucket.tokens + std::max(seconds, 0.0) * m_rate.perSecond);
}

void RateLimiter::forgetFull(std::chrono::milliseconds now)
{
    m_buckets.removeIf([this, now](const auto &entry) { return refilled(entry.value(), now) >= m_rate.burst; });
    // Doubling keeps the sweep's cost per request constant.
    m_sweepAt = std::max(kSmallestSweep, m_buckets.size() * 2);
}

} // namespace wowlab::sentinel
