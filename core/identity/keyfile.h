#pragma once

#include "core/base/result.h"
#include "core/identity/keypair.h"

#include <QString>

namespace wowlab::core {

enum class NewIdentity {
    IfNoneEverWas, ///< make a key only where there is none and no broken one was set aside
    Allowed,       ///< the user said so: make a key even beside a broken one
};

/// A key pair in a file of 32 raw bytes, readable by its owner only. Such files of older nodes are taken over as they are,
/// so nobody has to claim again. Lives in the thread that calls it; touches the disk.
class KeyFile
{
public:
    explicit KeyFile(QString path);

    /// The stored key; a new one, stored, where there is none. A file that cannot be a key is set aside, never overwritten,
    /// and from then on a new identity is made only when asked for.
    /// Errors: Corrupt "key.broken" (set aside; the text says where and what to do), Corrupt "file.unreadable",
    /// Retry "file.write_failed".
    [[nodiscard]] Result<Keypair> loadOrCreate(NewIdentity policy = NewIdentity::IfNoneEverWas) const;
    /// The stored key only. Errors as above, and NotFound "file.absent".
    [[nodiscard]] Result<Keypair> load() const;
    /// A fresh key in place of the stored one, of which a copy is kept beside as "<file>.replaced-<time>".
    /// Errors: Corrupt "file.unreadable", Retry "file.write_failed"; the stored key then stays.
    [[nodiscard]] Result<Keypair> replace() const;
    /// Puts this key into the file, readable by its owner only; what is there and is no key must have been set aside.
    /// Errors: Retry "file.write_failed".
    [[nodiscard]] Result<void> store(const Keypair &keypair) const;
    /// Removes the file and everything that was kept beside it: broken ones, replaced ones.
    /// Errors: Retry "file.write_failed"; the others are gone all the same.
    [[nodiscard]] Result<void> removeAll() const;

    /// Whether a broken key was set aside here.
    [[nodiscard]] bool hasBrokenSibling() const { return !brokenSibling().isEmpty(); }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] Result<Keypair> create() const;
    [[nodiscard]] QString brokenSibling() const;

    QString m_path;
};

/// Where the key for one sentinel lives. Signatures do not cover the host, so each origin (scheme, host, port) has a key of
/// its own: "keypair" belongs to the origin that first used it (remembered in "keypair.origin"), others get
/// "keypair-<hash of the origin>". Errors: those of reading and writing files.
[[nodiscard]] Result<QString> keyPathForOrigin(const QString &configFolder, const QByteArray &origin);
/// The same, but only looks: while no origin has a key here, a key without one (of an older node) is given to none.
/// Errors: NotFound "file.absent", Corrupt "file.unreadable".
[[nodiscard]] Result<QString> findKeyPath(const QString &configFolder, const QByteArray &origin);

} // namespace wowlab::core
