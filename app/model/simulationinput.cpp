#include "app/model/simulationinput.h"

#include "core/base/json.h"

#include <algorithm>
#include <limits>

namespace wowlab::model {

namespace {

QJsonObject toJson(const TitledRotation &rotation)
{
    return {{QStringLiteral("title"), rotation.title}, {QStringLiteral("text"), rotation.text}};
}

QJsonObject toJson(const SimulationInput &input)
{
    const Scenario &scenario = input.scenario;
    return {
        {QStringLiteral("spec"), input.spec},
        {QStringLiteral("isComparison"), input.isComparison},
        {QStringLiteral("a"), toJson(input.a)},
        {QStringLiteral("b"), toJson(input.b)},
        {QStringLiteral("duration"), scenario.seconds},
        {QStringLiteral("targets"), scenario.targets},
        {QStringLiteral("isToTargetError"), scenario.goal == Scenario::Goal::TargetError},
        {QStringLiteral("iterations"), scenario.iterations},
        {QStringLiteral("targetErrorPercent"), scenario.errorPercent},
        {QStringLiteral("seed"), scenario.firstSeed},
        {QStringLiteral("threads"), scenario.threads},
    };
}

TitledRotation rotationFrom(const QJsonObject &object, core::JsonReader &outer, QLatin1String name)
{
    core::JsonReader reader(object);
    TitledRotation rotation{.title = reader.string(QLatin1String("title")),
                            .text = reader.string(QLatin1String("text"))};
    if (!reader.isValid())
        outer.refuse(name, QStringLiteral("a title and a text"));
    return rotation;
}

int boundedInt(core::JsonReader &reader, QLatin1String name, int least, int most)
{
    constexpr std::int64_t kAny = std::numeric_limits<std::int32_t>::max();
    return int(std::clamp<std::int64_t>(reader.integer(name, -kAny, kAny), least, most));
}

} // namespace

bool SimulationInput::asksTheSameAs(const SimulationInput &other) const
{
    const auto essence = [](SimulationInput input) {
        const Scenario unused;
        input.a.title.clear();
        input.b.title.clear();
        if (!input.isComparison)
            input.b = {};
        if (input.scenario.goal == Scenario::Goal::Iterations)
            input.scenario.errorPercent = unused.errorPercent;
        else
            input.scenario.iterations = unused.iterations;
        input.scenario.threads = unused.threads; // any number of them finds the same
        return input;
    };
    return essence(*this) == essence(other);
}

QByteArray toFile(const SimulationInput &input)
{
    QByteArray content = core::toJson(toJson(input));
    if (content.size() <= kMaxInputBytes)
        return content;
    SimulationInput shorter = input;
    shorter.a = {};
    shorter.b = {};
    return core::toJson(toJson(shorter));
}

core::Result<SimulationInput> fromFile(const QByteArray &content)
{
    const auto object = core::parseJsonObject(content);
    if (!object)
        return core::fail(object.error());
    core::JsonReader reader(*object);
    SimulationInput input;
    input.spec = reader.string(QLatin1String("spec"));
    input.isComparison = reader.boolean(QLatin1String("isComparison"));
    input.a = rotationFrom(reader.object(QLatin1String("a")), reader, QLatin1String("a"));
    input.b = rotationFrom(reader.object(QLatin1String("b")), reader, QLatin1String("b"));
    Scenario &scenario = input.scenario;
    scenario.seconds =
        std::clamp(reader.number(QLatin1String("duration")), Scenario::kMinSeconds, Scenario::kMaxSeconds);
    scenario.targets = boundedInt(reader, QLatin1String("targets"), 1, Scenario::kMaxTargets);
    scenario.goal =
        reader.boolean(QLatin1String("isToTargetError")) ? Scenario::Goal::TargetError : Scenario::Goal::Iterations;
    scenario.iterations = boundedInt(reader, QLatin1String("iterations"), 1, Scenario::kMaxIterations);
    scenario.errorPercent = std::clamp(reader.number(QLatin1String("targetErrorPercent")), Scenario::kMinErrorPercent,
                                       Scenario::kMaxErrorPercent);
    scenario.firstSeed = boundedInt(reader, QLatin1String("seed"), 0, std::numeric_limits<int>::max());
    scenario.threads = boundedInt(reader, QLatin1String("threads"), 0, 1024);
    return reader.finish(input);
}

} // namespace wowlab::model
