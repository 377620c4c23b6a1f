#include "tests/support/privatesecretservice.h"

#include <csignal>

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

namespace wowlab::test {

namespace {

const QString kDaemon = QStringLiteral("gnome-keyring-daemon");
const QString kBus = QStringLiteral("dbus-daemon");
const QString kServiceName = QStringLiteral("org.freedesktop.secrets");

constexpr char kBusConfig[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

bool isRegistered()
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(kServiceName);
}

} // namespace

bool PrivateSecretService::isUsable()
{
    return !QStandardPaths::findExecutable(kDaemon).isEmpty() && !QStandardPaths::findExecutable(kBus).isEmpty();
}

PrivateSecretService::PrivateSecretService()
{
    const QDir dir(m_dir.path());
    const QString configPath = dir.filePath(QStringLiteral("bus.conf"));
    QFile config(configPath);
    if (!config.open(QIODevice::WriteOnly))
        return;
    config.write(QString::fromLatin1(kBusConfig).arg(dir.path()).toUtf8());
    config.close();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString folder = dir.filePath(QString::fromLatin1(name).toLower());
        dir.mkpath(folder);
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv(name, folder.toUtf8());
    }
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    m_bus.start(kBus, {QStringLiteral("--config-file=") + configPath, QStringLiteral("--nofork"),
                       QStringLiteral("--print-address")});
    if (m_bus.waitForReadyRead())
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

PrivateSecretService::~PrivateSecretService()
{
    stop();
    m_bus.kill();
    m_bus.waitForFinished();
}

bool PrivateSecretService::start(Collection collection)
{
    QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
    if (collection == Collection::Unlocked)
        arguments.append(QStringLiteral("--unlock"));
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    m_daemon.start(kDaemon, arguments);
    if (collection == Collection::Unlocked)
        m_daemon.write("the test's own password");
    m_daemon.closeWriteChannel();
    const bool isUp = QTest::qWaitFor([] { return isRegistered(); }, 15'000);
    if (!isUp)
        qWarning("gnome-keyring-daemon does not come up: %s", m_daemon.readAll().constData());
    return isUp;
}

void PrivateSecretService::stop()
{
    if (m_daemon.state() == QProcess::NotRunning)
        return;
    m_daemon.kill();
    m_daemon.waitForFinished();
    // The bus notices on its own; the next question must not meet the old owner.
    static_cast<void>(QTest::qWaitFor([] { return !isRegistered(); }));
}

void PrivateSecretService::freeze()
{
    ::kill(pid_t(m_daemon.processId()), SIGSTOP);
}

void PrivateSecretService::thaw()
{
    ::kill(pid_t(m_daemon.processId()), SIGCONT);
}

} // namespace wowlab::test
