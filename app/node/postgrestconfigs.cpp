#include "app/node/postgrestconfigs.h"

#include "app/node/boundedreply.h"
#include "core/base/json.h"
#include "core/identity/digest.h"

#include <QPromise>
#include <QUrlQuery>

#include <memory>

namespace wowlab::node {

namespace {

using core::ErrorKind;

constexpr std::chrono::seconds kDeadline{20};
constexpr qint64 kMaxAnswerBytes = 4 * 1024 * 1024;

tl::unexpected<CallError> failed(ErrorKind kind, QByteArray code, QString detail)
{
    return tl::unexpected(CallError{.error = {kind, std::move(code), std::move(detail)}});
}

} // namespace

/// Config first, then the rotation it names.
class PostgrestConfigs::Fetch final : public QObject
{
public:
    Fetch(PostgrestConfigs &owner, ConfigKey key)
        : QObject(&owner)
        , m_owner(owner)
        , m_key(std::move(key))
    {
        m_promise.start();
    }

    ~Fetch() override
    {
        if (!m_isAnswered)
            answer(failed(ErrorKind::Cancelled, "http.cancelled", QStringLiteral("given up")));
    }

    [[nodiscard]] QFuture<CallResult<core::JobConfig>> future() { return m_promise.future(); }

    void begin()
    {
        get(QStringLiteral("jobs_configs"),
            {{QStringLiteral("hash"), QStringLiteral("eq.") + QString::fromLatin1(m_key.configHash)},
             {QStringLiteral("select"), QStringLiteral("config")}},
            &Fetch::configArrived);
    }

private:
    using Arrived = void (Fetch::*)(const QByteArray &row);

    void get(const QString &table, const QList<QPair<QString, QString>> &query, Arrived arrived)
    {
        QUrl url = m_owner.m_api;
        url.setPath(url.path() + (url.path().endsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/")) + table);
        QUrlQuery urlQuery;
        urlQuery.setQueryItems(query);
        url.setQuery(urlQuery);
        QNetworkRequest request = plainRequest(url, "wowlab-node");
        // One object instead of an array of rows; the column's text then arrives byte for byte.
        request.setRawHeader("Accept", "application/vnd.pgrst.object+json");
        request.setRawHeader("apikey", m_owner.m_anonKey);
        request.setRawHeader("Authorization", "Bearer " + m_owner.m_anonKey);
        auto *exchange = new BoundedReply(m_owner.m_network.get(request), kDeadline, kMaxAnswerBytes, this);
        connect(exchange, &BoundedReply::finished, this,
                [this, exchange, arrived](const CallResult<HttpAnswer> &answered) {
                    exchange->deleteLater();
                    if (!answered)
                        return end(tl::unexpected(answered.error()));
                    // 406: no such row, or none that we may see.
                    if (answered->status == 406 || answered->status == 404)
                        return end(failed(ErrorKind::NotFound, "config.absent",
                                          QStringLiteral("the database shows no such row")));
                    if (answered->status != 200)
                        return end(failed(ErrorKind::Retry, "http.unreachable",
                                          QStringLiteral("HTTP %1 from the database").arg(answered->status)));
                    (this->*arrived)(answered->body);
                });
    }

    void configArrived(const QByteArray &row)
    {
        m_config.config = core::rawMember(row, "config").value_or(QByteArray());
        m_config.hash = core::sha256Hex(m_config.config);
        if (m_config.hash != m_key.configHash)
            return end(failed(ErrorKind::Corrupt, "config.hash_mismatch",
                              QStringLiteral("the config is not the one its hash names")));
        if (m_key.rotationChecksum.isEmpty())
            return end(m_config);
        const auto config = core::parseJsonObject(m_config.config);
        const auto id = QUuid::fromString(config ? config->value(QLatin1String("rotationId")).toString() : QString());
        if (id.isNull())
            return end(failed(ErrorKind::NotFound, "config.absent", QStringLiteral("the config names no rotation")));
        get(QStringLiteral("rotations"),
            {{QStringLiteral("id"), QStringLiteral("eq.") + id.toString(QUuid::WithoutBraces)},
             {QStringLiteral("select"), QStringLiteral("id,script,checksum")}},
            &Fetch::rotationArrived);
    }

    void rotationArrived(const QByteArray &row)
    {
        const auto object = core::parseJsonObject(row);
        if (!object)
            return end(failed(ErrorKind::Retry, "http.not_json", object.error().detail));
        core::JsonReader read(*object);
        core::StoredRotation rotation;
        rotation.id.value = read.uuid(QLatin1String("id"));
        rotation.script = read.string(QLatin1String("script")).toUtf8();
        rotation.checksum = core::sha256Hex(rotation.script);
        if (const auto valid = read.finish(true); !valid)
            return end(failed(ErrorKind::Retry, "http.not_json", valid.error().detail));
        if (rotation.checksum != m_key.rotationChecksum)
            return end(failed(ErrorKind::Conflict, "config.rotation_changed",
                              QStringLiteral("the stored rotation is another version than the job's")));
        m_config.rotation = std::move(rotation);
        end(m_config);
    }

    void end(const CallResult<core::JobConfig> &result)
    {
        answer(result);
        deleteLater();
    }

    void answer(const CallResult<core::JobConfig> &result)
    {
        m_isAnswered = true;
        m_promise.addResult(result);
        m_promise.finish();
    }

    PostgrestConfigs &m_owner;
    ConfigKey m_key;
    core::JobConfig m_config;
    QPromise<CallResult<core::JobConfig>> m_promise;
    bool m_isAnswered = false;
};

PostgrestConfigs::PostgrestConfigs(QUrl api, QByteArray anonKey, QObject *parent)
    : QObject(parent)
    , m_api(std::move(api))
    , m_anonKey(std::move(anonKey))
{
    m_network.setAutoDeleteReplies(false);
}

PostgrestConfigs::~PostgrestConfigs()
{
    qDeleteAll(findChildren<Fetch *>(Qt::FindDirectChildrenOnly)); // while the network manager still lives
}

QFuture<CallResult<core::JobConfig>> PostgrestConfigs::fetch(const ConfigKey &key)
{
    auto *fetch = new Fetch(*this, key);
    auto future = fetch->future();
    fetch->begin();
    return future;
}

} // namespace wowlab::node
