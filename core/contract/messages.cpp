#include "core/contract/messages.h"

#include "core/base/json.h"

#include <QJsonArray>

#include <limits>

namespace wowlab::core {

namespace {

constexpr QLatin1String kId("id");
constexpr QLatin1String kHostname("hostname");
constexpr QLatin1String kTotalCores("totalCores");
constexpr QLatin1String kEnabledCores("enabledCores");
constexpr QLatin1String kPlatform("platform");
constexpr QLatin1String kVersion("version");
constexpr QLatin1String kClaimCode("claimCode");
constexpr QLatin1String kClaimed("claimed");
constexpr QLatin1String kName("name");
constexpr QLatin1String kMaxParallel("maxParallel");
constexpr QLatin1String kUserId("userId");
constexpr QLatin1String kToken("token");
constexpr QLatin1String kExpiresIn("expiresIn");
constexpr QLatin1String kUrl("url");
constexpr QLatin1String kStatus("status");
constexpr QLatin1String kEngineVersion("engineVersion");
constexpr QLatin1String kRunning("running");
constexpr QLatin1String kFreeSlots("freeSlots");
constexpr QLatin1String kChunkId("chunkId");
constexpr QLatin1String kAttempt("attempt");
constexpr QLatin1String kCompletedIterations("completedIterations");
constexpr QLatin1String kMeanDps("meanDps");
constexpr QLatin1String kAssigned("assigned");
constexpr QLatin1String kDrop("drop");
constexpr QLatin1String kResult("result");
constexpr QLatin1String kSuccess("success");
constexpr QLatin1String kJobComplete("jobComplete");
constexpr QLatin1String kAlreadyCompleted("alreadyCompleted");
constexpr QLatin1String kReason("reason");
constexpr QLatin1String kCode("code");
constexpr QLatin1String kMessage("message");
constexpr QLatin1String kError("error");
constexpr QLatin1String kServerTime("serverTime");

constexpr QLatin1String kOnline("online");
constexpr QLatin1String kPaused("paused");

constexpr qint64 kMaxInt = std::numeric_limits<qint32>::max();
constexpr qint64 kMaxCores = 65'536;
/// More chunks than any node holds; a bound for hostile requests.
constexpr int kMaxRunning = 10'000;

QJsonValue nullable(const QByteArray &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QString::fromLatin1(text));
}

/// The member "assigned", or an empty list where an older sentinel sends none.
Result<ChunkList> readAssigned(JsonReader &read)
{
    return read.has(kAssigned) ? chunksFromJson(read.array(kAssigned)) : Result<ChunkList>(ChunkList());
}

QJsonObject runningToJson(const RunningChunk &chunk)
{
    QJsonObject object{{kChunkId, chunk.chunkId.toString()},
                       {kAttempt, chunk.attempt},
                       {kCompletedIterations, chunk.completedIterations}};
    if (chunk.meanDps)
        object.insert(kMeanDps, *chunk.meanDps);
    return object;
}

Result<RunningChunk> runningFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("running."));
    RunningChunk chunk;
    chunk.chunkId.value = read.uuid(kChunkId);
    chunk.attempt = int(read.integer(kAttempt, 0, kMaxInt));
    chunk.completedIterations = read.integer(kCompletedIterations, 0, kMaxInt);
    chunk.meanDps = read.optionalNumber(kMeanDps);
    return read.finish(std::move(chunk));
}

} // namespace

QJsonObject RegisterRequest::toJson() const
{
    return {{kHostname, hostname},
            {kTotalCores, totalCores},
            {kEnabledCores, enabledCores},
            {kPlatform, platform},
            {kVersion, version}};
}

Result<RegisterRequest> RegisterRequest::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    RegisterRequest request;
    request.hostname = read.string(kHostname).left(255);
    request.totalCores = int(read.integer(kTotalCores, 1, kMaxCores));
    request.enabledCores = int(read.integer(kEnabledCores, 0, kMaxCores));
    request.platform = read.string(kPlatform).left(64);
    request.version = read.string(kVersion).left(64);
    return read.finish(std::move(request));
}

QJsonObject RegisterReply::toJson() const
{
    return {{kId, id.toString()}, {kClaimCode, nullable(claimCode)}, {kClaimed, isClaimed}};
}

Result<RegisterReply> RegisterReply::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    RegisterReply reply;
    reply.id.value = read.uuid(kId);
    reply.claimCode = read.optionalLatin1(kClaimCode).value_or(QByteArray());
    reply.isClaimed = read.boolean(kClaimed);
    return read.finish(std::move(reply));
}

QJsonObject VerifyReply::toJson() const
{
    return {{kId, id.toString()}, {kName, name}, {kMaxParallel, maxParallel}, {kUserId, userId.toString()}};
}

Result<VerifyReply> VerifyReply::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    VerifyReply reply;
    reply.id.value = read.uuid(kId);
    reply.name = read.optionalString(kName).value_or(QString());
    reply.maxParallel = int(read.integer(kMaxParallel, 0, kMaxCores));
    reply.userId.value = read.uuid(kUserId);
    return read.finish(std::move(reply));
}

QJsonObject TokenReply::toJson() const
{
    return {{kToken, QString::fromLatin1(token)}, {kExpiresIn, qint64(expiresIn.count())}, {kUrl, url}};
}

Result<TokenReply> TokenReply::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    TokenReply reply;
    reply.token = read.latin1(kToken);
    reply.expiresIn = std::chrono::seconds(read.integer(kExpiresIn, 1, kMaxInt));
    reply.url = read.optionalString(kUrl).value_or(QString());
    return read.finish(std::move(reply));
}

QJsonObject HeartbeatRequest::toJson() const
{
    QJsonArray chunks;
    for (const RunningChunk &chunk : running)
        chunks.append(runningToJson(chunk));
    return {{kStatus, mode == NodeMode::Paused ? kPaused : kOnline},
            {kEngineVersion, engineVersion},
            {kRunning, chunks},
            {kFreeSlots, freeSlots}};
}

Result<HeartbeatRequest> HeartbeatRequest::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    HeartbeatRequest request;
    const QString status = read.string(kStatus);
    if (status == kPaused)
        request.mode = NodeMode::Paused;
    else if (status != kOnline)
        read.refuse(kStatus, QStringLiteral("\"online\" or \"paused\""));
    request.engineVersion = int(read.optionalInteger(kEngineVersion, 0, kMaxInt).value_or(0));
    request.freeSlots = int(read.optionalInteger(kFreeSlots, 0, kMaxInt).value_or(0));
    if (read.has(kRunning)) {
        const QJsonArray chunks = read.array(kRunning);
        if (chunks.size() > kMaxRunning)
            read.refuse(kRunning, QStringLiteral("at most %1 chunks").arg(kMaxRunning));
        for (auto it = chunks.begin(); it != chunks.end() && read.isValid(); ++it) {
            auto chunk = runningFromJson(it->toObject());
            if (!chunk)
                return fail(chunk.error());
            request.running.append(std::move(*chunk));
        }
    }
    return read.finish(std::move(request));
}

QJsonObject HeartbeatReply::toJson() const
{
    QJsonArray dropped;
    for (const ChunkId &chunk : drop)
        dropped.append(chunk.toString());
    return {{kId, id.toString()},
            {kName, name},
            {kMaxParallel, maxParallel},
            {kStatus, QString::fromLatin1(status)},
            {kAssigned, core::toJson(assigned)},
            {kDrop, dropped}};
}

Result<HeartbeatReply> HeartbeatReply::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    HeartbeatReply reply;
    reply.id.value = read.uuid(kId);
    reply.name = read.optionalString(kName).value_or(QString());
    reply.maxParallel = int(read.integer(kMaxParallel, 0, kMaxCores));
    reply.status = read.optionalLatin1(kStatus).value_or(QByteArray());
    auto assigned = readAssigned(read);
    if (!assigned)
        return fail(assigned.error());
    reply.assigned = std::move(*assigned);
    if (read.has(kDrop)) {
        for (const QJsonValue &value : read.array(kDrop)) {
            const auto id = QUuid::fromString(value.toString());
            if (id.isNull())
                read.refuse(kDrop, QStringLiteral("chunk ids"));
            reply.drop.append(ChunkId{id});
        }
    }
    return read.finish(std::move(reply));
}

QJsonObject AssignedReply::toJson() const
{
    return {{kAssigned, core::toJson(assigned)}};
}

Result<AssignedReply> AssignedReply::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    auto chunks = chunksFromJson(read.array(kAssigned));
    if (!chunks)
        return fail(chunks.error());
    return read.finish(AssignedReply{std::move(*chunks)});
}

QJsonObject CompleteRequest::toJson() const
{
    QJsonObject object{{kChunkId, chunkId.toString()}, {kResult, result.toJson()}};
    if (attempt)
        object.insert(kAttempt, *attempt);
    return object;
}

Result<CompleteRequest> CompleteRequest::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    CompleteRequest request;
    request.chunkId.value = read.uuid(kChunkId);
    if (const auto attempt = read.optionalInteger(kAttempt, 0, kMaxInt))
        request.attempt = int(*attempt);
    auto result = ChunkResult::fromJson(read.object(kResult));
    if (!read.isValid())
        return read.finish(std::move(request));
    if (!result)
        return fail(result.error());
    request.result = std::move(*result);
    return read.finish(std::move(request));
}

QJsonObject CompleteReply::toJson() const
{
    QJsonObject object{{kSuccess, true}, {kJobComplete, isJobComplete}, {kAssigned, core::toJson(assigned)}};
    if (isAlreadyCompleted)
        object.insert(kAlreadyCompleted, true);
    return object;
}

Result<CompleteReply> CompleteReply::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    CompleteReply reply;
    reply.isJobComplete = read.boolean(kJobComplete);
    reply.isAlreadyCompleted = read.has(kAlreadyCompleted) && read.boolean(kAlreadyCompleted);
    auto assigned = readAssigned(read);
    if (!assigned)
        return fail(assigned.error());
    reply.assigned = std::move(*assigned);
    return read.finish(std::move(reply));
}

QJsonObject ReleaseRequest::toJson() const
{
    QJsonObject object{{kChunkId, chunkId.toString()}, {kAttempt, attempt}};
    if (!reason.isEmpty())
        object.insert(kReason, reason);
    return object;
}

Result<ReleaseRequest> ReleaseRequest::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    ReleaseRequest request;
    request.chunkId.value = read.uuid(kChunkId);
    request.attempt = int(read.integer(kAttempt, 0, kMaxInt));
    request.reason = read.optionalString(kReason).value_or(QString()).left(200);
    return read.finish(std::move(request));
}

QJsonObject FailRequest::toJson() const
{
    return {
        {kChunkId, chunkId.toString()}, {kAttempt, attempt}, {kCode, QString::fromLatin1(code)}, {kMessage, message}};
}

Result<FailRequest> FailRequest::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    FailRequest request;
    request.chunkId.value = read.uuid(kChunkId);
    request.attempt = int(read.integer(kAttempt, 0, kMaxInt));
    request.code = read.latin1(kCode);
    if (!isWord(QString::fromLatin1(request.code)))
        read.refuse(kCode, QStringLiteral("a word of a-z, 0-9, '_' and '.'"));
    request.message = read.string(kMessage).left(2000);
    return read.finish(std::move(request));
}

QJsonObject ErrorReply::toJson() const
{
    QJsonObject object{{kError, error}, {kCode, QString::fromLatin1(code)}};
    if (serverTime)
        object.insert(kServerTime, qint64(serverTime->count()));
    return object;
}

Result<ErrorReply> ErrorReply::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    ErrorReply reply;
    reply.error = read.optionalString(kError).value_or(QString());
    reply.code = read.optionalLatin1(kCode).value_or(QByteArray());
    if (const auto time = read.optionalInteger(kServerTime, 0, qint64(1) << 40))
        reply.serverTime = std::chrono::seconds(*time);
    return read.finish(std::move(reply));
}

QJsonObject NodeConfig::toJson() const
{
    return {{kUserId, userId.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(userId.toString())},
            {kName, name},
            {kTotalCores, totalCores},
            {kMaxParallel, maxParallel}};
}

Result<NodeConfig> NodeConfig::fromJson(const QJsonObject &object)
{
    JsonReader read(object);
    NodeConfig config;
    config.userId.value = read.optionalUuid(kUserId).value_or(QUuid());
    config.name = read.optionalString(kName).value_or(QString());
    config.totalCores = int(read.optionalInteger(kTotalCores, 0, kMaxCores).value_or(0));
    config.maxParallel = int(read.integer(kMaxParallel, 0, kMaxCores));
    return read.finish(std::move(config));
}

} // namespace wowlab::core
