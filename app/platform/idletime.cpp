#include "app/platform/idletime.h"

#include <QtGlobal>

#if defined(Q_OS_WIN)
#    include <windows.h>
#elif defined(Q_OS_MACOS)
#    include <ApplicationServices/ApplicationServices.h>
#else
#    include <QDBusConnection>
#    include <QDBusMessage>
#    include <QDBusPendingCallWatcher>
#    include <QDBusPendingReply>
#    include <QVariantMap>

#    include <array>
#    include <ctime>
#endif

namespace wowlab::platform {

using std::chrono::milliseconds;

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)

struct IdleTime::Impl
{
};

IdleTime::IdleTime(QObject *parent)
    : QObject(parent)
{
}

void IdleTime::ask()
{
    std::optional<milliseconds> idleFor;
#    if defined(Q_OS_WIN)
    LASTINPUTINFO info{};
    info.cbSize = sizeof(info);
    if (GetLastInputInfo(&info))
        idleFor = milliseconds(DWORD(GetTickCount() - info.dwTime)); // both wrap around after 49 days
#    else
    const double seconds =
        CGEventSourceSecondsSinceLastEventType(kCGEventSourceStateHIDSystemState, kCGAnyInputEventType);
    idleFor = milliseconds(qint64(seconds * 1000));
#    endif
    QMetaObject::invokeMethod(
        this, [this, idleFor] { Q_EMIT answered(idleFor); }, Qt::QueuedConnection);
}

#else

namespace {

constexpr int kPatienceMs = 2'000;

std::optional<milliseconds> fromMutter(const QDBusPendingCall &call)
{
    const QDBusPendingReply<qulonglong> reply = call;
    return reply.isValid() ? std::optional(milliseconds(reply.value())) : std::nullopt;
}

/// Its specification says seconds; what desktops answer is milliseconds.
std::optional<milliseconds> fromScreenSaver(const QDBusPendingCall &call)
{
    const QDBusPendingReply<uint> reply = call;
    return reply.isValid() ? std::optional(milliseconds(reply.value())) : std::nullopt;
}

/// The desktop tells logind when its session becomes idle, which is minutes after the last key. One that never did says
/// nothing by "not idle".
std::optional<milliseconds> fromLogind(const QDBusPendingCall &call)
{
    const QDBusPendingReply<QVariantMap> reply = call;
    if (!reply.isValid())
        return std::nullopt;
    const QVariantMap properties = reply.value();
    const std::chrono::microseconds since(
        properties.value(QStringLiteral("IdleSinceHintMonotonic")).toULongLong()); // CLOCK_MONOTONIC
    if (since.count() == 0)
        return std::nullopt;
    if (!properties.value(QStringLiteral("IdleHint")).toBool())
        return milliseconds(0);
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const auto passed = std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec) - since;
    return std::max(std::chrono::duration_cast<milliseconds>(passed), milliseconds(0));
}

struct Source
{
    QDBusConnection (*bus)();
    const char *service;
    const char *path;
    const char *interface;
    const char *method;
    const char *argument; ///< none if null
    std::optional<milliseconds> (*read)(const QDBusPendingCall &call);
};

constexpr std::array kSources{
    Source{&QDBusConnection::sessionBus, "org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core",
           "org.gnome.Mutter.IdleMonitor", "GetIdletime", nullptr, &fromMutter},
    Source{&QDBusConnection::sessionBus, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
           "org.freedesktop.ScreenSaver", "GetSessionIdleTime", nullptr, &fromScreenSaver},
    Source{&QDBusConnection::systemBus, "org.freedesktop.login1", "/org/freedesktop/login1/session/auto",
           "org.freedesktop.DBus.Properties", "GetAll", "org.freedesktop.login1.Session", &fromLogind},
};

} // namespace

struct IdleTime::Impl
{
    bool isUnderWay = false;
    std::size_t first = 0; ///< the source that answered last

    void askFrom(IdleTime &self, std::size_t tried);
};

/// Asks the source that is `tried` places behind the first.
void IdleTime::Impl::askFrom(IdleTime &self, std::size_t tried)
{
    const auto end = [this, &self](std::optional<milliseconds> idleFor) {
        isUnderWay = false;
        Q_EMIT self.answered(idleFor);
    };
    if (tried == kSources.size())
        return end(std::nullopt);
    const std::size_t index = (first + tried) % kSources.size();
    const Source &source = kSources[index];
    auto message =
        QDBusMessage::createMethodCall(QString::fromLatin1(source.service), QString::fromLatin1(source.path),
                                       QString::fromLatin1(source.interface), QString::fromLatin1(source.method));
    if (source.argument)
        message << QString::fromLatin1(source.argument);
    message.setAutoStartService(false); // a desktop that is not there shall stay away
    auto *watcher = new QDBusPendingCallWatcher(source.bus().asyncCall(message, kPatienceMs), &self);
    connect(watcher, &QDBusPendingCallWatcher::finished, &self, [this, &self, watcher, tried, index, end] {
        watcher->deleteLater();
        const auto idleFor = kSources[index].read(*watcher);
        if (!idleFor)
            return askFrom(self, tried + 1);
        first = index;
        end(idleFor);
    });
}

IdleTime::IdleTime(QObject *parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>())
{
}

void IdleTime::ask()
{
    if (m_impl->isUnderWay)
        return;
    m_impl->isUnderWay = true;
    m_impl->askFrom(*this, 0);
}

#endif

IdleTime::~IdleTime() = default;

} // namespace wowlab::platform
