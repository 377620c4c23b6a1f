#pragma once

#include <QString>

#include <string_view>

namespace wowlab::model {

/// A JSON text laid out for reading: members in their order and values as they were written, each on a line of its own
/// unless the value that holds them fits on one. A text that is no JSON stays as it is. Any thread.
[[nodiscard]] QString tidyJson(std::string_view text);

} // namespace wowlab::model
