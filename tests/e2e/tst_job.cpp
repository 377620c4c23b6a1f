#include "core/base/json.h"
#include "packaging/lab/jobwatcher.h"
#include "tests/e2e/labfixture.h"
#include "tests/e2e/labjob.h"

#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <memory>

using namespace std::chrono_literals;
using namespace wowlab;

/// The lab's own path: a real job through two real nodes.
class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::startLab(m_lab, 2))
            return;
    }
    void cleanup() { test::explainFailure(m_lab); }
    void cleanupTestCase() { m_lab.reset(); }

    void jobOfTwoNodesIsToTheBitTheRunOfOne()
    {
        const auto spec = lab::JobSpec::builtIn();
        const auto job = m_lab->portal().createJob(spec.config, spec.iterations);
        QVERIFY2(job, job ? "" : qPrintable(job.error().detail));
        const core::UserId user = m_lab->portal().user();
        lab::JobWatcher watcher(
            {m_lab->beacon().webSocketUrl(), m_lab->sentinelUrl(), m_lab->beaconToken(user), m_lab->userToken(user)},
            *job);
        const QSignalSpy progressed(&watcher, &lab::JobWatcher::progressed);
        const QSignalSpy refused(&watcher, &lab::JobWatcher::refused);
        watcher.start();

        const auto statusOf = [](const QJsonObject &publication) {
            return publication[QLatin1String("payload")][QLatin1String("status")].toString();
        };
        const auto heardTheEnd = [&] {
            return !progressed.isEmpty() &&
                   statusOf(progressed.last().first().toJsonObject()) == QLatin1String("completed");
        };
        QTRY_VERIFY_WITH_TIMEOUT(heardTheEnd(), 60'000);
        QVERIFY(refused.isEmpty());
        qint64 last = 0;
        for (const auto &arguments : progressed) {
            const QJsonObject publication = arguments.first().toJsonObject();
            const QJsonValue row = publication[QLatin1String("payload")];
            QCOMPARE(publication[QLatin1String("type")].toString(), QStringLiteral("updated"));
            QCOMPARE(row[QLatin1String("id")].toString(), job->toString());
            QVERIFY(row[QLatin1String("completed_iterations")].toInteger() >= last);
            last = row[QLatin1String("completed_iterations")].toInteger();
        }
        QCOMPARE(last, spec.iterations);

        QVERIFY(test::verifyCountedOnce(*m_lab, *job, spec.config, spec.iterations));
        const auto view = m_lab->portal().job(*job);
        QCOMPARE(view->chunks, 10);
        QCOMPARE(view->nodes, 2);
        const auto result = lab::JobResult::fromJsonText(view->result);
        QVERIFY(result);
        QVERIFY2(result->distanceTo(spec) <= 4, qPrintable(QString::number(result->distanceTo(spec))));
    }

private:
    std::unique_ptr<lab::Lab> m_lab;
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
