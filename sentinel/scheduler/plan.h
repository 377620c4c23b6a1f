#pragma once

#include "sentinel/access/eligibility.h"
#include "sentinel/store/store.h"

#include <QVector>

namespace wowlab::sentinel {

/// Deals free places out to jobs, one chunk at a time: the next place goes to the eligible job with the fewest chunks running
/// or dealt, the older one on a tie. So a job of 10 chunks is not behind one of 10,000, and every node gets some before any
/// gets its fill. A pure function of what it is given.
[[nodiscard]] QVector<Assignment> plan(const QVector<SchedulableNode> &nodes, const QVector<OpenJob> &jobs,
                                       RowlessNodes rowless, const Guilds &guilds);

} // namespace wowlab::sentinel
