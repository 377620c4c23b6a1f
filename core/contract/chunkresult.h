#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>

namespace wowlab::core {

/// What a node found for one chunk, as it travels. Older nodes send the five required numbers alone.
struct ChunkResult
{
    /// Exact sums over the iterations' DPS as integers scaled by 2^k; decimal, up to 128 bits.
    struct Sums
    {
        int k = 0;
        QByteArray sum;
        QByteArray sumSquares;
        bool operator==(const Sums &) const = default;
    };
    /// Iterations per bin; bin i spans [i * width, (i + 1) * width).
    struct Histogram
    {
        double width = 0; ///< in DPS, a power of two; below 1 for small values
        QMap<qint64, qint64> counts;
        bool operator==(const Histogram &) const = default;
    };
    struct Ability
    {
        qint64 casts = 0;
        qint64 hits = 0;
        qint64 crits = 0;
        QByteArray damage; ///< exact sum scaled by 2^k of Sums; decimal
        bool operator==(const Ability &) const = default;
    };

    /// Damage per second is below this: 2^39, far beyond any game and far inside what sums of squares can hold.
    static constexpr double kDpsLimit = 549'755'813'888.0;

    double meanDps = 0;
    double stdDps = 0; ///< sample standard deviation; 0 for one iteration
    double minDps = 0;
    double maxDps = 0;
    qint64 iterations = 0;

    QByteArray rules; ///< empty: an older node did not say
    int engineVersion = 0;
    std::optional<Sums> sums;
    std::optional<Histogram> histogram;
    QMap<QString, Ability> abilities;
    qint64 elapsedMs = 0;

    [[nodiscard]] QJsonObject toJson() const;
    /// Shape only: types and ranges of single members. Whether the numbers can be true together is isPlausible().
    /// Errors: Refused "json.invalid".
    [[nodiscard]] static Result<ChunkResult> fromJson(const QJsonObject &object);

    /// Refuses what no simulation can yield: not finite, negative, kDpsLimit or more, min > mean, mean > max, iterations other than the
    /// chunk's, other rules than asked. Exact sums are checked where they are merged.
    /// Errors: Refused "result_impossible".
    [[nodiscard]] Result<void> isPlausible(qint64 chunkIterations, const QByteArray &chunkRules) const;

    bool operator==(const ChunkResult &) const = default;
};

} // namespace wowlab::core
