#include "core/base/json.h"
#include "packaging/lab/jobspec.h"
#include "tests/e2e/handmadenode.h"
#include "tests/e2e/labfixture.h"
#include "tests/support/simulatedchunk.h"

#include <QTest>

#include <memory>

using namespace wowlab;
using core::Chunk;
using test::HandmadeNode;
using test::HttpAnswer;

namespace {

/// A signed request as somebody on the way could have kept it.
struct Captured
{
    QByteArray path;
    QByteArray body;
    core::RequestSignature signature;
};

Captured capture(const HandmadeNode &node, const QByteArray &path, const QJsonObject &body)
{
    const QByteArray text = core::toJson(body);
    return {path, text, node.sign("POST", path, text)};
}

HttpAnswer send(HandmadeNode &node, const Captured &request)
{
    return node.send("POST", request.path, request.body, request.signature);
}

QByteArray base64(const char *hex)
{
    return QByteArray::fromHex(hex).toBase64();
}

} // namespace

/// Signed requests that come again, and signatures that only look like some.
class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { test::explainFailure(m_lab); }
    void cleanupTestCase()
    {
        m_node.reset();
        m_lab.reset();
    }

    void replayedCompletionCountsOnce();
    void replayedReleaseDoesNotTakeTheNextAttempt();
    void replayedFailureIsCountedOnce();
    void replayedPauseAndUnlinkChangeNothing();
    void replayWithAnotherBodyIsRefused();
    void keysOfSmallOrderProveNothing_data();
    void keysOfSmallOrderProveNothing();
    void signaturesThatAreNotCanonicalProveNothing();

private:
    QByteArray dump() const;

    std::unique_ptr<lab::Lab> m_lab;
    std::unique_ptr<HandmadeNode> m_node;
    core::ChunkList m_chunks;
};

void TestReplay::initTestCase()
{
    (void)test::startLab(m_lab, 0);
}

void TestReplay::init()
{
    auto portal = lab::Portal::signUp(m_lab->databaseUrl());
    QVERIFY(portal);
    m_node = std::make_unique<HandmadeNode>(m_lab->sentinelUrl());
    QVERIFY(m_node->join(*portal, 2));
    QVERIFY(portal->createJob(lab::JobSpec::builtIn().config, 2000));
    QTRY_COMPARE_WITH_TIMEOUT((m_chunks = m_node->assigned()).size(), 2, 20'000);
}

/// Everything that a replay could change; not when somebody was last heard of.
QByteArray TestReplay::dump() const
{
    return test::query(*m_lab, R"(
        select to_jsonb(t) from public.jobs t order by id;
        select to_jsonb(t) from public.jobs_chunks t order by id;
        select to_jsonb(t) - 'last_seen_at' from public.nodes t order by id;
        select to_jsonb(t) - 'absent_since' - 'heartbeat_at' from sentinel.node_states t order by node_id;
        select to_jsonb(t) from sentinel.job_states t order by job_id;
        select to_jsonb(t) - 'lease_until' from sentinel.assignments t order by chunk_id, attempt;)");
}

void TestReplay::replayedCompletionCountsOnce()
{
    const Captured completion = capture(*m_node, "/chunks/complete",
                                        {{QStringLiteral("chunkId"), m_chunks[0].id.toString()},
                                         {QStringLiteral("attempt"), m_chunks[0].attempt},
                                         {QStringLiteral("result"), test::honestResult(m_chunks[0])}});
    QCOMPARE(send(*m_node, completion).status, 200);
    const QByteArray before = dump();
    for (int i = 0; i < 3; ++i) {
        const HttpAnswer again = send(*m_node, completion);
        QCOMPARE(again.status, 200);
        QVERIFY(again.json()[QLatin1String("alreadyCompleted")].toBool());
    }
    QCOMPARE(dump(), before);
}

void TestReplay::replayedReleaseDoesNotTakeTheNextAttempt()
{
    const core::ReleaseRequest request{m_chunks[0].id, m_chunks[0].attempt, QStringLiteral("paused")};
    const Captured release = capture(*m_node, "/chunks/release", request.toJson());
    QCOMPARE(send(*m_node, release).status, 200);
    // It comes back to the same node under a new attempt, which the old words are not about.
    const auto isBack = [this] {
        (void)m_node->beat();
        for (const Chunk &chunk : m_node->assigned()) {
            if (chunk.id == m_chunks[0].id)
                return chunk.attempt > m_chunks[0].attempt;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isBack(), 30'000);
    const QByteArray before = dump();
    QCOMPARE(send(*m_node, release).status, 200);
    QCOMPARE(dump(), before);
}

void TestReplay::replayedFailureIsCountedOnce()
{
    const core::FailRequest request{m_chunks[0].id, m_chunks[0].attempt, "engine_broken", QStringLiteral("x")};
    const Captured failure = capture(*m_node, "/chunks/fail", request.toJson());
    QCOMPARE(send(*m_node, failure).status, 200);
    const QByteArray before = dump();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(send(*m_node, failure).status, 200);
    QCOMPARE(dump(), before);
}

void TestReplay::replayedPauseAndUnlinkChangeNothing()
{
    core::HeartbeatRequest request;
    request.mode = core::NodeMode::Paused;
    const Captured pause = capture(*m_node, "/nodes/heartbeat", request.toJson());
    QCOMPARE(send(*m_node, pause).status, 200);
    QByteArray before = dump();
    QCOMPARE(send(*m_node, pause).status, 200);
    QCOMPARE(dump(), before);
    const Captured unlink = capture(*m_node, "/nodes/unlink", {});
    QCOMPARE(send(*m_node, unlink).status, 200);
    before = dump();
    QCOMPARE(send(*m_node, unlink).status, 200);
    QCOMPARE(dump(), before);
}

void TestReplay::replayWithAnotherBodyIsRefused()
{
    Captured release =
        capture(*m_node, "/chunks/release",
                core::ReleaseRequest{m_chunks[0].id, m_chunks[0].attempt, QStringLiteral("paused")}.toJson());
    release.body.replace(m_chunks[0].id.toString().toLatin1(), m_chunks[1].id.toString().toLatin1());
    const QByteArray before = dump();
    const HttpAnswer answer = send(*m_node, release);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), "signature_invalid");
    QCOMPARE(dump(), before);
}

void TestReplay::keysOfSmallOrderProveNothing_data()
{
    QTest::addColumn<QByteArray>("key");
    // Points of order 1, 2, 4 and 8 on edwards25519, two of them in a second spelling: with them one signature fits any
    // message (https://eprint.iacr.org/2020/1244, table 1).
    for (const char *key : {"0100000000000000000000000000000000000000000000000000000000000000",
                            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                            "0000000000000000000000000000000000000000000000000000000000000000",
                            "0000000000000000000000000000000000000000000000000000000000000080",
                            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                            "0100000000000000000000000000000000000000000000000000000000000080",
                            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"})
        QTest::newRow(key) << base64(key);
}

void TestReplay::keysOfSmallOrderProveNothing()
{
    QFETCH(QByteArray, key);
    core::RequestSignature forged = m_node->sign("POST", "/nodes/verify", "{}");
    forged.key = key;
    // R is the neutral element and S is 0: S·B = R + h·A holds whenever h·A is the neutral element.
    forged.signature = base64("0100000000000000000000000000000000000000000000000000000000000000"
                              "0000000000000000000000000000000000000000000000000000000000000000");
    const QByteArray before = dump();
    const HttpAnswer answer = m_node->send("POST", "/nodes/verify", "{}", forged);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), "signature_invalid");
    QCOMPARE(dump(), before);
}

void TestReplay::signaturesThatAreNotCanonicalProveNothing()
{
    core::RequestSignature signature = m_node->sign("POST", "/nodes/verify", "{}");
    QCOMPARE(m_node->send("POST", "/nodes/verify", "{}", signature).status, 200);
    // S + L is congruent to S; RFC 8032, 5.1.7 asks for S < L, so that one message has one signature.
    const QByteArray order = QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    QByteArray bytes = QByteArray::fromBase64(signature.signature);
    int carry = 0;
    for (int i = 0; i < 32; ++i) {
        carry += int(quint8(bytes[32 + i])) + int(quint8(order[i]));
        bytes[32 + i] = char(carry & 0xff);
        carry >>= 8;
    }
    signature.signature = bytes.toBase64();
    HttpAnswer answer = m_node->send("POST", "/nodes/verify", "{}", signature);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), "signature_invalid");
    // Neither is base64 without its padding, or with more behind it.
    signature = m_node->sign("POST", "/nodes/verify", "{}");
    signature.key = signature.key.chopped(1);
    answer = m_node->send("POST", "/nodes/verify", "{}", signature);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), "signature_malformed");
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
