#pragma once

#include "app/headless/report/style.h"
#include "app/report/facts.h"
#include "app/report/verdict.h"
#include "core/sim/comparison.h"

#include <QString>

namespace wowlab::headless {

/// Which rotation is better, by how much and how sure that is, and which abilities make the difference. `comparison` is
/// not empty. Lines end with a newline, the last one too.
[[nodiscard]] QString comparisonText(const report::Facts &facts, const report::Sides &sides,
                                     const sim::Comparison &comparison, const Style &style);

} // namespace wowlab::headless
