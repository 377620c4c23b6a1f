#pragma once

#include "app/platform/folderlock.h"
#include "core/base/result.h"
#include "core/identity/keyfile.h"
#include "core/identity/keynote.h"
#include "core/identity/keypair.h"
#include "core/identity/keyrules.h"
#include "core/identity/secretstore.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>
#include <optional>

namespace wowlab::node {

/// The places in which one key may be: its file, the note beside it, and its entry in the keychain.
struct KeyHome
{
    explicit KeyHome(const QString &keyPath, const QByteArray &origin);

    /// The name under which a key goes into the keychain that must not overwrite another one.
    [[nodiscard]] QString entryForNew(const core::Keypair &keypair) const;

    core::KeyFile file;
    core::KeyNote note;
    QString base;  ///< the name of the first key's entry in the keychain
    QString entry; ///< the name of the present one's
};

/// The key that this node shows to one sentinel, and the store it is kept in. Lives in the main thread; touches the disk
/// when opened, replaced and wiped.
class Identity
{
public:
    /// The identity of a program without a keychain; a new one where there is none. While it lives, no other process opens it:
    /// two nodes under one key would take each other's chunks. Errors: those of core::KeyFile::loadOrCreate,
    /// core::keyPathForOrigin and platform::FolderLock::takeFile, and Conflict "key.in_keychain" (the tray app put the key there).
    [[nodiscard]] static core::Result<Identity> open(const QString &configFolder, const QUrl &sentinel,
                                                     core::NewIdentity policy);
    /// The stored one only, in use or not; nothing is written. Errors: those of core::KeyFile::load and core::findKeyPath, and
    /// Conflict "key.in_keychain".
    [[nodiscard]] static core::Result<Identity> openExisting(const QString &configFolder, const QUrl &sentinel);

    /// What IdentityOpener makes of its parts. `keychain` outlives it and answers in time.
    Identity(platform::FolderLock lock, KeyHome home, core::KeyPlace place, core::SecretStore &keychain,
             core::Keypair keypair);

    [[nodiscard]] const core::Keypair &keypair() const { return m_keypair; }
    /// Six characters, a function of the key.
    [[nodiscard]] QByteArray claimCode() const;
    /// Names folders that belong to this key alone; nothing secret.
    [[nodiscard]] QString fingerprint() const;
    /// Of the key file, whether the key is in it or not.
    [[nodiscard]] QString path() const { return m_home.file.path(); }
    /// File or Keychain.
    [[nodiscard]] core::KeyPlace place() const { return m_place; }

    using Answer = std::function<void(const core::Result<void> &)>;

    /// A new key in place of this one, in the same store: for when two unclaimed nodes show the same code. Answers in the main
    /// thread, perhaps before it returns, and not at all when `context` is gone; until then this object stays where it is.
    /// Errors: Retry "file.write_failed", Retry "keychain.not_stored"; the old key then stays.
    void replace(QObject *context, Answer answer);
    /// Takes the key out of all stores, with its copies and the note; for an unlinked node, whose identity is closed next.
    /// Errors: Retry "file.write_failed", Retry "keychain.not_removed"; what could be removed is gone all the same.
    void wipe(QObject *context, Answer answer);

private:
    Identity(std::optional<platform::FolderLock> lock, KeyHome home, core::Keypair keypair);

    std::optional<platform::FolderLock> m_lock;
    KeyHome m_home;
    core::KeyPlace m_place = core::KeyPlace::File;
    core::SecretStore *m_keychain = nullptr;
    core::Keypair m_keypair;
};

/// Scheme, host and port, e.g. "https://sentinel.wowlab.gg:443": what a key belongs to.
[[nodiscard]] QByteArray originOf(const QUrl &url);

/// Whether the words of a node may go there: encrypted, or to this machine. `url` is http(s) or ws(s).
[[nodiscard]] bool isProtected(const QUrl &url);

} // namespace wowlab::node
