#include "app/model/localsimulation.h"
#include "app/model/logstore.h"
#include "app/node/instance.h"
#include "app/node/nodestate.h"
#include "app/node/preferencesstore.h"
#include "app/tray/commandline.h"
#include "app/tray/desktopnode.h"
#include "app/tray/exitcodes.h"
#include "app/widgets/desktop.h"
#include "app/widgets/morepages.h"
#include "core/base/logging.h"
#include "core/base/secret.h"
#include "core/base/stopsignals.h"

#include <QApplication>
#include <QDir>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSessionManager>

#include <clocale>
#include <cstdio>

namespace {

using namespace wowlab;

Q_LOGGING_CATEGORY(lcMain, "wowlab.tray", QtInfoMsg)

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("wowlab-node"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WOWLAB_VERSION));
}

void print(FILE *stream, const QString &text)
{
    std::fprintf(stream, "%s\n", text.toUtf8().constData());
}

/// What wowlab-node-headless status, pause, resume and unlink ask of a running node.
void answerCommand(tray::DesktopNode *desk, const QJsonObject &request, const node::Instance::Reply &reply)
{
    const QString command = request.value(QLatin1String("command")).toString();
    const auto done = [&reply] { reply({{QStringLiteral("ok"), true}}); };
    if (!desk)
        return reply({{QStringLiteral("ok"), false}, {QStringLiteral("error"), QStringLiteral("still starting")}});
    if (command == QLatin1String("status"))
        return reply(node::toJson(desk->state()));
    if (command == QLatin1String("pause")) {
        desk->pause();
        return done();
    }
    if (command == QLatin1String("resume")) {
        desk->resume();
        return done();
    }
    if (command == QLatin1String("unlink"))
        return desk->unlink([reply](const QString &fault) {
            if (fault.isEmpty())
                return reply({{QStringLiteral("ok"), true}});
            reply({{QStringLiteral("ok"), false}, {QStringLiteral("error"), fault}});
        });
    reply({{QStringLiteral("ok"), false}, {QStringLiteral("error"), QStringLiteral("unknown command")}});
}

int run(QApplication &app, const tray::CommandLine &line, const node::Settings &settings)
{
    tray::DesktopNode *running = nullptr;
    auto instance = node::Instance::open(settings.dataFolder,
                                         [&running](const QJsonObject &request, const node::Instance::Reply &reply) {
                                             answerCommand(running, request, reply);
                                         });
    if (!instance) {
        if (instance.error().kind == core::ErrorKind::Conflict) {
            const auto shown = node::showInstance(settings.dataFolder);
            if (shown)
                return tray::kOk;
            print(stderr, shown.error().detail);
            return tray::kTemporary;
        }
        print(stderr, instance.error().detail);
        return tray::kTemporary;
    }

    model::LogStore log(QDir(settings.dataFolder).filePath(QStringLiteral("logs")));
    log.followProgram();
    node::PreferencesStore preferences(settings.configFolder);
    tray::DesktopNode desk(settings, preferences, log);
    running = &desk;
    model::LocalSimulation simulation(QDir(settings.dataFolder).filePath(QStringLiteral("simulate.json")));
    widgets::Desktop desktop(desk,
                             {.isHidden = line.isHidden || (line.isAtLogin && preferences.preferences().startHidden),
                              .morePages = widgets::morePages(desk.history(), simulation, log),
                              .stateFile = QDir(settings.dataFolder).filePath(QStringLiteral("window.ini"))});

    const core::StopSignals signals_;
    QObject::connect(&signals_, &core::StopSignals::stopRequested, &desk, &tray::DesktopNode::stop);
    QObject::connect(&signals_, &core::StopSignals::quitRequested, &app, [&desk] {
        desk.quit();
        desk.quit(); // at once
    });
    QObject::connect(&app, &QGuiApplication::commitDataRequest, &desk, [&desk](QSessionManager &session) {
        session.setRestartHint(QSessionManager::RestartNever);
        desk.stop();
    });
    QObject::connect((*instance).get(), &node::Instance::showAsked, &desktop.window(),
                     &widgets::MainWindow::raiseWindow);
    QObject::connect(&desk, &tray::DesktopNode::noticed, &desktop.tray(), &widgets::Tray::tell);
    QObject::connect(
        &desk, &tray::DesktopNode::ended, &app,
        [&desktop] {
            desktop.window().letGo();
            QCoreApplication::quit();
        },
        Qt::QueuedConnection);

    qCInfo(lcMain).noquote().nospace() << "Starting version=" << QCoreApplication::applicationVersion()
                                       << " sentinel=" << desk.sentinel().toString()
                                       << " config=" << settings.configFolder << " data=" << settings.dataFolder;
    // The window first: keychain and network may take their time.
    QMetaObject::invokeMethod(&desk, &tray::DesktopNode::start, Qt::QueuedConnection);
    QApplication::exec();
    const bool isRefused = desk.wasVersionRefused();
    running = nullptr;
    return isRefused ? tray::kVersionRefused : tray::kOk;
}

} // namespace

int main(int argc, char *argv[])
{
    nameProgram();
    tray::CommandLine line;
    core::Result<node::Settings> settings = node::Settings{};
    {
        // Help and a malformed setting need no screen.
        const QCoreApplication screenless(argc, argv);
        line = tray::readCommandLine(QCoreApplication::arguments());
        if (!line.exitCode)
            settings = node::readSettings(line.settings, QProcessEnvironment::systemEnvironment());
    }
    if (line.exitCode) {
        print(*line.exitCode == tray::kOk ? stdout : stderr, line.output);
        return *line.exitCode;
    }
    if (!settings) {
        print(stderr, settings.error().detail);
        return tray::kBadSettings;
    }

    QApplication app(argc, argv);
    // The application object sets the user's locale; numbers that machines read keep their point.
    std::setlocale(LC_NUMERIC, "C");
    QGuiApplication::setDesktopFileName(QStringLiteral("gg.wowlab.node"));
    core::installLogging(settings->logFormat);
    core::initialiseCrypto();
    return run(app, line, *settings);
}
