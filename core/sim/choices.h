#pragma once

#include "core/sim/request.h"
#include "core/sim/spectable.h"

#include <tl/expected.hpp>

#include <set>
#include <utility>
#include <vector>

namespace wowlab::sim {

/// What talents and sets a request chose, and what that opens, locks and brings.
class Choices
{
public:
    /// Kind Configuration "config_invalid": a talent or set that the spec does not have.
    [[nodiscard]] static tl::expected<Choices, Error> read(const SpecTable &spec, const Request &request);

    [[nodiscard]] bool hasTalent(Index talent) const { return m_talents[talent]; }
    [[nodiscard]] const std::vector<bool> &talents() const { return m_talents; }
    [[nodiscard]] bool isLocked(Unlock::What what, Index target, Index spell = 0) const
    {
        return m_locked.contains({what, target, spell});
    }
    /// Whether the conditions of an effect that do not change in a fight hold.
    [[nodiscard]] bool allow(const Effect &effect) const;

    /// Calls `visit` with each effect of type T of the chosen talents, then of the chosen sets.
    template <class T, class Visit>
    void forEach(const Visit &visit) const
    {
        for (const Bonus *bonus : m_bonuses) {
            for (const BonusEffect &effect : bonus->effects) {
                if (const T *found = std::get_if<T>(&effect); found && works(*found))
                    visit(*found);
            }
        }
    }

private:
    Choices(const SpecTable &spec, const rotation::Rules &rules)
        : m_spec(spec)
        , m_rules(rules)
    {
    }

    using Lock = std::tuple<Unlock::What, Index, Index>;

    template <class T>
    [[nodiscard]] bool works(const T &effect) const
    {
        if constexpr (requires { effect.worksInBaseline; })
            return m_rules.talentsWork || effect.worksInBaseline;
        else
            return m_rules.talentsWork;
    }
    void lock();

    const SpecTable &m_spec;
    const rotation::Rules &m_rules;
    std::vector<bool> m_talents;
    std::vector<bool> m_sets;
    std::vector<const Bonus *> m_bonuses;
    std::set<Lock> m_locked;
};

} // namespace wowlab::sim
