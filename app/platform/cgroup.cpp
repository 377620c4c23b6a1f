#include "app/platform/cgroup.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>

#include <algorithm>

namespace wowlab::platform {

namespace {

/// Files of /proc and /sys report size 0: they are read to their end, which is near.
std::optional<QByteArray> readSmall(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(64 * 1024).trimmed();
}

std::optional<double> quotient(const QByteArray &quotaMicroseconds, const QByteArray &periodMicroseconds)
{
    bool isQuota = false;
    bool isPeriod = false;
    const qlonglong quota = quotaMicroseconds.toLongLong(&isQuota);
    const qlonglong period = periodMicroseconds.toLongLong(&isPeriod);
    if (!isQuota || !isPeriod || quota <= 0 || period <= 0) // "max" and -1: no limit
        return std::nullopt;
    return double(quota) / double(period);
}

std::optional<double> quotaOfVersion2(const QString &folder)
{
    const auto text = readSmall(folder + QStringLiteral("/cpu.max"));
    if (!text)
        return std::nullopt;
    const QList<QByteArray> words = text->split(' ');
    return words.size() == 2 ? quotient(words[0], words[1]) : std::nullopt;
}

std::optional<double> quotaOfVersion1(const QString &folder)
{
    const auto quota = readSmall(folder + QStringLiteral("/cpu.cfs_quota_us"));
    const auto period = readSmall(folder + QStringLiteral("/cpu.cfs_period_us"));
    return quota && period ? quotient(*quota, *period) : std::nullopt;
}

std::optional<double> tighter(std::optional<double> a, std::optional<double> b)
{
    if (a && b)
        return std::min(*a, *b);
    return a ? a : b;
}

/// The limit of a group is the tightest of its own and its parents'. In a container the path that the kernel names may lie
/// outside the mount that we see; then only the mount's own root is left to ask.
template <class Reader>
std::optional<double> tightestUpTo(const QString &root, const QString &path, Reader quotaOf)
{
    std::optional<double> tightest = quotaOf(root);
    QString folder = root;
    const QStringList names = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (names.contains(QLatin1String("..")))
        return tightest;
    for (const QString &name : names) {
        folder += QLatin1Char('/') + name;
        tightest = tighter(tightest, quotaOf(folder));
    }
    return tightest;
}

} // namespace

std::optional<double> cgroupCpuQuota(const CgroupFiles &files)
{
    const auto membership = readSmall(files.membership);
    if (!membership)
        return std::nullopt;
    std::optional<double> tightest;
    for (const QByteArray &line : membership->split('\n')) {
        // "hierarchy:controllers:path", see cgroups(7)
        const qsizetype first = line.indexOf(':');
        const qsizetype second = line.indexOf(':', first + 1);
        if (first < 0 || second < 0)
            continue;
        const QByteArray controllers = line.mid(first + 1, second - first - 1);
        const QString path = QFile::decodeName(line.mid(second + 1));
        if (controllers.isEmpty()) {
            tightest = tighter(tightest, tightestUpTo(files.mount, path, quotaOfVersion2));
        } else if (controllers.split(',').contains("cpu")) {
            for (const QString &name : {QString::fromLatin1(controllers), QStringLiteral("cpu")})
                tightest = tighter(tightest, tightestUpTo(QDir(files.mount).filePath(name), path, quotaOfVersion1));
        }
    }
    return tightest;
}

} // namespace wowlab::platform
