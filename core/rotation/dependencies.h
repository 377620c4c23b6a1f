#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace wowlab::rotation {

/// The order in which things that use each other must be made, and what stands in its way.
struct DependencyOrder
{
    std::vector<std::size_t> order;                              ///< what is used comes before its user
    std::vector<std::pair<std::size_t, std::size_t>> cycleEdges; ///< (user, used) pairs that close a cycle
    std::size_t height = 0;                                      ///< longest chain of users, cycles left out
    bool isTooDeep = false;                                      ///< a chain is longer than the limit
};

/// Orders what the roots use, directly or not. `uses(i)` lists what i uses. Recursion ends at `maxHeight`.
[[nodiscard]] DependencyOrder orderByDependency(std::size_t count, const std::vector<std::size_t> &roots,
                                                const std::function<std::vector<std::size_t>(std::size_t)> &uses,
                                                std::size_t maxHeight);

} // namespace wowlab::rotation
