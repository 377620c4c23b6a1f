#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace wowlab::sentinel {

/// Columns side by side for a terminal, two blanks between them; the last is not padded. Control characters in cells, which
/// come from strangers, are shown as '?'.
[[nodiscard]] QString textTable(const QStringList &headings, const QVector<QStringList> &rows);

} // namespace wowlab::sentinel
