#include "tests/support/flakyproxy.h"

#include <QHostAddress>

#include <algorithm>

namespace wowlab::test {

FlakyProxy::FlakyProxy(quint16 target, QObject *parent)
    : QObject(parent)
    , m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FlakyProxy::accept);
    connect(&m_drip, &QTimer::timeout, this, &FlakyProxy::passOn);
    m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
}

void FlakyProxy::cut()
{
    const auto clients = m_pairs.keys();
    for (auto *client : clients)
        end(client);
}

void FlakyProxy::stall()
{
    m_isStalled = true;
}

void FlakyProxy::refuse()
{
    m_server.close();
}

void FlakyProxy::drip(std::chrono::milliseconds pause)
{
    m_drip.start(pause);
}

void FlakyProxy::cutAfter(qint64 bytesFromServer)
{
    m_fromServerLeft = bytesFromServer;
}

void FlakyProxy::cutAfterSending(qint64 bytesToServer)
{
    m_toServerLeft = bytesToServer;
}

void FlakyProxy::flow()
{
    m_isStalled = false;
    m_drip.stop();
    m_fromServerLeft.reset();
    m_toServerLeft.reset();
    if (!m_server.isListening())
        m_server.listen(QHostAddress::LocalHost, m_port);
    const auto clients = m_pairs.keys();
    for (auto *client : clients)
        relayToServer(client);
    passOn();
}

void FlakyProxy::accept()
{
    while (auto *client = m_server.nextPendingConnection()) {
        ++m_accepted;
        client->setParent(this);
        auto *server = new QTcpSocket(this);
        m_pairs.insert(client, {.client = client, .server = server, .toClient = {}});
        connect(client, &QTcpSocket::readyRead, this, [this, client] { relayToServer(client); });
        connect(server, &QTcpSocket::connected, this, [this, client] { relayToServer(client); });
        connect(server, &QTcpSocket::readyRead, this, [this, client] { relayToClient(client); });
        connect(client, &QTcpSocket::disconnected, this, [this, client] { end(client); });
        connect(server, &QTcpSocket::disconnected, this, [this, client] {
            relayToClient(client);
            end(client);
        });
        connect(server, &QTcpSocket::errorOccurred, this, [this, client] { end(client); });
        server->connectToHost(QHostAddress::LocalHost, m_target);
    }
}

void FlakyProxy::relayToServer(QTcpSocket *client)
{
    const auto pair = m_pairs.constFind(client);
    if (pair == m_pairs.constEnd() || m_isStalled || pair->server->state() != QAbstractSocket::ConnectedState)
        return;
    QByteArray bytes = client->readAll();
    const bool isLast = m_toServerLeft && *m_toServerLeft <= bytes.size();
    if (isLast)
        bytes.truncate(*m_toServerLeft);
    if (m_toServerLeft)
        *m_toServerLeft -= bytes.size();
    pair->server->write(bytes);
    if (isLast) {
        pair->server->flush();
        end(client);
    }
}

void FlakyProxy::relayToClient(QTcpSocket *client)
{
    const auto pair = m_pairs.find(client);
    if (pair == m_pairs.end())
        return;
    pair->toClient += pair->server->readAll();
    if (!m_drip.isActive())
        passOn();
}

void FlakyProxy::end(QTcpSocket *client)
{
    const auto pair = m_pairs.take(client);
    for (auto *socket : {pair.client, pair.server})
        if (socket) {
            socket->disconnect(this);
            socket->flush();
            socket->abort();
            socket->deleteLater();
        }
}

void FlakyProxy::passOn()
{
    if (m_isStalled)
        return;
    const auto clients = m_pairs.keys();
    for (auto *client : clients) {
        auto &pair = m_pairs[client];
        qint64 count = m_drip.isActive() ? std::min<qint64>(1, pair.toClient.size()) : pair.toClient.size();
        const bool isLast = m_fromServerLeft && *m_fromServerLeft <= count;
        if (isLast)
            count = *m_fromServerLeft;
        if (m_fromServerLeft)
            *m_fromServerLeft -= count;
        client->write(pair.toClient.first(count));
        pair.toClient.remove(0, count);
        if (isLast)
            end(client);
    }
}

} // namespace wowlab::test
