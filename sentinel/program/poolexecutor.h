#pragma once

#include "sentinel/http/storeexecutor.h"

#include <QObject>

namespace wowlab::sentinel {

class DatabasePool;

/// Joins the front door to the pool of database workers. Until the schema is known to be in place, every request is told to
/// come again. Lives in the main thread; the pool outlives it.
class PoolExecutor final : public QObject, public StoreExecutor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PoolExecutor)
public:
    explicit PoolExecutor(DatabasePool &pool, QObject *parent = nullptr);

    void open() { m_isOpen = true; }
    [[nodiscard]] bool submit(StoreTask task, StoreAnswer answer) override;

private:
    DatabasePool &m_pool;
    bool m_isOpen = false;
};

} // namespace wowlab::sentinel
