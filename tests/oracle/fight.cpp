#include "tests/oracle/fight.h"

#include <algorithm>

namespace wowlab::oracle {

namespace {

/// Baseline's clock: slots of 32 ms, and after this many milliseconds it starts again.
constexpr Ms kWheelMs = 1'048'576;
constexpr Ms kSlotMs = 32;
constexpr int kMaxDecisionsAtOnce = 1000;
constexpr int kMaxEvents = 400'000;

} // namespace

Fight::Fight(const Plan &plan, std::uint64_t seed, std::vector<Event> *events)
    : m_plan(plan)
    , m_rules(plan.rules)
    , m_spec(plan.spec)
    , m_chance(seed)
    , m_events(events)
{
}

double Fight::run()
{
    setUp();
    // A wrapped clock is not looked at before the slot is over.
    const bool wraps = !m_rules.fightsHaveAnyLength && m_plan.duration >= kWheelMs;
    const Ms wrappedEnd = (m_plan.duration % kWheelMs / kSlotMs + 1) * kSlotMs;
    int events = 0;
    while (!m_isOver) {
        m_now = m_agenda.nextTime();
        if (wraps && m_now >= wrappedEnd)
            break;
        m_agenda.takeNext()();
        if (++events > kMaxEvents)
            throw TooLong();
    }
    if (m_plan.duration == 0)
        return 0;
    return m_total / static_cast<double>(static_cast<float>(m_plan.duration) / 1000);
}

void Fight::setUp()
{
    m_resource = m_plan.resourceStart;
    for (const Spell &spell : m_spec.spells) {
        if (spell.charges > 0)
            m_charges[spell.slug] = {.current = m_plan.maxCharges(spell)};
    }
    for (const std::string &aura : m_spec.startAuras)
        apply(aura, 1, By::Declaration, 0);

    m_agenda.add(m_plan.duration, [this] { m_isOver = true; });
    m_agenda.add(m_spec.resourceTickMs, [this] { tickResource(); });
    m_agenda.add(0, [this] { makeDecision(); });
    m_agenda.add(m_spec.autoAttack.firstAtMs, [this] { autoAttack(); });
    std::vector<const Pet *> present;
    for (const Pet &pet : m_spec.pets) {
        if (pet.isPresentAtStart)
            present.push_back(&pet);
    }
    for (const Effect *effect : m_plan.chosenOf("extra_pet"))
        present.push_back(m_plan.pets.at(effect->pet));
    for (const Pet *pet : present) {
        m_pets.push_back({.pet = pet});
        m_agenda.add(pet->melee.firstAtMs, [this, pet] { attackOf(*pet, kForever); });
    }
}

void Fight::tickResource()
{
    const float tick = static_cast<float>(m_spec.resourceTickMs) / 1000;
    m_resource = std::min(m_plan.resourceMax, m_resource + m_plan.resourceRegen * haste() * tick);
    m_agenda.add(m_now + m_spec.resourceTickMs, [this] { tickResource(); });
}

void Fight::makeDecision()
{
    m_decisions = m_now == m_decisionsAt ? m_decisions + 1 : 1;
    m_decisionsAt = m_now;
    if (m_decisions > kMaxDecisionsAtOnce)
        throw Hang();

    const Decision decision = decide(m_plan.rotation, m_rules, *this);
    if (decision.kind != Decision::Kind::Pool)
        m_poolDeadline.reset();
    Ms after = m_spec.idleMs;
    if (decision.kind == Decision::Kind::Cast) {
        const Spell &spell = *m_plan.spells.at(decision.spell);
        if (m_rules.marksmanshipCastsMultiShot || !spell.idlesInBaseline)
            return cast(spell);
    }
    if (decision.kind == Decision::Kind::Wait)
        after = std::max<Ms>(100, static_cast<Ms>(static_cast<float>(decision.seconds) * 1000));
    m_agenda.add(m_now + after, [this] { makeDecision(); });
}

bool Fight::isUsable(const Spell &spell) const
{
    return isUsableButForResource(spell) && (m_resource >= spell.cost || freeCast(spell));
}

bool Fight::isUsableButForResource(const Spell &spell) const
{
    if (m_plan.lockedSpells.contains(spell.slug))
        return false;
    if (readyIn(spell) > 0)
        return false;
    return !spell.usableBelowHealthPct || healthPercent() < *spell.usableBelowHealthPct;
}

const AuraEffect *Fight::freeCast(const Spell &spell) const
{
    const auto found = m_plan.auraEffects.find("free_cast");
    if (spell.cost == 0 || found == m_plan.auraEffects.end())
        return nullptr;
    for (const AuraEffect &entry : found->second) {
        const auto &spells = entry.effect->spells;
        if (isActive(entry.aura->slug) &&
            (spells.empty() || std::find(spells.begin(), spells.end(), spell.slug) != spells.end()))
            return &entry;
    }
    return nullptr;
}

void Fight::cast(const Spell &spell)
{
    // 1, 2
    const AuraEffect *free = freeCast(spell);
    if (!free && m_resource >= spell.cost)
        m_resource -= spell.cost;
    m_resource = std::min(m_plan.resourceMax, m_resource + spell.gain);
    record({.kind = Event::Kind::Cast, .name = spell.slug, .amount = m_resource});
    // 3
    trackSequences(spell);
    if (free && free->effect->consumes)
        loseStack({kPlayer, free->aura->slug});
    // 4
    startCooldown(spell);
    // 5
    const bool takesTime = m_rules.castsTakeTime && spell.castMs > 0 && !(free && free->effect->instant);
    std::vector<std::string> waiting;
    for (const std::string &aura : spell.applies) {
        if (m_plan.lockedAuras.contains({spell.slug, aura}))
            continue;
        if (takesTime && spell.castType == "cast")
            waiting.push_back(aura);
        else
            apply(aura, 1, By::Declaration, 0);
    }
    // 6
    if (!m_rules.preciseShotsOutlastHit)
        consumeStackFor(spell);
    // 7
    runEffects(spell);
    // 8
    const float h = haste();
    const Ms castTime = takesTime ? static_cast<Ms>(static_cast<float>(spell.castMs) / h) : 0;
    Ms next = castTime;
    if (spell.isOnGlobalCooldown) {
        const Ms gcd = std::max(m_spec.gcdMinMs, static_cast<Ms>(static_cast<float>(m_spec.gcdMs) / h));
        m_gcdEnd = m_now + gcd;
        next = std::max(gcd, castTime);
    }
    m_agenda.add(m_now + next, [this] { makeDecision(); });
    // 9
    const int hits = m_rules.castsTakeTime && spell.castType == "channel" ? spell.channelTicks : 1;
    for (int i = 1; i <= hits; ++i)
        m_agenda.add(m_now + castTime * i / hits, [this, &spell, waiting] { hit(spell, 1, waiting); });
}

void Fight::trigger(const Spell &spell)
{
    if (m_plan.lockedSpells.contains(spell.slug))
        return;
    record({.kind = Event::Kind::Trigger, .name = spell.slug});
    for (const std::string &aura : spell.applies) {
        if (!m_plan.lockedAuras.contains({spell.slug, aura}))
            apply(aura, 1, By::Declaration, 0);
    }
    runEffects(spell);
    m_agenda.add(m_now, [this, &spell] { hit(spell, 1, {}); });
}

void Fight::trackSequences(const Spell &spell)
{
    for (const Sequence &sequence : m_spec.sequences) {
        if (m_plan.lockedSequences.contains(sequence.slug))
            continue;
        const Place counter{kPlayer, sequence.counterAura};
        if (spell.slug == sequence.spell) {
            const Instance *instance = activeAt(kPlayer, sequence.counterAura);
            if (instance && instance->stacks + 1 >= sequence.count) {
                apply(sequence.grants, 1, By::Declaration, 0);
                remove(counter);
            } else {
                apply(sequence.counterAura, 1, By::Declaration, 0);
            }
        } else if (sequence.isResetByOtherCasts) {
            remove(counter);
        }
    }
}

void Fight::runEffects(const Spell &spell)
{
    for (const Effect &effect : spell.effects) {
        if (effect.type == "cleave") // waits for the hit
            continue;
        if (effect.type == "pet_mirror_cast") {
            if (holds(effect.conditions) &&
                (effect.rules.empty() || (effect.rules == "corrected") == m_rules.talentsWork))
                m_agenda.add(m_now, [this, &spell, &effect] { hit(spell, effect.fraction, {}); });
            continue;
        }
        runEffect(effect, 0);
    }
    tryProcs({"spell_cast"}, sourceOf(spell), 0);
}

void Fight::consumeStackFor(const Spell &spell)
{
    const auto found = m_plan.auraEffects.find("damage_multiplier");
    if (found == m_plan.auraEffects.end())
        return;
    for (const auto &[aura, effect] : found->second) {
        const auto &spells = effect->spells;
        if (effect->consumesStack && isActive(aura->slug) &&
            std::find(spells.begin(), spells.end(), spell.slug) != spells.end())
            loseStack({kPlayer, aura->slug});
    }
}

void Fight::record(const Event &event)
{
    if (!m_events)
        return;
    m_events->push_back(event);
    m_events->back().timeMs = static_cast<std::uint32_t>(m_now);
}

} // namespace wowlab::oracle
