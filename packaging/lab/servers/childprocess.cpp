#include "packaging/lab/servers/childprocess.h"

#include <QProcess>

#ifdef Q_OS_LINUX
#    include <csignal>
#    include <sys/prctl.h>
#    include <unistd.h>
#endif

namespace wowlab::lab {

void tieToParent(QProcess &child)
{
#ifdef Q_OS_LINUX
    const auto parent = ::getpid();
    child.setChildProcessModifier([parent] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) // it died before we asked
            ::_exit(1);
    });
#else
    Q_UNUSED(child)
#endif
}

} // namespace wowlab::lab
