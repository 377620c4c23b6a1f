#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace wowlab::core {

/// Calls `handler` with the future's value in `context`'s thread. If `context` dies first nothing is called, and neither
/// is it when the work dropped its promise without an answer: workers always answer.
/// Used instead of QFuture::then, which crashes in Qt 6.4.2 when another thread is just finishing the future.
template <class T, class Handler>
void onFinished(QFuture<T> future, QObject *context, Handler &&handler)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::forward<Handler>(handler)]() mutable {
                         watcher->deleteLater();
                         auto finished = watcher->future();
                         if (finished.resultCount() > 0)
                             handler(finished.takeResult());
                     });
    watcher->setFuture(future);
}

} // namespace wowlab::core
