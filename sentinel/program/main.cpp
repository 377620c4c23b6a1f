#include "core/base/logging.h"
#include "core/base/secret.h"
#include "core/base/stopsignals.h"
#include "sentinel/commands/run.h"
#include "sentinel/program/sentinel.h"
#include "sentinel/settings/settings.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace wowlab;

namespace {

Q_LOGGING_CATEGORY(lcMain, "wowlab.sentinel.main", QtInfoMsg)

constexpr std::chrono::seconds kLastStatements{3};

enum ExitCode { kStopped = 0, kCannotListen = 75 /* EX_TEMPFAIL */ };

QByteArray secretText(const core::Secret &secret)
{
    return {reinterpret_cast<const char *>(secret.data()), qsizetype(secret.size())};
}

} // namespace

int main(int argc, char **argv)
{
    core::initialiseCrypto();
    QCoreApplication application(argc, argv);
    const QString version = QStringLiteral(WOWLAB_VERSION);
    if (const auto command = sentinel::parseCommandLine(application.arguments()))
        return sentinel::runCommand(*command, sentinel::processEnvironment(), version);
    auto loaded = sentinel::loadSettings(application.arguments(), sentinel::processEnvironment(), version);
    if (const auto *ending = std::get_if<sentinel::SettingsExit>(&loaded)) {
        std::fputs(qPrintable(ending->output), stdout);
        for (const QString &problem : ending->problems)
            std::fprintf(stderr, "wowlab-sentinel: %s\n", qPrintable(problem));
        return ending->code;
    }
    auto &settings = std::get<sentinel::Settings>(loaded);
    const auto database = sentinel::ConnectionString::parse(secretText(settings.databaseUrl));
    if (!database) {
        std::fprintf(stderr, "wowlab-sentinel: SUPABASE_DB_URL: %s\n", qPrintable(database.error().detail));
        return sentinel::SettingsExit::kMisconfigured;
    }
    core::installLogging(settings.logFormat);
    for (const QString &warning : std::as_const(settings.warnings))
        qCWarning(lcMain).noquote() << warning;

    sentinel::Sentinel service(std::move(settings), *database, version);
    bool isStopping = false;
    const core::StopSignals signals;
    const auto stop = [&] {
        if (std::exchange(isStopping, true)) {
            qCWarning(lcMain) << "Asked to stop again: ending at once";
            std::_Exit(kStopped);
        }
        qCInfo(lcMain) << "Stopping: requests in flight are answered, work stays assigned";
        service.stop();
    };
    QObject::connect(&signals, &core::StopSignals::stopRequested, &application, stop);
    QObject::connect(&signals, &core::StopSignals::quitRequested, &application, [] { std::_Exit(kStopped); });
    QObject::connect(&service, &sentinel::Sentinel::stopped, &application, [] { QCoreApplication::exit(kStopped); });

    if (const auto started = service.start(); !started) {
        qCCritical(lcMain).noquote() << started.error().detail;
        return kCannotListen;
    }
    const int code = QCoreApplication::exec();
    // What is left are statements that the database has not answered. It undoes them if we go; if it hangs, we go anyway.
    std::thread([code] {
        std::this_thread::sleep_for(kLastStatements);
        std::_Exit(code);
    }).detach();
    return code;
}
