#include "packaging/lab/servers/postgresserver.h"

#include "packaging/lab/servers/freeport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <optional>
#include <thread>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace wowlab::lab {

namespace {

constexpr int kPortTries = 5;
constexpr auto kStartDeadline = 30s;
constexpr auto kStopDeadline = 15s;

struct Account
{
    uid_t user = 0;
    gid_t group = 0;
};

/// Whom PostgreSQL's programs run as: nobody else unless we are root.
std::optional<Account> unprivilegedAccount()
{
    if (::geteuid() != 0)
        return std::nullopt;
    for (const char *name : {"postgres", "nobody"}) {
        if (const passwd *entry = ::getpwnam(name))
            return Account{entry->pw_uid, entry->pw_gid};
    }
    return std::nullopt;
}

/// Between fork and exec: only async-signal-safe calls.
void becomeServer(std::optional<Account> account)
{
    if (account && (::setgroups(0, nullptr) != 0 || ::setgid(account->group) != 0 || ::setuid(account->user) != 0))
        ::_exit(126);
    // After the change of user, which would clear it.
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
}

void prepare(QProcess &process)
{
    const auto account = unprivilegedAccount();
    process.setChildProcessModifier([account] { becomeServer(account); });
}

core::Result<QByteArray> finishOf(QProcess &process, const QByteArray &input = {})
{
    if (process.waitForStarted()) {
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(-1);
    }
    if (process.error() != QProcess::UnknownError || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return core::fail(core::ErrorKind::Retry, "postgres.statement_failed",
                          QString::fromUtf8(process.readAllStandardError()).trimmed());
    return process.readAllStandardOutput();
}

QByteArray randomPassword()
{
    std::array<quint32, 6> bytes{};
    QRandomGenerator::system()->fillRange(bytes.data(), qsizetype(bytes.size()));
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), sizeof bytes).toHex();
}

} // namespace

PostgresServer::PostgresServer()
    : m_folder(QDir::tempPath() + QStringLiteral("/wlpg-XXXXXX"))
    , m_binaries(findBinaries())
    , m_password(randomPassword())
{
    prepare(m_server);
}

PostgresServer::~PostgresServer()
{
    kill();
}

QString PostgresServer::findBinaries()
{
    if (const QString found = QStandardPaths::findExecutable(QStringLiteral("initdb")); !found.isEmpty())
        return QFileInfo(QFileInfo(found).canonicalFilePath()).path();
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    for (const QString &name : names) {
        const QString folder = versions.filePath(name) + QStringLiteral("/bin");
        if (QFileInfo(folder + QStringLiteral("/initdb")).isExecutable())
            return folder;
    }
    return {};
}

core::Result<void> PostgresServer::start()
{
    if (m_binaries.isEmpty())
        return core::fail(core::ErrorKind::NotFound, "postgres.not_installed",
                          QStringLiteral("initdb is neither in PATH nor in /usr/lib/postgresql/*/bin"));
    if (!m_hasCluster) {
        if (const auto made = makeCluster(); !made)
            return made;
        m_hasCluster = true;
    }
    // A restart keeps its port: clients know it. The first start looks for a free one.
    const bool isFirst = m_port == 0;
    for (int tries = 0; tries < (isFirst ? kPortTries : 1); ++tries) {
        if (isFirst)
            m_port = freeLoopbackPort();
        if (startOnce())
            return {};
    }
    printLog();
    if (isFirst)
        m_port = 0;
    return core::fail(core::ErrorKind::Retry, "postgres.not_started", QStringLiteral("see the server's log above"));
}

core::Result<void> PostgresServer::makeCluster()
{
    const QString passwordPath = m_folder.filePath(QStringLiteral("password"));
    QFile passwordFile(passwordPath);
    if (!passwordFile.open(QIODevice::WriteOnly) ||
        !passwordFile.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        passwordFile.write(m_password) != m_password.size())
        return core::fail(core::ErrorKind::Retry, "postgres.not_started", passwordFile.errorString());
    passwordFile.close();
    const auto account = unprivilegedAccount();
    for (const QString &path : {m_folder.path(), passwordPath}) {
        if (account && ::chown(QFile::encodeName(path).constData(), account->user, account->group) != 0)
            return core::fail(core::ErrorKind::Retry, "postgres.not_started",
                              QStringLiteral("cannot give %1 to the server's user").arg(path));
    }
    QProcess initdb;
    prepare(initdb);
    initdb.setWorkingDirectory(m_folder.path());
    initdb.start(m_binaries + QStringLiteral("/initdb"),
                 {QStringLiteral("--pgdata=") + dataPath(), QStringLiteral("--username=postgres"),
                  QStringLiteral("--auth=scram-sha-256"), QStringLiteral("--pwfile=") + passwordPath,
                  QStringLiteral("--encoding=UTF8"), QStringLiteral("--no-locale"), QStringLiteral("--no-sync"),
                  QStringLiteral("--no-instructions")});
    const auto made = finishOf(initdb);
    QFile::remove(passwordPath);
    if (!made)
        return core::fail(core::ErrorKind::Retry, "postgres.not_started", made.error().detail);
    return {};
}

bool PostgresServer::startOnce()
{
    QFile::remove(dataPath() + QStringLiteral("/postmaster.pid"));
    m_server.setWorkingDirectory(m_folder.path());
    m_server.setStandardInputFile(QProcess::nullDevice());
    m_server.setStandardOutputFile(logPath(), QIODevice::Append);
    m_server.setStandardErrorFile(logPath(), QIODevice::Append);
    QStringList arguments{QStringLiteral("-D"),    dataPath(),           QStringLiteral("-p"),
                          QString::number(m_port), QStringLiteral("-k"), m_folder.path()};
    for (const char *setting :
         {"listen_addresses=127.0.0.1", "fsync=off", "full_page_writes=off", "max_connections=200",
          "shared_buffers=64MB", "autovacuum_naptime=5s", "log_line_prefix=%m [%p] ", "deadlock_timeout=200ms"})
        arguments << QStringLiteral("-c") << QString::fromLatin1(setting);
    m_server.start(m_binaries + QStringLiteral("/postgres"), arguments);

    QElapsedTimer elapsed;
    elapsed.start();
    while (m_server.waitForStarted() || m_server.state() == QProcess::Running) {
        QProcess ready;
        ready.start(m_binaries + QStringLiteral("/pg_isready"),
                    {QStringLiteral("-q"), QStringLiteral("-h"), m_folder.path(), QStringLiteral("-p"),
                     QString::number(m_port)});
        if (ready.waitForFinished() && ready.exitCode() == 0)
            return true;
        if (m_server.waitForFinished(20) || std::chrono::milliseconds(elapsed.elapsed()) > kStartDeadline)
            break;
    }
    kill();
    return false;
}

void PostgresServer::stop()
{
    if (!isRunning())
        return;
    ::kill(pid_t(m_server.processId()), SIGINT);
    if (!m_server.waitForFinished(int(std::chrono::milliseconds(kStopDeadline).count())))
        kill();
}

void PostgresServer::kill()
{
    if (!isRunning())
        return;
    // SIGQUIT takes the server's children along; SIGKILL alone would leave them to notice by themselves.
    ::kill(pid_t(m_server.processId()), SIGQUIT);
    if (!m_server.waitForFinished(5'000)) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

bool PostgresServer::isRunning() const
{
    return m_server.state() != QProcess::NotRunning;
}

core::Result<QByteArray> PostgresServer::createDatabase(const QByteArray &name, const QByteArray &templateName)
{
    QByteArray sql = "create database \"" + name + '"';
    if (!templateName.isEmpty())
        sql += " template \"" + templateName + '"';
    if (const auto created = psql("postgres", sql); !created)
        return core::fail(created.error());
    return url(name);
}

core::Result<QByteArray> PostgresServer::psql(const QByteArray &database, const QByteArray &sql) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), QString::fromLatin1(m_password));
    process.setProcessEnvironment(environment);
    process.start(m_binaries + QStringLiteral("/psql"),
                  {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-A"), QStringLiteral("-t"),
                   QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"),
                   QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
                   QStringLiteral("postgres"), QStringLiteral("-d"), QString::fromUtf8(database)});
    return finishOf(process, sql);
}

QByteArray PostgresServer::url(const QByteArray &database) const
{
    return "postgresql://postgres:" + m_password + "@127.0.0.1:" + QByteArray::number(m_port) + '/' + database;
}

void PostgresServer::printLog() const
{
    QFile log(logPath());
    if (log.open(QIODevice::ReadOnly)) {
        const QByteArray text = log.readAll();
        std::fprintf(stderr, "--- log of PostgreSQL in %s ---\n%s---\n", qPrintable(m_folder.path()), text.constData());
    }
}

QString PostgresServer::logPath() const
{
    return m_folder.filePath(QStringLiteral("server.log"));
}

QString PostgresServer::dataPath() const
{
    return m_folder.filePath(QStringLiteral("data"));
}

} // namespace wowlab::lab
