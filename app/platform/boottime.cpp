#include "app/platform/boottime.h"

#ifdef _WIN32
#    include <windows.h>
#else
#    include <ctime>
#endif

namespace wowlab::platform {

std::chrono::milliseconds timeSinceBoot()
{
#ifdef _WIN32
    return std::chrono::milliseconds(GetTickCount64()); // goes on during sleep
#else
#    ifdef CLOCK_BOOTTIME
    constexpr clockid_t kClock = CLOCK_BOOTTIME;
#    else
    constexpr clockid_t kClock = CLOCK_MONOTONIC; // on macOS this one goes on during sleep
#    endif
    timespec now{};
    clock_gettime(kClock, &now);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(now.tv_sec) +
                                                                 std::chrono::nanoseconds(now.tv_nsec));
#endif
}

} // namespace wowlab::platform
