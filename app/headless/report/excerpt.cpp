#include "app/headless/report/excerpt.h"

#include <algorithm>

namespace wowlab::headless {

namespace {

[[nodiscard]] bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-' || c == '+';
}

/// Bytes of the word or JSON string that begins at `offset`; at least 1.
[[nodiscard]] std::size_t wordSize(std::string_view line, std::size_t offset)
{
    std::size_t end = offset;
    if (end < line.size() && line[end] == '"') {
        ++end;
        while (end < line.size() && line[end] != '"')
            end += line[end] == '\\' ? 2 : 1;
        return std::min(end + 1, line.size()) - offset;
    }
    while (end < line.size() && isWordCharacter(line[end]))
        ++end;
    return std::max<std::size_t>(end - offset, 1);
}

} // namespace

QString printable(std::string_view text)
{
    QString shown = QString::fromUtf8(text.data(), qsizetype(text.size()));
    for (QChar &c : shown) {
        if (c == QLatin1Char('\t'))
            c = QLatin1Char(' ');
        else if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c.unicode() == 0x2028 ||
                 c.unicode() == 0x2029 || (c.unicode() >= 0x202a && c.unicode() <= 0x202e))
            c = QChar(QChar::ReplacementCharacter);
    }
    return shown;
}

QStringList excerpt(std::string_view text, const json::Position &position, const Style &style)
{
    if (position.offset > text.size() || position.column == 0 || position.column - 1 > position.offset)
        return {};
    const std::size_t begin = position.offset - (position.column - 1);
    const std::string_view line = text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
    const std::size_t offset = std::min(position.column - 1, line.size());
    const QString before = printable(line.substr(0, offset));
    const QString word = printable(line.substr(offset, wordSize(line, offset)));

    const QString gutter = QStringLiteral("%1 | ").arg(position.line, 5);
    const qsizetype room = std::max<qsizetype>(style.width - gutter.size() - 1, 20);
    QString shown = printable(line);
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
