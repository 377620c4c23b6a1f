#include "core/sim/fightplan.h"

#include "core/sim/arithmetic.h"
#include "core/sim/sourceplanner.h"

#include <algorithm>
#include <utility>

namespace wowlab::sim {

namespace {

/// Without D-38 events live on a wheel of 32 ms slots that spans this much time.
constexpr std::uint32_t kWheelSpanMs = 1'048'576;
constexpr std::uint32_t kWheelSlotMs = 32;

[[nodiscard]] std::uint32_t endOf(std::uint32_t durationMs, const Rules &rules)
{
    if (rules.fightsHaveAnyLength || durationMs < kWheelSpanMs)
        return durationMs;
    // The end event is met when the clock reaches its slot, after whatever else lies in that slot.
    return durationMs % kWheelSpanMs / kWheelSlotMs * kWheelSlotMs + kWheelSlotMs;
}

[[nodiscard]] bool contains(const std::vector<Index> &all, std::size_t one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

[[nodiscard]] bool isOn(const Proc &proc, Trigger trigger)
{
    return std::find(proc.on.begin(), proc.on.end(), trigger) != proc.on.end();
}

template <class Holder>
[[nodiscard]] bool isGain(const Holder &holder)
{
    if constexpr (requires { holder.effect; })
        return holder.effect.kind == EffectKind::GainResource;
    else
        return holder.kind == EffectKind::GainResource;
}

class Planner
{
public:
    Planner(const SpecTable &spec, const Request &request, const Choices &choices)
        : m_spec(spec)
        , m_rules(request.rules)
        , m_request(request)
        , m_choices(choices)
        , m_possible(spec.auras.size(), false)
        , m_sources(spec, choices, request, m_possible, m_procs, m_plan)
    {
    }

    [[nodiscard]] FightPlan plan()
    {
        m_plan.rules = m_rules;
        m_plan.spec = &m_spec;
        m_plan.stats = characterStats(m_request.stats, m_spec, m_rules);
        m_plan.durationMs = m_request.durationMs();
        m_plan.endMs = endOf(m_plan.durationMs, m_rules);
        m_plan.targets = m_request.target.count;
        m_plan.targetMaxHealth = m_rules.targetFollowsRequest
                                     ? m_request.target.maxHealth.value_or(m_spec.target.maxHealth)
                                     : m_spec.target.maxHealth;
        m_plan.talents = m_choices.talents();
        m_plan.startAuras = m_spec.startAuras;
        planResource();
        collectProcs();
        findPossibleAuras();
        planStatAuras();
        m_plan.autoAttack =
            m_sources.add({.kind = SourceTraits::Kind::AutoAttack, .isPhysical = m_spec.autoAttack.isPhysical},
                          m_spec.autoAttack.coefficients, m_spec.autoAttack.slug);
        planPets();
        planAuras();
        for (std::size_t spell = 0; spell < m_spec.spells.size(); ++spell)
            planSpell(static_cast<Index>(spell));
        for (const Proc *proc : m_procs)
            planProc(*proc);
        planBonuses();
        m_plan.onlyDecisionsMeetResource =
            m_plan.hasteAuras.empty() && std::none_of(m_plan.procs.begin(), m_plan.procs.end(), isGain<PlannedProc>) &&
            std::none_of(m_plan.effects.begin(), m_plan.effects.end(), isGain<PlannedEffect>);
        return std::move(m_plan);
    }

private:
    template <class T>
    [[nodiscard]] Span append(std::vector<T> &all, const std::vector<T> &more)
    {
        Span span{.begin = static_cast<std::uint32_t>(all.size())};
        all.insert(all.end(), more.begin(), more.end());
        span.end = static_cast<std::uint32_t>(all.size());
        return span;
    }

    [[nodiscard]] Span indexes(const std::vector<Index> &some) { return append(m_plan.indexes, some); }

    void planResource()
    {
        m_plan.resourceMax = m_spec.resource.max;
        m_plan.resourceInitial = m_spec.resource.initial;
        m_plan.resourceRegen = m_spec.resource.regenPerSecond;
        if (m_rules.resourcesFollowRequest && m_request.resources) {
            m_plan.resourceMax = m_request.resources->max;
            m_plan.resourceInitial =
                std::min(m_plan.resourceMax, m_request.resources->initial.value_or(m_plan.resourceMax));
            m_plan.resourceRegen = m_request.resources->regenPerSecond;
        }
        m_choices.forEach<FasterRegeneration>([this](const FasterRegeneration &faster) {
            m_plan.resourceRegen = m_plan.resourceRegen * (1.0F + faster.amount);
        });
    }

    /// Those of the table, then those of the sets, without those that can never happen.
    void collectProcs()
    {
        for (std::size_t i = 0; i < m_spec.procs.size(); ++i) {
            const Proc &proc = m_spec.procs[i];
            const bool isThere = (m_rules.procTableIsEvaluated || proc.worksInBaseline) &&
                                 (m_rules.talentsWork || proc.talents.empty() || proc.worksInBaseline) &&
                                 !m_choices.isLocked(Unlock::What::Proc, static_cast<Index>(i)) &&
                                 std::all_of(proc.talents.begin(), proc.talents.end(),
                                             [this](Index talent) { return m_choices.hasTalent(talent); }) &&
                                 m_choices.allow(proc.effect);
            if (!isThere)
                continue;
            m_procs.push_back(&proc);
            m_procIds.push_back(static_cast<Index>(i));
        }
        if (!m_rules.procTableIsEvaluated)
            return;
        m_choices.forEach<Proc>([this](const Proc &proc) {
            m_procs.push_back(&proc);
            m_procIds.push_back(kNone);
        });
    }

    /// Factors of auras that nothing applies would only cost time.
    void findPossibleAuras()
    {
        const auto note = [this](Index aura) {
            m_possible[aura] = m_spec.auras[aura].durationMs > 0 || m_rules.loneWolfIsActive;
        };
        const auto noteEffect = [&](const Effect &effect) {
            if (!m_choices.allow(effect))
                return;
            if (effect.kind == EffectKind::ApplyAura)
                note(effect.target);
            std::for_each(effect.choices.begin(), effect.choices.end(), note);
        };
        std::for_each(m_spec.startAuras.begin(), m_spec.startAuras.end(), note);
        for (const Spell &spell : m_spec.spells) {
            std::for_each(spell.applies.begin(), spell.applies.end(), note);
            std::for_each(spell.effects.begin(), spell.effects.end(), noteEffect);
        }
        for (const Proc *proc : m_procs)
            noteEffect(proc->effect);
        for (const Sequence &sequence : m_spec.sequences) {
            note(sequence.counterAura);
            note(sequence.granted);
        }
        m_choices.forEach<AuraWith>([&](const AuraWith &with) { note(with.aura); });
    }

    void planStatAuras()
    {
        if (!m_rules.aurasChangeStatsAndDamage)
            return;
        for (std::size_t aura = 0; aura < m_spec.auras.size(); ++aura) {
            for (const AuraEffect &effect : m_spec.auras[aura].effects) {
                const Modifier *modifier = std::get_if<Modifier>(&effect);
                if (!m_possible[aura] || !modifier)
                    continue;
                const StatAura change{static_cast<Index>(aura), modifier->amount, modifier->isPerStack};
                if (modifier->kind == ModifierKind::Haste)
                    m_plan.hasteAuras.push_back(change);
                else if (modifier->kind == ModifierKind::Mastery)
                    m_plan.masteryAuras.push_back(change);
                else
                    continue;
                m_plan.statAuras.push_back(change.aura);
            }
        }
    }

    void planPets()
    {
        for (const PetModifier &modifier : m_spec.petModifiers) {
            if (modifier.kind == PetModifierKind::AttackSpeedPerStack) {
                m_plan.petSpeedAura = modifier.aura;
                m_plan.petSpeedPerStack = modifier.amount;
            }
        }
        for (std::size_t i = 0; i < m_spec.pets.size(); ++i) {
            const Pet &pet = m_spec.pets[i];
            PlannedPet planned{.isGuardian = pet.isGuardian,
                               .firstAttackMs = pet.melee.firstAtMs,
                               .durationMs = pet.isGuardian ? pet.durationMs : kForEver,
                               .intervalMs = pet.melee.intervalMs,
                               .minIntervalMs = pet.melee.minIntervalMs};
            planned.source = m_sources.add(
                {.kind = SourceTraits::Kind::Melee, .isPetSource = true, .isPhysical = pet.melee.isPhysical},
                {.attackPower = pet.melee.attackPowerCoefficient}, pet.isGuardian ? "guardian_melee" : "pet_melee");
            m_plan.pets.push_back(planned);
            if (pet.isPresentAtStart)
                m_plan.startPets.push_back(static_cast<Index>(i));
        }
        m_choices.forEach<ExtraPet>([this](const ExtraPet &extra) { m_plan.startPets.push_back(extra.pet); });
        m_choices.forEach<GuardianCasts>([this](const GuardianCasts &casts) {
            m_plan.pets[casts.pet].castSpell = casts.spell;
            m_plan.pets[casts.pet].castFraction = casts.fraction;
        });
    }

    void planAuras()
    {
        const auto onTarget = static_cast<Index>(
            std::count_if(m_spec.auras.begin(), m_spec.auras.end(), [](const Aura &aura) { return aura.isOnTarget; }));
        const auto ticking = static_cast<Index>(std::count_if(
            m_spec.auras.begin(), m_spec.auras.end(), [](const Aura &aura) { return aura.periodic.has_value(); }));
        const auto onPlayer = static_cast<Index>(m_spec.auras.size() - onTarget);
        Index nextOnPlayer = 0;
        const Index neverThere = onPlayer;
        Index nextOnTarget = neverThere + 1;
        Index nextTicking = 0;
        for (std::size_t i = 0; i < m_spec.auras.size(); ++i) {
            const Aura &aura = m_spec.auras[i];
            PlannedAura planned = plannedAura(static_cast<Index>(i));
            planned.slot = aura.isOnTarget ? nextOnTarget++ : nextOnPlayer++;
            planned.buffSlot = aura.isOnTarget ? neverThere : planned.slot;
            planned.debuffSlot = aura.isOnTarget ? planned.slot : neverThere;
            planned.stride = aura.isOnTarget ? onTarget : Index{0};
            if (aura.periodic) {
                planned.dotSlot = nextTicking++;
                planned.dotStride = ticking;
            }
            m_plan.auras.push_back(planned);
        }
        m_plan.auraSlots = neverThere + 1 + std::uint32_t{onTarget} * m_plan.targets;
        m_plan.dotSlots = std::uint32_t{ticking} * m_plan.targets;
        for (const Index aura : m_plan.statAuras)
            m_plan.auras[aura].changesStats = true;
        m_choices.forEach<LongerAura>(
            [this](const LongerAura &longer) { m_plan.auras[longer.aura].durationMs += longer.amountMs; });
        m_choices.forEach<AuraWith>([this](const AuraWith &with) { m_plan.auras[with.with].companion = with.aura; });
        m_choices.forEach<ExtraPetAttack>(
            [this](const ExtraPetAttack &extra) { m_plan.auras[extra.aura].extraAttackStacks = extra.stacks; });
        m_choices.forEach<Spread>([this](const Spread &spread) {
            m_plan.auras[spread.aura].spreadTargets = spread.targets;
            m_plan.auras[spread.aura].spreadFraction = spread.fraction;
        });
        for (PlannedAura &planned : m_plan.auras) {
            if (planned.carryOverMs != 0)
                planned.carryOverMs = carryOver(planned.durationMs);
        }
    }

    [[nodiscard]] static std::uint32_t carryOver(std::uint32_t durationMs)
    {
        constexpr float kShare = 0.3F;
        return truncateToMilliseconds(kShare * static_cast<float>(durationMs));
    }

    [[nodiscard]] PlannedAura plannedAura(Index index)
    {
        const Aura &aura = m_spec.auras[index];
        PlannedAura planned{.durationMs = aura.durationMs,
                            .carryOverMs = aura.carriesOver ? carryOver(aura.durationMs) : 0,
                            .maxStacks = aura.maxStacks,
                            .isRefreshable = aura.isRefreshable,
                            .isOnTarget = aura.isOnTarget};
        if (aura.durationMs == 0 && m_rules.loneWolfIsActive)
            planned.durationMs = kForEver;
        if (aura.periodic) {
            planned.tickMs = aura.periodic->tickMs;
            planned.tickSource =
                m_sources.add({.kind = SourceTraits::Kind::Tick,
                               .aura = index,
                               .isPhysical = !m_rules.dotTicksHaveOwnSchool || aura.periodic->isPhysical},
                              aura.periodic->coefficients, aura.slug + ".tick");
        }
        for (const AuraEffect &effect : aura.effects)
            planAuraEffect(index, effect, planned);
        return planned;
    }

    void planAuraEffect(Index index, const AuraEffect &effect, PlannedAura &planned)
    {
        if (const auto *summon = std::get_if<PeriodicSummon>(&effect)) {
            if (m_rules.guardiansLeave)
                planned.pulse = planPulse(*summon);
        } else if (const auto *damage = std::get_if<DamageAtMaxStacks>(&effect)) {
            planned.damageAtMax = m_sources.add({.kind = SourceTraits::Kind::Stacks,
                                                 .isPetSource = damage->isPetAbility,
                                                 .isPhysical = damage->isPhysical},
                                                damage->coefficients, damage->slug);
        } else if (const auto *cleave = std::get_if<MeleeCleave>(&effect)) {
            planned.isOnPet = true;
            if (m_plan.targets > 1) {
                m_plan.meleeCleaves.push_back({.aura = index, .fraction = cleave->fraction});
                m_plan.meleeCleaveAbility = m_sources.ability("pet_melee.cleave");
            }
        } else if (std::holds_alternative<PetAttackSpeed>(effect)) {
            planned.isOnPet = true;
        }
    }

    [[nodiscard]] Index planPulse(const PeriodicSummon &summon)
    {
        std::vector<PlannedEffect> cuts;
        for (const Index spell : summon.cutSpells) {
            const Spell &cut = m_spec.spells[spell];
            const std::uint32_t full = cut.charges > 0 ? cut.rechargeMs : cut.cooldownMs;
            cuts.push_back({.kind = EffectKind::ReduceCooldown,
                            .target = spell,
                            .amountMs = truncateToMilliseconds(summon.cutFraction * static_cast<float>(full))});
        }
        m_plan.pulses.push_back({.pet = summon.pet,
                                 .intervalMs = summon.intervalMs,
                                 .lifeMs = summon.lifeMs,
                                 .cuts = append(m_plan.effects, cuts)});
        return static_cast<Index>(m_plan.pulses.size() - 1);
    }

    void planSpell(Index index)
    {
        const Spell &spell = m_spec.spells[index];
        PlannedSpell planned{.cost = spell.cost,
                             .gain = spell.gain,
                             .cooldownMs = spell.cooldownMs,
                             .rechargeMs = spell.rechargeMs,
                             .charges = spell.charges,
                             .isOnGcd = spell.isOnGcd,
                             .idles = spell.idlesInBaseline && !m_rules.marksmanshipCastsMultiShot,
                             .isLocked = m_choices.isLocked(Unlock::What::Spell, index),
                             .hitsAllTargets = spell.hitsAllEnemies && m_rules.areaSpellsHitAllTargets,
                             .belowPercent = spell.usableBelowHealthPercent.value_or(kAnyPercent),
                             .rangeYards = spell.rangeYards};
        if (m_rules.castsTakeTime) {
            planned.castMs = spell.castMs;
            planned.channelTicks = spell.channelTicks;
            planned.appliesAtHit = spell.castKind == CastKind::Cast;
        }
        planned.source = m_sources.add({.kind = SourceTraits::Kind::SpellHit,
                                        .spell = index,
                                        .isPetSource = spell.isPetAbility,
                                        .isPhysical = spell.isPhysical},
                                       spell.coefficients, spell.slug);
        planned.ability = m_plan.sources[planned.source].ability;
        std::vector<Index> applies;
        for (const Index aura : spell.applies) {
            if (!m_choices.isLocked(Unlock::What::AuraOnCast, aura, index))
                applies.push_back(aura);
        }
        planned.applies = indexes(applies);
        planEffects(index, planned);
        planAurasForSpell(index, planned);
        std::vector<Index> procs;
        for (std::size_t i = 0; i < m_procs.size(); ++i) {
            const Proc &proc = *m_procs[i];
            if (isOn(proc, Trigger::SpellCast) &&
                ((proc.spells.empty() && proc.auras.empty()) || contains(proc.spells, index)))
                procs.push_back(static_cast<Index>(i));
        }
        planned.castProcs = indexes(procs);
        planned.sequences = append(m_plan.sequences, sequencesOf(index));
        m_plan.spells.push_back(planned);
    }

    void planEffects(Index index, PlannedSpell &planned)
    {
        const Spell &spell = m_spec.spells[index];
        std::vector<PlannedEffect> effects;
        std::vector<PlannedCleave> cleaves;
        for (const Effect &effect : spell.effects) {
            if (!m_choices.allow(effect))
                continue;
            if (effect.kind != EffectKind::Cleave) {
                effects.push_back(plannedEffect(effect));
                if (effect.kind == EffectKind::PetMirrorCast)
                    effects.back().target = index;
            } else if (m_plan.targets > 1) {
                cleaves.push_back({.fraction = effect.amount,
                                   .maxTargets = effect.count,
                                   .ability = m_sources.ability(spell.slug + ".cleave"),
                                   .buffs = indexes(effect.buffs)});
            }
        }
        planned.effects = append(m_plan.effects, effects);
        planned.cleaves = append(m_plan.cleaves, cleaves);
    }

    [[nodiscard]] PlannedEffect plannedEffect(const Effect &effect)
    {
        PlannedEffect planned{.kind = effect.kind,
                              .target = effect.target,
                              .count = effect.count,
                              .amountMs = effect.amountMs,
                              .amount = effect.amount,
                              .buffs = indexes(effect.buffs),
                              .choices = indexes(effect.choices)};
        if (effect.kind == EffectKind::ApplyNextOf)
            planned.turn = static_cast<Index>(m_plan.turns++);
        return planned;
    }

    void planAurasForSpell(Index spell, PlannedSpell &planned)
    {
        std::vector<Index> spent;
        std::vector<PlannedFreeCast> freeCasts;
        std::vector<PlannedReplication> replications;
        std::vector<PlannedRicochet> ricochets;
        for (std::size_t i = 0; i < m_spec.auras.size(); ++i) {
            const auto aura = static_cast<Index>(i);
            if (!m_possible[aura])
                continue;
            for (const AuraEffect &effect : m_spec.auras[aura].effects) {
                if (const auto *modifier = std::get_if<Modifier>(&effect)) {
                    if (modifier->consumesStack && contains(modifier->spells, spell))
                        spent.push_back(aura);
                } else if (const auto *free = std::get_if<FreeCast>(&effect)) {
                    if (planned.cost > 0 && (free->spells.empty() || contains(free->spells, spell)))
                        freeCasts.push_back({aura, free->isInstant, free->consumesStack});
                } else if (const auto *replication = std::get_if<Replication>(&effect)) {
                    if (contains(replication->spells, spell)) {
                        replications.push_back({.fraction = replication->fraction,
                                                .aura = aura,
                                                .toDebuff = replication->toDebuff,
                                                .ability = m_sources.ability(m_spec.auras[aura].slug)});
                    }
                } else if (const auto *ricochet = std::get_if<Ricochet>(&effect)) {
                    if (m_plan.targets > 1 && contains(ricochet->spells, spell))
                        ricochets.push_back({ricochet->fraction, ricochet->maxTargets, aura});
                }
            }
        }
        (m_rules.preciseShotsOutlastHit ? planned.spentAtHit : planned.spentAtCast) = indexes(spent);
        planned.freeCasts = append(m_plan.freeCasts, freeCasts);
        planned.replications = append(m_plan.replications, replications);
        planned.ricochets = append(m_plan.ricochets, ricochets);
    }

    [[nodiscard]] std::vector<PlannedSequence> sequencesOf(Index spell) const
    {
        std::vector<PlannedSequence> found;
        for (std::size_t i = 0; i < m_spec.sequences.size(); ++i) {
            const Sequence &sequence = m_spec.sequences[i];
            const bool isAdvance = sequence.spell == spell;
            if (m_choices.isLocked(Unlock::What::Sequence, static_cast<Index>(i)) ||
                (!isAdvance && !sequence.isResetByOtherCasts))
                continue;
            found.push_back({.isAdvance = isAdvance,
                             .count = sequence.count,
                             .counterAura = sequence.counterAura,
                             .granted = sequence.granted});
        }
        return found;
    }

    void planProc(const Proc &proc)
    {
        m_plan.procs.push_back({.kind = proc.kind,
                                .chance = proc.chance,
                                .ppm = proc.ppm,
                                .isHasted = proc.isHasted,
                                .isCritScaled = proc.isCritScaled,
                                .internalCooldownMs = proc.internalCooldownMs,
                                .buffs = indexes(proc.buffs),
                                .effect = plannedEffect(proc.effect)});
    }

    void planBonuses()
    {
        m_choices.forEach<ExtraCharges>([this](const ExtraCharges &extra) {
            PlannedSpell &spell = m_plan.spells[extra.spell];
            if (spell.charges > 0)
                spell.charges = static_cast<std::uint16_t>(spell.charges + extra.count);
        });
        m_choices.forEach<GuaranteedProc>([this](const GuaranteedProc &guaranteed) {
            for (std::size_t i = 0; i < m_procIds.size(); ++i) {
                if (m_procIds[i] == guaranteed.proc)
                    m_plan.procs[i].guaranteedBy = guaranteed.aura;
            }
        });
        m_choices.forEach<ImplodeAtStacks>([this](const ImplodeAtStacks &implode) {
            m_plan.auras[implode.aura].implodeStacks = implode.stacks;
            m_plan.implosion.spell = implode.spell;
            m_plan.implosion.bonusPerStack = implode.bonusPerStack;
        });
        m_choices.forEach<ImplodeChance>(
            [this](const ImplodeChance &implode) { m_plan.implosion.chance = implode.chance; });
        std::vector<GroundEffect> grounds;
        m_choices.forEach<GroundEffect>([&](const GroundEffect &ground) { grounds.push_back(ground); });
        m_plan.implosion.grounds = append(m_plan.grounds, grounds);
        std::vector<Index> procs;
        for (std::size_t i = 0; i < m_procs.size(); ++i) {
            if (isOn(*m_procs[i], Trigger::Implosion))
                procs.push_back(static_cast<Index>(i));
        }
        m_plan.implosion.procs = indexes(procs);
    }

    const SpecTable &m_spec;
    const Rules &m_rules;
    const Request &m_request;
    const Choices &m_choices;
    FightPlan m_plan;
    std::vector<const Proc *> m_procs; ///< that can happen in this fight
    std::vector<Index> m_procIds;      ///< their indexes in the table; kNone for those of sets
    std::vector<bool> m_possible;      ///< by aura
    SourcePlanner m_sources;
};

} // namespace

tl::expected<FightPlan, Error> planFight(const SpecTable &spec, const Request &request)
{
    const auto choices = Choices::read(spec, request);
    if (!choices)
        return tl::unexpected(choices.error());
    if (request.rules.resourcesFollowRequest && request.resources &&
        rotation::resourceByName(request.resources->type) != spec.resource.type) {
        return tl::unexpected(configurationError(
            "config_invalid", spec.displayName + " has another resource than \"" + request.resources->type + "\"",
            "/player/resources/resource_type"));
    }
    return Planner(spec, request, *choices).plan();
}

} // namespace wowlab::sim
