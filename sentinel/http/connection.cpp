#include "sentinel/http/connection.h"

#include <sys/socket.h>

namespace wowlab::sentinel {

namespace {

/// What the system may hand us before we ask. Beyond it TCP makes the peer wait.
constexpr qint64 kSocketBufferBytes = 16 * 1024;
/// How much of a refused body is read and thrown away so that the peer gets to read why.
constexpr qsizetype kMaxDiscardBytes = 4 * 1024 * 1024;

} // namespace

Connection::Connection(std::unique_ptr<QTcpSocket> socket, const ConnectionLimits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_limits(limits)
    , m_peer(m_socket->peerAddress())
{
    m_socket->setReadBufferSize(kSocketBufferBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Connection::onDeadline);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Connection::readInput);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &Connection::noteWritten);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &Connection::close);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] {
        // A peer that closed is told by disconnected() as well; anything else ends here.
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            close();
    });
}

Connection::~Connection()
{
    m_socket->disconnect(this);
}

void Connection::start()
{
    enter(Phase::Header);
    readInput();
}

void Connection::respond(quint32 number, const Response &response)
{
    if (m_phase == Phase::Answering && number == m_number)
        write(response, m_head.isKeepAlive && !m_isFinishing ? AfterAnswer::KeepAlive : AfterAnswer::Close);
}

void Connection::finish()
{
    m_isFinishing = true;
    if (isReading())
        abort();
    else if (m_phase == Phase::Writing)
        m_after = AfterAnswer::Close;
}

void Connection::abort()
{
    if (m_phase == Phase::Closed)
        return;
    m_socket->abort();
    close();
}

bool Connection::isBusy() const
{
    return m_phase == Phase::Answering || m_phase == Phase::Writing;
}

void Connection::enter(Phase phase)
{
    m_phase = phase;
    switch (phase) {
    case Phase::Idle:
        m_deadline.start(m_limits.idle);
        return;
    case Phase::Header:
        m_reader.emplace(m_limits.sizes);
        m_deadline.start(m_limits.header);
        return;
    case Phase::Body:
        m_deadline.start(m_limits.body);
        return;
    case Phase::Answering:
        m_deadline.start(m_limits.answer);
        return;
    case Phase::Writing:
        m_deadline.start(m_limits.write);
        return;
    case Phase::Lingering:
        m_deadline.start(m_limits.linger);
        return;
    case Phase::Closed:
        m_deadline.stop();
        return;
    }
}

bool Connection::isReading() const
{
    return m_phase == Phase::Idle || m_phase == Phase::Header || m_phase == Phase::Body;
}

qsizetype Connection::room() const
{
    const qsizetype wanted = m_phase == Phase::Body ? m_head.bodyBytes : m_limits.sizes.headerBytes;
    return std::max<qsizetype>(wanted - m_buffer.size(), 0);
}

void Connection::readInput()
{
    if (m_phase == Phase::Lingering)
        return discardInput();
    while (isReading()) {
        m_buffer += m_socket->read(room());
        if (!advance() && m_socket->bytesAvailable() == 0)
            return;
    }
}

/// Takes one step with what is in the buffer; false if that needs more bytes.
bool Connection::advance()
{
    switch (m_phase) {
    case Phase::Idle:
        if (m_buffer.isEmpty())
            return false;
        enter(Phase::Header);
        return true;
    case Phase::Header:
        return readHead();
    case Phase::Body:
        return readBody();
    case Phase::Answering:
    case Phase::Writing:
    case Phase::Lingering:
    case Phase::Closed:
        return false;
    }
    return false;
}

bool Connection::readHead()
{
    if (m_buffer.isEmpty())
        return false;
    auto outcome = m_reader->read(m_buffer);
    if (const auto *refused = std::get_if<Response>(&outcome)) {
        refuse(*refused);
        return true;
    }
    auto *head = std::get_if<RequestHead>(&outcome);
    if (!head)
        return false;
    m_head = std::move(*head);
    m_buffer.remove(0, m_head.sizeBytes);
    if (m_head.expectsContinue && m_buffer.size() < m_head.bodyBytes)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    enter(Phase::Body);
    return true;
}

bool Connection::readBody()
{
    if (m_buffer.size() < m_head.bodyBytes)
        return false;
    Request request = std::move(m_head.request);
    m_head.request = {};
    m_head.request.method = request.method; // for HEAD, when the answer is written
    request.body = m_buffer.left(m_head.bodyBytes);
    request.client = m_peer;
    m_buffer.remove(0, m_head.bodyBytes);
    ++m_number;
    enter(Phase::Answering);
    Q_EMIT requestReceived(m_number, request);
    return true;
}

void Connection::refuse(const Response &response)
{
    m_buffer.clear();
    write(response, AfterAnswer::Close);
    Q_EMIT requestRefused(response.status);
}

void Connection::write(const Response &response, AfterAnswer after)
{
    m_after = after;
    enter(Phase::Writing);
    m_socket->write(toWire(response, after, m_head.request.method == "HEAD" ? BodyIs::Omitted : BodyIs::Sent));
}

void Connection::noteWritten()
{
    if (m_phase == Phase::Writing && m_socket->bytesToWrite() == 0)
        afterAnswer();
}

void Connection::afterAnswer()
{
    m_head = {};
    if (m_after == AfterAnswer::Close) {
        // Closing with unread input resets the connection and may take the answer with it: say that we are done, let the
        // peer read, then go.
        enter(Phase::Lingering);
        ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
        discardInput();
        return;
    }
    enter(Phase::Idle);
    readInput();
}

void Connection::discardInput()
{
    m_discardedBytes += m_socket->readAll().size();
    if (m_discardedBytes > kMaxDiscardBytes)
        abort();
}

void Connection::onDeadline()
{
    switch (m_phase) {
    case Phase::Header:
        if (m_buffer.isEmpty())
            return abort(); // connected and never spoke
        [[fallthrough]];
    case Phase::Body:
        return refuse(refusal(408, "http.timeout", QStringLiteral("The request did not arrive in time")));
    case Phase::Answering:
        return write(refusalUntil(503, "overloaded", QStringLiteral("No answer in time"), std::chrono::seconds(2)),
                     AfterAnswer::Close);
    case Phase::Idle:
    case Phase::Writing:
    case Phase::Lingering:
        return abort();
    case Phase::Closed:
        return;
    }
}

void Connection::close()
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Closed);
    Q_EMIT closed();
}

} // namespace wowlab::sentinel
