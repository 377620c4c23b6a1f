// Compares the oracle with measured numbers.
//   oracle_reference FILE [--case ID] [--iterations N]
// FILE: {"cases": [{"id", "seed", "iterations", "expected": {"mean", "std", "min", "max"}, "talents"?, ...}]}, the
// request as "config" and "rotation", or as one "request". Without --iterations each case runs as often as it was measured.

#include "tests/oracle/oracle.h"
#include "tests/oracle/specfiles.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <string>

using nlohmann::json;
using namespace wowlab;

namespace {

[[nodiscard]] std::string configOf(const json &reference)
{
    json config = reference.contains("request") ? reference.at("request") : reference.at("config");
    if (reference.contains("rotation"))
        config["rotation"] = reference.at("rotation");
    config["rotation"] = config.at("rotation").dump();
    if (reference.contains("talents")) {
        json talents = json::array();
        for (std::string talent : reference.at("talents")) {
            std::transform(talent.begin(), talent.end(), talent.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
            talents.push_back(talent);
        }
        config["player"]["talents"] = talents;
    }
    return config.dump();
}

/// Prints a line, and whether the case passes: equal if it ran as often as it was measured, else within four standard
/// errors of the difference.
[[nodiscard]] bool check(const json &reference, const std::vector<oracle::SpecData> &specs, std::uint64_t iterations)
{
    const auto measured = reference.at("iterations").get<std::uint64_t>();
    const std::uint64_t count = iterations == 0 ? measured : std::min(iterations, measured);
    const auto plan = oracle::prepare(configOf(reference), oracle::baselineRules(), specs);
    const auto seed = reference.at("seed").get<std::uint64_t>();
    double mean = 0;
    double squares = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        const double value = oracle::run(*plan, seed + i, oracle::Detail::Sums).damagePerSecond;
        const double distance = value - mean;
        mean += distance / static_cast<double>(i + 1);
        squares += distance * (value - mean);
    }
    const json &expected = reference.at("expected");
    const double expectedMean = expected.at("mean").get<double>();
    const double deviation = count > 1 ? std::sqrt(squares / static_cast<double>(count - 1)) : 0;
    const double relative = std::abs(mean - expectedMean) / expectedMean;
    const double standardError =
        std::hypot(deviation / std::sqrt(static_cast<double>(count)),
                   expected.at("std").get<double>() / std::sqrt(static_cast<double>(measured)));
    const bool passes = count == measured ? relative < 1e-9 : std::abs(mean - expectedMean) <= 4 * standardError;
    std::printf("%-8s %-5s %6llu iterations  mean %.7f  expected %.7f  off by %.1e, %.2f standard errors\n",
                reference.at("id").get<std::string>().c_str(), passes ? "ok" : "WRONG",
                static_cast<unsigned long long>(count), mean, expectedMean, relative,
                standardError == 0 ? 0 : std::abs(mean - expectedMean) / standardError);
    std::fflush(stdout);
    return passes;
}

} // namespace

int main(int argc, char **argv)
try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.empty()) {
        std::fprintf(stderr, "usage: oracle_reference FILE [--case ID] [--iterations N]\n");
        return 2;
    }
    std::string only;
    std::uint64_t iterations = 0;
    for (std::size_t i = 1; i + 1 < arguments.size(); i += 2) {
        if (arguments[i] == "--case")
            only = arguments[i + 1];
        if (arguments[i] == "--iterations")
            iterations = std::stoull(arguments[i + 1]);
    }
    const auto specs = oracle::allSpecs();
    const json file = json::parse(oracle::contentOf(arguments[0]));
    int wrong = 0;
    for (const json &reference : file.at("cases")) {
        if (only.empty() || reference.at("id").get<std::string>().starts_with(only))
            wrong += check(reference, specs, iterations) ? 0 : 1;
    }
    return wrong == 0 ? 0 : 1;
} catch (const std::exception &error) {
    std::fprintf(stderr, "error: %s\n", error.what());
    return 2;
}
