#pragma once

#include "app/model/throughput.h"

#include <QWidget>

namespace wowlab::widgets {

/// Iterations per second over the last minutes as a line over its area. Pauses are gaps. Paints only when it is given
/// other figures.
class ThroughputPlot final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThroughputPlot)

public:
    explicit ThroughputPlot(QWidget *parent = nullptr);

    void show(const model::Throughput &throughput);
    using QWidget::show;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void name();

    model::Throughput m_throughput;
};

/// A round number that is not below `value`: 1, 2 or 5 times a power of ten.
[[nodiscard]] double roundedUp(double value);

} // namespace wowlab::widgets
