#include "app/platform/autostart.h"
#include "app/platform/boottime.h"
#include "app/platform/cgroup.h"
#include "app/platform/folderlock.h"
#include "app/platform/platformname.h"
#include "app/platform/powersource.h"
#include "app/platform/runningprograms.h"
#include "app/platform/threadpriority.h"
#include "app/platform/usablecores.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <sys/resource.h>
#    include <sys/wait.h>
#    include <unistd.h>
#endif

using namespace wowlab;

Q_DECLARE_METATYPE(wowlab::platform::Fact)

namespace {

using Files = QMap<QString, QByteArray>;

void writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestPlatform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotaIsReadFromControlGroups_data()
    {
        QTest::addColumn<QByteArray>("membership");
        QTest::addColumn<Files>("files");
        QTest::addColumn<double>("quota"); // 0: none
        QTest::newRow("no control groups") << QByteArray("") << Files{} << 0.0;
        QTest::newRow("v2 without a limit")
            << QByteArray("0::/user.slice\n") << Files{{QStringLiteral("user.slice/cpu.max"), "max 100000\n"}} << 0.0;
        QTest::newRow("v2 two and a half cores")
            << QByteArray("0::/user.slice\n") << Files{{QStringLiteral("user.slice/cpu.max"), "250000 100000\n"}}
            << 2.5;
        QTest::newRow("v2 the parent is tighter") << QByteArray("0::/pod/container\n")
                                                  << Files{{QStringLiteral("pod/cpu.max"), "100000 100000\n"},
                                                           {QStringLiteral("pod/container/cpu.max"), "400000 100000\n"}}
                                                  << 1.0;
        QTest::newRow("v2 in a container whose path is not mounted")
            << QByteArray("0::/system.slice/docker-1.scope\n") << Files{{QStringLiteral("cpu.max"), "50000 100000\n"}}
            << 0.5;
        QTest::newRow("v2 path above the mount")
            << QByteArray("0::/../other\n") << Files{{QStringLiteral("cpu.max"), "300000 100000\n"}} << 3.0;
        QTest::newRow("v1 without a limit") << QByteArray("4:cpu,cpuacct:/\n")
                                            << Files{{QStringLiteral("cpu,cpuacct/cpu.cfs_quota_us"), "-1\n"},
                                                     {QStringLiteral("cpu,cpuacct/cpu.cfs_period_us"), "100000\n"}}
                                            << 0.0;
        QTest::newRow("v1 four cores") << QByteArray("11:memory:/a\n4:cpu,cpuacct:/a\n")
                                       << Files{{QStringLiteral("cpu,cpuacct/a/cpu.cfs_quota_us"), "400000\n"},
                                                {QStringLiteral("cpu,cpuacct/a/cpu.cfs_period_us"), "100000\n"}}
                                       << 4.0;
        QTest::newRow("v1 mounted as cpu") << QByteArray("4:cpu,cpuacct:/\n")
                                           << Files{{QStringLiteral("cpu/cpu.cfs_quota_us"), "200000\n"},
                                                    {QStringLiteral("cpu/cpu.cfs_period_us"), "100000\n"}}
                                           << 2.0;
        QTest::newRow("nonsense") << QByteArray("0::/\nx\n:::\n") << Files{{QStringLiteral("cpu.max"), "many cores\n"}}
                                  << 0.0;
        QTest::newRow("period of zero") << QByteArray("0::/\n") << Files{{QStringLiteral("cpu.max"), "100000 0\n"}}
                                        << 0.0;
    }

    void quotaIsReadFromControlGroups()
    {
        QFETCH(QByteArray, membership);
        QFETCH(Files, files);
        QFETCH(double, quota);
        QTemporaryDir dir;
        writeFile(dir.filePath(QStringLiteral("membership")), membership);
        for (auto it = files.begin(); it != files.end(); ++it)
            writeFile(dir.filePath(QStringLiteral("fs/") + it.key()), it.value());
        const platform::CgroupFiles where{.mount = dir.filePath(QStringLiteral("fs")),
                                          .membership = dir.filePath(QStringLiteral("membership"))};
        QCOMPARE(platform::cgroupCpuQuota(where).value_or(0), quota);
    }

    void usableCoresObeyMaskAndQuota_data()
    {
        QTest::addColumn<int>("mask");
        QTest::addColumn<double>("quota"); // 0: none
        QTest::addColumn<int>("cores");
        QTest::newRow("mask alone") << 8 << 0.0 << 8;
        QTest::newRow("quota is tighter") << 8 << 2.0 << 2;
        QTest::newRow("mask is tighter") << 2 << 6.0 << 2;
        QTest::newRow("part of a core would be throttled") << 8 << 2.9 << 2;
        QTest::newRow("never none") << 8 << 0.25 << 1;
        QTest::newRow("mask that cannot be read") << 0 << 0.0 << 1;
    }

    void usableCoresObeyMaskAndQuota()
    {
        QFETCH(int, mask);
        QFETCH(double, quota);
        QFETCH(int, cores);
        QCOMPARE(platform::usableCores(mask, quota > 0 ? std::optional(quota) : std::nullopt), cores);
    }

    void machineHasCoresAndAName()
    {
        QVERIFY(platform::usableCores() >= 1);
        QVERIFY(platform::usableCores() <= platform::totalCores());
        QVERIFY(platform::platformName().contains(QLatin1Char('-')));
    }

    void lowestPriorityConcernsTheCallingThreadOnly()
    {
#ifdef Q_OS_LINUX
        const int before = getpriority(PRIO_PROCESS, 0);
        int inThread = 0;
        std::thread([&inThread] {
            platform::lowerThreadPriority();
            inThread = getpriority(PRIO_PROCESS, 0);
        }).join();
        QCOMPARE(inThread, 19);
        QCOMPARE(getpriority(PRIO_PROCESS, 0), before);
#endif
    }

#ifdef Q_OS_LINUX
    void powerSourceIsReadFromItsFolder_data()
    {
        using platform::Fact;
        QTest::addColumn<Files>("files");
        QTest::addColumn<Fact>("isOnBattery");
        const auto supply = [](const char *name, const QMap<QString, QByteArray> &attributes) {
            Files files;
            for (auto it = attributes.begin(); it != attributes.end(); ++it)
                files.insert(QString::fromLatin1(name) + QLatin1Char('/') + it.key(), it.value() + '\n');
            return files;
        };
        const auto mains = [&supply](const char *online) {
            return supply("ADP1", {{QStringLiteral("type"), "Mains"}, {QStringLiteral("online"), online}});
        };
        const auto battery = [&supply](const char *name, const char *status) {
            return supply(name, {{QStringLiteral("type"), "Battery"},
                                 {QStringLiteral("present"), "1"},
                                 {QStringLiteral("status"), status}});
        };
        const auto usb = [&supply](const char *name, const char *online) {
            return supply(name, {{QStringLiteral("type"), "USB"}, {QStringLiteral("online"), online}});
        };
        const auto together = [](std::initializer_list<Files> parts) {
            Files all;
            for (const Files &files : parts)
                all.insert(files);
            return all;
        };
        QTest::newRow("desktop without supplies") << Files{{QStringLiteral(".keep"), ""}} << Fact::No;
        QTest::newRow("mains online") << together({mains("1"), battery("BAT0", "Charging")}) << Fact::No;
        QTest::newRow("mains online, battery at its limit")
            << together({mains("1"), battery("BAT0", "Not charging")}) << Fact::No;
        QTest::newRow("mains pulled") << together({mains("0"), battery("BAT0", "Discharging")}) << Fact::Yes;
        QTest::newRow("mains pulled, battery at its limit")
            << together({mains("0"), battery("BAT0", "Not charging")}) << Fact::Yes;
        QTest::newRow("battery alone discharges") << battery("BAT0", "Discharging") << Fact::Yes;
        QTest::newRow("battery alone charges") << battery("BAT0", "Charging") << Fact::No;
        QTest::newRow("battery alone says nothing") << battery("BAT0", "Unknown") << Fact::Unknown;
        QTest::newRow("empty battery bay") << supply("BAT1", {{QStringLiteral("type"), "Battery"},
                                                              {QStringLiteral("present"), "0"},
                                                              {QStringLiteral("status"), "Discharging"}})
                                           << Fact::No;
        QTest::newRow("one of two batteries discharges")
            << together({mains("0"), battery("BAT0", "Discharging"), battery("BAT1", "Unknown")}) << Fact::Yes;
        QTest::newRow("UPS on mains") << supply("ups", {{QStringLiteral("type"), "UPS"},
                                                        {QStringLiteral("status"), "Charging"}})
                                      << Fact::No;
        QTest::newRow("UPS in a power cut")
            << supply("ups", {{QStringLiteral("type"), "UPS"}, {QStringLiteral("status"), "Discharging"}}) << Fact::Yes;
        QTest::newRow("USB-C, charger in one of two ports")
            << together({usb("ucsi-source-psy-1", "0"), usb("ucsi-source-psy-2", "1"), battery("BAT0", "Charging")})
            << Fact::No;
        QTest::newRow("USB-C, no charger")
            << together({usb("ucsi-source-psy-1", "0"), usb("ucsi-source-psy-2", "0"), battery("BAT0", "Discharging")})
            << Fact::Yes;
        QTest::newRow("USB-C, a telephone draws from a port")
            << together({usb("ucsi-source-psy-1", "1"), usb("ucsi-source-psy-2", "0"), battery("BAT0", "Discharging")})
            << Fact::Yes;
        QTest::newRow("battery of a mouse") << supply("hidpp_battery_0", {{QStringLiteral("type"), "Battery"},
                                                                          {QStringLiteral("scope"), "Device"},
                                                                          {QStringLiteral("status"), "Discharging"}})
                                            << Fact::No;
    }

    void powerSourceIsReadFromItsFolder()
    {
        QFETCH(Files, files);
        QFETCH(platform::Fact, isOnBattery);
        const QTemporaryDir folder;
        for (auto it = files.begin(); it != files.end(); ++it)
            writeFile(folder.filePath(it.key()), it.value());
        QCOMPARE(int(platform::isOnBattery(folder.path())), int(isOnBattery));
        QCOMPARE(int(platform::isOnBattery(folder.filePath(QStringLiteral("absent")))), int(platform::Fact::Unknown));
    }

    void runningProgramsAreListedByAllTheirNames()
    {
        const QTemporaryDir proc;
        const auto process = [&proc](int number, const QByteArray &name, const QByteArray &commandLine) {
            const QString folder = QString::number(number) + QLatin1Char('/');
            writeFile(proc.filePath(folder + QStringLiteral("comm")), name + '\n');
            writeFile(proc.filePath(folder + QStringLiteral("cmdline")), commandLine);
        };
        process(1, "systemd", QByteArrayLiteral("/sbin/init\0"));
        process(2, "kthreadd", {});
        process(40, "Wow.exe", QByteArrayLiteral("C:\\Games\\_retail_\\Wow.exe\0-launch\0"));
        process(41, "wine64-preloade", QByteArrayLiteral("wine64-preloader\0/usr/bin/wine64\0Z:\\WowClassic.exe\0"));
        process(42, "vim", QByteArrayLiteral("vim\0notes-on-Wow-64.exe\0"));
        writeFile(proc.filePath(QStringLiteral("uptime")), "1 1\n");
        platform::RunningPrograms programs(proc.path());
        const QStringList expected{QStringLiteral("Wow.exe"),
                                   QStringLiteral("WowClassic.exe"),
                                   QStringLiteral("init"),
                                   QStringLiteral("systemd"),
                                   QStringLiteral("vim"),
                                   QStringLiteral("wine64-preloade"),
                                   QStringLiteral("wine64-preloader")};
        QCOMPARE(programs.look().value(), expected);

        QVERIFY(QDir(proc.filePath(QStringLiteral("40"))).removeRecursively());
        process(42, "python3", QByteArrayLiteral("python3\0")); // exec
        QVERIFY(!programs.look()->contains(QStringLiteral("Wow.exe")));
        QVERIFY(programs.look()->contains(QStringLiteral("python3")));
        QVERIFY(!platform::RunningPrograms(proc.filePath(QStringLiteral("absent"))).look());
    }

    void thisProgramRuns()
    {
        const auto running = platform::RunningPrograms().look();
        QVERIFY(running);
        QVERIFY(running->contains(QFileInfo(QCoreApplication::applicationFilePath()).fileName()));
    }

    void startAtLoginIsAnEntryOfTheDesktop()
    {
        const QTemporaryDir config;
        const QByteArray before = qgetenv("XDG_CONFIG_HOME");
        qputenv("XDG_CONFIG_HOME", config.path().toLocal8Bit());
        const platform::Autostart autostart({.id = QStringLiteral("gg.wowlab.node"),
                                             .name = QStringLiteral("wowlab"),
                                             .executable = QStringLiteral("/opt/100% mine/$wow\"lab"),
                                             .arguments = {QStringLiteral("--hidden")}});
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.turnOff());
        QVERIFY(autostart.turnOn());
        QVERIFY(autostart.isOn());
        const QString entry = config.filePath(QStringLiteral("autostart/gg.wowlab.node.desktop"));
        QFile file(entry);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        const QByteArray command = "Exec=\"/opt/100%% mine/\\\\$wow\\\\\"lab\" \"--hidden\"\n";
        QVERIFY2(content.contains(command), content.constData());
        writeFile(entry, content + "X-GNOME-Autostart-enabled=false\n");
        QVERIFY2(!autostart.isOn(), "switched off in the desktop's own settings");
        QVERIFY(autostart.turnOn());
        QVERIFY(autostart.isOn());
        QVERIFY(autostart.turnOff());
        QVERIFY(!autostart.isOn());
        if (before.isNull())
            qunsetenv("XDG_CONFIG_HOME");
        else
            qputenv("XDG_CONFIG_HOME", before);
    }
#endif

    void timeSinceBootGoesOn()
    {
        const auto before = platform::timeSinceBoot();
        QVERIFY(before.count() > 0);
        QTRY_VERIFY(platform::timeSinceBoot() > before);
    }

    void lockedFolderIsInUse()
    {
        QTemporaryDir dir;
        {
            const auto first = platform::FolderLock::take(dir.filePath(QStringLiteral("data")));
            QVERIFY(first);
            const auto second = platform::FolderLock::take(dir.filePath(QStringLiteral("data")));
            QVERIFY(!second);
            QCOMPARE(second.error().code, QByteArray("folder.in_use"));
        }
        QVERIFY(platform::FolderLock::take(dir.filePath(QStringLiteral("data"))));
    }

    void lockOfAFileIsNoLockOfItsFolder()
    {
        QTemporaryDir dir;
        const auto folder = platform::FolderLock::take(dir.path());
        const auto first = platform::FolderLock::takeFile(dir.filePath(QStringLiteral("keypair")));
        QVERIFY(folder && first);
        QCOMPARE(platform::FolderLock::takeFile(dir.filePath(QStringLiteral("keypair"))).error().code,
                 QByteArray("folder.in_use"));
        QVERIFY(platform::FolderLock::takeFile(dir.filePath(QStringLiteral("keypair-2"))));
    }

#ifdef Q_OS_UNIX
    void lockOfAKilledOwnerIsFree()
    {
        QTemporaryDir dir;
        int pipe[2];
        QCOMPARE(::pipe(pipe), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = platform::FolderLock::take(dir.path());
            const char isHeld = lock ? 1 : 0;
            [[maybe_unused]] const auto written = ::write(pipe[1], &isHeld, 1);
            ::pause();
            ::_exit(0);
        }
        char isHeld = 0;
        QCOMPARE(::read(pipe[0], &isHeld, 1), ssize_t(1));
        QCOMPARE(int(isHeld), 1);
        QVERIFY(!platform::FolderLock::take(dir.path()));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(platform::FolderLock::take(dir.path()));
        ::close(pipe[0]);
        ::close(pipe[1]);
    }
#endif
};

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
