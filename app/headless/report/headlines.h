#pragma once

#include "app/report/facts.h"

#include <QStringList>

namespace wowlab::headless {

/// The lines that every text report begins with; `iterations` were completed with this relative error.
[[nodiscard]] QStringList headLines(const report::Facts &facts, quint64 iterations, double relativeError);

} // namespace wowlab::headless
