#include "tests/oracle/comparison.h"

#include "tests/oracle/engineside.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <exception>

namespace wowlab::oracle {

namespace {

[[nodiscard]] bool areSame(const Event &a, const Event &b)
{
    return a.timeMs == b.timeMs && a.kind == b.kind && a.name == b.name && a.target == b.target &&
           a.stacks == b.stacks && a.isCritical == b.isCritical && a.endsAtMs == b.endsAtMs &&
           std::bit_cast<std::uint32_t>(a.amount) == std::bit_cast<std::uint32_t>(b.amount);
}

[[nodiscard]] std::string described(const Event &event)
{
    static constexpr std::array kinds{"cast", "trigger", "damage", "aura", "aura end", "summon"};
    std::array<char, 256> line{};
    std::snprintf(line.data(), line.size(), "%8u  %-8s  %-24s target %d  stacks %d  ends %u  %s%.9g (%08x)",
                  event.timeMs, kinds.at(static_cast<std::size_t>(event.kind)), event.name.c_str(), event.target,
                  event.stacks, event.endsAtMs, event.isCritical ? "critical " : "", static_cast<double>(event.amount),
                  std::bit_cast<std::uint32_t>(event.amount));
    return line.data();
}

void describe(std::string &text, const char *title, const Iteration &iteration, std::size_t place)
{
    constexpr std::size_t before = 12;
    constexpr std::size_t after = 4;
    text += title;
    text += '\n';
    const auto &events = iteration.events;
    for (std::size_t i = place > before ? place - before : 0; i < std::min(events.size(), place + after); ++i)
        text += (i == place ? " > " : "   ") + described(events[i]) + '\n';
    if (place >= events.size())
        text += " > (no more events)\n";
}

} // namespace

Verdict compare(const TestCase &testCase, const std::vector<SpecData> &specs, int iterations)
{
    const std::string config = testCase.configText();
    const auto prepared = prepareEngine(config, testCase.rules(), testCase.isBaseline ? "baseline" : "corrected",
                                        testCase.flippedSwitch.empty());
    if (const auto *refusal = std::get_if<std::string>(&prepared))
        return {.skipped = "refused by the engine: " + *refusal};
    const auto &engine = *std::get<std::unique_ptr<EngineSide>>(prepared);
    std::shared_ptr<const Plan> plan;
    try {
        plan = prepare(config, testCase.rules(), specs);
    } catch (const std::exception &error) {
        return {.difference = Difference{.note = std::string("only the oracle refuses it: ") + error.what()}};
    }
    for (int i = 0; i < iterations; ++i) {
        Difference both{.seed = testCase.firstSeed + static_cast<std::uint64_t>(i)};
        const EngineSide::Outcome outcome = engine.run(both.seed);
        if (outcome.end == EngineSide::End::TooLong)
            return {.skipped = "too long for the engine"};
        both.engine = outcome.iteration;
        try {
            both.oracle = run(*plan, both.seed, Detail::Events);
        } catch (const TooLong &) {
            return {.skipped = "too long for the oracle"};
        }
        const auto &ours = both.oracle.events;
        const auto &theirs = both.engine.events;
        const auto [one, other] = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end(), areSame);
        both.place = static_cast<std::size_t>(one - ours.begin());
        if (one != ours.end() || other != theirs.end()) {
            both.note = "different events";
            return {.difference = std::move(both)};
        }
        if (both.oracle.hangs != both.engine.hangs)
            both.note = both.oracle.hangs ? "only the oracle hangs" : "only the engine hangs";
        else if (std::bit_cast<std::uint64_t>(both.oracle.damagePerSecond) !=
                 std::bit_cast<std::uint64_t>(both.engine.damagePerSecond))
            both.note = "different damage per second: " + std::to_string(both.oracle.damagePerSecond) + " (oracle), " +
                        std::to_string(both.engine.damagePerSecond) + " (engine)";
        if (!both.note.empty())
            return {.difference = std::move(both)};
    }
    return {};
}

std::string described(const Difference &difference)
{
    std::string text = difference.note + ", seed " + std::to_string(difference.seed) + '\n';
    describe(text, "oracle:", difference.oracle, difference.place);
    describe(text, "engine:", difference.engine, difference.place);
    return text;
}

} // namespace wowlab::oracle
