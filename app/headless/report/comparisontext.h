#pragma once

#include "app/headless/report/facts.h"
#include "app/headless/report/style.h"
#include "core/sim/comparison.h"

#include <QString>

namespace wowlab::headless {

/// The files that hold the two rotations.
struct Sides
{
    QString a{};
    QString b{};
};

enum class Verdict {
    TooFew,  ///< fights for a judgement
    Same,    ///< in every fight
    NotSeen, ///< a difference may exist, but is smaller than chance allows to see
    ABetter,
    BBetter,
};

[[nodiscard]] Verdict verdictOn(const stats::PairedDifference &difference);

/// Which rotation is better, by how much and how sure that is, and which abilities make the difference. `comparison` is
/// not empty. Lines end with a newline, the last one too.
[[nodiscard]] QString comparisonText(const Facts &facts, const Sides &sides, const sim::Comparison &comparison,
                                     const Style &style);

} // namespace wowlab::headless
