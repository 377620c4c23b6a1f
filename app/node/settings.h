#pragma once

#include "core/base/logging.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QProcessEnvironment>
#include <QString>
#include <QUrl>
#include <QVector>

#include <chrono>
#include <optional>

namespace wowlab::node {

/// What the user or operator can set. A value; read once at the start.
struct Settings
{
    QUrl sentinel;                  ///< scheme, host, port
    std::optional<QUrl> beacon;     ///< else what the sentinel names with each token
    std::optional<QUrl> api;        ///< PostgREST; second source of configs
    QByteArray anonKey;             ///< goes with `api`
    QString configFolder;           ///< the key
    QString dataFolder;             ///< lock, spool, cached configs
    int maxWorkers = 0;             ///< 0: as many as the machine and the portal allow
    std::chrono::seconds grace{30}; ///< from the first request to stop until the process ends
    core::LogFormat logFormat = core::LogFormat::Text;
};

/// One setting: the same name in the environment and in the file, an option of its own on the command line.
struct SettingName
{
    const char *variable; ///< "WOWLAB_SENTINEL_URL"
    const char *option;   ///< "sentinel-url"
    const char *value;    ///< placeholder in the help
    QString help;
};

/// All of them, in the order of the help text.
[[nodiscard]] const QVector<SettingName> &settingNames();

/// Reads the settings: command line over environment over file over default. The file is `node.conf` in the configuration
/// folder: lines NAME=VALUE with the names of the environment, `#` begins a comment.
/// `options` holds what was given on the command line, by option name.
/// Errors: Refused "settings.malformed" with one line that names the setting, its origin and what is expected.
[[nodiscard]] core::Result<Settings> readSettings(const QHash<QString, QString> &options,
                                                  const QProcessEnvironment &environment);

} // namespace wowlab::node
