#pragma once

#include "app/platform/folderlock.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

class QLocalSocket;

namespace wowlab::node {

/// The one running node of a data folder, and the door at which other processes of the same user ask it something: a local
/// socket that takes one JSON object on one line and answers the same way. Lives in the main thread.
class Instance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Instance)

public:
    using Reply = std::function<void(const QJsonObject &)>;
    /// Answers once, at any time; a reply after the asker has gone is ignored.
    using Handler = std::function<void(const QJsonObject &request, Reply reply)>;

    /// Locks the folder and opens the door. What a killed owner left behind is no obstacle.
    /// Errors: Conflict "folder.in_use" · Retry "folder.cannot_lock", "instance.cannot_listen".
    [[nodiscard]] static core::Result<std::unique_ptr<Instance>> open(const QString &dataFolder, Handler handler);
    ~Instance() override;

    /// Where the door is: a socket path on Unix (short, whatever the folder's name), a pipe name on Windows.
    [[nodiscard]] static QString addressOf(const QString &dataFolder);

Q_SIGNALS:
    /// Another start of the program asks for the window (showInstance()). Without a receiver it is told that there is none.
    void showAsked();

private:
    Instance(platform::FolderLock lock, Handler handler);

    void serve(QLocalSocket *socket);

    platform::FolderLock m_lock;
    Handler m_handler;
    QLocalServer m_server;
};

/// What a second start does instead: asks the first to show its window. Blocks the calling thread, at most 5 s.
/// Errors: those of askInstance() · Refused "instance.no_window" (the running node has none).
[[nodiscard]] core::Result<void> showInstance(const QString &dataFolder);

/// Asks the running node of that folder. Blocks the calling thread: for short-lived commands without an event loop.
/// Errors: NotFound "instance.absent" (nobody runs) · Retry "instance.silent" (it does not answer in time).
[[nodiscard]] core::Result<QJsonObject> askInstance(const QString &dataFolder, const QJsonObject &request,
                                                    std::chrono::milliseconds deadline = std::chrono::milliseconds{
                                                        30'000});

} // namespace wowlab::node
