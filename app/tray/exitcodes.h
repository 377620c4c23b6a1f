#pragma once

namespace wowlab::tray {

/// How the program ends; 64 to 78 as in BSD's sysexits(3), the same as of wowlab-node-headless.
enum ExitCode : int {
    kOk = 0,
    kUsage = 64,          ///< the command line cannot be understood
    kTemporary = 75,      ///< another process uses the data folder, or the disk does not let us write
    kVersionRefused = 76, ///< ended while the sentinel asked for a newer version
    kBadSettings = 78,    ///< a setting is malformed
};

} // namespace wowlab::tray
