#include "tests/oracle/oracle.h"

#include "tests/oracle/fight.h"

#include <algorithm>
#include <stdexcept>

namespace wowlab::oracle {

std::shared_ptr<const Plan> prepare(std::string_view config, const Rules &rules, const std::vector<SpecData> &specs)
{
    Request request = readRequest(config);
    for (const SpecData &spec : specs) {
        if (std::find(spec.aliases.begin(), spec.aliases.end(), request.spec) != spec.aliases.end())
            return std::make_shared<const Plan>(spec, std::move(request), rules);
    }
    throw std::invalid_argument("no such spec: " + request.spec);
}

Iteration run(const Plan &plan, std::uint64_t seed, Detail detail)
{
    Iteration iteration;
    Fight fight(plan, seed, detail == Detail::Events ? &iteration.events : nullptr);
    try {
        iteration.damagePerSecond = fight.run();
    } catch (const Hang &) {
        iteration.hangs = true;
    }
    return iteration;
}

} // namespace wowlab::oracle
