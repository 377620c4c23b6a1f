#pragma once

#include "core/stats/summary.h"

#include <initializer_list>
#include <vector>

namespace wowlab::model {

/// The distributions of one or two summaries as bars that begin and end at the same values.
struct HistogramBars
{
    static constexpr int kMostBars = 60;

    double low = 0;      ///< where the first bar begins, in DPS
    double barWidth = 0; ///< in DPS
    /// By summary, then by bar: the share of its fights. Nothing if a summary is empty.
    std::vector<std::vector<double>> shares{};

    [[nodiscard]] int count() const { return shares.empty() ? 0 : int(shares.front().size()); }
    [[nodiscard]] double high() const { return low + barWidth * count(); }
    [[nodiscard]] double largestShare() const;

    [[nodiscard]] static HistogramBars of(std::initializer_list<const stats::Summary *> summaries);
};

} // namespace wowlab::model
