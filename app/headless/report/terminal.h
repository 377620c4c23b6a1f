#pragma once

#include "app/headless/report/style.h"

#include <QProcessEnvironment>

namespace wowlab::headless {

enum class Stream { Output, Errors };

[[nodiscard]] bool isTerminal(Stream stream);

/// Something that can move the cursor: a terminal, and not TERM=dumb.
[[nodiscard]] bool canRedraw(Stream stream, const QProcessEnvironment &environment);

/// Columns from COLUMNS, else from the terminal, else 80. Unicode if the locale's encoding (LC_ALL, LC_CTYPE, LANG) is
/// UTF-8. Colour on a terminal that is not dumb unless NO_COLOR (https://no-color.org) is set.
[[nodiscard]] Style styleOf(Stream stream, const QProcessEnvironment &environment);

} // namespace wowlab::headless
