#include "app/keychain/secretservice.h"

#ifdef WOWLAB_HAS_SECRET_SERVICE
#    include <algorithm>
#    include <array>

#    include <QDBusConnection>
#    include <QDBusConnectionInterface>
#    include <QDBusMessage>
#    include <QDBusMetaType>
#    include <QDBusObjectPath>
#    include <QLibrary>
#    include <QMap>
#endif

namespace wowlab::keychain {

#ifdef WOWLAB_HAS_SECRET_SERVICE

namespace {

constexpr int kCallTimeoutMs = 2'000;

constexpr QLatin1String kSecretService("org.freedesktop.secrets");
constexpr std::array kServices{kSecretService, QLatin1String("org.kde.kwalletd6"), QLatin1String("org.kde.kwalletd5"),
                               QLatin1String("org.kde.kwalletd")};

bool isOwned(QDBusConnection bus, QLatin1String name)
{
    return bus.isConnected() && bus.interface()->isServiceRegistered(name);
}

} // namespace

bool isSecretServiceRunning()
{
    // Not "could be activated": whoever asks has just tried to use it.
    const auto bus = QDBusConnection::sessionBus();
    return std::any_of(kServices.begin(), kServices.end(), [&bus](QLatin1String name) { return isOwned(bus, name); });
}

void forgetSession()
{
    static const auto disconnect =
        reinterpret_cast<void (*)()>(QLibrary::resolve(QStringLiteral("secret-1"), 0, "secret_service_disconnect"));
    if (disconnect)
        disconnect();
}

Presence presenceOf(const QString &service, const QString &key)
{
    const auto bus = QDBusConnection::sessionBus();
    if (!isOwned(bus, kSecretService))
        return Presence::Absent;
    using Attributes = QMap<QString, QString>;
    qDBusRegisterMetaType<Attributes>();
    auto call =
        QDBusMessage::createMethodCall(kSecretService, QStringLiteral("/org/freedesktop/secrets"),
                                       QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    call << QVariant::fromValue(Attributes{{QStringLiteral("server"), service}, {QStringLiteral("user"), key}});
    const auto reply = bus.call(call, QDBus::Block, kCallTimeoutMs);
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().size() != 2)
        return Presence::NotKnown;
    for (const QVariant &found : reply.arguments()) { // the unlocked ones, the locked ones
        if (!qdbus_cast<QList<QDBusObjectPath>>(found).isEmpty())
            return Presence::Present;
    }
    return Presence::Absent;
}

#else

bool isSecretServiceRunning()
{
    return true;
}

void forgetSession() {}

Presence presenceOf(const QString &, const QString &)
{
    return Presence::Absent;
}

#endif

} // namespace wowlab::keychain
