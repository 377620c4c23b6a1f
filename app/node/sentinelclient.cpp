#include "app/node/sentinelclient.h"

#include "app/node/boundedreply.h"
#include "core/base/json.h"
#include "core/identity/requestsignature.h"

#include <QLoggingCategory>
#include <QPromise>

#include <functional>
#include <memory>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcSentinel, "wowlab.node.sentinel", QtInfoMsg)

using core::ErrorKind;

template <class T>
CallResult<T> decodeObject(const QByteArray &body)
{
    const auto object = core::parseJsonObject(body);
    auto value = object ? T::fromJson(*object) : core::fail(object.error());
    if (value)
        return std::move(*value);
    // A success that we cannot read is a fault on the way or in the sentinel, and may be mended there.
    return tl::unexpected(CallError{.error = {ErrorKind::Retry, "http.not_json", value.error().detail}});
}

CallResult<bool> decodeNothing(const QByteArray &)
{
    return true;
}

QByteArray bodyOf(const QJsonObject &object)
{
    return core::toJson(object);
}

} // namespace

/// One call from its first signature to its answer; a second exchange follows when the clock had to be corrected.
class SentinelClient::Call final : public QObject
{
public:
    using Answer = std::function<void(const CallResult<QByteArray> &)>;

    Call(SentinelClient &client, QByteArray method, QString path, QByteArray body, Answer answer)
        : QObject(&client)
        , m_client(client)
        , m_method(std::move(method))
        , m_path(std::move(path))
        , m_body(std::move(body))
        , m_answer(std::move(answer))
        , m_deadline(client.m_options.deadline)
        , m_started(client.m_clock.monotonic())
    {
    }

    ~Call() override
    {
        if (m_answer)
            m_answer(tl::unexpected(
                CallError{.error = {ErrorKind::Cancelled, "http.cancelled", QStringLiteral("given up")}}));
    }

    void send()
    {
        QUrl url = m_client.m_options.origin;
        url.setPath(m_path);
        const auto signature =
            core::signRequest(m_client.m_identity.keypair(), m_method, m_path.toLatin1(), m_body, m_client.now());
        QNetworkRequest request = plainRequest(url, m_client.m_options.userAgent);
        request.setRawHeader(core::kHeaderNodeKey, signature.key);
        request.setRawHeader(core::kHeaderNodeSig, signature.signature);
        request.setRawHeader(core::kHeaderNodeTs, signature.timestamp);
        if (m_method != "GET")
            request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));

        QNetworkReply *reply =
            m_method == "GET" ? m_client.m_network.get(request) : m_client.m_network.post(request, m_body);
        const auto spent = m_client.m_clock.monotonic() - m_started;
        const auto left = std::max(m_deadline - spent, std::chrono::milliseconds{0});
        m_exchange = std::make_unique<BoundedReply>(reply, left, m_client.m_options.maxAnswerBytes);
        connect(m_exchange.get(), &BoundedReply::finished, this, &Call::answered);
    }

private:
    void answered(const CallResult<HttpAnswer> &answer)
    {
        m_exchange.release()->deleteLater(); // we are inside its signal
        if (!answer)
            return end(tl::unexpected(answer.error()));
        if (const auto sentinelTime = clockDoubted(*answer, m_client.now()); sentinelTime && !m_isSecondTry) {
            m_isSecondTry = true;
            m_client.correctClock(*sentinelTime);
            return send();
        }
        end(judge(*answer, m_client.now()));
    }

    void end(const CallResult<QByteArray> &result)
    {
        if (!result)
            qCDebug(lcSentinel).noquote().nospace()
                << "Call failed path=" << m_path << " status=" << result.error().status
                << " code=" << result.error().error.code << " detail=" << result.error().error.detail;
        std::exchange(m_answer, nullptr)(result);
        deleteLater();
    }

    SentinelClient &m_client;
    QByteArray m_method;
    QString m_path;
    QByteArray m_body;
    Answer m_answer;
    std::chrono::milliseconds m_deadline;
    std::chrono::milliseconds m_started;
    bool m_isSecondTry = false;
    std::unique_ptr<BoundedReply> m_exchange;
};

SentinelClient::SentinelClient(Options options, const Identity &identity, QObject *parent, const core::Clock &clock)
    : QObject(parent)
    , m_options(std::move(options))
    , m_identity(identity)
    , m_clock(clock)
{
    m_network.setAutoDeleteReplies(false);
}

SentinelClient::~SentinelClient()
{
    // While the network manager still lives.
    qDeleteAll(findChildren<Call *>(Qt::FindDirectChildrenOnly));
}

template <class T, class Decode>
QFuture<CallResult<T>> SentinelClient::start(const QByteArray &method, const QString &path, const QByteArray &body,
                                             Decode decode)
{
    auto promise = std::make_shared<QPromise<CallResult<T>>>(); // shared: std::function copies
    auto future = promise->future();
    promise->start();
    auto *call = new Call(*this, method, path, body, [promise, decode](const CallResult<QByteArray> &answer) {
        promise->addResult(answer ? decode(*answer) : CallResult<T>(tl::unexpected(answer.error())));
        promise->finish();
    });
    call->send();
    return future;
}

QFuture<CallResult<core::RegisterReply>> SentinelClient::registerNode(const core::RegisterRequest &request)
{
    return start<core::RegisterReply>("POST", QStringLiteral("/nodes/register"), bodyOf(request.toJson()),
                                      decodeObject<core::RegisterReply>);
}

QFuture<CallResult<core::VerifyReply>> SentinelClient::verify()
{
    return start<core::VerifyReply>("POST", QStringLiteral("/nodes/verify"), {}, decodeObject<core::VerifyReply>);
}

QFuture<CallResult<core::TokenReply>> SentinelClient::token()
{
    return start<core::TokenReply>("POST", QStringLiteral("/nodes/token"), {}, decodeObject<core::TokenReply>);
}

QFuture<CallResult<core::HeartbeatReply>> SentinelClient::heartbeat(const core::HeartbeatRequest &request)
{
    return start<core::HeartbeatReply>("POST", QStringLiteral("/nodes/heartbeat"), bodyOf(request.toJson()),
                                       decodeObject<core::HeartbeatReply>);
}

QFuture<CallResult<core::AssignedReply>> SentinelClient::assigned()
{
    return start<core::AssignedReply>("GET", QStringLiteral("/chunks/assigned"), {}, decodeObject<core::AssignedReply>);
}

QFuture<CallResult<core::CompleteReply>> SentinelClient::complete(const core::CompleteRequest &request)
{
    return start<core::CompleteReply>("POST", QStringLiteral("/chunks/complete"), bodyOf(request.toJson()),
                                      decodeObject<core::CompleteReply>);
}

QFuture<CallResult<bool>> SentinelClient::release(const core::ReleaseRequest &request)
{
    return start<bool>("POST", QStringLiteral("/chunks/release"), bodyOf(request.toJson()), decodeNothing);
}

QFuture<CallResult<bool>> SentinelClient::fail(const core::FailRequest &request)
{
    return start<bool>("POST", QStringLiteral("/chunks/fail"), bodyOf(request.toJson()), decodeNothing);
}

QFuture<CallResult<core::JobConfig>> SentinelClient::jobConfig(core::JobId job)
{
    return start<core::JobConfig>("GET", QStringLiteral("/jobs/%1/config").arg(job.toString()), {},
                                  [](const QByteArray &body) -> CallResult<core::JobConfig> {
                                      auto config = core::JobConfig::fromJsonText(body);
                                      if (!config)
                                          return tl::unexpected(CallError{.error = config.error()});
                                      return std::move(*config);
                                  });
}

QFuture<CallResult<bool>> SentinelClient::unlink()
{
    return start<bool>("POST", QStringLiteral("/nodes/unlink"), {}, decodeNothing);
}

void SentinelClient::forgetConnections()
{
    m_network.clearConnectionCache();
}

std::chrono::seconds SentinelClient::now() const
{
    return std::chrono::duration_cast<std::chrono::seconds>(m_clock.wall()) + m_clockOffset;
}

void SentinelClient::correctClock(std::chrono::seconds sentinelTime)
{
    const auto offset = sentinelTime - std::chrono::duration_cast<std::chrono::seconds>(m_clock.wall());
    if (offset == m_clockOffset)
        return;
    m_clockOffset = offset;
    qCWarning(lcSentinel).nospace() << "The clock of this machine is wrong; corrected for our use secondsBehind="
                                    << qint64(offset.count());
    Q_EMIT clockOffsetChanged(offset);
}

} // namespace wowlab::node
