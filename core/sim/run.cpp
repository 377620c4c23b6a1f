#include "core/sim/iterations.h"
#include "core/sim/simulation.h"

namespace wowlab::sim {

tl::expected<RunStatus, Error> run(const Simulation &simulation, std::int64_t firstSeed, std::uint64_t count,
                                   stats::Summary &summary, const Progress &progress, const std::atomic<bool> *stop)
{
    Iterations iterations(simulation, stop);
    RunStatus status = RunStatus::Completed;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (stop && stop->load(std::memory_order_relaxed)) {
            status = RunStatus::Stopped;
            break;
        }
        const auto damage = iterations.next(static_cast<std::uint64_t>(firstSeed) + i);
        if (!damage)
            return tl::unexpected(damage.error());
        if (!*damage) {
            status = RunStatus::Stopped;
            break;
        }
        if (!iterations.keep())
            return tl::unexpected(overflowError());
        if (progress)
            progress(iterations.summary().count(), iterations.summary().mean());
    }
    if (!iterations.addTo(summary))
        return tl::unexpected(overflowError());
    return status;
}

} // namespace wowlab::sim
