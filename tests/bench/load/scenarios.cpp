#include "tests/bench/load/scenarios.h"

#include "core/base/json.h"
#include "core/contract/messages.h"
#include "core/sim/simulation.h"
#include "tests/bench/load/caller.h"
#include "tests/support/simulatedchunk.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <memory>
#include <vector>

namespace wowlab::load {

namespace {

using std::chrono::steady_clock;

/// Latencies of answered requests.
class Latencies
{
public:
    void add(std::chrono::microseconds took) { m_took.push_back(took.count()); }
    [[nodiscard]] std::size_t count() const { return m_took.size(); }
    void print()
    {
        std::sort(m_took.begin(), m_took.end());
        const auto at = [this](double share) {
            return m_took.empty() ? 0.0 : double(m_took[std::size_t(share * double(m_took.size() - 1))]) / 1000;
        };
        std::printf("latency ms: median %.1f, p90 %.1f, p99 %.1f, most %.1f\n", at(0.5), at(0.9), at(0.99), at(1));
    }

private:
    std::vector<qint64> m_took;
};

double secondsSince(steady_clock::time_point start)
{
    return std::chrono::duration<double>(steady_clock::now() - start).count();
}

/// What an honest engine finds for a chunk of a common fight: its length is what travels and is stored.
QJsonObject realisticResult()
{
    const auto simulation =
        sim::prepare(sim::SpecLibrary::builtIn(), R"({"specId": 253, "duration": 300, "iterations": 1000})");
    stats::Summary summary;
    if (!simulation || !sim::run(**simulation, 0, 1000, summary))
        qFatal("the engine refuses the default fight");
    core::ChunkResult result = test::toChunkResult(summary);
    result.rules = "corrected";
    result.engineVersion = sim::engineVersion;
    return result.toJson();
}

/// A node that completes what it is given, one request at a time.
class Worker final : public QObject
{
public:
    Worker(const LoadNode &node, quint16 port, const QByteArray &result)
        : m_node(node)
        , m_caller(port)
        , m_result(result)
    {
    }

    std::function<void(int status, std::chrono::microseconds took, bool isJobComplete)> completed;

    /// Learns what it holds by a heartbeat, and goes on until it is given nothing more.
    void start()
    {
        m_caller.post(m_node.keypair, "/nodes/heartbeat",
                      R"({"status":"online","engineVersion":2,"running":[],"freeSlots":8})",
                      [this](int, const QByteArray &body, std::chrono::microseconds) {
                          take(body);
                          next();
                      });
    }

private:
    void take(const QByteArray &body)
    {
        const auto object = core::parseJsonObject(body);
        if (!object)
            return;
        m_held.clear();
        for (const QJsonValue &value : (*object)[QLatin1String("assigned")].toArray()) {
            const auto chunk = core::Chunk::fromJson(value.toObject());
            if (chunk)
                m_held.push_back(*chunk);
        }
    }

    void next()
    {
        if (m_held.empty()) {
            if (++m_idleRounds < 400)
                QTimer::singleShot(25, this, [this] { start(); });
            return;
        }
        m_idleRounds = 0;
        const core::Chunk chunk = m_held.front();
        m_held.pop_front();
        const QByteArray body = "{\"chunkId\":\"" + chunk.id.toString().toLatin1() +
                                "\",\"attempt\":" + QByteArray::number(chunk.attempt) + ",\"result\":" + m_result + '}';
        m_caller.post(m_node.keypair, "/chunks/complete", body,
                      [this](int status, const QByteArray &answer, std::chrono::microseconds took) {
                          take(answer);
                          completed(status, took, answer.contains("\"jobComplete\":true"));
                          if (status != 200 && status != 410)
                              std::fprintf(stderr, "status %d: %s\n", status, answer.left(200).constData());
                          next();
                      });
    }

    const LoadNode &m_node;
    Caller m_caller;
    const QByteArray &m_result;
    std::deque<core::Chunk> m_held;
    int m_idleRounds = 0;
};

} // namespace

int complete(LoadLab &lab, const Size &size)
{
    const QByteArray result = core::toJson(realisticResult());
    std::printf("completing %d chunks with %d nodes, one request in flight each; a result has %lld bytes\n",
                size.chunks, size.nodes, qlonglong(result.size()));
    const auto job = lab.createJob(size.chunks);
    if (!job)
        return 1;
    QThread::msleep(1500); // the first assignments

    Latencies latencies;
    int refused = 0;
    QEventLoop loop;
    std::vector<std::unique_ptr<Worker>> workers;
    const auto cpuBefore = lab.sentinelCpu();
    const auto databaseBefore = lab.databaseCpu();
    const auto startedAt = steady_clock::now();
    for (const LoadNode &node : lab.nodes()) {
        workers.push_back(std::make_unique<Worker>(node, lab.port(), result));
        workers.back()->completed = [&](int status, std::chrono::microseconds took, bool isJobComplete) {
            latencies.add(took);
            refused += status != 200;
            if (isJobComplete)
                loop.quit();
        };
        workers.back()->start();
    }
    QTimer::singleShot(600'000, &loop, [&loop] { loop.exit(1); });
    const int outcome = loop.exec();
    const double elapsed = secondsSince(startedAt);
    const double cpu = double((lab.sentinelCpu() - cpuBefore).count()) / 1000;
    std::printf(
        "%zu completions in %.2f s: %.0f per second, %d refused; the sentinel computed %.2f s, the database %.2f s\n",
        latencies.count(), elapsed, double(latencies.count()) / elapsed, refused, cpu,
        double((lab.databaseCpu() - databaseBefore).count()) / 1000);
    latencies.print();
    lab.printMemory();
    const QByteArray end = lab.query("select status || ' ' || completed_iterations || ' of ' || total_iterations from "
                                     "public.jobs where id = '" +
                                     job->toString().toLatin1() + "'");
    std::printf("the job is %s\n", end.constData());
    return outcome == 0 && end.startsWith("completed") ? 0 : 1;
}

int assign(LoadLab &lab, const Size &size)
{
    const auto startedAt = steady_clock::now();
    const auto job = lab.createJob(size.chunks);
    if (!job)
        return 1;
    const double inserted = secondsSince(startedAt);
    const int wanted = std::min(size.chunks, size.nodes * size.cores * 2);
    for (;;) {
        const int running = lab.query("select count(*) from sentinel.assignments where ended_at is null").toInt();
        if (running >= wanted)
            break;
        if (secondsSince(startedAt) > 120) {
            std::printf("only %d of %d chunks were assigned in two minutes\n", running, wanted);
            return 1;
        }
        QThread::msleep(20);
    }
    const double all = secondsSince(startedAt);
    std::printf("%d of %d chunks assigned to %d nodes: %.2f s after create_job began, %.2f s after it was committed\n",
                wanted, size.chunks, size.nodes, all, all - inserted);
    lab.printMemory();
    return 0;
}

int heartbeat(LoadLab &lab, const Size &size)
{
    constexpr int kIntervalMs = 15'000;
    Latencies latencies;
    int refused = 0;
    std::vector<std::unique_ptr<Caller>> callers;
    std::vector<std::unique_ptr<QTimer>> timers;
    int index = 0;
    for (const LoadNode &node : lab.nodes()) {
        callers.push_back(std::make_unique<Caller>(lab.port()));
        timers.push_back(std::make_unique<QTimer>());
        const auto beat = [&, caller = callers.back().get()] {
            caller->post(node.keypair, "/nodes/heartbeat",
                         R"({"status":"online","engineVersion":2,"running":[],"freeSlots":8})",
                         [&](int status, const QByteArray &, std::chrono::microseconds took) {
                             latencies.add(took);
                             refused += status != 200;
                         });
        };
        QObject::connect(timers.back().get(), &QTimer::timeout, callers.back().get(), beat);
        // Spread over the interval.
        QTimer::singleShot(int(qint64(index++) * kIntervalMs / size.nodes), timers.back().get(),
                           [timer = timers.back().get(), beat] {
                               beat();
                               timer->start(kIntervalMs);
                           });
    }
    QEventLoop loop;
    std::chrono::milliseconds cpuBefore{};
    steady_clock::time_point startedAt;
    QTimer::singleShot(kIntervalMs, &loop, [&] {
        cpuBefore = lab.sentinelCpu();
        startedAt = steady_clock::now();
    });
    QTimer::singleShot(kIntervalMs + size.seconds * 1000, &loop, &QEventLoop::quit);
    loop.exec();
    const double cpu = double((lab.sentinelCpu() - cpuBefore).count()) / 1000;
    std::printf("%d nodes, %zu heartbeats, %d refused: %.1f %% of one core\n", size.nodes, latencies.count(), refused,
                100 * cpu / secondsSince(startedAt));
    latencies.print();
    lab.printMemory();
    return refused == 0 ? 0 : 1;
}

} // namespace wowlab::load
