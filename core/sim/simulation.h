#pragma once

#include "core/rotation/diagnostic.h"
#include "core/rotation/program.h"
#include "core/rotation/rules.h"
#include "core/sim/error.h"
#include "core/sim/fightplan.h"
#include "core/sim/request.h"
#include "core/sim/speclibrary.h"
#include "core/stats/summary.h"

#include <tl/expected.hpp>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace wowlab::sim {

/// Results of different engine versions are never compared bit for bit. Goes up whenever any result of any
/// request changes.
inline constexpr int engineVersion = 3;

/// A request with everything resolved that does not depend on chance: spec table, stats, damage, the compiled
/// rotation. Immutable; any number of threads may run it at a time.
class Simulation
{
public:
    [[nodiscard]] const SpecTable &spec() const { return *m_spec; }
    [[nodiscard]] const Request &request() const { return m_request; }
    [[nodiscard]] const FightPlan &plan() const { return m_plan; }
    [[nodiscard]] const rotation::Program &program() const { return m_program; }
    /// "baseline" or "corrected", as results name it; "mixed" for anything else.
    [[nodiscard]] std::string_view rules() const;

private:
    Simulation() = default;
    friend tl::expected<std::shared_ptr<const Simulation>, Error> prepare(const SpecLibrary &library,
                                                                          std::string_view config,
                                                                          std::optional<std::string_view> rotation,
                                                                          const std::optional<Rules> &rules);

    std::shared_ptr<const SpecTable> m_spec; // shared with the library, which may go first
    Request m_request;
    FightPlan m_plan;
    rotation::Program m_program;
};

/// Reads a config (the two forms are described at Request) and, if given, the rotation text that replaces the
/// one in it. `rules`, if given, count in place of those that the config asks for. Errors, besides those of
/// readRequest: kind Configuration "spec_unknown", "config_invalid" (talents, sets, resources the spec does not
/// have); kind Engine "spec_unsupported" and every "rotation_..." code of the language, with its place in the
/// rotation text. Any thread.
[[nodiscard]] tl::expected<std::shared_ptr<const Simulation>, Error>
prepare(const SpecLibrary &library, std::string_view config, std::optional<std::string_view> rotation = {},
        const std::optional<Rules> &rules = {});

/// Everything an editor should show about a rotation of the named spec. Error "spec_unknown" or
/// "spec_unsupported".
[[nodiscard]] tl::expected<std::vector<rotation::Diagnostic>, Error>
validateRotation(const SpecLibrary &library, std::string_view specName, std::string_view rotation);

/// What keeps a rotation of the named spec from running under these rules; empty if nothing does. Errors as above.
[[nodiscard]] tl::expected<std::vector<rotation::Diagnostic>, Error> checkRotation(const SpecLibrary &library,
                                                                                   std::string_view specName,
                                                                                   std::string_view rotation,
                                                                                   const rotation::Rules &rules);

enum class RunStatus { Completed, Stopped };

/// Called after every iteration with the number of iterations done and their running mean; must be cheap.
using Progress = std::function<void(std::uint64_t completedIterations, double meanDps)>;

/// Runs `count` iterations with the seeds firstSeed, firstSeed + 1, ... (64 bits, wrapping) and adds them to
/// `summary`. A pure function of simulation, seed and count: the same bits on every machine, in any chunking
/// and number of threads. Looks at `stop` (may be null) at least once per millisecond or so; when stopped, the
/// iterations completed until then are in the summary. Errors, kind Engine, the same for everyone:
/// "budget_exceeded", "rotation_hangs", "result_overflow". Any thread; keeps nothing.
[[nodiscard]] tl::expected<RunStatus, Error> run(const Simulation &simulation, std::int64_t firstSeed,
                                                 std::uint64_t count, stats::Summary &summary,
                                                 const Progress &progress = {},
                                                 const std::atomic<bool> *stop = nullptr);

} // namespace wowlab::sim
