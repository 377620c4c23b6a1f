#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <limits>
#include <optional>

namespace wowlab::test {

/// A TCP relay that misbehaves on command: put it between a client and a real server. Lives in the test's thread and
/// needs its event loop. `target` is a port on this machine.
class FlakyProxy final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlakyProxy)
public:
    explicit FlakyProxy(quint16 target, QObject *parent = nullptr);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// Breaks every open connection; new ones are taken.
    void cut();
    /// Connections stay open and new ones are taken, but no byte passes until flow().
    void stall();
    /// Takes no new connections until flow(). Does not touch the open ones.
    void refuse();
    /// Passes on the server's bytes one at a time, this far apart.
    void drip(std::chrono::milliseconds pause);
    /// Breaks a connection once it has carried this many bytes from the server, counted from now.
    void cutAfter(qint64 bytesFromServer);
    /// The same for bytes to the server: the request arrives in part, or as a whole but the answer is lost.
    void cutAfterSending(qint64 bytesToServer);
    /// Behaves again.
    void flow();

    [[nodiscard]] int accepted() const { return m_accepted; }

private:
    struct Pair
    {
        QTcpSocket *client = nullptr;
        QTcpSocket *server = nullptr;
        QByteArray toClient; ///< read from the server and not yet passed on
    };

    void accept();
    void relayToServer(QTcpSocket *client);
    void relayToClient(QTcpSocket *client);
    void end(QTcpSocket *client);
    void passOn();

    quint16 m_target;
    QTcpServer m_server;
    quint16 m_port = 0;
    QHash<QTcpSocket *, Pair> m_pairs; ///< by the client's socket; sockets are children of this
    QTimer m_drip;
    bool m_isStalled = false;
    std::optional<qint64> m_fromServerLeft;
    std::optional<qint64> m_toServerLeft;
    int m_accepted = 0;
};

} // namespace wowlab::test
