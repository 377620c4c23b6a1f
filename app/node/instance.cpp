#include "app/node/instance.h"

#include "core/base/json.h"
#include "core/identity/digest.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QMetaMethod>
#include <QPointer>
#include <QStandardPaths>
#include <QTimer>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcInstance, "wowlab.node.instance", QtInfoMsg)

using core::ErrorKind;
using core::fail;

constexpr qint64 kMaxLineBytes = 64 * 1024;
constexpr std::chrono::seconds kAskerPatience{10};
constexpr std::chrono::seconds kShowPatience{5};

} // namespace

Instance::Instance(platform::FolderLock lock, Handler handler)
    : m_lock(std::move(lock))
    , m_handler(std::move(handler))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            serve(socket);
    });
}

Instance::~Instance() = default;

core::Result<std::unique_ptr<Instance>> Instance::open(const QString &dataFolder, Handler handler)
{
    auto lock = platform::FolderLock::take(dataFolder);
    if (!lock)
        return fail(lock.error());
    std::unique_ptr<Instance> instance(new Instance(std::move(*lock), std::move(handler)));
    const QString address = addressOf(dataFolder);
    // Ours by the lock: a socket that is there belongs to nobody.
    QLocalServer::removeServer(address);
    if (!instance->m_server.listen(address))
        return fail(ErrorKind::Retry, "instance.cannot_listen",
                    QStringLiteral("cannot listen on %1: %2").arg(address, instance->m_server.errorString()));
    return instance;
}

QString Instance::addressOf(const QString &dataFolder)
{
    const QString canonical = QDir(dataFolder).absolutePath();
    const QString name =
        QStringLiteral("wowlab-node-") + QString::fromLatin1(core::sha256Hex(canonical.toUtf8()).left(16));
#ifdef Q_OS_UNIX
    // A socket's path has about 100 bytes (unix(7)). The data folder is its natural place, where that suffices.
    const QString inFolder = QDir(canonical).filePath(QStringLiteral("control"));
    if (QFile::encodeName(inFolder).size() <= 90)
        return inFolder;
    QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (runtime.isEmpty() || QFile::encodeName(runtime).size() > 60)
        runtime = QDir::tempPath();
    return QDir(runtime).filePath(name);
#else
    return name;
#endif
}

void Instance::serve(QLocalSocket *socket)
{
    socket->setParent(this);
    socket->setReadBufferSize(kMaxLineBytes + 1);
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(kAskerPatience, socket, [socket] {
        if (!socket->property("asked").toBool())
            socket->abort();
    });
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->property("asked").toBool() || (!socket->canReadLine() && socket->bytesAvailable() <= kMaxLineBytes))
            return;
        socket->setProperty("asked", true);
        const auto request = core::parseJsonObject(socket->readLine(kMaxLineBytes));
        if (!request) {
            qCWarning(lcInstance) << "Unreadable request from a local process";
            return socket->abort();
        }
        if (request->value(QLatin1String("command")) == QLatin1String("show")) {
            const bool hasWindow = isSignalConnected(QMetaMethod::fromSignal(&Instance::showAsked));
            socket->write(core::toJson({{QStringLiteral("ok"), hasWindow}}) + '\n');
            socket->disconnectFromServer();
            if (hasWindow)
                Q_EMIT showAsked();
            return;
        }
        m_handler(*request, [asker = QPointer<QLocalSocket>(socket)](const QJsonObject &answer) {
            if (!asker)
                return;
            asker->write(core::toJson(answer) + '\n');
            asker->disconnectFromServer(); // once it is written
        });
    });
}

core::Result<void> showInstance(const QString &dataFolder)
{
    const auto answer = askInstance(dataFolder, {{QStringLiteral("command"), QStringLiteral("show")}}, kShowPatience);
    if (!answer)
        return fail(answer.error());
    if (!answer->value(QLatin1String("ok")).toBool())
        return fail(ErrorKind::Refused, "instance.no_window",
                    QStringLiteral("the node that runs for %1 has no window").arg(dataFolder));
    return {};
}

core::Result<QJsonObject> askInstance(const QString &dataFolder, const QJsonObject &request,
                                      std::chrono::milliseconds deadline)
{
    QDeadlineTimer timer(deadline);
    QLocalSocket socket;
    socket.connectToServer(Instance::addressOf(dataFolder));
    if (!socket.waitForConnected(int(timer.remainingTime())))
        return fail(ErrorKind::NotFound, "instance.absent", QStringLiteral("no node runs for %1").arg(dataFolder));
    socket.write(core::toJson(request) + '\n');
    while (!socket.canReadLine() && socket.bytesAvailable() < kMaxLineBytes && !timer.hasExpired()) {
        if (!socket.waitForReadyRead(int(timer.remainingTime())))
            break;
    }
    if (!socket.canReadLine())
        return fail(ErrorKind::Retry, "instance.silent", QStringLiteral("the running node does not answer"));
    return core::parseJsonObject(socket.readLine(kMaxLineBytes));
}

} // namespace wowlab::node
