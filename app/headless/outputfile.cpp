#include "app/headless/outputfile.h"

#include "core/base/atomicfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace wowlab::headless {

namespace {

bool isStandardOutput(const QString &path)
{
    return path.isEmpty() || path == QLatin1String("-");
}

core::Result<void> failed(const QString &path, const QString &why)
{
    return core::fail(core::ErrorKind::Retry, "file.write_failed",
                      QStringLiteral("cannot write %1: %2").arg(path, why));
}

} // namespace

core::Result<void> checkWritable(const QString &path)
{
    if (isStandardOutput(path))
        return {};
    const QFileInfo file(path);
    if (file.isDir())
        return failed(path, QStringLiteral("it is a folder"));
    if (file.exists() && !file.isWritable())
        return failed(path, QStringLiteral("no permission"));
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return failed(path, QStringLiteral("the folder %1 does not exist").arg(folder.filePath()));
    if (!file.exists() && !folder.isWritable())
        return failed(path, QStringLiteral("no permission for the folder"));
    return {};
}

core::Result<void> writeReport(const QString &path, const QByteArray &report)
{
    if (isStandardOutput(path)) {
        const bool isWritten =
            std::fwrite(report.constData(), 1, size_t(report.size()), stdout) == size_t(report.size());
        if (!isWritten || std::fflush(stdout) != 0)
            return failed(QStringLiteral("to standard output"), QString::fromLocal8Bit(std::strerror(errno)));
        return {};
    }
    const QFileInfo info(path);
    if (!info.exists() || info.isFile())
        return core::writeFileAtomically(path, report);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(report) != report.size() || !file.flush())
        return failed(path, file.errorString());
    return {};
}

} // namespace wowlab::headless
