#pragma once

#include "app/node/callresult.h"
#include "app/node/httpanswer.h"
#include "app/node/identity.h"
#include "core/base/clock.h"
#include "core/contract/jobconfig.h"
#include "core/contract/messages.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <chrono>

namespace wowlab::node {

/// The sentinel's HTTP calls, signed by this node's key. Each has one deadline over its whole life, follows no redirect,
/// takes no answer beyond a bound, and comes home through core::onFinished with what was asked or a CallError.
/// When the sentinel says that our clock is wrong, the offset is kept in memory, the call is signed again and sent once
/// more; the identity never changes by an answer. Repeating is the caller's business (core::Backoff).
/// Lives in the main thread. `identity` and `clock` outlive it. Dying answers all open calls with Cancelled.
class SentinelClient final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SentinelClient)

public:
    struct Options
    {
        QUrl origin; ///< scheme, host, port; isProtected()
        std::chrono::milliseconds deadline{20'000};
        qint64 maxAnswerBytes = 4 * 1024 * 1024;
        QByteArray userAgent = "wowlab-node";
    };

    SentinelClient(Options options, const Identity &identity, QObject *parent = nullptr,
                   const core::Clock &clock = core::systemClock());
    ~SentinelClient() override;

    [[nodiscard]] QFuture<CallResult<core::RegisterReply>> registerNode(const core::RegisterRequest &request);
    /// Errors: NotFound "not_claimed" among others.
    [[nodiscard]] QFuture<CallResult<core::VerifyReply>> verify();
    [[nodiscard]] QFuture<CallResult<core::TokenReply>> token();
    [[nodiscard]] QFuture<CallResult<core::HeartbeatReply>> heartbeat(const core::HeartbeatRequest &request);
    [[nodiscard]] QFuture<CallResult<core::AssignedReply>> assigned();
    [[nodiscard]] QFuture<CallResult<core::CompleteReply>> complete(const core::CompleteRequest &request);
    [[nodiscard]] QFuture<CallResult<bool>> release(const core::ReleaseRequest &request);
    [[nodiscard]] QFuture<CallResult<bool>> fail(const core::FailRequest &request);
    /// Checked by its hashes. Errors: Corrupt "config.hash_mismatch", "config.rotation_mismatch" among others.
    [[nodiscard]] QFuture<CallResult<core::JobConfig>> jobConfig(core::JobId job);
    [[nodiscard]] QFuture<CallResult<bool>> unlink();

    /// How far the sentinel's clock is ahead of ours; 0 until a refusal taught us otherwise.
    [[nodiscard]] std::chrono::seconds clockOffset() const { return m_clockOffset; }
    /// After a wake-up: sockets that look open may be dead.
    void forgetConnections();

Q_SIGNALS:
    /// We sign with the sentinel's time from now on.
    void clockOffsetChanged(std::chrono::seconds offset);

private:
    class Call;

    template <class T, class Decode>
    QFuture<CallResult<T>> start(const QByteArray &method, const QString &path, const QByteArray &body, Decode decode);
    [[nodiscard]] std::chrono::seconds now() const;
    void correctClock(std::chrono::seconds sentinelTime);

    Options m_options;
    const Identity &m_identity;
    const core::Clock &m_clock;
    QNetworkAccessManager m_network;
    std::chrono::seconds m_clockOffset{0};
};

} // namespace wowlab::node
