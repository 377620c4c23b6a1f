// Decisions per second of the rotation machine alone. Run: bench_rotation
//
// The fight is a stand-in: the figures contain its few operations per cast, and nothing else of a simulation.

#include "core/rotation/interpreter.h"
#include "core/rotation/rotation.h"
#include "standinfight.h"

#include <benchmark/benchmark.h>

#include <string_view>

using namespace wowlab;

namespace {

constexpr std::string_view kBmPriority = R"({"actions":[
    {"cast":"bestial_wrath","if":"cd.bestial_wrath.ready"},
    {"cast":"call_of_the_wild","if":{"and":["buff.bestial_wrath.active","cd.call_of_the_wild.ready"]}},
    {"cast":"barbed_shot","if":{"or":[{"<":["buff.barbed_shot.remaining",2]},{">=":["cd.barbed_shot.charges",2]}]}},
    {"cast":"kill_command","if":"cd.kill_command.ready"},
    {"cast":"cobra_shot","if":{">=":["resource.focus",50]}}]})";

constexpr std::string_view kBmFrugal = R"({"actions":[
    {"cast":"bestial_wrath","if":"cd.bestial_wrath.ready"},
    {"cast":"barbed_shot","if":"cd.barbed_shot.ready"},
    {"cast":"kill_command","if":{"and":["cd.kill_command.ready",{">=":["resource.focus",30]}]}},
    {"cast":"cobra_shot","if":{">=":["resource.focus",65]}}]})";

constexpr std::string_view kMmPriority = R"({"actions":[
    {"cast":"bestial_wrath","if":"cd.bestial_wrath.ready"},
    {"cast":"kill_shot","if":{"and":[{"<":["target.health_percent",20]},"cd.kill_shot.ready"]}},
    {"cast":"kill_command","if":{"and":["cd.kill_command.ready",{">=":["resource.focus",35]}]}},
    {"cast":"rapid_fire","if":"cd.rapid_fire.ready"},
    {"cast":"cobra_shot","if":{"and":["buff.barbed_shot.active",{">=":["resource.focus",20]}]}},
    {"cast":"cobra_shot","if":{">=":["resource.focus",75]}},
    {"cast":"steady_shot"}]})";

constexpr std::string_view kVariables = R"({
    "variables":{"spare":{"-":["resource.focus",30]},"ending":{"<":["buff.barbed_shot.remaining","gcd.duration"]},
        "burst":{"or":["buff.bestial_wrath.active",{"<":["cd.bestial_wrath.remaining",3]}]}},
    "lists":{"cooldowns":[{"cast":"bestial_wrath","if":"cd.bestial_wrath.ready"},
        {"cast":"call_of_the_wild","if":{"and":["burst","cd.call_of_the_wild.ready"]}}]},
    "actions":[{"call":"cooldowns"},
        {"cast":"barbed_shot","if":{"and":["cd.barbed_shot.ready",{"or":["ending","burst"]}]}},
        {"set":"floor","value":{"+":[20,{"*":[2,"gcd.duration"]}]}},
        {"cast":"kill_command","if":"cd.kill_command.ready"},
        {"cast":"cobra_shot","if":{"and":[{">=":["spare","floor"]},{">":["cd.kill_command.remaining","gcd.duration"]}]}},
        {"cast":"steady_shot","if":{"<":["spare",0]}}]})";

[[nodiscard]] rotation::Names names()
{
    rotation::Names names;
    std::uint16_t id = 0;
    for (const char *slug : {"bestial_wrath", "call_of_the_wild", "barbed_shot", "kill_command", "cobra_shot",
                             "kill_shot", "rapid_fire", "steady_shot"}) {
        names.spells.push_back({slug, id});
        names.auras.push_back({slug, id});
        ++id;
    }
    return names;
}

void decide(benchmark::State &state, std::string_view text)
{
    constexpr int kDecisions = 10'000;
    const auto program = rotation::compile(text, names(), rotation::baselineRules());
    if (!program) {
        state.SkipWithError(program.error().front().message.c_str());
        return;
    }
    rotation::Machine machine(*program);
    for ([[maybe_unused]] auto _ : state) {
        bench::StandInFight fight;
        for (int i = 0; i < kDecisions; ++i) {
            const rotation::Decision decision = machine.decide(fight);
            fight.act(decision.kind == rotation::Decision::Kind::Cast ? decision.spell : -1);
        }
        benchmark::DoNotOptimize(fight);
    }
    state.SetItemsProcessed(state.iterations() * std::int64_t{kDecisions});
}

} // namespace

BENCHMARK_CAPTURE(decide, bm_priority, kBmPriority);
BENCHMARK_CAPTURE(decide, bm_frugal, kBmFrugal);
BENCHMARK_CAPTURE(decide, mm_priority, kMmPriority);
BENCHMARK_CAPTURE(decide, variables, kVariables);

BENCHMARK_MAIN();
