#include "app/node/beaconfeed.h"
#include "core/base/json.h"
#include "core/beacon/beaconapi.h"
#include "core/identity/jwt.h"
#include "tests/support/beaconfixture.h"
#include "tests/support/futures.h"
#include "tests/support/scriptedhttpserver.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wowlab;
using namespace std::chrono_literals;
using wowlab::test::resultOf;

/// A node's ear at a real Centrifugo with the product's configuration; the sentinel is scripted and mints real tokens.
class TestBeaconFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::startBeacon(m_server))
            return;
        m_api = std::make_unique<core::BeaconApi>(core::BeaconApiOptions{.url = m_server->apiUrl()},
                                                  core::Secret(m_server->apiKey()));
    }

    void init()
    {
        m_node = core::NodeId{QUuid::createUuid()};
        m_dir = std::make_unique<QTemporaryDir>();
        m_sentinel = std::make_unique<test::ScriptedHttpServer>();
        m_sentinel->setHandler([this](const test::ScriptedHttpServer::Request &) {
            const auto now = std::chrono::duration_cast<std::chrono::seconds>(core::systemClock().wall());
            const core::TokenReply reply{
                .token = core::jwt::mintConnectionToken({.subject = m_node.toString(),
                                                         .expiresAt = now + 900s,
                                                         .info = {{QStringLiteral("kind"), QStringLiteral("node")}},
                                                         .channels = {channel("nodes"), channel("chunks")}},
                                                        core::Secret(m_server->tokenKey())),
                .expiresIn = 900s,
                .url = m_server->webSocketUrl().toString()};
            return test::ScriptedHttpServer::Answer{.body = core::toJson(reply.toJson())};
        });
        auto identity = node::Identity::open(m_dir->path(), m_sentinel->url(), core::NewIdentity::IfNoneEverWas);
        QVERIFY(identity);
        m_identity = std::make_unique<node::Identity>(std::move(*identity));
        m_client = std::make_unique<node::SentinelClient>(node::SentinelClient::Options{.origin = m_sentinel->url()},
                                                          *m_identity);
        m_feed = std::make_unique<node::BeaconFeed>(*m_client, std::nullopt);
    }

    void cleanup()
    {
        test::explainFailure(m_server);
        m_feed.reset();
        m_client.reset();
        m_identity.reset();
    }

    void chunkOfThisNodeIsOffered()
    {
        QVERIFY(follow());
        QSignalSpy offered(m_feed.get(), &node::BeaconFeed::chunkOffered);
        core::Chunk chunk;
        chunk.id = core::ChunkId{QUuid::createUuid()};
        chunk.jobId = core::JobId{QUuid::createUuid()};
        chunk.iterations = 1000;
        chunk.configHash = QByteArray(64, 'a');
        chunk.rules = "corrected";
        chunk.attempt = 3;
        QVERIFY(publish(channel("chunks"), chunk.toJson()));
        QTRY_COMPARE(offered.size(), 1);
        const auto got = offered.first().first().value<core::Chunk>();
        QCOMPARE(got.id, chunk.id);
        QCOMPARE(got.attempt, 3);
    }

    void newsOfThisNodeComeInItsOwnWords()
    {
        QVERIFY(follow());
        QSignalSpy configured(m_feed.get(), &node::BeaconFeed::nodeConfigured);
        QSignalSpy deleted(m_feed.get(), &node::BeaconFeed::nodeDeleted);
        core::NodeConfig config;
        config.userId = core::UserId{QUuid::createUuid()};
        config.name = QStringLiteral("mine");
        config.totalCores = 8;
        config.maxParallel = 5;
        QVERIFY(publish(channel("nodes"), config.toJson()));
        QTRY_COMPARE(configured.size(), 1);
        QCOMPARE(configured.first().first().value<core::NodeConfig>().maxParallel, 5);
        QVERIFY(publish(channel("nodes"), {{QStringLiteral("type"), QStringLiteral("deleted")}}));
        QTRY_COMPARE(deleted.size(), 1);
    }

    void unreadableMessageIsSkippedAndTheNextOneHeard()
    {
        QVERIFY(follow());
        QSignalSpy deleted(m_feed.get(), &node::BeaconFeed::nodeDeleted);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Unreadable message")));
        QVERIFY(publish(channel("chunks"), {{QStringLiteral("id"), 7}}));
        QVERIFY(publish(channel("nodes"), {{QStringLiteral("type"), QStringLiteral("deleted")}}));
        QTRY_COMPARE(deleted.size(), 1);
    }

    void beaconThatForgotItsStreamsLeavesAGap()
    {
        QVERIFY(follow());
        QSignalSpy connection(m_feed.get(), &node::BeaconFeed::connectionChanged);
        QSignalSpy gaps(m_feed.get(), &node::BeaconFeed::gapFound);
        m_server->kill();
        QTRY_COMPARE(m_feed->isConnected(), false);
        QVERIFY(m_server->restart());
        m_feed->reconnectNow();
        QTRY_COMPARE_WITH_TIMEOUT(m_feed->isConnected(), true, 30'000);
        QTRY_VERIFY(gaps.size() >= 2); // for the time without a connection, and for the new epoch
    }

private:
    QString channel(const char *kind) const { return QLatin1String(kind) + QLatin1Char(':') + m_node.toString(); }

    bool follow()
    {
        QSignalSpy gaps(m_feed.get(), &node::BeaconFeed::gapFound);
        m_feed->follow(m_node);
        // Whatever was said before nobody was listening: a connection begins with a gap.
        return QTest::qWaitFor([&] { return m_feed->isConnected() && !gaps.isEmpty(); }, 20'000);
    }

    bool publish(const QString &to, const QJsonObject &data)
    {
        return resultOf(m_api->publish({.channel = to, .data = data, .idempotencyKey = {}, .tags = {}})).has_value();
    }

    std::unique_ptr<lab::CentrifugoServer> m_server;
    std::unique_ptr<core::BeaconApi> m_api;
    core::NodeId m_node;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::ScriptedHttpServer> m_sentinel;
    std::unique_ptr<node::Identity> m_identity;
    std::unique_ptr<node::SentinelClient> m_client;
    std::unique_ptr<node::BeaconFeed> m_feed;
};

QTEST_GUILESS_MAIN(TestBeaconFeed)
#include "tst_beaconfeed.moc"
