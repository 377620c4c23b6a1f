#include "core/base/json.h"
#include "tests/e2e/handmadenode.h"
#include "tests/e2e/labfixture.h"
#include "tests/support/migrateddatabases.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace wowlab;

namespace {

/// $SCHEMATHESIS_BIN, else where `tests/run` puts it; empty if nowhere.
QString findSchemathesis()
{
    const QString named = qEnvironmentVariable("SCHEMATHESIS_BIN");
    if (!named.isEmpty())
        return named;
    const QString cache = qEnvironmentVariable("WOWLAB_CACHE_DIR",
                                               QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                                                   QStringLiteral("/wowlab"));
    const QString program = cache + QStringLiteral("/schemathesis/bin/schemathesis");
    return QFileInfo(program).isExecutable() ? program : QString();
}

} // namespace

/// The OpenAPI document against the running sentinel: schemathesis asks everything it describes, and whatever was asked is
/// in it.
class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { test::explainFailure(m_lab); }
    void cleanupTestCase() { m_lab.reset(); }

    void theDocumentHoldsForStrangers();
    void theDocumentHoldsForANodeAndAUser();
    void everyAnswerThatWasGivenIsInTheDocument();

private:
    void runSchemathesis(const QStringList &arguments, const QMap<QString, QString> &environment);

    std::unique_ptr<lab::Lab> m_lab;
    QString m_schemathesis;
};

void TestOpenApi::initTestCase()
{
    m_schemathesis = findSchemathesis();
    // One machine asks as fast as it can.
    (void)test::startLab(m_lab, 0,
                         {{QStringLiteral("WOWLAB_RATE_PER_ADDRESS"), QStringLiteral("0")},
                          {QStringLiteral("WOWLAB_RATE_PER_NODE"), QStringLiteral("0")}});
}

void TestOpenApi::runSchemathesis(const QStringList &arguments, const QMap<QString, QString> &environment)
{
    if (m_schemathesis.isEmpty()) {
        if (test::areServersRequired())
            QFAIL("no schemathesis: tests/run installs it");
        QSKIP("no schemathesis: name it in SCHEMATHESIS_BIN, or let tests/run install it");
    }
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.begin(); it != environment.end(); ++it)
        variables.insert(it.key(), it.value());
    variables.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    QTemporaryDir folder; // it keeps notes where it runs
    process.setWorkingDirectory(folder.path());
    process.setProcessEnvironment(variables);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(
        m_schemathesis,
        QStringList{QStringLiteral("run"), m_lab->sentinelUrl().toString() + QStringLiteral("/openapi.json"),
                    QStringLiteral("--max-examples"), QStringLiteral("25"), QStringLiteral("--seed"),
                    QStringLiteral("6"), QStringLiteral("--phases"), QStringLiteral("examples,coverage,fuzzing"),
                    QStringLiteral("--generation-database"), QStringLiteral("none"),
                    QStringLiteral("--request-timeout"), QStringLiteral("20"), QStringLiteral("--no-color"),
                    QStringLiteral("--checks"),
                    QStringLiteral("not_a_server_error,status_code_conformance,content_type_conformance,"
                                   "response_schema_conformance,response_headers_conformance,unsupported_method")} +
            arguments);
    QVERIFY(process.waitForFinished(240'000));
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said.right(20'000).constData());
}

void TestOpenApi::theDocumentHoldsForStrangers()
{
    runSchemathesis({}, {});
}

void TestOpenApi::theDocumentHoldsForANodeAndAUser()
{
    test::HandmadeNode node(m_lab->sentinelUrl());
    QVERIFY(node.join(m_lab->portal()));
    const core::Secret seed = node.keypair().seed();
    const QByteArray hex = QByteArray(reinterpret_cast<const char *>(seed.data()), qsizetype(seed.size())).toHex();
    runSchemathesis(
        {QStringLiteral("--exclude-path"), QStringLiteral("/nodes/unlink")},
        {{QStringLiteral("SCHEMATHESIS_HOOKS"), QStringLiteral("hooks")},
         {QStringLiteral("PYTHONPATH"), QStringLiteral(WOWLAB_HOOKS_FOLDER)},
         {QStringLiteral("WOWLAB_NODE_SEED"), QString::fromLatin1(hex)},
         {QStringLiteral("WOWLAB_USER_TOKEN"), QString::fromLatin1(m_lab->userToken(m_lab->portal().user()))}});
}

void TestOpenApi::everyAnswerThatWasGivenIsInTheDocument()
{
    test::FrontDoor door(m_lab->sentinelUrl());
    test::HandmadeNode node(m_lab->sentinelUrl());
    (void)node.post("/nodes/verify");
    QVERIFY(node.join(m_lab->portal()));
    (void)node.post("/nodes/unlink");
    (void)node.get("/chunks/assigned");
    const QJsonObject paths = door.ask("GET", "/openapi.json").json()[QLatin1String("paths")].toObject();
    const QString metrics = QString::fromUtf8(door.ask("GET", "/metrics").body);
    static const QRegularExpression counted(
        QStringLiteral("wowlab_http_requests_total\\{route=\"([A-Z]+) (\\S+)\",status=\"([0-9]+)\"\\}"));
    // What only a claimed node gets to hear: the signatures of schemathesis were taken.
    QVERIFY(metrics.contains(QLatin1String("{route=\"POST /chunks/fail\",status=\"404\"}")));
    int answers = 0;
    for (auto found = counted.globalMatch(metrics); found.hasNext(); ++answers) {
        const auto match = found.next();
        const QJsonValue operation = paths[match.captured(2)][match.captured(1).toLower()];
        QVERIFY2(operation.isObject(), qPrintable(match.captured()));
        QVERIFY2(operation[QLatin1String("responses")].toObject().contains(match.captured(3)),
                 qPrintable(match.captured()));
    }
    QVERIFY(answers >= 6);
}

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
