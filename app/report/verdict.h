#pragma once

#include "core/stats/paireddifference.h"

#include <QString>

namespace wowlab::report {

/// What the two rotations of a comparison are called: their files, or titles.
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

} // namespace wowlab::report
