#pragma once

#include "tests/oracle/dice.h"
#include "tests/oracle/rules.h"
#include "tests/oracle/specdata.h"

#include <nlohmann/json.hpp>

namespace wowlab::oracle {

/// A rotation of the spec that both rule sets' compilers accept under these rules: all names exist, all types fit. Some
/// look like what players write, some like what nobody would.
[[nodiscard]] nlohmann::json randomRotation(Dice &dice, const SpecData &spec, const Rules &rules);

} // namespace wowlab::oracle
