#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace wowlab::sentinel {

enum class CommandKind { Doctor, Migrate, Nodes, Jobs, Cancel, Quarantine, Release };

/// One command as it was asked for.
struct CommandLine
{
    CommandKind kind = CommandKind::Doctor;
    QStringList words; ///< what follows the command, e.g. the node and the reason
    bool isJson = false;
    bool isConfirmed = false; ///< --yes
    bool isCheckOnly = false; ///< migrate --check
    bool isAll = false;       ///< admin jobs --all
    bool wantsHelp = false;
    QStringList settings; ///< the arguments that are settings, for readSettings(); the program's name first
};

/// What the arguments of main() ask for; nothing if they name no command, so that the service runs.
/// Errors: Refused "command.malformed" with a line for the person.
[[nodiscard]] std::optional<core::Result<CommandLine>> parseCommandLine(const QStringList &arguments);

/// How the command is used.
[[nodiscard]] QString helpOf(CommandKind kind);

} // namespace wowlab::sentinel
