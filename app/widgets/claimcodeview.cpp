#include "app/widgets/claimcodeview.h"

#include "app/widgets/typography.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

namespace wowlab::widgets {

namespace {

constexpr int kCharacters = 6;
constexpr int kBeforeDash = 3;
constexpr qreal kRadius = 8;

} // namespace

ClaimCodeView::ClaimCodeView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    name();
}

void ClaimCodeView::setCode(const QByteArray &code)
{
    if (code == m_code)
        return;
    m_code = code;
    name();
    update();
}

QSize ClaimCodeView::sizeHint() const
{
    const Measure size = measure();
    const qreal width = kCharacters * size.boxWidth + (kCharacters - 1) * size.gap + 4 * size.gap;
    return QSizeF(width, size.boxHeight).toSize() + QSize(1, 1);
}

void ClaimCodeView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(scaled(font(), TextSize::Code));
    const Measure size = measure();
    // Codes read from left to right in every language.
    qreal x = 0.5;
    for (int i = 0; i < kCharacters; ++i) {
        if (i == kBeforeDash) {
            const qreal middle = size.boxHeight / 2;
            painter.setPen(QPen(palette().color(QPalette::PlaceholderText), size.gap / 3, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(x + size.gap, middle), QPointF(x + size.gap * 2, middle));
            x += 4 * size.gap;
        }
        const QRectF box(x, 0.5, size.boxWidth, size.boxHeight - 1);
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(palette().color(QPalette::AlternateBase));
        painter.drawRoundedRect(box, kRadius, kRadius);
        if (i < m_code.size()) {
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(box, Qt::AlignCenter, QString(QLatin1Char(m_code.at(i))));
        }
        x += size.boxWidth + size.gap;
    }
}

void ClaimCodeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

ClaimCodeView::Measure ClaimCodeView::measure() const
{
    const QFontMetricsF metrics(scaled(font(), TextSize::Code));
    return {.boxWidth = metrics.horizontalAdvance(QLatin1Char('W')) * 1.25,
            .boxHeight = metrics.height() * 1.35,
            .gap = metrics.height() * 0.18};
}

/// Character by character, because a screen reader would try to say it as a word.
void ClaimCodeView::name()
{
    QStringList characters;
    for (const char character : m_code)
        characters.append(QString(QLatin1Char(character)));
    setAccessibleName(m_code.isEmpty() ? tr("The claim code is not known yet")
                                       : tr("Claim code: %1").arg(characters.join(QLatin1Char(' '))));
}

} // namespace wowlab::widgets
