#pragma once

#include "tests/oracle/specdata.h"

#include <string>
#include <vector>

namespace wowlab::oracle {

/// Throws std::runtime_error if the file cannot be read.
[[nodiscard]] std::string contentOf(const std::string &fileName);

/// The tables of resources/specs: Beast Mastery, Marksmanship.
[[nodiscard]] std::vector<SpecData> shippedSpecs();

} // namespace wowlab::oracle
