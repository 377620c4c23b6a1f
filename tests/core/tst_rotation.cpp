#include "core/rotation/interpreter.h"
#include "core/rotation/rotation.h"

#include <QTest>

#include <map>
#include <set>
#include <string>
#include <vector>

using namespace wowlab::rotation;

namespace {

const Names kNames{.spells = {{"kill_command", 1}, {"cobra_shot", 2}, {"barbed_shot", 3}},
                   .auras = {{"frenzy", 1}, {"bestial_wrath", 2}},
                   .dots = {{"barbed_shot", 4}},
                   .talents = {{"killer_cobra", 0}}};

/// Answers with what the test put in; counts what it is asked and burns from a purse.
struct FakeFight
{
    double focus = 50;
    double combatTime = 3;
    bool ready = true;
    std::set<std::uint16_t> blocked{}; ///< spells that are not usable, whatever the resource
    bool isPoolingOver = false;
    std::vector<double> needs{}; ///< what pooling asked for
    int questions = 0;
    std::int64_t purse = 1'000'000;

    [[nodiscard]] bool flag(PathKind path, std::uint16_t)
    {
        ++questions;
        return path == PathKind::CooldownReady && ready;
    }
    [[nodiscard]] std::int32_t integer(PathKind path, std::uint16_t)
    {
        ++questions;
        return path == PathKind::CooldownCharges ? 2 : 256;
    }
    [[nodiscard]] double number(PathKind path, std::uint16_t)
    {
        ++questions;
        return path == PathKind::ResourceCurrent ? focus : combatTime;
    }
    [[nodiscard]] bool isReady(std::uint16_t spell) { return flag(PathKind::CooldownReady, spell); }
    [[nodiscard]] bool isBuffActive(std::uint16_t aura) { return flag(PathKind::BuffActive, aura); }
    [[nodiscard]] std::int32_t charges(std::uint16_t spell) { return integer(PathKind::CooldownCharges, spell); }
    [[nodiscard]] double resourceCurrent(std::uint16_t id) { return number(PathKind::ResourceCurrent, id); }
    [[nodiscard]] double resourcePercent(std::uint16_t id) { return number(PathKind::ResourcePercent, id); }
    [[nodiscard]] double resourceDeficit(std::uint16_t id) { return number(PathKind::ResourceDeficit, id); }
    [[nodiscard]] double cooldownRemaining(std::uint16_t id) { return number(PathKind::CooldownRemaining, id); }
    [[nodiscard]] double buffRemaining(std::uint16_t id) { return number(PathKind::BuffRemaining, id); }
    [[nodiscard]] double targetHealthPercent() { return number(PathKind::TargetHealthPercent, 0); }
    [[nodiscard]] bool isUsableButForResource(std::uint16_t spell) const { return !blocked.contains(spell); }
    [[nodiscard]] bool isUsable(std::uint16_t spell) const
    {
        return isUsableButForResource(spell) && focus >= static_cast<double>(cost(spell));
    }
    [[nodiscard]] float cost(std::uint16_t spell) const { return spell == 1 ? 30.0F : spell == 2 ? 35.0F : 0.0F; }
    [[nodiscard]] bool poolHolds(double need)
    {
        needs.push_back(need);
        return focus < need && !isPoolingOver;
    }
    [[nodiscard]] bool burn(std::uint32_t operations)
    {
        purse -= operations;
        return purse >= 0;
    }
};

[[nodiscard]] std::string inActions(const std::string &actions)
{
    return R"({"actions":[)" + actions + "]}";
}

/// A rotation that casts Cobra Shot if the condition holds.
[[nodiscard]] std::string castIf(const std::string &condition)
{
    return inActions(R"({"cast":"cobra_shot","if":)" + condition + "}");
}

[[nodiscard]] Decision decide(const std::string &text, const Rules &rules = correctedRules(), FakeFight fight = {})
{
    const auto program = compile(text, kNames, rules);
    if (!program) {
        qWarning("%s at %s", program.error().front().message.c_str(), program.error().front().pointer.c_str());
        return {.kind = Decision::Kind::Interrupted};
    }
    return Machine(*program).decide(fight);
}

[[nodiscard]] bool holds(const std::string &condition, const Rules &rules = correctedRules())
{
    return decide(castIf(condition), rules).kind == Decision::Kind::Cast;
}

[[nodiscard]] Diagnostic firstFault(const std::string &text, const Rules &rules)
{
    const auto program = compile(text, kNames, rules);
    return program ? Diagnostic{} : program.error().front();
}

[[nodiscard]] std::string nested(std::size_t levels)
{
    std::string expression = "true";
    for (std::size_t i = 1; i < levels; ++i)
        expression = R"({"not":)" + expression + "}";
    return expression;
}

} // namespace

class RotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expressionsComeOutAsWritten_data();
    void expressionsComeOutAsWritten();
    void logicStopsAtTheFirstOperandThatDecides();
    void numbersAsConditionsFollowTheRules();
    void actionsAreTakenInOrder_data();
    void actionsAreTakenInOrder();
    void unusableCastsArePassedOverUnderCorrectedRulesOnly();
    void poolingWaitsForTheNextCast_data();
    void poolingWaitsForTheNextCast();
    void withoutPoolingRulesAPoolIdles();
    void whatIsKnownOfPathsMakesProgramsShorter();
    void everyPathOfTheTableCompiles_data();
    void everyPathOfTheTableCompiles();
    void faultsAreRefusedWithCodeAndPlace_data();
    void faultsAreRefusedWithCodeAndPlace();
    void deadCodeMayHoldErrorsUnderBaselineRulesOnly();
    void misspeltNamesGetASuggestion_data();
    void misspeltNamesGetASuggestion();
    void nestingUpToTheLimitCompiles();
    void hostileTextsEndInAnError();
    void exponentialListsAreCutOffByTheFight();
    void nothingIsRememberedFromDecisionToDecision();
    void theRuleSetsReadTheSameTextDifferently_data();
    void theRuleSetsReadTheSameTextDifferently();
    void theEditorHearsOfEmptyAndUnusedThings();
};

void RotationTest::expressionsComeOutAsWritten_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *condition, bool expected) {
        QTest::newRow(condition) << QByteArray(condition) << expected;
    };
    row("true", true);
    row("false", false);
    row(R"({"and":[true,true,false]})", false);
    row(R"({"or":[false,false,true]})", true);
    row(R"({"not":false})", true);
    row(R"({"not":[false,true]})", true);
    row(R"({"not":{"or":[false,{"and":[true,true]}]}})", false);
    row(R"({">":[2,1]})", true);
    row(R"({">=":[1,1.0]})", true);
    row(R"({"<":[1,1]})", false);
    row(R"({"<=":[1.5,1]})", false);
    row(R"({"==":[0.1,0.1000001]})", true);
    row(R"({"!=":[0.1,0.10001]})", true);
    row(R"({"==":[2147483647,2147483646]})", false);
    row(R"({"==":[true,{"not":false}]})", true);
    row(R"({"==":["cd.kill_command.ready",1]})", true);
    row(R"({"==":[{"+":[2147483647,1]},-2147483648]})", true); // 32 bits wrap
    row(R"({"==":[{"/":[7,2]},3.5]})", true);
    row(R"({"==":[{"/":[7,0]},0]})", true);
    row(R"({"==":[{"%":[-7,3]},2]})", true);
    row(R"({"==":[{"%":[7,-3]},-2]})", true);
    row(R"({"==":[{"%":[7,0]},0]})", true);
    row(R"({"==":[{"floor":-1.5},-2]})", true);
    row(R"({"==":[{"ceil":-1.5},-1]})", true);
    row(R"({"==":[{"abs":{"-":[1,4]}},3]})", true);
    row(R"({"==":[{"min":[3,{"max":[1,2]}]},2]})", true);
    row(R"({"==":["resource.focus",50]})", true);
    row(R"({"==":["resource.FOCUS.current","resource.focus"]})", true);
    row(R"({"==":["cd.barbed_shot.charges",2]})", true);
    row(R"({">":["cd.kill_command.ready",0.5]})", true);
    row(R"({"<":[3000000000,3000000001]})", true); // beyond 32 bits: floats
}

void RotationTest::expressionsComeOutAsWritten()
{
    QFETCH(QByteArray, condition);
    QFETCH(bool, expected);
    QCOMPARE(holds(condition.toStdString()), expected);
    QCOMPARE(holds(condition.toStdString(), baselineRules()), expected);
    // The same as a value that is stored first.
    QCOMPARE(
        decide(R"({"actions":[{"set":"v","value":)" + condition.toStdString() + R"(},{"cast":"cobra_shot","if":"v"}]})")
                .kind == Decision::Kind::Cast,
        expected);
}

void RotationTest::logicStopsAtTheFirstOperandThatDecides()
{
    FakeFight fight;
    const auto program =
        compile(castIf(R"({"or":["cd.kill_command.ready",{">":["resource.focus",10]}]})"), kNames, baselineRules());
    QVERIFY(program.has_value());
    QCOMPARE(Machine(*program).decide(fight).kind, Decision::Kind::Cast);
    QCOMPARE(fight.questions, 1);
}

void RotationTest::numbersAsConditionsFollowTheRules()
{
    // 256 and 50.0 have an empty lowest byte; 3.1 has not.
    QVERIFY(holds(R"("player.level")", correctedRules()));
    QVERIFY(!holds(R"("player.level")", baselineRules()));
    QVERIFY(holds(R"("resource.focus")", correctedRules()));
    QVERIFY(!holds(R"("resource.focus")", baselineRules()));
    FakeFight fight{.combatTime = 3.1};
    QCOMPARE(decide(castIf(R"("combat.time")"), baselineRules(), fight).kind, Decision::Kind::Cast);
    QVERIFY(holds(R"({"+":[1,1]})", correctedRules()));
}

void RotationTest::actionsAreTakenInOrder_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("spell");
    QTest::addColumn<double>("amount");
    using Kind = Decision::Kind;
    const auto row = [](const char *name, const char *text, Kind kind, int spell = 0, double amount = 0) {
        QTest::newRow(name) << QByteArray(text) << static_cast<int>(kind) << spell << amount;
    };
    row("an empty rotation yields nothing", R"({})", Kind::Nothing);
    row("the first that matches wins", R"({"actions":[{"cast":"kill_command","if":false},{"cast":"cobra_shot"},
        {"cast":"barbed_shot"}]})",
        Kind::Cast, 2);
    row("cast comes before other keys", R"({"actions":[{"wait":1,"cast":"cobra_shot"}]})", Kind::Cast, 2);
    row("a cast that is no string counts as absent", R"({"actions":[{"cast":1,"wait":2.5}]})", Kind::Wait, 0, 2.5);
    row("call goes on when the list yields nothing",
        R"({"lists":{"a":[{"cast":"kill_command","if":false}]},"actions":[{"call":"a"},{"cast":"cobra_shot"}]})",
        Kind::Cast, 2);
    row("call ends when the list yields", R"({"lists":{"a":[{"cast":"kill_command"}]},
        "actions":[{"call":"a"},{"cast":"cobra_shot"}]})",
        Kind::Cast, 1);
    row("run ends even when the list yields nothing",
        R"({"lists":{"a":[{"cast":"kill_command","if":false}]},"actions":[{"run":"a"},{"cast":"cobra_shot"}]})",
        Kind::Nothing);
    row("run is passed over when its condition fails",
        R"({"lists":{"a":[{"cast":"kill_command"}]},"actions":[{"run":"a","if":false},{"cast":"cobra_shot"}]})",
        Kind::Cast, 2);
    row("lists call lists", R"({"lists":{"a":[{"call":"b"}],"b":[{"call":"c"}],"c":[{"cast":"barbed_shot"}]},
        "actions":[{"call":"a"}]})",
        Kind::Cast, 3);
    row("wait_until waits a tenth of a second", R"({"actions":[{"wait_until":{">":["resource.focus",90]}}]})",
        Kind::Wait, 0, 0.1);
    row("wait_until lets pass, whatever its if says",
        R"({"actions":[{"wait_until":{">":["resource.focus",20]},"if":false},{"cast":"cobra_shot"}]})", Kind::Cast, 2);
    row("pool counts with any value", R"({"actions":[{"pool":null,"extra":60}]})", Kind::Pool, 0, 60);
    row("items do nothing", R"({"actions":[{"use_trinket":1},{"use_item":"potion"},{"cast":"cobra_shot"}]})",
        Kind::Cast, 2);
    row("set and modify",
        R"({"variables":{"n":1},"actions":[{"set":"n","value":5.5},{"modify":"n","op":"add","value":2},
        {"modify":"n","op":"mul","value":2},{"modify":"n","op":"sub","value":1},{"modify":"n","op":"div","value":4},
        {"modify":"n","op":"min","value":3},{"modify":"n","op":"max","value":3.25},
        {"cast":"cobra_shot","if":{"==":["n",3.25]}}]})",
        Kind::Cast, 2);
    row("an int variable truncates toward zero",
        R"({"variables":{"n":0},"actions":[{"modify":"n","op":"set","value":-2.75},
        {"cast":"cobra_shot","if":{"==":["n",-2]}}]})",
        Kind::Cast, 2);
    row("reset puts zero",
        R"({"variables":{"n":7},"actions":[{"modify":"n","op":"reset","value":0},
        {"cast":"cobra_shot","if":{"==":["n",0]}}]})",
        Kind::Cast, 2);
    row("variables see what they refer to",
        R"({"variables":{"a":{"+":["b",1]},"b":{"+":["c",1]},"c":1},"actions":[
        {"cast":"cobra_shot","if":{"==":["a",3]}}]})",
        Kind::Cast, 2);
    row("a name that only set introduces starts as 0",
        R"({"actions":[{"cast":"cobra_shot","if":{"==":["n",0]}},{"set":"n","value":4.5}]})", Kind::Cast, 2);
    row("division by a zero of modify", R"({"variables":{"n":1.5},"actions":[{"modify":"n","op":"div","value":0},
        {"cast":"cobra_shot","if":{"==":["n",0]}}]})",
        Kind::Cast, 2);
}

void RotationTest::actionsAreTakenInOrder()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(int, spell);
    QFETCH(double, amount);
    const Decision decision = decide(text.toStdString());
    QCOMPARE(static_cast<int>(decision.kind), kind);
    QCOMPARE(static_cast<int>(decision.spell), spell);
    QCOMPARE(decision.amount, amount);
}

void RotationTest::unusableCastsArePassedOverUnderCorrectedRulesOnly()
{
    const std::string text = inActions(R"({"cast":"kill_command"},{"cast":"cobra_shot"},{"cast":"barbed_shot"})");
    QCOMPARE(decide(text).spell, std::uint16_t{1});
    const FakeFight poor{.focus = 32, .blocked = {1}};
    QCOMPARE(decide(text, correctedRules(), poor).spell, std::uint16_t{3});
    QCOMPARE(decide(text, baselineRules(), poor).spell, std::uint16_t{1});
    const FakeFight stuck{.blocked = {1, 2, 3}};
    QCOMPARE(decide(text, correctedRules(), stuck).kind, Decision::Kind::Nothing);
    // A list that yields no cast because of that yields nothing.
    QCOMPARE(decide(R"({"lists":{"a":[{"cast":"kill_command"}]},"actions":[{"call":"a"},{"cast":"barbed_shot"}]})",
                    correctedRules(), poor)
                 .spell,
             std::uint16_t{3});
}

void RotationTest::poolingWaitsForTheNextCast_data()
{
    QTest::addColumn<QByteArray>("actions");
    QTest::addColumn<double>("focus");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("spell");
    QTest::addColumn<double>("need"); // the resource it was compared with; 0: with none
    using Kind = Decision::Kind;
    const auto row = [](const char *name, const char *actions, double focus, Kind kind, int spell, double need) {
        QTest::newRow(name) << QByteArray(actions) << focus << static_cast<int>(kind) << spell << need;
    };
    // Kill Command costs 30, Cobra Shot 35, Barbed Shot nothing; Cobra Shot is on cooldown.
    row("for its cost and the extra", R"({"pool":1,"extra":20},{"cast":"kill_command"})", 45, Kind::Pool, 0, 50);
    row("until both are there", R"({"pool":1,"extra":20},{"cast":"kill_command"})", 50, Kind::Cast, 1, 50);
    row("for a cast that lacks resource", R"({"pool":1},{"cast":"kill_command"},{"cast":"barbed_shot"})", 10,
        Kind::Pool, 0, 30);
    row("not for one that is blocked otherwise",
        R"({"pool":1,"extra":20},{"cast":"cobra_shot"},{"cast":"barbed_shot"})", 20, Kind::Cast, 3, 20);
    row("not for one whose condition fails",
        R"({"pool":1,"extra":20},{"cast":"kill_command","if":false},{"cast":"barbed_shot"})", 19, Kind::Pool, 0, 20);
    row("not at all if its own condition fails", R"({"pool":1,"extra":90,"if":false},{"cast":"kill_command"})", 40,
        Kind::Cast, 1, 0);
    row("with the first of two amounts", R"({"pool":1,"extra":5},{"pool":1,"extra":90},{"cast":"kill_command"})", 40,
        Kind::Cast, 1, 35);
    row("for the extra alone if nothing is to be cast", R"({"pool":1,"extra":60},{"cast":"cobra_shot"})", 50,
        Kind::Pool, 0, 60);
    row("for the extra alone before a wait", R"({"pool":1,"extra":60},{"wait":2},{"cast":"kill_command"})", 50,
        Kind::Pool, 0, 60);
    row("and then the wait happens", R"({"pool":1,"extra":40},{"wait":2},{"cast":"kill_command"})", 50, Kind::Wait, 0,
        40);
    row("for the extra alone before wait_until", R"({"pool":1,"extra":60},{"wait_until":false})", 50, Kind::Pool, 0,
        60);
    row("through wait_until that holds", R"({"pool":1,"extra":60},{"wait_until":true},{"cast":"kill_command"})", 50,
        Kind::Pool, 0, 90);
    row("for casts in called lists", R"({"pool":1,"extra":30},{"call":"burst"},{"cast":"barbed_shot"})", 50, Kind::Pool,
        0, 60);
    row("with variables as they are then",
        R"({"pool":1},{"set":"n","value":1},{"cast":"kill_command","if":{"==":["n",1]}})", 29, Kind::Pool, 0, 30);
}

void RotationTest::poolingWaitsForTheNextCast()
{
    QFETCH(QByteArray, actions);
    QFETCH(double, focus);
    QFETCH(int, kind);
    QFETCH(int, spell);
    QFETCH(double, need);
    const std::string text =
        R"({"lists":{"burst":[{"cast":"kill_command"}]},"actions":[)" + actions.toStdString() + "]}";
    const auto program = compile(text, kNames, correctedRules());
    QVERIFY(program.has_value());
    Machine machine(*program);
    FakeFight fight{.focus = focus, .blocked = {2}};
    const Decision decision = machine.decide(fight);
    QCOMPARE(static_cast<int>(decision.kind), kind);
    QCOMPARE(static_cast<int>(decision.spell), spell);
    QCOMPARE(fight.needs, need > 0 ? std::vector{need} : std::vector<double>{});

    // When its time is over a pool is as if it were not there.
    std::string without = text;
    while (without.find(R"({"pool")") != std::string::npos) {
        const std::size_t begin = without.find(R"({"pool")");
        without.erase(begin, without.find_first_of(",]", without.find('}', begin)) - begin + 1);
    }
    FakeFight late{.focus = focus, .blocked = {2}, .isPoolingOver = true};
    const Decision lateDecision = machine.decide(late);
    const Decision plainDecision = ::decide(without, correctedRules(), late);
    QCOMPARE(lateDecision.kind, plainDecision.kind);
    QCOMPARE(lateDecision.spell, plainDecision.spell);
    QCOMPARE(lateDecision.amount, plainDecision.amount);
}

void RotationTest::withoutPoolingRulesAPoolIdles()
{
    const std::string text = inActions(R"({"pool":1,"extra":20},{"cast":"barbed_shot"})");
    QCOMPARE(decide(text, baselineRules(), {.focus = 100}).kind, Decision::Kind::Pool);
    // Where casts are not asked whether they are usable, each one that is reached is what pooling waits for.
    Rules rules = correctedRules();
    rules.unusableCastsAreSkipped = false;
    const std::string blocked = inActions(R"({"pool":1,"extra":20},{"cast":"cobra_shot"})");
    QCOMPARE(decide(blocked, rules, {.focus = 54, .blocked = {2}}).kind, Decision::Kind::Pool);
    QCOMPARE(decide(blocked, rules, {.focus = 55, .blocked = {2}}).kind, Decision::Kind::Cast);
}

void RotationTest::whatIsKnownOfPathsMakesProgramsShorter()
{
    const KnownPaths known = [](const Path &path) -> std::optional<Register> {
        if (path.kind == PathKind::TargetHealthPercent)
            return Register{.number = 100};
        Register no{};
        no.integer = 0;
        return path.kind == PathKind::TalentEnabled ? std::optional(no) : std::nullopt;
    };
    const std::string text = R"({"variables":{"weak":{"<":["target.health_percent",20]}},"actions":[
        {"cast":"kill_command","if":{"and":["weak","cd.kill_command.ready"]}},
        {"cast":"barbed_shot","if":"talent.killer_cobra"},
        {"cast":"barbed_shot","if":{">":["target.health_percent",{"*":[20,5.5]}]}},
        {"cast":"cobra_shot","if":{"or":["weak",{"not":"talent.killer_cobra"}]}},
        {"cast":"barbed_shot"}]})";
    const auto program = compile(text, kNames, baselineRules(), known);
    QVERIFY(program.has_value());
    QCOMPARE(program->code.size(), std::size_t{1});
    QCOMPARE(program->code.front().op, Op::YieldCast);
    QCOMPARE(program->code.front().id, std::uint16_t{2});
}

void RotationTest::everyPathOfTheTableCompiles_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"resource.focus",
                             "resource.combopoints.current",
                             "resource.astral_power.max",
                             "resource.mana.deficit",
                             "resource.focus.percent",
                             "resource.focus.deficit_percent",
                             "resource.energy.regen",
                             "resource.focus.time_to_max",
                             "cd.kill_command.ready",
                             "cd.kill_command.remaining",
                             "cd.kill_command.duration",
                             "cd.kill_command.base_duration",
                             "cd.barbed_shot.charges",
                             "cd.barbed_shot.charges_max",
                             "cd.barbed_shot.charges_fractional",
                             "cd.barbed_shot.recharge_time",
                             "cd.barbed_shot.full_recharge",
                             "cd.barbed_shot.full_recharge_time",
                             "buff.frenzy.active",
                             "buff.frenzy.inactive",
                             "buff.frenzy.remaining",
                             "buff.frenzy.stacks",
                             "buff.frenzy.stacks_max",
                             "buff.frenzy.duration",
                             "debuff.frenzy.active",
                             "debuff.frenzy.inactive",
                             "debuff.frenzy.remaining",
                             "debuff.frenzy.stacks",
                             "debuff.frenzy.refreshable",
                             "dot.barbed_shot.ticking",
                             "dot.barbed_shot.remaining",
                             "dot.barbed_shot.refreshable",
                             "dot.barbed_shot.ticks_remaining",
                             "combat.time",
                             "combat.remaining",
                             "gcd.active",
                             "gcd.remaining",
                             "gcd.duration",
                             "target.health",
                             "target.health_max",
                             "target.health_percent",
                             "target.time_to_die",
                             "target.time_to_percent.20",
                             "target.distance",
                             "target.casting",
                             "target.moving",
                             "enemy.count",
                             "enemy.spell_targets_hit.kill_command",
                             "pet.active",
                             "pet.count",
                             "pet.remaining",
                             "pet.buff.frenzy.active",
                             "talent.killer_cobra",
                             "talent.killer_cobra.enabled",
                             "talent.killer_cobra.rank",
                             "talent.killer_cobra.max_rank",
                             "equipped.anything",
                             "trinket.1.ready",
                             "trinket.255.remaining",
                             "spell.kill_command.cost",
                             "spell.kill_command.cast_time",
                             "spell.kill_command.range",
                             "spell.kill_command.in_range",
                             "spell.kill_command.usable",
                             "player.health",
                             "player.health.max",
                             "player.health.percent",
                             "player.health.deficit",
                             "player.haste",
                             "player.crit",
                             "player.mastery",
                             "player.versatility",
                             "player.attack_power",
                             "player.spell_power",
                             "player.level",
                             "player.armor",
                             "player.stamina",
                             "player.primary_stat",
                             "player.moving",
                             "player.stealthed",
                             "player.mounted",
                             "player.movement_remaining",
                             "player.alive",
                             "player.in_combat"})
        QTest::newRow(path) << QByteArray(path);
}

void RotationTest::everyPathOfTheTableCompiles()
{
    QFETCH(QByteArray, path);
    const std::string number = castIf(R"({">=":[")" + path.toStdString() + R"(",0]})");
    const std::string condition = castIf("\"" + path.toStdString() + "\"");
    QCOMPARE(firstFault(number, correctedRules()).message, std::string());
    QCOMPARE(firstFault(condition, correctedRules()).message, std::string());

    const bool isRefused = path.startsWith("enemy.spell") || path.endsWith("rank") || path.startsWith("equipped");
    QCOMPARE(firstFault(condition, baselineRules()).code, std::string(isRefused ? "rotation_unsupported_path" : ""));
    const bool isTalent = path.startsWith("talent");
    QCOMPARE(!firstFault(number, baselineRules()).code.empty(), isRefused || isTalent);
}

void RotationTest::faultsAreRefusedWithCodeAndPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("pointer");
    const auto row = [](const char *name, const std::string &text, const char *code, const char *pointer) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(code) << QByteArray(pointer);
    };
    const auto action = [&row](const char *name, const std::string &text, const char *code, const char *pointer) {
        row(name, inActions(text), code, pointer);
    };
    const auto condition = [&row](const char *name, const std::string &text, const char *code, const char *pointer) {
        row(name, castIf(text), code, pointer);
    };
    constexpr auto kAction = "rotation_bad_action";
    constexpr auto kExpression = "rotation_bad_expression";
    constexpr auto kName = "rotation_unknown_name";
    constexpr auto kType = "rotation_type_error";
    row("no JSON", "actions", "rotation_not_json", "");
    row("root not an object", "[]", "rotation_not_an_object", "");
    row("list not an array", R"({"lists":{"a":{}}})", "rotation_bad_list", "/lists/a");
    action("action not an object", R"("cobra_shot")", kAction, "/actions/0");
    action("unknown action", R"({"if":true,"csat":"cobra_shot"})", kAction, "/actions/0");
    action("set without value", R"({"set":"n"})", kAction, "/actions/0");
    action("modify without value", R"({"set":"n","value":1},{"modify":"n","op":"add"})", kAction, "/actions/1");
    action("modify without op", R"({"set":"n","value":1},{"modify":"n","value":1})", kAction, "/actions/1");
    action("unknown op", R"({"set":"n","value":1},{"modify":"n","op":"pow","value":1})", kAction, "/actions/1/op");
    action("wait not a number", R"({"wait":"1"})", kAction, "/actions/0/wait");
    action("negative slot", R"({"use_trinket":-1})", kAction, "/actions/0/use_trinket");
    action("fractional slot", R"({"use_trinket":1.0})", kAction, "/actions/0/use_trinket");
    condition("null", "null", kExpression, "/actions/0/if");
    condition("array", "[true]", kExpression, "/actions/0/if");
    condition("no operator", "{}", kExpression, "/actions/0/if");
    condition("two operators", R"({"not":true,"or":[true,true]})", kExpression, "/actions/0/if");
    condition("unknown operator", R"({"xor":[true,true]})", kExpression, "/actions/0/if/xor");
    condition("one operand for and", R"({"and":[true]})", kExpression, "/actions/0/if/and");
    condition("three operands for <", R"({"<":[1,2,3]})", kExpression, "/actions/0/if/<");
    condition("floor of an array", R"({"<":[{"floor":[1.5]},3]})", kExpression, "/actions/0/if/</0/floor");
    condition("not of nothing", R"({"not":[]})", kExpression, "/actions/0/if/not");
    action("unknown spell", R"({"cast":"fireball"})", kName, "/actions/0/cast");
    condition("unknown spell in a path", R"("cd.fireball.ready")", kName, "/actions/0/if");
    condition("unknown aura", R"("buff.heroism.active")", kName, "/actions/0/if");
    condition("unknown dot", R"("dot.corruption.ticking")", kName, "/actions/0/if");
    condition("unknown talent", R"("talent.nonsense")", kName, "/actions/0/if");
    condition("unknown resource", R"({">":["resource.love",1]})", kName, "/actions/0/if/>/0");
    condition("bad percent", R"({">":["target.time_to_percent.2x",1]})", kName, "/actions/0/if/>/0");
    condition("bad slot", R"("trinket.256.ready")", kName, "/actions/0/if");
    condition("unknown variable", R"("whatever")", "rotation_unknown_variable", "/actions/0/if");
    action("modify of an unknown variable", R"({"modify":"n","op":"add","value":1})", "rotation_unknown_variable",
           "/actions/0/modify");
    action("unknown list in call", R"({"call":"burst"})", "rotation_unknown_list", "/actions/0/call");
    action("unknown list in run", R"({"run":"burst"})", "rotation_unknown_list", "/actions/0/run");
    condition("a condition as a number", R"({"<":[{"+":[1,{"<":[1,2]}]},5]})", kType, "/actions/0/if/</0/+/1");
    condition("a bool literal as a number", R"({"<":[true,1]})", kType, "/actions/0/if/</0");
    row("list that calls itself", R"({"lists":{"a":[{"call":"a"}]},"actions":[{"call":"a"}]})",
        "rotation_recursive_list", "/lists/a");
    row("lists that call each other", R"({"lists":{"a":[{"run":"b"}],"b":[{"call":"a"}]},"actions":[{"call":"a"}]})",
        "rotation_recursive_list", "/lists/b");
    condition("nested too deep", nested(101), "rotation_too_deep",
              ("/actions/0/if" +
               [] {
                   std::string path;
                   for (int i = 0; i < 100; ++i)
                       path += "/not";
                   return path;
               }())
                  .c_str());
}

void RotationTest::faultsAreRefusedWithCodeAndPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, pointer);
    for (const Rules &rules : {baselineRules(), correctedRules()}) {
        const Diagnostic fault = firstFault(text.toStdString(), rules);
        QCOMPARE(fault.code, code.toStdString());
        QCOMPARE(fault.pointer, pointer.toStdString());
        QVERIFY(!fault.message.empty());
    }
}

void RotationTest::deadCodeMayHoldErrorsUnderBaselineRulesOnly()
{
    const std::map<std::string, std::string> texts{
        {R"({"lists":{"dead":[{"call":"nowhere"}]},"actions":[]})", "rotation_unknown_list"},
        {R"({"lists":{"dead":[{"cast":"cobra_shot","if":"unknown"}]},"actions":[]})", "rotation_unknown_variable"},
        {R"({"lists":{"dead":[{"cast":"cobra_shot","if":{"<":[true,1]}}]},"actions":[]})", "rotation_type_error"},
        {R"({"lists":{"dead":[{"call":"dead"}]},"actions":[]})", "rotation_recursive_list"},
        {R"({"lists":[],"actions":[]})", "rotation_bad_member"},
        {R"({"variables":{"a":"b","b":"a"},"actions":[]})", "rotation_variable_cycle"},
        {R"({"actions":[{"set":"n","value":1},{"modify":"n","op":"reset"}]})", ""},
    };
    for (const auto &[text, code] : texts) {
        QCOMPARE(firstFault(text, correctedRules()).code, code);
        QCOMPARE(firstFault(text, baselineRules()).code, std::string(code.empty() ? "rotation_bad_action" : ""));
    }
    // Unknown names are errors everywhere.
    const std::string misspelt = R"({"lists":{"dead":[{"cast":"fireball"}]},"actions":[]})";
    QCOMPARE(firstFault(misspelt, baselineRules()).code, std::string("rotation_unknown_name"));
}

void RotationTest::misspeltNamesGetASuggestion_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("meant");
    const auto row = [](const std::string &text, const char *meant) {
        QTest::newRow(meant) << QByteArray::fromStdString(text) << QByteArray(meant);
    };
    row(inActions(R"({"cast":"kil_command"})"), "kill_command");
    row(castIf(R"("buff.bestial_wrat.active")"), "bestial_wrath");
    row(castIf(R"("cd.kill_command.redy")"), "cd.kill_command.ready");
    row(castIf(R"({">":["resource.focsu",1]})"), "focus");
    row(castIf(R"({"nand":[true,true]})"), "and");
    row(inActions(R"({"csat":"cobra_shot"})"), "cast");
    row(R"({"lists":{"burst":[{"cast":"cobra_shot"}]},"actions":[{"call":"brust"}]})", "burst");
    row(R"({"variables":{"spare":1},"actions":[{"cast":"cobra_shot","if":{">":["spar",1]}}]})", "spare");
}

void RotationTest::misspeltNamesGetASuggestion()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, meant);
    const std::string message = firstFault(text.toStdString(), baselineRules()).message;
    QVERIFY2(message.find("did you mean `" + meant.toStdString() + "`?") != std::string::npos, message.c_str());
}

void RotationTest::nestingUpToTheLimitCompiles()
{
    QCOMPARE(firstFault(castIf(nested(100)), correctedRules()).message, std::string());
}

void RotationTest::hostileTextsEndInAnError()
{
    QCOMPARE(firstFault(std::string(kMaxTextSize + 1, ' '), baselineRules()).code, std::string("rotation_too_large"));
    QCOMPARE(firstFault(std::string(kMaxTextSize, '['), baselineRules()).code, std::string("rotation_not_json"));
    // A chain of lists as long as the text allows.
    std::string chain = R"({"actions":[{"call":"l0"}],"lists":{)";
    for (int i = 0; i < 10'000; ++i)
        chain += "\"l" + std::to_string(i) + "\":[{\"call\":\"l" + std::to_string(i + 1) + "\"}],";
    chain += R"("l10000":[]}})";
    QCOMPARE(firstFault(chain, baselineRules()).code, std::string("rotation_too_deep"));
    QCOMPARE(firstFault(chain, correctedRules()).code, std::string("rotation_too_deep"));
    std::string variables = R"({"actions":[],"variables":{)";
    for (int i = 0; i < 10'000; ++i)
        variables += "\"v" + std::to_string(i) + "\":\"v" + std::to_string(i + 1) + "\",";
    variables += R"("v10000":1}})";
    QCOMPARE(firstFault(variables, correctedRules()).code, std::string("rotation_too_deep"));
    std::string faults = R"({"actions":[)";
    for (int i = 0; i < 20'000; ++i)
        faults += R"({"cast":"kill_comand"},)";
    faults += R"({"cast":"cobra_shot"}]})";
    QCOMPARE(compile(faults, kNames, baselineRules()).error().size(), DiagnosticSink::kMaxKept);
}

void RotationTest::exponentialListsAreCutOffByTheFight()
{
    std::string text = R"({"actions":[{"call":"l0"}],"lists":{)";
    for (int i = 0; i < 60; ++i) {
        const std::string next = "{\"call\":\"l" + std::to_string(i + 1) + "\"}";
        text += "\"l" + std::to_string(i) + "\":[" + next + "," + next + "],";
    }
    text += R"("l60":[]}})";
    QCOMPARE(decide(text).kind, Decision::Kind::Interrupted);
}

void RotationTest::nothingIsRememberedFromDecisionToDecision()
{
    const auto program = compile(R"({"variables":{"a":1},"actions":[
        {"cast":"kill_command","if":{"or":[{"!=":["a",1]},{"!=":["b",0]}]}},
        {"set":"b","value":7},{"modify":"a","op":"add","value":1},{"cast":"cobra_shot"}]})",
                                 kNames, baselineRules());
    QVERIFY(program.has_value());
    Machine machine(*program);
    FakeFight fight;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(machine.decide(fight).spell, std::uint16_t{2});
}

void RotationTest::theRuleSetsReadTheSameTextDifferently_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("corrected"); // an error's code, or what the rotation casts
    QTest::addColumn<QByteArray>("baseline");
    const auto row = [](const char *name, const char *text, const char *corrected, const char *baseline) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(corrected) << QByteArray(baseline);
    };
    row("variables in a circle: an error, or 0 for the one that closes it",
        R"({"variables":{"a":{"+":["b",1]},"b":{"+":["a",1]}},"actions":[
        {"cast":"cobra_shot","if":{"and":[{"==":["b",1]},{"==":["a",2]}]}}]})",
        "rotation_variable_cycle", "2");
    row("a variable of itself", R"({"variables":{"a":"a"},"actions":[{"cast":"cobra_shot","if":{"==":["a",0]}}]})",
        "rotation_variable_cycle", "2");
    row("a variable's division by 0: 0, or infinity",
        R"({"variables":{"n":1.5},"actions":[{"modify":"n","op":"div","value":0},
        {"cast":"cobra_shot","if":{">":["n",1000000000]}},{"cast":"kill_command"}]})",
        "1", "2");
    row("an integer in a bool: not 0, or modulo 256",
        R"({"actions":[{"set":"b","value":true},{"modify":"b","op":"set","value":512},
        {"cast":"cobra_shot","if":"b"},{"cast":"kill_command"}]})",
        "2", "1");
    row("arithmetic on a bool: an error, or set",
        R"({"actions":[{"set":"b","value":false},{"modify":"b","op":"add","value":3},
        {"cast":"cobra_shot","if":"b"}]})",
        "rotation_type_error", "2");
    row("a calculation as a condition", R"({"actions":[{"cast":"cobra_shot","if":{"-":[2,1]}}]})", "2",
        "rotation_type_error");
    row("a number as a condition", R"({"actions":[{"cast":"cobra_shot","if":256}]})", "2", "rotation_type_error");
    row("a talent as a number", R"({"actions":[{"cast":"cobra_shot","if":{"==":["talent.killer_cobra",0]}}]})", "2",
        "rotation_type_error");
    row("a talent's rank", R"({"actions":[{"cast":"cobra_shot","if":{">":["talent.killer_cobra.rank",0]}}]})", "2",
        "rotation_unsupported_path");
    row("lists that are no object", R"({"lists":[],"actions":[{"cast":"cobra_shot"}]})", "rotation_bad_member", "2");
    row("variables that are no object", R"({"variables":3,"actions":[{"cast":"cobra_shot"}]})", "rotation_bad_member",
        "2");
    row("actions that are no array", R"({"actions":{}})", "rotation_bad_member", "0");
    row("a bool here and a number there",
        R"({"actions":[{"set":"n","value":true},{"set":"n","value":1},{"cast":"cobra_shot","if":"n"}]})",
        "rotation_type_error", "rotation_type_error");
    row("numbers of two types make a float",
        R"({"actions":[{"set":"n","value":1},{"set":"n","value":2.5},{"cast":"cobra_shot","if":{"==":["n",2.5]}}]})",
        "2", "2");
    row("a set decides the type of an entry",
        R"({"variables":{"n":1.75},"actions":[{"cast":"cobra_shot","if":{"==":["n",1]}},{"set":"n","value":3}]})", "2",
        "2");
    row("only the first operand of not counts", R"({"actions":[{"cast":"cobra_shot","if":{"not":[false,null]}}]})", "2",
        "2");
}

void RotationTest::theRuleSetsReadTheSameTextDifferently()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, corrected);
    QFETCH(QByteArray, baseline);
    const auto outcome = [&text](const Rules &rules) {
        const std::string code = firstFault(text.toStdString(), rules).code;
        return code.empty() ? std::to_string(::decide(text.toStdString(), rules).spell) : code;
    };
    QCOMPARE(outcome(correctedRules()), corrected.toStdString());
    QCOMPARE(outcome(baselineRules()), baseline.toStdString());
}

void RotationTest::theEditorHearsOfEmptyAndUnusedThings()
{
    const auto remarks = validate(R"({"variables":{"unused":1},"lists":{"idle":[]},"actions":[]})", kNames);
    std::map<std::string, int> codes;
    for (const Diagnostic &remark : remarks)
        ++codes[remark.code];
    QCOMPARE(codes, (std::map<std::string, int>{
                        {"rotation_unused_variable", 1}, {"rotation_unused_list", 1}, {"rotation_empty_list", 2}}));
    QVERIFY(validate(R"({"actions":[{"cast":"cobra_shot"}]})", kNames).empty());

    // A bool counts as 0 or 1 where it is a path, but hardly by intent.
    const auto sum = validate(R"({"variables":{"n":1},"actions":[
        {"modify":"n","op":"add","value":"cd.kill_command.ready"},{"cast":"cobra_shot","if":{">":["n",1]}}]})",
                              kNames);
    QCOMPARE(sum.size(), std::size_t{1});
    QCOMPARE(sum.front().code, std::string("rotation_bool_arithmetic"));
    QCOMPARE(sum.front().pointer, std::string("/actions/0/value"));
}

QTEST_GUILESS_MAIN(RotationTest)
#include "tst_rotation.moc"
