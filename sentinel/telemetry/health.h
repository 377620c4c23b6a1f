#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <array>
#include <chrono>
#include <cstddef>

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
    /// {status: "ok"|"degraded"|"down", version, uptimeSeconds, services: {Bot: {state, detail?, since}, ...}}
    [[nodiscard]] QJsonObject toJson() const;

private:
    struct Entry
    {
        ServiceState state = ServiceState::Starting;
        QString detail;
        std::chrono::milliseconds since{0};
    };
    [[nodiscard]] QLatin1String overall() const;
    [[nodiscard]] static std::size_t indexOf(Service service) { return static_cast<std::size_t>(service); }

    QString m_version;
    const core::Clock *m_clock;
    std::chrono::milliseconds m_startedAt;
    std::array<Entry, kServices.size()> m_entries;
};

} // namespace wowlab::sentinel
