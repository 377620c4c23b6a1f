#include "app/widgets/resultpicture.h"

#include "app/widgets/histogramview.h"
#include "app/widgets/simulationwording.h"
#include "app/widgets/typography.h"

#include <QFontMetricsF>
#include <QPainter>

namespace wowlab::widgets {

namespace {

/// Twice as fine as a plain screen, so that it stays sharp where it is posted.
constexpr qreal kFineness = 2;

/// Writes from a place on downwards.
class Column
{
public:
    Column(QPainter &painter, const QRectF &area)
        : m_painter(painter)
        , m_area(area)
    {
    }

    void write(const QString &text, const QFont &font, const QColor &colour)
    {
        m_painter.setFont(font);
        m_painter.setPen(colour);
        QRectF used;
        m_painter.drawText(m_area, Qt::AlignLeading | Qt::TextWordWrap, text, &used);
        skip(used.height());
    }
    void skip(qreal height) { m_area.setTop(m_area.top() + height); }

    [[nodiscard]] const QRectF &rest() const { return m_area; }

private:
    QPainter &m_painter;
    QRectF m_area;
};

} // namespace

QImage resultPicture(const model::SimulationResult &result, const QPalette &palette, const QFont &font)
{
    const qreal line = QFontMetricsF(font).height();
    const QSizeF size(line * 42, line * 24);
    QImage picture((size * kFineness).toSize(), QImage::Format_RGB32);
    picture.setDevicePixelRatio(kFineness);
    picture.fill(palette.color(QPalette::Base));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);

    const QRectF page = QRectF(QPointF(), size).adjusted(line * 1.5, line * 1.2, -line * 1.5, -line);
    const QColor plain = palette.color(QPalette::Text);
    const QColor quiet = palette.color(QPalette::PlaceholderText);
    Column column(painter, page.adjusted(0, 0, 0, -line * 2));
    column.write(headline(result), scaled(font, TextSize::Figure), plain);
    column.skip(line / 3);
    column.write(certainty(result), font, plain);
    column.write(spread(result), font, quiet);
    column.skip(line);
    painter.setFont(scaled(font, TextSize::Small));
    paintHistogram(painter, column.rest(), palette, result);
    painter.setPen(quiet);
    painter.drawText(page, Qt::AlignLeading | Qt::AlignBottom | Qt::TextWordWrap, circumstances(result));
    return picture;
}

} // namespace wowlab::widgets
