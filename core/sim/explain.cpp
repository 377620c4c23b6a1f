#include "core/sim/explain.h"

#include "core/sim/fight.h"
#include "core/sim/iterations.h"

#include <atomic>

namespace wowlab::sim {

namespace {

[[nodiscard]] std::string_view slugOf(const Simulation &simulation, const TraceEvent &event)
{
    switch (event.kind) {
    case TraceKind::Cast:
    case TraceKind::Trigger:
        return simulation.spec().spells[event.index].slug;
    case TraceKind::Damage:
        return simulation.plan().abilities[event.index];
    case TraceKind::Aura:
    case TraceKind::AuraEnd:
        return simulation.spec().auras[event.index].slug;
    case TraceKind::Summon:
        return simulation.spec().pets[event.index].slug;
    }
    return {};
}

} // namespace

std::optional<Error> explain(const Simulation &simulation, std::int64_t seed, std::uint32_t untilMs,
                             const Telling &tell)
{
    std::atomic<bool> isOver{false};
    Fight fight(simulation.plan(), simulation.program(), &isOver);
    fight.setTrace([&](const TraceEvent &event) {
        if (event.timeMs > untilMs)
            isOver = true; // the rest of the fight is cut short
        else
            tell(event, slugOf(simulation, event));
    });
    const Fight::Outcome outcome = fight.run(static_cast<std::uint64_t>(seed));
    return isOver ? std::nullopt : failureOf(outcome);
}

} // namespace wowlab::sim
