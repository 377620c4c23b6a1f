#pragma once

#include "sentinel/access/eligibility.h"
#include "sentinel/store/store.h"

#include <QVector>

namespace wowlab::sentinel {

/// Deals free places out, one chunk at a time. The next place goes to the user for whom the fewest iterations run or are
/// dealt, and among the jobs of that user to the one that has the least of its share; the older one on a tie. So a job of 10
/// chunks is not behind one of 100,000, a user with a hundred jobs is not served before a user with one, a job of large chunks
/// gets fewer of them, and every node gets some before any gets its fill. Shares grow with age, so that newcomers cannot
/// thin an old job out for ever. A pure function of what it is given: what was dealt before is seen in what runs.
[[nodiscard]] QVector<Assignment> plan(const QVector<SchedulableNode> &nodes, const QVector<OpenJob> &jobs,
                                       RowlessNodes rowless, const Guilds &guilds);

} // namespace wowlab::sentinel
