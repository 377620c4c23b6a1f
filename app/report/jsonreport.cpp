#include "app/report/jsonreport.h"

#include "app/node/simulations.h"
#include "core/stats/uint128.h"

#include <QJsonArray>
#include <QJsonValue>

namespace wowlab::report {

namespace {

QJsonArray pairOf(std::pair<double, double> bounds)
{
    return {bounds.first, bounds.second};
}

QJsonObject factsJson(const Facts &facts, double relativeError)
{
    QJsonObject object{
        {QStringLiteral("spec"), facts.spec},
        {QStringLiteral("rules"), facts.rules},
        {QStringLiteral("engineVersion"), facts.engineVersion},
        {QStringLiteral("duration"), facts.durationSeconds},
        {QStringLiteral("targets"), facts.targets},
        {QStringLiteral("seed"), facts.firstSeed},
        {QStringLiteral("threads"), facts.threads},
        {QStringLiteral("elapsedMs"), qint64(facts.elapsed.count())},
        {QStringLiteral("isInterrupted"), facts.isInterrupted},
    };
    if (facts.targetError) {
        object.insert(QStringLiteral("targetError"), *facts.targetError);
        object.insert(QStringLiteral("isTargetErrorReached"), relativeError <= *facts.targetError);
    }
    return object;
}

QJsonObject summaryJson(const Facts &facts, const stats::Summary &summary)
{
    QJsonObject object = node::toChunkResult(summary, facts.rules.toUtf8(), facts.elapsed).toJson();
    QJsonObject percentiles;
    for (const int each : {5, 25, 50, 75, 95})
        percentiles.insert(QStringLiteral("p%1").arg(each), summary.percentile(each));
    object.insert(QStringLiteral("standardError"), summary.standardError());
    object.insert(QStringLiteral("relativeError"), summary.relativeError());
    object.insert(QStringLiteral("ci95"), pairOf(summary.interval95()));
    object.insert(QStringLiteral("percentiles"), percentiles);
    return object;
}

QString wordFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::TooFew:
        return QStringLiteral("too_few_iterations");
    case Verdict::Same:
        return QStringLiteral("same");
    case Verdict::NotSeen:
        return QStringLiteral("no_difference_seen");
    case Verdict::ABetter:
        return QStringLiteral("a");
    case Verdict::BBetter:
        return QStringLiteral("b");
    }
    return {};
}

QJsonObject differenceJson(const sim::Comparison &comparison)
{
    const stats::PairedDifference &difference = comparison.difference;
    const auto [low, high] = difference.interval95();
    const double meanOfA = comparison.a.mean();
    // Without damage by A there is nothing to be a share of.
    const auto share = [meanOfA](double value) { return meanOfA > 0 ? QJsonValue(value / meanOfA) : QJsonValue(); };
    const auto decimal = [](stats::UInt128 value) { return QString::fromStdString(stats::toDecimal(value)); };
    return {
        {QStringLiteral("better"), wordFor(verdictOn(difference))},
        {QStringLiteral("isSignificant"), difference.isSignificant()},
        {QStringLiteral("meanDps"), difference.mean()},
        {QStringLiteral("relative"), share(difference.mean())},
        {QStringLiteral("stdDps"), difference.standardDeviation()},
        {QStringLiteral("standardError"), difference.standardError()},
        {QStringLiteral("relativeError"), share(difference.standardError())},
        {QStringLiteral("ci95"), QJsonArray{low, high}},
        {QStringLiteral("relativeCi95"), QJsonArray{share(low), share(high)}},
        {QStringLiteral("iterationsAhead"), QJsonObject{{QStringLiteral("a"), qint64(difference.behind())},
                                                        {QStringLiteral("b"), qint64(difference.ahead())}}},
        {QStringLiteral("sums"), QJsonObject{{QStringLiteral("k"), stats::Summary::kScaleBits},
                                             {QStringLiteral("gain"), decimal(difference.gain())},
                                             {QStringLiteral("loss"), decimal(difference.loss())},
                                             {QStringLiteral("sumSquares"), decimal(difference.sumSquares())}}},
    };
}

} // namespace

QJsonObject simulationJson(const Facts &facts, const stats::Summary &summary)
{
    QJsonObject object = summaryJson(facts, summary);
    const QJsonObject head = factsJson(facts, summary.relativeError());
    for (auto member = head.begin(); member != head.end(); ++member)
        object.insert(member.key(), member.value());
    return object;
}

QJsonObject comparisonJson(const Facts &facts, const Sides &sides, const sim::Comparison &comparison)
{
    QJsonObject object = factsJson(facts, comparison.relativeError());
    const auto side = [&facts](const QString &file, const stats::Summary &summary) {
        QJsonObject result = summaryJson(facts, summary);
        result.remove(QStringLiteral("elapsedMs")); // that of both together
        result.insert(QStringLiteral("rotation"), file);
        return result;
    };
    object.insert(QStringLiteral("iterations"), qint64(comparison.count()));
    object.insert(QStringLiteral("a"), side(sides.a, comparison.a));
    object.insert(QStringLiteral("b"), side(sides.b, comparison.b));
    object.insert(QStringLiteral("difference"), differenceJson(comparison));
    return object;
}

} // namespace wowlab::report
