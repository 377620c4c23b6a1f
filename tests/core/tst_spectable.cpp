#include "core/json/document.h"
#include "core/rotation/rotation.h"
#include "core/sim/speclibrary.h"

#include <QTest>

using namespace wowlab::sim;

namespace {

/// The embedded Beast Mastery table with one passage replaced.
[[nodiscard]] std::string tampered(std::string_view passage, std::string_view replacement)
{
    std::string text(embeddedSpec("beast_mastery"));
    const std::size_t at = text.find(passage);
    if (at == std::string::npos)
        qFatal("the passage is not in the spec file");
    return text.replace(at, passage.size(), replacement);
}

} // namespace

class SpecTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEmbeddedSpecIsRead();
    void numbersArriveWhereTheyBelong();
    void specsAreFoundByNameAndByNumber();
    void faultyTablesAreRefusedWithTheirPlace_data();
    void faultyTablesAreRefusedWithTheirPlace();
};

void SpecTableTest::everyEmbeddedSpecIsRead()
{
    QVERIFY(!embeddedSpecs().empty());
    for (const std::string_view slug : embeddedSpecs()) {
        const auto spec = readSpecTable(embeddedSpec(slug));
        QVERIFY2(spec.has_value(), spec ? "" : spec.error().message.c_str());
        QCOMPARE(spec->slug, std::string(slug));
        QVERIFY(wowlab::rotation::validate(spec->defaultRotation, spec->rotationNames).empty());
    }
    QCOMPARE(SpecLibrary::builtIn().specs().size(), embeddedSpecs().size());
    QVERIFY(embeddedSpec("feral").empty());
}

void SpecTableTest::numbersArriveWhereTheyBelong()
{
    const auto spec = SpecLibrary::builtIn().findByName("beast_mastery");
    QVERIFY(spec);
    const auto killCommand = std::find_if(spec->spells.begin(), spec->spells.end(),
                                          [](const Spell &spell) { return spell.slug == "kill_command"; });
    QVERIFY(killCommand != spec->spells.end());
    QCOMPARE(killCommand->cost, 30.0F);
    QCOMPARE(killCommand->cooldownMs, 7500u);
    QCOMPARE(killCommand->coefficients.attackPower, 2.0F);
    QVERIFY(killCommand->isPetAbility && killCommand->isPhysical && killCommand->isOnGcd);
    QVERIFY(killCommand->effects.size() > 3);
    QCOMPARE(killCommand->effects[1].talents.size(), std::size_t{1});
    QCOMPARE(killCommand->effects[1].buffs.size(), std::size_t{1});
    QCOMPARE(spec->target.armorConstant, 7390.0F);
    QCOMPARE(spec->pets.front().melee.attackPowerCoefficient, 0.5F * 0.6F);
}

void SpecTableTest::specsAreFoundByNameAndByNumber()
{
    const SpecLibrary &library = SpecLibrary::builtIn();
    for (const char *name : {"beast_mastery", "BeastMastery", "BM", "bm_Hunter"})
        QVERIFY(library.findByName(name));
    QVERIFY(library.findById(253));
    QVERIFY(!library.findByName("beast"));
    QVERIFY(!library.findById(1));
}

void SpecTableTest::faultyTablesAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("pointer");
    const auto row = [](const char *name, const std::string &text, const char *pointer) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(pointer);
    };
    row("no JSON", "spec", "");
    row("unknown schema version", tampered(R"("schema_version": 1)", R"("schema_version": 2)"), "/schema_version");
    row("duplicate spell", tampered(R"("slug": "cobra_shot", "id": 193455)", R"("slug": "kill_command", "id": 1)"),
        "/spells/1");
    row("slug that results could not carry", tampered(R"("slug": "auto_shot")", R"("slug": "Auto Shot")"),
        "/auto_attack");
    row("endless slug", tampered(R"("slug": "cobra_shot")", R"("slug": ")" + std::string(49, 'x') + '"'), "/spells/1");
    row("reference to an unknown aura", tampered(R"("applies": ["barbed_shot"])", R"("applies": ["barbed_shoot"])"),
        "/spells/2/applies/0");
    row("effect on an unknown spell",
        tampered(R"("spell": "kill_command", "amount_ms": 1000}, {"type": "if_talent")",
                 R"("spell": "kill_commands", "amount_ms": 1000}, {"type": "if_talent")"),
        "/spells/1/effects/0");
    row("unknown effect", tampered(R"("type": "summon")", R"("type": "banish")"), "/spells/8/effects/0");
    row("missing number", tampered(R"("cooldown_ms": 7500, )", ""), "/spells/0");
    row("number as text", tampered(R"("cost": 30.0)", R"("cost": "30")"), "/spells/0/cost");
    row("negative time", tampered(R"("cooldown_ms": 7500)", R"("cooldown_ms": -7500)"), "/spells/0/cooldown_ms");
    row("ticks without time", tampered(R"("tick_ms": 2000)", R"("tick_ms": 0)"), "/auras/2/periodic");
    row("casts in a circle",
        tampered(R"("effects": [{"type": "summon", "pet": "dire_beast"})",
                 R"("effects": [{"type": "trigger_spell", "spell": "dire_beast"})"),
        "/spells");
    // What the reader knows the words of and the fight would not heed.
    row("cooldown that haste shortens", tampered(R"("cooldown_hasted": false)", R"("cooldown_hasted": true)"),
        "/spells/0");
    row("talent that hastes",
        tampered(R"({"type": "focus_regen", "amount": 0.1})", R"({"type": "haste", "amount": 0.1})"),
        "/talents/2/effect/0");
    row("debuff that hastes the player",
        tampered(R"("name": "Hasted Hooves", "on": "player")", R"("name": "Hasted Hooves", "on": "target")"),
        "/auras/33/effects/0");
    row("crit chance for one spell",
        tampered(R"("amount": 0.1, "while_buff": "bestial_wrath")",
                 R"("amount": 0.1, "spell": "kill_command", "while_buff": "bestial_wrath")"),
        "/talents/30/effect/0");
    row("rotation name of nothing", tampered(R"("dots": ["barbed_shot")", R"("dots": ["barbed_shop")"),
        "/rotation_names/dots/0");
}

void SpecTableTest::faultyTablesAreRefusedWithTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, pointer);
    const auto spec = readSpecTable(text.toStdString());
    QVERIFY(!spec.has_value());
    QCOMPARE(spec.error().code, std::string("spec_invalid"));
    QCOMPARE(spec.error().pointer, pointer.toStdString());
    QVERIFY(spec.error().position.has_value());
}

QTEST_GUILESS_MAIN(SpecTableTest)
#include "tst_spectable.moc"
