#include "tests/fuzz/faultpromises.h"

#include "core/json/document.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <optional>
#include <string>

namespace wowlab::fuzz {

namespace {

[[nodiscard]] bool isUtf8(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        const bool needsEscape = c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
        quoted += needsEscape ? '?' : c;
    }
    return json::parse(quoted + '"').has_value();
}

[[nodiscard]] std::string unescaped(std::string_view token)
{
    std::string name;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size())
            name += token[++i] == '0' ? '~' : '/';
        else
            name += token[i];
    }
    return name;
}

[[nodiscard]] bool leadsSomewhere(std::string_view pointer, const json::Value &root)
{
    const json::Value *value = &root;
    while (value && !pointer.empty()) {
        if (pointer.front() != '/')
            return false;
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        const std::string name = unescaped(pointer.substr(0, end));
        pointer.remove_prefix(end);
        if (value->isArray()) {
            const bool isIndex = !name.empty() && name.size() < 10 &&
                                 std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
            const std::size_t index = isIndex ? std::stoul(name) : value->elements.size();
            value = index < value->elements.size() ? &value->elements[index] : nullptr;
        } else {
            value = value->find(name);
        }
    }
    return value != nullptr;
}

void checkParts(std::string_view code, std::string_view message, std::string_view pointer,
                const std::optional<json::Position> &position, std::string_view text)
{
    promise(!code.empty() && !message.empty(), "a fault has a code and a message");
    promise(isUtf8(message) && isUtf8(pointer), "a fault's texts are valid UTF-8");
    if (position) {
        promise(position->offset <= text.size(), "a fault lies inside the text");
        promise(*position == json::positionAt(text, position->offset), "line and column fit the offset");
    }
    if (!pointer.empty()) {
        const auto root = json::parse(text);
        promise(root && leadsSomewhere(pointer, *root), "a fault's pointer leads to a value");
    }
}

} // namespace

void checkFault(const rotation::Diagnostic &fault, std::string_view rotation)
{
    promise(fault.code.starts_with("rotation_"), "the codes of the language begin with rotation_");
    checkParts(fault.code, fault.message, fault.pointer, fault.position, rotation);
}

void checkFault(const sim::Error &error, std::string_view text)
{
    checkParts(error.code, error.message, error.pointer, error.position, text);
}

} // namespace wowlab::fuzz
