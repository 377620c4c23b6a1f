#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <optional>

namespace wowlab::sentinel {

/// Token buckets, one per name (an address, a key). A bucket that is full again is forgotten, so memory is bounded by who
/// was here in the last moments. Lives in the main thread.
class RateLimiter
{
public:
    struct Rate
    {
        double perSecond = 100; ///< 0: no limit
        double burst = 200;     ///< how many at once after a rest
    };

    explicit RateLimiter(Rate rate, const core::Clock &clock = core::systemClock());

    /// Takes one token. Nothing if there was one; else how long until there is.
    [[nodiscard]] std::optional<std::chrono::milliseconds> take(const QByteArray &name);

    [[nodiscard]] qsizetype bucketCount() const { return m_buckets.size(); }

private:
    struct Bucket
    {
        double tokens = 0;
        std::chrono::milliseconds at{0};
    };

    [[nodiscard]] double refilled(const Bucket &bucket, std::chrono::milliseconds now) const;
    void forgetFull(std::chrono::milliseconds now);

    Rate m_rate;
    const core::Clock *m_clock;
    QHash<QByteArray, Bucket> m_buckets;
    qsizetype m_sweepAt = 1024; ///< bucket count that triggers the next sweep
};

} // namespace wowlab::sentinel
