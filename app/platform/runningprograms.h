#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace wowlab::platform {

/// The names of the programs that run on this machine. On Linux a program under Wine or Proton appears by the name of its
/// Windows executable as well. Remembers what it knows of a process, so that a look costs little. One thread at a time.
class RunningPrograms
{
public:
    /// `procFolder` is for Linux; tests name a fixture.
    explicit RunningPrograms(QString procFolder = QStringLiteral("/proc"));

    /// Sorted, each once: "Wow.exe", "firefox". Nothing if the system does not tell.
    [[nodiscard]] std::optional<QStringList> look();

private:
    struct Known
    {
        QStringList names;
        bool isSettled = false; ///< seen twice: a process may become another program (exec) soon after its start
    };

    QString m_procFolder;
    QHash<qint64, Known> m_known; ///< by process number
};

} // namespace wowlab::platform
