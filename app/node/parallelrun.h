#pragma once

#include "app/node/simulations.h"
#include "app/node/slicedrun.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace wowlab::node {

/// A SlicedRun that knows what it adds up: stats::Summary or sim::Comparison. The tally has the same bits for any number
/// of threads. Lives in the main thread.
template <class Tally>
class ParallelRun
{
    Q_DISABLE_COPY_MOVE(ParallelRun)

public:
    /// Adds `count` iterations from a seed on to a tally; called in several threads at a time.
    using Simulate = std::function<tl::expected<sim::RunStatus, sim::Error>(
        std::int64_t firstSeed, std::uint64_t count, Tally &, const sim::Progress &, const std::atomic<bool> *stop)>;

    ParallelRun(const SlicedRun::Goal &goal, int threads, Simulate simulate)
        : m_simulate(std::move(simulate))
        , m_parts(std::size_t(std::max(threads, 1)))
        , m_run(
              goal, threads,
              [this](const SlicedRun::Slice &slice, const sim::Progress &progress, const std::atomic<bool> *stop) {
                  return add(slice, progress, stop);
              },
              [this] { return collect(); })
    {
    }

    [[nodiscard]] SlicedRun &run() { return m_run; }
    /// What the finished run found.
    [[nodiscard]] const Tally &tally() const { return m_tally; }

private:
    core::Result<void> add(const SlicedRun::Slice &slice, const sim::Progress &progress, const std::atomic<bool> *stop)
    {
        const auto status =
            m_simulate(slice.firstSeed, slice.count, m_parts[std::size_t(slice.thread)], progress, stop);
        if (!status)
            return core::fail(toError(status.error()));
        return {};
    }

    core::Result<double> collect()
    {
        for (Tally &part : m_parts) {
            if (!m_tally.merge(std::exchange(part, Tally())))
                return core::fail(core::ErrorKind::Refused, "result_overflow",
                                  QStringLiteral("the numbers are too large to add up"));
        }
        return m_tally.relativeError();
    }

    Simulate m_simulate;
    std::vector<Tally> m_parts; ///< one per thread
    Tally m_tally;
    SlicedRun m_run; ///< last: its threads end before the rest goes
};

} // namespace wowlab::node
