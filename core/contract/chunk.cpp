#include "core/contract/chunk.h"

#include "core/base/json.h"

#include <limits>

namespace wowlab::core {

namespace {

constexpr QLatin1String kId("id");
constexpr QLatin1String kJobId("jobId");
constexpr QLatin1String kIterations("iterations");
constexpr QLatin1String kConfigHash("configHash");
constexpr QLatin1String kRotationChecksum("rotationChecksum");
constexpr QLatin1String kRules("rules");
constexpr QLatin1String kSeedOffset("seedOffset");
constexpr QLatin1String kAttempt("attempt");
constexpr QLatin1String kLeaseSeconds("leaseSeconds");

constexpr qint64 kMaxInt = std::numeric_limits<qint32>::max();
constexpr qint64 kMinInt = std::numeric_limits<qint32>::min();

} // namespace

QJsonObject Chunk::toJson() const
{
    return {
        {kId, id.toString()},
        {kJobId, jobId.toString()},
        {kIterations, iterations},
        {kConfigHash, QString::fromLatin1(configHash)},
        {kRotationChecksum,
         rotationChecksum.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QString::fromLatin1(rotationChecksum))},
        {kRules, QString::fromLatin1(rules)},
        {kSeedOffset, seedOffset},
        {kAttempt, attempt},
        {kLeaseSeconds, qint64(lease.count())},
    };
}

Result<Chunk> Chunk::fromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("chunk."));
    Chunk chunk;
    chunk.id.value = read.uuid(kId);
    chunk.jobId.value = read.uuid(kJobId);
    chunk.iterations = int(read.integer(kIterations, 1, kMaxInt));
    chunk.configHash = read.latin1(kConfigHash);
    chunk.rotationChecksum = read.optionalLatin1(kRotationChecksum).value_or(QByteArray());
    chunk.rules = read.optionalLatin1(kRules).value_or(QByteArray("corrected"));
    chunk.seedOffset = qint32(read.integer(kSeedOffset, kMinInt, kMaxInt));
    chunk.attempt = int(read.integer(kAttempt, 0, kMaxInt));
    chunk.lease = std::chrono::seconds(read.integer(kLeaseSeconds, 1, 86'400));
    return read.finish(std::move(chunk));
}

QJsonArray toJson(const ChunkList &chunks)
{
    QJsonArray array;
    for (const Chunk &chunk : chunks)
        array.append(chunk.toJson());
    return array;
}

Result<ChunkList> chunksFromJson(const QJsonArray &array)
{
    ChunkList chunks;
    chunks.reserve(array.size());
    for (const QJsonValue &value : array) {
        auto chunk = Chunk::fromJson(value.toObject());
        if (!chunk)
            return fail(chunk.error());
        chunks.append(std::move(*chunk));
    }
    return chunks;
}

} // namespace wowlab::core
