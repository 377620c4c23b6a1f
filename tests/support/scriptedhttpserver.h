#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

namespace wowlab::test {

/// An HTTP/1.1 server on a free loopback port that answers as the test says: from a list, in order, or by a function.
/// Keeps all requests. Lives in the test's thread; one request per connection at a time.
class ScriptedHttpServer final : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray method;
        QByteArray path;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };
    struct Answer
    {
        int status = 200;
        QByteArray body = "{}";
        QList<QPair<QByteArray, QByteArray>> headers{};
        QByteArray contentType = "application/json";
    };
    /// No answer: the connection stays open and silent.
    using Handler = std::function<std::optional<Answer>(const Request &)>;

    explicit ScriptedHttpServer(QObject *parent = nullptr);
    ~ScriptedHttpServer() override;

    /// The next answers, each given once; then the handler is asked, and without one 503 is said.
    void enqueue(Answer answer) { m_answers.append(std::move(answer)); }
    void setHandler(Handler handler) { m_handler = std::move(handler); }

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    [[nodiscard]] QList<Request> requestsTo(const QByteArray &path) const;

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Request &request);

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<Answer> m_answers;
    Handler m_handler;
    QList<Request> m_requests;
};

} // namespace wowlab::test
