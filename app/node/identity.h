#pragma once

#include "core/base/result.h"
#include "core/identity/keyfile.h"
#include "core/identity/keypair.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace wowlab::node {

/// The key that this node shows to one sentinel, and the file it is kept in. Lives in the main thread; touches the disk
/// when opened and when replaced.
class Identity
{
public:
    /// The identity for that sentinel; a new one where there is none. Errors: those of core::KeyFile::loadOrCreate and
    /// core::keyPathForOrigin.
    [[nodiscard]] static core::Result<Identity> open(const QString &configFolder, const QUrl &sentinel,
                                                     core::NewIdentity policy);
    /// The stored one only; nothing is written. Errors: those of core::KeyFile::load and core::findKeyPath.
    [[nodiscard]] static core::Result<Identity> openExisting(const QString &configFolder, const QUrl &sentinel);

    [[nodiscard]] const core::Keypair &keypair() const { return m_keypair; }
    /// Six characters, a function of the key.
    [[nodiscard]] QByteArray claimCode() const;
    /// Names folders that belong to this key alone; nothing secret.
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] QString path() const { return m_file.path(); }

    /// A new key in place of this one, which is kept beside: for when two unclaimed nodes show the same code.
    /// Errors: Retry "file.write_failed"; the old key then stays.
    [[nodiscard]] core::Result<void> replace();

private:
    Identity(core::KeyFile file, core::Keypair keypair);

    core::KeyFile m_file;
    core::Keypair m_keypair;
};

/// Scheme, host and port, e.g. "https://sentinel.wowlab.gg:443": what a key belongs to.
[[nodiscard]] QByteArray originOf(const QUrl &url);

/// Whether the words of a node may go there: encrypted, or to this machine. `url` is http(s) or ws(s).
[[nodiscard]] bool isProtected(const QUrl &url);

} // namespace wowlab::node
