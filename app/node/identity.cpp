#include "app/node/identity.h"

#include "core/base/async.h"
#include "core/identity/claimcode.h"
#include "core/identity/digest.h"

#include <memory>

#include <QFileInfo>
#include <QHostAddress>

namespace wowlab::node {

namespace {

int defaultPort(const QString &scheme)
{
    return scheme == QLatin1String("https") || scheme == QLatin1String("wss") ? 443 : 80;
}

QString fingerprintOf(const core::Keypair &keypair)
{
    return QString::fromLatin1(core::sha256Hex(keypair.publicKey()).left(16));
}

bool isKeyInKeychainOnly(const KeyHome &home)
{
    return !QFileInfo::exists(home.file.path()) && home.note.read().place == core::KeyPlace::Keychain;
}

core::Error keyIsInKeychain(const QString &path)
{
    return {core::ErrorKind::Conflict, "key.in_keychain",
            QStringLiteral(
                "The key of this node is in the system's keychain, where the tray app put it, and not in %1. Use "
                "the tray app, or start once with --new-identity to get a new key and claim this node again.")
                .arg(path)};
}

} // namespace

QString KeyHome::entryForNew(const core::Keypair &keypair) const
{
    return base + QLatin1Char(' ') + fingerprintOf(keypair);
}

KeyHome::KeyHome(const QString &keyPath, const QByteArray &origin)
    : file(keyPath)
    , note(keyPath)
    // With the path: nodes with configuration folders of their own are different nodes.
    , base(QString::fromLatin1(origin) + QLatin1Char(' ') + keyPath)
    , entry(base)
{
}

Identity::Identity(std::optional<platform::FolderLock> lock, KeyHome home, core::Keypair keypair)
    : m_lock(std::move(lock))
    , m_home(std::move(home))
    , m_keypair(std::move(keypair))
{
}

Identity::Identity(platform::FolderLock lock, KeyHome home, core::KeyPlace place, core::SecretStore &keychain,
                   core::Keypair keypair)
    : m_lock(std::move(lock))
    , m_home(std::move(home))
    , m_place(place)
    , m_keychain(&keychain)
    , m_keypair(std::move(keypair))
{
}

core::Result<Identity> Identity::open(const QString &configFolder, const QUrl &sentinel, core::NewIdentity policy)
{
    const auto path = core::keyPathForOrigin(configFolder, originOf(sentinel));
    if (!path)
        return core::fail(path.error());
    auto lock = platform::FolderLock::takeFile(*path);
    if (!lock)
        return core::fail(lock.error());
    KeyHome home(*path, originOf(sentinel));
    const bool isElsewhere = isKeyInKeychainOnly(home);
    if (isElsewhere && policy != core::NewIdentity::Allowed)
        return core::fail(keyIsInKeychain(*path));
    auto keypair = home.file.loadOrCreate(policy);
    if (!keypair)
        return core::fail(keypair.error());
    if (isElsewhere) {
        if (const auto noted = home.note.write({.place = core::KeyPlace::File}); !noted)
            return core::fail(noted.error());
    }
    return Identity(std::move(*lock), std::move(home), std::move(*keypair));
}

core::Result<Identity> Identity::openExisting(const QString &configFolder, const QUrl &sentinel)
{
    const auto path = core::findKeyPath(configFolder, originOf(sentinel));
    if (!path && path.error().kind == core::ErrorKind::NotFound)
        return core::fail(
            core::ErrorKind::NotFound, "file.absent",
            QStringLiteral("no node in %1 has ever worked for %2").arg(configFolder, sentinel.toString()));
    if (!path)
        return core::fail(path.error());
    KeyHome home(*path, originOf(sentinel));
    if (isKeyInKeychainOnly(home))
        return core::fail(keyIsInKeychain(*path));
    auto keypair = home.file.load();
    if (!keypair)
        return core::fail(keypair.error());
    return Identity(std::nullopt, std::move(home), std::move(*keypair));
}

QByteArray Identity::claimCode() const
{
    return core::claimCodeOf(m_keypair.publicKey());
}

QString Identity::fingerprint() const
{
    return fingerprintOf(m_keypair);
}

void Identity::replace(QObject *context, Answer answer)
{
    if (m_place != core::KeyPlace::Keychain) {
        auto keypair = m_home.file.replace();
        if (!keypair)
            return answer(core::fail(keypair.error()));
        m_keypair = std::move(*keypair);
        return answer({});
    }
    // Into an entry of its own: until the note names it nothing has changed, however late or unheard the keychain does it.
    auto fresh = std::make_shared<core::Keypair>(core::Keypair::generate());
    const QString entry = m_home.entryForNew(*fresh);
    core::onFinished(
        m_keychain->write(entry, fresh->seed()), context,
        [this, fresh, entry, answer = std::move(answer)](const core::SecretResult<void> &written) {
            if (!written)
                return answer(core::fail(core::ErrorKind::Retry, "keychain.not_stored", written.error().detail));
            if (const auto noted = m_home.note.write({.place = core::KeyPlace::Keychain, .entry = entry}); !noted)
                return answer(core::fail(noted.error()));
            const QString former = std::exchange(m_home.entry, entry);
            m_keypair = std::move(*fresh);
            // Best effort: nobody has claimed that key, and nothing names the entry any more.
            [[maybe_unused]] const auto removal = m_keychain->remove(former);
            answer({});
        });
}

void Identity::wipe(QObject *context, Answer answer)
{
    const auto fileWiped = m_home.file.removeAll();
    if (!m_keychain) {
        const auto noteWiped = m_home.note.remove();
        return answer(fileWiped ? noteWiped : fileWiped);
    }
    if (m_home.entry != m_home.base) [[maybe_unused]]
        const auto removal = m_keychain->remove(m_home.base); // of a key before this one
    // Also when the key was in the file: the keychain may have taken one that it was too slow to confirm.
    core::onFinished(m_keychain->remove(m_home.entry), context,
                     [this, fileWiped, answer = std::move(answer)](const core::SecretResult<void> &removed) {
                         const bool isGone = removed || removed.error().trouble == core::SecretTrouble::NoService;
                         if (!isGone && m_place == core::KeyPlace::Keychain)
                             return answer(core::fail(core::ErrorKind::Retry, "keychain.not_removed",
                                                      removed.error().detail)); // the note keeps naming it
                         const auto noteWiped = m_home.note.remove();
                         answer(fileWiped ? noteWiped : fileWiped);
                     });
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
