#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace wowlab::sim {

/// What players call the spells, the auras and the resource of a spec.
class DisplayNames
{
public:
    DisplayNames() = default;
    /// From the text of a spec file; without names if it is none.
    explicit DisplayNames(std::string_view specFile);

    /// The name that the file gives; else the words of the slug, "Auto Shot" for `auto_shot`. Abilities are named after
    /// their spell, with "(ticks)" for periodic damage.
    [[nodiscard]] std::string of(std::string_view slug) const;

    /// "focus"
    [[nodiscard]] const std::string &resource() const { return m_resource; }

private:
    std::string m_resource = "resource";
    std::map<std::string, std::string, std::less<>> m_names;
};

} // namespace wowlab::sim
