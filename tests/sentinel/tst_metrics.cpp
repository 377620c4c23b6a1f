#include "sentinel/telemetry/metrics.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace wowlab::sentinel;
using namespace std::chrono_literals;

class MetricsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasNotHappenedIsZeroNotAbsent()
    {
        const QByteArray text = Metrics().text();
        for (const char *line :
             {"wowlab_chunks_total{event=\"completed\"} 0", "wowlab_chunks_total{event=\"expired\"} 0",
              "wowlab_nodes_online 0", "wowlab_database_listening 0"})
            QVERIFY2(text.contains(line), text.constData());
    }

    void countsByRouteAndStatus()
    {
        Metrics metrics;
        metrics.countRequest("POST /nodes/verify", 200, 1500us);
        metrics.countRequest("POST /nodes/verify", 200, 1500us);
        metrics.countRequest("POST /nodes/verify", 404, 500us);
        metrics.countRefusedRequest(431);
        metrics.setNodesOnline(7);
        const QByteArray text = metrics.text();
        for (const char *line : {"wowlab_requests_total{route=\"POST /nodes/verify\",status=\"200\"} 2",
                                 "wowlab_requests_total{route=\"POST /nodes/verify\",status=\"404\"} 1",
                                 "wowlab_request_seconds_count{route=\"POST /nodes/verify\"} 3",
                                 "wowlab_refused_requests_total{status=\"431\"} 1", "wowlab_nodes_online 7",
                                 "# TYPE wowlab_requests_total counter"})
            QVERIFY2(text.contains(line), text.constData());
    }

    void threadsCountTogether()
    {
        Metrics metrics;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&metrics] {
                for (int n = 0; n < 1000; ++n) {
                    metrics.countChunks(ChunkEvent::Completed);
                    metrics.countRequest("GET /status", 200, 1us);
                }
            });
        }
        for (int i = 0; i < 10; ++i)
            QVERIFY(!metrics.text().isEmpty());
        threads.clear();
        QVERIFY(metrics.text().contains("wowlab_chunks_total{event=\"completed\"} 4000"));
        QVERIFY(metrics.text().contains("wowlab_requests_total{route=\"GET /status\",status=\"200\"} 4000"));
    }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
