#include "app/model/historystore.h"
#include "app/widgets/historyscreen.h"
#include "tests/gui/chunkrecords.h"
#include "tests/support/manualclock.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

#include <utility>

using namespace std::chrono_literals;
using namespace wowlab;
using model::HistoryStore;
using test::chunkRecord;
using widgets::HistoryScreen;
using Verdict = node::ChunkRecord::Verdict;

class HistoryScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyHistoryExplainsItself();
    void finishedChunksAppear();
    void filterNarrowsBothViews();
    void nothingMatchesIsAWayBack();
    void clickOnAHeaderSorts();
    void selectedRowsAreCopied();
    void exportWritesWhatIsListed();
    void tabWalksThroughEveryControl();
    void unchangedHistoryIsNotPaintedAgain();

private:
    void fill(int count);
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *widget = m_screen->findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }
    [[nodiscard]] int rows() const { return find<QTableView>("historyChunks")->model()->rowCount(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    test::ManualClock m_clock;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<HistoryScreen> m_screen;
};

void HistoryScreenTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = {};
    m_store = std::make_unique<HistoryStore>(m_dir->path(), m_clock, HistoryStore::Limits());
    QSignalSpy opened(m_store.get(), &HistoryStore::opened);
    m_store->open();
    QVERIFY(opened.wait());
    m_screen = std::make_unique<HistoryScreen>(*m_store);
    m_screen->resize(1000, 600);
    m_screen->show();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
}

void HistoryScreenTest::cleanup()
{
    m_screen.reset();
    m_store.reset();
}

void HistoryScreenTest::fill(int count)
{
    for (int i = 0; i < count; ++i) {
        m_clock.advance(1s);
        m_store->add(i % 10 == 3 ? chunkRecord(i, m_clock.wall(), Verdict::Refused, QStringLiteral("job_over"))
                                 : chunkRecord(i, m_clock.wall()));
    }
    m_store->settle();
}

void HistoryScreenTest::emptyHistoryExplainsItself()
{
    QVERIFY(find<QLabel>("emptyTitle")->isVisible());
    QCOMPARE(find<QLabel>("emptyTitle")->text(), QStringLiteral("No chunks yet"));
    QVERIFY(!find<QPushButton>("emptyButton")->isVisible());
    QVERIFY(!find<QPushButton>("historyExport")->isEnabled());
    find<QTabBar>("historyViews")->setCurrentIndex(1);
    QCOMPARE(find<QLabel>("emptyTitle")->text(), QStringLiteral("No job helped yet"));
}

void HistoryScreenTest::finishedChunksAppear()
{
    fill(20);
    QVERIFY(find<QTableView>("historyChunks")->isVisible());
    QCOMPARE(rows(), 20);
    QCOMPARE(find<QLabel>("historyToday")->text(), QStringLiteral("18,000 iterations"));
    QCOMPARE(find<QLabel>("historyEver")->text(), QStringLiteral("18,000 iterations"));
    find<QTabBar>("historyViews")->setCurrentIndex(1);
    QVERIFY(find<QTableView>("historyJobs")->isVisible());
    QCOMPARE(find<QTableView>("historyJobs")->model()->rowCount(), 2);
}

void HistoryScreenTest::filterNarrowsBothViews()
{
    fill(20);
    QTest::keyClicks(find<QLineEdit>("historyText"), QStringLiteral("marks"));
    QCOMPARE(rows(), 10);
    QCOMPARE(find<QTableView>("historyJobs")->model()->rowCount(), 1);
    QCOMPARE(find<QLabel>("historyListed")->text(), QStringLiteral("9,000 iterations"));
    auto *verdict = find<QComboBox>("historyVerdict");
    verdict->setCurrentIndex(verdict->findData(int(Verdict::Refused)));
    QCOMPARE(rows(), 1);
    m_clock.advance(24h * 3);
    find<QLineEdit>("historyText")->clear();
    verdict->setCurrentIndex(0);
    find<QComboBox>("historyPeriod")->setCurrentIndex(3); // today
    QCOMPARE(rows(), 0);
    find<QComboBox>("historyPeriod")->setCurrentIndex(2); // a week
    QCOMPARE(rows(), 20);
}

void HistoryScreenTest::nothingMatchesIsAWayBack()
{
    fill(5);
    QTest::keyClicks(find<QLineEdit>("historyText"), QStringLiteral("no such thing"));
    QVERIFY(find<QLabel>("emptyTitle")->isVisible());
    QTest::mouseClick(find<QPushButton>("emptyButton"), Qt::LeftButton);
    QCOMPARE(rows(), 5);
    QVERIFY(find<QTableView>("historyChunks")->isVisible());
    QVERIFY(find<QLineEdit>("historyText")->hasFocus());
}

void HistoryScreenTest::clickOnAHeaderSorts()
{
    fill(50);
    auto *table = find<QTableView>("historyChunks");
    QHeaderView *header = table->horizontalHeader();
    const auto click = [header] {
        const int x = header->sectionViewportPosition(model::HistoryModel::Duration) + 8;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    };
    const auto seconds = [table](int row) {
        const QModelIndex cell = table->model()->index(row, model::HistoryModel::Duration);
        return cell.data(model::HistoryModel::PlainTextRole).toString();
    };
    const QString newest = seconds(0);
    QCOMPARE(newest, QStringLiteral("0.099"));
    click();
    QCOMPARE(seconds(49), QStringLiteral("0.099"));
    click();
    QCOMPARE(seconds(0), QStringLiteral("0.099"));
}

void HistoryScreenTest::selectedRowsAreCopied()
{
    fill(5);
    auto *table = find<QTableView>("historyChunks");
    QVERIFY(!find<QPushButton>("historyCopy")->isEnabled());
    table->setFocus();
    table->selectRow(0);
    table->selectionModel()->select(table->model()->index(1, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keySequence(table, QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].contains(test::uuid(4, 1).toString(QUuid::WithoutBraces)));
    QVERIFY(lines[1].contains(QStringLiteral("\trefused:job_over\t")));
    QVERIFY(find<QPushButton>("historyCopy")->isEnabled());
}

void HistoryScreenTest::exportWritesWhatIsListed()
{
    fill(20);
    QTest::keyClicks(find<QLineEdit>("historyText"), QStringLiteral("marks"));
    QCOMPARE(m_screen->csv().count('\n'), 11);
    QTest::mouseClick(find<QPushButton>("historyExport"), Qt::LeftButton);
    auto *dialog = m_screen->findChild<QFileDialog *>(QStringLiteral("saveDialog"));
    QVERIFY(dialog);
    const QString path = m_dir->filePath(QStringLiteral("out.csv"));
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_screen->csv());
}

void HistoryScreenTest::tabWalksThroughEveryControl()
{
    fill(5);
    find<QTableView>("historyChunks")->selectRow(0);
    QSet<QWidget *> reached;
    m_screen->setFocus();
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_screen.get(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const char *name : {"historyViews", "historyText", "historyPeriod", "historyVerdict", "historyChunks",
                             "historyCopy", "historyExport"}) {
        auto *widget = find<QWidget>(name);
        QVERIFY2(reached.contains(widget), name);
        auto *button = qobject_cast<QPushButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), name);
    }
}

/// Counts what is painted below a widget.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget &root)
    {
        const auto widgets = root.findChildren<QWidget *>();
        for (QWidget *widget : widgets)
            widget->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
    int count = 0;
};

void HistoryScreenTest::unchangedHistoryIsNotPaintedAgain()
{
    fill(50);
    find<QTableView>("historyChunks")->setFocus(); // no blinking cursor
    PaintCounter painted(*m_screen);
    int quietLooks = 0;
    const auto isQuiet = [&] {
        quietLooks = std::exchange(painted.count, 0) == 0 ? quietLooks + 1 : 0;
        return quietLooks >= 3;
    };
    QTRY_VERIFY(isQuiet()); // what the new rows made necessary is painted
    m_store->settle();
    QCoreApplication::processEvents();
    QCOMPARE(painted.count, 0);
    m_screen->hide();
    fill(50);
    QCoreApplication::processEvents();
    QCOMPARE(painted.count, 0);
}

QTEST_MAIN(HistoryScreenTest)
#include "tst_historyscreen.moc"
