#pragma once

#include "app/node/chunkrecord.h"

#include <QUuid>

namespace wowlab::test {

inline QUuid uuid(uint number, ushort kind)
{
    return {number, kind, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1};
}

/// An accepted chunk, one of ten of its job.
inline node::ChunkRecord chunkRecord(int number, std::chrono::milliseconds endedAt)
{
    return {.endedAt = endedAt,
            .chunk = {uuid(uint(number), 1)},
            .job = {uuid(uint(number / 10), 2)},
            .spec = number % 20 < 10 ? QStringLiteral("Beast Mastery Hunter") : QStringLiteral("Marksmanship Hunter"),
            .iterations = 1'000,
            .meanDps = double(10'000 + number % 100),
            .elapsed = std::chrono::milliseconds(50 + number % 50),
            .verdict = node::ChunkRecord::Verdict::Accepted,
            .reason = {}};
}

inline node::ChunkRecord chunkRecord(int number, std::chrono::milliseconds endedAt, node::ChunkRecord::Verdict verdict,
                                     const QString &reason)
{
    node::ChunkRecord record = chunkRecord(number, endedAt);
    record.verdict = verdict;
    record.reason = reason;
    return record;
}

} // namespace wowlab::test
