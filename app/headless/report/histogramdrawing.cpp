#include "app/headless/report/histogramdrawing.h"

#include "app/headless/report/numbers.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace wowlab::headless {

namespace {

constexpr int kShareWidth = 9;

/// A bar of `share` of `width` cells, down to eighths of a cell where the letters allow. What is there leaves a trace.
QString bar(double share, int width, bool isUnicode)
{
    constexpr char16_t kFull = u'\u2588';
    constexpr char16_t kEighths[] = {u'\u258f', u'\u258e', u'\u258d', u'\u258c', u'\u258b', u'\u258a', u'\u2589'};
    if (share <= 0)
        return {};
    if (!isUnicode) {
        const int cells = int(share * width + 0.5);
        return cells == 0 ? QStringLiteral(".") : QString(cells, QLatin1Char('#'));
    }
    const int eighths = std::max(int(share * width * 8 + 0.5), 1);
    QString text(eighths / 8, QChar(kFull));
    if (eighths % 8 > 0)
        text += QChar(kEighths[eighths % 8 - 1]);
    return text;
}

} // namespace

QStringList HistogramDrawing::lines(const stats::Summary &summary, const Style &style)
{
    const auto &counts = summary.histogram().counts();
    const auto isOccupied = [](std::uint64_t count) { return count > 0; };
    const auto first = std::find_if(counts.begin(), counts.end(), isOccupied);
    if (first == counts.end())
        return {};
    const auto end = std::find_if(counts.rbegin(), counts.rend(), isOccupied).base();
    const auto bins = std::size_t(end - first);
    const std::size_t perRow = (bins + kRows - 1) / kRows;

    std::vector<std::uint64_t> rows;
    QStringList labels;
    qsizetype labelWidth = 0;
    const double rowWidth = summary.binWidth() * double(perRow);
    const int digits = rowWidth >= 2 ? 0 : rowWidth >= 0.1 ? 1 : 4;
    for (auto bin = first; bin < end;) {
        const auto rowEnd = bin + std::min(std::ptrdiff_t(perRow), end - bin);
        rows.push_back(std::accumulate(bin, rowEnd, std::uint64_t{0}));
        labels << grouped(double(bin - counts.begin()) * summary.binWidth(), digits);
        labelWidth = std::max(labelWidth, labels.back().size());
        bin = rowEnd;
    }

    const std::uint64_t largest = *std::max_element(rows.begin(), rows.end());
    const int barWidth = std::max(style.width - int(labelWidth) - 5 - kShareWidth, 10);
    QStringList lines;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const double share = double(rows[row]) / double(summary.count());
        const QString drawn =
            bar(double(rows[row]) / double(largest), barWidth, style.isUnicode).leftJustified(barWidth);
        lines << QStringLiteral("  %1 %2%3%4")
                     .arg(labels.at(qsizetype(row)).rightJustified(labelWidth),
                          style.isUnicode ? QStringLiteral("\u2502") : QStringLiteral("|"), drawn,
                          percent(share, 1).rightJustified(kShareWidth));
    }
    return lines;
}

} // namespace wowlab::headless
