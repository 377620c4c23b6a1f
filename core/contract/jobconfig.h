#pragma once

#include "core/base/result.h"
#include "core/contract/ids.h"

#include <QByteArray>

#include <optional>

namespace wowlab::core {

/// A rotation as it was frozen for a job.
struct StoredRotation
{
    RotationId id;
    QByteArray checksum; ///< SHA-256 of the script, lower-case hex
    QByteArray script;   ///< UTF-8
    bool operator==(const StoredRotation &) const = default;
};

/// Answer of GET /jobs/{id}/config. `config` is kept as the very text that was hashed: parsing and printing it again could
/// change its bytes, and 1 and 1.0 mean different things to a rotation.
struct JobConfig
{
    QByteArray hash;   ///< SHA-256 of `config`, lower-case hex
    QByteArray config; ///< JSON text of an object
    std::optional<StoredRotation> rotation;

    [[nodiscard]] QByteArray toJsonText() const;
    /// Checks both hashes. Errors: Refused "json.malformed", "json.invalid"; Corrupt "config.hash_mismatch",
    /// "config.rotation_mismatch".
    [[nodiscard]] static Result<JobConfig> fromJsonText(const QByteArray &text);

    bool operator==(const JobConfig &) const = default;
};

/// The exact text of one member of a JSON object: the bytes between the colon and the next comma or brace, without the
/// surrounding blanks. `text` must be valid JSON. Nothing if the object has no such member.
[[nodiscard]] std::optional<QByteArray> rawMember(const QByteArray &text, QByteArrayView name);

} // namespace wowlab::core
