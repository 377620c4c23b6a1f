#include "app/widgets/schedulegrid.h"

#include "app/widgets/typography.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTime>

namespace wowlab::widgets {

namespace {

constexpr int kDays = 7;
constexpr int kHoursPerDay = 24;
constexpr int kHours = kDays * kHoursPerDay;
constexpr int kLabelledEvery = 6;

QString dayName(int day)
{
    return QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
}

QString clockText(int hourOfDay)
{
    return QLocale().toString(QTime(hourOfDay, 0), QLocale::ShortFormat);
}

QString momentText(int hour)
{
    const int inWeek = hour % kHours;
    return dayName(inWeek / kHoursPerDay) + QLatin1Char(' ') + clockText(inWeek % kHoursPerDay);
}

} // namespace

ScheduleGrid::ScheduleGrid(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Hours of the week in which this node may compute"));
    describePresent();
}

void ScheduleGrid::setHours(const node::WeekHours &hours)
{
    if (hours == m_hours)
        return;
    m_hours = hours;
    describePresent();
    update();
}

std::optional<int> ScheduleGrid::hourAt(const QPoint &position) const
{
    const QRect first = cellOf(0);
    const QSize cell = cellSize();
    const int x = (layoutDirection() == Qt::RightToLeft ? first.right() - position.x() : position.x() - first.left());
    const int y = position.y() - first.top();
    if (x < 0 || y < 0 || x >= cell.width() * kHoursPerDay || y >= cell.height() * kDays)
        return std::nullopt;
    return y / cell.height() * kHoursPerDay + x / cell.width();
}

QRect ScheduleGrid::cellOf(int hour) const
{
    const QSize cell = cellSize();
    const QRect leftToRight(dayColumnWidth() + hour % kHoursPerDay * cell.width(),
                            lineHeight(*this) + hour / kHoursPerDay * cell.height(), cell.width(), cell.height());
    return layoutDirection() == Qt::RightToLeft
               ? QRect(width() - leftToRight.right() - 1, leftToRight.top(), cell.width(), cell.height())
               : leftToRight;
}

QSize ScheduleGrid::sizeHint() const
{
    const QSize cell = cellSize();
    return {dayColumnWidth() + cell.width() * kHoursPerDay + 1, lineHeight(*this) + cell.height() * kDays + 1};
}

void ScheduleGrid::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.setFont(scaled(font(), TextSize::Small));
    for (int hour = 0; hour < kHoursPerDay; hour += kLabelledEvery) {
        const QRect cell = cellOf(hour);
        const QRect room(cell.left(), 0, cell.width() * kLabelledEvery, lineHeight(*this));
        const QRect label =
            layoutDirection() == Qt::RightToLeft ? room.translated(cell.width() - room.width(), 0) : room;
        painter.drawText(label,
                         Qt::AlignVCenter | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                         clockText(hour));
    }
    for (int day = 0; day < kDays; ++day) {
        const QRect cell = cellOf(day * kHoursPerDay);
        const int column = dayColumnWidth() - lineHeight(*this) / 2;
        const QRect room(layoutDirection() == Qt::RightToLeft ? width() - column : 0, cell.top(), column,
                         cell.height());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading, dayName(day));
    }
    for (int hour = 0; hour < kHours; ++hour) {
        const QRectF cell = QRectF(cellOf(hour)).adjusted(1, 1, -1, -1);
        painter.setPen(palette().color(group, QPalette::Mid));
        // A tick besides the colour would crowd the grid; a full and an empty cell differ in lightness as well.
        painter.setBrush(m_hours.test(size_t(hour)) ? palette().color(group, QPalette::Highlight)
                                                    : palette().color(group, QPalette::Base));
        painter.drawRoundedRect(cell, 2, 2);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
        painter.drawRoundedRect(QRectF(cellOf(m_present)).adjusted(1, 1, -1, -1), 2, 2);
    }
}

void ScheduleGrid::mousePressEvent(QMouseEvent *event)
{
    const auto hour = hourAt(event->position().toPoint());
    if (!hour || event->button() != Qt::LeftButton)
        return;
    m_brush = !m_hours.test(size_t(*hour));
    moveTo(*hour);
    paintHour(*hour);
}

void ScheduleGrid::mouseMoveEvent(QMouseEvent *event)
{
    const auto hour = hourAt(event->position().toPoint());
    if (!hour || !m_brush || *hour == m_present)
        return;
    moveTo(*hour);
    paintHour(*hour);
}

void ScheduleGrid::mouseReleaseEvent(QMouseEvent *event)
{
    Q_UNUSED(event)
    m_brush.reset();
}

void ScheduleGrid::keyPressEvent(QKeyEvent *event)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Space:
        m_brush = !m_hours.test(size_t(m_present));
        paintHour(m_present);
        m_brush.reset();
        return;
    case Qt::Key_Left:
        step = isMirrored ? 1 : -1;
        break;
    case Qt::Key_Right:
        step = isMirrored ? -1 : 1;
        break;
    case Qt::Key_Up:
        step = -kHoursPerDay;
        break;
    case Qt::Key_Down:
        step = kHoursPerDay;
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    const bool carried = m_hours.test(size_t(m_present));
    moveTo((m_present + step + kHours) % kHours);
    if (event->modifiers() & Qt::ShiftModifier) {
        m_brush = carried;
        paintHour(m_present);
        m_brush.reset();
    }
}

void ScheduleGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ScheduleGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ScheduleGrid::paintHour(int hour)
{
    if (m_hours.test(size_t(hour)) == *m_brush)
        return;
    m_hours.set(size_t(hour), *m_brush);
    describePresent();
    update();
    Q_EMIT edited(m_hours);
}

void ScheduleGrid::moveTo(int hour)
{
    m_present = hour;
    describePresent();
    update();
}

void ScheduleGrid::describePresent()
{
    const QString present = momentText(m_present);
    //: %1 is a weekday and a time, %2 all hours that are on
    setAccessibleDescription(
        (m_hours.test(size_t(m_present)) ? tr("%1 is on. %2") : tr("%1 is off. %2")).arg(present, hoursText(m_hours)));
    setToolTip(hoursText(m_hours));
}

int ScheduleGrid::dayColumnWidth() const
{
    int widest = 0;
    for (int day = 0; day < kDays; ++day)
        widest = qMax(widest, fontMetrics().horizontalAdvance(dayName(day)));
    return widest + lineHeight(*this) / 2;
}

QSize ScheduleGrid::cellSize() const
{
    const int line = lineHeight(*this);
    return {line, line * 6 / 5};
}

QString hoursText(const node::WeekHours &hours)
{
    if (hours.all())
        return ScheduleGrid::tr("All week.");
    if (hours.none())
        return ScheduleGrid::tr("Never.");
    // Begin where a run begins, so that none is cut by the end of the week.
    int begin = 0;
    while (hours.test(size_t(begin)) || !hours.test(size_t((begin + 1) % kHours)))
        ++begin;
    QStringList runs;
    for (int i = 1; i <= kHours; ++i) {
        const int first = begin + i;
        if (!hours.test(size_t(first % kHours)) || hours.test(size_t((first - 1) % kHours)))
            continue;
        int end = first;
        while (hours.test(size_t(end % kHours)))
            ++end;
        //: from one moment of the week to another
        runs.append(ScheduleGrid::tr("%1 to %2").arg(momentText(first), momentText(end)));
    }
    return runs.join(QStringLiteral(", "));
}

} // namespace wowlab::widgets
