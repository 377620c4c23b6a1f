#include "app/node/configcache.h"

#include "core/base/atomicfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcConfigCache, "wowlab.node.configcache", QtInfoMsg)

constexpr qint64 kMaxFileBytes = 8 * 1024 * 1024;
constexpr QLatin1String kSuffix(".config");

bool isHash(const QByteArray &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace

ConfigKey ConfigKey::of(const core::JobConfig &config)
{
    return {config.hash, config.rotation ? config.rotation->checksum : QByteArray()};
}

ConfigCache::ConfigCache(QString folder, Limits limits)
    : m_folder(std::move(folder))
    , m_limits(limits)
{
}

std::optional<core::JobConfig> ConfigCache::find(const ConfigKey &key)
{
    for (const core::JobConfig &config : std::as_const(m_memory)) {
        if (ConfigKey::of(config) == key) {
            const core::JobConfig found = config;
            remember(found);
            return found;
        }
    }
    const auto path = pathOf(key);
    const auto text =
        path ? core::readFile(*path, kMaxFileBytes) : core::fail(core::ErrorKind::NotFound, "file.absent", QString());
    if (!text) {
        if (text.error().kind == core::ErrorKind::Corrupt)
            QFile::remove(*path);
        return std::nullopt;
    }
    auto config = core::JobConfig::fromJsonText(*text);
    if (!config || ConfigKey::of(*config) != key) {
        qCWarning(lcConfigCache).noquote().nospace()
            << "A cached config is not what its name says and was removed path=" << *path;
        QFile::remove(*path);
        return std::nullopt;
    }
    // The time of last use, by which trimDisk() chooses.
    QFile file(*path);
    if (file.open(QIODevice::ReadWrite))
        (void)file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    remember(*config);
    return std::move(*config);
}

void ConfigCache::store(const core::JobConfig &config)
{
    remember(config);
    const auto path = pathOf(ConfigKey::of(config));
    if (!path)
        return;
    if (const auto written = core::writeFileAtomically(*path, config.toJsonText(), core::FileAccess::OwnerOnly);
        !written)
        qCWarning(lcConfigCache).noquote().nospace() << "Cannot cache a config reason=" << written.error().detail;
    else
        trimDisk(*path);
}

std::optional<QString> ConfigCache::pathOf(const ConfigKey &key) const
{
    // Hashes come from outside; only what is one becomes a file name.
    if (!isHash(key.configHash) || !(key.rotationChecksum.isEmpty() || isHash(key.rotationChecksum)))
        return std::nullopt;
    const QByteArray name =
        key.rotationChecksum.isEmpty() ? key.configHash : key.configHash + '-' + key.rotationChecksum;
    return QDir(m_folder).filePath(QString::fromLatin1(name) + kSuffix);
}

void ConfigCache::remember(const core::JobConfig &config)
{
    m_memory.removeIf(
        [&config](const core::JobConfig &known) { return ConfigKey::of(known) == ConfigKey::of(config); });
    m_memory.append(config);
    if (m_memory.size() > m_limits.memoryEntries)
        m_memory.removeFirst();
}

void ConfigCache::trimDisk(const QString &keep)
{
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({QLatin1Char('*') + kSuffix + QLatin1Char('*')}, QDir::Files, QDir::Time);
    qint64 sizeBytes = 0;
    for (const QFileInfo &file : files) { // newest first
        sizeBytes += file.size();
        if (sizeBytes > m_limits.diskBytes && file.filePath() != keep)
            QFile::remove(file.filePath());
    }
}

} // namespace wowlab::node
