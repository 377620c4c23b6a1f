#include "core/sim/sourceplanner.h"

#include <algorithm>

namespace wowlab::sim {

namespace {

[[nodiscard]] bool contains(const std::vector<Index> &all, Index one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

[[nodiscard]] bool isOn(const Proc &proc, Trigger trigger)
{
    return std::find(proc.on.begin(), proc.on.end(), trigger) != proc.on.end();
}

/// A damage multiplier that counts whenever it is there.
[[nodiscard]] bool isUnconditional(const Modifier &modifier)
{
    return modifier.kind == ModifierKind::Damage && !modifier.whileBuff && !modifier.belowHealthPercent;
}

void multiply(DamageSource &source, float factor)
{
    source.normal = source.normal * factor;
    source.critical = source.critical * factor;
}

} // namespace

SourcePlanner::SourcePlanner(const SpecTable &spec, const Choices &choices, const Request &request,
                             const std::vector<bool> &possible, const std::vector<const Proc *> &procs, FightPlan &plan)
    : m_spec(spec)
    , m_choices(choices)
    , m_rules(request.rules)
    , m_possible(possible)
    , m_procs(procs)
    , m_plan(plan)
{
    const float armor =
        m_rules.targetFollowsRequest ? request.target.armor.value_or(spec.target.armor) : spec.target.armor;
    const float constant =
        m_rules.armorConstantFitsLevel ? spec.target.armorConstantCorrected : spec.target.armorConstant;
    m_armorFactor = 1.0F - std::min(spec.target.mitigationCap, armor / (armor + constant));
}

Index SourcePlanner::ability(const std::string &slug)
{
    const auto known = std::find(m_plan.abilities.begin(), m_plan.abilities.end(), slug);
    const auto index = static_cast<Index>(known - m_plan.abilities.begin());
    if (known == m_plan.abilities.end())
        m_plan.abilities.push_back(slug);
    return index;
}

Index SourcePlanner::add(const SourceTraits &traits, Coefficients coefficients, const std::string &abilitySlug)
{
    const float amount =
        coefficients.attackPower * m_plan.stats.attackPower + coefficients.spellPower * m_plan.stats.spellPower;
    DamageSource source{.normal = amount,
                        .critical = amount * m_spec.stats.critMultiplier,
                        .ability = ability(abilitySlug),
                        .rolls = traits.kind != SourceTraits::Kind::SpellHit || !coefficients.isZero()};
    if (traits.isPhysical)
        multiply(source, m_armorFactor);
    addStaticFactors(traits, source);
    addFactors(traits, source);
    addCritBonuses(traits, source);
    addProcs(traits, source);
    m_plan.sources.push_back(source);
    return static_cast<Index>(m_plan.sources.size() - 1);
}

void SourcePlanner::addStaticFactors(const SourceTraits &traits, DamageSource &source) const
{
    if (m_rules.versatilityRaisesDamage)
        multiply(source, 1.0F + m_plan.stats.versatilityPercent / 100.0F);
    if (traits.isPetSource && !traits.isMelee()) {
        for (const PetModifier &modifier : m_spec.petModifiers) {
            const bool counts =
                modifier.kind != PetModifierKind::MultiplierIfTalent || m_choices.hasTalent(modifier.talent);
            if (modifier.onAbilities && counts)
                multiply(source, modifier.amount);
        }
    }
    m_choices.forEach<Modifier>([&](const Modifier &modifier) {
        if (isUnconditional(modifier) && isFor(modifier, traits))
            multiply(source, modifier.amount);
    });
}

void SourcePlanner::addFactors(const SourceTraits &traits, DamageSource &source)
{
    const std::vector<Factor> factors = factorsOf(traits);
    const auto isConstant = [](const Factor &factor) {
        return factor.when == When::Always && !factor.isOnlyForCrits && factor.belowPercent >= kAnyPercent;
    };
    auto next = factors.begin();
    for (; next != factors.end() && isConstant(*next); ++next)
        source.firstFactor = source.firstFactor * next->amount;
    source.factors.begin = static_cast<std::uint32_t>(m_plan.factors.size());
    m_plan.factors.insert(m_plan.factors.end(), next, factors.end());
    source.factors.end = static_cast<std::uint32_t>(m_plan.factors.size());
}

std::vector<Factor> SourcePlanner::factorsOf(const SourceTraits &traits) const
{
    std::vector<Factor> factors;
    if (hasMastery(traits)) {
        // RULES.md 6, step 7a
        const float percent = m_plan.stats.masteryPercent;
        if (m_plan.masteryAuras.empty())
            factors.push_back({.amount = m_rules.masteryFollowsTable ? 1.0F + percent / 100.0F : 1.0F + percent});
        else
            factors.push_back({.when = When::Mastery});
    }
    if (traits.isMelee())
        addPetFactors(factors);
    addAuraFactors(traits, factors);
    addBonusFactors(traits, factors);
    return factors;
}

bool SourcePlanner::hasMastery(const SourceTraits &traits) const
{
    if (m_rules.masteryFollowsTable)
        return traits.isPetSource || !m_spec.mastery.affectsOnlyPets;
    return traits.isMelee() &&
           std::any_of(m_spec.petModifiers.begin(), m_spec.petModifiers.end(), [](const PetModifier &modifier) {
               return modifier.kind == PetModifierKind::OnePlusMastery && modifier.onMelee;
           });
}

void SourcePlanner::addPetFactors(std::vector<Factor> &factors) const
{
    for (const PetModifier &modifier : m_spec.petModifiers) {
        if (!modifier.onMelee)
            continue;
        switch (modifier.kind) {
        case PetModifierKind::OnePlusMastery:
            break; // comes first, with the mastery of all sources
        case PetModifierKind::Multiplier:
            factors.push_back({.amount = modifier.amount});
            break;
        case PetModifierKind::MultiplierWhileAura:
            if (m_possible[modifier.aura] && !(m_rules.aurasChangeStatsAndDamage && hasDamageModifier(modifier.aura)))
                factors.push_back({.when = When::Active, .aura = modifier.aura, .amount = modifier.amount});
            break;
        case PetModifierKind::MultiplierIfTalent:
            if (m_choices.hasTalent(modifier.talent))
                factors.push_back({.amount = modifier.amount});
            break;
        case PetModifierKind::AttackSpeedPerStack:
            break;
        }
    }
}

bool SourcePlanner::hasDamageModifier(Index aura) const
{
    const std::vector<AuraEffect> &effects = m_spec.auras[aura].effects;
    return std::any_of(effects.begin(), effects.end(), [](const AuraEffect &effect) {
        const Modifier *modifier = std::get_if<Modifier>(&effect);
        return modifier && modifier->kind == ModifierKind::Damage;
    });
}

void SourcePlanner::addAuraFactors(const SourceTraits &traits, std::vector<Factor> &factors) const
{
    for (std::size_t aura = 0; aura < m_spec.auras.size(); ++aura) {
        for (const AuraEffect &effect : m_spec.auras[aura].effects) {
            const Modifier *modifier = std::get_if<Modifier>(&effect);
            if (!m_possible[aura] || !modifier || modifier->kind != ModifierKind::Damage || !isFor(*modifier, traits))
                continue;
            if (!m_rules.aurasChangeStatsAndDamage && !modifier->worksInBaseline)
                continue;
            factors.push_back({.when = modifier->isPerStack ? When::PerStack : When::Active,
                               .isOnlyWithoutPet = modifier->whileNoPet,
                               .aura = static_cast<Index>(aura),
                               .amount = modifier->amount});
        }
    }
}

void SourcePlanner::addBonusFactors(const SourceTraits &traits, std::vector<Factor> &factors) const
{
    m_choices.forEach<Modifier>([&](const Modifier &modifier) {
        if (isUnconditional(modifier) || !isFor(modifier, traits))
            return;
        Factor factor{.when = modifier.whileBuff ? When::Active : When::Always,
                      .aura = modifier.whileBuff.value_or(kNone),
                      .amount = modifier.amount,
                      .belowPercent = modifier.belowHealthPercent.value_or(kAnyPercent)};
        switch (modifier.kind) {
        case ModifierKind::Damage:
            break;
        case ModifierKind::PetCritDamage:
            if (!traits.isPetSource || (!m_rules.talentsWork && traits.isMelee()))
                return;
            factor.amount = 1.0F + modifier.amount;
            factor.isOnlyForCrits = true;
            break;
        case ModifierKind::CritDamageScaling:
            factor.when = When::PerCritPercent;
            factor.isOnlyForCrits = true;
            break;
        case ModifierKind::CritChance:
        case ModifierKind::PetCritChance:
        case ModifierKind::Haste:
        case ModifierKind::Mastery:
            return;
        }
        if (!modifier.whileBuff || m_possible[*modifier.whileBuff])
            factors.push_back(factor);
    });
}

bool SourcePlanner::isFor(const Modifier &modifier, const SourceTraits &traits) const
{
    if (!modifier.spells.empty() || !modifier.auras.empty())
        return contains(modifier.spells, traits.spell) || contains(modifier.auras, traits.aura);
    switch (modifier.group) {
    case Group::All:
        return true;
    case Group::Pet:
        return traits.isPetSource;
    case Group::Player:
        return m_rules.talentsWork ? !traits.isPetSource : !traits.isMelee();
    }
    return false;
}

void SourcePlanner::addCritBonuses(const SourceTraits &traits, DamageSource &source)
{
    const auto concerns = [&](const Modifier &modifier) {
        return modifier.kind == ModifierKind::CritChance ||
               (modifier.kind == ModifierKind::PetCritChance && traits.isPetSource);
    };
    source.critBonuses.begin = static_cast<std::uint32_t>(m_plan.critBonuses.size());
    source.critBonuses.end = source.critBonuses.begin;
    if (!m_rules.aurasChangeStatsAndDamage)
        return;
    for (std::size_t aura = 0; aura < m_spec.auras.size(); ++aura) {
        if (!m_possible[aura])
            continue;
        for (const AuraEffect &effect : m_spec.auras[aura].effects) {
            const Modifier *modifier = std::get_if<Modifier>(&effect);
            if (modifier && concerns(*modifier)) {
                m_plan.critBonuses.push_back({.when = modifier->isPerStack ? When::PerStack : When::Active,
                                              .aura = static_cast<Index>(aura),
                                              .amount = modifier->amount});
            }
        }
    }
    m_choices.forEach<Modifier>([&](const Modifier &modifier) {
        if (!concerns(modifier))
            return;
        const Index aura = modifier.whileBuff ? *modifier.whileBuff : modifier.againstDebuff.value_or(kNone);
        if (aura == kNone || m_possible[aura]) {
            m_plan.critBonuses.push_back(
                {.when = aura == kNone ? When::Always : When::Active, .aura = aura, .amount = modifier.amount});
        }
    });
    source.critBonuses.end = static_cast<std::uint32_t>(m_plan.critBonuses.size());
}

void SourcePlanner::addProcs(const SourceTraits &traits, DamageSource &source)
{
    using Kind = SourceTraits::Kind;
    source.procs.begin = static_cast<std::uint32_t>(m_plan.sourceProcs.size());
    for (std::size_t i = 0; i < m_procs.size(); ++i) {
        const Proc &proc = *m_procs[i];
        const bool isFiltered = !proc.spells.empty() || !proc.auras.empty();
        if (isFiltered && !contains(proc.spells, traits.spell) && !contains(proc.auras, traits.aura))
            continue;
        SourceProc entry{.proc = static_cast<Index>(i)};
        const bool isAlways = isOn(proc, traits.kind == Kind::Tick ? Trigger::PeriodicDamage : Trigger::Damage) ||
                              (traits.kind == Kind::AutoAttack && isOn(proc, Trigger::AutoAttack)) ||
                              (traits.isMelee() && isOn(proc, Trigger::PetMelee));
        if (isAlways)
            entry.when = SourceProc::If::Always;
        else if (isOn(proc, Trigger::Crit) || (traits.kind == Kind::SpellHit && isOn(proc, Trigger::SpellCrit)))
            entry.when = SourceProc::If::Critical;
        else if (traits.kind == Kind::AutoAttack && isOn(proc, Trigger::AutoAttackCrit))
            entry.when = m_rules.wildCallUsesShotsCrit ? SourceProc::If::Critical : SourceProc::If::OwnCritRoll;
        else
            continue;
        m_plan.sourceProcs.push_back(entry);
    }
    source.procs.end = static_cast<std::uint32_t>(m_plan.sourceProcs.size());
}

} // namespace wowlab::sim
