#include "core/base/json.h"
#include "core/beacon/beaconclient.h"
#include "packaging/lab/jobwatcher.h"
#include "tests/e2e/handmadenode.h"
#include "tests/e2e/labfixture.h"
#include "tests/e2e/labjob.h"
#include "tests/support/migrateddatabases.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <memory>
#include <optional>

using namespace wowlab;
using test::HandmadeNode;

namespace {

constexpr int kPatience = 30'000; ///< milliseconds

QString sdkFolder()
{
    return QStringLiteral(WOWLAB_SDK_FOLDER);
}

/// The official JavaScript SDK, watching one channel in a process of its own.
class SdkWatch
{
public:
    enum class Asks { Nobody, TheSentinel };

    SdkWatch(lab::Lab &lab, const QString &channel, const QByteArray &connectionToken, const QByteArray &userToken,
             Asks asks = Asks::TheSentinel)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CONNECTION_TOKEN"), QString::fromLatin1(connectionToken));
        environment.insert(QStringLiteral("USER_JWT"), QString::fromLatin1(userToken));
        if (asks == Asks::Nobody)
            environment.insert(QStringLiteral("WITHOUT_TOKEN"), QStringLiteral("1"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("node"),
                        {sdkFolder() + QStringLiteral("/watch.mjs"), lab.beacon().webSocketUrl().toString(),
                         lab.sentinelUrl().toString(), channel});
    }
    ~SdkWatch()
    {
        m_process.closeWriteChannel(); // it ends with its standard input
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SdkWatch)

    /// What it has told so far, of one kind.
    QVector<QJsonObject> events(const char *kind)
    {
        while (m_process.canReadLine())
            if (const auto event = core::parseJsonObject(m_process.readLine()))
                m_events.append(*event);
        QVector<QJsonObject> found;
        for (const QJsonObject &event : m_events)
            if (event[QLatin1String("event")].toString() == QLatin1String(kind))
                found.append(event);
        return found;
    }
    QVector<QJsonObject> publications()
    {
        QVector<QJsonObject> found;
        for (const QJsonObject &event : events("publication"))
            found.append(event[QLatin1String("data")].toObject());
        return found;
    }

private:
    QProcess m_process;
    QVector<QJsonObject> m_events;
};

} // namespace

/// What the portal's own SDK sees of the beacon, and what it does not.
class TestSdk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { test::explainFailure(m_lab); }
    void cleanupTestCase() { m_lab.reset(); }

    void ownerSeesTheSameProgressAsOurClient();
    void anotherUserIsRefused();
    void nodeCannotHearOfAnotherNodesChunks();
    void unlinkingClosesTheBeaconConnectionOfANodeThatWouldStay();

private:
    std::unique_ptr<lab::Lab> m_lab;
};

void TestSdk::initTestCase()
{
    const bool hasSdk = QDir(sdkFolder() + QStringLiteral("/node_modules/centrifuge")).exists() &&
                        !QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty();
    if (!hasSdk && !test::areServersRequired())
        QSKIP("no Centrifugo SDK: npm --prefix tests/e2e/sdk ci --ignore-scripts");
    QVERIFY2(hasSdk, "no Centrifugo SDK: npm --prefix tests/e2e/sdk ci --ignore-scripts");
    (void)test::startLab(m_lab, 1);
}

void TestSdk::ownerSeesTheSameProgressAsOurClient()
{
    // The node rests until both are listening, so that both hear of everything.
    QVERIFY(m_lab->runNodeProgram(0, {QStringLiteral("pause")}));
    QTRY_COMPARE_WITH_TIMEOUT(test::query(*m_lab, "select is_paused from sentinel.node_states"), "t", kPatience);
    const auto spec = lab::JobSpec::builtIn();
    const auto job = m_lab->portal().createJob(spec.config, 3000);
    QVERIFY(job);
    const core::UserId user = m_lab->portal().user();
    lab::JobWatcher watcher(
        {m_lab->beacon().webSocketUrl(), m_lab->sentinelUrl(), m_lab->beaconToken(user), m_lab->userToken(user)}, *job);
    const QSignalSpy subscribed(&watcher, &lab::JobWatcher::subscribed);
    const QSignalSpy progressed(&watcher, &lab::JobWatcher::progressed);
    watcher.start();
    SdkWatch sdk(*m_lab, QStringLiteral("jobs:") + job->toString(), m_lab->beaconToken(user), m_lab->userToken(user));
    QTRY_COMPARE_WITH_TIMEOUT(subscribed.size(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(sdk.events("subscribed").size(), 1, kPatience);

    QVERIFY(m_lab->runNodeProgram(0, {QStringLiteral("resume")}));
    const auto isEnd = [](const QJsonObject &publication) {
        return publication[QLatin1String("payload")][QLatin1String("status")].toString() == QLatin1String("completed");
    };
    const auto bothHeardTheEnd = [&] {
        const auto heard = sdk.publications();
        return !heard.isEmpty() && isEnd(heard.last()) && !progressed.isEmpty() &&
               isEnd(progressed.last().first().toJsonObject());
    };
    QTRY_VERIFY_WITH_TIMEOUT(bothHeardTheEnd(), kPatience);
    QVector<QJsonObject> ours;
    for (const auto &arguments : progressed)
        ours.append(arguments.first().toJsonObject());
    QCOMPARE(sdk.publications(), ours);
    QVERIFY(ours.size() >= 3); // one for each chunk, and the start unless a chunk was quicker
    QCOMPARE(ours.last()[QLatin1String("payload")][QLatin1String("completed_iterations")].toInt(), 3000);
    QVERIFY(ours.last()[QLatin1String("payload")][QLatin1String("result")].isObject());
}

void TestSdk::anotherUserIsRefused()
{
    const auto job = m_lab->portal().createJob(lab::JobSpec::builtIn().config, 1000);
    QVERIFY(job);
    const auto stranger = lab::Portal::signUp(m_lab->databaseUrl());
    QVERIFY(stranger);
    const QString channel = QStringLiteral("jobs:") + job->toString();
    const QByteArray connectionToken = m_lab->beaconToken(stranger->user());

    SdkWatch asking(*m_lab, channel, connectionToken, m_lab->userToken(stranger->user()));
    QTRY_COMPARE_WITH_TIMEOUT(asking.events("unsubscribed").size(), 1, kPatience);
    QVERIFY(asking.events("subscribed").isEmpty());
    QVERIFY(asking.publications().isEmpty());

    // Without asking for the right, the beacon itself says no.
    SdkWatch trying(*m_lab, channel, connectionToken, {}, SdkWatch::Asks::Nobody);
    QTRY_COMPARE_WITH_TIMEOUT(trying.events("unsubscribed").size(), 1, kPatience);
    QCOMPARE(trying.events("unsubscribed")[0][QLatin1String("code")].toInt(), 103);
    QVERIFY(trying.events("subscribed").isEmpty());
}

void TestSdk::nodeCannotHearOfAnotherNodesChunks()
{
    HandmadeNode curious(m_lab->sentinelUrl());
    QVERIFY(curious.join(m_lab->portal()));
    const auto token = core::TokenReply::fromJson(curious.post("/nodes/token").json());
    QVERIFY(token);
    const QByteArray other =
        test::query(*m_lab, "select id from public.nodes where name = '" + m_lab->node(0).name().toLatin1() + "'");
    const QString channel = QStringLiteral("chunks:") + QString::fromLatin1(other);

    SdkWatch sdk(*m_lab, channel, token->token, {}, SdkWatch::Asks::Nobody);
    QTRY_COMPARE_WITH_TIMEOUT(sdk.events("connected").size(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(sdk.events("unsubscribed").size(), 1, kPatience);
    QCOMPARE(sdk.events("unsubscribed")[0][QLatin1String("code")].toInt(), 103); // permission denied
    QVERIFY(sdk.events("subscribed").isEmpty());
}

void TestSdk::unlinkingClosesTheBeaconConnectionOfANodeThatWouldStay()
{
    HandmadeNode node(m_lab->sentinelUrl());
    QVERIFY(node.join(m_lab->portal()));
    const auto token = core::TokenReply::fromJson(node.post("/nodes/token").json());
    QVERIFY(token);
    core::BeaconOptions options;
    options.url = m_lab->beacon().webSocketUrl();
    core::BeaconClient client(options, [&token](const auto &answer) { answer(core::BeaconToken{token->token, {}}); });
    std::optional<core::BeaconReason> goodbye;
    connect(&client, &core::BeaconClient::disconnected, this,
            [&goodbye](const core::BeaconReason &reason) { goodbye = reason; });
    client.connectToBeacon();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), core::BeaconState::Connected, kPatience);
    QCOMPARE(node.post("/nodes/unlink").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(goodbye.has_value(), kPatience);
    QCOMPARE(goodbye->code, 3503u); // force disconnect
}

QTEST_GUILESS_MAIN(TestSdk)
#include "tst_sdk.moc"
