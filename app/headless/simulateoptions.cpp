#include "app/headless/simulateoptions.h"

#include "app/headless/commandline.h"
#include "app/headless/exitcodes.h"
#include "app/headless/specchoice.h"
#include "app/platform/usablecores.h"

#include <limits>

namespace wowlab::headless {

namespace {

constexpr double kMaxDurationSeconds = 3600;
constexpr int kMaxTargets = 1000;

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

void describe(CommandLine &line)
{
    const auto add = [&line](const char *name, const char *help, const char *value) {
        line.addOption({option(name), QString::fromLatin1(help), QString::fromLatin1(value)});
    };
    line.addOption({option("spec"),
                    QStringLiteral("The spec, with its default character, target and rotation: %1.").arg(knownSpecs()),
                    QStringLiteral("name")});
    add("config", "The config instead, JSON; - reads standard input.", "file");
    add("rotation", "A rotation instead of the config's or the spec's; - reads standard input.", "file");
    line.addOption({option("compare"), QStringLiteral("Say which of the rotations A and B is better.")});
    line.addOptionWithOptionalValue(
        option("explain"), QStringLiteral("Tell the first seconds (default 10) of the fight with seed --seed."),
        QStringLiteral("seconds"), QStringLiteral("10"));
    add("talents", "Talents instead of the config's, separated by commas.", "a,b");
    add("tier-sets", "Tier sets instead of the config's, separated by commas.", "a,b");
    add("duration", "How long a fight is, up to 3600 (default: the config's, else 300).", "seconds");
    add("targets", "How many enemies there are (default: the config's, else 1).", "n");
    add("rules", "Rules instead of the config's (default corrected).", "corrected|baseline");
    add("iterations", "How many fights (default: the config's, else 10000).", "n");
    add("target-error",
        "Stop when the standard error is at most this share of the mean, e.g. 0.1%, or after --iterations (1000000).",
        "percent");
    add("seed", "The first seed (default 0).", "n");
    add("threads", "How many threads (default: all usable cores).", "n");
    add("format", "text (default), json or csv.", "text|json|csv");
    line.addOption(
        {{QStringLiteral("o"), option("output")}, QStringLiteral("Write the report there."), QStringLiteral("file")});
    line.setHelpEnd(QStringLiteral(
        "Examples:\n"
        "  simulate --spec bm                                    default character, target and rotation\n"
        "  simulate --spec bm --duration 90 --targets 3 --target-error 0.1%\n"
        "  simulate --config job.json --rotation mine.json --format json -o result.json\n"
        "  simulate --spec bm --compare old.json new.json        which rotation is better, and is that certain\n"
        "  simulate --spec bm --rotation mine.json --explain 20  what happens in the first 20 seconds\n"
        "\n"
        "Iteration i uses seed SEED + i. Results have the same bits for any number of threads, those of\n"
        "--target-error too. Compared rotations meet the same seeds; there the error is that of the difference.\n"
        "\n"
        "Ctrl-C ends the run and prints what is known so far; a second one ends at once.\n"
        "\n"
        "Exit codes: 0 done, 64 usage, 65 config or rotation refused by the engine, 66 file not readable,\n"
        "73 report not written, 130 interrupted (with a report if there is something to tell)."));
}

/// The members of a list option; nothing, with a message, if one is empty.
std::optional<QStringList> list(const CommandLine &line, const QString &name)
{
    QStringList members;
    for (const QString &member : line.value(name).split(QLatin1Char(','))) {
        members << member.trimmed();
        if (members.back().isEmpty()) {
            line.refuse(
                QStringLiteral("--%1 is \"%2\"; expected names separated by commas.").arg(name, line.value(name)));
            return std::nullopt;
        }
    }
    return members;
}

/// A share, written as percent; nothing, with a message, if it is none.
std::optional<double> share(const CommandLine &line, const QString &name)
{
    constexpr double kLeast = 0.001;
    constexpr double kMost = 50;
    const QString text = line.value(name).trimmed();
    bool isNumber = false;
    const double value = text.chopped(text.endsWith(QLatin1Char('%')) ? 1 : 0).toDouble(&isNumber);
    if (text.endsWith(QLatin1Char('%')) && isNumber && value >= kLeast && value <= kMost)
        return value / 100;
    line.refuse(QStringLiteral("--%1 is \"%2\"; expected a percentage from %3% to %4%, e.g. 0.1%.")
                    .arg(name, line.value(name), QString::number(kLeast), QString::number(kMost)));
    return std::nullopt;
}

/// What cannot be wanted together, in words; empty if nothing is.
QString contradiction(const CommandLine &line)
{
    const auto has = [&line](const char *name) { return line.isSet(option(name)); };
    if (has("spec") && has("config"))
        return QStringLiteral("--spec and --config contradict each other: a config names its spec.");
    if (!has("spec") && !has("config"))
        return QStringLiteral("What should be simulated? Give --spec NAME (%1) or --config FILE.").arg(knownSpecs());
    if (has("compare")) {
        for (const char *other : {"rotation", "explain"}) {
            if (has(other))
                return QStringLiteral("--compare and --%1 contradict each other.").arg(option(other));
        }
        if (line.positionals().size() != 2)
            return QStringLiteral("--compare takes two rotation files, and %1 given: simulate --compare A.json B.json")
                .arg(line.positionals().size() == 1 ? QStringLiteral("one is")
                                                    : QStringLiteral("%1 are").arg(line.positionals().size()));
    } else if (!line.positionals().isEmpty()) {
        return QStringLiteral("\"%1\" belongs to no option; a config is given by --config, a rotation by --rotation.")
            .arg(line.positional(0));
    }
    if (has("explain")) {
        for (const char *other : {"iterations", "target-error", "threads"}) {
            if (has(other))
                return QStringLiteral("--explain tells a single fight; --%1 has no meaning there.").arg(option(other));
        }
        if (has("format") && line.value(option("format")) != QLatin1String("text"))
            return QStringLiteral("--explain prints text only.");
    }
    QStringList inputs = line.positionals();
    inputs << line.value(option("config")) << line.value(option("rotation"));
    if (inputs.count(QStringLiteral("-")) > 1)
        return QStringLiteral("Standard input (-) can be read once only.");
    return {};
}

std::optional<SimulateOptions::Format> formatOf(const CommandLine &line)
{
    const QString name = line.isSet(option("format")) ? line.value(option("format")) : QStringLiteral("text");
    if (name == QLatin1String("text"))
        return SimulateOptions::Format::Text;
    if (name == QLatin1String("json"))
        return SimulateOptions::Format::Json;
    if (name == QLatin1String("csv"))
        return SimulateOptions::Format::Csv;
    line.refuse(QStringLiteral("--format is \"%1\"; expected text, json or csv.").arg(name));
    return std::nullopt;
}

} // namespace

tl::expected<SimulateOptions, int> SimulateOptions::read(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("simulate (--spec NAME | --config FILE) [OPTIONS] [--compare A B]"),
                     QStringLiteral("Simulates fights here, without a sentinel."));
    describe(line);
    if (const auto code = line.parseOptions(arguments))
        return tl::unexpected(*code);
    if (const QString fault = contradiction(line); !fault.isEmpty())
        return tl::unexpected(line.refuse(fault));

    SimulateOptions options;
    const auto refused = tl::unexpected(int(kUsage));
    if (line.isSet(option("spec"))) {
        const auto spec = chooseSpec(line.value(option("spec")));
        if (!spec)
            return tl::unexpected(line.refuse(spec.error()));
        options.spec = *spec;
    }
    options.configFile = line.value(option("config"));
    options.rotationFile = line.value(option("rotation"));
    options.outputFile = line.value(option("output"));
    if (line.isSet(option("compare"))) {
        options.task = Task::Compare;
        options.fileOfA = line.positional(0);
        options.fileOfB = line.positional(1);
    }
    if (line.isSet(option("explain"))) {
        options.task = Task::Explain;
        const auto explained = line.decimal(option("explain"), 0.001, kMaxDurationSeconds);
        if (!explained)
            return refused;
        options.explainSeconds = *explained;
    }

    options.rules = line.value(option("rules"));
    if (line.isSet(option("rules")) && options.rules != QLatin1String("corrected") &&
        options.rules != QLatin1String("baseline"))
        return tl::unexpected(
            line.refuse(QStringLiteral("--rules is \"%1\"; expected corrected or baseline.").arg(options.rules)));
    if (line.isSet(option("duration"))) {
        options.durationSeconds = line.decimal(option("duration"), 0.001, kMaxDurationSeconds);
        if (!options.durationSeconds)
            return refused;
    }
    if (line.isSet(option("talents"))) {
        options.talents = list(line, option("talents"));
        if (!options.talents)
            return refused;
    }
    if (line.isSet(option("tier-sets"))) {
        options.tierSets = list(line, option("tier-sets"));
        if (!options.tierSets)
            return refused;
    }
    if (line.isSet(option("target-error"))) {
        options.targetError = share(line, option("target-error"));
        if (!options.targetError)
            return refused;
    }

    const auto targets = line.number(option("targets"), 1, 1, kMaxTargets);
    const auto iterations = line.number(option("iterations"), 1, 1, qint64(kMaxIterations));
    const auto seed =
        line.number(option("seed"), 0, std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max());
    const auto threads = line.number(option("threads"), platform::usableCores(), 1, 1024);
    const auto format = formatOf(line);
    if (!targets || !iterations || !seed || !threads || !format)
        return refused;
    if (line.isSet(option("targets")))
        options.targets = int(*targets);
    if (line.isSet(option("iterations")))
        options.iterations = quint64(*iterations);
    options.seed = *seed;
    options.threads = int(*threads);
    options.format = *format;
    return options;
}

} // namespace wowlab::headless
