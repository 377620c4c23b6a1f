#pragma once

#include <QString>

#include <optional>

namespace wowlab::core {

enum class LogFormat {
    Text, ///< for a person: time, level, category, message
    Json, ///< one object a line, for a collector
};

/// Installs the one message handler of the program: lines to standard error, repeated lines folded into a count.
/// Call it once, first thing in main(). Any thread may log afterwards.
void installLogging(LogFormat format);

/// "text" or "json".
[[nodiscard]] std::optional<LogFormat> parseLogFormat(const QString &text);

} // namespace wowlab::core
