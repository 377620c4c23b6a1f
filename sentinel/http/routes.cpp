#include "sentinel/http/routes.h"

#include "sentinel/telemetry/health.h"
#include "sentinel/telemetry/machine.h"
#include "sentinel/telemetry/metrics.h"

#include <QFile>

#include <memory>

namespace wowlab::sentinel {

namespace {

Response probe(bool isWell)
{
    return {isWell ? 200 : 503, "text/plain; charset=utf-8", isWell ? "ok\n" : "not ready\n", {}};
}

/// resources/openapi/openapi.json, compiled in.
QByteArray openApiDocument()
{
    QFile file(QStringLiteral(":/openapi/openapi.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The OpenAPI document is not compiled in");
    return file.readAll();
}

/// Binds what a handler uses besides request and store.
template <class Handler>
StoreHandler with(Handler handler, const HandlerContext &context)
{
    return [handler, context](const Request &request, Store &store) { return handler(request, store, context); };
}

template <class Handler>
GatheredHandler gathered(Handler handler, const HandlerContext &context)
{
    return [handler, context](const QVector<Request> &requests, Store &store) {
        return handler(requests, store, context);
    };
}

} // namespace

std::vector<Route> sentinelRoutes(const HandlerContext &context, const Health &health)
{
    const auto status = [&health, machine = std::make_shared<Machine>()](const Request &) {
        return jsonResponse(200, health.toJson(machine->look()));
    };
    const auto document = [text = openApiDocument()](const Request &) { return jsonTextResponse(200, text); };
    const auto live = [](const Request &) { return probe(true); };
    const auto ready = [&health](const Request &) { return probe(health.isReady()); };
    const auto metrics = [&metrics = context.metrics, &health](const Request &) {
        for (const Service service : kServices) {
            const ServiceState state = health.stateOf(service);
            metrics.setServiceUp(nameOf(service).data(), state == ServiceState::Up || state == ServiceState::Off);
        }
        return Response{200, "text/plain; version=0.0.4; charset=utf-8", metrics.text(), {}};
    };
    return {
        {"POST", "/nodes/register", Access::Node, with(registerNode, context)},
        {"POST", "/nodes/verify", Access::Node, StoreHandler(verifyNode)},
        {"POST", "/nodes/token", Access::Node, with(nodeToken, context)},
        {"POST", "/nodes/heartbeat", Access::Node, gathered(nodeHeartbeats, context)},
        {"POST", "/nodes/unlink", Access::Node, StoreHandler(unlinkNode)},
        {"GET", "/chunks/assigned", Access::Node, StoreHandler(assignedChunks)},
        {"POST", "/chunks/complete", Access::Node, gathered(completeChunks, context)},
        {"POST", "/chunks/release", Access::Node, with(releaseChunk, context)},
        {"POST", "/chunks/fail", Access::Node, with(failChunk, context)},
        {"GET", "/jobs/{jobId}/config", Access::Node, StoreHandler(jobConfig)},
        {"POST", "/beacon/subscribe", Access::User, with(beaconSubscribe, context), CrossOrigin::Allowed},
        {"GET", "/status", Access::Anyone, LocalHandler(status), CrossOrigin::Allowed},
        {"GET", "/metrics", Access::Anyone, LocalHandler(metrics)},
        {"GET", "/openapi.json", Access::Anyone, LocalHandler(document), CrossOrigin::Allowed},
        {"GET", "/live", Access::Anyone, LocalHandler(live)},
        {"GET", "/ready", Access::Anyone, LocalHandler(ready)},
    };
}

} // namespace wowlab::sentinel
