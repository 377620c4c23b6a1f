#include "app/node/simulationrun.h"

#include "app/node/simulations.h"

#include <algorithm>

namespace wowlab::node {

namespace {

/// Iterations a thread takes at a time: few enough that all threads end together.
constexpr std::uint64_t kSlice = 64;

} // namespace

SimulationRun::SimulationRun(std::shared_ptr<const sim::Simulation> simulation, Range range, int threads,
                             QObject *parent)
    : QObject(parent)
    , m_simulation(std::move(simulation))
    , m_range(range)
    , m_threadCount(std::max(threads, 1))
{
}

SimulationRun::~SimulationRun()
{
    stop();
    for (std::thread &thread : m_threads)
        thread.join();
}

void SimulationRun::start()
{
    m_running = m_threadCount;
    for (int i = 0; i < m_threadCount; ++i)
        m_threads.emplace_back([this] {
            work();
            QMetaObject::invokeMethod(this, &SimulationRun::threadEnded, Qt::QueuedConnection);
        });
}

void SimulationRun::stop()
{
    m_isStopped = true;
}

void SimulationRun::work()
{
    const auto done = withoutExceptions([this] { return runSlices(); });
    if (done)
        return;
    m_isStopped = true;
    const std::lock_guard lock(m_mutex);
    if (!m_error)
        m_error = done.error();
}

core::Result<void> SimulationRun::runSlices()
{
    stats::Summary summary;
    while (!m_isStopped) {
        const std::uint64_t first = m_next.fetch_add(kSlice);
        if (first >= m_range.count)
            break;
        const std::uint64_t count = std::min(kSlice, m_range.count - first);
        const auto status = sim::run(
            *m_simulation, m_range.firstSeed + std::int64_t(first), count, summary,
            [this](std::uint64_t, double) { m_completed.fetch_add(1, std::memory_order_relaxed); }, &m_isStopped);
        if (!status)
            return core::fail(toError(status.error()));
    }
    const std::lock_guard lock(m_mutex);
    if (!m_summary.merge(summary))
        return core::fail(core::ErrorKind::Refused, "result_overflow",
                          QStringLiteral("the numbers are too large to add up"));
    return {};
}

void SimulationRun::threadEnded()
{
    if (--m_running > 0)
        return;
    const std::lock_guard lock(m_mutex);
    if (m_error)
        Q_EMIT finished(core::fail(*m_error));
    else
        Q_EMIT finished(m_summary);
}

} // namespace wowlab::node
