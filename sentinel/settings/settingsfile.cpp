#include "sentinel/settings/settingsfile.h"

#include "core/base/atomicfile.h"
#include "core/base/secret.h"

#include <QFile>

#include <utility>

namespace wowlab::sentinel {

namespace {

constexpr qint64 kMaxBytes = 64 * 1024;

QByteArray unquoted(const QByteArray &value)
{
    const bool isQuoted =
        value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'');
    return isQuoted ? value.mid(1, value.size() - 2) : value;
}

} // namespace

SettingsFile::SettingsFile(QString path)
    : m_path(std::move(path))
{
}

core::Result<SettingsFile> SettingsFile::read(const QString &path)
{
    auto content = core::readFile(path, kMaxBytes);
    if (!content)
        return core::fail(content.error());
    SettingsFile file(path);
    int number = 0;
    for (const QByteArray &raw : content->split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype equals = line.indexOf('=');
        if (equals <= 0)
            return core::fail(core::ErrorKind::Refused, "settings.malformed",
                              QStringLiteral("%1:%2: expected NAME=value").arg(path).arg(number));
        file.m_entries.append({line.left(equals).trimmed(), unquoted(line.mid(equals + 1).trimmed()), number});
    }
    core::wipe(*content);
    return file;
}

bool SettingsFile::isReadableByOthers() const
{
    return (QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther)) != 0;
}

} // namespace wowlab::sentinel
