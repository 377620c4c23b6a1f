#include "app/headless/report/comparisontext.h"
#include "app/headless/report/excerpt.h"
#include "app/headless/report/faulttext.h"
#include "app/headless/report/histogramdrawing.h"
#include "app/headless/report/numbers.h"
#include "app/headless/report/progressbar.h"
#include "app/headless/report/simulationtext.h"
#include "app/headless/report/terminal.h"
#include "app/headless/report/texttable.h"
#include "app/headless/report/timeline.h"
#include "app/report/csvreport.h"
#include "app/report/jsonreport.h"
#include "core/contract/chunkresult.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace wowlab;
using namespace wowlab::headless;
using namespace wowlab::report;
using namespace std::chrono_literals;

namespace {

constexpr Style kAscii{.width = 80, .isUnicode = false, .hasColour = false};
constexpr Style kUnicode{.width = 80, .isUnicode = true, .hasColour = false};

Facts facts()
{
    return {.spec = QStringLiteral("beast_mastery"),
            .specName = QStringLiteral("Beast Mastery Hunter"),
            .rules = QStringLiteral("corrected"),
            .engineVersion = 7,
            .durationSeconds = 300,
            .targets = 2,
            .firstSeed = 5,
            .askedIterations = 100,
            .threads = 4,
            .elapsed = 250ms,
            .names = sim::DisplayNames(
                R"({"resource":{"type":"focus"},"spells":[{"slug":"kill_command","name":"Kill Command"}]})")};
}

/// A hundred iterations around `middle`, a few high and a few low.
stats::Summary summary(double middle = 10'000)
{
    stats::Summary made;
    for (int i = 0; i < 100; ++i) {
        const double step = (i % 10) - 4.5;
        if (!made.add(middle + step * step * step * 10))
            qFatal("a value was refused");
    }
    const auto damage = [](double amount) { return stats::UInt128(stats::Summary::scaled(amount)); };
    const bool isAdded =
        made.addAbility("kill_command", {.casts = 4000, .hits = 4000, .crits = 1000, .damage = damage(2e8)}) &&
        made.addAbility("auto_shot", {.casts = 0, .hits = 13'000, .crits = 2600, .damage = damage(1e8)}) &&
        made.addAbility("bestial_wrath", {.casts = 300, .hits = 0, .crits = 0, .damage = {}});
    if (!isAdded)
        qFatal("an ability was refused");
    return made;
}

sim::Comparison comparison(double ahead, double noise, int pairs = 100)
{
    sim::Comparison made;
    for (int i = 0; i < pairs; ++i) {
        const double a = 10'000 + i;
        const double b = a + ahead + (i % 2 == 0 ? noise : -noise);
        if (!made.a.add(a) || !made.b.add(b) || !made.difference.add(a, b))
            qFatal("a pair was refused");
    }
    return made;
}

/// Compares with a file beside the tests; WOWLAB_WRITE_GOLDEN=1 writes it anew, to be read before it is committed.
void compareWithFile(const QByteArray &text, const char *name)
{
    const QString path = QStringLiteral(WOWLAB_TEST_DATA "/") + QString::fromLatin1(name);
    QFile file(path);
    if (qEnvironmentVariableIsSet("WOWLAB_WRITE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QByteArray expected = file.readAll();
    QVERIFY2(text == expected, text.constData());
}

json::Position positionOf(std::string_view text, std::string_view word)
{
    return json::positionAt(text, text.find(word));
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void simulationReadsLikeTheGoldenText()
    {
        compareWithFile(simulationText(facts(), summary(), kUnicode).toUtf8(), "simulation.txt");
    }

    void narrowAsciiPageHasTheSameFiguresInFewerColumns()
    {
        Style narrow = kAscii;
        narrow.width = 50;
        compareWithFile(simulationText(facts(), summary(), narrow).toUtf8(), "simulation-narrow.txt");
    }

    void interruptionAndMissedTargetAreSaid()
    {
        Facts what = facts();
        what.askedIterations = 5000;
        what.isInterrupted = true;
        QVERIFY(
            simulationText(what, summary(), kAscii).contains(QLatin1String("Interrupted: 100 iterations of 5,000.")));
        what.isInterrupted = false;
        what.targetError = 0.0001;
        QVERIFY(simulationText(what, summary(), kAscii)
                    .contains(QLatin1String("The error wanted was 0.010 %; 5,000 iterations, the most allowed")));
        what.targetError = 0.5;
        QVERIFY(!simulationText(what, summary(), kAscii).contains(QLatin1String("wanted")));
    }

    void colourIsOnlyUsedWhereItIsWelcome()
    {
        Style colour = kUnicode;
        colour.hasColour = true;
        QVERIFY(simulationText(facts(), summary(), colour).contains(QChar(0x1b)));
        QVERIFY(!simulationText(facts(), summary(), kUnicode).contains(QChar(0x1b)));
    }

    void linesFitThePage()
    {
        for (const int width : {50, 80, 120}) {
            Style style = kUnicode;
            style.width = width;
            for (const QString &line : HistogramDrawing::lines(summary(), style))
                QVERIFY2(line.size() <= width, qPrintable(line));
        }
    }

    void histogramHasAtMostSixteenRowsThatHoldEverything_data()
    {
        QTest::addColumn<double>("spread");
        QTest::newRow("all alike") << 0.0;
        QTest::newRow("narrow") << 3.0;
        QTest::newRow("wide") << 9000.0;
        QTest::newRow("from nothing on") << 10'000.0;
    }
    void histogramHasAtMostSixteenRowsThatHoldEverything()
    {
        QFETCH(double, spread);
        stats::Summary made;
        for (int i = 0; i <= 1000; ++i)
            QVERIFY(made.add(10'000 - spread * i / 1000));
        const QStringList lines = HistogramDrawing::lines(made, kAscii);
        QVERIFY(!lines.isEmpty());
        QVERIFY(lines.size() <= 16);
        double sum = 0;
        for (const QString &line : lines)
            sum += line.section(QLatin1Char(' '), -2, -2).toDouble();
        QVERIFY2(std::abs(sum - 100) < 1, qPrintable(lines.join(QLatin1Char('\n'))));
    }

    void nothingHasNoHistogram() { QVERIFY(HistogramDrawing::lines(stats::Summary(), kAscii).isEmpty()); }

    void comparisonReadsLikeTheGoldenText()
    {
        compareWithFile(
            comparisonText(facts(), {QStringLiteral("old.json"), QStringLiteral("new.json")},
                           {.a = summary(), .b = summary(10'100), .difference = comparison(100, 30).difference},
                           kUnicode)
                .toUtf8(),
            "comparison.txt");
    }

    void verdictIsHonest_data()
    {
        QTest::addColumn<double>("ahead");
        QTest::addColumn<double>("noise");
        QTest::addColumn<int>("pairs");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, double ahead, double noise, int pairs, Verdict verdict,
                            const char *words) {
            QTest::newRow(name) << ahead << noise << pairs << int(verdict) << QString::fromLatin1(words);
        };
        row("B clearly ahead", 50, 20, 100, Verdict::BBetter, "B is better than A by 50.0 DPS (0.50 %).");
        row("A clearly ahead", -50, 20, 100, Verdict::ABetter, "A is better than B by 50.0 DPS (0.50 %).");
        row("lost in the noise", 1, 100, 100, Verdict::NotSeen, "No difference can be seen after 100 iterations.");
        row("equal to the last digit", 0, 0, 100, Verdict::Same, "A and B do the same");
        row("few fights", 50, 20, 29, Verdict::TooFew, "29 iterations cannot tell which is better; at least 30 can.");
        row("one fight", 50, 0, 1, Verdict::TooFew, "1 iteration cannot tell");
    }
    void verdictIsHonest()
    {
        QFETCH(double, ahead);
        QFETCH(double, noise);
        QFETCH(int, pairs);
        QFETCH(int, verdict);
        QFETCH(QString, words);
        const sim::Comparison made = comparison(ahead, noise, pairs);
        QCOMPARE(int(verdictOn(made.difference)), verdict);
        const QString text = comparisonText(facts(), {}, made, kAscii);
        QVERIFY2(text.contains(words), qPrintable(text));
    }

    void jsonIsAResultAsNodesSendItAndMore()
    {
        const QJsonObject object = simulationJson(facts(), summary());
        const auto result = core::ChunkResult::fromJson(object);
        QVERIFY(result);
        QVERIFY(result->isPlausible(100, "corrected"));
        QCOMPARE(result->abilities.size(), 3);
        QCOMPARE(object[QLatin1String("spec")].toString(), QStringLiteral("beast_mastery"));
        QCOMPARE(object[QLatin1String("duration")].toDouble(), 300.0);
        QCOMPARE(object[QLatin1String("targets")].toInt(), 2);
        QCOMPARE(object[QLatin1String("seed")].toInt(), 5);
        QCOMPARE(object[QLatin1String("elapsedMs")].toInt(), 250);
        QCOMPARE(object[QLatin1String("relativeError")].toDouble(), summary().relativeError());
        QCOMPARE(object[QLatin1String("percentiles")].toObject()[QLatin1String("p50")].toDouble(),
                 summary().percentile(50));
        QCOMPARE(object[QLatin1String("ci95")].toArray().size(), 2);
        QVERIFY(!object[QLatin1String("isInterrupted")].toBool(true));
        QVERIFY(!object.contains(QLatin1String("targetError")));
    }

    void jsonOfAComparisonHasBothResultsAndTheirDifference()
    {
        const sim::Comparison made = comparison(50, 20);
        const QJsonObject object =
            comparisonJson(facts(), {QStringLiteral("old.json"), QStringLiteral("new.json")}, made);
        QCOMPARE(object[QLatin1String("a")].toObject()[QLatin1String("rotation")].toString(),
                 QStringLiteral("old.json"));
        QVERIFY(core::ChunkResult::fromJson(object[QLatin1String("b")].toObject()));
        const QJsonObject difference = object[QLatin1String("difference")].toObject();
        QCOMPARE(difference[QLatin1String("better")].toString(), QStringLiteral("b"));
        QCOMPARE(difference[QLatin1String("meanDps")].toDouble(), 50.0);
        QVERIFY(difference[QLatin1String("isSignificant")].toBool());
    }

    void csvIsAsRfc4180Has()
    {
        QByteArray simulated = simulationCsv(facts(), summary());
        QCOMPARE(simulated.count("\r\n"), simulated.count('\n'));
        for (const QByteArray &line : simulated.chopped(2).split('\n'))
            QCOMPARE(line.count(','), 9);
        compareWithFile(simulated.replace("\r\n", "\n"), "simulation.csv");
        const QByteArray csv =
            comparisonCsv(facts(), {QStringLiteral("a, \"old\".json"), QStringLiteral("new.json")}, comparison(50, 20));
        QVERIFY(csv.startsWith("kind,name,a,b,difference\r\n"
                               "summary,rotation,\"a, \"\"old\"\".json\",new.json,\r\n"));
        QVERIFY(csv.endsWith("\r\n"));
    }

    void timelineReadsLikeTheGoldenText()
    {
        using sim::TraceKind;
        const Facts what = facts();
        Timeline timeline(what);
        timeline.add({.kind = TraceKind::Summon, .endsAtMs = sim::TraceEvent::kNever}, "pet");
        timeline.add({.timeMs = 0, .kind = TraceKind::Cast, .amount = 70}, "kill_command");
        timeline.add({.timeMs = 0, .kind = TraceKind::Aura, .index = 3, .stacks = 1, .endsAtMs = 8000}, "frenzy");
        timeline.add({.timeMs = 0, .kind = TraceKind::Damage, .isCritical = true, .amount = 25'000}, "kill_command");
        timeline.add({.timeMs = 1285, .kind = TraceKind::Trigger}, "explosive_shot");
        timeline.add({.timeMs = 1285, .kind = TraceKind::Damage, .target = 1, .amount = 5000}, "explosive_shot");
        timeline.add({.timeMs = 2000, .kind = TraceKind::Aura, .index = 3, .stacks = 2, .endsAtMs = 10'000}, "frenzy");
        timeline.add({.timeMs = 2500, .kind = TraceKind::AuraEnd, .index = 3}, "frenzy");
        timeline.add({.timeMs = 3000, .kind = TraceKind::Aura, .index = 3, .stacks = 1, .endsAtMs = 11'000}, "frenzy");
        timeline.add({.timeMs = 4000, .kind = TraceKind::Summon, .endsAtMs = 12'000}, "dire_beast");
        compareWithFile(timeline.text(10, kAscii).toUtf8(), "timeline.txt");
    }

    void faultIsShownWithItsPlace()
    {
        const std::string text = "{\"name\":\"r\",\n\t\"actions\":[{\"cast\":\"kil_command\"}]}";
        const Fault fault{.code = "rotation_unknown_name",
                          .message = "unknown spell `kil_command` (did you mean `kill_command`?)",
                          .position = positionOf(text, "\"kil_")};
        QCOMPARE(faultText(QStringLiteral("r.json"), text, fault, kAscii),
                 QStringLiteral("r.json:2:21: error: unknown spell `kil_command` (did you mean `kill_command`?)"
                                " [rotation_unknown_name]\n"
                                "    2 |  \"actions\":[{\"cast\":\"kil_command\"}]}\n"
                                "      |                     ^~~~~~~~~~~~~\n"));
    }

    void longLineIsCutAroundThePlace()
    {
        const std::string text = std::string(500, 'x') + " here " + std::string(500, 'y');
        const QStringList lines = excerpt(text, positionOf(text, "here"), kAscii);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].size() <= 80);
        QVERIFY(lines[0].contains(QLatin1String("...")));
        const qsizetype mark = lines[1].indexOf(QLatin1Char('^'));
        QCOMPARE(lines[0].mid(mark, 4), QStringLiteral("here"));
        QCOMPARE(lines[1].mid(mark), QStringLiteral("^~~~"));
    }

    void placeAtTheEndOfTheTextIsShown()
    {
        const std::string text = "{\"actions\":[";
        QCOMPARE(excerpt(text, json::positionAt(text, text.size()), kAscii),
                 QStringList({QStringLiteral("    1 | {\"actions\":["), QStringLiteral("      |             ^")}));
    }

    void placesThatDoNotExistAreNoExcerpt()
    {
        QVERIFY(excerpt("abc", {.offset = 99, .line = 1, .column = 1}, kAscii).isEmpty());
        QVERIFY(excerpt("abc", {.offset = 0, .line = 1, .column = 3}, kAscii).isEmpty());
    }

    void hostileTextCannotSteerTheTerminal()
    {
        const std::string text = "{\"\x1b[2Jcast\x07\": 1}";
        const Fault fault{.code = "c", .message = "unknown \x1b[31m", .position = positionOf(text, "1}")};
        const QString shown = faultText(QStringLiteral("a\nb\x1b.json"), text, fault, kAscii);
        QVERIFY(!shown.contains(QChar(0x1b)));
        QVERIFY(!shown.contains(QChar(0x07)));
        QVERIFY(!shown.startsWith(QLatin1String("a\n")));
    }

    void columnsStandInLine()
    {
        TextTable table({{QStringLiteral("name"), Align::Left}, {QStringLiteral("n")}});
        table.add({QStringLiteral("a"), QStringLiteral("1,000")});
        table.add({QStringLiteral("a long name"), QStringLiteral("2")});
        QCOMPARE(table.lines(80),
                 QStringList({QStringLiteral("  name             n"), QStringLiteral("  a            1,000"),
                              QStringLiteral("  a long name      2")}));
        QCOMPARE(table.lines(17).at(2), QStringLiteral("  a long ~      2"));
    }

    void speedIsSmoothedAndTimeLeftComesLateAndRounded()
    {
        ProgressPace pace;
        QVERIFY(!pace.perSecond());
        pace.note(1000, 1000ms);
        pace.note(2000, 2000ms);
        QCOMPARE(*pace.perSecond(), 1000.0);
        QVERIFY(!pace.remaining(100'000));
        pace.note(3000, 3000ms);
        QCOMPARE(pace.remaining(100'000)->count(), 97);
        pace.note(3000, 4000ms); // nothing for a second
        QVERIFY(*pace.perSecond() < 1000);
        QVERIFY(*pace.perSecond() > 500);
        QCOMPARE(pace.remaining(2000)->count(), 0); // more is done than was thought necessary
        pace.note(3000, 4000ms);                    // no time has passed
        QVERIFY(*pace.perSecond() > 500);
        QCOMPARE(remainingText(0s), QStringLiteral("about 1 s left"));
        QCOMPARE(remainingText(7s), QStringLiteral("about 7 s left"));
        QCOMPARE(remainingText(43s), QStringLiteral("about 45 s left"));
        QCOMPARE(remainingText(100s), QStringLiteral("about 2 min left"));
        QCOMPARE(remainingText(3700s), QStringLiteral("about 1 h 2 min left"));
    }

    void barFitsTheLine()
    {
        ProgressPace pace;
        for (int i = 1; i <= 3; ++i)
            pace.note(std::uint64_t(i) * 1'000'000, i * 1000ms);
        QCOMPARE(progressText(3'000'000, 12'000'000, pace, kAscii),
                 QStringLiteral("[######..................]  25 %  3,000,000 of 12,000,000  about 9 s left"));
        QCOMPARE(progressText(500, std::nullopt, ProgressPace(), kAscii), QStringLiteral("500 iterations"));
        Style narrow = kUnicode;
        narrow.width = 40;
        narrow.hasColour = true;
        const QString shortened = progressText(3'000'000, 12'000'000, pace, narrow);
        QVERIFY(!shortened.contains(QLatin1String("of")));
        QVERIFY(progressText(20, 10, ProgressPace(), kAscii).contains(QLatin1String("100 %")));
    }

    void terminalIsDescribedByItsEnvironment()
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("COLUMNS"), QStringLiteral("100"));
        environment.insert(QStringLiteral("LANG"), QStringLiteral("en_US.UTF-8"));
        QCOMPARE(styleOf(Stream::Output, environment).width, 100);
        QVERIFY(styleOf(Stream::Output, environment).isUnicode);
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        QVERIFY(!styleOf(Stream::Output, environment).isUnicode);
        environment.insert(QStringLiteral("COLUMNS"), QStringLiteral("5"));
        QCOMPARE(styleOf(Stream::Output, environment).width, 40);
    }

    void numbersReadTheSameEverywhere()
    {
        QCOMPARE(grouped(1234567.89), QStringLiteral("1,234,567.9"));
        QCOMPARE(grouped(-0.01), QStringLiteral("0.0"));
        QCOMPARE(withSign(0.0), QStringLiteral("+0.0"));
        QCOMPARE(withSign(-3.21), QStringLiteral("-3.2"));
        QCOMPARE(precisePercent(0.00022), QStringLiteral("0.022 %"));
        QCOMPARE(precisePercent(0.0576), QStringLiteral("5.76 %"));
        QCOMPARE(precisePercent(0.000001), QStringLiteral("0.00010 %"));
        QCOMPARE(seconds(90.5), QStringLiteral("90.5 s"));
        QCOMPARE(counted(1, QStringLiteral("target")), QStringLiteral("1 target"));
    }
};

QTEST_APPLESS_MAIN(TestReport)
#include "tst_report.moc"
