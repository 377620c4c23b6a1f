#include "app/headless/report/simulationtext.h"

#include "app/headless/report/headlines.h"
#include "app/headless/report/histogramdrawing.h"
#include "app/headless/report/numbers.h"
#include "app/headless/report/texttable.h"
#include "app/report/abilityrows.h"

namespace wowlab::headless {

namespace {

QStringList figureLines(const stats::Summary &summary, const Style &style)
{
    const auto figure = [](const char *name, const QString &value) {
        return QStringLiteral("  %1%2").arg(QString::fromLatin1(name), -13).arg(value);
    };
    const auto bold = [&style](const QString &text) {
        return style.hasColour ? QStringLiteral("\033[1m%1\033[0m").arg(text) : text;
    };
    QStringList percentiles;
    for (const int each : {5, 25, 50, 75, 95})
        percentiles << QStringLiteral("%1 %: %2").arg(each).arg(grouped(summary.percentile(each), 0));
    const double mean = summary.mean();
    return {
        figure("mean", QStringLiteral("%1, 95 % interval %2")
                           .arg(bold(grouped(mean) + QStringLiteral(" DPS")), range(summary.interval95()))),
        figure("error", QStringLiteral("%1 (%2)").arg(grouped(summary.standardError(), 2),
                                                      precisePercent(summary.relativeError()))),
        figure("deviation", QStringLiteral("%1 (%2)").arg(grouped(summary.standardDeviation()),
                                                          percent(mean > 0 ? summary.standardDeviation() / mean : 0))),
        figure("range", range({summary.min(), summary.max()})),
        figure("percentiles", percentiles.join(QStringLiteral("   "))),
    };
}

QStringList abilityLines(const report::Facts &facts, const stats::Summary &summary, const Style &style)
{
    const auto orDash = [](bool isKnown, const QString &text) { return isKnown ? text : QStringLiteral("-"); };
    TextTable table({{QStringLiteral("ability"), Align::Left},
                     {QStringLiteral("casts"), Align::Right, Room::IfWide},
                     {QStringLiteral("hits")},
                     {QStringLiteral("crit"), Align::Right, Room::IfWide},
                     {QStringLiteral("mean hit"), Align::Right, Room::IfWide},
                     {QStringLiteral("DPS")},
                     {QStringLiteral("share")}});
    for (const report::AbilityRow &row : report::abilityRows(summary)) {
        const bool hits = row.tally.hits > 0;
        table.add({report::nameOf(facts, row.slug), orDash(row.tally.casts > 0, grouped(row.castsPerFight)),
                   orDash(hits, grouped(row.hitsPerFight)), orDash(hits, percent(row.critShare, 1)),
                   orDash(hits, grouped(row.meanHit, 0)), orDash(hits, grouped(row.damagePerSecond)),
                   orDash(hits, percent(row.share, 1))});
    }
    return table.isEmpty() ? QStringList() : table.lines(style.width);
}

} // namespace

QString simulationText(const report::Facts &facts, const stats::Summary &summary, const Style &style)
{
    QStringList lines = headLines(facts, summary.count(), summary.relativeError());
    for (const QStringList &part :
         {figureLines(summary, style), HistogramDrawing::lines(summary, style), abilityLines(facts, summary, style)}) {
        if (!part.isEmpty())
            lines << QString() << part;
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace wowlab::headless
