#pragma once

#include "app/node/resultspool.h"
#include "app/node/sentinelclient.h"
#include "app/node/verdict.h"
#include "core/base/backoff.h"

#include <QObject>
#include <QTimer>
#include <QVector>

namespace wowlab::node {

/// Brings finished results to the sentinel, however long that takes: stores each in the spool first, sends a few at a time,
/// and lets go of one only by the verdict on the sentinel's own answer. It sends whatever the node's state, paused and
/// draining included. A result that the disk does not take is sent from memory.
/// Lives in the main thread; `client` and `spool` outlive it.
class ResultSender final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultSender)

public:
    struct Counts
    {
        int accepted = 0;
        int dropped = 0; ///< refused for good
    };

    ResultSender(SentinelClient &client, ResultSpool &spool, QObject *parent = nullptr);
    ResultSender(SentinelClient &client, ResultSpool &spool, core::Backoff::Limits retry, QObject *parent = nullptr);

    /// Begins with what an earlier run left in the spool.
    void start();
    /// A result, with its attempt, that nobody has yet.
    void submit(const core::CompleteRequest &result);
    /// After a wake-up or when the network is back: do not wait any longer.
    void retryNow();

    [[nodiscard]] int pending() const { return int(m_queue.size()) + m_inFlight; }
    [[nodiscard]] const Counts &counts() const { return m_counts; }

Q_SIGNALS:
    /// The last word on a result, with its code if it is a refusal; comes just before `accepted` or `settled`.
    void judged(const wowlab::core::CompleteRequest &result, wowlab::node::Verdict verdict, const QByteArray &code);
    /// The sentinel has it; new work may ride along.
    void accepted(wowlab::core::ChunkId chunk, const wowlab::core::CompleteReply &reply);
    /// The sentinel is done with it without counting this one (409 and what never will be).
    void settled(wowlab::core::ChunkId chunk, const wowlab::core::Error &reason);
    /// Kept; tried again by itself.
    void failed(const wowlab::node::CallError &error);
    /// pending() is 0 now.
    void allSent();

private:
    void sendNext();
    void answered(const core::CompleteRequest &result, const CallResult<core::CompleteReply> &reply);
    void forget(const core::CompleteRequest &result);

    SentinelClient &m_client;
    ResultSpool &m_spool;
    QVector<core::CompleteRequest> m_queue;
    int m_inFlight = 0;
    core::Backoff m_backoff;
    QTimer m_retry;
    Counts m_counts;
};

} // namespace wowlab::node
