#pragma once

#include "core/rotation/diagnostic.h"
#include "core/rotation/names.h"
#include "core/rotation/program.h"
#include "core/rotation/rules.h"
#include "core/rotation/syntax.h"

namespace wowlab::rotation {

/// Checks what a tree refers to and its types, and makes the program of it. The program is of use only if the
/// sink has no errors afterwards. Under baseline rules only what the entry list can reach is looked at.
[[nodiscard]] Program compileSyntax(const Syntax &syntax, const Names &names, const Rules &rules,
                                    DiagnosticSink &diagnostics);

} // namespace wowlab::rotation
