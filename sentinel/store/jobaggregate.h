#pragma once

#include "core/base/result.h"
#include "core/contract/chunkresult.h"
#include "core/stats/momentsummary.h"
#include "core/stats/summary.h"

#include <QByteArray>

#include <optional>

namespace wowlab::sentinel {

/// What the counted chunks of one job found, merged. Taking a chunk in costs the same however many came before.
/// Results with exact sums merge to the bits of one single run, in any order; those of older nodes, which have none, by mean
/// and M2 beside them. A value, no I/O.
class JobAggregate
{
public:
    JobAggregate() = default;
    /// From toJson(), or empty. Errors: Corrupt "aggregate.malformed".
    [[nodiscard]] static core::Result<JobAggregate> fromJson(const QByteArray &text);
    [[nodiscard]] QByteArray toJson() const;

    /// Takes in the result of one more chunk. It comes from a stranger: exact sums must be possible in themselves and agree
    /// with the plain numbers beside them. Errors: Refused "result_impossible"; then nothing changed.
    [[nodiscard]] core::Result<void> add(const core::ChunkResult &result);
    /// Cheap: whether isStorable() is worth asking.
    [[nodiscard]] bool isNearItsBounds() const;
    /// What toJson() gives can be read again. Else the last results, each of which is possible, are too much together: too
    /// many abilities, counts too large.
    [[nodiscard]] bool isStorable() const;

    [[nodiscard]] int chunks() const { return m_chunks; }
    /// Absent before the first result.
    [[nodiscard]] std::optional<double> meanDps() const;
    [[nodiscard]] std::optional<double> standardError() const;
    /// Every result came with exact sums, and all from one engine version: then the merge equals a single run to the bit.
    [[nodiscard]] bool isExact() const { return m_moments.count() == 0 && m_isOneVersion; }

    /// jobs.result of a completed job. Percentiles, histogram and abilities are null where some results had none.
    [[nodiscard]] QByteArray finalResult(const QByteArray &rules) const;

private:
    [[nodiscard]] stats::MomentSummary everything() const;

    int m_chunks = 0;
    int m_engineVersion = 0; ///< the newest that took part
    bool m_isOneVersion = true;
    stats::Summary m_exact;
    stats::MomentSummary m_moments; ///< of results without exact sums
};

} // namespace wowlab::sentinel
