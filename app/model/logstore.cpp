#include "app/model/logstore.h"

#include <QMutexLocker>

#include <utility>

namespace wowlab::model {

namespace {

constexpr std::chrono::seconds kPace{1};

bool isSame(const core::LogLine &a, const core::LogLine &b)
{
    return a.type == b.type && a.message == b.message && a.category == b.category;
}

bool isUrgent(QtMsgType type)
{
    return type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
}

} // namespace

LogStore::LogStore(const QString &folder, QObject *parent)
    : LogStore(folder, Limits(), parent)
{
}

LogStore::LogStore(const QString &folder, Limits limits, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_limits(limits)
    , m_files(folder, limits.files)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(kPace);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isDue, false))
            tell();
    });
}

LogStore::~LogStore()
{
    if (m_isFollowing)
        core::setLogObserver({});
    flush();
}

void LogStore::followProgram()
{
    m_isFollowing = true;
    core::setLogObserver([this](const core::LogLine &line) { add(line); });
}

void LogStore::add(const core::LogLine &line)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_entries.empty() && isSame(m_entries.back().line, line)) {
        ++m_entries.back().times;
        ++m_unwrittenRepeats;
    } else {
        writeRepeats();
        m_entries.push_back({.line = line});
        if (m_entries.size() > size_t(m_limits.lines)) {
            m_entries.pop_front();
            ++m_oldest;
        }
        m_files.write(core::toText(line));
        if (isUrgent(line.type))
            m_files.flush(); // the program may not live to see the next second
    }
    if (!std::exchange(m_isAnnounced, true))
        QMetaObject::invokeMethod(this, &LogStore::announce, Qt::QueuedConnection);
}

void LogStore::flush()
{
    const QMutexLocker lock(&m_mutex);
    writeRepeats();
    m_files.flush();
}

LogStore::Excerpt LogStore::since(quint64 number) const
{
    const QMutexLocker lock(&m_mutex);
    const quint64 end = m_oldest + m_entries.size();
    Excerpt excerpt{.first = std::clamp(number, m_oldest, end), .entries = {}, .oldest = m_oldest};
    for (quint64 i = excerpt.first; i < end; ++i)
        excerpt.entries.append(m_entries[i - m_oldest]);
    return excerpt;
}

QString LogStore::fileTrouble() const
{
    const QMutexLocker lock(&m_mutex);
    return m_files.trouble();
}

void LogStore::announce()
{
    if (m_pace.isActive())
        m_isDue = true;
    else
        tell();
}

void LogStore::tell()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isAnnounced = false;
    }
    flush();
    m_pace.start();
    Q_EMIT changed();
}

void LogStore::writeRepeats()
{
    if (m_unwrittenRepeats == 0)
        return;
    m_files.write(core::toText({.time = m_entries.back().line.time,
                                .type = QtInfoMsg,
                                .category = "wowlab.log",
                                .message = QStringLiteral("last line repeated times=%1").arg(m_unwrittenRepeats)}));
    m_unwrittenRepeats = 0;
}

} // namespace wowlab::model
