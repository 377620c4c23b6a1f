#pragma once

#include "core/rotation/program.h"

#include <functional>
#include <optional>

namespace wowlab::rotation {

/// What is known before a fight of what a path will say at any time in it; bools as integers 0 and 1. Nothing for
/// paths that may change. The answer must be the one that the fight would give, to the bit. May be empty.
using KnownPaths = std::function<std::optional<Register>(const Path &path)>;

} // namespace wowlab::rotation
