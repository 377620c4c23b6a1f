#include "tests/oracle/fight.h"

#include <algorithm>
#include <stdexcept>

namespace wowlab::oracle {

namespace {

[[nodiscard]] bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

void Fight::tryProcsOf(const Source &source, const Roll &roll, int target)
{
    std::set<std::string> triggers{source.tick ? "periodic_damage" : "damage"};
    if (roll.isCritical)
        triggers.insert("crit");
    if (roll.isCritical && source.spell)
        triggers.insert("spell_crit");
    if (source.isAutoAttack)
        triggers.insert("auto_attack");
    if (source.isAutoAttack && (roll.isCritical || !m_rules.wildCallUsesShotsCrit))
        triggers.insert("auto_attack_crit");
    if (source.isMelee)
        triggers.insert("pet_melee");
    tryProcs(triggers, source, target);
}

void Fight::tryProcs(const std::set<std::string> &triggers, const Source &source, int target)
{
    for (const Proc *proc : m_plan.procs) {
        const bool isTriggered = std::any_of(proc->on.begin(), proc->on.end(),
                                             [&](const std::string &trigger) { return triggers.contains(trigger); });
        if (!isTriggered)
            continue;
        const bool isNamed = (source.spell && contains(proc->spells, source.spell->slug)) ||
                             (source.tick && contains(proc->auras, source.tick->slug));
        if (!isNamed && !(proc->spells.empty() && proc->auras.empty()))
            continue;
        if (holds(proc->requirements) && fires(*proc, source, target))
            runEffect(proc->effect, target);
    }
}

bool Fight::fires(const Proc &proc, const Source &source, int target)
{
    ProcState &state = m_procs[&proc];
    if (m_now < state.readyAt)
        return false;
    // Baseline does not know whether the shot was critical: it finds out anew.
    if (proc.on.contains("auto_attack_crit") && !m_rules.wildCallUsesShotsCrit &&
        !m_chance.roll(critChance(source, target)))
        return false;
    float chance = proc.chance;
    if (proc.isRealPpm) {
        const float perMinute =
            proc.ppm * (proc.isHasted ? haste() : 1) * (proc.isCritScaled ? 1 + m_plan.critChance : 1);
        const float sinceAttempt = static_cast<float>(m_now - state.lastAttempt) / 1000;
        const float sinceSuccess = static_cast<float>(m_now - state.lastSuccess) / 1000;
        chance = perMinute * std::min(sinceAttempt, 10.0F) / 60 *
                 std::max(1.0F, 1 + 3 * (sinceSuccess * perMinute / 60 - 1.5F));
        state.lastAttempt = m_now;
    }
    for (const Effect *effect : m_plan.chosenOf("guaranteed_proc_while")) {
        if (effect->proc == proc.slug && isActive(effect->aura))
            chance = 1;
    }
    const bool takesNoRoll = chance >= 1 && !m_rules.procTableIsEvaluated;
    if (!takesNoRoll && !m_chance.roll(chance))
        return false;
    state.readyAt = m_now + proc.internalCooldownMs;
    state.lastSuccess = m_now;
    return true;
}

bool Fight::holds(const std::vector<Condition> &conditions) const
{
    return std::all_of(conditions.begin(), conditions.end(), [this](const Condition &condition) {
        switch (condition.kind) {
        case Condition::Kind::Talent:
            return m_plan.talents.contains(condition.slug);
        case Condition::Kind::TierSet:
            return m_plan.tierSets.contains(condition.slug);
        case Condition::Kind::Buff:
            return isActive(condition.slug);
        }
        return false;
    });
}

void Fight::runEffect(const Effect &effect, int target)
{
    if (!effect.rules.empty() && (effect.rules == "corrected") != m_rules.talentsWork)
        return;
    if (!holds(effect.conditions))
        return;
    if (effect.type == "reduce_cooldown") {
        reduceCooldown(*m_plan.spells.at(effect.spell), effect.amountMs);
    } else if (effect.type == "apply_buff" || effect.type == "apply_debuff") {
        apply(effect.aura, effect.stacks, By::Effect, target);
    } else if (effect.type == "summon") {
        const Pet &pet = *m_plan.pets.at(effect.pet);
        summon(pet, pet.durationMs);
    } else if (effect.type == "extend_aura") {
        const Place place{unitOf(*m_plan.auras.at(effect.aura), target), effect.aura};
        if (activeAt(place.first, place.second))
            m_auras.at(place).expiry += effect.amountMs;
    } else if (effect.type == "trigger_spell") {
        trigger(*m_plan.spells.at(effect.spell));
    } else if (effect.type == "gain_charge") {
        for (int i = 0; i < effect.charges; ++i)
            gainCharge(*m_plan.spells.at(effect.spell));
    } else if (effect.type == "gain_resource") {
        m_resource = std::min(m_plan.resourceMax, m_resource + effect.amount);
    } else if (effect.type == "remove_aura") {
        remove({unitOf(*m_plan.auras.at(effect.aura), target), effect.aura});
    } else if (effect.type == "apply_next_of") {
        std::size_t &turn = m_turns[&effect];
        apply(effect.auras.at(turn), 1, By::Effect, target);
        turn = (turn + 1) % effect.auras.size();
    } else {
        throw std::logic_error("no such effect: " + effect.type);
    }
}

void Fight::implodeIfDue(const Aura &aura, const Place &place, std::uint64_t serial)
{
    for (const Effect *effect : m_plan.chosenOf("implode_at_stacks")) {
        const Instance *instance = same(place, serial);
        if (effect->aura != aura.slug || !instance)
            continue;
        const auto last = m_implodedAt.find(place.first);
        if (last != m_implodedAt.end() && last->second == m_now)
            continue;
        bool isDue = instance->stacks >= effect->stacks;
        for (const Effect *chance : m_plan.chosenOf("implode_chance")) {
            if (!isDue)
                isDue = m_chance.roll(chance->amount);
        }
        if (!isDue)
            continue;
        const float fraction = 1 + effect->perStackBonus * static_cast<float>(instance->stacks);
        const Spell *spell = m_plan.spells.at(effect->spell);
        m_implodedAt[place.first] = m_now;
        remove(place);
        m_agenda.add(m_now, [this, spell, target = place.first, fraction] { implosion(*spell, target, fraction); });
    }
}

void Fight::implosion(const Spell &spell, int target, float fraction)
{
    hitTarget(spell, target, fraction);
    tryProcs({"sentinel_implosion"}, sourceOf(spell), target);
    for (const Effect *ground : m_plan.chosenOf("ground_effect")) {
        Ms &readyAt = m_groundReadyAt[ground];
        if (m_now < readyAt)
            continue;
        readyAt = m_now + ground->cooldownMs;
        m_agenda.add(m_now, [this, ground] { hit(*m_plan.spells.at(ground->impact), 1, {}); });
        for (Ms i = 1; i <= ground->durationMs / ground->tickMs; ++i)
            m_agenda.add(m_now + i * ground->tickMs, [this, ground] { hit(*m_plan.spells.at(ground->tick), 1, {}); });
    }
}

} // namespace wowlab::oracle
