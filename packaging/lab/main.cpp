#include "core/base/secret.h"
#include "core/base/stopsignals.h"
#include "packaging/lab/jobspec.h"
#include "packaging/lab/lab.h"
#include "packaging/lab/labrun.h"
#include "packaging/lab/statefile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QProcess>
#include <QThread>

#include <chrono>
#include <csignal>
#include <cstdio>

using namespace std::chrono_literals;
using namespace wowlab;

namespace {

enum ExitCode { kGood = 0, kFailed = 1, kUsage = 64, kInterrupted = 130 };

const char kHelp[] = R"(The whole wowlab system on this machine, with real servers, private and on loopback.

usage: packaging/lab/run  [--iterations N]   one real job through the whole system; leaves nothing running
       packaging/lab/up   [--name NAME]      keep a system running to try things
       packaging/lab/down [--name NAME]      stop it

--nodes N       nodes to start (2)
--workers N     chunks that each node runs at a time (1)
)";

struct Arguments
{
    QString command;
    QString name;
    lab::Lab::Options lab;
    lab::JobSpec job;
};

Arguments parseArguments(QCoreApplication &application)
{
    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption iterations(QStringLiteral("iterations"), QString(), QStringLiteral("n"));
    const QCommandLineOption nodes(QStringLiteral("nodes"), QString(), QStringLiteral("n"), QStringLiteral("2"));
    const QCommandLineOption workers(QStringLiteral("workers"), QString(), QStringLiteral("n"), QStringLiteral("1"));
    const QCommandLineOption name(QStringLiteral("name"), QString(), QStringLiteral("name"), QStringLiteral("default"));
    parser.addOptions({help, iterations, nodes, workers, name});
    parser.addPositionalArgument(QStringLiteral("command"), {});
    if (!parser.parse(application.arguments()) || parser.positionalArguments().size() != 1) {
        std::fprintf(stderr, "%s\n%s", qPrintable(parser.errorText()), kHelp);
        std::exit(kUsage);
    }
    if (parser.isSet(help)) {
        std::printf("%s", kHelp);
        std::exit(kGood);
    }
    Arguments arguments{.command = parser.positionalArguments().first(),
                        .name = parser.value(name),
                        .lab = {},
                        .job = lab::JobSpec::builtIn()};
    const auto number = [&parser](const QCommandLineOption &option, int most) -> int {
        bool isNumber = false;
        const int value = parser.value(option).toInt(&isNumber);
        if (!isNumber || value < 1 || value > most) {
            std::fprintf(stderr, "--%s: expected a number from 1 to %d\n", qPrintable(option.names().first()), most);
            std::exit(kUsage);
        }
        return value;
    };
    arguments.lab.nodes = number(nodes, 50);
    arguments.lab.workersPerNode = number(workers, 64);
    if (parser.isSet(iterations))
        arguments.job.iterations = number(iterations, 10'000'000);
    return arguments;
}

/// Steps with the seconds since the start.
std::function<void(const QString &)> narrator()
{
    QElapsedTimer timer;
    timer.start();
    return [timer](const QString &what) {
        std::printf("%6.1f s  %s\n", double(timer.elapsed()) / 1000, qPrintable(what));
        std::fflush(stdout);
    };
}

int complain(const core::Error &error)
{
    std::fprintf(stderr, "error: %s\n", qPrintable(error.detail));
    return error.kind == core::ErrorKind::Cancelled ? kInterrupted : kFailed;
}

int run(const Arguments &arguments)
{
    lab::Lab system(arguments.lab);
    const auto started = system.start().and_then([&system] { return system.claimNodes(); });
    if (!started)
        return complain(started.error());
    const bool isGood = lab::runJob(system, arguments.job);
    if (arguments.lab.isCancelled())
        return kInterrupted;
    std::printf(isGood ? "\nAll is well. Stopping the system.\n" : "\nSomething is wrong. Stopping the system.\n");
    return isGood ? kGood : kFailed;
}

QByteArray describe(lab::Lab &system)
{
    const auto line = [](const char *what, const QByteArray &value) {
        return QByteArray(what).leftJustified(18) + value + '\n';
    };
    return line("sentinel", system.sentinelUrl().toEncoded()) +
           line("  status", system.sentinelUrl().toEncoded() + "/status") +
           line("beacon", system.beacon().webSocketUrl().toEncoded()) +
           line("user", system.portal().user().toString().toLatin1()) + line("logs", system.folder().toUtf8()) +
           line("database", system.psqlLine());
}

/// Keeps a lab running in this process until it is asked to stop.
int serve(const Arguments &arguments)
{
    lab::Lab system(arguments.lab);
    const auto started = system.start().and_then([&system] { return system.claimNodes(); });
    if (!started)
        return complain(started.error());
    const lab::LabState state{.processId = QCoreApplication::applicationPid(), .text = describe(system)};
    if (const auto saved = state.save(arguments.name); !saved)
        return complain(saved.error());
    const int code = arguments.lab.isCancelled() ? kInterrupted : QCoreApplication::exec();
    lab::LabState::remove(arguments.name);
    return code == kInterrupted ? kGood : code;
}

int up(const Arguments &arguments)
{
    if (const auto running = lab::LabState::find(arguments.name)) {
        std::printf("A lab is running already (stop it with packaging/lab/down, or name another with --name):\n\n%s",
                    running->text.constData());
        return kGood;
    }
    std::printf("Starting PostgreSQL, Centrifugo, the sentinel and %d nodes ...\n", arguments.lab.nodes);
    std::fflush(stdout);
    QProcess server;
    server.setProgram(QCoreApplication::applicationFilePath());
    server.setArguments({QStringLiteral("serve"), QStringLiteral("--name"), arguments.name, QStringLiteral("--nodes"),
                         QString::number(arguments.lab.nodes), QStringLiteral("--workers"),
                         QString::number(arguments.lab.workersPerNode)});
    const QString log = lab::LabState::logPath(arguments.name);
    server.setStandardOutputFile(log);
    server.setStandardErrorFile(log, QIODevice::Append);
    qint64 processId = 0;
    if (!server.startDetached(&processId))
        return complain({core::ErrorKind::Retry, "lab.cannot_start", server.errorString()});
    for (const QDeadlineTimer deadline(120s); !deadline.hasExpired(); QThread::msleep(100)) {
        if (const auto running = lab::LabState::find(arguments.name)) {
            std::printf("It runs:\n\n%s\nStop it with packaging/lab/down.\n", running->text.constData());
            return kGood;
        }
        if (::kill(pid_t(processId), 0) != 0)
            break;
    }
    return complain(
        {core::ErrorKind::Retry, "lab.cannot_start", QStringLiteral("the lab did not come up; see %1").arg(log)});
}

int down(const Arguments &arguments)
{
    const auto running = lab::LabState::find(arguments.name);
    if (!running) {
        std::printf("No lab is running.\n");
        return kGood;
    }
    ::kill(pid_t(running->processId), SIGTERM);
    for (const QDeadlineTimer deadline(60s); !deadline.hasExpired(); QThread::msleep(100)) {
        if (!lab::LabState::find(arguments.name)) {
            std::printf("Stopped.\n");
            return kGood;
        }
    }
    return complain({core::ErrorKind::Retry, "lab.does_not_stop",
                     QStringLiteral("process %1 does not stop").arg(running->processId)});
}

} // namespace

int main(int argc, char **argv)
{
    core::initialiseCrypto();
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("wowlab.*.info=false"));
    auto arguments = parseArguments(application);
    if (arguments.command == QLatin1String("up"))
        return up(arguments);
    if (arguments.command == QLatin1String("down"))
        return down(arguments);

    bool isCancelled = false;
    const core::StopSignals signals;
    QObject::connect(&signals, &core::StopSignals::stopRequested, &application, [&isCancelled] {
        isCancelled = true;
        QCoreApplication::exit(kInterrupted);
    });
    arguments.lab.say = narrator();
    arguments.lab.isCancelled = [&isCancelled] { return isCancelled; };
    if (arguments.command == QLatin1String("run"))
        return run(arguments);
    if (arguments.command == QLatin1String("serve"))
        return serve(arguments);
    std::fprintf(stderr, "unknown command %s\n%s", qPrintable(arguments.command), kHelp);
    return kUsage;
}
