#pragma once

#include "core/base/result.h"
#include "sentinel/http/connection.h"
#include "sentinel/http/request.h"
#include "sentinel/http/response.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

#include <chrono>

namespace wowlab::sentinel {

/// Names one request on one connection, so that its answer finds the way back, or finds that nobody waits any more.
struct ExchangeId
{
    quint64 connection = 0;
    quint32 request = 0;
    bool operator==(const ExchangeId &) const = default;
};

struct ServerLimits
{
    int connections = 4096;
    int connectionsPerAddress = 128; ///< of one IPv4 address or IPv6 /64; trusted proxies are not counted
    ConnectionLimits connection;
};

/// The listening side of the front door: takes connections up to its caps and turns them into requests. At the cap it stops
/// accepting, so that the system's backlog makes newcomers wait. Knows nothing of routes. Lives in the main thread.
class Server final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Server)

public:
    explicit Server(const ServerLimits &limits, QObject *parent = nullptr);
    ~Server() override;

    /// Port 0 takes a free one. Errors: Retry "http.listen_failed" with the system's words.
    [[nodiscard]] core::Result<void> listen(const QHostAddress &address, quint16 port);
    /// Peers for which the cap per address does not hold: many clients come through them.
    void exempt(const QVector<std::pair<QHostAddress, int>> &subnets);
    /// Answers a request. Does nothing if its connection is gone or its deadline has passed.
    void respond(const ExchangeId &exchange, const Response &response);
    /// Stops accepting, closes what is idle, lets requests that are out be answered, closes the rest after `bound`.
    /// stopped() follows, never within this call.
    void stop(std::chrono::milliseconds bound);

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] int connectionCount() const { return int(m_connections.size()); }

Q_SIGNALS:
    void requestReceived(const wowlab::sentinel::ExchangeId &exchange, const wowlab::sentinel::Request &request);
    /// Refused before it was a request; the status that was sent.
    void requestRefused(int status);
    /// Closed at once: its address has too many connections.
    void connectionRefused(const QHostAddress &peer);
    void stopped();

private:
    class Listener;

    void acceptPending();
    void take(std::unique_ptr<QTcpSocket> socket);
    void drop(quint64 id);
    [[nodiscard]] bool isExempt(const QHostAddress &peer) const;
    void announceStopped();

    ServerLimits m_limits;
    std::unique_ptr<Listener> m_listener;
    QVector<std::pair<QHostAddress, int>> m_exempt;
    QHash<quint64, Connection *> m_connections;
    QHash<QByteArray, int> m_perAddress;
    QTimer m_stopBound;
    quint64 m_lastId = 0;
    bool m_isStopping = false;
    bool m_isStopped = false;
};

} // namespace wowlab::sentinel
