#pragma once

#include "packaging/lab/jobspec.h"
#include "packaging/lab/lab.h"

namespace wowlab::lab {

/// Submits the job in a lab whose nodes are claimed, shows its progress from its channel, and reports the end beside the
/// reference. True if every iteration was counted exactly once and the mean is within 4 standard errors.
/// Lives in the main thread; runs the event loop until the job is over.
[[nodiscard]] bool runJob(Lab &lab, const JobSpec &spec);

} // namespace wowlab::lab
