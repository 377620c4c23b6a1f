#include "sentinel/telemetry/metrics.h"

#include <QProcess>
#include <QStandardPaths>
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
        for (const char *line : {"wowlab_http_requests_total{route=\"POST /nodes/verify\",status=\"200\"} 2",
                                 "wowlab_http_requests_total{route=\"POST /nodes/verify\",status=\"404\"} 1",
                                 "wowlab_http_request_duration_seconds_count{route=\"POST /nodes/verify\"} 3",
                                 "wowlab_http_refused_requests_total{status=\"431\"} 1", "wowlab_nodes_online 7",
                                 "# TYPE wowlab_http_requests_total counter"})
            QVERIFY2(text.contains(line), text.constData());
    }

    void theProcessAndTheVersionAreTold()
    {
        const QByteArray text = Metrics("1.2.3").text();
        QVERIFY(text.contains("wowlab_build_info{version=\"1.2.3\"} 1"));
        for (const char *name : {"process_cpu_seconds_total ", "process_resident_memory_bytes ", "process_open_fds ",
                                 "process_start_time_seconds "}) {
            const qsizetype at = text.indexOf(QByteArray("\n") + name);
            QVERIFY2(at >= 0, name);
            const QByteArray value = text.mid(at + 1 + qsizetype(qstrlen(name))).split('\n').first();
            // A process of a moment has not used a tick of the processor yet.
            QVERIFY2(value.toDouble() > 0 || text.contains("process_cpu_seconds_total 0\n"),
                     (QByteArray(name) + value).constData());
        }
    }

    void everyNumberIsNamedAsPrometheusWishes()
    {
        const QString promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
        if (promtool.isEmpty() && qEnvironmentVariableIntValue("WOWLAB_REQUIRE_SERVERS") != 1)
            QSKIP("no promtool: it is in Debian's package prometheus");
        Metrics metrics("1");
        metrics.countRequest("GET /status", 200, 1ms);
        metrics.countRefusedRequest(431);
        metrics.countDatabaseError("database.timeout");
        metrics.countDatabaseTask(1ms, 1ms);
        metrics.countSchedulerPass(1ms);
        metrics.setServiceUp("Cron", true);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(promtool, {QStringLiteral("check"), QStringLiteral("metrics")});
        QVERIFY(process.waitForStarted());
        process.write(metrics.text());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitCode() == 0 && said.isEmpty(), said.constData());
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
        QVERIFY(metrics.text().contains("wowlab_http_requests_total{route=\"GET /status\",status=\"200\"} 4000"));
    }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
