#include "sentinel/http/server.h"

#include "sentinel/http/clientaddress.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcServer, "wowlab.sentinel.http", QtInfoMsg)

namespace wowlab::sentinel {

namespace {

/// Until a connection is taken nothing may fill our memory through it.
constexpr qint64 kUntakenBufferBytes = 1024;
constexpr std::chrono::seconds kAcceptAgain{1};

} // namespace

/// Bounds a socket's buffer before its first byte can arrive.
class Server::Listener final : public QTcpServer
{
protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto socket = std::make_unique<QTcpSocket>(this);
        socket->setReadBufferSize(kUntakenBufferBytes);
        if (socket->setSocketDescriptor(descriptor))
            addPendingConnection(socket.release());
    }
};

Server::Server(const ServerLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_listener(std::make_unique<Listener>())
{
    // One untaken connection makes QTcpServer stop accepting until we take it: the cap holds within one burst as well.
    m_listener->setMaxPendingConnections(1);
    connect(m_listener.get(), &QTcpServer::newConnection, this, &Server::acceptPending);
    connect(m_listener.get(), &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError) {
        // Out of descriptors, say. QTcpServer has paused itself.
        qCWarning(lcServer).noquote() << "cannot accept connections reason=" << m_listener->errorString();
        QTimer::singleShot(kAcceptAgain, m_listener.get(), [this] { m_listener->resumeAccepting(); });
    });
    m_stopBound.setSingleShot(true);
    connect(&m_stopBound, &QTimer::timeout, this, [this] {
        qCWarning(lcServer) << "requests were cut off at the end connections=" << m_connections.size();
        for (Connection *connection : QVector<Connection *>(m_connections.cbegin(), m_connections.cend()))
            connection->abort();
    });
}

Server::~Server()
{
    for (Connection *connection : std::as_const(m_connections))
        connection->disconnect(this);
}

core::Result<void> Server::listen(const QHostAddress &address, quint16 port)
{
    if (!m_listener->listen(address, port))
        return core::fail(core::ErrorKind::Retry, "http.listen_failed",
                          QStringLiteral("cannot listen on %1 port %2: %3")
                              .arg(address.toString())
                              .arg(port)
                              .arg(m_listener->errorString()));
    qCInfo(lcServer).noquote() << QStringLiteral("listening address=%1 port=%2")
                                      .arg(m_listener->serverAddress().toString())
                                      .arg(m_listener->serverPort());
    return {};
}

void Server::exempt(const QVector<std::pair<QHostAddress, int>> &subnets)
{
    m_exempt = subnets;
}

void Server::respond(const ExchangeId &exchange, const Response &response)
{
    if (Connection *connection = m_connections.value(exchange.connection))
        connection->respond(exchange.request, response);
}

void Server::stop(std::chrono::milliseconds bound)
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_listener->close();
    m_stopBound.start(bound);
    for (Connection *connection : QVector<Connection *>(m_connections.cbegin(), m_connections.cend()))
        connection->finish();
    if (m_connections.isEmpty())
        QMetaObject::invokeMethod(this, &Server::announceStopped, Qt::QueuedConnection);
}

quint16 Server::port() const
{
    return m_listener->serverPort();
}

void Server::acceptPending()
{
    while (!m_isStopping && m_connections.size() < m_limits.connections && m_listener->hasPendingConnections())
        take(std::unique_ptr<QTcpSocket>(m_listener->nextPendingConnection()));
    if (m_connections.size() >= m_limits.connections)
        m_listener->pauseAccepting();
}

void Server::take(std::unique_ptr<QTcpSocket> socket)
{
    socket->setParent(nullptr);
    const QHostAddress peer = socket->peerAddress();
    const QByteArray address = addressKey(peer);
    if (!isExempt(peer) && m_perAddress.value(address) >= m_limits.connectionsPerAddress) {
        socket->abort();
        Q_EMIT connectionRefused(peer);
        return;
    }
    ++m_perAddress[address];
    const quint64 id = ++m_lastId;
    auto *connection = new Connection(std::move(socket), m_limits.connection, this);
    m_connections.insert(id, connection);
    connect(connection, &Connection::requestReceived, this, [this, id](quint32 number, const Request &request) {
        Q_EMIT requestReceived(ExchangeId{id, number}, request);
    });
    connect(connection, &Connection::requestRefused, this, &Server::requestRefused);
    connect(connection, &Connection::closed, this, [this, id] { drop(id); });
    connection->start();
}

void Server::drop(quint64 id)
{
    Connection *connection = m_connections.take(id);
    const QByteArray address = addressKey(connection->peer());
    if (--m_perAddress[address] <= 0)
        m_perAddress.remove(address);
    connection->deleteLater();
    if (m_isStopping) {
        if (m_connections.isEmpty())
            QMetaObject::invokeMethod(this, &Server::announceStopped, Qt::QueuedConnection);
        return;
    }
    m_listener->resumeAccepting();
    QMetaObject::invokeMethod(this, &Server::acceptPending, Qt::QueuedConnection);
}

bool Server::isExempt(const QHostAddress &peer) const
{
    return isInAny(peer, m_exempt);
}

void Server::announceStopped()
{
    if (m_isStopped || !m_connections.isEmpty())
        return;
    m_isStopped = true;
    m_stopBound.stop();
    Q_EMIT stopped();
}

} // namespace wowlab::sentinel
