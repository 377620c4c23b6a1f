#include "app/model/historysegment.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

namespace wowlab::model {

namespace {

using node::ChunkRecord;
using Length = quint16;
using Checksum = quint16;

constexpr qsizetype kLongestRecord = 1'000;
/// Texts longer than that are cut: words and names are not.
constexpr qsizetype kLongestText = 200;

template <class Number>
QByteArray bytesOf(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QDataStream &operator<<(QDataStream &stream, const ChunkRecord &record)
{
    return stream << qint64(record.endedAt.count()) << record.chunk.value << record.job.value << record.iterations
                  << record.meanDps << qint64(record.elapsed.count()) << quint8(record.verdict)
                  << record.spec.left(kLongestText).toUtf8() << record.reason.left(kLongestText).toUtf8();
}

bool read(const QByteArray &bytes, ChunkRecord &record)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    qint64 endedAt = 0;
    qint64 elapsed = 0;
    quint8 verdict = 0;
    QByteArray spec;
    QByteArray reason;
    stream >> endedAt >> record.chunk.value >> record.job.value >> record.iterations >> record.meanDps >> elapsed >>
        verdict >> spec >> reason;
    if (stream.status() != QDataStream::Ok || verdict > quint8(ChunkRecord::Verdict::Failed))
        return false;
    record.endedAt = std::chrono::milliseconds(endedAt);
    record.elapsed = std::chrono::milliseconds(elapsed);
    record.verdict = ChunkRecord::Verdict(verdict);
    record.spec = QString::fromUtf8(spec);
    record.reason = QString::fromUtf8(reason);
    return true;
}

/// What a power cut leaves where the file had already grown.
bool isAllZero(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == 0; });
}

} // namespace

QByteArray historyHeader()
{
    return QByteArrayLiteral("wowlab history 1\n");
}

QByteArray historyFrame(const ChunkRecord &record)
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << record;
    return bytesOf(Length(payload.size())) + payload + bytesOf(Checksum(qChecksum(payload)));
}

SegmentContent readSegment(const QByteArray &bytes)
{
    using End = SegmentContent::End;
    const QByteArray header = historyHeader();
    if (!bytes.startsWith(header))
        return {.records = {},
                .validBytes = 0,
                .end = header.startsWith(bytes) || isAllZero(bytes) ? End::Torn : End::Broken};

    SegmentContent content;
    content.validBytes = header.size();
    content.records.reserve(bytes.size() / 90);
    while (content.validBytes < bytes.size()) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(content.validBytes);
        const auto broken = [&content, rest] {
            content.end = isAllZero(rest) ? End::Torn : End::Broken;
            return content;
        };
        if (rest.size() < qsizetype(sizeof(Length))) {
            content.end = End::Torn;
            return content;
        }
        const qsizetype length = qFromLittleEndian<Length>(rest.data());
        if (length == 0 || length > kLongestRecord)
            return broken();
        const qsizetype frame = qsizetype(sizeof(Length)) + length + qsizetype(sizeof(Checksum));
        if (rest.size() < frame) {
            content.end = End::Torn;
            return content;
        }
        const auto payload = QByteArray::fromRawData(rest.data() + sizeof(Length), length);
        ChunkRecord record;
        if (qFromLittleEndian<Checksum>(rest.data() + sizeof(Length) + length) != qChecksum(payload) ||
            !read(payload, record))
            return broken();
        content.records.append(std::move(record));
        content.validBytes += frame;
    }
    return content;
}

} // namespace wowlab::model
