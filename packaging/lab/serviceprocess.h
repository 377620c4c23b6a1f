#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace wowlab::lab {

/// One of our programs as a child of the lab: started, stopped, killed and started again with the same settings; its log
/// goes on over restarts. Dies with this process. Lives in the main thread; its calls block.
class ServiceProcess final
{
public:
    struct Command
    {
        QString name; ///< for messages and the log file
        QString program;
        QStringList arguments;
        QProcessEnvironment environment;
        QString logPath;
    };

    explicit ServiceProcess(Command command);
    ~ServiceProcess();
    Q_DISABLE_COPY_MOVE(ServiceProcess)

    /// Errors: Retry "lab.cannot_start".
    [[nodiscard]] core::Result<void> start();
    /// SIGTERM; waits. Gives the exit code. Errors: Retry "lab.does_not_stop" (it was killed then).
    [[nodiscard]] core::Result<int> terminate(std::chrono::milliseconds bound);
    /// SIGTERM without waiting.
    void askToStop();
    /// SIGKILL.
    void kill();
    /// SIGSTOP: it does nothing more, while the system goes on taking connections and bytes for it. resume() undoes it.
    void suspend();
    void resume();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 processId() const;
    /// The most memory it has held so far in this run, in bytes; 0 where the system does not tell.
    [[nodiscard]] qint64 peakMemoryBytes() const;
    [[nodiscard]] QByteArray log() const;
    [[nodiscard]] const QString &name() const { return m_command.name; }

private:
    Command m_command;
    std::unique_ptr<QProcess> m_process;
};

} // namespace wowlab::lab
