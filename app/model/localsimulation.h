#pragma once

#include "app/model/rotationdraft.h"
#include "app/model/simulationinput.h"
#include "app/model/simulationmemory.h"
#include "app/model/simulationresult.h"
#include "app/model/timeleft.h"
#include "app/node/parallelrun.h"
#include "core/base/clock.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace wowlab::model {

class RunningMeans;

/// Simulations on this machine, for a person who waits: what is put in, the run, and what it found. Needs no network and no
/// account. Threads of the lowest priority on all cores do the work. Lives in the main thread; its destructor stops the
/// run, keeps the input and waits.
class LocalSimulation final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LocalSimulation)

public:
    enum class Phase {
        Idle,
        Preparing, ///< the engine reads the input
        Running,
        Stopping, ///< for some milliseconds after cancel()
    };
    enum class Obstacle {
        None,
        Busy,
        EmptyRotation,
        FaultyRotation,
    };
    struct Spec
    {
        QString slug{};
        QString name{}; ///< as players call it
    };
    struct Progress
    {
        quint64 done = 0;
        std::optional<quint64> expected{}; ///< with a target error a guess
        std::optional<double> share{};     ///< 0 to 1
        std::optional<double> perSecond{}; ///< smoothed
        std::optional<std::chrono::seconds> left{};
        std::optional<double> meanDps{}; ///< so far; of a comparison that of A
        std::optional<double> meanDpsOfB{};
    };

    /// The input is kept in `memoryFile` and comes from there; without one nothing is kept. `clock` outlives the object.
    explicit LocalSimulation(const QString &memoryFile, const core::Clock &clock = core::systemClock(),
                             QObject *parent = nullptr);
    ~LocalSimulation() override;

    [[nodiscard]] static std::vector<Spec> specs();

    void setSpec(const QString &slug);
    void setComparing(bool isComparison);
    void setScenario(const Scenario &scenario);
    /// The spec's own rotation, laid out for reading.
    void useDefaultRotation(RotationDraft &draft);
    [[nodiscard]] RotationDraft &a() { return m_a; }
    [[nodiscard]] RotationDraft &b() { return m_b; }

    /// Does nothing if there is an obstacle. Ends with `ended`.
    void start();
    /// The engine's threads end within milliseconds; what is known by then becomes the result.
    void cancel();

    [[nodiscard]] SimulationInput input() const;
    [[nodiscard]] Obstacle obstacle() const;
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isBusy() const { return m_phase != Phase::Idle; }
    /// Asked for as often as one likes, and by nobody else: speed and time left are worked out from one call to the next.
    [[nodiscard]] Progress readProgress();
    /// Of the last run that found something; null pointer before.
    [[nodiscard]] const SimulationResult *result() const { return m_result ? &*m_result : nullptr; }
    /// The result answers what is put in now.
    [[nodiscard]] bool isResultCurrent() const;
    /// Why the last run found nothing: Refused with the engine's code.
    [[nodiscard]] const std::optional<core::Error> &error() const { return m_error; }

Q_SIGNALS:
    /// Anything of input() or obstacle().
    void inputChanged();
    void phaseChanged();
    /// result() or error() is new, or the run was cancelled before there was anything to know.
    void ended();

private:
    struct Prepared
    {
        std::shared_ptr<const sim::Simulation> a{}; // shared with the engine's threads
        std::shared_ptr<const sim::Simulation> b{};
    };

    [[nodiscard]] static core::Result<Prepared> prepare(const SimulationInput &input);
    [[nodiscard]] static core::Result<std::shared_ptr<const sim::Simulation>>
    prepareOne(const SimulationInput &input, const TitledRotation &rotation);
    void takePrepared(quint64 attempt, const core::Result<Prepared> &prepared);
    void run(const Prepared &prepared);
    void takeRun();
    void endWith(const core::Error &error);
    void setPhase(Phase phase);
    [[nodiscard]] node::SlicedRun *slicedRun();
    [[nodiscard]] QString defaultRotation() const;
    void noteInput();

    const core::Clock &m_clock;
    SimulationMemory m_memory;
    QString m_spec;
    bool m_isComparison = false;
    Scenario m_scenario;
    RotationDraft m_a;
    RotationDraft m_b;
    QTimer m_keep; ///< single shot: the input is kept once the typing rests

    Phase m_phase = Phase::Idle;
    quint64 m_attempt = 0; ///< so that the late end of a cancelled preparation is not taken for another one's
    SimulationInput m_asked;
    report::Facts m_facts;
    std::chrono::milliseconds m_begin{0};
    TimeLeft m_timeLeft;
    std::optional<SimulationResult> m_result;
    std::optional<core::Error> m_error;

    std::shared_ptr<RunningMeans> m_means; // shared with the engine's threads
    std::unique_ptr<node::ParallelRun<stats::Summary>> m_simulation;
    std::unique_ptr<node::ParallelRun<sim::Comparison>> m_comparison;
    QThreadPool m_thread; ///< last: it is waited for before the rest goes
};

} // namespace wowlab::model
