#include "app/node/nodestate.h"

#include "core/identity/claimcode.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace wowlab::node {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(NodeState)
};

bool holds(Reason reason, const NodeState &state)
{
    const Phase phase = state.session.phase;
    switch (reason) {
    case Reason::Stopping:
        return state.isStopping;
    case Reason::UserPause:
        return state.session.isPauseWanted;
    case Reason::Unlinked:
        return phase == Phase::Claiming && state.session.wasUnlinked;
    case Reason::Unclaimed:
        return phase == Phase::Claiming && !state.session.wasUnlinked;
    case Reason::CaptivePortal:
        return state.contact == Contact::CaptivePortal;
    case Reason::Offline:
        return state.contact == Contact::Unreachable;
    case Reason::ClockWrong:
        return state.contact == Contact::ClockDoubted;
    case Reason::NotAccepted:
        return state.contact == Contact::NotAccepted;
    case Reason::VersionRefused:
        return phase == Phase::Unavailable && state.isVersionRefused;
    case Reason::Refused:
        return phase == Phase::Unavailable && !state.isVersionRefused;
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

constexpr Reason kInOrder[] = {Reason::Stopping,       Reason::UserPause, Reason::Unlinked,   Reason::Unclaimed,
                               Reason::CaptivePortal,  Reason::Offline,   Reason::ClockWrong, Reason::NotAccepted,
                               Reason::VersionRefused, Reason::Refused,   Reason::Connecting, Reason::NoWorkers,
                               Reason::Working,        Reason::NoWork};

QString minutesApart(std::chrono::seconds offset)
{
    const int minutes = int(std::lround(std::abs(double(offset.count())) / 60));
    return offset.count() > 0 ? Text::tr("%n minute(s) slow", nullptr, minutes)
                              : Text::tr("%n minute(s) fast", nullptr, minutes);
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
    case Reason::Unlinked:
        description.icon = QStringLiteral("attention");
        description.headline = Text::tr("Removed from its account");
        description.reason = Text::tr("This node was removed from the account it belonged to.");
        description.action = Text::tr("To add it again, enter the code %1 in the portal.").arg(code);
        return;
    case Reason::Unclaimed:
        description.icon = QStringLiteral("attention");
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
    if (state.clockOffset != std::chrono::seconds{0} && description.primary != Reason::ClockWrong)
        description.reason +=
            QLatin1Char(' ') +
            Text::tr("(The clock of this machine is %1; corrected for our use.)").arg(minutesApart(state.clockOffset));
    return description;
}

QString wordOf(Reason reason)
{
    switch (reason) {
    case Reason::Stopping:
        return QStringLiteral("stopping");
    case Reason::UserPause:
        return QStringLiteral("user_pause");
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
        {QStringLiteral("clockOffsetSeconds"), qint64(state.clockOffset.count())},
        {QStringLiteral("reason"), QJsonObject{{QStringLiteral("code"), wordOf(description.primary)},
                                               {QStringLiteral("others"), others},
                                               {QStringLiteral("headline"), description.headline},
                                               {QStringLiteral("text"), description.reason},
                                               {QStringLiteral("action"), orNull(description.action)}}},
        {QStringLiteral("chunks"), QJsonObject{{QStringLiteral("workers"), state.workers},
                                               {QStringLiteral("running"), state.running},
                                               {QStringLiteral("waiting"), state.waiting},
                                               {QStringLiteral("iterationsDone"), state.iterationsDone}}},
        {QStringLiteral("results"), QJsonObject{{QStringLiteral("unsent"), state.unsent},
                                                {QStringLiteral("accepted"), state.accepted},
                                                {QStringLiteral("dropped"), state.dropped},
                                                {QStringLiteral("broken"), state.broken}}},
    };
}

} // namespace wowlab::node
