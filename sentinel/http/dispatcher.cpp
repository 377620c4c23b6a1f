#include "sentinel/http/dispatcher.h"

#include "sentinel/telemetry/metrics.h"

#include <QLoggingCategory>
#include <QPointer>

#include <memory>

#include <utility>

Q_LOGGING_CATEGORY(lcDispatcher, "wowlab.sentinel.http.dispatcher", QtInfoMsg)

namespace wowlab::sentinel {

namespace {

/// In metrics: every path that is not ours, so that nobody makes up labels for us.
constexpr char kNoRoute[] = "none";
constexpr std::chrono::seconds kComeAgain{2};
/// While one waits for the database, the next is read and checked.
constexpr int kBatchesAtOnce = 2;

Response tooMany(std::chrono::milliseconds wait)
{
    return refusalUntil(429, "rate_limited", QStringLiteral("Too many requests"), wait);
}

QByteArray callerOf(const Request &request)
{
    return request.user.isNull() ? request.nodeKey : request.user.toString().toLatin1();
}

} // namespace

Dispatcher::Dispatcher(Server &server, const Router &router, const Authenticator &authenticator,
                       StoreExecutor &executor, Metrics &metrics, const DispatcherOptions &options,
                       const core::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_router(router)
    , m_authenticator(authenticator)
    , m_executor(executor)
    , m_metrics(metrics)
    , m_options(options)
    , m_clock(clock)
    , m_perAddress(options.perAddress, clock)
    , m_perCaller(options.perCaller, clock)
{
    m_server.exempt(options.trustedProxies);
    connect(&server, &Server::requestReceived, this, &Dispatcher::dispatch);
    connect(&server, &Server::requestRefused, this, [this](int status) { m_metrics.countRefusedRequest(status); });
    connect(&server, &Server::connectionRefused, this, [this] { m_metrics.countRefusedConnection(); });
}

void Dispatcher::dispatch(const ExchangeId &id, Request request)
{
    Exchange exchange{id, kNoRoute, CrossOrigin::Refused, m_clock.monotonic()};
    m_metrics.setConnections(m_server.connectionCount());
    request.client = clientAddress(request.client, request.header("x-forwarded-for"), m_options.trustedProxies);
    if (const auto wait = m_perAddress.take(addressKey(request.client)))
        return answer(exchange, tooMany(*wait));

    auto found = m_router.find(request.method, request.path);
    if (std::holds_alternative<Router::NoSuchPath>(found))
        return answer(exchange, refusal(404, "path_unknown", QStringLiteral("There is nothing here")));
    if (const auto *other = std::get_if<Router::NoSuchMethod>(&found)) {
        exchange.crossOrigin = other->crossOrigin;
        // What a browser asks before it sends a token to another origin (https://fetch.spec.whatwg.org/#http-cors-protocol).
        if (request.method == "OPTIONS" && other->crossOrigin == CrossOrigin::Allowed)
            return answer(exchange, Response{}
                                        .withHeader("Access-Control-Allow-Methods", other->allow)
                                        .withHeader("Access-Control-Allow-Headers", "authorization, content-type")
                                        .withHeader("Access-Control-Max-Age", "7200"));
        return answer(exchange, refusal(405, "method_unknown",
                                        QStringLiteral("Allowed: %1").arg(QString::fromLatin1(other->allow)))
                                    .withHeader("Allow", other->allow));
    }

    auto &match = std::get<Router::Match>(found);
    exchange.route = match.route->method + ' ' + match.route->pattern;
    exchange.crossOrigin = match.route->crossOrigin;
    request.parameters = std::move(match.parameters);
    if (const auto proven = m_authenticator.authenticate(match.route->access, request); !proven)
        return answer(exchange, refusalFor(proven.error(), exchange.route));
    if (match.route->access != Access::Anyone) {
        if (const auto wait = m_perCaller.take(callerOf(request)))
            return answer(exchange, tooMany(*wait));
    }

    if (const auto *local = std::get_if<LocalHandler>(&match.route->handler))
        return answer(exchange, (*local)(request));
    if (const auto *gathered = std::get_if<GatheredHandler>(&match.route->handler))
        return gather(exchange, *gathered, std::move(request));
    submit(exchange, std::get<StoreHandler>(match.route->handler), std::move(request));
}

void Dispatcher::submit(const Exchange &exchange, const StoreHandler &handler, Request request)
{
    const auto task = [handler, request = std::move(request)](Store &store) { return handler(request, store); };
    const auto done = [self = QPointer(this), exchange](core::Result<Outcome> result) {
        if (self)
            self->finish(exchange, std::move(result));
    };
    if (m_waiting >= m_options.maxWaiting || !m_executor.submit(task, done))
        return refuseForNow(exchange);
    m_metrics.setDatabaseQueue(++m_waiting);
}

void Dispatcher::gather(const Exchange &exchange, const GatheredHandler &handler, Request request)
{
    if (m_waiting >= m_options.maxWaiting)
        return refuseForNow(exchange);
    m_metrics.setDatabaseQueue(++m_waiting);
    Gathering &gathering = m_gatherings[exchange.route];
    gathering.exchanges.append(exchange);
    gathering.requests.append(std::move(request));
    if (gathering.underWay < kBatchesAtOnce)
        submitGathered(exchange.route, handler);
}

void Dispatcher::submitGathered(const QByteArray &route, const GatheredHandler &handler)
{
    Gathering &gathering = m_gatherings[route];
    const auto exchanges = std::exchange(gathering.exchanges, {});
    const auto results = std::make_shared<QVector<core::Result<Outcome>>>(); // written by the worker, then read here
    const auto task = [handler, results, requests = std::exchange(gathering.requests, {})](Store &store) {
        *results = handler(requests, store);
        return core::Result<Outcome>();
    };
    const auto done = [self = QPointer(this), exchanges, results, route, handler](const core::Result<Outcome> &ran) {
        if (!self)
            return;
        --self->m_gatherings[route].underWay;
        if (!self->m_gatherings[route].requests.isEmpty())
            self->submitGathered(route, handler);
        for (qsizetype i = 0; i < exchanges.size(); ++i)
            self->finish(exchanges[i], ran ? std::move((*results)[i]) : core::Result<Outcome>(core::fail(ran.error())));
    };
    ++gathering.underWay;
    if (m_executor.submit(task, done))
        return;
    --gathering.underWay;
    m_waiting -= int(exchanges.size());
    m_metrics.setDatabaseQueue(m_waiting);
    for (const Exchange &exchange : exchanges)
        refuseForNow(exchange);
}

void Dispatcher::refuseForNow(const Exchange &exchange)
{
    answer(exchange, refusalUntil(503, "overloaded", QStringLiteral("Too much to do; come again"), kComeAgain));
}

void Dispatcher::finish(const Exchange &exchange, core::Result<Outcome> result)
{
    m_metrics.setDatabaseQueue(--m_waiting);
    if (!result)
        return answer(exchange, refusalFor(result.error(), exchange.route));
    answer(exchange, std::move(result->response));
    if (!result->effects.isEmpty())
        Q_EMIT effectsDue(result->effects);
}

void Dispatcher::answer(const Exchange &exchange, Response response)
{
    const auto took = m_clock.monotonic() - exchange.startedAt;
    m_metrics.countRequest(exchange.route, response.status, took);
    if (exchange.crossOrigin == CrossOrigin::Allowed)
        response = std::move(response).withHeader("Access-Control-Allow-Origin", "*");
    m_server.respond(exchange.id, response);
}

Response Dispatcher::refusalFor(const core::Error &error, const QByteArray &route) const
{
    const int status = statusOf(error);
    const QString line = QStringLiteral("request refused route=\"%1\" status=%2 code=%3 detail=\"%4\"")
                             .arg(QString::fromLatin1(route))
                             .arg(status)
                             .arg(QString::fromLatin1(error.code), error.detail);
    if (status >= 500)
        qCWarning(lcDispatcher).noquote() << line;
    else
        qCDebug(lcDispatcher).noquote() << line;
    if (error.code.startsWith("database."))
        m_metrics.countDatabaseError(error.code);
    return errorResponse(error, std::chrono::duration_cast<std::chrono::seconds>(m_clock.wall()));
}

} // namespace wowlab::sentinel
