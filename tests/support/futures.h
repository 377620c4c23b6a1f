#pragma once

#include <QFuture>
#include <QTest>

#include <stdexcept>

namespace wowlab::test {

/// Runs the event loop until the future is finished and takes its result.
template <class T>
T resultOf(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        throw std::runtime_error("a future had no result within 20 s");
    return future.takeResult();
}

} // namespace wowlab::test
