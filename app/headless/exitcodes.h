#pragma once

namespace wowlab::headless {

/// How the program ends; 64 to 78 as in BSD's sysexits(3).
enum ExitCode : int {
    kOk = 0,
    kFaultsFound = 1,     ///< validate: the text has errors
    kUsage = 64,          ///< the command line cannot be understood
    kBadInput = 65,       ///< simulate: the engine refuses the config or rotation
    kNoInput = 66,        ///< a named file cannot be read
    kUnavailable = 69,    ///< no node runs here, or the sentinel did not do what was asked
    kCannotWrite = 73,    ///< simulate: the report cannot be written where it was asked to go
    kTemporary = 75,      ///< another process uses the data folder or the key, or the disk does not let us write
    kVersionRefused = 76, ///< run ended while the sentinel asked for a newer version
    kBadSettings = 78,    ///< a setting is malformed
    kKeyBroken = 79,    ///< the key file cannot be read, or holds no key and was set aside; no new key is made unasked
    kInterrupted = 130, ///< simulate was stopped by Ctrl-C, after printing what was known
};

} // namespace wowlab::headless
