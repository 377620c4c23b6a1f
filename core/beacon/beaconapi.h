#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/beacon/beaconmessages.h"

#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QNetworkAccessManager>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace wowlab::core {

struct BeaconApiOptions
{
    QUrl url; ///< the server's internal address, e.g. http://127.0.0.1:9000; methods are found under /api/
    std::chrono::milliseconds deadline{5'000};  ///< for a whole call, connect included
    qsizetype maxReplyBytes = 32 * 1024 * 1024; ///< presence of 5,000 nodes takes 1 MiB
    qsizetype maxPublicationBytes = 256 * 1024; ///< subscribers are thrown out over larger ones (close 3008)
};

/// One message to publish.
struct BeaconMessage
{
    QString channel;
    QJsonObject data;
    /// The same key in the same channel publishes once within five minutes and answers the first position again, so a
    /// call whose answer was lost can simply be repeated. Empty: no such protection.
    QString idempotencyKey;
    QMap<QString, QString> tags;
    /// In channels with history: dropped, without an error, unless it is higher than that of every message before. 0: none.
    std::uint64_t version = 0;
};

/// One connection that is subscribed to a channel. One user may have several.
struct BeaconPresence
{
    QString client;
    QString user;
    QJsonObject connectionInfo; ///< `info` of its connection token; empty if it has none
    QJsonObject channelInfo;    ///< `info` of its subscription token

    bool operator==(const BeaconPresence &) const = default;
};

struct BeaconPresenceStats
{
    std::int64_t clients = 0;
    std::int64_t users = 0;

    bool operator==(const BeaconPresenceStats &) const = default;
};

struct BeaconServerNode
{
    QString name;
    QString version;
    std::int64_t clients = 0;
    std::int64_t users = 0;
    std::int64_t channels = 0;
    std::chrono::seconds uptime{0};
};

/// Which connections of a user are closed, and with what words.
struct BeaconDisconnect
{
    QString user;
    QString client; ///< empty: all of the user's
    /// 3503 is "force disconnect": the client does not come back by itself. 4000-4499: it comes back.
    BeaconReason reason{.code = 3503, .text = QStringLiteral("force disconnect")};
};

/// Centrifugo's HTTP API (https://centrifugal.dev/docs/server/server_api). Lives in the main thread.
///
/// Each call answers exactly once, when the client is destroyed too (Cancelled "beacon.api_closed"). Errors, beside
/// those of the calls:
/// Retry "beacon.api_unreachable", "beacon.api_timeout", "beacon.api_busy" (HTTP 5xx, 429), "beacon.api_internal" (100):
/// repeat with backoff, and with the same idempotency key ·
/// Unauthorized "beacon.api_key" · Refused "beacon.api_redirect" (the key is never sent on), "beacon.api_address" (404),
/// "beacon.unknown_namespace" (102), "beacon.not_available" (108), "beacon.api_refused" (the rest): the configuration of
/// one side is wrong, and repeating changes nothing ·
/// Corrupt "beacon.api_reply": not an answer of this API, or larger than allowed.
class BeaconApi final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BeaconApi)
public:
    BeaconApi(const BeaconApiOptions &options, Secret apiKey, QObject *parent = nullptr);
    ~BeaconApi() override;

    /// The position of the message; empty epoch in channels without history.
    [[nodiscard]] QFuture<Result<StreamPosition>> publish(const BeaconMessage &message);
    /// Many messages in one call, published in order, each with a result of its own.
    [[nodiscard]] QFuture<Result<std::vector<Result<StreamPosition>>>>
    batch(const std::vector<BeaconMessage> &messages);
    /// One message to many channels, in one call; results in the order of `channels`.
    [[nodiscard]] QFuture<Result<std::vector<Result<StreamPosition>>>>
    broadcast(const QStringList &channels, const QJsonObject &data, const QString &idempotencyKey);
    /// Who is subscribed now; nobody is an empty list. An unknown namespace is an error, never an empty list.
    [[nodiscard]] QFuture<Result<std::vector<BeaconPresence>>> presence(const QString &channel);
    [[nodiscard]] QFuture<Result<BeaconPresenceStats>> presenceStats(const QString &channel);
    [[nodiscard]] QFuture<Result<std::vector<BeaconServerNode>>> info();
    /// Succeeds for users who are not there, too.
    [[nodiscard]] QFuture<Result<void>> disconnectUser(const BeaconDisconnect &disconnect);
    [[nodiscard]] QFuture<Result<void>> unsubscribe(const QString &user, const QString &channel);

private:
    class Call;
    using Answer = std::function<void(const Result<QJsonObject> &)>;

    template <class T, class Decode>
    QFuture<Result<T>> ask(const char *method, const QJsonObject &body, Decode decode);
    void start(const char *method, const QJsonObject &body, Answer answer);
    [[nodiscard]] std::optional<Error> faultOf(const BeaconMessage &message) const;

    BeaconApiOptions m_options;
    Secret m_apiKey;
    QNetworkAccessManager m_network;
    std::uint64_t m_lastCall = 0;
    QHash<std::uint64_t, Call *> m_calls; ///< children of this
};

} // namespace wowlab::core
