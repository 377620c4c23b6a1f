#include "app/platform/threadpriority.h"

#include <QtGlobal>

#if defined(Q_OS_LINUX)
#    include <sched.h>
#    include <sys/resource.h>
#    include <sys/syscall.h>
#    include <unistd.h>
#elif defined(Q_OS_MACOS)
#    include <pthread/qos.h>
#elif defined(Q_OS_WIN)
#    include <windows.h>
#endif

namespace wowlab::platform {

void lowerThreadPriority()
{
#if defined(Q_OS_LINUX)
    // Nice values belong to threads on Linux (setpriority(2), NOTES). Batch scheduling tells the kernel that we never wait
    // for a person.
    const auto thread = static_cast<id_t>(syscall(SYS_gettid));
    (void)setpriority(PRIO_PROCESS, thread, 19);
    const sched_param none{};
    (void)sched_setscheduler(0, SCHED_BATCH, &none);
#elif defined(Q_OS_MACOS)
    (void)pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
#elif defined(Q_OS_WIN)
    SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_IDLE);
#endif
}

} // namespace wowlab::platform
