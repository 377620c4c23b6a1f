#pragma once

#include "app/node/nodestate.h"
#include "app/node/preferences.h"

#include <QString>
#include <QVector>

#include <chrono>
#include <optional>

namespace wowlab::model {

/// One notification of the desktop.
struct Notice
{
    enum class Kind {
        Claimed,
        AttentionNeeded,
        JobHelped,
    };
    Kind kind = Kind::Claimed;
    QString title{};
    QString text{};

    bool operator==(const Notice &) const = default;
};

/// Decides what a person is told, and when silence is better: nothing twice, never two of one kind in quick succession,
/// and trouble only when it is new and has lasted for a moment. A value; the caller shows what it is given.
class NoticeBoard
{
public:
    using Moment = std::chrono::milliseconds; ///< on a monotonic clock

    struct Seen
    {
        bool isClaimed = false;
        bool isKnown = false;           ///< whether it is claimed; not so before the sentinel has answered
        bool isAttentionNeeded = false; ///< by something that only the person can mend
        QString name{};
        QString headline{};
        QString advice{};
    };

    /// To be called at every change of the state, and every few seconds besides: what had to wait comes then.
    [[nodiscard]] QVector<Notice> observe(const Seen &seen, const node::Notices &wanted, Moment now);
    /// This node's first accepted chunk of a job.
    void jobHelped() { ++m_jobs; }

private:
    enum : int { kKinds = 3 };

    [[nodiscard]] bool mayTell(Notice::Kind kind, Moment now) const;

    std::optional<bool> m_wasClaimed;
    bool m_isClaimUntold = false;
    QString m_toldTrouble; ///< its headline; empty when all was well since
    std::optional<Moment> m_troubledSince;
    int m_jobs = 0; ///< not told yet
    std::optional<Moment> m_lastTold[kKinds];
};

/// What matters of a state for that.
[[nodiscard]] NoticeBoard::Seen seenIn(const node::NodeState &state, const node::Description &description);

} // namespace wowlab::model
