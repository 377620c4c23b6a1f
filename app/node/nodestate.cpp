#include "app/node/nodestate.h"

#include "core/identity/claimcode.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace wowlab::node {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(NodeState)
};

const Hold *holdOf(const NodeState &state, Limit limit)
{
    const Holds &holds = state.decision.holds;
    const auto hold = std::find_if(holds.begin(), holds.end(), [limit](const Hold &it) { return it.limit == limit; });
    return hold == holds.end() ? nullptr : &*hold;
}

bool holds(Reason reason, const NodeState &state)
{
    const Phase phase = state.session.phase;
    switch (reason) {
    case Reason::Stopping:
        return state.isStopping;
    case Reason::UserPause:
        return state.session.isPauseWanted || holdOf(state, Limit::Pause);
    case Reason::Snoozed:
        return holdOf(state, Limit::Snooze);
    case Reason::Unlinked:
        return phase == Phase::Claiming && state.session.wasUnlinked;
    case Reason::Unclaimed:
        return phase == Phase::Claiming && !state.session.wasUnlinked;
    case Reason::VersionRefused:
        return phase == Phase::Unavailable && state.isVersionRefused;
    case Reason::Refused:
        return phase == Phase::Unavailable && !state.isVersionRefused;
    case Reason::CaptivePortal:
        return state.contact == Contact::CaptivePortal;
    case Reason::ClockWrong:
        return state.contact == Contact::ClockDoubted;
    case Reason::NotAccepted:
        return state.contact == Contact::NotAccepted;
    case Reason::AwaitingConsent:
        // A question for whom the node belongs to; before that there is nothing to allow.
        return isMember(phase) && holdOf(state, Limit::Consent);
    case Reason::GameRuns:
        return holdOf(state, Limit::Game);
    case Reason::ProgramRuns:
        return holdOf(state, Limit::Program);
    case Reason::FullScreen:
        return holdOf(state, Limit::FullScreen);
    case Reason::OnBattery:
        return holdOf(state, Limit::Battery);
    case Reason::InUse:
        return holdOf(state, Limit::InUse);
    case Reason::OutsideHours:
        return holdOf(state, Limit::Hours);
    case Reason::Offline:
        return state.contact == Contact::Unreachable;
    case Reason::Connecting:
        return phase == Phase::Starting || phase == Phase::Registering || phase == Phase::Verifying;
    case Reason::NoWorkers:
        return phase == Phase::Running && state.workers == 0;
    case Reason::Working:
        return state.running > 0;
    case Reason::NoWork:
        return phase == Phase::Running && state.workers > 0 && state.running == 0;
    }
    return false;
}

constexpr Reason kInOrder[] = {
    Reason::Stopping,        Reason::UserPause,    Reason::Snoozed,       Reason::Unlinked,   Reason::Unclaimed,
    Reason::VersionRefused,  Reason::Refused,      Reason::CaptivePortal, Reason::ClockWrong, Reason::NotAccepted,
    Reason::AwaitingConsent, Reason::GameRuns,     Reason::ProgramRuns,   Reason::FullScreen, Reason::OnBattery,
    Reason::InUse,           Reason::OutsideHours, Reason::Offline,       Reason::Connecting, Reason::NoWorkers,
    Reason::Working,         Reason::NoWork};

QString minutesApart(std::chrono::seconds offset)
{
    const int minutes = int(std::lround(std::abs(double(offset.count())) / 60));
    return offset.count() > 0 ? Text::tr("%n minute(s) slow", nullptr, minutes)
                              : Text::tr("%n minute(s) fast", nullptr, minutes);
}

/// "18:30", or "Monday 18:30" for another day than the one on which `timeLeft` was counted.
QString pointInTime(const QDateTime &until, std::chrono::minutes timeLeft)
{
    const QLocale locale;
    const QString time = locale.toString(until.time(), QLocale::ShortFormat);
    const QDateTime now = until.addSecs(-std::chrono::seconds(timeLeft).count());
    if (until.date() == now.date())
        return time;
    //: %1 is the day of the week, %2 the time of the day
    return Text::tr("%1 %2").arg(locale.dayName(until.date().dayOfWeek()), time);
}

QString span(std::chrono::minutes minutes)
{
    if (minutes < std::chrono::hours(1))
        //: a span of time
        return Text::tr("%n minute(s)", "span", int(minutes.count()));
    const auto hours = std::chrono::floor<std::chrono::hours>(minutes);
    //: a span of time: %1 hours and %2 minutes
    return Text::tr("%1 h %2 min").arg(hours.count()).arg((minutes - hours).count());
}

/// What "run now" does at present; empty if it is not in force.
QString runNowNote(const std::optional<RunNow> &runNow)
{
    if (!runNow)
        return {};
    const QString until = pointInTime(runNow->until, runNow->timeLeft);
    if (runNow->ignored.isEmpty())
        return Text::tr("Runs whatever happens until %1.").arg(until);
    QStringList names;
    for (const Limit limit : runNow->ignored)
        names.append(nameOf(limit));
    return Text::tr("Runs until %1, ignoring: %2.").arg(until, QLocale().createSeparatedList(names));
}

void fill(Description &description, const NodeState &state)
{
    const QString code = core::claimCodeForDisplay(state.claimCode);
    switch (description.primary) {
    case Reason::Stopping:
        description.icon = QStringLiteral("idle");
        description.headline = Text::tr("Stopping");
        description.reason = Text::tr("Running work is being finished and handed in.");
        return;
    case Reason::UserPause:
        description.icon = QStringLiteral("paused");
        description.headline = Text::tr("Paused");
        description.reason = Text::tr("You paused this node.");
        description.action = Text::tr("Resume to compute again.");
        return;
    case Reason::Snoozed: {
        const Hold &hold = *holdOf(state, Limit::Snooze);
        const auto timeLeft = hold.timeLeft.value_or(std::chrono::minutes{0});
        description.icon = QStringLiteral("paused");
        description.headline = Text::tr("Paused");
        description.reason =
            Text::tr("You paused this node until %1; %2 left.").arg(pointInTime(hold.until, timeLeft), span(timeLeft));
        description.action = Text::tr("Resume to compute again.");
        return;
    }
    case Reason::Unlinked:
        description.icon = QStringLiteral("attention");
        description.headline = Text::tr("Removed from its account");
        description.reason = Text::tr("This node was removed from the account it belonged to.");
        description.action = Text::tr("To add it again, enter the code %1 in the portal.").arg(code);
        return;
    case Reason::Unclaimed:
        description.icon = QStringLiteral("unclaimed");
        description.headline = Text::tr("Waiting to be claimed");
        description.reason = Text::tr("This node does not belong to an account yet.");
        description.action = Text::tr("Enter the code %1 in the portal.").arg(code);
        return;
    case Reason::CaptivePortal:
        description.icon = QStringLiteral("offline");
        description.headline = Text::tr("The network wants a log-in");
        description.reason = Text::tr("Something in between answers with a web page instead of the sentinel.");
        description.action = Text::tr("Open a browser and log in to this network.");
        return;
    case Reason::Offline:
        description.icon = QStringLiteral("offline");
        description.headline = Text::tr("Offline");
        description.reason =
            Text::tr("%1 cannot be reached. It is tried again by itself; results are kept.").arg(state.sentinel);
        return;
    case Reason::ClockWrong:
        description.icon = QStringLiteral("attention");
        description.headline = Text::tr("The clock is wrong");
        description.reason = Text::tr("The sentinel does not accept the time of this machine.");
        description.action = Text::tr("Set the clock of this machine.");
        return;
    case Reason::NotAccepted:
        description.icon = QStringLiteral("attention");
        description.headline = Text::tr("Not accepted");
        description.reason =
            Text::tr("The sentinel does not accept this node's signature. It is tried again; the key is kept.");
        return;
    case Reason::VersionRefused:
        description.icon = QStringLiteral("attention");
        description.headline = Text::tr("Update needed");
        description.reason = Text::tr("The sentinel no longer works with this version.");
        description.action = Text::tr("Install the current version of wowlab.");
        return;
    case Reason::Refused:
        description.icon = QStringLiteral("attention");
        description.headline = Text::tr("Refused by the sentinel");
        description.reason =
            state.refusal.isEmpty() ? Text::tr("The sentinel gives this node no work.") : state.refusal;
        return;
    case Reason::AwaitingConsent:
        description.icon = QStringLiteral("attention");
        description.headline = Text::tr("Paused until you allow it");
        description.reason = Text::tr("This node belongs to your account. It computes nothing before you say so.");
        description.action = Text::tr("Allow it to compute.");
        return;
    case Reason::GameRuns:
        description.icon = QStringLiteral("paused");
        description.headline = Text::tr("Paused while you play");
        description.reason = Text::tr("World of Warcraft is running (%1).").arg(holdOf(state, Limit::Game)->program);
        return;
    case Reason::ProgramRuns:
        description.icon = QStringLiteral("paused");
        description.headline = Text::tr("Paused");
        //: %1 is the name of a program from the user's list
        description.reason = Text::tr("%1 is running.").arg(holdOf(state, Limit::Program)->program);
        return;
    case Reason::FullScreen:
        description.icon = QStringLiteral("paused");
        description.headline = Text::tr("Paused");
        description.reason = Text::tr("A program fills the screen.");
        return;
    case Reason::OnBattery:
        description.icon = QStringLiteral("paused");
        description.headline = Text::tr("Paused");
        description.reason = Text::tr("This machine runs on its battery.");
        return;
    case Reason::InUse:
        description.icon = QStringLiteral("paused");
        description.headline = Text::tr("Waiting until you are away");
        if (holdOf(state, Limit::InUse)->isGuess) {
            description.reason = Text::tr("This system does not tell whether somebody uses it.");
            description.action = Text::tr("Choose other times to run in the settings.");
        } else {
            description.reason = Text::tr("This machine is in use.");
        }
        return;
    case Reason::OutsideHours: {
        const Hold &hold = *holdOf(state, Limit::Hours);
        description.icon = QStringLiteral("paused");
        description.headline = Text::tr("Outside its hours");
        if (hold.until.isValid() && hold.timeLeft) {
            description.reason =
                Text::tr("This node computes again from %1 on.").arg(pointInTime(hold.until, *hold.timeLeft));
        } else {
            description.reason = Text::tr("The schedule has no hour in which this node may compute.");
            description.action = Text::tr("Choose its hours in the settings.");
        }
        return;
    }
    case Reason::Connecting:
        description.icon = QStringLiteral("idle");
        description.headline = Text::tr("Connecting");
        description.reason = Text::tr("Asking %1 about this node.").arg(state.sentinel);
        return;
    case Reason::NoWorkers:
        description.icon = QStringLiteral("idle");
        description.headline = Text::tr("No cores allowed");
        description.reason = Text::tr("The portal allows this node no core.");
        description.action = Text::tr("Raise the node's limit in the portal.");
        return;
    case Reason::Working:
        description.icon = QStringLiteral("active");
        description.headline = Text::tr("Computing");
        description.reason = Text::tr("%n chunk(s) running.", nullptr, state.running);
        return;
    case Reason::NoWork:
        description.icon = QStringLiteral("idle");
        description.headline = Text::tr("Ready");
        description.reason = Text::tr("There is no work at the moment.");
        return;
    }
}

QJsonValue timeAsJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonArray holdsAsJson(const Holds &holds)
{
    QJsonArray array;
    for (const Hold &hold : holds) {
        QJsonObject object{{QStringLiteral("limit"), wordOf(hold.limit)},
                           {QStringLiteral("until"), timeAsJson(hold.until)}};
        if (!hold.program.isEmpty())
            object.insert(QStringLiteral("program"), hold.program);
        array.append(object);
    }
    return array;
}

QJsonValue runNowAsJson(const std::optional<RunNow> &runNow)
{
    if (!runNow)
        return QJsonValue::Null;
    QJsonArray ignored;
    for (const Limit limit : runNow->ignored)
        ignored.append(wordOf(limit));
    return QJsonObject{{QStringLiteral("until"), timeAsJson(runNow->until)}, {QStringLiteral("ignored"), ignored}};
}

QString wordOf(ChunkState::Stage stage)
{
    switch (stage) {
    case ChunkState::Stage::Waiting:
        return QStringLiteral("waiting");
    case ChunkState::Stage::Running:
        return QStringLiteral("running");
    case ChunkState::Stage::Sending:
        return QStringLiteral("sending");
    }
    return {};
}

QJsonArray chunksAsJson(const ChunkStates &chunks)
{
    QJsonArray array;
    for (const ChunkState &chunk : chunks) {
        array.append(QJsonObject{{QStringLiteral("id"), chunk.id.toString()},
                                 {QStringLiteral("job"), chunk.job.toString()},
                                 {QStringLiteral("stage"), wordOf(chunk.stage)},
                                 {QStringLiteral("iterations"), chunk.iterations},
                                 {QStringLiteral("completedIterations"), chunk.completedIterations},
                                 {QStringLiteral("meanDps"), chunk.meanDps},
                                 {QStringLiteral("runningForMs"), qint64(chunk.runningFor.count())}});
    }
    return array;
}

} // namespace

Description describe(const NodeState &state)
{
    Description description;
    bool isFirst = true;
    for (const Reason reason : kInOrder) {
        if (!holds(reason, state))
            continue;
        if (isFirst)
            description.primary = reason;
        else
            description.others.append(reason);
        isFirst = false;
    }
    fill(description, state);
    QStringList notes{runNowNote(state.decision.runNow)};
    if (state.clockOffset != std::chrono::seconds{0} && description.primary != Reason::ClockWrong)
        notes.append(
            Text::tr("The clock of this machine is %1; corrected for our use.").arg(minutesApart(state.clockOffset)));
    notes.removeAll(QString());
    description.note = notes.join(QLatin1Char(' '));
    return description;
}

QString wordOf(Reason reason)
{
    switch (reason) {
    case Reason::Stopping:
        return QStringLiteral("stopping");
    case Reason::UserPause:
        return QStringLiteral("user_pause");
    case Reason::Snoozed:
        return QStringLiteral("snoozed");
    case Reason::Unlinked:
        return QStringLiteral("unlinked");
    case Reason::Unclaimed:
        return QStringLiteral("unclaimed");
    case Reason::CaptivePortal:
        return QStringLiteral("captive_portal");
    case Reason::Offline:
        return QStringLiteral("offline");
    case Reason::ClockWrong:
        return QStringLiteral("clock_wrong");
    case Reason::NotAccepted:
        return QStringLiteral("not_accepted");
    case Reason::VersionRefused:
        return QStringLiteral("version_refused");
    case Reason::Refused:
        return QStringLiteral("refused");
    case Reason::AwaitingConsent:
        return QStringLiteral("awaiting_consent");
    case Reason::GameRuns:
        return QStringLiteral("game_runs");
    case Reason::ProgramRuns:
        return QStringLiteral("program_runs");
    case Reason::FullScreen:
        return QStringLiteral("full_screen");
    case Reason::OnBattery:
        return QStringLiteral("on_battery");
    case Reason::InUse:
        return QStringLiteral("in_use");
    case Reason::OutsideHours:
        return QStringLiteral("outside_hours");
    case Reason::Connecting:
        return QStringLiteral("connecting");
    case Reason::NoWorkers:
        return QStringLiteral("no_workers");
    case Reason::Working:
        return QStringLiteral("working");
    case Reason::NoWork:
        return QStringLiteral("no_work");
    }
    return {};
}

QJsonObject toJson(const NodeState &state)
{
    const Description description = describe(state);
    QJsonArray others;
    for (const Reason reason : description.others)
        others.append(wordOf(reason));
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    const auto secondsAgo = [](std::optional<std::chrono::milliseconds> age) {
        return age ? QJsonValue(qint64(std::chrono::floor<std::chrono::seconds>(*age).count()))
                   : QJsonValue(QJsonValue::Null);
    };
    const bool isCodeShown = state.session.phase == Phase::Claiming;
    return {
        {QStringLiteral("version"), QCoreApplication::applicationVersion()},
        {QStringLiteral("pid"), QCoreApplication::applicationPid()},
        {QStringLiteral("sentinel"), state.sentinel},
        {QStringLiteral("nodeId"), orNull(state.nodeId)},
        {QStringLiteral("name"), orNull(state.name)},
        {QStringLiteral("phase"), wordOf(state.session.phase)},
        {QStringLiteral("claimCode"), orNull(isCodeShown ? core::claimCodeForDisplay(state.claimCode) : QString())},
        {QStringLiteral("isBeaconConnected"), state.isBeaconConnected},
        {QStringLiteral("beaconHeardSecondsAgo"), secondsAgo(state.sinceBeacon)},
        {QStringLiteral("sentinelHeardSecondsAgo"), secondsAgo(state.sinceSentinel)},
        {QStringLiteral("clockOffsetSeconds"), qint64(state.clockOffset.count())},
        {QStringLiteral("reason"), QJsonObject{{QStringLiteral("code"), wordOf(description.primary)},
                                               {QStringLiteral("others"), others},
                                               {QStringLiteral("headline"), description.headline},
                                               {QStringLiteral("text"), description.reason},
                                               {QStringLiteral("action"), orNull(description.action)},
                                               {QStringLiteral("note"), orNull(description.note)}}},
        {QStringLiteral("holds"), holdsAsJson(state.decision.holds)},
        {QStringLiteral("runNow"), runNowAsJson(state.decision.runNow)},
        {QStringLiteral("chunks"), QJsonObject{{QStringLiteral("workers"), state.workers},
                                               {QStringLiteral("running"), state.running},
                                               {QStringLiteral("waiting"), state.waiting},
                                               {QStringLiteral("held"), chunksAsJson(state.chunks)},
                                               {QStringLiteral("iterationsDone"), state.iterationsDone}}},
        {QStringLiteral("results"), QJsonObject{{QStringLiteral("unsent"), state.unsent},
                                                {QStringLiteral("accepted"), state.accepted},
                                                {QStringLiteral("dropped"), state.dropped},
                                                {QStringLiteral("broken"), state.broken}}},
    };
}

} // namespace wowlab::node
