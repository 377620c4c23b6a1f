#pragma once

#include "app/node/callresult.h"

namespace wowlab::node {

/// What becomes of a stored result after the sentinel was asked to take it.
enum class Verdict {
    Done,    ///< counted, now or earlier
    Dropped, ///< never will be: forget it, count it, show it
    Kept,    ///< ask again later
};

/// 200 and 409 are done; 400, 403 "not_yours", 404, 410, 413 and 422 are final refusals; everything else, no answer
/// included, may pass. Only the sentinel's own words count (see judge()): an error page of a proxy keeps the result.
[[nodiscard]] Verdict verdictOn(const CallError &error);

} // namespace wowlab::node
