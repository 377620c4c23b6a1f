#pragma once

#include "core/rotation/diagnostic.h"
#include "core/rotation/knownpaths.h"
#include "core/rotation/names.h"
#include "core/rotation/program.h"
#include "core/rotation/rules.h"

#include <tl/expected.hpp>

#include <string_view>
#include <vector>

namespace wowlab::rotation {

/// Longer texts are refused under any rules.
inline constexpr std::size_t kMaxTextSize = 1024 * 1024;

/// Makes a program of a rotation text. On failure: what is wrong with it, in the order of the text, at least
/// one fault. What is `known` of the fights it will run in makes the program shorter, its decisions stay the same.
/// Any thread; depends on nothing but its arguments.
[[nodiscard]] tl::expected<Program, std::vector<Diagnostic>> compile(std::string_view text, const Names &names,
                                                                     const Rules &rules, const KnownPaths &known = {});

/// Everything an editor should show about a rotation text, under the corrected rules: what keeps it from
/// running, empty lists, arithmetic with bools, and as warnings variables and lists that nothing uses.
[[nodiscard]] std::vector<Diagnostic> validate(std::string_view text, const Names &names);

} // namespace wowlab::rotation
