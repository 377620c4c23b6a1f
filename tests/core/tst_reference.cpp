#include "core/json/document.h"
#include "core/sim/simulation.h"
#include "core/stats/summary.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace wowlab;

/// Proves the engine against numbers that an independent implementation of the same rules measured.
class ReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void meansAreThoseOfTheReferenceSeedForSeed_data() { addCases(); }
    void meansAreThoseOfTheReferenceSeedForSeed();

private:
    void addCases() const;
    [[nodiscard]] const json::Value &caseById(const QString &id) const;
    [[nodiscard]] std::shared_ptr<const sim::Simulation> prepare(const json::Value &reference) const;

    std::string m_text;
    json::Value m_reference;
};

namespace {

[[nodiscard]] std::string contentOf(const char *name)
{
    QFile file(QStringLiteral(WOWLAB_TEST_DATA "/") + QString::fromUtf8(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

[[nodiscard]] json::Value parsed(const std::string &text)
{
    const auto root = json::parse(text);
    return root ? *root : json::Value();
}

/// Equal to a share of the value; the reference prints deviations with 8 digits and extremes with 10.
[[nodiscard]] bool agrees(double actual, double expected, double relative)
{
    return std::abs(actual - expected) <= relative * std::abs(expected);
}

} // namespace

void ReferenceTest::initTestCase()
{
    m_text = contentOf("baseline_reference.json");
    m_reference = parsed(m_text);
    QVERIFY(m_reference.find("cases"));
}

void ReferenceTest::addCases() const
{
    QTest::addColumn<QString>("id");
    for (const json::Value &reference : m_reference.find("cases")->elements) {
        const std::string &id = reference.find("id")->text;
        QTest::newRow((id + ": " + reference.find("title")->text).c_str()) << QString::fromStdString(id);
    }
}

const json::Value &ReferenceTest::caseById(const QString &id) const
{
    const auto &cases = m_reference.find("cases")->elements;
    return *std::find_if(cases.begin(), cases.end(), [&id](const json::Value &reference) {
        return reference.find("id")->text == id.toStdString();
    });
}

std::shared_ptr<const sim::Simulation> ReferenceTest::prepare(const json::Value &reference) const
{
    const auto part = [&](std::string_view name) {
        const json::Value *value = reference.find(name);
        return std::string_view(m_text).substr(value->begin, value->end - value->begin);
    };
    const auto simulation = sim::prepare(sim::SpecLibrary::builtIn(), part("config"), part("rotation"));
    if (!simulation)
        qWarning("%s", simulation.error().message.c_str());
    return simulation.value_or(nullptr);
}

void ReferenceTest::meansAreThoseOfTheReferenceSeedForSeed()
{
#ifdef WOWLAB_SHORT_REFERENCE
    QSKIP("the whole runs take an optimised build without sanitizers");
#endif
    QFETCH(QString, id);
    const json::Value &reference = caseById(id);
    const auto simulation = prepare(reference);
    QVERIFY(simulation);
    const auto iterations = static_cast<std::uint64_t>(reference.find("iterations")->integer);
    stats::Summary summary;
    QVERIFY(sim::run(*simulation, reference.find("seed")->integer, iterations, summary).has_value());

    const json::Value &expected = *reference.find("expected");
    QCOMPARE(summary.count(), iterations);
    QVERIFY(agrees(summary.mean(), expected.find("mean")->number, 1e-9));
    QVERIFY(agrees(summary.standardDeviation(), expected.find("std")->number, 5e-8));
    QVERIFY(agrees(summary.min(), expected.find("min")->number, 1e-9));
    QVERIFY(agrees(summary.max(), expected.find("max")->number, 1e-9));
    for (const json::Member &ability : reference.find("events_per_fight")->members) {
        const auto found = summary.abilities().find(ability.name);
        QVERIFY2(found != summary.abilities().end(), ability.name.c_str());
        const auto events = std::max(found->second.casts, found->second.hits);
        QVERIFY2(agrees(static_cast<double>(events) / static_cast<double>(iterations), ability.value.number, 0.05),
                 ability.name.c_str());
    }
}

QTEST_GUILESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
