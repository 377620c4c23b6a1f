#include "tests/bench/load/loadlab.h"

#include "core/contract/chunkresult.h"

#include <QFile>

#include <cstdio>
#include <stdexcept>
#include <unistd.h>

namespace wowlab::load {

namespace {

lab::Lab::Options options()
{
    lab::Lab::Options options;
    options.nodes = 0;
    options.sentinelSettings = {{QStringLiteral("WOWLAB_RATE_PER_ADDRESS"), QStringLiteral("1000000")},
                                {QStringLiteral("WOWLAB_RATE_PER_NODE"), QStringLiteral("1000000")},
                                {QStringLiteral("WOWLAB_MAX_CONNECTIONS_PER_ADDRESS"), QStringLiteral("4096")}};
    return options;
}

std::chrono::milliseconds cpuOf(qint64 pid)
{
    // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: fields 14 and 15, counted behind the name in brackets.
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const auto fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const qint64 ticks = fields.value(11).toLongLong() + fields.value(12).toLongLong();
    return std::chrono::milliseconds(ticks * 1000 / sysconf(_SC_CLK_TCK));
}

} // namespace

LoadLab::LoadLab()
    : m_lab(options())
{
}

core::Result<void> LoadLab::start(int nodes, int cores)
{
    if (const auto started = m_lab.start().and_then([this] { return m_lab.claimNodes(); }); !started)
        return started;
    QByteArray rows;
    for (int i = 0; i < nodes; ++i) {
        m_nodes.push_back({core::Keypair::generate(), core::NodeId{QUuid::createUuid()}});
        rows += (rows.isEmpty() ? "" : ",\n") + QByteArray("('") + m_nodes.back().id.toString().toLatin1() + "', '" +
                m_lab.portal().user().toString().toLatin1() + "', 'load-" + QByteArray::number(i) + "', " +
                QByteArray::number(cores) + ", " + QByteArray::number(cores) + ", 'online', now(), '" +
                m_nodes.back().keypair.publicKey().toBase64() + "')";
    }
    (void)query(
        "insert into public.nodes (id, user_id, name, max_parallel, total_cores, status, last_seen_at, public_key)"
        " values " +
        rows);
    // They beat in their scenario, if at all; until then they count as having done so.
    (void)query("update sentinel.node_states set engine_version = 2, heartbeat_at = now() + interval '1 hour'");
    return {};
}

core::Result<core::JobId> LoadLab::createJob(int chunks)
{
    const QByteArray id =
        query("with config as (insert into public.jobs_configs (hash, config)"
              " select encode(sha256(convert_to(c::text, 'UTF8')), 'hex'), c"
              " from (select '{\"specId\": 253, \"duration\": 300, \"iterations\": 1000}'::jsonb as c) x"
              " on conflict (hash) do update set last_used_at = now() returning hash),"
              " job as (insert into public.jobs (user_id, config_hash, total_iterations) select '" +
              m_lab.portal().user().toString().toLatin1() + "', hash, " + QByteArray::number(chunks) +
              " * 1000 from config returning id, config_hash),"
              " state as (insert into sentinel.job_states (job_id, total_chunks) select id, " +
              QByteArray::number(chunks) +
              " from job),"
              " chunks as (insert into public.jobs_chunks (job_id, config_hash, iterations, seed_offset)"
              " select id, config_hash, 1000, i * 1000 from job, generate_series(0, " +
              QByteArray::number(chunks - 1) + ") i) select id from job");
    return core::JobId{QUuid::fromString(QLatin1String(id))};
}

QByteArray LoadLab::query(const QByteArray &sql)
{
    const auto answer = m_lab.postgres().psql("wowlab", sql);
    if (!answer)
        throw std::runtime_error(answer.error().detail.toStdString());
    return answer->trimmed();
}

std::chrono::milliseconds LoadLab::sentinelCpu()
{
    return cpuOf(m_lab.sentinel().processId());
}

std::chrono::milliseconds LoadLab::databaseCpu()
{
    std::chrono::milliseconds all{};
    for (const QByteArray &pid : query("select pid from pg_stat_activity where pid <> pg_backend_pid()").split('\n'))
        all += cpuOf(pid.toLongLong());
    return all;
}

void LoadLab::printMemory()
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(m_lab.sentinel().processId()));
    qint64 pss = 0;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("Pss:"))
                pss = line.mid(4).simplified().split(' ').value(0).toLongLong();
    }
    std::printf("memory of the sentinel: %.1f MB proportional set size, %.1f MB resident at most\n", double(pss) / 1024,
                double(m_lab.sentinel().peakMemoryBytes()) / 1024 / 1024);
}

} // namespace wowlab::load
