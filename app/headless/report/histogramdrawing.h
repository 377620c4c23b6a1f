#pragma once

#include "app/headless/report/style.h"
#include "core/stats/summary.h"

#include <QStringList>

namespace wowlab::headless {

/// The distribution of damage per second as horizontal bars, at most kRows of them, each with the lower end of its
/// values and its share of the iterations. No lines for a summary without iterations.
class HistogramDrawing
{
public:
    static constexpr std::size_t kRows = 16;

    [[nodiscard]] static QStringList lines(const stats::Summary &summary, const Style &style);
};

} // namespace wowlab::headless
