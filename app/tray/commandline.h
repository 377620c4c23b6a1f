#pragma once

#include "app/node/settings.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace wowlab::tray {

/// What was asked for on the command line of wowlab-node.
struct CommandLine
{
    bool isHidden = false;              ///< begin in the tray
    bool isAtLogin = false;             ///< started by the session: hidden if the preferences say so
    QHash<QString, QString> settings{}; ///< by option name, for node::readSettings()
    std::optional<int> exitCode{};      ///< the program is over already
    QString output{};                   ///< then: what to print; on standard error if the exit code is not 0
};

/// `arguments` begins with the program's name. Needs a QCoreApplication, but no screen.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments);

} // namespace wowlab::tray
