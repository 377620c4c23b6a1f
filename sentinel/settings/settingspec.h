#pragma once

#include "sentinel/settings/settings.h"

#include <QByteArray>
#include <QLatin1String>
#include <QString>

#include <vector>

namespace wowlab::sentinel {

/// One setting: how it is called, what it means, and how its text becomes a value.
struct SettingSpec
{
    enum class Need { Required, Optional };
    enum class Kind { Plain, Secret };

    const char *name;         ///< in the environment and in the file
    QLatin1String option;     ///< on the command line; empty: not there, as for every secret
    const char *description;  ///< for --help
    const char *defaultValue; ///< empty: none
    Need need;
    Kind kind;
    /// Puts the value into the settings. Gives what was expected instead, or nothing if it was fine.
    QString (*apply)(const QByteArray &value, Settings &settings);

    [[nodiscard]] bool isSecret() const { return kind == Kind::Secret; }
};

/// All of them, in the order of --help.
[[nodiscard]] const std::vector<SettingSpec> &settingSpecs();

} // namespace wowlab::sentinel
