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

QTEST_GUILESS_MAIN(RotationMachineTest)
#include "tst_rotationmachine.moc"
