#pragma once

#include "core/base/result.h"
#include "core/beacon/beaconapi.h"
#include "sentinel/access/eligibility.h"
#include "sentinel/beacon/publisher.h"
#include "sentinel/http/authenticator.h"
#include "sentinel/http/beacontokens.h"
#include "sentinel/http/dispatcher.h"
#include "sentinel/http/handlers.h"
#include "sentinel/http/router.h"
#include "sentinel/http/server.h"
#include "sentinel/loop/serviceloop.h"
#include "sentinel/program/poolexecutor.h"
#include "sentinel/scheduler/pass.h"
#include "sentinel/settings/settings.h"
#include "sentinel/store/connectionstring.h"
#include "sentinel/store/databasepool.h"
#include "sentinel/store/migrator.h"
#include "sentinel/store/notificationlistener.h"
#include "sentinel/telemetry/health.h"
#include "sentinel/telemetry/metrics.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <map>

namespace wowlab::sentinel {

/// The running service: everything put together. Each part is a loop that restarts itself; losing the database or the beacon
/// degrades only what needs it, and shows on the health board. Lives in the main thread.
class Sentinel final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sentinel)
public:
    Sentinel(Settings settings, const ConnectionString &database, const QString &version, QObject *parent = nullptr);
    ~Sentinel() override;

    /// Opens the front door and starts the services; the database need not be there yet.
    /// Errors: Retry "http.listen_failed".
    [[nodiscard]] core::Result<void> start();
    /// Takes no new requests, answers those that are in, ends. stopped() follows within 10 s.
    void stop();

Q_SIGNALS:
    void stopped();

private:
    void connectParts();
    void report(Service service, const ServiceLoop &loop, const char *what);
    void showTroubles(Service service);

    // One round of each service.
    void keepDatabase(ServiceLoop::Done done);
    void migrate(ServiceLoop::Done done);
    void schedule(ServiceLoop::Done done);
    void pollPresence(ServiceLoop::Done done);
    void sweepLeases(ServiceLoop::Done done);
    void cleanUp(ServiceLoop::Done done);
    void takeCensus(ServiceLoop::Done done);

    void openForWork();
    void carryOut(const Effects &effects);
    void announceJobs(const QVector<JobProgress> &jobs);
    void announceNode(core::NodeId node);
    void closeConnections(core::NodeId node);
    void publish(const Publication &publication);
    void reportScheduler();

    Settings m_settings;
    ConnectionString m_database;
    Health m_health;
    Metrics m_metrics;
    NoGuilds m_guilds;
    AccessPolicy m_policy;

    BeaconTokens m_tokens;
    HandlerContext m_context;
    Router m_router;
    Authenticator m_authenticator;

    // After what their work uses: they end first, and wait for it.
    QThreadPool m_migrationThread;
    DatabasePool m_pool;
    NotificationListener m_listener;

    core::BeaconApi m_beacon;
    Publisher m_publisher;
    Server m_server;
    PoolExecutor m_executor;
    Dispatcher m_dispatcher;

    ServiceLoop m_databaseLoop;
    ServiceLoop m_schedulerLoop;
    ServiceLoop m_presenceLoop;
    ServiceLoop m_leaseLoop;
    ServiceLoop m_cleanUpLoop;
    ServiceLoop m_censusLoop;

    std::map<Service, std::map<const ServiceLoop *, QString>> m_troubles; ///< what each failing loop last said
    QElapsedTimer m_sinceSweep; ///< since leases were last looked at, or could have been
    QDeadlineTimer m_sweepFrom; ///< nothing is taken from nodes before
    bool m_isMigrated = false;
    bool m_isListening = false;
    bool m_isSchedulerUp = false;
};

} // namespace wowlab::sentinel
