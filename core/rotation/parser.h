#pragma once

#include "core/json/document.h"
#include "core/rotation/diagnostic.h"
#include "core/rotation/names.h"
#include "core/rotation/rules.h"
#include "core/rotation/syntax.h"

namespace wowlab::rotation {

/// Expressions nest at most this deep, and lists call lists at most this deep.
inline constexpr std::size_t kMaxNesting = 100;

/// Turns the JSON of a rotation into its tree. Every fault of form and every unknown spell, aura, dot, talent
/// or resource is reported, wherever it stands; a faulty part is left out of the tree.
[[nodiscard]] Syntax parseSyntax(const json::Value &root, const Names &names, const Rules &rules,
                                 DiagnosticSink &diagnostics);

} // namespace wowlab::rotation
