#include "app/widgets/histogramview.h"

#include "app/model/histogrambars.h"
#include "app/widgets/typography.h"
#include "app/widgets/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace wowlab::widgets {

namespace {

/// Where values and shares lie on the paper.
struct Axes
{
    QRectF plot{};
    double low = 0;
    double high = 1;
    double top = 1; ///< share

    [[nodiscard]] qreal x(double value) const { return plot.left() + (value - low) / (high - low) * plot.width(); }
    [[nodiscard]] qreal y(double share) const { return plot.bottom() - share / top * plot.height(); }
};

/// 1, 2 or 5 times a power of ten: about `wanted` steps in the span.
double tickStep(double span, int wanted)
{
    const double rough = span / std::max(wanted, 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power)
            return factor * power;
    }
    return 10 * power;
}

void paintTicks(QPainter &painter, const Axes &axes, const QPalette &palette)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(palette.color(QPalette::Mid));
    painter.drawLine(axes.plot.bottomLeft(), axes.plot.bottomRight());
    const double span = axes.high - axes.low;
    const qreal labelWidth = metrics.horizontalAdvance(QLocale().toString(axes.high, 'f', 1)) * 1.6;
    const double step = tickStep(span, int(axes.plot.width() / labelWidth));
    const int digits = step < 1 ? int(std::ceil(-std::log10(step))) : 0;
    for (double value = std::ceil(axes.low / step) * step; value <= axes.high; value += step) {
        const qreal x = axes.x(value);
        painter.setPen(palette.color(QPalette::Mid));
        painter.drawLine(QPointF(x, axes.plot.bottom()), QPointF(x, axes.plot.bottom() + metrics.height() / 4));
        const QString text = QLocale().toString(value, 'f', digits);
        const qreal width = metrics.horizontalAdvance(text);
        const qreal left =
            std::clamp(x - width / 2, axes.plot.left(), std::max(axes.plot.left(), axes.plot.right() - width));
        painter.setPen(palette.color(QPalette::PlaceholderText));
        painter.drawText(QPointF(left, axes.plot.bottom() + metrics.height() * 0.3 + metrics.ascent()), text);
    }
}

void paintBars(QPainter &painter, const Axes &axes, const model::HistogramBars &bars, const QPalette &palette)
{
    QColor colour = palette.color(QPalette::Highlight);
    colour.setAlphaF(0.55F);
    const qreal gap = std::min<qreal>(1.5, axes.plot.width() / bars.count() * 0.15);
    for (int i = 0; i < bars.count(); ++i) {
        const double share = bars.shares.front()[std::size_t(i)];
        if (share <= 0)
            continue;
        const qreal left = axes.x(bars.low + i * bars.barWidth);
        const qreal right = axes.x(bars.low + (i + 1) * bars.barWidth);
        // What is there leaves a trace.
        const qreal top = std::min(axes.y(share), axes.plot.bottom() - 1);
        painter.fillRect(QRectF(left + gap / 2, top, right - left - gap, axes.plot.bottom() - top), colour);
    }
}

void paintOutline(QPainter &painter, const Axes &axes, const model::HistogramBars &bars, const QPalette &palette)
{
    QPolygonF outline;
    outline << QPointF(axes.x(bars.low), axes.plot.bottom());
    for (int i = 0; i < bars.count(); ++i) {
        const qreal y = axes.y(bars.shares[1][std::size_t(i)]);
        outline << QPointF(axes.x(bars.low + i * bars.barWidth), y)
                << QPointF(axes.x(bars.low + (i + 1) * bars.barWidth), y);
    }
    outline << QPointF(axes.x(bars.high()), axes.plot.bottom());
    painter.setPen(QPen(palette.color(QPalette::Text), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(outline);
}

/// A line at the mean with its name on top, and the interval as a band around it.
void paintMean(QPainter &painter, const Axes &axes, const stats::Summary &summary, const QString &label,
               Qt::PenStyle style, Qt::Alignment side, const QPalette &palette)
{
    const auto [low, high] = summary.interval95();
    QColor band = palette.color(QPalette::Text);
    band.setAlphaF(0.18F);
    painter.fillRect(QRectF(QPointF(axes.x(std::max(low, axes.low)), axes.plot.top()),
                            QPointF(axes.x(std::min(high, axes.high)), axes.plot.bottom())),
                     band);
    const qreal x = axes.x(summary.mean());
    painter.setPen(QPen(palette.color(QPalette::Text), 1.5, style, Qt::FlatCap));
    painter.drawLine(QPointF(x, axes.plot.top()), QPointF(x, axes.plot.bottom()));
    const QFontMetricsF metrics(painter.font());
    const qreal width = metrics.horizontalAdvance(label);
    const qreal wanted = side == Qt::AlignHCenter ? x - width / 2
                         : side == Qt::AlignRight ? x + metrics.height() / 4
                                                  : x - width - metrics.height() / 4;
    const qreal left = std::clamp(wanted, axes.plot.left(), std::max(axes.plot.left(), axes.plot.right() - width));
    painter.drawText(QPointF(left, axes.plot.top() - metrics.descent() - 1), label);
}

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Histogram)
};

} // namespace

void paintHistogram(QPainter &painter, const QRectF &area, const QPalette &palette,
                    const model::SimulationResult &result)
{
    const model::HistogramBars bars = result.isComparison()
                                          ? model::HistogramBars::of({&result.comparison().a, &result.comparison().b})
                                          : model::HistogramBars::of({&result.summary()});
    if (bars.count() == 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(painter.font());
    const Axes axes{.plot = area.adjusted(1, metrics.height() * 1.3, -1, -metrics.height() * 1.5),
                    .low = bars.low,
                    .high = bars.high(),
                    .top = bars.largestShare() * 1.02};
    paintBars(painter, axes, bars, palette);
    paintTicks(painter, axes, palette);
    if (!result.isComparison()) {
        //: over a line in a plot; %1 is a number
        paintMean(painter, axes, result.summary(), Text::tr("mean %1").arg(dpsText(result.summary().mean())),
                  Qt::SolidLine, Qt::AlignHCenter, palette);
        return;
    }
    paintOutline(painter, axes, bars, palette);
    const sim::Comparison &comparison = result.comparison();
    const bool isALower = comparison.a.mean() <= comparison.b.mean();
    const auto label = [](const char *side, const stats::Summary &summary) {
        return QStringLiteral("%1 %2").arg(QLatin1String(side), dpsText(summary.mean()));
    };
    paintMean(painter, axes, comparison.a, label("A", comparison.a), Qt::SolidLine,
              isALower ? Qt::AlignLeft : Qt::AlignRight, palette);
    paintMean(painter, axes, comparison.b, label("B", comparison.b), Qt::DashLine,
              isALower ? Qt::AlignRight : Qt::AlignLeft, palette);
}

HistogramView::HistogramView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("histogram"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HistogramView::show(const model::SimulationResult *result)
{
    m_result = result;
    QString name;
    if (result && result->isComparison())
        name = tr("Distributions of the damage per second: mean of A %1, mean of B %2")
                   .arg(dpsText(result->comparison().a.mean()), dpsText(result->comparison().b.mean()));
    else if (result)
        name = tr("Distribution of the damage per second from %1 to %2; mean %3")
                   .arg(dpsText(result->summary().min()), dpsText(result->summary().max()),
                        dpsText(result->summary().mean()));
    setAccessibleName(name);
    setToolTip(result && result->isComparison()
                   ? tr("Bars: A. Outline: B. Lines: the means, with their 95 % intervals.")
               : result ? tr("The line is the mean, the band around it its 95 % interval.")
                        : QString());
    update();
}

QSize HistogramView::sizeHint() const
{
    const int line = lineHeight(*this);
    return {line * 24, line * 9};
}

QSize HistogramView::minimumSizeHint() const
{
    const int line = lineHeight(*this);
    return {line * 12, line * 6};
}

void HistogramView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (!m_result)
        return;
    QPainter painter(this);
    painter.setFont(scaled(font(), TextSize::Small));
    paintHistogram(painter, rect(), palette(), *m_result);
}

} // namespace wowlab::widgets
