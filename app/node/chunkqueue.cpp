#include "app/node/chunkqueue.h"

#include <algorithm>

namespace wowlab::node {

namespace {

/// Late mentions come within seconds; a node closes at most some hundred chunks in that time.
constexpr qsizetype kRemembered = 4096;

constexpr int kEveryAttempt = -1;

template <class Entries>
auto findIn(Entries &entries, core::ChunkId chunk)
{
    return std::find_if(entries.begin(), entries.end(),
                        [&chunk](const auto &entry) { return entry.chunk.id == chunk; });
}

} // namespace

bool ChunkQueue::offer(const core::Chunk &chunk)
{
    if (const auto held = findIn(m_entries, chunk.id); held != m_entries.end()) {
        // A finished one keeps the attempt under which its result is stored.
        if (held->stage != Stage::Finished && chunk.attempt > held->chunk.attempt) {
            held->chunk.attempt = chunk.attempt;
            held->knownSince = ++m_now;
        }
        return false;
    }
    if (m_closed.contains({chunk.id, chunk.attempt}) || m_closed.contains({chunk.id, kEveryAttempt}))
        return false;
    m_entries.append({.chunk = chunk, .stage = Stage::Waiting, .knownSince = ++m_now});
    return true;
}

ChunkQueue::Changes ChunkQueue::reconcile(const core::ChunkList &assigned, Moment askedAt)
{
    Changes changes;
    QSet<core::ChunkId> named;
    for (const core::Chunk &chunk : assigned) {
        named.insert(chunk.id);
        if (offer(chunk))
            changes.added.append(chunk);
    }
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.stage != Stage::Finished && entry.knownSince <= askedAt && !named.contains(entry.chunk.id))
            changes.removed.append(entry.chunk.id);
    }
    // Taken away is not closed: the sentinel may hand the very same attempt out again after its own restart.
    m_entries.removeIf([&changes](const Entry &entry) { return changes.removed.contains(entry.chunk.id); });
    return changes;
}

void ChunkQueue::restore(core::ChunkId chunk, int attempt)
{
    if (findIn(m_entries, chunk) != m_entries.end())
        return;
    core::Chunk stored;
    stored.id = chunk;
    stored.attempt = attempt;
    m_entries.append({.chunk = stored, .stage = Stage::Finished, .knownSince = ++m_now});
}

void ChunkQueue::setStage(core::ChunkId chunk, Stage stage)
{
    if (const auto held = findIn(m_entries, chunk); held != m_entries.end())
        held->stage = stage;
}

void ChunkQueue::close(core::ChunkId chunk)
{
    const auto held = findIn(m_entries, chunk);
    if (held == m_entries.end())
        return;
    const Closed closed{chunk, held->chunk.attempt};
    m_entries.erase(held);
    remember(closed);
}

void ChunkQueue::finish(core::ChunkId chunk)
{
    m_entries.removeIf([&chunk](const Entry &entry) { return entry.chunk.id == chunk; });
    remember({chunk, kEveryAttempt});
}

void ChunkQueue::remember(const Closed &closed)
{
    if (!m_closed.contains(closed)) {
        m_closed.insert(closed);
        m_closedInOrder.append(closed);
    }
    if (m_closedInOrder.size() > kRemembered)
        m_closed.remove(m_closedInOrder.takeFirst());
}

const ChunkQueue::Entry *ChunkQueue::find(core::ChunkId chunk) const
{
    const auto held = findIn(m_entries, chunk);
    return held == m_entries.end() ? nullptr : &*held;
}

QVector<ChunkQueue::Entry> ChunkQueue::entries() const
{
    return m_entries;
}

int ChunkQueue::count(Stage stage) const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(),
                             [stage](const Entry &entry) { return entry.stage == stage; }));
}

} // namespace wowlab::node
