#pragma once

#include "core/contract/chunkresult.h"
#include "core/stats/summary.h"

namespace wowlab::test {

/// What a pretended simulation of these seeds finds: values around 10,000 DPS that depend on the seed alone.
[[nodiscard]] stats::Summary simulate(int firstSeed, int iterations);

/// A summary as a node sends it.
[[nodiscard]] core::ChunkResult toChunkResult(const stats::Summary &summary);
/// The same as an older node sends it: without sums, histogram, abilities, rules and version.
[[nodiscard]] core::ChunkResult toOldChunkResult(const stats::Summary &summary);

} // namespace wowlab::test
