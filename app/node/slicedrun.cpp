#include "app/node/slicedrun.h"

#include "app/node/simulations.h"
#include "core/stats/precisiontarget.h"

#include <algorithm>

namespace wowlab::node {

namespace {

/// Iterations a thread takes at a time: few enough that all threads end together.
constexpr std::uint64_t kSlice = 64;

} // namespace

SlicedRun::SlicedRun(const Goal &goal, int threads, Work work, Collect collect, QObject *parent)
    : QObject(parent)
    , m_goal(goal)
    , m_threadCount(std::max(threads, 1))
    , m_work(std::move(work))
    , m_collect(std::move(collect))
{
}

SlicedRun::~SlicedRun()
{
    stop();
    joinThreads();
}

void SlicedRun::start()
{
    if (m_goal.targetError) {
        startBatch(stats::PrecisionTarget(*m_goal.targetError, m_goal.count).firstLook());
    } else {
        m_expected = m_goal.count;
        startBatch(m_goal.count);
    }
}

void SlicedRun::stop()
{
    m_isStopped = true;
}

void SlicedRun::startBatch(std::uint64_t end)
{
    m_next = m_end; // the batch before ran to its end
    m_end = end;
    m_running = m_threadCount;
    for (int thread = 0; thread < m_threadCount; ++thread)
        m_threads.emplace_back([this, thread] {
            work(thread);
            QMetaObject::invokeMethod(this, &SlicedRun::threadEnded, Qt::QueuedConnection);
        });
}

void SlicedRun::work(int thread)
{
    const auto done = withoutExceptions([this, thread] { return runSlices(thread); });
    if (done)
        return;
    m_isStopped = true;
    const std::lock_guard lock(m_mutex);
    if (!m_error)
        m_error = done.error();
}

core::Result<void> SlicedRun::runSlices(int thread)
{
    const sim::Progress count = [this](std::uint64_t, double) { m_completed.fetch_add(1, std::memory_order_relaxed); };
    while (!m_isStopped) {
        const std::uint64_t first = m_next.fetch_add(kSlice);
        if (first >= m_end)
            break;
        const Slice slice{.thread = thread,
                          .firstSeed = m_goal.firstSeed + std::int64_t(first),
                          .count = std::min(kSlice, m_end - first)};
        if (auto done = m_work(slice, count, &m_isStopped); !done)
            return done;
    }
    return {};
}

void SlicedRun::threadEnded()
{
    if (--m_running > 0)
        return;
    joinThreads();
    batchEnded();
}

void SlicedRun::batchEnded()
{
    const auto error = m_collect();
    if (!error && !m_error)
        m_error = error.error();
    if (!m_error && !m_isStopped && m_goal.targetError) {
        const stats::PrecisionTarget target(*m_goal.targetError, m_goal.count);
        m_expected = target.expected(m_end, *error);
        const std::uint64_t next = target.nextLook(m_end, *error);
        if (next > m_end) {
            startBatch(next);
            return;
        }
    }
    m_isComplete = !m_error && (!m_isStopped || completedIterations() == m_goal.count);
    Q_EMIT finished();
}

void SlicedRun::joinThreads()
{
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

} // namespace wowlab::node
