#pragma once

#include "core/contract/ids.h"

#include <QMetaType>
#include <QString>

#include <chrono>

namespace wowlab::node {

/// What became of one chunk that this node had, as the history keeps it.
struct ChunkRecord
{
    enum class Verdict : quint8 {
        Accepted,   ///< counted, now or earlier
        Refused,    ///< the sentinel never will count it
        HandedBack, ///< unharmed, for another node
        Failed,     ///< could not be simulated
    };

    std::chrono::milliseconds endedAt{0}; ///< wall clock, since the Unix epoch
    core::ChunkId chunk{};
    core::JobId job{}; ///< null: an earlier run of the node computed it and left the result behind
    QString spec{};    ///< as a person calls it; empty if unknown
    qint64 iterations = 0;
    double meanDps = 0; ///< 0 without a result
    std::chrono::milliseconds elapsed{0};
    Verdict verdict = Verdict::Accepted;
    QString reason{}; ///< stable word; empty if accepted

    bool operator==(const ChunkRecord &) const = default;
};

} // namespace wowlab::node

Q_DECLARE_METATYPE(wowlab::node::ChunkRecord)
