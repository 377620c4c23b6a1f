#pragma once

#include "app/headless/report/progressbar.h"
#include "app/node/slicedrun.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace wowlab::headless {

/// Shows on standard error how far a run is, on a terminal that can redraw a line: a log wants no bar. Lives in the main
/// thread; its destructor leaves an empty line behind.
class ProgressLine final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressLine)

public:
    /// `run` outlives the line.
    explicit ProgressLine(const node::SlicedRun &run, QObject *parent = nullptr);
    ~ProgressLine() override;

private:
    void redraw();

    const node::SlicedRun &m_run;
    ProgressPace m_pace;
    QElapsedTimer m_elapsed;
    QTimer m_timer;
    bool m_isDrawn = false;
};

} // namespace wowlab::headless
