#pragma once

#include "core/base/result.h"
#include "sentinel/store/connectionstring.h"
#include "sentinel/store/store.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace wowlab::sentinel {

/// The database workers: a few threads, each with a connection and a Store of its own, that run blocking questions and give
/// the answers home as futures (see onFinished). Every future is answered, at the latest by the destructor.
/// Lives in the main thread; the work runs in a worker and must not touch what lives elsewhere.
class DatabasePool final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        int workers = 5;
        int maxWaiting = 1000;                         ///< beyond: answered at once, Retry "database.busy"
        std::chrono::milliseconds startDeadline{5000}; ///< not begun by then: Retry "database.busy"
        /// Told, in the worker, how long each task waited and worked. May be empty.
        std::function<void(std::chrono::microseconds waited, std::chrono::microseconds worked)> observe{};
    };

    DatabasePool(ConnectionString where, Options options, QObject *parent = nullptr);
    /// Waits for the work that is running, bounded by the statements' own deadlines; answers the rest Cancelled
    /// "database.closing".
    ~DatabasePool() override;
    Q_DISABLE_COPY_MOVE(DatabasePool)

    /// Runs `work` (Result<T> (Store &)) in a worker. Errors beside the work's own: see Options, and Cancelled.
    template <class Work>
    [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work &, Store &>>
    {
        using Answer = std::invoke_result_t<Work &, Store &>;
        // Shared: std::function wants to copy, but only one of the two ever answers.
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        const auto answer = [promise](Answer value) {
            promise->addResult(std::move(value));
            promise->finish();
        };
        enqueue({.work = [answer, work = std::move(work)](Store &store) mutable { answer(work(store)); },
                 .refuse = [answer](const core::Error &error) { answer(core::fail(error)); },
                 .startBy = {}});
        return future;
    }

private:
    struct Task
    {
        std::function<void(Store &)> work;
        std::function<void(const core::Error &)> refuse;
        std::chrono::steady_clock::time_point startBy;
        std::chrono::steady_clock::time_point queuedAt{};
    };

    void enqueue(Task task);
    void refuseOverdue();
    void serve();

    ConnectionString m_where;
    Options m_options;
    QTimer m_overdue;

    std::mutex m_mutex; ///< guards m_waiting and m_isClosing
    std::condition_variable m_changed;
    std::deque<Task> m_waiting;
    bool m_isClosing = false;

    std::vector<std::thread> m_workers;
};

} // namespace wowlab::sentinel
