#pragma once

#include "app/node/preferences.h"

#include <QPoint>
#include <QWidget>

#include <optional>

namespace wowlab::widgets {

/// The hours of a week to paint with the mouse or the keyboard. Dragging from a cell gives all cells on the way the
/// opposite of what the first one was. Arrow keys move, Space turns an hour on or off, Shift with an arrow key carries the
/// state of the present hour along.
class ScheduleGrid final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleGrid)

public:
    explicit ScheduleGrid(QWidget *parent = nullptr);

    void setHours(const node::WeekHours &hours);
    [[nodiscard]] const node::WeekHours &hours() const { return m_hours; }

    /// The hour at a place in the widget; nothing beside the cells. Where a cell is, the other way round.
    [[nodiscard]] std::optional<int> hourAt(const QPoint &position) const;
    [[nodiscard]] QRect cellOf(int hour) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// By the user.
    void edited(const wowlab::node::WeekHours &hours);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void paintHour(int hour);
    void moveTo(int hour);
    void describePresent();
    [[nodiscard]] int dayColumnWidth() const;
    [[nodiscard]] QSize cellSize() const;

    node::WeekHours m_hours;
    int m_present = 0;
    std::optional<bool> m_brush; ///< while dragging
};

/// The hours in words, runs of hours joined, also across midnight: "Mon 22:00 to Tue 06:00".
[[nodiscard]] QString hoursText(const node::WeekHours &hours);

} // namespace wowlab::widgets
