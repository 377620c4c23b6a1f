#pragma once

#include "app/model/localsimulation.h"
#include "core/base/result.h"

#include <QString>

namespace wowlab::widgets {

// What a person reads about a simulation, in their language and number format. What the engine itself says of a text stays
// English.

/// The one figure: "16,233.0 DPS", or of a comparison which rotation is better.
[[nodiscard]] QString headline(const model::SimulationResult &result);
/// How sure that is.
[[nodiscard]] QString certainty(const model::SimulationResult &result);
/// How the fights spread; of a comparison the means of both.
[[nodiscard]] QString spread(const model::SimulationResult &result);
/// What was simulated and how.
[[nodiscard]] QString circumstances(const model::SimulationResult &result);
/// All of it with the table of abilities, for the clipboard.
[[nodiscard]] QString resultText(const model::SimulationResult &result);

[[nodiscard]] QString progressText(const model::LocalSimulation::Progress &progress);
/// Why it cannot start; empty if it can, or is running.
[[nodiscard]] QString obstacleText(model::LocalSimulation::Obstacle obstacle);
/// Why a run found nothing.
[[nodiscard]] QString runErrorText(const core::Error &error);
/// Why a file was not opened.
[[nodiscard]] QString openErrorText(const core::Error &error);
/// "Line 3, column 5: ..."
[[nodiscard]] QString faultText(const model::PlacedFault &fault);

} // namespace wowlab::widgets
