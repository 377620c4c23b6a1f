#pragma once

#include "tests/oracle/agenda.h"
#include "tests/oracle/chance.h"
#include "tests/oracle/oracle.h"
#include "tests/oracle/plan.h"

#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace wowlab::oracle {

/// More than 1000 decisions at one time.
struct Hang : std::runtime_error
{
    Hang()
        : std::runtime_error("the rotation hangs")
    {
    }
};

/// One iteration, rule by rule. The .cpp files are the sections of the rules: `fight` 1, 4 and 5, `fightdamage` 6,
/// `fightauras` 7 and 8, `fightprocs` 8 and 9, `fightpaths` what rotations read.
class Fight final : private Facts
{
public:
    /// `events` may be null; the plan outlives the fight.
    Fight(const Plan &plan, std::uint64_t seed, std::vector<Event> *events);

    /// Damage per second. Throws Hang or TooLong.
    [[nodiscard]] double run();

private:
    static constexpr int kPlayer = -1;

    /// Where an aura is, and which.
    using Place = std::pair<int, std::string>;

    struct Instance
    {
        std::uint64_t serial = 0;
        Ms expiry = 0;
        int stacks = 0;
        int maximum = 0;
        // Its chain of ticks, if it has one.
        bool hasTickToCome = false;
        Ms lastTick = 0;
        Ms nextTick = 0;
        Ms eventAt = 0;
        Ms interval = 0;
        float fraction = 1;
    };

    struct Charges
    {
        int current = 0;
        Ms next = 0;
    };

    struct LivingPet
    {
        const Pet *pet = nullptr;
        Ms goneAt = kForever;
    };

    struct Source
    {
        std::string ability{};
        float ap = 0;
        float sp = 0;
        std::string school{};
        bool isAutoAttack = false;
        bool isMelee = false;
        bool isPet = false;
        const Spell *spell = nullptr; ///< of a spell's hit
        const Aura *tick = nullptr;   ///< of an aura's tick
    };

    struct Roll
    {
        float amount = 0;
        bool isCritical = false;
    };

    struct ProcState
    {
        Ms readyAt = 0;
        Ms lastAttempt = 0;
        Ms lastSuccess = 0;
    };

    /// Baseline treats applications of effects differently from those that the tables declare.
    enum class By { Declaration, Effect };

    // fight
    void setUp();
    void tickResource();
    void makeDecision();
    void cast(const Spell &spell);
    void trigger(const Spell &spell);
    [[nodiscard]] const AuraEffect *freeCast(const Spell &spell) const;
    void trackSequences(const Spell &spell);
    void runEffects(const Spell &spell);
    void consumeStackFor(const Spell &spell);
    [[nodiscard]] bool isUsable(const Spell &spell) const;
    [[nodiscard]] bool isUsableButForResource(const Spell &spell) const;

    // fightdamage
    [[nodiscard]] float haste() const;
    [[nodiscard]] float mastery() const;
    [[nodiscard]] float playerCritChance() const;
    [[nodiscard]] float critChance(const Source &source, int target) const;
    [[nodiscard]] float healthPercent() const;
    [[nodiscard]] bool isFor(const Effect &multiplier, const Source &source) const;
    [[nodiscard]] bool conditionsHold(const Effect &multiplier) const;
    [[nodiscard]] float unconditional(float amount, const Source &source) const;
    [[nodiscard]] float conditional(const Source &source, int target, bool isCritical, float crit) const;
    Roll roll(const Source &source, int target, float fraction);
    void book(const std::string &ability, int target, float amount, bool isCritical);
    [[nodiscard]] static Source sourceOf(const Spell &spell);
    void hit(const Spell &spell, float fraction, const std::vector<std::string> &waitingAuras);
    void hitTarget(const Spell &spell, int target, float fraction);
    void ricochet(const Spell &spell);
    void autoAttack();
    void melee(const Pet &pet);
    void attackOf(const Pet &pet, Ms goneAt);

    // fightauras
    [[nodiscard]] Charges &charges(const Spell &spell);
    [[nodiscard]] Charges chargesNow(const Spell &spell) const;
    void startCooldown(const Spell &spell);
    void reduceCooldown(const Spell &spell, Ms amount);
    void gainCharge(const Spell &spell);
    [[nodiscard]] int unitOf(const Aura &aura, int target) const { return aura.isOnTarget ? target : kPlayer; }
    [[nodiscard]] const Instance *activeAt(int unit, const std::string &aura) const;
    [[nodiscard]] bool isActive(const std::string &aura) const { return activeAt(kPlayer, aura) != nullptr; }
    [[nodiscard]] Instance *same(const Place &place, std::uint64_t serial);
    void apply(const std::string &slug, int stacks, By by, int target, float fraction = 1);
    void afterApplication(const Aura &aura, const Place &place, std::uint64_t serial, int stacksBefore);
    void remove(const Place &place);
    void loseStack(const Place &place);
    void startTicks(const Aura &aura, const Place &place, Instance &instance, bool isNew, float fraction);
    void tickOfChain(const Aura &aura, const Place &place, std::uint64_t serial);
    void tickOfMany(const Aura &aura, const Place &place, float fraction);
    void tick(const Aura &aura, int target, float fraction);
    [[nodiscard]] Ms tickInterval(const Aura &aura) const;
    void summonPeriodically(const Effect &effect, const Place &place, std::uint64_t serial);
    void summon(const Pet &pet, Ms life);
    [[nodiscard]] int livingPets() const;

    // fightprocs
    void tryProcs(const std::set<std::string> &triggers, const Source &source, int target);
    void tryProcsOf(const Source &source, const Roll &roll, int target);
    [[nodiscard]] bool fires(const Proc &proc, const Source &source, int target);
    void runEffect(const Effect &effect, int target);
    [[nodiscard]] bool holds(const std::vector<Condition> &conditions) const;
    void implodeIfDue(const Aura &aura, const Place &place, std::uint64_t serial);
    void implosion(const Spell &spell, int target, float fraction);

    // fightpaths
    [[nodiscard]] double valueOf(const std::vector<std::string> &path) const override;
    [[nodiscard]] bool canCast(const std::string &spell) const override;
    [[nodiscard]] bool canCastButForResource(const std::string &spell) const override;
    [[nodiscard]] bool poolHolds(double extra, const std::string &nextSpell) override;
    [[nodiscard]] double resourceValue(const std::vector<std::string> &path) const;
    [[nodiscard]] double cooldownValue(const Spell &spell, const std::string &what) const;
    [[nodiscard]] double auraValue(int unit, const Aura &aura, const std::string &what) const;
    [[nodiscard]] double targetValue(const std::vector<std::string> &path) const;
    [[nodiscard]] int targetsHit(const Spell &spell) const;
    [[nodiscard]] double petValue(const std::vector<std::string> &path) const;
    [[nodiscard]] double spellValue(const Spell &spell, const std::string &what) const;
    [[nodiscard]] double playerValue(const std::string &what) const;
    [[nodiscard]] Ms readyIn(const Spell &spell) const;
    [[nodiscard]] Ms nextChargeIn(const Spell &spell) const;

    void record(const Event &event);

    const Plan &m_plan;
    const Rules &m_rules;
    const SpecData &m_spec;
    Chance m_chance;
    std::vector<Event> *m_events;

    Agenda m_agenda;
    Ms m_now = 0;
    bool m_isOver = false;
    double m_total = 0;
    float m_resource = 0;
    Ms m_gcdEnd = 0;
    Ms m_decisionsAt = -1;
    int m_decisions = 0;
    std::optional<Ms> m_poolDeadline; ///< while pooling
    std::map<std::string, Ms> m_readyAt;
    std::map<std::string, Charges> m_charges;
    std::map<Place, Instance> m_auras;
    std::uint64_t m_serials = 0;
    std::vector<LivingPet> m_pets;
    std::map<const Proc *, ProcState> m_procs;
    std::map<const Effect *, std::size_t> m_turns; ///< of apply_next_of
    std::map<const Effect *, Ms> m_groundReadyAt;
    std::map<int, Ms> m_implodedAt; ///< by target
};

} // namespace wowlab::oracle
