#include "app/node/nodesession.h"

#include <QTest>

#include <random>

using namespace wowlab::node;

namespace {

constexpr Phase kPhases[] = {Phase::Starting, Phase::Registering, Phase::Claiming,   Phase::Verifying,
                             Phase::Running,  Phase::Paused,      Phase::Unavailable};
constexpr Event kEvents[] = {Event::Started,           Event::RegisteredUnclaimed,
                             Event::RegisteredClaimed, Event::ClaimCodeTaken,
                             Event::ClaimAnnounced,    Event::Verified,
                             Event::NotClaimed,        Event::NodeUnknown,
                             Event::Refused,           Event::RetryDue,
                             Event::PauseAsked,        Event::ResumeAsked,
                             Event::HoldBegan,         Event::HoldEnded};

} // namespace

class TestNodeSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesByTheTable_data()
    {
        QTest::addColumn<Phase>("before");
        QTest::addColumn<Event>("event");
        QTest::addColumn<Phase>("after");
        // Whatever is not listed here stays where it is.
        struct Row
        {
            Phase before;
            Event event;
            Phase after;
        };
        const Row moves[] = {
            {Phase::Starting, Event::Started, Phase::Registering},
            {Phase::Registering, Event::RegisteredUnclaimed, Phase::Claiming},
            {Phase::Registering, Event::RegisteredClaimed, Phase::Verifying},
            {Phase::Registering, Event::Refused, Phase::Unavailable},
            {Phase::Claiming, Event::RegisteredClaimed, Phase::Verifying},
            {Phase::Claiming, Event::ClaimAnnounced, Phase::Verifying},
            {Phase::Claiming, Event::Verified, Phase::Running},
            {Phase::Claiming, Event::ClaimCodeTaken, Phase::Registering},
            {Phase::Claiming, Event::NodeUnknown, Phase::Registering},
            {Phase::Claiming, Event::Refused, Phase::Unavailable},
            {Phase::Verifying, Event::Verified, Phase::Running},
            {Phase::Verifying, Event::NotClaimed, Phase::Claiming},
            {Phase::Verifying, Event::RegisteredUnclaimed, Phase::Claiming},
            {Phase::Verifying, Event::NodeUnknown, Phase::Registering},
            {Phase::Verifying, Event::Refused, Phase::Unavailable},
            {Phase::Running, Event::PauseAsked, Phase::Paused},
            {Phase::Running, Event::HoldBegan, Phase::Paused},
            {Phase::Running, Event::NotClaimed, Phase::Claiming},
            {Phase::Running, Event::RegisteredUnclaimed, Phase::Claiming},
            {Phase::Running, Event::NodeUnknown, Phase::Registering},
            {Phase::Running, Event::Refused, Phase::Unavailable},
            {Phase::Paused, Event::ResumeAsked, Phase::Running},
            {Phase::Paused, Event::NotClaimed, Phase::Claiming},
            {Phase::Paused, Event::RegisteredUnclaimed, Phase::Claiming},
            {Phase::Paused, Event::NodeUnknown, Phase::Registering},
            {Phase::Paused, Event::Refused, Phase::Unavailable},
            {Phase::Unavailable, Event::RetryDue, Phase::Registering},
        };
        for (const Phase before : kPhases) {
            for (const Event event : kEvents) {
                Phase after = before;
                for (const Row &row : moves) {
                    if (row.before == before && row.event == event)
                        after = row.after;
                }
                QTest::addRow("%s while %s", qPrintable(wordOf(event)), qPrintable(wordOf(before)))
                    << before << event << after;
            }
        }
    }

    void movesByTheTable()
    {
        QFETCH(Phase, before);
        QFETCH(Event, event);
        QFETCH(Phase, after);
        const Session session{.phase = before, .isPauseWanted = before == Phase::Paused};
        QCOMPARE(wordOf(next(session, event).phase), wordOf(after));
    }

    void pauseAskedBeforeTheClaimHoldsAfterIt()
    {
        Session session;
        for (const Event event : {Event::Started, Event::PauseAsked, Event::RegisteredClaimed, Event::Verified})
            session = next(session, event);
        QCOMPARE(session.phase, Phase::Paused);
        QCOMPARE(next(session, Event::ResumeAsked).phase, Phase::Running);
    }

    void holdAndPauseAreLiftedOneByOne()
    {
        Session session{.phase = Phase::Running};
        for (const Event event : {Event::HoldBegan, Event::PauseAsked, Event::HoldEnded})
            session = next(session, event);
        QCOMPARE(session.phase, Phase::Paused);
        session = next(session, Event::ResumeAsked);
        QCOMPARE(session.phase, Phase::Running);
        session = next(session, Event::HoldBegan);
        QCOMPARE(next(session, Event::ResumeAsked).phase, Phase::Paused);
    }

    void unlinkedNodeSaysSoUntilItIsClaimedAgain()
    {
        Session session{.phase = Phase::Running};
        session = next(session, Event::NotClaimed);
        QCOMPARE(session.phase, Phase::Claiming);
        QVERIFY(session.wasUnlinked);
        session = next(session, Event::ClaimAnnounced);
        session = next(session, Event::Verified);
        QVERIFY(!session.wasUnlinked);
    }

    void neverClaimedNodeWasNotUnlinked()
    {
        Session session;
        for (const Event event : {Event::Started, Event::RegisteredUnclaimed, Event::NotClaimed})
            session = next(session, event);
        QVERIFY(!session.wasUnlinked);
    }

    void randomWalkKeepsItsPromises()
    {
        std::mt19937 generator(20'261'125);
        std::uniform_int_distribution<size_t> pick(0, std::size(kEvents) - 1);
        Session session;
        bool isPauseWanted = false;
        bool isHeld = false;
        for (int step = 0; step < 200'000; ++step) {
            const Event event = kEvents[pick(generator)];
            const Session before = session;
            session = next(session, event);
            if (event == Event::PauseAsked || event == Event::ResumeAsked)
                isPauseWanted = event == Event::PauseAsked;
            if (event == Event::HoldBegan || event == Event::HoldEnded)
                isHeld = event == Event::HoldBegan;
            QCOMPARE(session.isPauseWanted, isPauseWanted);
            QCOMPARE(session.isHeld, isHeld);
            // Nothing is computed that the user or the policy has stopped, and nothing rests that they have not.
            QCOMPARE(session.phase == Phase::Running, isMember(session.phase) && !isPauseWanted && !isHeld);
            // Nobody becomes a member but by the sentinel's word.
            if (isMember(session.phase) && !isMember(before.phase))
                QCOMPARE(event, Event::Verified);
            QVERIFY(session.phase != Phase::Starting || before.phase == Phase::Starting);
        }
    }

    void everyPhaseHasAWayToRunning()
    {
        for (const Phase phase : kPhases) {
            Session session{.phase = phase};
            for (const Event event :
                 {Event::Started, Event::RetryDue, Event::RegisteredClaimed, Event::Verified, Event::ResumeAsked})
                session = next(session, event);
            QCOMPARE(session.phase, Phase::Running);
        }
    }
};

QTEST_GUILESS_MAIN(TestNodeSession)
#include "tst_nodesession.moc"
