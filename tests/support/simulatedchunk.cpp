#include "tests/support/simulatedchunk.h"

namespace wowlab::test {

stats::Summary simulate(int firstSeed, int iterations)
{
    stats::Summary summary;
    stats::AbilityTally shots;
    for (int seed = firstSeed; seed < firstSeed + iterations; ++seed) {
        // SplitMix64 (Steele et al., "Fast splittable pseudorandom number generators", 2014).
        quint64 bits = (quint64(seed) + 1) * 0x9e3779b97f4a7c15;
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
        const double dps = 9000 + 2000 * double(bits >> 11) / double(quint64(1) << 53);
        if (!summary.add(dps))
            qFatal("an impossible value");
        ++shots.casts;
        ++shots.hits;
        shots.crits += bits % 3 == 0 ? 1 : 0;
        shots.damage = shots.damage + stats::UInt128(stats::Summary::scaled(dps / 2));
    }
    if (!summary.addAbility("steady_shot", shots))
        qFatal("an impossible ability");
    return summary;
}

core::ChunkResult toChunkResult(const stats::Summary &summary)
{
    core::ChunkResult result = toOldChunkResult(summary);
    const auto parts = summary.parts();
    result.rules = "corrected";
    result.engineVersion = 1;
    result.sums = core::ChunkResult::Sums{.k = stats::Summary::kScaleBits,
                                          .sum = QByteArray::fromStdString(toDecimal(parts.sum)),
                                          .sumSquares = QByteArray::fromStdString(toDecimal(parts.sumSquares))};
    core::ChunkResult::Histogram histogram{.width = parts.binWidth, .counts = {}};
    for (const auto &[bin, count] : parts.bins)
        histogram.counts.insert(qint64(bin), qint64(count));
    result.histogram = histogram;
    for (const auto &[slug, tally] : parts.abilities)
        result.abilities.insert(QString::fromStdString(slug),
                                {.casts = qint64(tally.casts),
                                 .hits = qint64(tally.hits),
                                 .crits = qint64(tally.crits),
                                 .damage = QByteArray::fromStdString(toDecimal(tally.damage))});
    return result;
}

core::ChunkResult toOldChunkResult(const stats::Summary &summary)
{
    core::ChunkResult result;
    result.meanDps = summary.mean();
    result.stdDps = summary.standardDeviation();
    result.minDps = summary.min();
    result.maxDps = summary.max();
    result.iterations = qint64(summary.count());
    return result;
}

} // namespace wowlab::test
