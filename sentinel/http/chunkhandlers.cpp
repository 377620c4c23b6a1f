#include "sentinel/http/handlers.h"

#include "core/contract/jobconfig.h"
#include "core/contract/messages.h"
#include "sentinel/telemetry/metrics.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcChunks, "wowlab.sentinel.http.chunks", QtInfoMsg)

namespace wowlab::sentinel {

namespace {

Response success()
{
    return jsonResponse(200, {{QLatin1String("success"), true}});
}

/// Trouble of ours says nothing about the result.
bool isVerdict(const core::Error &error)
{
    return error.kind != core::ErrorKind::Retry && error.kind != core::ErrorKind::Bug;
}

void logChunk(const char *what, core::NodeId node, core::ChunkId chunk, const QByteArray &code, const QString &words)
{
    qCInfo(lcChunks).noquote() << QStringLiteral("%1 node=%2 chunk=%3 code=%4 detail=\"%5\"")
                                      .arg(QLatin1String(what), node.toString(), chunk.toString(),
                                           QString::fromLatin1(code), words);
}

} // namespace

core::Result<Outcome> assignedChunks(const Request &request, Store &store)
{
    const auto node = callingClaimedNode(request, store);
    if (!node)
        return core::fail(node.error());
    auto chunks = store.assignedChunks(node->id);
    if (!chunks)
        return core::fail(chunks.error());
    return Outcome{jsonResponse(200, core::AssignedReply{std::move(*chunks)}.toJson()), {}};
}

core::Result<Outcome> completeChunk(const Request &request, Store &store, const HandlerContext &context)
{
    const auto body = bodyAs<core::CompleteRequest>(request);
    if (!body)
        return core::fail(body.error());
    const auto node = callingClaimedNode(request, store);
    if (!node)
        return core::fail(node.error());
    const auto completion = store.completeChunk(node->id, *body);
    if (!completion) {
        if (isVerdict(completion.error())) {
            context.metrics.countChunks(ChunkEvent::Refused);
            logChunk("result refused", node->id, body->chunkId, completion.error().code, completion.error().detail);
        }
        return core::fail(completion.error());
    }

    Effects effects;
    if (completion->isAlreadyCounted) {
        context.metrics.countChunks(ChunkEvent::Duplicate);
    } else {
        context.metrics.countChunks(ChunkEvent::Completed);
        effects.publications = {jobPublication(completion->progress)};
    }
    assignWorkTo(node->id, store, context);
    auto assigned = store.assignedChunks(node->id);
    // The chunk is counted whatever comes now. An answer must not name fewer chunks than the node holds, so without the
    // list the node asks again and is told "already completed".
    if (!assigned)
        return Outcome{errorResponse(assigned.error(), {}), std::move(effects)};
    core::CompleteReply reply;
    reply.isJobComplete = completion->isJobComplete;
    reply.isAlreadyCompleted = completion->isAlreadyCounted;
    reply.assigned = std::move(*assigned);
    return Outcome{jsonResponse(200, reply.toJson()), std::move(effects)};
}

core::Result<Outcome> releaseChunk(const Request &request, Store &store, const HandlerContext &context)
{
    const auto body = bodyAs<core::ReleaseRequest>(request);
    if (!body)
        return core::fail(body.error());
    const auto node = callingClaimedNode(request, store);
    if (!node)
        return core::fail(node.error());
    const auto failedJob = store.releaseChunk(node->id, *body);
    if (!failedJob)
        return core::fail(failedJob.error());
    context.metrics.countChunks(ChunkEvent::Released);
    Effects effects;
    if (*failedJob)
        effects.publications = {jobPublication(**failedJob)};
    effects.wakesScheduler = !*failedJob;
    return Outcome{success(), std::move(effects)};
}

core::Result<Outcome> failChunk(const Request &request, Store &store, const HandlerContext &context)
{
    const auto body = bodyAs<core::FailRequest>(request);
    if (!body)
        return core::fail(body.error());
    const auto node = callingClaimedNode(request, store);
    if (!node)
        return core::fail(node.error());
    const auto failedJob = store.failChunk(node->id, *body);
    if (!failedJob)
        return core::fail(failedJob.error());
    context.metrics.countChunks(ChunkEvent::Failed);
    logChunk("node could not do a chunk", node->id, body->chunkId, body->code, body->message);
    Effects effects;
    if (*failedJob)
        effects.publications = {jobPublication(**failedJob)};
    effects.wakesScheduler = !*failedJob;
    return Outcome{success(), std::move(effects)};
}

core::Result<Outcome> jobConfig(const Request &request, Store &store)
{
    const auto node = callingClaimedNode(request, store);
    if (!node)
        return core::fail(node.error());
    const core::JobId job{QUuid::fromString(QString::fromLatin1(request.parameters.value("jobId")))};
    if (job.isNull())
        return core::fail(core::ErrorKind::NotFound, "job_unknown", QStringLiteral("There is no such job"));
    const auto config = store.jobConfig(node->id, job);
    if (!config)
        return core::fail(config.error());
    return Outcome{jsonTextResponse(200, config->toJsonText()), {}};
}

} // namespace wowlab::sentinel
