#pragma once

namespace wowlab::headless {

/// What the place that a report goes to can show.
struct Style
{
    int width = 80; ///< columns
    bool isUnicode = false;
    bool hasColour = false;
};

} // namespace wowlab::headless
