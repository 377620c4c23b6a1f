#include "app/platform/runningprograms.h"

#include <QFile>

#if defined(Q_OS_WIN)
#    include <windows.h>

#    include <tlhelp32.h>
#elif defined(Q_OS_MACOS)
#    include <libproc.h>
#else
#    include <dirent.h>

#    include <memory>
#endif

#include <vector>

namespace wowlab::platform {

namespace {

QStringList sortedOnce(QStringList names)
{
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace

RunningPrograms::RunningPrograms(QString procFolder)
    : m_procFolder(std::move(procFolder))
{
}

#if defined(Q_OS_WIN)

std::optional<QStringList> RunningPrograms::look()
{
    const HANDLE snapshot = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    if (snapshot == INVALID_HANDLE_VALUE)
        return std::nullopt;
    QStringList names;
    PROCESSENTRY32W entry{};
    entry.dwSize = sizeof(entry);
    for (BOOL isThere = Process32FirstW(snapshot, &entry); isThere; isThere = Process32NextW(snapshot, &entry))
        names.append(QString::fromWCharArray(entry.szExeFile));
    CloseHandle(snapshot);
    return sortedOnce(names);
}

#elif defined(Q_OS_MACOS)

std::optional<QStringList> RunningPrograms::look()
{
    const int count = proc_listallpids(nullptr, 0);
    if (count <= 0)
        return std::nullopt;
    std::vector<pid_t> processes(std::size_t(count) + 32); // some may start meanwhile
    const int found = proc_listallpids(processes.data(), int(processes.size() * sizeof(pid_t)));
    QStringList names;
    char path[PROC_PIDPATHINFO_MAXSIZE];
    for (int i = 0; i < found; ++i) {
        const int length = proc_pidpath(processes[std::size_t(i)], path, sizeof(path));
        if (length > 0)
            names.append(QString::fromUtf8(path, length).section(QLatin1Char('/'), -1));
    }
    return sortedOnce(names);
}

#else

namespace {

QByteArray contentOf(const QString &path)
{
    constexpr qint64 kEnough = 4096; // of a command line
    QFile file(path);
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? file.read(kEnough) : QByteArray();
}

/// The last part of a path of either kind.
QString fileNameOf(const QByteArray &path)
{
    const auto last = std::max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return QString::fromLocal8Bit(path.mid(last + 1));
}

/// proc_pid_comm(5), proc_pid_cmdline(5). Kernel threads have no command line, and no names here.
QStringList namesOf(const QString &process)
{
    const QByteArray line = contentOf(process + QStringLiteral("/cmdline"));
    if (line.isEmpty())
        return {};
    const QList<QByteArray> arguments = line.split('\0');
    QStringList names{fileNameOf(arguments.first())};
    if (const QByteArray name = contentOf(process + QStringLiteral("/comm")).trimmed(); !name.isEmpty())
        names.append(QString::fromLocal8Bit(name));
    // "wine64-preloader /usr/bin/wine64 C:\...\Wow.exe": Wine gives its processes the Windows name, older ones late.
    if (names.first().startsWith(QLatin1String("wine"))) {
        for (const QByteArray &argument : arguments) {
            if (argument.toLower().endsWith(".exe")) {
                names.append(fileNameOf(argument));
                break;
            }
        }
    }
    return names;
}

} // namespace

std::optional<QStringList> RunningPrograms::look()
{
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(opendir(QFile::encodeName(m_procFolder).constData()), &closedir);
    if (!folder)
        return std::nullopt;
    QHash<qint64, Known> known;
    while (const dirent *entry = readdir(folder.get())) {
        bool isNumber = false;
        const qint64 process = QByteArray::fromRawData(entry->d_name, qstrlen(entry->d_name)).toLongLong(&isNumber);
        if (!isNumber)
            continue;
        const auto before = m_known.constFind(process);
        if (before != m_known.constEnd() && before->isSettled) {
            known.insert(process, *before);
            continue;
        }
        const QString path = m_procFolder + QLatin1Char('/') + QString::number(process);
        known.insert(process, {.names = namesOf(path), .isSettled = before != m_known.constEnd()});
    }
    m_known = std::move(known);
    QStringList names;
    for (const Known &process : std::as_const(m_known))
        names.append(process.names);
    return sortedOnce(names);
}

#endif

} // namespace wowlab::platform
