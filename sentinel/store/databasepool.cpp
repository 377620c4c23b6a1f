#include "sentinel/store/databasepool.h"

#include "sentinel/store/postgresstore.h"

namespace wowlab::sentinel {

namespace {

core::Error busy()
{
    return {core::ErrorKind::Retry, "database.busy", QStringLiteral("every database worker is busy")};
}

} // namespace

DatabasePool::DatabasePool(ConnectionString where, Options options, QObject *parent)
    : QObject(parent)
    , m_where(std::move(where))
    , m_options(options)
{
    m_overdue.setSingleShot(true);
    connect(&m_overdue, &QTimer::timeout, this, &DatabasePool::refuseOverdue);
    for (int i = 0; i < m_options.workers; ++i)
        m_workers.emplace_back([this] { serve(); });
}

DatabasePool::~DatabasePool()
{
    std::deque<Task> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
        dropped.swap(m_waiting);
    }
    m_changed.notify_all();
    for (const Task &task : dropped)
        task.refuse({core::ErrorKind::Cancelled, "database.closing", QStringLiteral("the sentinel is stopping")});
    for (std::thread &worker : m_workers)
        worker.join();
}

void DatabasePool::enqueue(Task task)
{
    task.queuedAt = std::chrono::steady_clock::now();
    task.startBy = task.queuedAt + m_options.startDeadline;
    std::unique_lock lock(m_mutex);
    if (m_waiting.size() >= size_t(m_options.maxWaiting)) {
        lock.unlock();
        task.refuse(busy());
        return;
    }
    m_waiting.push_back(std::move(task));
    lock.unlock();
    m_changed.notify_one();
    if (!m_overdue.isActive())
        m_overdue.start(m_options.startDeadline);
}

void DatabasePool::refuseOverdue()
{
    using namespace std::chrono;
    std::vector<Task> overdue;
    {
        const std::lock_guard lock(m_mutex);
        const auto now = steady_clock::now();
        while (!m_waiting.empty() && m_waiting.front().startBy <= now) {
            overdue.push_back(std::move(m_waiting.front()));
            m_waiting.pop_front();
        }
        if (!m_waiting.empty())
            m_overdue.start(ceil<milliseconds>(m_waiting.front().startBy - now));
    }
    for (const Task &task : overdue)
        task.refuse(busy());
}

void DatabasePool::serve()
{
    PostgresStore store(m_where);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isClosing || !m_waiting.empty(); });
        if (m_isClosing)
            return;
        const Task task = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        const auto begun = std::chrono::steady_clock::now();
        if (task.startBy <= begun)
            task.refuse(busy());
        else
            task.work(store);
        if (m_options.observe) {
            using std::chrono::duration_cast;
            using std::chrono::microseconds;
            m_options.observe(duration_cast<microseconds>(begun - task.queuedAt),
                              duration_cast<microseconds>(std::chrono::steady_clock::now() - begun));
        }
        lock.lock();
    }
}

} // namespace wowlab::sentinel
