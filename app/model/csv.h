#pragma once

#include <QByteArray>

class QAbstractItemModel;

namespace wowlab::model {

/// The rows of a table as comma-separated values (RFC 4180, UTF-8), header first; cells and headers by that role. What a
/// spreadsheet would take for a formula is made a text.
[[nodiscard]] QByteArray toCsv(const QAbstractItemModel &model, int role);

} // namespace wowlab::model
