#pragma once

#include "sentinel/commands/commandline.h"
#include "sentinel/commands/commandoutput.h"
#include "sentinel/store/connectionstring.h"

#include <functional>

namespace wowlab::sentinel {

/// Asks the person a question that is answered with yes or no; nothing if there is nobody to ask.
using Confirm = std::function<std::optional<bool>(const QString &question)>;

/// Carries out `wowlab-sentinel admin ...`. Blocks.
[[nodiscard]] CommandOutput runAdmin(const CommandLine &line, const ConnectionString &database, const Confirm &confirm);

/// Carries out `wowlab-sentinel migrate`. Blocks.
[[nodiscard]] CommandOutput runMigrate(const CommandLine &line, const ConnectionString &database);

} // namespace wowlab::sentinel
