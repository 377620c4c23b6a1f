#pragma once

#include "app/model/historyfolder.h"
#include "app/model/historysums.h"
#include "app/node/chunkrecord.h"
#include "core/base/clock.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <QVector>

#include <deque>
#include <functional>

namespace wowlab::model {

/// The finished chunks of the last 90 days, and what they add up to. Records come in once a second in one go, to the
/// screens and to the disk; a thread of its own writes, so that a slow disk holds nobody up. A killed program loses the
/// last second. What is too old or too much is summed up and forgotten.
/// Lives in the main thread; `clock` outlives it.
class HistoryStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryStore)

public:
    struct Limits
    {
        std::chrono::hours age{90 * 24};
        int records = 100'000;
        int recordsPerSegment = 5'000; ///< what is forgotten at once
        int jobs = 10'000;
    };

    /// Reads nothing before open().
    explicit HistoryStore(QString folder, QObject *parent = nullptr);
    HistoryStore(QString folder, const core::Clock &clock, Limits limits, QObject *parent = nullptr);
    /// Writes what is left.
    ~HistoryStore() override;

    /// Begins to read what earlier runs wrote; `opened` follows. Records may be added meanwhile.
    void open();
    void add(const node::ChunkRecord &record);
    /// Takes in what was added, now, and waits until it is written: for the end and for tests.
    void settle();

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// Every record has a number that it keeps; these are all numbers from firstNumber() on, in the order of arrival.
    [[nodiscard]] quint64 firstNumber() const { return m_firstNumber; }
    [[nodiscard]] quint64 endNumber() const { return m_firstNumber + m_records.size(); }
    [[nodiscard]] const node::ChunkRecord &record(quint64 number) const { return m_records[number - m_firstNumber]; }
    [[nodiscard]] const QHash<core::JobId, JobSum> &jobs() const { return m_sums.jobs(); }
    /// Accepted since midnight, local time.
    [[nodiscard]] WorkTotals today() const;
    [[nodiscard]] WorkTotals ever() const { return m_sums.ever(); }
    /// Files that could not be read and were set aside, or what keeps us from writing; empty: all is well.
    [[nodiscard]] const HistoryTrouble &trouble() const { return m_trouble; }
    [[nodiscard]] const core::Clock &clock() const { return m_clock; }

Q_SIGNALS:
    /// All earlier records are there; models read anew.
    void opened();
    /// Records from `first` on are new; jobs and totals changed with them.
    void recordsAdded(quint64 first);
    /// Records before firstNumber() are gone.
    void recordsForgotten();
    /// The first accepted chunk of a job.
    void jobHelped(wowlab::core::JobId job);
    /// today() or ever() is another; at most once a second.
    void totalsChanged();
    void troubleChanged();

private:
    void loaded(HistoryFolder::Content content);
    void takeIn();
    void keep(node::ChunkRecord record, quint32 segment);
    void forgetOld();
    void waitForDisk();
    /// Runs `work` in the disk's thread; what it gives is the trouble with writing.
    void onDisk(std::function<core::Result<void>(HistoryFolder &)> work);

    struct Segment
    {
        quint32 number = 0;
        int records = 0;
        std::chrono::milliseconds newest{0};
        QDate day; ///< local, of its records
    };

    const core::Clock &m_clock;
    const Limits m_limits;
    HistoryFolder m_folder; ///< called by the disk's thread alone
    QThreadPool m_disk;     ///< of one thread: everything in order
    QTimer m_timer;
    bool m_isOpen = false;
    std::deque<node::ChunkRecord> m_records;
    quint64 m_firstNumber = 0;
    std::deque<Segment> m_segments; ///< of m_records, oldest first
    quint32 m_nextSegment = 1;
    HistorySums m_folded; ///< of segments that are gone
    HistorySums m_sums;   ///< those and m_records
    QVector<node::ChunkRecord> m_incoming;
    QSet<QString> m_words; ///< that records share
    QDate m_forgottenOn;   ///< the day on which was last looked for what is too old
    HistoryTrouble m_trouble;
};

} // namespace wowlab::model
