#pragma once

#include "core/rotation/diagnostic.h"
#include "core/rotation/knownpaths.h"
#include "core/rotation/names.h"
#include "core/rotation/program.h"
#include "core/rotation/rules.h"
#include "core/rotation/syntax.h"

namespace wowlab::rotation {

/// Checks what a tree refers to and its types, and makes the program of it; an empty one if the sink has errors
/// afterwards. Under baseline rules only what the entry list can reach is looked at.
[[nodiscard]] Program compileSyntax(const Syntax &syntax, const Names &names, const Rules &rules,
                                    const KnownPaths &known, DiagnosticSink &diagnostics);

} // namespace wowlab::rotation
