#pragma once

#include "core/base/random.h"

namespace wowlab::test {

/// Chance that always falls the same way: the middle of every jitter, unless the test says otherwise.
class FixedRandom final : public core::Random
{
public:
    explicit FixedRandom(double value = 0.5)
        : m_value(value)
    {
    }
    [[nodiscard]] double uniform() override { return m_value; }
    void set(double value) { m_value = value; }

private:
    double m_value;
};

} // namespace wowlab::test
