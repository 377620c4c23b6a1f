#include "tests/oracle/fight.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace wowlab::oracle {

namespace {

/// Quotients end here, as if time were 32 bits of milliseconds.
constexpr double kLongestMs = 4'294'967'295;

[[nodiscard]] double seconds(Ms time)
{
    return static_cast<double>(time) / 1000;
}

/// Cut to whole milliseconds.
[[nodiscard]] double wholeSeconds(double ms)
{
    return std::floor(std::clamp(ms, 0.0, kLongestMs)) / 1000;
}

[[nodiscard]] std::invalid_argument unknown(const std::vector<std::string> &path)
{
    std::string text;
    for (const std::string &word : path)
        text += word + ".";
    return std::invalid_argument("no such path: " + text);
}

} // namespace

double Fight::valueOf(const std::vector<std::string> &path) const
{
    const std::string &kind = path.at(0);
    const std::string &name = path.at(1);
    const std::string &rest = path.size() > 2 ? path[2] : std::string();
    if (kind == "resource")
        return resourceValue(path);
    if (kind == "cd")
        return cooldownValue(*m_plan.spells.at(name), rest);
    if (kind == "buff")
        return auraValue(kPlayer, *m_plan.auras.at(name), rest);
    if (kind == "debuff" || kind == "dot") {
        if (!m_rules.debuffPathsReadTarget)
            return rest == "inactive" || rest == "refreshable" ? 1 : 0;
        return auraValue(0, *m_plan.auras.at(name), rest);
    }
    if (kind == "combat")
        return name == "time" ? seconds(m_now) : seconds(m_plan.duration - m_now);
    if (kind == "gcd") {
        if (name == "active")
            return m_now < m_gcdEnd ? 1 : 0;
        if (name == "remaining")
            return seconds(std::max<Ms>(0, m_gcdEnd - m_now));
        const double length = seconds(m_spec.gcdMs) / static_cast<double>(haste());
        return m_rules.placeholderPathsHaveMeaning ? std::max(seconds(m_spec.gcdMinMs), length) : length;
    }
    if (kind == "target")
        return targetValue(path);
    if (kind == "enemy") {
        if (name == "count")
            return m_plan.targetCount;
        return targetsHit(*m_plan.spells.at(rest));
    }
    if (kind == "pet")
        return petValue(path);
    if (kind == "talent")
        return rest == "max_rank" || m_plan.talents.contains(name) ? 1 : 0;
    if (kind == "equipped" || kind == "trinket")
        return 0;
    if (kind == "spell")
        return spellValue(*m_plan.spells.at(name), rest);
    if (kind == "player")
        return playerValue(rest.empty() ? name : name + "." + rest);
    throw unknown(path);
}

double Fight::resourceValue(const std::vector<std::string> &path) const
{
    const std::string name = resourceName(path[1]);
    const std::string what = path.size() > 2 ? path[2] : "current";
    const bool isOurs = name == resourceName(m_spec.resourceType);
    const float current = isOurs ? m_resource : 0;
    const float maximum = isOurs ? m_plan.resourceMax : 0;
    float regeneration = 0;
    if (isOurs)
        regeneration = m_plan.resourceRegen * haste();
    else if (name == "energy")
        regeneration = 10 * haste();
    else if (name == "focus")
        regeneration = 5 * haste();
    if (what == "current")
        return static_cast<double>(current);
    if (what == "max")
        return static_cast<double>(maximum);
    if (what == "deficit")
        return static_cast<double>(maximum - current);
    if (what == "percent")
        return maximum == 0 ? 0 : static_cast<double>(current / maximum * 100);
    if (what == "deficit_percent")
        return maximum == 0 ? 0 : static_cast<double>((maximum - current) / maximum * 100);
    if (what == "regen")
        return static_cast<double>(regeneration);
    if (what == "time_to_max") {
        if (!(regeneration > 0))
            return std::numeric_limits<double>::infinity();
        return wholeSeconds(static_cast<double>((maximum - current) / regeneration * 1000));
    }
    throw unknown(path);
}

/// Until it is off cooldown or a charge is there; never negative.
Ms Fight::readyIn(const Spell &spell) const
{
    if (spell.charges > 0)
        return chargesNow(spell).current > 0 ? 0 : std::max<Ms>(1, m_charges.at(spell.slug).next - m_now);
    const auto found = m_readyAt.find(spell.slug);
    return found == m_readyAt.end() ? 0 : std::max<Ms>(0, found->second - m_now);
}

/// Of the running recharge, 0 if none runs or its time has passed.
Ms Fight::nextChargeIn(const Spell &spell) const
{
    const Charges charges = chargesNow(spell);
    return charges.current == m_plan.maxCharges(spell) ? 0 : std::max<Ms>(0, charges.next - m_now);
}

double Fight::cooldownValue(const Spell &spell, const std::string &what) const
{
    const bool isCharged = spell.charges > 0;
    const Charges charges = isCharged ? chargesNow(spell) : Charges();
    const int maximum = isCharged ? m_plan.maxCharges(spell) : 0;
    if (what == "ready")
        return readyIn(spell) == 0 ? 1 : 0;
    if (what == "remaining")
        return seconds(!isCharged ? readyIn(spell) : charges.current > 0 ? 0 : nextChargeIn(spell));
    if (what == "duration" || what == "base_duration") {
        if (isCharged)
            return m_rules.placeholderPathsHaveMeaning ? seconds(spell.rechargeMs) : 0;
        return seconds(spell.cooldownMs);
    }
    if (what == "charges")
        return charges.current;
    if (what == "charges_max")
        return maximum;
    if (!isCharged || charges.current == maximum)
        return what == "charges_fractional" ? charges.current : 0;
    if (what == "charges_fractional") {
        const float progress = 1 - static_cast<float>(nextChargeIn(spell)) / static_cast<float>(spell.rechargeMs);
        return static_cast<double>(static_cast<float>(charges.current) + std::min(1.0F, progress));
    }
    const bool counts = m_rules.placeholderPathsHaveMeaning || charges.current == 0;
    const Ms first = counts ? nextChargeIn(spell) : 0;
    if (what == "recharge_time")
        return seconds(first);
    return seconds(first + (maximum - charges.current - 1) * spell.rechargeMs);
}

/// Of buffs, debuffs and dots.
double Fight::auraValue(int unit, const Aura &aura, const std::string &what) const
{
    const Instance *instance = activeAt(unit, aura.slug);
    const Ms remaining = instance ? instance->expiry - m_now : 0;
    const auto found = m_auras.find({unit, aura.slug});
    const bool isThere = instance || (found != m_auras.end() && !m_rules.expiredAurasAreAbsent);
    if (what == "active" || what == "ticking")
        return instance ? 1 : 0;
    if (what == "inactive")
        return instance ? 0 : 1;
    if (what == "remaining")
        return seconds(remaining);
    if (what == "stacks")
        return instance ? instance->stacks : 0;
    if (what == "stacks_max") {
        if (m_rules.stacksReachDeclaredMaximum)
            return aura.maxStacks;
        return isThere ? found->second.maximum : 0;
    }
    if (what == "duration")
        return m_rules.placeholderPathsHaveMeaning || isThere ? seconds(m_plan.durationOf(aura)) : 0;
    if (what == "refreshable")
        return !instance || remaining * 10 < m_plan.durationOf(aura) * 3 ? 1 : 0;
    if (what == "ticks_remaining") {
        if (!instance || !aura.periodic)
            return 0;
        if (!m_rules.dotsHaveOneTickChain)
            return static_cast<double>(remaining / tickInterval(aura));
        if (!instance->hasTickToCome || instance->nextTick > instance->expiry)
            return 0;
        return static_cast<double>((instance->expiry - instance->nextTick) / instance->interval + 1);
    }
    throw std::invalid_argument("no such path: " + what);
}

double Fight::targetValue(const std::vector<std::string> &path) const
{
    const std::string &what = path[1];
    const bool falls = m_rules.targetHealthFalls;
    if (what == "health") {
        const float share = 1 - static_cast<float>(m_now) / static_cast<float>(m_plan.duration);
        return static_cast<double>(falls ? share * m_plan.targetHealth : m_plan.targetHealth);
    }
    if (what == "health_max")
        return static_cast<double>(m_plan.targetHealth);
    if (what == "health_percent")
        return static_cast<double>(healthPercent());
    if (what == "distance")
        return static_cast<double>(m_spec.targetDistance);
    if (what == "casting" || what == "moving")
        return 0;
    const float goal = what == "time_to_percent" ? static_cast<float>(std::stoi(path.at(2))) : 0;
    const float share = 1 - goal / 100;
    if (falls)
        return seconds(std::max<Ms>(0, static_cast<Ms>(static_cast<float>(m_plan.duration) * share) - m_now));
    if (m_total == 0)
        return seconds(m_plan.duration - m_now);
    if (m_now == 0)
        return 0;
    const float damagePerSecond = static_cast<float>(m_total) / (static_cast<float>(m_now) / 1000);
    const float milliseconds = m_plan.targetHealth * share / damagePerSecond * 1000;
    return seconds(static_cast<Ms>(std::min(milliseconds, 4294967295.0F)));
}

int Fight::targetsHit(const Spell &spell) const
{
    int targets = spell.target == "all_enemies" ? m_plan.targetCount : 1;
    if (const auto found = m_plan.auraEffects.find("ricochet"); found != m_plan.auraEffects.end()) {
        for (const auto &[aura, effect] : found->second) {
            const auto &spells = effect->spells;
            if (isActive(aura->slug) && std::find(spells.begin(), spells.end(), spell.slug) != spells.end())
                targets = std::max(targets, 1 + std::min(effect->maxTargets, m_plan.targetCount - 1));
        }
    }
    return targets;
}

double Fight::petValue(const std::vector<std::string> &path) const
{
    const std::string &what = path[1];
    if (what == "active")
        return livingPets() > 0 ? 1 : 0;
    if (what == "count")
        return livingPets();
    if (what == "remaining") {
        for (const LivingPet &living : m_pets) {
            if (living.goneAt != kForever && m_now < living.goneAt)
                return seconds(living.goneAt - m_now);
        }
        return 0;
    }
    // Frenzy and Beast Cleave are the player's auras but about the pet.
    if (!m_rules.placeholderPathsHaveMeaning || m_pets.empty())
        return 0;
    const Aura &aura = *m_plan.auras.at(path.at(2));
    const bool isOfPet = std::any_of(aura.effects.begin(), aura.effects.end(), [](const Effect &effect) {
        return effect.type == "pet_attack_speed" || effect.type == "pet_melee_cleave";
    });
    return isOfPet && isActive(aura.slug) ? 1 : 0;
}

double Fight::spellValue(const Spell &spell, const std::string &what) const
{
    if (what == "cost")
        return m_rules.placeholderPathsHaveMeaning && !freeCast(spell) ? static_cast<double>(spell.cost) : 0;
    if (what == "cast_time")
        return m_rules.placeholderPathsHaveMeaning && m_rules.castsTakeTime
                   ? wholeSeconds(static_cast<double>(static_cast<float>(spell.castMs) / haste()))
                   : 0;
    if (what == "range")
        return static_cast<double>(spell.rangeYd);
    if (what == "in_range")
        return m_spec.targetDistance <= spell.rangeYd ? 1 : 0;
    if (what == "usable")
        return (m_rules.placeholderPathsHaveMeaning ? isUsable(spell) : readyIn(spell) == 0) ? 1 : 0;
    throw std::invalid_argument("no such path: " + what);
}

double Fight::playerValue(const std::string &what) const
{
    if (what == "health" || what == "health.max")
        return static_cast<double>(m_spec.playerHealth);
    if (what == "health.percent")
        return 100;
    if (what == "haste")
        return static_cast<double>((haste() - 1) * 100);
    if (what == "crit")
        return static_cast<double>(playerCritChance() * 100);
    if (what == "mastery")
        return static_cast<double>(mastery());
    if (what == "versatility")
        return static_cast<double>(m_plan.versatilityPct);
    if (what == "attack_power")
        return static_cast<double>(m_plan.attackPower);
    if (what == "spell_power")
        return static_cast<double>(m_plan.spellPower);
    if (what == "level")
        return m_spec.level;
    if (what == "armor")
        return static_cast<double>(m_spec.playerArmor);
    if (what == "stamina")
        return static_cast<double>(m_plan.request.stamina);
    if (what == "primary_stat")
        return static_cast<double>(m_plan.request.agility);
    if (what == "alive" || what == "in_combat")
        return 1;
    // health.deficit, moving, stealthed, mounted, movement_remaining
    return 0;
}

bool Fight::canCast(const std::string &spell) const
{
    return !m_rules.unusableCastsAreSkipped || isUsable(*m_plan.spells.at(spell));
}

bool Fight::canCastButForResource(const std::string &spell) const
{
    return !m_rules.unusableCastsAreSkipped || isUsableButForResource(*m_plan.spells.at(spell));
}

bool Fight::poolHolds(double extra, const std::string &nextSpell)
{
    double need = extra;
    if (!nextSpell.empty() && !freeCast(*m_plan.spells.at(nextSpell)))
        need = need + static_cast<double>(m_plan.spells.at(nextSpell)->cost);
    if (static_cast<double>(m_resource) >= need)
        return false;
    if (!m_poolDeadline) {
        Ms earliest = kForever;
        for (const Spell &spell : m_spec.spells) {
            const Ms in = spell.charges > 0 ? nextChargeIn(spell) : readyIn(spell);
            if (in > 0)
                earliest = std::min(earliest, m_now + in);
        }
        m_poolDeadline = earliest;
    }
    return m_now < *m_poolDeadline;
}

} // namespace wowlab::oracle
