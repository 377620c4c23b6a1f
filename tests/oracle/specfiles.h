#pragma once

#include "tests/oracle/specdata.h"

#include <string>
#include <vector>

namespace wowlab::oracle {

/// Throws std::runtime_error if the file cannot be read.
[[nodiscard]] std::string contentOf(const std::string &fileName);

/// The text of the spec that no player has: its table asks for what the others leave out.
[[nodiscard]] std::string madeUpSpec();

/// The tables of resources/specs, Beast Mastery and Marksmanship, and the one that is made up.
[[nodiscard]] std::vector<SpecData> allSpecs();

} // namespace wowlab::oracle
