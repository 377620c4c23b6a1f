#include "app/node/resultspool.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <sys/wait.h>
#    include <unistd.h>
#endif

using namespace wowlab;
using node::ResultSpool;

namespace {

core::CompleteRequest resultOf(const QString &chunk, int attempt, double mean = 10'721.625)
{
    core::CompleteRequest request;
    request.chunkId.value = QUuid::fromString(chunk);
    request.attempt = attempt;
    request.result.meanDps = mean;
    request.result.stdDps = 257.125;
    request.result.minDps = 9'870.5;
    request.result.maxDps = 11'674.25;
    request.result.iterations = 1000;
    request.result.rules = "baseline";
    request.result.engineVersion = 1;
    request.result.sums = core::ChunkResult::Sums{20, "11242345", "120534"};
    return request;
}

const QString kChunkA = QStringLiteral("3fa85f64-5717-4562-b3fc-2c963f66afa6");
const QString kChunkB = QStringLiteral("7c9e6679-7425-40de-944b-e07fc1f90ae7");

const QRegularExpression kSetAside(QStringLiteral("A stored result cannot be read and was set aside"));

} // namespace

class TestResultSpool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void resultComesBackAsItWasPut()
    {
        auto spool = open();
        const auto result = resultOf(kChunkA, 3);
        QVERIFY(spool.put(result));
        auto again = open();
        QCOMPARE(again.entries().size(), 1);
        const auto loaded = again.load(again.entries().first());
        QVERIFY(loaded);
        QVERIFY(loaded->result == result.result);
        QCOMPARE(loaded->attempt, result.attempt);
    }

    void sameResultTwiceIsOneResult()
    {
        auto spool = open();
        QVERIFY(spool.put(resultOf(kChunkA, 1)));
        QVERIFY(spool.put(resultOf(kChunkA, 1)));
        QCOMPARE(spool.entries().size(), 1);
        QCOMPARE(open().entries().size(), 1);
    }

    void otherResultOfTheSameAttemptIsAConflictAndTheFirstStays()
    {
        auto spool = open();
        QVERIFY(spool.put(resultOf(kChunkA, 1, 10'000)));
        const auto second = spool.put(resultOf(kChunkA, 1, 10'001));
        QVERIFY(!second);
        QCOMPARE(second.error().kind, core::ErrorKind::Conflict);
        QCOMPARE(second.error().code, QByteArray("spool.other_result"));
        QCOMPARE(spool.load(spool.entries().first())->result.meanDps, 10'000.0);
    }

    void attemptsAreEntriesOfTheirOwn()
    {
        auto spool = open();
        QVERIFY(spool.put(resultOf(kChunkA, 1)));
        QVERIFY(spool.put(resultOf(kChunkA, 2)));
        QVERIFY(spool.put(resultOf(kChunkB, 1)));
        QVERIFY(spool.remove({core::ChunkId{QUuid::fromString(kChunkA)}, 1}));
        QCOMPARE(open().entries().size(), 2);
    }

    void removedEntryStaysRemoved()
    {
        auto spool = open();
        QVERIFY(spool.put(resultOf(kChunkA, 1)));
        const auto key = spool.entries().first();
        QVERIFY(spool.remove(key));
        QVERIFY(spool.remove(key));
        QVERIFY(open().entries().isEmpty());
    }

    void damagedEntryIsSetAsideAndTheOthersStay_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("zeroed") << QByteArray(400, '\0');
        QTest::newRow("truncated") << QByteArray("TRUNCATE");
        QTest::newRow("one digit flipped") << QByteArray("FLIP");
        QTest::newRow("other program's file") << QByteArray("hello\nworld\n");
    }

    void damagedEntryIsSetAsideAndTheOthersStay()
    {
        QFETCH(QByteArray, damage);
        auto spool = open();
        QVERIFY(spool.put(resultOf(kChunkA, 1)));
        QVERIFY(spool.put(resultOf(kChunkB, 1)));
        const QString path = m_dir->filePath(kChunkA + QStringLiteral(".1.result"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray content = file.readAll();
        file.close();
        if (damage == "TRUNCATE")
            content.chop(20);
        else if (damage == "FLIP")
            content.replace("10721", "10722");
        else
            content = damage;
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();

        QTest::ignoreMessage(QtCriticalMsg, kSetAside);
        const auto again = open();
        QCOMPARE(again.entries().size(), 1);
        QCOMPARE(again.brokenEntries(), 1);
        QVERIFY(!QFile::exists(path));
        const QStringList aside = QDir(m_dir->path()).entryList({kChunkA + QStringLiteral(".1.result.broken-*")});
        QCOMPARE(aside.size(), 1);
        QFile kept(m_dir->filePath(aside.first()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content);
        // Seen once, it is not counted again.
        QCOMPARE(open().brokenEntries(), 0);
    }

    void entryDamagedWhileWeRunIsReplacedByTheResultAtHand()
    {
        auto spool = open();
        QVERIFY(spool.put(resultOf(kChunkA, 1)));
        QFile file(m_dir->filePath(kChunkA + QStringLiteral(".1.result")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.close();
        QTest::ignoreMessage(QtCriticalMsg, kSetAside);
        QVERIFY(spool.put(resultOf(kChunkA, 1)));
        QCOMPARE(spool.entries().size(), 1);
        QVERIFY(spool.load(spool.entries().first()));
    }

    void unfinishedWritesAreRemovedAndForeignFilesAreLeftAlone()
    {
        for (const QString &name : {kChunkA + QStringLiteral(".1.result.aBcDeF"), QStringLiteral("README")}) {
            QFile file(m_dir->filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{\"chunkId\":");
        }
        QVERIFY(open().entries().isEmpty());
        QVERIFY(!QFile::exists(m_dir->filePath(kChunkA + QStringLiteral(".1.result.aBcDeF"))));
        QVERIFY(QFile::exists(m_dir->filePath(QStringLiteral("README"))));
    }

    void folderThatCannotBeMadeIsNamed()
    {
        QFile file(m_dir->filePath(QStringLiteral("occupied")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto spool = ResultSpool::open(m_dir->filePath(QStringLiteral("occupied/spool")));
        QVERIFY(!spool);
        QCOMPARE(spool.error().code, QByteArray("spool.unusable"));
    }

    void entriesAreReadableByTheirOwnerOnly()
    {
        auto spool = open();
        QVERIFY(spool.put(resultOf(kChunkA, 1)));
        const auto permissions = QFile::permissions(m_dir->filePath(kChunkA + QStringLiteral(".1.result")));
        QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

#ifdef Q_OS_UNIX
    void kill9AtAnyPointLeavesWholeEntriesOnly()
    {
        // A child puts and removes results as fast as it can and names each fact before the next one; it is killed in the
        // middle. What it had put and not begun to remove must be there, and nothing may be broken.
        for (int round = 0; round < 20; ++round) {
            const QString folder = m_dir->filePath(QString::number(round));
            int pipe[2];
            QCOMPARE(::pipe(pipe), 0);
            const pid_t child = ::fork();
            QVERIFY(child >= 0);
            if (child == 0) {
                auto spool = ResultSpool::open(folder);
                for (int attempt = 1;; ++attempt) {
                    if (!spool->put(resultOf(kChunkA, attempt)))
                        ::_exit(1);
                    if (::write(pipe[1], &attempt, sizeof attempt) != sizeof attempt)
                        ::_exit(1);
                    if (attempt > 3 && !spool->remove({core::ChunkId{QUuid::fromString(kChunkA)}, attempt - 3}))
                        ::_exit(1);
                }
            }
            ::close(pipe[1]);
            int lastPut = 0;
            const int killAfter = 1 + round * 3;
            while (lastPut < killAfter)
                QCOMPARE(::read(pipe[0], &lastPut, sizeof lastPut), ssize_t(sizeof lastPut));
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));
            while (::read(pipe[0], &lastPut, sizeof lastPut) == sizeof lastPut) {
            }
            ::close(pipe[0]);

            auto spool = ResultSpool::open(folder);
            QVERIFY(spool);
            QCOMPARE(spool->brokenEntries(), 0);
            for (int attempt = std::max(1, lastPut - 2); attempt <= lastPut; ++attempt) {
                const ResultSpool::Key key{core::ChunkId{QUuid::fromString(kChunkA)}, attempt};
                QVERIFY(spool->entries().contains(key));
                QVERIFY(spool->load(key));
            }
        }
    }
#endif

private:
    ResultSpool open()
    {
        auto spool = ResultSpool::open(m_dir->path());
        if (!spool)
            qFatal("%s", qPrintable(spool.error().detail));
        return std::move(*spool);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestResultSpool)
#include "tst_resultspool.moc"
