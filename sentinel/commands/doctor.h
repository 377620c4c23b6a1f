#pragma once

#include "core/beacon/beaconapi.h"
#include "core/beacon/beaconclient.h"
#include "sentinel/commands/finding.h"
#include "sentinel/http/beacontokens.h"
#include "sentinel/settings/settings.h"
#include "sentinel/store/connectionstring.h"
#include "sentinel/store/notificationlistener.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace wowlab::sentinel {

struct DoctorOptions
{
    QUrl discordApi{QStringLiteral("https://discord.com/api/v10")};
    std::chrono::milliseconds patience{8000}; ///< for each thing that may not answer
};

/// Looks at everything that the sentinel needs, one thing after another, and writes down what it finds. Each look has a
/// bound, so it ends within a minute whatever answers or does not. Changes nothing: what it publishes goes to channels that
/// nobody can hear. Lives in the main thread; questions to the database block it. No finding holds a secret.
class Doctor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Doctor)

public:
    explicit Doctor(ReadSettings read, DoctorOptions options = {}, QObject *parent = nullptr);
    ~Doctor() override;

    /// examined() follows, never within this call.
    void start();

    [[nodiscard]] const Findings &findings() const { return m_findings; }

Q_SIGNALS:
    void examined();

private:
    // In this order; each goes on to the next when it knows.
    void lookAtSettings();
    void lookAtDatabase();
    void lookAtNotifications();
    void lookAtBeacon();
    void lookAtPresence();
    void lookAtNamespaces();
    void lookAtBeaconClock();
    void lookAtTokens();
    void lookAtDiscord();

    void lookAtKeys();
    void lookAtRole(class OperatorStore &store);
    void lookAtMigrations();
    void noteClock(const QString &whose, std::chrono::milliseconds ahead);

    void ok(const QString &subject, const QString &text);
    void warn(const QString &subject, const QString &text, const QString &remedy);
    void fail(const QString &subject, const QString &text, const QString &remedy);
    [[nodiscard]] bool hasProblem(const char *setting) const;
    [[nodiscard]] bool isBeaconUsable() const;

    ReadSettings m_read;
    DoctorOptions m_options;
    Findings m_findings;
    std::optional<ConnectionString> m_database;
    QNetworkAccessManager m_network;
    std::unique_ptr<core::BeaconApi> m_beacon;
    std::unique_ptr<BeaconTokens> m_tokens;
    std::unique_ptr<NotificationListener> m_listener;
    std::unique_ptr<core::BeaconClient> m_client;
    QTimer m_patience;
    QSet<QString> m_awaited; ///< channels that the tokens should open
    bool m_isOver = false;   ///< the present look has its answer
};

} // namespace wowlab::sentinel
