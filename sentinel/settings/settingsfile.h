#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace wowlab::sentinel {

/// A file of NAME=value lines: blanks around both are ignored, a value may stand in single or double quotes, lines that
/// begin with # are comments. Nothing is expanded.
class SettingsFile
{
public:
    struct Entry
    {
        QByteArray name;
        QByteArray value;
        int line = 0;
    };

    /// Errors: NotFound "file.absent", Corrupt "file.unreadable", Refused "settings.malformed" naming the line.
    [[nodiscard]] static core::Result<SettingsFile> read(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QVector<Entry> &entries() const { return m_entries; }
    /// Others than its owner may read it.
    [[nodiscard]] bool isReadableByOthers() const;

private:
    explicit SettingsFile(QString path);

    QString m_path;
    QVector<Entry> m_entries;
};

} // namespace wowlab::sentinel
