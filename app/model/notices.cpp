#include "app/model/notices.h"

#include <QCoreApplication>

namespace wowlab::model {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

/// What mends itself within this time needs nobody.
constexpr milliseconds kLasting = seconds(5);

milliseconds quietAfter(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Claimed:
        return minutes(1);
    case Notice::Kind::AttentionNeeded:
        return minutes(5);
    case Notice::Kind::JobHelped:
        return minutes(10);
    }
    return minutes(10);
}

} // namespace

QVector<Notice> NoticeBoard::observe(const Seen &seen, const node::Notices &wanted, Moment now)
{
    using Kind = Notice::Kind;
    QVector<Notice> notices;
    const auto tell = [this, &notices, now](Kind kind, bool isWanted, const QString &title, const QString &text) {
        if (!isWanted)
            return;
        notices.append({.kind = kind, .title = title, .text = text});
        m_lastTold[int(kind)] = now;
    };

    if (seen.isKnown) {
        if (!seen.isClaimed)
            m_isClaimUntold = false;
        else if (m_wasClaimed == false)
            m_isClaimUntold = true;
        m_wasClaimed = seen.isClaimed;
    }
    if (m_isClaimUntold && mayTell(Kind::Claimed, now)) {
        m_isClaimUntold = false;
        tell(Kind::Claimed, wanted.whenClaimed, Text::tr("This node is yours now"),
             seen.name.isEmpty() ? Text::tr("It is linked to your account.")
                                 : Text::tr("It is linked to your account as “%1”.").arg(seen.name));
    }

    if (!seen.isAttentionNeeded) {
        m_troubledSince.reset();
        m_toldTrouble.clear();
    } else if (!m_troubledSince) {
        m_troubledSince = now;
    }
    if (m_troubledSince && seen.headline != m_toldTrouble && now - *m_troubledSince >= kLasting &&
        mayTell(Kind::AttentionNeeded, now)) {
        m_toldTrouble = seen.headline;
        tell(Kind::AttentionNeeded, wanted.whenAttentionNeeded, seen.headline, seen.advice);
    }

    if (!wanted.whenJobHelped)
        m_jobs = 0;
    if (m_jobs > 0 && mayTell(Kind::JobHelped, now)) {
        tell(Kind::JobHelped, true, Text::tr("You helped a simulation along"),
             Text::tr("Your computer has contributed to %n more job(s).", nullptr, m_jobs));
        m_jobs = 0;
    }
    return notices;
}

bool NoticeBoard::mayTell(Notice::Kind kind, Moment now) const
{
    const auto &last = m_lastTold[int(kind)];
    return !last || now - *last >= quietAfter(kind);
}

NoticeBoard::Seen seenIn(const node::NodeState &state, const node::Description &description)
{
    const node::Phase phase = state.session.phase;
    return {.isClaimed = node::isMember(phase),
            .isKnown = node::isMember(phase) || phase == node::Phase::Claiming,
            // Who has not claimed the node yet has its window in front of him.
            .isAttentionNeeded =
                description.icon == QLatin1String("attention") && description.primary != node::Reason::Unclaimed,
            .name = state.name,
            .headline = description.headline,
            .advice = description.action.isEmpty() ? description.reason : description.action};
}

} // namespace wowlab::model
