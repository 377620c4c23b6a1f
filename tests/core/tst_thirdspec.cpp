#include "core/json/document.h"
#include "core/sim/simulation.h"
#include "fights/stormblade.h"
#include "fights/tracedfight.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace wowlab;
using fights::altered;
using fights::indexOf;
using fights::libraryWith;
using fights::stormbladeText;
using fights::TracedFight;
using sim::TraceKind;

namespace {

/// The short form of a job.
[[nodiscard]] std::string config(std::string_view rules, std::string_view more = {})
{
    return R"({"specId":990001,"rules":")" + std::string(rules) + "\"" + std::string(more) + "}";
}

[[nodiscard]] std::shared_ptr<const sim::Simulation>
prepared(const sim::SpecLibrary &library, const std::string &configText, std::optional<std::string_view> rotation = {})
{
    const auto simulation = sim::prepare(library, configText, rotation);
    if (!simulation)
        qFatal("%s", simulation.error().message.c_str());
    return *simulation;
}

constexpr std::string_view kEverything =
    R"(,"duration":120,"target":{"count":3},"talents":["bolt_from_above","lingering_mark","shifting_winds","last_breath",
    "long_lash","hawk_bond","steady_current"],"tier_sets":["stormcaller_2pc","stormcaller_4pc"])";

/// The least time between two events of a kind in fights of several seeds; the greatest number if there never were two.
[[nodiscard]] std::uint32_t shortestGap(const sim::Simulation &simulation, TraceKind kind, std::size_t index)
{
    std::uint32_t shortest = std::numeric_limits<std::uint32_t>::max();
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto events = TracedFight(simulation, seed).of(kind, index);
        for (std::size_t i = 1; i < events.size(); ++i)
            shortest = std::min(shortest, events[i].timeMs - events[i - 1].timeMs);
    }
    return shortest;
}

} // namespace

/// Stormblade is in no program: it proves that a spec is added by its table alone, and that what the shipped tables leave
/// out works. The oracle's fuzzer runs it too.
class ThirdSpecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsTableIsAllTheEngineNeeds_data();
    void itsTableIsAllTheEngineNeeds();
    void itsIterationsGiveTheCommittedBits_data();
    void itsIterationsGiveTheCommittedBits();
    void procsPerMinuteComeAtTheirRate_data();
    void procsPerMinuteComeAtTheirRate();
    void internalCooldownsKeepProcsApart_data();
    void internalCooldownsKeepProcsApart();
    void debuffsBurstWhereTheyAre();
    void procsWorkOnTheTargetThatWasHit();
};

void ThirdSpecTest::itsTableIsAllTheEngineNeeds_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::newRow("baseline") << QByteArray("baseline");
    QTest::newRow("corrected") << QByteArray("corrected");
}

void ThirdSpecTest::itsTableIsAllTheEngineNeeds()
{
    QFETCH(QByteArray, rules);
    QVERIFY(!sim::SpecLibrary::builtIn().findByName("stormblade"));
    const sim::SpecLibrary library = libraryWith(stormbladeText());
    const auto simulation = prepared(library, config(rules.toStdString()));
    QCOMPARE(simulation->spec().slug, std::string("stormblade"));
    QCOMPARE(simulation->program().name, std::string("stormblade_default"));
    QCOMPARE(std::string(simulation->rules()), rules.toStdString());
    stats::Summary summary;
    QVERIFY(sim::run(*simulation, 1, 20, summary));
    for (const char *ability :
         {"lightning_lash", "tempest_flurry", "rending_gust.tick", "storm_swing", "pet_melee", "guardian_melee"})
        QVERIFY2(summary.abilities().contains(ability), ability);
}

void ThirdSpecTest::itsIterationsGiveTheCommittedBits_data()
{
    QTest::addColumn<QByteArray>("preset");
    QTest::addColumn<QByteArray>("id");
    for (const char *preset : {"baseline", "corrected"}) {
        for (const char *id : {"default", "everything"})
            QTest::addRow("%s, %s", preset, id) << QByteArray(preset) << QByteArray(id);
    }
}

void ThirdSpecTest::itsIterationsGiveTheCommittedBits()
{
    QFETCH(QByteArray, preset);
    QFETCH(QByteArray, id);
    QFile file(QStringLiteral(WOWLAB_TEST_DATA "/golden_stormblade.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto golden = json::parse(file.readAll().toStdString());
    QVERIFY(golden.has_value());
    const json::Value *ofPreset = golden->find(preset.toStdString());
    QVERIFY(ofPreset);
    const json::Value *committed = ofPreset->find(id.toStdString());
    QVERIFY(committed);

    const sim::SpecLibrary library = libraryWith(stormbladeText());
    const auto simulation =
        prepared(library, config(preset.toStdString(), id == "everything" ? kEverything : std::string_view()));
    stats::Summary summary;
    QVERIFY(sim::run(*simulation, 1, static_cast<std::uint64_t>(golden->find("iterations")->integer), summary));
    // Whoever means to change them takes the actual values of these lines.
    QCOMPARE(QString::fromStdString(stats::toDecimal(summary.sum())),
             QString::fromStdString(committed->find("sum")->text));
    QCOMPARE(QString::fromStdString(stats::toDecimal(summary.sumSquares())),
             QString::fromStdString(committed->find("sumSquares")->text));
}

void ThirdSpecTest::procsPerMinuteComeAtTheirRate_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("swingMs");
    QTest::addColumn<double>("perMinute");
    QTest::newRow("plain") << QByteArray(R"("ppm": 4.0, "icd_ms": 0)") << 150 << 4.0;
    QTest::newRow("attempts four times as rare") << QByteArray(R"("ppm": 4.0, "icd_ms": 0)") << 600 << 4.0;
    QTest::newRow("hasted") << QByteArray(R"("ppm": 4.0, "hasted": true, "icd_ms": 0)") << 150 << 4.0 * 1.5;
    QTest::newRow("scaled by crit chance")
        << QByteArray(R"("ppm": 4.0, "crit_scaled": true, "icd_ms": 0)") << 150 << 4.0 * 1.4;
    QTest::newRow("both") << QByteArray(R"("ppm": 2.0, "hasted": true, "crit_scaled": true, "icd_ms": 0)") << 150
                          << 2.0 * 1.5 * 1.4;
}

void ThirdSpecTest::procsPerMinuteComeAtTheirRate()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, swingMs);
    QFETCH(double, perMinute);
    // Nothing but swings, so that haste and crit chance stay what they are and all attempts have the same distance.
    std::string text = altered(stormbladeText(), R"("ppm": 2.0, "hasted": true, "crit_scaled": true, "icd_ms": 0)",
                               kind.toStdString());
    text = altered(std::move(text), R"("interval_ms": 1800)", "\"interval_ms\": " + std::to_string(swingMs * 3 / 2));
    text = altered(std::move(text), R"("present_at_start": true)", R"("present_at_start": false)");
    const sim::SpecLibrary library = libraryWith(text);
    constexpr double kMinutes = 50;
    const auto simulation = prepared(library, R"({"duration":3000,"target":{"max_health":1},"player":{"spec":"storm",
        "stats":{"strength":0,"agility":1,"intellect":0,"haste_pct":50,"crit_pct":40}}})");
    const std::size_t aura = indexOf(simulation->spec().auras, "charged_air");
    constexpr int kFights = 20;
    double procs = 0;
    for (std::uint64_t seed = 1; seed <= kFights; ++seed)
        procs += static_cast<double>(TracedFight(*simulation, seed).of(TraceKind::Aura, aura).size());
    // Bad luck is made up for: with u = seconds since the last * rate / 60 the hazard is max(1, 3 u - 3.5), and the mean
    // of u is 0.8844 instead of 1. 4 % is three standard errors of the rarest row and a bit for attempts that are discrete.
    const double expected = perMinute / 0.8844 * kMinutes * kFights;
    QVERIFY2(std::abs(procs / expected - 1) < 0.04, qPrintable(QString::number(procs / expected)));
}

void ThirdSpecTest::internalCooldownsKeepProcsApart_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<bool>("isTrigger"); // else what is seen is an aura
    QTest::addColumn<QByteArray>("slug");
    QTest::addColumn<QByteArray>("passage");
    QTest::addColumn<unsigned>("cooldownMs");
    QTest::addColumn<unsigned>("slackMs"); // until the next chance to happen
    const QByteArray talons(R"("chance": 1.0, "icd_ms": 5000)");
    const QByteArray bolt(R"("ppm": 6.0, "icd_ms": 4000)");
    QTest::newRow("sure proc, corrected")
        << QByteArray("corrected") << false << QByteArray("exposed") << talons << 5000u << 1500u;
    QTest::newRow("sure proc, baseline") << QByteArray("baseline") << false << QByteArray("exposed") << talons << 5000u
                                         << 1500u;
    QTest::newRow("procs per minute") << QByteArray("corrected") << true << QByteArray("bolt_from_above") << bolt
                                      << 4000u << 4000u;
}

void ThirdSpecTest::internalCooldownsKeepProcsApart()
{
    QFETCH(QByteArray, rules);
    QFETCH(bool, isTrigger);
    QFETCH(QByteArray, slug);
    QFETCH(QByteArray, passage);
    QFETCH(unsigned, cooldownMs);
    QFETCH(unsigned, slackMs);
    const auto gapWith = [&](const std::string &text) {
        const sim::SpecLibrary library = libraryWith(text);
        const auto simulation =
            prepared(library, config(rules.toStdString(), R"(,"target":{"count":3},"talents":["bolt_from_above"])"));
        const auto &spec = simulation->spec();
        return isTrigger ? shortestGap(*simulation, TraceKind::Trigger, indexOf(spec.spells, slug.toStdString()))
                         : shortestGap(*simulation, TraceKind::Aura, indexOf(spec.auras, slug.toStdString()));
    };
    const std::uint32_t gap = gapWith(stormbladeText());
    QVERIFY2(gap >= cooldownMs, qPrintable(QString::number(gap)));
    QVERIFY2(gap < cooldownMs + slackMs, qPrintable(QString::number(gap)));
    // Without it they come closer.
    const std::string without = passage.left(passage.indexOf("\"icd_ms\"")).toStdString() + "\"icd_ms\": 0";
    QVERIFY(gapWith(altered(stormbladeText(), passage.toStdString(), without)) < cooldownMs);
}

void ThirdSpecTest::debuffsBurstWhereTheyAre()
{
    const std::string text = altered(stormbladeText(), R"("duration_ms": 12000, "max_stacks": 3)",
                                     R"("duration_ms": 12000, "max_stacks": 1)");
    const sim::SpecLibrary library = libraryWith(text);
    const auto simulation = prepared(library, config("corrected", kEverything));
    const std::size_t mark = indexOf(simulation->spec().auras, "stormmark");
    const std::size_t burst = indexOf(simulation->plan().abilities, "stormburst");
    int elsewhere = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        std::vector<std::uint16_t> gone; // targets whose stacks are spent and have not burst yet
        for (const sim::TraceEvent &event : TracedFight(*simulation, seed).events) {
            if (event.kind == TraceKind::AuraEnd && event.index == mark)
                gone.push_back(event.target);
            if (event.kind != TraceKind::Damage || event.index != burst)
                continue;
            const auto found = std::find(gone.begin(), gone.end(), event.target);
            QVERIFY(found != gone.end());
            gone.erase(found);
            elsewhere += event.target > 0 ? 1 : 0;
        }
    }
    QVERIFY(elsewhere > 0);
}

void ThirdSpecTest::procsWorkOnTheTargetThatWasHit()
{
    // "earthing" takes the mark off whom the bolt hits.
    const std::string text =
        altered(stormbladeText(), R"("chance": 0.15, "icd_ms": 0)", R"("chance": 1.0, "icd_ms": 0)");
    const sim::SpecLibrary library = libraryWith(text);
    const auto simulation = prepared(library, config("corrected", kEverything));
    const std::size_t mark = indexOf(simulation->spec().auras, "stormmark");
    const std::size_t bolt = indexOf(simulation->plan().abilities, "bolt_from_above");
    int removals = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto events = TracedFight(*simulation, seed).events;
        for (std::size_t i = 1; i < events.size(); ++i) {
            const sim::TraceEvent &before = events[i - 1];
            if (events[i].kind != TraceKind::AuraEnd || events[i].index != mark || before.kind != TraceKind::Damage ||
                before.index != bolt)
                continue;
            QCOMPARE(events[i].target, before.target);
            removals += before.target > 0 ? 1 : 0;
        }
    }
    QVERIFY(removals > 0);
}

QTEST_APPLESS_MAIN(ThirdSpecTest)
#include "tst_thirdspec.moc"
