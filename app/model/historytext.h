#pragma once

#include "app/node/chunkrecord.h"

#include <QString>
#include <QVariant>

namespace wowlab::model {

/// What a table shows of one value.
struct Cell
{
    QString text{};  ///< in the user's language and number format
    QString plain{}; ///< for files and other programs: whole, and the same everywhere
    QString more{};  ///< when one points at it
};

const QVariant kTextAlignment = QVariant(int(Qt::AlignLeading | Qt::AlignVCenter));
const QVariant kNumberAlignment = QVariant(int(Qt::AlignTrailing | Qt::AlignVCenter));

[[nodiscard]] Cell textCell(const QString &text);
[[nodiscard]] Cell countCell(qint64 count);
[[nodiscard]] Cell dpsCell(double dps);
[[nodiscard]] Cell durationCell(std::chrono::milliseconds duration);
[[nodiscard]] Cell timeCell(std::chrono::milliseconds sinceEpoch);
/// The first eight digits tell ids apart well enough for a person.
[[nodiscard]] Cell idCell(const QUuid &id);
template <class Tag>
[[nodiscard]] Cell idCell(const core::Id<Tag> &id)
{
    return idCell(id.value);
}
/// A verdict in the user's language; a stable word is its plain text.
[[nodiscard]] Cell verdictCell(node::ChunkRecord::Verdict verdict);
/// With the reason, in words where we know them.
[[nodiscard]] Cell verdictCell(const node::ChunkRecord &record);

} // namespace wowlab::model
