#include "app/model/csv.h"
#include "app/model/historymodel.h"
#include "app/model/historystore.h"
#include "app/model/jobshelpedmodel.h"
#include "tests/gui/chunkrecords.h"
#include "tests/support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace wowlab;
using model::HistoryFilter;
using model::HistoryModel;
using model::HistoryStore;
using model::JobsHelpedModel;
using model::WorkTotals;
using test::chunkRecord;
using Verdict = node::ChunkRecord::Verdict;

class HistoryModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void newestIsOnTop();
    void filterLooksAtTextTimeAndVerdict();
    void everyColumnSorts();
    void newRecordsFindTheirPlaceInAnyOrder();
    void forgottenRecordsLeave();
    void selectionStaysWithItsRowWhenSorted();
    void jobsAreSummedUpAndFollow();
    void figuresFollowTheLocaleAndFilesDoNot();
    void spreadsheetsSeeNoFormula();
    void aHundredThousandRowsAreHandled();

private:
    void fill(int count);

    QTemporaryDir m_dir;
    test::ManualClock m_clock;
    std::unique_ptr<HistoryStore> m_store;
    int m_run = 0;
};

void HistoryModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_clock = {};
    m_store = std::make_unique<HistoryStore>(m_dir.filePath(QString::number(++m_run)), m_clock,
                                             HistoryStore::Limits{.records = 200'000, .recordsPerSegment = 10});
    QSignalSpy opened(m_store.get(), &HistoryStore::opened);
    m_store->open();
    QVERIFY(opened.wait());
}

void HistoryModelTest::fill(int count)
{
    for (int i = 0; i < count; ++i) {
        m_clock.advance(1s);
        if (i % 10 == 3)
            m_store->add(chunkRecord(i, m_clock.wall(), Verdict::HandedBack, QStringLiteral("paused")));
        else
            m_store->add(chunkRecord(i, m_clock.wall()));
    }
    m_store->settle();
}

void HistoryModelTest::newestIsOnTop()
{
    HistoryModel model(*m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(30);
    QCOMPARE(model.rowCount(), 30);
    QCOMPARE(model.recordAt(0).chunk.value, test::uuid(29, 1));
    QCOMPARE(model.recordAt(29).chunk.value, test::uuid(0, 1));
    QCOMPARE(model.shown(), (WorkTotals{27, 27'000}));
    QCOMPARE(model.index(26, HistoryModel::Verdict).data().toString(),
             QStringLiteral("Handed back: the node was paused"));
    QVERIFY(model.index(26, HistoryModel::MeanDps).data().toString().isEmpty());
}

void HistoryModelTest::filterLooksAtTextTimeAndVerdict()
{
    fill(40);
    HistoryModel model(*m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter({.text = QStringLiteral("marks")});
    QCOMPARE(model.rowCount(), 20);
    model.setFilter({.text = QStringLiteral("PAUSED")});
    QCOMPARE(model.rowCount(), 4);
    model.setFilter({.text = test::uuid(17, 1).toString(QUuid::WithoutBraces)});
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({.verdict = Verdict::HandedBack});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.shown(), WorkTotals());
    model.setFilter({.since = m_clock.wall() - 5s});
    QCOMPARE(model.rowCount(), 6);
    model.setFilter({.text = QStringLiteral("nothing like it")});
    QCOMPARE(model.rowCount(), 0);
    fill(10); // and stays out
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 50);
}

void HistoryModelTest::everyColumnSorts()
{
    fill(50);
    HistoryModel model(*m_store);
    JobsHelpedModel jobs(*m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester jobsTester(&jobs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        model.sort(column, Qt::AscendingOrder);
        const auto first = model.recordAt(0);
        model.sort(column, Qt::DescendingOrder);
        QCOMPARE(model.recordAt(49), first);
    }
    for (int column = 0; column < JobsHelpedModel::ColumnCount; ++column) {
        jobs.sort(column, Qt::AscendingOrder);
        const auto first = jobs.jobAt(0);
        jobs.sort(column, Qt::DescendingOrder);
        QCOMPARE(jobs.jobAt(4), first);
    }
}

void HistoryModelTest::newRecordsFindTheirPlaceInAnyOrder()
{
    HistoryModel model(*m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.sort(HistoryModel::Duration, Qt::AscendingOrder);
    fill(25);
    fill(25);
    QCOMPARE(model.rowCount(), 50);
    for (int row = 1; row < 50; ++row)
        QVERIFY(model.recordAt(row - 1).elapsed <= model.recordAt(row).elapsed);
}

void HistoryModelTest::forgottenRecordsLeave()
{
    HistoryModel model(*m_store);
    JobsHelpedModel jobs(*m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester jobsTester(&jobs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.sort(HistoryModel::MeanDps, Qt::AscendingOrder);
    fill(20);
    m_clock.advance(24h * 50);
    fill(20);
    QCOMPARE(model.rowCount(), 40);
    QCOMPARE(jobs.rowCount(), 2);
    m_clock.advance(24h * 50);
    for (int i = 0; i < 10; ++i)
        m_store->add(chunkRecord(i + 100, m_clock.wall()));
    m_store->settle();
    QCOMPARE(model.rowCount(), 30);
    QCOMPARE(model.shown(), (WorkTotals{28, 28'000}));
    QCOMPARE(jobs.rowCount(), 3);
    QCOMPARE(m_store->ever(), (WorkTotals{46, 46'000}));
}

void HistoryModelTest::selectionStaysWithItsRowWhenSorted()
{
    fill(50);
    HistoryModel model(*m_store);
    JobsHelpedModel jobs(*m_store);
    const QPersistentModelIndex chunk = model.index(13, HistoryModel::Chunk);
    const QPersistentModelIndex job = jobs.index(1, JobsHelpedModel::Job);
    const QString chunkId = chunk.data(HistoryModel::PlainTextRole).toString();
    const QString jobId = job.data(JobsHelpedModel::PlainTextRole).toString();
    model.sort(HistoryModel::MeanDps, Qt::AscendingOrder);
    jobs.sort(JobsHelpedModel::Job, Qt::AscendingOrder);
    fill(10);
    QCOMPARE(chunk.data(HistoryModel::PlainTextRole).toString(), chunkId);
    QCOMPARE(job.data(JobsHelpedModel::PlainTextRole).toString(), jobId);
}

void HistoryModelTest::jobsAreSummedUpAndFollow()
{
    JobsHelpedModel jobs(*m_store);
    QAbstractItemModelTester tester(&jobs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(25);
    QCOMPARE(jobs.rowCount(), 3);
    QCOMPARE(jobs.jobAt(0).job.value, test::uuid(2, 2));
    QCOMPARE(jobs.jobAt(0).accepted, (WorkTotals{4, 4'000}));
    QCOMPARE(jobs.index(0, JobsHelpedModel::NotCounted).data().toString(), QStringLiteral("1"));
    m_clock.advance(1s);
    m_store->add(chunkRecord(5, m_clock.wall()));
    m_store->settle();
    QCOMPARE(jobs.rowCount(), 3);
    QCOMPARE(jobs.jobAt(0).job.value, test::uuid(0, 2)); // helped last
    QCOMPARE(jobs.jobAt(0).accepted, (WorkTotals{10, 10'000}));
    jobs.setFilter({.text = QStringLiteral("marksmanship")});
    QCOMPARE(jobs.rowCount(), 1);
    QCOMPARE(jobs.shown(), (WorkTotals{9, 9'000}));
    jobs.setFilter({.verdict = Verdict::Refused});
    QCOMPARE(jobs.rowCount(), 0);
}

void HistoryModelTest::figuresFollowTheLocaleAndFilesDoNot()
{
    fill(1);
    HistoryModel model(*m_store);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(model.index(0, HistoryModel::Iterations).data().toString(), QStringLiteral("1.000"));
    QCOMPARE(model.index(0, HistoryModel::MeanDps).data().toString(), QStringLiteral("10.000,0"));
    QCOMPARE(model.index(0, HistoryModel::Duration).data().toString(), QStringLiteral("0,05 s"));
    const QByteArrayList lines = model::toCsv(model, HistoryModel::PlainTextRole).split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QByteArray("time,spec,job,chunk,verdict,iterations,mean_dps,seconds\r"));
    QCOMPARE(lines[1], QByteArray("2023-11-14T22:13:21.000Z,Beast Mastery Hunter,00000000-0002-4000-8000-000000000001,"
                                  "00000000-0001-4000-8000-000000000001,accepted,1000,10000.000,0.050\r"));
}

void HistoryModelTest::spreadsheetsSeeNoFormula()
{
    auto record = chunkRecord(1, m_clock.wall(), Verdict::Failed, QStringLiteral("a,\"b\""));
    record.spec = QStringLiteral("=cmd()");
    m_store->add(record);
    m_store->settle();
    HistoryModel model(*m_store);
    const QByteArray csv = model::toCsv(model, HistoryModel::PlainTextRole);
    QVERIFY(csv.contains(",'=cmd(),"));
    QVERIFY(csv.contains(",\"failed:a,\"\"b\"\"\","));
}

void HistoryModelTest::aHundredThousandRowsAreHandled()
{
    HistoryStore store(m_dir.filePath(QStringLiteral("many")), m_clock, {});
    QSignalSpy opened(&store, &HistoryStore::opened);
    store.open();
    QVERIFY(opened.wait());
    for (int i = 0; i < 100'000; ++i)
        store.add(chunkRecord(i, m_clock.wall() + std::chrono::milliseconds(i)));
    store.settle();
    HistoryModel model(store);
    JobsHelpedModel jobs(store);
    QCOMPARE(model.rowCount(), 100'000);
    QElapsedTimer timer;
    const auto report = [&timer](const char *what) { qInfo("%s: %lld ms", what, timer.restart()); };
    timer.start();
    model.setFilter({.text = QStringLiteral("marks")});
    report("filter by a name");
    QCOMPARE(model.rowCount(), 50'000);
    timer.restart();
    model.setFilter({.text = QStringLiteral("00004")});
    report("filter by a part of an id");
    model.setFilter({});
    report("no filter");
    model.sort(HistoryModel::MeanDps, Qt::AscendingOrder);
    report("sort");
    for (int i = 0; i < 300; ++i)
        store.add(chunkRecord(i, m_clock.wall()));
    store.settle();
    report("300 more, 5,000 less");
    QCOMPARE(jobs.rowCount(), 10'000);
    QCOMPARE(model.rowCount(), 95'300);
}

QTEST_GUILESS_MAIN(HistoryModelTest)
#include "tst_historymodel.moc"
