#include "core/sim/comparison.h"

#include "core/sim/iterations.h"

#include <limits>
#include <string_view>
#include <utility>

namespace wowlab::sim {

namespace {

[[nodiscard]] tl::unexpected<Error> blame(std::string_view side, Error error)
{
    error.message = std::string(side) + ": " + error.message;
    return tl::unexpected(std::move(error));
}

} // namespace

double Comparison::relativeError() const
{
    const double error = difference.standardError();
    if (error == 0)
        return 0;
    return a.mean() > 0 ? error / a.mean() : std::numeric_limits<double>::infinity();
}

bool Comparison::merge(const Comparison &other)
{
    Comparison sum = *this;
    if (!sum.a.merge(other.a) || !sum.b.merge(other.b) || !sum.difference.merge(other.difference))
        return false;
    *this = std::move(sum);
    return true;
}

tl::expected<RunStatus, Error> compare(const Simulation &a, const Simulation &b, std::int64_t firstSeed,
                                       std::uint64_t count, Comparison &comparison, const Progress &progress,
                                       const std::atomic<bool> *stop)
{
    Iterations ofA(a, stop);
    Iterations ofB(b, stop);
    Comparison own;
    RunStatus status = RunStatus::Completed;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (stop && stop->load(std::memory_order_relaxed)) {
            status = RunStatus::Stopped;
            break;
        }
        const std::uint64_t seed = static_cast<std::uint64_t>(firstSeed) + i;
        const auto damageOfA = ofA.next(seed);
        if (!damageOfA)
            return blame("A", damageOfA.error());
        const auto damageOfB = ofB.next(seed);
        if (!damageOfB)
            return blame("B", damageOfB.error());
        if (!*damageOfA || !*damageOfB) {
            status = RunStatus::Stopped;
            break;
        }
        if (!ofA.keep())
            return blame("A", overflowError());
        if (!ofB.keep())
            return blame("B", overflowError());
        if (!own.difference.add(**damageOfA, **damageOfB))
            return tl::unexpected(overflowError());
        if (progress)
            progress(own.count(), ofA.summary().mean());
    }
    if (!ofA.addTo(own.a) || !ofB.addTo(own.b) || !comparison.merge(own))
        return tl::unexpected(overflowError());
    return status;
}

} // namespace wowlab::sim
