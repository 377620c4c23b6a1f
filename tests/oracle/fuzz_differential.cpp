// Throws random configs, talents, rotations and rules at the engine and at the oracle, and compares what happens.
//   fuzz_differential [--seed N] [--cases N | --minutes N | --case N | --file FILE]
//                     [--rules baseline|corrected] [--spec SLUG] [--presets] [--no-talents]
// --case runs one case of the seed, --file one that was printed. Ends with 1 at the first difference, which it shows as
// small as it can make it, or if too many cases could not be compared.

#include "tests/oracle/comparison.h"
#include "tests/oracle/specfiles.h"
#include "tests/oracle/testcase.h"

#include <chrono>
#include <cstdio>
#include <exception>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

using namespace wowlab::oracle;

namespace {

constexpr int kIterations = 2;
/// Of 100 cases, this many may be refused or too long.
constexpr std::uint64_t kMaxSkippedPercent = 5;

struct Options
{
    std::uint64_t seed = 1;
    std::uint64_t cases = 1000;
    std::optional<std::uint64_t> only{};
    std::optional<std::chrono::minutes> time{};
    std::string file{};
    Limits limits{};
    std::string limitWords{}; ///< as they were given
};

[[nodiscard]] Options readOptions(const std::vector<std::string> &words)
{
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (word == "--presets" || word == "--no-talents") {
            (word == "--presets" ? options.limits.presetsOnly : options.limits.withoutTalents) = true;
            options.limitWords += " " + word;
            continue;
        }
        if (i + 1 == words.size())
            throw std::invalid_argument(word + " needs a value");
        const std::string &value = words[++i];
        if (word == "--seed")
            options.seed = std::stoull(value);
        else if (word == "--cases")
            options.cases = std::stoull(value);
        else if (word == "--case")
            options.only = std::stoull(value);
        else if (word == "--minutes")
            options.time = std::chrono::minutes(std::stoi(value));
        else if (word == "--file")
            options.file = value;
        else if (word == "--rules")
            options.limits.baseline = value == "baseline";
        else if (word == "--spec")
            options.limits.spec = value;
        else
            throw std::invalid_argument("unknown argument " + word);
        if (word == "--rules" || word == "--spec")
            options.limitWords += " " + word + " " + value;
    }
    return options;
}

/// Shows a difference as small as possible.
void report(const TestCase &testCase, const std::vector<SpecData> &specs, const std::string &replay)
{
    std::printf("\nThe simulators differ. To see it again: %s\nShrinking...\n", replay.c_str());
    std::fflush(stdout);
    const TestCase smallest = shrunk(testCase, specs, kIterations);
    std::printf("The smallest case, for --file:\n%s\n", toJson(smallest).dump().c_str());
    if (const auto verdict = compare(smallest, specs, kIterations); verdict.difference)
        std::printf("%s", described(*verdict.difference).c_str());
}

class Fuzzer
{
public:
    explicit Fuzzer(Options options)
        : m_options(std::move(options))
        , m_specs(allSpecs())
    {
    }

    [[nodiscard]] int run()
    {
        if (!m_options.file.empty()) {
            const auto testCase = testCaseFromJson(nlohmann::json::parse(contentOf(m_options.file)));
            return check(testCase, "--file " + m_options.file) ? finish() : 1;
        }
        const std::uint64_t first = m_options.only.value_or(0);
        const std::uint64_t end = m_options.only   ? first + 1
                                  : m_options.time ? std::numeric_limits<std::uint64_t>::max()
                                                   : m_options.cases;
        const auto started = std::chrono::steady_clock::now();
        for (std::uint64_t number = first; number < end; ++number) {
            if (m_options.time && std::chrono::steady_clock::now() - started >= *m_options.time)
                break;
            const TestCase testCase = randomCase(m_options.seed, number, m_specs, m_options.limits);
            if (!check(testCase, "--seed " + std::to_string(m_options.seed) + " --case " + std::to_string(number) +
                                     m_options.limitWords))
                return 1;
        }
        return finish();
    }

private:
    [[nodiscard]] bool check(const TestCase &testCase, const std::string &replay)
    {
        const Verdict verdict = compare(testCase, m_specs, kIterations);
        ++m_cases;
        if (!verdict.skipped.empty())
            ++m_skipped[verdict.skipped];
        if (!verdict.difference)
            return true;
        report(testCase, m_specs, "fuzz_differential " + replay);
        return false;
    }

    [[nodiscard]] int finish() const
    {
        std::uint64_t skipped = 0;
        for (const auto &[reason, count] : m_skipped) {
            skipped += count;
            std::printf("%6llu skipped: %s\n", static_cast<unsigned long long>(count), reason.c_str());
        }
        const bool areTooMany = skipped * 100 > m_cases * kMaxSkippedPercent;
        std::printf("%llu cases of %d fights, %llu not comparable%s; all others equal to the bit\n",
                    static_cast<unsigned long long>(m_cases), kIterations, static_cast<unsigned long long>(skipped),
                    areTooMany ? " (too many)" : "");
        return areTooMany ? 1 : 0;
    }

    Options m_options;
    std::vector<SpecData> m_specs;
    std::uint64_t m_cases = 0;
    std::map<std::string, std::uint64_t> m_skipped;
};

} // namespace

int main(int argc, char **argv)
try {
    return Fuzzer(readOptions({argv + 1, argv + argc})).run();
} catch (const std::exception &error) {
    std::fprintf(stderr, "error: %s\n", error.what());
    return 2;
}
