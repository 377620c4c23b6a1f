#include "packaging/lab/jobspec.h"
#include "tests/e2e/handmadenode.h"
#include "tests/e2e/labfixture.h"
#include "tests/support/migrateddatabases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace wowlab;

namespace {

QByteArray contentOf(const char *name)
{
    QFile file(QStringLiteral(WOWLAB_PACKAGING_FOLDER "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Names of metrics in expressions, without the suffixes of a histogram's series.
QSet<QString> metricsNamedIn(const QByteArray &text)
{
    static const QRegularExpression name(QStringLiteral("\\b(wowlab|process)_[a-z_]+\\b"));
    static const QRegularExpression suffix(QStringLiteral("_(bucket|sum|count)$"));
    QSet<QString> names;
    auto found = name.globalMatch(QString::fromUtf8(text));
    while (found.hasNext())
        names.insert(found.next().captured().remove(suffix));
    return names;
}

} // namespace

/// What monitoring reads: the numbers of a running sentinel, and everything that we ship to look at them.
class TestMonitoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { test::explainFailure(m_lab); }
    void cleanupTestCase() { m_lab.reset(); }

    void everyMetricInDashboardAndAlertsExists_data();
    void everyMetricInDashboardAndAlertsExists();
    void promtoolAcceptsTheNumbersOfARunningSentinel();
    void promtoolAcceptsTheAlerts();
    void theCensusFollowsTheDatabase();

private:
    QByteArray promtool(const QStringList &arguments, const QByteArray &input = {});
    QByteArray metrics() const { return test::FrontDoor(m_lab->sentinelUrl()).ask("GET", "/metrics").body; }

    std::unique_ptr<lab::Lab> m_lab;
    QString m_promtool;
};

void TestMonitoring::initTestCase()
{
    m_promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
    if (!test::startLab(m_lab, 0))
        return;
    test::FrontDoor door(m_lab->sentinelUrl());
    QCOMPARE(door.ask("GET", "/status").status, 200);
    // After the first round of everything that counts.
    QTRY_VERIFY_WITH_TIMEOUT(metrics().contains("wowlab_nodes{state=\"online\"}"), 20'000);
}

QByteArray TestMonitoring::promtool(const QStringList &arguments, const QByteArray &input)
{
    if (m_promtool.isEmpty()) {
        if (test::areServersRequired())
            QTest::qFail("no promtool", __FILE__, __LINE__);
        else
            QTest::qSkip("no promtool: it is in Debian's package prometheus", __FILE__, __LINE__);
        return {};
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(m_promtool, arguments);
    if (process.waitForStarted())
        process.write(input);
    process.closeWriteChannel();
    (void)process.waitForFinished();
    return process.exitCode() == 0 ? QByteArray() : "promtool: " + process.readAll();
}

void TestMonitoring::everyMetricInDashboardAndAlertsExists_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray expressions;
    for (const QJsonValue panel : QJsonDocument::fromJson(contentOf("grafana/wowlab-sentinel.json"))
                                      .object()[QLatin1String("panels")]
                                      .toArray()) {
        for (const QJsonValue target : panel[QLatin1String("targets")].toArray())
            expressions += target[QLatin1String("expr")].toString().toUtf8() + '\n';
    }
    QTest::newRow("dashboard") << expressions;
    QTest::newRow("alerts") << contentOf("prometheus/wowlab.rules.yml");
}

void TestMonitoring::everyMetricInDashboardAndAlertsExists()
{
    QFETCH(QByteArray, text);
    const QByteArray served = metrics();
    const QSet<QString> names = metricsNamedIn(text);
    QVERIFY(names.size() > 5);
    for (const QString &name : names)
        QVERIFY2(served.contains("# TYPE " + name.toUtf8() + ' '), qPrintable(name));
}

void TestMonitoring::promtoolAcceptsTheNumbersOfARunningSentinel()
{
    QCOMPARE(promtool({QStringLiteral("check"), QStringLiteral("metrics")}, metrics()), QByteArray());
}

void TestMonitoring::promtoolAcceptsTheAlerts()
{
    QCOMPARE(promtool({QStringLiteral("check"), QStringLiteral("rules"),
                       QStringLiteral(WOWLAB_PACKAGING_FOLDER "/prometheus/wowlab.rules.yml")}),
             QByteArray());
    QCOMPARE(promtool({QStringLiteral("check"), QStringLiteral("config"), QStringLiteral("--syntax-only"),
                       QStringLiteral(WOWLAB_PACKAGING_FOLDER "/prometheus/prometheus.example.yml")}),
             QByteArray());
}

void TestMonitoring::theCensusFollowsTheDatabase()
{
    QVERIFY(m_lab->portal().createJob(lab::JobSpec::builtIn().config, 3000));
    QTRY_VERIFY_WITH_TIMEOUT(metrics().contains("wowlab_chunks_open{state=\"pending\"} 3"), 40'000);
    QVERIFY(metrics().contains("wowlab_jobs_open{state=\"waiting\"} 1"));
}

QTEST_GUILESS_MAIN(TestMonitoring)
#include "tst_monitoring.moc"
