#pragma once

#include "app/model/simulationresult.h"

#include <QPalette>
#include <QWidget>

class QPainter;

namespace wowlab::widgets {

/// Draws how the damage of single fights is distributed, with the mean and its 95 % interval; of a comparison A as filled
/// bars and B as an outline. Colours are the palette's, sizes come from the painter's font.
void paintHistogram(QPainter &painter, const QRectF &area, const QPalette &palette,
                    const model::SimulationResult &result);

/// The same as a widget, empty without a result.
class HistogramView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramView)

public:
    explicit HistogramView(QWidget *parent = nullptr);

    /// `result` outlives its being shown; null pointer for nothing.
    void show(const model::SimulationResult *result);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const model::SimulationResult *m_result = nullptr;
};

} // namespace wowlab::widgets
