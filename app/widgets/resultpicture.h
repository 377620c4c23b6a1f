#pragma once

#include "app/model/simulationresult.h"

#include <QFont>
#include <QImage>
#include <QPalette>

namespace wowlab::widgets {

/// A result as a picture to post: headline, how sure it is, the histogram and what was simulated.
[[nodiscard]] QImage resultPicture(const model::SimulationResult &result, const QPalette &palette, const QFont &font);

} // namespace wowlab::widgets
