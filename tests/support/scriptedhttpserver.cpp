#include "tests/support/scriptedhttpserver.h"

#include <QTcpSocket>

namespace wowlab::test {

ScriptedHttpServer::ScriptedHttpServer(QObject *parent)
    : QObject(parent)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            m_buffers.insert(socket, {});
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

ScriptedHttpServer::~ScriptedHttpServer()
{
    // Sockets die with the listener, after the buffers, and would report it.
    for (QTcpSocket *socket : m_buffers.keys())
        socket->disconnect(this);
}

QUrl ScriptedHttpServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

QList<ScriptedHttpServer::Request> ScriptedHttpServer::requestsTo(const QByteArray &path) const
{
    QList<Request> found;
    for (const Request &request : m_requests) {
        if (request.path == path)
            found.append(request);
    }
    return found;
}

void ScriptedHttpServer::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    for (;;) {
        const qsizetype headerEnd = buffer.indexOf("\r\n\r\n");
        if (headerEnd < 0)
            return;
        Request request;
        const QList<QByteArray> lines = buffer.left(headerEnd).split('\n');
        const QList<QByteArray> words = lines.first().trimmed().split(' ');
        request.method = words.value(0);
        request.path = words.value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (buffer.size() < headerEnd + 4 + length)
            return;
        request.body = buffer.mid(headerEnd + 4, length);
        buffer.remove(0, headerEnd + 4 + length);
        m_requests.append(request);
        answer(socket, request);
    }
}

void ScriptedHttpServer::answer(QTcpSocket *socket, const Request &request)
{
    std::optional<Answer> answer;
    if (!m_answers.isEmpty())
        answer = m_answers.takeFirst();
    else if (m_handler)
        answer = m_handler(request);
    else
        answer = Answer{.status = 503, .body = R"({"error":"nothing scripted","code":"unscripted"})"};
    if (!answer)
        return;
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer->status) +
                      " Scripted\r\nContent-Type: " + answer->contentType +
                      "\r\nContent-Length: " + QByteArray::number(answer->body.size()) + "\r\n";
    for (const auto &[name, value] : answer->headers)
        text += name + ": " + value + "\r\n";
    socket->write(text + "\r\n" + answer->body);
}

} // namespace wowlab::test
