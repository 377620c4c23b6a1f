#pragma once

#include "tests/oracle/oracle.h"
#include "tests/oracle/testcase.h"

#include <optional>
#include <string>
#include <vector>

namespace wowlab::oracle {

/// Where the two simulators part.
struct Difference
{
    std::uint64_t seed = 0;
    std::size_t place = 0; ///< of the first event that differs
    Iteration oracle{};
    Iteration engine{};
    std::string note{}; ///< if it is not about events
};

struct Verdict
{
    std::string skipped{}; ///< why the case could not be compared; empty if it was
    std::optional<Difference> difference{};
};

/// Runs both on `iterations` seeds and compares all events and the damage per second to the bit.
[[nodiscard]] Verdict compare(const TestCase &testCase, const std::vector<SpecData> &specs, int iterations);

/// The smallest case found that still differs, by leaving out what does not matter. Takes a minute at most.
[[nodiscard]] TestCase shrunk(const TestCase &testCase, const std::vector<SpecData> &specs, int iterations);

/// For people: both event lists around the first difference.
[[nodiscard]] std::string described(const Difference &difference);

} // namespace wowlab::oracle
