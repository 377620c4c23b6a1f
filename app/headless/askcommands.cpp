#include "app/headless/commandline.h"
#include "app/headless/commands.h"
#include "app/headless/exitcodes.h"
#include "app/node/identity.h"
#include "app/node/instance.h"
#include "app/node/sentinelclient.h"
#include "core/base/async.h"
#include "core/base/json.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace wowlab::headless {

namespace {

QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

void printStatus(const QJsonObject &status)
{
    const QJsonObject reason = status.value(QLatin1String("reason")).toObject();
    const QJsonObject chunks = status.value(QLatin1String("chunks")).toObject();
    const QJsonObject results = status.value(QLatin1String("results")).toObject();
    const auto number = [](const QJsonObject &object, const char *name) {
        return object.value(QLatin1String(name)).toInteger();
    };
    printLine(QStringLiteral("%1. %2").arg(textOf(reason, "headline"), textOf(reason, "text")));
    if (const QString action = textOf(reason, "action"); !action.isEmpty())
        printLine(action);
    const QString name = textOf(status, "name");
    printLine(QStringLiteral("  node      %1").arg(name.isEmpty() ? textOf(status, "nodeId") : name));
    printLine(QStringLiteral("  sentinel  %1").arg(textOf(status, "sentinel")));
    printLine(QStringLiteral("  chunks    %1 running, %2 waiting, %3 cores")
                  .arg(number(chunks, "running"))
                  .arg(number(chunks, "waiting"))
                  .arg(number(chunks, "workers")));
    printLine(QStringLiteral("  results   %1 accepted, %2 on their way, %3 refused")
                  .arg(number(results, "accepted"))
                  .arg(number(results, "unsent"))
                  .arg(number(results, "dropped")));
}

core::Result<QJsonObject> ask(const node::Settings &settings, const QString &command)
{
    return node::askInstance(settings.dataFolder, {{QStringLiteral("command"), command}});
}

/// For a node that does not run: with its key, straight to the sentinel.
int unlinkDirectly(const node::Settings &settings)
{
    const auto identity = node::Identity::openExisting(settings.configFolder, settings.sentinel);
    if (!identity) {
        printError(identity.error().detail);
        return identity.error().kind == core::ErrorKind::NotFound ? kUnavailable : kKeyBroken;
    }
    node::SentinelClient client({.origin = settings.sentinel}, *identity);
    int code = kOk;
    core::onFinished(client.unlink(), &client, [&code](const node::CallResult<bool> &answer) {
        if (!answer && answer.error().error.code != "not_claimed") {
            printError(QStringLiteral("The sentinel did not do it: %1").arg(answer.error().error.detail));
            code = kUnavailable;
        } else {
            printLine(QStringLiteral("This node belongs to no account now."));
        }
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return code;
}

int simpleCommand(const QString &name, const QString &description, const QStringList &arguments)
{
    CommandLine line(name + QStringLiteral(" [OPTIONS]"), description);
    line.addSettings();
    if (const auto code = line.parse(arguments))
        return *code;
    const auto settings = line.settings();
    if (!settings) {
        printError(settings.error().detail);
        return kBadSettings;
    }
    const auto answer = ask(*settings, name);
    if (!answer && answer.error().kind == core::ErrorKind::NotFound && name == QLatin1String("unlink"))
        return unlinkDirectly(*settings);
    if (!answer || !answer->value(QLatin1String("ok")).toBool()) {
        printError(answer ? textOf(*answer, "error") : answer.error().detail);
        return kUnavailable;
    }
    printLine(QStringLiteral("Done."));
    return kOk;
}

} // namespace

int statusCommand(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("status [--json] [OPTIONS]"),
                     QStringLiteral("Says what the running node does and why."));
    line.addSettings();
    line.addOption({QStringLiteral("json"), QStringLiteral("One JSON object on one line.")});
    if (const auto code = line.parse(arguments))
        return *code;
    const auto settings = line.settings();
    if (!settings) {
        printError(settings.error().detail);
        return kBadSettings;
    }
    auto status = ask(*settings, QStringLiteral("status"));
    const bool isJson = line.isSet(QStringLiteral("json"));
    if (!status) {
        if (isJson)
            printLine(QString::fromUtf8(core::toJson({{QStringLiteral("isRunning"), false}})));
        printError(status.error().detail);
        return kUnavailable;
    }
    status->insert(QStringLiteral("isRunning"), true);
    if (isJson)
        printLine(QString::fromUtf8(core::toJson(*status)));
    else
        printStatus(*status);
    return kOk;
}

int pauseCommand(const QStringList &arguments)
{
    return simpleCommand(QStringLiteral("pause"),
                         QStringLiteral("Lets the running node rest; finished results are still sent."), arguments);
}

int resumeCommand(const QStringList &arguments)
{
    return simpleCommand(QStringLiteral("resume"), QStringLiteral("Lets the running node compute again."), arguments);
}

int unlinkCommand(const QStringList &arguments)
{
    return simpleCommand(
        QStringLiteral("unlink"),
        QStringLiteral("Takes this node out of its account. Its key stays, so the same code claims it again."),
        arguments);
}

} // namespace wowlab::headless
