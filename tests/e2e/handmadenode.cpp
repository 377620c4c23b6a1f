#include "tests/e2e/handmadenode.h"

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/identity/claimcode.h"
#include "tests/support/simulatedchunk.h"

namespace wowlab::test {

namespace {

core::RegisterRequest aboutMe()
{
    core::RegisterRequest request;
    request.hostname = QStringLiteral("handmade");
    request.totalCores = 8;
    request.enabledCores = 4;
    request.platform = QStringLiteral("linux-x86_64");
    request.version = QStringLiteral("0.1.0");
    return request;
}

core::Result<void> expectOk(const HttpAnswer &answer)
{
    if (answer.status == 200)
        return {};
    return core::fail(core::ErrorKind::Bug, "test.answer",
                      QStringLiteral("%1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body)));
}

} // namespace

HandmadeNode::HandmadeNode(const QUrl &sentinel)
    : m_door(sentinel)
{
}

HttpAnswer HandmadeNode::post(const QByteArray &path, const QJsonObject &body)
{
    const QByteArray text = core::toJson(body);
    return send("POST", path, text, sign("POST", path, text));
}

HttpAnswer HandmadeNode::get(const QByteArray &path)
{
    return send("GET", path, {}, sign("GET", path, {}));
}

HttpAnswer HandmadeNode::send(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                              const core::RequestSignature &signature)
{
    HttpHeaders headers;
    for (const auto &[name, value] :
         {QPair(core::kHeaderNodeKey, signature.key), QPair(core::kHeaderNodeSig, signature.signature),
          QPair(core::kHeaderNodeTs, signature.timestamp)})
        if (!value.isEmpty())
            headers.append({name, value});
    return m_door.ask(method, target, body, headers);
}

core::RequestSignature HandmadeNode::sign(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                          std::chrono::seconds clockError) const
{
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(core::systemClock().wall());
    return core::signRequest(m_keypair, method, path, body, now + clockError);
}

core::Result<void> HandmadeNode::join(lab::Portal &portal, int maxParallel)
{
    if (const auto registered = expectOk(post("/nodes/register", aboutMe().toJson())); !registered)
        return registered;
    const QString code = core::claimCodeForDisplay(core::claimCodeOf(m_keypair.publicKey()));
    const auto claimed = portal.claim(code, QStringLiteral("handmade"), maxParallel);
    if (!claimed)
        return core::fail(claimed.error());
    m_id = *claimed;
    return expectOk(beat());
}

HttpAnswer HandmadeNode::beat(const core::ChunkList &running)
{
    core::HeartbeatRequest request;
    request.engineVersion = 1;
    request.freeSlots = 1;
    for (const core::Chunk &chunk : running)
        request.running.append(
            {.chunkId = chunk.id, .attempt = chunk.attempt, .completedIterations = 0, .meanDps = {}});
    return post("/nodes/heartbeat", request.toJson());
}

core::ChunkList HandmadeNode::assigned()
{
    return core::AssignedReply::fromJson(get("/chunks/assigned").json()).value_or(core::AssignedReply()).assigned;
}

HttpAnswer HandmadeNode::complete(const core::Chunk &chunk, const QJsonObject &result)
{
    return post("/chunks/complete", {{QStringLiteral("chunkId"), chunk.id.toString()},
                                     {QStringLiteral("attempt"), chunk.attempt},
                                     {QStringLiteral("result"), result}});
}

HttpAnswer HandmadeNode::release(const core::Chunk &chunk)
{
    return post("/chunks/release", core::ReleaseRequest{chunk.id, chunk.attempt, QStringLiteral("paused")}.toJson());
}

HttpAnswer HandmadeNode::fail(const core::Chunk &chunk, const QByteArray &code)
{
    return post("/chunks/fail",
                core::FailRequest{chunk.id, chunk.attempt, code, QStringLiteral("It cannot be done")}.toJson());
}

QJsonObject honestResult(const core::Chunk &chunk)
{
    core::ChunkResult result = toChunkResult(simulate(chunk.seedOffset, chunk.iterations));
    result.rules = chunk.rules;
    return result.toJson();
}

} // namespace wowlab::test
