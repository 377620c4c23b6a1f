#include "app/platform/sleepsignal.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
#    define WOWLAB_HAS_LOGIND
#    include <QDBusConnection>
#endif

namespace wowlab::platform {

SleepSignal::SleepSignal(QObject *parent)
    : QObject(parent)
{
#ifdef WOWLAB_HAS_LOGIND
    // https://www.freedesktop.org/wiki/Software/systemd/logind/; QtDBus takes slots by their names only.
    QDBusConnection::systemBus().connect(QStringLiteral("org.freedesktop.login1"),
                                         QStringLiteral("/org/freedesktop/login1"),
                                         QStringLiteral("org.freedesktop.login1.Manager"),
                                         QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
#endif
}

void SleepSignal::prepareForSleep(bool isBefore)
{
    if (isBefore)
        Q_EMIT fallingAsleep();
    else
        Q_EMIT wokenUp();
}

} // namespace wowlab::platform
