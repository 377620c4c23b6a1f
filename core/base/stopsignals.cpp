#include "core/base/stopsignals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#    include <array>
#    include <atomic>
#    include <cerrno>
#    include <csignal>
#    include <fcntl.h>
#    include <unistd.h>
#elif defined(Q_OS_WIN)
#    include <atomic>
#    include <windows.h>
#endif

namespace wowlab::core {

#if defined(Q_OS_UNIX)

namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP, SIGQUIT};

std::atomic<int> g_pipeEnd{-1};

extern "C" void writeToPipe(int signal)
{
    const int savedErrno = errno;
    const auto byte = static_cast<unsigned char>(signal);
    // A full pipe means that hundreds of requests wait already.
    [[maybe_unused]] const auto written = ::write(g_pipeEnd.load(std::memory_order_relaxed), &byte, 1);
    errno = savedErrno;
}

} // namespace

struct StopSignals::Impl
{
    std::array<int, 2> pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> notifier;
    std::array<struct sigaction, kSignals.size()> former{};
};

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>())
{
    if (::pipe(m_impl->pipe.data()) != 0)
        qFatal("cannot make a pipe for signals");
    for (const int end : m_impl->pipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    g_pipeEnd = m_impl->pipe[1];
    m_impl->notifier = std::make_unique<QSocketNotifier>(m_impl->pipe[0], QSocketNotifier::Read);
    connect(m_impl->notifier.get(), &QSocketNotifier::activated, this, &StopSignals::readPipe);

    struct sigaction action = {};
    action.sa_handler = writeToPipe;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals[i], &action, &m_impl->former[i]);
        // What whoever started us wants ignored stays ignored: nohup, and shells that put us into the background.
        if (m_impl->former[i].sa_handler == SIG_IGN)
            ::sigaction(kSignals[i], &m_impl->former[i], nullptr);
    }
}

StopSignals::~StopSignals()
{
    for (size_t i = 0; i < kSignals.size(); ++i)
        ::sigaction(kSignals[i], &m_impl->former[i], nullptr);
    g_pipeEnd = -1;
    m_impl->notifier.reset();
    for (const int end : m_impl->pipe)
        ::close(end);
}

void StopSignals::readPipe()
{
    unsigned char byte = 0;
    while (::read(m_impl->pipe[0], &byte, 1) == 1) {
        if (byte == SIGQUIT)
            Q_EMIT quitRequested();
        else
            Q_EMIT stopRequested();
    }
}

#elif defined(Q_OS_WIN)

namespace {

std::atomic<StopSignals *> g_receiver{nullptr};

/// Runs in a thread that Windows makes for it.
BOOL WINAPI handleConsole(DWORD event)
{
    StopSignals *receiver = g_receiver.load();
    if (!receiver)
        return FALSE;
    QMetaObject::invokeMethod(receiver,
                              event == CTRL_BREAK_EVENT ? &StopSignals::quitRequested : &StopSignals::stopRequested,
                              Qt::QueuedConnection);
    // The process is ended when the handler of a closing console returns: give the main thread its time.
    if (event == CTRL_CLOSE_EVENT || event == CTRL_SHUTDOWN_EVENT)
        Sleep(INFINITE);
    return TRUE;
}

} // namespace

struct StopSignals::Impl
{
};

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    g_receiver = this;
    SetConsoleCtrlHandler(handleConsole, TRUE);
}

StopSignals::~StopSignals()
{
    SetConsoleCtrlHandler(handleConsole, FALSE);
    g_receiver = nullptr;
}

void StopSignals::readPipe() {}

#endif

} // namespace wowlab::core
