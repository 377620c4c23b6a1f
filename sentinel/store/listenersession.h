#pragma once

#include "core/base/backoff.h"
#include "core/contract/ids.h"
#include "sentinel/store/connectionstring.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <memory>

namespace wowlab::sentinel {

/// NotificationListener's half that blocks: connects, listens, and proves that hints arrive by sending itself one through a
/// second connection. Lives in the listener's thread.
class ListenerSession final : public QObject
{
    Q_OBJECT

public:
    explicit ListenerSession(ConnectionString where);
    ~ListenerSession() override;

    void start();

Q_SIGNALS:
    void chunkHint();
    void nodeHint(core::NodeId node);
    void listeningChanged(bool isListening);

private:
    struct Connection;

    void connectToDatabase();
    void sendProbe();
    void takeNotifications();
    void note(const QByteArray &channel, const QByteArray &payload);
    void lose(const char *why);
    void probeIsMissing();

    ConnectionString m_where;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Connection> m_lost;
    core::Backoff m_backoff;
    QByteArray m_probe;     ///< the payload that is to come back
    QTimer m_reconnect;     ///< single shot, by m_backoff
    QTimer m_probeDeadline; ///< single shot: the probe should be here by now
    QTimer m_nextProbe;     ///< a dead peer, and a pooler put in between, show by it
    bool m_hasWarned = false;
};

} // namespace wowlab::sentinel
