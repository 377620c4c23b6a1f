#include "tests/oracle/engineside.h"

#include "core/rotation/rules.h"
#include "core/sim/fight.h"
#include "core/sim/simulation.h"
#include "core/sim/trace.h"
#include "tests/oracle/specfiles.h"

#include <nlohmann/json.hpp>

#include <atomic>
#include <bit>
#include <stdexcept>

namespace wowlab::oracle {

namespace {

/// What is worth comparing; under some rules ticks multiply without bound.
constexpr std::size_t kMostEvents = 100'000;

using Prepared = tl::expected<std::shared_ptr<const sim::Simulation>, sim::Error>;

/// Both structures name the same switches in the same order.
[[nodiscard]] rotation::Rules translated(const Rules &rules)
{
    static_assert(sizeof(Rules) == sizeof(rotation::Rules));
    return std::bit_cast<rotation::Rules>(rules);
}

[[nodiscard]] std::string nameOf(const sim::Simulation &simulation, const sim::TraceEvent &event)
{
    switch (event.kind) {
    case sim::TraceKind::Cast:
    case sim::TraceKind::Trigger:
        return simulation.spec().spells.at(event.index).slug;
    case sim::TraceKind::Damage:
        return simulation.plan().abilities.at(event.index);
    case sim::TraceKind::Aura:
    case sim::TraceKind::AuraEnd:
        return simulation.spec().auras.at(event.index).slug;
    case sim::TraceKind::Summon:
        return simulation.spec().pets.at(event.index).slug;
    }
    throw std::logic_error("an unknown kind of event");
}

[[nodiscard]] Event::Kind kindOf(sim::TraceKind kind)
{
    switch (kind) {
    case sim::TraceKind::Cast:
        return Event::Kind::Cast;
    case sim::TraceKind::Trigger:
        return Event::Kind::Trigger;
    case sim::TraceKind::Damage:
        return Event::Kind::Damage;
    case sim::TraceKind::Aura:
        return Event::Kind::Aura;
    case sim::TraceKind::AuraEnd:
        return Event::Kind::AuraEnd;
    case sim::TraceKind::Summon:
        return Event::Kind::Summon;
    }
    throw std::logic_error("an unknown kind of event");
}

class PreparedEngine final : public EngineSide
{
public:
    explicit PreparedEngine(std::shared_ptr<const sim::Simulation> simulation)
        : m_simulation(std::move(simulation))
    {
    }

    [[nodiscard]] Outcome run(std::uint64_t seed) const override
    {
        Outcome outcome;
        std::atomic<bool> stop = false;
        sim::Fight fight(m_simulation->plan(), m_simulation->program(), &stop);
        fight.setTrace([&](const sim::TraceEvent &event) {
            stop = outcome.iteration.events.size() >= kMostEvents;
            outcome.iteration.events.push_back({.timeMs = event.timeMs,
                                                .kind = kindOf(event.kind),
                                                .name = nameOf(*m_simulation, event),
                                                .target = event.target,
                                                .stacks = event.stacks,
                                                .isCritical = event.isCritical,
                                                .endsAtMs = event.endsAtMs,
                                                .amount = event.amount});
        });
        switch (fight.run(seed)) {
        case sim::Fight::Outcome::Completed:
            outcome.iteration.damagePerSecond = fight.damagePerSecond();
            break;
        case sim::Fight::Outcome::Hangs:
            outcome.end = End::Hangs;
            outcome.iteration.hangs = true;
            break;
        case sim::Fight::Outcome::BudgetExceeded:
        case sim::Fight::Outcome::Stopped:
            outcome.end = End::TooLong;
            break;
        }
        return outcome;
    }

private:
    std::shared_ptr<const sim::Simulation> m_simulation;
};

[[nodiscard]] const sim::SpecLibrary &library()
{
    static const sim::SpecLibrary all = [] {
        sim::SpecLibrary made = sim::SpecLibrary::builtIn();
        auto spec = sim::readSpecTable(madeUpSpec());
        if (!spec)
            throw std::runtime_error("the engine refuses the made-up spec: " + spec.error().message);
        made.add(std::move(*spec));
        return made;
    }();
    return all;
}

/// Single switches need an entry that takes them; presets go the way of every job, by their name.
template <class Library>
[[nodiscard]] Prepared prepareWith(const Library &specs, const std::string &config, const Rules &rules,
                                   const std::string &presetName, bool isPreset)
{
    if (isPreset) {
        nlohmann::json named = nlohmann::json::parse(config);
        named["rules"] = presetName;
        return sim::prepare(specs, named.dump());
    }
    if constexpr (requires { sim::prepare(specs, config, std::nullopt, translated(rules)); })
        return sim::prepare(specs, config, std::nullopt, translated(rules));
    else
        return tl::unexpected(sim::Error{.code = "single_switches_unsupported"});
}

} // namespace

std::variant<std::unique_ptr<EngineSide>, std::string> prepareEngine(const std::string &config, const Rules &rules,
                                                                     const std::string &presetName, bool isPreset)
{
    const Prepared prepared = prepareWith(library(), config, rules, presetName, isPreset);
    if (!prepared)
        return prepared.error().code + ": " + prepared.error().message;
    return std::make_unique<PreparedEngine>(*prepared);
}

} // namespace wowlab::oracle
