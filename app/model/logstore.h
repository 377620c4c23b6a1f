#pragma once

#include "app/model/rotatinglog.h"
#include "core/base/logging.h"

#include <QMutex>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVector>

#include <deque>

namespace wowlab::model {

/// One line of the log as it is kept: the same line again and again is one line with a count.
struct LogEntry
{
    core::LogLine line;
    int times = 1;
};

/// The last lines of the log in memory, and all of them in rotating files. Takes what the program's message handler sees,
/// from any thread and however much comes; readers hear of it once a second at most. Warnings are in the file at once,
/// other lines within a second.
/// Lives in the main thread, add() excepted.
class LogStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogStore)

public:
    struct Limits
    {
        int lines = 5'000; ///< in memory
        RotatingLog::Limits files{};
    };

    /// Files are "<folder>/node.log" and older ones.
    explicit LogStore(const QString &folder, QObject *parent = nullptr);
    LogStore(const QString &folder, Limits limits, QObject *parent = nullptr);
    ~LogStore() override;

    /// Follows the message handler of the program until it dies; one store at a time.
    void followProgram();
    /// Any thread; never logs itself.
    void add(const core::LogLine &line);
    /// Writes to the files what is on its way.
    void flush();

    /// Entries have numbers without gaps that they keep.
    struct Excerpt
    {
        quint64 first = 0; ///< number of entries[0]
        QVector<LogEntry> entries;
        quint64 oldest = 0; ///< what is below is gone
    };
    /// Those from that number on which are still there. The last one may still count up.
    [[nodiscard]] Excerpt since(quint64 number) const;
    [[nodiscard]] QString folder() const { return m_folder; }
    /// Why the files do not take lines; empty: they do.
    [[nodiscard]] QString fileTrouble() const;
    [[nodiscard]] int limit() const { return m_limits.lines; }

Q_SIGNALS:
    /// There is something new; at most once a second.
    void changed();

private:
    void announce();
    void tell();
    void writeRepeats();

    const QString m_folder;
    const Limits m_limits;
    bool m_isFollowing = false;

    mutable QMutex m_mutex; ///< guards everything up to the next blank line
    std::deque<LogEntry> m_entries;
    quint64 m_oldest = 0;
    int m_unwrittenRepeats = 0; ///< of the last entry
    RotatingLog m_files;
    bool m_isAnnounced = false;

    QTimer m_pace; ///< runs for a second after each changed()
    bool m_isDue = false;
};

} // namespace wowlab::model
