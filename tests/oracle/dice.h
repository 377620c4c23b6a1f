#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace wowlab::oracle {

/// Choices that are the same on every machine, unlike those of the standard distributions.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// From `least` to `most`, both included.
    [[nodiscard]] int between(int least, int most)
    {
        return least + static_cast<int>(m_engine() % static_cast<std::uint64_t>(most - least + 1));
    }

    [[nodiscard]] bool inOneOf(int cases) { return between(1, cases) == 1; }
    [[nodiscard]] bool inPercent(int percent) { return between(1, 100) <= percent; }

    template <class Value>
    [[nodiscard]] const Value &oneOf(const std::vector<Value> &values)
    {
        return values.at(static_cast<std::size_t>(between(0, static_cast<int>(values.size()) - 1)));
    }

    /// The index of a weight, the more likely the greater it is.
    [[nodiscard]] std::size_t weighted(const std::vector<int> &weights)
    {
        int sum = 0;
        for (const int weight : weights)
            sum += weight;
        int left = between(1, sum);
        std::size_t index = 0;
        while ((left -= weights[index]) > 0)
            ++index;
        return index;
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace wowlab::oracle
