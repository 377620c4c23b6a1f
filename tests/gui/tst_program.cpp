// The tray app as a process: its command line, its one instance, its end.

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// A program that is killed if the test leaves it behind.
class Program
{
public:
    explicit Program(const QTemporaryDir &home, const QStringList &arguments = {}, bool hasScreen = true)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("WOWLAB_CONFIG_DIR"), home.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("WOWLAB_DATA_DIR"), home.filePath(QStringLiteral("data")));
        // Nobody listens there.
        environment.insert(QStringLiteral("WOWLAB_SENTINEL_URL"), QStringLiteral("http://127.0.0.1:1"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"),
                           hasScreen ? QStringLiteral("offscreen") : QStringLiteral("xcb"));
        environment.remove(QStringLiteral("DISPLAY"));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(WOWLAB_NODE), arguments);
    }

    ~Program()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    [[nodiscard]] int exitCode()
    {
        return m_process.waitForFinished() && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode()
                                                                                             : -1;
    }
    [[nodiscard]] QByteArray output() { return m_process.readAllStandardOutput(); }
    [[nodiscard]] bool says(const QByteArray &text)
    {
        return QTest::qWaitFor([&] { return (m_errors += m_process.readAllStandardError()).contains(text); }, 20'000);
    }
    void terminate() { m_process.terminate(); }

private:
    QProcess m_process;
    QByteArray m_errors;
};

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersionNeedNoScreen();
    void whatIsNotUnderstoodIsRefused();
    void aSecondStartRaisesTheFirstAndEnds();
    void sigtermEndsItInOrder();
};

void ProgramTest::helpAndVersionNeedNoScreen()
{
    const QTemporaryDir home;
    Program help(home, {QStringLiteral("--help")}, false);
    QCOMPARE(help.exitCode(), 0);
    const QByteArray text = help.output();
    for (const char *option : {"--hidden", "--sentinel-url", "WOWLAB_DATA_DIR", "Exit codes"})
        QVERIFY2(text.contains(option), option);
    Program version(home, {QStringLiteral("--version")}, false);
    QCOMPARE(version.exitCode(), 0);
    QVERIFY(version.output().startsWith("wowlab-node "));
}

void ProgramTest::whatIsNotUnderstoodIsRefused()
{
    const QTemporaryDir home;
    QCOMPARE(Program(home, {QStringLiteral("--nonsense")}, false).exitCode(), 64);
    QCOMPARE(Program(home, {QStringLiteral("status")}, false).exitCode(), 64);
    QCOMPARE(Program(home, {QStringLiteral("--sentinel-url"), QStringLiteral("ftp://x")}, false).exitCode(), 78);
}

void ProgramTest::aSecondStartRaisesTheFirstAndEnds()
{
    const QTemporaryDir home;
    Program first(home);
    QVERIFY(first.says("Starting version="));
    QCOMPARE(Program(home).exitCode(), 0);
    first.terminate();
    QCOMPARE(first.exitCode(), 0);
    Program next(home); // what the first left behind is no obstacle
    QVERIFY(next.says("Starting version="));
}

void ProgramTest::sigtermEndsItInOrder()
{
    const QTemporaryDir home;
    Program program(home, {QStringLiteral("--hidden")});
    QVERIFY(program.says("Starting version="));
    program.terminate();
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(QFile::exists(home.filePath(QStringLiteral("data/logs/node.log"))));
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
