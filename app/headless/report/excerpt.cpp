#include "app/headless/report/excerpt.h"

#include "app/report/plaintext.h"

#include <algorithm>

namespace wowlab::headless {

QStringList excerpt(std::string_view text, const json::Position &position, const Style &style)
{
    if (position.offset > text.size() || position.column == 0 || position.column - 1 > position.offset)
        return {};
    const std::size_t begin = position.offset - (position.column - 1);
    const std::string_view line = text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
    const std::size_t offset = std::min(position.column - 1, line.size());
    const QString before = report::printable(line.substr(0, offset));
    const QString word = report::printable(line.substr(offset, report::wordSize(line, offset)));

    const QString gutter = QStringLiteral("%1 | ").arg(position.line, 5);
    const qsizetype room = std::max<qsizetype>(style.width - gutter.size() - 1, 20);
    QString shown = report::printable(line);
    if (shown.endsWith(QChar(QChar::ReplacementCharacter)) && line.ends_with('\r'))
        shown.chop(1);
    qsizetype column = before.size();
    const QString cut = QStringLiteral("...");
    if (shown.size() > room) {
        // The word a third from the left, unless the line's end is nearer.
        const qsizetype first =
            std::clamp<qsizetype>(column - room / 3, 0, std::max<qsizetype>(shown.size() - room, 0));
        const bool isCutLeft = first > 0;
        const bool isCutRight = first + room < shown.size();
        shown = shown.mid(first, room);
        column -= first;
        if (isCutLeft)
            shown.replace(0, cut.size(), cut);
        if (isCutRight)
            shown.replace(room - cut.size(), cut.size(), cut);
    }
    const qsizetype length = std::clamp<qsizetype>(word.size(), 1, std::max<qsizetype>(room - column, 1));
    const QString mark = QLatin1Char('^') + QString(length - 1, QLatin1Char('~'));
    const QString coloured = style.hasColour ? QStringLiteral("\033[1;31m%1\033[0m").arg(mark) : mark;
    return {gutter + shown, QString(gutter.size() - 2, QLatin1Char(' ')) + QStringLiteral("| ") +
                                QString(column, QLatin1Char(' ')) + coloured};
}

} // namespace wowlab::headless
