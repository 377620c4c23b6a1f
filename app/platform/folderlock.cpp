#include "app/platform/folderlock.h"

#include <QDir>
#include <QFile>

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
    const QString path = QDir(folder).filePath(QStringLiteral("lock"));
    const auto cannot = [&path](const QString &why) {
        return fail(ErrorKind::Retry, "folder.cannot_lock", QStringLiteral("cannot lock %1: %2").arg(path, why));
    };
    const auto inUse = [&folder] {
        return fail(ErrorKind::Conflict, "folder.in_use", QStringLiteral("another process uses %1").arg(folder));
    };
    if (!QDir().mkpath(folder))
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
