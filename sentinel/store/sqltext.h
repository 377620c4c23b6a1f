#pragma once

#include <QByteArray>
#include <QLatin1String>

namespace wowlab::sentinel {

/// The text of sentinel/sql/<name>.sql as it is sent: without its leading comment, after a comment that names it, so that
/// the server's own views and logs say which statement they show. Any thread.
/// A name without a file is a mistake of ours and ends the program.
[[nodiscard]] QByteArray sqlText(QLatin1String name);

} // namespace wowlab::sentinel
