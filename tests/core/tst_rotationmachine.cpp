#include "core/rotation/interpreter.h"
#include "core/rotation/parser.h"
#include "core/rotation/rotation.h"
#include "rotation/plainrotation.h"
#include "rotation/randomrotation.h"
#include "rotation/timedfight.h"

#include <QTest>

#include <random>
#include <string>

using namespace wowlab::rotation;

namespace {

constexpr int kRotations = 6'000;
constexpr int kFights = 6;

/// The same on each machine and in each run.
[[nodiscard]] std::mt19937 randomFor(int rotation)
{
    return std::mt19937(static_cast<std::uint32_t>(rotation) * 7919u + 1u);
}

[[nodiscard]] QString shown(const Decision &decision)
{
    return QStringLiteral("%1 %2 %3").arg(static_cast<int>(decision.kind)).arg(decision.spell).arg(decision.amount);
}

/// What TimedFight says at any time.
[[nodiscard]] std::optional<Register> known(const Path &path)
{
    Register value{};
    switch (path.kind) {
    case PathKind::PlayerAlive:
        value.integer = 1;
        return value;
    case PathKind::PlayerMoving:
        return value;
    case PathKind::PlayerLevel:
        value.integer = 80;
        return value;
    case PathKind::GcdDuration:
        value.number = 1.25;
        return value;
    default:
        return std::nullopt;
    }
}

/// Corrected rules, and mixtures that reach every other branch of the language.
[[nodiscard]] Rules rulesFor(int rotation)
{
    Rules rules = rotation % 4 == 3 ? baselineRules() : correctedRules();
    if (rotation % 4 == 1)
        rules.unusableCastsAreSkipped = false;
    if (rotation % 4 == 2)
        rules.poolingWaitsForResource = false;
    return rules;
}

} // namespace

class RotationMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programsDecideAsTheirTreesSay();
    void patienceEndsBeforeTheFirstDecisionThatComesToSomething();
    void patienceSeesTheEndOfAWait_data();
    void patienceSeesTheEndOfAWait();
};

void RotationMachineTest::programsDecideAsTheirTreesSay()
{
    int compiled = 0;
    std::array<int, 5> kinds{};
    for (int i = 0; i < kRotations; ++i) {
        std::mt19937 random = randomFor(i);
        const std::string text = RandomRotation(random).text();
        const Rules rules = rulesFor(i);
        const auto program = compile(text, RandomRotation::names(), rules);
        if (!program)
            continue; // set to a bool here and to a number there, arithmetic on a bool
        ++compiled;
        const auto shorter = compile(text, RandomRotation::names(), rules, known);
        QVERIFY(shorter.has_value());
        QVERIFY(shorter->code.size() <= program->code.size());
        const auto root = wowlab::json::parse(text);
        QVERIFY(root.has_value());
        DiagnosticSink diagnostics(text, *root);
        const Syntax syntax = parseSyntax(*root, RandomRotation::names(), rules, diagnostics);
        PlainRotation plain(syntax, rules);
        Machine machine(*program);
        Machine shorterMachine(*shorter);
        for (int j = 0; j < kFights; ++j) {
            TimedFight fight(random);
            for (; fight.now < TimedFight::kStartMs + 8'000; fight.now += 1'337) {
                const QString expected = shown(plain.decide(fight));
                const Decision decision = machine.decide(fight);
                const auto report = [&](const Decision &wrong) {
                    return QStringLiteral("%1, not %2, at %3 in fight %4 of rotation %5: %6")
                        .arg(shown(wrong), expected)
                        .arg(fight.now)
                        .arg(j)
                        .arg(i)
                        .arg(QString::fromStdString(text));
                };
                QVERIFY2(shown(decision) == expected, qPrintable(report(decision)));
                const Decision same = shorterMachine.decide(fight);
                QVERIFY2(shown(same) == expected, qPrintable(report(same)));
                ++kinds[static_cast<std::size_t>(decision.kind)];
            }
        }
    }
    QVERIFY(compiled > kRotations / 2);
    for (const auto kind : {Decision::Kind::Nothing, Decision::Kind::Cast, Decision::Kind::Wait, Decision::Kind::Pool})
        QVERIFY(kinds[static_cast<std::size_t>(kind)] > 1'000);
}

void RotationMachineTest::patienceEndsBeforeTheFirstDecisionThatComesToSomething()
{
    int nothings = 0;
    int patient = 0;
    for (int i = 0; i < kRotations; ++i) {
        std::mt19937 random = randomFor(i);
        const std::string text = RandomRotation(random).text();
        const auto program = compile(text, RandomRotation::names(), rulesFor(i));
        if (!program)
            continue;
        Machine machine(*program);
        for (int j = 0; j < kFights; ++j) {
            TimedFight fight(random);
            for (const std::uint32_t start : {TimedFight::kStartMs, TimedFight::kStartMs + 1'730}) {
                fight.now = start;
                if (machine.decide(fight).kind != Decision::Kind::Nothing)
                    continue;
                ++nothings;
                const std::uint32_t holdsFor = std::min(machine.holdsForMs(fight), 20'000u);
                patient += holdsFor > 100 ? 1 : 0;
                const auto isNothingAfter = [&](std::uint32_t later) {
                    fight.now = start + later;
                    return machine.decide(fight).kind == Decision::Kind::Nothing;
                };
                for (int sample = 0; sample < 20 && holdsFor > 1; ++sample) {
                    // The last milliseconds above all.
                    const auto draw = static_cast<std::uint32_t>(random());
                    const std::uint32_t range = sample < 8 ? std::min(holdsFor - 1, 8u) : holdsFor - 1;
                    const std::uint32_t later = holdsFor - 1 - draw % range;
                    QVERIFY2(isNothingAfter(later), qPrintable(QStringLiteral("%1 from %2 for %3 after %4")
                                                                   .arg(QString::fromStdString(text))
                                                                   .arg(start)
                                                                   .arg(holdsFor)
                                                                   .arg(later)));
                }
            }
        }
    }
    QVERIFY(nothings > 5'000);
    QVERIFY2(patient > nothings / 3, qPrintable(QStringLiteral("%1 of %2").arg(patient).arg(nothings)));
}

void RotationMachineTest::patienceSeesTheEndOfAWait_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<bool>("isFine"); // to the millisecond, not only to some ticks
    QTest::newRow("a cooldown ends") << QByteArray(R"("cd.b.ready")") << true;
    QTest::newRow("a buff ends") << QByteArray(R"("buff.b.inactive")") << true;
    QTest::newRow("a buff is about to end") << QByteArray(R"({"<":["buff.b.remaining",1.5]})") << true;
    QTest::newRow("two times meet") << QByteArray(R"({">":[{"-":["combat.time",10]},"combat.remaining"]})") << true;
    QTest::newRow("resource comes in ticks") << QByteArray(R"({">=":["resource.focus",95]})") << false;
    QTest::newRow("a target becomes weak") << QByteArray(R"({"<":["target.health_percent",60]})") << false;
}

void RotationMachineTest::patienceSeesTheEndOfAWait()
{
    QFETCH(QByteArray, condition);
    QFETCH(bool, isFine);
    const std::string text = R"({"actions":[{"cast":"c","if":)" + condition.toStdString() + "}]}";
    Rules rules = correctedRules();
    rules.unusableCastsAreSkipped = false;
    const auto program = compile(text, RandomRotation::names(), rules);
    QVERIFY(program.has_value());
    Machine machine(*program);
    std::mt19937 random(5);
    int waits = 0;
    for (int i = 0; i < 50; ++i) {
        TimedFight fight(random);
        if (machine.decide(fight).kind != Decision::Kind::Nothing)
            continue;
        const std::uint32_t holdsFor = machine.holdsForMs(fight);
        if (holdsFor > 30'000)
            continue;
        ++waits;
        std::uint32_t first = 0;
        while (machine.decide(fight).kind == Decision::Kind::Nothing) {
            ++fight.now;
            ++first;
        }
        QVERIFY(holdsFor <= first);
        QVERIFY2(holdsFor + (isFine ? 2 : 250) >= first,
                 qPrintable(QStringLiteral("%1 of %2").arg(holdsFor).arg(first)));
    }
    QVERIFY(waits > 5);
}

QTEST_GUILESS_MAIN(RotationMachineTest)
#include "tst_rotationmachine.moc"
