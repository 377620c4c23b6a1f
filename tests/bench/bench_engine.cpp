// Iterations per second of the engine on one thread and on two. Run: bench_engine

#include "core/sim/simulation.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace wowlab;

namespace {

/// The geared profile for 300 s under baseline rules.
constexpr std::string_view kConfig = R"({"rules":"baseline","specId":253,"duration":300})";

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

void simulate(benchmark::State &state, std::string_view rotation)
{
    constexpr std::uint64_t kIterations = 500;
    const auto simulation = sim::prepare(sim::SpecLibrary::builtIn(), kConfig, rotation);
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
        benchmark::DoNotOptimize(sim::prepare(sim::SpecLibrary::builtIn(), kConfig, kPriority));
}

} // namespace

BENCHMARK_CAPTURE(simulate, bm02_priority, kPriority)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(simulate, bm02_priority_two_threads, kPriority)
    ->Unit(benchmark::kMillisecond)
    ->Threads(2)
    ->UseRealTime();
BENCHMARK_CAPTURE(simulate, bm14_frugal, kFrugal)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(prepareOnly)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
