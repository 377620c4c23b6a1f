#include "packaging/lab/jobwatcher.h"

#include "core/base/json.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace wowlab::lab {

namespace {

core::BeaconOptions clientOptions(const QUrl &beacon)
{
    core::BeaconOptions options;
    options.url = beacon;
    options.name = QStringLiteral("lab");
    return options;
}

} // namespace

JobWatcher::JobWatcher(Access access, core::JobId job, QObject *parent)
    : QObject(parent)
    , m_access(std::move(access))
    , m_channel(QStringLiteral("jobs:") + job.toString())
    , m_client(clientOptions(m_access.beacon), [this](const auto &answer) {
        answer(core::BeaconToken{m_access.beaconToken, {}});
    })
{
    m_client.setSubscriptionTokenSource(
        [this](const QString &channel, const auto &answer) { fetchChannelToken(channel, answer); });
    connect(&m_client, &core::BeaconClient::subscribed, this, &JobWatcher::subscribed);
    connect(&m_client, &core::BeaconClient::unsubscribed, this,
            [this](const QString &, const core::BeaconReason &reason) { Q_EMIT refused(reason.text); });
    connect(&m_client, &core::BeaconClient::publicationReceived, this,
            [this](const QString &, const core::BeaconPublication &publication) {
                if (const auto data = core::parseJsonObject(publication.data))
                    Q_EMIT progressed(*data);
            });
}

void JobWatcher::start()
{
    m_client.subscribe(m_channel);
    m_client.connectToBeacon();
}

void JobWatcher::fetchChannelToken(const QString &channel, const std::function<void(core::Result<QByteArray>)> &answer)
{
    QNetworkRequest request(m_access.sentinel.resolved(QUrl(QStringLiteral("/beacon/subscribe"))));
    request.setRawHeader("Authorization", "Bearer " + m_access.userToken);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setTransferTimeout(5000);
    QNetworkReply *reply = m_network.post(request, core::toJson({{QStringLiteral("channel"), channel}}));
    connect(reply, &QNetworkReply::finished, this, [reply, answer] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 401 || status == 403)
            return answer(core::fail(core::ErrorKind::Unauthorized, "lab.channel_refused", reply->errorString()));
        const auto body = core::parseJsonObject(reply->readAll());
        if (status != 200 || !body)
            return answer(core::fail(core::ErrorKind::Retry, "lab.no_channel_token", reply->errorString()));
        answer((*body)[QLatin1String("token")].toString().toLatin1());
    });
}

} // namespace wowlab::lab
