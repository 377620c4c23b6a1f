// Runs the cases of the reference under both sets of rules and compares every bit of the result with what is committed.
// A plain executable without Qt, so that it also runs where only a cross compiler reaches (tests/README.md).
//
//   golden_runs <folder of the data>            compares; exits 1 if a bit differs
//   golden_runs <folder of the data> --print    prints what golden.json should hold

#include "core/json/document.h"
#include "core/sim/simulation.h"
#include "core/stats/summary.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

using namespace wowlab;

namespace {

/// A JSON file; ends the program if there is none.
struct DataFile
{
    explicit DataFile(const std::string &path)
    {
        std::ifstream stream(path, std::ios::binary);
        text.assign(std::istreambuf_iterator<char>(stream), {});
        auto parsed = json::parse(text);
        if (!parsed) {
            std::fprintf(stderr, "%s cannot be read\n", path.c_str());
            std::exit(2);
        }
        root = std::move(*parsed);
    }

    [[nodiscard]] std::string_view textOf(const json::Value &value) const
    {
        return std::string_view(text).substr(value.begin, value.end - value.begin);
    }

    std::string text;
    json::Value root;
};

struct Preset
{
    const char *name;
    std::optional<sim::Rules> rules;
};

/// What stands in golden.json for one case.
struct Bits
{
    std::string sum;
    std::string sumSquares;
};

/// Nothing if the engine refuses the case; it has said why.
[[nodiscard]] std::optional<Bits> bitsOf(const DataFile &reference, const json::Value &testCase, const Preset &preset,
                                         std::uint64_t iterations)
{
    const auto simulation = sim::prepare(sim::SpecLibrary::builtIn(), reference.textOf(*testCase.find("config")),
                                         reference.textOf(*testCase.find("rotation")), preset.rules);
    if (!simulation) {
        std::fprintf(stderr, "%s: %s\n", testCase.find("id")->text.c_str(), simulation.error().message.c_str());
        return std::nullopt;
    }
    stats::Summary summary;
    if (const auto status = sim::run(**simulation, testCase.find("seed")->integer, iterations, summary); !status) {
        std::fprintf(stderr, "%s: %s\n", testCase.find("id")->text.c_str(), status.error().message.c_str());
        return std::nullopt;
    }
    return Bits{stats::toDecimal(summary.sum()), stats::toDecimal(summary.sumSquares())};
}

[[nodiscard]] bool isAsCommitted(const DataFile &golden, const char *preset, const std::string &id, const Bits &bits)
{
    const json::Value *cases = golden.root.find(preset);
    const json::Value *committed = cases ? cases->find(id) : nullptr;
    if (committed && committed->find("sum")->text == bits.sum && committed->find("sumSquares")->text == bits.sumSquares)
        return true;
    std::fprintf(stderr, "%s under %s rules: got sum %s, squares %s; golden.json has %s\n", id.c_str(), preset,
                 bits.sum.c_str(), bits.sumSquares.c_str(),
                 committed ? committed->find("sum")->text.c_str() : "no such case");
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: golden_runs <folder of the data> [--print]\n");
        return 2;
    }
    const std::string folder = argv[1];
    const bool isPrinting = argc > 2 && std::string_view(argv[2]) == "--print";
    const DataFile reference(folder + "/baseline_reference.json");
    const DataFile golden(folder + "/golden.json");
    const auto iterations = static_cast<std::uint64_t>(golden.root.find("iterations")->integer);

    const Preset presets[] = {{"baseline", std::nullopt}, {"corrected", rotation::correctedRules()}};
    int runs = 0;
    int faults = 0;
    if (isPrinting)
        std::printf("{\"engineVersion\": %d, \"iterations\": %d", sim::engineVersion, static_cast<int>(iterations));
    else if (golden.root.find("engineVersion")->integer != sim::engineVersion) {
        std::fprintf(stderr, "golden.json is of another engine version than the engine: record it anew\n");
        ++faults;
    }
    for (const Preset &preset : presets) {
        if (isPrinting)
            std::printf(",\n \"%s\": {", preset.name);
        const char *separator = "\n";
        for (const json::Value &testCase : reference.root.find("cases")->elements) {
            ++runs;
            const std::string &id = testCase.find("id")->text;
            const auto bits = bitsOf(reference, testCase, preset, iterations);
            if (!bits)
                ++faults;
            else if (isPrinting)
                std::printf("%s  \"%s\": {\"sum\": \"%s\", \"sumSquares\": \"%s\"}", std::exchange(separator, ",\n"),
                            id.c_str(), bits->sum.c_str(), bits->sumSquares.c_str());
            else if (!isAsCommitted(golden, preset.name, id, *bits))
                ++faults;
        }
        if (isPrinting)
            std::printf("}");
    }
    if (isPrinting)
        std::printf("}\n");
    else
        std::printf("%d runs, %d not as committed\n", runs, faults);
    return faults == 0 && runs > 0 ? 0 : 1;
}
