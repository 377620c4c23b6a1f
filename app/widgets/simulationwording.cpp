#include "app/widgets/simulationwording.h"

#include "app/model/abilitytable.h"
#include "app/report/plaintext.h"
#include "app/widgets/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace wowlab::widgets {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Simulation)
};

using report::Verdict;

/// As many digits as make a small share visible.
QString percentText(double share)
{
    const double size = std::abs(100 * share);
    const int digits = size == 0 || size >= 10 ? 1 : size >= 0.1 ? 2 : size >= 0.01 ? 3 : 5;
    return QLocale().toString(100 * share, 'f', digits) + QLatin1Char(' ') + QLocale().percent();
}

QString secondsText(double seconds, int digits)
{
    QString text = QLocale().toString(seconds, 'f', digits);
    //: seconds
    return Text::tr("%1 s").arg(text);
}

/// "123.4 DPS (0.57 %)"
QString amountText(double dps, double whole)
{
    //: damage per second
    const QString size = Text::tr("%1 DPS").arg(dpsText(dps));
    //: %1 damage per second, %2 the same as a percentage
    return whole > 0 ? Text::tr("%1 (%2)").arg(size, percentText(dps / whole)) : size;
}

QString comparisonHeadline(const sim::Comparison &comparison)
{
    const double difference = comparison.difference.mean();
    const double meanOfA = comparison.a.mean();
    switch (report::verdictOn(comparison.difference)) {
    case Verdict::TooFew:
        return Text::tr("Too few iterations to tell");
    case Verdict::Same:
        return Text::tr("A and B do the same");
    case Verdict::NotSeen:
        return Text::tr("No difference can be seen");
    case Verdict::ABetter:
        //: A and B are the two rotations; %1 is an amount of damage per second
        return Text::tr("A is better by %1").arg(amountText(-difference, meanOfA));
    case Verdict::BBetter:
        return Text::tr("B is better by %1").arg(amountText(difference, meanOfA));
    }
    return {};
}

QString comparisonCertainty(const sim::Comparison &comparison)
{
    const stats::PairedDifference &difference = comparison.difference;
    const double meanOfA = comparison.a.mean();
    const auto [low, high] = difference.interval95();
    const auto significant = [meanOfA](double from, double to) {
        return Text::tr("The difference is significant: with 95 % confidence it is between %1 and %2.")
            .arg(amountText(from, meanOfA), amountText(to, meanOfA));
    };
    switch (report::verdictOn(difference)) {
    case Verdict::TooFew:
        return Text::tr("At least %n iterations are needed to judge.", nullptr,
                        int(stats::PairedDifference::kFewPairs));
    case Verdict::Same:
        return Text::tr("Every iteration ended with equal damage.");
    case Verdict::NotSeen:
        return Text::tr("If there is one, it is not significant: with 95 % confidence it is smaller than %1. "
                        "More iterations could show a smaller one.")
            .arg(amountText(std::max(std::abs(low), std::abs(high)), meanOfA));
    case Verdict::ABetter:
        return significant(-high, -low);
    case Verdict::BBetter:
        return significant(low, high);
    }
    return {};
}

} // namespace

QString headline(const model::SimulationResult &result)
{
    if (result.isComparison())
        return comparisonHeadline(result.comparison());
    return Text::tr("%1 DPS").arg(dpsText(result.summary().mean()));
}

QString certainty(const model::SimulationResult &result)
{
    if (result.isComparison())
        return comparisonCertainty(result.comparison());
    const auto [low, high] = result.summary().interval95();
    return Text::tr("The mean is between %1 and %2 with 95 % confidence; its standard error is %3.")
        .arg(dpsText(low), dpsText(high), percentText(result.relativeError()));
}

QString spread(const model::SimulationResult &result)
{
    if (result.isComparison()) {
        const report::Sides sides = result.sides();
        const auto side = [](const QString &letter, const QString &title, const stats::Summary &summary) {
            const QString dps = dpsText(summary.mean());
            return title == letter
                       //: %1 is "A" or "B"
                       ? Text::tr("%1: %2 DPS").arg(letter, dps)
                       //: %1 is "A" or "B", %2 the name of a file
                       : Text::tr("%1 (%2): %3 DPS").arg(letter, title, dps);
        };
        return side(QStringLiteral("A"), sides.a, result.comparison().a) + QStringLiteral(" · ") +
               side(QStringLiteral("B"), sides.b, result.comparison().b);
    }
    const stats::Summary &summary = result.summary();
    //: standard deviation and extremes of many fights
    return Text::tr("Single fights: standard deviation %1, from %2 to %3.")
        .arg(dpsText(summary.standardDeviation()), dpsText(summary.min()), dpsText(summary.max()));
}

QString circumstances(const model::SimulationResult &result)
{
    const report::Facts &facts = result.facts;
    const double elapsed = std::max(double(facts.elapsed.count()) / 1000, 0.001);
    QStringList parts{
        facts.specName,
        secondsText(facts.durationSeconds, std::floor(facts.durationSeconds) == facts.durationSeconds ? 0 : 1),
        Text::tr("%n target(s)", nullptr, facts.targets),
        //: %1 is a number, %2 a length of time
        Text::tr("%1 iterations in %2").arg(countText(qint64(result.count())), secondsText(elapsed, 1)),
    };
    if (facts.isInterrupted)
        //: of a run that the user ended
        parts << Text::tr("stopped early");
    else if (facts.targetError && result.relativeError() > *facts.targetError)
        parts << Text::tr("the error wanted, %1, was not reached").arg(percentText(*facts.targetError));
    return parts.join(QStringLiteral(" · "));
}

QString resultText(const model::SimulationResult &result)
{
    QStringList lines{headline(result), certainty(result), spread(result), circumstances(result), QString()};
    model::AbilityTable table;
    table.show(&result);
    const auto row = [&table](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells << cell(column).toString();
        // Tabs: spreadsheets and forums make columns of them.
        return cells.join(QLatin1Char('\t'));
    };
    if (table.rowCount() > 0)
        lines << row([&table](int column) { return table.headerData(column, Qt::Horizontal); });
    for (int i = 0; i < table.rowCount(); ++i)
        lines << row([&table, i](int column) { return table.data(table.index(i, column)); });
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString progressText(const model::LocalSimulation::Progress &progress)
{
    QStringList parts;
    parts << (progress.expected
                  //: so many iterations of so many
                  ? Text::tr("%1 of %2").arg(countText(qint64(progress.done)), countText(qint64(*progress.expected)))
                  : Text::tr("%1 iterations").arg(countText(qint64(progress.done))));
    if (progress.perSecond)
        parts << rateText(*progress.perSecond);
    if (progress.left && progress.left->count() > 0)
        parts << timeLeftText(*progress.left);
    if (progress.meanDps && progress.meanDpsOfB)
        //: of two rotations
        parts << Text::tr("A %1, B %2 DPS so far").arg(dpsText(*progress.meanDps), dpsText(*progress.meanDpsOfB));
    else if (progress.meanDps)
        parts << Text::tr("%1 DPS so far").arg(dpsText(*progress.meanDps));
    return parts.join(QStringLiteral(" · "));
}

QString obstacleText(model::LocalSimulation::Obstacle obstacle)
{
    using Obstacle = model::LocalSimulation::Obstacle;
    switch (obstacle) {
    case Obstacle::None:
    case Obstacle::Busy:
        return {};
    case Obstacle::EmptyRotation:
        return Text::tr("Paste or open a rotation, or use the default one.");
    case Obstacle::FaultyRotation:
        return Text::tr("The rotation has faults; they are listed above.");
    }
    return {};
}

QString runErrorText(const core::Error &error)
{
    // Of a comparison the engine says first which side is to blame.
    const bool hasSide = error.detail.startsWith(QLatin1String("A: ")) || error.detail.startsWith(QLatin1String("B: "));
    const QString side = hasSide ? error.detail.left(3) : QString();
    if (error.code == "rotation_hangs")
        return side + Text::tr("The rotation never lets time pass: it decides again and again at the same instant. "
                               "Let it wait, or cast something that takes time.");
    if (error.code == "budget_exceeded")
        return side +
               Text::tr("The rotation takes too many steps in one fight. Make it simpler, or the fight shorter.");
    if (error.code == "result_overflow")
        return side + Text::tr("The damage is too large to add up. Make the fight shorter or the targets fewer.");
    const std::string detail = error.detail.toStdString();
    //: %1 is the engine's message, in English
    return Text::tr("The engine cannot run this: %1").arg(report::printable(detail));
}

QString openErrorText(const core::Error &error)
{
    if (error.code == "rotation.too_large")
        return Text::tr("This is larger than a rotation may be (1 MiB).");
    if (error.code == "rotation.not_text")
        return Text::tr("This file is not a text.");
    if (error.code == "file.absent")
        return Text::tr("This file does not exist.");
    return Text::tr("This file cannot be read.");
}

QString faultText(const model::PlacedFault &fault)
{
    if (!fault.hasPlace())
        return fault.message;
    return fault.isError()
               ? Text::tr("Line %1, column %2: %3").arg(fault.line).arg(fault.column).arg(fault.message)
               : Text::tr("Line %1, column %2, warning: %3").arg(fault.line).arg(fault.column).arg(fault.message);
}

} // namespace wowlab::widgets
