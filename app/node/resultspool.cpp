#include "app/node/resultspool.h"

#include "core/base/atomicfile.h"
#include "core/base/json.h"
#include "core/identity/digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <optional>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcSpool, "wowlab.node.spool", QtInfoMsg)

using core::ErrorKind;
using core::fail;
using core::Result;

/// The sentinel takes no larger body, so no honest entry is larger.
constexpr qint64 kMaxEntryBytes = 1024 * 1024 + 128;
constexpr QLatin1String kSuffix(".result");

// An entry is one line with the SHA-256 of the rest, then the very body of POST /chunks/complete. The checksum tells a
// damaged disk from a result: a wrong digit would still be JSON.
QByteArray seal(const QByteArray &body)
{
    return core::sha256Hex(body) + '\n' + body;
}

std::optional<QByteArray> unseal(const QByteArray &entry)
{
    const qsizetype newline = entry.indexOf('\n');
    if (newline < 0)
        return std::nullopt;
    QByteArray body = entry.mid(newline + 1);
    if (core::sha256Hex(body) != entry.left(newline))
        return std::nullopt;
    return body;
}

/// "<chunk id>.<attempt>.result"
std::optional<ResultSpool::Key> keyOf(const QString &fileName)
{
    const QStringList parts = fileName.split(QLatin1Char('.'));
    if (parts.size() != 3)
        return std::nullopt;
    bool isNumber = false;
    const ResultSpool::Key key{core::ChunkId{QUuid::fromString(parts[0])}, parts[1].toInt(&isNumber)};
    if (key.chunkId.isNull() || !isNumber || key.attempt < 0)
        return std::nullopt;
    return key;
}

Result<core::CompleteRequest> decode(const QByteArray &entry, const ResultSpool::Key &key)
{
    const auto broken = [](const QString &why) { return fail(ErrorKind::Corrupt, "spool.broken", why); };
    const auto body = unseal(entry);
    if (!body)
        return broken(QStringLiteral("its checksum does not match"));
    const auto object = core::parseJsonObject(*body);
    if (!object)
        return broken(object.error().detail);
    auto request = core::CompleteRequest::fromJson(*object);
    if (!request)
        return broken(request.error().detail);
    if (request->chunkId != key.chunkId || request->attempt != key.attempt)
        return broken(QStringLiteral("it holds the result of another chunk"));
    return request;
}

} // namespace

ResultSpool::ResultSpool(QString folder)
    : m_folder(std::move(folder))
{
}

Result<ResultSpool> ResultSpool::open(const QString &folder)
{
    const QDir dir(folder);
    if (!QDir().mkpath(folder) || !dir.isReadable())
        return fail(ErrorKind::Retry, "spool.unusable", QStringLiteral("cannot use the folder %1").arg(folder));

    ResultSpool spool(folder);
    const QFileInfoList files = dir.entryInfoList(QDir::Files | QDir::Hidden, QDir::Time | QDir::Reversed);
    for (const QFileInfo &file : files) {
        const QString name = file.fileName();
        if (name.contains(QLatin1String(".broken-")))
            continue;
        if (!name.endsWith(kSuffix)) {
            // "<entry>.<random>": a write that a crash cut short. Its result was never reported as stored.
            if (name.contains(kSuffix + QLatin1Char('.')))
                QFile::remove(file.filePath());
            continue;
        }
        const auto key = keyOf(name);
        if (!key) {
            spool.setAside(file.filePath(), QStringLiteral("its name is no chunk's"));
            continue;
        }
        if (spool.load(*key))
            spool.m_entries.append(*key);
    }
    if (!spool.m_entries.isEmpty())
        qCInfo(lcSpool).nospace() << "Found results that were not sent yet count=" << spool.m_entries.size();
    return spool;
}

Result<void> ResultSpool::put(const core::CompleteRequest &result)
{
    if (!result.attempt)
        return fail(ErrorKind::Refused, "spool.no_attempt", QStringLiteral("a result without an attempt"));
    const Key key{result.chunkId, *result.attempt};
    const QByteArray entry = seal(core::toJson(result.toJson()));
    if (m_entries.contains(key)) {
        const auto stored = core::readFile(pathOf(key), kMaxEntryBytes);
        if (stored && *stored == entry)
            return {};
        if (stored && unseal(*stored))
            return fail(ErrorKind::Conflict, "spool.other_result",
                        QStringLiteral("another result is stored for chunk %1").arg(key.chunkId.toString()));
        // What is stored there is damaged: load() sets it aside, and the new result takes its place.
        (void)load(key);
    }
    const auto written = core::writeFileAtomically(pathOf(key), entry, core::FileAccess::OwnerOnly);
    if (!written)
        return fail(ErrorKind::Retry, "spool.write_failed", written.error().detail);
    m_entries.append(key);
    return {};
}

Result<core::CompleteRequest> ResultSpool::load(const Key &key)
{
    const QString path = pathOf(key);
    const auto entry = core::readFile(path, kMaxEntryBytes);
    auto request = entry ? decode(*entry, key) : fail(entry.error());
    if (request)
        return request;
    m_entries.removeAll(key);
    if (request.error().kind == ErrorKind::NotFound)
        return request;
    setAside(path, request.error().detail);
    return fail(ErrorKind::Corrupt, "spool.broken", request.error().detail);
}

Result<void> ResultSpool::remove(const Key &key)
{
    m_entries.removeAll(key);
    QFile file(pathOf(key));
    if (!file.remove() && file.exists())
        return fail(ErrorKind::Retry, "spool.remove_failed",
                    QStringLiteral("cannot remove %1: %2").arg(file.fileName(), file.errorString()));
    return {};
}

QString ResultSpool::pathOf(const Key &key) const
{
    return QDir(m_folder).filePath(key.chunkId.toString() + QLatin1Char('.') + QString::number(key.attempt) + kSuffix);
}

void ResultSpool::setAside(const QString &path, const QString &why)
{
    ++m_brokenEntries;
    const auto aside = core::setFileAside(path);
    qCCritical(lcSpool).noquote().nospace()
        << "A stored result cannot be read and was set aside path=" << (aside ? *aside : path) << " reason=" << why;
}

} // namespace wowlab::node
