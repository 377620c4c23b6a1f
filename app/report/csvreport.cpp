#include "app/report/csvreport.h"

#include "app/report/abilityrows.h"

#include <QLocale>
#include <QStringList>

#include <map>

namespace wowlab::report {

namespace {

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString flag(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QByteArray line(const QStringList &cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        if (cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('\n')) ||
            cell.contains(QLatin1Char('\r')))
            cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        quoted << cell;
    }
    return quoted.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

/// What both kinds of report say about how the numbers came about.
QList<QStringList> factRows(const Facts &facts, quint64 iterations)
{
    return {
        {QStringLiteral("spec"), facts.spec},
        {QStringLiteral("rules"), facts.rules},
        {QStringLiteral("engine_version"), QString::number(facts.engineVersion)},
        {QStringLiteral("duration_s"), number(facts.durationSeconds)},
        {QStringLiteral("targets"), QString::number(facts.targets)},
        {QStringLiteral("seed"), QString::number(facts.firstSeed)},
        {QStringLiteral("iterations"), QString::number(iterations)},
        {QStringLiteral("is_interrupted"), flag(facts.isInterrupted)},
    };
}

QList<std::pair<QString, double>> figures(const stats::Summary &summary)
{
    const auto [low, high] = summary.interval95();
    QList<std::pair<QString, double>> rows{
        {QStringLiteral("mean_dps"), summary.mean()},
        {QStringLiteral("ci95_low"), low},
        {QStringLiteral("ci95_high"), high},
        {QStringLiteral("standard_error"), summary.standardError()},
        {QStringLiteral("relative_error"), summary.relativeError()},
        {QStringLiteral("std_dps"), summary.standardDeviation()},
        {QStringLiteral("min_dps"), summary.min()},
        {QStringLiteral("max_dps"), summary.max()},
    };
    for (const int each : {5, 25, 50, 75, 95})
        rows.append({QStringLiteral("p%1").arg(each), summary.percentile(each)});
    return rows;
}

} // namespace

QByteArray simulationCsv(const Facts &facts, const stats::Summary &summary)
{
    const QStringList columns{QStringLiteral("kind"),         QStringLiteral("name"),     QStringLiteral("value"),
                              QStringLiteral("casts"),        QStringLiteral("hits"),     QStringLiteral("crits"),
                              QStringLiteral("crit_percent"), QStringLiteral("mean_hit"), QStringLiteral("dps"),
                              QStringLiteral("share_percent")};
    QByteArray csv = line(columns);
    const auto add = [&csv, &columns](QStringList cells) {
        cells.prepend(QStringLiteral("summary"));
        while (cells.size() < columns.size())
            cells << QString();
        csv += line(cells);
    };
    for (const QStringList &row : factRows(facts, summary.count()))
        add(row);
    for (const auto &[name, value] : figures(summary))
        add({name, number(value)});
    for (const AbilityRow &row : abilityRows(summary))
        csv += line({QStringLiteral("ability"), QString::fromStdString(row.slug), QString(),
                     QString::number(row.tally.casts), QString::number(row.tally.hits),
                     QString::number(row.tally.crits), number(100 * row.critShare), number(row.meanHit),
                     number(row.damagePerSecond), number(100 * row.share)});
    return csv;
}

QByteArray comparisonCsv(const Facts &facts, const Sides &sides, const sim::Comparison &comparison)
{
    QByteArray csv = line({QStringLiteral("kind"), QStringLiteral("name"), QStringLiteral("a"), QStringLiteral("b"),
                           QStringLiteral("difference")});
    const auto add = [&csv](const char *kind, const QString &name, const QString &a, const QString &b,
                            const QString &difference) {
        csv += line({QString::fromLatin1(kind), name, a, b, difference});
    };
    add("summary", QStringLiteral("rotation"), sides.a, sides.b, {});
    for (const QStringList &row : factRows(facts, comparison.count()))
        add("summary", row.at(0), row.at(1), row.at(1), {});
    const stats::PairedDifference &difference = comparison.difference;
    const auto [low, high] = difference.interval95();
    // Of the pairs, where pairs have such a figure; the difference of two percentiles is none of theirs.
    const std::map<QString, QString> ofPairs{
        {QStringLiteral("mean_dps"), number(difference.mean())},
        {QStringLiteral("ci95_low"), number(low)},
        {QStringLiteral("ci95_high"), number(high)},
        {QStringLiteral("standard_error"), number(difference.standardError())},
        {QStringLiteral("relative_error"), number(comparison.relativeError())},
        {QStringLiteral("std_dps"), number(difference.standardDeviation())},
    };
    const auto ofA = figures(comparison.a);
    const auto ofB = figures(comparison.b);
    for (qsizetype i = 0; i < ofA.size(); ++i) {
        const auto found = ofPairs.find(ofA[i].first);
        add("summary", ofA[i].first, number(ofA[i].second), number(ofB[i].second),
            found == ofPairs.end() ? QString() : found->second);
    }
    add("summary", QStringLiteral("iterations_ahead"), QString::number(difference.behind()),
        QString::number(difference.ahead()), {});
    add("summary", QStringLiteral("is_significant"), {}, {}, flag(difference.isSignificant()));
    std::map<std::string, std::pair<double, double>> abilities;
    for (const AbilityRow &row : abilityRows(comparison.a))
        abilities[row.slug].first = row.damagePerSecond;
    for (const AbilityRow &row : abilityRows(comparison.b))
        abilities[row.slug].second = row.damagePerSecond;
    for (const auto &[slug, dps] : abilities)
        add("ability", QString::fromStdString(slug), number(dps.first), number(dps.second),
            number(dps.second - dps.first));
    return csv;
}

} // namespace wowlab::report
