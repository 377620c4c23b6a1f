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

QVector<core::Result<Outcome>> completeChunks(const QVector<Request> &requests, Store &store,
                                              const HandlerContext &context)
{
    const auto nodes = callingNodes(requests, store);
    QVector<core::Result<Outcome>> outcomes(requests.size());
    QVector<NodeCompletion> completions;
    QVector<qsizetype> positions; // of the completions among the requests
    for (qsizetype i = 0; i < requests.size(); ++i) {
        auto body = bodyAs<core::CompleteRequest>(requests[i]);
        const auto node = claimed(nodes[i]);
        if (!body)
            outcomes[i] = core::fail(body.error());
        else if (!node)
            outcomes[i] = core::fail(node.error());
        else {
            completions.append({node->id, std::move(*body)});
            positions.append(i);
        }
    }
    if (completions.isEmpty())
        return outcomes;

    const auto answers = store.completeChunks(completions);
    if (!answers) {
        for (const qsizetype position : positions)
            outcomes[position] = core::fail(answers.error());
        return outcomes;
    }
    QVector<core::NodeId> callers;
    for (qsizetype c = 0; c < completions.size(); ++c)
        if (answers->at(c) && !callers.contains(completions[c].node))
            callers.append(completions[c].node);
    const auto assigned = callers.isEmpty() ? core::Result<QHash<core::NodeId, core::ChunkList>>()
                                            : assignWorkTo(callers, store, context);
    QHash<core::JobId, qsizetype> told; // the request whose effects tell how its job stands
    for (qsizetype c = 0; c < completions.size(); ++c) {
        const NodeCompletion &completion = completions[c];
        const auto &answer = answers->at(c);
        core::Result<Outcome> &outcome = outcomes[positions[c]];
        if (!answer) {
            if (isVerdict(answer.error())) {
                context.metrics.countChunks(ChunkEvent::Refused);
                logChunk("result refused", completion.node, completion.request.chunkId, answer.error().code,
                         answer.error().detail);
            }
            outcome = core::fail(answer.error());
            continue;
        }
        context.metrics.countChunks(answer->isAlreadyCounted ? ChunkEvent::Duplicate : ChunkEvent::Completed);
        if (!answer->isAlreadyCounted)
            told.insert(answer->progress.id, c);
        // The chunk is counted whatever comes now. An answer must not name fewer chunks than the node holds, so without the
        // list the node asks again and is told "already completed".
        if (!assigned) {
            outcome = Outcome{errorResponse(assigned.error(), {}), {}};
            continue;
        }
        core::CompleteReply reply;
        reply.isJobComplete = answer->isJobComplete;
        reply.isAlreadyCompleted = answer->isAlreadyCounted;
        reply.assigned = assigned->value(completion.node);
        outcome = Outcome{jsonResponse(200, reply.toJson()), {}};
    }
    for (const qsizetype c : told)
        outcomes[positions[c]]->effects.publications = {jobPublication(answers->at(c)->progress)};
    return outcomes;
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
