#pragma once

#include "core/base/result.h"
#include "core/contract/chunkresult.h"
#include "core/contract/jobconfig.h"
#include "core/sim/error.h"
#include "core/sim/simulation.h"
#include "core/stats/summary.h"

#include <QByteArray>

#include <chrono>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>

namespace wowlab::node {

/// The engine's answer in our terms. The code is the engine's own; the text ends with the place, where there is one.
/// Kind Refused: the same request fails on every machine.
[[nodiscard]] core::Error toError(const sim::Error &error);

/// For the outermost call of a worker thread: an exception out of `work`, which gives a Result, becomes an error as well,
/// Refused "engine_exception". Out of a thread it would end the program.
template <class Work>
[[nodiscard]] auto withoutExceptions(Work &&work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::exception &exception) {
        return core::fail(core::ErrorKind::Refused, "engine_exception", QString::fromUtf8(exception.what()));
    }
}

/// What a chunk with these iterations looks like on the wire. `summary` is not empty.
[[nodiscard]] core::ChunkResult toChunkResult(const stats::Summary &summary, QByteArray rules,
                                              std::chrono::milliseconds elapsed);

/// One job's simulation, made ready by whichever worker needs it first and then run by all of them: preparing takes
/// milliseconds, and a hostile rotation may stretch them, so the main thread never does it. Any thread.
class SharedSimulation
{
public:
    /// `rules` as the chunks name them: an engine that would follow others refuses.
    SharedSimulation(core::JobConfig config, QByteArray rules);

    /// Errors: Refused "rules_unsupported" and the engine's codes.
    [[nodiscard]] core::Result<std::shared_ptr<const sim::Simulation>> get();

private:
    const core::JobConfig m_config;
    const QByteArray m_rules;
    std::once_flag m_once; // guards the writing of m_prepared
    std::optional<core::Result<std::shared_ptr<const sim::Simulation>>> m_prepared;
};

} // namespace wowlab::node
