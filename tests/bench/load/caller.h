#pragma once

#include "core/identity/keypair.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>

#include <chrono>
#include <functional>

namespace wowlab::load {

/// One connection that is kept, with one signed request at a time. Does little of its own, so that what is measured is the
/// other side. Lives in the main thread.
class Caller final : public QObject
{
public:
    using Answered = std::function<void(int status, const QByteArray &body, std::chrono::microseconds took)>;

    Caller(quint16 port, QObject *parent = nullptr);

    /// `answered` with status 0 if the connection broke.
    void post(const core::Keypair &keypair, const QByteArray &path, const QByteArray &body, Answered answered);

private:
    void send();
    void read();
    void finish(int status, const QByteArray &body);

    quint16 m_port;
    QTcpSocket m_socket;
    QByteArray m_request;
    QByteArray m_received;
    Answered m_answered;
    std::chrono::steady_clock::time_point m_sentAt;
};

} // namespace wowlab::load
