#include "sentinel/commands/commandline.h"

#include "sentinel/settings/settingspec.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>

namespace wowlab::sentinel {

namespace {

struct CommandSpec
{
    const char *group; ///< the word before it; empty: none
    const char *word;
    CommandKind kind;
    int leastWords;
    int mostWords;
    const char *usage;
    const char *help;
};

constexpr auto kCommands = std::to_array<CommandSpec>({
    {"", "doctor", CommandKind::Doctor, 0, 0, "doctor [--json]",
     "Looks at everything that the sentinel needs: settings, database, role and its rights, migrations, "
     "notifications,\n"
     "the beacon's HTTP API, the token keys (by connecting with them), clocks, and Discord if there is a token. Says "
     "for\n"
     "each whether it is well, and what to mend. Changes nothing.\n\n"
     "Exit code: 0 nothing to mend, 1 something to mend.\n"},
    {"", "migrate", CommandKind::Migrate, 0, 0, "migrate [--check] [--json]",
     "Brings the database to the schema of this version and says what it did. The sentinel does it by itself at its\n"
     "start, if its role may; where it runs as wowlab_sentinel, run this as the owner of the tables, with that one's\n"
     "SUPABASE_DB_URL.\n\n"
     "  --check   only look\n\n"
     "Exit code: 0 the schema is up to date, 1 migrations are pending (--check), 75 the database does not answer,\n"
     "70 it cannot be migrated.\n"},
    {"admin", "nodes", CommandKind::Nodes, 0, 0, "admin nodes [--json]",
     "Shows all nodes, those that are set aside first.\n"},
    {"admin", "jobs", CommandKind::Jobs, 0, 0, "admin jobs [--all] [--json]",
     "Shows the open jobs, the newest first.\n\n"
     "  --all   those that are over, too: the last 500\n"},
    {"admin", "cancel", CommandKind::Cancel, 1, 1, "admin cancel <job> [--yes] [--json]",
     "Ends a job as failed, code \"cancelled\". What was computed of it is lost, so it asks first.\n"
     "<job> is its id or how that begins, at least four characters.\n\n"
     "  --yes   do not ask\n"},
    {"admin", "quarantine", CommandKind::Quarantine, 1, 1000, "admin quarantine <node> [reason ...] [--json]",
     "Sets a node aside: it gets no work, its connections to the beacon are closed, what it holds goes to others, and\n"
     "it is told the reason, which its owner reads there. Results that it has finished wait in its spool.\n"
     "<node> is its id or how that begins, at least four characters.\n"},
    {"admin", "release", CommandKind::Release, 1, 1, "admin release <node> [--json]",
     "Ends a quarantine. The node is at work again within minutes.\n"},
});

core::Error malformed(const QString &text)
{
    return {core::ErrorKind::Refused, "command.malformed", text};
}

QString usageOf(const CommandSpec &spec)
{
    return QStringLiteral("usage: wowlab-sentinel %1 [settings]").arg(QLatin1String(spec.usage));
}

QString adminUsage()
{
    QString text = QStringLiteral("usage:");
    for (const CommandSpec &spec : kCommands) {
        if (*spec.group)
            text += QStringLiteral("\n  wowlab-sentinel %1 [settings]").arg(QLatin1String(spec.usage));
    }
    return text;
}

/// Options first or last: both are understood, so the command is the first word that is none and no option's value.
void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("config"), {}, QStringLiteral("file")});
    for (const char *name : {"json", "yes", "check", "all"})
        parser.addOption(QCommandLineOption(QLatin1String(name)));
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
    for (const SettingSpec &spec : settingSpecs()) {
        if (!spec.option.isEmpty())
            parser.addOption({spec.option, {}, QStringLiteral("value")});
    }
}

QStringList settingsOf(const QCommandLineParser &parser, const QString &program)
{
    QStringList settings{program};
    const auto pass = [&](const QString &option) {
        if (parser.isSet(option))
            settings += {QStringLiteral("--") + option, parser.value(option)};
    };
    pass(QStringLiteral("config"));
    for (const SettingSpec &spec : settingSpecs()) {
        if (!spec.option.isEmpty())
            pass(spec.option);
    }
    return settings;
}

} // namespace

std::optional<core::Result<CommandLine>> parseCommandLine(const QStringList &arguments)
{
    if (arguments.size() < 2 || arguments[1].startsWith(QLatin1Char('-')))
        return std::nullopt;
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return core::fail(malformed(parser.errorText() + QStringLiteral(". See --help.")));

    QStringList words = parser.positionalArguments();
    const QString group = words.value(0) == QLatin1String("admin") ? words.takeFirst() : QString();
    const QString word = words.isEmpty() ? QString() : words.takeFirst();
    const auto spec = std::find_if(kCommands.begin(), kCommands.end(), [&](const CommandSpec &known) {
        return group == QLatin1String(known.group) && word == QLatin1String(known.word);
    });
    if (spec == kCommands.end())
        return core::fail(malformed(group.isEmpty() ? QStringLiteral("there is no command '%1'. See --help.").arg(word)
                                                    : adminUsage()));
    CommandLine line{.kind = spec->kind,
                     .words = words,
                     .isJson = parser.isSet(QStringLiteral("json")),
                     .isConfirmed = parser.isSet(QStringLiteral("yes")),
                     .isCheckOnly = parser.isSet(QStringLiteral("check")),
                     .isAll = parser.isSet(QStringLiteral("all")),
                     .wantsHelp = parser.isSet(QStringLiteral("help")),
                     .settings = settingsOf(parser, arguments[0])};
    if (!line.wantsHelp && (words.size() < spec->leastWords || words.size() > spec->mostWords))
        return core::fail(malformed(usageOf(*spec)));
    return line;
}

QString helpOf(CommandKind kind)
{
    const auto spec = std::find_if(kCommands.begin(), kCommands.end(),
                                   [kind](const CommandSpec &known) { return known.kind == kind; });
    return QStringLiteral("%1\n\n%2\nSettings are those of the service: see wowlab-sentinel --help.\n")
        .arg(usageOf(*spec), QLatin1String(spec->help));
}

} // namespace wowlab::sentinel
