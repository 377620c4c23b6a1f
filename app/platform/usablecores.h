#pragma once

#include <optional>

namespace wowlab::platform {

/// How many threads can compute at once without being throttled: what the affinity mask admits, no more than the whole
/// cores of a quota, at least 1.
[[nodiscard]] int usableCores(int coresInAffinityMask, std::optional<double> cpuQuota);

/// The same for this process on this machine.
[[nodiscard]] int usableCores();

/// All logical cores of the machine, usable or not; at least 1.
[[nodiscard]] int totalCores();

} // namespace wowlab::platform
