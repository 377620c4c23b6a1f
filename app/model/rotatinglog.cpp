#include "app/model/rotatinglog.h"

#include <QDir>

namespace wowlab::model {

RotatingLog::RotatingLog(QString folder, Limits limits)
    : m_folder(std::move(folder))
    , m_limits(limits)
{
}

RotatingLog::~RotatingLog()
{
    flush();
}

void RotatingLog::write(const QByteArray &line)
{
    if (m_file.isOpen() && m_bytes + line.size() > m_limits.bytesPerFile)
        rotate();
    if (!m_file.isOpen()) {
        if (!m_trouble.isEmpty() && ++m_lost < kTryAgainAfter)
            return;
        m_lost = 0;
        if (!open())
            return;
    }
    if (m_file.write(line) == line.size()) {
        m_bytes += line.size();
        return;
    }
    m_trouble = m_file.errorString();
    m_file.close();
}

void RotatingLog::flush()
{
    if (!m_file.isOpen() || m_file.flush())
        return;
    m_trouble = m_file.errorString();
    m_file.close();
}

QString RotatingLog::pathOf(int age) const
{
    const QString name = age == 0 ? QStringLiteral("node.log") : QStringLiteral("node.%1.log").arg(age);
    return QDir(m_folder).filePath(name);
}

bool RotatingLog::open()
{
    QDir().mkpath(m_folder);
    m_file.setFileName(pathOf(0));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        m_trouble = m_file.errorString();
        return false;
    }
    // It says what this computer does and when: nobody else's business.
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_trouble.clear();
    m_bytes = m_file.size();
    if (m_bytes >= m_limits.bytesPerFile)
        rotate();
    return m_file.isOpen();
}

void RotatingLog::rotate()
{
    m_file.close();
    QFile::remove(pathOf(m_limits.files - 1));
    for (int age = m_limits.files - 2; age >= 0; --age)
        QFile::rename(pathOf(age), pathOf(age + 1));
    // Where the old file cannot be moved away, as when another program holds it open, it is emptied: the bound comes first.
    QFile::remove(pathOf(0));
    m_file.setFileName(pathOf(0));
    m_bytes = 0;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        m_trouble = m_file.errorString();
        return;
    }
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace wowlab::model
