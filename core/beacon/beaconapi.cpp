#include "core/beacon/beaconapi.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>
#include <QTimer>

#include <utility>

namespace wowlab::core {

namespace {

constexpr std::int64_t kMaxInteger = std::int64_t(1) << 53;

/// What the error codes of the API ask of us.
Error apiError(std::int64_t code, const QString &message)
{
    const QString detail = QStringLiteral("the beacon answered %1 %2").arg(code).arg(message);
    switch (code) {
    case 100:
        return {ErrorKind::Retry, "beacon.api_internal", detail};
    case 102:
        return {ErrorKind::Refused, "beacon.unknown_namespace", detail};
    case 108:
        return {ErrorKind::Refused, "beacon.not_available", detail};
    case 111:
        return {ErrorKind::Retry, "beacon.api_busy", detail};
    default:
        return {ErrorKind::Refused, "beacon.api_refused", detail};
    }
}

Error badReply(const QString &detail)
{
    return {ErrorKind::Corrupt, "beacon.api_reply",
            QStringLiteral("not an answer of the beacon's API: %1").arg(detail)};
}

std::optional<Error> errorIn(const QJsonObject &reply)
{
    if (!reply.contains(QLatin1String("error")))
        return std::nullopt;
    const auto error = reply.value(QLatin1String("error")).toObject();
    return apiError(error.value(QLatin1String("code")).toInteger(), error.value(QLatin1String("message")).toString());
}

/// HTTP statuses speak before the body does. 200 may still carry an error.
std::optional<Error> errorOfStatus(int status)
{
    const QString detail = QStringLiteral("HTTP %1").arg(status);
    if (status == 200)
        return std::nullopt;
    if (status == 401 || status == 403)
        return Error{ErrorKind::Unauthorized, "beacon.api_key", detail};
    if (status >= 300 && status < 400)
        return Error{ErrorKind::Refused, "beacon.api_redirect", detail};
    if (status == 404 || status == 405)
        return Error{ErrorKind::Refused, "beacon.api_address", detail};
    if (status == 429 || status >= 500)
        return Error{ErrorKind::Retry, "beacon.api_busy", detail};
    return Error{ErrorKind::Refused, "beacon.api_refused", detail};
}

Result<StreamPosition> positionOf(const QJsonObject &result)
{
    JsonReader reader(result, QStringLiteral("publish."));
    StreamPosition position;
    position.epoch = reader.optionalString(QLatin1String("epoch")).value_or(QString());
    position.offset =
        static_cast<std::uint64_t>(reader.optionalInteger(QLatin1String("offset"), 0, kMaxInteger).value_or(0));
    return reader.finish(position);
}

/// Replies that list one outcome per item, each {"<key>": result} or {"error": ...}.
Result<std::vector<Result<StreamPosition>>> positionsOf(const QJsonArray &items, QLatin1String key,
                                                        std::size_t expected)
{
    if (static_cast<std::size_t>(items.size()) != expected)
        return fail(badReply(QStringLiteral("%1 outcomes for %2 messages").arg(items.size()).arg(expected)));
    std::vector<Result<StreamPosition>> positions;
    positions.reserve(expected);
    for (const auto &item : items) {
        const auto outcome = item.toObject();
        if (const auto error = errorIn(outcome))
            positions.push_back(fail(*error));
        else
            positions.push_back(positionOf(outcome.value(key).toObject()));
    }
    return positions;
}

QJsonObject publishBody(const BeaconMessage &message)
{
    QJsonObject body{{QStringLiteral("channel"), message.channel}, {QStringLiteral("data"), message.data}};
    if (!message.idempotencyKey.isEmpty())
        body.insert(QLatin1String("idempotency_key"), message.idempotencyKey);
    if (!message.tags.isEmpty()) {
        QJsonObject tags;
        for (auto tag = message.tags.cbegin(); tag != message.tags.cend(); ++tag)
            tags.insert(tag.key(), tag.value());
        body.insert(QLatin1String("tags"), tags);
    }
    if (message.version > 0)
        body.insert(QLatin1String("version"), qint64(message.version));
    return body;
}

template <class T>
QFuture<Result<T>> answered(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

/// One request: its reply, its deadline, its bounded body. Deletes itself once it has answered.
class BeaconApi::Call final : public QObject
{
    Q_DISABLE_COPY_MOVE(Call)
public:
    Call(BeaconApi &api, std::uint64_t id, QNetworkReply *reply, Answer answer)
        : QObject(&api)
        , m_api(&api)
        , m_id(id)
        , m_reply(reply)
        , m_answer(std::move(answer))
    {
        m_reply->setParent(this);
        m_deadline.setSingleShot(true);
        connect(m_reply, &QNetworkReply::readyRead, this, &Call::read);
        connect(m_reply, &QNetworkReply::finished, this, &Call::finished);
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            finish(fail(ErrorKind::Retry, "beacon.api_timeout",
                        QStringLiteral("no answer within %1 ms").arg(m_api->m_options.deadline.count())));
        });
        m_deadline.start(m_api->m_options.deadline);
    }

    void finish(const Result<QJsonObject> &result)
    {
        m_deadline.stop();
        m_reply->disconnect(this);
        m_reply->abort();
        m_api->m_calls.remove(m_id);
        deleteLater();
        std::exchange(m_answer, nullptr)(result);
    }

private:
    void read()
    {
        m_body += m_reply->readAll();
        if (m_body.size() > m_api->m_options.maxReplyBytes)
            finish(fail(badReply(QStringLiteral("more than %1 bytes").arg(m_api->m_options.maxReplyBytes))));
    }

    void finished()
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0)
            return finish(fail(ErrorKind::Retry, "beacon.api_unreachable", m_reply->errorString()));
        if (const auto error = errorOfStatus(status))
            return finish(fail(*error));
        if (m_reply->error() != QNetworkReply::NoError) // the body broke off
            return finish(fail(ErrorKind::Retry, "beacon.api_unreachable", m_reply->errorString()));
        m_body += m_reply->readAll();
        const auto reply = parseJsonObject(m_body);
        if (!reply)
            return finish(fail(badReply(reply.error().detail)));
        if (const auto error = errorIn(*reply))
            return finish(fail(*error));
        finish(*reply);
    }

    BeaconApi *m_api;
    std::uint64_t m_id;
    QNetworkReply *m_reply;
    Answer m_answer;
    QTimer m_deadline;
    QByteArray m_body;
};

BeaconApi::BeaconApi(const BeaconApiOptions &options, Secret apiKey, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_apiKey(std::move(apiKey))
{
}

BeaconApi::~BeaconApi()
{
    while (!m_calls.isEmpty())
        (*m_calls.begin())
            ->finish(fail(ErrorKind::Cancelled, "beacon.api_closed", QStringLiteral("the API client was closed")));
}

QFuture<Result<StreamPosition>> BeaconApi::publish(const BeaconMessage &message)
{
    if (const auto fault = faultOf(message))
        return answered(Result<StreamPosition>(fail(*fault)));
    return ask<StreamPosition>("publish", publishBody(message), [](const QJsonObject &reply) {
        return positionOf(reply.value(QLatin1String("result")).toObject());
    });
}

QFuture<Result<std::vector<Result<StreamPosition>>>> BeaconApi::batch(const std::vector<BeaconMessage> &messages)
{
    using Positions = std::vector<Result<StreamPosition>>;
    QJsonArray commands;
    // A message that cannot be sent has a result of its own; the others go without it.
    std::vector<std::optional<Error>> faults;
    faults.reserve(messages.size());
    for (const auto &message : messages) {
        faults.push_back(faultOf(message));
        if (!faults.back())
            commands.append(QJsonObject{{QStringLiteral("publish"), publishBody(message)}});
    }
    const auto withFaults = [faults](const Positions &sent) {
        Positions all;
        all.reserve(faults.size());
        auto next = sent.begin();
        for (const auto &fault : faults)
            all.push_back(fault ? Result<StreamPosition>(fail(*fault)) : *next++);
        return all;
    };
    if (commands.isEmpty())
        return answered(Result<Positions>(withFaults({})));
    const auto count = static_cast<std::size_t>(commands.size());
    return ask<Positions>(
        "batch", {{QStringLiteral("commands"), commands}}, [count, withFaults](const QJsonObject &reply) {
            return positionsOf(reply.value(QLatin1String("replies")).toArray(), QLatin1String("publish"), count)
                .map(withFaults);
        });
}

QFuture<Result<std::vector<Result<StreamPosition>>>>
BeaconApi::broadcast(const QStringList &channels, const QJsonObject &data, const QString &idempotencyKey)
{
    using Positions = std::vector<Result<StreamPosition>>;
    if (channels.isEmpty())
        return answered(Result<Positions>(Positions{}));
    const BeaconMessage message{
        .channel = channels.first(), .data = data, .idempotencyKey = idempotencyKey, .tags = {}};
    if (const auto fault = faultOf(message))
        return answered(Result<Positions>(fail(*fault)));
    QJsonObject body = publishBody(message);
    body.remove(QLatin1String("channel"));
    body.insert(QLatin1String("channels"), QJsonArray::fromStringList(channels));
    return ask<Positions>(
        "broadcast", body, [count = static_cast<std::size_t>(channels.size())](const QJsonObject &reply) {
            const auto result = reply.value(QLatin1String("result")).toObject();
            return positionsOf(result.value(QLatin1String("responses")).toArray(), QLatin1String("result"), count);
        });
}

QFuture<Result<std::vector<BeaconPresence>>> BeaconApi::presence(const QString &channel)
{
    using Entries = std::vector<BeaconPresence>;
    return ask<Entries>(
        "presence", {{QStringLiteral("channel"), channel}}, [](const QJsonObject &reply) -> Result<Entries> {
            JsonReader result(reply.value(QLatin1String("result")).toObject(), QStringLiteral("result."));
            const auto clients = result.object(QLatin1String("presence"));
            if (const auto checked = result.finish(true); !checked)
                return fail(badReply(checked.error().detail));
            Entries entries;
            entries.reserve(static_cast<std::size_t>(clients.size()));
            for (auto client = clients.begin(); client != clients.end(); ++client) {
                const auto entry = client.value().toObject();
                entries.push_back({.client = client.key(),
                                   .user = entry.value(QLatin1String("user")).toString(),
                                   .connectionInfo = entry.value(QLatin1String("conn_info")).toObject(),
                                   .channelInfo = entry.value(QLatin1String("chan_info")).toObject()});
            }
            return entries;
        });
}

QFuture<Result<BeaconPresenceStats>> BeaconApi::presenceStats(const QString &channel)
{
    return ask<BeaconPresenceStats>(
        "presence_stats", {{QStringLiteral("channel"), channel}}, [](const QJsonObject &reply) {
            JsonReader result(reply.value(QLatin1String("result")).toObject(), QStringLiteral("result."));
            BeaconPresenceStats stats;
            stats.clients = result.integer(QLatin1String("num_clients"), 0, kMaxInteger);
            stats.users = result.integer(QLatin1String("num_users"), 0, kMaxInteger);
            return result.finish(stats);
        });
}

QFuture<Result<std::vector<BeaconServerNode>>> BeaconApi::info()
{
    using Nodes = std::vector<BeaconServerNode>;
    return ask<Nodes>("info", {}, [](const QJsonObject &reply) -> Result<Nodes> {
        JsonReader result(reply.value(QLatin1String("result")).toObject(), QStringLiteral("result."));
        const auto items = result.array(QLatin1String("nodes"));
        if (const auto checked = result.finish(true); !checked)
            return fail(badReply(checked.error().detail));
        Nodes nodes;
        for (const auto &item : items) {
            JsonReader node(item.toObject(), QStringLiteral("nodes[]."));
            // Zeros are left out of the JSON.
            const auto count = [&node](QLatin1String name) {
                return node.optionalInteger(name, 0, kMaxInteger).value_or(0);
            };
            nodes.push_back({.name = node.string(QLatin1String("name")),
                             .version = node.optionalString(QLatin1String("version")).value_or(QString()),
                             .clients = count(QLatin1String("num_clients")),
                             .users = count(QLatin1String("num_users")),
                             .channels = count(QLatin1String("num_channels")),
                             .uptime = std::chrono::seconds(count(QLatin1String("uptime")))});
            if (const auto checked = node.finish(true); !checked)
                return fail(badReply(checked.error().detail));
        }
        return nodes;
    });
}

QFuture<Result<void>> BeaconApi::disconnectUser(const BeaconDisconnect &disconnect)
{
    QJsonObject body{
        {QStringLiteral("user"), disconnect.user},
        {QStringLiteral("disconnect"), QJsonObject{{QStringLiteral("code"), qint64(disconnect.reason.code)},
                                                   {QStringLiteral("reason"), disconnect.reason.text}}}};
    if (!disconnect.client.isEmpty())
        body.insert(QLatin1String("client"), disconnect.client);
    return ask<void>("disconnect", body, [](const QJsonObject &) { return Result<void>(); });
}

QFuture<Result<void>> BeaconApi::unsubscribe(const QString &user, const QString &channel)
{
    return ask<void>("unsubscribe", {{QStringLiteral("user"), user}, {QStringLiteral("channel"), channel}},
                     [](const QJsonObject &) { return Result<void>(); });
}

template <class T, class Decode>
QFuture<Result<T>> BeaconApi::ask(const char *method, const QJsonObject &body, Decode decode)
{
    // A std::function must be copyable and a promise is not: this one is truly shared.
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    start(method, body, [promise, decode = std::move(decode)](const Result<QJsonObject> &reply) {
        promise->addResult(reply ? Result<T>(decode(*reply)) : Result<T>(fail(reply.error())));
        promise->finish();
    });
    return future;
}

void BeaconApi::start(const char *method, const QJsonObject &body, Answer answer)
{
    QUrl url = m_options.url;
    const QString base = url.path().endsWith(QLatin1Char('/')) ? url.path().chopped(1) : url.path();
    url.setPath(base + QStringLiteral("/api/") + QLatin1String(method));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    request.setRawHeader("X-API-Key",
                         QByteArray(reinterpret_cast<const char *>(m_apiKey.data()), qsizetype(m_apiKey.size())));
    // Bytes on the wire are bytes in memory: nothing small unpacks into something large.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    const auto id = ++m_lastCall;
    m_calls.insert(id, new Call(*this, id, m_network.post(request, toJson(body)), std::move(answer)));
}

std::optional<Error> BeaconApi::faultOf(const BeaconMessage &message) const
{
    const auto size = toJson(message.data).size();
    if (size <= m_options.maxPublicationBytes)
        return std::nullopt;
    return Error{ErrorKind::Refused, "beacon.message_too_large",
                 QStringLiteral("a message of %1 bytes for %2").arg(size).arg(message.channel)};
}

} // namespace wowlab::core
