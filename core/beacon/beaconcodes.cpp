#include "core/beacon/beaconcodes.h"

#include <QHostAddress>

#include <algorithm>

namespace wowlab::core {

void advance(std::optional<StreamPosition> &position, const BeaconPublication &publication)
{
    if (!position || publication.offset == 0)
        return;
    position->offset = publication.offset;
    if (position->epoch.isEmpty())
        position->epoch = publication.epoch;
}

std::chrono::milliseconds refreshDelay(std::chrono::seconds ttl)
{
    constexpr std::chrono::milliseconds kEarly{10'000};
    constexpr std::chrono::milliseconds kShortest{1'000}; // whatever the server says, no circle of refreshes
    const std::chrono::milliseconds whole(ttl);
    return std::max({whole / 2, whole - kEarly, kShortest});
}

bool isSafeBeaconUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    if (url.scheme() == QLatin1String("wss"))
        return true;
    return url.scheme() == QLatin1String("ws") &&
           (url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback());
}

} // namespace wowlab::core
