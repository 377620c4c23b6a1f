#pragma once

#include "core/base/clock.h"
#include "sentinel/telemetry/machine.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>

namespace wowlab::sentinel {

enum class Service { Bot, Scheduler, Database, Presence, Cron };
inline constexpr std::array kServices{Service::Bot, Service::Scheduler, Service::Database, Service::Presence,
                                      Service::Cron};

enum class ServiceState {
    Starting,
    Up,
    Degraded, ///< works, but not as it should; the detail says what is missing
    Down,
    Off, ///< not configured
};

/// As the services are named towards operators: "Bot", "Scheduler", ...
[[nodiscard]] QLatin1String nameOf(Service service);
[[nodiscard]] QLatin1String nameOf(ServiceState state);

/// The board on which the services write how they are, read by /status and /ready. Lives in the main thread: services of
/// other threads report through a queued call.
class Health
{
public:
    explicit Health(QString version, const core::Clock &clock = core::systemClock());

    /// `detail` is one line for an operator, without secrets. Saying the same again changes nothing; a new detail in the
    /// same state keeps the time since when.
    void report(Service service, ServiceState state, const QString &detail = {});

    [[nodiscard]] ServiceState stateOf(Service service) const;
    /// Can work be done at all? It can while the database answers.
    [[nodiscard]] bool isReady() const;
    /// How long the service's counterpart took to answer last.
    void notePing(Service service, std::chrono::milliseconds ping);

    /// For /status, in the form that the portal's page reads: {status: "success", data: {version, uptime (seconds), load
    /// [1, 5, 15 minutes], cpu_percent, memory_mb, os_memory_mb: {total, available}, services: [{name, status:
    /// "OK"|"DEGRADED"|"DOWN", ping_ms?}]}}. Ours beside it: data.state "ok"|"degraded"|"down", and for each service its
    /// state, since when, and a detail. What is switched off is OK there.
    [[nodiscard]] QJsonObject toJson(const MachineStats &machine) const;

private:
    struct Entry
    {
        ServiceState state = ServiceState::Starting;
        QString detail;
        std::chrono::milliseconds since{0};
        std::optional<std::chrono::milliseconds> ping;
    };
    [[nodiscard]] QLatin1String overall() const;
    [[nodiscard]] static std::size_t indexOf(Service service) { return static_cast<std::size_t>(service); }

    QString m_version;
    const core::Clock *m_clock;
    std::chrono::milliseconds m_startedAt;
    std::array<Entry, kServices.size()> m_entries;
};

} // namespace wowlab::sentinel
