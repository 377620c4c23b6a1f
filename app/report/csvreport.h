#pragma once

#include "app/report/facts.h"
#include "app/report/verdict.h"
#include "core/sim/comparison.h"
#include "core/stats/summary.h"

#include <QByteArray>

namespace wowlab::report {

// Results for spreadsheets, as RFC 4180 has it: lines end with CR LF, the first one names the columns, and every line has
// all of them. Columns and the names of rows are stable; new ones come last.

/// Rows of kind "summary" (name and value) and one of kind "ability" per ability. `summary` is not empty.
[[nodiscard]] QByteArray simulationCsv(const Facts &facts, const stats::Summary &summary);

/// Rows with the value of A, of B and B minus A. `comparison` is not empty.
[[nodiscard]] QByteArray comparisonCsv(const Facts &facts, const Sides &sides, const sim::Comparison &comparison);

} // namespace wowlab::report
