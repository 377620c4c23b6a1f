#include "core/base/atomicfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <unistd.h>
#endif

namespace wowlab::core {

namespace {

/// A rename is durable only once its directory is; QSaveFile flushes the file alone.
void syncDirectory(const QString &path)
{
#ifdef Q_OS_UNIX
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
#else
    Q_UNUSED(path);
#endif
}

} // namespace

Result<void> writeFileAtomically(const QString &path, const QByteArray &content, FileAccess access)
{
    const auto failed = [&path](const QString &why) {
        return fail(ErrorKind::Retry, "file.write_failed", QStringLiteral("cannot write %1: %2").arg(path, why));
    };
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return failed(QStringLiteral("cannot make the folder"));

    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    // Before the first byte is in it: a secret is never readable by others, not even for a moment.
    if (access == FileAccess::OwnerOnly && !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failed(file.errorString());
    // QSaveFile::commit() overlooks an error of its last flush, and would put a shorter file in place of the old one.
    if (file.write(content) != content.size() || !file.flush() || !file.commit())
        return failed(file.errorString());
    syncDirectory(folder);
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    const auto unreadable = [&path](const QString &why) {
        return fail(ErrorKind::Corrupt, "file.unreadable", QStringLiteral("cannot read %1: %2").arg(path, why));
    };
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return fail(ErrorKind::NotFound, "file.absent", QStringLiteral("%1 does not exist").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    QByteArray content = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(file.errorString());
    if (content.size() > maxBytes)
        return unreadable(QStringLiteral("larger than %1 bytes").arg(maxBytes));
    return content;
}

Result<QString> setFileAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
    const QString aside = path + QStringLiteral(".broken-") + stamp;
    if (!QFile::rename(path, aside))
        return fail(ErrorKind::Corrupt, "file.cannot_set_aside", QStringLiteral("cannot move %1 aside").arg(path));
    return aside;
}

} // namespace wowlab::core
