#pragma once

#include "core/rotation/names.h"

#include <cstdint>
#include <random>
#include <string>

/// Writes rotations at random: every action, operator and kind of path of the language, variables that refer to each
/// other, lists that call each other. Most of them compile under corrected rules.
class RandomRotation
{
public:
    /// What the rotations name.
    [[nodiscard]] static const wowlab::rotation::Names &names();

    explicit RandomRotation(std::mt19937 &random)
        : m_random(random)
    {
    }

    [[nodiscard]] std::string text();

private:
    [[nodiscard]] std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(m_random()) % count; }
    [[nodiscard]] std::string condition(int depth);
    [[nodiscard]] std::string number(int depth);
    [[nodiscard]] std::string literal();
    [[nodiscard]] std::string action(std::uint32_t firstList);
    [[nodiscard]] std::string actions(std::uint32_t firstList);

    std::mt19937 &m_random;
};
