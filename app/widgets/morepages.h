#pragma once

#include "app/widgets/mainwindow.h"

namespace wowlab::model {
class HistoryStore;
class LocalSimulation;
class LogStore;
} // namespace wowlab::model

namespace wowlab::widgets {

/// The pages between overview and settings; one entry each. What they show outlives them.
[[nodiscard]] QVector<MainWindow::Page> morePages(model::HistoryStore &history, model::LocalSimulation &simulation,
                                                  model::LogStore &log);

} // namespace wowlab::widgets
