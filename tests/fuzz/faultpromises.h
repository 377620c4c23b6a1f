#pragma once

#include "core/rotation/diagnostic.h"
#include "core/sim/error.h"

#include <string_view>

namespace wowlab::fuzz {

/// What every fault promises to those who show it: a code, a message in valid UTF-8, a pointer that leads to a value of
/// the faulty text, and a position inside that text whose line and column fit its offset.

void checkFault(const rotation::Diagnostic &fault, std::string_view rotation);

/// `text` is what the error is about: the config, or for the codes of the language the rotation.
void checkFault(const sim::Error &error, std::string_view text);

} // namespace wowlab::fuzz
