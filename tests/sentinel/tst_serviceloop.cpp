#include "sentinel/loop/serviceloop.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace wowlab;
using sentinel::ServiceLoop;

namespace {

/// Work that waits to be finished by the test.
struct Rounds
{
    QVector<ServiceLoop::Done> open;
    int started = 0;

    ServiceLoop::Work work()
    {
        return [this](ServiceLoop::Done done) {
            ++started;
            open.append(std::move(done));
        };
    }
    void finish(core::Result<std::chrono::milliseconds> outcome) { open.takeFirst()(std::move(outcome)); }
};

const ServiceLoop::Timing kFast{
    .wakeJitter = 1ms, .intervalJitter = 0, .retry = {.base = 1ms, .cap = 2ms, .floor = 1ms}};

tl::unexpected<core::Error> trouble()
{
    return core::fail(core::ErrorKind::Retry, "test.trouble", QStringLiteral("trouble"));
}

} // namespace

class TestServiceLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundsFollowEachOther()
    {
        Rounds rounds;
        ServiceLoop loop(kFast, rounds.work());
        loop.start();
        for (int i = 1; i <= 3; ++i) {
            QTRY_COMPARE(rounds.started, i);
            rounds.finish(1ms);
        }
    }

    void aWakeUpDoesNotWaitForTheInterval()
    {
        Rounds rounds;
        ServiceLoop loop(kFast, rounds.work());
        loop.start();
        QTRY_COMPARE(rounds.started, 1);
        rounds.finish(24h);
        loop.wake();
        QTRY_COMPARE(rounds.started, 2);
    }

    void aBurstOfWakeUpsDuringARoundIsOneMoreRound()
    {
        Rounds rounds;
        ServiceLoop loop(kFast, rounds.work());
        loop.start();
        QTRY_COMPARE(rounds.started, 1);
        for (int i = 0; i < 1000; ++i)
            loop.wake();
        QCOMPARE(rounds.open.size(), 1);
        rounds.finish(24h);
        QTRY_COMPARE(rounds.started, 2);
        QSignalSpy finished(&loop, &ServiceLoop::succeeded);
        rounds.finish(24h);
        QCOMPARE(finished.count(), 1);
        QVERIFY(loop.nextRoundIn() > 23h);
    }

    void aFailureIsReportedAndTriedAgain()
    {
        Rounds rounds;
        ServiceLoop loop(kFast, rounds.work());
        QSignalSpy failed(&loop, &ServiceLoop::failed);
        QSignalSpy succeeded(&loop, &ServiceLoop::succeeded);
        loop.start();
        QTRY_COMPARE(rounds.started, 1);
        rounds.finish(trouble());
        QCOMPARE(failed.count(), 1);
        QTRY_COMPARE(rounds.started, 2);
        rounds.finish(24h);
        QCOMPARE(succeeded.count(), 1);
    }

    void wakeUpsDoNotShortenTheBackoff()
    {
        Rounds rounds;
        ServiceLoop loop({.retry = {.base = 1h, .cap = 1h, .floor = 1h}}, rounds.work());
        loop.start();
        QTRY_COMPARE(rounds.started, 1);
        rounds.finish(trouble());
        loop.wake();
        QVERIFY(loop.nextRoundIn() > 30min);
    }

    void aStoppedLoopStartsNoRound()
    {
        Rounds rounds;
        ServiceLoop loop(kFast, rounds.work());
        loop.start();
        QTRY_COMPARE(rounds.started, 1);
        loop.stop();
        rounds.finish(0ms);
        loop.wake();
        QVERIFY(!loop.nextRoundIn());
    }

    void anAnswerAfterTheLoopIsGoneIsIgnored()
    {
        Rounds rounds;
        {
            ServiceLoop loop(kFast, rounds.work());
            loop.start();
            QTRY_COMPARE(rounds.started, 1);
        }
        rounds.finish(0ms);
    }
};

QTEST_GUILESS_MAIN(TestServiceLoop)
#include "tst_serviceloop.moc"
