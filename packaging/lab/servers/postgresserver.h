#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace wowlab::lab {

/// A PostgreSQL cluster of one's own in a temporary folder: made when started, gone with this object. It listens on a free
/// loopback port and on a socket with a short path, takes one superuser with a random password, and is fast rather than
/// durable (no fsync). Run by root it becomes the user "postgres" or "nobody", since PostgreSQL refuses root. It dies with
/// this process. Prints the server's log to standard error when it cannot start or when printLog() is called.
/// Lives in the thread that made it; its calls block for up to seconds.
class PostgresServer final
{
public:
    PostgresServer();
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// The folder with initdb and postgres: PATH first, else the newest /usr/lib/postgresql/*/bin; empty if there is none.
    [[nodiscard]] static QString findBinaries();

    /// Makes the cluster if there is none yet, and starts it on its port.
    /// Errors: NotFound "postgres.not_installed" · Retry "postgres.not_started".
    [[nodiscard]] core::Result<void> start();
    /// Ends it in order (SIGINT: sessions are cut, nothing is lost).
    void stop();
    /// Ends it at once, without a checkpoint (SIGQUIT, then SIGKILL): what was committed is recovered at the next start.
    void kill();
    [[nodiscard]] bool isRunning() const;

    /// Makes a database, as a copy of `templateName` where one is named; nobody may be connected to that one.
    /// Gives its address with the password. Errors: Retry "postgres.statement_failed" with psql's words.
    [[nodiscard]] core::Result<QByteArray> createDatabase(const QByteArray &name, const QByteArray &templateName = {});
    /// Runs SQL as the superuser through psql, stopping at the first error; gives what it prints, unaligned.
    /// Errors: as createDatabase.
    [[nodiscard]] core::Result<QByteArray> psql(const QByteArray &database, const QByteArray &sql) const;

    /// postgresql://postgres:<password>@127.0.0.1:<port>/<database>
    [[nodiscard]] QByteArray url(const QByteArray &database) const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray password() const { return m_password; }
    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }

    void printLog() const;

private:
    [[nodiscard]] core::Result<void> makeCluster();
    [[nodiscard]] bool startOnce();
    [[nodiscard]] QString logPath() const;
    [[nodiscard]] QString dataPath() const;

    QTemporaryDir m_folder; ///< data, socket and log
    QString m_binaries;
    QByteArray m_password;
    quint16 m_port = 0;
    bool m_hasCluster = false;
    QProcess m_server;
};

} // namespace wowlab::lab
