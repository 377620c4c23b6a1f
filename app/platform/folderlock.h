#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace wowlab::platform {

/// Exclusive use of a folder among processes, held by the file "lock" in it while this object lives. The kernel gives it
/// free when the process ends, in whatever way, so no lock outlives its owner and no process number is ever trusted.
class FolderLock
{
public:
    /// Makes the folder if need be. Errors: Conflict "folder.in_use" (another process has it),
    /// Retry "folder.cannot_lock" (no permission, no space).
    [[nodiscard]] static core::Result<FolderLock> take(const QString &folder);

    FolderLock(FolderLock &&) noexcept;
    FolderLock &operator=(FolderLock &&) noexcept;
    ~FolderLock();

private:
    struct Handle;
    explicit FolderLock(std::unique_ptr<Handle> handle);

    std::unique_ptr<Handle> m_handle;
};

} // namespace wowlab::platform
