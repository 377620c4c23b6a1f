#include "packaging/lab/servers/centrifugoserver.h"

#include "core/base/json.h"
#include "packaging/lab/servers/childprocess.h"
#include "packaging/lab/servers/freeport.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTcpSocket>

#include <chrono>
#include <csignal>

using namespace std::chrono_literals;

namespace wowlab::lab {

namespace {

constexpr auto kStartTime = 20s;
// A client in our own thread cannot say goodbye while we wait, and the server would wait for it.
constexpr auto kStopTime = 2s;

QByteArray randomKey()
{
    QByteArray bytes(32, '\0');
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return bytes.toHex();
}

QJsonObject overlay(QJsonObject base, const QJsonObject &above)
{
    for (auto member = above.begin(); member != above.end(); ++member) {
        const auto old = base.value(member.key());
        if (old.isObject() && member.value().isObject())
            base.insert(member.key(), overlay(old.toObject(), member.value().toObject()));
        else
            base.insert(member.key(), member.value());
    }
    return base;
}

bool isHealthy(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(500))
        return false;
    socket.write("GET /health HTTP/1.0\r\n\r\n");
    if (!socket.waitForReadyRead(500))
        return false;
    return socket.readLine().contains(" 200 ");
}

core::Error startFailed(const QString &detail)
{
    return {core::ErrorKind::Retry, "lab.centrifugo_failed", detail};
}

} // namespace

QString CentrifugoServer::findBinary()
{
    const QString named = qEnvironmentVariable("CENTRIFUGO_BIN");
    if (!named.isEmpty())
        return QFileInfo(named).isExecutable() ? named : QString();
    const QString installed = QStandardPaths::findExecutable(QStringLiteral("centrifugo"));
    if (!installed.isEmpty())
        return installed;
    QString cache = qEnvironmentVariable("WOWLAB_CACHE_DIR");
    if (cache.isEmpty())
        cache = qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + QStringLiteral("/.cache")) +
                QStringLiteral("/wowlab");
    const QString cached = cache + QStringLiteral("/bin/centrifugo");
    return QFileInfo(cached).isExecutable() ? cached : QString();
}

CentrifugoServer::CentrifugoServer()
    : CentrifugoServer(Options{})
{
}

CentrifugoServer::CentrifugoServer(const Options &options)
    : m_options(options)
    , m_apiKey(randomKey())
    , m_tokenKey(randomKey())
    , m_subscriptionTokenKey(randomKey())
{
    tieToParent(m_process);
    m_process.setProcessEnvironment(environment());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
    // Between finding a free port and using it somebody else may take it.
    constexpr int kTries = 3;
    core::Result<void> started;
    for (int i = 0; i < kTries; ++i) {
        m_port = freeLoopbackPort();
        m_internalPort = freeLoopbackPort();
        started = writeConfig().and_then([this] { return start(); });
        if (started || started.error().kind != core::ErrorKind::Retry)
            break;
    }
    if (!started)
        m_failure = started.error();
}

CentrifugoServer::~CentrifugoServer()
{
    stop();
}

core::Result<void> CentrifugoServer::start()
{
    const QString binary = findBinary();
    if (binary.isEmpty())
        return core::fail(core::ErrorKind::NotFound, "lab.no_centrifugo",
                          QStringLiteral("no Centrifugo found: put it into PATH or name it in CENTRIFUGO_BIN"));
    m_process.start(binary, {QStringLiteral("-c"), configPath()});
    const QDeadlineTimer deadline(kStartTime);
    while (!deadline.hasExpired()) {
        if (isHealthy(m_internalPort))
            return {};
        if (m_process.state() == QProcess::NotRunning || m_process.waitForFinished(20))
            return core::fail(startFailed(QStringLiteral("Centrifugo ended: %1").arg(QString::fromUtf8(log()))));
    }
    kill();
    return core::fail(startFailed(QStringLiteral("Centrifugo is not healthy after %1 s").arg(kStartTime.count())));
}

void CentrifugoServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    resume(); // a stopped process takes no SIGTERM
    m_process.terminate();
    if (!m_process.waitForFinished(std::chrono::milliseconds(kStopTime).count()))
        kill();
}

void CentrifugoServer::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

core::Result<void> CentrifugoServer::restart()
{
    stop();
    return start();
}

void CentrifugoServer::suspend()
{
    if (const auto pid = m_process.processId(); pid > 0)
        ::kill(static_cast<pid_t>(pid), SIGSTOP);
}

void CentrifugoServer::resume()
{
    if (const auto pid = m_process.processId(); pid > 0)
        ::kill(static_cast<pid_t>(pid), SIGCONT);
}

bool CentrifugoServer::isRunning() const
{
    return m_process.state() == QProcess::Running;
}

QUrl CentrifugoServer::webSocketUrl() const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1/connection/websocket").arg(m_port));
}

QUrl CentrifugoServer::apiUrl() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_internalPort));
}

QString CentrifugoServer::subscriptionAudience() const
{
    return m_config[QLatin1String("client")][QLatin1String("subscription_token")][QLatin1String("audience")].toString();
}

QString CentrifugoServer::configPath() const
{
    return m_folder.filePath(QStringLiteral("config.json"));
}

QProcessEnvironment CentrifugoServer::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CENTRIFUGO_HTTP_API_KEY"), QString::fromLatin1(m_apiKey));
    environment.insert(QStringLiteral("CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY"), QString::fromLatin1(m_tokenKey));
    environment.insert(QStringLiteral("CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY"),
                       QString::fromLatin1(m_subscriptionTokenKey));
    return environment;
}

QByteArray CentrifugoServer::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

core::Result<void> CentrifugoServer::writeConfig()
{
    QFile product(QStringLiteral(":/lab/beacon/config.json"));
    if (!product.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorKind::Bug, "lab.no_config", product.errorString());
    const auto parsed = core::parseJsonObject(product.readAll());
    if (!parsed)
        return core::fail(parsed.error());
    const QString loopback = QStringLiteral("127.0.0.1");
    const QJsonObject addresses{{QStringLiteral("address"), loopback},
                                {QStringLiteral("port"), m_port},
                                {QStringLiteral("internal_address"), loopback},
                                {QStringLiteral("internal_port"), QString::number(m_internalPort)}};
    m_config = overlay(overlay(*parsed, {{QStringLiteral("http_server"), addresses}}), m_options.overrides);
    QFile file(configPath());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(core::toJson(m_config)) < 0)
        return core::fail(core::ErrorKind::Corrupt, "lab.no_folder", file.errorString());
    return {};
}

} // namespace wowlab::lab
