#include "packaging/lab/lab.h"

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/identity/jwt.h"
#include "packaging/lab/servers/freeport.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QThread>

using namespace std::chrono_literals;

namespace wowlab::lab {

namespace {

/// Generous: a loaded machine is slow, and nothing waits longer than it must.
constexpr auto kPatience = 60s;
constexpr auto kPollInterval = 50ms;
constexpr auto kTokenLife = 1h;

QByteArray randomKey()
{
    QByteArray bytes(32, '\0');
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return bytes.toHex();
}

std::chrono::seconds unixTimeIn(std::chrono::seconds later)
{
    return std::chrono::duration_cast<std::chrono::seconds>(core::systemClock().wall()) + later;
}

tl::unexpected<core::Error> notReady(const QString &what, const ServiceProcess &process)
{
    return core::fail(
        core::ErrorKind::Retry, "lab.not_ready",
        QStringLiteral("%1\nthe end of its log:\n%2").arg(what, QString::fromUtf8(process.log().right(3000))));
}

bool answersOk(quint16 port, const QByteArray &path)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(500))
        return false;
    socket.write("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    return socket.waitForReadyRead(2000) && socket.readLine().contains(" 200 ");
}

} // namespace

Lab::Lab(Options options)
    : m_options(std::move(options))
    , m_userTokenKey(randomKey())
{
    if (m_options.programs.isEmpty())
        m_options.programs = QCoreApplication::applicationDirPath();
}

Lab::~Lab()
{
    // Nodes first and together: each says good-bye to a sentinel that is still there.
    for (const auto &node : m_nodes)
        node->askToStop();
    for (const auto &node : m_nodes)
        (void)node->terminate(10s);
    if (m_sentinel)
        (void)m_sentinel->terminate(10s);
}

core::Result<void> Lab::start()
{
    return startServers().and_then([this] { return startPrograms(); });
}

core::Result<void> Lab::startServers()
{
    say(QStringLiteral("Starting a private PostgreSQL"));
    if (const auto started = m_postgres.start(); !started)
        return started;
    auto database = m_postgres.createDatabase("wowlab");
    if (!database)
        return core::fail(database.error());
    m_databaseUrl = *database;
    say(QStringLiteral("Starting Centrifugo"));
    m_beacon = std::make_unique<CentrifugoServer>();
    if (m_beacon->failure())
        return core::fail(*m_beacon->failure());
    return {};
}

core::Result<void> Lab::startPrograms()
{
    say(QStringLiteral("Starting the sentinel"));
    m_sentinelPort = freeLoopbackPort();
    m_sentinel = std::make_unique<ServiceProcess>(ServiceProcess::Command{
        .name = QStringLiteral("sentinel"),
        .program = program("wowlab-sentinel"),
        .arguments = {},
        .environment = sentinelEnvironment(),
        .logPath = m_folder.filePath(QStringLiteral("sentinel.log")),
    });
    if (const auto started = m_sentinel->start(); !started)
        return started;
    if (const auto ready = waitUntilReady(); !ready)
        return ready;

    say(QStringLiteral("Starting %1 nodes").arg(m_options.nodes));
    for (int i = 0; i < m_options.nodes; ++i) {
        m_nodes.push_back(std::make_unique<ServiceProcess>(ServiceProcess::Command{
            .name = QStringLiteral("node-%1").arg(i + 1),
            .program = program("wowlab-node-headless"),
            .arguments = {QStringLiteral("run")},
            .environment = nodeEnvironment(i),
            .logPath = m_folder.filePath(QStringLiteral("node-%1.log").arg(i + 1)),
        }));
        if (const auto started = m_nodes.back()->start(); !started)
            return started;
    }
    return {};
}

core::Result<void> Lab::claimNodes()
{
    say(QStringLiteral("Signing a user up"));
    auto portal = Portal::signUp(m_databaseUrl);
    if (!portal)
        return core::fail(portal.error());
    m_portal = std::make_unique<Portal>(std::move(*portal));

    for (int i = 0; i < nodeCount(); ++i) {
        QString code;
        const auto shown = waitForNode(i, QStringLiteral("a claim code"), [&code](const QJsonObject &status) {
            code = status[QLatin1String("claimCode")].toString();
            return !code.isEmpty();
        });
        if (!shown)
            return shown;
        say(QStringLiteral("Claiming %1 by its code %2").arg(node(i).name(), code));
        const auto claimed = m_portal->claim(code, node(i).name(), m_options.workersPerNode);
        if (!claimed)
            return core::fail(claimed.error());
    }
    for (int i = 0; i < nodeCount(); ++i) {
        const auto running = waitForNode(i, QStringLiteral("ready for work"), [](const QJsonObject &status) {
            return status[QLatin1String("phase")].toString() == QLatin1String("running");
        });
        if (!running)
            return running;
    }
    return {};
}

core::Result<void> Lab::waitUntilReady() const
{
    const QDeadlineTimer deadline(kPatience);
    while (!deadline.hasExpired()) {
        if (answersOk(m_sentinelPort, "/ready"))
            return {};
        if (!m_sentinel->isRunning())
            return notReady(QStringLiteral("the sentinel ended"), *m_sentinel);
        if (const auto rested = rest(); !rested)
            return rested;
    }
    return notReady(QStringLiteral("the sentinel is not ready"), *m_sentinel);
}

core::Result<void> Lab::waitForNode(int index, const QString &wanted,
                                    const std::function<bool(const QJsonObject &)> &isReached) const
{
    const ServiceProcess &process = *m_nodes[std::size_t(index)];
    const QDeadlineTimer deadline(kPatience);
    while (!deadline.hasExpired()) {
        if (const auto status = nodeStatus(index); status && isReached(*status))
            return {};
        if (!process.isRunning())
            return notReady(QStringLiteral("%1 ended").arg(process.name()), process);
        if (const auto rested = rest(); !rested)
            return rested;
    }
    return notReady(QStringLiteral("%1 has not come to be %2").arg(process.name(), wanted), process);
}

core::Result<QJsonObject> Lab::nodeStatus(int index) const
{
    QProcess process;
    process.setProcessEnvironment(nodeEnvironment(index));
    process.start(program("wowlab-node-headless"), {QStringLiteral("status"), QStringLiteral("--json")});
    if (!process.waitForFinished(10'000) || process.exitStatus() != QProcess::NormalExit)
        return core::fail(core::ErrorKind::Retry, "lab.no_status", QStringLiteral("the node does not tell its status"));
    return core::parseJsonObject(process.readAllStandardOutput());
}

core::Result<QByteArray> Lab::runNodeProgram(int index, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(nodeEnvironment(index));
    process.start(program("wowlab-node-headless"), arguments);
    const bool isFinished = process.waitForFinished(600'000);
    if (!isFinished || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return core::fail(core::ErrorKind::Retry, "lab.command_failed",
                          QString::fromUtf8(process.readAllStandardError()));
    return process.readAllStandardOutput();
}

Lab::ProgramOutput Lab::runSentinelProgram(const QStringList &arguments, const QMap<QString, QString> &settings) const
{
    QProcessEnvironment environment = sentinelEnvironment();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        environment.insert(it.key(), it.value());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program("wowlab-sentinel"), arguments);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return {hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

core::Result<void> Lab::rest() const
{
    QCoreApplication::processEvents(); // signals that ask us to stop arrive here
    if (m_options.isCancelled && m_options.isCancelled())
        return core::fail(core::ErrorKind::Cancelled, "lab.cancelled", QStringLiteral("stopped"));
    QThread::msleep(kPollInterval.count());
    return {};
}

QUrl Lab::sentinelUrl() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_sentinelPort));
}

QByteArray Lab::databaseUrl() const
{
    return m_databaseUrl;
}

QByteArray Lab::psqlLine() const
{
    return "PGPASSWORD=" + m_postgres.password() + " psql -h 127.0.0.1 -p " + QByteArray::number(m_postgres.port()) +
           " -U postgres wowlab";
}

QByteArray Lab::userToken(core::UserId user) const
{
    return core::jwt::mint({{QStringLiteral("sub"), user.toString()},
                            {QStringLiteral("role"), QStringLiteral("authenticated")},
                            {QStringLiteral("aud"), QStringLiteral("authenticated")},
                            {QStringLiteral("exp"), qint64(unixTimeIn(kTokenLife).count())}},
                           core::Secret(QByteArrayView(m_userTokenKey)));
}

QByteArray Lab::beaconToken(core::UserId user) const
{
    return core::jwt::mint(
        {{QStringLiteral("sub"), user.toString()}, {QStringLiteral("exp"), qint64(unixTimeIn(kTokenLife).count())}},
        core::Secret(QByteArrayView(m_beacon->tokenKey())));
}

QProcessEnvironment Lab::sentinelEnvironment() const
{
    QProcessEnvironment environment = m_beacon->environment();
    environment.insert(QStringLiteral("SUPABASE_DB_URL"), QString::fromUtf8(m_databaseUrl));
    environment.insert(QStringLiteral("SUPABASE_JWT_SECRET"), QString::fromLatin1(m_userTokenKey));
    environment.insert(QStringLiteral("CENTRIFUGO_API_URL"), m_beacon->apiUrl().toString());
    environment.insert(QStringLiteral("WOWLAB_BEACON_URL"), m_beacon->webSocketUrl().toString());
    environment.insert(QStringLiteral("WOWLAB_LISTEN"), QStringLiteral("127.0.0.1:%1").arg(m_sentinelPort));
    for (auto it = m_options.sentinelSettings.begin(); it != m_options.sentinelSettings.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

QProcessEnvironment Lab::nodeEnvironment(int index) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("WOWLAB_SENTINEL_URL"), sentinelUrl().toString());
    environment.insert(QStringLiteral("WOWLAB_CONFIG_DIR"), nodeFolder(index) + QStringLiteral("/config"));
    environment.insert(QStringLiteral("WOWLAB_DATA_DIR"), nodeDataFolder(index));
    return environment;
}

QString Lab::nodeFolder(int index) const
{
    return m_folder.filePath(QStringLiteral("node-%1").arg(index + 1));
}

QString Lab::nodeDataFolder(int index) const
{
    return nodeFolder(index) + QStringLiteral("/data");
}

QString Lab::program(const char *name) const
{
    return m_options.programs + QLatin1Char('/') + QLatin1String(name);
}

void Lab::say(const QString &what) const
{
    if (m_options.say)
        m_options.say(what);
}

} // namespace wowlab::lab
