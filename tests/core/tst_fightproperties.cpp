#include "core/sim/simulation.h"
#include "fights/stormblade.h"
#include "fights/tracedfight.h"

#include <QTest>

#include <map>
#include <set>
#include <utility>

using namespace wowlab;
using fights::TracedFight;
using sim::TraceEvent;
using sim::TraceKind;

namespace {

/// The shipped specs and the one that is made up.
[[nodiscard]] const sim::SpecLibrary &library()
{
    static const sim::SpecLibrary all = fights::libraryWith(fights::stormbladeText());
    return all;
}

[[nodiscard]] std::string quoted(const std::vector<sim::Bonus> &bonuses)
{
    std::string list = "[";
    for (const sim::Bonus &bonus : bonuses)
        list += (list.size() > 1 ? ",\"" : "\"") + bonus.slug + '"';
    return list + "]";
}

/// A player of the spec, in the full form. `stats` and `player` are more members of those objects.
[[nodiscard]] std::string config(const sim::SpecTable &spec, const QByteArray &rules, double seconds,
                                 std::string_view stats, std::string_view player = {}, int targets = 1)
{
    return R"({"rules":")" + rules.toStdString() + R"(","duration":)" + std::to_string(seconds) +
           R"(,"target":{"max_health":1,"armor":5000,"count":)" + std::to_string(targets) + R"(},"player":{"spec":")" +
           spec.slug + R"(","stats":{"strength":0,"intellect":0,)" + std::string(stats) + "}" + std::string(player) +
           "}}";
}

constexpr std::string_view kGeared = R"("agility":15000,"crit_rating":3000,"haste_rating":3000,"mastery_rating":2000,
    "versatility_rating":1500)";

[[nodiscard]] std::shared_ptr<const sim::Simulation> prepared(const std::string &configText, std::string_view rotation)
{
    const auto simulation = sim::prepare(library(), configText, rotation);
    if (!simulation)
        qFatal("%s", simulation.error().message.c_str());
    return *simulation;
}

[[nodiscard]] const sim::SpecTable &specOf(const QByteArray &slug)
{
    return *library().findByName(slug.toStdString());
}

void addSpecsAndRules()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("rules");
    for (const auto &spec : library().specs()) {
        for (const char *rules : {"baseline", "corrected"})
            QTest::addRow("%s, %s", spec->slug.c_str(), rules)
                << QByteArray::fromStdString(spec->slug) << QByteArray(rules);
    }
}

/// What a player of any spec may bring.
void addFights()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("config");
    for (const auto &spec : library().specs()) {
        const std::string all = R"(,"talents":)" + quoted(spec->talents) + R"(,"tier_sets":)" + quoted(spec->sets);
        const std::string type(spec->slug == "stormblade" ? "energy" : "focus");
        for (const char *rules : {"baseline", "corrected"}) {
            const auto row = [&](const char *what, const std::string &text) {
                QTest::addRow("%s, %s, %s", spec->slug.c_str(), rules, what)
                    << QByteArray::fromStdString(spec->slug) << QByteArray::fromStdString(text);
            };
            row("geared", config(*spec, rules, 90, kGeared));
            row("naked and short", config(*spec, rules, 3.217, R"("agility":1)"));
            row("everything chosen, three targets", config(*spec, rules, 60, kGeared, all, 3));
            row("nothing chosen", config(*spec, rules, 45, kGeared, R"(,"talents":[])"));
            row("as fast and critical as can be",
                config(*spec, rules, 30, R"("agility":9000,"crit_pct":100,"haste_pct":300,"mastery_pct":50)", all, 2));
            row("small resource that hardly comes back",
                config(*spec, rules, 60, kGeared,
                       R"(,"resources":{"resource_type":")" + type +
                           R"(","max":37.5,"regen_per_second":1.7,"initial":0})"));
        }
    }
}

constexpr std::uint64_t kSeeds[] = {1, 77, 0xffff'ffff'ffff'fff0};

} // namespace

/// What holds in every fight, whatever the spec, the rules, the player and chance.
class FightPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resourceStaysWithinItsBounds_data() { addFights(); }
    void resourceStaysWithinItsBounds();
    void timeGoesOnAndEnds_data() { addFights(); }
    void timeGoesOnAndEnds();
    void stacksStayWithinTheirMaximum_data() { addFights(); }
    void stacksStayWithinTheirMaximum();
    void damageOfAbilitiesIsTheTotalToTheBit_data() { addFights(); }
    void damageOfAbilitiesIsTheTotalToTheBit();
    void countsAreThoseOfTheTrace_data() { addFights(); }
    void countsAreThoseOfTheTrace();
    void tracesChangeNothing_data() { addFights(); }
    void tracesChangeNothing();
    void doubledAgilityDoublesDamageToTheBit_data() { addFights(); }
    void doubledAgilityDoublesDamageToTheBit();
    void oneIterationHasAResult_data() { addSpecsAndRules(); }
    void oneIterationHasAResult();
    void chunksMergeToTheBitsOfOneRun_data() { addSpecsAndRules(); }
    void chunksMergeToTheBitsOfOneRun();
    void anHourEnds_data() { addSpecsAndRules(); }
    void anHourEnds();
    void whoNeverCastsOnlySwings_data() { addSpecsAndRules(); }
    void whoNeverCastsOnlySwings();
    void rotationsThatHangAreAnErrorUnderBothRules_data();
    void rotationsThatHangAreAnErrorUnderBothRules();
    void nestedListsEndInTheBudget_data() { addSpecsAndRules(); }
    void nestedListsEndInTheBudget();

private:
    /// Runs the row's fight with every seed and shows it to `check`.
    template <class Check>
    void forEachFight(const Check &check)
    {
        QFETCH(QByteArray, spec);
        QFETCH(QByteArray, config);
        const auto simulation = prepared(config.toStdString(), specOf(spec).defaultRotation);
        for (const std::uint64_t seed : kSeeds) {
            const TracedFight fight(*simulation, seed);
            QCOMPARE(fight.outcome, sim::Fight::Outcome::Completed);
            check(*simulation, fight, seed);
            if (QTest::currentTestFailed())
                return;
        }
    }
};

void FightPropertiesTest::resourceStaysWithinItsBounds()
{
    forEachFight([](const sim::Simulation &simulation, const TracedFight &fight, std::uint64_t) {
        for (const TraceEvent &event : fight.events) {
            if (event.kind == TraceKind::Cast)
                QVERIFY(event.amount >= 0 && event.amount <= simulation.plan().resourceMax);
        }
    });
}

void FightPropertiesTest::timeGoesOnAndEnds()
{
    forEachFight([](const sim::Simulation &simulation, const TracedFight &fight, std::uint64_t) {
        std::uint32_t now = 0;
        for (const TraceEvent &event : fight.events) {
            QVERIFY(event.timeMs >= now);
            now = event.timeMs;
            // An aura without a duration is over at once where none is for ever.
            if (event.kind == TraceKind::Aura)
                QVERIFY(event.endsAtMs > now || simulation.spec().auras[event.index].durationMs == 0);
            if (event.kind == TraceKind::Summon)
                QVERIFY(event.endsAtMs > now);
        }
        QVERIFY(now < simulation.plan().durationMs);
    });
}

void FightPropertiesTest::stacksStayWithinTheirMaximum()
{
    forEachFight([](const sim::Simulation &simulation, const TracedFight &fight, std::uint64_t) {
        for (const TraceEvent &event : fight.events) {
            if (event.kind == TraceKind::Aura)
                QVERIFY(event.stacks >= 1 && event.stacks <= simulation.spec().auras[event.index].maxStacks);
            QVERIFY(event.target < simulation.plan().targets);
        }
    });
}

void FightPropertiesTest::damageOfAbilitiesIsTheTotalToTheBit()
{
    forEachFight([](const sim::Simulation &simulation, const TracedFight &fight, std::uint64_t) {
        // Amounts are single floats of like size, so that sums of them as doubles round nothing.
        std::vector<double> told(fight.abilities.size(), 0);
        double toldInAll = 0;
        for (const TraceEvent &event : fight.events) {
            if (event.kind != TraceKind::Damage)
                continue;
            QVERIFY(event.amount >= 0);
            told[event.index] += static_cast<double>(event.amount);
            toldInAll += static_cast<double>(event.amount);
        }
        double total = 0;
        for (std::size_t i = 0; i < told.size(); ++i) {
            QVERIFY(told[i] == fight.abilities[i].damage);
            total += fight.abilities[i].damage;
        }
        QVERIFY(total == toldInAll);
        const double seconds = static_cast<double>(static_cast<float>(simulation.plan().durationMs) / 1000.0F);
        QVERIFY(total / seconds == fight.damagePerSecond);
    });
}

void FightPropertiesTest::countsAreThoseOfTheTrace()
{
    forEachFight([](const sim::Simulation &simulation, const TracedFight &fight, std::uint64_t seed) {
        std::map<std::string, stats::AbilityTally> told;
        for (const TraceEvent &event : fight.events) {
            if (event.kind == TraceKind::Cast || event.kind == TraceKind::Trigger)
                ++told[simulation.spec().spells[event.index].slug].casts;
            if (event.kind != TraceKind::Damage)
                continue;
            stats::AbilityTally &tally = told[simulation.plan().abilities[event.index]];
            ++tally.hits;
            tally.crits += event.isCritical ? 1 : 0;
        }
        stats::Summary summary;
        QVERIFY(sim::run(simulation, static_cast<std::int64_t>(seed), 1, summary));
        QCOMPARE(summary.abilities().size(), told.size());
        for (const auto &[slug, tally] : summary.abilities()) {
            QCOMPARE(tally.casts, told[slug].casts);
            QCOMPARE(tally.hits, told[slug].hits);
            QCOMPARE(tally.crits, told[slug].crits);
            QVERIFY(tally.crits <= tally.hits);
        }
    });
}

void FightPropertiesTest::tracesChangeNothing()
{
    forEachFight([](const sim::Simulation &simulation, const TracedFight &fight, std::uint64_t seed) {
        sim::Fight untold(simulation.plan(), simulation.program(), nullptr);
        QCOMPARE(untold.run(seed), sim::Fight::Outcome::Completed);
        QVERIFY(untold.damagePerSecond() == fight.damagePerSecond);
    });
}

void FightPropertiesTest::doubledAgilityDoublesDamageToTheBit()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, config);
    const qsizetype begin = config.indexOf("\"agility\":") + 10;
    qsizetype end = begin;
    while (config[end] >= '0' && config[end] <= '9')
        ++end;
    QByteArray doubled = config;
    doubled.replace(begin, end - begin, QByteArray::number(2 * config.mid(begin, end - begin).toInt()));
    const std::string &rotation = specOf(spec).defaultRotation;
    const auto once = prepared(config.toStdString(), rotation);
    const auto twice = prepared(doubled.toStdString(), rotation);
    for (const std::uint64_t seed : kSeeds) {
        const TracedFight one(*once, seed);
        const TracedFight two(*twice, seed);
        QVERIFY(one.damagePerSecond > 0);
        QVERIFY(two.damagePerSecond == 2 * one.damagePerSecond);
        QCOMPARE(two.events.size(), one.events.size());
    }
}

void FightPropertiesTest::oneIterationHasAResult()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, rules);
    const auto simulation = prepared(config(specOf(spec), rules, 60, kGeared), specOf(spec).defaultRotation);
    stats::Summary summary;
    QVERIFY(sim::run(*simulation, 7, 1, summary));
    QCOMPARE(summary.count(), std::uint64_t{1});
    QVERIFY(summary.mean() > 0);
    QCOMPARE(summary.standardDeviation(), 0.0);
    QCOMPARE(summary.standardError(), 0.0);
    QCOMPARE(summary.min(), summary.max());
}

void FightPropertiesTest::chunksMergeToTheBitsOfOneRun()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, rules);
    const auto simulation = prepared(config(specOf(spec), rules, 20, kGeared), specOf(spec).defaultRotation);
    stats::Summary whole;
    QVERIFY(sim::run(*simulation, 0, 60, whole));
    stats::Summary merged;
    for (const int first : {40, 7, 0}) {
        stats::Summary chunk;
        const int next = first == 0 ? 7 : first == 7 ? 40 : 60;
        QVERIFY(sim::run(*simulation, first, static_cast<std::uint64_t>(next - first), chunk));
        QVERIFY(merged.merge(chunk));
    }
    QVERIFY(merged == whole);
}

void FightPropertiesTest::anHourEnds()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, rules);
    // Without D-38 an hour is over sooner, when the clock has wrapped; its damage counts for the whole hour.
    const bool isWhole = rules == "corrected";
    const auto simulation = prepared(config(specOf(spec), rules, 3600, kGeared), specOf(spec).defaultRotation);
    const TracedFight fight(*simulation, 1);
    QCOMPARE(fight.outcome, sim::Fight::Outcome::Completed);
    QVERIFY(fight.damagePerSecond > 0);
    QVERIFY(fight.events.back().timeMs < 3'600'000);
    if (isWhole)
        QVERIFY(fight.events.back().timeMs > 3'590'000);
}

void FightPropertiesTest::whoNeverCastsOnlySwings()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, rules);
    const std::string player = config(specOf(spec), rules, 60, kGeared);
    const std::string_view rotations[] = {R"({"actions":[]})", R"({"actions":[{"wait":2}]})",
                                          R"({"actions":[{"pool":true,"extra":1000}]})",
                                          R"({"lists":{"none":[]},"actions":[{"call":"none"},{"run":"none"}]})"};
    std::set<double> results;
    for (const std::string_view rotation : rotations) {
        const auto simulation = prepared(player, rotation);
        const TracedFight fight(*simulation, 1);
        QCOMPARE(fight.outcome, sim::Fight::Outcome::Completed);
        for (const TraceEvent &event : fight.events) {
            QVERIFY(event.kind != TraceKind::Cast);
            if (event.kind != TraceKind::Damage)
                continue;
            const std::string &ability = simulation->plan().abilities[event.index];
            QVERIFY2(ability == simulation->spec().autoAttack.slug || ability == "pet_melee", ability.c_str());
        }
        results.insert(fight.damagePerSecond);
    }
    QCOMPARE(results.size(), std::size_t{1});
    QVERIFY(*results.begin() > 0);
}

void FightPropertiesTest::rotationsThatHangAreAnErrorUnderBothRules_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::newRow("baseline") << QByteArray("baseline");
    QTest::newRow("corrected") << QByteArray("corrected");
}

void FightPropertiesTest::rotationsThatHangAreAnErrorUnderBothRules()
{
    QFETCH(QByteArray, rules);
    // No shipped spell can be cast for ever without time going on; a table may have one.
    const sim::SpecLibrary faulty = fights::libraryWith(
        fights::altered(fights::stormbladeText(), R"("cooldown_ms": 60000)", R"("cooldown_ms": 0)"));
    const std::string text = config(*faulty.findByName("stormblade"), rules, 60, kGeared);
    const auto simulation = sim::prepare(faulty, text, R"({"actions":[{"cast":"eye_of_the_storm"}]})");
    QVERIFY(simulation.has_value());
    stats::Summary summary;
    const auto status = sim::run(**simulation, 1, 3, summary);
    QVERIFY(!status.has_value());
    QCOMPARE(status.error().code, std::string("rotation_hangs"));
    QVERIFY(status.error().message.find(std::to_string(sim::Fight::kMaxDecisionsAtOnce)) != std::string::npos);
    QVERIFY(summary == stats::Summary());
}

void FightPropertiesTest::nestedListsEndInTheBudget()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, rules);
    // Lists that call lists: 2^40 calls in one decision.
    std::string rotation = R"({"actions":[{"call":"l0"}],"lists":{)";
    for (int i = 0; i < 40; ++i) {
        const std::string next = R"({"call":"l)" + std::to_string(i + 1) + "\"}";
        rotation += "\"l" + std::to_string(i) + "\":[" + next + "," + next + "],";
    }
    rotation += R"("l40":[]}})";
    const auto simulation = prepared(config(specOf(spec), rules, 60, kGeared), rotation);
    stats::Summary summary;
    const auto status = sim::run(*simulation, 1, 1, summary);
    QVERIFY(!status.has_value());
    QCOMPARE(status.error().code, std::string("budget_exceeded"));
    QVERIFY(status.error().message.find(std::to_string(sim::Fight::kBudget)) != std::string::npos);
    QVERIFY(summary == stats::Summary());
}

QTEST_APPLESS_MAIN(FightPropertiesTest)
#include "tst_fightproperties.moc"
