#include "app/headless/report/texttable.h"

#include <algorithm>

namespace wowlab::headless {

namespace {

constexpr qsizetype kGap = 2;
constexpr qsizetype kNarrowest = 8;
constexpr qsizetype kDropped = -1;

QString fitted(const QString &cell, qsizetype width, Align align)
{
    const QString text = cell.size() > width ? cell.left(width - 1) + QLatin1Char('~') : cell;
    return align == Align::Left ? text.leftJustified(width) : text.rightJustified(width);
}

} // namespace

QStringList TextTable::lines(int width) const
{
    std::vector<QStringList> rows;
    QStringList titles;
    for (const Column &column : m_columns)
        titles << column.title;
    if (std::any_of(titles.begin(), titles.end(), [](const QString &title) { return !title.isEmpty(); }))
        rows.push_back(titles);
    rows.insert(rows.end(), m_rows.begin(), m_rows.end());

    std::vector<qsizetype> widths(m_columns.size());
    qsizetype total = 0;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        for (const QStringList &row : rows)
            widths[column] = std::max(widths[column], row.at(qsizetype(column)).size());
        total += kGap + widths[column];
    }
    dropColumnsFor(total - width, widths);

    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            if (widths[column] != kDropped)
                line += QString(kGap, QLatin1Char(' ')) +
                        fitted(row.at(qsizetype(column)), widths[column], m_columns[column].align);
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        lines << line;
    }
    return lines;
}

void TextTable::dropColumnsFor(qsizetype tooMuch, std::vector<qsizetype> &widths) const
{
    for (std::size_t column = widths.size(); column-- > 1 && tooMuch > 0;) {
        if (m_columns[column].room == Room::IfWide) {
            tooMuch -= kGap + widths[column];
            widths[column] = kDropped;
        }
    }
    if (tooMuch > 0)
        widths.front() = std::max(std::min(kNarrowest, widths.front()), widths.front() - tooMuch);
}

} // namespace wowlab::headless
