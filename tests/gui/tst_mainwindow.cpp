#include "tests/gui/fakedesk.h"

#include "app/widgets/claimcodeview.h"
#include "app/widgets/desktop.h"
#include "app/widgets/homescreen.h"
#include "app/widgets/qrcodeview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace wowlab;
using namespace wowlab::widgets;
using model::Home;

namespace {

/// The real window over a desk of the test, with or without a tray.
struct Bench
{
    explicit Bench(bool hasTray = false, bool isHidden = false)
        : isTrayThere(hasTray)
        , desktop(desk, {.isHidden = isHidden, .isTrayAvailable = [this] { return isTrayThere; }})
    {
    }

    test::FakeDesk desk;
    bool isTrayThere = false;
    Desktop desktop;

    [[nodiscard]] MainWindow &window() { return desktop.window(); }
    [[nodiscard]] HomeScreen &home() { return *find<HomeScreen>("homeScreen"); }
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        return window().findChild<Widget *>(QLatin1String(name));
    }
    void click(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void becomeClaimed()
    {
        node::NodeState state = test::workingState();
        state.session.phase = node::Phase::Paused;
        state.decision.holds = {{.limit = node::Limit::Consent}};
        state.running = 0;
        desk.showState(state);
    }
    void becomeWorking()
    {
        node::Preferences preferences = desk.preferences();
        preferences.mayCompute = true;
        desk.showPreferences(preferences);
        desk.showState(test::workingState());
    }
};

/// Counts what is painted and what wakes the loop up, in all of the application.
class Watcher final : public QObject
{
public:
    Watcher() { qApp->installEventFilter(this); }
    int paints = 0;
    int timers = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint;
        timers += event->type() == QEvent::Timer;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::clipboard()->clear(); }

    void theWindowComesBeforeKeyAndNetwork();
    void theClaimScreenShowsTheCodeAndItsQrCode();
    void aNewCodeAppearsByItself();
    void theScreenMovesOnWhenTheNodeIsClaimed();
    void consentIsAskedOnceAndCanBePutOff();
    void theStripOffersWhatClearsTheState_data();
    void theStripOffersWhatClearsTheState();
    void troubleWithTheKeyIsShownWithItsWayOut();

    void everyControlHasANameAndIsReachedByTab_data();
    void everyControlHasANameAndIsReachedByTab();
    void pagesAreReachedByTheirNumbers();

    void closingExplainsOnceAndKeepsRunning();
    void withoutTrayClosingOnlyMinimises();
    void closingQuitsIfThatIsWanted();
    void quittingWhileWorkRunsAsksFirst();
    void controlQQuits();
    void geometryIsRemembered();

    void hiddenStartNeedsATray();
    void aTrayThatComesLaterIsUsed();
    void aTrayThatGoesBringsTheWindowBack();
    void theTrayMenuNamesWhatRunNowIgnores();
    void theTrayCountsThePauseDown();

    void settingsApplyAtOnce();
    void addressesAreCheckedBeforeTheyAreUsed();
    void unlinkingAsksFirst();

    void hiddenForAMinuteItIsSilent();
    void whatDidNotChangeIsNotPainted();
};

void MainWindowTest::theWindowComesBeforeKeyAndNetwork()
{
    Bench bench;
    QVERIFY(bench.window().isVisible());
    QCOMPARE(bench.home().home(), Home::Claim);
    QVERIFY(!bench.find<QPushButton>("claimCopy")->isEnabled());
    QVERIFY(bench.find<ClaimCodeView>("claimCode")->code().isEmpty());
}

void MainWindowTest::theClaimScreenShowsTheCodeAndItsQrCode()
{
    Bench bench;
    bench.desk.showState(test::claimingState());
    QCOMPARE(bench.find<ClaimCodeView>("claimCode")->accessibleName(), QStringLiteral("Claim code: A B C D E F"));
    const auto *qr = bench.find<QrCodeView>("claimQr");
    QCOMPARE(qr->text(), QStringLiteral("https://wowlab.gg/nodes/claim?code=ABCDEF"));
    QVERIFY(qr->modules() >= 21);
    bench.click("claimCopy");
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("ABC-DEF"));
    node::Preferences preferences = bench.desk.preferences();
    preferences.portal = QUrl(QStringLiteral("https://portal.example.org"));
    bench.desk.showPreferences(preferences);
    QCOMPARE(qr->text(), QStringLiteral("https://portal.example.org/nodes/claim?code=ABCDEF"));
}

void MainWindowTest::aNewCodeAppearsByItself()
{
    Bench bench;
    bench.desk.showState(test::claimingState());
    bench.click("claimCopy");
    QCOMPARE(bench.find<QPushButton>("claimCopy")->text(), QStringLiteral("Copied"));
    node::NodeState state = test::claimingState();
    state.claimCode = "GHJKLM";
    bench.desk.showState(state);
    QCOMPARE(bench.find<ClaimCodeView>("claimCode")->code(), QByteArray("GHJKLM"));
    QVERIFY(bench.find<QPushButton>("claimCopy")->text() != QLatin1String("Copied"));
}

void MainWindowTest::theScreenMovesOnWhenTheNodeIsClaimed()
{
    Bench bench;
    bench.desk.showState(test::claimingState());
    QCOMPARE(bench.home().home(), Home::Claim);
    bench.becomeClaimed();
    QCOMPARE(bench.home().home(), Home::Consent);
    bench.desk.allowComputing();
    QCOMPARE(bench.home().home(), Home::Overview);
    node::NodeState unlinked = test::claimingState();
    unlinked.session.wasUnlinked = true;
    bench.desk.showState(unlinked);
    QCOMPARE(bench.home().home(), Home::Claim);
}

void MainWindowTest::consentIsAskedOnceAndCanBePutOff()
{
    Bench bench;
    bench.becomeClaimed();
    bench.find<QSpinBox>("consentCores")->setValue(3);
    bench.click("consentNo");
    QCOMPARE(bench.home().home(), Home::Overview);
    QVERIFY(!bench.desk.preferences().mayCompute);
    bench.click("allowButton"); // the strip still offers it
    QVERIFY(bench.desk.preferences().mayCompute);

    Bench other;
    other.becomeClaimed();
    other.find<QSpinBox>("consentCores")->setValue(3);
    other.click("consentYes");
    QVERIFY(other.desk.preferences().mayCompute);
    QCOMPARE(other.desk.preferences().cores, 3);
    QCOMPARE(other.home().home(), Home::Overview);
}

void MainWindowTest::theStripOffersWhatClearsTheState_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char *name, node::Limit limit, const char *button, const char *asked) {
        QTest::newRow(name) << int(limit) << QByteArray(button) << QString::fromLatin1(asked);
    };
    row("paused by hand", node::Limit::Pause, "resumeButton", "resume");
    row("snoozed", node::Limit::Snooze, "resumeButton", "resume");
    row("no consent", node::Limit::Consent, "allowButton", "allow");
    row("on battery", node::Limit::Battery, "runNowButton", "run now");
    row("in use", node::Limit::InUse, "runNowButton", "run now");
    row("outside its hours", node::Limit::Hours, "runNowButton", "run now");
}

void MainWindowTest::theStripOffersWhatClearsTheState()
{
    QFETCH(int, limit);
    QFETCH(QByteArray, button);
    QFETCH(QString, asked);
    Bench bench;
    bench.becomeWorking();
    node::NodeState state = test::workingState();
    state.session.phase = node::Phase::Paused;
    state.session.isHeld = true;
    state.running = 0;
    state.decision.holds = {{.limit = node::Limit(limit)}};
    bench.desk.showState(state);
    QVERIFY(!bench.find<QLabel>("statusHeadline")->text().isEmpty());
    QVERIFY(bench.find<QPushButton>(button.constData()));
    bench.click(button.constData());
    QCOMPARE(bench.desk.asked, QStringList(asked));
}

void MainWindowTest::troubleWithTheKeyIsShownWithItsWayOut()
{
    Bench bench;
    bench.desk.showTrouble(model::StartTrouble{.headline = QStringLiteral("The keychain is locked"),
                                               .reason = QStringLiteral("It holds this node's key."),
                                               .action = QStringLiteral("Unlock it."),
                                               .canMakeNewIdentity = true});
    QCOMPARE(bench.find<QLabel>("statusHeadline")->text(), QStringLiteral("The keychain is locked"));
    bench.click("newIdentityButton");
    QCOMPARE(bench.desk.asked, QStringList(QStringLiteral("new identity")));
    bench.desk.showTrouble(std::nullopt);
    QVERIFY(bench.find<QLabel>("statusHeadline")->text() != QLatin1String("The keychain is locked"));
}

void MainWindowTest::everyControlHasANameAndIsReachedByTab_data()
{
    QTest::addColumn<QString>("screen");
    for (const char *screen : {"claim", "consent", "overview", "settings"})
        QTest::newRow(screen) << QString::fromLatin1(screen);
}

void MainWindowTest::everyControlHasANameAndIsReachedByTab()
{
    QFETCH(QString, screen);
    Bench bench;
    if (screen == QLatin1String("claim"))
        bench.desk.showState(test::claimingState());
    else if (screen == QLatin1String("consent"))
        bench.becomeClaimed();
    else
        bench.becomeWorking();
    if (screen == QLatin1String("settings")) {
        node::Preferences preferences = bench.desk.preferences();
        preferences.when = node::When::ByHours;
        preferences.proxy.kind = node::ProxyChoice::Kind::Http;
        bench.desk.showPreferences(preferences);
        bench.window().openPage(kSettingsPage);
    }
    QVERIFY(QTest::qWaitForWindowActive(&bench.window()));

    const auto isStop = [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
               !qobject_cast<const QScrollArea *>(widget) && !widget->focusProxy();
    };
    QSet<QWidget *> wanted;
    for (QWidget *widget : bench.window().findChildren<QWidget *>()) {
        // One Tab stop for a group of exclusive buttons: arrow keys do the rest.
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool isOtherEntry = button && button->group() && !button->isChecked();
        if (isStop(widget) && !isOtherEntry && !qobject_cast<QLineEdit *>(widget->focusProxy()) &&
            !qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            wanted.insert(widget);
    }
    QSet<QWidget *> reached;
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(bench.window().focusWidget() ? bench.window().focusWidget() : &bench.window(), Qt::Key_Tab);
        reached.insert(bench.window().focusWidget());
    }
    for (QWidget *widget : std::as_const(wanted)) {
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QStringLiteral("no name: %1 %2")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())));
        QVERIFY2(reached.contains(widget),
                 qPrintable(QStringLiteral("not reached: %1 %2")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())));
    }
    QVERIFY(!wanted.isEmpty());
}

void MainWindowTest::pagesAreReachedByTheirNumbers()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
    QTest::keyClick(&bench.window(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(bench.window().currentPage(), kSettingsPage);
    QTest::keyClick(&bench.window(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(bench.window().currentPage(), kHomePage);
    QTest::keyClick(&bench.window(), Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(bench.window().currentPage(), kHomePage);
}

void MainWindowTest::closingExplainsOnceAndKeepsRunning()
{
    Bench bench(true);
    bench.window().close();
    QVERIFY(bench.window().isVisible());
    QVERIFY(bench.find<QMessageBox>("closeExplanation"));
    bench.click("closeKeep");
    QTRY_VERIFY(!bench.window().isVisible());
    QVERIFY(bench.desk.preferences().wasCloseExplained);
    QVERIFY(bench.desk.asked.isEmpty());
    bench.window().raiseWindow();
    bench.window().close();
    QVERIFY(!bench.window().isVisible()); // without words
}

void MainWindowTest::withoutTrayClosingOnlyMinimises()
{
    Bench bench(false);
    node::Preferences preferences = bench.desk.preferences();
    preferences.wasCloseExplained = true;
    bench.desk.showPreferences(preferences);
    bench.window().close();
    QVERIFY(bench.window().isVisible());
    QVERIFY(bench.window().isMinimized());
    bench.window().raiseWindow();
    QVERIFY(!bench.window().isMinimized());
}

void MainWindowTest::closingQuitsIfThatIsWanted()
{
    Bench bench;
    node::Preferences preferences = bench.desk.preferences();
    preferences.closeKeepsRunning = false;
    bench.desk.showPreferences(preferences);
    bench.window().close();
    QCOMPARE(bench.desk.asked, QStringList(QStringLiteral("quit")));
    QVERIFY(bench.window().isVisible()); // until everything is handed in
    bench.window().letGo();
    QVERIFY(!bench.window().isVisible());
}

void MainWindowTest::quittingWhileWorkRunsAsksFirst()
{
    Bench bench;
    bench.becomeWorking();
    node::Preferences preferences = bench.desk.preferences();
    preferences.closeKeepsRunning = false;
    bench.desk.showPreferences(preferences);
    bench.window().close();
    QVERIFY(bench.desk.asked.isEmpty());
    bench.click("quitNo");
    QTRY_VERIFY(!bench.find<QMessageBox>("quitQuestion"));
    QVERIFY(bench.desk.asked.isEmpty());
    bench.window().close();
    bench.click("quitYes");
    QTRY_COMPARE(bench.desk.asked, QStringList(QStringLiteral("quit")));
}

void MainWindowTest::controlQQuits()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
    QTest::keyClick(&bench.window(), Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(bench.desk.asked, QStringList(QStringLiteral("quit")));
}

void MainWindowTest::geometryIsRemembered()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    test::FakeDesk desk;
    const QSize size(700, 520);
    {
        MainWindow window(desk, {}, file);
        window.show();
        window.resize(size);
    }
    MainWindow window(desk, {}, file);
    window.show();
    QCOMPARE(window.size(), size);
}

void MainWindowTest::hiddenStartNeedsATray()
{
    QVERIFY(!Bench(true, true).window().isVisible());
    QVERIFY(Bench(false, true).window().isVisible());
}

void MainWindowTest::aTrayThatComesLaterIsUsed()
{
    Bench bench(false, true);
    QVERIFY(!bench.desktop.tray().isThere());
    bench.isTrayThere = true;
    bench.desktop.tray().look();
    QVERIFY(bench.desktop.tray().isThere());
    QVERIFY(bench.window().isVisible());
}

void MainWindowTest::aTrayThatGoesBringsTheWindowBack()
{
    Bench bench(true, true);
    QVERIFY(!bench.window().isVisible());
    bench.isTrayThere = false;
    bench.desktop.tray().look();
    QVERIFY(bench.window().isVisible());
    QVERIFY(bench.window().isMinimized());
}

void MainWindowTest::theTrayMenuNamesWhatRunNowIgnores()
{
    Bench bench(true);
    bench.becomeWorking();
    const auto action = [&bench](const char *name) {
        return bench.desktop.tray().menu().findChild<QAction *>(QLatin1String(name));
    };
    QVERIFY(!action("trayRunNow")->isVisible());
    bench.desk.ignored = {node::Limit::Battery, node::Limit::FullScreen};
    node::NodeState state = test::workingState();
    state.session.phase = node::Phase::Paused;
    state.running = 0;
    state.decision.holds = {{.limit = node::Limit::FullScreen}, {.limit = node::Limit::Battery}};
    bench.desk.showState(state);
    QVERIFY(action("trayRunNow")->isVisible());
    QVERIFY(action("trayRunNow")->text().contains(node::nameOf(node::Limit::Battery)));
    QVERIFY(action("trayRunNow")->text().contains(node::nameOf(node::Limit::FullScreen)));
    action("trayRunNow")->trigger();
    QCOMPARE(bench.desk.asked, QStringList(QStringLiteral("run now")));
    QVERIFY(bench.desktop.tray().tooltip().contains(bench.desk.description().headline));
}

void MainWindowTest::theTrayCountsThePauseDown()
{
    Bench bench(true);
    bench.becomeWorking();
    node::NodeState state = test::workingState();
    state.session.phase = node::Phase::Paused;
    state.running = 0;
    state.decision.holds = {{.limit = node::Limit::Snooze, .timeLeft = std::chrono::minutes(42)}};
    bench.desk.showState(state);
    auto &menu = bench.desktop.tray().menu();
    auto *resume = menu.findChild<QAction *>(QStringLiteral("trayResume"));
    QVERIFY(resume->isVisible());
    QVERIFY(resume->text().contains(QLatin1String("42 min")));
    resume->trigger();
    menu.findChild<QAction *>(QStringLiteral("pause240"))->trigger();
    QCOMPARE(bench.desk.asked, QStringList({QStringLiteral("resume"), QStringLiteral("pause 240")}));
}

void MainWindowTest::settingsApplyAtOnce()
{
    Bench bench;
    bench.becomeWorking();
    bench.window().openPage(kSettingsPage);
    bench.find<QSpinBox>("settingsCores")->setValue(2);
    QCOMPARE(bench.desk.preferences().cores, 2);
    bench.find<QCheckBox>("settingsBattery")->click();
    QVERIFY(bench.desk.preferences().onBattery);
    auto *theme = bench.find<QComboBox>("settingsTheme");
    theme->setCurrentIndex(theme->findData(int(node::Theme::Dark)));
    QVERIFY(isDark(QApplication::palette()));
    theme->setCurrentIndex(theme->findData(int(node::Theme::Light)));
    QVERIFY(!isDark(QApplication::palette()));
    auto *programs = bench.find<QLineEdit>("settingsPrograms");
    programs->setText(QStringLiteral("obs, , blender "));
    Q_EMIT programs->editingFinished();
    QCOMPARE(bench.desk.preferences().pauseForPrograms,
             QStringList({QStringLiteral("obs"), QStringLiteral("blender")}));
    auto *kind = bench.find<QComboBox>("settingsProxyKind");
    QVERIFY(!bench.find<QLineEdit>("settingsProxyHost")->isVisible());
    kind->setCurrentIndex(kind->findData(int(node::ProxyChoice::Kind::Socks5)));
    QVERIFY(bench.find<QLineEdit>("settingsProxyHost")->isVisible());
    bench.click("settingsProxyTest");
    QCOMPARE(bench.find<QLabel>("settingsProxyOutcome")->text(), QStringLiteral("The sentinel answers."));
    bench.find<QComboBox>("settingsLanguage")->setCurrentIndex(2); // the window is built anew
    QTRY_VERIFY(bench.find<QComboBox>("settingsLanguage"));
}

void MainWindowTest::addressesAreCheckedBeforeTheyAreUsed()
{
    Bench bench;
    bench.window().openPage(kSettingsPage);
    auto *sentinel = bench.find<QLineEdit>("settingsSentinel");
    sentinel->setText(QStringLiteral("http://lab.example.org"));
    bench.click("settingsUseAddresses");
    QVERIFY(bench.desk.preferences().sentinel.isEmpty());
    QVERIFY(bench.desk.asked.isEmpty());
    sentinel->setText(QStringLiteral("lab.example.org"));
    bench.click("settingsUseAddresses");
    QCOMPARE(bench.desk.preferences().sentinel, QUrl(QStringLiteral("https://lab.example.org")));
    QCOMPARE(bench.desk.asked, QStringList(QStringLiteral("restart")));
}

void MainWindowTest::unlinkingAsksFirst()
{
    Bench bench;
    bench.window().openPage(kSettingsPage);
    QVERIFY(!bench.find<QPushButton>("settingsUnlink")->isEnabled()); // nothing to leave
    bench.becomeWorking();
    bench.click("settingsUnlink");
    bench.click("unlinkNo");
    QTRY_VERIFY(!bench.find<QMessageBox>("unlinkQuestion"));
    QVERIFY(bench.desk.asked.isEmpty());
    bench.click("settingsUnlink");
    bench.click("unlinkYes");
    QTRY_COMPARE(bench.desk.asked, QStringList(QStringLiteral("unlink")));
    QVERIFY(bench.find<QLabel>("settingsUnlinkOutcome")->text().contains(QLatin1String("left")));
}

void MainWindowTest::hiddenForAMinuteItIsSilent()
{
    Bench bench(true, true);
    bench.becomeWorking();
    QVERIFY(!bench.desk.isWatched);
    // All that could wake it: no timer of ours beats faster than once in five seconds.
    for (const QTimer *timer : bench.desktop.findChildren<QTimer *>())
        QVERIFY(!timer->isActive() || timer->interval() >= 1000);
    QCoreApplication::processEvents();
    Watcher watcher;
    for (int second = 0; second < 60; ++second) {
        node::NodeState state = test::workingState();
        state.chunks[0].completedIterations += second;
        state.running = 3 + second % 2;
        bench.desk.showState(state);
        QCoreApplication::processEvents();
    }
    QCOMPARE(watcher.paints, 0);
    QVERIFY(watcher.timers <= 60);
}

void MainWindowTest::whatDidNotChangeIsNotPainted()
{
    Bench bench;
    bench.becomeWorking();
    QVERIFY(QTest::qWaitForWindowExposed(&bench.window()));
    QVERIFY(bench.desk.isWatched);
    const auto paintsOfOneRound = [&bench] {
        Watcher watcher;
        bench.desk.showState(test::workingState());
        bench.desk.showTotals({}, {});
        QCoreApplication::processEvents();
        return watcher.paints;
    };
    QTRY_COMPARE(paintsOfOneRound(), 0); // what the first look at it set off is over
    Watcher watcher;
    for (int i = 0; i < 20; ++i) {
        bench.desk.showState(test::workingState());
        bench.desk.showTotals({}, {});
        QCoreApplication::processEvents();
    }
    QCOMPARE(watcher.paints, 0);
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
