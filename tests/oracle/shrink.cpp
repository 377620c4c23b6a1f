#include "tests/oracle/comparison.h"

#include <chrono>
#include <functional>

using nlohmann::json;

namespace wowlab::oracle {

namespace {

/// All places in a value, outermost first, those at the end of lists before those at the front.
void collect(const json &value, const json::json_pointer &at, std::vector<json::json_pointer> &places)
{
    places.push_back(at);
    if (value.is_object()) {
        for (const auto &[name, member] : value.items())
            collect(member, at / name, places);
    } else if (value.is_array()) {
        for (std::size_t i = value.size(); i-- > 0;)
            collect(value[i], at / i, places);
    }
}

void erase(json &root, const json::json_pointer &place)
{
    json &parent = root.at(place.parent_pointer());
    if (parent.is_array())
        parent.erase(std::stoul(place.back()));
    else
        parent.erase(place.back());
}

/// Simpler values for what stands at one place.
[[nodiscard]] std::vector<json> simpler(const json &value)
{
    if (value.is_object() && value.size() == 1) { // an operator: its operands
        const json &operands = value.begin().value();
        if (operands.is_array())
            return {operands.begin(), operands.end()};
        return {operands};
    }
    if (value.is_number() && value != 0)
        return {0, 1, std::floor(value.get<double>() / 2)};
    return {};
}

class Shrinker
{
public:
    Shrinker(TestCase testCase, const std::vector<SpecData> &specs, int iterations)
        : m_best(std::move(testCase))
        , m_specs(specs)
        , m_iterations(iterations)
    {
    }

    [[nodiscard]] TestCase shrink()
    {
        while (simplifyOnce() && std::chrono::steady_clock::now() < m_deadline) {
        }
        return m_best;
    }

private:
    /// Takes the candidate if it still differs.
    bool take(const TestCase &candidate)
    {
        if (std::chrono::steady_clock::now() >= m_deadline)
            return false;
        try {
            if (!compare(candidate, m_specs, m_iterations).difference)
                return false;
        } catch (const std::exception &) {
            return false; // no config any more
        }
        m_best = candidate;
        return true;
    }

    bool takeChanged(const std::function<void(TestCase &)> &change)
    {
        TestCase candidate = m_best;
        change(candidate);
        return toJson(candidate) != toJson(m_best) && take(candidate);
    }

    bool simplifyOnce()
    {
        bool hasChanged = takeChanged([](TestCase &candidate) { candidate.flippedSwitch.clear(); });
        // Shorter: up to the difference, else half.
        if (const auto verdict = compare(m_best, m_specs, m_iterations); verdict.difference) {
            const auto &events = verdict.difference->oracle.events;
            const std::size_t place = verdict.difference->place;
            if (place < events.size())
                hasChanged |= takeChanged([&](TestCase &candidate) {
                    const double end = (events[place].timeMs + 1) / 1000.0;
                    if (end < candidate.config.at("duration").get<double>())
                        candidate.config["duration"] = end;
                });
        }
        std::vector<json::json_pointer> places;
        collect(m_best.config, json::json_pointer(), places);
        for (const auto &place : places) {
            if (place.empty() || !m_best.config.contains(place))
                continue;
            if (takeChanged([&](TestCase &candidate) { erase(candidate.config, place); })) {
                hasChanged = true;
                continue;
            }
            for (const json &value : simpler(m_best.config.at(place))) {
                if (takeChanged([&](TestCase &candidate) { candidate.config.at(place) = value; })) {
                    hasChanged = true;
                    break;
                }
            }
        }
        return hasChanged;
    }

    TestCase m_best;
    const std::vector<SpecData> &m_specs;
    int m_iterations;
    std::chrono::steady_clock::time_point m_deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
};

} // namespace

TestCase shrunk(const TestCase &testCase, const std::vector<SpecData> &specs, int iterations)
{
    return Shrinker(testCase, specs, iterations).shrink();
}

} // namespace wowlab::oracle
