#pragma once

#include "sentinel/http/request.h"
#include "sentinel/http/response.h"
#include "sentinel/http/wire.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace wowlab::sentinel {

/// What one connection may cost us. Deadlines are absolute for their phase: single bytes do not extend them.
struct ConnectionLimits
{
    RequestHeadReader::Limits sizes;
    std::chrono::milliseconds header{10'000}; ///< from the first byte, or from the accept, to the head's end
    std::chrono::milliseconds body{10'000};
    std::chrono::milliseconds answer{30'000}; ///< for us to find the answer; then 503
    std::chrono::milliseconds write{10'000};  ///< for the peer to take it
    std::chrono::milliseconds idle{60'000};   ///< between two requests
    std::chrono::milliseconds linger{2'000};  ///< for the peer to read a refusal before the socket goes
};

/// One client. Reads one request at a time within its limits, hands it out, writes the answer, reads the next. While a
/// request is out nothing more is read than the socket's small buffer holds. After anything that cannot be parsed it
/// answers once and closes. Lives in the main thread; survives whatever the peer sends, or does not send.
class Connection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)

public:
    Connection(std::unique_ptr<QTcpSocket> socket, const ConnectionLimits &limits, QObject *parent);
    ~Connection() override;

    /// Begins to read; connect the signals first.
    void start();
    /// The answer to the request of that number. Ignored when that request is over (deadline, peer gone).
    void respond(quint32 number, const Response &response);
    /// Closes at once, or as soon as the request that is out has been answered.
    void finish();
    /// Closes now.
    void abort();

    [[nodiscard]] QHostAddress peer() const { return m_peer; }
    /// A request is with us, or its answer is being written.
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    /// A complete request; answer it with respond(), at once or later.
    void requestReceived(quint32 number, const wowlab::sentinel::Request &request);
    /// A request that did not get that far; it has been answered.
    void requestRefused(int status);
    /// Emitted once. The owner deletes the connection, later.
    void closed();

private:
    enum class Phase { Idle, Header, Body, Answering, Writing, Lingering, Closed };

    void enter(Phase phase);
    void readInput();
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] qsizetype room() const;
    bool advance();
    bool readHead();
    bool readBody();
    void refuse(const Response &response);
    void write(const Response &response, AfterAnswer after);
    void noteWritten();
    void afterAnswer();
    void discardInput();
    void onDeadline();
    void close();

    std::unique_ptr<QTcpSocket> m_socket;
    ConnectionLimits m_limits;
    QHostAddress m_peer;
    QTimer m_deadline;
    Phase m_phase = Phase::Header;
    QByteArray m_buffer;
    std::optional<RequestHeadReader> m_reader;
    RequestHead m_head;
    quint32 m_number = 0;
    AfterAnswer m_after = AfterAnswer::Close;
    bool m_isFinishing = false;
    qsizetype m_discardedBytes = 0;
};

} // namespace wowlab::sentinel
