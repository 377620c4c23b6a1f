#include "sentinel/program/poolexecutor.h"

#include "core/base/async.h"
#include "sentinel/store/databasepool.h"

#include <QMetaObject>

namespace wowlab::sentinel {

PoolExecutor::PoolExecutor(DatabasePool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
}

bool PoolExecutor::submit(StoreTask task, StoreAnswer answer)
{
    if (!m_isOpen) {
        QMetaObject::invokeMethod(
            this,
            [answer = std::move(answer)] {
                answer(core::fail(core::ErrorKind::Retry, "database.unavailable",
                                  QStringLiteral("the database is not ready yet")));
            },
            Qt::QueuedConnection);
        return true;
    }
    core::onFinished(m_pool.run(std::move(task)), this,
                     [answer = std::move(answer)](core::Result<Outcome> outcome) { answer(std::move(outcome)); });
    return true;
}

} // namespace wowlab::sentinel
