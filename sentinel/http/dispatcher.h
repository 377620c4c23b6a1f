#pragma once

#include "core/base/clock.h"
#include "sentinel/http/authenticator.h"
#include "sentinel/http/clientaddress.h"
#include "sentinel/http/ratelimiter.h"
#include "sentinel/http/router.h"
#include "sentinel/http/server.h"
#include "sentinel/http/storeexecutor.h"

#include <QHash>
#include <QObject>
#include <QVector>

#include <chrono>

namespace wowlab::sentinel {

class Metrics;

struct DispatcherOptions
{
    RateLimiter::Rate perAddress{200, 400};
    RateLimiter::Rate perCaller{100, 200}; ///< a node's key or a user, once proven
    SubnetList trustedProxies;             ///< whose X-Forwarded-For is believed
    int maxWaiting = 256;                  ///< requests that wait for, or are with, a database worker
};

/// Leads each request through the house: rate of its address, route, proof of identity, rate of the caller, handler,
/// answer. What asks the database goes to the executor with the exchange's id and comes back by it, if the client still
/// waits. When too many wait, newcomers are told to come again. Lives in the main thread; everything it is given outlives
/// it.
class Dispatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Dispatcher)

public:
    Dispatcher(Server &server, const Router &router, const Authenticator &authenticator, StoreExecutor &executor,
               Metrics &metrics, const DispatcherOptions &options, const core::Clock &clock = core::systemClock(),
               QObject *parent = nullptr);

    /// Requests that wait for, or are with, a database worker.
    [[nodiscard]] int waitingCount() const { return m_waiting; }

Q_SIGNALS:
    /// What is to be done after a request was handled; the answer is on its way already.
    void effectsDue(const wowlab::sentinel::Effects &effects);

private:
    /// What is remembered of a request until its answer.
    struct Exchange
    {
        ExchangeId id;
        QByteArray route;
        CrossOrigin crossOrigin = CrossOrigin::Refused;
        std::chrono::milliseconds startedAt{0};
    };

    /// Requests of one route that are answered together: while some are with the database, what comes gathers, so batches grow
    /// with the load and nobody waits without one.
    struct Gathering
    {
        QVector<Exchange> exchanges;
        QVector<Request> requests;
        int underWay = 0; ///< batches
    };

    void dispatch(const ExchangeId &id, Request request);
    void submit(const Exchange &exchange, const StoreHandler &handler, Request request);
    void gather(const Exchange &exchange, const GatheredHandler &handler, Request request);
    void submitGathered(const QByteArray &route, const GatheredHandler &handler);
    void refuseForNow(const Exchange &exchange);
    void finish(const Exchange &exchange, core::Result<Outcome> result);
    void answer(const Exchange &exchange, Response response);
    [[nodiscard]] Response refusalFor(const core::Error &error, const QByteArray &route) const;

    Server &m_server;
    const Router &m_router;
    const Authenticator &m_authenticator;
    StoreExecutor &m_executor;
    Metrics &m_metrics;
    DispatcherOptions m_options;
    const core::Clock &m_clock;
    RateLimiter m_perAddress;
    RateLimiter m_perCaller;
    QHash<QByteArray, Gathering> m_gatherings; ///< by route
    int m_waiting = 0;
};

} // namespace wowlab::sentinel
