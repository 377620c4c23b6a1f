#include "sentinel/commands/run.h"

#include "core/base/async.h"
#include "core/base/json.h"
#include "sentinel/commands/admin.h"
#include "sentinel/commands/doctor.h"
#include "sentinel/publications/publication.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_UNIX
#    include <unistd.h>
#endif

namespace wowlab::sentinel {

namespace {

void say(std::FILE *where, const QString &text)
{
    std::fputs(text.toUtf8().constData(), where);
    std::fflush(where);
}

void complain(const QString &text)
{
    say(stderr, QStringLiteral("wowlab-sentinel: %1\n").arg(text));
}

bool isSomebodyThere()
{
#ifdef Q_OS_UNIX
    return isatty(fileno(stdin)) != 0;
#else
    return true;
#endif
}

std::optional<bool> askOnTheTerminal(const QString &question)
{
    if (!isSomebodyThere())
        return std::nullopt;
    say(stderr, question + QStringLiteral(" [y/N] "));
    char answer[16] = {};
    return std::fgets(answer, sizeof answer, stdin) != nullptr && (answer[0] == 'y' || answer[0] == 'Y');
}

/// Tells those who watch the job; they would learn it anyway when they look.
void announce(const JobProgress &job, const ReadSettings &read)
{
    if (!read.settings.beaconApiUrl.isValid() || read.settings.beaconApiKey.isEmpty())
        return;
    core::BeaconApi beacon({.url = read.settings.beaconApiUrl}, read.settings.beaconApiKey.clone());
    const Publication publication = jobPublication(job);
    core::onFinished(beacon.publish({.channel = publication.channel,
                                     .data = publication.data,
                                     .idempotencyKey = publication.idempotencyKey,
                                     .tags = {},
                                     .version = publication.version}),
                     &beacon, [](const core::Result<core::StreamPosition> &published) {
                         if (!published)
                             complain(QStringLiteral("watchers are not told: %1").arg(published.error().detail));
                         QCoreApplication::quit();
                     });
    (void)QCoreApplication::exec();
}

int examine(const CommandLine &line, ReadSettings read)
{
    Doctor doctor(std::move(read));
    QObject::connect(&doctor, &Doctor::examined, &doctor, &QCoreApplication::quit);
    doctor.start();
    (void)QCoreApplication::exec();
    say(stdout, line.isJson ? QString::fromUtf8(core::toJson(toJson(doctor.findings()))) + QLatin1Char('\n')
                            : toText(doctor.findings()));
    return worstOf(doctor.findings()) == Verdict::Failure ? 1 : 0;
}

int askDatabase(const CommandLine &line, const ReadSettings &read)
{
    // Only what the command needs has to be right.
    const auto problem = std::find_if(read.problems.begin(), read.problems.end(), [](const SettingProblem &each) {
        return each.setting.isEmpty() || each.setting == "SUPABASE_DB_URL";
    });
    if (problem != read.problems.end()) {
        complain(problem->text);
        return kMisconfigured;
    }
    const auto &secret = read.settings.databaseUrl;
    const auto database =
        ConnectionString::parse(QByteArrayView(secret.data(), qsizetype(secret.size())).toByteArray());
    if (!database) {
        complain(QStringLiteral("SUPABASE_DB_URL: %1").arg(database.error().detail));
        return kMisconfigured;
    }
    const CommandOutput done =
        line.kind == CommandKind::Migrate ? runMigrate(line, *database) : runAdmin(line, *database, askOnTheTerminal);
    say(stdout, done.output);
    if (!done.problem.isEmpty())
        complain(done.problem);
    if (done.changedJob)
        announce(*done.changedJob, read);
    return done.code;
}

} // namespace

int runCommand(const core::Result<CommandLine> &line, const Environment &environment, const QString &version)
{
    if (!line) {
        complain(line.error().detail);
        return kUsage;
    }
    if (line->wantsHelp) {
        say(stdout, helpOf(line->kind));
        return 0;
    }
    // The command says itself what there is to say.
    QLoggingCategory::setFilterRules(QStringLiteral("wowlab.*=false"));
    auto read = readSettings(line->settings, environment, version);
    if (const auto *ending = std::get_if<SettingsExit>(&read)) {
        for (const QString &problem : ending->problems)
            complain(problem);
        return ending->code;
    }
    if (line->kind == CommandKind::Doctor)
        return examine(*line, std::move(std::get<ReadSettings>(read)));
    return askDatabase(*line, std::get<ReadSettings>(read));
}

} // namespace wowlab::sentinel
