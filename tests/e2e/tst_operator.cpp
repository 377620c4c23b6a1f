#include "core/base/json.h"
#include "packaging/lab/jobspec.h"
#include "tests/e2e/handmadenode.h"
#include "tests/e2e/labfixture.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace wowlab;
using Settings = QMap<QString, QString>;

/// What an operator sees and does by the sentinel's commands, on a running system.
class TestOperator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        (void)test::startLab(m_lab, 0,
                             {{QStringLiteral("WOWLAB_MAX_UNCLAIMED_PER_ADDRESS"), QStringLiteral("3")},
                              {QStringLiteral("WOWLAB_TRUSTED_PROXIES"), QStringLiteral("127.0.0.1")}});
    }
    void cleanup() { test::explainFailure(m_lab); }
    void cleanupTestCase() { m_lab.reset(); }

    void theDoctorFindsAHealthySystemHealthy();
    void theDoctorNamesWhatIsWrong_data();
    void theDoctorNamesWhatIsWrong();
    void theDoctorIsContentWithTheSmallRole();
    void migrateSaysWhatItDoes();
    void nodeThatIsSetAsideIsToldWhyUntilItIsReleased();
    void cancelledJobIsOverForEverybody();
    void oneAddressGetsOnlySoManyUnclaimedNodes();

private:
    [[nodiscard]] static QStringList words(const char *line)
    {
        return QString::fromLatin1(line).split(QLatin1Char(' '));
    }
    /// The findings about one subject, as "verdict text".
    QStringList found(const lab::Lab::ProgramOutput &said, const QString &subject) const
    {
        QStringList lines;
        for (const QJsonValue finding :
             core::parseJsonObject(said.output).value_or(QJsonObject())[QLatin1String("findings")].toArray()) {
            if (subject.isEmpty() || finding[QLatin1String("subject")].toString() == subject)
                lines += finding[QLatin1String("verdict")].toString() + QLatin1Char(' ') +
                         finding[QLatin1String("text")].toString();
        }
        return lines;
    }

    std::unique_ptr<lab::Lab> m_lab;
};

void TestOperator::theDoctorFindsAHealthySystemHealthy()
{
    const auto said = m_lab->runSentinelProgram(words("doctor --json"));
    QCOMPARE(said.code, 0);
    for (const char *subject : {"settings", "keys", "database", "server", "clock", "migrations", "listen", "beacon",
                                "presence", "channels", "tokens", "discord"}) {
        const QStringList lines = found(said, QLatin1String(subject));
        QVERIFY2(!lines.isEmpty() && lines[0].startsWith(QLatin1String("ok ")),
                 (subject + (' ' + said.output)).constData());
    }
    QCOMPARE(found(said, QStringLiteral("clock")).size(), 2);
    // The lab's sentinel is a superuser.
    QVERIFY(found(said, QStringLiteral("role"))[0].startsWith(QLatin1String("warn ")));
    QVERIFY(m_lab->runSentinelProgram(words("doctor")).output.contains("OK    tokens"));
    for (const QByteArray &secret :
         {m_lab->beacon().apiKey(), m_lab->beacon().tokenKey(), m_lab->postgres().password()})
        QVERIFY(!said.output.contains(secret) && !said.problems.contains(secret));
}

void TestOperator::theDoctorNamesWhatIsWrong_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *setting, const QString &value, const char *subject,
                        const char *text) {
        QTest::newRow(name) << Settings{{QLatin1String(setting), value}} << QString::fromLatin1(subject)
                            << QString::fromLatin1(text);
    };
    const QString nowhere = QStringLiteral("127.0.0.1:1");
    const QString otherKey(32, QLatin1Char('k'));
    row("no database there", "SUPABASE_DB_URL", QStringLiteral("postgresql://x:y@%1/z").arg(nowhere), "database",
        "127.0.0.1:1");
    row("another password", "SUPABASE_DB_URL",
        m_lab ? QString::fromLatin1(m_lab->databaseUrl())
                    .replace(QString::fromLatin1(m_lab->postgres().password()), QStringLiteral("wrong"))
              : QString(),
        "database", "password authentication failed");
    row("an empty database", "SUPABASE_DB_URL",
        m_lab
            ? QString::fromLatin1(m_lab->databaseUrl()).replace(QStringLiteral("/wowlab"), QStringLiteral("/postgres"))
            : QString(),
        "migrations", "pending: 0001_portal_tables");
    row("no beacon there", "CENTRIFUGO_API_URL", QStringLiteral("http://%1").arg(nowhere), "beacon", "127.0.0.1:1");
    row("another API key", "CENTRIFUGO_HTTP_API_KEY", otherKey, "beacon", "401");
    row("the beacon's public address", "CENTRIFUGO_API_URL",
        m_lab ? QStringLiteral("http://127.0.0.1:%1").arg(m_lab->beacon().webSocketUrl().port()) : QString(), "beacon",
        "");
    row("another connection key", "CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY", otherKey, "tokens", "");
    row("another subscription key", "CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY", otherKey, "tokens",
        "subscription token");
    row("a wrong WebSocket address", "WOWLAB_BEACON_URL", QStringLiteral("ws://%1/").arg(nowhere), "tokens",
        "127.0.0.1:1");
    row("no Discord token", "DISCORD_TOKEN", QStringLiteral("secret"), "discord", "not a bot's token");
    row("a typo", "WOWLAB_LISTEN", QStringLiteral("everywhere"), "settings", "WOWLAB_LISTEN is malformed");
}

void TestOperator::theDoctorNamesWhatIsWrong()
{
    QFETCH(Settings, settings);
    QFETCH(QString, subject);
    QFETCH(QString, text);
    const auto said = m_lab->runSentinelProgram(words("doctor --json"), settings);
    const QStringList lines = found(said, subject);
    const bool isPending = subject == QLatin1String("migrations");
    QCOMPARE(said.code, isPending ? 0 : 1);
    QVERIFY2(!lines.isEmpty(), said.output.constData());
    QVERIFY2(lines[0].startsWith(isPending ? QLatin1String("warn ") : QLatin1String("fail ")), said.output.constData());
    QVERIFY2(lines[0].contains(text), said.output.constData());
}

void TestOperator::theDoctorIsContentWithTheSmallRole()
{
    (void)test::query(*m_lab, "alter role wowlab_sentinel login password 'small'");
    const QString url = QString::fromLatin1(m_lab->databaseUrl())
                            .replace(QStringLiteral("postgres:") + QString::fromLatin1(m_lab->postgres().password()),
                                     QStringLiteral("wowlab_sentinel:small"));
    const auto said = m_lab->runSentinelProgram(words("doctor --json"), {{QStringLiteral("SUPABASE_DB_URL"), url}});
    QCOMPARE(said.code, 0);
    for (const QString &line : found(said, {}))
        QVERIFY2(line.startsWith(QLatin1String("ok ")), qPrintable(line));
    // And so is the sentinel itself.
    const auto checked = m_lab->runSentinelProgram(words("migrate"), {{QStringLiteral("SUPABASE_DB_URL"), url}});
    QCOMPARE(checked.code, 0);
}

void TestOperator::migrateSaysWhatItDoes()
{
    auto said = m_lab->runSentinelProgram(words("migrate"));
    QCOMPARE(said.code, 0);
    QVERIFY2(said.output.startsWith("The database is up to date"), said.output.constData());
    const auto fresh = m_lab->postgres().createDatabase("fresh");
    QVERIFY(fresh);
    const Settings there{{QStringLiteral("SUPABASE_DB_URL"), QString::fromLatin1(*fresh)},
                         {QStringLiteral("CENTRIFUGO_API_URL"), QString()}};
    said = m_lab->runSentinelProgram(words("migrate --check"), there);
    QCOMPARE(said.code, 1);
    QVERIFY2(said.output.startsWith("pending  0001_portal_tables\n"), said.output.constData());
    said = m_lab->runSentinelProgram(words("migrate"), there);
    QCOMPARE(said.code, 0);
    QVERIFY2(said.output.startsWith("applied  0001_portal_tables\n"), said.output.constData());
    QCOMPARE(m_lab->runSentinelProgram(words("migrate --check"), there).code, 0);
    said = m_lab->runSentinelProgram(
        words("migrate"), {{QStringLiteral("SUPABASE_DB_URL"), QStringLiteral("postgresql://x:y@127.0.0.1:1/z")}});
    QCOMPARE(said.code, 75);
    QCOMPARE(m_lab->runSentinelProgram(words("migrate"), {{QStringLiteral("SUPABASE_DB_URL"), QString()}}).code, 78);
}

void TestOperator::nodeThatIsSetAsideIsToldWhyUntilItIsReleased()
{
    test::HandmadeNode node(m_lab->sentinelUrl());
    QVERIFY(node.join(m_lab->portal()));
    const auto job = m_lab->portal().createJob(lab::JobSpec::builtIn().config, 1000);
    QVERIFY(job);
    QTRY_COMPARE_WITH_TIMEOUT(node.assigned().size(), 1, 20'000);
    const auto chunk = node.assigned().first();

    const QString id = node.id().toString();
    auto said = m_lab->runSentinelProgram(
        QStringList{QStringLiteral("admin"), QStringLiteral("quarantine"), id.left(13)} + words("overheats and lies"));
    QCOMPARE(said.code, 0);
    QCOMPARE(said.output, "Node " + id.toLatin1() + " is set aside: overheats and lies\n");
    for (const auto &answer : {node.beat({chunk}), node.get("/chunks/assigned"), node.post("/nodes/verify"),
                               node.post("/nodes/token"), node.complete(chunk, test::honestResult(chunk))}) {
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.code(), "quarantined");
        QCOMPARE(answer.json()[QLatin1String("error")].toString(),
                 QStringLiteral("The operator has set this node aside: overheats and lies"));
    }
    QCOMPARE(test::query(*m_lab, "select c.status, n.status from jobs_chunks c, nodes n where n.id = '" +
                                     id.toLatin1() + "' and c.id = '" + chunk.id.toString().toLatin1() + "'"),
             "pending|offline");
    said = m_lab->runSentinelProgram(words("admin nodes"));
    QVERIFY2(said.output.contains("set aside") && said.output.contains("overheats and lies"), said.output.constData());

    said = m_lab->runSentinelProgram({QStringLiteral("admin"), QStringLiteral("release"), id});
    QCOMPARE(said.code, 0);
    QCOMPARE(m_lab->runSentinelProgram({QStringLiteral("admin"), QStringLiteral("release"), id}).code, 1);
    QCOMPARE(node.beat().status, 200);
    // It held the chunk before: its result was not lost.
    QCOMPARE(node.complete(chunk, test::honestResult(chunk)).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_lab->portal().job(*job)->status, "completed", 20'000);
}

void TestOperator::cancelledJobIsOverForEverybody()
{
    const auto job = m_lab->portal().createJob(lab::JobSpec::builtIn().config, 5000);
    QVERIFY(job);
    const QString id = job->toString();
    auto said = m_lab->runSentinelProgram(words("admin jobs --json"));
    QVERIFY(said.output.contains(id.toLatin1()));
    const QStringList cancel{QStringLiteral("admin"), QStringLiteral("cancel"), id};
    // Nobody is there to be asked.
    QCOMPARE(m_lab->runSentinelProgram(cancel).code, 64);
    QCOMPARE(m_lab->portal().job(*job)->status, "running" == m_lab->portal().job(*job)->status ? "running" : "pending");
    said = m_lab->runSentinelProgram(cancel + QStringList{QStringLiteral("--yes")});
    QCOMPARE(said.code, 0);
    QCOMPARE(said.problems, QByteArray());
    const auto view = m_lab->portal().job(*job);
    QCOMPARE(view->status, "failed");
    QVERIFY(view->result.contains("cancelled"));
    QCOMPARE(m_lab->runSentinelProgram(cancel + QStringList{QStringLiteral("--yes")}).code, 1);
    QVERIFY(!m_lab->runSentinelProgram(words("admin jobs")).output.contains(id.toLatin1()));
    QVERIFY(m_lab->runSentinelProgram(words("admin jobs --all")).output.contains(id.toLatin1()));
    QCOMPARE(m_lab->runSentinelProgram(words("admin cancel 00000000-0000 --yes")).code, 1);
}

void TestOperator::oneAddressGetsOnlySoManyUnclaimedNodes()
{
    const QJsonObject about{{QStringLiteral("hostname"), QStringLiteral("box")},
                            {QStringLiteral("totalCores"), 8},
                            {QStringLiteral("enabledCores"), 4},
                            {QStringLiteral("platform"), QStringLiteral("linux")},
                            {QStringLiteral("version"), QStringLiteral("0.1.0")}};
    std::vector<std::unique_ptr<test::HandmadeNode>> nodes;
    for (int i = 0; i < 4; ++i)
        nodes.push_back(std::make_unique<test::HandmadeNode>(m_lab->sentinelUrl()));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(nodes[std::size_t(i)]->post("/nodes/register", about).status, 200);
    const auto refused = nodes[3]->post("/nodes/register", about);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), "too_many_unclaimed");
    QCOMPARE(nodes[0]->post("/nodes/register", about).status, 200);
    // The lab's sentinel trusts a proxy on loopback: who comes through it counts by the address that it names.
    const QByteArray body = core::toJson(about);
    const auto signature = nodes[3]->sign("POST", "/nodes/register", body);
    const auto proxied = test::FrontDoor(m_lab->sentinelUrl())
                             .ask("POST", "/nodes/register", body,
                                  {{core::kHeaderNodeKey, signature.key},
                                   {core::kHeaderNodeSig, signature.signature},
                                   {core::kHeaderNodeTs, signature.timestamp},
                                   {"X-Forwarded-For", "198.51.100.7, 192.0.2.9"}});
    QCOMPARE(proxied.status, 200);
    QCOMPARE(
        test::query(*m_lab, "select address, count(*) from sentinel.unclaimed_nodes group by address order by address"),
        "127.0.0.1|3\n192.0.2.9|1");
    test::HandmadeNode late(m_lab->sentinelUrl());
    QCOMPARE(late.post("/nodes/register", about).status, 429);
    QVERIFY(nodes[0]->join(m_lab->portal()));
    QCOMPARE(late.post("/nodes/register", about).status, 200);
}

QTEST_GUILESS_MAIN(TestOperator)
#include "tst_operator.moc"
