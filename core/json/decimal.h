#pragma once

#include <optional>
#include <string_view>

namespace wowlab::json {

/// The double nearest to a number in JSON's grammar, ties to even; nothing if that would be infinite. A negative zero
/// keeps its sign. Exact for any length and exponent, in time that grows with the text alone; independent of locale and
/// library: RapidJSON's own conversion reads beyond its tables for some texts and misses the nearest double for others.
[[nodiscard]] std::optional<double> nearestDouble(std::string_view number);

} // namespace wowlab::json
