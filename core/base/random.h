#pragma once

namespace wowlab::core {

/// Where jitter comes from. A port: tests own chance.
class Random
{
public:
    virtual ~Random() = default;
    /// Uniform in [0, 1).
    [[nodiscard]] virtual double uniform() = 0;
};

/// The machine's generator. Any thread.
[[nodiscard]] Random &systemRandom();

} // namespace wowlab::core
