#include "sentinel/store/completionbatch.h"

#include "core/base/json.h"
#include "sentinel/store/rowmapping.h"

namespace wowlab::sentinel {

namespace {

using core::ErrorKind;

/// A JSON array of objects, put together from what is JSON already.
class JsonRows
{
public:
    JsonRows &begin()
    {
        m_text += m_text.isEmpty() ? "[{" : ",{";
        m_isFirst = true;
        return *this;
    }
    JsonRows &json(const char *name, const QByteArray &value)
    {
        m_text += std::exchange(m_isFirst, false) ? "\"" : ",\"";
        m_text += name;
        m_text += "\":";
        m_text += value;
        return *this;
    }
    template <class Id>
    JsonRows &id(const char *name, Id value)
    {
        return json(name, '"' + value.toString().toLatin1() + '"');
    }
    void end() { m_text += '}'; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] Parameter parameter() const { return m_text + ']'; }

private:
    QByteArray m_text;
    bool m_isFirst = true;
};

} // namespace

CompletionBatch::CompletionBatch(Transaction &transaction, const QVector<NodeCompletion> &completions)
    : m_transaction(transaction)
    , m_completions(completions)
{
}

QVector<core::Result<Completion>> CompletionBatch::count()
{
    lockJobs();
    lockChunks();
    writeChunks();
    writeJobs();
    for (qsizetype i = 0; i < m_answers.size(); ++i) {
        if (!m_answers[i])
            continue;
        const JobProgress &progress = m_jobs.constFind(m_jobOf[i])->progress;
        m_answers[i]->progress = progress;
        m_answers[i]->isJobComplete = progress.status == "completed";
    }
    return std::move(m_answers);
}

void CompletionBatch::lockJobs()
{
    const Rows rows = m_transaction.run(QLatin1String("lock_jobs_of_chunks"),
                                        {arrayParameter(m_completions, [](const NodeCompletion &each) {
                                            return each.request.chunkId.toString().toLatin1();
                                        })});
    for (const Row &row : rows) {
        const auto id = row.id<core::JobId>("id");
        auto aggregate = JobAggregate::fromJson(row.bytes("aggregate"));
        Job job{.progress = progressFromRow(row, id, aggregate),
                .rules = row.bytes("rules"),
                .aggregate = std::move(aggregate)};
        m_jobs.insert(id, std::move(job));
    }
}

void CompletionBatch::lockChunks()
{
    m_jobOf.resize(m_completions.size());
    for (const NodeCompletion &each : m_completions)
        m_answers.append(core::fail(ErrorKind::NotFound, "chunk_unknown", each.request.chunkId.toString()));
    const Rows rows = m_transaction.run(
        QLatin1String("lock_chunks_to_count"),
        {arrayParameter(m_completions,
                        [](const NodeCompletion &each) { return each.request.chunkId.toString().toLatin1(); }),
         arrayParameter(m_completions, [](const NodeCompletion &each) { return each.node.toString().toLatin1(); }),
         arrayParameter(m_completions, [](const NodeCompletion &each) {
             return each.request.attempt ? QByteArray::number(*each.request.attempt) : QByteArray("null");
         })});
    for (const Row &row : rows) {
        const qsizetype position = row.number("position") - 1;
        const auto job = m_jobs.find(row.id<core::JobId>("job_id"));
        if (job == m_jobs.end())
            continue; // made after the jobs were locked
        m_jobOf[position] = job.key();
        m_answers[position] = judge(position, row, *job);
    }
}

core::Result<Completion> CompletionBatch::judge(qsizetype position, const Row &chunk, Job &job)
{
    const NodeCompletion &completion = m_completions[position];
    const core::ChunkId id = completion.request.chunkId;
    if (!chunk.boolean("has_held"))
        return core::fail(ErrorKind::Unauthorized, "not_yours", QStringLiteral("chunk %1").arg(id.toString()));
    if (chunk.bytes("status") == "completed" || m_counted.contains(id))
        return Completion{.isAlreadyCounted = true, .isJobComplete = false, .progress = {}};
    if (job.isOver())
        return core::fail(ErrorKind::Refused, "job_over", job.progress.id.toString());
    if (!chunk.boolean("has_attempt"))
        return core::fail(ErrorKind::Conflict, "attempt_stale",
                          QStringLiteral("chunk %1 was never the node's under attempt %2")
                              .arg(id.toString())
                              .arg(completion.request.attempt.value_or(0)));
    if (const auto merged = merge(completion.request.result, chunk, job); !merged)
        return core::fail(merged.error());
    m_counted.insert(id, position);
    return Completion{};
}

core::Result<void> CompletionBatch::merge(const core::ChunkResult &result, const Row &chunk, Job &job)
{
    const qint64 iterations = chunk.integer("iterations");
    if (const auto plausible = result.isPlausible(iterations, job.rules); !plausible)
        return plausible;
    if (!job.aggregate)
        return core::fail(job.aggregate.error());
    JobAggregate grown = *job.aggregate;
    if (const auto added = grown.add(result); !added)
        return added;
    // Results of our own engine have few abilities and stay far from every bound: whatever reaches one pays for the proof.
    if (grown.isNearItsBounds() && !grown.isStorable())
        return core::fail(ErrorKind::Refused, "result_impossible",
                          QStringLiteral("the job's figures would be out of bounds"));
    job.aggregate = std::move(grown);
    ++job.chunksGained;
    job.progress.completedChunks += 1;
    job.iterationsGained += iterations;
    return {};
}

void CompletionBatch::writeChunks()
{
    JsonRows rows;
    for (auto it = m_counted.cbegin(); it != m_counted.cend(); ++it) {
        const NodeCompletion &completion = m_completions[it.value()];
        rows.begin()
            .id("chunk_id", it.key())
            .id("node_id", completion.node)
            .json("result", core::toJson(completion.request.result.toJson()))
            .end();
    }
    if (!rows.isEmpty())
        m_transaction.run(QLatin1String("count_chunks"), {rows.parameter()});
}

void CompletionBatch::writeJobs()
{
    JsonRows rows;
    for (Job &job : m_jobs) {
        if (job.chunksGained == 0)
            continue;
        JobProgress &progress = job.progress;
        progress.meanDps = job.aggregate->meanDps();
        progress.standardError = job.aggregate->standardError();
        rows.begin()
            .id("job_id", progress.id)
            .json("chunks", QByteArray::number(job.chunksGained))
            .json("iterations", QByteArray::number(job.iterationsGained))
            .json("aggregate", job.aggregate->toJson());
        if (progress.completedChunks == progress.totalChunks) {
            progress.result = job.aggregate->finalResult(job.rules);
            rows.json("result", progress.result);
        }
        rows.end();
    }
    if (rows.isEmpty())
        return;
    for (const Row &row : m_transaction.run(QLatin1String("advance_jobs"), {rows.parameter()})) {
        JobProgress &progress = m_jobs.find(row.id<core::JobId>("id"))->progress;
        progress.status = row.bytes("status");
        progress.completedIterations = row.integer("completed_iterations");
    }
}

} // namespace wowlab::sentinel
