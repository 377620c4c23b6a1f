#pragma once

#include "core/base/logging.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <functional>
#include <optional>
#include <utility>
#include <variant>

namespace wowlab::sentinel {

/// What an operator decides. Every value has been checked; what is optional and not given is empty.
struct Settings
{
    core::Secret databaseUrl; ///< SUPABASE_DB_URL

    QUrl beaconApiUrl;
    core::Secret beaconApiKey;
    core::Secret connectionKey;   ///< signs tokens that make beacon connections
    core::Secret subscriptionKey; ///< signs tokens that subscribe to one channel
    QString beaconUrl;            ///< the beacon's WebSocket address as nodes reach it; empty: they know it themselves

    core::Secret userKey;      ///< SUPABASE_JWT_SECRET; empty: no user can be verified
    core::Secret discordToken; ///< empty: no bot

    QHostAddress listenAddress;
    quint16 listenPort = 0;
    QVector<std::pair<QHostAddress, int>> trustedProxies; ///< address and prefix length
    int maxConnections = 0;
    int maxConnectionsPerAddress = 0;
    int requestsPerSecondPerAddress = 0; ///< 0: no limit
    int requestsPerSecondPerNode = 0;    ///< 0: no limit
    int maxUnclaimedPerAddress = 0;      ///< 0: no limit

    int databaseConnections = 0;
    bool areRowlessNodesPublic = false; ///< nodes without a permission row take everybody's jobs
    core::LogFormat logFormat = core::LogFormat::Text;

    QStringList warnings; ///< for the log, once it is there
};

/// The program is to end here: help was asked for, or a setting is missing or malformed.
struct SettingsExit
{
    static constexpr int kMisconfigured = 78; ///< EX_CONFIG of sysexits.h

    int code = 0;
    QString output;       ///< for standard output
    QStringList problems; ///< for standard error, one clear line each, without secrets
};

/// A variable of the environment; nothing if it is not set.
using Environment = std::function<std::optional<QByteArray>(const char *name)>;
[[nodiscard]] Environment processEnvironment();

/// One thing that is wrong with a setting, as one clear line without secrets.
struct SettingProblem
{
    QByteArray setting; ///< its name; empty: with the file, or with more than one setting
    QString text;
};

/// What could be read, and what is wrong with the rest. Settings with a problem are empty.
struct ReadSettings
{
    Settings settings;
    QVector<SettingProblem> problems;
};

/// As loadSettings(), for commands that can do their work with some of the settings.
[[nodiscard]] std::variant<ReadSettings, SettingsExit>
readSettings(const QStringList &arguments, const Environment &environment, const QString &version);

/// Reads the settings: command line before environment before file before default. `arguments` as in main(), the program's
/// name first. The file is named by --config or WOWLAB_SENTINEL_CONFIG. Secrets never come by the command line, which
/// everyone on the machine can read; for a secret NAME there is also NAME_FILE, in the environment and in the file, which
/// names a file with nothing but the secret. All problems are found, not just the first.
[[nodiscard]] std::variant<Settings, SettingsExit> loadSettings(const QStringList &arguments,
                                                                const Environment &environment, const QString &version);

} // namespace wowlab::sentinel
