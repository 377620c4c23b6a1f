#pragma once

#include <QtGlobal>

#include <array>

namespace wowlab::sentinel {

/// How this process and the machine under it are. What a system does not tell is 0.
struct MachineStats
{
    std::array<double, 3> load{}; ///< of 1, 5 and 15 minutes
    double cpuPercent = 0;        ///< of the whole machine, since the look before
    qint64 memoryBytes = 0;       ///< resident, of this process
    qint64 totalMemoryBytes = 0;  ///< of the machine
    qint64 availableMemoryBytes = 0;
    double cpuSeconds = 0; ///< of this process since its start
    int openFiles = 0;
    double startedAt = 0; ///< of this process, Unix seconds
};

/// Asks the system. Cheap; remembers the last look for what is a rate. Belongs to one thread.
class Machine
{
public:
    [[nodiscard]] MachineStats look();

private:
    qint64 m_busyTicks = 0;
    qint64 m_allTicks = 0;
};

} // namespace wowlab::sentinel
