#pragma once

#include <cstdint>

namespace wowlab::stats {

/// Runs until the standard error is small enough. The error is looked at after certain numbers of iterations only, which
/// follow from the exact figures at the look before; so a run ends after the same iteration with any number of threads.
class PrecisionTarget
{
public:
    static constexpr std::uint64_t kFirstLook = 1000;

    /// `relativeError` is the standard error wanted, as a share of the mean; `cap` the most iterations to spend.
    PrecisionTarget(double relativeError, std::uint64_t cap);

    [[nodiscard]] double relativeError() const { return m_relativeError; }
    [[nodiscard]] std::uint64_t firstLook() const;
    /// After `done` iterations with this error: where to look next, `done` itself if this was the last look.
    [[nodiscard]] std::uint64_t nextLook(std::uint64_t done, double error) const;
    /// How many iterations it will take in all, guessed from the same figures; for showing.
    [[nodiscard]] std::uint64_t expected(std::uint64_t done, double error) const;

private:
    double m_relativeError;
    std::uint64_t m_cap;
};

} // namespace wowlab::stats
