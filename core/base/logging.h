#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <chrono>
#include <functional>
#include <optional>

namespace wowlab::core {

enum class LogFormat {
    Text, ///< for a person: time, level, category, message
    Json, ///< one object a line, for a collector
};

/// Installs the one message handler of the program: lines to standard error, repeated lines folded into a count.
/// Call it once, first thing in main(). Any thread may log afterwards.
void installLogging(LogFormat format);

/// One message as the handler saw it, with secrets blanked out.
struct LogLine
{
    std::chrono::milliseconds time{0}; ///< wall clock, since the Unix epoch
    QtMsgType type = QtInfoMsg;
    QByteArray category;
    QString message;
};

/// The line as LogFormat::Text writes it, with its line end.
[[nodiscard]] QByteArray toText(const LogLine &line);

/// Called with every line, repeated ones included, one call at a time, in whichever thread logs. The observer is quick and
/// must not log. There is one; an empty function ends it, and none is running when this returns.
void setLogObserver(std::function<void(const LogLine &)> observer);

/// "text" or "json".
[[nodiscard]] std::optional<LogFormat> parseLogFormat(const QString &text);

} // namespace wowlab::core
