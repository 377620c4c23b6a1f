#include "sentinel/store/listenersession.h"

#include "sentinel/store/sqltext.h"

#include <QLoggingCategory>
#include <QSocketNotifier>
#include <QUuid>

#include <pqxx/pqxx>

#include <functional>
#include <string>
#include <utility>

using namespace std::chrono_literals;

namespace wowlab::sentinel {

namespace {

Q_LOGGING_CATEGORY(lcListener, "wowlab.sentinel.listener", QtInfoMsg)

constexpr const char *kPendingChunk = "pending_chunk";
constexpr const char *kNode = "wowlab_node";
constexpr const char *kProbe = "wowlab_probe";

constexpr auto kProbeDeadline = 5s;
constexpr auto kProbeInterval = 60s;
/// Behind a pooler nothing changes soon.
constexpr auto kRetryWithoutHints = 10min;

class Receiver final : public pqxx::notification_receiver
{
public:
    using Handler = std::function<void(const QByteArray &channel, const QByteArray &payload)>;

    Receiver(pqxx::connection_base &connection, const std::string &channel, Handler handler)
        : pqxx::notification_receiver(connection, channel)
        , m_handler(std::move(handler))
    {
    }

    void operator()(const std::string &payload, int) override
    {
        m_handler(QByteArray::fromStdString(channel()), QByteArray::fromStdString(payload));
    }

private:
    Handler m_handler;
};

} // namespace

struct ListenerSession::Connection
{
    Connection(const std::string &where, const Receiver::Handler &handler)
        : database(where)
        , quiet(database)
        , pendingChunk(database, kPendingChunk, handler)
        , node(database, kNode, handler)
        , probe(database, kProbe, handler)
        , readable(database.sock(), QSocketNotifier::Read)
    {
    }

    pqxx::connection database;
    pqxx::quiet_errorhandler quiet;
    Receiver pendingChunk;
    Receiver node;
    Receiver probe;
    QSocketNotifier readable;
};

ListenerSession::ListenerSession(ConnectionString where)
    : m_where(std::move(where))
    , m_backoff({.base = 500ms, .cap = 20s, .floor = 200ms})
    , m_reconnect(this)
    , m_probeDeadline(this)
    , m_nextProbe(this)
{
    for (QTimer *timer : {&m_reconnect, &m_probeDeadline, &m_nextProbe})
        timer->setSingleShot(true);
    connect(&m_reconnect, &QTimer::timeout, this, &ListenerSession::connectToDatabase);
    connect(&m_probeDeadline, &QTimer::timeout, this, &ListenerSession::probeIsMissing);
    connect(&m_nextProbe, &QTimer::timeout, this, &ListenerSession::sendProbe);
}

ListenerSession::~ListenerSession() = default;

void ListenerSession::start()
{
    connectToDatabase();
}

void ListenerSession::connectToDatabase()
{
    m_lost.reset();
    try {
        m_connection = std::make_unique<Connection>(
            m_where.text(), [this](const QByteArray &channel, const QByteArray &payload) { note(channel, payload); });
    } catch (const std::exception &error) {
        lose(error.what());
        return;
    }
    connect(&m_connection->readable, &QSocketNotifier::activated, this, &ListenerSession::takeNotifications);
    sendProbe();
}

void ListenerSession::sendProbe()
{
    m_probe = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    m_probeDeadline.start(kProbeDeadline);
    try {
        // Through another connection: behind a transaction pooler one's own notification can come back by chance, on the
        // server connection that just carried it.
        pqxx::connection sender(m_where.text());
        pqxx::nontransaction work(sender);
        work.exec_params(sqlText(QLatin1String("send_probe")).toStdString(), kProbe, m_probe.toStdString());
    } catch (const std::exception &error) {
        lose(error.what());
    }
}

void ListenerSession::takeNotifications()
{
    try {
        m_connection->database.get_notifs();
        if (m_connection->database.is_open())
            return;
    } catch (const std::exception &error) {
        lose(error.what());
        return;
    }
    lose("the connection was closed");
}

void ListenerSession::note(const QByteArray &channel, const QByteArray &payload)
{
    if (channel == kPendingChunk) {
        Q_EMIT chunkHint();
    } else if (channel == kNode) {
        const core::NodeId node{QUuid::fromString(QLatin1String(payload))};
        if (!node.isNull())
            Q_EMIT nodeHint(node);
    } else if (payload == m_probe) {
        m_probeDeadline.stop();
        m_nextProbe.start(kProbeInterval);
        m_backoff.reset();
        m_hasWarned = false;
        Q_EMIT listeningChanged(true);
    }
}

void ListenerSession::lose(const char *why)
{
    m_probeDeadline.stop();
    m_nextProbe.stop();
    // Kept until the next try: the call may come out of its own notifier or receiver.
    if (m_connection)
        m_connection->readable.setEnabled(false);
    m_lost = std::move(m_connection);
    const auto delay = m_backoff.next();
    if (!std::exchange(m_hasWarned, true))
        qCWarning(lcListener).noquote() << "Not listening to the database" << m_where.described()
                                        << "- polling goes on -" << QString::fromUtf8(why).trimmed();
    m_reconnect.start(delay);
    Q_EMIT listeningChanged(false);
}

void ListenerSession::probeIsMissing()
{
    lose("hints do not arrive: a transaction pooler in between does not pass them on");
    m_lost.reset();
    m_reconnect.start(kRetryWithoutHints);
}

} // namespace wowlab::sentinel
