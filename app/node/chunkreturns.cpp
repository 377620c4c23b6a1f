#include "app/node/chunkreturns.h"

#include "core/base/async.h"

#include <QLoggingCategory>
#include <QTimer>

#include <utility>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcReturns, "wowlab.node.returns", QtInfoMsg)

constexpr core::Backoff::Limits kRetry{.base = std::chrono::milliseconds{1'000},
                                       .cap = std::chrono::milliseconds{15'000},
                                       .floor = std::chrono::milliseconds{250}};
/// With the delays above about a lease of 45 s.
constexpr int kAttempts = 6;

} // namespace

ChunkReturns::ChunkReturns(SentinelClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void ChunkReturns::hold()
{
    m_isHeld = true;
}

void ChunkReturns::letGo()
{
    m_isHeld = false;
    for (Return &item : std::exchange(m_held, {}))
        send(std::move(item));
}

void ChunkReturns::release(const core::Chunk &chunk, const QString &reason)
{
    qCInfo(lcReturns).noquote().nospace() << "Chunk handed back chunk=" << chunk.id.toString() << " reason=" << reason;
    ++m_pending;
    Return item{.request = core::ReleaseRequest{.chunkId = chunk.id, .attempt = chunk.attempt, .reason = reason},
                .backoff = core::Backoff(kRetry)};
    if (m_isHeld)
        m_held.append(std::move(item));
    else
        send(std::move(item));
}

void ChunkReturns::fail(const core::Chunk &chunk, const core::Error &error)
{
    qCWarning(lcReturns).noquote().nospace()
        << "Chunk cannot be done chunk=" << chunk.id.toString() << " code=" << error.code << " reason=" << error.detail;
    ++m_pending;
    send({.request = core::FailRequest{.chunkId = chunk.id,
                                       .attempt = chunk.attempt,
                                       .code = error.code,
                                       .message = error.detail.left(2000)},
          .backoff = core::Backoff(kRetry)});
}

void ChunkReturns::send(Return item)
{
    const auto future = std::holds_alternative<core::ReleaseRequest>(item.request)
                            ? m_client.release(std::get<core::ReleaseRequest>(item.request))
                            : m_client.fail(std::get<core::FailRequest>(item.request));
    core::onFinished(future, this, [this, item = std::move(item)](const CallResult<bool> &answer) mutable {
        const bool isPassing = !answer && (answer.error().error.kind == core::ErrorKind::Retry ||
                                           answer.error().error.kind == core::ErrorKind::Unauthorized);
        if (isPassing && item.backoff.attempts() + 1 < kAttempts) {
            const auto delay = item.backoff.nextAfter(answer.error().waitAtLeast());
            QTimer::singleShot(delay, this, [this, item = std::move(item)]() mutable { send(std::move(item)); });
            return;
        }
        if (!answer)
            qCInfo(lcReturns).noquote().nospace()
                << "The sentinel did not take a chunk back code=" << answer.error().error.code;
        if (--m_pending == 0)
            Q_EMIT allReturned();
    });
}

} // namespace wowlab::node
