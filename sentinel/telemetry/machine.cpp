#include "sentinel/telemetry/machine.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <QString>

#include <cstdlib>

#ifdef Q_OS_UNIX
#    include <unistd.h>
#endif

namespace wowlab::sentinel {

namespace {

/// Files of /proc say that they are empty; they are read to their end all the same. Empty where there is none.
QByteArray contentOf(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "MemTotal:  16303428 kB" of /proc/meminfo (proc(5)), in bytes.
qint64 memoryLine(const QByteArray &meminfo, const QByteArray &name)
{
    for (const QByteArray &line : meminfo.split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').value(0).toLongLong() * 1024;
    }
    return 0;
}

/// The fields of /proc/stat's first line: user, nice, system, idle, iowait, ... in ticks.
QList<QByteArray> cpuTicks()
{
    QList<QByteArray> fields = contentOf("/proc/stat").split('\n').value(0).simplified().split(' ');
    return fields.value(0) == "cpu" ? fields.mid(1) : QList<QByteArray>();
}

/// When the machine was started, Unix seconds.
double bootTime()
{
    for (const QByteArray &line : contentOf("/proc/stat").split('\n')) {
        if (line.startsWith("btime "))
            return line.mid(6).toDouble();
    }
    return 0;
}

} // namespace

MachineStats Machine::look()
{
    MachineStats stats;
#ifdef Q_OS_UNIX
    if (getloadavg(stats.load.data(), int(stats.load.size())) != int(stats.load.size()))
        stats.load = {};
    const qint64 pageSize = sysconf(_SC_PAGESIZE);
    const double ticksPerSecond = double(sysconf(_SC_CLK_TCK));
    stats.memoryBytes = contentOf("/proc/self/statm").split(' ').value(1).toLongLong() * pageSize;
    // Behind the program's name in parentheses, which may hold blanks: field 3 on (proc(5)).
    const QByteArray stat = contentOf("/proc/self/stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    stats.cpuSeconds = (fields.value(11).toDouble() + fields.value(12).toDouble()) / ticksPerSecond;
    if (const double started = fields.value(19).toDouble(); started > 0)
        stats.startedAt = bootTime() + started / ticksPerSecond;
    stats.openFiles = int(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
#endif
    const QByteArray meminfo = contentOf("/proc/meminfo");
    stats.totalMemoryBytes = memoryLine(meminfo, "MemTotal:");
    stats.availableMemoryBytes = memoryLine(meminfo, "MemAvailable:");

    qint64 all = 0;
    qint64 idle = 0;
    const QList<QByteArray> ticks = cpuTicks();
    for (qsizetype i = 0; i < ticks.size() && i < 8; ++i) {
        all += ticks[i].toLongLong();
        if (i == 3 || i == 4)
            idle += ticks[i].toLongLong();
    }
    if (all > m_allTicks)
        stats.cpuPercent = 100 * double(all - idle - m_busyTicks) / double(all - m_allTicks);
    m_busyTicks = all - idle;
    m_allTicks = all;
    return stats;
}

} // namespace wowlab::sentinel
