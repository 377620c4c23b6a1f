#include "core/contract/chunkresult.h"

#include "core/base/json.h"

#include <cmath>
#include <limits>

namespace wowlab::core {

namespace {

constexpr QLatin1String kMeanDps("meanDps");
constexpr QLatin1String kStdDps("stdDps");
constexpr QLatin1String kMinDps("minDps");
constexpr QLatin1String kMaxDps("maxDps");
constexpr QLatin1String kIterations("iterations");
constexpr QLatin1String kRules("rules");
constexpr QLatin1String kEngineVersion("engineVersion");
constexpr QLatin1String kSums("sums");
constexpr QLatin1String kK("k");
constexpr QLatin1String kSum("sum");
constexpr QLatin1String kSumSquares("sumSquares");
constexpr QLatin1String kHistogram("histogram");
constexpr QLatin1String kMin("min");
constexpr QLatin1String kWidth("width");
constexpr QLatin1String kCounts("counts");
constexpr QLatin1String kAbilities("abilities");
constexpr QLatin1String kCasts("casts");
constexpr QLatin1String kHits("hits");
constexpr QLatin1String kCrits("crits");
constexpr QLatin1String kDamage("damage");
constexpr QLatin1String kElapsedMs("elapsedMs");

/// Integers up to here are exact in a JSON number.
constexpr qint64 kMaxCount = qint64(1) << 53;
/// More bins or abilities than any honest result has; a bound for hostile ones.
constexpr int kMaxBins = 4096;
constexpr int kMaxAbilities = 512;

QJsonObject histogramToJson(const ChunkResult::Histogram &histogram)
{
    QJsonObject counts;
    for (auto it = histogram.counts.begin(); it != histogram.counts.end(); ++it)
        counts.insert(QString::number(it.key()), it.value());
    return {{kMin, 0}, {kWidth, histogram.width}, {kCounts, counts}};
}

Result<ChunkResult::Histogram> histogramFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("result.histogram."));
    ChunkResult::Histogram histogram;
    histogram.width = read.number(kWidth);
    if (histogram.width <= 0)
        read.refuse(kWidth, QStringLiteral("a positive number"));
    const QJsonObject counts = read.object(kCounts);
    if (counts.size() > kMaxBins)
        read.refuse(kCounts, QStringLiteral("at most %1 bins").arg(kMaxBins));
    for (auto it = counts.begin(); it != counts.end() && read.isValid(); ++it) {
        bool isNumber = false;
        const qint64 bin = it.key().toLongLong(&isNumber);
        const double count = it.value().toDouble(-1);
        if (!isNumber || bin < 0 || bin > kMaxCount || count < 1 || count > double(kMaxCount) ||
            std::floor(count) != count)
            read.refuse(kCounts, QStringLiteral("bin numbers and whole counts"));
        else
            histogram.counts.insert(bin, it.value().toInteger());
    }
    return read.finish(std::move(histogram));
}

Result<ChunkResult::Ability> abilityFromJson(const QString &slug, const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("result.abilities.%1.").arg(slug));
    ChunkResult::Ability ability;
    ability.casts = read.integer(kCasts, 0, kMaxCount);
    ability.hits = read.integer(kHits, 0, kMaxCount);
    ability.crits = read.integer(kCrits, 0, kMaxCount);
    ability.damage = read.latin1(kDamage);
    return read.finish(std::move(ability));
}

/// JSON has no NaN: engines that compute one write null. It is kept as NaN, for isPlausible() to refuse by name.
double readDps(JsonReader &read, const QJsonObject &object, QLatin1String name)
{
    const QJsonValue value = object.value(name);
    if (value.isNull())
        return std::numeric_limits<double>::quiet_NaN();
    if (!value.isDouble())
        read.refuse(name, QStringLiteral("a number"));
    return value.toDouble();
}

} // namespace

QJsonObject ChunkResult::toJson() const
{
    QJsonObject object{
        {kMeanDps, meanDps}, {kStdDps, stdDps}, {kMinDps, minDps}, {kMaxDps, maxDps}, {kIterations, iterations},
    };
    if (!rules.isEmpty())
        object.insert(kRules, QString::fromLatin1(rules));
    if (engineVersion > 0)
        object.insert(kEngineVersion, engineVersion);
    if (sums)
        object.insert(kSums, QJsonObject{{kK, sums->k},
                                         {kSum, QString::fromLatin1(sums->sum)},
                                         {kSumSquares, QString::fromLatin1(sums->sumSquares)}});
    if (histogram)
        object.insert(kHistogram, histogramToJson(*histogram));
    if (!abilities.isEmpty()) {
        QJsonObject table;
        for (auto it = abilities.begin(); it != abilities.end(); ++it)
            table.insert(it.key(), QJsonObject{{kCasts, it->casts},
                                               {kHits, it->hits},
                                               {kCrits, it->crits},
                                               {kDamage, QString::fromLatin1(it->damage)}});
        object.insert(kAbilities, table);
    }
    if (elapsedMs > 0)
        object.insert(kElapsedMs, elapsedMs);
    return object;
}

Result<ChunkResult> ChunkResult::fromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("result."));
    ChunkResult result;
    result.meanDps = readDps(read, object, kMeanDps);
    result.stdDps = readDps(read, object, kStdDps);
    result.minDps = readDps(read, object, kMinDps);
    result.maxDps = readDps(read, object, kMaxDps);
    result.iterations = read.integer(kIterations, -kMaxCount, kMaxCount);
    result.rules = read.optionalLatin1(kRules).value_or(QByteArray());
    result.engineVersion = int(read.optionalInteger(kEngineVersion, 0, std::numeric_limits<qint32>::max()).value_or(0));
    result.elapsedMs = read.optionalInteger(kElapsedMs, 0, kMaxCount).value_or(0);
    if (read.has(kSums)) {
        JsonReader sums(read.object(kSums), QStringLiteral("result.sums."));
        Sums value;
        value.k = int(sums.integer(kK, 0, 64));
        value.sum = sums.latin1(kSum);
        value.sumSquares = sums.latin1(kSumSquares);
        auto finished = sums.finish(std::move(value));
        if (!finished)
            return fail(finished.error());
        result.sums = std::move(*finished);
    }
    if (read.has(kHistogram)) {
        auto histogram = histogramFromJson(read.object(kHistogram));
        if (!histogram)
            return fail(histogram.error());
        result.histogram = std::move(*histogram);
    }
    if (read.has(kAbilities)) {
        const QJsonObject table = read.object(kAbilities);
        if (table.size() > kMaxAbilities)
            read.refuse(kAbilities, QStringLiteral("at most %1 abilities").arg(kMaxAbilities));
        for (auto it = table.begin(); it != table.end() && read.isValid(); ++it) {
            if (!isWord(it.key()))
                read.refuse(kAbilities, QStringLiteral("slugs of a-z, 0-9, '_' and '.'"));
            auto ability = abilityFromJson(it.key(), it.value().toObject());
            if (!ability)
                return fail(ability.error());
            result.abilities.insert(it.key(), std::move(*ability));
        }
    }
    return read.finish(std::move(result));
}

Result<void> ChunkResult::isPlausible(qint64 chunkIterations, const QByteArray &chunkRules) const
{
    const auto impossible = [](const QString &why) { return fail(ErrorKind::Refused, "result_impossible", why); };
    for (const double value : {meanDps, stdDps, minDps, maxDps})
        if (!(value >= 0 && value < kDpsLimit)) // so that NaN is refused
            return impossible(QStringLiteral("a number is negative, not finite or far too large"));
    if (iterations != chunkIterations)
        return impossible(QStringLiteral("%1 iterations for a chunk of %2").arg(iterations).arg(chunkIterations));
    // A mean computed in floating point may stand a rounding step outside extremes that are all the same value.
    const double slack = 1e-9 * maxDps;
    if (minDps > meanDps + slack || meanDps > maxDps + slack)
        return impossible(QStringLiteral("the mean is outside minimum and maximum"));
    // The sample deviation of n values in [min, max] is at most (max - min) * sqrt(n / (n - 1)) / 2.
    if (stdDps > (maxDps - minDps) + slack)
        return impossible(QStringLiteral("the deviation is larger than the range"));
    if (!rules.isEmpty() && rules != chunkRules)
        return impossible(QStringLiteral("simulated with rules %1, not %2")
                              .arg(QString::fromLatin1(rules), QString::fromLatin1(chunkRules)));
    return {};
}

} // namespace wowlab::core
