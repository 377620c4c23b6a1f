#pragma once

#include <QMetaType>
#include <QString>

namespace wowlab::node {

/// Where a node stands with its sentinel.
enum class Phase {
    Starting,    ///< nothing was asked yet
    Registering, ///< asks the sentinel to know this key
    Claiming,    ///< known, but nobody's: the claim code is shown
    Verifying,   ///< somebody's: asks whose, and with what limits
    Running,     ///< takes chunks
    Paused,      ///< somebody's, but no work is to be done now
    Unavailable, ///< the sentinel will not serve this program, until it is updated or the sentinel changes its mind
};

/// What can happen to it.
enum class Event {
    Started,
    RegisteredUnclaimed, ///< the sentinel knows the key; nobody has claimed it
    RegisteredClaimed,
    ClaimCodeTaken, ///< another unclaimed node shows the same code; we have made a new key
    ClaimAnnounced, ///< the beacon says that somebody claimed us
    Verified,       ///< the sentinel named the owner
    NotClaimed,     ///< the sentinel says that we are nobody's
    NodeUnknown,    ///< the sentinel has no record of our key
    Refused,        ///< the sentinel will not serve this program (its version, as a rule)
    RetryDue,       ///< time to ask again after a refusal
    PauseAsked,
    ResumeAsked,
    HoldBegan, ///< the run policy wants no work done, see decide()
    HoldEnded,
};

/// The node's state machine as a value. There is no event for trouble on the way: no answer, 401, 429 and 5xx change no
/// phase and never the identity, they are tried again (core::Backoff) and shown as a reason.
struct Session
{
    Phase phase = Phase::Starting;
    bool isPauseWanted = false; ///< kept over phases in which nothing could be paused
    bool isHeld = false;        ///< the same
    bool wasUnlinked = false;   ///< was somebody's before it was nobody's

    bool operator==(const Session &) const = default;
};

/// The one transition function: every event is allowed in every phase; what makes no sense changes nothing.
[[nodiscard]] Session next(Session session, Event event);

/// True while the sentinel counts on us: heartbeats are sent and chunks are held.
[[nodiscard]] bool isMember(Phase phase);

/// Stable lower-case words, for JSON and logs.
[[nodiscard]] QString wordOf(Phase phase);
[[nodiscard]] QString wordOf(Event event);

} // namespace wowlab::node

Q_DECLARE_METATYPE(wowlab::node::Phase)
Q_DECLARE_METATYPE(wowlab::node::Event)
