#include "core/sim/fight.h"
#include "core/sim/fixedpaths.h"
#include "core/sim/simulation.h"

#include <QTest>

#include <string>

using namespace wowlab::sim;
using wowlab::rotation::Path;
using wowlab::rotation::PathKind;
using wowlab::rotation::Type;

namespace {

constexpr std::string_view kRotation = R"({"actions":[
    {"cast":"bestial_wrath","if":"cd.bestial_wrath.ready"},
    {"cast":"barbed_shot","if":"cd.barbed_shot.ready"},
    {"cast":"kill_command","if":"cd.kill_command.ready"},
    {"cast":"cobra_shot","if":{">=":["resource.focus",50]}}]})";

[[nodiscard]] auto simulationOf(const std::string &seconds)
{
    return prepare(SpecLibrary::builtIn(), R"({"rules":"baseline","specId":253,"duration":)" + seconds + "}",
                   kRotation);
}

} // namespace

class FightPathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quickAnswersAreThoseOfThePaths_data();
    void quickAnswersAreThoseOfThePaths();
    void fixedPathsSayTheSameAtTheEnd_data() { quickAnswersAreThoseOfThePaths_data(); }
    void fixedPathsSayTheSameAtTheEnd();
};

void FightPathsTest::quickAnswersAreThoseOfThePaths_data()
{
    QTest::addColumn<QByteArray>("seconds"); // after which the fight is looked at
    for (const char *seconds : {"0.05", "0.4", "3.3", "11.7", "29.95", "93.2", "300"})
        QTest::newRow(seconds) << QByteArray(seconds);
}

void FightPathsTest::quickAnswersAreThoseOfThePaths()
{
    QFETCH(QByteArray, seconds);
    const auto simulation = simulationOf(seconds.toStdString());
    QVERIFY(simulation.has_value());
    const FightPlan &plan = (*simulation)->plan();
    Fight fight(plan, (*simulation)->program(), nullptr);
    QCOMPARE(fight.run(7), Fight::Outcome::Completed);
    for (std::size_t i = 0; i < plan.spells.size(); ++i) {
        const auto spell = static_cast<std::uint16_t>(i);
        QCOMPARE(fight.isReady(spell), fight.flag(PathKind::CooldownReady, spell));
        QCOMPARE(fight.charges(spell), fight.integer(PathKind::CooldownCharges, spell));
        QVERIFY(fight.cooldownRemaining(spell) == fight.number(PathKind::CooldownRemaining, spell));
    }
    for (std::size_t i = 0; i < plan.auras.size(); ++i) {
        const auto aura = static_cast<std::uint16_t>(i);
        QCOMPARE(fight.isBuffActive(aura), fight.flag(PathKind::BuffActive, aura));
        QCOMPARE(fight.isBuffActive(aura), !fight.flag(PathKind::BuffInactive, aura));
        QVERIFY(fight.buffRemaining(aura) == fight.number(PathKind::BuffRemaining, aura));
    }
    for (const auto resource : {wowlab::rotation::Resource::Focus, wowlab::rotation::Resource::Mana}) {
        const auto id = static_cast<std::uint16_t>(resource);
        QVERIFY(fight.resourceCurrent(id) == fight.number(PathKind::ResourceCurrent, id));
        QVERIFY(fight.resourcePercent(id) == fight.number(PathKind::ResourcePercent, id));
        QVERIFY(fight.resourceDeficit(id) == fight.number(PathKind::ResourceDeficit, id));
    }
    QVERIFY(fight.targetHealthPercent() == fight.number(PathKind::TargetHealthPercent, 0));
}

void FightPathsTest::fixedPathsSayTheSameAtTheEnd()
{
    QFETCH(QByteArray, seconds);
    const auto simulation = simulationOf(seconds.toStdString());
    QVERIFY(simulation.has_value());
    const FightPlan &plan = (*simulation)->plan();
    const auto known = fixedPaths(plan);
    Fight fight(plan, (*simulation)->program(), nullptr);
    QCOMPARE(fight.run(7), Fight::Outcome::Completed);
    const auto &names = (*simulation)->spec().rotationNames;
    int fixed = 0;
    const auto check = [&](std::string_view text) {
        const auto parsed = wowlab::rotation::parsePath(text, names);
        const auto *path = std::get_if<Path>(&parsed);
        QVERIFY(path);
        const auto value = known(*path);
        if (!value)
            return;
        ++fixed;
        if (path->type == Type::Float)
            QVERIFY2(value->number == fight.number(path->kind, path->id), text.data());
        else if (path->type == Type::Int)
            QVERIFY2(value->integer == fight.integer(path->kind, path->id), text.data());
        else
            QVERIFY2(value->integer == (fight.flag(path->kind, path->id) ? 1 : 0), text.data());
    };
    for (const char *text : {"resource.focus",
                             "resource.focus.max",
                             "resource.mana.max",
                             "resource.focus.regen",
                             "cd.kill_command.base_duration",
                             "cd.barbed_shot.charges_max",
                             "debuff.black_arrow.active",
                             "dot.barbed_shot.refreshable",
                             "gcd.duration",
                             "target.health",
                             "target.health_percent",
                             "target.distance",
                             "target.moving",
                             "enemy.count",
                             "talent.killer_cobra",
                             "trinket.1.ready",
                             "spell.kill_command.range",
                             "spell.kill_command.in_range",
                             "player.health",
                             "player.health.percent",
                             "player.haste",
                             "player.crit",
                             "player.mastery",
                             "player.attack_power",
                             "player.level",
                             "player.armor",
                             "player.stamina",
                             "player.primary_stat",
                             "player.alive",
                             "player.moving"})
        check(text);
    QCOMPARE(fixed, 29); // all but the first
}

QTEST_GUILESS_MAIN(FightPathsTest)
#include "tst_fightpaths.moc"
