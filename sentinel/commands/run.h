#pragma once

#include "core/base/result.h"
#include "sentinel/commands/commandline.h"
#include "sentinel/settings/settings.h"

#include <QString>

namespace wowlab::sentinel {

/// Carries out a command from start to end, on standard input and output. Runs the event loop of the application, which
/// exists. Gives the exit code.
[[nodiscard]] int runCommand(const core::Result<CommandLine> &line, const Environment &environment,
                             const QString &version);

} // namespace wowlab::sentinel
