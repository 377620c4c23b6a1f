#pragma once

#include "core/sim/spectable.h"

#include <memory>
#include <string_view>
#include <vector>

namespace wowlab::sim {

/// The specs that can be simulated. Filled once, then only read: any thread.
class SpecLibrary
{
public:
    /// The specs that this program carries in itself. Made on first use.
    [[nodiscard]] static const SpecLibrary &builtIn();

    void add(SpecTable spec);

    /// By slug or alias, without regard to case; null pointer if unknown.
    [[nodiscard]] std::shared_ptr<const SpecTable> findByName(std::string_view name) const;
    /// By the game's number for the spec; null pointer if unknown.
    [[nodiscard]] std::shared_ptr<const SpecTable> findById(std::int64_t gameSpecId) const;
    [[nodiscard]] const std::vector<std::shared_ptr<const SpecTable>> &specs() const { return m_specs; }

private:
    // Shared: simulations keep the table they were made from.
    std::vector<std::shared_ptr<const SpecTable>> m_specs;
};

/// The text of a spec file that this program carries, by its slug; empty if there is none.
[[nodiscard]] std::string_view embeddedSpec(std::string_view slug);
/// The slugs of all of them.
[[nodiscard]] std::vector<std::string_view> embeddedSpecs();

} // namespace wowlab::sim
