#pragma once

#include "app/node/chunkrecord.h"

#include <QByteArray>
#include <QVector>

namespace wowlab::model {

// A segment of the history: a header, then frames of length, record and checksum.

/// What a segment begins with; another first line is another format.
[[nodiscard]] QByteArray historyHeader();
/// One record, ready to be appended.
[[nodiscard]] QByteArray historyFrame(const node::ChunkRecord &record);

struct SegmentContent
{
    enum class End {
        Whole,
        Torn,   ///< the last record was not written to its end, as when the program is killed
        Broken, ///< something was changed that had been written
    };
    QVector<node::ChunkRecord> records;
    qsizetype validBytes = 0; ///< header and whole frames
    End end = End::Whole;
};

/// Everything up to the first fault.
[[nodiscard]] SegmentContent readSegment(const QByteArray &bytes);

} // namespace wowlab::model
