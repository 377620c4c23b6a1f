#include "sentinel/commands/texttable.h"

#include <algorithm>

namespace wowlab::sentinel {

namespace {

QString harmless(QString cell)
{
    for (QChar &c : cell) {
        if (!c.isPrint())
            c = QLatin1Char('?');
    }
    return cell;
}

} // namespace

QString textTable(const QStringList &headings, const QVector<QStringList> &rows)
{
    QVector<QStringList> lines{headings};
    for (const QStringList &row : rows) {
        QStringList line;
        for (const QString &cell : row)
            line += harmless(cell);
        lines += line;
    }
    QVector<qsizetype> widths(headings.size(), 0);
    for (const QStringList &line : std::as_const(lines)) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    QString text;
    for (const QStringList &line : std::as_const(lines)) {
        QString out;
        for (qsizetype i = 0; i < line.size(); ++i)
            out += i + 1 < line.size() ? line[i].leftJustified(widths[i] + 2) : line[i];
        text += out + QLatin1Char('\n');
    }
    return text;
}

} // namespace wowlab::sentinel
