#pragma once

#include "app/node/chunkrecord.h"

#include <QString>

#include <chrono>
#include <optional>

namespace wowlab::model {

/// Which part of the history is asked for. A value.
struct HistoryFilter
{
    QString text{};                     ///< in ids, spec or reason; letters' case does not matter
    std::chrono::milliseconds since{0}; ///< since the Unix epoch
    std::optional<node::ChunkRecord::Verdict> verdict{};

    [[nodiscard]] bool isAll() const { return *this == HistoryFilter(); }
    [[nodiscard]] bool accepts(const node::ChunkRecord &record) const;

    bool operator==(const HistoryFilter &) const = default;
};

/// The choice of time that the screen offers.
enum class HistoryPeriod {
    Today,
    Week,
    Month,
    All,
};

/// Where a period begins: at a local midnight.
[[nodiscard]] std::chrono::milliseconds beginOf(HistoryPeriod period, std::chrono::milliseconds now);

} // namespace wowlab::model
