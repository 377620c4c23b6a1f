#include "app/headless/report/comparisontext.h"

#include "app/headless/report/headlines.h"
#include "app/headless/report/numbers.h"
#include "app/headless/report/texttable.h"
#include "app/report/abilityrows.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace wowlab::headless {

namespace {

QStringList sideLines(const report::Sides &sides, const sim::Comparison &comparison, const Style &style)
{
    TextTable table({{.title = {}, .align = Align::Left}, {}, {}});
    const auto add = [&table](const char *name, const QString &file, const stats::Summary &summary) {
        table.add({QStringLiteral("%1  %2").arg(QString::fromLatin1(name), file),
                   grouped(summary.mean()) + QStringLiteral(" DPS"),
                   QStringLiteral("95 % interval %1").arg(range(summary.interval95()))});
    };
    add("A", sides.a, comparison.a);
    add("B", sides.b, comparison.b);
    return table.lines(style.width);
}

/// "by 123.4 DPS (0.57 %)"; the difference is taken from A's side.
QString amount(double damagePerSecond, double meanOfA)
{
    const QString size = QStringLiteral("%1 DPS").arg(grouped(damagePerSecond));
    return meanOfA > 0 ? QStringLiteral("%1 (%2)").arg(size, precisePercent(damagePerSecond / meanOfA)) : size;
}

QStringList verdictLines(const sim::Comparison &comparison)
{
    const stats::PairedDifference &difference = comparison.difference;
    const QString fights = counted(difference.count(), QStringLiteral("iteration"));
    const double meanOfA = comparison.a.mean();
    const auto [low, high] = difference.interval95();
    const auto better = [&](const char *winner, const char *loser, double mean, double from, double to,
                            std::uint64_t ahead) -> QStringList {
        return {QStringLiteral("%1 is better than %2 by %3.")
                    .arg(QString::fromLatin1(winner), QString::fromLatin1(loser), amount(mean, meanOfA)),
                QStringLiteral("The difference is significant: with 95 % confidence it is between %1 and %2.")
                    .arg(amount(from, meanOfA), amount(to, meanOfA)),
                QStringLiteral("%1 was ahead in %2 of the iterations.")
                    .arg(QString::fromLatin1(winner), percent(double(ahead) / double(difference.count()), 1))};
    };
    switch (report::verdictOn(difference)) {
    case report::Verdict::TooFew:
        return {QStringLiteral("%1 cannot tell which is better; at least %2 can.")
                    .arg(fights)
                    .arg(stats::PairedDifference::kFewPairs),
                QStringLiteral("So far B's damage minus A's is %1 DPS.").arg(withSign(difference.mean()))};
    case report::Verdict::Same:
        return {QStringLiteral("A and B do the same: all of %1 ended with equal damage.").arg(fights)};
    case report::Verdict::NotSeen:
        return {QStringLiteral("No difference can be seen after %1.").arg(fights),
                QStringLiteral("With 95 % confidence it is smaller than %1; B's damage minus A's is between")
                    .arg(amount(std::max(std::abs(low), std::abs(high)), meanOfA)),
                QStringLiteral("%1 and %2 DPS. More iterations could show a smaller one.")
                    .arg(withSign(low), withSign(high))};
    case report::Verdict::ABetter:
        return better("A", "B", -difference.mean(), -high, -low, difference.behind());
    case report::Verdict::BBetter:
        return better("B", "A", difference.mean(), low, high, difference.ahead());
    }
    return {};
}

QStringList abilityLines(const report::Facts &facts, const sim::Comparison &comparison, const Style &style)
{
    struct Row
    {
        double a = 0;
        double b = 0;
    };
    std::map<std::string, Row> bySlug;
    for (const report::AbilityRow &row : report::abilityRows(comparison.a))
        bySlug[row.slug].a = row.damagePerSecond;
    for (const report::AbilityRow &row : report::abilityRows(comparison.b))
        bySlug[row.slug].b = row.damagePerSecond;
    std::vector<std::pair<std::string, Row>> rows(bySlug.begin(), bySlug.end());
    std::stable_sort(rows.begin(), rows.end(), [](const auto &x, const auto &y) {
        return std::abs(x.second.b - x.second.a) > std::abs(y.second.b - y.second.a);
    });
    TextTable table({{QStringLiteral("ability"), Align::Left},
                     {QStringLiteral("DPS of A")},
                     {QStringLiteral("DPS of B")},
                     {QStringLiteral("B - A")}});
    for (const auto &[slug, row] : rows) {
        if (row.a > 0 || row.b > 0)
            table.add({report::nameOf(facts, slug), grouped(row.a), grouped(row.b), withSign(row.b - row.a)});
    }
    return table.isEmpty() ? QStringList() : table.lines(style.width);
}

} // namespace

QString comparisonText(const report::Facts &facts, const report::Sides &sides, const sim::Comparison &comparison,
                       const Style &style)
{
    QStringList lines = headLines(facts, comparison.count(), comparison.relativeError());
    for (const QStringList &part :
         {sideLines(sides, comparison, style), verdictLines(comparison), abilityLines(facts, comparison, style)}) {
        if (!part.isEmpty())
            lines << QString() << part;
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace wowlab::headless
