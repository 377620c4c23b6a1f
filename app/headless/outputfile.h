#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace wowlab::headless {

/// Whether a report can probably be written there, before hours go into it: the folder is there and may be written to.
/// Errors: Retry "file.write_failed".
[[nodiscard]] core::Result<void> checkWritable(const QString &path);

/// Writes a report to a file, or to standard output if `path` is empty or "-". A file is there whole or not at all; what is
/// no ordinary file (a pipe, /dev/null) is written into. Errors: Retry "file.write_failed".
[[nodiscard]] core::Result<void> writeReport(const QString &path, const QByteArray &report);

} // namespace wowlab::headless
