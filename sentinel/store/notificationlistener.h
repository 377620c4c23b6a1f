#pragma once

#include "core/contract/ids.h"
#include "sentinel/store/connectionstring.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace wowlab::sentinel {

/// Listens to the database's hints. A hint is never the truth: it may be lost or late, and who gets it looks at the tables; but
/// with it, looking is quick. Reconnects by itself; behind a transaction pooler, where hints do not arrive, it says so once and
/// its user keeps polling. Lives in the main thread, with a thread and a connection of its own.
class NotificationListener final : public QObject
{
    Q_OBJECT

public:
    explicit NotificationListener(ConnectionString where, QObject *parent = nullptr);
    ~NotificationListener() override;
    Q_DISABLE_COPY_MOVE(NotificationListener)

    /// Hints are known to arrive.
    [[nodiscard]] bool isListening() const { return m_isListening; }

Q_SIGNALS:
    /// There may be pending chunks. A burst of hints is one signal. Also given when listening begins: something may have
    /// happened before.
    void chunksPending();
    /// A node's owner, name or width changed, or it was deleted.
    void nodeChanged(core::NodeId node);
    void listeningChanged(bool isListening);

private:
    void tellChunksPending();
    void setListening(bool isListening);

    QThread m_thread;
    std::atomic_bool m_isChunkHintPosted = false;
    bool m_isListening = false;
};

} // namespace wowlab::sentinel
