#include "sentinel/store/jobaggregate.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wowlab::sentinel {

namespace {

using core::ErrorKind;
using stats::MomentSummary;
using stats::Summary;

constexpr QLatin1String kChunks("chunks");
constexpr QLatin1String kEngineVersion("engineVersion");
constexpr QLatin1String kIsOneVersion("isOneVersion");
constexpr QLatin1String kExact("exact");
constexpr QLatin1String kMoments("moments");
constexpr QLatin1String kCount("count");
constexpr QLatin1String kMean("mean");
constexpr QLatin1String kM2("m2");
constexpr QLatin1String kMin("min");
constexpr QLatin1String kMax("max");
constexpr QLatin1String kK("k");
constexpr QLatin1String kSum("sum");
constexpr QLatin1String kSumSquares("sumSquares");
constexpr QLatin1String kBinWidth("binWidth");
constexpr QLatin1String kBins("bins");
constexpr QLatin1String kAbilities("abilities");
constexpr QLatin1String kCasts("casts");
constexpr QLatin1String kHits("hits");
constexpr QLatin1String kCrits("crits");
constexpr QLatin1String kDamage("damage");

static_assert(Summary::kValueLimit == core::ChunkResult::kDpsLimit);

constexpr qint64 kMaxCount = qint64(1) << 53;

[[nodiscard]] tl::unexpected<core::Error> impossible(const QString &why)
{
    return core::fail(ErrorKind::Refused, "result_impossible", why);
}

[[nodiscard]] QString decimal(stats::UInt128 value)
{
    return QString::fromStdString(toDecimal(value));
}

[[nodiscard]] std::optional<stats::UInt128> fromDecimalText(const QByteArray &text)
{
    return stats::fromDecimal(std::string_view(text.constData(), size_t(text.size())));
}

[[nodiscard]] QJsonObject countsToJson(const Summary::Parts &parts)
{
    QJsonObject counts;
    for (const auto &[bin, count] : parts.bins)
        counts.insert(QString::number(bin), qint64(count));
    return counts;
}

[[nodiscard]] QJsonObject abilitiesToJson(const stats::AbilityTable &abilities)
{
    QJsonObject table;
    for (const auto &[slug, tally] : abilities)
        table.insert(QString::fromStdString(slug), QJsonObject{{kCasts, qint64(tally.casts)},
                                                               {kHits, qint64(tally.hits)},
                                                               {kCrits, qint64(tally.crits)},
                                                               {kDamage, decimal(tally.damage)}});
    return table;
}

[[nodiscard]] QJsonObject partsToJson(const Summary::Parts &parts)
{
    return {{kCount, qint64(parts.count)},
            {kSum, decimal(parts.sum)},
            {kMin, parts.min},
            {kSumSquares, decimal(parts.sumSquares)},
            {kMax, parts.max},
            {kBinWidth, parts.binWidth},
            {kBins, countsToJson(parts)},
            {kAbilities, abilitiesToJson(parts.abilities)}};
}

/// Reads what partsToJson wrote.
[[nodiscard]] core::Result<Summary::Parts> partsFromJson(const QJsonObject &object)
{
    core::JsonReader read(object);
    Summary::Parts parts;
    const auto sum128 = [](core::JsonReader &from, QLatin1String name) {
        const auto value = fromDecimalText(from.latin1(name));
        if (!value)
            from.refuse(name, QStringLiteral("a decimal number of up to 128 bits"));
        return value.value_or(stats::UInt128());
    };
    parts.count = quint64(read.integer(kCount, 0, kMaxCount));
    parts.sum = sum128(read, kSum);
    parts.sumSquares = sum128(read, kSumSquares);
    parts.min = read.number(kMin);
    parts.max = read.number(kMax);
    parts.binWidth = read.number(kBinWidth);
    const QJsonObject bins = read.object(kBins);
    for (auto it = bins.begin(); it != bins.end(); ++it)
        parts.bins.emplace(it.key().toUInt(), quint64(it.value().toInteger()));
    const QJsonObject abilities = read.object(kAbilities);
    for (auto it = abilities.begin(); it != abilities.end(); ++it) {
        core::JsonReader ability(it.value().toObject());
        stats::AbilityTally tally;
        tally.casts = quint64(ability.integer(kCasts, 0, kMaxCount));
        tally.hits = quint64(ability.integer(kHits, 0, kMaxCount));
        tally.crits = quint64(ability.integer(kCrits, 0, kMaxCount));
        tally.damage = sum128(ability, kDamage);
        if (!ability.isValid())
            read.refuse(kAbilities, QStringLiteral("counts and damage"));
        parts.abilities.emplace(it.key().toStdString(), tally);
    }
    return read.finish(std::move(parts));
}

[[nodiscard]] QJsonObject momentsToJson(const MomentSummary &moments)
{
    return {{kCount, qint64(moments.count())},
            {kMean, moments.mean()},
            {kM2, moments.m2()},
            {kMin, moments.min()},
            {kMax, moments.max()}};
}

[[nodiscard]] core::Result<MomentSummary> momentsFromJson(const QJsonObject &object)
{
    core::JsonReader read(object);
    const auto count = quint64(read.integer(kCount, 1, kMaxCount));
    const double mean = read.number(kMean);
    const double m2 = read.number(kM2);
    const double min = read.number(kMin);
    const double max = read.number(kMax);
    const double deviation = count > 1 ? std::sqrt(std::max(0.0, m2) / double(count - 1)) : 0;
    return read.finish(MomentSummary(count, mean, deviation, min, max));
}

/// The exact part of a result, if it has one that we can merge: sums of our scale and a histogram. Bins narrower than 1
/// do not travel (all values below 256), so such results merge by mean and M2.
[[nodiscard]] bool hasExactPart(const core::ChunkResult &result)
{
    return result.sums && result.sums->k == Summary::kScaleBits && result.histogram && result.maxDps >= 256;
}

[[nodiscard]] core::Result<Summary> exactPart(const core::ChunkResult &result)
{
    const auto sum = fromDecimalText(result.sums->sum);
    const auto sumSquares = fromDecimalText(result.sums->sumSquares);
    if (!sum || !sumSquares)
        return impossible(QStringLiteral("sums that are no decimal numbers of up to 128 bits"));
    Summary::Parts parts{.count = quint64(result.iterations),
                         .sum = *sum,
                         .sumSquares = *sumSquares,
                         .min = result.minDps,
                         .max = result.maxDps,
                         .binWidth = result.histogram->width,
                         .bins = {},
                         .abilities = {}};
    for (auto it = result.histogram->counts.begin(); it != result.histogram->counts.end(); ++it) {
        if (it.key() < 0 || it.key() >= qint64(stats::Histogram::kBins) || it.value() < 0)
            return impossible(QStringLiteral("a bin that the histogram does not have"));
        parts.bins.emplace(quint32(it.key()), quint64(it.value()));
    }
    for (auto it = result.abilities.begin(); it != result.abilities.end(); ++it) {
        const auto damage = fromDecimalText(it->damage);
        if (!damage || it->casts < 0 || it->hits < 0 || it->crits < 0)
            return impossible(QStringLiteral("figures of an ability that are no counts"));
        parts.abilities.emplace(it.key().toStdString(), stats::AbilityTally{.casts = quint64(it->casts),
                                                                            .hits = quint64(it->hits),
                                                                            .crits = quint64(it->crits),
                                                                            .damage = *damage});
    }
    auto summary = Summary::fromParts(parts);
    if (!summary)
        return impossible(QString::fromStdString(summary.error()));
    // The plain numbers are rounded, and the deviation may have been computed with cancellation.
    if (std::abs(summary->mean() - result.meanDps) > 1e-9 * result.maxDps + 1e-5)
        return impossible(QStringLiteral("a mean that the sums contradict"));
    if (std::abs(summary->standardDeviation() - result.stdDps) > 1e-6 * result.maxDps + 1e-5)
        return impossible(QStringLiteral("a deviation that the sums contradict"));
    return std::move(*summary);
}

} // namespace

core::Result<JobAggregate> JobAggregate::fromJson(const QByteArray &text)
{
    JobAggregate aggregate;
    if (text.isEmpty())
        return aggregate;
    const auto malformed = [](const QString &why) {
        return core::fail(ErrorKind::Corrupt, "aggregate.malformed", why);
    };
    const auto object = core::parseJsonObject(text);
    if (!object)
        return malformed(object.error().detail);
    core::JsonReader read(*object);
    aggregate.m_chunks = int(read.integer(kChunks, 0, 1 << 30));
    aggregate.m_engineVersion = int(read.integer(kEngineVersion, 0, (qint64(1) << 31) - 1));
    aggregate.m_isOneVersion = read.boolean(kIsOneVersion);
    if (read.has(kExact)) {
        const auto parts = partsFromJson(read.object(kExact));
        if (!parts)
            return malformed(parts.error().detail);
        auto summary = Summary::fromParts(*parts);
        if (!summary)
            return malformed(QString::fromStdString(summary.error()));
        aggregate.m_exact = std::move(*summary);
    }
    if (read.has(kMoments)) {
        const auto moments = momentsFromJson(read.object(kMoments));
        if (!moments)
            return malformed(moments.error().detail);
        aggregate.m_moments = *moments;
    }
    if (const auto whole = read.finish(true); !whole)
        return malformed(whole.error().detail);
    return aggregate;
}

QByteArray JobAggregate::toJson() const
{
    QJsonObject object{{kChunks, m_chunks}, {kEngineVersion, m_engineVersion}, {kIsOneVersion, m_isOneVersion}};
    if (m_exact.count() > 0)
        object.insert(kExact, partsToJson(m_exact.parts()));
    if (m_moments.count() > 0)
        object.insert(kMoments, momentsToJson(m_moments));
    return core::toJson(object);
}

core::Result<void> JobAggregate::add(const core::ChunkResult &result)
{
    if (hasExactPart(result)) {
        const auto summary = exactPart(result);
        if (!summary)
            return core::fail(summary.error());
        if (!m_exact.merge(*summary))
            return impossible(QStringLiteral("sums that overflow the job's"));
    } else {
        m_moments.merge(
            MomentSummary(quint64(result.iterations), result.meanDps, result.stdDps, result.minDps, result.maxDps));
    }
    m_isOneVersion = m_isOneVersion && (m_chunks == 0 || result.engineVersion == m_engineVersion);
    m_engineVersion = std::max(m_engineVersion, result.engineVersion);
    ++m_chunks;
    return {};
}

bool JobAggregate::isNearItsBounds() const
{
    constexpr quint64 kManyIterations = quint64(1) << 36;
    constexpr quint64 kManyEvents = quint64(1) << 50;
    constexpr std::size_t kManyAbilities = 200;
    if (m_exact.count() > kManyIterations || m_moments.count() > kManyIterations ||
        m_exact.abilities().size() > kManyAbilities || m_chunks > (1 << 29))
        return true;
    return std::ranges::any_of(m_exact.abilities(), [](const auto &ability) {
        return std::max({ability.second.casts, ability.second.hits, ability.second.crits}) > kManyEvents;
    });
}

bool JobAggregate::isStorable() const
{
    return fromJson(toJson()).has_value();
}

MomentSummary JobAggregate::everything() const
{
    MomentSummary all = m_exact.moments();
    all.merge(m_moments);
    return all;
}

std::optional<double> JobAggregate::meanDps() const
{
    return m_chunks == 0 ? std::nullopt : std::optional(everything().mean());
}

std::optional<double> JobAggregate::standardError() const
{
    return m_chunks == 0 ? std::nullopt : std::optional(everything().standardError());
}

QByteArray JobAggregate::finalResult(const QByteArray &rules) const
{
    const MomentSummary all = everything();
    const bool hasAllSums = m_moments.count() == 0;
    // The normal quantile of 97.5 %; Summary has the same interval, of its exact part alone.
    const double halfWidth = 1.959963984540054 * all.standardError();
    const auto [low, high] =
        hasAllSums ? m_exact.interval95() : std::pair(all.mean() - halfWidth, all.mean() + halfWidth);

    QJsonObject object{
        {QStringLiteral("meanDps"), all.mean()},
        {QStringLiteral("stdDps"), all.standardDeviation()},
        {QStringLiteral("minDps"), all.min()},
        {QStringLiteral("maxDps"), all.max()},
        {QStringLiteral("standardError"), all.standardError()},
        {QStringLiteral("ci95"), QJsonArray{low, high}},
        {QStringLiteral("percentiles"), QJsonValue::Null},
        {QStringLiteral("totalIterations"), qint64(all.count())},
        {QStringLiteral("chunksCompleted"), m_chunks},
        {QStringLiteral("histogram"), QJsonValue::Null},
        {kAbilities, QJsonValue::Null},
        {QStringLiteral("rules"), QString::fromLatin1(rules)},
        {kEngineVersion, m_engineVersion},
        {kExact, isExact()},
    };
    if (hasAllSums) {
        const Summary::Parts parts = m_exact.parts();
        QJsonObject percentiles;
        for (const int percent : {5, 25, 50, 75, 95})
            percentiles.insert(QStringLiteral("p%1").arg(percent), m_exact.percentile(percent));
        object.insert(QStringLiteral("percentiles"), percentiles);
        object.insert(QStringLiteral("histogram"), QJsonObject{{kMin, 0},
                                                               {QStringLiteral("width"), parts.binWidth},
                                                               {QStringLiteral("counts"), countsToJson(parts)}});
        object.insert(kAbilities, abilitiesToJson(parts.abilities));
        object.insert(QStringLiteral("sums"), QJsonObject{{kK, Summary::kScaleBits},
                                                          {kSum, decimal(parts.sum)},
                                                          {kSumSquares, decimal(parts.sumSquares)}});
    }
    return core::toJson(object);
}

} // namespace wowlab::sentinel
