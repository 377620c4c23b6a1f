#include "app/headless/report/faulttext.h"

#include "app/headless/report/excerpt.h"
#include "app/report/plaintext.h"

#include <QStringList>

namespace wowlab::headless {

QString faultText(const QString &file, std::string_view text, const report::Fault &fault, const Style &style)
{
    const bool isError = fault.severity == rotation::Severity::Error;
    const QString word = isError ? QStringLiteral("error") : QStringLiteral("warning");
    const QString severity =
        style.hasColour
            ? QStringLiteral("\033[1;%1m%2\033[0m").arg(isError ? QStringLiteral("31") : QStringLiteral("35"), word)
            : word;
    QString place = report::printable(file.toStdString());
    if (fault.position)
        place += QStringLiteral(":%1:%2").arg(fault.position->line).arg(fault.position->column);
    QStringList lines{QStringLiteral("%1: %2: ").arg(place, severity) + report::printable(fault.message) +
                      QStringLiteral(" [%1]").arg(report::printable(fault.code))};
    if (fault.position)
        lines << excerpt(text, *fault.position, style);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QJsonObject faultJson(const report::Fault &fault)
{
    QJsonObject object{
        {QStringLiteral("severity"),
         fault.severity == rotation::Severity::Error ? QStringLiteral("error") : QStringLiteral("warning")},
        {QStringLiteral("code"), QString::fromStdString(fault.code)},
        {QStringLiteral("message"), QString::fromStdString(fault.message)},
        {QStringLiteral("pointer"), QString::fromStdString(fault.pointer)},
    };
    if (fault.position) {
        object.insert(QStringLiteral("line"), qint64(fault.position->line));
        object.insert(QStringLiteral("column"), qint64(fault.position->column));
    }
    return object;
}

} // namespace wowlab::headless
