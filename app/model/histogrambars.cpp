#include "app/model/histogrambars.h"

#include <algorithm>
#include <cmath>

namespace wowlab::model {

double HistogramBars::largestShare() const
{
    double largest = 0;
    for (const auto &each : shares)
        largest = std::max(largest, each.empty() ? 0 : *std::max_element(each.begin(), each.end()));
    return largest;
}

HistogramBars HistogramBars::of(std::initializer_list<const stats::Summary *> summaries)
{
    double width = 0;
    double least = INFINITY;
    double most = 0;
    for (const stats::Summary *summary : summaries) {
        if (summary->count() == 0)
            return {};
        width = std::max(width, summary->binWidth());
        least = std::min(least, summary->min());
        most = std::max(most, summary->max());
    }
    if (summaries.size() == 0)
        return {};
    // Widths are powers of two, so each bar holds whole bins.
    const auto indexOf = [&width](double value) { return std::floor(value / width); };
    while (indexOf(most) - indexOf(least) >= kMostBars)
        width *= 2;
    HistogramBars bars{.low = indexOf(least) * width, .barWidth = width};
    const int count = int(indexOf(most) - indexOf(least)) + 1;
    for (const stats::Summary *summary : summaries) {
        std::vector<double> shares(std::size_t(count), 0.0);
        const stats::Summary::Parts parts = summary->parts();
        for (const auto &[bin, fights] : parts.bins) {
            const double bar = indexOf(bin * parts.binWidth) - indexOf(least);
            shares[std::size_t(std::clamp(bar, 0.0, double(count - 1)))] += double(fights) / double(summary->count());
        }
        bars.shares.push_back(std::move(shares));
    }
    return bars;
}

} // namespace wowlab::model
