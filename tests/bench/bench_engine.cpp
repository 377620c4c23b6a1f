// Iterations per second of the engine on one thread and on two: fights of 300 s with the geared profile. bm02, bm14 and
// mm04 are the reference cases of those names, under baseline rules. Run: bench_engine

#include "core/sim/simulation.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace wowlab;

namespace {

constexpr std::string_view kBeastMastery = R"({"rules":"baseline","specId":253,"duration":300})";
constexpr std::string_view kCorrected = R"({"rules":"corrected","specId":253,"duration":300})";
constexpr std::string_view kMarksmanship = R"({"rules":"baseline","specId":254,"duration":300})";

constexpr std::string_view kPriority = R"({"actions":[
    {"cast":"bestial_wrath","if":"cd.bestial_wrath.ready"},
    {"cast":"call_of_the_wild","if":{"and":["buff.bestial_wrath.active","cd.call_of_the_wild.ready"]}},
    {"cast":"barbed_shot","if":{"or":[{"<":["buff.frenzy.remaining",2]},{">=":["cd.barbed_shot.charges",2]}]}},
    {"cast":"kill_command","if":"cd.kill_command.ready"},
    {"cast":"cobra_shot","if":{">=":["resource.focus",50]}}]})";

constexpr std::string_view kFrugal = R"({"actions":[
    {"cast":"bestial_wrath","if":"cd.bestial_wrath.ready"},
    {"cast":"barbed_shot","if":"cd.barbed_shot.ready"},
    {"cast":"kill_command","if":{"and":["cd.kill_command.ready",{">=":["resource.focus",30]}]}},
    {"cast":"cobra_shot","if":{">=":["resource.focus",65]}}]})";

constexpr std::string_view kMarksmanshipPriority = R"({"actions":[
    {"cast":"trueshot","if":"cd.trueshot.ready"},
    {"cast":"kill_shot","if":{"and":[{"<":["target.health_percent",20]},"cd.kill_shot.ready"]}},
    {"cast":"aimed_shot","if":{"and":["cd.aimed_shot.ready",{">=":["resource.focus",35]}]}},
    {"cast":"rapid_fire","if":"cd.rapid_fire.ready"},
    {"cast":"arcane_shot","if":{"and":["buff.precise_shots.active",{">=":["resource.focus",20]}]}},
    {"cast":"arcane_shot","if":{">=":["resource.focus",75]}},
    {"cast":"steady_shot"}]})";

void simulate(benchmark::State &state, std::string_view config, std::string_view rotation)
{
    constexpr std::uint64_t kIterations = 500;
    const auto simulation = sim::prepare(sim::SpecLibrary::builtIn(), config, rotation);
    if (!simulation) {
        state.SkipWithError(simulation.error().message.c_str());
        return;
    }
    std::int64_t seed = 0;
    for ([[maybe_unused]] auto _ : state) {
        stats::Summary summary;
        if (!sim::run(**simulation, seed, kIterations, summary))
            state.SkipWithError("the run failed");
        benchmark::DoNotOptimize(summary.mean());
        seed += kIterations;
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kIterations));
}

void prepareOnly(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(sim::prepare(sim::SpecLibrary::builtIn(), kBeastMastery, kPriority));
}

} // namespace

#define WOWLAB_FIGHT(name, config, rotation)                                                                           \
    BENCHMARK_CAPTURE(simulate, name, config, rotation)->Unit(benchmark::kMillisecond)->ThreadRange(1, 2)->UseRealTime()

WOWLAB_FIGHT(bm02, kBeastMastery, kPriority);
WOWLAB_FIGHT(bm14, kBeastMastery, kFrugal);
WOWLAB_FIGHT(mm04, kMarksmanship, kMarksmanshipPriority);
WOWLAB_FIGHT(bm_priority_corrected, kCorrected, kPriority);
BENCHMARK(prepareOnly)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
