#include "app/node/drain.h"
#include "app/node/nodestate.h"
#include "app/node/verdict.h"
#include "app/node/wakedetector.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <random>

using namespace wowlab::node;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(NodeState)
Q_DECLARE_METATYPE(Reason)
Q_DECLARE_METATYPE(DrainStage)
Q_DECLARE_METATYPE(DrainEvent)
Q_DECLARE_METATYPE(Verdict)

namespace {

NodeState runningState()
{
    NodeState state;
    state.session.phase = Phase::Running;
    state.contact = Contact::Good;
    state.claimCode = "ABCDEF";
    state.sentinel = QStringLiteral("https://sentinel.example");
    state.workers = 4;
    return state;
}

Reason reasonOf(Limit limit)
{
    switch (limit) {
    case Limit::Pause:
        return Reason::UserPause;
    case Limit::Snooze:
        return Reason::Snoozed;
    case Limit::Consent:
        return Reason::AwaitingConsent;
    case Limit::Game:
        return Reason::GameRuns;
    case Limit::Program:
        return Reason::ProgramRuns;
    case Limit::FullScreen:
        return Reason::FullScreen;
    case Limit::Battery:
        return Reason::OnBattery;
    case Limit::InUse:
        return Reason::InUse;
    case Limit::Hours:
        return Reason::OutsideHours;
    }
    return Reason::NoWork;
}

template <class Change>
NodeState with(Change change)
{
    NodeState state = runningState();
    change(state);
    return state;
}

} // namespace

/// The small pure functions by which a node explains itself and decides.
class TestNodeState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasOnePrimaryReason_data()
    {
        QTest::addColumn<NodeState>("state");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("just started") << NodeState{} << Reason::Connecting;
        QTest::newRow("no work") << runningState() << Reason::NoWork;
        QTest::newRow("computing") << with([](NodeState &s) { s.running = 2; }) << Reason::Working;
        QTest::newRow("no core allowed") << with([](NodeState &s) { s.workers = 0; }) << Reason::NoWorkers;
        QTest::newRow("paused") << with([](NodeState &s) {
            s.session = {.phase = Phase::Paused, .isPauseWanted = true};
        }) << Reason::UserPause;
        QTest::newRow("paused and offline") << with([](NodeState &s) {
            s.session = {.phase = Phase::Paused, .isPauseWanted = true};
            s.contact = Contact::Unreachable;
        }) << Reason::UserPause;
        QTest::newRow("unclaimed") << with([](NodeState &s) { s.session.phase = Phase::Claiming; })
                                   << Reason::Unclaimed;
        QTest::newRow("unlinked") << with([](NodeState &s) {
            s.session = {.phase = Phase::Claiming, .wasUnlinked = true};
        }) << Reason::Unlinked;
        QTest::newRow("offline while computing") << with([](NodeState &s) {
            s.running = 1;
            s.contact = Contact::Unreachable;
        }) << Reason::Offline;
        QTest::newRow("hotel network") << with([](NodeState &s) { s.contact = Contact::CaptivePortal; })
                                       << Reason::CaptivePortal;
        QTest::newRow("clock beyond repair")
            << with([](NodeState &s) { s.contact = Contact::ClockDoubted; }) << Reason::ClockWrong;
        QTest::newRow("signature not believed")
            << with([](NodeState &s) { s.contact = Contact::NotAccepted; }) << Reason::NotAccepted;
        QTest::newRow("version refused") << with([](NodeState &s) {
            s.session.phase = Phase::Unavailable;
            s.isVersionRefused = true;
        }) << Reason::VersionRefused;
        QTest::newRow("refused") << with([](NodeState &s) { s.session.phase = Phase::Unavailable; }) << Reason::Refused;
        const auto held = [](Limit limit) {
            return with([limit](NodeState &s) {
                s.session = {.phase = Phase::Paused, .isHeld = true};
                s.decision.holds.append({.limit = limit});
            });
        };
        QTest::newRow("not allowed yet") << held(Limit::Consent) << Reason::AwaitingConsent;
        QTest::newRow("game") << held(Limit::Game) << Reason::GameRuns;
        QTest::newRow("on battery while offline") << [&held] {
            NodeState state = held(Limit::Battery);
            state.contact = Contact::Unreachable;
            return state;
        }() << Reason::OnBattery;
        QTest::newRow("update needed while somebody uses the machine") << [&held] {
            NodeState state = held(Limit::InUse);
            state.session.phase = Phase::Unavailable;
            state.isVersionRefused = true;
            return state;
        }() << Reason::VersionRefused;
        QTest::newRow("unclaimed and not allowed") << [&held] {
            NodeState state = held(Limit::Consent);
            state.session.phase = Phase::Claiming;
            return state;
        }() << Reason::Unclaimed;
        QTest::newRow("stopping beats all") << with([](NodeState &s) {
            s.isStopping = true;
            s.session.isPauseWanted = true;
        }) << Reason::Stopping;
    }

    void everyStateHasOnePrimaryReason()
    {
        QFETCH(NodeState, state);
        QFETCH(Reason, reason);
        const auto description = describe(state);
        QCOMPARE(wordOf(description.primary), wordOf(reason));
        QVERIFY(!description.others.contains(description.primary));
        QVERIFY(!description.headline.isEmpty());
        QVERIFY(!description.reason.isEmpty());
        QVERIFY(!description.icon.isEmpty());
    }

    void claimCodeIsPartOfTheAction()
    {
        NodeState state = runningState();
        state.session.phase = Phase::Claiming;
        QVERIFY(describe(state).action.contains(QStringLiteral("ABC-DEF")));
        QCOMPARE(toJson(state).value(QLatin1String("claimCode")).toString(), QStringLiteral("ABC-DEF"));
        QVERIFY(toJson(runningState()).value(QLatin1String("claimCode")).isNull());
    }

    void correctedClockIsToldBesideTheReason()
    {
        NodeState state = runningState();
        state.clockOffset = -1020s;
        QVERIFY2(describe(state).note.contains(QStringLiteral("17 minute")), qPrintable(describe(state).note));
        QVERIFY(describe(state).note.contains(QStringLiteral("fast")));
    }

    void shownReasonAlwaysHolds()
    {
        std::mt19937 generator(7);
        const auto pick = [&generator](int n) { return int(generator() % unsigned(n)); };
        for (int step = 0; step < 20'000; ++step) {
            NodeState state;
            state.session = {.phase = Phase(pick(7)), .isPauseWanted = pick(2) == 0, .wasUnlinked = pick(2) == 0};
            state.contact = Contact(pick(6));
            state.isStopping = pick(4) == 0;
            state.isVersionRefused = pick(2) == 0;
            state.workers = pick(3);
            state.running = pick(3);
            const auto description = describe(state);
            if (description.primary == Reason::NoWork)
                QVERIFY(state.session.phase == Phase::Running && state.running == 0 &&
                        state.contact != Contact::Unreachable);
            if (description.primary == Reason::Offline)
                QCOMPARE(state.contact, Contact::Unreachable);
            if (state.session.isPauseWanted && !state.isStopping)
                QCOMPARE(description.primary, Reason::UserPause);
        }
    }

    // What a person reads is a function of what is, so no word outlives its cause.
    void shownReasonEqualsAFreshEvaluationOnEveryWalk()
    {
        std::mt19937 generator(20);
        const auto pick = [&generator](int n) { return int(generator() % unsigned(n)); };
        NodeState walked;
        for (int step = 0; step < 20'000; ++step) {
            switch (pick(8)) {
            case 0:
                walked.session = next(walked.session, Event(pick(int(Event::HoldEnded) + 1)));
                break;
            case 1:
                walked.contact = Contact(pick(6));
                break;
            case 2:
                walked.isStopping = pick(8) == 0;
                break;
            case 3:
                walked.isVersionRefused = pick(2) == 0;
                break;
            case 4:
                walked.workers = pick(3);
                break;
            case 5:
                walked.running = pick(3);
                break;
            default: {
                walked.decision.holds.clear();
                for (int limit = 0; limit <= int(Limit::Hours); ++limit) {
                    if (pick(5) == 0)
                        walked.decision.holds.append({.limit = Limit(limit)});
                }
            }
            }
            const NodeState fresh = walked;
            const auto description = describe(walked);
            const auto again = describe(fresh);
            QCOMPARE(again.primary, description.primary);
            QCOMPARE(again.others, description.others);
            QCOMPARE(again.reason, description.reason);
            // One reason, then the others in the same fixed order, each once.
            QVector<Reason> all{description.primary};
            all.append(description.others);
            QVERIFY(std::is_sorted(all.begin(), all.end()));
            QVERIFY(std::adjacent_find(all.begin(), all.end()) == all.end());
            // Every hold of the policy is among them; a consent is asked of a member only.
            for (const Hold &hold : walked.decision.holds) {
                if (hold.limit != Limit::Consent || isMember(walked.session.phase))
                    QVERIFY2(all.contains(reasonOf(hold.limit)), qPrintable(wordOf(hold.limit)));
            }
            for (const Reason reason : std::as_const(all))
                QVERIFY(!wordOf(reason).isEmpty());
        }
    }

    void statusTellsHoldsRunNowAndChunks()
    {
        NodeState state = runningState();
        const QDateTime until(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
        state.decision.holds = {{.limit = Limit::Game, .program = QStringLiteral("Wow.exe")},
                                {.limit = Limit::Hours, .until = until, .timeLeft = 5min}};
        state.decision.runNow = RunNow{.until = until, .timeLeft = 5min, .ignored = {Limit::Battery}};
        state.chunks = {ChunkState{.stage = ChunkState::Stage::Running,
                                   .iterations = 100,
                                   .completedIterations = 40,
                                   .meanDps = 1.5,
                                   .runningFor = 2s}};
        state.sinceBeacon = 3'900ms;
        const QJsonObject json = toJson(state);
        const QJsonArray holds = json.value(QLatin1String("holds")).toArray();
        QCOMPARE(holds.at(0).toObject().value(QLatin1String("limit")).toString(), QStringLiteral("game"));
        QCOMPARE(holds.at(0).toObject().value(QLatin1String("program")).toString(), QStringLiteral("Wow.exe"));
        QCOMPARE(holds.at(1).toObject().value(QLatin1String("until")).toString(),
                 QStringLiteral("2026-07-01T12:00:00Z"));
        QCOMPARE(json.value(QLatin1String("runNow")).toObject().value(QLatin1String("ignored")).toArray().first(),
                 QJsonValue(QStringLiteral("battery")));
        const QJsonObject chunk =
            json.value(QLatin1String("chunks")).toObject().value(QLatin1String("held")).toArray().first().toObject();
        QCOMPARE(chunk.value(QLatin1String("stage")).toString(), QStringLiteral("running"));
        QCOMPARE(chunk.value(QLatin1String("runningForMs")).toInt(), 2000);
        QCOMPARE(json.value(QLatin1String("beaconHeardSecondsAgo")).toInt(), 3);
        QVERIFY(json.value(QLatin1String("sentinelHeardSecondsAgo")).isNull());
    }

    void resultsAreKeptOrLetGoByTheTable_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](int status, const char *code, Verdict verdict) {
            QTest::addRow("%d %s", status, code) << status << QByteArray(code) << verdict;
        };
        row(409, "conflict", Verdict::Done);
        row(400, "json.invalid", Verdict::Dropped);
        row(403, "not_yours", Verdict::Dropped);
        row(404, "chunk_unknown", Verdict::Dropped);
        row(410, "job_over", Verdict::Dropped);
        row(413, "too_large", Verdict::Dropped);
        row(422, "result_impossible", Verdict::Dropped);
        row(0, "http.unreachable", Verdict::Kept);
        row(0, "http.captive_portal", Verdict::Kept);
        row(401, "signature_invalid", Verdict::Kept);
        row(401, "clock_skew", Verdict::Kept);
        row(403, "quarantined", Verdict::Kept);
        row(408, "timeout", Verdict::Kept);
        row(426, "version_refused", Verdict::Kept);
        row(429, "slow_down", Verdict::Kept);
        row(500, "bug", Verdict::Kept);
        row(502, "bad_gateway", Verdict::Kept);
        row(503, "database.unavailable", Verdict::Kept);
        row(418, "teapot", Verdict::Kept);
    }

    void resultsAreKeptOrLetGoByTheTable()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(Verdict, verdict);
        const CallError error{.error = {wowlab::core::ErrorKind::Refused, code, {}}, .status = status};
        QCOMPARE(int(verdictOn(error)), int(verdict));
    }

    void stoppingIsAProtocol_data()
    {
        QTest::addColumn<QVector<DrainEvent>>("events");
        QTest::addColumn<DrainStage>("stage");
        using E = DrainEvent;
        using S = DrainStage;
        const auto row = [](const char *name, const QVector<E> &events, S stage) {
            QTest::newRow(name) << events << stage;
        };
        row("untouched", {}, S::Serving);
        row("work that ends by itself stops nobody", {E::WorkDone, E::AllReturned}, S::Serving);
        row("first request drains", {E::StopAsked}, S::Finishing);
        row("drained", {E::StopAsked, E::WorkDone}, S::HandingBack);
        row("grace used up", {E::StopAsked, E::GraceOver}, S::HandingBack);
        row("second request cancels", {E::StopAsked, E::StopAsked}, S::HandingBack);
        row("third request ends", {E::StopAsked, E::StopAsked, E::StopAsked}, S::Ended);
        row("clean end", {E::StopAsked, E::WorkDone, E::AllReturned}, S::Ended);
        row("sentinel silent at the end", {E::StopAsked, E::WorkDone, E::GaveUp}, S::Ended);
        row("sending done while work runs", {E::StopAsked, E::AllReturned}, S::Finishing);
        row("quit ends at once", {E::QuitAsked}, S::Ended);
        row("quit while draining", {E::StopAsked, E::QuitAsked}, S::Ended);
        row("ended stays ended", {E::QuitAsked, E::StopAsked, E::WorkDone}, S::Ended);
    }

    void stoppingIsAProtocol()
    {
        QFETCH(QVector<DrainEvent>, events);
        QFETCH(DrainStage, stage);
        DrainStage reached = DrainStage::Serving;
        for (const DrainEvent event : events)
            reached = next(reached, event);
        QCOMPARE(int(reached), int(stage));
    }

    void jumpOfTimeIsAWakeUp()
    {
        WakeDetector detector(5s);
        QVERIFY(!detector.observe(1000s, 10s));
        QVERIFY(!detector.observe(1005s, 15s));
        QVERIFY2(detector.observe(1000s + 2h, 20s), "the monotonic clock stood still");
        QVERIFY(!detector.observe(1005s + 2h, 25s));
        QVERIFY2(detector.observe(1010s + 4h, 30s + 2h), "our timer was late");
        QVERIFY(!detector.observe(1015s + 4h, 35s + 2h));
        QVERIFY2(detector.observe(1020s, 40s + 2h), "somebody set the clock back");
    }
};

QTEST_GUILESS_MAIN(TestNodeState)
#include "tst_nodestate.moc"
