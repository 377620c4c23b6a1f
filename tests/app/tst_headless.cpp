#include "core/base/json.h"
#include "core/contract/chunkresult.h"
#include "tests/support/scriptedhttpserver.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace wowlab;
using Answer = test::ScriptedHttpServer::Answer;
using Request = test::ScriptedHttpServer::Request;

namespace {

const QByteArray kConfig =
    R"({"rules":"baseline","duration":30,"player":{"spec":"beast_mastery","stats":{"strength":0,"agility":10000,"intellect":0,)"
    R"("crit_rating":3000,"haste_rating":3000,"mastery_rating":2000}},"target":{"max_health":1000000},)"
    "\"rotation\":\"{\\\"name\\\":\\\"r\\\",\\\"actions\\\":[{\\\"cast\\\":\\\"kill_command\\\",\\\"if\\\":\\\"cd.kill_"
    "command.ready\\\"}]}\"}";

/// Fixed key: its bytes and their encodings are looked for in everything the program writes.
const QByteArray kCanarySeed = QByteArray::fromHex("c0ffee00c0ffee01c0ffee02c0ffee03c0ffee04c0ffee05c0ffee06c0ffee07");

struct Outcome
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

} // namespace

/// The program as a person or a service manager starts it.
class TestHeadless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("WOWLAB_CONFIG_DIR"), m_dir->filePath(QStringLiteral("config")));
        m_environment.insert(QStringLiteral("WOWLAB_DATA_DIR"), m_dir->filePath(QStringLiteral("data")));
        write(QStringLiteral("config.json"), kConfig);
        m_server.setHandler(answerUnclaimed);
    }

    void exitCodesAreAsDocumented_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QStringList &arguments, int code) {
            QTest::newRow(name) << arguments << code;
        };
        row("help", {QStringLiteral("--help")}, 0);
        row("version", {QStringLiteral("--version")}, 0);
        row("help of a command", {QStringLiteral("simulate"), QStringLiteral("--help")}, 0);
        row("no command", {}, 64);
        row("unknown command", {QStringLiteral("fly")}, 64);
        row("unknown option", {QStringLiteral("run"), QStringLiteral("--fly")}, 64);
        row("simulate without a config", {QStringLiteral("simulate")}, 64);
        row("simulate with half a thread",
            {QStringLiteral("simulate"), QStringLiteral("--config"), QStringLiteral("config.json"),
             QStringLiteral("--threads"), QStringLiteral("0.5")},
            64);
        row("absent config", {QStringLiteral("simulate"), QStringLiteral("--config"), QStringLiteral("absent.json")},
            66);
        row("valid config", {QStringLiteral("validate"), QStringLiteral("config.json")}, 0);
        row("malformed setting",
            {QStringLiteral("run"), QStringLiteral("--sentinel-url"), QStringLiteral("http://example.com")}, 78);
        row("nobody runs", {QStringLiteral("status")}, 69);
        row("nothing to unlink", {QStringLiteral("unlink")}, 69);
    }

    void exitCodesAreAsDocumented()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const auto outcome = run(arguments);
        QVERIFY2(outcome.code == code, qPrintable(QString::fromUtf8(outcome.errors + outcome.output)));
    }

    void simulateGivesTheSameBytesForAnyThreadsAndLocale()
    {
        QByteArray first;
        for (const char *threads : {"1", "2", "3"}) {
            for (const char *locale : {"C", "de_DE.UTF-8", "tr_TR.UTF-8"}) {
                m_environment.insert(QStringLiteral("LC_ALL"), QString::fromLatin1(locale));
                const auto outcome =
                    run({QStringLiteral("simulate"), QStringLiteral("--config"), QStringLiteral("config.json"),
                         QStringLiteral("--iterations"), QStringLiteral("500"), QStringLiteral("--seed"),
                         QStringLiteral("7"), QStringLiteral("--threads"), QString::fromLatin1(threads),
                         QStringLiteral("--format"), QStringLiteral("json")});
                QCOMPARE(outcome.code, 0);
                QByteArray text = outcome.output;
                const auto object = core::parseJsonObject(text);
                QVERIFY(object);
                auto result = core::ChunkResult::fromJson(*object);
                QVERIFY(result);
                QVERIFY(result->isPlausible(500, "baseline"));
                QVERIFY(result->sums);
                result->elapsedMs = 0;
                text = core::toJson(result->toJson());
                if (first.isEmpty())
                    first = text;
                QCOMPARE(text, first);
            }
        }
    }

    void validateNamesThePlaceOfAFault()
    {
        write(QStringLiteral("rotation.json"), "{\"name\":\"r\",\n \"actions\":[{\"cast\":\"kil_command\"}]}");
        const auto outcome = run({QStringLiteral("validate"), QStringLiteral("rotation.json")});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.output.startsWith("rotation.json:2:"), qPrintable(QString::fromUtf8(outcome.output)));
        QVERIFY2(outcome.output.contains("kill_command"), qPrintable(QString::fromUtf8(outcome.output)));
    }

    void brokenKeyIsSetAsideAndNoNewOneIsMadeUnasked()
    {
        QDir().mkpath(m_dir->filePath(QStringLiteral("config")));
        write(QStringLiteral("config/keypair"), "not a key");
        for (int start = 0; start < 2; ++start) {
            const auto outcome =
                run({QStringLiteral("run"), QStringLiteral("--sentinel-url"), QStringLiteral("http://127.0.0.1:9")});
            QVERIFY2(outcome.code == 79, qPrintable(QString::fromUtf8(outcome.errors)));
            QVERIFY2(outcome.errors.contains("--new-identity"), qPrintable(QString::fromUtf8(outcome.errors)));
        }
        QCOMPARE(QDir(m_dir->filePath(QStringLiteral("config"))).entryList({QStringLiteral("keypair.broken-*")}).size(),
                 1);
    }

    void secondNodeInTheSameFolderIsTurnedAwayAndAKilledOneLeavesNoObstacle()
    {
        Running first = start();
        QTRY_COMPARE(status().value(QLatin1String("phase")).toString(), QStringLiteral("claiming"));
        const auto second = run({QStringLiteral("run"), QStringLiteral("--sentinel-url"), m_server.url().toString()});
        QVERIFY2(second.code == 75, qPrintable(QString::fromUtf8(second.errors)));
        first->kill(); // its socket file stays behind
        QVERIFY(first->waitForFinished());
        QCOMPARE(run({QStringLiteral("status")}).code, 69);
        Running third = start();
        QTRY_COMPARE(status().value(QLatin1String("phase")).toString(), QStringLiteral("claiming"));
        QCOMPARE(stop(*third, SIGTERM), 0);
    }

    void secondNodeWithTheSameKeyIsTurnedAway()
    {
        Running first = start();
        QTRY_COMPARE(status().value(QLatin1String("phase")).toString(), QStringLiteral("claiming"));
        const auto second = run({QStringLiteral("run"), QStringLiteral("--sentinel-url"), m_server.url().toString(),
                                 QStringLiteral("--data-dir"), m_dir->filePath(QStringLiteral("other"))});
        QVERIFY2(second.code == 75, qPrintable(QString::fromUtf8(second.errors)));
        QVERIFY(second.errors.contains("another process uses"));
        QCOMPARE(stop(*first, SIGTERM), 0);
    }

    void helpNamesTheDefaultFolders()
    {
        m_environment.insert(QStringLiteral("HOME"), QStringLiteral("/tmp/h"));
        m_environment.remove(QStringLiteral("XDG_CONFIG_HOME"));
        m_environment.remove(QStringLiteral("XDG_DATA_HOME"));
        QByteArray help = run({QStringLiteral("run"), QStringLiteral("--help")}).output.simplified();
        QVERIFY2(help.contains("/tmp/h/.config/wowlab-node"), help.constData());
        QVERIFY2(help.contains("/tmp/h/.local/share/wowlab-node"), help.constData());
    }

    void claimCodeIsShownAndTheKeyNever()
    {
        QDir().mkpath(m_dir->filePath(QStringLiteral("config")));
        write(QStringLiteral("config/keypair"), kCanarySeed);
        m_environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("wowlab.*.debug=true"));
        Running node = start();
        QTRY_COMPARE(status().value(QLatin1String("phase")).toString(), QStringLiteral("claiming"));
        QByteArray everything = core::toJson(status());
        const QByteArray code = status().value(QLatin1String("claimCode")).toString().toLatin1();
        QCOMPARE(stop(*node, SIGINT), 0);
        const QByteArray shown = node->readAllStandardOutput();
        QVERIFY2(shown.contains(code), qPrintable(QString::fromUtf8(shown)));
        everything += shown + node->readAllStandardError();
        QVERIFY(m_server.requests().size() > 0);
        const QByteArray signature = m_server.requests().first().headers.value("x-node-sig");
        for (const QByteArray &secret : {kCanarySeed, kCanarySeed.toHex(), kCanarySeed.toBase64(), signature})
            QVERIFY2(!everything.contains(secret), qPrintable(QString::fromUtf8(everything)));
    }

    void quitEndsAtOnce()
    {
        Running node = start();
        QTRY_COMPARE(status().value(QLatin1String("phase")).toString(), QStringLiteral("claiming"));
        QCOMPARE(stop(*node, SIGQUIT), 0);
    }

    void versionRefusalShowsInTheExitCode()
    {
        m_server.setHandler([](const Request &) {
            return Answer{.status = 426, .body = R"({"error":"too old","code":"version_refused"})"};
        });
        Running node = start();
        QTRY_COMPARE(status().value(QLatin1String("reason")).toObject().value(QLatin1String("code")).toString(),
                     QStringLiteral("version_refused"));
        QCOMPARE(stop(*node, SIGTERM), 76);
    }

private:
    using Running = std::unique_ptr<QProcess>;

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    std::unique_ptr<QProcess> prepare(const QStringList &arguments)
    {
        auto process = std::make_unique<QProcess>();
        process->setProgram(QStringLiteral(WOWLAB_NODE_HEADLESS));
        process->setArguments(arguments);
        process->setProcessEnvironment(m_environment);
        process->setWorkingDirectory(m_dir->path());
        return process;
    }
    Outcome run(const QStringList &arguments)
    {
        const auto process = prepare(arguments);
        process->start();
        // The scripted server lives in this thread's event loop, and may be asked meanwhile.
        if (!QTest::qWaitFor([&process] { return process->state() == QProcess::NotRunning; }, 60'000))
            process->kill();
        return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
    }
    Running start()
    {
        auto process = prepare({QStringLiteral("run"), QStringLiteral("--sentinel-url"), m_server.url().toString()});
        process->start();
        return process;
    }
    static std::optional<Answer> answerUnclaimed(const Request &request)
    {
        if (request.path == "/nodes/register")
            return Answer{.body =
                              R"({"id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","claimCode":"ABCDEF","claimed":false})"};
        return Answer{.status = 404, .body = R"({"error":"not claimed","code":"not_claimed"})"};
    }
    QJsonObject status()
    {
        return core::parseJsonObject(run({QStringLiteral("status"), QStringLiteral("--json")}).output)
            .value_or(QJsonObject());
    }
    int stop(QProcess &process, int signal)
    {
        ::kill(pid_t(process.processId()), signal);
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 20'000))
            return -1;
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QProcessEnvironment m_environment;
    test::ScriptedHttpServer m_server;
};

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
