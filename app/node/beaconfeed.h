#pragma once

#include "app/node/sentinelclient.h"
#include "core/base/backoff.h"
#include "core/beacon/beaconclient.h"
#include "core/contract/chunk.h"
#include "core/contract/ids.h"
#include "core/contract/messages.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace wowlab::node {

/// What the beacon tells this node, in the node's own words. Everything here is a hint that makes things fast: whoever
/// listens asks the sentinel before it relies on it. Messages that cannot be read are logged and skipped.
/// Keeps a connection as long as a node is followed; where the beacon says that coming back is of no use, it is tried again
/// all the same, ever more slowly. Lives in the main thread; `sentinel` outlives it.
class BeaconFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BeaconFeed)

public:
    /// Without `url` the sentinel names the address with each token.
    BeaconFeed(SentinelClient &sentinel, std::optional<QUrl> url, QObject *parent = nullptr);
    ~BeaconFeed() override;

    /// Connects as that node with a fresh token: the old one may lack the channels that a claimed node has.
    void follow(core::NodeId node);
    void stop();
    void reconnectNow();

    [[nodiscard]] bool isConnected() const;
    /// How long ago the beacon last said anything; nothing: never yet.
    [[nodiscard]] std::optional<std::chrono::milliseconds> sinceHeard() const;

Q_SIGNALS:
    void connectionChanged(bool isConnected);
    void chunkOffered(const wowlab::core::Chunk &chunk);
    void nodeConfigured(const wowlab::core::NodeConfig &config);
    void nodeDeleted();
    /// Something may have been said that we never heard: ask the sentinel for the present state.
    void gapFound();

private:
    void openClient();
    void fetchToken(const std::function<void(core::Result<core::BeaconToken>)> &answer);
    void read(const QString &channel, const QByteArray &data);
    void readNodeMessage(const QJsonObject &message);

    SentinelClient &m_sentinel;
    std::optional<QUrl> m_url;
    core::NodeId m_node;
    core::Backoff m_backoff;
    QTimer m_retry;
    std::unique_ptr<core::BeaconClient> m_client;
    std::optional<std::chrono::milliseconds> m_heardAt; ///< by an earlier client
};

} // namespace wowlab::node
