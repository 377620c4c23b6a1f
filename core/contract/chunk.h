#pragma once

#include "core/base/result.h"
#include "core/contract/ids.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QVector>

#include <chrono>

namespace wowlab::core {

/// A slice of a job's iterations as the sentinel hands it to one node.
struct Chunk
{
    ChunkId id;
    JobId jobId;
    int iterations = 0;
    QByteArray configHash;       ///< 64 lower-case hex digits: SHA-256 of the config's jsonb text
    QByteArray rotationChecksum; ///< 64 lower-case hex digits, or empty: the job names no stored rotation
    QByteArray rules; ///< "corrected" or "baseline"; kept as sent, so that an engine can refuse what it does not know
    qint32 seedOffset = 0; ///< iteration i uses seed seedOffset + i
    int attempt = 0;       ///< fences this assignment against earlier and later ones
    std::chrono::seconds lease{45};

    [[nodiscard]] QJsonObject toJson() const;
    /// Errors: Refused "json.invalid".
    [[nodiscard]] static Result<Chunk> fromJson(const QJsonObject &object);

    bool operator==(const Chunk &) const = default;
};

using ChunkList = QVector<Chunk>;

[[nodiscard]] QJsonArray toJson(const ChunkList &chunks);
/// Errors: Refused "json.invalid".
[[nodiscard]] Result<ChunkList> chunksFromJson(const QJsonArray &array);

} // namespace wowlab::core
