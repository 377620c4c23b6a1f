#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace wowlab::platform {

/// Exclusive use of a folder or file among processes, held by a lock file in or beside it while this object lives. The kernel gives it
/// free when the process ends, in whatever way, so no lock outlives its owner and no process number is ever trusted.
class FolderLock
{
public:
    /// By the file "lock" in the folder, which is made if need be. Errors: Conflict "folder.in_use" (another process has it),
    /// Retry "folder.cannot_lock" (no permission, no space).
    [[nodiscard]] static core::Result<FolderLock> take(const QString &folder);
    /// By "<file>.lock" beside it; the file itself need not be there, and may be replaced. Errors: the same.
    [[nodiscard]] static core::Result<FolderLock> takeFile(const QString &file);

    FolderLock(FolderLock &&) noexcept;
    FolderLock &operator=(FolderLock &&) noexcept;
    ~FolderLock();

private:
    struct Handle;
    static core::Result<FolderLock> takeAs(const QString &lockFile, const QString &used);
    explicit FolderLock(std::unique_ptr<Handle> handle);

    std::unique_ptr<Handle> m_handle;
};

} // namespace wowlab::platform
