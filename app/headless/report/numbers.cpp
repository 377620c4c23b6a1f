#include "app/headless/report/numbers.h"

#include <QLocale>

#include <cmath>

namespace wowlab::headless {

namespace {

const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

} // namespace

QString grouped(double value, int digits)
{
    const QString text = english().toString(value, 'f', digits);
    // What rounds to nothing has no sign.
    const bool isZero = std::abs(value) < 0.5 * std::pow(10.0, -digits);
    return isZero && text.startsWith(QLatin1Char('-')) ? text.mid(1) : text;
}

QString grouped(quint64 value)
{
    return english().toString(value);
}

QString grouped(qint64 value)
{
    return english().toString(value);
}

QString withSign(double value, int digits)
{
    const QString text = grouped(value, digits);
    return text.startsWith(QLatin1Char('-')) ? text : QLatin1Char('+') + text;
}

QString percent(double share, int digits)
{
    return grouped(100 * share, digits) + QStringLiteral(" %");
}

QString precisePercent(double share)
{
    const double size = std::abs(100 * share);
    if (size == 0 || size >= 10)
        return percent(share, 1);
    return percent(share, size >= 0.1 ? 2 : size >= 0.01 ? 3 : 5);
}

QString range(std::pair<double, double> bounds, int digits)
{
    return QStringLiteral("%1 to %2").arg(grouped(bounds.first, digits), grouped(bounds.second, digits));
}

QString seconds(double value)
{
    return QString::number(value, 'g', 7) + QStringLiteral(" s");
}

QString counted(quint64 count, const QString &noun)
{
    return QStringLiteral("%1 %2%3").arg(grouped(count), noun, count == 1 ? QString() : QStringLiteral("s"));
}

} // namespace wowlab::headless
