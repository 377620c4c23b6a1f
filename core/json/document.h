#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wowlab::json {

/// A place in a text; line and column count from 1, the column in bytes.
struct Position
{
    std::size_t offset = 0;
    std::size_t line = 1;
    std::size_t column = 1;

    bool operator==(const Position &) const = default;
};

enum class Kind {
    Null,
    Boolean,
    Integer, ///< written without fraction and exponent, and within 64 bits
    Decimal, ///< any other number
    String,
    Array,
    Object,
};

struct Member;

/// One value of a document, with the bytes [begin, end) it was written in.
class Value
{
public:
    Kind kind = Kind::Null;
    bool boolean = false;
    std::int64_t integer = 0; ///< Integer only
    double number = 0;        ///< Integer and Decimal
    std::string text;         ///< String only, unescaped UTF-8
    std::vector<Value> elements;
    std::vector<Member> members;
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool isNumber() const { return kind == Kind::Integer || kind == Kind::Decimal; }
    [[nodiscard]] bool isString() const { return kind == Kind::String; }
    [[nodiscard]] bool isArray() const { return kind == Kind::Array; }
    [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
    /// The member of that name; of several the last one counts. Null pointer if there is none.
    [[nodiscard]] const Value *find(std::string_view name) const;
};

struct Member
{
    std::string name;
    Value value;
    std::size_t nameBegin = 0;
};

struct SyntaxError
{
    std::string message;
    Position position;
};

/// Where `offset` lies in `text`.
[[nodiscard]] Position positionAt(std::string_view text, std::size_t offset);
/// The JSON pointer (RFC 6901) of the innermost value of `root` that covers `offset`; "" is the root itself.
[[nodiscard]] std::string pointerAt(const Value &root, std::size_t offset);
/// "null", "a boolean", "a number", ... for messages.
[[nodiscard]] std::string_view describe(Kind kind);

/// Reads one JSON text (RFC 8259, valid UTF-8) and keeps where everything stood. No recursion on the text's
/// nesting; deeper than kMaxDepth is an error, so that users of the tree may recurse.
[[nodiscard]] tl::expected<Value, SyntaxError> parse(std::string_view text);

inline constexpr std::size_t kMaxDepth = 512;

} // namespace wowlab::json
