#include "app/model/chunklistmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace wowlab;
using model::ChunkListModel;
using Stage = node::ChunkState::Stage;

namespace {

node::ChunkState chunk(quint32 number, Stage stage = Stage::Running, qint64 done = 0)
{
    return {.id = {QUuid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)},
            .job = {QUuid(7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)},
            .stage = stage,
            .iterations = 1000,
            .completedIterations = done,
            .meanDps = 100,
            .runningFor = std::chrono::milliseconds(done * 10)};
}

QStringList shown(const ChunkListModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row).data(ChunkListModel::ChunkRole).toString());
    return names;
}

QStringList expected(const node::ChunkStates &chunks)
{
    QStringList names;
    for (const node::ChunkState &state : chunks)
        names.append(state.id.toString().left(8));
    return names;
}

} // namespace

class ChunkListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyChangeOfWhatIsHeldKeepsTheModelSound();
    void whatDidNotChangeIsNotAnnounced();
    void aRunningChunkTellsHowFarItIsAndHowLongItTakes();
    void aChunkThatWaitsPromisesNothing();
};

void ChunkListModelTest::anyChangeOfWhatIsHeldKeepsTheModelSound()
{
    ChunkListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(4);
    for (int round = 0; round < 300; ++round) {
        node::ChunkStates chunks;
        for (quint32 number = 0; number < 12; ++number) {
            if (random.bounded(2) == 0)
                chunks.append(chunk(number, Stage(random.bounded(3)), random.bounded(1000)));
        }
        std::shuffle(chunks.begin(), chunks.end(), random);
        model.show(chunks);
        QCOMPARE(shown(model), expected(chunks));
    }
}

void ChunkListModelTest::whatDidNotChangeIsNotAnnounced()
{
    ChunkListModel model;
    model.show({chunk(1), chunk(2)});
    QSignalSpy changes(&model, &ChunkListModel::dataChanged);
    model.show({chunk(1), chunk(2)});
    QCOMPARE(changes.size(), 0);
    model.show({chunk(1), chunk(2, Stage::Running, 10)});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 1);
}

void ChunkListModelTest::aRunningChunkTellsHowFarItIsAndHowLongItTakes()
{
    ChunkListModel model;
    for (int done = 0; done <= 500; done += 100)
        model.show({chunk(1, Stage::Running, done)});
    const QModelIndex row = model.index(0);
    QCOMPARE(row.data(ChunkListModel::ProgressRole).toDouble(), 0.5);
    QCOMPARE(row.data(ChunkListModel::RateRole).toDouble(), 100.0);
    QCOMPARE(row.data(ChunkListModel::TimeLeftRole).toLongLong(), 5);
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("50")));
}

void ChunkListModelTest::aChunkThatWaitsPromisesNothing()
{
    ChunkListModel model;
    model.show({chunk(1, Stage::Waiting)});
    QCOMPARE(model.index(0).data(ChunkListModel::TimeLeftRole).toLongLong(), -1);
    QCOMPARE(model.index(0).data(ChunkListModel::RateRole).toDouble(), 0.0);
    model.show({chunk(1, Stage::Sending, 1000)});
    QCOMPARE(model.index(0).data(ChunkListModel::ProgressRole).toDouble(), 1.0);
}

QTEST_GUILESS_MAIN(ChunkListModelTest)
#include "tst_chunklistmodel.moc"
