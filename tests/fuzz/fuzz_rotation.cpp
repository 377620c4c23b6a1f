// The input is a rotation. Editors validate it and every spec compiles and runs it, under both sets of rules.

#include "core/rotation/rotation.h"
#include "core/sim/fixedpaths.h"
#include "core/sim/simulation.h"
#include "tests/fuzz/faultpromises.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/shortfight.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace wowlab;
using namespace wowlab::fuzz;

namespace {

constexpr std::uint64_t kSeed = 7;

/// The fight that rotations are tried in.
struct Setting
{
    std::shared_ptr<const sim::SpecTable> spec;
    rotation::Rules rules;
    sim::FightPlan plan;
};

[[nodiscard]] std::vector<Setting> makeSettings()
{
    std::vector<Setting> settings;
    for (const auto &spec : sim::SpecLibrary::builtIn().specs()) {
        for (const rotation::Rules &rules : {rotation::correctedRules(), rotation::baselineRules()}) {
            sim::Request request{.rules = rules, .specName = spec->slug, .stats = sim::gearedProfile()};
            request.target.count = rules.areaSpellsHitAllTargets ? 3 : 1;
            auto plan = sim::planFight(*spec, request);
            promise(plan.has_value(), "a shipped spec makes a fight");
            settings.push_back({spec, rules, std::move(*plan)});
        }
    }
    return settings;
}

[[nodiscard]] bool isError(const rotation::Diagnostic &fault)
{
    return fault.severity == rotation::Severity::Error;
}

/// Compiles and runs; true if the rotation is accepted.
bool tryIn(const Setting &setting, std::string_view text)
{
    const rotation::Names &names = setting.spec->rotationNames;
    const auto program = rotation::compile(text, names, setting.rules);
    const auto shortened = rotation::compile(text, names, setting.rules, sim::fixedPaths(setting.plan));
    promise(program.has_value() == shortened.has_value(), "what is known of a fight makes no rotation faulty");
    if (!program) {
        promise(std::any_of(program.error().begin(), program.error().end(), isError), "a refusal names an error");
        promise(program.error() == shortened.error(), "the same rotation has the same faults");
        for (const rotation::Diagnostic &fault : program.error())
            checkFault(fault, text);
        return false;
    }
    const ShortFight plain = fightShortly(setting.plan, *program, kSeed);
    promise(plain == fightShortly(setting.plan, *program, kSeed), "the same input gives the same bits");
    const ShortFight quick = fightShortly(setting.plan, *shortened, kSeed);
    const auto isWhole = [](const ShortFight &fight) { return fight.outcome != sim::Fight::Outcome::BudgetExceeded; };
    // A shorter program may just get by with the operations.
    promise(plain == quick || !isWhole(plain) || !isWhole(quick), "what is known of a fight changes nothing in it");
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::vector<Setting> settings = makeSettings();
    const std::string text(data, data + size);
    for (const Setting &setting : settings) {
        const bool isAccepted = tryIn(setting, text);
        if (setting.rules != rotation::correctedRules())
            continue;
        const auto remarks = rotation::validate(text, setting.spec->rotationNames);
        for (const rotation::Diagnostic &remark : remarks)
            checkFault(remark, text);
        promise(isAccepted || std::any_of(remarks.begin(), remarks.end(), isError),
                "what does not run is an error in an editor too");
    }
    return 0;
}
