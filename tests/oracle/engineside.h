#pragma once

#include "tests/oracle/event.h"
#include "tests/oracle/oracle.h"
#include "tests/oracle/rules.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>

namespace wowlab::oracle {

/// The engine under test, in the oracle's terms.
class EngineSide
{
public:
    enum class End { Completed, Hangs, TooLong };

    struct Outcome
    {
        End end = End::Completed;
        Iteration iteration{};
    };

    virtual ~EngineSide() = default;
    [[nodiscard]] virtual Outcome run(std::uint64_t seed) const = 0;
};

/// The request, ready to run; or why the engine refuses it.
[[nodiscard]] std::variant<std::unique_ptr<EngineSide>, std::string>
prepareEngine(const std::string &config, const Rules &rules, const std::string &presetName, bool isPreset);

} // namespace wowlab::oracle
