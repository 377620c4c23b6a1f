#pragma once

#include "app/node/chunkstate.h"
#include "app/node/nodesession.h"
#include "app/node/rundecision.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <chrono>
#include <optional>

namespace wowlab::node {

/// How the last attempt to talk to the sentinel went.
enum class Contact {
    None, ///< not tried yet
    Good,
    Unreachable,
    CaptivePortal, ///< something in between answers with a page of its own
    NotAccepted,   ///< 401: the sentinel does not believe our signature
    ClockDoubted,  ///< 401 for our clock, and correcting it did not help
};

/// Everything about a node that a person may want to know, as a value.
struct NodeState
{
    Session session;
    Contact contact = Contact::None;
    bool isBeaconConnected = false;
    bool isStopping = false;
    Decision decision;    ///< of the run policy: what keeps it from computing on its user's side
    QByteArray claimCode; ///< of the present key
    QString nodeId;       ///< empty until registered
    QString name;         ///< as the owner calls it
    QString sentinel;
    QString refusal;                     ///< while unavailable: what the sentinel said
    bool isVersionRefused = false;       ///< while unavailable: it asks for another version
    std::chrono::seconds clockOffset{0}; ///< the sentinel's clock minus ours
    /// How long ago the sentinel last gave an answer of its own, and the beacon last said anything; nothing: never yet.
    std::optional<std::chrono::milliseconds> sinceSentinel;
    std::optional<std::chrono::milliseconds> sinceBeacon;

    int workers = 0;
    ChunkStates chunks; ///< all that it holds, in the order of arrival
    int running = 0;
    int waiting = 0;
    qint64 iterationsDone = 0;
    int unsent = 0; ///< results on their way
    int accepted = 0;
    int dropped = 0; ///< results refused for good
    int broken = 0;  ///< stored results that could not be read
};

/// Why the node does what it does. In this order the first that holds is the primary one: what the user said, what only a
/// person can mend, what keeps the node from computing for now, and then what passes by itself.
enum class Reason {
    Stopping,
    UserPause,
    Snoozed,
    Unlinked,
    Unclaimed,
    VersionRefused,
    Refused,
    CaptivePortal,
    ClockWrong,
    NotAccepted,
    AwaitingConsent, ///< the user has not said yet that it may compute
    GameRuns,
    ProgramRuns,
    FullScreen,
    OnBattery,
    InUse, ///< by a person, of the machine
    OutsideHours,
    Offline,
    Connecting,
    NoWorkers, ///< the owner allows it no core
    Working,
    NoWork,
};

/// What a person sees of a state, everywhere the same: tray, window, tooltip, `status`, log.
struct Description
{
    Reason primary = Reason::Connecting;
    QVector<Reason> others; ///< what holds besides, in the same order
    QString icon;           ///< name of an icon: "active", "idle", "paused", "attention", "offline"
    QString headline;
    QString reason; ///< one sentence
    QString action; ///< what the person can do; empty: nothing needs to be done
    QString note;   ///< what else there is to know: what "run now" ignores and until when, a clock that is wrong
};

/// A pure function of the state, translated.
[[nodiscard]] Description describe(const NodeState &state);

/// Stable words, for JSON and logs.
[[nodiscard]] QString wordOf(Reason reason);

/// What `status --json` prints; the README of this folder lists the members.
[[nodiscard]] QJsonObject toJson(const NodeState &state);

} // namespace wowlab::node
