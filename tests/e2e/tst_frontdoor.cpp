#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/secret.h"
#include "core/contract/jobconfig.h"
#include "core/identity/claimcode.h"
#include "core/identity/digest.h"
#include "core/identity/jwt.h"
#include "packaging/lab/jobspec.h"
#include "tests/e2e/handmadenode.h"
#include "tests/e2e/labfixture.h"
#include "tests/support/simulatedchunk.h"

#include <QJsonArray>
#include <QTest>

#include <chrono>
#include <memory>
#include <optional>

using namespace std::chrono_literals;
using namespace wowlab;
using core::Chunk;
using test::HandmadeNode;
using test::HttpAnswer;

namespace {

/// How a request is wrong before anybody reads its body.
enum class Fault {
    Unsigned,
    MalformedKey,
    OthersSignature,
    OtherBody,
    OtherPath,
    OtherMethod,
    Stale,
    FromTheFuture,
    WithQuery,
};

/// A user with a node that holds chunks of a job of his.
struct Household
{
    Household(lab::Lab &lab, lab::Portal account)
        : portal(std::move(account))
        , node(lab.sentinelUrl())
    {
    }
    lab::Portal portal;
    HandmadeNode node;
    core::JobId job;
    core::ChunkList chunks;
};

/// The config of the lab's job, with other members laid over it.
QByteArray configWith(const QJsonObject &more)
{
    QJsonObject config = *core::parseJsonObject(lab::JobSpec::builtIn().config);
    for (auto it = more.begin(); it != more.end(); ++it)
        config.insert(it.key(), it.value());
    return core::toJson(config);
}

QByteArray literal(const QString &text)
{
    return "'" + text.toUtf8().replace("'", "''") + "'";
}

QJsonObject with(QJsonObject object, const char *name, const QJsonValue &value)
{
    object.insert(QLatin1String(name), value);
    return object;
}

} // namespace

/// The sentinel alone, with real servers behind it and nodes made by hand before it.
class TestFrontDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { test::explainFailure(m_lab); }
    void cleanupTestCase();

    void nodeLivesFromItsKeyToTheLastChunk();
    void releasedChunkComesBackAndItsEarlierAttemptStillCounts();
    void thirdFailureOfAChunkEndsItsJobAndLaterResultsAreRefused();
    void unlinkingTwiceIsUnlinkingOnce();
    void unclaimedNodeMayNotAskForChunks();
    void ownRotationIsFrozenForTheJob();
    void jobWithARotationThatMayNotRunFails_data();
    void jobWithARotationThatMayNotRunFails();
    void channelTokensAreForThoseWhoMayRead_data();
    void channelTokensAreForThoseWhoMayRead();
    void requestsOfDoubtfulOriginChangeNothing_data();
    void requestsOfDoubtfulOriginChangeNothing();
    void requestsThatMakeNoSenseChangeNothing_data();
    void requestsThatMakeNoSenseChangeNothing();
    void resultsThatCannotBeChangeNothing_data();
    void resultsThatCannotBeChangeNothing();
    void theTrueResultsAreCountedAfterAllThat();

private:
    lab::Portal signUp() const;
    std::unique_ptr<Household> makeHousehold(int chunks) const;
    /// Everything that requests could change. Not when presence last missed a node: the sentinel looks every few seconds.
    QByteArray dump() const;

    std::unique_ptr<lab::Lab> m_lab;
    std::unique_ptr<Household> m_home; ///< whose chunks the bad requests are about
    std::unique_ptr<Household> m_neighbours;
};

void TestFrontDoor::initTestCase()
{
    if (!test::startLab(m_lab, 0))
        return;
    m_home = makeHousehold(2);
    m_neighbours = makeHousehold(1);
    QVERIFY(m_home && m_neighbours);
}

void TestFrontDoor::cleanupTestCase()
{
    m_neighbours.reset();
    m_home.reset();
    m_lab.reset();
}

lab::Portal TestFrontDoor::signUp() const
{
    auto portal = lab::Portal::signUp(m_lab->databaseUrl());
    if (!portal)
        throw std::runtime_error(portal.error().detail.toStdString());
    return std::move(*portal);
}

std::unique_ptr<Household> TestFrontDoor::makeHousehold(int chunks) const
{
    auto made = std::make_unique<Household>(*m_lab, signUp());
    const auto joined = made->node.join(made->portal, chunks);
    const auto job = made->portal.createJob(lab::JobSpec::builtIn().config, chunks * 1000);
    if (!joined || !job)
        return nullptr;
    made->job = *job;
    const auto holdsAll = [&] { return (made->chunks = made->node.assigned()).size() == chunks; };
    return QTest::qWaitFor(holdsAll, 20'000) ? std::move(made) : nullptr;
}

QByteArray TestFrontDoor::dump() const
{
    return test::query(*m_lab, R"(
        select to_jsonb(t) from public.jobs t order by id;
        select to_jsonb(t) from public.jobs_chunks t order by id;
        select to_jsonb(t) from public.nodes t order by id;
        select to_jsonb(t) - 'absent_since' from sentinel.node_states t order by node_id;
        select to_jsonb(t) from sentinel.job_states t order by job_id;
        select to_jsonb(t) from sentinel.assignments t order by chunk_id, attempt;
        select to_jsonb(t) from sentinel.claim_code_verifications t order by verified_at;)");
}

void TestFrontDoor::nodeLivesFromItsKeyToTheLastChunk()
{
    lab::Portal portal = signUp();
    HandmadeNode node(m_lab->sentinelUrl());
    const QByteArray code = core::claimCodeOf(node.keypair().publicKey());
    const QJsonObject about{{QStringLiteral("hostname"), QStringLiteral("box")},
                            {QStringLiteral("totalCores"), 8},
                            {QStringLiteral("enabledCores"), 4},
                            {QStringLiteral("platform"), QStringLiteral("linux-x86_64")},
                            {QStringLiteral("version"), QStringLiteral("0.1.0")}};

    HttpAnswer answer = node.post("/nodes/verify");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.code(), "not_claimed");
    answer = node.post("/nodes/register", about);
    QCOMPARE(answer.status, 200);
    const auto registered = core::RegisterReply::fromJson(answer.json());
    QVERIFY(registered);
    QCOMPARE(registered->claimCode, code);
    QVERIFY(!registered->isClaimed);
    QCOMPARE(node.post("/nodes/register", about).json(), answer.json());
    answer = node.post("/nodes/verify");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.json()[QLatin1String("error")].toString(), QStringLiteral("Node not found or not claimed"));
    QCOMPARE(answer.code(), "not_claimed");

    const auto claimed = portal.claim(core::claimCodeForDisplay(code).toLower(), QStringLiteral("Box"), 1);
    QVERIFY2(claimed, claimed ? "" : qPrintable(claimed.error().detail));
    QCOMPARE(*claimed, registered->id);
    answer = node.post("/nodes/verify");
    QCOMPARE(answer.status, 200);
    const auto verified = core::VerifyReply::fromJson(answer.json());
    QVERIFY(verified);
    QCOMPARE(verified->id, registered->id);
    QCOMPARE(verified->name, QStringLiteral("Box"));
    QCOMPARE(verified->maxParallel, 1);
    QCOMPARE(verified->userId, portal.user());
    answer = node.post("/nodes/register", about);
    QVERIFY(answer.json()[QLatin1String("claimCode")].isNull());
    QCOMPARE(answer.json()[QLatin1String("claimed")].toBool(), true);

    answer = node.post("/nodes/token");
    QCOMPARE(answer.status, 200);
    const auto token = core::TokenReply::fromJson(answer.json());
    QVERIFY(token);
    QCOMPARE(QUrl(token->url), m_lab->beacon().webSocketUrl());
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(core::systemClock().wall());
    const auto claims = core::jwt::verify(token->token, core::Secret(QByteArrayView(m_lab->beacon().tokenKey())),
                                          {.now = now, .leeway = 30s, .audience = {}});
    QVERIFY(claims);
    QCOMPARE((*claims)[QLatin1String("sub")].toString(), registered->id.toString());
    QStringList channels = (*claims)[QLatin1String("subs")].toObject().keys();
    QStringList expected{QStringLiteral("nodes:online"), QStringLiteral("nodes:") + registered->id.toString(),
                         QStringLiteral("chunks:") + registered->id.toString()};
    channels.sort();
    expected.sort();
    QCOMPARE(channels, expected);

    answer = node.beat();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()[QLatin1String("maxParallel")].toInt(), 1);
    QVERIFY(answer.json()[QLatin1String("assigned")].toArray().isEmpty());

    const auto job = portal.createJob(lab::JobSpec::builtIn().config, 2000);
    QVERIFY(job);
    QTRY_COMPARE_WITH_TIMEOUT(node.assigned().size(), 2, 20'000);
    const core::ChunkList chunks = node.assigned();
    QCOMPARE(core::HeartbeatReply::fromJson(node.beat(chunks).json())->assigned, chunks);
    for (const Chunk &chunk : chunks) {
        QCOMPARE(chunk.jobId, *job);
        QCOMPARE(chunk.iterations, 1000);
        QCOMPARE(chunk.attempt, 1);
        QCOMPARE(chunk.rules, "baseline");
        QCOMPARE(chunk.lease, 45s);
    }

    const QByteArray configPath = "/jobs/" + job->toString().toLatin1() + "/config";
    const auto config = core::JobConfig::fromJsonText(node.get(configPath).body);
    QVERIFY2(config, config ? "" : qPrintable(config.error().detail));
    QCOMPARE(config->hash, chunks[0].configHash);
    QCOMPARE(core::sha256Hex(config->config), chunks[0].configHash);
    QVERIFY(!config->rotation);
    QCOMPARE(core::parseJsonObject(config->config), core::parseJsonObject(lab::JobSpec::builtIn().config));

    // What a newer node says besides is nobody's business.
    answer = node.complete(chunks[0], with(test::honestResult(chunks[0]), "temperature", 21.5));
    QCOMPARE(answer.status, 200);
    auto reply = core::CompleteReply::fromJson(answer.json());
    QVERIFY(reply && !reply->isJobComplete && !reply->isAlreadyCompleted);
    QCOMPARE(reply->assigned, core::ChunkList{chunks[1]});
    answer = node.complete(chunks[0], test::honestResult(chunks[0]));
    QCOMPARE(answer.status, 200);
    reply = core::CompleteReply::fromJson(answer.json());
    QVERIFY(reply && reply->isAlreadyCompleted && !reply->isJobComplete);
    QCOMPARE(portal.job(*job)->completedIterations, 1000);

    answer = node.complete(chunks[1], test::honestResult(chunks[1]));
    QCOMPARE(answer.status, 200);
    reply = core::CompleteReply::fromJson(answer.json());
    QVERIFY(reply && reply->isJobComplete && reply->assigned.isEmpty());
    const auto view = portal.job(*job);
    QCOMPARE(view->status, "completed");
    QCOMPARE(view->completedIterations, 2000);
    const auto result = core::parseJsonObject(view->result);
    QVERIFY(result);
    QCOMPARE((*result)[QLatin1String("meanDps")].toDouble(), test::simulate(chunks[0].seedOffset, 2000).mean());
    QCOMPARE((*result)[QLatin1String("exact")].toBool(), true);

    // The job is over, the chunk is counted: a late copy is no error.
    answer = node.complete(chunks[1], test::honestResult(chunks[1]));
    QCOMPARE(answer.status, 200);
    reply = core::CompleteReply::fromJson(answer.json());
    QVERIFY(reply && reply->isAlreadyCompleted && reply->isJobComplete);
}

void TestFrontDoor::releasedChunkComesBackAndItsEarlierAttemptStillCounts()
{
    const auto house = makeHousehold(1);
    QVERIFY(house);
    const Chunk first = house->chunks[0];
    QCOMPARE(house->node.release(first).status, 200);
    const auto isBack = [&] {
        (void)house->node.beat();
        const auto chunks = house->node.assigned();
        return chunks.size() == 1 && chunks[0].attempt == 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isBack(), 20'000);
    // The same words again are about an assignment that is over.
    QCOMPARE(house->node.release(first).status, 200);
    QCOMPARE(house->node.assigned().size(), 1);

    QCOMPARE(house->node.complete(first, test::honestResult(first)).status, 200);
    QCOMPARE(house->portal.job(house->job)->status, "completed");
    QVERIFY(house->node.assigned().isEmpty());
}

void TestFrontDoor::thirdFailureOfAChunkEndsItsJobAndLaterResultsAreRefused()
{
    lab::Portal portal = signUp();
    // A node that failed a chunk does not get it again at once, so there are three.
    std::vector<std::unique_ptr<HandmadeNode>> nodes;
    for (int i = 0; i < 3; ++i) {
        nodes.push_back(std::make_unique<HandmadeNode>(m_lab->sentinelUrl()));
        QVERIFY(nodes.back()->join(portal));
    }
    const auto job = portal.createJob(lab::JobSpec::builtIn().config, 2000);
    QVERIFY(job);
    std::optional<Chunk> chunk; // the one with the later seeds
    HandmadeNode *holder = nullptr;
    const auto findHolder = [&](bool isLater) {
        for (const auto &node : nodes) {
            (void)node->beat();
            for (const Chunk &held : node->assigned()) {
                if ((held.seedOffset >= 1000) == isLater) {
                    chunk = held;
                    holder = node.get();
                    return true;
                }
            }
        }
        return false;
    };
    for (int failures = 1; failures <= 3; ++failures) {
        QTRY_VERIFY_WITH_TIMEOUT(findHolder(true), 20'000);
        QCOMPARE(chunk->attempt, failures);
        QCOMPARE(portal.job(*job)->status, "running");
        // Two that agree would be enough: these do not.
        const QByteArray reason = failures == 3 ? "engine_broken" : "odd_" + QByteArray::number(failures);
        QCOMPARE(holder->fail(*chunk, reason).status, 200);
        // Said twice is counted once.
        QCOMPARE(holder->fail(*chunk, reason).status, 200);
        if (failures == 2)
            QVERIFY(findHolder(false));
    }
    const auto view = portal.job(*job);
    QCOMPARE(view->status, "failed");
    QCOMPARE((*core::parseJsonObject(view->result))[QLatin1String("error")][QLatin1String("code")].toString(),
             QStringLiteral("engine_broken"));

    const QByteArray before = dump();
    const HttpAnswer late = holder->complete(*chunk, test::honestResult(*chunk));
    QCOMPARE(late.status, 410);
    QCOMPARE(late.code(), "job_over");
    QCOMPARE(dump(), before);
}

void TestFrontDoor::unlinkingTwiceIsUnlinkingOnce()
{
    const auto house = makeHousehold(1);
    QVERIFY(house);
    QCOMPARE(house->node.post("/nodes/unlink").status, 200);
    QCOMPARE(house->node.post("/nodes/verify").status, 404);
    const QByteArray before = dump();
    QCOMPARE(house->node.post("/nodes/unlink").status, 200);
    QCOMPARE(dump(), before);
    // What it held is free, and was no failure.
    QCOMPARE(test::query(*m_lab, "select c.status, c.node_id is null, a.outcome from public.jobs_chunks c "
                                 "join sentinel.assignments a on a.chunk_id = c.id where c.job_id = " +
                                     literal(house->job.toString())),
             "pending|t|withdrawn");
    // The same key registers again with the same code, for whoever reads it there.
    QVERIFY(house->node.join(house->portal));
    QTRY_COMPARE_WITH_TIMEOUT(house->node.assigned().size(), 1, 20'000);
}

void TestFrontDoor::unclaimedNodeMayNotAskForChunks()
{
    HandmadeNode node(m_lab->sentinelUrl());
    for (int i = 0; i < 2; ++i) {
        const HttpAnswer answer = node.get("/chunks/assigned");
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.code(), "not_claimed");
        QCOMPARE(node.complete(m_home->chunks[0], test::honestResult(m_home->chunks[0])).code(), "not_claimed");
        QCOMPARE(node.post("/nodes/register", {{QStringLiteral("hostname"), QStringLiteral("box")},
                                               {QStringLiteral("totalCores"), 8},
                                               {QStringLiteral("enabledCores"), 4},
                                               {QStringLiteral("platform"), QStringLiteral("linux-x86_64")},
                                               {QStringLiteral("version"), QStringLiteral("0.1.0")}})
                     .status,
                 200);
    }
}

void TestFrontDoor::ownRotationIsFrozenForTheJob()
{
    auto house = Household(*m_lab, signUp());
    QVERIFY(house.node.join(house.portal));
    const QString script =
        core::parseJsonObject(lab::JobSpec::builtIn().config)->value(QLatin1String("rotation")).toString();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    (void)test::query(*m_lab, "insert into public.rotations (id, user_id, slug, name, script, spec_id) values (" +
                                  literal(id) + ", " + literal(house.portal.user().toString()) + ", 'mine', 'Mine', " +
                                  literal(script) + ", 253)");
    const auto job = house.portal.createJob(configWith({{QStringLiteral("rotationId"), id}}), 1000);
    QVERIFY(job);
    QTRY_COMPARE_WITH_TIMEOUT(house.node.assigned().size(), 1, 20'000);
    (void)test::query(*m_lab, "update public.rotations set script = '{}' where id = " + literal(id));

    const Chunk chunk = house.node.assigned()[0];
    QCOMPARE(chunk.rotationChecksum, core::sha256Hex(script.toUtf8()));
    const auto config =
        core::JobConfig::fromJsonText(house.node.get("/jobs/" + job->toString().toLatin1() + "/config").body);
    QVERIFY2(config, config ? "" : qPrintable(config.error().detail));
    QVERIFY(config->rotation);
    QCOMPARE(config->rotation->script, script.toUtf8());
    QCOMPARE(config->rotation->checksum, chunk.rotationChecksum);
}

void TestFrontDoor::jobWithARotationThatMayNotRunFails_data()
{
    QTest::addColumn<bool>("isOwn");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("code");
    QTest::newRow("a stranger's private rotation") << false << R"({"name":"x","actions":[]})"
                                                   << "rotation_forbidden";
    QTest::newRow("a script in another language") << true << "actions+=/kill_command,if=focus>50"
                                                  << "rotation_invalid";
}

void TestFrontDoor::jobWithARotationThatMayNotRunFails()
{
    QFETCH(bool, isOwn);
    QFETCH(QString, script);
    QFETCH(QString, code);
    lab::Portal portal = signUp();
    const core::UserId owner = isOwn ? portal.user() : m_neighbours->portal.user();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    (void)test::query(*m_lab, "insert into public.rotations (id, user_id, slug, name, script, spec_id) values (" +
                                  literal(id) + ", " + literal(owner.toString()) + ", 'r', 'R', " + literal(script) +
                                  ", 253)");
    const auto job = portal.createJob(configWith({{QStringLiteral("rotationId"), id}}), 1000);
    QVERIFY(job);
    QTRY_COMPARE_WITH_TIMEOUT(portal.job(*job)->status, "failed", 20'000);
    const auto result = core::parseJsonObject(portal.job(*job)->result);
    QVERIFY(result);
    QCOMPARE((*result)[QLatin1String("error")][QLatin1String("code")].toString(), code);
    QCOMPARE(test::query(*m_lab,
                         "select count(*) from sentinel.assignments a join public.jobs_chunks c on c.id = a.chunk_id "
                         "where c.job_id = " +
                             literal(job->toString())),
             "0");
}

void TestFrontDoor::channelTokensAreForThoseWhoMayRead_data()
{
    QTest::addColumn<QString>("authorization");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    if (!m_home || !m_neighbours)
        return;
    const QString owner = QStringLiteral("Bearer ") + QString::fromLatin1(m_lab->userToken(m_home->portal.user()));
    const QString wrongKey = QStringLiteral("Bearer ") + QString::fromLatin1(m_lab->beaconToken(m_home->portal.user()));
    const QString job = QStringLiteral("jobs:") + m_home->job.toString();
    const QString node = m_home->node.id().toString();
    QTest::newRow("an owner's job") << owner << job << 200 << QString();
    QTest::newRow("an owner's node") << owner << QStringLiteral("nodes:") + node << 200 << QString();
    QTest::newRow("who is online") << owner << "nodes:online" << 200 << QString();
    QTest::newRow("another user's job") << owner << QStringLiteral("jobs:") + m_neighbours->job.toString() << 403
                                        << "channel_forbidden";
    QTest::newRow("another user's node") << owner << QStringLiteral("nodes:") + m_neighbours->node.id().toString()
                                         << 403 << "channel_forbidden";
    QTest::newRow("a job that does not exist")
        << owner << "jobs:00000000-0000-4000-8000-000000000000" << 403 << "channel_forbidden";
    QTest::newRow("the assignments of an owner's node")
        << owner << QStringLiteral("chunks:") + node << 403 << "channel_forbidden";
    QTest::newRow("another spelling of an owner's job")
        << owner << QStringLiteral("jobs:") + m_home->job.toString().toUpper() << 403 << "channel_forbidden";
    QTest::newRow("without a token") << QString() << job << 401 << "token_missing";
    QTest::newRow("with something that is no token") << "Bearer letmein" << job << 401 << "token_invalid";
    QTest::newRow("with a token of another key") << wrongKey << job << 401 << "token_invalid";
}

void TestFrontDoor::channelTokensAreForThoseWhoMayRead()
{
    QFETCH(QString, authorization);
    QFETCH(QString, channel);
    QFETCH(int, status);
    QFETCH(QString, code);
    test::FrontDoor door(m_lab->sentinelUrl());
    const test::HttpHeaders headers{{"Authorization", authorization.toLatin1()}};
    const HttpAnswer answer =
        door.ask("POST", "/beacon/subscribe", core::toJson({{QStringLiteral("channel"), channel}}),
                 authorization.isEmpty() ? test::HttpHeaders() : headers);
    QCOMPARE(answer.status, status);
    QCOMPARE(QString::fromLatin1(answer.code()), code);
    QCOMPARE(answer.json().contains(QLatin1String("token")), status == 200);
}

void TestFrontDoor::requestsOfDoubtfulOriginChangeNothing_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    if (!m_home)
        return;
    const Chunk &chunk = m_home->chunks[0];
    const auto text = [](const QJsonObject &object) { return core::toJson(object); };
    const struct
    {
        QByteArray method;
        QByteArray path;
        QByteArray body;
    } calls[] = {
        {"POST", "/nodes/register",
         R"({"hostname":"x","totalCores":1,"enabledCores":1,"platform":"linux","version":"9"})"},
        {"POST", "/nodes/verify", "{}"},
        {"POST", "/nodes/token", "{}"},
        {"POST", "/nodes/heartbeat", R"({"status":"paused","engineVersion":9,"running":[],"freeSlots":0})"},
        {"POST", "/nodes/unlink", "{}"},
        {"GET", "/chunks/assigned", {}},
        {"POST", "/chunks/complete",
         text({{QStringLiteral("chunkId"), chunk.id.toString()},
               {QStringLiteral("attempt"), chunk.attempt},
               {QStringLiteral("result"), test::honestResult(chunk)}})},
        {"POST", "/chunks/release", text(core::ReleaseRequest{chunk.id, chunk.attempt, QStringLiteral("x")}.toJson())},
        {"POST", "/chunks/fail", text(core::FailRequest{chunk.id, chunk.attempt, "x", QStringLiteral("x")}.toJson())},
        {"GET", "/jobs/" + m_home->job.toString().toLatin1() + "/config", {}},
    };
    const struct
    {
        const char *name;
        Fault fault;
        int status;
        QByteArray code;
    } faults[] = {
        {"unsigned", Fault::Unsigned, 401, "signature_missing"},
        {"with a key that is none", Fault::MalformedKey, 401, "signature_malformed"},
        {"signed by another key", Fault::OthersSignature, 401, "signature_invalid"},
        {"signed for another body", Fault::OtherBody, 401, "signature_invalid"},
        {"signed for another path", Fault::OtherPath, 401, "signature_invalid"},
        {"signed for another method", Fault::OtherMethod, 401, "signature_invalid"},
        {"signed six minutes ago", Fault::Stale, 401, "clock_skew"},
        {"signed in six minutes", Fault::FromTheFuture, 401, "clock_skew"},
        {"with a query", Fault::WithQuery, 400, "query_refused"},
    };
    for (const auto &call : calls)
        for (const auto &fault : faults)
            QTest::addRow("%s %s, %s", call.method.constData(), call.path.left(16).constData(), fault.name)
                << call.method << call.path << call.body << fault.fault << fault.status << fault.code;
}

void TestFrontDoor::requestsOfDoubtfulOriginChangeNothing()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(Fault, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    HandmadeNode &node = m_home->node;
    QByteArray target = path;
    core::RequestSignature signature = node.sign(method, path, body);
    switch (fault) {
    case Fault::Unsigned:
        signature = {};
        break;
    case Fault::MalformedKey:
        signature.key = "bm90IGEga2V5";
        break;
    case Fault::OthersSignature:
        signature.signature = m_neighbours->node.sign(method, path, body).signature;
        break;
    case Fault::OtherBody:
        signature = node.sign(method, path, body + ' ');
        break;
    case Fault::OtherPath:
        signature = node.sign(method, path + "/", body);
        break;
    case Fault::OtherMethod:
        signature = node.sign(method == "GET" ? "POST" : "GET", path, body);
        break;
    case Fault::Stale:
        signature = node.sign(method, path, body, -6min);
        break;
    case Fault::FromTheFuture:
        signature = node.sign(method, path, body, 6min);
        break;
    case Fault::WithQuery:
        target += "?force=1";
        break;
    }
    const QByteArray before = dump();
    const HttpAnswer answer = node.send(method, target, body, signature);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.json().contains(QLatin1String("serverTime")), code == "clock_skew");
    QCOMPARE(dump(), before);
}

void TestFrontDoor::requestsThatMakeNoSenseChangeNothing_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    if (!m_home || !m_neighbours)
        return;
    const auto row = [](const char *name, const QByteArray &method, const QByteArray &path, const QByteArray &body,
                        int status, const char *code) {
        QTest::addRow("%s: %s", path.left(17).constData(), name)
            << method << path << body << status << QByteArray(code);
    };
    const QByteArray nobody = "00000000-0000-4000-8000-000000000000";
    const QByteArray own = m_home->chunks[0].id.toString().toLatin1();
    const QByteArray foreign = m_neighbours->chunks[0].id.toString().toLatin1();
    const QByteArray result = core::toJson(test::honestResult(m_home->chunks[0]));
    const auto completion = [&result](const QByteArray &chunk) {
        return R"({"chunkId":")" + chunk + R"(","attempt":1,"result":)" + result + "}";
    };
    const auto release = [](const QByteArray &chunk) {
        return R"({"chunkId":")" + chunk + R"(","attempt":1,"reason":"x"})";
    };
    const auto failure = [](const QByteArray &chunk) {
        return R"({"chunkId":")" + chunk + R"(","attempt":1,"code":"x","message":"x"})";
    };
    const QByteArray tooLarge = R"({"padding":")" + QByteArray(1024 * 1024, 'x') + "\"}";

    for (const char *path :
         {"/nodes/register", "/nodes/heartbeat", "/chunks/complete", "/chunks/release", "/chunks/fail"}) {
        row("larger than 1 MiB", "POST", path, tooLarge, 413, "http.body_too_large");
        row("nothing", "POST", path, "", 400, "json.malformed");
        row("cut off", "POST", path, R"({"chunkId":)", 400, "json.malformed");
        row("not UTF-8", "POST", path, "{\"hostname\":\"\xff\xfe\"}", 400, "json.malformed");
        row("a list", "POST", path, "[]", 400, "json.not_object");
        row("none of its members", "POST", path, "{}", 400, "json.invalid");
    }
    row("cores as text", "POST", "/nodes/register",
        R"({"hostname":"x","totalCores":"8","enabledCores":1,"platform":"linux","version":"1"})", 400, "json.invalid");
    row("minus one core", "POST", "/nodes/register",
        R"({"hostname":"x","totalCores":-1,"enabledCores":1,"platform":"linux","version":"1"})", 400, "json.invalid");
    row("a status that is none", "POST", "/nodes/heartbeat",
        R"({"status":"asleep","engineVersion":1,"running":[],"freeSlots":1})", 400, "json.invalid");
    row("running chunks as an object", "POST", "/nodes/heartbeat",
        R"({"status":"online","engineVersion":1,"running":{},"freeSlots":1})", 400, "json.invalid");
    row("half a slot", "POST", "/nodes/heartbeat",
        R"({"status":"online","engineVersion":1,"running":[],"freeSlots":0.5})", 400, "json.invalid");
    row("an id that is none", "POST", "/chunks/complete", completion("first"), 400, "json.invalid");
    row("a mean as text", "POST", "/chunks/complete",
        R"({"chunkId":")" + own +
            R"(","attempt":1,"result":{"meanDps":"1","stdDps":0,"minDps":1,"maxDps":1,"iterations":1000}})",
        400, "json.invalid");
    row("NaN", "POST", "/chunks/complete",
        R"({"chunkId":")" + own +
            R"(","attempt":1,"result":{"meanDps":NaN,"stdDps":0,"minDps":1,"maxDps":1,"iterations":1000}})",
        400, "json.malformed");
    row("an attempt as text", "POST", "/chunks/release", R"({"chunkId":")" + own + R"(","attempt":"1","reason":"x"})",
        400, "json.invalid");
    row("a code as a number", "POST", "/chunks/fail",
        R"({"chunkId":")" + own + R"(","attempt":1,"code":5,"message":"x"})", 400, "json.invalid");

    row("a chunk that does not exist", "POST", "/chunks/complete", completion(nobody), 404, "chunk_unknown");
    row("a chunk that does not exist", "POST", "/chunks/release", release(nobody), 404, "chunk_unknown");
    row("a chunk that does not exist", "POST", "/chunks/fail", failure(nobody), 404, "chunk_unknown");
    row("another node's chunk", "POST", "/chunks/complete", completion(foreign), 403, "not_yours");
    row("another node's chunk", "POST", "/chunks/release", release(foreign), 403, "not_yours");
    row("another node's chunk", "POST", "/chunks/fail", failure(foreign), 403, "not_yours");
    row("an attempt that never was", "POST", "/chunks/complete",
        R"({"chunkId":")" + own + R"(","attempt":7,"result":)" + result + "}", 409, "attempt_stale");
    row("a job that does not exist", "GET", "/jobs/" + nobody + "/config", {}, 404, "job_unknown");
    row("a job that is no id", "GET", "/jobs/first/config", {}, 404, "job_unknown");
    row("a job that it holds nothing of", "GET", "/jobs/" + m_neighbours->job.toString().toLatin1() + "/config", {},
        403, "not_yours");
    row("a path that is none", "POST", "/chunks/steal", "{}", 404, "path_unknown");
    row("a method that is none", "DELETE", "/chunks/complete", "", 405, "method_unknown");
}

void TestFrontDoor::requestsThatMakeNoSenseChangeNothing()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    HandmadeNode &node = m_home->node;
    (void)node.beat(m_home->chunks);
    const QByteArray before = dump();
    const HttpAnswer answer = node.send(method, path, body, node.sign(method, path, body));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
    QVERIFY(!answer.json()[QLatin1String("error")].toString().isEmpty());
    QCOMPARE(dump(), before);
}

void TestFrontDoor::resultsThatCannotBeChangeNothing_data()
{
    QTest::addColumn<QJsonObject>("result");
    if (!m_home)
        return;
    const QJsonObject honest = test::honestResult(m_home->chunks[0]);
    const double mean = honest[QLatin1String("meanDps")].toDouble();
    const auto row = [&honest](const char *name, const char *member, const QJsonValue &value) {
        QTest::newRow(name) << with(honest, member, value);
    };
    // JSON has no NaN; what computes one writes null.
    row("a mean that is not a number", "meanDps", QJsonValue::Null);
    row("a deviation that is not a number", "stdDps", QJsonValue::Null);
    row("a minimum that is not a number", "minDps", QJsonValue::Null);
    row("a maximum that is not a number", "maxDps", QJsonValue::Null);
    row("a negative mean", "meanDps", -mean);
    row("a negative deviation", "stdDps", -1);
    row("a negative minimum", "minDps", -1);
    row("one iteration less than the chunk's", "iterations", 999);
    row("one iteration more than the chunk's", "iterations", 1001);
    row("no iteration", "iterations", 0);
    row("minus a thousand iterations", "iterations", -1000);
    row("a minimum above the mean", "minDps", mean + 1);
    row("a maximum below the mean", "maxDps", mean - 1);
    row("a deviation beyond the range", "stdDps", mean);
    row("other rules than asked", "rules", QStringLiteral("corrected"));
    row("a mean that the sums contradict", "meanDps", mean + 0.5);
    row("a deviation that the sums contradict", "stdDps", honest[QLatin1String("stdDps")].toDouble() + 0.5);

    const QJsonObject sums = honest[QLatin1String("sums")].toObject();
    row("a sum that is no number", "sums", with(sums, "sum", QStringLiteral("many")));
    row("a sum of more than 128 bits", "sums", with(sums, "sum", QString(40, QLatin1Char('9'))));
    row("squares that contradict the deviation", "sums", with(sums, "sumSquares", sums[QLatin1String("sum")]));

    const QJsonObject histogram = honest[QLatin1String("histogram")].toObject();
    QJsonObject counts = histogram[QLatin1String("counts")].toObject();
    const QString bin = counts.keys().first();
    const int count = counts[bin].toInt();
    row("a histogram with an iteration too many", "histogram",
        with(histogram, "counts", with(counts, bin.toLatin1().constData(), count + 1)));
    counts.remove(bin);
    row("a histogram without its first bin", "histogram", with(histogram, "counts", counts));
    row("a histogram far from minimum and maximum", "histogram",
        with(histogram, "counts", QJsonObject{{QStringLiteral("3"), 1000}}));
    QTest::newRow("the five numbers of an older node with a negative mean")
        << QJsonObject{{QStringLiteral("meanDps"), -5.0},
                       {QStringLiteral("stdDps"), 1.0},
                       {QStringLiteral("minDps"), -9.0},
                       {QStringLiteral("maxDps"), 0.0},
                       {QStringLiteral("iterations"), 1000}};
}

void TestFrontDoor::resultsThatCannotBeChangeNothing()
{
    QFETCH(QJsonObject, result);
    (void)m_home->node.beat(m_home->chunks);
    const QByteArray before = dump();
    const HttpAnswer answer = m_home->node.complete(m_home->chunks[0], result);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.code(), "result_impossible");
    QCOMPARE(dump(), before);
}

void TestFrontDoor::theTrueResultsAreCountedAfterAllThat()
{
    for (const Chunk &chunk : m_home->chunks)
        QCOMPARE(m_home->node.complete(chunk, test::honestResult(chunk)).status, 200);
    const auto view = m_home->portal.job(m_home->job);
    QCOMPARE(view->status, "completed");
    QCOMPARE(view->completedIterations, 2000);
    QCOMPARE((*core::parseJsonObject(view->result))[QLatin1String("meanDps")].toDouble(),
             test::simulate(m_home->chunks[0].seedOffset, 2000).mean());
}

QTEST_GUILESS_MAIN(TestFrontDoor)
#include "tst_frontdoor.moc"
