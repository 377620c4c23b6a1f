#include "app/headless/commandline.h"
#include "app/headless/commands.h"
#include "app/headless/exitcodes.h"
#include "app/headless/outputfile.h"
#include "app/headless/progressline.h"
#include "app/headless/report/comparisontext.h"
#include "app/headless/report/numbers.h"
#include "app/headless/report/simulationtext.h"
#include "app/headless/report/terminal.h"
#include "app/headless/report/timeline.h"
#include "app/headless/scenario.h"
#include "app/headless/simulateoptions.h"
#include "app/node/parallelrun.h"
#include "app/report/csvreport.h"
#include "app/report/jsonreport.h"
#include "core/base/json.h"
#include "core/base/stopsignals.h"
#include "core/sim/comparison.h"
#include "core/sim/explain.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdlib>

namespace wowlab::headless {

namespace {

Style outputStyle(const SimulateOptions &options)
{
    Style style = styleOf(Stream::Output, QProcessEnvironment::systemEnvironment());
    style.hasColour = style.hasColour && options.outputFile.isEmpty();
    return style;
}

int write(const SimulateOptions &options, const QByteArray &report, int code)
{
    const auto written = writeReport(options.outputFile, report);
    if (written)
        return code;
    printError(written.error().detail);
    return kCannotWrite;
}

/// Runs with a progress bar. The first request to stop ends the run, which keeps what it has; a second one the program.
void runToEnd(node::SlicedRun &run)
{
    const core::StopSignals signals;
    bool isAsked = false;
    QObject::connect(&signals, &core::StopSignals::stopRequested, &run, [&run, &isAsked] {
        if (isAsked)
            std::_Exit(kInterrupted);
        isAsked = true;
        run.stop();
    });
    QObject::connect(&signals, &core::StopSignals::quitRequested, &run, [] { std::_Exit(kInterrupted); });
    QObject::connect(&run, &node::SlicedRun::finished, qApp, &QCoreApplication::quit);
    const ProgressLine progress(run);
    run.start();
    QCoreApplication::exec();
}

quint64 askedIterations(const SimulateOptions &options, const sim::Simulation &simulation)
{
    if (options.iterations)
        return *options.iterations;
    if (options.targetError)
        return SimulateOptions::kDefaultCap;
    return simulation.request().iterations.value_or(SimulateOptions::kDefaultIterations);
}

/// Runs, and gives the exit code or nothing if there is something to report. Completes the facts.
template <class Tally>
std::optional<int> measure(node::ParallelRun<Tally> &measurement, report::Facts &facts)
{
    QElapsedTimer elapsed;
    elapsed.start();
    runToEnd(measurement.run());
    facts.elapsed = std::chrono::milliseconds(elapsed.elapsed());
    facts.isInterrupted = !measurement.run().isComplete();
    if (const auto &error = measurement.run().error()) {
        printError(QStringLiteral("%1 [%2]").arg(error->detail, QString::fromLatin1(error->code)));
        return kBadInput;
    }
    const std::uint64_t count = measurement.tally().count();
    if (facts.isInterrupted)
        printError(count == 0 ? QStringLiteral("Interrupted before the first iteration ended.")
                              : QStringLiteral("Interrupted after %1; this is known so far:")
                                    .arg(counted(count, QStringLiteral("iteration"))));
    return count == 0 ? std::optional<int>(kInterrupted) : std::nullopt;
}

/// Completes the facts with what a run is asked for; nothing, with a message, if that is no iterations.
std::optional<node::SlicedRun::Goal> goalOf(const SimulateOptions &options, const sim::Simulation &simulation,
                                            report::Facts &facts)
{
    facts.askedIterations = askedIterations(options, simulation);
    if (facts.askedIterations == 0) {
        printError(QStringLiteral("%1: `iterations` is 0; --iterations N asks for more").arg(options.configFile));
        return std::nullopt;
    }
    facts.threads = int(std::min<quint64>(quint64(options.threads), facts.askedIterations));
    return node::SlicedRun::Goal{
        .firstSeed = options.seed, .count = facts.askedIterations, .targetError = options.targetError};
}

int simulate(const SimulateOptions &options, const Scenario &scenario)
{
    const auto simulation = scenario.prepare();
    if (!simulation)
        return simulation.error();
    report::Facts facts = scenario.facts(**simulation);
    const auto goal = goalOf(options, **simulation, facts);
    if (!goal)
        return kBadInput;
    node::ParallelRun<stats::Summary> measurement(
        *goal, facts.threads,
        [&simulation](std::int64_t firstSeed, std::uint64_t count, stats::Summary &summary,
                      const sim::Progress &progress, const std::atomic<bool> *stop) {
            return sim::run(**simulation, firstSeed, count, summary, progress, stop);
        });
    if (const auto code = measure(measurement, facts))
        return *code;
    const stats::Summary &summary = measurement.tally();
    QByteArray report;
    switch (options.format) {
    case SimulateOptions::Format::Text:
        report = simulationText(facts, summary, outputStyle(options)).toUtf8();
        break;
    case SimulateOptions::Format::Json:
        report = core::toJson(report::simulationJson(facts, summary)) + '\n';
        break;
    case SimulateOptions::Format::Csv:
        report = report::simulationCsv(facts, summary);
        break;
    }
    return write(options, report, facts.isInterrupted ? kInterrupted : kOk);
}

int compare(const SimulateOptions &options, const Scenario &scenario)
{
    const auto fileOfA = Scenario::readRotation(options.fileOfA);
    if (!fileOfA)
        return fileOfA.error();
    const auto fileOfB = Scenario::readRotation(options.fileOfB);
    if (!fileOfB)
        return fileOfB.error();
    const auto a = scenario.prepare(*fileOfA);
    if (!a)
        return a.error();
    const auto b = scenario.prepare(*fileOfB);
    if (!b)
        return b.error();
    report::Facts facts = scenario.facts(**a);
    const auto goal = goalOf(options, **a, facts);
    if (!goal)
        return kBadInput;
    node::ParallelRun<sim::Comparison> measurement(
        *goal, facts.threads,
        [&a, &b](std::int64_t firstSeed, std::uint64_t count, sim::Comparison &comparison,
                 const sim::Progress &progress, const std::atomic<bool> *stop) {
            return sim::compare(**a, **b, firstSeed, count, comparison, progress, stop);
        });
    if (const auto code = measure(measurement, facts))
        return *code;
    const sim::Comparison &comparison = measurement.tally();
    const report::Sides sides{.a = options.fileOfA, .b = options.fileOfB};
    QByteArray report;
    switch (options.format) {
    case SimulateOptions::Format::Text:
        report = comparisonText(facts, sides, comparison, outputStyle(options)).toUtf8();
        break;
    case SimulateOptions::Format::Json:
        report = core::toJson(report::comparisonJson(facts, sides, comparison)) + '\n';
        break;
    case SimulateOptions::Format::Csv:
        report = report::comparisonCsv(facts, sides, comparison);
        break;
    }
    return write(options, report, facts.isInterrupted ? kInterrupted : kOk);
}

int explain(const SimulateOptions &options, const Scenario &scenario)
{
    const auto simulation = scenario.prepare();
    if (!simulation)
        return simulation.error();
    const report::Facts facts = scenario.facts(**simulation);
    const double told = std::min(options.explainSeconds, facts.durationSeconds);
    Timeline timeline(facts);
    const auto error =
        sim::explain(**simulation, options.seed, std::uint32_t(told * 1000),
                     [&timeline](const sim::TraceEvent &event, std::string_view slug) { timeline.add(event, slug); });
    const int code = write(options, timeline.text(told, outputStyle(options)).toUtf8(), kOk);
    if (!error)
        return code;
    printError(QStringLiteral("The fight does not get any further: %1 [%2]")
                   .arg(QString::fromStdString(error->message), QString::fromStdString(error->code)));
    return kBadInput;
}

} // namespace

int simulateCommand(const QStringList &arguments)
{
    const auto options = SimulateOptions::read(arguments);
    if (!options)
        return options.error();
    if (const auto writable = checkWritable(options->outputFile); !writable) {
        printError(writable.error().detail);
        return kCannotWrite;
    }
    const auto scenario = Scenario::read(*options);
    if (!scenario)
        return scenario.error();
    switch (options->task) {
    case SimulateOptions::Task::Simulate:
        return simulate(*options, *scenario);
    case SimulateOptions::Task::Compare:
        return compare(*options, *scenario);
    case SimulateOptions::Task::Explain:
        return explain(*options, *scenario);
    }
    return kUsage;
}

} // namespace wowlab::headless
