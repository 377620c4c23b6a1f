#include "core/sim/fightplan.h"

#include "core/sim/arithmetic.h"

#include <algorithm>
#include <utility>

namespace wowlab::sim {

namespace {

/// Without D-38 events live on a wheel of 32 ms slots that spans this much time.
constexpr std::uint32_t kWheelSpanMs = 1'048'576;
constexpr std::uint32_t kWheelSlotMs = 32;

class Planner
{
public:
    Planner(const SpecTable &spec, const CharacterStats &stats)
        : m_spec(spec)
        , m_stats(stats)
    {
    }

    [[nodiscard]] tl::expected<FightPlan, Error> plan(std::uint32_t durationMs, const Rules &rules)
    {
        m_plan.rules = rules;
        m_plan.spec = &m_spec;
        m_plan.stats = m_stats;
        m_plan.durationMs = durationMs;
        m_plan.endMs = endOf(durationMs, rules);
        m_plan.gcdMs = hastedInterval(m_spec.gcd.baseMs, m_spec.gcd.minMs, m_stats.haste);
        const float tickSeconds = static_cast<float>(m_spec.resource.tickMs) / 1000.0F;
        m_plan.resourcePerTick = m_spec.resource.regenPerSecond * m_stats.haste * tickSeconds;
        planArmor();

        const AutoAttack &attack = m_spec.autoAttack;
        m_plan.autoShotMs = hastedInterval(attack.intervalMs, attack.minIntervalMs, m_stats.haste);
        m_plan.autoShot = source(attack.coefficients, attack.isPhysical, attack.slug);
        planPetModifiers();
        for (const Pet &pet : m_spec.pets)
            planPet(pet);
        for (const Aura &aura : m_spec.auras)
            planAura(aura);
        for (const Spell &spell : m_spec.spells)
            planSpell(spell);
        for (const Proc &proc : m_spec.procs)
            planProc(proc);
        if (!m_fault.empty()) {
            return tl::unexpected(Error{
                .kind = ErrorKind::Engine, .code = "spec_unsupported", .message = m_spec.displayName + ": " + m_fault});
        }
        return std::move(m_plan);
    }

private:
    [[nodiscard]] static std::uint32_t endOf(std::uint32_t durationMs, const Rules &rules)
    {
        if (rules.fightsHaveAnyLength || durationMs < kWheelSpanMs)
            return durationMs;
        // The end event is met when the clock reaches its slot, after whatever else lies in that slot.
        return durationMs % kWheelSpanMs / kWheelSlotMs * kWheelSlotMs + kWheelSlotMs;
    }

    [[nodiscard]] static std::uint32_t hastedInterval(std::uint32_t baseMs, std::uint32_t minMs, float speed)
    {
        return std::max(minMs, truncateToMilliseconds(static_cast<float>(baseMs) / speed));
    }

    void planArmor()
    {
        const float armor = m_spec.target.armor;
        const float mitigation = std::min(m_spec.target.mitigationCap, armor / (armor + m_spec.target.armorConstant));
        m_armorFactor = 1.0F - mitigation;
    }

    [[nodiscard]] std::uint16_t ability(std::string slug)
    {
        const auto known = std::find(m_plan.abilities.begin(), m_plan.abilities.end(), slug);
        const auto index = static_cast<std::uint16_t>(known - m_plan.abilities.begin());
        if (known == m_plan.abilities.end())
            m_plan.abilities.push_back(std::move(slug));
        return index;
    }

    /// Coefficients, then the crit, then armor: the order of the operations decides the last bits.
    [[nodiscard]] DamageSource source(Coefficients coefficients, bool isPhysical, std::string abilitySlug)
    {
        const float amount =
            coefficients.attackPower * m_stats.attackPower + coefficients.spellPower * m_stats.spellPower;
        DamageSource result{.normal = amount,
                            .critical = amount * m_spec.stats.critMultiplier,
                            .ability = ability(std::move(abilitySlug))};
        if (isPhysical)
            multiply(result, m_armorFactor);
        return result;
    }

    static void multiply(DamageSource &source, float factor)
    {
        source.normal = source.normal * factor;
        source.critical = source.critical * factor;
    }

    void planPetModifiers()
    {
        for (const PetModifier &modifier : m_spec.petModifiers) {
            switch (modifier.kind) {
            case PetModifierKind::OnePlusMastery:
                addPetFactor(modifier, {.factor = 1.0F + m_stats.masteryPercent});
                break;
            case PetModifierKind::Multiplier:
                addPetFactor(modifier, {.factor = modifier.amount});
                break;
            case PetModifierKind::MultiplierWhileAura:
                addPetFactor(modifier, {.factor = modifier.amount, .aura = modifier.aura, .needsAura = true});
                break;
            case PetModifierKind::MultiplierIfTalent:
                break; // no talents yet
            case PetModifierKind::AttackSpeedPerStack:
                if (m_plan.hasPetSpeedAura)
                    m_fault = "more than one aura for pet attack speed";
                m_plan.hasPetSpeedAura = true;
                m_plan.petSpeedAura = modifier.aura;
                m_petSpeedPerStack = modifier.amount;
                break;
            }
        }
    }

    void addPetFactor(const PetModifier &modifier, PetMeleeFactor factor)
    {
        if (modifier.onMelee)
            m_plan.petMeleeFactors.push_back(factor);
        if (!modifier.onAbilities)
            return;
        if (factor.needsAura)
            m_fault = "pet abilities that an aura strengthens";
        m_petAbilityFactors.push_back(factor.factor);
    }

    void planPet(const Pet &pet)
    {
        PlannedPet planned{
            .firstAttackMs = pet.melee.firstAtMs,
            .isPresentAtStart = pet.isPresentAtStart,
            .melee = source({.attackPower = pet.melee.attackPowerCoefficient}, pet.melee.isPhysical,
                            pet.isGuardian ? "guardian_melee" : "pet_melee"),
        };
        const std::uint16_t mostStacks = m_plan.hasPetSpeedAura ? m_spec.auras[m_plan.petSpeedAura].maxStacks : 0;
        for (std::uint16_t stacks = 0; stacks <= mostStacks; ++stacks) {
            const float speed = 1.0F + m_petSpeedPerStack * static_cast<float>(stacks);
            planned.intervalMs.push_back(
                hastedInterval(pet.melee.intervalMs, pet.melee.minIntervalMs, m_stats.haste * speed));
        }
        m_plan.pets.push_back(std::move(planned));
    }

    void planAura(const Aura &aura)
    {
        constexpr float kCarryOverShare = 0.3F;
        PlannedAura planned{.durationMs = aura.durationMs,
                            .maxStacks = aura.maxStacks,
                            .isRefreshable = aura.isRefreshable,
                            .isOnTarget = aura.isOnTarget};
        if (aura.carriesOver)
            planned.carryOverMs = truncateToMilliseconds(kCarryOverShare * static_cast<float>(aura.durationMs));
        if (aura.periodic) {
            planned.tickMs = aura.periodic->tickMs;
            const bool isPhysical = !m_plan.rules.dotTicksHaveOwnSchool || aura.periodic->isPhysical;
            planned.tick = source(aura.periodic->coefficients, isPhysical, aura.slug + ".tick");
        }
        m_plan.auras.push_back(planned);
    }

    void planSpell(const Spell &spell)
    {
        PlannedSpell planned{
            .cost = spell.cost,
            .gain = spell.gain,
            .cooldownMs = spell.cooldownMs,
            .rechargeMs = spell.rechargeMs,
            .charges = spell.charges,
            .isOnGcd = spell.isOnGcd,
            .dealsDamage = spell.coefficients.attackPower != 0 || spell.coefficients.spellPower != 0,
            .hit = source(spell.coefficients, spell.isPhysical, spell.slug),
            .rangeYards = spell.rangeYards,
        };
        if (spell.isPetAbility) {
            for (const float factor : m_petAbilityFactors)
                multiply(planned.hit, factor);
        }
        planned.applies.begin = static_cast<std::uint16_t>(m_plan.applies.size());
        m_plan.applies.insert(m_plan.applies.end(), spell.applies.begin(), spell.applies.end());
        planned.applies.end = static_cast<std::uint16_t>(m_plan.applies.size());
        planned.effects.begin = static_cast<std::uint16_t>(m_plan.effects.size());
        for (const Effect &effect : spell.effects)
            planEffect(spell, effect);
        planned.effects.end = static_cast<std::uint16_t>(m_plan.effects.size());
        m_plan.spells.push_back(planned);
    }

    void planEffect(const Spell &spell, const Effect &effect)
    {
        if (!effect.talents.empty())
            return; // no talents yet
        switch (effect.kind) {
        case EffectKind::ReduceCooldown:
        case EffectKind::ApplyBuff:
        case EffectKind::ApplyDebuff:
        case EffectKind::Summon:
            if (effect.buffs.empty()) {
                m_plan.effects.push_back({.kind = effect.kind,
                                          .target = effect.target,
                                          .stacks = effect.stacks,
                                          .amountMs = effect.amountMs});
                return;
            }
            break;
        case EffectKind::ExtendAura:
        case EffectKind::TriggerSpell:
        case EffectKind::GainCharge:
        case EffectKind::GainResource:
        case EffectKind::Cleave:
        case EffectKind::PetMirrorCast:
            break;
        }
        if (spell.isCastable)
            m_fault = "an effect of " + spell.slug;
    }

    /// Of the proc table only charges from critical auto attacks take place, and only where the table says so.
    void planProc(const Proc &proc)
    {
        const bool isOnShotCrit = std::find(proc.on.begin(), proc.on.end(), Trigger::AutoAttackCrit) != proc.on.end();
        if (!proc.worksInBaseline || !proc.talents.empty() || !isOnShotCrit)
            return;
        if (proc.effect.kind != EffectKind::GainCharge || !proc.buffs.empty() || proc.internalCooldownMs > 0)
            m_fault = "the proc " + proc.slug;
        m_plan.chargeProcs.push_back({.chance = proc.chance, .spell = proc.effect.target});
    }

    const SpecTable &m_spec;
    const CharacterStats &m_stats;
    FightPlan m_plan;
    float m_armorFactor = 1;
    float m_petSpeedPerStack = 0;
    std::vector<float> m_petAbilityFactors;
    std::string m_fault;
};

} // namespace

tl::expected<FightPlan, Error> planFight(const SpecTable &spec, const CharacterStats &stats, std::uint32_t durationMs,
                                         const Rules &rules)
{
    return Planner(spec, stats).plan(durationMs, rules);
}

} // namespace wowlab::sim
