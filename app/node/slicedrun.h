#pragma once

#include "core/base/result.h"
#include "core/sim/simulation.h"

#include <QObject>

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace wowlab::node {

/// Many iterations on several threads, for a person who waits for them. The threads take small slices of the range in
/// turn; whoever gave the work adds up what they find. Lives in the main thread; its destructor stops and waits.
class SlicedRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlicedRun)

public:
    struct Goal
    {
        std::int64_t firstSeed = 0;
        std::uint64_t count = 0; ///< with a target error: at most
        /// The standard error, as a share of the mean, that is small enough.
        std::optional<double> targetError{};
    };
    struct Slice
    {
        int thread = 0; ///< from 0: no two slices of one thread run at a time
        std::int64_t firstSeed = 0;
        std::uint64_t count = 0;
    };
    /// Runs a slice, in a thread of this run.
    using Work = std::function<core::Result<void>(const Slice &, const sim::Progress &, const std::atomic<bool> *stop)>;
    /// Adds up what the threads have found and gives the relative error so far; in the main thread, while no thread works.
    using Collect = std::function<core::Result<double>()>;

    SlicedRun(const Goal &goal, int threads, Work work, Collect collect, QObject *parent = nullptr);
    ~SlicedRun() override;

    void start();
    /// `finished` comes within milliseconds; what was completed is collected.
    void stop();
    [[nodiscard]] std::uint64_t completedIterations() const { return m_completed.load(std::memory_order_relaxed); }
    /// How many it will be in all; with a target error a guess, absent before there are figures to guess from.
    [[nodiscard]] std::optional<std::uint64_t> expectedIterations() const { return m_expected; }
    /// Once finished: Refused with the engine's code, "engine_exception" and "result_overflow" among them.
    [[nodiscard]] const std::optional<core::Error> &error() const { return m_error; }
    /// Nobody stopped it: the goal, or as near to it as the count allows, is reached.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

Q_SIGNALS:
    /// Once, with an error or without.
    void finished();

private:
    void startBatch(std::uint64_t end);
    void work(int thread);
    core::Result<void> runSlices(int thread);
    void threadEnded();
    void batchEnded();
    void joinThreads();

    const Goal m_goal;
    const int m_threadCount;
    const Work m_work;
    const Collect m_collect;
    std::vector<std::thread> m_threads;
    int m_running = 0;
    std::uint64_t m_end = 0; ///< of the batch that runs; read by the threads, written while there are none
    std::optional<std::uint64_t> m_expected;
    bool m_isComplete = false;
    std::atomic<std::uint64_t> m_next{0};
    std::atomic<std::uint64_t> m_completed{0};
    std::atomic<bool> m_isStopped{false};

    std::mutex m_mutex; // guards m_error while there are threads
    std::optional<core::Error> m_error;
};

} // namespace wowlab::node
