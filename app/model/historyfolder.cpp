#include "app/model/historyfolder.h"

#include "app/model/historysegment.h"
#include "core/base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QSet>

#include <algorithm>
#include <utility>

namespace wowlab::model {

namespace {

Q_LOGGING_CATEGORY(lcHistory, "wowlab.model.history", QtInfoMsg)

constexpr qint64 kLargestFile = 64 * 1024 * 1024;
/// Of records that the disk does not take at present.
constexpr qint64 kMostUnwritten = 1024 * 1024;

const QString kPrefix = QStringLiteral("chunks-");
const QString kSuffix = QStringLiteral(".history");

quint32 numberOf(const QString &name)
{
    bool isNumber = false;
    const quint32 number = QStringView(name).mid(kPrefix.size()).chopped(kSuffix.size()).toUInt(&isNumber);
    return isNumber ? number : 0;
}

/// Records of the same spec share its name.
void shareWords(QVector<node::ChunkRecord> &records, QSet<QString> &words)
{
    for (node::ChunkRecord &record : records) {
        record.spec = *words.insert(record.spec);
        record.reason = *words.insert(record.reason);
    }
}

} // namespace

HistoryFolder::HistoryFolder(QString path)
    : m_path(std::move(path))
{
}

HistoryFolder::Content HistoryFolder::load()
{
    Content content;
    QDir dir(m_path);
    if (!dir.mkpath(QStringLiteral("."))) {
        content.trouble.cannotWrite = QStringLiteral("cannot make the folder %1").arg(m_path);
        return content;
    }
    const quint32 through = loadSums(content);
    content.sums = content.folded;
    content.nextSegment = through + 1;

    QSet<QString> words;
    const QStringList names = dir.entryList({kPrefix + QLatin1Char('*') + kSuffix}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const quint32 number = numberOf(name);
        if (number == 0)
            continue; // not ours
        content.nextSegment = std::max(content.nextSegment, number + 1);
        if (number <= through) {
            QFile::remove(dir.filePath(name)); // summed up before the program was killed
            continue;
        }
        Segment segment{.number = number, .records = loadSegment(number, content.trouble)};
        shareWords(segment.records, words);
        for (const node::ChunkRecord &record : std::as_const(segment.records))
            content.sums.add(record);
        if (!segment.records.isEmpty())
            content.segments.append(std::move(segment));
    }
    return content;
}

quint32 HistoryFolder::loadSums(Content &content)
{
    const QString path = sumsPath();
    const auto bytes = core::readFile(path, kLargestFile);
    if (!bytes && bytes.error().kind == core::ErrorKind::NotFound)
        return 0;
    auto stored = bytes ? HistorySums::fromJsonText(*bytes) : core::fail(bytes.error());
    if (!stored) {
        setAside(path, stored.error().detail, content.trouble);
        return 0;
    }
    content.folded = std::move(stored->sums);
    return stored->throughSegment;
}

QVector<node::ChunkRecord> HistoryFolder::loadSegment(quint32 number, HistoryTrouble &trouble)
{
    const QString path = pathOf(number);
    const auto bytes = core::readFile(path, kLargestFile);
    if (!bytes) {
        setAside(path, bytes.error().detail, trouble);
        return {};
    }
    const SegmentContent segment = readSegment(*bytes);
    switch (segment.end) {
    case SegmentContent::End::Whole:
        break;
    case SegmentContent::End::Torn:
        // The place where the next record goes must be right behind the last whole one.
        if (!QFile::resize(path, segment.validBytes))
            setAside(path, QStringLiteral("it cannot be shortened"), trouble);
        break;
    case SegmentContent::End::Broken:
        setAside(path, QStringLiteral("damaged behind record %1").arg(segment.records.size()), trouble);
        if (const auto saved = core::writeFileAtomically(path, bytes->left(segment.validBytes)); !saved)
            trouble.cannotWrite = saved.error().detail;
        break;
    }
    return segment.records;
}

core::Result<void> HistoryFolder::append(quint32 segment, const QByteArray &frames)
{
    if (!frames.isEmpty() && m_unwrittenBytes < kMostUnwritten) {
        m_unwritten[segment] += frames;
        m_unwrittenBytes += frames.size();
    }
    while (!m_unwritten.isEmpty()) {
        const auto first = m_unwritten.begin();
        if (auto written = write(first.key(), first.value()); !written)
            return written;
        m_unwrittenBytes -= first.value().size();
        m_unwritten.erase(first);
    }
    return {};
}

core::Result<void> HistoryFolder::write(quint32 segment, const QByteArray &frames)
{
    const auto failed = [](const QString &why) {
        return core::fail(core::ErrorKind::Retry, "history.write_failed", why);
    };
    if (m_isLocked)
        return failed(QStringLiteral("an unreadable file is in the way in %1").arg(m_path));
    QFile file(pathOf(segment));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failed(file.errorString());
    const qint64 before = file.size();
    const QByteArray bytes = before == 0 ? historyHeader() + frames : frames;
    if (file.write(bytes) == bytes.size())
        return {};
    const QString why = file.errorString();
    file.resize(before);
    return failed(why);
}

core::Result<void> HistoryFolder::fold(const HistorySums &folded, quint32 through)
{
    if (m_isLocked)
        return core::fail(core::ErrorKind::Retry, "history.write_failed",
                          QStringLiteral("an unreadable file is in the way in %1").arg(m_path));
    // First the sums, then the deletions: a segment that is left over is known to be in the sums.
    if (auto written = core::writeFileAtomically(sumsPath(), folded.toJsonText(through)); !written)
        return written;
    while (!m_unwritten.isEmpty() && m_unwritten.firstKey() <= through)
        m_unwrittenBytes -= m_unwritten.take(m_unwritten.firstKey()).size();
    const QDir dir(m_path);
    for (const QString &name : dir.entryList({kPrefix + QLatin1Char('*') + kSuffix}, QDir::Files)) {
        const quint32 number = numberOf(name);
        if (number > 0 && number <= through)
            QFile::remove(dir.filePath(name));
    }
    return {};
}

void HistoryFolder::setAside(const QString &path, const QString &why, HistoryTrouble &trouble)
{
    const auto aside = core::setFileAside(path);
    if (!aside) {
        m_isLocked = true; // nothing is written over it
        trouble.cannotWrite = aside.error().detail;
    } else {
        trouble.setAside.append(*aside);
    }
    qCWarning(lcHistory).noquote().nospace() << "A part of the history cannot be read file=" << path
                                             << " setAside=" << aside.value_or(QString()) << " reason=" << why;
}

QString HistoryFolder::sumsPath() const
{
    return QDir(m_path).filePath(QStringLiteral("sums.json"));
}

QString HistoryFolder::pathOf(quint32 segment) const
{
    return QDir(m_path).filePath(kPrefix + QStringLiteral("%1").arg(segment, 8, 10, QLatin1Char('0')) + kSuffix);
}

} // namespace wowlab::model
