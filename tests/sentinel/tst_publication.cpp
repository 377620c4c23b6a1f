#include "sentinel/publications/publication.h"

#include "core/contract/messages.h"

#include <QTest>

using namespace wowlab;
using namespace wowlab::sentinel;

namespace {

const QUuid kId = QUuid::fromString(QStringLiteral("{AAAAAAAA-0000-4000-8000-000000000001}"));
const QString kText = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001");

} // namespace

class PublicationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobIsARowAndItsFigures()
    {
        JobProgress progress;
        progress.id.value = kId;
        progress.status = "running";
        progress.totalIterations = 10'000;
        progress.completedIterations = 3'000;
        progress.totalChunks = 10;
        progress.completedChunks = 3;
        progress.meanDps = 10'721.5;
        progress.standardError = 4.25;
        const Publication publication = jobPublication(progress);
        QCOMPARE(publication.channel, QStringLiteral("jobs:") + kText);
        QCOMPARE(
            publication.data,
            (QJsonObject{{QStringLiteral("type"), QStringLiteral("updated")},
                         {QStringLiteral("payload"), QJsonObject{{QStringLiteral("id"), kText},
                                                                 {QStringLiteral("status"), QStringLiteral("running")},
                                                                 {QStringLiteral("total_iterations"), 10'000},
                                                                 {QStringLiteral("completed_iterations"), 3'000}}},
                         {QStringLiteral("progress"), QJsonObject{{QStringLiteral("totalChunks"), 10},
                                                                  {QStringLiteral("completedChunks"), 3},
                                                                  {QStringLiteral("meanDps"), 10'721.5},
                                                                  {QStringLiteral("standardError"), 4.25}}}}));
    }

    void aFinishedJobCarriesItsResult()
    {
        JobProgress progress;
        progress.status = "completed";
        progress.result = R"({"meanDps":1.5,"exact":true})";
        const QJsonValue result = jobPublication(progress).data[QLatin1String("payload")][QLatin1String("result")];
        QCOMPARE(result[QLatin1String("meanDps")].toDouble(), 1.5);
        QCOMPARE(result[QLatin1String("exact")].toBool(), true);
    }

    void aNodeReadsItsConfigWhereThePortalReadsARow()
    {
        NodeRecord node;
        node.id.value = kId;
        node.name = QStringLiteral("attic");
        node.maxParallel = 6;
        node.totalCores = 8;
        node.status = "online";
        const Publication publication = nodePublication(node);
        QCOMPARE(publication.channel, QStringLiteral("nodes:") + kText);
        QCOMPARE(publication.data[QLatin1String("type")].toString(), QStringLiteral("updated"));
        const QJsonValue row = publication.data[QLatin1String("payload")];
        QVERIFY(row[QLatin1String("user_id")].isNull());
        QCOMPARE(row[QLatin1String("max_parallel")].toInt(), 6);
        const auto config = core::NodeConfig::fromJson(publication.data);
        QVERIFY(config);
        QVERIFY(config->userId.isNull());
        QCOMPARE(config->name, QStringLiteral("attic"));
        QCOMPARE(config->maxParallel, 6);
        QCOMPARE(config->totalCores, 8);
    }

    void aChunkIsOfferedOncePerAttempt()
    {
        core::Chunk chunk;
        chunk.id.value = kId;
        chunk.attempt = 2;
        const core::NodeId node{kId};
        const Publication publication = chunkPublication(node, chunk);
        QCOMPARE(publication.channel, QStringLiteral("chunks:") + kText);
        QCOMPARE(publication.data, chunk.toJson());
        QCOMPARE(publication.idempotencyKey, kText + QStringLiteral(":2"));
        chunk.attempt = 3;
        QVERIFY(chunkPublication(node, chunk).idempotencyKey != publication.idempotencyKey);
    }
};

QTEST_GUILESS_MAIN(PublicationTest)
#include "tst_publication.moc"
