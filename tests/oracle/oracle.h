#pragma once

#include "tests/oracle/event.h"
#include "tests/oracle/plan.h"
#include "tests/oracle/rules.h"

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace wowlab::oracle {

/// How one iteration ended.
struct Iteration
{
    bool hangs = false; ///< the rotation never lets time go on; there is no damage per second then
    double damagePerSecond = 0;
    std::vector<Event> events{};
};

/// A request that is ready to run. `config`: JSON in the full form with the rotation in it. Throws std::exception if
/// something in it is wrong.
[[nodiscard]] std::shared_ptr<const Plan> prepare(std::string_view config, const Rules &rules,
                                                  const std::vector<SpecData> &specs);

/// More events than any sensible fight has: under some rules ticks multiply without bound.
struct TooLong : std::runtime_error
{
    TooLong()
        : std::runtime_error("the fight has too many events")
    {
    }
};

enum class Detail { Sums, Events };

/// Throws TooLong.
[[nodiscard]] Iteration run(const Plan &plan, std::uint64_t seed, Detail detail);

} // namespace wowlab::oracle
