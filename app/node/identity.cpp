#include "app/node/identity.h"

#include "core/identity/claimcode.h"
#include "core/identity/digest.h"

#include <QHostAddress>

namespace wowlab::node {

namespace {

int defaultPort(const QString &scheme)
{
    return scheme == QLatin1String("https") || scheme == QLatin1String("wss") ? 443 : 80;
}

} // namespace

Identity::Identity(core::KeyFile file, core::Keypair keypair)
    : m_file(std::move(file))
    , m_keypair(std::move(keypair))
{
}

core::Result<Identity> Identity::open(const QString &configFolder, const QUrl &sentinel, core::NewIdentity policy)
{
    const auto path = core::keyPathForOrigin(configFolder, originOf(sentinel));
    if (!path)
        return core::fail(path.error());
    core::KeyFile file(*path);
    auto keypair = file.loadOrCreate(policy);
    if (!keypair)
        return core::fail(keypair.error());
    return Identity(std::move(file), std::move(*keypair));
}

core::Result<Identity> Identity::openExisting(const QString &configFolder, const QUrl &sentinel)
{
    const auto path = core::findKeyPath(configFolder, originOf(sentinel));
    if (!path && path.error().kind == core::ErrorKind::NotFound)
        return core::fail(core::ErrorKind::NotFound, "file.absent",
                          QStringLiteral("no node in %1 has ever worked for %2").arg(configFolder, sentinel.toString()));
    if (!path)
        return core::fail(path.error());
    core::KeyFile file(*path);
    auto keypair = file.load();
    if (!keypair)
        return core::fail(keypair.error());
    return Identity(std::move(file), std::move(*keypair));
}

QByteArray Identity::claimCode() const
{
    return core::claimCodeOf(m_keypair.publicKey());
}

QString Identity::fingerprint() const
{
    return QString::fromLatin1(core::sha256Hex(m_keypair.publicKey()).left(16));
}

core::Result<void> Identity::replace()
{
    auto keypair = m_file.replace();
    if (!keypair)
        return core::fail(keypair.error());
    m_keypair = std::move(*keypair);
    return {};
}

QByteArray originOf(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    return QStringLiteral("%1://%2:%3")
        .arg(scheme, url.host(QUrl::FullyEncoded).toLower())
        .arg(url.port(defaultPort(scheme)))
        .toLatin1();
}

bool isProtected(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    if (scheme == QLatin1String("https") || scheme == QLatin1String("wss"))
        return true;
    if (scheme != QLatin1String("http") && scheme != QLatin1String("ws"))
        return false;
    const QString host = url.host().toLower();
    // RFC 6761, 6.3: "localhost" is this machine.
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace wowlab::node
