// The input is a spec file. What is read without a fault can be fought with.

#include "core/sim/simulation.h"
#include "core/sim/spectable.h"
#include "tests/fuzz/faultpromises.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/shortfight.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

using namespace wowlab;
using namespace wowlab::fuzz;

namespace {

/// All talents and sets, two targets, the spec's own rotation.
[[nodiscard]] std::string configFor(const sim::SpecTable &spec, const char *rules)
{
    const auto list = [](const std::vector<sim::Bonus> &bonuses) {
        std::string names;
        for (const sim::Bonus &bonus : bonuses)
            names += (names.empty() ? "" : ",") + ('"' + bonus.slug + '"');
        return "[" + names + "]";
    };
    return R"({"specId":)" + std::to_string(spec.gameSpecId) + R"(,"duration":3,"target":{"count":2},"rules":")" +
           rules + R"(","talents":)" + list(spec.talents) + R"(,"tier_sets":)" + list(spec.sets) + "}";
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(data, data + size);
    auto spec = sim::readSpecTable(text);
    if (!spec) {
        promise(spec.error().code == "spec_invalid", "a faulty spec file is spec_invalid");
        checkFault(spec.error(), text);
        return 0;
    }
    const std::string configs[] = {configFor(*spec, "corrected"), configFor(*spec, "baseline")};
    sim::SpecLibrary library;
    library.add(std::move(*spec));
    for (const std::string &config : configs) {
        const auto simulation = sim::prepare(library, config);
        if (simulation)
            checkRuns(**simulation, **simulation);
        else
            promise(!simulation.error().code.empty() && !simulation.error().message.empty(), "a refusal says why");
    }
    return 0;
}
