#pragma once

#include "app/model/simulationinput.h"

#include <QString>
#include <QThreadPool>

#include <optional>

namespace wowlab::model {

/// Keeps the last input in one file, at most kMaxInputBytes large, replaced as a whole. Files are written in a thread of
/// its own, since a disk may be slow. Lives in the main thread; its destructor waits for what is being written.
class SimulationMemory
{
    Q_DISABLE_COPY_MOVE(SimulationMemory)

public:
    /// Without a path nothing is kept.
    explicit SimulationMemory(const QString &path);
    ~SimulationMemory();

    /// Nothing if nothing was kept. A broken file is set aside.
    [[nodiscard]] std::optional<SimulationInput> recall() const;
    void keep(const SimulationInput &input);

private:
    const QString m_path;
    QThreadPool m_thread;
};

} // namespace wowlab::model
