#pragma once

#include "core/base/result.h"
#include "core/beacon/beaconclient.h"
#include "core/contract/ids.h"

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace wowlab::lab {

/// Watches one job's channel as the portal does: connects to the beacon as a user, asks the sentinel for the right to read the
/// channel, and reports what is published there. Lives in the main thread.
class JobWatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobWatcher)
public:
    struct Access
    {
        QUrl beacon;
        QUrl sentinel;
        QByteArray beaconToken; ///< connects
        QByteArray userToken;   ///< proves to the sentinel who asks
    };

    JobWatcher(Access access, core::JobId job, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// The channel is received from now on: reload what may have been missed.
    void subscribed();
    /// One publication: {type, payload, progress}.
    void progressed(const QJsonObject &publication);
    void refused(const QString &why);

private:
    void fetchChannelToken(const QString &channel, const std::function<void(core::Result<QByteArray>)> &answer);

    Access m_access;
    QString m_channel;
    QNetworkAccessManager m_network;
    core::BeaconClient m_client;
};

} // namespace wowlab::lab
