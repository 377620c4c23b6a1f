#pragma once

#include "core/base/result.h"
#include "core/identity/keyrules.h"

#include <QString>

namespace wowlab::core {

/// The note beside a key file, "<key file>.place": says in which store the key was put, so that a keychain which does not
/// answer today is never taken for one that has no key. Nothing secret. Touches the disk.
class KeyNote
{
public:
    struct Content
    {
        KeyPlace place = KeyPlace::Unknown;
        QString entry{}; ///< in the keychain: the name under which it is there
    };

    explicit KeyNote(const QString &keyPath);

    [[nodiscard]] Content read() const;
    /// `content.place` is File or Keychain. Errors: Retry "file.write_failed".
    [[nodiscard]] Result<void> write(const Content &content) const;
    /// Errors: Retry "file.write_failed".
    [[nodiscard]] Result<void> remove() const;

private:
    QString m_path;
};

} // namespace wowlab::core
