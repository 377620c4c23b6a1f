#pragma once

#include "core/base/result.h"
#include "sentinel/http/outcome.h"

#include <functional>

namespace wowlab::sentinel {

class Store;

/// One request's questions to the database. Runs in a database worker; may block.
using StoreTask = std::function<core::Result<Outcome>(Store &)>;
using StoreAnswer = std::function<void(core::Result<Outcome>)>;

/// Who runs store tasks: the front door's port to the pool of database workers.
class StoreExecutor
{
public:
    virtual ~StoreExecutor() = default;
    /// Called in the main thread. Runs the task in a worker, then calls `answer` exactly once in the main thread, never
    /// within this call; with Retry "database.unavailable" if no connection could be had. False: no room, neither is called.
    [[nodiscard]] virtual bool submit(StoreTask task, StoreAnswer answer) = 0;
};

} // namespace wowlab::sentinel
