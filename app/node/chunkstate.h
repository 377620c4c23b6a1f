#pragma once

#include "core/contract/ids.h"

#include <QVector>

#include <chrono>

namespace wowlab::node {

/// One chunk that this node holds, as a person sees it.
struct ChunkState
{
    enum class Stage {
        Waiting, ///< for its turn or its config
        Running,
        Sending, ///< finished; the result waits for the sentinel's answer
    };

    core::ChunkId id{};
    core::JobId job{};
    Stage stage = Stage::Waiting;
    qint64 iterations = 0;
    qint64 completedIterations = 0;
    double meanDps = 0; ///< of those completed
    /// Since it began to run, on the monotonic clock; pauses of the node end a run.
    std::chrono::milliseconds runningFor{0};

    bool operator==(const ChunkState &) const = default;
};

using ChunkStates = QVector<ChunkState>;

} // namespace wowlab::node
