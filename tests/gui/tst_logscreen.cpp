#include "app/model/logstore.h"
#include "app/widgets/logscreen.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace wowlab;
using model::LogModel;
using model::LogStore;
using widgets::LogScreen;

class LogScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyLogExplainsItself();
    void itFollowsWhileItsEndIsInSight();
    void itKeepsItsPlaceWhenLinesArriveAbove();
    void newestLinesIsOneClickAway();
    void filterKeepsTheEndInSight();
    void troubleHasAWordAndASign();
    void selectedLinesAreCopied();
    void clearEmptiesTheViewAlone();
    void saveWritesWhatIsListed();

private:
    void add(int count, QtMsgType type = QtInfoMsg);
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *widget = m_screen->findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }
    [[nodiscard]] QTableView *table() const { return find<QTableView>("logLines"); }
    [[nodiscard]] QString topLine() const
    {
        return table()->indexAt(QPoint(0, 0)).siblingAtColumn(LogModel::Message).data().toString();
    }
    [[nodiscard]] bool isAtEnd() const
    {
        return table()->verticalScrollBar()->value() == table()->verticalScrollBar()->maximum();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LogStore> m_store;
    std::unique_ptr<LogScreen> m_screen;
    int m_lines = 0;
};

void LogScreenTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_lines = 0;
    m_store = std::make_unique<LogStore>(m_dir->path(), LogStore::Limits{.lines = 300, .files = {}});
    m_screen = std::make_unique<LogScreen>(*m_store);
    m_screen->resize(900, 500);
    m_screen->show();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
}

void LogScreenTest::cleanup()
{
    m_screen.reset();
    m_store.reset();
}

/// Returns when they are on the screen.
void LogScreenTest::add(int count, QtMsgType type)
{
    QSignalSpy changed(m_store.get(), &LogStore::changed);
    for (int i = 0; i < count; ++i)
        m_store->add({.time = 1'700'000'000s,
                      .type = type,
                      .category = "wowlab.node.test",
                      .message = QStringLiteral("line %1").arg(m_lines++)});
    QVERIFY(changed.wait());
}

void LogScreenTest::emptyLogExplainsItself()
{
    QVERIFY(find<QLabel>("emptyTitle")->isVisible());
    QVERIFY(!find<QPushButton>("logSave")->isEnabled());
    add(1);
    QVERIFY(table()->isVisible());
}

void LogScreenTest::itFollowsWhileItsEndIsInSight()
{
    add(200);
    QVERIFY(table()->verticalScrollBar()->maximum() > 0);
    QVERIFY(isAtEnd());
    add(50);
    QVERIFY(isAtEnd());
    add(200); // beyond what is kept
    QVERIFY(isAtEnd());
    QCOMPARE(table()->model()->rowCount(), 300);
    QVERIFY(!find<QPushButton>("logEnd")->isEnabled());
}

void LogScreenTest::itKeepsItsPlaceWhenLinesArriveAbove()
{
    add(250);
    table()->verticalScrollBar()->setValue(100);
    QCOMPARE(topLine(), QStringLiteral("line 100"));
    table()->selectRow(105);
    add(20);
    QCOMPARE(topLine(), QStringLiteral("line 100"));
    add(60); // 30 lines leave at the top
    QCOMPARE(table()->model()->rowCount(), 300);
    QCOMPARE(topLine(), QStringLiteral("line 100"));
    QCOMPARE(table()->currentIndex().siblingAtColumn(LogModel::Message).data().toString(), QStringLiteral("line 105"));
    QVERIFY(find<QPushButton>("logEnd")->isEnabled());
    add(200); // the line itself is gone: the oldest is nearest
    QCOMPARE(topLine(), QStringLiteral("line 230"));
    table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->maximum());
    add(10);
    QVERIFY(isAtEnd());
}

void LogScreenTest::newestLinesIsOneClickAway()
{
    add(200);
    table()->verticalScrollBar()->setValue(10);
    QTest::mouseClick(find<QPushButton>("logEnd"), Qt::LeftButton);
    QVERIFY(isAtEnd());
    add(10);
    QVERIFY(isAtEnd());
}

void LogScreenTest::filterKeepsTheEndInSight()
{
    add(100);
    add(30, QtWarningMsg);
    find<QComboBox>("logLevel")->setCurrentIndex(2);
    QCOMPARE(table()->model()->rowCount(), 30);
    QVERIFY(isAtEnd());
    QTest::keyClicks(find<QLineEdit>("logText"), QStringLiteral("line 10"));
    QCOMPARE(table()->model()->rowCount(), 10);
    QTest::keyClicks(find<QLineEdit>("logText"), QStringLiteral("no such"));
    QVERIFY(find<QLabel>("emptyTitle")->isVisible());
    QTest::mouseClick(find<QPushButton>("emptyButton"), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 130);
    QVERIFY(isAtEnd());
}

void LogScreenTest::troubleHasAWordAndASign()
{
    add(1);
    add(1, QtWarningMsg);
    add(1, QtCriticalMsg);
    const auto picture = [this](int row) {
        const QRect cell = table()->visualRect(table()->model()->index(row, LogModel::Level));
        // The left part, where the sign is; words begin further right.
        return table()->viewport()->grab(QRect(cell.topLeft(), QSize(cell.height(), cell.height()))).toImage();
    };
    const auto word = [this](int row) { return table()->model()->index(row, LogModel::Level).data().toString(); };
    QCOMPARE(word(0), QStringLiteral("Info"));
    QCOMPARE(word(1), QStringLiteral("Warning"));
    QCOMPARE(word(2), QStringLiteral("Error"));
    QVERIFY(picture(0) != picture(1));
    QVERIFY(picture(1) != picture(2));
}

void LogScreenTest::selectedLinesAreCopied()
{
    add(5);
    table()->setFocus();
    table()->selectRow(2);
    QTest::keySequence(table(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("2023-11-14T22:13:20.000Z info     wowlab.node.test: line 2\n"));
    table()->clearSelection();
    QTest::mouseClick(find<QPushButton>("logCopy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 5);
}

void LogScreenTest::clearEmptiesTheViewAlone()
{
    add(5);
    QTest::mouseClick(find<QPushButton>("logClear"), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(find<QLabel>("emptyTitle")->isVisible());
    QCOMPARE(m_store->since(0).entries.size(), 5);
    add(1);
    QCOMPARE(table()->model()->rowCount(), 1);
}

void LogScreenTest::saveWritesWhatIsListed()
{
    add(5);
    add(2, QtWarningMsg);
    find<QComboBox>("logLevel")->setCurrentIndex(2);
    QTest::mouseClick(find<QPushButton>("logSave"), Qt::LeftButton);
    auto *dialog = m_screen->findChild<QFileDialog *>(QStringLiteral("saveDialog"));
    QVERIFY(dialog);
    const QString path = m_dir->filePath(QStringLiteral("out.txt"));
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("2023-11-14T22:13:20.000Z warning  wowlab.node.test: line 5\n"
                                        "2023-11-14T22:13:20.000Z warning  wowlab.node.test: line 6\n"));
}

QTEST_MAIN(LogScreenTest)
#include "tst_logscreen.moc"
