#include "app/report/plaintext.h"

#include <algorithm>

namespace wowlab::report {

namespace {

[[nodiscard]] bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-' || c == '+';
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

std::size_t wordSize(std::string_view line, std::size_t offset)
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

} // namespace wowlab::report
