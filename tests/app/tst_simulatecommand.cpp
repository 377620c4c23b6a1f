#include "core/base/json.h"
#include "core/contract/chunkresult.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace wowlab;

namespace {

const QByteArray kGood =
    R"({"actions":[{"cast":"kill_command","if":"cd.kill_command.ready"},{"cast":"cobra_shot","if":{">=":["resource.focus",50]}}]})";
const QByteArray kPoor = R"({"actions":[{"cast":"cobra_shot","if":{">=":["resource.focus",50]}}]})";
const QByteArray kMisspelt = "{\n  \"actions\": [ {\"cast\":\"kil_command\"} ]\n}";
const QByteArray kHanging = R"({"actions":[{"cast":"bestial_wrath"}]})";

struct Outcome
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

/// A terminal without a screen: what is written to it is kept, and typing is up to the test.
class PseudoTerminal
{
public:
    PseudoTerminal()
        : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
    {
        if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
            qFatal("there are no pseudo terminals here");
        m_slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY | O_CLOEXEC);
        const winsize size{.ws_row = 24, .ws_col = 100, .ws_xpixel = 0, .ws_ypixel = 0};
        ::ioctl(m_slave, TIOCSWINSZ, &size);
    }
    ~PseudoTerminal()
    {
        ::close(m_slave);
        ::close(m_master);
    }
    Q_DISABLE_COPY_MOVE(PseudoTerminal)

    [[nodiscard]] int slave() const { return m_slave; }
    /// Everything shown so far.
    [[nodiscard]] const QByteArray &shown()
    {
        char buffer[4096];
        for (ssize_t size = 0; (size = ::read(m_master, buffer, sizeof buffer)) > 0;)
            m_shown.append(buffer, qsizetype(size));
        return m_shown;
    }

private:
    int m_master;
    int m_slave = -1;
    QByteArray m_shown;
};

} // namespace

/// `simulate` and `validate` as a person calls them.
class TestSimulateCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
        m_environment.remove(QStringLiteral("COLUMNS"));
        m_environment.remove(QStringLiteral("NO_COLOR"));
        write("good.json", kGood);
        write("poor.json", kPoor);
        write("misspelt.json", kMisspelt);
        write("hanging.json", kHanging);
        write("config.json", R"({"specId":253,"duration":30,"rules":"baseline","iterations":200})");
        write("future.json", R"({"specId":253,"rules":"future"})");
        write("binary", QByteArray("\x7f"
                                   "ELF\0\1\2\xff",
                                   8));
        write("empty.json", " \n");
        write("large.json", QByteArray(17 * 1024 * 1024, ' '));
    }

    void faultsHaveTheirExitCodeAndWords_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *name, const char *arguments, int code, const char *words) {
            QTest::newRow(name) << QString::fromLatin1(arguments) << code << QByteArray(words);
        };
        row("nothing to simulate", "simulate", 64, "--spec NAME");
        row("misspelt spec", "simulate --spec bmm", 64, "did you mean `bm`?");
        row("misspelt option", "simulate --spec bm --iteration 5", 64, "did you mean `--iterations`?");
        row("spec and config", "simulate --spec bm --config config.json", 64, "contradict");
        row("stray file", "simulate --spec bm good.json", 64, "--rotation");
        row("no iterations", "simulate --spec bm --iterations 0", 64, "whole number from 1");
        row("negative iterations", "simulate --spec bm --iterations -5", 64, "whole number from 1");
        row("iterations beyond reason", "simulate --spec bm --iterations 1e99", 64, "whole number from 1");
        row("iterations that overflow", "simulate --spec bm --iterations 99999999999999999999", 64, "whole number");
        row("duration that is no number", "simulate --spec bm --duration nan", 64, "expected a number");
        row("endless duration", "simulate --spec bm --duration inf", 64, "expected a number");
        row("negative duration", "simulate --spec bm --duration=-1", 64, "expected a number");
        row("error without a unit", "simulate --spec bm --target-error 0.1", 64, "e.g. 0.1%");
        row("error of nothing", "simulate --spec bm --target-error 0%", 64, "percentage");
        row("no targets", "simulate --spec bm --targets 0", 64, "whole number");
        row("targets under baseline", "simulate --spec bm --rules baseline --targets 2", 64, "--rules corrected");
        row("unknown rules", "simulate --spec bm --rules future", 64, "corrected or baseline");
        row("unknown format", "simulate --spec bm --format xml", 64, "text, json or csv");
        row("talent without a name", "simulate --spec bm --talents a,,b", 64, "separated by commas");
        row("compare with one file", "simulate --spec bm --compare good.json", 64, "takes two rotation files");
        row("compare and rotation", "simulate --spec bm --rotation good.json --compare good.json poor.json", 64,
            "contradict");
        row("explain many fights", "simulate --spec bm --explain --iterations 5", 64, "single fight");
        row("explain as a table", "simulate --spec bm --explain 5 --format csv", 64, "text only");
        row("standard input twice", "simulate --config - --rotation -", 64, "once");
        row("absent config", "simulate --config absent.json", 66, "absent.json does not exist");
        row("folder for a config", "simulate --config /", 66, "directory");
        row("large file", "simulate --config large.json", 66, "larger than");
        row("binary file", "simulate --config binary", 66, "not a text in UTF-8");
        row("rules that the engine does not know", "simulate --config future.json", 65, "rules_unsupported");
        row("config for a rotation", "simulate --spec bm --rotation config.json", 65, "is a config, not a rotation");
        row("empty rotation", "simulate --spec bm --rotation empty.json", 65, "empty");
        row("misspelt rotation", "simulate --config config.json --rotation misspelt.json", 65,
            "misspelt.json:2:24: error: unknown spell `kil_command` (did you mean `kill_command`?)");
        row("hanging rotation", "simulate --config config.json --rotation hanging.json", 65, "rotation_hangs");
        row("hanging side", "simulate --config config.json --compare good.json hanging.json", 65, "B: ");
        row("report into nowhere", "simulate --config config.json -o absent/report.txt", 73, "does not exist");
        row("validate nothing", "validate", 64, "validate FILE");
        row("validate an absent file", "validate absent.json", 66, "does not exist");
        row("validate a binary file", "validate binary", 66, "not a text in UTF-8");
        row("validate for a misspelt spec", "validate good.json --spec bmm", 64, "did you mean `bm`?");
        row("validate a config for a spec", "validate config.json --spec bm", 64, "names its spec itself");
    }
    void faultsHaveTheirExitCodeAndWords()
    {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, words);
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.code == code, qPrintable(QString::number(outcome.code) + QString::fromUtf8(outcome.errors)));
        QVERIFY2(outcome.errors.contains(words), outcome.errors.constData());
        QVERIFY2(outcome.output.isEmpty(), outcome.output.constData());
    }

    void helpShowsExamplesAndExitCodes()
    {
        for (const char *command : {"simulate --help", "validate --help"}) {
            const Outcome outcome = run(QString::fromLatin1(command));
            QCOMPARE(outcome.code, 0);
            QVERIFY(outcome.output.contains("Examples:"));
            QVERIFY(outcome.output.contains("Exit codes:"));
        }
    }

    void textReportHasAllItsParts()
    {
        const Outcome outcome = run(QStringLiteral("simulate --config config.json"));
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.errors.isEmpty(), outcome.errors.constData()); // no bar where there is no terminal
        for (const char *part : {"Beast Mastery Hunter, baseline rules", "30 s, 1 target", "200 iterations from seed 0",
                                 "95 % interval", "percentiles", "\u2502", "Kill Command", "Auto Shot"})
            QVERIFY2(outcome.output.contains(part), part);
        QVERIFY(!outcome.output.contains('\033'));
    }

    void asciiIsUsedWhereTheLocaleHasNothingElse()
    {
        m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        const Outcome outcome = run(QStringLiteral("simulate --config config.json"));
        QCOMPARE(outcome.code, 0);
        QVERIFY(std::all_of(outcome.output.begin(), outcome.output.end(), [](char c) { return c > 0; }));
    }

    void optionsReplaceWhatTheConfigSays()
    {
        const Outcome outcome = run(QStringLiteral(
            "simulate --config config.json --duration 12.5 --iterations 40 --seed -3 --threads 1 --format json"));
        QCOMPARE(outcome.code, 0);
        const auto object = core::parseJsonObject(outcome.output);
        QVERIFY(object);
        QCOMPARE((*object)[QLatin1String("duration")].toDouble(), 12.5);
        QCOMPARE((*object)[QLatin1String("iterations")].toInt(), 40);
        QCOMPARE((*object)[QLatin1String("seed")].toInt(), -3);
    }

    void specAloneIsEnough()
    {
        const auto bySpec = run(QStringLiteral("simulate --spec BM --rules baseline --iterations 50 --format json"));
        QVERIFY2(bySpec.code == 0, bySpec.errors.constData());
        write("same.json", R"({"specId":253,"rules":"baseline"})");
        const auto byConfig = run(QStringLiteral("simulate --config same.json --iterations 50 --format json"));
        QCOMPARE(exactPart(bySpec), exactPart(byConfig));
    }

    void targetErrorIsReachedAfterTheSameIterationOnAnyThreads()
    {
        const auto one = run(QStringLiteral(
            "simulate --config config.json --target-error 0.2% --iterations 100000 --threads 1 --format json"));
        const auto three = run(QStringLiteral(
            "simulate --config config.json --target-error 0.2% --iterations 100000 --threads 3 --format json"));
        QCOMPARE(one.code, 0);
        const auto object = core::parseJsonObject(one.output);
        QVERIFY(object);
        QVERIFY((*object)[QLatin1String("relativeError")].toDouble() <= 0.002);
        QVERIFY((*object)[QLatin1String("isTargetErrorReached")].toBool());
        QCOMPARE(exactPart(one), exactPart(three));
    }

    void comparisonNamesTheBetterRotation()
    {
        const Outcome forth = run(QStringLiteral("simulate --config config.json --compare poor.json good.json"));
        QCOMPARE(forth.code, 0);
        QVERIFY2(forth.output.contains("B is better than A by"), forth.output.constData());
        QVERIFY(forth.output.contains("The difference is significant"));
        const Outcome back = run(QStringLiteral("simulate --config config.json --compare good.json poor.json"));
        QVERIFY2(back.output.contains("A is better than B by"), back.output.constData());
        const Outcome same = run(QStringLiteral("simulate --config config.json --compare good.json good.json"));
        QVERIFY2(same.output.contains("A and B do the same"), same.output.constData());
    }

    void comparisonHasTheSameBytesForAnyThreads()
    {
        QJsonObject first;
        for (const char *threads : {"1", "3"}) {
            const Outcome outcome =
                run(QStringLiteral("simulate --config config.json --compare poor.json good.json"
                                   " --target-error 0.3% --iterations 50000 --format json --threads ") +
                    QString::fromLatin1(threads));
            QCOMPARE(outcome.code, 0);
            auto object = core::parseJsonObject(outcome.output);
            QVERIFY(object);
            object->remove(QStringLiteral("elapsedMs"));
            object->remove(QStringLiteral("threads"));
            if (first.isEmpty())
                first = *object;
            QCOMPARE(*object, first);
        }
        QCOMPARE(first[QLatin1String("difference")].toObject()[QLatin1String("better")].toString(),
                 QStringLiteral("b"));
    }

    void explainTellsTheBeginningOfOneFight()
    {
        const Outcome ten = run(QStringLiteral("simulate --config config.json --rotation good.json --explain"));
        QCOMPARE(ten.code, 0);
        QVERIFY(ten.output.contains("the first 10 s of the fight with seed 0"));
        QVERIFY(ten.output.contains("Kill Command"));
        QVERIFY(ten.output.contains("Damage in 10 s: "));
        const Outcome two = run(QStringLiteral("simulate --config config.json --explain 2 --seed 4"));
        QVERIFY2(two.output.contains("the first 2 s of the fight with seed 4"), two.output.constData());
        const Outcome hanging =
            run(QStringLiteral("simulate --config config.json --rotation hanging.json --explain 2"));
        QCOMPARE(hanging.code, 65);
        QVERIFY(hanging.output.contains("Bestial Wrath"));
        QVERIFY(hanging.errors.contains("rotation_hangs"));
    }

    void reportGoesWhereItIsAskedToGo()
    {
        const Outcome outcome = run(QStringLiteral("simulate --config config.json --format csv -o report.csv"));
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.output.isEmpty());
        QFile file(m_dir->filePath(QStringLiteral("report.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("kind,name,value,"));
        const Outcome full = run(QStringLiteral("simulate --config config.json -o /dev/full"));
        QCOMPARE(full.code, 73);
        QVERIFY(QFileInfo(QStringLiteral("/dev/full")).exists());
    }

    void configComesFromStandardInputToo()
    {
        const auto process = prepare(QStringLiteral("simulate --config - --iterations 10"));
        process->start();
        process->write("\xef\xbb\xbf{\"specId\":253,\"duration\":5,\"rules\":\"baseline\"}");
        process->closeWriteChannel();
        QVERIFY(process->waitForFinished());
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
    }

    void barIsShownOnATerminalAndCtrlCPrintsWhatIsKnown()
    {
        PseudoTerminal terminal;
        const auto process =
            prepare(QStringLiteral("simulate --config config.json --iterations 1000000000 --format json"));
        process->setChildProcessModifier([&terminal] { ::dup2(terminal.slave(), STDERR_FILENO); });
        process->start();
        QTRY_VERIFY2_WITH_TIMEOUT(terminal.shown().contains(" of 1,000,000,000"), terminal.shown().constData(), 20'000);
        ::kill(pid_t(process->processId()), SIGINT);
        QVERIFY(QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 20'000));
        QCOMPARE(process->exitCode(), 130);
        QVERIFY2(terminal.shown().contains("Interrupted after "), terminal.shown().constData());
        const auto object = core::parseJsonObject(process->readAllStandardOutput());
        QVERIFY(object);
        QVERIFY((*object)[QLatin1String("isInterrupted")].toBool());
        QVERIFY((*object)[QLatin1String("iterations")].toInteger() > 0);
        QVERIFY((*object)[QLatin1String("meanDps")].toDouble() > 0);
    }

    void dumbTerminalGetsNoBarAndNoColourMeansNone()
    {
        for (const bool isDumb : {true, false}) {
            if (isDumb)
                m_environment.insert(QStringLiteral("TERM"), QStringLiteral("dumb"));
            else
                m_environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
            m_environment.insert(QStringLiteral("NO_COLOR"), QStringLiteral("1"));
            PseudoTerminal terminal;
            const auto process = prepare(QStringLiteral("simulate --config config.json --iterations 20000"));
            process->setChildProcessModifier([&terminal] {
                ::dup2(terminal.slave(), STDOUT_FILENO);
                ::dup2(terminal.slave(), STDERR_FILENO);
            });
            process->start();
            // A full terminal would block the program.
            QVERIFY(QTest::qWaitFor(
                [&] { return !terminal.shown().isNull() && process->state() == QProcess::NotRunning; }, 60'000));
            QVERIFY(terminal.shown().contains("mean"));
            QVERIFY(!terminal.shown().contains("\033[1m"));
            QVERIFY(!terminal.shown().contains("\033[32m"));
            if (isDumb)
                QVERIFY(!terminal.shown().contains('\033'));
        }
    }

    void validateSaysForWhichSpecARotationIs()
    {
        const Outcome valid = run(QStringLiteral("validate good.json"));
        QCOMPARE(valid.code, 0);
        QVERIFY2(valid.output.contains("good.json: a valid rotation for Beast Mastery Hunter"),
                 valid.output.constData());
        const Outcome config = run(QStringLiteral("validate config.json"));
        QCOMPARE(config.code, 0);
        QVERIFY(config.output.contains("a valid config for Beast Mastery Hunter"));
    }

    void validateShowsThePlaceOfEachFault()
    {
        const Outcome outcome = run(QStringLiteral("validate misspelt.json --spec bm"));
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.output.startsWith("misspelt.json:2:24: error: unknown spell `kil_command` (did you mean "
                                           "`kill_command`?) [rotation_unknown_name]\n"
                                           "    2 |   \"actions\": [ {\"cast\":\"kil_command\"} ]\n"
                                           "      |                        ^~~~~~~~~~~~~\n"),
                 outcome.output.constData());
        QVERIFY(outcome.output.endsWith("misspelt.json: 1 error as a rotation for Beast Mastery Hunter\n"));
        write("broken.json", "{\"actions\":[");
        const Outcome broken = run(QStringLiteral("validate broken.json"));
        QCOMPARE(broken.code, 1);
        QVERIFY2(broken.output.startsWith("broken.json:1:13: error: "), broken.output.constData());
    }

    void warningsAloneAreNoFaults()
    {
        write("unused.json", R"({"variables":{"x":1},"actions":[{"cast":"cobra_shot"}]})");
        const Outcome outcome = run(QStringLiteral("validate unused.json"));
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.output.contains("warning: "), outcome.output.constData());
        QVERIFY2(outcome.output.contains(", with 1 warning"), outcome.output.constData());
    }

    void validateSpeaksJson()
    {
        const Outcome outcome = run(QStringLiteral("validate misspelt.json --spec bm --format json"));
        QCOMPARE(outcome.code, 1);
        const auto object = core::parseJsonObject(outcome.output);
        QVERIFY(object);
        QVERIFY(!(*object)[QLatin1String("isValid")].toBool(true));
        const QJsonObject spec = (*object)[QLatin1String("specs")].toArray().first().toObject();
        QCOMPARE(spec[QLatin1String("spec")].toString(), QStringLiteral("beast_mastery"));
        const QJsonObject fault = spec[QLatin1String("faults")].toArray().first().toObject();
        QCOMPARE(fault[QLatin1String("line")].toInt(), 2);
        QCOMPARE(fault[QLatin1String("column")].toInt(), 24);
        QCOMPARE(fault[QLatin1String("code")].toString(), QStringLiteral("rotation_unknown_name"));
        QCOMPARE(fault[QLatin1String("pointer")].toString(), QStringLiteral("/actions/0/cast"));
    }

private:
    void write(const char *name, const QByteArray &content)
    {
        QFile file(m_dir->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    std::unique_ptr<QProcess> prepare(const QString &arguments)
    {
        auto process = std::make_unique<QProcess>();
        process->setProgram(QStringLiteral(WOWLAB_NODE_HEADLESS));
        process->setArguments(arguments.split(QLatin1Char(' ')));
        process->setProcessEnvironment(m_environment);
        process->setWorkingDirectory(m_dir->path());
        return process;
    }
    Outcome run(const QString &arguments)
    {
        const auto process = prepare(arguments);
        process->start();
        process->closeWriteChannel();
        if (!process->waitForFinished(60'000))
            process->kill();
        return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
    }
    /// Of a JSON report: all but time and threads.
    static QJsonObject exactPart(const Outcome &outcome)
    {
        QJsonObject object = core::parseJsonObject(outcome.output).value_or(QJsonObject());
        object.remove(QStringLiteral("elapsedMs"));
        object.remove(QStringLiteral("threads"));
        return object;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QProcessEnvironment m_environment;
};

QTEST_GUILESS_MAIN(TestSimulateCommand)
#include "tst_simulatecommand.moc"
