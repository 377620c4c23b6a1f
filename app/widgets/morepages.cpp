#include "app/widgets/morepages.h"

#include "app/widgets/historyscreen.h"
#include "app/widgets/logscreen.h"
#include "app/widgets/simulatescreen.h"

namespace wowlab::widgets {

QVector<MainWindow::Page> morePages(model::HistoryStore &history, model::LocalSimulation &simulation,
                                    model::LogStore &log)
{
    return {
        {.name = QStringLiteral("pageHistory"),
         .icon = QStringLiteral("history"),
         .title = [] { return MainWindow::tr("History"); },
         .make = [&history] { return new HistoryScreen(history); }},
        {.name = QStringLiteral("pageSimulate"),
         .icon = QStringLiteral("simulate"),
         .title = [] { return MainWindow::tr("Simulate"); },
         .make = [&simulation] { return new SimulateScreen(simulation); }},
        {.name = QStringLiteral("pageLog"),
         .icon = QStringLiteral("log"),
         .title = [] { return MainWindow::tr("Log"); },
         .make = [&log] { return new LogScreen(log); }},
    };
}

} // namespace wowlab::widgets
