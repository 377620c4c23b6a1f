#include "app/model/simulationresult.h"

#include "app/report/csvreport.h"
#include "app/report/jsonreport.h"
#include "core/base/json.h"

namespace wowlab::model {

const stats::Summary &SimulationResult::summary() const
{
    return isComparison() ? comparison().a : std::get<stats::Summary>(found);
}

double SimulationResult::relativeError() const
{
    return isComparison() ? comparison().relativeError() : summary().relativeError();
}

report::Sides SimulationResult::sides() const
{
    const auto named = [](const TitledRotation &rotation, const char *side) {
        return rotation.title.isEmpty() ? QString::fromLatin1(side) : rotation.title;
    };
    return {.a = named(input.a, "A"), .b = named(input.b, "B")};
}

QByteArray SimulationResult::toJson() const
{
    const QJsonObject object = isComparison() ? report::comparisonJson(facts, sides(), comparison())
                                              : report::simulationJson(facts, summary());
    return core::toJson(object) + '\n';
}

QByteArray SimulationResult::toCsv() const
{
    return isComparison() ? report::comparisonCsv(facts, sides(), comparison())
                          : report::simulationCsv(facts, summary());
}

} // namespace wowlab::model
