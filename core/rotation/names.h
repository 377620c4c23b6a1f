#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wowlab::rotation {

/// A name that a rotation may use and what the simulation calls it.
struct Name
{
    std::string slug;
    std::uint16_t id = 0;
};

/// What the spec of the simulated character lets a rotation name, by kind.
struct Names
{
    std::vector<Name> spells;
    std::vector<Name> auras;
    std::vector<Name> dots;
    std::vector<Name> talents;
};

/// The number of single-character edits between two words (Levenshtein).
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

/// Finds the word that was probably meant, among the candidates offered one by one.
class Suggestion
{
public:
    explicit Suggestion(std::string_view written);

    void offer(std::string_view candidate);
    /// " (did you mean `x`?)", or nothing if no candidate is near enough.
    [[nodiscard]] std::string hint() const;

private:
    std::string_view m_written;
    std::size_t m_bestDistance;
    std::string m_best;
};

} // namespace wowlab::rotation
