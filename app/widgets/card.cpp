#include "app/widgets/card.h"

#include "app/widgets/typography.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace wowlab::widgets {

namespace {

constexpr qreal kRadius = 10;

} // namespace

Card::Card(const QString &heading, QWidget *parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
{
    const int line = lineHeight(*this);
    m_body->setContentsMargins(line, line * 3 / 4, line, line);
    m_body->setSpacing(line / 2);
    if (heading.isEmpty())
        return;
    setAccessibleName(heading);
    m_body->addWidget(makeLabel(heading, TextSize::Heading));
}

void Card::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

} // namespace wowlab::widgets
