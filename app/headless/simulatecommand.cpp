#include "app/headless/commandline.h"
#include "app/headless/commands.h"
#include "app/headless/exitcodes.h"
#include "app/node/simulationrun.h"
#include "app/node/simulations.h"
#include "app/platform/usablecores.h"
#include "core/base/json.h"
#include "core/base/stopsignals.h"
#include "core/stats/uint128.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <vector>

#ifdef Q_OS_UNIX
#    include <unistd.h>
#endif

namespace wowlab::headless {

namespace {

constexpr qint64 kDefaultIterations = 10'000;

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return ::isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// The config with other rules. Of two members of one name the last one counts, so the text stays as it is otherwise.
QByteArray withRules(const QByteArray &config, const QString &rules)
{
    QByteArray text = config.trimmed();
    if (!text.endsWith('}'))
        return text; // no object: the engine says what is wrong with it
    text.chop(1);
    text = text.trimmed();
    return text + (text.endsWith('{') ? "" : ",") + "\"rules\":\"" + rules.toUtf8() + "\"}";
}

QString fixed(double value, int digits = 2)
{
    return QString::number(value, 'f', digits);
}

void printText(const stats::Summary &summary, const sim::Simulation &simulation, std::chrono::milliseconds elapsed)
{
    const auto [low, high] = summary.interval95();
    printLine(
        QStringLiteral("mean        %1 DPS, 95 % within %2 to %3").arg(fixed(summary.mean()), fixed(low), fixed(high)));
    printLine(QStringLiteral("error       %1").arg(fixed(summary.standardError(), 3)));
    printLine(QStringLiteral("deviation   %1").arg(fixed(summary.standardDeviation())));
    printLine(QStringLiteral("range       %1 to %2").arg(fixed(summary.min()), fixed(summary.max())));
    printLine(QStringLiteral("percentiles 5: %1   25: %2   50: %3   75: %4   95: %5")
                  .arg(fixed(summary.percentile(5), 0), fixed(summary.percentile(25), 0),
                       fixed(summary.percentile(50), 0), fixed(summary.percentile(75), 0),
                       fixed(summary.percentile(95), 0)));
    const double seconds = std::max(double(elapsed.count()) / 1000, 0.001);
    printLine(QStringLiteral("iterations  %1 in %2 s, %3 per second; rules %4, engine %5")
                  .arg(summary.count())
                  .arg(fixed(seconds), fixed(double(summary.count()) / seconds, 0),
                       QString::fromUtf8(simulation.rules().data(), qsizetype(simulation.rules().size())))
                  .arg(sim::engineVersion));

    std::vector<std::pair<QString, stats::AbilityTally>> abilities;
    double total = 0;
    for (const auto &[slug, tally] : summary.abilities()) {
        abilities.emplace_back(QString::fromStdString(slug), tally);
        total += stats::toDouble(tally.damage);
    }
    if (abilities.empty() || summary.count() == 0)
        return;
    std::sort(abilities.begin(), abilities.end(),
              [](const auto &a, const auto &b) { return a.second.damage > b.second.damage; });
    printLine(QStringLiteral("\n%1 %2 %3 %4")
                  .arg(QStringLiteral("ability"), -24)
                  .arg(QStringLiteral("share"), 8)
                  .arg(QStringLiteral("hits/fight"), 12)
                  .arg(QStringLiteral("crits"), 8));
    const double fights = double(summary.count());
    for (const auto &[slug, tally] : abilities) {
        const double share = total > 0 ? 100 * stats::toDouble(tally.damage) / total : 0;
        const double crits = tally.hits > 0 ? 100 * double(tally.crits) / double(tally.hits) : 0;
        printLine(QStringLiteral("%1 %2 % %3 %4 %")
                      .arg(slug, -24)
                      .arg(fixed(share), 6)
                      .arg(fixed(double(tally.hits) / fights), 12)
                      .arg(fixed(crits, 1), 6));
    }
}

/// Shows how far the run is, on a terminal only: a log wants no bar.
class ProgressLine
{
public:
    ProgressLine(const node::SimulationRun &run, quint64 total)
    {
        if (!isTerminal())
            return;
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [&run, total] {
            std::fprintf(stderr, "\r%3.0f %%", 100 * double(run.completedIterations()) / double(total));
            std::fflush(stderr);
        });
        m_timer.start(200);
    }
    ~ProgressLine()
    {
        if (m_timer.isActive())
            std::fprintf(stderr, "\r      \r");
    }
    Q_DISABLE_COPY_MOVE(ProgressLine)

private:
    QTimer m_timer;
};

} // namespace

int simulateCommand(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("simulate --config FILE [OPTIONS]"),
        QStringLiteral(
            "Simulates a config here, without a sentinel. Iteration i uses seed SEED + i, and the result has the "
            "same bits for any number of threads."));
    line.addOption({QStringLiteral("config"), QStringLiteral("The config, JSON; - reads standard input."),
                    QStringLiteral("file")});
    line.addOption(
        {QStringLiteral("rotation"), QStringLiteral("A rotation that replaces the config's."), QStringLiteral("file")});
    line.addOption({QStringLiteral("iterations"),
                    QStringLiteral("How many fights (default: the config's, else 10000)."), QStringLiteral("n")});
    line.addOption({QStringLiteral("seed"), QStringLiteral("The first seed (default 0)."), QStringLiteral("n")});
    line.addOption({QStringLiteral("threads"), QStringLiteral("How many threads (default: all usable cores)."),
                    QStringLiteral("n")});
    line.addOption({QStringLiteral("rules"), QStringLiteral("Rules instead of the config's."),
                    QStringLiteral("corrected|baseline")});
    line.addOption({QStringLiteral("format"), QStringLiteral("text (default), or json: the result as nodes send it."),
                    QStringLiteral("text|json")});
    if (const auto code = line.parse(arguments))
        return *code;
    const QString format =
        line.isSet(QStringLiteral("format")) ? line.value(QStringLiteral("format")) : QStringLiteral("text");
    const QString rules = line.value(QStringLiteral("rules"));
    const auto iterations = line.number(QStringLiteral("iterations"), 0, 1, qint64(1) << 40);
    const auto seed =
        line.number(QStringLiteral("seed"), 0, std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max());
    const auto threads = line.number(QStringLiteral("threads"), platform::usableCores(), 1, 4096);
    if (!iterations || !seed || !threads)
        return kUsage;
    if (!line.isSet(QStringLiteral("config")) || (format != QLatin1String("text") && format != QLatin1String("json")) ||
        (!rules.isEmpty() && rules != QLatin1String("corrected") && rules != QLatin1String("baseline"))) {
        printError(QStringLiteral("Needed: --config FILE; --format is text or json, --rules corrected or baseline."));
        return kUsage;
    }

    auto config = readInput(line.value(QStringLiteral("config")));
    if (!config) {
        printError(config.error().detail);
        return kNoInput;
    }
    std::optional<QByteArray> rotation;
    if (line.isSet(QStringLiteral("rotation"))) {
        auto text = readInput(line.value(QStringLiteral("rotation")));
        if (!text) {
            printError(text.error().detail);
            return kNoInput;
        }
        rotation = std::move(*text);
    }
    if (!rules.isEmpty())
        *config = withRules(*config, rules);
    const auto simulation = sim::prepare(sim::SpecLibrary::builtIn(), viewOf(*config),
                                         rotation ? std::optional(viewOf(*rotation)) : std::nullopt);
    if (!simulation) {
        const auto error = node::toError(simulation.error());
        printError(QStringLiteral("%1: %2").arg(QString::fromLatin1(error.code), error.detail));
        return kBadInput;
    }

    const quint64 count = *iterations > 0 ? quint64(*iterations)
                                          : (*simulation)->request().iterations.value_or(quint64(kDefaultIterations));
    if (count == 0) {
        printError(QStringLiteral("config_invalid: `iterations` is 0"));
        return kBadInput;
    }
    const core::StopSignals stopSignals;
    node::SimulationRun run(*simulation, {.firstSeed = *seed, .count = count},
                            int(std::min<quint64>(quint64(*threads), count)));
    QObject::connect(&stopSignals, &core::StopSignals::stopRequested, &run, &node::SimulationRun::stop);
    QObject::connect(&stopSignals, &core::StopSignals::quitRequested, &run, &node::SimulationRun::stop);
    core::Result<stats::Summary> result;
    QObject::connect(&run, &node::SimulationRun::finished, qApp,
                     [&result](const core::Result<stats::Summary> &summary) {
                         result = summary;
                         QCoreApplication::quit();
                     });
    QElapsedTimer elapsed;
    elapsed.start();
    {
        const ProgressLine progress(run, count);
        run.start();
        QCoreApplication::exec();
    }
    if (!result) {
        printError(QStringLiteral("%1: %2").arg(QString::fromLatin1(result.error().code), result.error().detail));
        return kBadInput;
    }
    const bool isInterrupted = result->count() < count;
    if (isInterrupted)
        printError(QStringLiteral("Interrupted after %1 of %2 iterations.").arg(result->count()).arg(count));
    if (result->count() == 0)
        return kInterrupted;
    const std::chrono::milliseconds took(elapsed.elapsed());
    if (format == QLatin1String("json")) {
        const QByteArray rulesUsed((*simulation)->rules().data(), qsizetype((*simulation)->rules().size()));
        printLine(QString::fromUtf8(core::toJson(node::toChunkResult(*result, rulesUsed, took).toJson())));
    } else {
        printText(*result, **simulation, took);
    }
    return isInterrupted ? kInterrupted : kOk;
}

} // namespace wowlab::headless
