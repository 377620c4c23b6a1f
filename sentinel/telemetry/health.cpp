#include "sentinel/telemetry/health.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLoggingCategory>

#include <algorithm>
#include <cmath>
#include <utility>

Q_LOGGING_CATEGORY(lcHealth, "wowlab.sentinel.health", QtInfoMsg)

namespace wowlab::sentinel {

namespace {

bool isTrouble(ServiceState state)
{
    return state == ServiceState::Degraded || state == ServiceState::Down;
}

QLatin1String portalWordOf(ServiceState state)
{
    switch (state) {
    case ServiceState::Up:
    case ServiceState::Off:
        return QLatin1String("OK");
    case ServiceState::Starting:
    case ServiceState::Degraded:
        return QLatin1String("DEGRADED");
    case ServiceState::Down:
        return QLatin1String("DOWN");
    }
    return {};
}

/// One digit after the point is as much as a page shows.
double rounded(double value)
{
    return std::round(value * 10) / 10;
}

double mebibytes(qint64 bytes)
{
    return rounded(double(bytes) / (1024 * 1024));
}

} // namespace

QLatin1String nameOf(Service service)
{
    switch (service) {
    case Service::Bot:
        return QLatin1String("Bot");
    case Service::Scheduler:
        return QLatin1String("Scheduler");
    case Service::Database:
        return QLatin1String("Database");
    case Service::Presence:
        return QLatin1String("Presence");
    case Service::Cron:
        return QLatin1String("Cron");
    }
    return {};
}

QLatin1String nameOf(ServiceState state)
{
    switch (state) {
    case ServiceState::Starting:
        return QLatin1String("starting");
    case ServiceState::Up:
        return QLatin1String("up");
    case ServiceState::Degraded:
        return QLatin1String("degraded");
    case ServiceState::Down:
        return QLatin1String("down");
    case ServiceState::Off:
        return QLatin1String("off");
    }
    return {};
}

Health::Health(QString version, const core::Clock &clock)
    : m_version(std::move(version))
    , m_clock(&clock)
    , m_startedAt(clock.monotonic())
{
    for (Entry &entry : m_entries)
        entry.since = clock.wall();
}

void Health::report(Service service, ServiceState state, const QString &detail)
{
    Entry &entry = m_entries[indexOf(service)];
    if (entry.state != state) {
        const QString line = QStringLiteral("%1 is %2 was=%3 detail=\"%4\"")
                                 .arg(nameOf(service), nameOf(state), nameOf(entry.state), detail);
        if (isTrouble(state))
            qCWarning(lcHealth).noquote() << line;
        else
            qCInfo(lcHealth).noquote() << line;
        entry.state = state;
        entry.since = m_clock->wall();
    }
    entry.detail = detail;
}

ServiceState Health::stateOf(Service service) const
{
    return m_entries[indexOf(service)].state;
}

bool Health::isReady() const
{
    const ServiceState database = stateOf(Service::Database);
    return database == ServiceState::Up || database == ServiceState::Degraded;
}

void Health::notePing(Service service, std::chrono::milliseconds ping)
{
    m_entries[indexOf(service)].ping = ping;
}

QJsonObject Health::toJson(const MachineStats &machine) const
{
    QJsonArray services;
    for (const Service service : kServices) {
        const Entry &entry = m_entries[indexOf(service)];
        const auto since = QDateTime::fromMSecsSinceEpoch(entry.since.count(), Qt::UTC);
        QJsonObject object{{QLatin1String("name"), nameOf(service)},
                           {QLatin1String("status"), portalWordOf(entry.state)},
                           {QLatin1String("state"), nameOf(entry.state)},
                           {QLatin1String("since"), since.toString(Qt::ISODate)}};
        if (!entry.detail.isEmpty())
            object.insert(QLatin1String("detail"), entry.detail);
        if (entry.ping)
            object.insert(QLatin1String("ping_ms"), qint64(entry.ping->count()));
        services.append(object);
    }
    const auto uptime = std::chrono::duration_cast<std::chrono::seconds>(m_clock->monotonic() - m_startedAt);
    const QJsonObject data{{QLatin1String("version"), m_version},
                           {QLatin1String("state"), overall()},
                           {QLatin1String("uptime"), qint64(uptime.count())},
                           {QLatin1String("load"), QJsonArray{machine.load[0], machine.load[1], machine.load[2]}},
                           {QLatin1String("cpu_percent"), rounded(machine.cpuPercent)},
                           {QLatin1String("memory_mb"), mebibytes(machine.memoryBytes)},
                           {QLatin1String("os_memory_mb"),
                            QJsonObject{{QLatin1String("total"), mebibytes(machine.totalMemoryBytes)},
                                        {QLatin1String("available"), mebibytes(machine.availableMemoryBytes)}}},
                           {QLatin1String("services"), services}};
    return {{QLatin1String("status"), QLatin1String("success")}, {QLatin1String("data"), data}};
}

QLatin1String Health::overall() const
{
    if (!isReady())
        return QLatin1String("down");
    const bool isSound = std::all_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        return entry.state == ServiceState::Up || entry.state == ServiceState::Off;
    });
    return isSound ? QLatin1String("ok") : QLatin1String("degraded");
}

} // namespace wowlab::sentinel
