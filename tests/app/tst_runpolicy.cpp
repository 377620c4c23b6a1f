#include "app/node/runpolicy.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wowlab;
using namespace std::chrono_literals;
using node::Limit;
using node::RunPolicy;

namespace {

bool holdsBy(const node::Decision &decision, Limit limit)
{
    return std::any_of(decision.holds.begin(), decision.holds.end(),
                       [limit](const node::Hold &hold) { return hold.limit == limit; });
}

} // namespace

/// The thin shell around decide(): what comes in, what is remembered, when it looks anew.
class TestRunPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_moment = {.local = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC), .sinceBoot = 5h};
        start();
    }
    void cleanup()
    {
        m_policy.reset();
        m_store.reset();
    }

    void nothingIsComputedBeforeTheUserSaysSo()
    {
        QVERIFY(holdsBy(m_policy->decision(), Limit::Consent));
        QSignalSpy decided(m_policy.get(), &RunPolicy::decided);
        m_policy->runNow();
        QVERIFY(!m_policy->decision().mayCompute());
        m_policy->endRunNow();
        m_policy->allow();
        QVERIFY(m_policy->decision().mayCompute());
        QVERIFY(decided.size() > 0);
        restart();
        QVERIFY2(m_policy->decision().mayCompute(), "and it is remembered");
    }

    void surroundingsAndPreferencesCountAtOnce()
    {
        m_policy->allow();
        m_policy->setSurroundings({.isOnBattery = platform::Fact::Yes});
        QVERIFY(holdsBy(m_policy->decision(), Limit::Battery));
        QVERIFY(m_store->change([](node::Preferences &it) { it.onBattery = true; }));
        QVERIFY(m_policy->decision().mayCompute());
    }

    void pauseOutlivesARestartUntilItIsResumed()
    {
        m_policy->allow();
        m_policy->pause();
        restart();
        QVERIFY(holdsBy(m_policy->decision(), Limit::Pause));
        m_policy->resume();
        QVERIFY(m_policy->decision().mayCompute());
        restart();
        QVERIFY(m_policy->decision().mayCompute());
    }

    void snoozeGoesOnAfterARebootAndIsForgottenWhenOver()
    {
        m_policy->allow();
        m_policy->snooze(60min);
        pass(20min);
        m_moment.sinceBoot = 1min; // another boot
        restart();
        QCOMPARE(m_policy->decision().holds.first().limit, Limit::Snooze);
        QCOMPARE(m_policy->decision().holds.first().timeLeft.value(), 40min);
        pass(40min);
        m_policy->refresh();
        QVERIFY(m_policy->decision().mayCompute());
        QVERIFY(!m_store->preferences().snoozedUntil.isValid());
    }

    void snoozeThatEndedWhileTheProgramWasAwayIsOver()
    {
        m_policy->allow();
        m_policy->snoozeUntilTomorrow();
        QVERIFY(holdsBy(m_policy->decision(), Limit::Snooze));
        pass(24h);
        restart();
        QVERIFY(m_policy->decision().mayCompute());
    }

    void clockThatWasSetBackMakesNoEndlessSnooze()
    {
        m_policy->allow();
        m_policy->snooze(60min);
        m_moment.local = m_moment.local.addYears(-3);
        restart();
        QVERIFY(m_policy->decision().holds.first().timeLeft.value() <= 36h);
    }

    void runNowEndsPauseAndSnoozeAndItself()
    {
        m_policy->allow();
        m_policy->setSurroundings({.isOnBattery = platform::Fact::Yes});
        m_policy->pause();
        QCOMPARE(m_policy->ignoredByRunNow(), QVector<Limit>{Limit::Battery});
        m_policy->runNow(30min);
        QVERIFY(m_policy->decision().mayCompute());
        QCOMPARE(m_policy->decision().runNow->ignored, QVector<Limit>{Limit::Battery});
        pass(30min);
        m_policy->refresh();
        QVERIFY(!m_policy->decision().runNow);
        QVERIFY(holdsBy(m_policy->decision(), Limit::Battery));
    }

    void pausingEndsRunNow()
    {
        m_policy->allow();
        m_policy->runNow();
        m_policy->snooze(15min);
        QVERIFY(!m_policy->decision().runNow);
        m_policy->resume();
        QVERIFY(m_policy->decision().mayCompute() && !m_policy->decision().runNow);
    }

    void endOfASnoozeIsNoticedByItself()
    {
        m_policy->allow();
        m_policy->snooze(1min);
        m_moment.sinceBoot += 60s - 20ms;
        m_policy->refresh();
        QVERIFY(!m_policy->decision().mayCompute());
        m_moment.sinceBoot += 20ms;
        QTRY_VERIFY(m_policy->decision().mayCompute());
    }

    void unchangedDecisionIsNotSaidAgain()
    {
        m_policy->allow();
        QSignalSpy decided(m_policy.get(), &RunPolicy::decided);
        m_policy->refresh();
        m_policy->setSurroundings({.programs = QStringList{QStringLiteral("bash")}});
        m_policy->setSurroundings({.programs = QStringList{QStringLiteral("zsh")}});
        QCOMPARE(decided.size(), 0);
    }

    void watchingIsRelaxedWhileTheUserKeepsItPaused()
    {
        QCOMPARE(m_policy->interest().pace, platform::Pace::Relaxed);
        m_policy->allow();
        QCOMPARE(m_policy->interest().pace, platform::Pace::Attentive);
        QSignalSpy interestChanged(m_policy.get(), &RunPolicy::interestChanged);
        m_policy->pause();
        QCOMPARE(interestChanged.size(), 1);
        QCOMPARE(m_policy->interest().pace, platform::Pace::Relaxed);
    }

private:
    void start()
    {
        m_store = std::make_unique<node::PreferencesStore>(m_folder->path());
        m_policy = std::make_unique<RunPolicy>(*m_store, [this] { return m_moment; });
    }
    void restart()
    {
        cleanup();
        start();
    }
    void pass(std::chrono::milliseconds span)
    {
        m_moment.local = m_moment.local.addMSecs(span.count());
        m_moment.sinceBoot += span;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    node::Moment m_moment;
    std::unique_ptr<node::PreferencesStore> m_store;
    std::unique_ptr<RunPolicy> m_policy;
};

QTEST_GUILESS_MAIN(TestRunPolicy)
#include "tst_runpolicy.moc"
