#include "app/node/instance.h"
#include "app/node/nodecontroller.h"
#include "core/base/json.h"
#include "core/identity/claimcode.h"
#include "core/identity/digest.h"
#include "tests/support/scriptedhttpserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <ctime>
#include <thread>

using namespace wowlab;
using namespace std::chrono_literals;
using node::Phase;
using Answer = test::ScriptedHttpServer::Answer;
using Request = test::ScriptedHttpServer::Request;

namespace {

const QByteArray kNodeId = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
const QByteArray kJobId = "5d0c1c1e-0f59-4d11-9f6e-3a1f6a4e2b10";
const QByteArray kConfig =
    R"({"rules":"baseline","duration":30,"player":{"spec":"beast_mastery","stats":{"strength":0,"agility":10000,"intellect":0}},)"
    R"("target":{"max_health":1000000}})";

/// The sentinel's side of the contract, as much of it as one node and one job need.
class Sentinel
{
public:
    Sentinel()
    {
        server.setHandler([this](const Request &request) { return answer(request); });
    }

    QByteArray chunk(int number, int iterations = 50, int attempt = 1, const QByteArray &rules = "baseline") const
    {
        return R"({"id":")" + id(number).toLatin1() + R"(","jobId":")" + kJobId + R"(","iterations":)" +
               QByteArray::number(iterations) + R"(,"configHash":")" + core::sha256Hex(kConfig) +
               R"(","rotationChecksum":null,"rules":")" + rules + R"(","seedOffset":)" +
               QByteArray::number(number * 1000) + R"(,"attempt":)" + QByteArray::number(attempt) +
               R"(,"leaseSeconds":45})";
    }
    static QString id(int number)
    {
        return QUuid(uint(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).toString(QUuid::WithoutBraces);
    }

    test::ScriptedHttpServer server;
    bool isClaimed = true;
    int maxParallel = 2;
    QMap<int, QByteArray> assigned; ///< by number
    QVector<int> dropped;           ///< named by every answer to a heartbeat
    QMap<QString, QJsonObject> completed;
    QStringList released;
    QMap<QString, QString> failed;
    QJsonObject lastHeartbeat;
    std::function<std::optional<Answer>(const Request &)> override;

private:
    QByteArray assignedList() const { return '[' + assigned.values().join(',') + ']'; }
    QByteArray dropList() const
    {
        QByteArrayList ids;
        for (const int number : dropped)
            ids.append('"' + id(number).toLatin1() + '"');
        return '[' + ids.join(',') + ']';
    }
    void take(const QString &chunk)
    {
        for (const int number : assigned.keys()) {
            if (id(number) == chunk)
                assigned.remove(number);
        }
    }
    std::optional<Answer> answer(const Request &request)
    {
        if (override) {
            if (auto special = override(request))
                return special;
        }
        const QJsonObject body = core::parseJsonObject(request.body).value_or(QJsonObject());
        const QByteArray about =
            R"("id":")" + kNodeId + R"(","name":"mine","maxParallel":)" + QByteArray::number(maxParallel);
        const Answer notClaimed{.status = 404,
                                .body = R"({"error":"Node not found or not claimed","code":"not_claimed"})"};
        if (request.path == "/nodes/register")
            return Answer{.body = R"({"id":")" + kNodeId + R"(","claimCode":)" + (isClaimed ? "null" : "\"ABCDEF\"") +
                                  R"(,"claimed":)" + (isClaimed ? "true}" : "false}")};
        if (request.path == "/nodes/token")
            return Answer{.status = 503, .body = R"({"error":"no beacon here","code":"unavailable"})"};
        if (request.path == "/nodes/verify" && !isClaimed)
            return notClaimed;
        if (request.path == "/nodes/verify")
            return Answer{.body = '{' + about + R"(,"userId":"7c9e6679-7425-40de-944b-e07fc1f90ae7"})"};
        if (request.path == "/nodes/heartbeat") {
            lastHeartbeat = body;
            return Answer{.body = '{' + about + R"(,"status":")" + (isClaimed ? "online" : "pending") +
                                  R"(","assigned":)" + assignedList() + R"(,"drop":)" + dropList() + '}'};
        }
        if (!isClaimed)
            return Answer{.status = 403, .body = R"({"error":"The node is not claimed","code":"not_claimed"})"};
        if (request.path == "/chunks/assigned")
            return Answer{.body = R"({"assigned":)" + assignedList() + '}'};
        if (request.path == "/jobs/" + kJobId + "/config")
            return Answer{.body = R"({"hash":")" + core::sha256Hex(kConfig) + R"(","rotation":null,"config":)" +
                                  kConfig + '}'};
        const QString chunk = body.value(QLatin1String("chunkId")).toString();
        take(chunk);
        if (request.path == "/chunks/complete") {
            completed.insert(chunk, body);
            return Answer{.body = R"({"success":true,"jobComplete":false,"assigned":[]})"};
        }
        if (request.path == "/chunks/release")
            released.append(chunk);
        if (request.path == "/chunks/fail")
            failed.insert(chunk, body.value(QLatin1String("code")).toString());
        if (request.path == "/nodes/unlink")
            isClaimed = false;
        return Answer{.body = R"({"success":true})"};
    }
};

} // namespace

/// The whole node, with the real engine, against a scripted sentinel and no beacon at all: pull is the truth.
class TestNodeController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_sentinel = std::make_unique<Sentinel>();
        m_grace = 20'000ms;
    }

    void cleanup()
    {
        m_node.reset();
        m_identity.reset();
        m_sentinel.reset();
    }

    void claimedNodeComputesWhatItIsAssigned()
    {
        for (int i = 1; i <= 4; ++i)
            m_sentinel->assigned.insert(i, m_sentinel->chunk(i));
        start();
        QTRY_COMPARE(m_sentinel->completed.size(), 4);
        const QJsonObject result = m_sentinel->completed.first().value(QLatin1String("result")).toObject();
        QCOMPARE(result.value(QLatin1String("iterations")).toInt(), 50);
        QVERIFY(result.value(QLatin1String("meanDps")).toDouble() > 0);
        QCOMPARE(m_sentinel->completed.first().value(QLatin1String("attempt")).toInt(), 1);
        // The config was fetched once for all of them.
        QCOMPARE(m_sentinel->server.requestsTo("/jobs/" + kJobId + "/config").size(), 1);
        QTRY_COMPARE(m_node->state().accepted, 4);
        QCOMPARE(m_node->state().unsent, 0);
        QCOMPARE(phase(), Phase::Running);
    }

    void everyChunkEndsInOneRecord()
    {
        using Verdict = node::ChunkRecord::Verdict;
        m_sentinel->override = [](const Request &request) -> std::optional<Answer> {
            if (request.path != "/chunks/complete" || !request.body.contains(Sentinel::id(2).toLatin1()))
                return std::nullopt;
            return Answer{.status = 410, .body = R"({"error":"cancelled","code":"job_over"})"};
        };
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1));
        m_sentinel->assigned.insert(2, m_sentinel->chunk(2));
        m_sentinel->assigned.insert(3, m_sentinel->chunk(3, 50, 1, "unheard_of"));
        makeNode();
        QMap<QString, node::ChunkRecord> records;
        connect(m_node.get(), &node::NodeController::chunkEnded, this, [&records](const node::ChunkRecord &record) {
            QVERIFY(!records.contains(record.chunk.toString()));
            records.insert(record.chunk.toString(), record);
        });
        m_node->start();
        QTRY_COMPARE(records.size(), 3);
        const auto counted = records.value(Sentinel::id(1));
        QCOMPARE(counted.verdict, Verdict::Accepted);
        QCOMPARE(counted.job.toString().toLatin1(), kJobId);
        QCOMPARE(counted.iterations, 50);
        QVERIFY(counted.meanDps > 0);
        QVERIFY(counted.endedAt.count() > 0);
        QVERIFY(!counted.spec.isEmpty());
        QCOMPARE(records.value(Sentinel::id(2)).verdict, Verdict::Refused);
        QCOMPARE(records.value(Sentinel::id(2)).reason, QStringLiteral("job_over"));
        QCOMPARE(records.value(Sentinel::id(3)).verdict, Verdict::Failed);
        QCOMPARE(records.value(Sentinel::id(3)).reason, QStringLiteral("rules_unsupported"));
    }

    void workersAreNoMoreThanPortalAndMachineAllow()
    {
        m_sentinel->maxParallel = 50;
        start();
        QTRY_COMPARE(m_node->state().workers, 2);
        m_sentinel->maxParallel = 1;
        QTRY_COMPARE(m_node->state().workers, 1);
        QTRY_COMPARE(m_sentinel->lastHeartbeat.value(QLatin1String("freeSlots")).toInt(), 1);
    }

    void nodeThatMayUseNoCoreFinishesWhatRunsAndHandsBackTheRest()
    {
        m_sentinel->maxParallel = 1;
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 200'000));
        m_sentinel->assigned.insert(2, m_sentinel->chunk(2));
        start();
        QTRY_COMPARE(m_node->state().running, 1);
        QTRY_COMPARE(m_node->state().waiting, 1);
        m_sentinel->maxParallel = 0;
        QTRY_COMPARE(m_sentinel->released, QStringList{Sentinel::id(2)});
        QTRY_COMPARE_WITH_TIMEOUT(m_sentinel->completed.keys(), QStringList{Sentinel::id(1)}, 60'000);
        m_sentinel->assigned.insert(3, m_sentinel->chunk(3));
        QTRY_COMPARE(m_sentinel->released, (QStringList{Sentinel::id(2), Sentinel::id(3)}));
    }

    void nodeWhoseShareShrinksHandsBackWhatCameLast()
    {
        m_sentinel->maxParallel = 2;
        for (int i = 1; i <= 4; ++i)
            m_sentinel->assigned.insert(i, m_sentinel->chunk(i, 100'000'000));
        start();
        QTRY_COMPARE(m_node->state().running, 2);
        QTRY_COMPARE(m_node->state().waiting, 2);
        m_sentinel->maxParallel = 1;
        QTRY_COMPARE(m_sentinel->released, (QStringList{Sentinel::id(4), Sentinel::id(3)}));
        QCOMPARE(m_node->state().running, 2);
    }

    void unclaimedNodeShowsItsCodeUntilSomebodyClaimsIt()
    {
        m_sentinel->isClaimed = false;
        start();
        QTRY_COMPARE(phase(), Phase::Claiming);
        QCOMPARE(m_node->state().claimCode, m_identity->claimCode());
        QTRY_VERIFY(m_sentinel->server.requestsTo("/nodes/verify").size() >= 3);   // keeps asking
        QTRY_VERIFY(m_sentinel->server.requestsTo("/nodes/register").size() >= 2); // keeps the code alive
        QVERIFY(m_sentinel->server.requestsTo("/nodes/heartbeat").isEmpty());
        m_sentinel->isClaimed = true;
        QTRY_COMPARE(phase(), Phase::Running);
    }

    void unlinkedInThePortalIsClaimableAgainAndSaysSo()
    {
        start();
        QTRY_COMPARE(phase(), Phase::Running);
        const QByteArray code = m_identity->claimCode();
        m_sentinel->isClaimed = false;
        QTRY_COMPARE(phase(), Phase::Claiming);
        QCOMPARE(node::describe(m_node->state()).primary, node::Reason::Unlinked);
        QCOMPARE(m_identity->claimCode(), code);
        m_sentinel->isClaimed = true;
        QTRY_COMPARE(phase(), Phase::Running);
    }

    void deletedInThePortalRegistersAgainUnderTheSameKey()
    {
        start();
        QTRY_COMPARE(phase(), Phase::Running);
        m_sentinel->isClaimed = false;
        m_sentinel->override = [](const Request &request) -> std::optional<Answer> {
            if (request.path != "/nodes/heartbeat" && request.path != "/nodes/token")
                return std::nullopt;
            return Answer{.status = 404, .body = R"({"error":"no such node","code":"node_unknown"})"};
        };
        const qsizetype registrations = m_sentinel->server.requestsTo("/nodes/register").size();
        QTRY_COMPARE(phase(), Phase::Claiming);
        QVERIFY(m_sentinel->server.requestsTo("/nodes/register").size() > registrations);
        QCOMPARE(node::describe(m_node->state()).primary, node::Reason::Unlinked);
    }

    void takenClaimCodeMakesANewKeyAndKeepsTheOldOneBeside()
    {
        m_sentinel->isClaimed = false;
        int refusals = 1;
        m_sentinel->override = [&refusals](const Request &request) -> std::optional<Answer> {
            if (request.path != "/nodes/register" || refusals-- <= 0)
                return std::nullopt;
            return Answer{.status = 409, .body = R"({"error":"taken","code":"claim_code_taken"})"};
        };
        makeNode();
        const QByteArray before = m_identity->keypair().publicKey();
        m_node->start();
        QTRY_COMPARE(phase(), Phase::Claiming);
        QVERIFY(m_identity->keypair().publicKey() != before);
        QCOMPARE(m_node->state().claimCode, core::claimCodeOf(m_identity->keypair().publicKey()));
        QCOMPARE(QDir(m_dir->path()).entryList({QStringLiteral("keypair.replaced-*")}).size(), 1);
    }

    void refusalsOfTheSignatureNeverThrowTheIdentityAway()
    {
        m_sentinel->override = [](const Request &) {
            return Answer{.status = 401, .body = R"({"error":"no","code":"signature_invalid"})"};
        };
        makeNode();
        const QByteArray before = m_identity->keypair().publicKey();
        m_node->start();
        QTRY_VERIFY(m_sentinel->server.requests().size() >= 4);
        QCOMPARE(m_identity->keypair().publicKey(), before);
        QCOMPARE(node::describe(m_node->state()).primary, node::Reason::NotAccepted);
        m_sentinel->override = {};
        QTRY_COMPARE(phase(), Phase::Running);
    }

    void refusedVersionIsACalmState()
    {
        m_sentinel->override = [](const Request &) {
            return Answer{.status = 426, .body = R"({"error":"too old","code":"version_refused"})"};
        };
        start();
        QTRY_COMPARE(phase(), Phase::Unavailable);
        QCOMPARE(node::describe(m_node->state()).primary, node::Reason::VersionRefused);
        QCOMPARE(m_sentinel->server.requests().size(), 1);
    }

    void refusedVersionStaysTheReasonWhateverElseFails()
    {
        m_sentinel->override = [](const Request &request) -> std::optional<Answer> {
            if (request.path == "/chunks/complete")
                return Answer{.status = 503, .body = R"({"error":"db","code":"database.unavailable"})"};
            if (request.path == "/nodes/heartbeat" && request.body.contains("\"completedIterations\":50"))
                return Answer{.status = 426, .body = R"({"error":"too old","code":"version_refused"})"};
            return std::nullopt;
        };
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1));
        start();
        QTRY_COMPARE(phase(), Phase::Unavailable);
        QTRY_VERIFY(m_sentinel->server.requestsTo("/chunks/complete").size() >= 2);
        QTRY_COMPARE(m_node->state().contact, node::Contact::Unreachable);
        const auto description = node::describe(m_node->state());
        QCOMPARE(description.primary, node::Reason::VersionRefused);
        QVERIFY(description.others.contains(node::Reason::Offline));
    }

    void keyIsKeptWhileItHasResultsToSend()
    {
        bool isTaking = false;
        bool isCodeTaken = true;
        m_sentinel->override = [&](const Request &request) -> std::optional<Answer> {
            if (request.path == "/chunks/complete" && !isTaking)
                return Answer{.status = 503, .body = R"({"error":"db","code":"database.unavailable"})"};
            if (request.path == "/chunks/complete")
                return Answer{.body = R"({"success":true,"jobComplete":false,"assigned":[]})"};
            if (request.path == "/nodes/register" && !m_sentinel->isClaimed && isCodeTaken)
                return Answer{.status = 409, .body = R"({"error":"taken","code":"claim_code_taken"})"};
            return std::nullopt;
        };
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1));
        start();
        QTRY_COMPARE(m_node->state().unsent, 1);
        const QByteArray before = m_identity->keypair().publicKey();
        const qsizetype registrations = m_sentinel->server.requestsTo("/nodes/register").size();
        m_sentinel->isClaimed = false;
        QTRY_VERIFY(m_sentinel->server.requestsTo("/nodes/register").size() >= registrations + 3);
        QCOMPARE(m_identity->keypair().publicKey(), before);
        isTaking = true;
        QTRY_COMPARE_WITH_TIMEOUT(m_node->state().unsent, 0, 30'000);
        QTRY_VERIFY(m_identity->keypair().publicKey() != before);
        isCodeTaken = false;
    }

    void chunkThatTheSentinelNoLongerNamesIsCancelled()
    {
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000'000));
        start();
        QTRY_COMPARE(m_node->state().running, 1);
        m_sentinel->assigned.clear();
        QTRY_COMPARE(m_node->state().running, 0);
        QVERIFY(m_sentinel->released.isEmpty());
        m_sentinel->assigned.insert(2, m_sentinel->chunk(2));
        QTRY_COMPARE(m_sentinel->completed.size(), 1); // the worker is free again
    }

    void chunkAssignedAnewInTheAnswerThatDropsItIsComputed()
    {
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000'000));
        start();
        QTRY_COMPARE(m_node->state().running, 1);
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000'000, 2));
        m_sentinel->dropped = {1};
        const auto toldAttempt = [this] {
            const auto running = m_sentinel->lastHeartbeat.value(QLatin1String("running")).toArray();
            return running.isEmpty() ? 0 : running.first().toObject().value(QLatin1String("attempt")).toInt();
        };
        QTRY_COMPARE(toldAttempt(), 2);
        QCOMPARE(m_node->state().running, 1);
    }

    void progressTravelsWithTheHeartbeat()
    {
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000'000));
        start();
        QTRY_VERIFY(m_sentinel->lastHeartbeat.value(QLatin1String("running"))
                        .toArray()
                        .first()
                        .toObject()
                        .value(QLatin1String("completedIterations"))
                        .toInt() > 0);
    }

    void pauseHandsWorkBackAndResumeTakesItUp()
    {
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000'000));
        start();
        QTRY_COMPARE(m_node->state().running, 1);
        m_node->pause();
        QCOMPARE(phase(), Phase::Paused);
        QTRY_COMPARE(m_sentinel->released, QStringList{Sentinel::id(1)});
        QTRY_COMPARE(m_sentinel->lastHeartbeat.value(QLatin1String("status")).toString(), QStringLiteral("paused"));
        m_node->resume();
        m_sentinel->assigned.insert(2, m_sentinel->chunk(2));
        QTRY_COMPARE(m_sentinel->completed.size(), 1);
    }

    void pausedNodeReturnsNothingBeforeTheSentinelKnowsThatItRests()
    {
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000'000));
        start();
        QTRY_COMPARE(m_node->state().running, 1);
        int tooEarly = 0;
        m_sentinel->override = [this, &tooEarly](const Request &request) -> std::optional<Answer> {
            const bool isTold = m_sentinel->lastHeartbeat.value(QLatin1String("status")) == QLatin1String("paused");
            if (request.path == "/chunks/release" && !isTold)
                ++tooEarly;
            return std::nullopt;
        };
        m_node->pause();
        QTRY_COMPARE(m_sentinel->released, QStringList{Sentinel::id(1)});
        QCOMPARE(tooEarly, 0);
    }

    void nodeThatPausesAndResumesAtOnceReturnsWhatItGaveUp()
    {
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000'000));
        start();
        QTRY_COMPARE(m_node->state().running, 1);
        m_node->pause();
        m_node->resume();
        QTRY_COMPARE(m_sentinel->released, QStringList{Sentinel::id(1)});
    }

    void gameThatStartsHandsWorkBackAtOnceAndResultsAreStillSent()
    {
        bool isDown = true;
        m_sentinel->override = [&isDown](const Request &request) -> std::optional<Answer> {
            if (request.path != "/chunks/complete" || !isDown)
                return std::nullopt;
            return Answer{.status = 503, .body = R"({"error":"db","code":"database.unavailable"})"};
        };
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1));
        m_sentinel->assigned.insert(2, m_sentinel->chunk(2, 100'000'000));
        start();
        QTRY_COMPARE(m_node->state().unsent, 1);
        QTRY_COMPARE(m_node->state().running, 1);
        m_node->applyDecision({.holds = {{.limit = node::Limit::Game, .program = QStringLiteral("Wow.exe")}}});
        QCOMPARE(m_node->state().running, 0);
        QCOMPARE(phase(), Phase::Paused);
        const auto description = node::describe(m_node->state());
        QCOMPARE(description.primary, node::Reason::GameRuns);
        QVERIFY(description.reason.contains(QStringLiteral("Wow.exe")));
        QTRY_COMPARE(m_sentinel->released, QStringList{Sentinel::id(2)});
        isDown = false;
        QTRY_COMPARE(m_sentinel->completed.keys(), QStringList{Sentinel::id(1)});
        m_node->applyDecision({});
        QCOMPARE(phase(), Phase::Running);
    }

    void holdIsNotTheUsersPause()
    {
        start();
        QTRY_COMPARE(phase(), Phase::Running);
        m_node->pause();
        m_node->applyDecision({.holds = {{.limit = node::Limit::Battery}}});
        m_node->applyDecision({});
        QCOMPARE(phase(), Phase::Paused);
        QCOMPARE(node::describe(m_node->state()).primary, node::Reason::UserPause);
        m_node->resume();
        QCOMPARE(phase(), Phase::Running);
    }

    void nodeThatMayNotComputeYetIsHeldFromTheStart()
    {
        makeNode();
        m_node->applyDecision({.holds = {{.limit = node::Limit::Consent}}});
        m_node->start();
        QTRY_COMPARE(phase(), Phase::Paused);
        QCOMPARE(node::describe(m_node->state()).primary, node::Reason::AwaitingConsent);
        QTRY_COMPARE(m_sentinel->lastHeartbeat.value(QLatin1String("status")).toString(), QStringLiteral("paused"));
        m_node->applyDecision({});
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1));
        QTRY_COMPARE(m_sentinel->completed.size(), 1);
    }

    void coresAreChangedWhileWorkRunsAndNoChunkIsLost()
    {
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000));
        m_sentinel->assigned.insert(2, m_sentinel->chunk(2, 100'000));
        start();
        QTRY_COMPARE(m_node->state().running, 2);
        m_node->setCoreLimit(1);
        QCOMPARE(m_node->state().workers, 1);
        QCOMPARE(m_node->state().running, 2); // drains
        QTRY_COMPARE_WITH_TIMEOUT(m_sentinel->completed.size(), 2, 60'000);
        QVERIFY(m_sentinel->released.isEmpty());
        m_node->setCoreLimit(8);
        QCOMPARE(m_node->state().workers, 2); // the portal's number
    }

    void chunksAreShownWithTheirProgress()
    {
        m_sentinel->maxParallel = 1;
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000'000));
        m_sentinel->assigned.insert(2, m_sentinel->chunk(2, 60));
        start();
        using Stage = node::ChunkState::Stage;
        QTRY_COMPARE(m_node->state().chunks.size(), 2);
        QTRY_VERIFY(m_node->state().chunks.first().completedIterations > 0);
        const auto chunks = m_node->state().chunks;
        QCOMPARE(chunks.first().stage, Stage::Running);
        QCOMPARE(chunks.first().iterations, 100'000'000);
        QVERIFY(chunks.first().meanDps > 0);
        QCOMPARE(chunks.last().stage, Stage::Waiting);
        QCOMPARE(chunks.last().iterations, 60);
        QVERIFY(m_node->state().sinceSentinel.has_value());
        QVERIFY(!m_node->state().sinceBeacon.has_value());
    }

    void cancelledWorkFallsSilent()
    {
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000'000));
        m_sentinel->assigned.insert(2, m_sentinel->chunk(2, 100'000'000));
        start();
        QTRY_COMPARE(m_node->state().running, 2);
        QTRY_VERIFY(m_node->state().chunks.last().completedIterations > 0);
        const std::clock_t before = std::clock();
        m_node->applyDecision({.holds = {{.limit = node::Limit::Game}}});
        m_node.reset(); // waits for its workers
        // By the processor's time of all threads: a busy machine does not count.
        const double usedMs = double(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
        QVERIFY2(usedMs < 250, qPrintable(QString::number(usedMs)));
    }

    void secondStartRaisesTheFirst()
    {
        const QString folder = m_dir->filePath(QStringLiteral("data"));
        auto instance = node::Instance::open(folder, [](const QJsonObject &, const node::Instance::Reply &reply) {
            reply({{QStringLiteral("ok"), false}});
        });
        QVERIFY(instance);
        const auto show = [&folder] {
            core::Result<void> result;
            std::atomic<bool> isDone{false};
            std::thread second([&] {
                result = node::showInstance(folder);
                isDone = true;
            });
            const bool isInTime = QTest::qWaitFor([&isDone] { return isDone.load(); }, 10'000);
            second.join();
            return isInTime ? result : core::fail(core::ErrorKind::Bug, "late", {});
        };
        QCOMPARE(show().error().code, QByteArray("instance.no_window"));
        QSignalSpy shown(instance->get(), &node::Instance::showAsked);
        QVERIFY(show());
        QCOMPARE(shown.size(), 1);
        QCOMPARE(node::Instance::open(folder, {}).error().code, QByteArray("folder.in_use"));
        instance->reset();
        QCOMPARE(show().error().code, QByteArray("instance.absent"));
    }

    void pausedNodeStillSendsFinishedResults()
    {
        bool isDown = true;
        m_sentinel->override = [&isDown](const Request &request) -> std::optional<Answer> {
            if (request.path != "/chunks/complete" || !isDown)
                return std::nullopt;
            return Answer{.status = 503, .body = R"({"error":"db","code":"database.unavailable"})"};
        };
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1));
        start();
        QTRY_COMPARE(m_node->state().unsent, 1);
        m_node->pause();
        isDown = false;
        QTRY_COMPARE(m_sentinel->completed.size(), 1);
        QVERIFY(m_sentinel->released.isEmpty());
    }

    void resultOfAnEarlierRunIsSentAndNotComputedAgain()
    {
        m_sentinel->override = [](const Request &request) -> std::optional<Answer> {
            if (request.path != "/chunks/complete")
                return std::nullopt;
            return Answer{.status = 503, .body = R"({"error":"db","code":"database.unavailable"})"};
        };
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1));
        start();
        QTRY_COMPARE(m_node->state().unsent, 1);
        m_node.reset(); // as a crash leaves it: the spool is all there is
        m_sentinel->override = {};
        start();
        QTRY_COMPARE(m_sentinel->completed.size(), 1);
        QCOMPARE(m_node->state().iterationsDone, 0);
    }

    void chunkThatCannotBeDoneIsReportedWithItsCode()
    {
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 50, 1, "corrected"));
        m_sentinel->assigned.insert(2, m_sentinel->chunk(2));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Chunk cannot be done")));
        start();
        QTRY_COMPARE(m_sentinel->failed.value(Sentinel::id(1)), QStringLiteral("rules_unsupported"));
        QTRY_COMPARE(m_sentinel->completed.size(), 1);
    }

    void idleNodeStopsAtOnce()
    {
        start();
        QTRY_COMPARE(phase(), Phase::Running);
        QSignalSpy ended(m_node.get(), &node::NodeController::ended);
        m_node->requestStop();
        QTRY_COMPARE(ended.size(), 1);
    }

    void firstRequestToStopFinishesWhatRunsAndHandsBackTheRest()
    {
        m_grace = 60'000ms;
        m_sentinel->maxParallel = 1;
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 200'000));
        m_sentinel->assigned.insert(2, m_sentinel->chunk(2, 200'000));
        start();
        QTRY_COMPARE(m_node->state().running, 1);
        QTRY_COMPARE(m_node->state().waiting, 1);
        QSignalSpy ended(m_node.get(), &node::NodeController::ended);
        m_node->requestStop();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
        QCOMPARE(m_sentinel->completed.keys(), QStringList{Sentinel::id(1)});
        QCOMPARE(m_sentinel->released, QStringList{Sentinel::id(2)});
    }

    void stoppingNodeLeavesNothingBehindThatIsAssignedAnew()
    {
        m_sentinel->maxParallel = 1;
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 200'000));
        m_sentinel->assigned.insert(2, m_sentinel->chunk(2, 200'000));
        // A scheduler that is quicker than the node's word that it stops.
        int attempt = 1;
        m_sentinel->override = [this, &attempt](const Request &request) -> std::optional<Answer> {
            const bool isTold = m_sentinel->lastHeartbeat.value(QLatin1String("status")) == QLatin1String("paused");
            if (request.path != "/chunks/release" || isTold)
                return std::nullopt;
            m_sentinel->assigned.insert(2, m_sentinel->chunk(2, 200'000, ++attempt));
            return Answer{.body = R"({"success":true})"};
        };
        start();
        QTRY_COMPARE(m_node->state().waiting, 1);
        QSignalSpy ended(m_node.get(), &node::NodeController::ended);
        m_node->requestStop();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
        QCOMPARE(m_sentinel->completed.keys(), QStringList{Sentinel::id(1)});
        QVERIFY(m_sentinel->assigned.isEmpty());
    }

    void secondRequestToStopCancelsAndHandsBack()
    {
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000'000));
        start();
        QTRY_COMPARE(m_node->state().running, 1);
        QSignalSpy ended(m_node.get(), &node::NodeController::ended);
        m_node->requestStop();
        QCOMPARE(m_node->state().running, 1);
        m_node->requestStop();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(m_sentinel->released, QStringList{Sentinel::id(1)});
    }

    void usedUpGraceHandsBack()
    {
        m_grace = 2'000ms;
        m_sentinel->assigned.insert(1, m_sentinel->chunk(1, 100'000'000));
        start();
        QTRY_COMPARE(m_node->state().running, 1);
        QSignalSpy ended(m_node.get(), &node::NodeController::ended);
        m_node->requestStop();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(m_sentinel->released, QStringList{Sentinel::id(1)});
    }

    void unlinkTellsTheSentinelAndStartsOver()
    {
        start();
        QTRY_COMPARE(phase(), Phase::Running);
        bool isDone = false;
        m_node->unlink([&isDone](const node::CallResult<bool> &answer) { isDone = answer.has_value(); });
        QTRY_VERIFY(isDone);
        QTRY_COMPARE(phase(), Phase::Claiming);
        QCOMPARE(m_sentinel->server.requestsTo("/nodes/unlink").size(), 1);
    }

    void absentSentinelIsOfflineAndPasses()
    {
        m_sentinel->override = [](const Request &) {
            return Answer{.status = 502, .body = "<html>bad gateway</html>", .contentType = "text/html"};
        };
        start();
        QTRY_COMPARE(node::describe(m_node->state()).primary, node::Reason::CaptivePortal);
        m_sentinel->override = {};
        QTRY_COMPARE(phase(), Phase::Running);
        QTRY_COMPARE(node::describe(m_node->state()).primary, node::Reason::NoWork);
    }

private:
    void makeNode()
    {
        m_node.reset();
        m_identity.reset();
        auto identity = node::Identity::open(m_dir->path(), m_sentinel->server.url(), core::NewIdentity::IfNoneEverWas);
        QVERIFY(identity);
        m_identity = std::make_unique<node::Identity>(std::move(*identity));
        node::NodeController::Options options;
        options.sentinel.origin = m_sentinel->server.url();
        options.dataFolder = m_dir->filePath(QStringLiteral("data"));
        options.coreLimit = 2;
        options.about = {.hostname = QStringLiteral("here"),
                         .totalCores = 4,
                         .enabledCores = 2,
                         .platform = QStringLiteral("test"),
                         .version = QStringLiteral("1")};
        options.grace = m_grace;
        options.pairing = {.poll = 20ms,
                           .registerAgain = 60ms,
                           .afterRefusal = 300'000ms,
                           .retry = {.base = 5ms, .cap = 20ms, .floor = 5ms}};
        options.heartbeat = {.interval = 60ms, .soon = 5ms};
        auto controller = node::NodeController::create(options, *m_identity);
        QVERIFY(controller);
        m_node = std::move(*controller);
    }
    void start()
    {
        makeNode();
        m_node->start();
    }
    Phase phase() const { return m_node->state().session.phase; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Sentinel> m_sentinel;
    std::unique_ptr<node::Identity> m_identity;
    std::unique_ptr<node::NodeController> m_node;
    std::chrono::milliseconds m_grace{20'000};
};

QTEST_GUILESS_MAIN(TestNodeController)
#include "tst_nodecontroller.moc"
