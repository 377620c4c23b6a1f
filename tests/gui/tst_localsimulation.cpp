#include "app/model/localsimulation.h"
#include "core/base/atomicfile.h"
#include "core/base/json.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wowlab;
using model::LocalSimulation;
using model::RotationDraft;
using model::Scenario;
using model::SimulationInput;
using Obstacle = LocalSimulation::Obstacle;
using Phase = LocalSimulation::Phase;

namespace {

Scenario shortFights(int iterations)
{
    return {.seconds = 30, .iterations = iterations, .threads = 2};
}

/// More than anybody waits for.
Scenario endless()
{
    return {.seconds = 3600, .targets = 10, .iterations = Scenario::kMaxIterations, .threads = 2};
}

void runToEnd(LocalSimulation &simulation)
{
    QSignalSpy ended(&simulation, &LocalSimulation::ended);
    simulation.start();
    QVERIFY(simulation.isBusy());
    QVERIFY(ended.wait(60'000));
    QCOMPARE(simulation.phase(), Phase::Idle);
}

void startEndless(LocalSimulation &simulation)
{
    simulation.setScenario(endless());
    simulation.start();
    QTRY_COMPARE(simulation.phase(), Phase::Running);
    QTRY_VERIFY(simulation.readProgress().done > 0);
}

/// Each of its lists calls the next one twice.
QString doublingRotation()
{
    constexpr int kLists = 60;
    QStringList lists;
    for (int i = 0; i < kLists; ++i)
        lists << QStringLiteral(R"("l%1":[{"call":"l%2"},{"call":"l%2"}])").arg(i).arg(i + 1);
    lists << QStringLiteral(R"("l%1":[{"cast":"cobra_shot","if":{">":["resource.focus",1000]}}])").arg(kLists);
    return QStringLiteral(R"({"lists":{%1},"actions":[{"call":"l0"}]})").arg(lists.join(QLatin1Char(',')));
}

int threadsOfThisProcess()
{
    return int(QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

} // namespace

class TestLocalSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsReadyToRunFromTheStart()
    {
        LocalSimulation simulation({});
        QCOMPARE(simulation.obstacle(), Obstacle::None);
        QVERIFY(!simulation.result());
        QTRY_VERIFY(simulation.a().isChecked());
        QVERIFY(simulation.a().faults().empty());
        simulation.setScenario(shortFights(200));
        runToEnd(simulation);
        QVERIFY(!simulation.error());
        QVERIFY(simulation.result());
        QCOMPARE(simulation.result()->count(), quint64{200});
        QVERIFY(simulation.result()->summary().mean() > 0);
        QVERIFY(!simulation.result()->facts.isInterrupted);
        QVERIFY(simulation.isResultCurrent());
    }

    void theResultHasTheBitsOfTheEngine()
    {
        LocalSimulation simulation({});
        Scenario scenario = shortFights(300);
        scenario.firstSeed = 11;
        simulation.setScenario(scenario);
        runToEnd(simulation);
        const QByteArray text = simulation.a().text().toUtf8();
        const auto same = sim::prepare(sim::SpecLibrary::builtIn(), R"({"specId":253,"duration":30})",
                                       std::string_view(text.constData(), std::size_t(text.size())));
        QVERIFY(same);
        stats::Summary summary;
        QVERIFY(sim::run(**same, 11, 300, summary));
        QVERIFY(simulation.result()->summary() == summary);
    }

    void twoRotationsAreComparedWithTheSameSeeds()
    {
        LocalSimulation simulation({});
        simulation.setScenario(shortFights(200));
        simulation.setComparing(true);
        QCOMPARE(simulation.b().text(), simulation.a().text());
        runToEnd(simulation);
        QVERIFY(simulation.result()->isComparison());
        QCOMPARE(report::verdictOn(simulation.result()->comparison().difference), report::Verdict::Same);

        simulation.b().edit(QStringLiteral(R"({"actions":[{"cast":"cobra_shot"}]})"));
        QVERIFY(!simulation.isResultCurrent());
        runToEnd(simulation);
        QCOMPARE(report::verdictOn(simulation.result()->comparison().difference), report::Verdict::ABetter);
    }

    void aTargetErrorEndsTheRunWhenItIsReached()
    {
        LocalSimulation simulation({});
        simulation.setScenario({.seconds = 30, .goal = Scenario::Goal::TargetError, .errorPercent = 1});
        runToEnd(simulation);
        QVERIFY(simulation.result()->relativeError() <= 0.01);
        QVERIFY(simulation.result()->count() < quint64(Scenario::kMostForTargetError));
        QCOMPARE(simulation.result()->facts.targetError, std::optional(0.01));
    }

    void progressIsToldWhileItRuns()
    {
        LocalSimulation simulation({});
        startEndless(simulation);
        QTRY_VERIFY(simulation.readProgress().meanDps);
        const auto progress = simulation.readProgress();
        QCOMPARE(progress.expected, std::optional<quint64>(Scenario::kMaxIterations));
        QVERIFY(*progress.share > 0 && *progress.share < 1);
        QVERIFY(*progress.meanDps > 0);
        QTRY_VERIFY(simulation.readProgress().perSecond);
        simulation.cancel();
        QTRY_COMPARE(simulation.phase(), Phase::Idle);
    }

    void cancelEndsEveryThread()
    {
        LocalSimulation simulation({});
        QTRY_VERIFY(simulation.a().isChecked());
        // The thread that prepares stays with its pool for a while; only the engine's are counted.
        simulation.setScenario(shortFights(2));
        runToEnd(simulation);
        const int before = threadsOfThisProcess();
        startEndless(simulation);
        QVERIFY(threadsOfThisProcess() >= before + 2 || !QDir(QStringLiteral("/proc/self/task")).exists());
        QSignalSpy ended(&simulation, &LocalSimulation::ended);
        simulation.cancel();
        QCOMPARE(simulation.phase(), Phase::Stopping);
        QVERIFY(ended.wait());
        QCOMPARE(threadsOfThisProcess(), before);
    }

    void whatIsKnownWhenItIsCancelledIsTheResult()
    {
        LocalSimulation simulation({});
        startEndless(simulation);
        simulation.cancel();
        QTRY_COMPARE(simulation.phase(), Phase::Idle);
        QVERIFY(simulation.result());
        QVERIFY(simulation.result()->facts.isInterrupted);
        QVERIFY(!simulation.error());
    }

    void cancelBeforeTheFirstFightLeavesTheEarlierResult()
    {
        LocalSimulation simulation({});
        simulation.setScenario(shortFights(50));
        runToEnd(simulation);
        simulation.setScenario(endless());
        QSignalSpy ended(&simulation, &LocalSimulation::ended);
        simulation.start();
        QCOMPARE(simulation.phase(), Phase::Preparing);
        simulation.cancel();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(simulation.phase(), Phase::Idle);
        QCOMPARE(simulation.result()->count(), quint64{50});
        // Nor does the late answer of the preparation start anything.
        QTest::qWait(50);
        QCOMPARE(simulation.phase(), Phase::Idle);
        simulation.setScenario(shortFights(60));
        runToEnd(simulation);
        QCOMPARE(simulation.result()->count(), quint64{60});
    }

    void itMayGoWhileItRuns()
    {
        LocalSimulation simulation({});
        startEndless(simulation);
    }

    void aResultThatIsOlderThanTheInputSaysSo()
    {
        LocalSimulation simulation({});
        simulation.setScenario(shortFights(50));
        runToEnd(simulation);
        Scenario scenario = shortFights(50);
        scenario.threads = 1; // finds the same
        simulation.setScenario(scenario);
        QVERIFY(simulation.isResultCurrent());
        scenario.targets = 2;
        simulation.setScenario(scenario);
        QVERIFY(!simulation.isResultCurrent());
        simulation.setScenario(shortFights(50));
        QVERIFY(simulation.isResultCurrent());
        simulation.a().edit(simulation.a().text() + QLatin1Char(' '));
        QVERIFY(!simulation.isResultCurrent());
    }

    void aFaultyOrMissingRotationIsAnObstacle()
    {
        LocalSimulation simulation({});
        simulation.a().edit({});
        QCOMPARE(simulation.obstacle(), Obstacle::EmptyRotation);
        simulation.start();
        QVERIFY(!simulation.isBusy());
        simulation.a().edit(QStringLiteral("{"));
        QTRY_COMPARE(simulation.obstacle(), Obstacle::FaultyRotation);
        simulation.useDefaultRotation(simulation.a());
        QCOMPARE(simulation.obstacle(), Obstacle::None);
        simulation.b().edit(QStringLiteral("{"));
        QTRY_VERIFY(simulation.b().isChecked());
        QCOMPARE(simulation.obstacle(), Obstacle::None); // nobody asked for B
        simulation.setComparing(true);
        QCOMPARE(simulation.obstacle(), Obstacle::FaultyRotation);
    }

    void aFaultThatIsNotFoundYetEndsTheRunInWords()
    {
        LocalSimulation simulation({});
        simulation.a().edit(QStringLiteral(R"({"actions":[{"cast":"nothing"}]})"));
        QCOMPARE(simulation.obstacle(), Obstacle::None); // not checked yet
        runToEnd(simulation);
        QVERIFY(simulation.error());
        QVERIFY(simulation.error()->code.startsWith("rotation_"));
        QVERIFY(!simulation.result());
    }

    void aRotationThatNeverEndsIsAnErrorNotAHang()
    {
        LocalSimulation simulation({});
        simulation.setScenario(shortFights(100));
        simulation.a().edit(doublingRotation());
        QTRY_VERIFY(simulation.a().isChecked());
        QCOMPARE(simulation.obstacle(), Obstacle::None); // the text is sound
        runToEnd(simulation);
        QVERIFY(simulation.error());
        QCOMPARE(simulation.error()->code, QByteArray("budget_exceeded"));
        QVERIFY(!simulation.result());
    }

    void anErrorSaysWhichRotationIsToBlame()
    {
        LocalSimulation simulation({});
        simulation.setScenario(shortFights(100));
        simulation.setComparing(true);
        simulation.b().edit(doublingRotation());
        runToEnd(simulation);
        QVERIFY(simulation.error());
        QVERIFY(simulation.error()->detail.startsWith(QStringLiteral("B: ")));
    }

    void anotherSpecBringsItsDefaultRotationButKeepsOnesOwn()
    {
        LocalSimulation simulation({});
        const QString ofFirst = simulation.a().text();
        simulation.b().edit(QStringLiteral("mine"));
        simulation.setSpec(QStringLiteral("marksmanship"));
        QVERIFY(simulation.a().text() != ofFirst);
        QCOMPARE(simulation.b().text(), QStringLiteral("mine"));
        simulation.setSpec(QStringLiteral("no such spec"));
        QCOMPARE(simulation.input().spec, QStringLiteral("marksmanship"));
    }

    void theInputIsThereAgainAfterAStart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("data/simulation.json"));
        SimulationInput last;
        {
            LocalSimulation simulation(file);
            simulation.setSpec(QStringLiteral("marksmanship"));
            simulation.setComparing(true);
            simulation.setScenario({.seconds = 90.5, .targets = 3, .errorPercent = 0.25, .firstSeed = 7});
            simulation.b().setText(QStringLiteral("{\"name\":\"ß\"}"), QStringLiteral("b.json"));
            last = simulation.input();
        }
        const LocalSimulation again(file);
        QCOMPARE(again.input(), last);
    }

    void aBrokenMemoryIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut") << QByteArray("{\"spec\":\"mark");
        QTest::newRow("zeros") << QByteArray(50, '\0');
        QTest::newRow("another form") << QByteArray(R"({"spec":7})");
        QTest::newRow("too large") << QByteArray(model::kMaxInputBytes + 1, ' ');
    }
    void aBrokenMemoryIsSetAside()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("simulation.json"));
        QVERIFY(core::writeFileAtomically(file, content));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("set aside")));
        const LocalSimulation simulation(file);
        QCOMPARE(simulation.obstacle(), Obstacle::None);
        QVERIFY(!QFile::exists(file));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void memoryIsBoundedAndItsNumbersToo()
    {
        SimulationInput input{.spec = QStringLiteral("beast_mastery")};
        input.a.text = QString(3 * 1024 * 1024, QLatin1Char('x'));
        input.b.text = input.a.text;
        input.scenario.targets = 5;
        const QByteArray content = model::toFile(input);
        QVERIFY(content.size() < 1024);
        const auto read = model::fromFile(content);
        QVERIFY(read);
        QCOMPARE(read->scenario.targets, 5);
        QVERIFY(read->a.text.isEmpty());

        QByteArray wild = model::toFile({.spec = QStringLiteral("beast_mastery")});
        wild.replace("\"targets\":1", "\"targets\":-99").replace("\"duration\":300", "\"duration\":1e300");
        const auto tamed = model::fromFile(wild);
        QVERIFY(tamed);
        QCOMPARE(tamed->scenario.targets, 1);
        QCOMPARE(tamed->scenario.seconds, Scenario::kMaxSeconds);
    }
};

QTEST_GUILESS_MAIN(TestLocalSimulation)
#include "tst_localsimulation.moc"
