#include "app/platform/folderlock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#    include <cerrno>
#    include <cstring>
#    include <fcntl.h>
#    include <sys/file.h>
#    include <unistd.h>
#else
#    include <QLockFile>
#endif

namespace wowlab::platform {

using core::ErrorKind;
using core::fail;

#ifdef Q_OS_UNIX
struct FolderLock::Handle
{
    int fd = -1;

    ~Handle()
    {
        if (fd >= 0)
            ::close(fd);
    }
};
#else
struct FolderLock::Handle
{
    explicit Handle(const QString &path)
        : file(path)
    {
        file.setStaleLockTime(0);
    }
    QLockFile file;
};
#endif

core::Result<FolderLock> FolderLock::take(const QString &folder)
{
    return takeAs(QDir(folder).filePath(QStringLiteral("lock")), folder);
}

core::Result<FolderLock> FolderLock::takeFile(const QString &file)
{
    return takeAs(file + QStringLiteral(".lock"), file);
}

core::Result<FolderLock> FolderLock::takeAs(const QString &path, const QString &used)
{
    const auto cannot = [&path](const QString &why) {
        return fail(ErrorKind::Retry, "folder.cannot_lock", QStringLiteral("cannot lock %1: %2").arg(path, why));
    };
    const auto inUse = [&used] {
        return fail(ErrorKind::Conflict, "folder.in_use", QStringLiteral("another process uses %1").arg(used));
    };
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return cannot(QStringLiteral("cannot make the folder"));
#ifdef Q_OS_UNIX
    auto handle = std::make_unique<Handle>();
    handle->fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle->fd < 0)
        return cannot(QString::fromLocal8Bit(std::strerror(errno)));
    if (::flock(handle->fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return inUse();
        return cannot(QString::fromLocal8Bit(std::strerror(errno)));
    }
#else
    auto handle = std::make_unique<Handle>(path);
    if (!handle->file.tryLock()) {
        if (handle->file.error() == QLockFile::LockFailedError)
            return inUse();
        return cannot(QStringLiteral("error %1").arg(int(handle->file.error())));
    }
#endif
    return FolderLock(std::move(handle));
}

FolderLock::FolderLock(std::unique_ptr<Handle> handle)
    : m_handle(std::move(handle))
{
}

FolderLock::FolderLock(FolderLock &&) noexcept = default;
FolderLock &FolderLock::operator=(FolderLock &&) noexcept = default;
FolderLock::~FolderLock() = default;

} // namespace wowlab::platform
