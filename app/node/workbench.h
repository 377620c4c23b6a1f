#pragma once

#include "app/node/chunkqueue.h"
#include "app/node/chunkrecord.h"
#include "app/node/chunkreturns.h"
#include "app/node/chunkstate.h"
#include "app/node/configfetcher.h"
#include "app/node/resultsender.h"
#include "app/node/simulations.h"
#include "app/node/workerpool.h"
#include "core/contract/messages.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace wowlab::node {

/// What the node does with chunks at present.
enum class WorkMode {
    Take,   ///< compute what is assigned
    Finish, ///< end what runs, hand back what waits
    Rest,   ///< hand back what runs and what waits
};

/// Computes the chunks that this node holds: config, worker, result; and hands back what it does not do. Knows nothing of
/// pairing or of why it should rest. Lives in the main thread; what it is given outlives it.
class Workbench final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workbench)

public:
    struct Parts
    {
        ConfigFetcher &configs;
        WorkerPool &workers;
        ResultSender &sender;
        ChunkReturns &returns;
    };

    struct Limits
    {
        int workers = 0;
        int chunks = 0; ///< to wait and run together
    };

    explicit Workbench(const Parts &parts, QObject *parent = nullptr);

    /// `reason` goes to the sentinel with what is handed back.
    void setMode(WorkMode mode, const QString &reason);
    /// Hands back at once what waits beyond them; what runs is finished. A chunk that comes later waits for the next call.
    void setLimits(const Limits &limits);
    /// Counts a result of an earlier run as held.
    void restore(core::ChunkId chunk, int attempt);
    void offer(const core::Chunk &chunk);
    /// Takes `assigned` for all that we hold, see ChunkQueue::reconcile(): what it does not name is cancelled, and nothing
    /// is said.
    void reconcile(const core::ChunkList &assigned, ChunkQueue::Moment askedAt);
    /// We hold nothing any more, whatever we thought; stored results stay with the sender.
    void abandonAll();

    [[nodiscard]] ChunkQueue::Moment now() const { return m_queue.now(); }
    /// Everything held, finished chunks included: naming them keeps their leases alive.
    [[nodiscard]] QVector<core::RunningChunk> held() const;
    /// The same for a person to see.
    [[nodiscard]] ChunkStates chunks() const;
    [[nodiscard]] int freeSlots() const;
    [[nodiscard]] int waiting() const { return m_queue.count(ChunkQueue::Stage::Waiting); }
    [[nodiscard]] int running() const { return m_queue.count(ChunkQueue::Stage::Running); }
    [[nodiscard]] int workers() const { return m_workers.workers(); }
    [[nodiscard]] qint64 iterationsDone() const { return m_iterationsDone; }

Q_SIGNALS:
    /// The sentinel would like to know: capacity or holdings changed.
    void changed();
    /// One chunk less, for good; without a time.
    void chunkEnded(const wowlab::node::ChunkRecord &record);
    /// Nothing waits and nothing runs.
    void idle();

private:
    void taken(const core::Chunk &chunk);
    void startWork();
    void configFetched(const ConfigKey &key, const core::JobConfig &config);
    void configFailed(const ConfigKey &key, const core::Error &error);
    void workFinished(WorkId id, const core::Result<core::ChunkResult> &result);
    void judged(const core::CompleteRequest &result, Verdict verdict, const QByteArray &code);
    void fail(const core::Chunk &chunk, const core::Error &error);
    void accepted(core::ChunkId chunk, const core::CompleteReply &reply);
    void handBack(const core::Chunk &chunk, const QString &reason);
    void let(core::ChunkId chunk);
    void forgetUnusedSimulations();
    void reportIfIdle();

    /// Simulations differ by rules as well as by config.
    using SimulationKey = QPair<ConfigKey, QByteArray>;

    ConfigFetcher &m_configs;
    WorkerPool &m_workers;
    ResultSender &m_sender;
    ChunkReturns &m_returns;
    ChunkQueue m_queue;
    QHash<core::ChunkId, WorkId> m_works;
    QHash<core::ChunkId, QString> m_specs; ///< of finished chunks, as a person calls them
    QHash<ConfigKey, core::JobConfig> m_ready;
    QHash<SimulationKey, std::shared_ptr<SharedSimulation>> m_simulations; // shared with workers
    WorkMode m_mode = WorkMode::Rest;
    QString m_reason;
    qint64 m_iterationsDone = 0;
};

} // namespace wowlab::node
