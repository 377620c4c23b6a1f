#include "sentinel/telemetry/metrics.h"

#include "sentinel/telemetry/machine.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <mutex>
#include <string>

namespace wowlab::sentinel {

namespace {

using CounterFamily = prometheus::Family<prometheus::Counter>;
using GaugeFamily = prometheus::Family<prometheus::Gauge>;

const prometheus::Histogram::BucketBoundaries kSecondsBuckets{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                              0.1,   0.25,   0.5,   1,    2.5,   10};

CounterFamily &counters(prometheus::Registry &registry, const char *name, const char *help)
{
    return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
}

GaugeFamily &gauges(prometheus::Registry &registry, const char *name, const char *help)
{
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry);
}

prometheus::Gauge &gauge(prometheus::Registry &registry, const char *name, const char *help)
{
    return gauges(registry, name, help).Add({});
}

double secondsOf(std::chrono::microseconds time)
{
    return std::chrono::duration<double>(time).count();
}

prometheus::Histogram &histogram(prometheus::Registry &registry, const char *name, const char *help)
{
    return prometheus::BuildHistogram().Name(name).Help(help).Register(registry).Add({}, kSecondsBuckets);
}

const char *nameOf(ChunkEvent event)
{
    switch (event) {
    case ChunkEvent::Claimed:
        return "claimed";
    case ChunkEvent::Completed:
        return "completed";
    case ChunkEvent::Duplicate:
        return "duplicate";
    case ChunkEvent::Refused:
        return "refused";
    case ChunkEvent::Released:
        return "released";
    case ChunkEvent::Failed:
        return "failed";
    case ChunkEvent::Expired:
        return "expired";
    }
    return "";
}

} // namespace

struct Metrics::Families
{
    prometheus::Registry registry;
    CounterFamily &requests = counters(registry, "wowlab_http_requests_total", "HTTP requests by route and status");
    prometheus::Family<prometheus::Histogram> &requestSeconds = prometheus::BuildHistogram()
                                                                    .Name("wowlab_http_request_duration_seconds")
                                                                    .Help("Time from a complete request to its answer")
                                                                    .Register(registry);
    CounterFamily &refusedRequests = counters(registry, "wowlab_http_refused_requests_total",
                                              "HTTP requests refused before they had a route, by status");
    prometheus::Counter &refusedConnections =
        counters(registry, "wowlab_http_refused_connections_total", "Connections beyond the cap per address").Add({});
    CounterFamily &chunks = counters(registry, "wowlab_chunks_total", "What happened to chunks");
    CounterFamily &databaseErrors =
        counters(registry, "wowlab_database_errors_total", "Questions to the database that failed, by code");
    CounterFamily &publications = counters(registry, "wowlab_publications_total", "Messages to the beacon by outcome");
    prometheus::Gauge &connections = gauge(registry, "wowlab_http_connections", "Open HTTP connections");
    prometheus::Gauge &databaseQueue =
        gauge(registry, "wowlab_database_queue_requests", "Requests waiting for or with a database worker");
    prometheus::Gauge &nodesOnline = gauge(registry, "wowlab_nodes_online", "Nodes present on the beacon");
    prometheus::Gauge &listening =
        gauge(registry, "wowlab_database_listening", "1 while NOTIFY reaches us, 0 while we poll only");
    prometheus::Gauge &oldestLease =
        gauge(registry, "wowlab_oldest_lease_seconds", "Age of the oldest running lease since its renewal");
    prometheus::Histogram &databaseWait =
        histogram(registry, "wowlab_database_wait_duration_seconds", "Time that a task waited for a database worker");
    prometheus::Histogram &databaseTask =
        histogram(registry, "wowlab_database_task_duration_seconds", "Time that a task took in a database worker");
    prometheus::Histogram &schedulerPass =
        histogram(registry, "wowlab_scheduler_pass_duration_seconds", "Time of one look for work to hand out");
    GaugeFamily &nodes =
        gauges(registry, "wowlab_nodes", "Nodes in the database by state; quarantined ones count twice");
    GaugeFamily &jobs = gauges(registry, "wowlab_jobs_open", "Jobs that are not over, by state");
    GaugeFamily &openChunks =
        gauges(registry, "wowlab_chunks_open", "Chunks of open jobs that are not counted, by state");
    prometheus::Gauge &oldestJob =
        gauge(registry, "wowlab_oldest_open_job_seconds", "Age of the open job that was created first");
    GaugeFamily &services = gauges(registry, "wowlab_service_up", "1 while the service is well or switched off");
    GaugeFamily &buildInfo = gauges(registry, "wowlab_build_info", "1; the label says which version runs");

    // As every Prometheus client library names them (https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics).
    prometheus::Counter &cpuSeconds =
        counters(registry, "process_cpu_seconds_total", "Processor time of the process").Add({});
    prometheus::Gauge &memory = gauge(registry, "process_resident_memory_bytes", "Resident memory of the process");
    prometheus::Gauge &openFiles = gauge(registry, "process_open_fds", "Open file descriptors of the process");
    prometheus::Gauge &startTime =
        gauge(registry, "process_start_time_seconds", "Start of the process, seconds since the Unix epoch");
    std::mutex machineMutex; ///< guards machine, which remembers its last look
    Machine machine;
};

Metrics::Metrics(const QByteArray &version)
    : m_families(std::make_unique<Families>())
{
    // A counter that has not counted yet is 0, not absent: rates and alerts need it from the start.
    for (const ChunkEvent event : {ChunkEvent::Claimed, ChunkEvent::Completed, ChunkEvent::Duplicate,
                                   ChunkEvent::Refused, ChunkEvent::Released, ChunkEvent::Failed, ChunkEvent::Expired})
        countChunks(event, 0);
    countPublications(0, 0);
    for (int stock = 0; stock <= int(Stock::ChunksRunning); ++stock)
        setStock(Stock(stock), 0);
    for (const char *code : {"database.unavailable", "database.timeout", "database.busy"})
        m_families->databaseErrors.Add({{"code", code}});
    for (const char *status : {"400", "408", "413", "431"})
        m_families->refusedRequests.Add({{"status", status}});
    m_families->buildInfo.Add({{"version", version.toStdString()}}).Set(1);
}

Metrics::~Metrics() = default;

void Metrics::countRequest(const QByteArray &route, int status, std::chrono::microseconds took)
{
    const std::string name = route.toStdString();
    m_families->requests.Add({{"route", name}, {"status", std::to_string(status)}}).Increment();
    m_families->requestSeconds.Add({{"route", name}}, kSecondsBuckets).Observe(secondsOf(took));
}

void Metrics::countRefusedRequest(int status)
{
    m_families->refusedRequests.Add({{"status", std::to_string(status)}}).Increment();
}

void Metrics::countRefusedConnection()
{
    m_families->refusedConnections.Increment();
}

void Metrics::countChunks(ChunkEvent event, int chunks)
{
    m_families->chunks.Add({{"event", nameOf(event)}}).Increment(chunks);
}

void Metrics::countDatabaseError(const QByteArray &code)
{
    m_families->databaseErrors.Add({{"code", code.toStdString()}}).Increment();
}

void Metrics::countPublications(int published, int failed)
{
    m_families->publications.Add({{"outcome", "published"}}).Increment(published);
    m_families->publications.Add({{"outcome", "failed"}}).Increment(failed);
}

void Metrics::setConnections(int connections)
{
    m_families->connections.Set(connections);
}

void Metrics::setDatabaseQueue(int requests)
{
    m_families->databaseQueue.Set(requests);
}

void Metrics::setNodesOnline(int nodes)
{
    m_families->nodesOnline.Set(nodes);
}

void Metrics::setListening(bool isListening)
{
    m_families->listening.Set(isListening ? 1 : 0);
}

void Metrics::setOldestLease(std::chrono::seconds age)
{
    m_families->oldestLease.Set(double(age.count()));
}

void Metrics::countDatabaseTask(std::chrono::microseconds waited, std::chrono::microseconds worked)
{
    m_families->databaseWait.Observe(secondsOf(waited));
    m_families->databaseTask.Observe(secondsOf(worked));
}

void Metrics::countSchedulerPass(std::chrono::microseconds took)
{
    m_families->schedulerPass.Observe(secondsOf(took));
}

void Metrics::setStock(Stock stock, qint64 count)
{
    const auto set = [count](GaugeFamily &family, const char *state) {
        family.Add({{"state", state}}).Set(double(count));
    };
    switch (stock) {
    case Stock::NodesUnclaimed:
        return set(m_families->nodes, "unclaimed");
    case Stock::NodesOnline:
        return set(m_families->nodes, "online");
    case Stock::NodesOffline:
        return set(m_families->nodes, "offline");
    case Stock::NodesQuarantined:
        return set(m_families->nodes, "quarantined");
    case Stock::JobsWaiting:
        return set(m_families->jobs, "waiting");
    case Stock::JobsRunning:
        return set(m_families->jobs, "running");
    case Stock::ChunksPending:
        return set(m_families->openChunks, "pending");
    case Stock::ChunksRunning:
        return set(m_families->openChunks, "running");
    }
}

void Metrics::setOldestJob(std::chrono::seconds age)
{
    m_families->oldestJob.Set(double(age.count()));
}

void Metrics::setServiceUp(const char *service, bool isUp)
{
    m_families->services.Add({{"service", service}}).Set(isUp ? 1 : 0);
}

QByteArray Metrics::text() const
{
    {
        const std::lock_guard lock(m_families->machineMutex);
        const MachineStats machine = m_families->machine.look();
        if (const double more = machine.cpuSeconds - m_families->cpuSeconds.Value(); more > 0)
            m_families->cpuSeconds.Increment(more);
        m_families->memory.Set(double(machine.memoryBytes));
        m_families->openFiles.Set(machine.openFiles);
        m_families->startTime.Set(machine.startedAt);
    }
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(m_families->registry.Collect()));
}

} // namespace wowlab::sentinel
