#include "app/report/facts.h"

namespace wowlab::report {

Facts factsOf(const sim::Simulation &simulation)
{
    const std::string_view rules = simulation.rules();
    const sim::SpecTable &spec = simulation.spec();
    return {.spec = QString::fromStdString(spec.slug),
            .specName = QString::fromStdString(spec.displayName),
            .rules = QString::fromLatin1(rules.data(), qsizetype(rules.size())),
            .engineVersion = sim::engineVersion,
            .durationSeconds = double(simulation.request().durationSeconds),
            .names = sim::DisplayNames(sim::embeddedSpec(spec.slug))};
}

QString nameOf(const Facts &facts, const std::string &slug)
{
    return QString::fromStdString(facts.names.of(slug));
}

} // namespace wowlab::report
