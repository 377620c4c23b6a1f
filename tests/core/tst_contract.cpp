#include "core/base/json.h"
#include "core/contract/chunk.h"
#include "core/contract/chunkresult.h"
#include "core/contract/jobconfig.h"
#include "core/contract/messages.h"
#include "core/identity/digest.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <limits>

using namespace wowlab::core;

namespace {

Chunk sampleChunk()
{
    Chunk chunk;
    chunk.id.value = QUuid::createUuid();
    chunk.jobId.value = QUuid::createUuid();
    chunk.iterations = 1000;
    chunk.configHash = sha256Hex("{}");
    chunk.rules = "baseline";
    chunk.seedOffset = -5;
    chunk.attempt = 2;
    return chunk;
}

ChunkResult sampleResult()
{
    ChunkResult result;
    result.meanDps = 10721.6;
    result.stdDps = 257.1;
    result.minDps = 9870.4;
    result.maxDps = 11674.2;
    result.iterations = 1000;
    result.rules = "baseline";
    result.engineVersion = 7;
    result.sums = ChunkResult::Sums{20, "11242345", "120534"};
    result.histogram = ChunkResult::Histogram{64, {{154, 3}, {155, 997}}};
    result.abilities = {{QStringLiteral("kill_command"), {41000, 41000, 9012, "77"}}};
    result.elapsedMs = 51;
    return result;
}

} // namespace

class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChunkSurvivesTheWire()
    {
        Chunk chunk = sampleChunk();
        QCOMPARE(Chunk::fromJson(chunk.toJson()), Result<Chunk>(chunk));
        QVERIFY(chunk.toJson()[QLatin1String("rotationChecksum")].isNull());
        chunk.rotationChecksum = sha256Hex("script");
        QCOMPARE(Chunk::fromJson(chunk.toJson()), Result<Chunk>(chunk));
    }

    void membersOfANewerSentinelAreIgnored()
    {
        QJsonObject object = sampleChunk().toJson();
        object.insert(QStringLiteral("priority"), QStringLiteral("high"));
        QVERIFY(Chunk::fromJson(object));
    }

    void aResultSurvivesTheWire()
    {
        QCOMPARE(ChunkResult::fromJson(sampleResult().toJson()), Result<ChunkResult>(sampleResult()));
    }

    void binsOfSmallValuesAreNarrowerThanOne()
    {
        ChunkResult result = sampleResult();
        result.histogram = ChunkResult::Histogram{0.25, {{400, 1000}}};
        QCOMPARE(ChunkResult::fromJson(result.toJson()), Result<ChunkResult>(result));
    }

    void theFiveNumbersOfAnOlderNodeAreEnough()
    {
        const auto object =
            parseJsonObject(R"({"meanDps":10.5,"stdDps":0,"minDps":10.5,"maxDps":10.5,"iterations":1})");
        const auto result = ChunkResult::fromJson(*object);
        QVERIFY(result);
        QVERIFY(!result->sums);
        QVERIFY(result->isPlausible(1, "corrected"));
    }

    void whatNoSimulationYieldsIsImpossible_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<double>("value");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("mean is NaN") << QByteArray("meanDps") << nan;
        QTest::newRow("deviation is infinite") << QByteArray("stdDps") << std::numeric_limits<double>::infinity();
        QTest::newRow("negative minimum") << QByteArray("minDps") << -1.0;
        QTest::newRow("minimum above the mean") << QByteArray("minDps") << 10722.0;
        QTest::newRow("maximum below the mean") << QByteArray("maxDps") << 10721.0;
        QTest::newRow("maximum beyond any game") << QByteArray("maxDps") << 1e300;
        QTest::newRow("deviation beyond the range") << QByteArray("stdDps") << 1900.0;
        QTest::newRow("too few iterations") << QByteArray("iterations") << 999.0;
        QTest::newRow("no iterations") << QByteArray("iterations") << 0.0;
    }
    void whatNoSimulationYieldsIsImpossible()
    {
        QFETCH(QByteArray, member);
        QFETCH(double, value);
        QJsonObject object = sampleResult().toJson();
        // As engines write NaN and infinity into JSON.
        object.insert(QLatin1String(member), std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null));
        const auto result = ChunkResult::fromJson(object);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        const auto verdict = result->isPlausible(1000, "baseline");
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, "result_impossible");
    }

    void textThatNoDatabaseKeepsIsRefused()
    {
        const QJsonObject failure = FailRequest{{QUuid::createUuid()}, 1, "rules_unsupported", {}}.toJson();
        QVERIFY(FailRequest::fromJson(failure));
        for (const QString &code : {QStringLiteral("\u00e9"), QStringLiteral("Upper"), QString(), QString(65, u'x'),
                                    QString(QChar(QChar::Null))}) {
            QJsonObject object = failure;
            object.insert(QLatin1String("code"), code);
            const auto request = FailRequest::fromJson(object);
            QVERIFY2(!request, qPrintable(code));
            QCOMPARE(request.error().code, "json.invalid");
        }
        QJsonObject object = failure;
        object.insert(QLatin1String("message"), QStringLiteral("a") + QChar(QChar::Null));
        QVERIFY(!FailRequest::fromJson(object));

        ChunkResult result = sampleResult();
        result.abilities = {{QString(QChar(QChar::Null)), {.casts = 1, .hits = 0, .crits = 0, .damage = "0"}}};
        const auto read = ChunkResult::fromJson(result.toJson());
        QVERIFY(!read);
        QCOMPARE(read.error().code, "json.invalid");
    }

    void aResultOfOtherRulesIsImpossible()
    {
        QVERIFY(sampleResult().isPlausible(1000, "baseline"));
        QCOMPARE(sampleResult().isPlausible(1000, "corrected").error().code, "result_impossible");
    }

    void aHugeHistogramIsRefused()
    {
        ChunkResult result = sampleResult();
        for (qint64 bin = 0; bin < 5000; ++bin)
            result.histogram->counts.insert(bin, 1);
        QCOMPARE(ChunkResult::fromJson(result.toJson()).error().code, "json.invalid");
    }

    void aConfigTravelsAsTheVeryTextThatWasHashed()
    {
        // 1.0 and 1 differ to a rotation; no JSON library would print these bytes again.
        const QByteArray text = "{\"a\": 1.0, \"b\": [1, {\"c\": \"\\u00e9 }, \"}], \"config\": 1}";
        const JobConfig config{sha256Hex(text), text, std::nullopt};
        QCOMPARE(JobConfig::fromJsonText(config.toJsonText()), Result<JobConfig>(config));
    }

    void aRotationTravelsWithItsChecksum()
    {
        const QByteArray script = "{\"name\":\"\xc3\xa9\"}";
        JobConfig config{sha256Hex("{}"), "{}", StoredRotation{{QUuid::createUuid()}, sha256Hex(script), script}};
        QCOMPARE(JobConfig::fromJsonText(config.toJsonText()), Result<JobConfig>(config));
        config.rotation->script += ' ';
        QCOMPARE(JobConfig::fromJsonText(config.toJsonText()).error().code, "config.rotation_mismatch");
    }

    void aConfigThatIsNotItsHashIsCorrupt()
    {
        const JobConfig config{sha256Hex("{}"), R"({"x":1})", std::nullopt};
        QCOMPARE(JobConfig::fromJsonText(config.toJsonText()).error().code, "config.hash_mismatch");
    }

    void rawMembersAreFoundByNameAndDepth_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("raw");
        QTest::newRow("number") << QByteArray(R"({"x" : 1.50 ,"y":2})") << QByteArray("1.50");
        QTest::newRow("string with a brace") << QByteArray("{\"x\":\"}\"}") << QByteArray("\"}\"");
        QTest::newRow("object") << QByteArray(R"({"y":{"x":0},"x":{"x": 1}})") << QByteArray(R"({"x": 1})");
        QTest::newRow("array") << QByteArray(R"({"x":[ [1], {} ]})") << QByteArray("[ [1], {} ]");
        QTest::newRow("null") << QByteArray(R"({"x":null})") << QByteArray("null");
        QTest::newRow("absent") << QByteArray(R"({"y":{"x":0}})") << QByteArray();
        QTest::newRow("not JSON") << QByteArray(R"({"x":)") << QByteArray();
        QTest::newRow("a hundred thousand brackets")
            << "{\"x\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}"
            << QByteArray(100'000, '[') + QByteArray(100'000, ']');
    }
    void rawMembersAreFoundByNameAndDepth()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, raw);
        QCOMPARE(rawMember(text, "x").value_or(QByteArray()), raw);
    }

    void aHeartbeatSurvivesTheWire()
    {
        HeartbeatRequest request;
        request.mode = NodeMode::Paused;
        request.engineVersion = 3;
        request.freeSlots = 4;
        request.running = {{{QUuid::createUuid()}, 1, 500, 10.5}, {{QUuid::createUuid()}, 2, 0, std::nullopt}};
        const auto back = HeartbeatRequest::fromJson(request.toJson());
        QVERIFY(back);
        QCOMPARE(back->mode, NodeMode::Paused);
        QCOMPARE(back->running.size(), 2);
        QCOMPARE(back->running[0].chunkId, request.running[0].chunkId);
        QCOMPARE(back->running[0].meanDps, std::optional(10.5));
        QVERIFY(!back->running[1].meanDps);
        QCOMPARE(HeartbeatRequest::fromJson({{QStringLiteral("status"), QStringLiteral("asleep")}}).error().code,
                 "json.invalid");
    }

    void repliesSurviveTheWire()
    {
        HeartbeatReply reply{{QUuid::createUuid()}, QStringLiteral("n"),    3, "online",
                             {sampleChunk()},       {{QUuid::createUuid()}}};
        const auto back = HeartbeatReply::fromJson(reply.toJson());
        QVERIFY(back);
        QCOMPARE(back->assigned, reply.assigned);
        QCOMPARE(back->drop, reply.drop);

        const CompleteReply complete{true, true, {sampleChunk()}};
        const auto completeBack = CompleteReply::fromJson(complete.toJson());
        QVERIFY(completeBack && completeBack->isJobComplete && completeBack->isAlreadyCompleted);
        QCOMPARE(completeBack->assigned, complete.assigned);

        const RegisterReply registered{{QUuid::createUuid()}, {}, true};
        QVERIFY(registered.toJson()[QLatin1String("claimCode")].isNull());
        QVERIFY(RegisterReply::fromJson(registered.toJson())->claimCode.isEmpty());
    }

    void anOlderNodesCompletionHasNoAttempt()
    {
        CompleteRequest request{{QUuid::createUuid()}, std::nullopt, sampleResult()};
        QVERIFY(!CompleteRequest::fromJson(request.toJson())->attempt);
        request.attempt = 4;
        QCOMPARE(CompleteRequest::fromJson(request.toJson())->attempt, std::optional(4));
    }
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
