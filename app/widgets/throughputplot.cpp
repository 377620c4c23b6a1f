#include "app/widgets/throughputplot.h"

#include "app/widgets/typography.h"
#include "app/widgets/wording.h"

#include <QPainter>
#include <QPainterPath>

#include <chrono>
#include <cmath>

namespace wowlab::widgets {

namespace {

using model::Throughput;

bool isSame(const Throughput &a, const Throughput &b)
{
    if (a.size() != b.size() || a.step() != b.step() || a.capacity() != b.capacity())
        return false;
    for (int i = 0; i < a.size(); ++i) {
        if (!(a.at(i) == b.at(i)))
            return false;
    }
    return true;
}

} // namespace

double roundedUp(double value)
{
    if (!(value > 0))
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (value <= step * power)
            return step * power;
    }
    return 10 * power;
}

ThroughputPlot::ThroughputPlot(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    name();
}

void ThroughputPlot::show(const Throughput &throughput)
{
    if (isSame(throughput, m_throughput))
        return;
    m_throughput = throughput;
    name();
    update();
}

QSize ThroughputPlot::sizeHint() const
{
    const int line = lineHeight(*this);
    return {line * 24, line * 8};
}

QSize ThroughputPlot::minimumSizeHint() const
{
    const int line = lineHeight(*this);
    return {line * 12, line * 6};
}

void ThroughputPlot::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(scaled(font(), TextSize::Small));
    const QFontMetricsF metrics(painter.font());
    painter.setLayoutDirection(Qt::LeftToRight); // time runs to the right in every language
    const double top = roundedUp(m_throughput.peak());
    const QString topText = rateText(top);
    const qreal axis = metrics.horizontalAdvance(topText) + metrics.height() / 2;
    const qreal half = metrics.height() / 2;
    const QRectF plot(axis, half, width() - axis - 1, height() - 2.2 * metrics.height() - half);

    // Lines at nothing, half and all, with their figures beside them.
    for (const double share : {0.0, 0.5, 1.0}) {
        const qreal y = std::round(plot.bottom() - share * plot.height()) + 0.5;
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRectF(0, y - half, axis - half, metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                         share == 0.0 ? countText(0) : rateText(top * share));
    }
    const auto span = std::chrono::duration_cast<std::chrono::seconds>(m_throughput.step() * m_throughput.capacity());
    const QRectF times(plot.left(), plot.bottom() + half, plot.width(), metrics.height());
    painter.drawText(times, Qt::AlignLeft, agoText(span));
    painter.drawText(times, Qt::AlignRight, tr("now"));

    // The newest figure is at the right; figures without a measure part the curve.
    const qreal width = plot.width() / qMax(1, m_throughput.capacity() - 1);
    const int size = m_throughput.size();
    const QColor colour = palette().color(QPalette::Highlight);
    QColor area = colour;
    area.setAlphaF(0.18F);
    for (int i = 0; i < size;) {
        if (m_throughput.at(i).kind != Throughput::Kind::Measured) {
            ++i;
            continue;
        }
        QPolygonF curve;
        for (; i < size && m_throughput.at(i).kind == Throughput::Kind::Measured; ++i)
            curve.append({plot.right() - (size - 1 - i) * width,
                          plot.bottom() - m_throughput.at(i).perSecond / top * plot.height()});
        QPainterPath below;
        below.addPolygon(curve);
        below.lineTo(curve.last().x(), plot.bottom());
        below.lineTo(curve.first().x(), plot.bottom());
        painter.fillPath(below, area);
        painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(curve);
    }
}

void ThroughputPlot::name()
{
    const auto current = m_throughput.current();
    setAccessibleName(
        current ? tr("Throughput of the last minutes; now %1 iterations per second").arg(countText(qint64(*current)))
                : tr("Throughput of the last minutes; nothing is computed now"));
}

} // namespace wowlab::widgets
