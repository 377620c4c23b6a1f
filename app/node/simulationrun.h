#pragma once

#include "core/base/result.h"
#include "core/sim/simulation.h"
#include "core/stats/summary.h"

#include <QObject>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace wowlab::node {

/// One simulation of many iterations on several threads, for a person who waits for it. The summary has the same bits for
/// any number of threads. Lives in the main thread; its destructor stops and waits.
class SimulationRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SimulationRun)

public:
    struct Range
    {
        std::int64_t firstSeed = 0;
        std::uint64_t count = 0;
    };

    SimulationRun(std::shared_ptr<const sim::Simulation> simulation, Range range, int threads,
                  QObject *parent = nullptr);
    ~SimulationRun() override;

    void start();
    /// `finished` comes within milliseconds, with what is known.
    void stop();
    [[nodiscard]] std::uint64_t completedIterations() const { return m_completed.load(std::memory_order_relaxed); }

Q_SIGNALS:
    /// Once. `summary` holds all iterations, or those completed before stop(). Errors: Refused with the engine's code,
    /// "engine_exception" and "result_overflow" among them.
    void finished(const wowlab::core::Result<wowlab::stats::Summary> &summary);

private:
    void work();
    core::Result<void> runSlices();
    void threadEnded();

    std::shared_ptr<const sim::Simulation> m_simulation; // shared with whoever prepared it
    Range m_range;
    int m_threadCount;
    std::vector<std::thread> m_threads;
    int m_running = 0;
    std::atomic<std::uint64_t> m_next{0};
    std::atomic<std::uint64_t> m_completed{0};
    std::atomic<bool> m_isStopped{false};

    std::mutex m_mutex; // guards the two below
    stats::Summary m_summary;
    std::optional<core::Error> m_error;
};

} // namespace wowlab::node
