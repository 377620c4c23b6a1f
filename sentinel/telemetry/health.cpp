#include "sentinel/telemetry/health.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

Q_LOGGING_CATEGORY(lcHealth, "wowlab.sentinel.health", QtInfoMsg)

namespace wowlab::sentinel {

namespace {

bool isTrouble(ServiceState state)
{
    return state == ServiceState::Degraded || state == ServiceState::Down;
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

QJsonObject Health::toJson() const
{
    QJsonObject services;
    for (const Service service : kServices) {
        const Entry &entry = m_entries[indexOf(service)];
        const auto since = QDateTime::fromMSecsSinceEpoch(entry.since.count(), Qt::UTC);
        QJsonObject object{{QLatin1String("state"), nameOf(entry.state)},
                           {QLatin1String("since"), since.toString(Qt::ISODate)}};
        if (!entry.detail.isEmpty())
            object.insert(QLatin1String("detail"), entry.detail);
        services.insert(nameOf(service), object);
    }
    const auto uptime = std::chrono::duration_cast<std::chrono::seconds>(m_clock->monotonic() - m_startedAt);
    return {{QLatin1String("status"), overall()},
            {QLatin1String("version"), m_version},
            {QLatin1String("uptimeSeconds"), qint64(uptime.count())},
            {QLatin1String("services"), services}};
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
