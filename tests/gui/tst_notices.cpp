#include "app/model/notices.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace wowlab;
using model::Notice;
using model::NoticeBoard;
using Kind = Notice::Kind;

class NoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beingClaimedIsToldOnce();
    void aNodeThatIsClaimedSinceLongSaysNothing();
    void claimedAgainAfterAnUnlinkIsNews();
    void troubleIsToldWhenItLasts();
    void troubleThatMendsItselfIsNotTold();
    void otherTroubleIsTold();
    void jobsAreToldTogether();
    void aBurstIsOneNoticeOfEachKind();
    void whatIsNotWantedIsNotToldLaterEither();
    void unclaimedIsNoAlarm();

private:
    static constexpr node::Notices kAll{.whenClaimed = true, .whenAttentionNeeded = true, .whenJobHelped = true};
    static NoticeBoard::Seen claimed() { return {.isClaimed = true, .isKnown = true}; }
    static NoticeBoard::Seen unclaimed() { return {.isClaimed = false, .isKnown = true}; }
    static NoticeBoard::Seen troubled(const QString &headline)
    {
        return {.isClaimed = true,
                .isKnown = true,
                .isAttentionNeeded = true,
                .name = {},
                .headline = headline,
                .advice = QStringLiteral("Do something.")};
    }
};

void NoticesTest::beingClaimedIsToldOnce()
{
    NoticeBoard board;
    QVERIFY(board.observe({}, kAll, 0s).isEmpty());
    QVERIFY(board.observe(unclaimed(), kAll, 1s).isEmpty());
    auto seen = claimed();
    seen.name = QStringLiteral("den");
    const auto notices = board.observe(seen, kAll, 2s);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0].kind, Kind::Claimed);
    QVERIFY(notices[0].text.contains(QStringLiteral("den")));
    QVERIFY(board.observe(seen, kAll, 3s).isEmpty());
    QVERIFY(board.observe(seen, kAll, 10h).isEmpty());
}

void NoticesTest::aNodeThatIsClaimedSinceLongSaysNothing()
{
    NoticeBoard board;
    QVERIFY(board.observe({}, kAll, 0s).isEmpty());
    QVERIFY(board.observe(claimed(), kAll, 1s).isEmpty());
    QVERIFY(board.observe({}, kAll, 2s).isEmpty()); // it connects anew
    QVERIFY(board.observe(claimed(), kAll, 3s).isEmpty());
}

void NoticesTest::claimedAgainAfterAnUnlinkIsNews()
{
    NoticeBoard board;
    QVERIFY(board.observe(claimed(), kAll, 0s).isEmpty());
    QVERIFY(board.observe(unclaimed(), kAll, 1h).isEmpty());
    QCOMPARE(board.observe(claimed(), kAll, 2h).size(), 1);
}

void NoticesTest::troubleIsToldWhenItLasts()
{
    NoticeBoard board;
    QVERIFY(board.observe(troubled(QStringLiteral("Update needed")), kAll, 0s).isEmpty());
    const auto notices = board.observe(troubled(QStringLiteral("Update needed")), kAll, 6s);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0].title, QStringLiteral("Update needed"));
    QCOMPARE(notices[0].text, QStringLiteral("Do something."));
    QVERIFY(board.observe(troubled(QStringLiteral("Update needed")), kAll, 5h).isEmpty()); // not new any more
}

void NoticesTest::troubleThatMendsItselfIsNotTold()
{
    NoticeBoard board;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(board.observe(troubled(QStringLiteral("Your clock is wrong")), kAll, i * 10s).isEmpty());
        QVERIFY(board.observe(claimed(), kAll, i * 10s + 3s).isEmpty());
    }
}

void NoticesTest::otherTroubleIsTold()
{
    NoticeBoard board;
    QVERIFY(board.observe(troubled(QStringLiteral("A")), kAll, 0s).isEmpty());
    QCOMPARE(board.observe(troubled(QStringLiteral("A")), kAll, 6s).size(), 1);
    QVERIFY(board.observe(troubled(QStringLiteral("B")), kAll, 7s).isEmpty()); // too soon after the other
    const auto notices = board.observe(troubled(QStringLiteral("B")), kAll, 10min);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0].title, QStringLiteral("B"));
}

void NoticesTest::jobsAreToldTogether()
{
    NoticeBoard board;
    board.jobHelped();
    QCOMPARE(board.observe(claimed(), kAll, 0s).size(), 1);
    for (int i = 0; i < 41; ++i) {
        board.jobHelped();
        QVERIFY(board.observe(claimed(), kAll, std::chrono::seconds(i)).isEmpty());
    }
    const auto notices = board.observe(claimed(), kAll, 11min);
    QCOMPARE(notices.size(), 1);
    QVERIFY(notices[0].text.contains(QStringLiteral("41")));
    QVERIFY(board.observe(claimed(), kAll, 30min).isEmpty());
}

void NoticesTest::aBurstIsOneNoticeOfEachKind()
{
    NoticeBoard board;
    QVERIFY(board.observe(unclaimed(), kAll, 0s).isEmpty());
    QMap<Kind, int> told;
    for (int i = 0; i < 100; ++i) {
        const auto now = 10s + i * 400ms;
        board.jobHelped();
        for (const auto &seen :
             {claimed(), unclaimed(), claimed(), troubled(QStringLiteral("A")), troubled(QStringLiteral("B"))}) {
            for (const Notice &notice : board.observe(seen, kAll, now))
                ++told[notice.kind];
        }
        for (const Notice &notice : board.observe(troubled(QStringLiteral("C")), kAll, now + 6s))
            ++told[notice.kind];
    }
    QCOMPARE(told, (QMap<Kind, int>{{Kind::Claimed, 1}, {Kind::AttentionNeeded, 1}, {Kind::JobHelped, 1}}));
}

void NoticesTest::whatIsNotWantedIsNotToldLaterEither()
{
    constexpr node::Notices kNone{.whenClaimed = false, .whenAttentionNeeded = false, .whenJobHelped = false};
    NoticeBoard board;
    QVERIFY(board.observe(unclaimed(), kNone, 0s).isEmpty());
    board.jobHelped();
    QVERIFY(board.observe(troubled(QStringLiteral("A")), kNone, 1s).isEmpty());
    QVERIFY(board.observe(troubled(QStringLiteral("A")), kNone, 7s).isEmpty());
    QVERIFY(board.observe(troubled(QStringLiteral("A")), kAll, 1h).isEmpty());
}

void NoticesTest::unclaimedIsNoAlarm()
{
    node::NodeState state;
    state.session.phase = node::Phase::Claiming;
    const auto seen = model::seenIn(state, node::describe(state));
    QVERIFY(seen.isKnown);
    QVERIFY(!seen.isClaimed);
    QVERIFY(!seen.isAttentionNeeded);
    state.session.wasUnlinked = true;
    QVERIFY(model::seenIn(state, node::describe(state)).isAttentionNeeded);
}

QTEST_GUILESS_MAIN(NoticesTest)
#include "tst_notices.moc"
