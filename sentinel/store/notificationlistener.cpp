#include "sentinel/store/notificationlistener.h"

#include "sentinel/store/listenersession.h"

#include <utility>

namespace wowlab::sentinel {

NotificationListener::NotificationListener(ConnectionString where, QObject *parent)
    : QObject(parent)
{
    auto *session = new ListenerSession(std::move(where));
    session->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, session, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, session, &ListenerSession::start);
    connect(
        session, &ListenerSession::chunkHint, this,
        [this] {
            // In the session's thread: one hint waits for the main thread, the rest of the burst is the same hint.
            if (!m_isChunkHintPosted.exchange(true))
                QMetaObject::invokeMethod(this, &NotificationListener::tellChunksPending, Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    connect(session, &ListenerSession::nodeHint, this, &NotificationListener::nodeChanged);
    connect(session, &ListenerSession::listeningChanged, this, &NotificationListener::setListening);
    m_thread.setObjectName(QStringLiteral("listener"));
    m_thread.start();
}

NotificationListener::~NotificationListener()
{
    m_thread.quit();
    m_thread.wait();
}

void NotificationListener::tellChunksPending()
{
    m_isChunkHintPosted = false;
    Q_EMIT chunksPending();
}

void NotificationListener::setListening(bool isListening)
{
    if (std::exchange(m_isListening, isListening) == isListening)
        return;
    Q_EMIT listeningChanged(isListening);
    if (isListening)
        Q_EMIT chunksPending();
}

} // namespace wowlab::sentinel
