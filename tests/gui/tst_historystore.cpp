#include "app/model/historysegment.h"
#include "app/model/historystore.h"
#include "tests/gui/chunkrecords.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace wowlab;
using model::HistoryStore;
using model::SegmentContent;
using model::WorkTotals;
using node::ChunkRecord;
using test::chunkRecord;
using Verdict = ChunkRecord::Verdict;

class HistoryStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordsSurviveARestart();
    void recordsAddedBeforeTheFilesAreReadComeBehindThem();
    void aKillAtAnyByteLosesTheLastRecordAlone();
    void zerosAtTheEndAreATornTail();
    void changedBytesAreFoundAndSetAside();
    void brokenSegmentKeepsWhatIsBeforeTheFault();
    void brokenSumsAreSetAsideAndRecordsStay();
    void whatIsTooMuchIsSummedUp();
    void whatIsTooOldIsSummedUp();
    void killBetweenSumsAndDeletionCountsNothingTwice();
    void totalsOfTodayBeginAtLocalMidnight();
    void clockSetBackLosesNothing();
    void onlyAcceptedWorkCounts();
    void jobIsHelpedOnce();
    void fullDiskKeepsRecordsForLater();
    void aHundredThousandRecordsAreSmall();

private:
    [[nodiscard]] std::unique_ptr<HistoryStore> open(HistoryStore::Limits limits = {});
    [[nodiscard]] QString segmentPath() const;
    [[nodiscard]] QByteArray readSegmentFile() const;
    void writeSegmentFile(const QByteArray &bytes) const;
    void addRecords(int count, HistoryStore::Limits limits = {});

    std::unique_ptr<QTemporaryDir> m_dir;
    test::ManualClock m_clock;
};

void HistoryStoreTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = {};
}

std::unique_ptr<HistoryStore> HistoryStoreTest::open(HistoryStore::Limits limits)
{
    auto store = std::make_unique<HistoryStore>(m_dir->filePath(QStringLiteral("history")), m_clock, limits);
    QSignalSpy opened(store.get(), &HistoryStore::opened);
    store->open();
    if (!opened.wait())
        qFatal("the history does not open");
    return store;
}

QString HistoryStoreTest::segmentPath() const
{
    return m_dir->filePath(QStringLiteral("history/chunks-00000001.history"));
}

QByteArray HistoryStoreTest::readSegmentFile() const
{
    QFile file(segmentPath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void HistoryStoreTest::writeSegmentFile(const QByteArray &bytes) const
{
    QFile file(segmentPath());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

void HistoryStoreTest::addRecords(int count, HistoryStore::Limits limits)
{
    const auto store = open(limits);
    for (int i = 0; i < count; ++i)
        store->add(chunkRecord(i, m_clock.wall()));
}

void HistoryStoreTest::recordsSurviveARestart()
{
    const auto odd = chunkRecord(7, m_clock.wall(), Verdict::Refused, QStringLiteral("job_over"));
    {
        const auto store = open();
        QSignalSpy added(store.get(), &HistoryStore::recordsAdded);
        store->add(chunkRecord(1, m_clock.wall()));
        store->add(odd);
        QCOMPARE(store->endNumber(), 0u); // not at once
        QVERIFY(added.wait());
        QCOMPARE(added.size(), 1);
        QCOMPARE(store->endNumber(), 2u);
        store->add(chunkRecord(3, m_clock.wall())); // the end of the program writes it
    }
    const auto store = open();
    QCOMPARE(store->endNumber(), 3u);
    QCOMPARE(store->record(0), chunkRecord(1, m_clock.wall()));
    QCOMPARE(store->record(1), odd);
    QCOMPARE(store->ever(), (WorkTotals{2, 2'000}));
    QVERIFY(store->trouble().isEmpty());
}

void HistoryStoreTest::recordsAddedBeforeTheFilesAreReadComeBehindThem()
{
    addRecords(3);
    HistoryStore store(m_dir->filePath(QStringLiteral("history")), m_clock, {});
    store.open();
    store.add(chunkRecord(3, m_clock.wall()));
    store.settle();
    QCOMPARE(store.endNumber(), 4u);
    QCOMPARE(store.record(3), chunkRecord(3, m_clock.wall()));
}

void HistoryStoreTest::aKillAtAnyByteLosesTheLastRecordAlone()
{
    addRecords(3);
    const QByteArray whole = readSegmentFile();
    const qsizetype twoRecords = (model::historyHeader() + model::historyFrame(chunkRecord(0, m_clock.wall())) +
                                  model::historyFrame(chunkRecord(1, m_clock.wall())))
                                     .size();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const SegmentContent content = model::readSegment(whole.left(size));
        QVERIFY(content.end != SegmentContent::End::Broken);
        QVERIFY(content.records.size() <= 3);
        QVERIFY(content.validBytes <= size);
    }
    for (qsizetype size = twoRecords; size < whole.size(); ++size) {
        writeSegmentFile(whole.left(size));
        {
            const auto store = open();
            QCOMPARE(store->endNumber(), 2u);
            QVERIFY(store->trouble().isEmpty());
            store->add(chunkRecord(5, m_clock.wall())); // goes where the torn one was
        }
        QCOMPARE(model::readSegment(readSegmentFile()).end, SegmentContent::End::Whole);
        const auto again = open();
        QCOMPARE(again->endNumber(), 3u);
        QCOMPARE(again->record(2), chunkRecord(5, m_clock.wall()));
    }
}

void HistoryStoreTest::zerosAtTheEndAreATornTail()
{
    addRecords(2);
    writeSegmentFile(readSegmentFile() + QByteArray(4'096, '\0'));
    const auto store = open();
    QCOMPARE(store->endNumber(), 2u);
    QVERIFY(store->trouble().isEmpty());
}

void HistoryStoreTest::changedBytesAreFoundAndSetAside()
{
    addRecords(3);
    const QByteArray whole = readSegmentFile();
    const qsizetype header = model::historyHeader().size();
    const qsizetype last = whole.size() - model::historyFrame(chunkRecord(2, m_clock.wall())).size();
    for (qsizetype i = 0; i < last; ++i) {
        QByteArray changed = whole;
        changed[i] = char(changed[i] ^ 0x40);
        const SegmentContent content = model::readSegment(changed);
        // A length that points behind the end looks torn; nothing false is ever read.
        QVERIFY(content.end != SegmentContent::End::Whole);
        QVERIFY(content.records.size() < 3);
        for (int record = 0; record < content.records.size(); ++record)
            QCOMPARE(content.records[record], chunkRecord(record, m_clock.wall()));
        if (i < header)
            QCOMPARE(content.end, SegmentContent::End::Broken);
    }
}

void HistoryStoreTest::brokenSegmentKeepsWhatIsBeforeTheFault()
{
    addRecords(3);
    QByteArray bytes = readSegmentFile();
    const qsizetype inSecond =
        model::historyHeader().size() + model::historyFrame(chunkRecord(0, m_clock.wall())).size() + 20;
    bytes[inSecond] = char(bytes[inSecond] ^ 1);
    writeSegmentFile(bytes);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("part of the history cannot be read")));
    {
        const auto store = open();
        QCOMPARE(store->endNumber(), 1u);
        QCOMPARE(store->trouble().setAside.size(), 1);
        QFile evidence(store->trouble().setAside.first());
        QVERIFY(evidence.open(QIODevice::ReadOnly));
        QCOMPARE(evidence.readAll(), bytes);
        store->add(chunkRecord(9, m_clock.wall()));
    }
    const auto store = open();
    QVERIFY(store->trouble().isEmpty());
    QCOMPARE(store->endNumber(), 2u);
}

void HistoryStoreTest::brokenSumsAreSetAsideAndRecordsStay()
{
    addRecords(30, {.records = 20, .recordsPerSegment = 10});
    const QString sums = m_dir->filePath(QStringLiteral("history/sums.json"));
    QVERIFY(QFile::resize(sums, 25));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("part of the history cannot be read")));
    const auto store = open();
    QCOMPARE(store->trouble().setAside.size(), 1);
    QCOMPARE(store->endNumber() - store->firstNumber(), 20u);
    QVERIFY(!QFile::exists(sums));
}

void HistoryStoreTest::whatIsTooMuchIsSummedUp()
{
    const HistoryStore::Limits limits{.records = 50, .recordsPerSegment = 10};
    {
        const auto store = open(limits);
        QSignalSpy forgotten(store.get(), &HistoryStore::recordsForgotten);
        for (int i = 0; i < 1'000; ++i) {
            store->add(chunkRecord(i, m_clock.wall()));
            if (i % 25 == 0)
                store->settle();
        }
        store->settle();
        QVERIFY(forgotten.size() > 0);
        QCOMPARE(store->endNumber(), 1'000u);
        QVERIFY(store->endNumber() - store->firstNumber() <= 50);
        QCOMPARE(store->record(999), chunkRecord(999, m_clock.wall()));
        QCOMPARE(store->ever(), (WorkTotals{1'000, 1'000'000}));
        QCOMPARE(store->today(), store->ever());
        QCOMPARE(store->jobs().size(), 100);
    }
    QVERIFY(QDir(m_dir->filePath(QStringLiteral("history"))).entryList(QDir::Files).size() <= 7);
    const auto store = open(limits);
    QCOMPARE(store->ever(), (WorkTotals{1'000, 1'000'000}));
    QCOMPARE(store->today(), store->ever());
    QCOMPARE(store->jobs().size(), 100);
    QCOMPARE(store->jobs().value({test::uuid(4, 2)}).accepted, (WorkTotals{10, 10'000}));
    QCOMPARE(store->jobs().value({test::uuid(4, 2)}).meanDps(), 10'044.5);
}

void HistoryStoreTest::whatIsTooOldIsSummedUp()
{
    addRecords(10);
    m_clock.advance(24h * 60);
    addRecords(20);
    {
        const auto store = open();
        QCOMPARE(store->endNumber(), 30u);
    }
    m_clock.advance(24h * 31);
    {
        const auto store = open();
        QCOMPARE(store->endNumber() - store->firstNumber(), 20u);
        QCOMPARE(store->ever(), (WorkTotals{30, 30'000}));
        QCOMPARE(store->today(), WorkTotals());
    }
    m_clock.advance(24h * 400);
    const auto store = open();
    QCOMPARE(store->firstNumber(), store->endNumber());
    QVERIFY(store->jobs().isEmpty());
    QCOMPARE(store->ever(), (WorkTotals{30, 30'000}));
}

void HistoryStoreTest::killBetweenSumsAndDeletionCountsNothingTwice()
{
    const HistoryStore::Limits limits{.records = 20, .recordsPerSegment = 10};
    addRecords(20, limits);
    const QByteArray first = readSegmentFile();
    QVERIFY(!first.isEmpty());
    addRecords(10, limits);
    QVERIFY(!QFile::exists(segmentPath()));
    writeSegmentFile(first); // as if it had not been deleted yet
    const auto store = open(limits);
    QCOMPARE(store->ever(), (WorkTotals{30, 30'000}));
    QVERIFY(!QFile::exists(segmentPath()));
}

void HistoryStoreTest::totalsOfTodayBeginAtLocalMidnight()
{
    const auto store = open();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.wall().count());
    const auto midnight = std::chrono::milliseconds(now.date().startOfDay().toMSecsSinceEpoch());
    store->add(chunkRecord(0, midnight - 1ms));
    store->add(chunkRecord(1, midnight));
    store->settle();
    QCOMPARE(store->today(), (WorkTotals{1, 1'000}));
    QCOMPARE(store->ever(), (WorkTotals{2, 2'000}));
    m_clock.advance(24h);
    QCOMPARE(store->today(), WorkTotals());
}

void HistoryStoreTest::clockSetBackLosesNothing()
{
    {
        const auto store = open();
        store->add(chunkRecord(0, m_clock.wall()));
        store->settle();
        m_clock.advance(-24h * 3650);
        store->add(chunkRecord(1, m_clock.wall()));
        store->settle();
        QCOMPARE(store->today(), (WorkTotals{1, 1'000}));
        QCOMPARE(store->endNumber() - store->firstNumber(), 2u);
    }
    m_clock.advance(24h * 3650);
    const auto store = open();
    QCOMPARE(store->today(), (WorkTotals{1, 1'000}));
    QCOMPARE(store->ever(), (WorkTotals{2, 2'000}));
}

void HistoryStoreTest::onlyAcceptedWorkCounts()
{
    const auto store = open();
    store->add(chunkRecord(0, m_clock.wall(), Verdict::Refused, QStringLiteral("job_over")));
    store->add(chunkRecord(1, m_clock.wall(), Verdict::HandedBack, QStringLiteral("paused")));
    store->add(chunkRecord(2, m_clock.wall(), Verdict::Failed, QStringLiteral("rules_unsupported")));
    store->settle();
    QCOMPARE(store->ever(), WorkTotals());
    const model::JobSum job = store->jobs().value({test::uuid(0, 2)});
    QCOMPARE(job.refused, 1);
    QCOMPARE(job.handedBack, 1);
    QCOMPARE(job.failed, 1);
}

void HistoryStoreTest::jobIsHelpedOnce()
{
    const auto store = open();
    QSignalSpy helped(store.get(), &HistoryStore::jobHelped);
    store->add(chunkRecord(10, m_clock.wall(), Verdict::HandedBack, QStringLiteral("paused")));
    for (int i = 0; i < 20; ++i)
        store->add(chunkRecord(i, m_clock.wall()));
    store->settle();
    for (int i = 0; i < 20; ++i)
        store->add(chunkRecord(i, m_clock.wall()));
    store->settle();
    QCOMPARE(helped.size(), 2);
}

void HistoryStoreTest::fullDiskKeepsRecordsForLater()
{
    const auto store = open();
    // No file can be made where a folder is.
    QVERIFY(QDir().mkpath(segmentPath()));
    QSignalSpy trouble(store.get(), &HistoryStore::troubleChanged);
    store->add(chunkRecord(0, m_clock.wall()));
    store->settle();
    QCOMPARE(trouble.size(), 1);
    QVERIFY(!store->trouble().cannotWrite.isEmpty());
    QCOMPARE(store->endNumber(), 1u);
    QVERIFY(QDir().rmdir(segmentPath()));
    store->add(chunkRecord(1, m_clock.wall()));
    store->settle();
    QVERIFY(store->trouble().isEmpty());
    QCOMPARE(model::readSegment(readSegmentFile()).records.size(), 2);
}

void HistoryStoreTest::aHundredThousandRecordsAreSmall()
{
    addRecords(100'000);
    qint64 bytes = 0;
    const QFileInfoList files = QDir(m_dir->filePath(QStringLiteral("history"))).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        bytes += file.size();
    QVERIFY2(bytes < 11'000'000, qPrintable(QString::number(bytes)));
    const auto store = open();
    QCOMPARE(store->endNumber(), 100'000u);
}

QTEST_GUILESS_MAIN(HistoryStoreTest)
#include "tst_historystore.moc"
