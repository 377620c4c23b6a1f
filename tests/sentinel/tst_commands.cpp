#include "sentinel/commands/commandline.h"
#include "sentinel/commands/doctor.h"
#include "sentinel/commands/finding.h"
#include "sentinel/commands/texttable.h"
#include "tests/support/scriptedhttpserver.h"

#include <QJsonArray>
#include <QMap>
#include <QSignalSpy>
#include <QTest>

using namespace wowlab;
using namespace wowlab::sentinel;
using namespace std::chrono_literals;

namespace {

std::optional<core::Result<CommandLine>> parse(const char *line)
{
    return parseCommandLine(QStringLiteral("wowlab-sentinel %1").arg(QLatin1String(line)).split(QLatin1Char(' ')));
}

using Variables = QMap<QByteArray, QByteArray>;

/// What the doctor finds without a database and a beacon.
Findings examine(const Variables &variables, const DoctorOptions &options = {})
{
    const Environment environment = [&variables](const char *name) -> std::optional<QByteArray> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(*found);
    };
    auto read = readSettings({QStringLiteral("wowlab-sentinel")}, environment, QStringLiteral("1"));
    Doctor doctor(std::move(std::get<ReadSettings>(read)), options);
    QSignalSpy examined(&doctor, &Doctor::examined);
    doctor.start();
    return examined.wait(20'000) ? doctor.findings() : Findings();
}

/// The verdicts and texts about one subject.
QStringList about(const Findings &findings, const char *subject)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        if (finding.subject == QLatin1String(subject))
            lines += QString::number(int(finding.verdict)) + QLatin1Char(' ') + finding.text;
    }
    return lines;
}

constexpr char kDiscordToken[] = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB";

} // namespace

class CommandsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutACommandTheServiceRuns()
    {
        QVERIFY(!parseCommandLine({QStringLiteral("wowlab-sentinel")}));
        QVERIFY(!parse("--listen 127.0.0.1:8080"));
        QVERIFY(!parse("--help"));
    }

    void commandsAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *line, CommandKind kind, const QStringList &words = {}) {
            QTest::newRow(line) << QByteArray(line) << int(kind) << words;
        };
        row("doctor", CommandKind::Doctor);
        row("doctor --json", CommandKind::Doctor);
        row("migrate --check", CommandKind::Migrate);
        row("admin nodes", CommandKind::Nodes);
        row("admin jobs --all", CommandKind::Jobs);
        row("admin cancel 0123 --yes", CommandKind::Cancel, {QStringLiteral("0123")});
        row("admin --config /etc/x cancel 0123", CommandKind::Cancel, {QStringLiteral("0123")});
        row("admin quarantine 0123 too many errors", CommandKind::Quarantine,
            {QStringLiteral("0123"), QStringLiteral("too"), QStringLiteral("many"), QStringLiteral("errors")});
        row("admin release 0123", CommandKind::Release, {QStringLiteral("0123")});
    }

    void commandsAreUnderstood()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, kind);
        QFETCH(QStringList, words);
        const auto parsed = parse(line.constData());
        QVERIFY(parsed && *parsed);
        QCOMPARE(int((*parsed)->kind), kind);
        QCOMPARE((*parsed)->words, words);
        QCOMPARE((*parsed)->isJson, line.contains("--json"));
        QCOMPARE((*parsed)->isConfirmed, line.contains("--yes"));
        QCOMPARE((*parsed)->isCheckOnly, line.contains("--check"));
        QCOMPARE((*parsed)->isAll, line.contains("--all"));
        QCOMPARE((*parsed)->settings.contains(QStringLiteral("/etc/x")), line.contains("/etc/x"));
    }

    void whatIsNoCommandIsRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"physician", "admin", "admin destroy", "admin cancel", "admin cancel 1 2",
                                 "admin quarantine", "doctor now", "doctor --loud"})
            QTest::newRow(line) << QByteArray(line);
    }

    void whatIsNoCommandIsRefused()
    {
        QFETCH(QByteArray, line);
        const auto parsed = parse(line.constData());
        QVERIFY(parsed && !*parsed);
        QCOMPARE(parsed->error().code, QByteArray("command.malformed"));
    }

    void everyCommandHasHelp()
    {
        for (const char *line :
             {"doctor", "migrate", "admin nodes", "admin jobs", "admin cancel", "admin quarantine", "admin release"}) {
            const auto parsed = parse((QByteArray(line) + " --help").constData());
            QVERIFY2(parsed && *parsed && (*parsed)->wantsHelp, line);
            QVERIFY2(
                helpOf((*parsed)->kind).startsWith(QStringLiteral("usage: wowlab-sentinel ") + QLatin1String(line)),
                line);
        }
    }

    void findingsAreToldToPeopleAndPrograms()
    {
        const Findings findings{
            {Verdict::Ok, QStringLiteral("database"), QStringLiteral("connected"), {}},
            {Verdict::Warning, QStringLiteral("clock"), QStringLiteral("late"), QStringLiteral("ntp")}};
        QCOMPARE(toText(findings), QStringLiteral("OK    database      connected\n"
                                                  "WARN  clock         late\n"
                                                  "                    -> ntp\n\n"
                                                  "1 ok, 1 to look at, 0 to mend\n"));
        const QJsonObject json = toJson(findings);
        QCOMPARE(json[QLatin1String("verdict")].toString(), QStringLiteral("warn"));
        QCOMPARE(json[QLatin1String("findings")].toArray().size(), 2);
        QCOMPARE(worstOf({}), Verdict::Ok);
    }

    void tablesAlignAndHideControlCharacters()
    {
        QCOMPARE(textTable({QStringLiteral("A"), QStringLiteral("NAME")},
                           {{QStringLiteral("long"), QStringLiteral("x\x1b[31m")},
                            {QStringLiteral("s"), QStringLiteral("y")}}),
                 QStringLiteral("A     NAME\nlong  x?[31m\ns     y\n"));
    }

    void missingSettingsAreFailures()
    {
        const Findings findings = examine({});
        QCOMPARE(worstOf(findings), Verdict::Failure);
        QCOMPARE(about(findings, "settings").size(), 5);
        QCOMPARE(about(findings, "discord"), QStringList{QStringLiteral("0 DISCORD_TOKEN is not set: no bot")});
    }

    void weakAndSharedKeysAreFound()
    {
        const QByteArray shared(32, 'k');
        const Findings findings = examine({{"CENTRIFUGO_HTTP_API_KEY", shared},
                                           {"SUPABASE_JWT_SECRET", shared},
                                           {"CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY", "twenty-characters-xx"}});
        const QStringList keys = about(findings, "keys");
        QCOMPARE(keys.size(), 2);
        QVERIFY(keys[0].startsWith(QStringLiteral("1 CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY has 20 bytes")));
        QCOMPARE(keys[1], QStringLiteral("2 CENTRIFUGO_HTTP_API_KEY and SUPABASE_JWT_SECRET are the same"));
    }

    void discordIsAskedForTheBot_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("found");
        QTest::newRow("known") << 200 << QStringLiteral("0 Discord knows the bot as Lab");
        QTest::newRow("unknown") << 401 << QStringLiteral("2 Discord does not know DISCORD_TOKEN");
        QTest::newRow("in trouble") << 502 << QStringLiteral("1 Discord answers 502");
        QTest::newRow("elsewhere") << 302 << QStringLiteral("1 Discord answers 302");
    }

    void discordIsAskedForTheBot()
    {
        QFETCH(int, status);
        QFETCH(QString, found);
        test::ScriptedHttpServer discord;
        discord.enqueue({.status = status,
                         .body = R"({"id":"1","username":"Lab"})",
                         .headers = {{"Location", "http://127.0.0.1:1/steal"}},
                         .contentType = "application/json"});
        const Findings findings =
            examine({{"DISCORD_TOKEN", kDiscordToken}}, {.discordApi = discord.url(), .patience = 5s});
        QCOMPARE(about(findings, "discord"), QStringList{found});
        QCOMPARE(discord.requests().size(), 1);
        QCOMPARE(discord.requests().first().path, QByteArray("/users/@me"));
        QCOMPARE(discord.requests().first().headers.value("authorization"), QByteArray("Bot ") + kDiscordToken);
        QVERIFY(!toText(findings).contains(QLatin1String(kDiscordToken)));
    }

    void whatIsNoDiscordTokenIsNotSentToDiscord()
    {
        test::ScriptedHttpServer discord;
        for (const char *token : {"secret", "a.b.c", "Bot MTIz.x.y", "MTIz.GaBcDe."}) {
            const Findings findings =
                examine({{"DISCORD_TOKEN", token}}, {.discordApi = discord.url(), .patience = 1s});
            QCOMPARE(about(findings, "discord"), QStringList{QStringLiteral("2 DISCORD_TOKEN is not a bot's token")});
        }
        QVERIFY(discord.requests().isEmpty());
    }

    void silenceOfDiscordIsBounded()
    {
        test::ScriptedHttpServer discord;
        discord.setHandler([](const auto &) { return std::nullopt; });
        const Findings findings =
            examine({{"DISCORD_TOKEN", kDiscordToken}}, {.discordApi = discord.url(), .patience = 200ms});
        QCOMPARE(about(findings, "discord"), QStringList{QStringLiteral("1 Discord does not answer")});
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
