#include "sentinel/telemetry/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <string>

namespace wowlab::sentinel {

namespace {

using CounterFamily = prometheus::Family<prometheus::Counter>;

CounterFamily &counters(prometheus::Registry &registry, const char *name, const char *help)
{
    return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
}

prometheus::Gauge &gauge(prometheus::Registry &registry, const char *name, const char *help)
{
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
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

const prometheus::Histogram::BucketBoundaries kSecondsBuckets{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                              0.1,   0.25,   0.5,   1,    2.5,   10};

} // namespace

struct Metrics::Families
{
    prometheus::Registry registry;
    CounterFamily &requests = counters(registry, "wowlab_requests_total", "HTTP requests by route and status");
    prometheus::Family<prometheus::Histogram> &requestSeconds = prometheus::BuildHistogram()
                                                                    .Name("wowlab_request_seconds")
                                                                    .Help("Time from a complete request to its answer")
                                                                    .Register(registry);
    CounterFamily &refusedRequests =
        counters(registry, "wowlab_refused_requests_total", "HTTP requests refused before they had a route, by status");
    prometheus::Counter &refusedConnections =
        counters(registry, "wowlab_refused_connections_total", "Connections beyond the cap per address").Add({});
    CounterFamily &chunks = counters(registry, "wowlab_chunks_total", "What happened to chunks");
    CounterFamily &databaseErrors =
        counters(registry, "wowlab_database_errors_total", "Questions to the database that failed, by code");
    CounterFamily &publications = counters(registry, "wowlab_publications_total", "Messages to the beacon by outcome");
    prometheus::Gauge &connections = gauge(registry, "wowlab_connections", "Open HTTP connections");
    prometheus::Gauge &databaseQueue =
        gauge(registry, "wowlab_database_queue_requests", "Requests waiting for or with a database worker");
    prometheus::Gauge &nodesOnline = gauge(registry, "wowlab_nodes_online", "Nodes present on the beacon");
    prometheus::Gauge &listening =
        gauge(registry, "wowlab_database_listening", "1 while NOTIFY reaches us, 0 while we poll only");
    prometheus::Gauge &oldestLease =
        gauge(registry, "wowlab_oldest_lease_seconds", "Age of the oldest running lease since its renewal");
};

Metrics::Metrics()
    : m_families(std::make_unique<Families>())
{
    // A counter that has not counted yet is 0, not absent: rates and alerts need it from the start.
    for (const ChunkEvent event : {ChunkEvent::Claimed, ChunkEvent::Completed, ChunkEvent::Duplicate,
                                   ChunkEvent::Refused, ChunkEvent::Released, ChunkEvent::Failed, ChunkEvent::Expired})
        countChunks(event, 0);
    countPublications(0, 0);
}

Metrics::~Metrics() = default;

void Metrics::countRequest(const QByteArray &route, int status, std::chrono::microseconds took)
{
    const std::string name = route.toStdString();
    m_families->requests.Add({{"route", name}, {"status", std::to_string(status)}}).Increment();
    m_families->requestSeconds.Add({{"route", name}}, kSecondsBuckets)
        .Observe(std::chrono::duration<double>(took).count());
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

QByteArray Metrics::text() const
{
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(m_families->registry.Collect()));
}

} // namespace wowlab::sentinel
