#include "packaging/lab/serviceprocess.h"

#include "packaging/lab/servers/childprocess.h"

#include <QFile>

#include <csignal>

namespace wowlab::lab {

ServiceProcess::ServiceProcess(Command command)
    : m_command(std::move(command))
{
}

ServiceProcess::~ServiceProcess()
{
    kill();
}

core::Result<void> ServiceProcess::start()
{
    m_process = std::make_unique<QProcess>();
    tieToParent(*m_process);
    m_process->setProcessEnvironment(m_command.environment);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(m_command.logPath, QIODevice::Append);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->start(m_command.program, m_command.arguments);
    if (!m_process->waitForStarted())
        return core::fail(core::ErrorKind::Retry, "lab.cannot_start",
                          QStringLiteral("cannot start %1: %2").arg(m_command.program, m_process->errorString()));
    return {};
}

core::Result<int> ServiceProcess::terminate(std::chrono::milliseconds bound)
{
    if (!isRunning())
        return m_process ? m_process->exitCode() : 0;
    m_process->terminate();
    if (m_process->waitForFinished(int(bound.count())))
        return m_process->exitCode();
    kill();
    return core::fail(core::ErrorKind::Retry, "lab.does_not_stop",
                      QStringLiteral("%1 did not end within %2 ms of SIGTERM").arg(m_command.name).arg(bound.count()));
}

void ServiceProcess::askToStop()
{
    if (isRunning())
        m_process->terminate();
}

void ServiceProcess::kill()
{
    if (!isRunning())
        return;
    m_process->kill();
    m_process->waitForFinished();
}

void ServiceProcess::suspend()
{
    if (isRunning())
        ::kill(pid_t(processId()), SIGSTOP);
}

void ServiceProcess::resume()
{
    if (isRunning())
        ::kill(pid_t(processId()), SIGCONT);
}

bool ServiceProcess::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

qint64 ServiceProcess::processId() const
{
    return m_process ? m_process->processId() : 0;
}

qint64 ServiceProcess::peakMemoryBytes() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    return 0;
}

QByteArray ServiceProcess::log() const
{
    QFile file(m_command.logPath);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace wowlab::lab
