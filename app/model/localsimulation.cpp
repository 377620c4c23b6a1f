#include "app/model/localsimulation.h"

#include "app/model/runningmeans.h"
#include "app/model/tidyjson.h"
#include "app/node/configtext.h"
#include "app/platform/threadpriority.h"
#include "app/platform/usablecores.h"
#include "core/sim/speclibrary.h"

#include <algorithm>

namespace wowlab::model {

namespace {

constexpr std::chrono::seconds kKeepAfter{5};

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

std::shared_ptr<const sim::SpecTable> specNamed(const QString &slug)
{
    return sim::SpecLibrary::builtIn().findByName(slug.toStdString());
}

RunningMeans::Sums sumsOf(const stats::Summary &summary)
{
    const auto count = double(summary.count());
    return {.count = summary.count(), .a = count * summary.mean()};
}

RunningMeans::Sums sumsOf(const sim::Comparison &comparison)
{
    const auto count = double(comparison.count());
    return {.count = comparison.count(), .a = count * comparison.a.mean(), .b = count * comparison.b.mean()};
}

/// Adds a slice to a thread's tally, and what the slice found to the means.
template <class Tally, class Simulate>
auto simulateSlice(Tally &tally, RunningMeans &means, const Simulate &simulate)
{
    platform::lowerThreadPriority();
    const RunningMeans::Sums before = sumsOf(tally);
    auto status = simulate();
    const RunningMeans::Sums after = sumsOf(tally);
    means.add({.count = after.count - before.count, .a = after.a - before.a, .b = after.b - before.b});
    return status;
}

} // namespace

LocalSimulation::LocalSimulation(const QString &memoryFile, const core::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_memory(memoryFile)
{
    m_thread.setMaxThreadCount(1);
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepAfter);
    connect(&m_keep, &QTimer::timeout, this, [this] { m_memory.keep(input()); });

    if (const auto last = m_memory.recall(); last && specNamed(last->spec)) {
        setSpec(last->spec);
        m_isComparison = last->isComparison;
        m_scenario = last->scenario;
        m_a.setText(last->a.text, last->a.title);
        m_b.setText(last->b.text, last->b.title);
    } else {
        setSpec(specs().front().slug);
        useDefaultRotation(m_a);
    }
    m_keep.stop(); // nothing new yet
    for (RotationDraft *draft : {&m_a, &m_b}) {
        connect(draft, &RotationDraft::changed, this, &LocalSimulation::noteInput);
        connect(draft, &RotationDraft::checked, this, &LocalSimulation::inputChanged);
    }
}

LocalSimulation::~LocalSimulation()
{
    if (m_keep.isActive())
        m_memory.keep(input());
}

std::vector<LocalSimulation::Spec> LocalSimulation::specs()
{
    std::vector<Spec> all;
    for (const auto &spec : sim::SpecLibrary::builtIn().specs())
        all.push_back({.slug = QString::fromStdString(spec->slug), .name = QString::fromStdString(spec->displayName)});
    return all;
}

void LocalSimulation::setSpec(const QString &slug)
{
    if (slug == m_spec || !specNamed(slug))
        return;
    const QString former = m_spec.isEmpty() ? QString() : defaultRotation();
    m_spec = slug;
    for (RotationDraft *draft : {&m_a, &m_b}) {
        draft->setSpec(slug);
        // Nobody's own work: the other spec's rotation would only be wrong here.
        if (!former.isEmpty() && draft->text() == former)
            useDefaultRotation(*draft);
    }
    noteInput();
}

void LocalSimulation::setComparing(bool isComparison)
{
    if (isComparison == m_isComparison)
        return;
    m_isComparison = isComparison;
    // What one compares is mostly a change of what one has.
    if (m_isComparison && m_b.isEmpty())
        m_b.setText(m_a.text(), {});
    noteInput();
}

void LocalSimulation::setScenario(const Scenario &scenario)
{
    if (scenario == m_scenario)
        return;
    m_scenario = scenario;
    noteInput();
}

void LocalSimulation::useDefaultRotation(RotationDraft &draft)
{
    draft.setText(defaultRotation(), {});
}

QString LocalSimulation::defaultRotation() const
{
    return tidyJson(specNamed(m_spec)->defaultRotation);
}

void LocalSimulation::noteInput()
{
    m_keep.start();
    Q_EMIT inputChanged();
}

SimulationInput LocalSimulation::input() const
{
    return {.spec = m_spec,
            .isComparison = m_isComparison,
            .a = {.title = m_a.title(), .text = m_a.text()},
            .b = {.title = m_b.title(), .text = m_b.text()},
            .scenario = m_scenario};
}

LocalSimulation::Obstacle LocalSimulation::obstacle() const
{
    if (isBusy())
        return Obstacle::Busy;
    const auto isFaulty = [](const RotationDraft &draft) { return draft.isChecked() && draft.errorCount() > 0; };
    if (m_a.isEmpty() || (m_isComparison && m_b.isEmpty()))
        return Obstacle::EmptyRotation;
    if (isFaulty(m_a) || (m_isComparison && isFaulty(m_b)))
        return Obstacle::FaultyRotation;
    return Obstacle::None;
}

bool LocalSimulation::isResultCurrent() const
{
    return m_result && m_result->input.asksTheSameAs(input());
}

void LocalSimulation::start()
{
    if (obstacle() != Obstacle::None)
        return;
    m_asked = input();
    m_error.reset();
    m_timeLeft = {};
    m_memory.keep(m_asked);
    m_keep.stop();
    setPhase(Phase::Preparing);
    m_thread.start([this, attempt = ++m_attempt, asked = m_asked] {
        auto prepared = node::withoutExceptions([&asked] { return prepare(asked); });
        // `this` waits for its thread, so it is there; the call itself dies with it.
        QMetaObject::invokeMethod(
            this, [this, attempt, prepared = std::move(prepared)] { takePrepared(attempt, prepared); },
            Qt::QueuedConnection);
    });
}

void LocalSimulation::cancel()
{
    switch (m_phase) {
    case Phase::Idle:
    case Phase::Stopping:
        return;
    case Phase::Preparing:
        ++m_attempt;
        setPhase(Phase::Idle);
        Q_EMIT ended();
        return;
    case Phase::Running:
        setPhase(Phase::Stopping);
        slicedRun()->stop();
        return;
    }
}

core::Result<LocalSimulation::Prepared> LocalSimulation::prepare(const SimulationInput &input)
{
    const auto a = prepareOne(input, input.a);
    if (!a)
        return core::fail(a.error());
    if (!input.isComparison)
        return Prepared{.a = *a};
    const auto b = prepareOne(input, input.b);
    if (!b)
        return core::fail(b.error());
    return Prepared{.a = *a, .b = *b};
}

core::Result<std::shared_ptr<const sim::Simulation>> LocalSimulation::prepareOne(const SimulationInput &input,
                                                                                 const TitledRotation &rotation)
{
    node::ConfigText config = node::ConfigText::forSpec(specNamed(input.spec)->gameSpecId);
    config.setDuration(input.scenario.seconds);
    config.setTargets(input.scenario.targets);
    const QByteArray text = rotation.text.toUtf8();
    const auto prepared = sim::prepare(sim::SpecLibrary::builtIn(), viewOf(config.text()), viewOf(text));
    if (!prepared)
        return core::fail(node::toError(prepared.error()));
    return *prepared;
}

void LocalSimulation::takePrepared(quint64 attempt, const core::Result<Prepared> &prepared)
{
    if (attempt != m_attempt || m_phase != Phase::Preparing)
        return;
    if (!prepared) {
        endWith(prepared.error());
        return;
    }
    run(*prepared);
}

void LocalSimulation::run(const Prepared &prepared)
{
    const Scenario &scenario = m_asked.scenario;
    const bool hasTarget = scenario.goal == Scenario::Goal::TargetError;
    const auto count = quint64(hasTarget ? Scenario::kMostForTargetError : scenario.iterations);
    const int cores = scenario.threads > 0 ? scenario.threads : platform::usableCores();
    m_facts = report::factsOf(*prepared.a);
    m_facts.targets = scenario.targets;
    m_facts.firstSeed = scenario.firstSeed;
    m_facts.askedIterations = count;
    m_facts.threads = int(std::min<quint64>(quint64(cores), count));
    if (hasTarget)
        m_facts.targetError = scenario.errorPercent / 100;
    const node::SlicedRun::Goal goal{
        .firstSeed = scenario.firstSeed, .count = count, .targetError = m_facts.targetError};

    m_means = std::make_shared<RunningMeans>();
    m_simulation.reset();
    m_comparison.reset();
    if (m_asked.isComparison) {
        m_comparison = std::make_unique<node::ParallelRun<sim::Comparison>>(
            goal, m_facts.threads,
            [prepared, means = m_means](std::int64_t seed, std::uint64_t slice, sim::Comparison &tally,
                                        const sim::Progress &progress, const std::atomic<bool> *stop) {
                return simulateSlice(tally, *means, [&] {
                    return sim::compare(*prepared.a, *prepared.b, seed, slice, tally, progress, stop);
                });
            });
    } else {
        m_simulation = std::make_unique<node::ParallelRun<stats::Summary>>(
            goal, m_facts.threads,
            [prepared, means = m_means](std::int64_t seed, std::uint64_t slice, stats::Summary &tally,
                                        const sim::Progress &progress, const std::atomic<bool> *stop) {
                return simulateSlice(tally, *means,
                                     [&] { return sim::run(*prepared.a, seed, slice, tally, progress, stop); });
            });
    }
    // Queued: the run is not deleted inside its own signal.
    connect(slicedRun(), &node::SlicedRun::finished, this, &LocalSimulation::takeRun, Qt::QueuedConnection);
    m_begin = m_clock.monotonic();
    setPhase(Phase::Running);
    slicedRun()->start();
}

void LocalSimulation::takeRun()
{
    const node::SlicedRun &done = *slicedRun();
    m_facts.elapsed = m_clock.monotonic() - m_begin;
    m_facts.isInterrupted = !done.isComplete();
    const auto error = done.error();
    SimulationResult result{.input = m_asked, .facts = m_facts};
    if (m_comparison)
        result.found = m_comparison->tally();
    else
        result.found = m_simulation->tally();
    m_simulation.reset();
    m_comparison.reset();
    m_means.reset();
    if (error) {
        endWith(*error);
        return;
    }
    if (result.count() > 0)
        m_result = std::move(result);
    setPhase(Phase::Idle);
    Q_EMIT ended();
}

void LocalSimulation::endWith(const core::Error &error)
{
    m_error = error;
    setPhase(Phase::Idle);
    Q_EMIT ended();
}

void LocalSimulation::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged();
    Q_EMIT inputChanged(); // being busy is an obstacle
}

node::SlicedRun *LocalSimulation::slicedRun()
{
    if (m_comparison)
        return &m_comparison->run();
    return m_simulation ? &m_simulation->run() : nullptr;
}

LocalSimulation::Progress LocalSimulation::readProgress()
{
    const node::SlicedRun *const running = slicedRun();
    if (!running)
        return {};
    const quint64 done = running->completedIterations();
    const quint64 total = running->expectedIterations().value_or(m_facts.askedIterations);
    m_timeLeft.report(m_clock.monotonic(), double(done), double(total));
    Progress progress{.done = done, .expected = running->expectedIterations()};
    if (progress.expected) {
        progress.share = total > 0 ? std::min(double(done) / double(total), 1.0) : 0;
        progress.left = m_timeLeft.estimate();
    }
    if (m_timeLeft.rate() > 0)
        progress.perSecond = m_timeLeft.rate();
    if (const auto means = m_means->means()) {
        progress.meanDps = means->a;
        if (m_comparison)
            progress.meanDpsOfB = means->b;
    }
    return progress;
}

} // namespace wowlab::model
