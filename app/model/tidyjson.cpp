#include "app/model/tidyjson.h"

#include "core/json/document.h"

#include <string>

namespace wowlab::model {

namespace {

constexpr std::size_t kLineWidth = 90;
constexpr std::size_t kIndent = 2;

class Layout
{
public:
    explicit Layout(std::string_view text)
        : m_text(text)
    {
    }

    void add(const json::Value &value, std::size_t indent)
    {
        const std::string line = onOneLine(value);
        const bool isContainer = !value.elements.empty() || !value.members.empty();
        // The outermost value is a list of its parts, however short it is.
        if (!isContainer || (indent > 0 && indent + line.size() <= kLineWidth)) {
            m_out += line;
            return;
        }
        const std::string margin = '\n' + std::string(indent + kIndent, ' ');
        m_out += value.isObject() ? '{' : '[';
        const char *separator = "";
        const auto part = [&](const json::Value &child, const std::string &label) {
            m_out += separator + margin + label;
            add(child, indent + kIndent);
            separator = ",";
        };
        for (const json::Member &member : value.members)
            part(member.value, nameOf(member) + ": ");
        for (const json::Value &element : value.elements)
            part(element, {});
        m_out += '\n' + std::string(indent, ' ');
        m_out += value.isObject() ? '}' : ']';
    }

    [[nodiscard]] const std::string &text() const { return m_out; }

private:
    [[nodiscard]] std::string nameOf(const json::Member &member) const
    {
        // Up to the colon: that the name is followed by one is what the parser has seen.
        const std::string_view written = m_text.substr(member.nameBegin, member.value.begin - member.nameBegin);
        return std::string(written.substr(0, written.rfind('"') + 1));
    }

    [[nodiscard]] std::string onOneLine(const json::Value &value) const
    {
        if (!value.isObject() && !value.isArray())
            return std::string(m_text.substr(value.begin, value.end - value.begin));
        std::string line(1, value.isObject() ? '{' : '[');
        const char *separator = "";
        for (const json::Member &member : value.members) {
            line += separator + nameOf(member) + ": " + onOneLine(member.value);
            separator = ", ";
        }
        for (const json::Value &element : value.elements) {
            line += separator + onOneLine(element);
            separator = ", ";
        }
        line += value.isObject() ? '}' : ']';
        return line;
    }

    std::string_view m_text;
    std::string m_out;
};

} // namespace

QString tidyJson(std::string_view text)
{
    const auto root = json::parse(text);
    if (!root)
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    Layout layout(text);
    layout.add(*root, 0);
    return QString::fromStdString(layout.text()) + QLatin1Char('\n');
}

} // namespace wowlab::model
