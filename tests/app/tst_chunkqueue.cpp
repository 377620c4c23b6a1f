#include "app/node/chunkqueue.h"

#include <QTest>

using namespace wowlab;
using node::ChunkQueue;
using Stage = node::ChunkQueue::Stage;

namespace {

core::Chunk chunk(int number, int attempt = 1)
{
    core::Chunk chunk;
    chunk.id.value = QUuid(uint(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    chunk.iterations = 1000;
    chunk.attempt = attempt;
    return chunk;
}

} // namespace

class TestChunkQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameChunkByTwoWaysIsOneChunk()
    {
        ChunkQueue queue;
        QVERIFY(queue.offer(chunk(1)));
        QVERIFY(!queue.offer(chunk(1)));
        QVERIFY(queue.reconcile({chunk(1)}, queue.now()).added.isEmpty());
        QCOMPARE(queue.entries().size(), 1);
    }

    void whatTheSentinelNoLongerNamesIsRemoved()
    {
        ChunkQueue queue;
        QVERIFY(queue.offer(chunk(1)));
        QVERIFY(queue.offer(chunk(2)));
        queue.setStage(chunk(2).id, Stage::Running);
        const auto changes = queue.reconcile({chunk(3)}, queue.now());
        QCOMPARE(changes.added.size(), 1);
        QCOMPARE(changes.removed.size(), 2);
        QCOMPARE(queue.entries().size(), 1);
    }

    void chunkThatCameAfterTheQuestionOutlivesItsAnswer()
    {
        ChunkQueue queue;
        QVERIFY(queue.offer(chunk(1)));
        const auto askedAt = queue.now();
        QVERIFY(queue.offer(chunk(2)));
        const auto changes = queue.reconcile({chunk(1)}, askedAt);
        QVERIFY(changes.removed.isEmpty());
        QVERIFY(queue.find(chunk(2).id));
    }

    void finishedChunkIsNeverTakenAgain()
    {
        ChunkQueue queue;
        QVERIFY(queue.offer(chunk(1)));
        queue.finish(chunk(1).id);
        QVERIFY(queue.isEmpty());
        QVERIFY(!queue.offer(chunk(1, 2)));
        QVERIFY(queue.reconcile({chunk(1, 3)}, queue.now()).added.isEmpty());
        QVERIFY(queue.offer(chunk(2)));
    }

    void lateAnswerDoesNotBringAClosedChunkBack()
    {
        ChunkQueue queue;
        QVERIFY(queue.offer(chunk(1)));
        const auto askedAt = queue.now();
        queue.close(chunk(1).id);
        QVERIFY(queue.reconcile({chunk(1)}, askedAt).added.isEmpty());
        QVERIFY(queue.isEmpty());
    }

    void newAttemptOfAClosedChunkIsNewWork()
    {
        ChunkQueue queue;
        QVERIFY(queue.offer(chunk(1)));
        queue.close(chunk(1).id);
        QVERIFY(queue.offer(chunk(1, 2)));
    }

    void newAttemptOfARunningChunkTakesTheWorkOver()
    {
        ChunkQueue queue;
        QVERIFY(queue.offer(chunk(1)));
        queue.setStage(chunk(1).id, Stage::Running);
        QVERIFY(!queue.offer(chunk(1, 2)));
        QCOMPARE(queue.find(chunk(1).id)->chunk.attempt, 2);
        QCOMPARE(queue.find(chunk(1).id)->stage, Stage::Running);
        QVERIFY(!queue.offer(chunk(1, 1)));
        QCOMPARE(queue.find(chunk(1).id)->chunk.attempt, 2);
    }

    void finishedChunkIsNeitherRemovedNorComputedAgain()
    {
        ChunkQueue queue;
        queue.restore(chunk(1).id, 1);
        QVERIFY(queue.reconcile({}, queue.now()).removed.isEmpty());
        QVERIFY(!queue.offer(chunk(1, 2)));
        QCOMPARE(queue.find(chunk(1).id)->chunk.attempt, 1);
        QCOMPARE(queue.count(Stage::Finished), 1);
    }

    void takenAwayChunkMayComeBackWithTheSameAttempt()
    {
        ChunkQueue queue;
        QVERIFY(queue.offer(chunk(1)));
        QCOMPARE(queue.reconcile({}, queue.now()).removed.size(), 1);
        QVERIFY(queue.offer(chunk(1)));
    }

    void memoryOfClosedChunksIsBounded()
    {
        ChunkQueue queue;
        for (int i = 1; i <= 5000; ++i) {
            QVERIFY(queue.offer(chunk(i)));
            queue.close(chunk(i).id);
        }
        QVERIFY(!queue.offer(chunk(5000)));
        QVERIFY(queue.offer(chunk(1))); // forgotten: computed again at worst, and counted once by the sentinel
    }
};

QTEST_GUILESS_MAIN(TestChunkQueue)
#include "tst_chunkqueue.moc"
