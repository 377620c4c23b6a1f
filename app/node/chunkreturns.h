#pragma once

#include "app/node/sentinelclient.h"
#include "core/base/backoff.h"
#include "core/contract/chunk.h"
#include "core/contract/messages.h"

#include <QObject>
#include <QVector>

#include <chrono>
#include <variant>

namespace wowlab::node {

/// Hands chunks back without a result: unharmed (release) or as not to be done (fail). A courtesy that saves the sentinel
/// the wait for the lease to run out, so it is tried for about as long as a lease lasts, and forgotten by a restart.
/// Lives in the main thread; `client` outlives it.
class ChunkReturns final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChunkReturns)

public:
    explicit ChunkReturns(SentinelClient &client, QObject *parent = nullptr);

    /// Keeps releases back until letGo(): while the sentinel takes this node for working, it assigns anew at once what the
    /// node releases.
    void hold();
    void letGo();
    void release(const core::Chunk &chunk, const QString &reason);
    void fail(const core::Chunk &chunk, const core::Error &error);

    [[nodiscard]] int pending() const { return m_pending; }

Q_SIGNALS:
    /// pending() is 0 now.
    void allReturned();

private:
    struct Return
    {
        std::variant<core::ReleaseRequest, core::FailRequest> request;
        core::Backoff backoff;
    };

    void send(Return item);

    SentinelClient &m_client;
    bool m_isHeld = false;
    QVector<Return> m_held;
    int m_pending = 0; ///< those included
};

} // namespace wowlab::node
