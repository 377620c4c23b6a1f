#include "app/platform/fullscreen.h"
#include "app/platform/idletime.h"
#include "app/platform/sleepsignal.h"
#include "app/platform/surroundingswatcher.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace wowlab::platform;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::optional<std::chrono::milliseconds>)

namespace {

/// The programs that the tests need are asked for where nothing may be skipped.
bool isSkippingAllowed()
{
    return qEnvironmentVariableIntValue("WOWLAB_REQUIRE_SERVERS") == 0;
}

/// A message bus of the test's own, as session and as system bus of this process.
class PrivateBus
{
public:
    PrivateBus()
    {
        m_process.start(QStringLiteral("dbus-daemon"),
                        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (m_process.waitForStarted() && m_process.waitForReadyRead())
            m_address = m_process.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_address);
    }
    ~PrivateBus()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    PrivateBus(const PrivateBus &) = delete;
    PrivateBus &operator=(const PrivateBus &) = delete;

    [[nodiscard]] bool isRunning() const { return !m_address.isEmpty(); }
    [[nodiscard]] QString address() const { return QString::fromLatin1(m_address); }

private:
    QProcess m_process;
    QByteArray m_address;
};

} // namespace

/// Mutter, as far as it is asked.
class FakeMutter : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.Mutter.IdleMonitor")

public:
    qulonglong idleMs = 0;

public Q_SLOTS:
    qulonglong GetIdletime() { return idleMs; }
};

/// A screen saver of KDE's kind; a silent one never answers.
class FakeScreenSaver : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    uint idleMs = 0;
    bool isSilent = false;

public Q_SLOTS:
    uint GetSessionIdleTime()
    {
        if (isSilent)
            setDelayedReply(true);
        return idleMs;
    }
};

/// A session of logind.
class FakeSession : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(bool IdleHint MEMBER isIdle)
    Q_PROPERTY(qulonglong IdleSinceHintMonotonic MEMBER since)

public:
    bool isIdle = false;
    qulonglong since = 0; ///< microseconds
};

/// What a desktop tells over D-Bus and X11, with a bus and a display of the test's own.
class TestDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bus = std::make_unique<PrivateBus>();
        if (!m_bus->isRunning() && isSkippingAllowed())
            QSKIP("needs dbus-daemon");
        QVERIFY(m_bus->isRunning());
        qunsetenv("DISPLAY");
        qunsetenv("WAYLAND_DISPLAY");
    }

    void cleanup()
    {
        for (const char *name : {"mutter", "saver", "logind"})
            QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
    }

    void withoutADesktopIdleTimeIsUnknown() { QVERIFY(!idleTime()); }

    void mutterIsAskedFirst()
    {
        FakeMutter mutter;
        mutter.idleMs = 90'000;
        serve("mutter", "org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", mutter,
              QDBusConnection::ExportAllSlots);
        FakeScreenSaver saver;
        serve("saver", "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", saver,
              QDBusConnection::ExportAllSlots);
        QCOMPARE(idleTime().value(), 90s);
    }

    void screenSaverIsAskedWithoutMutter()
    {
        FakeScreenSaver saver;
        saver.idleMs = 5'000;
        serve("saver", "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", saver,
              QDBusConnection::ExportAllSlots);
        QCOMPARE(idleTime().value(), 5s);
    }

    void silentScreenSaverIsGivenUpAndBlocksNothing()
    {
        FakeScreenSaver saver;
        saver.isSilent = true;
        serve("saver", "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", saver,
              QDBusConnection::ExportAllSlots);
        int turns = 0;
        QTimer turn;
        connect(&turn, &QTimer::timeout, this, [&turns] { ++turns; });
        turn.start(10);
        QVERIFY(!idleTime());
        QVERIFY2(turns > 20, "the event loop went on");
    }

    void idleHintOfTheSessionIsTheLastResort()
    {
        FakeSession session;
        serve("logind", "org.freedesktop.login1", "/org/freedesktop/login1/session/auto", session,
              QDBusConnection::ExportAllProperties);
        QVERIFY2(!idleTime(), "a hint that nobody ever gave says nothing");
        session.since = 1;
        QCOMPARE(idleTime().value(), 0ms);
        session.isIdle = true;
        QVERIFY(idleTime().value() > 0ms);
    }

    void sleepAndWakeUpAreTold()
    {
        auto bus = QDBusConnection::connectToBus(m_bus->address(), QStringLiteral("logind"));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.login1")));
        const SleepSignal sleep;
        QSignalSpy asleep(&sleep, &SleepSignal::fallingAsleep);
        QSignalSpy awake(&sleep, &SleepSignal::wokenUp);
        const auto prepare = [&bus](bool isBefore) {
            auto signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                     QStringLiteral("org.freedesktop.login1.Manager"),
                                                     QStringLiteral("PrepareForSleep"));
            bus.send(signal << isBefore);
        };
        prepare(true);
        QTRY_COMPARE(asleep.size(), 1);
        prepare(false);
        QTRY_COMPARE(awake.size(), 1);
    }

    void withoutADisplayFullScreenIsUnknown()
    {
        FullScreen fullScreen;
        QCOMPARE(int(answerOf(fullScreen)), int(Fact::Unknown));
    }

    void windowManagerTellsOfFullScreenPrograms()
    {
        const bool isEquipped = !QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty() &&
                                !QStandardPaths::findExecutable(QStringLiteral("xprop")).isEmpty();
        if (!isEquipped && isSkippingAllowed())
            QSKIP("needs Xvfb and xprop");
        QProcess server;
        server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        server.start(QStringLiteral("Xvfb"),
                     {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-nolisten"),
                      QStringLiteral("tcp"), QStringLiteral("-screen"), QStringLiteral("0"),
                      QStringLiteral("320x200x24"), QStringLiteral("-terminate")});
        QVERIFY(server.waitForStarted() && server.waitForReadyRead());
        qputenv("DISPLAY", ':' + server.readLine().trimmed());
        {
            FullScreen fullScreen; // keeps its connection, and so the server's windows
            QCOMPARE(int(answerOf(fullScreen)), int(Fact::Unknown)); // no window manager
            // The root itself plays the window in use.
            const QByteArray root = setOnRoot({"-id"}, {});
            QVERIFY(!root.isEmpty());
            setOnRoot({"-f", "_NET_ACTIVE_WINDOW", "32x"}, {"-set", "_NET_ACTIVE_WINDOW", root});
            QCOMPARE(int(answerOf(fullScreen)), int(Fact::No));
            setOnRoot({"-f", "_NET_WM_STATE", "32a"}, {"-set", "_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN"});
            QCOMPARE(int(answerOf(fullScreen)), int(Fact::Yes));
            setOnRoot({"-f", "_NET_WM_PID", "32c"},
                      {"-set", "_NET_WM_PID", QByteArray::number(QCoreApplication::applicationPid())});
            QCOMPARE(int(answerOf(fullScreen)), int(Fact::No)); // our own window
            server.kill();
            QVERIFY(server.waitForFinished());
            QCOMPARE(int(answerOf(fullScreen)), int(Fact::Unknown));
        }
        qunsetenv("DISPLAY");
    }

    void watcherLooksAtWhatIsNeededAlone()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const char *name, const QByteArray &content) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(content);
        };
        write("power/BAT0/type", "Battery\n");
        write("power/BAT0/status", "Discharging\n");
        write("proc/7/comm", "Wow.exe\n");
        write("proc/7/cmdline", QByteArrayLiteral("Wow.exe\0"));
        SurroundingsWatcher watcher({.attentive = 20ms,
                                     .relaxed = 20ms,
                                     .powerFolder = folder.filePath(QStringLiteral("power")),
                                     .procFolder = folder.filePath(QStringLiteral("proc"))});
        QSignalSpy changed(&watcher, &SurroundingsWatcher::changed);
        watcher.watch({.battery = true});
        QTRY_COMPARE(int(watcher.surroundings().isOnBattery), int(Fact::Yes));
        QVERIFY(!watcher.surroundings().programs);
        watcher.watch({.battery = true, .programs = true});
        QTRY_VERIFY(watcher.surroundings().programs);
        QCOMPARE(watcher.surroundings().programs->join(QLatin1Char(' ')), QStringLiteral("Wow.exe"));
        write("power/BAT0/status", "Charging\n");
        QTRY_COMPARE(int(watcher.surroundings().isOnBattery), int(Fact::No));
        watcher.watch({.programs = true});
        QCOMPARE(int(watcher.surroundings().isOnBattery), int(Fact::Unknown));
        const auto said = changed.size();
        watcher.watch({});
        QCOMPARE(changed.size(), said + 1);
        QCOMPARE(watcher.surroundings(), Surroundings());
    }

private:
    void serve(const char *connection, const char *service, const char *path, QObject &object,
               QDBusConnection::RegisterOptions what)
    {
        auto bus = QDBusConnection::connectToBus(m_bus->address(), QString::fromLatin1(connection));
        QVERIFY(bus.registerObject(QString::fromLatin1(path), &object, what));
        QVERIFY(bus.registerService(QString::fromLatin1(service)));
    }
    static std::optional<std::chrono::milliseconds> idleTime()
    {
        IdleTime idle;
        std::optional<std::chrono::milliseconds> answer;
        bool isAnswered = false;
        connect(&idle, &IdleTime::answered, &idle, [&](std::optional<std::chrono::milliseconds> idleFor) {
            answer = idleFor;
            isAnswered = true;
        });
        idle.ask();
        if (!QTest::qWaitFor([&isAnswered] { return isAnswered; }, 20'000))
            qFatal("no answer about the idle time");
        return answer;
    }
    static Fact answerOf(FullScreen &fullScreen)
    {
        std::optional<Fact> answer;
        const auto connection = connect(&fullScreen, &FullScreen::answered, &fullScreen,
                                        [&answer](Fact isFullScreen) { answer = isFullScreen; });
        fullScreen.ask();
        const bool isAnswered = QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000);
        disconnect(connection);
        if (!isAnswered)
            qFatal("no answer about a full-screen program");
        return *answer;
    }
    /// Runs xprop on the root window; with "-id" gives its number.
    static QByteArray setOnRoot(const QByteArrayList &format, const QByteArrayList &change)
    {
        QStringList arguments;
        QProcess process;
        if (format == QByteArrayList{"-id"}) {
            process.start(QStringLiteral("xwininfo"), {QStringLiteral("-root")});
            process.waitForFinished();
            const QByteArray said = process.readAllStandardOutput();
            const auto start = said.indexOf("0x");
            return said.mid(start, said.indexOf(' ', start) - start);
        }
        arguments.append(QStringLiteral("-root"));
        for (const QByteArray &argument : format + change)
            arguments.append(QString::fromLatin1(argument));
        process.start(QStringLiteral("xprop"), arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

    std::unique_ptr<PrivateBus> m_bus;
};

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
