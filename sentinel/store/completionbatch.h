#pragma once

#include "sentinel/store/databaseconnection.h"
#include "sentinel/store/jobaggregate.h"
#include "sentinel/store/store.h"

#include <QHash>
#include <QMap>
#include <QVector>

namespace wowlab::sentinel {

/// Counts the results of many chunks in one transaction: a job's row is locked, read and written once, however many of its
/// chunks are among them. Used once.
class CompletionBatch final
{
public:
    CompletionBatch(Transaction &transaction, const QVector<NodeCompletion> &completions);

    /// One answer for each completion, see Store::completeChunks. Throws what Transaction throws.
    [[nodiscard]] QVector<core::Result<Completion>> count();

private:
    /// A job that is locked.
    struct Job
    {
        JobProgress progress;
        QByteArray rules;
        core::Result<JobAggregate> aggregate;
        int chunksGained = 0;
        qint64 iterationsGained = 0;

        [[nodiscard]] bool isOver() const { return progress.status != "pending" && progress.status != "running"; }
    };

    void lockJobs();
    void lockChunks();
    [[nodiscard]] core::Result<Completion> judge(qsizetype position, const Row &chunk, Job &job);
    [[nodiscard]] core::Result<void> merge(const core::ChunkResult &result, const Row &chunk, Job &job);
    void writeChunks();
    void writeJobs();

    Transaction &m_transaction;
    const QVector<NodeCompletion> &m_completions;
    QHash<core::JobId, Job> m_jobs;
    QVector<core::Result<Completion>> m_answers;
    QVector<core::JobId> m_jobOf;             ///< for each completion; null: no such chunk
    QMap<core::ChunkId, qsizetype> m_counted; ///< which completion counts for a chunk
};

} // namespace wowlab::sentinel
