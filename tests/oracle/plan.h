#pragma once

#include "tests/oracle/request.h"
#include "tests/oracle/rotation.h"
#include "tests/oracle/rules.h"
#include "tests/oracle/specdata.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace wowlab::oracle {

/// An effect together with the aura that has it.
struct AuraEffect
{
    const Aura *aura = nullptr;
    const Effect *effect = nullptr;
};

/// What is settled before a fight begins: the character, the target, what talents and sets add, what they lock.
/// Points into itself.
struct Plan
{
    Plan(SpecData specData, Request config, const Rules &ruleSet);
    Plan(const Plan &) = delete;
    Plan &operator=(const Plan &) = delete;

    Rules rules;
    SpecData spec;
    Request request;
    Rotation rotation;
    Ms duration = 0;
    int targetCount = 1;
    float targetHealth = 0;
    float physicalFactor = 1;

    float attackPower = 0;
    float spellPower = 0;
    float critChance = 0;
    float haste = 1;
    float masteryPct = 0; ///< before base and coefficient
    float mastery = 0;
    float versatilityPct = 0;

    float resourceMax = 0;
    float resourceStart = 0;
    float resourceRegen = 0;

    std::set<std::string> talents; ///< chosen
    std::set<std::string> tierSets;
    std::vector<const Effect *> chosen; ///< effects of chosen talents, then of sets, in table order
    std::vector<const Proc *> procs;    ///< those that are tried, in order
    std::set<std::string> lockedSpells;
    std::set<std::string> lockedSequences;
    std::set<std::pair<std::string, std::string>> lockedAuras; ///< spell and the aura that it does not apply

    std::map<std::string, const Spell *> spells;
    std::map<std::string, const Aura *> auras;
    std::map<std::string, const Pet *> pets;

    /// Effects of auras by type, auras in table order.
    std::map<std::string, std::vector<AuraEffect>> auraEffects;

    /// Chosen effects of that type, in order.
    [[nodiscard]] std::vector<const Effect *> chosenOf(std::string_view type) const;
    [[nodiscard]] int maxCharges(const Spell &spell) const;
    [[nodiscard]] Ms durationOf(const Aura &aura) const;

private:
    void readStats();
    void readTarget();
    void readResource();
    void readTalents();
    void readProcs();
};

} // namespace wowlab::oracle
