#pragma once

#include "app/headless/report/style.h"
#include "app/report/facts.h"
#include "core/stats/summary.h"

#include <QString>

namespace wowlab::headless {

/// A simulation's result for a person: mean and spread, a drawn histogram, what each ability did. `summary` is not empty.
/// Lines end with a newline, the last one too.
[[nodiscard]] QString simulationText(const report::Facts &facts, const stats::Summary &summary, const Style &style);

} // namespace wowlab::headless
