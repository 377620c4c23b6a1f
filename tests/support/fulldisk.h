#pragma once

#include <csignal>
#include <sys/resource.h>

namespace wowlab::test {

/// While it lives no file of this process can grow, so that every write to the disk fails as on a full one. Unix.
/// The test's own log may be such a file: keep it short.
class FullDisk final
{
public:
    FullDisk()
        : m_usualHandler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_usual);
        const rlimit none{.rlim_cur = 0, .rlim_max = m_usual.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_usual);
        std::signal(SIGXFSZ, m_usualHandler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    void (*m_usualHandler)(int);
    rlimit m_usual{};
};

} // namespace wowlab::test
