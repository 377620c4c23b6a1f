#include "core/identity/keyfile.h"

#include "core/base/atomicfile.h"
#include "core/identity/digest.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace wowlab::core {

namespace {

Q_LOGGING_CATEGORY(lcKeyFile, "wowlab.core.keyfile", QtInfoMsg)

/// Larger than any key, so that a wrong file is recognised by its size and not read whole.
constexpr qint64 kMaxKeyFileBytes = 4096;

constexpr QFileDevice::Permissions kForeign = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                              QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

void closeToOthers(const QString &path)
{
    if (!(QFile::permissions(path) & kForeign))
        return;
    if (QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        qCWarning(lcKeyFile).noquote().nospace()
            << "The key file was readable by others; it is private now path=" << path;
    else
        qCWarning(lcKeyFile).noquote().nospace()
            << "The key file is readable by others and cannot be changed path=" << path;
}

constexpr QLatin1String kOwnerSuffix(".origin");

QString sharedKeyPath(const QString &configFolder)
{
    return QDir(configFolder).filePath(QStringLiteral("keypair"));
}

} // namespace

KeyFile::KeyFile(QString path)
    : m_path(std::move(path))
{
}

Result<Keypair> KeyFile::load() const
{
    Result<Keypair> keypair = fail(ErrorKind::Corrupt, "key.bad_seed", QStringLiteral("far too long for a key"));
    if (const QFileInfo info(m_path); !info.isFile() || info.size() <= kMaxKeyFileBytes) {
        auto content = readFile(m_path, kMaxKeyFileBytes);
        if (!content)
            return fail(content.error());
        const Secret seed{QByteArrayView(*content)};
        wipe(*content);
        keypair = Keypair::fromSeed(seed);
    }
    if (!keypair) {
        const auto aside = setFileAside(m_path);
        if (!aside)
            return fail(aside.error());
        return fail(
            ErrorKind::Corrupt, "key.broken",
            QStringLiteral("The key file is broken (%1) and was moved to %2. Put a backup at %3, or start once with "
                           "--new-identity to get a new key and claim this node again.")
                .arg(keypair.error().detail, *aside, m_path));
    }
    closeToOthers(m_path);
    return keypair;
}

Result<Keypair> KeyFile::loadOrCreate(NewIdentity policy) const
{
    auto keypair = load();
    if (keypair || keypair.error().kind != ErrorKind::NotFound) {
        const bool mayReplace = policy == NewIdentity::Allowed && !keypair && keypair.error().code == "key.broken";
        return mayReplace ? create() : std::move(keypair);
    }
    const QString broken = brokenSibling();
    if (!broken.isEmpty() && policy != NewIdentity::Allowed)
        return fail(
            ErrorKind::Corrupt, "key.broken",
            QStringLiteral("The key file %1 is missing and a broken one was set aside as %2. Put a backup in its "
                           "place, or start once with --new-identity to get a new key and claim this node again.")
                .arg(m_path, broken));
    return create();
}

Result<Keypair> KeyFile::replace() const
{
    auto old = readFile(m_path, kMaxKeyFileBytes);
    if (!old && old.error().kind != ErrorKind::NotFound)
        return fail(old.error());
    if (old) {
        // A copy: until the new key is on the disk, the old one stays in its place.
        const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
        const auto kept =
            writeFileAtomically(m_path + QStringLiteral(".replaced-") + stamp, *old, FileAccess::OwnerOnly);
        wipe(*old);
        if (!kept)
            return fail(kept.error());
    }
    return create();
}

Result<Keypair> KeyFile::create() const
{
    Keypair keypair = Keypair::generate();
    if (const auto stored = store(keypair); !stored)
        return fail(stored.error());
    qCInfo(lcKeyFile).noquote().nospace() << "Made a new key path=" << m_path;
    return keypair;
}

Result<void> KeyFile::store(const Keypair &keypair) const
{
    const Secret seed = keypair.seed();
    QByteArray bytes(reinterpret_cast<const char *>(seed.data()), qsizetype(seed.size()));
    auto written = writeFileAtomically(m_path, bytes, FileAccess::OwnerOnly);
    wipe(bytes);
    return written;
}

Result<void> KeyFile::removeAll() const
{
    const QFileInfo info(m_path);
    QStringList names = info.dir().entryList(
        {info.fileName() + QStringLiteral(".broken-*"), info.fileName() + QStringLiteral(".replaced-*")}, QDir::Files);
    names.append(info.fileName());
    Result<void> wiped;
    for (const QString &name : names) {
        QFile file(info.dir().filePath(name));
        if (file.exists() && !file.remove())
            wiped = fail(ErrorKind::Retry, "file.write_failed",
                         QStringLiteral("cannot remove %1: %2").arg(file.fileName(), file.errorString()));
    }
    return wiped;
}

QString KeyFile::brokenSibling() const
{
    const QFileInfo info(m_path);
    const QStringList found =
        info.dir().entryList({info.fileName() + QStringLiteral(".broken-*")}, QDir::Files, QDir::Name | QDir::Reversed);
    return found.isEmpty() ? QString() : info.dir().filePath(found.first());
}

Result<QString> findKeyPath(const QString &configFolder, const QByteArray &origin)
{
    const QString shared = sharedKeyPath(configFolder);
    const auto owner = readFile(shared + kOwnerSuffix, kMaxKeyFileBytes);
    if (!owner)
        return fail(owner.error());
    return owner->trimmed() == origin ? shared
                                      : shared + QLatin1Char('-') + QString::fromLatin1(sha256Hex(origin).left(16));
}

Result<QString> keyPathForOrigin(const QString &configFolder, const QByteArray &origin)
{
    auto found = findKeyPath(configFolder, origin);
    if (found || found.error().kind != ErrorKind::NotFound)
        return found;
    // First use: a key that an older node left belongs to the sentinel that this node talks to now.
    const QString shared = sharedKeyPath(configFolder);
    const auto remembered = writeFileAtomically(shared + kOwnerSuffix, origin + '\n');
    if (!remembered)
        return fail(remembered.error());
    return shared;
}

} // namespace wowlab::core
