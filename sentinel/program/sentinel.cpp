#include "sentinel/program/sentinel.h"

#include "core/base/async.h"
#include "sentinel/http/routes.h"
#include "sentinel/presence/presentnodes.h"

#include <QLoggingCategory>
#include <QPromise>

#include <memory>

using namespace std::chrono_literals;

namespace wowlab::sentinel {

namespace {

Q_LOGGING_CATEGORY(lcSentinel, "wowlab.sentinel", QtInfoMsg)

constexpr auto kPollWhileBusy = 1s; ///< push may be lost: this is the longest that pending work goes unseen
constexpr auto kPollWhileIdle = 5s;
constexpr auto kPresenceInterval = 5s;
constexpr auto kDatabaseInterval = 5s;
constexpr auto kLeaseInterval = 5s;
constexpr auto kCensusInterval = 15s; ///< what Prometheus asks as often is no fresher
constexpr auto kCleanUpInterval = 1h;
/// One lease: after a pause of ours, nodes have that long to report in before anything is taken from them.
constexpr auto kSweepPause = 45s;
/// A gap between sweeps that means that we were not there: the database was away, the machine slept.
constexpr auto kSweepGap = 20s;
constexpr auto kFirstCleanUp = 60s;
constexpr auto kRequestsGrace = 5s;

DispatcherOptions dispatcherOptions(const Settings &settings)
{
    DispatcherOptions options;
    options.perAddress = {double(settings.requestsPerSecondPerAddress),
                          double(settings.requestsPerSecondPerAddress) * 2};
    options.perCaller = {double(settings.requestsPerSecondPerNode), double(settings.requestsPerSecondPerNode) * 2};
    options.trustedProxies = settings.trustedProxies;
    return options;
}

ServerLimits serverLimits(const Settings &settings)
{
    ServerLimits limits;
    limits.connections = settings.maxConnections;
    limits.connectionsPerAddress = settings.maxConnectionsPerAddress;
    return limits;
}

} // namespace

Sentinel::Sentinel(Settings settings, const ConnectionString &database, const QString &version, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_database(database)
    , m_health(version)
    , m_metrics(version.toUtf8())
    , m_policy{.rowless = m_settings.areRowlessNodesPublic ? RowlessNodes::Public : RowlessNodes::OwnJobsOnly,
               .guilds = &m_guilds}
    , m_tokens({m_settings.connectionKey.clone(), m_settings.subscriptionKey.clone(), m_settings.beaconUrl})
    , m_context{.tokens = m_tokens,
                .metrics = m_metrics,
                .assignWork =
                    [policy = m_policy, &metrics = m_metrics](Store &store, const QVector<core::NodeId> &nodes) {
                        return assignWork(store, nodes, policy).map([&metrics](int claimed) {
                            metrics.countChunks(ChunkEvent::Claimed, claimed);
                        });
                    },
                .maxUnclaimedPerAddress = m_settings.maxUnclaimedPerAddress}
    , m_router(sentinelRoutes(m_context, m_health))
    , m_authenticator(m_settings.userKey.clone())
    , m_pool(m_database, {.workers = m_settings.databaseConnections,
                          .observe = [&metrics = m_metrics](
                                         auto waited, auto worked) { metrics.countDatabaseTask(waited, worked); }})
    , m_listener(m_database)
    , m_beacon({.url = m_settings.beaconApiUrl}, m_settings.beaconApiKey.clone())
    , m_publisher(m_beacon)
    , m_server(serverLimits(m_settings))
    , m_executor(m_pool)
    , m_dispatcher(m_server, m_router, m_authenticator, m_executor, m_metrics, dispatcherOptions(m_settings))
    , m_databaseLoop({}, [this](auto done) { keepDatabase(std::move(done)); })
    , m_schedulerLoop({}, [this](auto done) { schedule(std::move(done)); })
    , m_presenceLoop({}, [this](auto done) { pollPresence(std::move(done)); })
    , m_leaseLoop({}, [this](auto done) { sweepLeases(std::move(done)); })
    , m_cleanUpLoop({}, [this](auto done) { cleanUp(std::move(done)); })
    , m_censusLoop({}, [this](auto done) { takeCensus(std::move(done)); })
{
    m_migrationThread.setMaxThreadCount(1);
    connectParts();
}

Sentinel::~Sentinel()
{
    m_migrationThread.waitForDone();
}

void Sentinel::connectParts()
{
    connect(&m_dispatcher, &Dispatcher::effectsDue, this, &Sentinel::carryOut);
    connect(&m_server, &Server::stopped, this, &Sentinel::stopped);

    connect(&m_listener, &NotificationListener::chunksPending, &m_schedulerLoop, &ServiceLoop::wake);
    connect(&m_listener, &NotificationListener::nodeChanged, this, &Sentinel::announceNode);
    connect(&m_listener, &NotificationListener::listeningChanged, this, [this](bool isListening) {
        m_isListening = isListening;
        m_metrics.setListening(isListening);
        reportScheduler();
    });

    connect(&m_publisher, &Publisher::published, this, [this](int count) { m_metrics.countPublications(count, 0); });
    connect(&m_publisher, &Publisher::failed, this, [this](const core::Error &error) {
        m_metrics.countPublications(0, 1);
        qCWarning(lcSentinel).noquote().nospace()
            << "Publishing failed code=" << error.code << " detail=" << error.detail;
    });

    report(Service::Database, m_databaseLoop, "The database does not answer");
    report(Service::Presence, m_presenceLoop, "Presence is not known");
    report(Service::Cron, m_leaseLoop, "Leases are not swept");
    report(Service::Cron, m_cleanUpLoop, "Nothing is cleaned up");
    report(Service::Cron, m_censusLoop, "Nothing is counted");
    connect(&m_schedulerLoop, &ServiceLoop::succeeded, this, [this] {
        m_isSchedulerUp = true;
        reportScheduler();
    });
    connect(&m_schedulerLoop, &ServiceLoop::failed, this, [this](const core::Error &error) {
        m_isSchedulerUp = false;
        m_health.report(Service::Scheduler, ServiceState::Down, QString::fromLatin1(error.code));
        qCWarning(lcSentinel).noquote().nospace()
            << "A scheduling pass failed code=" << error.code << " detail=" << error.detail;
    });
}

/// Joins a loop to the health board and the log. The board is open to everybody: it gets the code, the log the details.
void Sentinel::report(Service service, const ServiceLoop &loop, const char *what)
{
    connect(&loop, &ServiceLoop::succeeded, this, [this, service, &loop] {
        m_troubles[service].erase(&loop);
        showTroubles(service);
    });
    connect(&loop, &ServiceLoop::failed, this, [this, service, &loop, what](const core::Error &error) {
        m_troubles[service][&loop] = QStringLiteral("%1: %2").arg(QLatin1String(what), QLatin1String(error.code));
        showTroubles(service);
        qCWarning(lcSentinel).noquote().nospace() << what << " code=" << error.code << " detail=" << error.detail;
    });
}

void Sentinel::showTroubles(Service service)
{
    QStringList troubles;
    for (const auto &[loop, trouble] : m_troubles[service])
        troubles.append(trouble);
    if (troubles.isEmpty())
        m_health.report(service, ServiceState::Up);
    else
        m_health.report(service, ServiceState::Down, troubles.join(QLatin1String("; ")));
}

void Sentinel::reportScheduler()
{
    if (!m_isSchedulerUp)
        return;
    if (m_isListening)
        m_health.report(Service::Scheduler, ServiceState::Up);
    else
        m_health.report(Service::Scheduler, ServiceState::Degraded,
                        QStringLiteral("no notifications from the database: polling only"));
}

core::Result<void> Sentinel::start()
{
    m_health.report(Service::Bot, ServiceState::Off,
                    m_settings.discordToken.isEmpty() ? QStringLiteral("DISCORD_TOKEN is not set")
                                                      : QStringLiteral("this version has no bot"));
    const auto listening = m_server.listen(m_settings.listenAddress, m_settings.listenPort);
    if (!listening)
        return listening;
    qCInfo(lcSentinel).noquote().nospace() << "The sentinel listens address=" << m_settings.listenAddress.toString()
                                           << " port=" << m_server.port() << " database=" << m_database.described();
    m_databaseLoop.start();
    return {};
}

void Sentinel::stop()
{
    for (ServiceLoop *loop :
         {&m_databaseLoop, &m_schedulerLoop, &m_presenceLoop, &m_leaseLoop, &m_cleanUpLoop, &m_censusLoop})
        loop->stop();
    m_server.stop(kRequestsGrace);
}

// --- one round of each service --------------------------------------------------------------------------------------

void Sentinel::keepDatabase(ServiceLoop::Done done)
{
    if (!m_isMigrated)
        return migrate(std::move(done));
    QElapsedTimer asked;
    asked.start();
    core::onFinished(m_pool.run([](Store &store) { return store.ping(); }), this,
                     [this, asked, done = std::move(done)](const core::Result<void> &answer) {
                         if (answer)
                             m_health.notePing(Service::Database, std::chrono::milliseconds(asked.elapsed()));
                         done(answer.map([] { return std::chrono::milliseconds(kDatabaseInterval); }));
                     });
}

void Sentinel::migrate(ServiceLoop::Done done)
{
    auto promise = std::make_shared<QPromise<core::Result<int>>>();
    promise->start();
    core::onFinished(promise->future(), this, [this, done = std::move(done)](const core::Result<int> &applied) {
        if (!applied)
            return done(core::fail(applied.error()));
        if (*applied > 0)
            qCInfo(lcSentinel) << "Migrations applied:" << *applied;
        openForWork();
        done(std::chrono::milliseconds(kDatabaseInterval));
    });
    m_migrationThread.start([promise, where = m_database] {
        promise->addResult(Migrator(where).run());
        promise->finish();
    });
}

void Sentinel::openForWork()
{
    m_isMigrated = true;
    m_executor.open();
    m_schedulerLoop.start();
    m_presenceLoop.start();
    m_sweepFrom.setRemainingTime(kSweepPause);
    m_sinceSweep.start();
    m_leaseLoop.start();
    m_cleanUpLoop.start(kFirstCleanUp);
    m_censusLoop.start();
    qCInfo(lcSentinel) << "The sentinel is ready";
}

void Sentinel::schedule(ServiceLoop::Done done)
{
    QElapsedTimer begun;
    begun.start();
    core::onFinished(m_pool.run([policy = m_policy](Store &store) { return runPass(store, policy); }), this,
                     [this, begun, done = std::move(done)](const core::Result<Pass> &pass) {
                         if (!pass)
                             return done(core::fail(pass.error()));
                         m_metrics.countSchedulerPass(std::chrono::microseconds(begun.nsecsElapsed() / 1000));
                         for (const ClaimedChunks &claim : pass->claims) {
                             m_metrics.countChunks(ChunkEvent::Claimed, int(claim.chunks.size()));
                             for (const core::Chunk &chunk : claim.chunks)
                                 publish(chunkPublication(claim.node, chunk));
                         }
                         announceJobs(pass->changedJobs);
                         done(pass->isWorkLeft ? kPollWhileBusy : kPollWhileIdle);
                     });
}

void Sentinel::pollPresence(ServiceLoop::Done done)
{
    QElapsedTimer asked;
    asked.start();
    core::onFinished(
        m_beacon.presence(onlineNodesChannel()), this,
        [this, asked, done = std::move(done)](const core::Result<std::vector<core::BeaconPresence>> &presence) {
            // Not knowing is not absence: nobody is set offline for it.
            if (!presence)
                return done(core::fail(presence.error()));
            m_health.notePing(Service::Presence, std::chrono::milliseconds(asked.elapsed()));
            const QVector<core::NodeId> present = presentNodes(*presence);
            m_metrics.setNodesOnline(int(present.size()));
            m_metrics.setConnections(m_server.connectionCount());
            m_metrics.setDatabaseQueue(m_dispatcher.waitingCount());
            core::onFinished(m_pool.run([present](Store &store) { return store.applyPresence(present); }), this,
                             [this, done](const core::Result<PresenceChange> &change) {
                                 if (!change)
                                     return done(core::fail(change.error()));
                                 for (const core::NodeId node : change->cameOnline + change->wentOffline)
                                     announceNode(node);
                                 // The database's hint of their end may have been lost.
                                 for (const core::NodeId node : change->strangers)
                                     closeConnections(node);
                                 if (!change->cameOnline.isEmpty())
                                     m_schedulerLoop.wake();
                                 done(kPresenceInterval);
                             });
        });
}

void Sentinel::sweepLeases(ServiceLoop::Done done)
{
    // Heartbeats could not arrive while we could not listen to them: that must not cost nodes their work.
    if (std::chrono::milliseconds(m_sinceSweep.restart()) > kSweepGap)
        m_sweepFrom.setRemainingTime(kSweepPause);
    if (!m_sweepFrom.hasExpired())
        return done(kLeaseInterval);
    core::onFinished(m_pool.run([](Store &store) { return store.expireLeases(); }), this,
                     [this, done = std::move(done)](const core::Result<Sweep> &sweep) {
                         if (!sweep) {
                             m_sweepFrom.setRemainingTime(kSweepPause);
                             return done(core::fail(sweep.error()));
                         }
                         m_metrics.setOldestLease(sweep->oldestLease);
                         if (sweep->chunksReturned > 0) {
                             qCWarning(lcSentinel)
                                 << "Leases ran out, chunks are pending again:" << sweep->chunksReturned;
                             m_metrics.countChunks(ChunkEvent::Expired, sweep->chunksReturned);
                             m_schedulerLoop.wake();
                         }
                         announceJobs(sweep->failedJobs);
                         done(kLeaseInterval);
                     });
}

void Sentinel::cleanUp(ServiceLoop::Done done)
{
    core::onFinished(m_pool.run([](Store &store) { return store.cleanUp(); }), this,
                     [done = std::move(done)](const core::Result<CleanUp> &removed) {
                         if (!removed)
                             return done(core::fail(removed.error()));
                         if (removed->pendingNodes + removed->offlineNodes + removed->configs > 0)
                             qCInfo(lcSentinel).nospace()
                                 << "Cleaned up pendingNodes=" << removed->pendingNodes
                                 << " offlineNodes=" << removed->offlineNodes << " configs=" << removed->configs;
                         done(kCleanUpInterval);
                     });
}

void Sentinel::takeCensus(ServiceLoop::Done done)
{
    core::onFinished(m_pool.run([](Store &store) { return store.census(); }), this,
                     [this, done = std::move(done)](const core::Result<Census> &census) {
                         if (!census)
                             return done(core::fail(census.error()));
                         using Stock = Metrics::Stock;
                         m_metrics.setStock(Stock::NodesUnclaimed, census->nodesUnclaimed);
                         m_metrics.setStock(Stock::NodesOnline, census->nodesOnline);
                         m_metrics.setStock(Stock::NodesOffline, census->nodesOffline);
                         m_metrics.setStock(Stock::NodesQuarantined, census->nodesQuarantined);
                         m_metrics.setStock(Stock::JobsWaiting, census->jobsWaiting);
                         m_metrics.setStock(Stock::JobsRunning, census->jobsRunning);
                         m_metrics.setStock(Stock::ChunksPending, census->chunksPending);
                         m_metrics.setStock(Stock::ChunksRunning, census->chunksRunning);
                         m_metrics.setOldestJob(census->oldestJob);
                         done(kCensusInterval);
                     });
}

// --- what follows ---------------------------------------------------------------------------------------------------

void Sentinel::carryOut(const Effects &effects)
{
    for (const Publication &publication : effects.publications)
        publish(publication);
    for (const core::NodeId node : effects.disconnects)
        closeConnections(node);
    if (effects.wakesScheduler)
        m_schedulerLoop.wake();
}

void Sentinel::announceJobs(const QVector<JobProgress> &jobs)
{
    for (const JobProgress &job : jobs)
        publish(jobPublication(job));
}

void Sentinel::announceNode(core::NodeId id)
{
    core::onFinished(m_pool.run([id](Store &store) { return store.nodeById(id); }), this,
                     [this, id](const core::Result<NodeRecord> &node) {
                         if (node)
                             publish(nodePublication(*node));
                         // Deleted, nobody's any more or set aside: the rights that its connection carries end now.
                         if (node ? !node->isClaimed() || node->quarantine
                                  : node.error().kind == core::ErrorKind::NotFound)
                             closeConnections(id);
                     });
}

void Sentinel::closeConnections(core::NodeId node)
{
    core::onFinished(m_beacon.disconnectUser({.user = node.toString(), .client = {}}), this,
                     [node](const core::Result<void> &closed) {
                         if (!closed)
                             qCWarning(lcSentinel).noquote().nospace()
                                 << "A node's beacon connections could not be closed node=" << node.toString()
                                 << " code=" << closed.error().code;
                     });
}

void Sentinel::publish(const Publication &publication)
{
    m_publisher.publish({.channel = publication.channel,
                         .data = publication.data,
                         .idempotencyKey = publication.idempotencyKey,
                         .tags = {},
                         .version = publication.version});
}

} // namespace wowlab::sentinel
