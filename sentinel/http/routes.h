#pragma once

#include "sentinel/http/handlers.h"
#include "sentinel/http/router.h"

#include <vector>

namespace wowlab::sentinel {

class Health;

/// Every call of the sentinel: who may make it and what answers it. `health` is asked in the main thread.
[[nodiscard]] std::vector<Route> sentinelRoutes(const HandlerContext &context, const Health &health);

} // namespace wowlab::sentinel
