#include "tests/bench/load/caller.h"

#include "core/identity/requestsignature.h"

#include <QHostAddress>

#include <utility>

namespace wowlab::load {

using std::chrono::steady_clock;

Caller::Caller(quint16 port, QObject *parent)
    : QObject(parent)
    , m_port(port)
{
    connect(&m_socket, &QTcpSocket::connected, this, &Caller::send);
    connect(&m_socket, &QTcpSocket::readyRead, this, &Caller::read);
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] {
        if (m_answered)
            finish(0, {});
    });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] {
        if (m_answered)
            finish(0, {});
    });
}

void Caller::post(const core::Keypair &keypair, const QByteArray &path, const QByteArray &body, Answered answered)
{
    const auto now =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch());
    const auto signature = core::signRequest(keypair, "POST", path, body, now);
    m_request = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: " +
                QByteArray::number(body.size()) + "\r\n" + core::kHeaderNodeKey + ": " + signature.key + "\r\n" +
                core::kHeaderNodeSig + ": " + signature.signature + "\r\n" + core::kHeaderNodeTs + ": " +
                signature.timestamp + "\r\n\r\n" + body;
    m_answered = std::move(answered);
    m_received.clear();
    m_sentAt = steady_clock::now();
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        send();
    else
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
}

void Caller::send()
{
    if (m_answered)
        m_socket.write(m_request);
}

void Caller::read()
{
    m_received += m_socket.readAll();
    const auto headerEnd = m_received.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return;
    const QByteArray header = m_received.left(headerEnd).toLower();
    const auto lengthAt = header.indexOf("content-length:");
    const auto length =
        header
            .mid(lengthAt + 15,
                 header.indexOf("\r\n", lengthAt) < 0 ? -1 : header.indexOf("\r\n", lengthAt) - lengthAt - 15)
            .trimmed()
            .toLongLong();
    if (m_received.size() < headerEnd + 4 + length)
        return;
    finish(header.mid(9, 3).toInt(), m_received.mid(headerEnd + 4, length));
}

void Caller::finish(int status, const QByteArray &body)
{
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - m_sentAt);
    std::exchange(m_answered, {})(status, body, took);
}

} // namespace wowlab::load
