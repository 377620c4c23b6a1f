// The input is the config of a job, in either form, with its rotation inside.

#include "core/sim/simulation.h"
#include "tests/fuzz/faultpromises.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/shortfight.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

using namespace wowlab;
using namespace wowlab::fuzz;

namespace {

void tryWith(std::string_view config, const std::optional<rotation::Rules> &rules)
{
    const sim::SpecLibrary &library = sim::SpecLibrary::builtIn();
    const auto simulation = sim::prepare(library, config, {}, rules);
    const auto again = sim::prepare(library, config, {}, rules);
    promise(simulation.has_value() == again.has_value(), "the same input has the same outcome");
    if (simulation) {
        checkRuns(**simulation, **again);
        return;
    }
    const sim::Error &error = simulation.error();
    promise(error.code == again.error().code && error.message == again.error().message,
            "the same input has the same error");
    if (!error.code.starts_with("rotation_")) {
        checkFault(error, config);
        return;
    }
    const auto request = sim::readRequest(config, rules);
    promise(request && request->rotation, "only a rotation that was given can be at fault");
    checkFault(error, *request->rotation);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string config(data, data + size);
    tryWith(config, {}); // whatever it asks for
    tryWith(config, rotation::baselineRules());
    return 0;
}
