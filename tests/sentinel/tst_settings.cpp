#include "sentinel/settings/settings.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace wowlab;
using namespace wowlab::sentinel;

namespace {

constexpr char kConnectionKey[] = "connection-key-of-32-characters-x";
constexpr char kSubscriptionKey[] = "subscription-key-of-32-characters";

using Variables = QMap<QByteArray, QByteArray>;

Variables enough()
{
    return {{"SUPABASE_DB_URL", "postgresql://sentinel:geheim@127.0.0.1/wowlab"},
            {"CENTRIFUGO_API_URL", "http://127.0.0.1:9000"},
            {"CENTRIFUGO_HTTP_API_KEY", "api-key-that-nobody-sees"},
            {"CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY", kConnectionKey},
            {"CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY", kSubscriptionKey}};
}

std::variant<Settings, SettingsExit> load(const Variables &variables, const QStringList &options = {})
{
    const Environment environment = [&variables](const char *name) -> std::optional<QByteArray> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(*found);
    };
    return loadSettings(QStringList{QStringLiteral("wowlab-sentinel")} + options, environment, QStringLiteral("1.2.3"));
}

QString everythingSaid(const SettingsExit &exit)
{
    return exit.output + exit.problems.join(QLatin1Char('\n'));
}

} // namespace

class SettingsTest final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString writeFile(const QByteArray &content, QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
    {
        QFile file(m_folder.filePath(QStringLiteral("sentinel.conf")));
        file.remove();
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the settings file");
        file.close();
        file.setPermissions(permissions);
        return file.fileName();
    }

private Q_SLOTS:
    void theNecessaryFiveAreEnough();
    void everyRequiredSettingIsAskedFor_data();
    void everyRequiredSettingIsAskedFor();
    void allProblemsAreToldAtOnce();
    void malformedValuesAreNamed_data();
    void malformedValuesAreNamed();
    void aProblemNeverShowsASecret();
    void theTwoBeaconKeysMustDiffer();
    void commandLineBeatsEnvironmentBeatsFile();
    void emptyVariablesAreUnset();
    void theFileKnowsQuotesAndComments();
    void aTypoInTheFileIsAProblem();
    void anUnreadableFileIsAProblem();
    void aFileOfSecretsThatOthersCanReadIsWarnedAbout();
    void secretsMayStandInFilesOfTheirOwn();
    void aSecretFileThatCannotBeUsedIsOneClearLine();
    void aSecretGivenTwiceIsAProblem();
    void onlySecretsHaveFiles();
    void secretsAreNotAcceptedOnTheCommandLine();
    void helpNamesEverySetting();
    void printSettingsShowsOriginsAndMasksSecrets();
    void addressesAreRead_data();
    void addressesAreRead();
    void proxiesAreAddressesOrNetworks();
};

void SettingsTest::theNecessaryFiveAreEnough()
{
    const auto result = load(enough());
    const auto *settings = std::get_if<Settings>(&result);
    QVERIFY(settings);
    QVERIFY(settings->connectionKey.equals(kConnectionKey));
    QVERIFY(settings->userKey.isEmpty());
    QVERIFY(settings->discordToken.isEmpty());
    QCOMPARE(settings->listenAddress, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(settings->listenPort, quint16(8080));
    QCOMPARE(settings->databaseConnections, 5);
    QVERIFY(!settings->areRowlessNodesPublic);
    QVERIFY(settings->trustedProxies.isEmpty());
    QVERIFY(settings->warnings.isEmpty());
}

void SettingsTest::everyRequiredSettingIsAskedFor_data()
{
    QTest::addColumn<QByteArray>("name");
    const Variables variables = enough();
    for (auto it = variables.keyBegin(); it != variables.keyEnd(); ++it)
        QTest::newRow(it->constData()) << *it;
}

void SettingsTest::everyRequiredSettingIsAskedFor()
{
    QFETCH(QByteArray, name);
    Variables variables = enough();
    variables.remove(name);
    const auto result = load(variables);
    const auto *exit = std::get_if<SettingsExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->code, 78);
    QCOMPARE(exit->problems.size(), 1);
    QVERIFY(exit->problems[0].startsWith(QString::fromLatin1(name) + QStringLiteral(" is missing: ")));
}

void SettingsTest::allProblemsAreToldAtOnce()
{
    const auto result = load({{"WOWLAB_LISTEN", "nonsense"}});
    const auto *exit = std::get_if<SettingsExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->problems.size(), 6);
}

void SettingsTest::malformedValuesAreNamed_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *title, const char *name, const char *value) {
        QTest::newRow(title) << QByteArray(name) << QByteArray(value);
    };
    row("a database that is no PostgreSQL", "SUPABASE_DB_URL", "mysql://root@localhost/wowlab");
    row("a beacon without scheme", "CENTRIFUGO_API_URL", "127.0.0.1:9000");
    row("a beacon over ftp", "CENTRIFUGO_API_URL", "ftp://beacon");
    row("a short key", "CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY", "secret");
    row("a beacon over http for nodes", "WOWLAB_BEACON_URL", "https://beacon");
    row("no port", "WOWLAB_LISTEN", "127.0.0.1");
    row("a port beyond 65535", "WOWLAB_LISTEN", "127.0.0.1:65536");
    row("a host name to listen on", "WOWLAB_LISTEN", "example.org:80");
    row("a proxy by name", "WOWLAB_TRUSTED_PROXIES", "10.0.0.1, proxy");
    row("a network that is none", "WOWLAB_TRUSTED_PROXIES", "10.0.0.0/33");
    row("no connections", "WOWLAB_MAX_CONNECTIONS", "0");
    row("words for a number", "WOWLAB_RATE_PER_NODE", "many");
    row("a negative rate", "WOWLAB_RATE_PER_ADDRESS", "-1");
    row("too many database connections", "WOWLAB_DATABASE_CONNECTIONS", "101");
    row("a yes that is not true", "WOWLAB_ROWLESS_NODES_PUBLIC", "yes");
    row("an unknown log format", "WOWLAB_LOG_FORMAT", "xml");
}

void SettingsTest::malformedValuesAreNamed()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    Variables variables = enough();
    variables[name] = value;
    const auto result = load(variables);
    const auto *exit = std::get_if<SettingsExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->code, 78);
    QCOMPARE(exit->problems.size(), 1);
    QVERIFY(exit->problems[0].startsWith(QString::fromLatin1(name) +
                                         QStringLiteral(" is malformed (environment): expected ")));
}

void SettingsTest::aProblemNeverShowsASecret()
{
    Variables variables = enough();
    variables["SUPABASE_DB_URL"] = "mysql://root:canary@localhost";
    variables["CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY"] = "canary";
    for (const QStringList &options : {QStringList(), QStringList(QStringLiteral("--print-settings"))}) {
        const auto result = load(variables, options);
        const auto *exit = std::get_if<SettingsExit>(&result);
        QVERIFY(exit);
        QCOMPARE(exit->problems.size(), 2);
        QVERIFY(!everythingSaid(*exit).contains(QLatin1String("canary")));
    }
}

void SettingsTest::theTwoBeaconKeysMustDiffer()
{
    Variables variables = enough();
    variables["CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY"] = kConnectionKey;
    const auto result = load(variables);
    const auto *exit = std::get_if<SettingsExit>(&result);
    QVERIFY(exit);
    QVERIFY(exit->problems.join(QString()).contains(QLatin1String("must not be")));
    QVERIFY(!everythingSaid(*exit).contains(QLatin1String(kConnectionKey)));
}

void SettingsTest::commandLineBeatsEnvironmentBeatsFile()
{
    const QString path = writeFile("WOWLAB_LISTEN=127.0.0.1:1\nWOWLAB_MAX_CONNECTIONS=11\nWOWLAB_RATE_PER_NODE=21\n");
    Variables variables = enough();
    variables["WOWLAB_SENTINEL_CONFIG"] = path.toUtf8();
    variables["WOWLAB_LISTEN"] = "127.0.0.1:2";
    variables["WOWLAB_MAX_CONNECTIONS"] = "12";
    const auto result = load(variables, {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:3")});
    const auto *settings = std::get_if<Settings>(&result);
    QVERIFY(settings);
    QCOMPARE(settings->listenPort, quint16(3));
    QCOMPARE(settings->maxConnections, 12);
    QCOMPARE(settings->requestsPerSecondPerNode, 21);
    QCOMPARE(settings->requestsPerSecondPerAddress, 200);
}

void SettingsTest::emptyVariablesAreUnset()
{
    Variables variables = enough();
    variables["WOWLAB_LISTEN"] = "";
    variables["DISCORD_TOKEN"] = "";
    const auto result = load(variables);
    const auto *settings = std::get_if<Settings>(&result);
    QVERIFY(settings);
    QCOMPARE(settings->listenPort, quint16(8080));
    QVERIFY(settings->discordToken.isEmpty());
}

void SettingsTest::theFileKnowsQuotesAndComments()
{
    const QString path = writeFile("# the sentinel\n\n  DISCORD_TOKEN = \"a b=c#d\"  \r\nWOWLAB_LOG_FORMAT='json'\n");
    const auto result = load(enough(), {QStringLiteral("--config"), path});
    const auto *settings = std::get_if<Settings>(&result);
    QVERIFY(settings);
    QVERIFY(settings->discordToken.equals("a b=c#d"));
    QCOMPARE(settings->logFormat, core::LogFormat::Json);
    QVERIFY(settings->warnings.isEmpty());
}

void SettingsTest::aTypoInTheFileIsAProblem()
{
    const QString path = writeFile("WOWLAB_LISTEN=127.0.0.1:1\nWOWLAB_LISTTEN=127.0.0.1:2\n");
    const auto result = load(enough(), {QStringLiteral("--config"), path});
    const auto *exit = std::get_if<SettingsExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->code, 78);
    QCOMPARE(exit->problems, QStringList{path + QStringLiteral(":2: there is no setting WOWLAB_LISTTEN")});
}

void SettingsTest::anUnreadableFileIsAProblem()
{
    for (const QString &path : {m_folder.filePath(QStringLiteral("absent")), writeFile("no equals sign\n")}) {
        const auto result = load(enough(), {QStringLiteral("--config"), path});
        const auto *exit = std::get_if<SettingsExit>(&result);
        QVERIFY(exit);
        QCOMPARE(exit->code, 78);
        QCOMPARE(exit->problems.size(), 1);
        QVERIFY(exit->problems[0].contains(path));
    }
}

void SettingsTest::aFileOfSecretsThatOthersCanReadIsWarnedAbout()
{
    const auto others = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther;
    const auto warningsFor = [&](const QByteArray &content) {
        const auto result = load(enough(), {QStringLiteral("--config"), writeFile(content, others)});
        return std::get<Settings>(result).warnings;
    };
    QCOMPARE(warningsFor("DISCORD_TOKEN=x\n").size(), 1);
    QCOMPARE(warningsFor("WOWLAB_LOG_FORMAT=json\n").size(), 0);
}

void SettingsTest::secretsMayStandInFilesOfTheirOwn()
{
    const QByteArray path = writeFile("a-key-from-a-file-with-32-characters\n").toLocal8Bit();
    Variables variables = enough();
    variables.remove("CENTRIFUGO_HTTP_API_KEY");
    variables["CENTRIFUGO_HTTP_API_KEY_FILE"] = path;
    auto loaded = load(variables);
    QVERIFY(std::holds_alternative<Settings>(loaded));
    QVERIFY(std::get<Settings>(loaded).beaconApiKey.equals("a-key-from-a-file-with-32-characters"));

    // Its name may stand in the settings file as well; what is said there is not shown either.
    QTemporaryDir folder;
    QFile config(folder.filePath(QStringLiteral("sentinel.conf")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("CENTRIFUGO_HTTP_API_KEY_FILE=" + path + "\n");
    config.close();
    variables.remove("CENTRIFUGO_HTTP_API_KEY_FILE");
    loaded = load(variables, {QStringLiteral("--config"), config.fileName()});
    QVERIFY(std::get<Settings>(loaded).beaconApiKey.equals("a-key-from-a-file-with-32-characters"));
    loaded = load(variables, {QStringLiteral("--config"), config.fileName(), QStringLiteral("--print-settings")});
    const QString shown = std::get<SettingsExit>(loaded).output;
    QVERIFY(!shown.contains(QLatin1String("a-key-from")));
    QVERIFY2(shown.contains(QLatin1String("CENTRIFUGO_HTTP_API_KEY=***  # file named by CENTRIFUGO_HTTP_API_KEY_FILE")),
             qPrintable(shown));
}

void SettingsTest::aSecretFileThatCannotBeUsedIsOneClearLine()
{
    Variables variables = enough();
    variables.remove("CENTRIFUGO_HTTP_API_KEY");
    for (const QByteArray &path : {QByteArray("/nowhere/at/all"), writeFile("\n").toLocal8Bit()}) {
        variables["CENTRIFUGO_HTTP_API_KEY_FILE"] = path;
        const auto loaded = load(variables);
        QCOMPARE(std::get<SettingsExit>(loaded).code, SettingsExit::kMisconfigured);
        const QStringList problems = std::get<SettingsExit>(loaded).problems;
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].startsWith(QLatin1String("CENTRIFUGO_HTTP_API_KEY_FILE (environment)")),
                 qPrintable(problems[0]));
    }
}

void SettingsTest::aSecretGivenTwiceIsAProblem()
{
    Variables variables = enough();
    variables["CENTRIFUGO_HTTP_API_KEY_FILE"] = writeFile("another").toLocal8Bit();
    const auto loaded = load(variables);
    QCOMPARE(
        std::get<SettingsExit>(loaded).problems,
        QStringList{QStringLiteral("CENTRIFUGO_HTTP_API_KEY and CENTRIFUGO_HTTP_API_KEY_FILE are both set: which one "
                                   "counts?")});
}

void SettingsTest::onlySecretsHaveFiles()
{
    Variables variables = enough();
    variables["WOWLAB_LISTEN_FILE"] = "/nowhere";
    QVERIFY(std::holds_alternative<Settings>(load(variables)));
    const auto loaded = load(enough(), {QStringLiteral("--config"), writeFile("WOWLAB_LISTEN_FILE=/nowhere\n")});
    QCOMPARE(std::get<SettingsExit>(loaded).code, SettingsExit::kMisconfigured);
}

void SettingsTest::secretsAreNotAcceptedOnTheCommandLine()
{
    const auto result = load(enough(), {QStringLiteral("--discord-token"), QStringLiteral("x")});
    const auto *exit = std::get_if<SettingsExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->code, 78);
}

void SettingsTest::helpNamesEverySetting()
{
    const auto result = load({}, {QStringLiteral("--help")});
    const auto *exit = std::get_if<SettingsExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->code, 0);
    for (const char *name : {"SUPABASE_DB_URL", "CENTRIFUGO_API_URL, --beacon-api-url", "SUPABASE_JWT_SECRET",
                             "DISCORD_TOKEN", "WOWLAB_LISTEN, --listen", "WOWLAB_SENTINEL_CONFIG", "78"})
        QVERIFY2(exit->output.contains(QLatin1String(name)), name);
    // And where each stands now.
    QVERIFY(exit->output.contains(QLatin1String("WOWLAB_LISTEN=127.0.0.1:8080  # default\n")));
    QVERIFY(exit->output.contains(QLatin1String("# SUPABASE_DB_URL is not set\n")));
}

void SettingsTest::printSettingsShowsOriginsAndMasksSecrets()
{
    const auto result =
        load(enough(), {QStringLiteral("--print-settings"), QStringLiteral("--log-format"), QStringLiteral("json")});
    const auto *exit = std::get_if<SettingsExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->code, 0);
    for (const char *line :
         {"SUPABASE_DB_URL=***  # environment\n", "CENTRIFUGO_API_URL=http://127.0.0.1:9000  # environment\n",
          "# DISCORD_TOKEN is not set\n", "WOWLAB_LISTEN=127.0.0.1:8080  # default\n",
          "WOWLAB_LOG_FORMAT=json  # command line\n"})
        QVERIFY2(exit->output.contains(QLatin1String(line)), line);
    for (const char *secret : {"geheim", "nobody-sees", kConnectionKey, kSubscriptionKey})
        QVERIFY2(!exit->output.contains(QLatin1String(secret)), secret);
}

void SettingsTest::addressesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<int>("port");
    QTest::newRow("everywhere") << QByteArray("0.0.0.0:8080") << QHostAddress(QHostAddress::AnyIPv4) << 8080;
    QTest::newRow("IPv6 in brackets") << QByteArray("[::1]:443") << QHostAddress(QHostAddress::LocalHostIPv6) << 443;
    QTest::newRow("any free port") << QByteArray("127.0.0.1:0") << QHostAddress(QHostAddress::LocalHost) << 0;
}

void SettingsTest::addressesAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QHostAddress, address);
    QFETCH(int, port);
    Variables variables = enough();
    variables["WOWLAB_LISTEN"] = text;
    const auto result = load(variables);
    const auto *settings = std::get_if<Settings>(&result);
    QVERIFY(settings);
    QCOMPARE(settings->listenAddress, address);
    QCOMPARE(int(settings->listenPort), port);
}

void SettingsTest::proxiesAreAddressesOrNetworks()
{
    Variables variables = enough();
    variables["WOWLAB_TRUSTED_PROXIES"] = "10.0.0.1, 192.168.0.0/16,::1";
    const auto result = load(variables);
    const auto *settings = std::get_if<Settings>(&result);
    QVERIFY(settings);
    QCOMPARE(settings->trustedProxies.size(), 3);
    QCOMPARE(settings->trustedProxies[0], qMakePair(QHostAddress(QStringLiteral("10.0.0.1")), 32));
    QCOMPARE(settings->trustedProxies[1], qMakePair(QHostAddress(QStringLiteral("192.168.0.0")), 16));
    QCOMPARE(settings->trustedProxies[2], qMakePair(QHostAddress(QHostAddress::LocalHostIPv6), 128));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
