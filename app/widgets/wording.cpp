#include "app/widgets/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace wowlab::widgets {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

/// The sentinel without what is the same for all of them.
QString serverName(const node::NodeState &state)
{
    return QString(state.sentinel).remove(QLatin1String("https://"));
}

std::chrono::seconds inSeconds(std::chrono::milliseconds span)
{
    return std::chrono::duration_cast<std::chrono::seconds>(span);
}

} // namespace

QString durationText(std::chrono::seconds duration)
{
    const qint64 all = qMax<qint64>(0, duration.count());
    const qint64 minutes = all / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (all < 60)
        //: seconds
        return Text::tr("%1 s").arg(all);
    if (minutes < 60)
        //: minutes
        return Text::tr("%1 min").arg(minutes);
    if (hours < 24)
        //: hours, minutes
        return minutes % 60 == 0 ? Text::tr("%1 h").arg(hours) : Text::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    //: days, hours
    return hours % 24 == 0 ? Text::tr("%1 d").arg(days) : Text::tr("%1 d %2 h").arg(days).arg(hours % 24);
}

QString timeLeftText(std::chrono::seconds left)
{
    if (left.count() <= 0)
        return {};
    //: %1 is a length of time
    return Text::tr("about %1 left").arg(durationText(left));
}

QString agoText(std::chrono::seconds age)
{
    if (age.count() < 1)
        return Text::tr("just now");
    //: %1 is a length of time
    return Text::tr("%1 ago").arg(durationText(age));
}

QString rateText(double perSecond)
{
    //: so many per second
    return Text::tr("%1/s").arg(QLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0));
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString dpsText(double dps)
{
    return QLocale().toString(dps, 'f', 1);
}

QString accountText(node::Phase phase)
{
    switch (phase) {
    case node::Phase::Starting:
    case node::Phase::Registering:
    case node::Phase::Verifying:
        return Text::tr("Not known yet");
    case node::Phase::Claiming:
        return Text::tr("Not linked to an account");
    case node::Phase::Running:
    case node::Phase::Paused:
        return Text::tr("Linked to your account");
    case node::Phase::Unavailable:
        return Text::tr("The sentinel does not say");
    }
    return {};
}

QString connectionText(const node::NodeState &state)
{
    switch (state.contact) {
    case node::Contact::None:
        return Text::tr("Not tried yet");
    case node::Contact::Good:
        return state.sinceSentinel
                   ? Text::tr("%1 answered %2").arg(serverName(state), agoText(inSeconds(*state.sinceSentinel)))
                   : Text::tr("%1 answers").arg(serverName(state));
    case node::Contact::Unreachable:
        return Text::tr("%1 cannot be reached").arg(serverName(state));
    case node::Contact::CaptivePortal:
        return Text::tr("This network wants a log-in");
    case node::Contact::NotAccepted:
        return Text::tr("%1 does not accept this node").arg(serverName(state));
    case node::Contact::ClockDoubted:
        return Text::tr("%1 does not accept the time of this machine").arg(serverName(state));
    }
    return {};
}

QString presenceText(const node::NodeState &state)
{
    if (!state.isBeaconConnected)
        return Text::tr("Not seen by the beacon");
    return state.sinceBeacon ? Text::tr("Online, seen by the beacon %1").arg(agoText(inSeconds(*state.sinceBeacon)))
                             : Text::tr("Online");
}

QString countdownText(std::chrono::minutes left)
{
    return durationText(std::max(left, std::chrono::minutes{1}));
}

QString runNowText(const QVector<node::Limit> &ignored)
{
    if (ignored.isEmpty())
        return Text::tr("Run now for 1 hour");
    QStringList names;
    for (const node::Limit limit : ignored)
        names.append(node::nameOf(limit));
    //: %1 is a list such as "battery, full-screen program"
    return Text::tr("Run now for 1 hour, ignoring: %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace wowlab::widgets
