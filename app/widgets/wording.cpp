#include "app/widgets/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace wowlab::widgets {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

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

} // namespace wowlab::widgets
