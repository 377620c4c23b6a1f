#pragma once

#include "core/sim/simulation.h"
#include "core/stats/paireddifference.h"
#include "core/stats/summary.h"

#include <atomic>
#include <cstdint>

namespace wowlab::sim {

/// What two simulations find for the same seeds, and by how much B is ahead of A in each. Exact and mergeable in any
/// order, like its parts.
struct Comparison
{
    stats::Summary a;
    stats::Summary b;
    stats::PairedDifference difference;

    [[nodiscard]] std::uint64_t count() const { return difference.count(); }
    /// The standard error of the difference as a share of A's mean; 0 if the difference has none.
    [[nodiscard]] double relativeError() const;
    /// False, and nothing changes, if a number would overflow.
    [[nodiscard]] bool merge(const Comparison &other);

    bool operator==(const Comparison &) const = default;
};

/// Runs `count` iterations of both, each pair with one seed, and adds them to `comparison`. Progress tells pairs and the
/// running mean of A. Everything else is as with run(); the message of an error says whether A or B is to blame.
[[nodiscard]] tl::expected<RunStatus, Error> compare(const Simulation &a, const Simulation &b, std::int64_t firstSeed,
                                                     std::uint64_t count, Comparison &comparison,
                                                     const Progress &progress = {},
                                                     const std::atomic<bool> *stop = nullptr);

} // namespace wowlab::sim
