#pragma once

#include "core/contract/chunk.h"
#include "core/contract/ids.h"

#include <QHash>
#include <QSet>
#include <QVector>

#include <optional>

namespace wowlab::node {

/// What this node holds, as a value: which chunks wait, run, or are finished and on their way back. It brings three
/// sources together that overtake each other: the complete set in the sentinel's answers, single chunks that the beacon or
/// the answer to a completion brought, and what this node has already done with.
class ChunkQueue
{
public:
    enum class Stage {
        Waiting,
        Running,
        Finished, ///< the result is stored and waits for the sentinel's answer
    };
    struct Entry
    {
        core::Chunk chunk;
        Stage stage = Stage::Waiting;
        quint64 knownSince = 0;
    };
    struct Changes
    {
        core::ChunkList added;
        QVector<core::ChunkId> removed; ///< waited or ran; no longer ours
    };
    /// A moment in the life of the queue: what was added later is newer than an answer asked for then.
    using Moment = quint64;

    [[nodiscard]] Moment now() const { return m_now; }

    /// One more chunk. False if it is known already: held, closed with the same attempt, or finished. A newer attempt of a held chunk
    /// is the same work (same seeds) under a new fence: it takes the entry over.
    bool offer(const core::Chunk &chunk);
    /// The complete set as of the answer to a question asked at `askedAt`. Entries that came later stay, and so do finished
    /// ones: the sentinel takes the result of a chunk that we held earlier.
    [[nodiscard]] Changes reconcile(const core::ChunkList &assigned, Moment askedAt);
    /// A chunk whose result an earlier run left behind.
    void restore(core::ChunkId chunk, int attempt);
    void setStage(core::ChunkId chunk, Stage stage);
    /// We are done with it: accepted, refused, released, failed or taken away. Late mentions of this attempt are ignored.
    void close(core::ChunkId chunk);
    /// Its result is counted: late mentions of any attempt are ignored.
    void finish(core::ChunkId chunk);

    [[nodiscard]] const Entry *find(core::ChunkId chunk) const;
    /// In the order of arrival.
    [[nodiscard]] QVector<Entry> entries() const;
    [[nodiscard]] int count(Stage stage) const;
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }

private:
    using Closed = QPair<core::ChunkId, int>;

    void remember(const Closed &closed);

    QVector<Entry> m_entries;
    QSet<Closed> m_closed;
    QVector<Closed> m_closedInOrder; ///< oldest first; bounds m_closed
    Moment m_now = 0;
};

} // namespace wowlab::node
