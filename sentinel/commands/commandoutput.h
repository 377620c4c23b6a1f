#pragma once

#include "core/base/result.h"
#include "sentinel/store/store.h"

#include <QString>

#include <optional>

namespace wowlab::sentinel {

/// What a command has done, for main() to say and to return.
struct CommandOutput
{
    int code = 0;
    QString output{};                        ///< for standard output
    QString problem{};                       ///< for standard error, one line; empty: none
    std::optional<JobProgress> changedJob{}; ///< its watchers are to be told
};

/// The exit codes of sysexits.h that commands use beside 0 and their own 1.
enum CommandExit {
    kUsage = 64,       ///< EX_USAGE
    kSoftware = 70,    ///< EX_SOFTWARE
    kUnavailable = 75, ///< EX_TEMPFAIL: the database does not answer; try again
    kForbidden = 77,   ///< EX_NOPERM: the role may not do that
    kMisconfigured = 78,
};

/// The exit code that tells of an error, and its words.
[[nodiscard]] CommandOutput outputOf(const core::Error &error);

} // namespace wowlab::sentinel
