#include "core/sim/displaynames.h"
#include "core/sim/explain.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace wowlab;

namespace {

[[nodiscard]] std::shared_ptr<const sim::Simulation> prepared(std::string_view rotation)
{
    const auto simulation =
        sim::prepare(sim::SpecLibrary::builtIn(), R"({"specId":253,"duration":60,"rules":"baseline"})", rotation);
    if (!simulation)
        qFatal("%s", simulation.error().message.c_str());
    return *simulation;
}

struct Told
{
    std::vector<sim::TraceEvent> events;
    std::vector<std::string> slugs;
    std::optional<sim::Error> error;
};

[[nodiscard]] Told tell(const sim::Simulation &simulation, std::uint32_t untilMs)
{
    Told told;
    told.error = sim::explain(simulation, 3, untilMs, [&told](const sim::TraceEvent &event, std::string_view slug) {
        told.events.push_back(event);
        told.slugs.emplace_back(slug);
    });
    return told;
}

constexpr std::string_view kRotation = R"({"actions":[{"cast":"barbed_shot","if":{">=":["cd.barbed_shot.charges",1]}},
    {"cast":"kill_command","if":"cd.kill_command.ready"}]})";

} // namespace

class ExplainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damageToldAddsUpToTheFight()
    {
        const auto simulation = prepared(kRotation);
        const Told told = tell(*simulation, 60'000);
        QVERIFY(!told.error);
        double damage = 0;
        for (const sim::TraceEvent &event : told.events)
            damage += event.kind == sim::TraceKind::Damage ? static_cast<double>(event.amount) : 0;
        stats::Summary summary;
        QVERIFY(sim::run(*simulation, 3, 1, summary));
        QVERIFY(std::abs(damage / 60 - summary.mean()) < 1e-3);
    }

    void beginningIsTheBeginningOfTheWholeInOrderOfTime()
    {
        const auto simulation = prepared(kRotation);
        const Told beginning = tell(*simulation, 10'000);
        const Told whole = tell(*simulation, 60'000);
        QVERIFY(!beginning.events.empty());
        QVERIFY(beginning.events.size() < whole.events.size());
        QVERIFY(std::equal(beginning.events.begin(), beginning.events.end(), whole.events.begin()));
        QVERIFY(beginning.events.back().timeMs <= 10'000);
        QVERIFY(whole.events[beginning.events.size()].timeMs > 10'000);
        QVERIFY(std::is_sorted(whole.events.begin(), whole.events.end(),
                               [](const auto &a, const auto &b) { return a.timeMs < b.timeMs; }));
    }

    void everyEventIsNamed()
    {
        const Told told = tell(*prepared(kRotation), 10'000);
        for (const std::string &slug : told.slugs)
            QVERIFY(!slug.empty());
        for (const char *slug : {"barbed_shot", "barbed_shot.tick", "frenzy", "kill_command", "auto_shot", "pet_melee"})
            QVERIFY2(std::find(told.slugs.begin(), told.slugs.end(), slug) != told.slugs.end(), slug);
    }

    void whatLedToAHangIsToldBeforeTheError()
    {
        const Told told = tell(*prepared(R"({"actions":[{"cast":"bestial_wrath"}]})"), 10'000);
        QVERIFY(told.error);
        QCOMPARE(told.error->code, std::string("rotation_hangs"));
        QVERIFY(std::find(told.slugs.begin(), told.slugs.end(), "bestial_wrath") != told.slugs.end());
    }

    void thingsAreCalledWhatPlayersCallThem()
    {
        const sim::DisplayNames names(sim::embeddedSpec("beast_mastery"));
        QCOMPARE(names.of("kill_command"), std::string("Kill Command"));
        QCOMPARE(names.of("murder_of_crows"), std::string("A Murder of Crows"));
        QCOMPARE(names.of("barbed_shot.tick"), std::string("Barbed Shot (ticks)"));
        QCOMPARE(names.resource(), std::string("focus"));
        QCOMPARE(names.of("auto_shot"), std::string("Auto Shot"));
        QCOMPARE(sim::DisplayNames("no JSON").of("kill_command"), std::string("Kill Command"));
    }
};

QTEST_APPLESS_MAIN(ExplainTest)
#include "tst_explain.moc"
