#include "core/json/document.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include "core/json/decimal.h"

namespace wowlab::json {

namespace {

/// The text as RapidJSON reads it; its end looks like a NUL.
class TextStream
{
public:
    using Ch = char;

    explicit TextStream(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] Ch Peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    Ch Take() { return m_at < m_text.size() ? m_text[m_at++] : '\0'; }
    [[nodiscard]] std::size_t Tell() const { return m_at; }
    // Only in-situ parsing writes; RapidJSON wants the names all the same.
    Ch *PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    std::size_t PutEnd(Ch *) { return 0; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

/// What is written without fraction and exponent, if 64 bits hold it.
[[nodiscard]] std::optional<std::int64_t> integerOf(std::string_view number)
{
    std::int64_t integer = 0;
    const char *const end = number.data() + number.size();
    const auto [rest, error] = std::from_chars(number.data(), end, integer);
    return error == std::errc() && rest == end ? std::optional(integer) : std::nullopt;
}

/// Builds the tree. A token begins at the first byte after the previous one that is neither white space nor a
/// separator. The event of a scalar arrives when it has been read, that of a bracket when it is next.
class TreeBuilder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, TreeBuilder>
{
public:
    TreeBuilder(std::string_view text, const TextStream &stream)
        : m_text(text)
        , m_stream(stream)
    {
    }

    bool Null() { return add(Kind::Null) != nullptr; }
    bool Bool(bool value)
    {
        add(Kind::Boolean)->boolean = value;
        return true;
    }
    /// Every number arrives here, when the reader has checked its grammar.
    bool RawNumber(const char *, rapidjson::SizeType, bool)
    {
        const std::size_t begin = tokenBegin();
        const std::string_view number = m_text.substr(begin, m_stream.Tell() - begin);
        if (const auto integer = integerOf(number))
            return addInteger(*integer);
        const auto decimal = nearestDouble(number);
        if (decimal)
            add(Kind::Decimal)->number = *decimal;
        m_isTooLarge = !decimal;
        return !m_isTooLarge;
    }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        add(Kind::String)->text.assign(text, size);
        return true;
    }
    bool StartObject() { return open(Kind::Object); }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        Member member;
        member.nameBegin = tokenBegin();
        member.name.assign(text, size);
        m_open.back()->members.push_back(std::move(member));
        m_previousEnd = m_stream.Tell();
        return true;
    }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(Kind::Array); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    [[nodiscard]] Value &root() { return m_root; }
    [[nodiscard]] bool isTooDeep() const { return m_tooDeep; }
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }

private:
    [[nodiscard]] std::size_t tokenBegin() const
    {
        std::size_t at = m_previousEnd;
        while (at < m_text.size() && std::string_view(" \t\r\n,:").find(m_text[at]) != std::string_view::npos)
            ++at;
        return at;
    }

    Value *add(Kind kind)
    {
        Value *value = &m_root;
        if (!m_open.empty()) {
            Value &parent = *m_open.back();
            value = parent.kind == Kind::Object ? &parent.members.back().value : &parent.elements.emplace_back();
        }
        value->kind = kind;
        value->begin = tokenBegin();
        value->end = m_previousEnd = m_stream.Tell();
        return value;
    }

    bool addInteger(std::int64_t integer)
    {
        Value *value = add(Kind::Integer);
        value->integer = integer;
        value->number = static_cast<double>(integer);
        return true;
    }

    bool open(Kind kind)
    {
        if (m_open.size() == kMaxDepth) {
            m_tooDeep = true;
            return false;
        }
        // Safe to keep: while a container is open nothing is appended to its own parent.
        m_open.push_back(add(kind));
        m_previousEnd = m_open.back()->begin + 1;
        return true;
    }

    bool close()
    {
        m_open.back()->end = m_previousEnd = tokenBegin() + 1;
        m_open.pop_back();
        return true;
    }

    std::string_view m_text;
    const TextStream &m_stream;
    Value m_root;
    std::vector<Value *> m_open;
    std::size_t m_previousEnd = 0;
    bool m_tooDeep = false;
    bool m_isTooLarge = false; ///< the last number
};

[[nodiscard]] bool covers(const Value &value, std::size_t offset)
{
    return value.begin <= offset && offset < value.end;
}

void appendToken(std::string &pointer, std::string_view token)
{
    pointer += '/';
    for (const char c : token) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
}

} // namespace

const Value *Value::find(std::string_view name) const
{
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
        if (member->name == name)
            return &member->value;
    }
    return nullptr;
}

Position positionAt(std::string_view text, std::size_t offset)
{
    Position position{.offset = offset};
    std::size_t lineBegin = 0;
    for (std::size_t at = 0; at < offset && at < text.size(); ++at) {
        if (text[at] == '\n') {
            ++position.line;
            lineBegin = at + 1;
        }
    }
    position.column = offset - lineBegin + 1;
    return position;
}

std::string pointerAt(const Value &root, std::size_t offset)
{
    std::string pointer;
    const Value *value = &root;
    while (value) {
        const Value *inner = nullptr;
        for (std::size_t i = 0; i < value->elements.size() && !inner; ++i) {
            if (covers(value->elements[i], offset)) {
                inner = &value->elements[i];
                appendToken(pointer, std::to_string(i));
            }
        }
        for (std::size_t i = 0; i < value->members.size() && !inner; ++i) {
            const Member &member = value->members[i];
            if (member.nameBegin <= offset && offset < member.value.end) {
                inner = &member.value;
                appendToken(pointer, member.name);
            }
        }
        value = inner;
    }
    return pointer;
}

std::string_view describe(Kind kind)
{
    switch (kind) {
    case Kind::Null:
        return "null";
    case Kind::Boolean:
        return "a boolean";
    case Kind::Integer:
    case Kind::Decimal:
        return "a number";
    case Kind::String:
        return "a string";
    case Kind::Array:
        return "an array";
    case Kind::Object:
        return "an object";
    }
    return "nothing";
}

tl::expected<Value, SyntaxError> parse(std::string_view text)
{
    const auto failAt = [text](std::string message, std::size_t offset) {
        return tl::unexpected(SyntaxError{std::move(message), positionAt(text, offset)});
    };
    TextStream stream(text);
    TreeBuilder builder(text, stream);
    rapidjson::Reader reader;
    constexpr unsigned kFlags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;
    const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
    if (builder.isTooDeep())
        return failAt("nested deeper than " + std::to_string(kMaxDepth) + " levels", stream.Tell());
    if (builder.isTooLarge())
        return failAt(rapidjson::GetParseError_En(rapidjson::kParseErrorNumberTooBig), result.Offset());
    if (result.IsError())
        return failAt(rapidjson::GetParseError_En(result.Code()), result.Offset());
    if (stream.Tell() != text.size())
        return failAt("a NUL byte outside of a string", stream.Tell());
    return std::move(builder.root());
}

} // namespace wowlab::json
