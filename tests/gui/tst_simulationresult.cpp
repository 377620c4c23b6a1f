#include "app/model/abilitytable.h"
#include "app/model/histogrambars.h"
#include "app/model/simulationresult.h"
#include "core/base/json.h"
#include "core/sim/simulation.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QTest>

#include <clocale>
#include <numeric>

using namespace wowlab;
using model::AbilityTable;
using model::HistogramBars;
using model::SimulationResult;

namespace {

std::shared_ptr<const sim::Simulation> prepared(std::string_view rotation = {})
{
    const auto made = sim::prepare(sim::SpecLibrary::builtIn(), R"({"specId":253,"duration":60})", rotation);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    return *made;
}

SimulationResult simulationOf(std::uint64_t fights)
{
    const auto simulation = prepared();
    stats::Summary summary;
    if (!sim::run(*simulation, 0, fights, summary))
        qFatal("the run failed");
    return {.facts = report::factsOf(*simulation), .found = summary};
}

SimulationResult comparisonOf(std::uint64_t fights)
{
    const auto a = prepared();
    const auto b = prepared(R"({"actions":[{"cast":"kill_command"},{"cast":"cobra_shot"}]})");
    sim::Comparison comparison;
    if (!sim::compare(*a, *b, 0, fights, comparison))
        qFatal("the run failed");
    SimulationResult result{.facts = report::factsOf(*a), .found = comparison};
    result.input.isComparison = true;
    result.input.b.title = QStringLiteral("neu; \"mit\" Komma, usw.json");
    return result;
}

double sum(const std::vector<double> &shares)
{
    return std::accumulate(shares.begin(), shares.end(), 0.0);
}

} // namespace

class TestSimulationResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { std::setlocale(LC_ALL, "C"); }

    void theTableIsASoundModel()
    {
        AbilityTable table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const SimulationResult simulation = simulationOf(50);
        const SimulationResult comparison = comparisonOf(50);
        table.show(&simulation);
        QCOMPARE(table.columnCount(), 7);
        QCOMPARE(std::size_t(table.rowCount()), simulation.summary().abilities().size());
        table.show(&comparison);
        QCOMPARE(table.columnCount(), 4);
        QVERIFY(table.rowCount() > 0);
        table.show(nullptr);
        QCOMPARE(table.rowCount(), 0);
    }

    void theLargestContributionComesFirstAndSharesAddUp()
    {
        const SimulationResult result = simulationOf(50);
        AbilityTable table;
        table.show(&result);
        double shares = 0;
        double last = 2;
        for (int row = 0; row < table.rowCount(); ++row) {
            const double share = table.index(row, 6).data(AbilityTable::ShareRole).toDouble();
            QVERIFY(share <= last);
            last = share;
            shares += share;
        }
        QVERIFY(qAbs(shares - 1) < 1e-9);
    }

    void columnsSortByNumberNotByText()
    {
        const SimulationResult result = simulationOf(50);
        AbilityTable table;
        table.show(&result);
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&table);
        sorted.setSortRole(AbilityTable::SortRole);
        for (int column = 1; column < table.columnCount(); ++column) {
            sorted.sort(column, Qt::AscendingOrder);
            for (int row = 1; row < sorted.rowCount(); ++row)
                QVERIFY(sorted.index(row - 1, column).data(AbilityTable::SortRole).toDouble() <=
                        sorted.index(row, column).data(AbilityTable::SortRole).toDouble());
        }
    }

    void figuresOnTheScreenFollowTheLocale()
    {
        const SimulationResult result = simulationOf(50);
        AbilityTable table;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        table.show(&result);
        QVERIFY(table.index(0, 5).data().toString().contains(QLatin1Char(',')));
    }

    void filesAreTheSameUnderEveryLocale()
    {
        const SimulationResult simulation = simulationOf(50);
        const SimulationResult comparison = comparisonOf(50);
        const QByteArray json = simulation.toJson() + comparison.toJson();
        const QByteArray csv = simulation.toCsv() + comparison.toCsv();
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        std::setlocale(LC_ALL, "de_DE.UTF-8"); // where the system has it
        QCOMPARE(simulation.toJson() + comparison.toJson(), json);
        QCOMPARE(simulation.toCsv() + comparison.toCsv(), csv);
        const auto read = core::parseJsonObject(simulation.toJson());
        QVERIFY(read);
        QCOMPARE(read->value(QStringLiteral("meanDps")).toDouble(), simulation.summary().mean());
        QCOMPARE(read->value(QStringLiteral("iterations")).toInt(), 50);
    }

    void barsHoldEveryFight()
    {
        const SimulationResult result = simulationOf(300);
        const HistogramBars bars = HistogramBars::of({&result.summary()});
        QVERIFY(bars.count() > 1);
        QVERIFY(bars.count() <= HistogramBars::kMostBars);
        QVERIFY(qAbs(sum(bars.shares[0]) - 1) < 1e-9);
        QVERIFY(bars.low <= result.summary().min());
        QVERIFY(bars.high() > result.summary().max());
    }

    void twoDistributionsShareTheirBars()
    {
        const SimulationResult result = comparisonOf(300);
        const HistogramBars bars = HistogramBars::of({&result.comparison().a, &result.comparison().b});
        QCOMPARE(bars.shares.size(), std::size_t{2});
        QCOMPARE(bars.shares[0].size(), bars.shares[1].size());
        QVERIFY(qAbs(sum(bars.shares[0]) - 1) < 1e-9);
        QVERIFY(qAbs(sum(bars.shares[1]) - 1) < 1e-9);
    }

    void oddDistributionsHaveBarsToo_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("no damage at all") << QList<double>{0, 0, 0};
        QTest::newRow("one value") << QList<double>{12'345.6};
        QTest::newRow("from nothing to very much") << QList<double>{0, 1e11};
    }
    void oddDistributionsHaveBarsToo()
    {
        QFETCH(QList<double>, values);
        stats::Summary summary;
        for (const double value : values)
            QVERIFY(summary.add(value));
        const HistogramBars bars = HistogramBars::of({&summary});
        QVERIFY(bars.count() >= 1 && bars.count() <= HistogramBars::kMostBars);
        QVERIFY(bars.barWidth > 0);
        QVERIFY(qAbs(sum(bars.shares[0]) - 1) < 1e-9);
    }

    void nothingHasNoBars()
    {
        const stats::Summary empty;
        QCOMPARE(HistogramBars::of({&empty}).count(), 0);
        QCOMPARE(HistogramBars::of({}).count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSimulationResult)
#include "tst_simulationresult.moc"
