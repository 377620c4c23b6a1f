#pragma once

#include <QString>

#include <optional>

namespace wowlab::platform {

/// Where Linux tells a process about its control groups; tests name fixture files.
struct CgroupFiles
{
    QString mount = QStringLiteral("/sys/fs/cgroup");
    QString membership = QStringLiteral("/proc/self/cgroup");
};

/// How many cores' worth of time the control groups grant, the tightest of all levels; nothing if they set no limit or
/// cannot be read. Understands version 2 (`cpu.max`) and version 1 (`cpu.cfs_quota_us`), see
/// https://docs.kernel.org/admin-guide/cgroup-v2.html and https://docs.kernel.org/scheduler/sched-bwc.html.
[[nodiscard]] std::optional<double> cgroupCpuQuota(const CgroupFiles &files = {});

} // namespace wowlab::platform
