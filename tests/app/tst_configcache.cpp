#include "app/node/configcache.h"
#include "app/node/configfetcher.h"
#include "core/identity/digest.h"
#include "tests/support/futures.h"
#include "tests/support/scriptedhttpserver.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wowlab;
using namespace std::chrono_literals;
using node::ConfigCache;
using node::ConfigKey;
using Answer = test::ScriptedHttpServer::Answer;
using Request = test::ScriptedHttpServer::Request;

namespace {

const QByteArray kRotationId = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

core::JobConfig configOf(const QByteArray &text, const QByteArray &script = {})
{
    core::JobConfig config{.hash = core::sha256Hex(text), .config = text, .rotation = {}};
    if (!script.isEmpty())
        config.rotation = core::StoredRotation{.id = {QUuid::fromString(QString::fromLatin1(kRotationId))},
                                               .checksum = core::sha256Hex(script),
                                               .script = script};
    return config;
}

/// `script` as it stands inside a JSON string.
QByteArray rotationRow(const QByteArray &script)
{
    return "{\"id\":\"" + kRotationId + "\",\"script\":\"" + script + "\",\"checksum\":\"x\"}";
}

const core::JobConfig kPlain = configOf(R"({"duration": 300, "exact": 1.0})");
const core::JobConfig kWithRotation =
    configOf("{\"specId\": 253, \"rotationId\": \"" + kRotationId + "\"}", R"({"name":"r","actions":[]})");

} // namespace

class TestConfigCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void configComesBackByteForByteAfterARestart()
    {
        ConfigCache(m_dir->path()).store(kWithRotation);
        ConfigCache(m_dir->path()).store(kPlain);
        ConfigCache cache(m_dir->path());
        QCOMPARE(cache.find(ConfigKey::of(kPlain))->config, kPlain.config);
        QVERIFY(cache.find(ConfigKey::of(kWithRotation)) == kWithRotation);
    }

    void sameConfigWithAnotherRotationIsAnotherEntry()
    {
        ConfigCache cache(m_dir->path());
        cache.store(kWithRotation);
        ConfigKey key = ConfigKey::of(kWithRotation);
        key.rotationChecksum = core::sha256Hex("edited");
        QVERIFY(!cache.find(key));
    }

    void damagedFileIsRemovedAndCountsAsAbsent()
    {
        ConfigCache(m_dir->path()).store(kPlain);
        const QString name = QDir(m_dir->path()).entryList(QDir::Files).first();
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray content = file.readAll();
        file.close();
        content.replace("300", "301");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("not what its name says")));
        QVERIFY(!ConfigCache(m_dir->path()).find(ConfigKey::of(kPlain)));
        QVERIFY(!QFile::exists(file.fileName()));
    }

    void diskIsBounded()
    {
        ConfigCache cache(m_dir->path(), {.memoryEntries = 1, .diskBytes = 4000});
        for (int i = 0; i < 50; ++i)
            cache.store(configOf("{\"n\":" + QByteArray::number(i) + ",\"pad\":\"" + QByteArray(500, 'x') + "\"}"));
        qint64 sizeBytes = 0;
        for (const QFileInfo &info : QDir(m_dir->path()).entryInfoList(QDir::Files))
            sizeBytes += info.size();
        QVERIFY(sizeBytes <= 4000);
        QVERIFY(sizeBytes > 1000);
    }

    void keyThatIsNoHashNeverBecomesAFileName()
    {
        ConfigCache cache(m_dir->path());
        QVERIFY(!cache.find({.configHash = "../../etc/passwd", .rotationChecksum = {}}));
        QVERIFY(!cache.find({.configHash = kPlain.hash, .rotationChecksum = "../x"}));
    }

    // --- fetching ------------------------------------------------------------------------------------------------------

    void sentinelServesAndTheNextCallIsServedFromTheCache()
    {
        Fetching f(m_dir->path());
        f.sentinel.enqueue({.body = kWithRotation.toJsonText()});
        QVERIFY(f.fetch(kWithRotation) == kWithRotation);
        QVERIFY(f.fetch(kWithRotation) == kWithRotation);
        QCOMPARE(f.sentinel.requests().size(), 1);
    }

    void databaseServesWhatTheSentinelDoesNot()
    {
        Fetching f(m_dir->path());
        f.sentinel.enqueue({.status = 404, .body = R"({"error":"no","code":"not_found"})"});
        f.database.enqueue({.body = "{\"config\": " + kWithRotation.config + "}"});
        f.database.enqueue({.body = rotationRow("{\\\"name\\\":\\\"r\\\",\\\"actions\\\":[]}")});
        QVERIFY(f.fetch(kWithRotation) == kWithRotation);
        QCOMPARE(f.database.requests().size(), 2);
        const Request &first = f.database.requests().first();
        QCOMPARE(first.path, "/rest/v1/jobs_configs?hash=eq." + kWithRotation.hash + "&select=config");
        QCOMPARE(first.headers.value("apikey"), QByteArray("anon"));
        QCOMPARE(first.headers.value("authorization"), QByteArray("Bearer anon"));
        QVERIFY(!first.headers.contains("x-node-key")); // the signature is the sentinel's alone
        QCOMPARE(f.database.requests()[1].path,
                 "/rest/v1/rotations?id=eq." + kRotationId + "&select=id,script,checksum");
    }

    void editedRotationOfTheDatabaseIsNotTheJobs()
    {
        Fetching f(m_dir->path());
        f.sentinel.enqueue({.status = 404, .body = R"({"error":"no","code":"not_found"})"});
        f.database.enqueue({.body = "{\"config\": " + kWithRotation.config + "}"});
        f.database.enqueue({.body = rotationRow("{}")});
        QVERIFY(!f.fetch(kWithRotation));
        QCOMPARE(f.error.code, QByteArray("not_found"));
    }

    void passingTroubleIsTriedAgain()
    {
        Fetching f(m_dir->path());
        f.sentinel.enqueue({.status = 503, .body = R"({"error":"db","code":"database.unavailable"})"});
        f.sentinel.enqueue({.body = configOf("{\"other\":1}").toJsonText()}); // not what was asked for
        f.sentinel.enqueue({.body = kPlain.toJsonText()});
        f.database.setHandler([](const Request &) { return Answer{.status = 500, .body = "{}"}; });
        QVERIFY(f.fetch(kPlain) == kPlain);
    }

    void jobThatIsOverIsNotLookedForElsewhere()
    {
        Fetching f(m_dir->path());
        f.sentinel.enqueue({.status = 410, .body = R"({"error":"over","code":"job_over"})"});
        QVERIFY(!f.fetch(kPlain));
        QCOMPARE(f.error.code, QByteArray("job_over"));
        QVERIFY(f.database.requests().isEmpty());
    }

    void trustEndsAfterABoundedNumberOfTries()
    {
        Fetching f(m_dir->path());
        QByteArray wrong = kPlain.toJsonText();
        wrong.replace("300", "301");
        f.sentinel.setHandler([wrong](const Request &) { return Answer{.body = wrong}; });
        QVERIFY(!f.fetch(kPlain));
        QCOMPARE(f.error.code, QByteArray("config.hash_mismatch"));
        QCOMPARE(f.error.kind, core::ErrorKind::Corrupt);
        QCOMPARE(f.sentinel.requests().size(), 3);
    }

private:
    struct Fetching
    {
        explicit Fetching(const QString &folder)
            : identity(*node::Identity::open(folder, sentinel.url(), core::NewIdentity::IfNoneEverWas))
            , client({.origin = sentinel.url()}, identity)
            , cache(folder + QStringLiteral("/configs"))
            , postgrest(QUrl(database.url().toString() + QStringLiteral("/rest/v1")), "anon")
            , fetcher(client, cache, &postgrest, {.retry = {.base = 1ms, .cap = 2ms, .floor = 1ms}, .attempts = 3})
        {
        }
        std::optional<core::JobConfig> fetch(const core::JobConfig &wanted)
        {
            std::optional<core::JobConfig> got;
            bool isOver = false;
            QObject context;
            QObject::connect(&fetcher, &node::ConfigFetcher::fetched, &context,
                             [&](const ConfigKey &, const core::JobConfig &config) {
                                 got = config;
                                 isOver = true;
                             });
            QObject::connect(&fetcher, &node::ConfigFetcher::failed, &context,
                             [&](const ConfigKey &, const core::Error &why) {
                                 error = why;
                                 isOver = true;
                             });
            fetcher.want(ConfigKey::of(wanted), core::JobId{QUuid::createUuid()});
            if (!QTest::qWaitFor([&isOver] { return isOver; }, 20'000))
                qFatal("the fetcher did not answer");
            return got;
        }

        test::ScriptedHttpServer sentinel;
        test::ScriptedHttpServer database;
        node::Identity identity;
        node::SentinelClient client;
        ConfigCache cache;
        node::PostgrestConfigs postgrest;
        node::ConfigFetcher fetcher;
        core::Error error;
    };

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestConfigCache)
#include "tst_configcache.moc"
