#pragma once

#include "app/report/facts.h"
#include "app/report/verdict.h"
#include "core/sim/comparison.h"
#include "core/stats/summary.h"

#include <QJsonObject>

namespace wowlab::report {

// Results for programs; the README of app/headless lists the members.

/// The result as nodes send it, and with it what was simulated and the derived figures. `summary` is not empty.
[[nodiscard]] QJsonObject simulationJson(const Facts &facts, const stats::Summary &summary);

/// Both results under "a" and "b", and the figures of their "difference" (B minus A). `comparison` is not empty.
[[nodiscard]] QJsonObject comparisonJson(const Facts &facts, const Sides &sides, const sim::Comparison &comparison);

} // namespace wowlab::report
