#include "core/identity/keynote.h"

#include "core/base/atomicfile.h"

#include <QFile>

namespace wowlab::core {

namespace {

constexpr qint64 kMaxNoteBytes = 8192;

const QByteArray kFileWord("file");
const QByteArray kKeychainWord("keychain");

} // namespace

KeyNote::KeyNote(const QString &keyPath)
    : m_path(keyPath + QLatin1String(".place"))
{
}

KeyNote::Content KeyNote::read() const
{
    const auto text = readFile(m_path, kMaxNoteBytes);
    if (!text)
        return {.place = text.error().kind == ErrorKind::NotFound ? KeyPlace::Unknown : KeyPlace::Unreadable};
    const QByteArray line = text->trimmed();
    if (line == kFileWord)
        return {.place = KeyPlace::File};
    if (line.startsWith(kKeychainWord + ' '))
        return {.place = KeyPlace::Keychain, .entry = QString::fromUtf8(line.mid(kKeychainWord.size() + 1))};
    return {.place = KeyPlace::Unreadable};
}

Result<void> KeyNote::write(const Content &content) const
{
    Q_ASSERT(content.place == KeyPlace::File || content.place == KeyPlace::Keychain);
    if (read().place == KeyPlace::Unreadable) {
        if (const auto aside = setFileAside(m_path); !aside)
            return fail(ErrorKind::Retry, "file.write_failed", aside.error().detail);
    }
    const QByteArray line = content.place == KeyPlace::File ? kFileWord : kKeychainWord + ' ' + content.entry.toUtf8();
    return writeFileAtomically(m_path, line + '\n');
}

Result<void> KeyNote::remove() const
{
    if (QFile file(m_path); file.exists() && !file.remove())
        return fail(ErrorKind::Retry, "file.write_failed",
                    QStringLiteral("cannot remove %1: %2").arg(m_path, file.errorString()));
    return {};
}

} // namespace wowlab::core
