#include "app/platform/usablecores.h"

#include "app/platform/cgroup.h"

#include <QtGlobal>

#include <algorithm>
#include <thread>

#ifdef Q_OS_LINUX
#    include <sched.h>
#    include <unistd.h>
#endif

namespace wowlab::platform {

namespace {

int coresInAffinityMask()
{
#ifdef Q_OS_LINUX
    // The kernel's mask may be larger than cpu_set_t's 1024 cores; then the call says EINVAL and we offer more room.
    for (int cores = 1024; cores <= 1024 * 1024; cores *= 4) {
        cpu_set_t *set = CPU_ALLOC(size_t(cores));
        if (!set)
            break;
        const size_t sizeBytes = CPU_ALLOC_SIZE(size_t(cores));
        const int count = sched_getaffinity(0, sizeBytes, set) == 0 ? CPU_COUNT_S(sizeBytes, set) : 0;
        CPU_FREE(set);
        if (count > 0)
            return count;
    }
#endif
    return totalCores();
}

} // namespace

int usableCores(int cores, std::optional<double> cpuQuota)
{
    if (cpuQuota)
        cores = std::min(cores, int(std::min(*cpuQuota, 1e6)));
    return std::max(cores, 1);
}

int usableCores()
{
    return usableCores(coresInAffinityMask(), cgroupCpuQuota());
}

int totalCores()
{
#ifdef Q_OS_LINUX
    // What std::thread counts is the affinity mask.
    const long online = sysconf(_SC_NPROCESSORS_ONLN);
    if (online > 0)
        return int(online);
#endif
    return std::max(int(std::thread::hardware_concurrency()), 1);
}

} // namespace wowlab::platform
