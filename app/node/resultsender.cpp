#include "app/node/resultsender.h"

#include "core/base/async.h"

#include <QLoggingCategory>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcSender, "wowlab.node.sender", QtInfoMsg)

/// Enough to hide the way to the sentinel and back behind each other; few enough to be polite to a sentinel that returns.
constexpr int kInFlightLimit = 4;

constexpr core::Backoff::Limits kRetry{.base = std::chrono::milliseconds{1'000},
                                       .cap = std::chrono::milliseconds{30'000},
                                       .floor = std::chrono::milliseconds{250}};

} // namespace

ResultSender::ResultSender(SentinelClient &client, ResultSpool &spool, QObject *parent)
    : ResultSender(client, spool, kRetry, parent)
{
}

ResultSender::ResultSender(SentinelClient &client, ResultSpool &spool, core::Backoff::Limits retry, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_spool(spool)
    , m_backoff(retry)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ResultSender::sendNext);
}

void ResultSender::start()
{
    const auto entries = m_spool.entries(); // load() may take broken ones out
    for (const ResultSpool::Key &key : entries) {
        if (auto result = m_spool.load(key))
            m_queue.append(std::move(*result));
    }
    sendNext();
}

void ResultSender::submit(const core::CompleteRequest &result)
{
    if (const auto stored = m_spool.put(result); !stored)
        qCCritical(lcSender).noquote().nospace()
            << "A result cannot be stored and is sent from memory chunk=" << result.chunkId.toString()
            << " code=" << stored.error().code << " reason=" << stored.error().detail;
    m_queue.append(result);
    sendNext();
}

void ResultSender::retryNow()
{
    m_retry.stop();
    sendNext();
}

void ResultSender::sendNext()
{
    // While backing off nothing is sent: one refusal speaks for all.
    while (!m_retry.isActive() && m_inFlight < kInFlightLimit && !m_queue.isEmpty()) {
        const core::CompleteRequest result = m_queue.takeFirst();
        ++m_inFlight;
        core::onFinished(m_client.complete(result), this, [this, result](const CallResult<core::CompleteReply> &reply) {
            --m_inFlight;
            answered(result, reply);
        });
    }
}

void ResultSender::answered(const core::CompleteRequest &result, const CallResult<core::CompleteReply> &reply)
{
    const QString chunk = result.chunkId.toString();
    if (reply) {
        m_backoff.reset();
        ++m_counts.accepted;
        forget(result);
        qCInfo(lcSender).noquote().nospace()
            << "Result accepted chunk=" << chunk << " iterations=" << result.result.iterations
            << " alreadyCounted=" << reply->isAlreadyCompleted;
        Q_EMIT judged(result, Verdict::Done, {});
        Q_EMIT accepted(result.chunkId, *reply);
    } else {
        const CallError &error = reply.error();
        switch (verdictOn(error)) {
        case Verdict::Done:
            m_backoff.reset();
            ++m_counts.accepted;
            forget(result);
            Q_EMIT judged(result, Verdict::Done, {});
            Q_EMIT settled(result.chunkId, error.error);
            break;
        case Verdict::Dropped:
            m_backoff.reset();
            ++m_counts.dropped;
            forget(result);
            qCWarning(lcSender).noquote().nospace()
                << "Result refused for good chunk=" << chunk << " status=" << error.status
                << " code=" << error.error.code << " reason=" << error.error.detail;
            Q_EMIT judged(result, Verdict::Dropped, error.error.code);
            Q_EMIT settled(result.chunkId, error.error);
            break;
        case Verdict::Kept:
            m_queue.append(result); // behind the others: one that the sentinel chokes on holds nobody up
            if (!m_retry.isActive())
                m_retry.start(m_backoff.nextAfter(error.waitAtLeast()));
            Q_EMIT failed(error);
            return;
        }
    }
    sendNext();
    if (pending() == 0)
        Q_EMIT allSent();
}

void ResultSender::forget(const core::CompleteRequest &result)
{
    if (const auto removed = m_spool.remove({result.chunkId, result.attempt.value_or(0)}); !removed)
        qCWarning(lcSender).noquote().nospace()
            << "An answered result stays on the disk reason=" << removed.error().detail;
}

} // namespace wowlab::node
