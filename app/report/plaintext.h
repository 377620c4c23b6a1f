#pragma once

#include <QString>

#include <cstddef>
#include <string_view>

namespace wowlab::report {

/// Text from a file or an argument, without what could move a cursor, turn the direction of writing or change colours.
[[nodiscard]] QString printable(std::string_view text);

/// Bytes of the word or JSON string that begins at `offset`, as far as the line goes; at least 1.
[[nodiscard]] std::size_t wordSize(std::string_view line, std::size_t offset);

} // namespace wowlab::report
