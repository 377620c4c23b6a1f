#pragma once

#include "app/model/historysums.h"
#include "app/node/chunkrecord.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

namespace wowlab::model {

/// What a person may have to know about the history's files.
struct HistoryTrouble
{
    QStringList setAside{}; ///< paths of what could not be read
    QString cannotWrite{};  ///< the system's words; what is new is kept in memory meanwhile

    [[nodiscard]] bool isEmpty() const { return setAside.isEmpty() && cannotWrite.isEmpty(); }
    bool operator==(const HistoryTrouble &) const = default;
};

/// The history's files: segments of records that only grow ("chunks-00000001.history"), and one file with the sums of the
/// segments that are gone. Survives a kill at any byte: a record that was not written to its end is cut off, a segment that
/// is summed up but still there is deleted. Unreadable parts are set aside. A value, used by one thread at a time.
class HistoryFolder
{
public:
    struct Segment
    {
        quint32 number = 0;
        QVector<node::ChunkRecord> records;
    };
    struct Content
    {
        HistorySums folded;        ///< of segments that are gone
        HistorySums sums;          ///< those and the segments that are there
        QVector<Segment> segments; ///< oldest first
        quint32 nextSegment = 1;
        HistoryTrouble trouble;
    };

    explicit HistoryFolder(QString path);

    [[nodiscard]] Content load();
    /// Frames made by historyFrame(), behind what the segment has. Either all of them are in the file afterwards or none; then
    /// they are kept, up to a bound, and written first by the next call, which may bring nothing new.
    /// Errors: Retry "history.write_failed".
    [[nodiscard]] core::Result<void> append(quint32 segment, const QByteArray &frames);
    /// Durable: `folded` now speaks for all segments up to `through`, which are deleted.
    /// Errors: Retry "file.write_failed".
    [[nodiscard]] core::Result<void> fold(const HistorySums &folded, quint32 through);

private:
    [[nodiscard]] quint32 loadSums(Content &content);
    [[nodiscard]] QVector<node::ChunkRecord> loadSegment(quint32 number, HistoryTrouble &trouble);
    [[nodiscard]] core::Result<void> write(quint32 segment, const QByteArray &frames);
    void setAside(const QString &path, const QString &why, HistoryTrouble &trouble);
    [[nodiscard]] QString sumsPath() const;
    [[nodiscard]] QString pathOf(quint32 segment) const;

    QString m_path;
    QMap<quint32, QByteArray> m_unwritten; ///< by segment
    qint64 m_unwrittenBytes = 0;
    bool m_isLocked = false; ///< something unreadable could not be set aside
};

} // namespace wowlab::model
