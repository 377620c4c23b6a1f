#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace wowlab::core {

enum class FileAccess {
    OwnerOnly, ///< 0600
    Default,   ///< what the system gives new files
};

/// Durable when it returns: written beside, flushed to the disk, renamed over. A reader sees the old or the new content.
/// Errors: Retry "file.write_failed" (full disk, no permission) with the system's words.
[[nodiscard]] Result<void> writeFileAtomically(const QString &path, const QByteArray &content,
                                               FileAccess access = FileAccess::Default);

/// Absent and unreadable are different answers: NotFound "file.absent", Corrupt "file.unreadable" (also when it is
/// larger than `maxBytes`).
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

/// Moves a broken file out of the way, to "<path>.broken-<UTC time>"; the evidence is kept, nothing is overwritten.
/// Gives the new path. Errors: Corrupt "file.cannot_set_aside".
[[nodiscard]] Result<QString> setFileAside(const QString &path);

} // namespace wowlab::core
