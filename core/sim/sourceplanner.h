#pragma once

#include "core/sim/choices.h"
#include "core/sim/fightplan.h"

#include <string>
#include <vector>

namespace wowlab::sim {

/// What kind of thing a damage source is; decides which modifiers and procs are for it.
struct SourceTraits
{
    enum class Kind : std::uint8_t { AutoAttack, SpellHit, Tick, Melee, Stacks };

    Kind kind = Kind::SpellHit;
    Index spell = kNone; ///< of SpellHit
    Index aura = kNone;  ///< of Tick
    bool isPetSource = false;
    bool isPhysical = true;

    [[nodiscard]] bool isMelee() const { return kind == Kind::Melee; }
};

/// Adds damage sources to a plan: amounts, factors, crit bonuses and procs, in the order in which the rules
/// multiply and add (RULES.md 6).
class SourcePlanner
{
public:
    /// `possible`: the auras that can be active at all. All arguments outlive the planner.
    SourcePlanner(const SpecTable &spec, const Choices &choices, const Request &request,
                  const std::vector<bool> &possible, const std::vector<const Proc *> &procs, FightPlan &plan);

    /// Adds a source and returns its index.
    Index add(const SourceTraits &traits, Coefficients coefficients, const std::string &ability);
    /// The index of an ability of that name, new or known.
    Index ability(const std::string &slug);

private:
    void addStaticFactors(const SourceTraits &traits, DamageSource &source) const;
    void addFactors(const SourceTraits &traits, DamageSource &source);
    void addCritBonuses(const SourceTraits &traits, DamageSource &source);
    void addProcs(const SourceTraits &traits, DamageSource &source);
    [[nodiscard]] std::vector<Factor> factorsOf(const SourceTraits &traits) const;
    [[nodiscard]] bool hasMastery(const SourceTraits &traits) const;
    void addPetFactors(std::vector<Factor> &factors) const;
    void addAuraFactors(const SourceTraits &traits, std::vector<Factor> &factors) const;
    void addBonusFactors(const SourceTraits &traits, std::vector<Factor> &factors) const;
    [[nodiscard]] bool isFor(const Modifier &modifier, const SourceTraits &traits) const;
    [[nodiscard]] bool hasDamageModifier(Index aura) const;

    const SpecTable &m_spec;
    const Choices &m_choices;
    const Rules &m_rules;
    const std::vector<bool> &m_possible;
    const std::vector<const Proc *> &m_procs;
    FightPlan &m_plan;
    float m_armorFactor = 1;
};

} // namespace wowlab::sim
