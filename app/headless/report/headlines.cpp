#include "app/headless/report/headlines.h"

#include "app/headless/report/numbers.h"

#include <algorithm>

namespace wowlab::headless {

QStringList headLines(const report::Facts &facts, quint64 iterations, double relativeError)
{
    const double elapsed = std::max(double(facts.elapsed.count()) / 1000, 0.001);
    QStringList lines;
    lines << QStringLiteral("%1, %2 rules, engine %3, %4, %5")
                 .arg(facts.specName, facts.rules, QString::number(facts.engineVersion), seconds(facts.durationSeconds),
                      counted(quint64(facts.targets), QStringLiteral("target")));
    lines << QStringLiteral("%1 from seed %2 in %3 s on %4, %5 per second")
                 .arg(counted(iterations, QStringLiteral("iteration")), QString::number(facts.firstSeed),
                      grouped(elapsed, 2), counted(quint64(facts.threads), QStringLiteral("thread")),
                      grouped(double(iterations) / elapsed, 0));
    if (facts.isInterrupted)
        lines << QStringLiteral("Interrupted: %1 iterations of %2%3.")
                     .arg(grouped(iterations), facts.targetError ? QStringLiteral("at most ") : QString(),
                          grouped(facts.askedIterations));
    else if (facts.targetError && relativeError > *facts.targetError)
        lines << QStringLiteral(
                     "The error wanted was %1; %2 iterations, the most allowed, reach %3. --iterations allows more.")
                     .arg(precisePercent(*facts.targetError), grouped(facts.askedIterations),
                          precisePercent(relativeError));
    return lines;
}

} // namespace wowlab::headless
