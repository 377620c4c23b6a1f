#pragma once

#include "core/json/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace wowlab::json {

/// Reads members of objects by name and type. The first thing that is not as it must be is remembered as the
/// fault; after it every answer is a harmless default, so that a caller checks once, at the end.
class Reader
{
public:
    struct Fault
    {
        std::string message;
        std::size_t offset = 0;
    };

    [[nodiscard]] const std::optional<Fault> &fault() const { return m_fault; }
    /// Notes a fault of the caller's own, unless there is one already.
    void fail(std::string message, const Value &value);

    // Required members.
    [[nodiscard]] double number(const Value &object, std::string_view name);
    /// An integer within [least, most].
    [[nodiscard]] std::int64_t integer(const Value &object, std::string_view name, std::int64_t least,
                                       std::int64_t most);
    [[nodiscard]] bool boolean(const Value &object, std::string_view name);
    [[nodiscard]] std::string text(const Value &object, std::string_view name);
    [[nodiscard]] const Value &object(const Value &object, std::string_view name);
    [[nodiscard]] const Value &array(const Value &object, std::string_view name);

    // Members that may be absent; null is not absent.
    [[nodiscard]] double number(const Value &object, std::string_view name, double ifAbsent);
    [[nodiscard]] std::int64_t integer(const Value &object, std::string_view name, std::int64_t least,
                                       std::int64_t most, std::int64_t ifAbsent);
    [[nodiscard]] std::string text(const Value &object, std::string_view name, std::string ifAbsent);
    [[nodiscard]] const Value *arrayIfPresent(const Value &object, std::string_view name);

private:
    [[nodiscard]] const Value *require(const Value &object, std::string_view name);
    void wrongType(const Value &value, std::string_view name, std::string_view wanted);

    std::optional<Fault> m_fault;
};

} // namespace wowlab::json
