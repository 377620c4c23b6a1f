#pragma once

#include "core/base/result.h"
#include "core/contract/ids.h"
#include "core/contract/messages.h"

#include <QString>
#include <QVector>

namespace wowlab::node {

/// Keeps finished chunk results on disk until the sentinel has accepted or finally refused them.
/// One file per chunk and attempt, in a folder that belongs to one identity. Survives kill -9 at any point: a file is there
/// whole or not at all. Lives in the node's main thread.
class ResultSpool
{
public:
    struct Key
    {
        core::ChunkId chunkId;
        int attempt = 0;
        bool operator==(const Key &) const = default;
    };

    /// Looks at what an earlier run left: unfinished writes are removed, entries that cannot be read are set aside (counted
    /// by brokenEntries()) and never overwritten. Errors: Retry "spool.unusable" (the folder cannot be made or listed).
    [[nodiscard]] static core::Result<ResultSpool> open(const QString &folder);

    /// Durable when it returns (temporary file, fsync, rename). Putting the same result twice is one result.
    /// Errors: Retry "spool.write_failed" (full disk, no permission) · Conflict "spool.other_result" (same chunk and attempt,
    /// other bytes; the first stays) · Refused "spool.no_attempt".
    [[nodiscard]] core::Result<void> put(const core::CompleteRequest &result);

    /// The entry as it was put. Errors: NotFound "file.absent" · Corrupt "spool.broken" (set aside).
    [[nodiscard]] core::Result<core::CompleteRequest> load(const Key &key);

    /// Forgets an entry that the sentinel has answered for good. An absent one is no error.
    /// Errors: Retry "spool.remove_failed"; the entry would then be sent again, which is harmless.
    [[nodiscard]] core::Result<void> remove(const Key &key);

    /// Oldest first.
    [[nodiscard]] const QVector<Key> &entries() const { return m_entries; }
    /// How many unreadable entries were set aside, by open() and load().
    [[nodiscard]] int brokenEntries() const { return m_brokenEntries; }

private:
    explicit ResultSpool(QString folder);

    [[nodiscard]] QString pathOf(const Key &key) const;
    void setAside(const QString &path, const QString &why);

    QString m_folder;
    QVector<Key> m_entries;
    int m_brokenEntries = 0;
};

} // namespace wowlab::node
