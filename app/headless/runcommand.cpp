#include "app/headless/commandline.h"
#include "app/headless/commands.h"
#include "app/headless/exitcodes.h"
#include "app/node/identity.h"
#include "app/node/instance.h"
#include "app/node/nodecontroller.h"
#include "app/platform/platformname.h"
#include "app/platform/usablecores.h"
#include "core/base/stopsignals.h"
#include "core/identity/claimcode.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSysInfo>

#include <algorithm>

namespace wowlab::headless {

namespace {

Q_LOGGING_CATEGORY(lcRun, "wowlab.headless.run", QtInfoMsg)

node::NodeController::Options optionsFrom(const node::Settings &settings)
{
    const int usable = platform::usableCores();
    const int cores = settings.maxWorkers > 0 ? std::min(settings.maxWorkers, usable) : usable;
    node::NodeController::Options options;
    options.sentinel.origin = settings.sentinel;
    options.sentinel.userAgent = "wowlab-node/" + QCoreApplication::applicationVersion().toLatin1();
    options.beacon = settings.beacon;
    options.api = settings.api;
    options.anonKey = settings.anonKey;
    options.dataFolder = settings.dataFolder;
    options.coreLimit = cores;
    options.about = {.hostname = QSysInfo::machineHostName(),
                     .totalCores = platform::totalCores(),
                     .enabledCores = cores,
                     .platform = platform::platformName(),
                     .version = QCoreApplication::applicationVersion()};
    options.grace = settings.grace;
    return options;
}

/// The claim code belongs into the eye of whoever set this machine up, so it is no log line.
class ClaimCodeBanner
{
public:
    void update(const node::NodeState &state)
    {
        const QByteArray code = state.session.phase == node::Phase::Claiming ? state.claimCode : QByteArray();
        if (code == m_shown)
            return;
        m_shown = code;
        if (code.isEmpty())
            return;
        printLine(QStringLiteral("\n    %1\n    Enter this code in the portal:  %2\n")
                      .arg(node::describe(state).reason, core::claimCodeForDisplay(code)));
    }

private:
    QByteArray m_shown;
};

/// Says in the log why the node does what it does, whenever that changes.
class ReasonLog
{
public:
    void update(const node::NodeState &state)
    {
        const auto description = node::describe(state);
        const QString word = node::wordOf(description.primary);
        // Between chunks a busy node has no work for a moment, thousands of times a day.
        const bool isRoutine =
            description.primary == node::Reason::Working || description.primary == node::Reason::NoWork;
        const QString shown = isRoutine ? QStringLiteral("ready") : word;
        if (shown == m_shown)
            return;
        m_shown = shown;
        const QString note = description.note.isEmpty() ? QString() : QLatin1Char(' ') + description.note;
        qCInfo(lcRun).noquote().nospace()
            << description.headline << ": " << description.reason << note << " reason=" << word;
    }

private:
    QString m_shown;
};

void answerCommand(node::NodeController &controller, const QJsonObject &request, const node::Instance::Reply &reply)
{
    const QString command = request.value(QLatin1String("command")).toString();
    if (command == QLatin1String("status"))
        return reply(node::toJson(controller.state()));
    if (command == QLatin1String("pause") || command == QLatin1String("resume")) {
        if (command == QLatin1String("pause"))
            controller.pause();
        else
            controller.resume();
        return reply({{QStringLiteral("ok"), true}});
    }
    if (command == QLatin1String("unlink")) {
        return controller.unlink([reply](const node::CallResult<bool> &answer) {
            if (answer)
                return reply({{QStringLiteral("ok"), true}});
            reply({{QStringLiteral("ok"), false},
                   {QStringLiteral("code"), QString::fromLatin1(answer.error().error.code)},
                   {QStringLiteral("error"), answer.error().error.detail}});
        });
    }
    reply({{QStringLiteral("ok"), false}, {QStringLiteral("error"), QStringLiteral("unknown command")}});
}

int exitCodeFor(const core::Error &error)
{
    return error.code.startsWith("key.") || error.code == "file.unreadable" ? kKeyBroken : kTemporary;
}

} // namespace

int runCommand(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("run [OPTIONS]"), QStringLiteral("Works for the sentinel until told to stop."));
    line.addSettings();
    line.addOption({QStringLiteral("new-identity"),
                    QStringLiteral("Make a new key where the old one is broken; the node has to be claimed again.")});
    if (const auto code = line.parse(arguments))
        return *code;
    const auto settings = line.settings();
    if (!settings) {
        printError(settings.error().detail);
        return kBadSettings;
    }
    core::installLogging(settings->logFormat);

    const auto failed = [](const core::Error &error) {
        qCCritical(lcRun).noquote().nospace() << error.detail << " code=" << error.code;
        return exitCodeFor(error);
    };
    node::NodeController *running = nullptr;
    auto instance = node::Instance::open(settings->dataFolder,
                                         [&running](const QJsonObject &request, const node::Instance::Reply &reply) {
                                             answerCommand(*running, request, reply);
                                         });
    if (!instance)
        return failed(instance.error());
    auto identity = node::Identity::open(settings->configFolder, settings->sentinel,
                                         line.isSet(QStringLiteral("new-identity")) ? core::NewIdentity::Allowed
                                                                                    : core::NewIdentity::IfNoneEverWas);
    if (!identity)
        return failed(identity.error());
    const auto options = optionsFrom(*settings);
    auto controller = node::NodeController::create(options, *identity);
    if (!controller)
        return failed(controller.error());
    running = controller->get();

    const core::StopSignals stopSignals;
    QObject::connect(&stopSignals, &core::StopSignals::stopRequested, running, &node::NodeController::requestStop);
    QObject::connect(&stopSignals, &core::StopSignals::quitRequested, running, &node::NodeController::quit);
    QObject::connect(running, &node::NodeController::ended, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    ClaimCodeBanner banner;
    ReasonLog reasons;
    QObject::connect(running, &node::NodeController::stateChanged, running, [&banner, &reasons, running] {
        const auto state = running->state();
        banner.update(state);
        reasons.update(state);
    });

    qCInfo(lcRun).noquote().nospace() << "Starting version=" << QCoreApplication::applicationVersion()
                                      << " sentinel=" << settings->sentinel.toString() << " cores=" << options.coreLimit
                                      << " config=" << settings->configFolder << " data=" << settings->dataFolder;
    running->start();
    QCoreApplication::exec();
    return running->state().isVersionRefused ? kVersionRefused : kOk;
}

} // namespace wowlab::headless
