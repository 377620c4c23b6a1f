#pragma once

#include "app/headless/report/style.h"
#include "core/json/document.h"

#include <QByteArray>
#include <QStringList>

#include <string_view>

namespace wowlab::headless {

/// The line of a text that a fault stands in, and below it a mark under the word at fault. Of a long line only the part
/// around the place is shown. No lines if there is no such place.
[[nodiscard]] QStringList excerpt(std::string_view text, const json::Position &position, const Style &style);

} // namespace wowlab::headless
