#include "app/model/localsimulation.h"
#include "app/widgets/rotationeditor.h"
#include "app/widgets/simulatescreen.h"
#include "app/widgets/theme.h"
#include "core/base/json.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace wowlab;
using model::LocalSimulation;
using model::Scenario;
using widgets::RotationEditor;
using widgets::SimulateScreen;
using Phase = LocalSimulation::Phase;

namespace {

Scenario shortFights(int iterations)
{
    return {.seconds = 30, .iterations = iterations, .threads = 2};
}

/// A screen that is seen, over a simulation of its own.
struct Stage
{
    Stage()
    {
        simulation.setScenario(shortFights(300));
        screen = std::make_unique<SimulateScreen>(simulation);
        screen->resize(screen->sizeHint().expandedTo({1000, 700}));
        screen->show();
        screen->activateWindow();
        if (!QTest::qWaitForWindowActive(screen.get()))
            qFatal("the window does not become active");
    }

    template <class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *widget = screen->findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    [[nodiscard]] QString text(const char *label) const { return find<QLabel>(label)->text(); }
    void click(const char *button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    void type(const char *editor, const QString &rotation) const
    {
        auto *written = find<RotationEditor>(editor);
        written->setFocus();
        written->selectAll();
        QTest::keyClicks(written, rotation);
    }
    void run()
    {
        QSignalSpy ended(&simulation, &LocalSimulation::ended);
        click("run");
        QVERIFY(ended.wait(60'000));
    }
    /// Answers the dialog that a menu entry opens.
    void saveAs(const char *entry, const QString &path) const
    {
        find<QAction>(entry)->trigger();
        auto *dialog = screen->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->selectFile(path);
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        QTRY_VERIFY(!screen->findChild<QFileDialog *>());
    }

    LocalSimulation simulation{{}};
    std::unique_ptr<SimulateScreen> screen;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSimulateScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY(m_folder.isValid());
    }
    // The offscreen platform says of itself what it cannot do.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void emptyItSaysWhatToDo()
    {
        const Stage stage;
        QVERIFY(stage.find<QLabel>("emptyTitle")->isVisible());
        QVERIFY(!stage.find<QLabel>("headline")->isVisible());
        QVERIFY(stage.find<QPushButton>("run")->isEnabled());
        QVERIFY(!stage.find<QPushButton>("cancel")->isEnabled());
    }

    void aBrokenRotationShowsItsFaultAtItsPlace()
    {
        const Stage stage;
        stage.type("rotationAEditor", QStringLiteral(R"({"actions":[{"cast":"kill_comand"}]})"));
        auto *faults = stage.find<QListWidget>("rotationAFaults");
        QTRY_COMPARE(faults->count(), 1);
        QVERIFY(faults->isVisible());
        QVERIFY(faults->item(0)->text().startsWith(QStringLiteral("Line 1, column 21: ")));
        QVERIFY(!stage.find<QPushButton>("run")->isEnabled());
        QVERIFY(!stage.text("runMessage").isEmpty());

        auto *editor = stage.find<RotationEditor>("rotationAEditor");
        QCOMPARE(editor->extraSelections().size(), 1);
        const auto mark = editor->extraSelections().front();
        QCOMPARE(mark.cursor.selectedText(), QStringLiteral("\"kill_comand\""));
        QCOMPARE(mark.format.underlineStyle(), QTextCharFormat::WaveUnderline);

        // The entry of the list leads to the place, by mouse and by keyboard.
        QTest::mouseClick(faults->viewport(), Qt::LeftButton, {}, faults->visualItemRect(faults->item(0)).center());
        QCOMPARE(editor->textCursor().selectedText(), QStringLiteral("\"kill_comand\""));
        editor->moveCursor(QTextCursor::Start);
        faults->setFocus();
        faults->setCurrentRow(0);
        QTest::keyClick(faults, Qt::Key_Return);
        QCOMPARE(editor->textCursor().selectedText(), QStringLiteral("\"kill_comand\""));

        stage.click("rotationADefault");
        QTRY_VERIFY(!faults->isVisible());
        QVERIFY(stage.find<QPushButton>("run")->isEnabled());
        QVERIFY(editor->extraSelections().isEmpty());
    }

    void runShowsTheResult()
    {
        Stage stage;
        stage.run();
        QVERIFY(stage.find<QLabel>("headline")->isVisible());
        QVERIFY(stage.text("headline").endsWith(QStringLiteral(" DPS")));
        QVERIFY(stage.text("certainty").contains(QStringLiteral("95")));
        QVERIFY(stage.text("circumstances").contains(QStringLiteral("300 iterations")));
        QVERIFY(stage.find<QTableView>("abilities")->model()->rowCount() > 3);
        QVERIFY(!stage.find<QWidget>("histogram")->accessibleName().isEmpty());
        QVERIFY(!stage.find<QLabel>("resultAge")->isVisible());
    }

    void ctrlReturnRunsAndEscapeCancels()
    {
        Stage stage;
        stage.simulation.setScenario(
            {.seconds = 3600, .targets = 10, .iterations = Scenario::kMaxIterations, .threads = 2});
        auto *editor = stage.find<RotationEditor>("rotationAEditor");
        editor->setFocus();
        const QString before = editor->toPlainText();
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stage.simulation.phase(), Phase::Running);
        QCOMPARE(editor->toPlainText(), before);
        QVERIFY(stage.find<QWidget>("progress")->isVisible());
        QTRY_VERIFY(stage.text("runMessage").contains(QStringLiteral("of 10,000,000")));
        QTRY_VERIFY(stage.text("runMessage").contains(QStringLiteral("DPS so far")));
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_COMPARE(stage.simulation.phase(), Phase::Idle);
        QVERIFY(stage.text("circumstances").contains(QStringLiteral("stopped early")));
        QVERIFY(!stage.find<QWidget>("progress")->isVisible());
    }

    void theKeyboardStaysAtTheButtonsOfTheRun()
    {
        Stage stage;
        stage.find<QPushButton>("run")->setFocus();
        QSignalSpy ended(&stage.simulation, &LocalSimulation::ended);
        QTest::keyClick(stage.find<QPushButton>("run"), Qt::Key_Space);
        QVERIFY(stage.simulation.isBusy());
        QCOMPARE(stage.screen->focusWidget(), stage.find<QPushButton>("cancel"));
        QVERIFY(ended.wait(60'000));
        QCOMPARE(stage.screen->focusWidget(), stage.find<QPushButton>("run"));
    }

    void anEarlierResultStaysAndSaysSo()
    {
        Stage stage;
        stage.run();
        const QString before = stage.text("headline");
        auto *age = stage.find<QLabel>("resultAge");
        stage.find<QDoubleSpinBox>("duration")->setValue(60);
        QVERIFY(age->isVisible());
        QCOMPARE(stage.text("headline"), before);
        stage.run();
        QVERIFY(!age->isVisible());
        QVERIFY(stage.text("headline") != before);
    }

    void twoRotationsAreCompared()
    {
        Stage stage;
        stage.find<QCheckBox>("compare")->click();
        auto *tabs = stage.find<QTabWidget>("rotations");
        QCOMPARE(tabs->count(), 2);
        tabs->setCurrentIndex(1);
        stage.type("rotationBEditor", QStringLiteral(R"({"actions":[{"cast":"cobra_shot"}]})"));
        stage.run();
        QVERIFY(stage.text("headline").startsWith(QStringLiteral("A is better by ")));
        QVERIFY(stage.text("certainty").startsWith(QStringLiteral("The difference is significant")));
        QCOMPARE(stage.find<QTableView>("abilities")->model()->columnCount(), 4);
        stage.find<QCheckBox>("compare")->click();
        QCOMPARE(tabs->count(), 1);
        QVERIFY(stage.find<QLabel>("resultAge")->isVisible());
    }

    void aFaultOfTheOtherRotationShowsInItsTab()
    {
        const Stage stage;
        stage.find<QCheckBox>("compare")->click();
        auto *tabs = stage.find<QTabWidget>("rotations");
        tabs->setCurrentIndex(1);
        stage.type("rotationBEditor", QStringLiteral("{"));
        tabs->setCurrentIndex(0);
        QTRY_VERIFY(tabs->tabText(1).contains(QStringLiteral("1 error")));
    }

    void anErrorOfTheEngineIsToldInWords()
    {
        Stage stage;
        QStringList lists;
        for (int i = 0; i < 60; ++i)
            lists << QStringLiteral(R"("l%1":[{"call":"l%2"},{"call":"l%2"}])").arg(i).arg(i + 1);
        stage.simulation.a().setText(
            QStringLiteral(R"({"lists":{%1,"l60":[{"cast":"cobra_shot","if":{">":["resource.focus",1000]}}]},)"
                           R"("actions":[{"call":"l0"}]})")
                .arg(lists.join(QLatin1Char(','))),
            {});
        stage.run();
        QVERIFY(stage.text("runMessage").contains(QStringLiteral("too many steps")));
    }

    void filesHoldTheVeryResult_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
    }
    void filesHoldTheVeryResult()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        Stage stage;
        stage.run();
        const model::SimulationResult &result = *stage.simulation.result();
        const QTemporaryDir folder;
        const QString json = folder.filePath(QStringLiteral("r.json"));
        stage.saveAs("saveJson", json);
        QCOMPARE(contentOf(json), result.toJson());
        const auto read = core::parseJsonObject(contentOf(json));
        QVERIFY(read);
        QCOMPARE(read->value(QStringLiteral("meanDps")).toDouble(), result.summary().mean());

        const QString csv = folder.filePath(QStringLiteral("r.csv"));
        stage.saveAs("saveCsv", csv);
        QCOMPARE(contentOf(csv), result.toCsv());
        QVERIFY(contentOf(csv).contains("summary,iterations,300,"));

        const QString png = folder.filePath(QStringLiteral("r.png"));
        stage.saveAs("savePng", png);
        const QImage picture(png);
        QVERIFY(picture.width() > picture.height());
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void aFileThatCannotBeWrittenIsSaidSo()
    {
        Stage stage;
        stage.run();
        const QString folder = m_folder.filePath(QStringLiteral("folder.json"));
        QVERIFY(QDir().mkpath(folder));
        stage.find<QAction>("saveJson")->trigger();
        auto *dialog = stage.screen->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(folder); // as a desktop's own dialog may answer
        dialog->reject();
        auto *message = stage.screen->findChild<QMessageBox *>();
        QVERIFY(message);
        QVERIFY(message->isVisible());
    }

    void theResultIsCopiedAsText()
    {
        Stage stage;
        stage.run();
        stage.click("copyResult");
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.startsWith(stage.text("headline")));
        QVERIFY(copied.contains(QStringLiteral("Kill Command\t")));
    }

    void textIsPastedInPlaceOfTheRotation()
    {
        const Stage stage;
        const QString text = QStringLiteral(R"({"actions":[{"cast":"cobra_shot"}]})");
        QGuiApplication::clipboard()->setText(text);
        stage.click("rotationAPaste");
        QCOMPARE(stage.find<RotationEditor>("rotationAEditor")->toPlainText(), text);
        QTRY_VERIFY(stage.text("rotationASaid").contains(QStringLiteral("No faults")));
    }

    void textThatIsTooLargeIsNotPasted()
    {
        const Stage stage;
        auto *editor = stage.find<RotationEditor>("rotationAEditor");
        const QString before = editor->toPlainText();
        QGuiApplication::clipboard()->setText(QString(model::RotationDraft::kMaxBytes + 1, QLatin1Char('x')));
        stage.click("rotationAPaste");
        QCOMPARE(editor->toPlainText(), before);
        QVERIFY(stage.text("rotationASaid").contains(QStringLiteral("larger")));
        QGuiApplication::clipboard()->clear();
    }

    void filesAreOpenedAndDropped()
    {
        const Stage stage;
        const QString path = m_folder.filePath(QStringLiteral("mine.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"actions\":[\r\n{\"cast\":\"nothing\"}]}");
        file.close();
        stage.click("rotationAOpen");
        auto *dialog = stage.screen->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->selectFile(path);
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        QTRY_COMPARE(stage.text("rotationATitle"), QStringLiteral("mine.json"));
        // Faults stand at their place whatever the line ends were.
        auto *editor = stage.find<RotationEditor>("rotationAEditor");
        QTRY_COMPARE(editor->extraSelections().size(), 1);
        QCOMPARE(editor->extraSelections().front().cursor.selectedText(), QStringLiteral("\"nothing\""));

        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("absent.json")))});
        QDragEnterEvent enter({9, 9}, Qt::CopyAction, &dropped, Qt::LeftButton, {});
        QApplication::sendEvent(editor->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &dropped, Qt::LeftButton, {});
        QApplication::sendEvent(editor->viewport(), &drop);
        QVERIFY(stage.text("rotationASaid").contains(QStringLiteral("does not exist")));
        QVERIFY(editor->toPlainText().contains(QStringLiteral("nothing")));
    }

    void aScreenMadeAnewGoesOn()
    {
        Stage stage;
        stage.run();
        const QString before = stage.text("headline");
        stage.find<QCheckBox>("compare")->click();
        stage.screen = std::make_unique<SimulateScreen>(stage.simulation);
        stage.screen->show();
        QCOMPARE(stage.text("headline"), before);
        QVERIFY(stage.find<QCheckBox>("compare")->isChecked());
        QCOMPARE(stage.find<QTabWidget>("rotations")->count(), 2);
        QCOMPARE(stage.find<QSpinBox>("iterations")->value(), 300);
    }

    void nothingTicksUnlessASeenSimulationRuns()
    {
        Stage stage;
        const auto ticking = [&stage] {
            const auto timers = stage.screen->findChildren<QTimer *>(QString(), Qt::FindDirectChildrenOnly);
            return std::any_of(timers.begin(), timers.end(), [](const QTimer *timer) { return timer->isActive(); });
        };
        QVERIFY(!ticking());
        stage.simulation.setScenario({.seconds = 3600, .iterations = Scenario::kMaxIterations, .threads = 1});
        stage.click("run");
        QVERIFY(ticking());
        stage.screen->hide();
        QVERIFY(!ticking());
        stage.screen->show();
        QVERIFY(ticking());
        stage.simulation.cancel();
        QTRY_VERIFY(!ticking());
    }

    void everyControlHasANameAndIsReachedByTab()
    {
        const Stage stage;
        stage.find<QCheckBox>("compare")->click();
        QWidget *const first = stage.find<QWidget>("spec");
        first->setFocus();
        QSet<QWidget *> reached;
        for (int i = 0; i < 100; ++i) {
            reached.insert(stage.screen->focusWidget());
            QTest::keyClick(stage.screen->focusWidget(), Qt::Key_Tab);
        }
        for (const char *name :
             {"spec", "compare", "rotationAOpen", "rotationAPaste", "rotationADefault", "rotationAEditor", "duration",
              "targets", "threads", "goal", "iterations", "seed", "run"}) {
            auto *widget = stage.find<QWidget>(name);
            QVERIFY2(reached.contains(widget), name);
            QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<QAbstractButton *>(widget), name);
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSimulateScreen)
#include "tst_simulatescreen.moc"
